/**
 * Verbatim speech with no cue of its own: quotations of whole sentences that no statement has claimed, block quotes and
 * embedded posts. The speaker is that of a statement before (label book, section 1), so source and cue are empty.
 */
import type { Draft, WordSpan } from './draft.ts'
import { isTitle } from './draft.ts'
import { quotesIn } from './quoted-paragraphs.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import { Shape } from './words.ts'

/** Confidence by what stands around the quotation; estimated on half a of the labelled pages. */
const confidence = {
  block: 0.93,
  paragraph: 0.92,
  after: 0.9,
  introduced: 0.85,
  alone: 0.8,
  elsewhere: 0.7,
} as const

const fewestWords = 4
/** Fewer are enough where the place tells that somebody speaks: “I know.” */
const fewestInPlace = 2

/** Finds quotations and verbatim blocks that no draft has claimed. */
export function bareQuotations(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { quotes } = reading.quotations
  const { article, words, sentences, kind, quotations } = reading
  const taken = new Uint8Array(quotes.length)
  const claimed = new Uint8Array(words.count)
  for (const d of drafts) {
    for (const q of quotesIn(reading, d)) taken[q] = 1
    for (const [a, b] of [...d.source, ...d.cue, ...d.content]) claimed.fill(1, a, b + 1)
  }
  const found: Draft[] = []
  verbatimBlocks()
  for (let q = 0; q < quotes.length; q++) {
    if (taken[q] === 1 || quotes[q]!.continues) continue
    const pieces: WordSpan[] = [[quotes[q]!.open, quotes[q]!.close]]
    let last = q
    while (!quotes[last]!.closed && quotes[last + 1]?.continues && taken[last + 1] === 0) {
      last++
      pieces.push([quotes[last]!.open, quotes[last]!.close])
    }
    const kindOfPlace = place(pieces)
    if (kindOfPlace !== null)
      found.push({
        source: [],
        cue: [],
        content: pieces,
        quotation: 'direct',
        confidence: confidence[kindOfPlace],
        inside: null,
      })
  }
  return found

  /** Where a quotation stands: alone in its paragraph, after a statement in it, or elsewhere as whole sentences; null for a phrase. */
  function place(pieces: readonly WordSpan[]): keyof typeof confidence | null {
    const [open, close] = pieces[0]!
    const block = article.blocks[words.block[open]!]!
    if (block.kind === 'headline' || block.kind === 'caption' || block.kind === 'block-quote') return null
    let n = 0
    let finite = false
    for (let i = open; i <= close; i++) {
      if (claimed[i] === 1) return null
      if (words.shape[i] !== Shape.mark) n++
      if (kind[i] === Kind.finite || kind[i] === Kind.modal || kind[i] === Kind.base) finite = true
    }
    const first = words.shape[open + 1]
    const capital = first === Shape.capital || first === Shape.capitals || first === Shape.number
    const stops = kind[close - 1] === Kind.stop || kind[close + 1] === Kind.stop || pieces.length > 1
    if (n < fewestInPlace || !capital || !stops) return null
    const s = sentences.of[close]!
    const endsSentence = sentences.first[s + 1]! - 1 <= close + 1
    const opensSentence = sentences.first[sentences.of[open]!] === open
    // He was clear about it: “…”
    if (!opensSentence && kind[open - 1] === Kind.colon && endsSentence && n > fewestInPlace)
      return 'introduced'
    if (!opensSentence || !finite) return null
    const wholeBlock = reading.blockFirst[open] === open && reading.blockEnd[close]! - 1 <= close + 1
    const before = statementBefore(open)
    if (n < fewestWords && !before) return null
    // ‘Coal Isn’t the Villain’ on a line of its own heads what follows.
    if (wholeBlock && isTitle(reading, quotes[quotations.of[open]!]!)) return null
    if (wholeBlock) return before ? 'paragraph' : 'alone'
    if (!endsSentence) return null
    return before ? 'after' : 'elsewhere'
  }

  /** Whether a claimed word stands in the sentences just before: the last block's or this block's. */
  function statementBefore(open: number): boolean {
    const block = words.block[open]!
    let k = open - 1
    while (k >= 0 && open - k < 80 && words.block[k]! >= block - 1) {
      if (claimed[k] === 1) return true
      if (words.block[k] === block && sentences.of[k]! < sentences.of[open]! - 1) break
      k--
    }
    return false
  }

  function verbatimBlocks(): void {
    let i = 0
    while (i < words.count) {
      const end = reading.blockEnd[i]!
      if (article.blocks[words.block[i]!]!.kind === 'block-quote') {
        let free = true
        for (let k = i; k < end; k++) if (claimed[k] === 1) free = false
        if (free && end - i >= fewestWords) {
          const signed = signature(i, end)
          found.push({
            source: signed === null ? [] : [[signed[1], end - 1]],
            cue: [],
            content: [[i, signed === null ? end - 1 : signed[0]]],
            quotation: 'direct',
            confidence: confidence.block,
            inside: null,
          })
          claimed.fill(1, i, end)
        }
      }
      i = end
    }
  }

  /** "… text. — Name (@handle) 3 May 2020": last word of the text and first word of the name; null where nobody signs. */
  function signature(from: number, end: number): [number, number] | null {
    for (let k = end - 1; k > Math.max(from, end - 16); k--) {
      if (kind[k] !== Kind.dash || k + 1 >= end) continue
      const shape = words.shape[k + 1]
      if (shape === Shape.capital || shape === Shape.capitals || words.code[k + 1] === 64)
        return [k - 1, k + 1]
    }
    return null
  }
}
