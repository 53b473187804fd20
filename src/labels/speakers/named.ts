/** What is named in a text, and the gazetteer's sense of a phrase that is a name. */
import type { RegionEntry } from '../../rules/language/gazetteer-rules.ts'
import type { SpeakerKind } from '../labelled.ts'
import type { Hit, Sense } from './lexicon.ts'

/** Something named, as one mention shows it. Token range, end exclusive. */
export interface Named {
  readonly first: number
  readonly end: number
  /** `unsure` where the words alone do not tell a person from a body. */
  readonly is: 'person' | 'body' | 'place' | 'unsure'
  /** The gazetteer's sense, where it knows the whole name. */
  readonly sense: Sense | null
  readonly speaker: SpeakerKind | null
  readonly side: readonly string[]
  /** Country codes that the name itself tells ("Chinese Center for …"). */
  readonly countries: readonly string[]
  /** A state or province that the name itself tells. */
  readonly region: RegionEntry | null
}

const NAMES = new Set(['country', 'region', 'metonym', 'organisation', 'armed-group'])

/** The sense of a phrase that is a proper name, if it has one here. */
export function nameSense(hit: Hit | undefined): Sense | null {
  return hit?.senses.find((sense) => NAMES.has(sense.is)) ?? null
}
