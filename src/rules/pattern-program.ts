/** A pattern as a program: an automaton without loops, and what its first and second words can be. */
import { formsOf, type Irregulars } from './inflect.ts'
import type { PatternNode } from './pattern-syntax.ts'
import { foldWord, formTest, keysOf, mayPass, type WordTest, wordTest } from './pattern-word.ts'
import type { Token } from './tokens.ts'
import type { WordClass } from './word-class.ts'

export type BuiltIn = 'number' | 'capital' | 'quote' | 'word' | 'gerund'

export type Step =
  | { readonly op: 'word'; readonly test: WordTest; readonly next: number }
  | { readonly op: 'built-in'; readonly name: BuiltIn; readonly next: number }
  | { readonly op: 'class'; readonly of: WordClass; readonly next: number }
  | { readonly op: 'any'; readonly next: number }
  | { readonly op: 'split'; readonly next: number; readonly other: number }
  | { readonly op: 'open' | 'close'; readonly next: number }
  | { readonly op: 'done' }

export interface Program<R> {
  readonly rule: R
  readonly steps: readonly Step[]
  readonly start: number
  /** The steps again, in columns for the machine that runs them: all alike, so that it stays fast. */
  readonly code: readonly number[]
  readonly next: readonly number[]
  readonly other: readonly number[]
  readonly tests: readonly (WordTest | null)[]
  /** Words one of which has to come second, lower-case; null where a match may be one word long or anything may follow. */
  readonly second: ReadonlySet<string> | null
  /** Its place among the programs that need a word further on; -1 where it needs none. */
  readonly needing: number
}

const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '‘', '’', "'", '‹', '›'])
export const STOPS = new Set(['.', '!', '?', ';'])
export const BUILT_IN: Readonly<Record<BuiltIn, (token: Token) => boolean>> = {
  number: (token) => token.text.charCodeAt(0) >= 48 && token.text.charCodeAt(0) <= 57,
  /** A name or acronym; the article "A" is none. */
  capital: (token) => token.text.length > 1 && token.text.charAt(0) !== token.norm.charAt(0),
  quote: (token) => QUOTES.has(token.text),
  gerund: (token) => token.norm.length > 5 && token.norm.endsWith('ing'),
  word: (token) => token.text.length > 1 || token.norm !== token.norm.toUpperCase(),
}
export const isBuiltIn = (name: string): name is BuiltIn => Object.hasOwn(BUILT_IN, name)

/** Builds one program backwards: each node is compiled to continue at `next`. */
export function assemble(
  tree: PatternNode,
  classOf: (name: string) => WordClass,
  irregulars: Irregulars,
): { steps: Step[]; start: number } {
  const steps: Step[] = [{ op: 'done' }]
  const add = (step: Step): number => steps.push(step) - 1
  const compile = (node: PatternNode, next: number): number => {
    switch (node.is) {
      case 'word':
        return add({ op: 'word', test: wordTest(node.word), next })
      case 'lemma':
        return add({ op: 'word', test: formTest(formsOf(node.lemma, node.as, irregulars)), next })
      case 'class':
        return isBuiltIn(node.name)
          ? add({ op: 'built-in', name: node.name, next })
          : add({ op: 'class', of: classOf(node.name), next })
      case 'gap': {
        let at = next
        for (let word = 0; word < node.words; word += 1)
          at = add({ op: 'split', next, other: add({ op: 'any', next: at }) })
        return at
      }
      case 'sequence':
        return node.parts.reduceRight((at, part) => compile(part, at), next)
      case 'choice': {
        // Words that may stand for each other are one step, not a chain of them.
        const forms = new Set<string>()
        const others: PatternNode[] = []
        for (const part of node.of) {
          if (part.is === 'lemma')
            for (const form of formsOf(part.lemma, part.as, irregulars)) forms.add(form)
          else if (part.is === 'word' && part.word === part.word.toLowerCase()) forms.add(foldWord(part.word))
          else others.push(part)
        }
        const starts = others.map((part) => compile(part, next))
        if (forms.size > 0) starts.unshift(add({ op: 'word', test: formTest(forms), next }))
        return starts.reduceRight((other, at) => add({ op: 'split', next: at, other }))
      }
      case 'option':
        return add({ op: 'split', next: compile(node.part, next), other: next })
      case 'pointed':
        return add({ op: 'open', next: compile(node.part, add({ op: 'close', next })) })
    }
  }
  const start = compile(tree, 0)
  return { steps, start }
}

/** The test that a word fulfils by itself, where nothing can follow it in a match; null where something can. */
export function aloneOn(program: Program<unknown>, word: string): WordTest | null {
  let test: WordTest | null = null
  const after: number[] = []
  const todo = [program.start]
  while (todo.length > 0) {
    const step = program.steps[todo.pop()!]!
    if (step.op === 'word') {
      if (!mayPass(step.test, word)) continue
      // Two tests on one word (a spelling and any form) are left to the program.
      if (test !== null && test !== step.test) return null
      test = step.test
      after.push(step.next)
    } else if (step.op === 'split') todo.push(step.next, step.other)
    else if (step.op === 'done') continue
    else return null
  }
  return test !== null && after.every((state) => program.steps[state]!.op === 'done') ? test : null
}

/** The words that can stand second in a match, where that is a closed set and every match has two words at least. */
export function secondWords(steps: readonly Step[], start: number): ReadonlySet<string> | null {
  const words = new Set<string>()
  const seen = new Set<string>()
  const todo: [state: number, depth: number][] = [[start, 0]]
  while (todo.length > 0) {
    const [state, depth] = todo.pop()!
    const key = `${state} ${depth}`
    if (seen.has(key)) continue
    seen.add(key)
    const step = steps[state]!
    if (step.op === 'done') return null
    if (step.op === 'split') todo.push([step.next, depth], [step.other, depth])
    else if (step.op === 'open' || step.op === 'close') todo.push([step.next, depth])
    else if (depth === 0) {
      if (step.op === 'class') {
        for (const first of step.of.keys()) {
          for (const run of step.of.get(first)) {
            if (run.length === 1) todo.push([step.next, 1])
            else for (const word of keysOf(run[1]!)) words.add(word)
          }
        }
      } else todo.push([step.next, 1])
    } else if (step.op === 'word') for (const word of keysOf(step.test)) words.add(word)
    else if (step.op === 'class') for (const word of step.of.keys()) words.add(word)
    else return null
  }
  return words
}

export const CODES = {
  done: 0,
  split: 1,
  open: 2,
  close: 3,
  word: 4,
  any: 5,
  'built-in': 6,
  class: 7,
} as const

export const columnsOf = (steps: readonly Step[]) => ({
  code: steps.map((step): number => CODES[step.op]),
  next: steps.map((step) => (step.op === 'done' ? 0 : step.next)),
  other: steps.map((step) => (step.op === 'split' ? step.other : 0)),
  tests: steps.map((step) => (step.op === 'word' ? step.test : null)),
})
