/**
 * Token patterns, compiled once into an index by first word and run over a text in time linear in its tokens: each rule
 * is an automaton without loops, visited at most once in each of its states for each of a bounded number of tokens.
 */
import type { Irregulars } from './inflect.ts'
import { type Needs, needsOf } from './pattern-needs.ts'
import {
  aloneOn,
  assemble,
  BUILT_IN,
  type BuiltIn,
  columnsOf,
  compileClass,
  firstWords,
  isBuiltIn,
  type Program,
  passes,
  pieces,
  secondWords,
  type WordClass,
  type WordTest,
} from './pattern-program.ts'
import { found, LONGEST_MATCH, runAt, type Scratch, scratchFor } from './pattern-run.ts'
import { type PatternNode, parsePattern } from './pattern-syntax.ts'
import { err, ok, type Result } from './result.ts'
import type { Token } from './tokens.ts'

export { LONGEST_MATCH }

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

/** Where a rule matched: token indexes, end exclusive. `from`/`to` are the part in brackets, or the whole. */
export interface PatternMatch<R extends PatternRule> {
  readonly rule: R
  readonly first: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** What can begin with a word: rules that the word alone fulfils, and programs that have to be run. */
interface Beginnings<R> {
  /** `exact`: the spelling asked for, or null. */
  readonly alone: { readonly rule: R; readonly exact: WordTest | null }[]
  /** Programs that any word may follow, and those for each word that has to. */
  readonly programs: Program<R>[]
  readonly bySecond: Map<string, Program<R>[]>
  /** Programs begun by other words that need this one further on, by their numbers. */
  readonly neededBy: number[]
}

/** Programs that a kind of word begins, whatever the word. */
interface KindBeginnings<R> {
  readonly begins: (token: Token) => boolean
  readonly programs: readonly Program<R>[]
}

/** Compiled rules. Opaque: made by `compilePatterns`, used by `findMatches`. */
export interface PatternIndex<R extends PatternRule> {
  readonly byWord: ReadonlyMap<string, Beginnings<R>>
  readonly byBuiltIn: readonly KindBeginnings<R>[]
  /** How far on the needed word has to stand, for each program that needs one. */
  readonly needWithin: readonly number[]
  readonly scratch: Scratch
}

/** A pattern's tree, or what is wrong with it. */
function treeOf(text: string, classes: (name: string) => boolean): Result<PatternNode, string> {
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

/**
 * Takes rules and what their patterns refer to; gives the index, or every pattern that cannot be used, by rule.
 * Done once for a rules file.
 */
export function compilePatterns<R extends PatternRule>(
  rules: readonly R[],
  words: PatternWords,
): Result<PatternIndex<R>, readonly string[]> {
  const byWord = new Map<string, Beginnings<R>>()
  const byBuiltIn = new Map<BuiltIn, Program<R>[]>()
  const needWithin: number[] = []
  const problems: string[] = []
  let mostSteps = 1
  const classes = new Map<string, WordClass>()
  const classOf = (name: string): WordClass => {
    let compiled = classes.get(name)
    if (compiled === undefined) {
      compiled = compileClass(words.classes.get(name) ?? [], words.irregulars)
      classes.set(name, compiled)
    }
    return compiled
  }
  for (const rule of rules) {
    for (const pattern of rule.patterns) {
      const tree = treeOf(pattern, (name) => words.classes.has(name))
      if (!tree.ok) {
        problems.push(`${rule.id}: "${pattern}": ${tree.error}`)
        continue
      }
      const { steps, start } = assemble(tree.value, classOf, words.irregulars)
      const program: Program<R> = {
        rule,
        steps,
        start,
        ...columnsOf(steps),
        second: secondWords(steps, start),
        needing: addNeeds(needsOf(steps, start), byWord, needWithin),
      }
      mostSteps = Math.max(mostSteps, steps.length)
      const first = firstWords(program)
      if (first === null) {
        problems.push(`${rule.id}: "${pattern}": has to begin with a word`)
        continue
      }
      for (const word of first.words) {
        const begun = beginningsOf(word, byWord)
        const alone = aloneOn(program, word)
        if (alone === null) addProgram(begun, program)
        else if (!begun.alone.some((one) => one.rule === rule && one.exact === null)) {
          begun.alone.push({ rule, exact: alone.exact !== null ? alone : null })
        }
      }
      for (const name of first.builtIns) {
        const list = byBuiltIn.get(name)
        if (list === undefined) byBuiltIn.set(name, [program])
        else list.push(program)
      }
    }
  }
  return problems.length > 0
    ? err(problems)
    : ok({
        byWord,
        byBuiltIn: [...byBuiltIn].map(([name, programs]) => ({ begins: BUILT_IN[name], programs })),
        needWithin,
        scratch: scratchFor(mostSteps),
      })
}

/** Enters what a program needs; gives its number, or -1 where it needs nothing. */
function addNeeds<R>(needs: Needs | null, byWord: Map<string, Beginnings<R>>, needWithin: number[]): number {
  if (needs === null) return -1
  const number = needWithin.push(needs.within) - 1
  for (const word of needs.words) beginningsOf(word, byWord).neededBy.push(number)
  return number
}

function beginningsOf<R>(word: string, byWord: Map<string, Beginnings<R>>): Beginnings<R> {
  let begun = byWord.get(word)
  if (begun === undefined) {
    begun = { alone: [], programs: [], bySecond: new Map(), neededBy: [] }
    byWord.set(word, begun)
  }
  return begun
}

/** What can begin with a spelling, found once for all tokens that have it. */
interface Starts<R> {
  /** Rules that the word alone fulfils. */
  readonly alone: readonly R[]
  readonly programs: readonly Program<R>[]
  readonly bySecond: ReadonlyMap<string, readonly Program<R>[]> | null
  /** Programs that a kind of word begins. */
  readonly byKind: readonly Program<R>[]
  readonly neededBy: readonly number[]
}

const NONE: readonly never[] = []
const NOTHING: Starts<never> = { alone: NONE, programs: NONE, bySecond: null, byKind: NONE, neededBy: NONE }

function startsOf<R extends PatternRule>(index: PatternIndex<R>, token: Token): Starts<R> {
  let byKind: Program<R>[] | null = null
  for (const kind of index.byBuiltIn)
    if (kind.begins(token)) byKind = byKind === null ? [...kind.programs] : [...byKind, ...kind.programs]
  const begun = index.byWord.get(token.norm)
  if (begun === undefined) return byKind === null ? NOTHING : { ...NOTHING, byKind }
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
    byKind: byKind ?? NONE,
    neededBy: begun.neededBy,
  }
}

/** For each token what can begin with it. */
function startsAtEach<R extends PatternRule>(index: PatternIndex<R>, tokens: readonly Token[]): Starts<R>[] {
  const known: (Starts<R> | undefined)[] = []
  const each: Starts<R>[] = []
  for (const token of tokens) {
    const starts = known[token.spelling] ?? startsOf(index, token)
    known[token.spelling] = starts
    each.push(starts)
  }
  return each
}

/** Where in a text the words stand that programs need: tokens in order, by program; read from left to right. */
class NeededAhead {
  /** The tokens of all programs, one program after another. */
  private readonly places: Int32Array
  /** Where among them each program's next ones begin, and where its last one ends. */
  private readonly next: Int32Array
  private readonly ends: Int32Array
  private readonly within: readonly number[]

