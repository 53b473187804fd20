/**
 * "Party to the dispute" (label book, section 4): the statement is about what is denied or contradicted, and its speaker is
 * on one of the two sides.
 */
import { sharedWords, type WordWeights, weightShared, weighWords } from './content-words.ts'
import { addLabel, causeOf, type Draft, hasLabel } from './draft.ts'

/** How far about a dispute a statement may stand. */
const WINDOW = 14
/** Disputes told apart in one article. */
const MOST_DISPUTES = 8
/** Share of a content's words, by weight, that has to be about the dispute. */
const SHARE = 0.25
/** Words that it has to share with what is disputed. Two are shared by much that is said of the same people. */
const LEAST_SHARED = 3

export interface Ends {
  readonly denier: Draft
  readonly denied: Draft
}

/** Whom a denial is set against: a statement, or a side whose claim only its words tell of. */
interface Opposed {
  readonly denier: Draft
  readonly against: ReadonlySet<string>
  readonly drafts: readonly Draft[]
}

const opposed = ({ denier, denied }: Ends): Opposed => ({
  denier,
  against: denied.parties,
  drafts: [denier, denied],
})

interface Dispute {
  readonly sides: readonly ReadonlySet<string>[]
  readonly members: Set<number>
  readonly words: Set<string>
  readonly because: Draft
}

/** Whether a statement speaks for one of the sides of a dispute. */
const isOf = (draft: Draft, dispute: Dispute): boolean =>
  dispute.sides.some((side) => [...draft.parties].some((party) => side.has(party)))

const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const party of one) if (other.has(party)) return true
  return false
}

/** Brings the denials between the same two sides together: they are one dispute. */
function gather(ends: readonly Opposed[]): Dispute[] {
  const disputes: Dispute[] = []
  for (const { denier, against, drafts } of ends) {
    let dispute = disputes.find(
      ({ sides: [one, other] }) =>
        (overlap(one!, denier.parties) && overlap(other!, against)) ||
        (overlap(one!, against) && overlap(other!, denier.parties)),
    )
    if (dispute === undefined) {
      dispute = {
        sides: [denier.parties, against],
        members: new Set(),
        words: new Set(),
        because: denier,
      }
      if (disputes.length < MOST_DISPUTES) disputes.push(dispute)
    }
    for (const draft of drafts) {
      dispute.members.add(draft.index)
      for (const word of draft.words) dispute.words.add(word)
    }
  }
  return disputes
}

/** Labels both ends of each dispute, and what their sides say about the same thing. */
export function readParties(drafts: readonly Draft[], contradictions: readonly Ends[]): void {
  const ends: Opposed[] = []
  for (const draft of drafts) {
    for (const relation of draft.relations) {
      if (relation.type !== 'denies' && relation.type !== 'disputes') continue
      if (relation.to !== null) ends.push(opposed({ denier: draft, denied: drafts[relation.to]! }))
      else if (relation.against !== undefined)
        ends.push({ denier: draft, against: relation.against, drafts: [draft] })
    }
  }
  ends.push(...contradictions.map(opposed))
  if (ends.length === 0) return
  const weights = weighWords(drafts.map((draft) => draft.words))
  for (const dispute of gather(ends)) {
    const members = [...dispute.members]
    const from = Math.max(0, Math.min(...members) - WINDOW)
    const to = Math.min(drafts.length, Math.max(...members) + WINDOW)
    for (let at = from; at < to; at += 1) {
      const draft = drafts[at]!
      if (dispute.members.has(at)) mark(draft, dispute.because)
      else if (draft.parties.size > 0 && isOf(draft, dispute) && isAbout(draft, dispute, drafts, weights))
        mark(draft, dispute.because)
    }
  }
}

/** Denied, related to a member, or sharing words with what is disputed: many, or one in the same sentence. */
function isAbout(draft: Draft, dispute: Dispute, drafts: readonly Draft[], weights: WordWeights): boolean {
  if (hasLabel(draft, 'denied')) return true
  if (draft.relations.some((relation) => relation.to !== null && dispute.members.has(relation.to)))
    return true
  if (
    sharedWords(draft.words, dispute.words) >= LEAST_SHARED &&
    weightShared(draft.words, dispute.words, weights) >= SHARE
  )
    return true
  const beside = [...dispute.members].some((at) => drafts[at]!.sentence === draft.sentence)
  return beside && sharedWords(draft.words, dispute.words) > 0
}

function mark(draft: Draft, because: Draft): void {
  addLabel(draft, 'party to the dispute', 'party-side', causeOf(because))
}
