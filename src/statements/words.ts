/**
 * Words of an article with their offsets. Clitics ('s, n't, 'll) are words of their own, as in the Penn Treebank, so that
 * spans can end before or after them; hyphenated words and numbers with points or commas are one word.
 */
import { hashText } from './hashing.ts'
import type { Article } from './statement.ts'

/** How a word is written. */
export const Shape = { lower: 0, capital: 1, capitals: 2, number: 3, mixed: 4, mark: 5 } as const

/** The words of an article in columns; all arrays have one entry a word. */
export interface Words {
  readonly text: string
  readonly count: number
  /** Offsets in UTF-16 code units. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Hash of the lower-case form, with straight apostrophes. */
  readonly hash: Int32Array
  /** Hash of the last three characters of the lower-case form. */
  readonly suffix: Int32Array
  readonly shape: Uint8Array
  /** Index of the block. */
  readonly block: Int32Array
  /** First code unit, for marks. */
  readonly code: Uint16Array
}

export const Char = {
  space: 1,
  letter: 2,
  digit: 3,
  apostrophe: 4,
  hyphen: 5,
  point: 6,
  comma: 7,
  quote: 8,
  dash: 9,
  other: 10,
  surrogate: 11,
} as const

const classes = new Uint8Array(65536)
for (const c of '\u00a0\u200b\ufeff\u2028\u2029') classes[c.charCodeAt(0)] = Char.space
for (const c of "'\u2019\u2018\u02bc\u201a\u201b") classes[c.charCodeAt(0)] = Char.apostrophe
for (const c of '-\u2010\u2011') classes[c.charCodeAt(0)] = Char.hyphen
for (const c of '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\uff02\u301d\u301e')
  classes[c.charCodeAt(0)] = Char.quote
for (const c of '\u2012\u2013\u2014\u2015') classes[c.charCodeAt(0)] = Char.dash
for (const c of '\u00ad\u200c\u200d\u2060') classes[c.charCodeAt(0)] = Char.letter
classes[46] = Char.point
classes[44] = Char.comma

/** The class (see `Char`) of a UTF-16 code unit. */
export function charClass(code: number): number {
  const known = classes[code]!
  if (known !== 0) return known
  let found: number = Char.other
  if (code >= 0xd800 && code <= 0xdfff) found = Char.surrogate
  else {
    const c = String.fromCharCode(code)
    if (/\s/.test(c)) found = Char.space
    else if (/\p{Nd}/u.test(c)) found = Char.digit
    else if (/[\p{L}\p{M}\p{N}]/u.test(c)) found = Char.letter
  }
  classes[code] = found
  return found
}

/** Lower case with straight apostrophes: the form under which words are looked up. */
export function fold(word: string): string {
  return word.toLowerCase().replace(/[\u2019\u2018\u02bc]/g, "'")
}

const isLetter = (k: number) => k === Char.letter || k === Char.digit || k === Char.surrogate

/** A word's shape from its code units. */
function shapeOf(text: string, start: number, end: number): number {
  let upper = 0
  let lower = 0
  let digits = 0
  let firstUpper = false
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    if (c >= 97 && c <= 122) lower++
    else if (c >= 65 && c <= 90) {
      upper++
      if (i === start) firstUpper = true
    } else if (c >= 48 && c <= 57) digits++
    else if (c > 127 && charClass(c) === Char.letter) {
      const s = text[i]!
      if (s !== s.toLowerCase()) {
        upper++
        if (i === start) firstUpper = true
      } else lower++
    } else if (c > 127 && charClass(c) === Char.surrogate) lower++
  }
  if (digits > 0) return Shape.number
  if (upper + lower === 0) return Shape.mark
  if (upper === 0) return Shape.lower
  if (lower === 0) return upper > 1 || end - start > 2 ? Shape.capitals : Shape.capital
  return firstUpper ? Shape.capital : Shape.mixed
}

/**
 * Splits an article into words, block by block, in one pass.
 * @param abbreviations hashes (of the folded form without the final point) of words that keep their point: "mr", "sen"
 */
