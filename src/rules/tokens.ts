/**
 * Words as the language rules see them. One tokenizer for rules and text, so that a pattern is cut into the same pieces
 * as the page it is looked for in. Linear, by hand: no regular expression runs over page text.
 */
import { Spellings } from './spellings.ts'

/** One word or one mark of punctuation. */
export interface Token {
  readonly text: string
  /** Lower-case, with straight apostrophes: what patterns compare. */
  readonly norm: string
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number
  readonly end: number
  /** True where a line break stands before it: no pattern reaches across. */
  readonly opensLine: boolean
  /** Number of its spelling in the text, from 0: what a spelling tells is looked up once for all tokens of its number. */
  readonly spelling: number
}

/** What may be split off a word at its apostrophe; "didn't" and "O'Brien" stay whole. */
const CLITICS = new Set(['s', 're', 'll', 've', 'd', 'm'])
const LETTER = /^[\p{L}\p{M}\p{N}]$/u
/** Below this it is kept which characters are letters: 0 not asked yet, 1 no, 2 yes. Quotation marks and dashes are there. */
const KEPT = 0x3000
const isLetter = new Uint8Array(KEPT)

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isAsciiLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
const isPlain = (code: number): boolean => isAsciiLetter(code) || isDigit(code)
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x02bc

/** Code unit at a place, 0 outside of the text: to ask for one there slows every later call. */
const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0)

/** UTF-16 length of the letter, mark or digit at `at`, 0 where there is none. */
function letterAt(text: string, at: number): number {
  const code = codeAt(text, at)
  if (code < 128) return isPlain(code) ? 1 : 0
  if (code < KEPT) {
    if (isLetter[code] === 0) isLetter[code] = LETTER.test(String.fromCharCode(code)) ? 2 : 1
    return isLetter[code]! - 1
  }
  const point = text.codePointAt(at)!
  const length = point > 0xffff ? 2 : 1
  return LETTER.test(String.fromCodePoint(point)) ? length : 0
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0xfeff

/** End of the word that starts at `start`, clitics excluded. Numbers keep their inner points, "U.S." its dots. */
function wordEnd(text: string, start: number): number {
  let at = start
  for (;;) {
    while (isPlain(codeAt(text, at))) at += 1
    const letter = letterAt(text, at)
    if (letter > 0) {
      at += letter
      continue
    }
    const code = codeAt(text, at)
    const next = letterAt(text, at + 1)
    if (next === 0) {
      // "U.S." closes with a dot of its own; "says." does not.
      if (code === 46 && at - start >= 3 && codeAt(text, at - 2) === 46) return at + 1
      return at
    }
    if (code === 46 || code === 44) {
      const inNumber = isDigit(codeAt(text, at - 1)) && isDigit(codeAt(text, at + 1))
      const singles =
        code === 46 &&
        (at - start === 1 || codeAt(text, at - 2) === 46) &&
        letterAt(text, at + 1 + next) === 0
      if (!inNumber && !(singles && isAsciiLetter(codeAt(text, at - 1)))) return at
      at += 1
      continue
    }
    if (isApostrophe(code)) {
      let end = at + 1
      while (end - at <= 4 && letterAt(text, end) > 0) end += letterAt(text, end)
      if (CLITICS.has(text.slice(at + 1, end).toLowerCase())) return at
      at += 1
      continue
    }
    return at
  }
}

/** Takes any text; gives its words and marks in order. Hyphens are marks: "so-called" is three tokens, and so is its pattern. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const spellings = new Spellings(text.length)
  let at = 0
  let opensLine = true
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      if (code === 10 || code === 13) opensLine = true
      at += 1
      continue
    }
    let end: number
    if (letterAt(text, at) > 0) end = wordEnd(text, at)
    else if (isApostrophe(code) && at > 0 && letterAt(text, at - 1) > 0) {
      end = at + 1
      while (end - at <= 3 && letterAt(text, end) > 0) end += letterAt(text, end)
      if (!CLITICS.has(text.slice(at + 1, end).toLowerCase())) end = at + 1
    } else end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
    const spelling = spellings.numberOf(text, at, end)
    tokens.push({
      text: spellings.texts[spelling]!,
      norm: spellings.norms[spelling]!,
      start: at,
      end,
      opensLine,
      spelling,
    })
    opensLine = false
    at = end
  }
  return tokens
}

/** Index of the first token that ends after `offset`; tokens.length where none does. O(log n). */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
