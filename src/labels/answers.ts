/** Answers: what is said in reply (label book, section 5). Looks at the few statements before and after. */

import type { CueRule } from '../rules/language/language-rules.ts'
import type { Span } from '../statements/statement.ts'
import { causeOf, type Draft, hasStance, type Run, sameSpeaker } from './draft.ts'
import { type Reading, spanOf, type TextMatch } from './reading.ts'

const ANSWER_WINDOW = 3

interface Reply {
  readonly words: readonly Span[]
  readonly rule: string
}

/** Answers: the cue or the sentence says so, or a question stands beside it. */
export function readAnswers(
  drafts: readonly Draft[],
  cues: readonly (TextMatch<CueRule> | null)[],
  reading: Reading,
): void {
  // Who has answered each question: what others say after that answers something else.
  const answered = new Map<number, Draft>()
  for (const draft of drafts) {
    if (draft.found.inside !== null || draft.isDisplay || hasStance(draft, 'question')) continue
    const asked = questionBeside(draft, drafts, reading)
    const by = asked === null ? undefined : answered.get(asked.index)
    if (asked !== null && (by === undefined || sameSpeaker(by, draft))) {
      answered.set(asked.index, draft)
      addAnswer(draft, asked, { words: causeOf(asked), rule: 'answers-question' })
      continue
    }
    const said = answeringWords(draft, cues[draft.index] ?? null, reading)
    const target = said === null ? null : otherBefore(draft, drafts)
    if (said !== null && target !== null && isAnswerable(draft, target)) addAnswer(draft, target, said)
  }
}

/** Sentences back to what is replied to. */
const REPLY_REACH = 2

/** What is replied to was said by somebody, shortly before: records and reports say nothing to anyone. */
const isAnswerable = (draft: Draft, target: Draft): boolean =>
  draft.sentence - target.lastSentence <= REPLY_REACH &&
  target.speakers.some((speaker) => speaker.kind !== 'document')

function addAnswer(draft: Draft, target: Draft, { words, rule }: Reply): void {
  if (draft.relations.some((relation) => relation.to === target.index)) return
  draft.relations.push({ type: 'answers', to: target.index, words, rule })
}

/** The last outer statement of somebody else before one, past what the same speaker says in the same sentence. */
function otherBefore(draft: Draft, drafts: readonly Draft[]): Draft | null {
  for (let at = draft.index - 1; at >= Math.max(0, draft.index - ANSWER_WINDOW); at -= 1) {
    const target = drafts[at]!
    if (target.found.inside !== null || target.isDisplay) continue
    if (!sameSpeaker(draft, target)) return target
    if (draft.sentence !== target.sentence) return null
  }
  return null
}

/**
 * The question that stands beside a statement: told in its sentence ("Asked whether …, she said", "…, she said when asked
 * whether …"), or just before it in this or the last paragraph.
 */
function questionBeside(draft: Draft, drafts: readonly Draft[], reading: Reading): Draft | null {
  const near = drafts
    .slice(Math.max(0, draft.index - ANSWER_WINDOW), draft.index + 1 + ANSWER_WINDOW)
    .filter((one) => one.found.inside === null && !one.isDisplay && !sameSpeaker(one, draft))
  const inSentence = near.find(
    (one) =>
      one.sentence === draft.sentence &&
      (one.index < draft.index || one.source.length === 0) &&
      isAsked(one, reading),
  )
  if (inSentence !== undefined) return inSentence
  const before = otherBefore(draft, drafts)
  if (before === null || draft.block - before.block > 1 || draft.sentence < before.sentence) return null
  if (!isAsked(before, reading) || draft.sentence - before.lastSentence > 1) return null
  return mayBeAnswered(before, draft, reading) ? before : null
}

/**
 * Whether a question in the sentence before is put to the one who speaks now: an interviewer's, one told without who asks,
 * one that is told and not quoted, or one whose sentence names the speaker. Others ask in a quotation what nobody answers.
 */
function mayBeAnswered(asked: Draft, draft: Draft, reading: Reading): boolean {
  if (asked.source.length === 0 || asked.speakers.length === 0) return true
  if (asked.found.quotation === 'indirect' || asked.speakers.some((speaker) => ASKERS.has(speaker.kind)))
    return true
  return asked.whole.end > asked.whole.first && namesSpeaker(asked, draft, reading)
}

const ASKERS = new Set<string>(['media', 'this outlet', 'unknown'])

/** Whether the sentence of a question holds the last name of the one who speaks next. */
function namesSpeaker(asked: Draft, draft: Draft, reading: Reading): boolean {
  const names = draft.speakers.map((speaker) => speaker.name.split(' ').at(-1)!.toLowerCase())
  const first = reading.sentenceStarts[asked.sentence] ?? 0
  const end = reading.sentenceStarts[asked.sentence + 1] ?? reading.tokens.length
  for (let at = first; at < end; at += 1) if (names.includes(reading.tokens[at]!.norm)) return true
  return false
}

/** Whether somebody is asked, and has to answer: a question, or “asked her to explain”. */
const isAsked = (target: Draft, reading: Reading): boolean =>
  (hasStance(target, 'question') || asksToTell(target, reading)) &&
  target.cue.some((run) => holds(reading.words.asks, run, reading))

/** “asked [to lay out his plan]”: a demand for words. */
const asksToTell = (target: Draft, reading: Reading): boolean =>
  hasStance(target, 'demand') &&
  target.content.some((run) =>
    holds(reading.words.tellingVerb, { first: run.first, end: Math.min(run.end, run.first + 3) }, reading),
  )

function holds(words: ReadonlySet<string>, run: Run, reading: Reading): boolean {
  for (let at = run.first; at < run.end; at += 1) if (words.has(reading.tokens[at]!.norm)) return true
  return false
}

function answeringWords(draft: Draft, cue: TextMatch<CueRule> | null, reading: Reading): Reply | null {
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
