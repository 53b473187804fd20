/**
 * Quotations: stretches between quotation marks of any kind, in one pass over the words. A mark's neighbours tell whether
 * it opens or closes; its glyph decides where they do not. Marks may be missing: an opening mark with no closing one runs
 * to the end of its block and, where the next block opens with a mark too, goes on there (the custom for quotations of
 * several paragraphs).
 */
import type { Words } from './words.ts'
import { Char, charClass, Shape } from './words.ts'

/** An outermost quotation: words `open`..`close` including its marks. */
export interface Quote {
  readonly open: number
  /** Last word: the closing mark, or the last word of the block where it is missing. */
  readonly close: number
  /** Whether the closing mark is there. */
  readonly closed: boolean
  /** Whether it goes on from the quotation before (a new paragraph of it). */
  readonly continues: boolean
}

export interface Quotations {
  readonly quotes: readonly Quote[]
  /** Index of the outermost quotation of each word, marks included; -1 outside. */
  readonly of: Int32Array
  /** How deep each word stands in quotations. */
  readonly depth: Uint8Array
}

const deepest = 4
/** Code units of marks that open or close by glyph alone. German closes with “ (201c) what „ (201e) opened. */
const single = (c: number) => c === 39 || (c >= 0x2018 && c <= 0x201b)
const opensByGlyph = (c: number) =>
  c === 0x201c || c === 0x2018 || c === 0x201e || c === 0x201a || c === 0x201f || c === 0x301d
const closesByGlyph = (c: number) => c === 0x201d || c === 0x2019 || c === 0x301e

/** The family a mark belongs to: a mark closes only what its own family opened. Two backticks or apostrophes are a double mark. */
function family(c: number, length: number): number {
  if (length === 2) return 0
  if (single(c)) return 1
  if (c === 0xab || c === 0xbb) return 2
  if (c === 0x2039 || c === 0x203a) return 3
  return 0
}

