/** Where each part of an attribution may begin or end: the candidates of each stage of the search. Windows bound the work. */
import { sizeClass } from './features.ts'
import type { Frame } from './frame.ts'
import { Stage } from './frame.ts'
import type { Reading } from './reading.ts'

const cueReach = 8
const sourceReachLeft = 30
const sourceReachRight = 12
const sourceLength = 45
const contentReachLeft = 20
const contentReachRight = 30
const contentLength = 90
const sentencesAway = 12
/** No content is longer, in words: a bound for texts with no full stops. */
const longestContent = 600

/** Stands for "none". */
export const none = -1

/** Writes the candidates of the stage that comes next into `into`; gives their number. "None" comes first where it is allowed. */
export function candidates(reading: Reading, frame: Frame, into: Int32Array): number {
  const { sentences, words } = reading
  const head = frame.head
  const s = sentences.of[head]!
  const from = sentences.first[s]!
  const to = sentences.first[s + 1]!
  const c = frame.choices
  let n = 0
  const cueL = c[Stage.cueLeft]!
  const cueR = c[Stage.cueRight]!
  const sourceA = Math.min(c[Stage.sourceNear]!, c[Stage.sourceFar]!)
  const sourceB = Math.max(c[Stage.sourceNear]!, c[Stage.sourceFar]!)
  switch (frame.made) {
    case Stage.cueLeft:
      for (let k = head; k >= Math.max(from, head - cueReach); k--) into[n++] = k
      return n
    case Stage.cueRight:
      for (let k = head; k < Math.min(to, head + cueReach); k++) into[n++] = k
      return n
    case Stage.sourceNear:
      into[n++] = none
      for (let k = cueL - 1; k >= Math.max(from, cueL - sourceReachLeft); k--)
        if (admits(reading, Border.sourceEnd, k, 1, cueL - k)) into[n++] = k
      for (let k = cueR + 1; k < Math.min(to, cueR + sourceReachRight); k++)
        if (admits(reading, Border.laterSourceStart, k, -1, k - cueR)) into[n++] = k
      return n
    case Stage.sourceFar: {
      const near = c[Stage.sourceNear]!
      if (near < 0) {
        into[n++] = none
        return n
      }
      if (near < cueL) {
        for (let k = near; k >= Math.max(from, near - sourceLength); k--)
          if (admits(reading, Border.sourceStart, k, -1, near - k)) into[n++] = k
      } else {
        for (let k = near; k < Math.min(to, near + sourceLength); k++)
          if (admits(reading, Border.laterSourceEnd, k, 1, k - near)) into[n++] = k
      }
      if (n === 0) into[n++] = near
      return n
    }
    case Stage.leftNear: {
      into[n++] = none
      for (let k = cueL - 1; k >= Math.max(from, cueL - contentReachLeft); k--)
        if ((k < sourceA || k > sourceB) && admits(reading, Border.leftEnd, k, 1, cueL - k)) into[n++] = k
      // A quotation that ends with ? or ! looks like a sentence of its own.
      if (from > 0 && words.block[from - 1] === words.block[from]) into[n++] = from - 1
      return n
    }
    case Stage.leftFar: {
      const near = c[Stage.leftNear]!
      if (near < 0) {
        into[n++] = none
        return n
      }
      const nearS = sentences.of[near]!
      const nearFrom = sentences.first[nearS]!
      // Content before the source does not run over it.
      const stop = sourceB >= 0 && sourceB < near ? sourceB + 1 : nearFrom
      for (let k = near; k >= Math.max(nearFrom, stop, near - contentLength); k--)
        if (admits(reading, Border.leftStart, k, -1, near - k)) into[n++] = k
      if (stop === nearFrom) {
        for (let x = nearS - 1; x >= Math.max(0, nearS - sentencesAway); x--) {
          const k = sentences.first[x]!
          if (words.block[k] !== words.block[near] || near - k > longestContent) break
          into[n++] = k
        }
        // A quotation that opens in the middle of an earlier sentence.
        const q = reading.quotations.of[near]!
        if (q >= 0) {
          const open = reading.quotations.quotes[q]!.open
          if (
            open < nearFrom &&
            near - open < longestContent &&
            sentences.first[sentences.of[open]!] !== open &&
            words.block[open] === words.block[near] &&
            sentences.of[open]! >= nearS - sentencesAway
          )
            into[n++] = open
        }
      }
      if (n === 0) into[n++] = near
      return n
    }
    case Stage.rightNear: {
      into[n++] = none
      for (let k = cueR + 1; k < Math.min(to, cueR + contentReachRight); k++)
        if ((k < sourceA || k > sourceB) && admits(reading, Border.rightStart, k, -1, k - cueR)) into[n++] = k
      if (to < words.count && words.block[to]! <= words.block[head]! + 1) into[n++] = to
      return n
    }
    case Stage.rightFar: {
      const near = c[Stage.rightNear]!
      if (near < 0) {
        into[n++] = none
        return n
      }
      const nearS = sentences.of[near]!
      const end = sentences.first[nearS + 1]!
      const stop = sourceA > near ? sourceA : end
      for (let k = near; k < Math.min(stop, near + contentLength); k++)
        if (admits(reading, Border.rightEnd, k, 1, k - near)) into[n++] = k
      if (stop === end) {
        if (end > near + contentLength && end - near < longestContent) into[n++] = end - 1
        for (let x = nearS + 1; x < Math.min(sentences.count, nearS + sentencesAway); x++) {
          const k = sentences.first[x + 1]! - 1
          if (words.block[k] !== words.block[near] || k - near > longestContent) break
          into[n++] = k
        }
        const q = reading.quotations.of[near]!
        if (q >= 0) {
          const quote = reading.quotations.quotes[q]!
          const close = quote.close
          if (
            close >= end &&
            close - near < longestContent &&
            sentences.first[sentences.of[close]! + 1]! - 1 !== close &&
            sentences.of[close]! <= nearS + sentencesAway
          )
            into[n++] = close
        }
      }
      if (n === 0) into[n++] = near
      return n
    }
  }
  return 0
}

/** The kinds of border that are looked up. */
export const Border = {
  sourceEnd: 0,
  laterSourceStart: 1,
  sourceStart: 2,
  laterSourceEnd: 3,
  leftEnd: 4,
  leftStart: 5,
  rightStart: 6,
  rightEnd: 7,
} as const

/** Classes of how far a border is from the cue, or a far end from its near one (see `sizeClass`). */
const distances = 11

/** Entries of a table of borders: 8 kinds of border, the word's kind inside and the one outside, the class of the distance. */
export const borderCount = 8 * 32 * 32 * distances

/** Place in the table of the border of kind `border` at word k, seen outwards in direction d, `distance` words off. */
export function borderAt(reading: Reading, border: number, k: number, d: number, distance: number): number {
  const { kind, words } = reading
  const o = k + d
  const outer = o >= 0 && o < words.count && words.block[o] === words.block[k] ? kind[o]! : 31
  return ((border * 32 + kind[k]!) * 32 + outer) * distances + sizeClass(distance)
}

/** Whether such a border is not too rare where it stands. */
function admits(reading: Reading, border: number, k: number, d: number, distance: number): boolean {
  return reading.borders === null || reading.borders[borderAt(reading, border, k, d, distance)] === 1
}

/** Most candidates a stage can have. */
export const mostCandidates = contentLength + 2 * sentencesAway + 50
