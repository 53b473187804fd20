/** Runs one program at one token, without recursion, each state at most once for each token it can reach. */
import { BUILT_IN, CODES, type Program, STOPS } from './pattern-program.ts'
import { passes } from './pattern-word.ts'
import type { Token } from './tokens.ts'

/** No match is longer than this many tokens. */
export const LONGEST_MATCH = 48

/** States already visited, by stamp: one array for all programs of an index, which run one after another. */
export interface Scratch {
  readonly seen: Int32Array
  /** Open threads, four numbers each: state, position, and where the brackets opened and closed. */
  readonly stack: Int32Array
  stamp: number
}

export const scratchFor = (mostSteps: number): Scratch => ({
  seen: new Int32Array(mostSteps * (LONGEST_MATCH + 1)),
  // Each state is entered at most once for each position, and a visit opens at most two more.
  stack: new Int32Array(4 * (mostSteps * (LONGEST_MATCH + 1) * 2 + 2)),
  stamp: 0,
})

interface Found {
  end: number
  from: number
  to: number
}

/** Where the last run of `runAt` matched; read at once by its caller. */
export const found: Found = { end: -1, from: -1, to: -1 }

/** Opens a thread unless its state was entered at that position before. Gives the new top of the stack. */
function open(
  scratch: Scratch,
  top: number,
  state: number,
  offset: number,
  from: number,
  to: number,
): number {
  const key = state * (LONGEST_MATCH + 1) + offset
  if (scratch.seen[key] === scratch.stamp) return top
  scratch.seen[key] = scratch.stamp
  const { stack } = scratch
  stack[top] = state
  stack[top + 1] = offset
  stack[top + 2] = from
  stack[top + 3] = to
  return top + 4
}

/** Runs one program at one token; says whether it matches, and leaves its longest match in `found`. */
export function runAt<R>(
  program: Program<R>,
  scratch: Scratch,
  tokens: readonly Token[],
  at: number,
): boolean {
  const { code, next, other, tests } = program
  const { stack } = scratch
  scratch.stamp = scratch.stamp >= 0x7ffffffe ? 1 : scratch.stamp + 1
  if (scratch.stamp === 1) scratch.seen.fill(0)
  const length = Math.min(tokens.length - at, LONGEST_MATCH)
  found.end = -1
  let top = open(scratch, 0, program.start, 0, -1, -1)
  while (top > 0) {
    top -= 4
    const state = stack[top]!
    const offset = stack[top + 1]!
    const from = stack[top + 2]!
    const to = stack[top + 3]!
    const op = code[state]!
    if (op === CODES.done) {
      if (offset > 0 && at + offset > found.end) {
        found.end = at + offset
        found.from = from
        found.to = to
      }
      continue
    }
    if (op === CODES.split) {
      top = open(scratch, top, other[state]!, offset, from, to)
      top = open(scratch, top, next[state]!, offset, from, to)
      continue
    }
    if (op === CODES.open) {
      top = open(scratch, top, next[state]!, offset, at + offset, to)
      continue
    }
    if (op === CODES.close) {
      top = open(scratch, top, next[state]!, offset, from, at + offset)
      continue
    }
    if (offset >= length) continue
    const token = tokens[at + offset]!
    if (token.opensLine && offset > 0) continue
    if (op === CODES.word) {
      if (passes(tests[state]!, token)) top = open(scratch, top, next[state]!, offset + 1, from, to)
    } else if (op === CODES.any) {
      if (!STOPS.has(token.text)) top = open(scratch, top, next[state]!, offset + 1, from, to)
    } else top = openSlow(program, scratch, tokens, at, top, state, offset, from, to)
  }
  return found.end >= 0
}

/** The rarer steps: built-in classes, and classes from data, whose words may be several tokens long. */
function openSlow<R>(
  program: Program<R>,
  scratch: Scratch,
  tokens: readonly Token[],
  at: number,
  top: number,
  state: number,
  offset: number,
  from: number,
  to: number,
): number {
  const step = program.steps[state]!
  const token = tokens[at + offset]!
  if (step.op === 'built-in')
    return BUILT_IN[step.name](token) ? open(scratch, top, step.next, offset + 1, from, to) : top
  if (step.op !== 'class') return top
  let height = top
  for (const run of step.of.get(token.norm)) {
    if (offset + run.length > Math.min(tokens.length - at, LONGEST_MATCH)) continue
    let fits = true
    for (let word = 0; fits && word < run.length; word += 1) {
      const next = tokens[at + offset + word]!
      fits = passes(run[word]!, next) && !(next.opensLine && offset + word > 0)
    }
    if (fits) height = open(scratch, height, step.next, offset + run.length, from, to)
  }
  return height
}
