/**
 * Whether a statement denies or disputes (label book, section 5): by the word of its cue, or by what its content says; and
 * what follows from it for both statements.
 */

import type { CueRule } from '../rules/language/language-rules.ts'
import type { Span } from '../statements/statement.ts'
import { addLabel, causeOf, type Draft, hasStance } from './draft.ts'
import { type Reading, spanOf, type TextMatch } from './reading.ts'

export interface Dispute {
  readonly type: 'denies' | 'disputes'
  readonly rule: string
  readonly words: readonly Span[]
  /** Whether it concerns all that is claimed; a content that challenges concerns one claim. */
  readonly everyClaim: boolean
}

/** Whether a statement denies or disputes, by its cue or by its content. */
export function disputeOf(draft: Draft, cue: TextMatch<CueRule> | null, reading: Reading): Dispute | null {
  if (draft.negated) return null
  if (cue !== null && (cue.entry.relation === 'denies' || cue.entry.relation === 'disputes')) {
    return { type: cue.entry.relation, rule: cue.entry.id, words: draft.found.cue, everyClaim: true }
  }
  if (hasStance(draft, 'question') || hasStance(draft, 'demand')) return null
  for (const piece of draft.content) {
    const match = reading
      .within('denial-content', piece.first, piece.end)
      .find((one) => !isSpread(one, piece.first, reading))
    if (match !== undefined)
      return {
        type: 'denies',
        rule: match.entry.id,
        words: [spanOf(reading, match.first, match.end)],
        everyClaim: true,
      }
  }
  for (const piece of draft.content) {
    const match = reading.within('dispute-content', piece.first, piece.end)[0]
    // Of a quotation of nobody's, as in a list of reviews, it is not told whom it answers.
    if (match !== undefined && draft.speakers.length > 0 && pointsBack(draft, reading))
      return {
        type: 'disputes',
        rule: match.entry.id,
        words: [spanOf(reading, match.first, match.end)],
        everyClaim: false,
      }
  }
  return null
}

/** Words before a match in which lies are said to be spread. */
const SPREAD_REACH = 3

/** "spreading lies", "a campaign of fake news": what others spread, said of no claim. */
function isSpread(match: TextMatch, start: number, reading: Reading): boolean {
  const opening = reading.tokens[match.first]!.norm
  if (reading.words.pointing.has(opening)) return false
  for (let at = match.first - 1; at >= Math.max(start, match.first - SPREAD_REACH); at -= 1)
    if (reading.words.spread.has(reading.tokens[at]!.norm)) return true
  return false
}

/** A challenge needs a word that points at the claim: a noun for it, or a pronoun where the content begins. */
function pointsBack(draft: Draft, reading: Reading): boolean {
  return draft.content.some((piece) => {
    if (reading.words.pointing.has(reading.tokens[piece.first]!.norm)) return true
    return reading.within('reference', piece.first, piece.end).length > 0
  })
}

/** Adds the relation, the label `denial` to the one and `denied` to the other. */
export function applyDispute(draft: Draft, dispute: Dispute, targets: readonly Draft[]): void {
  if (dispute.type === 'denies' || hasStance(draft, 'denial'))
    addLabel(draft, 'denial', dispute.rule, dispute.words)
  for (const target of targets) {
    draft.relations.push({ type: dispute.type, to: target.index, words: dispute.words, rule: dispute.rule })
    addLabel(target, 'denied', dispute.rule, causeOf(draft))
  }
  if (targets.length === 0 && (dispute.type === 'denies' || hasStance(draft, 'denial'))) {
    draft.relations.push({
      type: dispute.type,
      to: null,
      words: draft.found.content.length > 0 ? draft.found.content : dispute.words,
      rule: dispute.rule,
    })
  }
}
