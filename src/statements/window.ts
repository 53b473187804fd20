/**
 * A window on the words of an article: what stands at a place, or a fixed value outside of the window. The extractors look at
 * hundreds of places for every candidate, so a window is a copy of the article's columns that holds the fixed values outside
 * already, and a look is nothing but a load that V8 sets in wherever it is called.
 */
import type { Reading } from './reading.ts'

/** What a place outside the window holds. */
export const outside = 0x7ffffff1
const outsideTag = 62
const outsideKind = 30
const outsideState = 5

/** So many places before an article's first word, and behind its last one, may be looked at. */
const margin = 8

/** The columns of one window, `margin` places off. */
class Window {
  hashes = new Int32Array(0)
  tags = new Uint8Array(0)
  kinds = new Uint8Array(0)
  from = 0
  to = 0

  /** Makes room for an article, and closes the window. */
  begin(size: number): void {
    this.hashes = new Int32Array(size).fill(outside)
    this.tags = new Uint8Array(size).fill(outsideTag)
    this.kinds = new Uint8Array(size).fill(outsideKind)
    this.from = 0
    this.to = 0
  }

  /** Takes what it showed away, and shows words [first, end). */
  open({ words, tags, kind }: Reading, first: number, end: number): void {
    this.hashes.fill(outside, this.from + margin, this.to + margin)
    this.tags.fill(outsideTag, this.from + margin, this.to + margin)
    this.kinds.fill(outsideKind, this.from + margin, this.to + margin)
    for (let i = first; i < end; i++) {
      this.hashes[i + margin] = words.hash[i]!
      this.tags[i + margin] = tags[i]!
      this.kinds[i + margin] = kind[i]!
    }
    this.from = first
    this.to = end
  }
}

/** Two windows, so that one on a sentence and one on its block may take turns without either being filled again. */
let shown = new Window()
let other = new Window()
let seen: Reading | null = null

let hashes = shown.hashes
let tags = shown.tags
let kinds = shown.kinds
let states = new Uint8Array(0)

/** Opens the window on words [first, end) of a reading. */
export function lookAt(reading: Reading, first: number, end: number): void {
  if (reading === seen && first === shown.from && end === shown.to) return
  if (reading !== seen) begin(reading)
  if (first !== shown.from || end !== shown.to) {
    const last = shown
    shown = other
    other = last
    if (first !== shown.from || end !== shown.to) shown.open(reading, first, end)
  }
  hashes = shown.hashes
  tags = shown.tags
  kinds = shown.kinds
}

function begin(reading: Reading): void {
  const size = reading.words.count + 2 * margin
  shown.begin(size)
  other.begin(size)
  states = new Uint8Array(size).fill(outsideState)
  states.set(reading.quoteState, margin)
  seen = reading
}

/** Hash of the word at k. */
export function wordAt(k: number): number {
  return hashes[k + margin]!
}

/** Tag at k; 62 outside. */
export function tagAt(k: number): number {
  return tags[k + margin]!
}

/** Kind at k; 30 outside. */
export function kindAt(k: number): number {
  return kinds[k + margin]!
}

/** State towards quotations at k, anywhere in the article; 5 outside of it. */
export function quoteAt(k: number): number {
  return states[k + margin]!
}
