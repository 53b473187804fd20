/** What the reader has chosen. Kept in storage.sync where the browser offers it, else in storage.local. */
import { DEFAULT_LOOK, type MarkLook } from '../page/mark-look.ts'
import { DEFAULT_MIN_CONFIDENCE } from '../report/shown.ts'

export interface Settings extends MarkLook {
  readonly version: 1
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
  ...DEFAULT_LOOK,
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
