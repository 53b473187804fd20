/**
 * Quotations taken whole: a content that begins with an opening mark runs to its closing one; “X,” she said. “Y.” is one
 * statement in pieces; what a colon at the end of a paragraph introduces is the quotation in the next.
 */
import type { Draft, WordSpan } from './draft.ts'
import { quotationOf } from './draft.ts'
import { quotesIn } from './quoted-paragraphs.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'

const confidence = 0.93
/** Below this confidence a cue inside a quotation does not keep it from being taken whole. */
const doubtful = 0.6
/** Words between the last word of a statement and the quotation that goes on with it: its full stop. */
const nearest = 2

/** Whether a statement's own source or cue stands between two words: it is no part of its content. */
const isNamed = (d: Draft, from: number, to: number): boolean =>
  [...d.source, ...d.cue].some(([a, b]) => a <= to && from <= b)

/** Completes the contents of drafts, in place; gives them without the doubtful ones whose cues stand in what was added. */
export function takeWholeQuotations(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { quotes, of } = reading.quotations
  const cueAt = new Set<number>()
  for (const d of drafts) {
    if (d.confidence < doubtful) continue
    for (const [a, b] of d.cue) for (let i = a; i <= b; i++) cueAt.add(i)
  }
  const free = (a: number, b: number) => {
    for (let i = a; i <= b; i++) if (cueAt.has(i)) return false
    return true
  }
  const taken = new Uint8Array(quotes.length)
  for (const d of drafts) {
    d.content = d.content.map(([a, b]): WordSpan => {
      const first = of[a]!
      const last = of[b]!
      let start = a
      let end = b
      // From the opening mark on to the closing one.
      if (
        first >= 0 &&
        quotes[first]!.open === a &&
        (quotes[first]!.closed || quotes[first + 1]?.continues === true) &&
        b < quotes[first]!.close &&
        free(b + 1, quotes[first]!.close) &&
        !isNamed(d, b + 1, quotes[first]!.close)
      )
        end = quotes[first]!.close
      else if (
        last >= 0 &&
        quotes[last]!.close === b &&
        a > quotes[last]!.open &&
        sameSpeech(a, last) &&
        free(quotes[last]!.open, a - 1) &&
        !isNamed(d, quotes[last]!.open, a - 1)
      )
        start = quotes[last]!.open
      return [start, end]
    })
    for (const q of quotesIn(reading, d)) taken[q] = 1
  }
  const added = new Map<number, Draft>()
  for (const d of [...drafts].sort((a, b) => b.confidence - a.confidence)) {
    if (d.cue.length > 0 && added.has(d.cue[0]![0])) continue
    goOn(d)
    introduce(d)
    for (const [a, b] of d.content)
      if (of[a]! >= 0) for (let i = a; i <= b; i++) if (!added.has(i)) added.set(i, d)
  }
  return drafts.filter(
    (d) => d.confidence >= doubtful || d.cue.length === 0 || (added.get(d.cue[0]![0]) ?? d) === d,
  )

  /** Whether a piece that begins inside quotation q begins with one of its sentences. */
  function sameSpeech(a: number, q: number): boolean {
    return of[a] === q && reading.sentences.first[reading.sentences.of[a]!] === a
  }

  /** “X,” she said. “Y.” */
  function goOn(d: Draft): void {
    if (
      d.cue.length === 0 ||
      d.content.length === 0 ||
      quotationOf(reading, d.content, d.cue[0]![0]) !== 'direct'
    )
      return
    const last = Math.max(...[...d.source, ...d.cue, ...d.content].map(([, b]) => b))
    // The quotation so far stands before the cue: nothing is said yet after it.
    if (d.content[d.content.length - 1]![1] === last) return
    for (let k = last + 1; k <= Math.min(of.length - 1, last + 1 + nearest); k++) {
      if (reading.words.block[k] !== reading.words.block[last]) return
      const q = of[k]!
      if (q >= 0) {
        if (quotes[q]!.open !== k || taken[q] === 1 || !free(k, quotes[q]!.close)) return
        taken[q] = 1
        d.content = [...d.content, [k, quotes[q]!.close]]
        return
      }
      if (reading.kind[k] !== Kind.stop) return
    }
  }

  /** He wrote:  ¶ “X.” */
  function introduce(d: Draft): void {
    const cue = d.cue[0]
    if (cue === undefined) return
    const end = reading.blockEnd[cue[1]]!
    const colon = end - 1
    if (reading.kind[colon] !== Kind.colon || colon - cue[1] > 12 || end >= of.length) return
    const q = of[end]!
    if (q < 0 || quotes[q]!.open !== end || taken[q] === 1 || !free(end, quotes[q]!.close)) return
    taken[q] = 1
    d.content = [[end, quotes[q]!.close]]
    d.confidence = Math.max(d.confidence, confidence)
  }
}
