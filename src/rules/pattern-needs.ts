/**
 * What a pattern needs further on: words one of which stands in every match after its first word. A text in which none of
 * them follows closely enough cannot match, and its automaton need not be run.
 */
import type { Step } from './pattern-program.ts'
import { keysOf } from './pattern-word.ts'
import type { WordClass } from './word-class.ts'

export interface Needs {
  /** Lower-case words, one of which every match holds after its first word. */
  readonly words: ReadonlySet<string>
  /** Tokens after the first within which it has to stand. */
  readonly within: number
}

/** Words shorter than this are common ("of", "the"): to look out for them saves little. */
const COMMON = 4
const COST_OF_COMMON = 40
/** Above this the words are found too often to be worth it. */
const MOST_COST = 120

interface Found {
  readonly words: ReadonlySet<string>
  readonly cost: number
}

const costOf = (words: Iterable<string>): number => {
  let cost = 0
  for (const word of words) cost += word.length < COMMON ? COST_OF_COMMON : 1
  return cost
}

/** Takes a program's steps; gives what it needs, or null where a match may hold its first word alone or only common ones. */
export function needsOf(steps: readonly Step[], start: number): Needs | null {
  const after = new Map<number, Found | null>()
  /** What every path from a state to the end holds. */
  const need = (state: number): Found | null => {
    const known = after.get(state)
    if (known !== undefined) return known
    const step = steps[state]!
    let found: Found | null = null
    if (step.op === 'split') found = either(need(step.next), need(step.other))
    else if (step.op === 'word') found = cheaper(own(keysOf(step.test)), need(step.next))
    else if (step.op === 'class') found = cheaper(ofClass(step.of), need(step.next))
    else if (step.op !== 'done') found = need(step.next)
    after.set(state, found)
    return found
  }
  /** What follows the first word, whichever it is. */
  const first = (state: number): Found | null => {
    const step = steps[state]!
    if (step.op === 'done') return null
    if (step.op === 'split') return either(first(step.next), first(step.other))
    if (step.op === 'open' || step.op === 'close') return first(step.next)
    // A class may take several words at once, all of them its own.
    return step.op === 'class' ? null : need(step.next)
  }
  const found = first(start)
  if (found === null || found.cost > MOST_COST) return null
  return { words: found.words, within: longest(steps, start) - 1 }
}

function own(keys: Iterable<string>): Found {
  const words = new Set(keys)
  return { words, cost: costOf(words) }
}

/** The words of a class; null where they are so many that they are not worth it, whatever else is looked out for. */
const ofClass = (words: WordClass): Found | null => (words.size > MOST_COST ? null : own(words.keys()))

const cheaper = (one: Found | null, other: Found | null): Found | null =>
  one === null || (other !== null && other.cost < one.cost) ? other : one

function either(one: Found | null, other: Found | null): Found | null {
  if (one === null || other === null) return null
  return own([...one.words, ...other.words])
}

/** No match has more tokens than this. */
function longest(steps: readonly Step[], start: number): number {
  const known = new Map<number, number>()
  const from = (state: number): number => {
    const found = known.get(state)
    if (found !== undefined) return found
    const step = steps[state]!
    let length = 0
    if (step.op === 'split') length = Math.max(from(step.next), from(step.other))
    else if (step.op === 'class') length = step.of.longest + from(step.next)
    else if (step.op === 'open' || step.op === 'close') length = from(step.next)
    else if (step.op !== 'done') length = 1 + from(step.next)
    known.set(state, length)
    return length
  }
  return from(start)
}
