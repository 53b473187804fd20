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
/** A named limit (`MOST_WORDS`, `LIMITS.words`): whether it takes part itself is nobody's wish, so its border is not moved. */
const LIMIT_BEFORE = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?:\.\w+)?$/
const LIMIT_AFTER = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?:\.\w+)?\b(?![\w([])/

/** Every fault that can be put into a file's code, in the order of the text of `KINDS`. */
export function faultsOf(file: string, code: string): Fault[] {
  // As long as the code, with everything that is no code blanked out.
  const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'[^'\n]*'|^import [^\n]*$/gm, (text) =>
    text.replace(/[^\n]/g, ' '),
  )
  const lines = code.split('\n')
  const seen = new Map<string, number>()
  return KINDS.flatMap(([pattern, to]) =>
    [...bare.matchAll(pattern)].flatMap(({ index, 0: from }) => {
      if (BORDER.test(from) && isLimit(bare, index, from)) return []
      const line = bare.slice(0, index).split('\n').length
      const like = `${file}\n${lines[line - 1]!.trim()}\n${from}`
      const nth = seen.get(like) ?? 0
      seen.set(like, nth + 1)
      return [{ file, at: index, line, from, to, name: `${like}\n${nth}` }]
    }),
  )
}

function isLimit(bare: string, at: number, from: string): boolean {
  const [before, after] = [
    bare.slice(Math.max(0, at - 80), at),
    bare.slice(at + from.length, at + from.length + 80),
  ]
  return LIMIT_BEFORE.test(before) || LIMIT_AFTER.test(after)
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
