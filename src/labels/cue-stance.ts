/** Stance: what the cue itself claims about the content (label book, section 3). */

import type { CueRule } from '../rules/language/language-rules.ts'
import { startsAt } from '../rules/pattern.ts'
import type { Draft } from './draft.ts'
import type { Stance } from './labelled.ts'
import type { LanguageIndex } from './language-index.ts'
import type { Reading, TextMatch } from './reading.ts'

/** What a negation takes away: "did not deny" is no denial, while "did not know" still takes for true. */
const UNDONE_BY_NEGATION = new Set<Stance>([
  'denial',
  'accusation',
  'praise',
  'criticism',
  'commitment',
  'refusal',
])

const QUOTE_MARKS = new Set(['“', '"', '‘', '«', '„', "'"])

/** First token of the content that follows the cue (of the first piece where none follows), quotation marks skipped. */
function contentStart(draft: Draft, reading: Reading): number | null {
  const cueEnd = draft.cue[0]?.end ?? 0
  const piece = draft.content.find((run) => run.first >= cueEnd) ?? draft.content[0]
  if (piece === undefined) return null
  let at = piece.first
  while (at < piece.end - 1 && QUOTE_MARKS.has(reading.tokens[at]!.text)) at += 1
  return at
}

/** The rule that reads a cue: of those that fit, the first in the cue; there, one that looks at the content; then the longest. */
function cueRuleOf(draft: Draft, reading: Reading, index: LanguageIndex): TextMatch<CueRule> | null {
  const start = contentStart(draft, reading)
  let best: TextMatch<CueRule> | null = null
  for (const run of draft.cue) {
    for (const match of reading.within('cue', run.first, run.end)) {
      if (best !== null && match.first > best.first) break
      const anchored = index.contentStarts(match.entry)
      if (anchored !== null && (start === null || !startsAt(anchored, reading.tokens, start))) continue
      if (best === null || rank(match) > rank(best)) best = match
    }
    if (best !== null) return best
  }
  return best
}

const rank = (match: TextMatch<CueRule>): number =>
  (match.entry.contentStarts === undefined ? 0 : 100) + (match.end - match.first)

/** Sets the stance of a statement, each with its rule, and whether the cue is negated. Gives the rule that reads the cue. */
export function readStance(draft: Draft, reading: Reading, index: LanguageIndex): TextMatch<CueRule> | null {
  if (draft.cue.length === 0) {
    draft.stance = [{ id: 'neutral', rule: 'no-cue' }]
    return null
  }
  const match = cueRuleOf(draft, reading, index)
  const before = match?.first ?? draft.cue[0]!.end
  for (let at = draft.cue[0]!.first; at < before; at += 1) {
    if (index.negations.has(reading.tokens[at]!.norm)) draft.negated = true
  }
  let stance: { id: Stance; rule: string }[] =
    match === null
      ? [{ id: 'neutral', rule: 'cue-unlisted' }]
      : match.entry.stance.map((id) => ({ id, rule: match.entry.id }))
  if (draft.negated) {
    stance = stance.filter((one) => !UNDONE_BY_NEGATION.has(one.id))
    if (stance.length === 0) stance = [{ id: 'neutral', rule: 'cue-negated' }]
  }
  for (const run of draft.cue) {
    for (const modifier of reading.within('cue-modifier', run.first, run.end)) {
      for (const id of modifier.entry.stance) {
        stance = stance.filter((one) => one.id !== 'neutral' && one.id !== id)
        stance.push({ id, rule: modifier.entry.id })
      }
    }
  }
  draft.stance = stance
  return match
}