/** Finds the quotations of an article. Linear: each mark is looked at once, the stack is at most four deep. */
export function findQuotations(words: Words): Quotations {
  const { count, code, shape, start, end, block, text } = words
  const of = new Int32Array(count).fill(-1)
  const depth = new Uint8Array(count)
  const quotes: Quote[] = []
  const stack: { at: number; family: number; code: number }[] = []
  const lastSingle = lastClosers(words)
  const partners = haveLater(words)
  const goesOn = opensNextBlock(words)
  let blockStart = 0
  let carried = false

  /** Whether a straight mark after a digit, inside a quotation, is one of inches: after feet, or where a curly mark opened and a word follows. */
  const isInches = (i: number, opened: number, last: boolean) =>
    /['\u2019]\d/.test(text.slice(Math.max(start[i - 1]!, end[i - 1]! - 4), end[i - 1]!)) ||
    (opened === 0x201c && !last && shape[i + 1] === Shape.lower && partners[i] === 1) ||
    (opened === 34 && !last && shape[i + 1] === Shape.lower && closesNext(i))
  /** Whether the block's next double mark closes: "a 40" screen," he said. */
  const closesNext = (i: number): boolean => {
    let k = i + 1
    while (k < count && block[k] === block[i] && code[k] !== 34) k++
    return (
      k < count &&
      block[k] === block[i] &&
      start[k] === end[k - 1] &&
      (k + 1 >= count || start[k + 1]! > end[k]!)
    )
  }
  // rock ’n’ roll
  const isLoneLetter = (i: number) =>
    i + 1 < count && end[i]! - start[i]! === 1 && start[i + 1] === end[i] && single(code[i + 1]!)
  const isMark = (i: number) => {
    if (shape[i] !== Shape.mark) return false
    const k = charClass(code[i]!)
    if (k === Char.quote || code[i] === 96) return true
    return k === Char.apostrophe && end[i]! - start[i]! <= 2
  }
  const finish = (open: number, close: number, closed: boolean) => {
    const continues = carried && open === blockStart
    for (let k = open; k <= close; k++) {
      of[k] = quotes.length
      if (depth[k] === 0) depth[k] = 1
    }
    quotes.push({ open, close, closed, continues })
  }
  const endBlock = (to: number) => {
    const outer = stack[0]
    if (outer !== undefined) finish(outer.at, to, false)
    carried = outer !== undefined
    stack.length = 0
  }
  const top = (f: number) => {
    let k = stack.length - 1
    while (k >= 0 && stack[k]!.family !== f) k--
    return k
  }

  /** Whether a mark stands where a sentence of speech may begin: first in its block, or after a stop, a comma or a colon. */
  const opensSentence = (i: number) => i === blockStart || isCloser(code[i - 1]!)

  for (let i = 0; i < count; i++) {
    if (i > 0 && block[i] !== block[i - 1]) {
      endBlock(i - 1)
      blockStart = i
    }
    depth[i] = stack.length
    if (!isMark(i)) continue
    const c = code[i]!
    const f = family(c, end[i]! - start[i]!)
    const spaceLeft = i === blockStart || start[i]! > end[i - 1]!
    const last = i + 1 >= count || block[i + 1] !== block[i]
    const spaceRight = last || start[i + 1]! > end[i]!
    const left = i > blockStart && !spaceLeft ? text.charCodeAt(start[i]! - 1) : 32
    const right = spaceRight ? 32 : text.charCodeAt(end[i]!)
    const openWith = top(f)
    // 5'10" and 6' tall: feet, inches, minutes.
    if (
      (c === 34 || c === 39 || c === 0x2019 || c === 0x201d) &&
      left >= 48 &&
      left <= 57 &&
      (openWith < 0 || (c === 34 && isInches(i, stack[openWith]!.code, last)))
    )
      continue
    const canOpen = !last && (!spaceRight || spaceLeft || f >= 2)
    let opens: boolean
    if (spaceLeft && !spaceRight) opens = true
    else if (!spaceLeft && spaceRight) opens = false
    else if (f >= 2) opens = openWith < 0
    else if (c === 0x201c && openWith >= 0 && stack[openWith]!.code === 0x201e) opens = false
    else if (opensByGlyph(c)) opens = true
    else if (closesByGlyph(c)) opens = false
    else if (isOpener(left)) opens = true
    else if (isCloser(right)) opens = false
    else opens = openWith < 0
    // French marks keep a space inside: « oui ».
    if (f >= 2) opens = openWith < 0
    if (f === 1) {
      // An apostrophe is no quotation mark: it must have a partner in the block.
      if (opens && openWith < 0) {
        const wordRight = right >= 48 && right <= 57 ? code[i] === 0x2018 : true
        const partner = lastSingle[i]! > i + 1 || (c === 0x2018 && goesOn[i] === 1 && opensSentence(i))
        if (!(canOpen && wordRight && partner) || c === 0x2019 || isLoneLetter(i + 1)) continue
      } else if (opens) continue
      else if (openWith < 0) continue
      // ‘the officials’ claims’: a possessive inside a single quotation, where a better partner follows.
      else if (
        (left | 32) === 115 &&
        spaceRight &&
        !last &&
        shape[i + 1] === Shape.lower &&
        lastSingle[i]! > i + 1
      )
        continue
    }
    // A mark with space on both sides opens something only where another follows.
    if (opens && f === 0 && spaceLeft && spaceRight && !partners[i]) continue
    if (opens) {
      if (!canOpen || stack.length >= deepest) continue
      // A second opening mark of the same kind with none closed: the first one's partner is missing.
      if (openWith >= 0 && f !== 1) {
        if (openWith > 0 || stack.length > 1) continue
        finish(stack[0]!.at, i - 1, false)
        stack.length = 0
      }
      stack.push({ at: i, family: f, code: c })
      depth[i] = stack.length
    } else if (openWith >= 0) {
      const opened = stack[openWith]!
      stack.length = openWith
      if (openWith === 0) {
        finish(opened.at, i, true)
      }
    }
  }
  if (count > 0) endBlock(count - 1)
  return { quotes, of, depth }
}

const isOpener = (c: number) => c === 40 || c === 91 || c === 123 || charClass(c) === Char.dash || c === 32
const isCloser = (c: number) =>
  c === 32 || c === 44 || c === 46 || c === 41 || c === 93 || c === 33 || c === 63 || c === 59 || c === 58

/** For each word, the last place in its block where a single mark could close something. */
function lastClosers(words: Words): Int32Array {
  const { count, code, start, end, block, shape } = words
  const last = new Int32Array(count).fill(-1)
  let found = -1
  for (let i = count - 1; i >= 0; i--) {
    const ends = i + 1 >= count || block[i + 1] !== block[i]
    if (ends) found = -1
    last[i] = found
    if (shape[i] !== Shape.mark || !single(code[i]!) || code[i] === 0x2018) continue
    const touchesLeft = i > 0 && block[i - 1] === block[i] && end[i - 1] === start[i]
    const touchesRight = !ends && start[i + 1] === end[i] && shape[i + 1] !== Shape.mark
    if (touchesLeft && !touchesRight && found < 0) found = i
  }
  return last
}

/** For each word, whether the next block opens with a single opening mark: a quotation may go on there. */
function opensNextBlock(words: Words): Uint8Array {
  const { count, code, block, shape } = words
  const opens = new Uint8Array(count)
  let next = 0
  for (let i = count - 1; i >= 0; i--) {
    if (i + 1 < count && block[i + 1] !== block[i])
      next = shape[i + 1] === Shape.mark && code[i + 1] === 0x2018 ? 1 : 0
    opens[i] = next
  }
  return opens
}

/** For each word, whether another double mark follows in its block. */
function haveLater(words: Words): Uint8Array {
  const { count, code, block, shape } = words
  const later = new Uint8Array(count)
  let found = 0
  for (let i = count - 1; i >= 0; i--) {
    if (i + 1 >= count || block[i + 1] !== block[i]) found = 0
    later[i] = found
    if (shape[i] === Shape.mark && charClass(code[i]!) === Char.quote) found = 1
  }
  return later
}
