/**
 * Signed quotations: "“We were never asked.” — Ida Holm", also with the name on a line of its own. A dash and a name behind a
 * quotation of whole words, and nothing behind the name, tell who said it. One look at each quotation, bounded.
 */
import type { Draft, WordSpan } from './draft.ts'
import { isTitle } from './draft.ts'
import { appositionAfter, hasVerb, isCapitalised, nounPhraseAt, sentenceStart } from './phrases.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'

const confidence = 0.9
const fewestWords = 3
const longestSignature = 14

/** Adds drafts of quotations that somebody signed, and takes them from doubtful ones; gives all drafts. */
export function takeSignedQuotations(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { quotes, of } = reading.quotations
  const signed = new Map<number, Draft>()
  for (let q = 0; q < quotes.length; q++) {
    const draft = signedAt(reading, q)
    if (draft !== null) signed.set(q, draft)
  }
  if (signed.size === 0) return [...drafts]
  const kept = drafts.filter((d) => {
    const touched = [...d.cue, ...d.content].map(([a]) => of[a]!).filter((q) => signed.has(q))
    if (touched.length === 0) return true
    if (d.confidence < confidence) return false
    for (const q of touched) signed.delete(q)
    return true
  })
  return [...kept, ...signed.values()]
}

/** The statement of a quotation that carries a signature; null where there is none. */
function signedAt(reading: Reading, q: number): Draft | null {
  const { quotations, kind, words, blockFirst, blockEnd } = reading
  const quote = quotations.quotes[q]!
  const { open, close, closed, continues } = quote
  if (!closed || continues || close - open - 1 < fewestWords) return null
  if (blockFirst[open] !== open && sentenceStart(reading, open) !== open) return null
  if (isTitle(reading, quote) || !hasVerb(reading, [open, close])) return null
  const dash = close + 1
  if (dash >= words.count || kind[dash] !== Kind.dash) return null
  // On the quotation's line, or alone on the next one.
  if (words.block[dash] !== words.block[close] && words.block[dash] !== words.block[close]! + 1) return null
  const end = blockEnd[dash]!
  if (end - dash > longestSignature || dash + 1 >= end || !isCapitalised(reading, dash + 1)) return null
  const phrase = nounPhraseAt(reading, dash + 1, end)
  if (phrase === null) return null
  const last = appositionAfter(reading, phrase, end)
  if (last + 1 < end && !(kind[last + 1] === Kind.stop && last + 2 >= end)) return null
  const source: WordSpan = [dash + 1, last]
  return {
    source: [source],
    cue: [[dash, dash]],
    content: [[open, close]],
    quotation: 'direct',
    confidence,
    inside: null,
  }
}
