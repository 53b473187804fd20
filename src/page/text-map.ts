/**
 * Where every character of an article's text stands in the page. The text is what a reader sees: white space folded,
 * soft hyphens and zero-width characters dropped, ruby and hidden words left out, quotation marks that the style
 * sheet draws (`<q>`) put in. Each run ties a stretch of text, one to one, to a stretch of a text node.
 */
import type { Span } from '../statements/statement.ts'

/** `length` characters from `offset` of `node` are those from `at` of the text. */
export interface Run {
  readonly at: number
  readonly node: Text
  readonly offset: number
  readonly length: number
}

/** A stretch of one text node. */
export interface Piece {
  readonly node: Text
  readonly start: number
  readonly end: number
}

export class TextMap {
  readonly text: string
  private readonly runs: readonly Run[]
  private byNode: Map<Node, Run[]> | null = null

  /** `runs` in order of `at`, not overlapping. */
  constructor(text: string, runs: readonly Run[]) {
    this.text = text
    this.runs = runs
  }

  /** The stretches of text nodes under a span of the text (UTF-16 code units), in reading order; one to a node unless characters that the text drops (soft hyphens …) lie between. */
  piecesOf([start, end]: Span): Piece[] {
    const pieces: Piece[] = []
    for (let i = this.firstRunEndingAfter(start); i < this.runs.length; i++) {
      const run = this.runs[i]!
      if (run.at >= end) break
      const from = run.offset + Math.max(0, start - run.at)
      const to = run.offset + Math.min(run.length, end - run.at)
      const last = pieces.at(-1)
      if (last && last.node === run.node && isBlank(run.node.data, last.end, from))
        pieces[pieces.length - 1] = { node: last.node, start: last.start, end: to }
      else pieces.push({ node: run.node, start: from, end: to })
    }
    return pieces
  }

  /** Live ranges of a span, for measuring and scrolling. Their text, joined, is the span's, white space folded. Ranges of nodes that have shrunk since are left out. */
  rangesOf(span: Span): Range[] {
    const ranges: Range[] = []
    for (const { node, start, end } of this.piecesOf(span)) {
      const document = node.ownerDocument
      if (!document || end > node.data.length) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, end)
      ranges.push(range)
    }
    return ranges
  }

  /** The text offset of a place in a text node, or of the next place that the text holds; null outside the article. */
  offsetAt(node: Node, offset: number): number | null {
    this.byNode ??= groupByNode(this.runs)
    const runs = this.byNode.get(node)
    if (!runs) return null
    for (const run of runs)
      if (offset < run.offset + run.length) return run.at + Math.max(0, offset - run.offset)
    const last = runs.at(-1)!
    return last.at + last.length
  }

  /** The text nodes that the text comes from. */
  nodes(): Iterable<Node> {
    this.byNode ??= groupByNode(this.runs)
    return this.byNode.keys()
  }

  /** Whether every text node still says what it said: false once a framework has replaced or shortened one. */
  holds(): boolean {
    for (const run of this.runs) {
      if (!run.node.isConnected) return false
      for (const k of [0, run.length - 1]) {
        const here = run.node.data[run.offset + k]
        const then = this.text[run.at + k]
        if (here !== then && !(then === ' ' && here !== undefined && /\s/.test(here))) return false
      }
    }
    return true
  }

  private firstRunEndingAfter(start: number): number {
    let low = 0
    let high = this.runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      const run = this.runs[middle]!
      if (run.at + run.length <= start) low = middle + 1
      else high = middle
    }
    return low
  }
}

function groupByNode(runs: readonly Run[]): Map<Node, Run[]> {
  const byNode = new Map<Node, Run[]>()
  for (const run of runs) {
    const own = byNode.get(run.node)
    if (own) own.push(run)
    else byNode.set(run.node, [run])
  }
  return byNode
}

/** Whether only white space lies between two offsets of a string. */
function isBlank(data: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isSpace(data.charCodeAt(i))) return false
  return true
}

/** White space that a browser folds, and the fixed spaces that typographers put in. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Characters without width that would split a word in two for whoever searches it. Joiners are kept: they are part of words and emoji. */
export function isDropped(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x200b ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0x200e ||
    code === 0x200f ||
    code === 0x034f ||
    code === 0x180e ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  )
}
