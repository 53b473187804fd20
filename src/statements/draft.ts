/** A statement in the making, in words rather than offsets. */
import type { Frame } from './frame.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import type { Quotation, Span } from './statement.ts'
import { Shape } from './words.ts'

/** First and last word, both included. */
export type WordSpan = readonly [first: number, last: number]

export interface Draft {
  source: readonly WordSpan[]
  cue: readonly WordSpan[]
  content: readonly WordSpan[]
  quotation: Quotation
  confidence: number
  /** The draft whose content holds this one. */
  inside: Draft | null
}

/** A draft from a decided frame. */
export function draftOf(reading: Reading, frame: Frame, confidence: number): Draft {
  const c = frame.choices
  const span = (a: number, b: number): WordSpan[] =>
    a < 0 || b < 0 ? [] : [[Math.min(a, b), Math.max(a, b)]]
  const content = [...span(c[5]!, c[4]!), ...span(c[6]!, c[7]!)]
  return {
    source: span(c[2]!, c[3]!),
    cue: span(c[0]!, c[1]!),
    content,
    quotation: quotationOf(reading, content, frame.head),
    confidence,
    inside: null,
  }
}

/** Direct where every word of the content but introducing function words stands in a quotation, mixed where some do, else indirect. */
export function quotationOf(reading: Reading, content: readonly WordSpan[], cue: number): Quotation {
  const { quotations, kind } = reading
  // Marks that also stand around the cue belong to an outer statement.
  const outer = cue >= 0 ? quotations.of[cue]! : -1
  let inside = 0
  let outsideWords = 0
  for (const [a, b] of content) {
    for (let i = a; i <= b; i++) {
      if (isPunctuation(kind[i]!) || kind[i] === Kind.quote) continue
      const q = quotations.of[i]!
      if (q >= 0 && q !== outer) inside++
      else if (
        kind[i] !== Kind.wh &&
        kind[i] !== Kind.conjunction &&
        !(i === a && kind[i] === Kind.preposition)
      )
        outsideWords++
    }
  }
  if (inside === 0) return 'indirect'
  return outsideWords === 0 ? 'direct' : 'mixed'
}

/** Punctuation other than quotation marks and brackets. */
export function isPunctuation(kind: number): boolean {
  return kind === Kind.comma || kind === Kind.stop || kind === Kind.colon || kind === Kind.dash
}

/** The span without the punctuation at its edges; null where nothing is left. */
export function trimmed(reading: Reading, [a, b]: WordSpan): WordSpan | null {
  let first = a
  let last = b
  while (first <= last && (isPunctuation(reading.kind[first]!) || isBullet(reading, first))) first++
  while (last >= first && isPunctuation(reading.kind[last]!) && !isCall(reading.words.code[last]!)) last--
  return first <= last ? [first, last] : null
}

/** Question and exclamation marks belong to what is said. */
const isCall = (code: number) => code === 63 || code === 33

/** A sign that opens a block: the bullet of a list. */
function isBullet(reading: Reading, i: number): boolean {
  return (
    reading.kind[i] === Kind.other && reading.words.shape[i] === Shape.mark && reading.blockFirst[i] === i
  )
}

/** Offsets of word spans; spans that touch across a block boundary stay apart. */
export function offsetsOf(reading: Reading, spans: readonly WordSpan[]): Span[] {
  return spans.map(([a, b]) => [reading.words.start[a]!, reading.words.end[b]!])
}

/** All words of a draft in one stretch. */
export function extentOf(draft: Draft): WordSpan {
  const all = [...draft.source, ...draft.cue, ...draft.content]
  return [Math.min(...all.map(([a]) => a)), Math.max(...all.map(([, b]) => b))]
}
