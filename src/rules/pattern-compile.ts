/** From a pattern's text to its program, with the word classes that it names. */
import type { Irregulars } from './inflect.ts'
import { assemble, columnsOf, isBuiltIn, type Program } from './pattern-program.ts'
import { type PatternNode, parsePattern } from './pattern-syntax.ts'
import { pieces } from './pattern-word.ts'
import { err, type Result } from './result.ts'
import { WordClass } from './word-class.ts'

/** Anything that is looked for by patterns. */
export interface PatternRule {
  readonly id: string
  readonly patterns: readonly string[]
}

/** What patterns refer to: word classes (each a list of words or short phrases) and irregular forms by lemma. */
export interface PatternWords {
  readonly classes: ReadonlyMap<string, readonly string[]>
  readonly irregulars: Irregulars
}

/** A pattern's tree, or what is wrong with it. */
export function treeOf(text: string, classes: (name: string) => boolean): Result<PatternNode, string> {
  const tree = parsePattern(text, pieces)
  if (!tree.ok) return tree
  const unknown = (node: PatternNode): string | null => {
    switch (node.is) {
      case 'class':
        return isBuiltIn(node.name) || classes(node.name) ? null : `no class "${node.name}"`
      case 'sequence':
        return node.parts.map(unknown).find((problem) => problem !== null) ?? null
      case 'choice':
        return node.of.map(unknown).find((problem) => problem !== null) ?? null
      case 'option':
      case 'pointed':
        return unknown(node.part)
      default:
        return null
    }
  }
  const problem = unknown(tree.value)
  return problem === null ? tree : err(problem)
}

/** Takes a pattern and the names of the classes there are; gives what is wrong with it, or null. */
export function checkPattern(text: string, classes: (name: string) => boolean): string | null {
  const tree = treeOf(text, classes)
  return tree.ok ? null : tree.error
}

const compiled = new WeakMap<PatternWords, Map<string, WordClass>>()

/** The class of a name, compiled once for each set of words, when it is first asked for. */
export function classOf(name: string, words: PatternWords): WordClass {
  let classes = compiled.get(words)
  if (classes === undefined) {
    classes = new Map()
    compiled.set(words, classes)
  }
  let found = classes.get(name)
  if (found === undefined) {
    found = new WordClass(words.classes.get(name) ?? [], words.irregulars)
    classes.set(name, found)
  }
  return found
}

/** A program but for what its index knows of it. */
export type Assembled = Pick<Program<unknown>, 'steps' | 'start' | 'code' | 'next' | 'other' | 'tests'>

/** Takes a pattern's tree; gives its steps. */
export function assembled(tree: PatternNode, words: PatternWords): Assembled {
  const { steps, start } = assemble(tree, (name) => classOf(name, words), words.irregulars)
  return { steps, start, ...columnsOf(steps) }
}
