/**
 * What the label book does not count though PolNeAR does: refusals to answer, which are findings of their own, and what is
 * "expected" or "seen" by nobody. The words come with the model.
 */
import type { ClosedLists } from './closed-lists.ts'
import type { Draft } from './draft.ts'
import { isPunctuation } from './draft.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'

const ahead = 10

/** Whether a draft is no statement by the label book. */
export function isNoStatement(reading: Reading, lists: ClosedLists, d: Draft): boolean {
  const cue = d.cue[0]
  if (cue === undefined) return false
  if (saysNothing(reading, lists, d)) return true
  const { stem, words } = reading
  if (d.source.length === 0 && lists.noReports.has(words.hash[cue[1]]!)) return true
  let refuses = false
  let answers = false
  let negated = false
  for (let i = cue[0]; i <= cue[1]; i++) {
    if (lists.refusals.has(stem[i]!)) refuses = true
    if (lists.answers.has(stem[i]!)) answers = true
    if (lists.negations.has(words.hash[i]!)) negated = true
  }
  if (!refuses && !(answers && negated)) return false
  const end = Math.min(reading.blockEnd[cue[1]]!, cue[1] + 1 + ahead)
  for (let i = cue[0]; i < end; i++) if (lists.requests.has(words.hash[i]!)) return true
  return false
}

/** Whether a content is empty of anything said: times, pronouns and adverbs alone ("said late Saturday", "said so"). */
function saysNothing(reading: Reading, lists: ClosedLists, d: Draft): boolean {
  const { kind, words, quotations } = reading
  for (const [a, b] of d.content) {
    for (let i = a; i <= b; i++) {
      const k = kind[i]!
      const h = words.hash[i]!
      if (quotations.of[i]! >= 0) return false
      if (isPunctuation(k) || k === Kind.pronoun || k === Kind.adverb || k === Kind.number) continue
      if (!lists.times.has(h) && !lists.timeLeads.has(h)) return false
    }
  }
  return true
}
