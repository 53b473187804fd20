/** Small faults that can be put into code, one at a time, and the order in which a sample takes them. */
import { createHash } from 'node:crypto'

/** One fault: what stands in a file at an offset, and what is put in its place. */
export interface Fault {
  readonly file: string
  readonly at: number
  /** The line it stands in, from 1. */
  readonly line: number
  readonly from: string
  readonly to: string
  /** What tells it from every other fault, whatever else changes in the file: its line's words and which of them it is. */
  readonly name: string
}

/** What is looked for, and what is put in its place. Only in code: never in comments, imports or quoted words. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ < /g, ' <= '],
  [/ > /g, ' >= '],
  [/ >= /g, ' > '],
  [/ <= /g, ' < '],
  [/ \+ 1\b/g, ' - 1'],
  [/ - 1\b/g, ' + 1'],
  [/\breturn true\b/g, 'return false'],
  [/\breturn false\b/g, 'return true'],
  [/\bcontinue\b/g, 'break'],
  [/\.some\(/g, '.every('],
  [/\.every\(/g, '.some('],
  [/\bif \(!/g, 'if ('],
]

const BORDER = /^ [<>]=? $/
/** Limits that are named in capitals, stand there as a number of three to forty, or are a share (confidences, cuts). */
const LIMIT =
  /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?:\.\w+)?\b(?![\w([.])|\b(?:[3-9]|[12]\d|3\d|40)\b(?!\.)|\b(?:confidence|cut)\b/
/** Code units of an operand that are looked at. */
const LONGEST_OPERAND = 120
/** Numbers that a module names (`const longestName = 5`). */
const NAMED_NUMBER = /^const (\w+)(?:: \w+)? = -?[\d._]+$/gm

/** Every fault that can be put into a file's code, in the order of the text of `KINDS`. */
export function faultsOf(file: string, code: string): Fault[] {
  // As long as the code, with everything that is no code blanked out.
  const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'[^'\n]*'|^import [^\n]*$/gm, (text) =>
    text.replace(/[^\n]/g, ' '),
  )
  const lines = code.split('\n')
  const named = [...bare.matchAll(NAMED_NUMBER)].map((match) => match[1]!)
  const seen = new Map<string, number>()
  return KINDS.flatMap(([pattern, to]) =>
    [...bare.matchAll(pattern)].flatMap(({ index, 0: from }) => {
      if (BORDER.test(from) && isLimit(bare, index, from, named)) return []
      const line = bare.slice(0, index).split('\n').length
      const like = `${file}\n${lines[line - 1]!.trim()}\n${from}`
      const nth = seen.get(like) ?? 0
      seen.set(like, nth + 1)
      return [{ file, at: index, line, from, to, name: `${like}\n${nth}` }]
    }),
  )
}

/** Whether a comparison is with a limit: whether the limit takes part itself is nobody's wish, so its border is not moved. */
function isLimit(bare: string, at: number, from: string, named: readonly string[]): boolean {
  const after = bare.slice(at + from.length, at + from.length + LONGEST_OPERAND)
  const before = [...bare.slice(Math.max(0, at - LONGEST_OPERAND), at)].reverse().join('')
  const sides = [operand(after, '([', ')]'), [...operand(before, ')]', '([')].reverse().join('')]
  return sides.some(
    (side) => LIMIT.test(side) || named.some((name) => new RegExp(`\\b${name}\\b`).test(side)),
  )
}

/** The text up to where an operand ends: a bracket that was not opened in it, or what binds less than a comparison. */
function operand(text: string, opening: string, closing: string): string {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    if (opening.includes(letter)) depth++
    else if (closing.includes(letter) && --depth < 0) return text.slice(0, i)
    else if (depth === 0 && /[?;,:&|{}=]/.test(letter)) return text.slice(0, i)
  }
  return text
}

/**
 * The faults in an order that looks like chance and is the same for the same seed: each has a place of its own, by the
 * SHA-256 of its name, so that a change elsewhere moves no other, and a longer run takes in what a shorter one did.
 */
export function inOrder(faults: readonly Fault[], seed: string): Fault[] {
  return faults
    .map((fault) => ({ fault, place: createHash('sha256').update(`${seed}\n${fault.name}`).digest('hex') }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ fault }) => fault)
}

/** A file's code with a fault in it. */
export function withFault(code: string, { at, from, to }: Fault): string {
  return code.slice(0, at) + to + code.slice(at + from.length)
}
