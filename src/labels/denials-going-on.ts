/** What goes on from a denial: in its sentence ("denied it, calling it a lie"), or in the quotation that follows. */

import type { Span } from '../statements/statement.ts'
import { addLabel, causeOf, type Draft, hasStance, outerBefore, sameVoice } from './draft.ts'
import type { Stance } from './labelled.ts'
import { type Reading, spanOf } from './reading.ts'

/**
 * Statements that go on from a denial: in its sentence they dispute what it denies, in a quotation that follows they
 * support it.
 */
export function followDenials(drafts: readonly Draft[], reading: Reading): void {
  for (const draft of drafts) {
    if (draft.found.inside !== null || draft.relations.some((relation) => relation.to !== null)) continue
    if (hasStance(draft, 'denial') || hasStance(draft, 'question') || hasStance(draft, 'demand')) continue
    const before = denialBeside(draft, drafts)
    if (before === null) continue
    const disputed = before.relations.find(
      (relation) => relation.to !== null && (relation.type === 'denies' || relation.type === 'disputes'),
    )
    if (disputed === undefined) continue
    if (draft.sentence === before.sentence) {
      if (!GOES_ON.has(draft.stance[0]?.id ?? 'neutral') || refersElsewhere(draft, reading)) continue
      const denial = negationIn(draft, reading)
      draft.relations.push({
        type: denial === null ? 'disputes' : 'denies',
        to: disputed.to,
        words: denial ?? causeOf(draft),
        rule: denial === null ? 'disputes-going-on' : 'denies-going-on',
      })
      if (denial !== null) addLabel(draft, 'denial', 'denies-going-on', denial)
    } else if (
      GOES_ON.has(draft.stance[0]?.id ?? 'neutral') &&
      draft.found.quotation !== 'indirect' &&
      draft.block - before.block <= 1 &&
      draft.sentence - before.sentence <= 2
    ) {
      draft.relations.push({
        type: 'supports',
        to: before.index,
        words: draft.found.content,
        rule: 'supports-denial',
      })
    }
  }
}

/** The denial of the same voice before a statement or, in the same sentence, after it ("saying X, the firm denied it"). */
function denialBeside(draft: Draft, drafts: readonly Draft[]): Draft | null {
  const fits = (other: Draft): boolean => other.isDisplay === draft.isDisplay && sameVoice(draft, other)
  const last = outerBefore(drafts, draft.index)
  // "A disputed [B's claims]": the claim stands in the sentence of the denial, and may come after it.
  for (let before = last; before !== null; before = outerBefore(drafts, before.index)) {
    if (before.sentence !== last?.sentence) break
    if (fits(before)) return before
  }
  const after = drafts
    .slice(draft.index + 1, draft.index + 1 + BESIDE)
    .find((other) => other.found.inside === null)
  return after !== undefined && after.sentence === draft.sentence && fits(after) ? after : null
}

/** Statements looked past, nested ones, for the one after. */
const BESIDE = 4

/** Stances in which a denial goes on; what is promised or asked for beside it is something else. */
const GOES_ON = new Set<Stance>(['neutral', 'assertive', 'truth-presuming', 'doubt-casting'])

/** "pointing to", "adding": something else is told beside the denial. */
const refersElsewhere = (draft: Draft, reading: Reading): boolean =>
  draft.cue.some((run) =>
    reading.tokens
      .slice(run.first, run.end)
      .some(({ norm }) => reading.words.refers.has(norm) || reading.words.adds.has(norm)),
  )

/** The "not" or "never" of a content that denies along with its sentence: within its first words. */
function negationIn(draft: Draft, reading: Reading): Span[] | null {
  const piece = draft.content[0]
  if (piece === undefined) return null
  for (let at = piece.first; at < Math.min(piece.end, piece.first + 6); at += 1) {
    if (reading.negations.has(reading.tokens[at]!.norm)) return [spanOf(reading, at, at + 1)]
  }
  return null
}

/** Sentences after a denial in which “This is false” goes on with it. */
const GOES_ON_FOR = 2

/** What a statement of the same voice has just denied: "denied it, calling it a lie", "denied it. “This is false,” …". */
export function deniedBefore(draft: Draft, pointsBack: boolean, drafts: readonly Draft[]): Draft | null {
  const before = outerBefore(drafts, draft.index)
  if (before === null || !sameVoice(draft, before)) return null
  if (draft.sentence - before.sentence > (pointsBack ? GOES_ON_FOR : 0)) return null
  const disputed = before.relations.find(
    (relation) => relation.to !== null && (relation.type === 'denies' || relation.type === 'disputes'),
  )
  return disputed === undefined ? null : drafts[disputed.to!]!
}