export function readWords(article: Article, abbreviations: ReadonlySet<number>): Words {
  const { text } = article
  let room = 256 + (text.length >> 2)
  let start = new Int32Array(room)
  let end = new Int32Array(room)
  let block = new Int32Array(room)
  let count = 0
  const push = (s: number, e: number, b: number) => {
    if (count === room) {
      room *= 2
      const grow = (a: Int32Array<ArrayBuffer>) => {
        const g = new Int32Array(room)
        g.set(a)
        return g
      }
      start = grow(start)
      end = grow(end)
      block = grow(block)
    }
    start[count] = s
    end[count] = e
    block[count++] = b
  }
  for (let b = 0; b < article.blocks.length; b++) {
    const { start: from, end: to } = article.blocks[b]!
    let i = Math.max(0, from)
    const stop = Math.min(to, text.length)
    while (i < stop) {
      const c = text.charCodeAt(i)
      const k = charClass(c)
      if (k === Char.space) {
        i++
        continue
      }
      if (
        isLetter(k) ||
        ((c === 64 || c === 35) && i + 1 < stop && isLetter(charClass(text.charCodeAt(i + 1))))
      ) {
        i = readWord(i, stop, b)
        continue
      }
      let j = i + 1
      if (k === Char.hyphen || k === Char.point || k === Char.dash)
        while (j < stop && text.charCodeAt(j) === c) j++
      else if (c === 96 || c === 39) {
        if (j < stop && text.charCodeAt(j) === c) j++
        else if (c === 39 || k === Char.apostrophe) j = clitic(i, stop) || j
      } else if (k === Char.apostrophe) j = clitic(i, stop) || j
      push(i, j, b)
      i = j
    }
  }

  /** End of a clitic that stands apart ("'s" after a closing mark), or 0. */
  function clitic(i: number, stop: number): number {
    if (i === 0 || charClass(text.charCodeAt(i - 1)) === Char.space) return 0
    if (i + 1 < stop && (text.charCodeAt(i + 1) | 32) === 115) {
      if (i + 2 >= stop || !isLetter(charClass(text.charCodeAt(i + 2)))) return i + 2
    }
    return 0
  }

  function readWord(from: number, stop: number, b: number): number {
    let j = from + 1
    let points = 0
    let apostrophe = -1
    while (j < stop) {
      const c = text.charCodeAt(j)
      const k = charClass(c)
      if (isLetter(k) || c === 95) {
        j++
        continue
      }
      const next = j + 1 < stop ? text.charCodeAt(j + 1) : 32
      const nextK = charClass(next)
      if (k === Char.hyphen && isLetter(nextK)) j++
      else if (k === Char.point && isLetter(nextK)) {
        points++
        j++
      } else if (k === Char.comma && nextK === Char.digit && charClass(text.charCodeAt(j - 1)) === Char.digit)
        j++
      else if (k === Char.apostrophe && c !== 0x201a && isLetter(nextK)) {
        apostrophe = j
        j++
      } else if (c === 38 && nextK === Char.letter && j - from <= 2) j++
      else break
    }
    if (j < stop && text.charCodeAt(j) === 46) {
      const single = j - from === 1 && charClass(text.charCodeAt(from)) === Char.letter
      const upper = single && text[from] !== text[from]!.toLowerCase()
      const dotted =
        points > 0 &&
        j - from <= 10 &&
        charClass(text.charCodeAt(j - 1)) === Char.letter &&
        points * 2 + 1 >= j - from - 1
      if (upper || dotted || (j - from <= 6 && abbreviations.has(hashText(fold(text.slice(from, j)))))) j++
    }
    if (apostrophe > from) {
      const tail = j - apostrophe - 1
      const t = tail <= 2 ? text.slice(apostrophe + 1, j).toLowerCase() : ''
      if (t === 't' && apostrophe - from >= 2 && (text.charCodeAt(apostrophe - 1) | 32) === 110) {
        push(from, apostrophe - 1, b)
        push(apostrophe - 1, j, b)
        return j
      }
      if (t === 's' || t === 'm' || t === 'd' || t === 're' || t === 've' || t === 'll') {
        push(from, apostrophe, b)
        push(apostrophe, j, b)
        return j
      }
    }
    push(from, j, b)
    return j
  }

  const hash = new Int32Array(count)
  const suffix = new Int32Array(count)
  const shape = new Uint8Array(count)
  const code = new Uint16Array(count)
  for (let i = 0; i < count; i++) {
    const s = start[i]!
    const e = end[i]!
    // A word of absurd length is looked up by its first characters: bounds on hostile text.
    const word = fold(text.slice(s, Math.min(e, s + 64)))
    hash[i] = hashText(word)
    suffix[i] = hashText(word.slice(-3)) ^ 0x5bd1e995
    shape[i] = shapeOf(text, s, Math.min(e, s + 64))
    code[i] = text.charCodeAt(s)
  }
  return {
    text,
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    hash,
    suffix,
    shape,
    block: block.slice(0, count),
    code,
  }
}
