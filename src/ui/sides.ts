/** Sides of a story: their names and how they are drawn. A side is told apart by pattern as well as by colour. */
import type { Speaker, Statement, Voice } from '../labels/labelled.ts'
import type { Translate } from './translate.ts'

/** The side that stands for the outlet's own voice. */
export const OUTLET_SIDE = 'this outlet'

/** How many sides have a colour and pattern of their own; the rest share one. */
export const DRAWN_SIDES = 7

const regionNames = new Map<string, Intl.DisplayNames>()

/** The name of a side in the reader's language: "AZ" → "Azerbaijan", "EU" → "European Union"; other names as they are. */
export function sideName(side: string | null, t: Translate): string {
  if (side === null) return t('sideNone')
  if (side === OUTLET_SIDE) return t('sideOutlet')
  if (!/^[A-Z]{2}$/.test(side)) return side
  const language = t('languageTag')
  let names = regionNames.get(language)
  if (!names) {
    names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
    regionNames.set(language, names)
  }
  return names.of(side) ?? side
}

/** A CSS class for each side: the widest voice first, the outlet's own and the sideless always the same. */
export type SideStyles = ReadonlyMap<string | null, string>

/** Takes the voices of a report; gives each side its class, most words first, so that the same side looks the same everywhere. */
export function sideStyles(voices: readonly Voice[]): SideStyles {
  const words = new Map<string, number>()
  for (const voice of voices) {
    if (voice.side === null || voice.side === OUTLET_SIDE) continue
    words.set(voice.side, (words.get(voice.side) ?? 0) + voice.share)
  }
  const styles = new Map<string | null, string>([
    [null, 'side-none'],
    [OUTLET_SIDE, 'side-outlet'],
  ])
  const sides = [...words].sort((a, b) => b[1] - a[1])
  for (const [i, [side]] of sides.entries()) styles.set(side, i < DRAWN_SIDES ? `side-${i + 1}` : 'side-more')
  return styles
}

/** The first side of a statement's first speaker that has one; null where none is told. */
export function sideOf(statement: Statement, speakers: ReadonlyMap<string, Speaker>): string | null {
  for (const id of statement.speakers) {
    const speaker = speakers.get(id)
    if (!speaker) continue
    if (speaker.kind === 'this outlet') return OUTLET_SIDE
    if (speaker.side.length > 0) return speaker.side[0]!
  }
  return null
}
