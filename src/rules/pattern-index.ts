/**
 * Rules by the first words of their patterns. A pattern is compiled when a text first holds a word that it can begin with:
 * the start of a background costs what its first page needs, not what all rules are.
 */
import { assembled, classOf, type PatternRule, type PatternWords, treeOf } from './pattern-compile.ts'
import { type FirstWords, firstWords, plainFirstWords } from './pattern-first.ts'
import { type Needs, needsOf } from './pattern-needs.ts'
import { aloneOn, BUILT_IN, type BuiltIn, type Program, secondWords } from './pattern-program.ts'
import { type Scratch, scratchFor } from './pattern-run.ts'
import { passes, type WordTest } from './pattern-word.ts'
import { err, ok, type Result } from './result.ts'
import type { Token } from './tokens.ts'

/** A rule's pattern, and its program once a text has asked for it. */
interface Pattern<R> {
  readonly rule: R
  readonly text: string
  /** Its place among all patterns: rules that begin at one word are tried in their order. */
  readonly order: number
  program: Program<R> | null
}

/** What can begin with a word: rules that the word alone fulfils, and programs that have to be run. */
interface Beginnings<R> {
  /** `exact`: the spelling asked for, or null. */
  readonly alone: { readonly rule: R; readonly exact: WordTest | null }[]
  /** Programs that any word may follow, and those for each word that has to. */
  readonly programs: Program<R>[]
  readonly bySecond: Map<string, Program<R>[]>
}

/** What is known of a word. */
interface WordEntry<R> {
  readonly patterns: Pattern<R>[]
  /** Classes that it begins and that begin patterns. */
  readonly classes: string[]
  /** Worked out when a text first holds it. */
  begun: Beginnings<R> | null
}

/** What can begin with a spelling, found once for all tokens of a text that have it. */
export interface Starts<R> {
  /** Rules that the word alone fulfils. */
  readonly alone: readonly R[]
  programs: readonly Program<R>[]
  readonly bySecond: ReadonlyMap<string, readonly Program<R>[]> | null
  /** Programs that a kind of word begins. */
  byKind: readonly Program<R>[]
}

const NONE: readonly never[] = []
export const NOTHING: Starts<never> = { alone: NONE, programs: NONE, bySecond: null, byKind: NONE }

const entered = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** Rules in look-up form. Made by `indexPatterns` or `compilePatterns`, used by `findMatches`. */
export class PatternIndex<R extends PatternRule> {
  private readonly words: PatternWords
  private readonly byWord = new Map<string, WordEntry<R>>()
  private readonly byClass = new Map<string, Pattern<R>[]>()
  private readonly byBuiltIn = new Map<BuiltIn, Pattern<R>[]>()
  private readonly ofKinds = new Map<string, readonly Program<R>[]>()
  private readonly needers = new Map<string, number[]>()
  private patterns = 0
  /** How far on the needed word has to stand, for each program that needs one. */
  readonly needWithin: number[] = []
  /** Working memory of all programs, large enough for those compiled so far. */
  scratch: Scratch = scratchFor(16)
  private mostSteps = 16

  constructor(words: PatternWords) {
    this.words = words
  }

  /** Enters a pattern; gives what is wrong with it where that shows by its first words, else null. */
  enter(rule: R, text: string): string | null {
    const pattern: Pattern<R> = { rule, text, order: this.patterns++, program: null }
    const plain = plainFirstWords(text, this.words.irregulars)
    if (plain !== null) {
      for (const word of plain) this.wordEntry(word).patterns.push(pattern)
      return null
    }
    const tree = treeOf(text, (name) => this.words.classes.has(name))
    if (!tree.ok) return tree.error
    const first = firstWords(tree.value, this.words.irregulars)
    if (first === null) return 'has to begin with a word'
    this.enterBy(first, pattern)
    return null
  }

  private enterBy(first: FirstWords, pattern: Pattern<R>): void {
    for (const word of first.words) this.wordEntry(word).patterns.push(pattern)
    for (const name of first.builtIns) entered(this.byBuiltIn, name, pattern)
    for (const name of first.classes) {
      if (!this.byClass.has(name))
        for (const word of classOf(name, this.words).keys()) this.wordEntry(word).classes.push(name)
      entered(this.byClass, name, pattern)
    }
  }

  private wordEntry(word: string): WordEntry<R> {
    let entry = this.byWord.get(word)
    if (entry === undefined) {
      entry = { patterns: [], classes: [], begun: null }
      this.byWord.set(word, entry)
    }
    return entry
  }

