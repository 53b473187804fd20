/** Answers: what is said in reply (label book, section 5). Looks at the few statements before and after. */

import type { CueRule } from '../rules/language/language-rules.ts'
import { causeOf, type Draft, hasStance, sameSpeaker } from './draft.ts'
import { type Reading, spanOf, type TextMatch } from './reading.ts'

const ANSWER_WINDOW = 3

/** Answers: the cue or the sentence says so, or a question stands just before. */
export function readAnswers(
  drafts: readonly Draft[],
  cues: readonly (TextMatch<CueRule> | null)[],
  reading: Reading,
): void {
  for (const draft of drafts) {
    if (draft.found.inside !== null || draft.isDisplay) continue
    const words = answeringWords(draft, cues[draft.index] ?? null, reading)
    for (let at = draft.index - 1; at >= Math.max(0, draft.index - ANSWER_WINDOW); at -= 1) {
      const target = drafts[at]!
      if (target.found.inside !== null || target.isDisplay) continue
      if (sameSpeaker(draft, target)) {
        if (draft.sentence === target.sentence) continue
        break
      }
      const rule = words?.rule ?? answerRule(draft, target, reading)
      if (rule !== null && !draft.relations.some((relation) => relation.to === target.index)) {
        draft.relations.push({
          type: 'answers',
          to: target.index,
          words: words?.words ?? causeOf(target),
          rule,
        })
      }
      break
    }
  }
}

function answerRule(draft: Draft, target: Draft, reading: Reading): string | null {
  if (hasStance(draft, 'question')) return null
  const asks = target.cue.some((run) =>
    reading.tokens.slice(run.first, run.end).some((token) => reading.words.asks.has(token.norm)),
  )
  if (
    asks &&
    hasStance(target, 'question') &&
    draft.block - target.block <= 1 &&
    draft.sentence >= target.sentence
  )
    return 'answers-question'
  return null
}

function answeringWords(draft: Draft, cue: TextMatch<CueRule> | null, reading: Reading) {
  if (cue?.entry.relation === 'answers') return { words: draft.found.cue, rule: cue.entry.id }
  const first = reading.sentenceStarts[draft.sentence] ?? 0
  const cueFirst = draft.cue[0]?.first ?? draft.whole.first
  const match = reading
    .within('answer', first, Math.max(first, cueFirst))
    .find((one) => !draft.content.some((run) => one.first >= run.first && one.end <= run.end))
  return match === undefined
    ? null
    : { words: [spanOf(reading, match.first, match.end)], rule: match.entry.id }
}
