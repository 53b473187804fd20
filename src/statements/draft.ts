/** A statement in the making, in words rather than offsets. */
import type { Frame } from './frame.ts'
import type { Quote } from './quotations.ts'
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
  let titles = 0
  for (const [a, b] of content) {
    for (let i = a; i <= b; i++) {
      if (isPunctuation(kind[i]!) || kind[i] === Kind.quote) continue
      const q = quotations.of[i]!
      if (q >= 0 && q !== outer && isTitle(reading, quotations.quotes[q]!)) titles++
      else if (q >= 0 && q !== outer) inside++
      else if (
        kind[i] !== Kind.wh &&
        kind[i] !== Kind.conjunction &&
        !(i === a && kind[i] === Kind.preposition)
      )
        outsideWords++
    }
  }
  // A title amid other words is no quotation; alone it is what was said.
  if (inside === 0 && titles > 0 && outsideWords === 0) return 'direct'
  if (inside === 0) return 'indirect'
  return outsideWords === 0 ? 'direct' : 'mixed'
}

const longestTitle = 10

/** Whether a quotation is the title of a work: every word but the small ones begins with a capital, in a text that is not set so. */
export function isTitle({ words, kind, article }: Reading, { open, close, closed }: Quote): boolean {
  if (!closed || close - open - 1 < 2 || close - open - 1 > longestTitle) return false
  if (article.blocks[words.block[open]!]!.kind === 'headline') return false
  let capitals = 0
  for (let i = open + 1; i < close; i++) {
    const shape = words.shape[i]
    if (shape === Shape.capital || shape === Shape.number) capitals++
    else if (shape === Shape.mark) {
      if (kind[i] === Kind.stop && i < close - 1) return false
    } else if (
      i === open + 1 ||
      !(
        kind[i] === Kind.preposition ||
        kind[i] === Kind.determiner ||
        kind[i] === Kind.conjunction ||
        kind[i] === Kind.to ||
        kind[i] === Kind.possessive
      )
    )
      return false
  }
  return capitals >= 2
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

/** By each word of a cue, its draft: the last where several share it. */
export function byCueWord(drafts: readonly Draft[]): Map<number, Draft> {
  const found = new Map<number, Draft>()
  for (const d of drafts) for (const [a, b] of d.cue) for (let i = a; i <= b; i++) found.set(i, d)
  return found
}

/** By number of a quotation, the surest of the drafts that have a piece of content which begins in it. */
export function byQuotation({ quotations }: Reading, drafts: readonly Draft[]): Map<number, Draft> {
  const found = new Map<number, Draft>()
  for (const d of drafts)
    for (const [a] of d.content) {
      const q = quotations.of[a]!
      if (q >= 0 && (found.get(q)?.confidence ?? 0) < d.confidence) found.set(q, d)
    }
  return found
}

/** All words of a draft in one stretch. */
export function extentOf(draft: Draft): WordSpan {
  const all = [...draft.source, ...draft.cue, ...draft.content]
  return [Math.min(...all.map(([a]) => a)), Math.max(...all.map(([, b]) => b))]
}