  /** What can begin with a token's spelling. */
  startsOf(token: Token): Starts<R> {
    const byKind = this.startsOfKind(token)
    const begun = this.beginningsOf(token.norm)
    if (begun === null) return byKind.length === 0 ? NOTHING : { ...NOTHING, byKind }
    let alone: R[] | null = null
    for (const { rule, exact } of begun.alone) {
      if (exact !== null && !passes(exact, token)) continue
      if (alone === null) alone = [rule]
      else alone.push(rule)
    }
    return {
      alone: alone ?? NONE,
      programs: begun.programs,
      bySecond: begun.bySecond.size === 0 ? null : begun.bySecond,
      byKind,
    }
  }

  /** Programs that a token's kinds begin: the same list for all tokens of the same kinds. */
  private startsOfKind(token: Token): readonly Program<R>[] {
    let kinds = ''
    for (const kind of this.byBuiltIn.keys()) if (BUILT_IN[kind](token)) kinds += `${kind} `
    if (kinds === '') return NONE
    const known = this.ofKinds.get(kinds)
    if (known !== undefined) return known
    const programs: Program<R>[] = []
    for (const [kind, patterns] of this.byBuiltIn)
      if (BUILT_IN[kind](token)) for (const pattern of patterns) programs.push(this.programOf(pattern))
    this.ofKinds.set(kinds, programs)
    return programs
  }

  /** Programs compiled so far that need a word (lower case) further on, by their numbers. */
  readonly neededBy = (word: string): readonly number[] => this.needers.get(word) ?? NONE

  private beginningsOf(word: string): Beginnings<R> | null {
    const entry = this.byWord.get(word)
    if (entry === undefined) return null
    entry.begun ??= this.begin(word, entry)
    return entry.begun
  }

  private begin(word: string, { patterns, classes }: WordEntry<R>): Beginnings<R> {
    const begun: Beginnings<R> = { alone: [], programs: [], bySecond: new Map() }
    const all = new Set(patterns)
    for (const name of classes) for (const pattern of this.byClass.get(name)!) all.add(pattern)
    for (const pattern of [...all].sort((a, b) => a.order - b.order)) {
      const program = this.programOf(pattern)
      const { rule } = pattern
      const alone = aloneOn(program, word)
      if (alone === null) addProgram(begun, program)
      else if (!begun.alone.some((one) => one.rule === rule && one.exact === null))
        begun.alone.push({ rule, exact: alone.exact !== null ? alone : null })
    }
    return begun
  }

  private programOf(pattern: Pattern<R>): Program<R> {
    if (pattern.program !== null) return pattern.program
    const { rule, text } = pattern
    const tree = treeOf(text, (name) => this.words.classes.has(name))
    // Rules that reach this point were checked when their file was made.
    if (!tree.ok) throw new Error(`${rule.id}: "${text}": ${tree.error}`)
    const made = assembled(tree.value, this.words)
    const { steps, start } = made
    pattern.program = {
      rule,
      ...made,
      second: secondWords(steps, start),
      needing: this.enterNeeds(needsOf(steps, start)),
    }
    if (steps.length > this.mostSteps) {
      this.mostSteps = steps.length
      this.scratch = scratchFor(steps.length)
    }
    return pattern.program
  }

  /** Enters what a program needs; gives its number, or -1 where it needs nothing. */
  private enterNeeds(needs: Needs | null): number {
    if (needs === null) return -1
    const number = this.needWithin.push(needs.within) - 1
    for (const word of needs.words) entered(this.needers, word, number)
    return number
  }
}

function addProgram<R>(begun: Beginnings<R>, program: Program<R>): void {
  if (program.second === null) begun.programs.push(program)
  else for (const word of program.second) entered(begun.bySecond, word, program)
}

/** Takes rules that were checked before, and what their patterns refer to; gives their index. Throws where one cannot begin. */
export function indexPatterns<R extends PatternRule>(
  rules: readonly R[],
  words: PatternWords,
): PatternIndex<R> {
  const index = new PatternIndex<R>(words)
  for (const rule of rules)
    for (const pattern of rule.patterns) {
      const problem = index.enter(rule, pattern)
      if (problem !== null) throw new Error(`${rule.id}: "${pattern}": ${problem}`)
    }
  return index
}

/** The same for rules that nobody has checked: the index, or every pattern that cannot be used, by rule. */
export function compilePatterns<R extends PatternRule>(
  rules: readonly R[],
  words: PatternWords,
): Result<PatternIndex<R>, readonly string[]> {
  const index = new PatternIndex<R>(words)
  const problems: string[] = []
  for (const rule of rules)
    for (const pattern of rule.patterns) {
      const tree = treeOf(pattern, (name) => words.classes.has(name))
      const problem = tree.ok ? index.enter(rule, pattern) : tree.error
      if (problem !== null) problems.push(`${rule.id}: "${pattern}": ${problem}`)
    }
  return problems.length > 0 ? err(problems) : ok(index)
}