  constructor(within: readonly number[], starts: readonly Starts<unknown>[]) {
    this.within = within
    const ends = new Int32Array(within.length)
    let all = 0
    for (const { neededBy } of starts) {
      for (const program of neededBy) ends[program]! += 1
      all += neededBy.length
    }
    this.next = new Int32Array(within.length)
    let end = 0
    for (let program = 0; program < within.length; program += 1) {
      this.next[program] = end
      end += ends[program]!
      ends[program] = this.next[program]!
    }
    this.places = new Int32Array(all)
    for (let at = 0; at < starts.length; at += 1) {
      for (const program of starts[at]!.neededBy) {
        this.places[ends[program]!] = at
        ends[program]! += 1
      }
    }
    this.ends = ends
  }

  /** Whether a word that a program needs follows a token closely enough. Tokens have to be asked for in order. */
  follows(program: number, at: number): boolean {
    if (program < 0) return true
    const { places } = this
    const end = this.ends[program]!
    let next = this.next[program]!
    while (next < end && places[next]! <= at) next += 1
    this.next[program] = next
    return next < end && places[next]! - at <= this.within[program]!
  }
}

/** In a text of so few words it costs more to look ahead than to run a program for nothing. */
const FEW_TOKENS = 24

function addProgram<R>(begun: Beginnings<R>, program: Program<R>): void {
  if (program.second === null) {
    begun.programs.push(program)
    return
  }
  for (const word of program.second) {
    const list = begun.bySecond.get(word)
    if (list === undefined) begun.bySecond.set(word, [program])
    else list.push(program)
  }
}

/** The word after a token, where it stands on the same line. */
function wordAfter(tokens: readonly Token[], at: number): string {
  const next = tokens[at + 1]
  return next === undefined || next.opensLine ? '' : next.norm
}

/** Keeps a rule's longest match at a token; `begun` is where the matches of that token begin. */
function addMatch<R extends PatternRule>(
  matches: PatternMatch<R>[],
  begun: number,
  rule: R,
  at: number,
): void {
  const match: PatternMatch<R> = {
    rule,
    first: at,
    end: found.end,
    from: found.from < 0 ? at : found.from,
    to: found.to < 0 ? found.end : found.to,
  }
  for (let other = begun; other < matches.length; other += 1) {
    if (matches[other]!.rule !== rule) continue
    if (matches[other]!.end < match.end) matches[other] = match
    return
  }
  matches.push(match)
}

/**
 * Takes compiled rules and a text's tokens; gives every match, by first token: for each rule the longest one that starts
 * there. Matches of different rules, and of one rule at different places, may overlap.
 */
export function findMatches<R extends PatternRule>(
  index: PatternIndex<R>,
  tokens: readonly Token[],
): PatternMatch<R>[] {
  const matches: PatternMatch<R>[] = []
  const startsAt = startsAtEach(index, tokens)
  const ahead = tokens.length <= FEW_TOKENS ? null : new NeededAhead(index.needWithin, startsAt)
  for (let at = 0; at < tokens.length; at += 1) {
    const starts = startsAt[at]!
    if (starts === NOTHING) continue
    const begun = matches.length
    for (const rule of starts.alone) matches.push({ rule, first: at, end: at + 1, from: at, to: at + 1 })
    const following = starts.bySecond?.get(wordAfter(tokens, at)) ?? NONE
    for (const programs of [starts.programs, following, starts.byKind]) {
      for (const program of programs) {
        if (ahead !== null && !ahead.follows(program.needing, at)) continue
        if (programs === starts.byKind && program.second?.has(wordAfter(tokens, at)) === false) continue
        if (runAt(program, index.scratch, tokens, at)) addMatch(matches, begun, program.rule, at)
      }
    }
  }
  return matches
}

/** Patterns that are tried at one place alone. */
export interface AnchoredPatterns {
  readonly programs: readonly Program<PatternRule>[]
  readonly scratch: Scratch
}

/** Takes patterns, which may begin with a gap or an option; gives them compiled for `startsAt`, or what is wrong with them. */
export function compileAnchored(
  patterns: readonly string[],
  words: PatternWords,
): Result<AnchoredPatterns, readonly string[]> {
  const problems: string[] = []
  const programs: Program<PatternRule>[] = []
  let mostSteps = 1
  for (const pattern of patterns) {
    const tree = treeOf(pattern, (name) => words.classes.has(name))
    if (!tree.ok) {
      problems.push(`"${pattern}": ${tree.error}`)
      continue
    }
    const { steps, start } = assemble(
      tree.value,
      (name) => compileClass(words.classes.get(name) ?? [], words.irregulars),
      words.irregulars,
    )
    mostSteps = Math.max(mostSteps, steps.length)
    programs.push({
      rule: { id: pattern, patterns },
      steps,
      start,
      ...columnsOf(steps),
      second: null,
      needing: -1,
    })
  }
  if (problems.length > 0) return err(problems)
  return ok({ programs, scratch: scratchFor(mostSteps) })
}

/** Whether one of the patterns matches from token `at` on. */
export function startsAt(anchored: AnchoredPatterns, tokens: readonly Token[], at: number): boolean {
  return anchored.programs.some((program) => runAt(program, anchored.scratch, tokens, at))
}
