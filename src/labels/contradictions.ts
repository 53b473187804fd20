/** "Contradicted" (label book, section 4): another side says what cannot also be true, where the rules can show both passages. */
import { sharedWords } from './content-words.ts'
import type { Ends } from './dispute-parties.ts'
import { addLabel, type Draft, hasStance, sameVoice } from './draft.ts'
import { type Reading, spanOf, type TextMatch } from './reading.ts'

const WINDOW = 12
/** Words that tell that two contents are about the same thing. */
const LEAST_SHARED = 2

interface Told {
  readonly draft: Draft
  readonly match: TextMatch
}

/** Labels both statements of each pair of opposites, and says what party each is of. */
export function readContradictions(drafts: readonly Draft[], reading: Reading): Ends[] {
  const ends: Ends[] = []
  const told = new Map<string, Told[]>()
  for (const draft of drafts) {
    if (draft.found.inside !== null || draft.speakers.length === 0) continue
    if (hasStance(draft, 'demand') || hasStance(draft, 'question') || hasStance(draft, 'denial')) continue
    for (const piece of draft.content) {
      for (const match of reading.within('opposite-side', piece.first, piece.end)) {
        const key = `${match.entry.id} ${match.entry.side}`
        const list = told.get(key)
        if (list === undefined) told.set(key, [{ draft, match }])
        else list.push({ draft, match })
      }
    }
  }
  for (const [key, ones] of told) {
    if (!key.endsWith(' 0')) continue
    const others = told.get(`${key.slice(0, -1)}1`) ?? []
    for (const one of ones) {
      for (const other of others) {
        if (Math.abs(one.draft.index - other.draft.index) > WINDOW || sameVoice(one.draft, other.draft))
          continue
        if (one.draft.parties.size === 0 || other.draft.parties.size === 0) continue
        if (!isAboutSame(one.draft, other.draft) && !areRelated(one.draft, other.draft)) continue
        contradict(one, other, reading)
        contradict(other, one, reading)
        if (isSide(one.draft) && isSide(other.draft)) ends.push({ denier: other.draft, denied: one.draft })
      }
    }
  }
  return ends
}

/** Whether two contents are about the same thing: a name in both, or two words. */
const isAboutSame = (one: Draft, other: Draft): boolean =>
  sharedWords(one.names, other.names) > 0 || sharedWords(one.words, other.words) >= LEAST_SHARED

/** Whether one already denies, disputes or repeats the other. */
const areRelated = (one: Draft, other: Draft): boolean =>
  one.relations.some((relation) => relation.to === other.index) ||
  other.relations.some((relation) => relation.to === one.index)

/** Documents and media that differ in their figures are no sides of a dispute. */
export const isSide = (draft: Draft): boolean =>
  draft.speakers.every((speaker) => speaker.kind !== 'media' && speaker.kind !== 'document')

function contradict(one: Told, other: Told, reading: Reading): void {
  addLabel(one.draft, 'contradicted', one.match.entry.id, [
    spanOf(reading, one.match.first, one.match.end),
    spanOf(reading, other.match.first, other.match.end),
  ])
}
