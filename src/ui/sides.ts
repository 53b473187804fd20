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

/** A sideless speaker with at least this share of the words is drawn as a voice of their own, where room is left. */
const OWN_VOICE_FROM = 0.03

/** What a voice is drawn by: its side; for one who speaks for no side, the speaker. */
export type VoiceKey = string

/** The key of a voice. Sideless speakers that the report put together have none of their own. */
export function voiceKey({ side, speakers }: Pick<Voice, 'side' | 'speakers'>): VoiceKey | null {
  if (side !== null) return `side ${side}`
  return speakers.length === 1 ? `speaker ${speakers[0]}` : null
}

/** A CSS class for each voice that is drawn as one of its own. */
export type VoiceStyles = ReadonlyMap<VoiceKey, string>

/**
 * Takes the voices of a report; gives each side its class, most words first, and what is left to the sideless who say
 * most, so that the same voice looks the same everywhere. The outlet's own has always the same.
 */
export function voiceStyles(voices: readonly Voice[]): VoiceStyles {
  const shares = new Map<VoiceKey, number>()
  for (const voice of voices) {
    const key = voiceKey(voice)
    if (key === null || voice.side === OUTLET_SIDE) continue
    if (voice.side === null && voice.share < OWN_VOICE_FROM) continue
    shares.set(key, (shares.get(key) ?? 0) + voice.share)
  }
  const isSide = (key: VoiceKey): number => Number(key.startsWith('side '))
  const ranked = [...shares].sort(([a, n], [b, m]) => isSide(b) - isSide(a) || m - n)
  const styles = new Map<VoiceKey, string>([[`side ${OUTLET_SIDE}`, 'side-outlet']])
  for (const [i, [key]] of ranked.entries()) {
    if (i < DRAWN_SIDES) styles.set(key, `side-${i + 1}`)
    else if (isSide(key)) styles.set(key, 'side-more')
  }
  return styles
}

/** The class of a voice; hollow for one that is not drawn as its own. */
export function styleOfVoice(voice: Pick<Voice, 'side' | 'speakers'>, styles: VoiceStyles): string {
  const key = voiceKey(voice)
  return (key !== null && styles.get(key)) || 'side-none'
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
