/**
 * A window on the words of an article: what stands at a place, or a fixed value outside of the window. The extractors look
 * at hundreds of places for every candidate, so the columns are set once and read without a closure.
 */
import type { Reading } from './reading.ts'

/** What a place outside the window holds. */
export const outside = 0x7ffffff1

let hashes: Int32Array = new Int32Array(0)
let tags: Uint8Array = new Uint8Array(0)
let kinds: Uint8Array = new Uint8Array(0)
let states: Uint8Array = new Uint8Array(0)
let from = 0
let to = 0

/** Opens the window on words [first, end) of a reading. */
export function lookAt(reading: Reading, first: number, end: number): void {
  hashes = reading.words.hash
  tags = reading.tags
  kinds = reading.kind
  states = reading.quoteState
  from = first
  to = end
}

/** Hash of the word at k. */
export function wordAt(k: number): number {
  return k >= from && k < to ? hashes[k]! : outside
}

/** Tag at k; 62 outside. */
export function tagAt(k: number): number {
  return k >= from && k < to ? tags[k]! : 62
}

/** Kind at k; 30 outside. */
export function kindAt(k: number): number {
  return k >= from && k < to ? kinds[k]! : 30
}

/** State towards quotations at k, anywhere in the article; 5 outside of it. */
export function quoteAt(k: number): number {
  return k >= 0 && k < states.length ? states[k]! : 5
}
