/** Whom the words of a content point at: "Baku's claims", "the claims of Baku", and the parties that it names. */

import type { Draft } from './draft.ts'
import { isOwn, type Mention, mentionsWithin } from './party-mentions.ts'
import type { Reading } from './reading.ts'

/** What the nouns of a content point at. */
export interface Pointed {
  readonly noun: boolean
  readonly plural: boolean
  readonly parties: ReadonlySet<string>
}

/** Whether a statement is by one of the parties pointed at. */
export const pointsAt = (parties: ReadonlySet<string>, draft: Draft): boolean =>
  [...draft.parties].some((party) => parties.has(party))

/** The parties whose claim is named: "Baku's claims", "the claims of Baku"; null where no noun points. */
export function pointedAt(draft: Draft, reading: Reading, mentions: readonly Mention[]): Pointed {
  const parties = new Set<string>()
  let noun = false
  let plural = false
  for (const piece of draft.content) {
    for (const match of reading.within('reference', piece.first, piece.end)) {
      noun = true
      if (reading.tokens[match.end - 1]!.norm.endsWith('s')) plural = true
      for (const mention of mentionsWithin(
        mentions,
        Math.max(piece.first, match.first - 5),
        Math.min(piece.end, match.end + 5),
      )) {
        if (!isOwn(mention, draft)) for (const party of mention.parties) parties.add(party)
      }
    }
  }
  return { noun, plural, parties }
}

/** The parties that a content names, the speaker's own left out. */
export function partiesNamed(draft: Draft, mentions: readonly Mention[]): Set<string> {
  const parties = new Set<string>()
  for (const run of draft.content) {
    for (const mention of mentionsWithin(mentions, run.first, run.end)) {
      if (!isOwn(mention, draft)) for (const party of mention.parties) parties.add(party)
    }
  }
  return parties
}
