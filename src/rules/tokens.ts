/**
 * Words as the language rules see them. One tokenizer for rules and text, so that a pattern is cut into the same pieces
 * as the page it is looked for in. Linear, by hand: no regular expression runs over page text.
 */

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
}

/** What may be split off a word at its apostrophe; "didn't" and "O'Brien" stay whole. */
const CLITICS = new Set(['s', 're', 'll', 've', 'd', 'm'])
const LETTER = /^[\p{L}\p{M}\p{N}]$/u

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isAsciiLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x02bc

/** UTF-16 length of the letter, mark or digit at `at`, 0 where there is none. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return isAsciiLetter(code) || isDigit(code) ? 1 : 0
  if (Number.isNaN(code)) return 0
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

/** Lower case with straight apostrophes; a word that is so already is given back as it is. */
function normOf(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 127 || (code >= 65 && code <= 90)) {
      return text.toLowerCase().replaceAll('\u2019', "'").replaceAll('\u02bc', "'")
    }
  }
  return text
}

/** End of the word that starts at `start`, clitics excluded. Numbers keep their inner points, "U.S." its dots. */
function wordEnd(text: string, start: number): number {
  let at = start
  for (;;) {
    const letter = letterAt(text, at)
    if (letter > 0) {
      at += letter
      continue
    }
    const code = text.charCodeAt(at)
    const next = letterAt(text, at + 1)
    if (next === 0) {
      // "U.S." closes with a dot of its own; "says." does not.
      if (code === 46 && at - start >= 3 && text.charCodeAt(at - 2) === 46) return at + 1
      return at
    }
    if (code === 46 || code === 44) {
      const inNumber = isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
      const singles =
        code === 46 &&
        (at - start === 1 || text.charCodeAt(at - 2) === 46) &&
        letterAt(text, at + 1 + next) === 0
      if (!inNumber && !(singles && isAsciiLetter(text.charCodeAt(at - 1)))) return at
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
    const word = text.slice(at, end)
    tokens.push({ text: word, norm: normOf(word), start: at, end, opensLine })
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
