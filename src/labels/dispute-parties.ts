/**
 * "Party to the dispute" (label book, section 4): the statement is about what is denied or contradicted, and its speaker is
 * on one of the two sides.
 */
import { sharedWords } from './content-words.ts'
import { addLabel, causeOf, type Draft, hasLabel } from './draft.ts'

/** How far about a dispute a statement may stand. */
const WINDOW = 14

export interface Ends {
  readonly denier: Draft
  readonly denied: Draft
}

/** Labels both ends of each dispute, and what their sides say about the same thing nearby. */
export function readParties(drafts: readonly Draft[], contradictions: readonly Ends[]): void {
  const disputes: Ends[] = []
  for (const draft of drafts) {
    for (const relation of draft.relations) {
      if (relation.to === null || (relation.type !== 'denies' && relation.type !== 'disputes')) continue
      disputes.push({ denier: draft, denied: drafts[relation.to]! })
    }
  }
  disputes.push(...contradictions)
  for (const { denier, denied } of disputes) {
    mark(denier, denier)
    mark(denied, denier)
    const about = new Set([...denier.words, ...denied.words])
    const from = Math.max(0, Math.min(denier.index, denied.index) - WINDOW)
    const to = Math.min(drafts.length, Math.max(denier.index, denied.index) + WINDOW)
    for (let at = from; at < to; at += 1) {
      const draft = drafts[at]!
      if (hasLabel(draft, 'party to the dispute') || draft.parties.size === 0) continue
      const onOne = [...draft.parties].some((party) => denier.parties.has(party) || denied.parties.has(party))
      if (!onOne) continue
      const related = draft.relations.some(
        (relation) => relation.to === denier.index || relation.to === denied.index,
      )
      if (related || sharedWords(draft.words, about) >= Math.max(2, Math.ceil(draft.words.size * 0.25)))
        mark(draft, denier)
    }
  }
}

function mark(draft: Draft, denier: Draft): void {
  addLabel(draft, 'party to the dispute', 'party-side', causeOf(denier))
}
