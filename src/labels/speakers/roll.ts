/** The roll of speakers: one entry for each that speaks or is named, whether the article names it or only describes it. */

import type { Span } from '../../statements/statement.ts'
import type { Naming, Speaker, SpeakerKind } from '../labelled.ts'
import type { Gender } from './lexicon.ts'
import type { Antecedent } from './salience.ts'

/** A speaker while the article is read. */
export interface Entry {
  readonly key: string
  name: string
  description: string
  kind: SpeakerKind
  naming: Naming
  side: readonly string[]
  readonly mentions: Span[]
  readonly confidences: number[]
  /** Several people or bodies in one: "they" may mean it. */
  readonly plural: boolean
  readonly is: 'person' | 'body' | 'place' | 'document'
  gender: Gender | null
  /** Nouns it has been called by, in lower case. */
  readonly nouns: Set<string>
}

/** What is told of a speaker before any turn of theirs. */
export type Traits = Omit<Entry, 'key' | 'mentions' | 'confidences' | 'nouns'>

export interface Roll {
  readonly entries: Map<string, Entry>
  /** Sources so far, in order. */
  readonly turns: Antecedent[]
}

/** Who speaks again has a part in the story; an institution of which nothing is told is most often a firm. */
function finishedKind({ kind, naming, is }: Entry, mentions: number): SpeakerKind {
  if (kind === 'person' && mentions > 1) return 'public'
  return kind === 'unknown' && naming === 'institution' && is === 'body' ? 'company' : kind
}

/** Gives the finished speakers of the entries that speak, with ids in order of first speaking. */
export function finished(
  roll: Roll,
  keys: readonly string[],
): { speakers: Speaker[]; idOf: Map<string, string> } {
  const idOf = new Map<string, string>()
  const speakers: Speaker[] = []
  for (const key of keys) {
    const entry = roll.entries.get(key)
    if (entry === undefined || idOf.has(key)) continue
    const id = `p${speakers.length + 1}`
    idOf.set(key, id)
    const seen = new Set<number>()
    const mentions = [...entry.mentions]
      .sort((a, b) => a[0] - b[0])
      .filter((span) => {
        const isNew = !seen.has(span[0])
        seen.add(span[0])
        return isNew
      })
    const sure =
      entry.confidences.length === 0
        ? 1
        : entry.confidences.reduce((sum, one) => sum + one, 0) / entry.confidences.length
    speakers.push({
      id,
      name: entry.name,
      description: entry.description,
      kind: finishedKind(entry, seen.size),
      naming: entry.naming,
      side: entry.side,
      mentions,
      confidence: Math.round(sure * 100) / 100,
    })
  }
  return { speakers, idOf }
}
