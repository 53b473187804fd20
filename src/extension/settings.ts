/** What the reader has chosen. Kept in storage.sync where the browser offers it, else in storage.local. */
import { DEFAULT_MIN_CONFIDENCE } from '../report/shown.ts'

/** Families of marks the reader can switch on and off. */
export type MarkFamily = 'source' | 'cue' | 'content' | 'scare quotes' | 'loaded wording' | 'contested name'

export type LineStyle = 'solid' | 'dashed' | 'dotted' | 'double' | 'wavy'

export interface Settings {
  readonly version: 1
  readonly families: Readonly<Record<MarkFamily, boolean>>
  readonly lines: Readonly<Record<'direct' | 'mixed' | 'indirect', LineStyle>>
  /** How strongly marks are drawn. */
  readonly strength: 'light' | 'medium' | 'strong'
  /** Statements under this confidence are not shown; 0–1. */
  readonly minConfidence: number
  /** Ids of sources (raters) whose labels the reader does not want to see. */
  readonly hiddenSources: readonly string[]
  /** Hosts on which marks are hidden until asked for; hosts below them too. */
  readonly marksOffOn: readonly string[]
  /** Hosts on which nothing runs; hosts below them too. */
  readonly neverOn: readonly string[]
  /** False until the one-screen explanation was closed. */
  readonly introduced: boolean
}

/** Some of the settings, each with its new value. */
export type SettingsChange = Partial<Omit<Settings, 'version'>>

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  families: {
    source: true,
    cue: true,
    content: true,
    'scare quotes': true,
    'loaded wording': true,
    'contested name': true,
  },
  lines: { direct: 'solid', mixed: 'dashed', indirect: 'dotted' },
  strength: 'medium',
  minConfidence: DEFAULT_MIN_CONFIDENCE,
  hiddenSources: [],
  marksOffOn: [],
  neverOn: [],
  introduced: false,
}

/** What has to be changed in `before` to come to `after`: each field that differs, whole. */
export function changeBetween(before: Settings, after: Settings): SettingsChange {
  const differs = ([name, value]: [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(before[name as keyof Settings])
  return Object.fromEntries(Object.entries(after).filter(differs)) as SettingsChange
}
