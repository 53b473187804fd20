/** What a word's spelling tells by itself, looked up once for each spelling of a text. */
import type { Token } from '../../rules/tokens.ts'
import type { Lexicon } from './lexicon.ts'

/** Marks that part sentences and quotations. */
export const MARKS = { none: 0, opening: 1, closing: 2, straight: 3, stop: 4 } as const

const MARK_OF: ReadonlyMap<string, number> = new Map<string, number>([
  ['“', MARKS.opening],
  ['«', MARKS.opening],
  ['„', MARKS.opening],
  ['”', MARKS.closing],
  ['»', MARKS.closing],
  ['"', MARKS.straight],
  ['.', MARKS.stop],
  ['!', MARKS.stop],
  ['?', MARKS.stop],
])

/** Takes a text's tokens; gives for each its common word classes, as bits, and which mark it is. Linear. */
export function traitsOf(
  tokens: readonly Token[],
  lexicon: Lexicon,
): { readonly classes: Int32Array; readonly marks: Uint8Array } {
  const classes = new Int32Array(tokens.length)
  const marks = new Uint8Array(tokens.length)
  /** First token of each spelling, from 1; 0 before it is met. */
  const first = new Int32Array(tokens.length)
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    const same = first[token.spelling]! - 1
    if (same >= 0) {
      classes[at] = classes[same]!
      marks[at] = marks[same]!
      continue
    }
    first[token.spelling] = at + 1
    classes[at] = lexicon.classesOf(token.norm)
    if (token.text.length === 1) marks[at] = MARK_OF.get(token.text) ?? MARKS.none
  }
  return { classes, marks }
}
