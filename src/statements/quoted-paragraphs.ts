/**
 * Quotations that run over several paragraphs. By custom each paragraph opens with a mark and only the last one closes: all
 * of them are pieces of one statement.
 */
import type { Draft, WordSpan } from './draft.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'

/** Adds to each draft's content the paragraphs in which its quotation goes on or from which it comes. */
export function joinParagraphs(reading: Reading, drafts: readonly Draft[]): void {
  const { quotes, of } = reading.quotations
  const taken = new Uint8Array(quotes.length)
  for (const d of drafts) for (const q of quotesIn(reading, d)) taken[q] = 1
  for (const d of drafts) {
    if (d.content.length === 0) continue
    const pieces: WordSpan[] = [...d.content]
    let q = of[pieces[pieces.length - 1]![1]]!
    while (q >= 0 && !quotes[q]!.closed && quotes[q]!.close <= pieces[pieces.length - 1]![1] + 2) {
      const next = quotes[q + 1]
      if (!next?.continues || taken[q + 1] === 1) break
      q++
      taken[q] = 1
      pieces.push([next.open, next.close])
    }
    let p = of[pieces[0]![0]]!
    while (
      p > 0 &&
      quotes[p]!.continues &&
      quotes[p]!.open >= pieces[0]![0] - 1 &&
      !quotes[p - 1]!.closed &&
      taken[p - 1] === 0 &&
      opensSpeech(reading, quotes[p - 1]!.open)
    ) {
      p--
      taken[p] = 1
      pieces.unshift([quotes[p]!.open, quotes[p]!.close])
    }
    d.content = pieces
  }
}

/** Whether a mark stands where speech begins: at a sentence's start, or after a comma or colon; amid a sentence it may be a stray one. */
function opensSpeech({ kind, sentences, blockFirst }: Reading, open: number): boolean {
  if (blockFirst[open] === open || sentences.first[sentences.of[open]!] === open) return true
  return kind[open - 1] === Kind.comma || kind[open - 1] === Kind.colon || kind[open - 1] === Kind.stop
}

/** Indices of the quotations that a draft's content touches. */
export function quotesIn(reading: Reading, draft: Draft): Set<number> {
  const found = new Set<number>()
  for (const [a, b] of draft.content) {
    for (let i = a; i <= b; i++) {
      const q = reading.quotations.of[i]!
      if (q >= 0) {
        found.add(q)
        i = Math.max(i, Math.min(b, reading.quotations.quotes[q]!.close))
      }
    }
  }
  return found
}
