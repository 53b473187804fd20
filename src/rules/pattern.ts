/**
 * Token patterns, compiled once into an index by first word and run over a text in time linear in its tokens: each rule
 * is an automaton without loops, visited at most once in each of its states for each of a bounded number of tokens.
 */
import { formsOf, type Irregulars } from './inflect.ts'
import { type PatternNode, parsePattern } from './pattern-syntax.ts'
import { err, ok, type Result } from './result.ts'
import { type Token, tokensOf } from './tokens.ts'

/** No match is longer than this many tokens. */
export const LONGEST_MATCH = 48

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

interface WordTest {
  /** Lower-case forms; null where a spelling or a built-in class is asked for. */
  readonly forms: ReadonlySet<string> | null
  readonly exact: string | null
}

type BuiltIn = 'number' | 'capital' | 'quote' | 'word' | 'gerund'

type Step =
  | { readonly op: 'word'; readonly test: WordTest; readonly next: number }
  | { readonly op: 'built-in'; readonly name: BuiltIn; readonly next: number }
  | { readonly op: 'class'; readonly of: WordClass; readonly next: number }
  | { readonly op: 'any'; readonly next: number }
  | { readonly op: 'split'; readonly next: number; readonly other: number }
  | { readonly op: 'open' | 'close'; readonly next: number }
  | { readonly op: 'done' }

/** A class from data: its words, each a run of tests, by the first word in lower case. */
type WordClass = ReadonlyMap<string, readonly (readonly WordTest[])[]>

interface Program<R> {
  readonly rule: R
  readonly steps: readonly Step[]
  readonly start: number
}

/** States already visited, by stamp: one array for all programs of an index, which run one after another. */
interface Scratch {
  readonly seen: Int32Array
  stamp: number
}

/** Compiled rules. Opaque: made by `compilePatterns`, used by `findMatches`. */
export interface PatternIndex<R extends PatternRule> {
  readonly byWord: ReadonlyMap<string, readonly Program<R>[]>
  readonly byBuiltIn: readonly (readonly [BuiltIn, Program<R>])[]
  readonly scratch: Scratch
}

const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '‘', '’', "'", '‹', '›'])
const STOPS = new Set(['.', '!', '?', ';'])
const BUILT_IN: Readonly<Record<BuiltIn, (token: Token) => boolean>> = {
  number: (token) => token.text.charCodeAt(0) >= 48 && token.text.charCodeAt(0) <= 57,
  /** A name or acronym; the article "A" is none. */
  capital: (token) => token.text.length > 1 && token.text.charAt(0) !== token.norm.charAt(0),
  quote: (token) => QUOTES.has(token.text),
  gerund: (token) => token.norm.length > 5 && token.norm.endsWith('ing'),
  word: (token) => token.text.length > 1 || token.norm !== token.norm.toUpperCase(),
}
const isBuiltIn = (name: string): name is BuiltIn => Object.hasOwn(BUILT_IN, name)

const CLITICS = new Set(["'s", "'re", "'ll", "'ve", "'d", "'m"])

/** A clitic by itself ("is|'s") is one token in a text, where it follows a word. */
const pieces = (word: string): readonly string[] =>
  CLITICS.has(word) ? [word] : tokensOf(word).map((token) => token.text)

/** Takes a pattern and the names of the classes there are; gives what is wrong with it, or null. */
export function checkPattern(text: string, classes: (name: string) => boolean): string | null {
  const tree = parsePattern(text, pieces)
  if (!tree.ok) return tree.error
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
  return unknown(tree.value)
}

function wordTest(word: string): WordTest {
  const lower = word.toLowerCase().replaceAll('\u2019', "'")
  return word === word.toLowerCase() ? { forms: new Set([lower]), exact: null } : { forms: null, exact: word }
}

const passes = (test: WordTest, token: Token): boolean =>
  test.forms !== null
    ? test.forms.has(token.norm)
    : token.text === test.exact ||
      // A headline in capitals: "KYIV".
      (test.exact!.length > 3 &&
        token.text.length === test.exact!.length &&
        token.text === test.exact!.toUpperCase())

const keysOf = (test: WordTest): Iterable<string> => test.forms ?? [test.exact!.toLowerCase()]

function compileClass(words: readonly string[], irregulars: Irregulars): WordClass {
  const byFirst = new Map<string, WordTest[][]>()
  for (const word of words) {
    const inflected = word.endsWith('~')
    const tests = pieces(inflected ? word.slice(0, -1) : word).map(wordTest)
    if (inflected) {
      const last = pieces(word.slice(0, -1)).at(-1)!.toLowerCase()
      tests[tests.length - 1] = { forms: new Set(formsOf(last, 'any', irregulars)), exact: null }
    }
    if (tests.length === 0) continue
    for (const key of keysOf(tests[0]!)) {
      const list = byFirst.get(key)
      if (list === undefined) byFirst.set(key, [tests])
      else list.push(tests)
    }
  }
  return byFirst
}

/** Builds one program backwards: each node is compiled to continue at `next`. */
function assemble(
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
        return add({
          op: 'word',
          test: { forms: new Set(formsOf(node.lemma, node.as, irregulars)), exact: null },
          next,
        })
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
      case 'choice':
        return node.of
          .map((part) => compile(part, next))
          .reduceRight((other, at) => add({ op: 'split', next: at, other }))
      case 'option':
        return add({ op: 'split', next: compile(node.part, next), other: next })
      case 'pointed':
        return add({ op: 'open', next: compile(node.part, add({ op: 'close', next })) })
    }
  }
  const start = compile(tree, 0)
  return { steps, start }
}

/** First words a program can begin with. Null where it could match nothing or begin with any word at all. */
function firstWords(program: Program<unknown>): { words: Set<string>; builtIns: Set<BuiltIn> } | null {
  const words = new Set<string>()
  const builtIns = new Set<BuiltIn>()
  const todo = [program.start]
  while (todo.length > 0) {
    const step = program.steps[todo.pop()!]!
    if (step.op === 'done' || step.op === 'any') return null
    if (step.op === 'word') for (const key of keysOf(step.test)) words.add(key)
    else if (step.op === 'class') for (const key of step.of.keys()) words.add(key)
    else if (step.op === 'built-in') builtIns.add(step.name)
    else {
      todo.push(step.next)
      if (step.op === 'split') todo.push(step.other)
    }
  }
  return { words, builtIns }
}

/**
 * Takes rules and what their patterns refer to; gives the index, or every pattern that cannot be used, by rule.
 * Done once for a rules file.
 */
export function compilePatterns<R extends PatternRule>(
  rules: readonly R[],
  words: PatternWords,
): Result<PatternIndex<R>, readonly string[]> {
  const byWord = new Map<string, Program<R>[]>()
  const byBuiltIn: (readonly [BuiltIn, Program<R>])[] = []
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
      const problem = checkPattern(pattern, (name) => words.classes.has(name))
      const tree = parsePattern(pattern, pieces)
      if (problem !== null || !tree.ok) {
        problems.push(`${rule.id}: "${pattern}": ${problem}`)
        continue
      }
      const { steps, start } = assemble(tree.value, classOf, words.irregulars)
      const program: Program<R> = { rule, steps, start }
      mostSteps = Math.max(mostSteps, steps.length)
      const first = firstWords(program)
      if (first === null) {
        problems.push(`${rule.id}: "${pattern}": has to begin with a word`)
        continue
      }
      for (const word of first.words) {
        const list = byWord.get(word)
        if (list === undefined) byWord.set(word, [program])
        else list.push(program)
      }
      for (const name of first.builtIns) byBuiltIn.push([name, program])
    }
  }
  return problems.length > 0
    ? err(problems)
    : ok({ byWord, byBuiltIn, scratch: { seen: new Int32Array(mostSteps * (LONGEST_MATCH + 1)), stamp: 0 } })
}

interface Found {
  end: number
  from: number
  to: number
}

/** Runs one program at one token; gives its longest match, or null. */
function runAt<R>(program: Program<R>, scratch: Scratch, tokens: readonly Token[], at: number): Found | null {
  const { steps } = program
  const { seen } = scratch
  scratch.stamp = scratch.stamp >= 0x7ffffffe ? 1 : scratch.stamp + 1
  if (scratch.stamp === 1) seen.fill(0)
  const stamp = scratch.stamp
  const last = Math.min(tokens.length, at + LONGEST_MATCH)
  let best: Found | null = null
  const visit = (state: number, position: number, from: number, to: number): void => {
    const key = state * (LONGEST_MATCH + 1) + (position - at)
    if (seen[key] === stamp) return
    seen[key] = stamp
    const step = steps[state]!
    switch (step.op) {
      case 'done':
        if (position > at && (best === null || position > best.end)) best = { end: position, from, to }
        return
      case 'split':
        visit(step.next, position, from, to)
        visit(step.other, position, from, to)
        return
      case 'open':
        visit(step.next, position, position, to)
        return
      case 'close':
        visit(step.next, position, from, position)
        return
      default:
    }
    if (position >= last) return
    const token = tokens[position]!
    if (token.opensLine && position > at) return
    if (step.op === 'word') {
      if (passes(step.test, token)) visit(step.next, position + 1, from, to)
    } else if (step.op === 'any') {
      if (!STOPS.has(token.text)) visit(step.next, position + 1, from, to)
    } else if (step.op === 'built-in') {
      if (BUILT_IN[step.name](token)) visit(step.next, position + 1, from, to)
    } else {
      for (const run of step.of.get(token.norm) ?? []) {
        let fits = position + run.length <= last
        for (let offset = 0; fits && offset < run.length; offset += 1) {
          const next = tokens[position + offset]!
          fits = passes(run[offset]!, next) && !(next.opensLine && position + offset > at)
        }
        if (fits) visit(step.next, position + run.length, from, to)
      }
    }
  }
  visit(program.start, at, -1, -1)
  return best
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
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    let begun = matches.length
    const tryAt = (program: Program<R>): void => {
      const found = runAt(program, index.scratch, tokens, at)
      if (found === null) return
      const match: PatternMatch<R> = {
        rule: program.rule,
        first: at,
        end: found.end,
        from: found.from < 0 ? at : found.from,
        to: found.to < 0 ? found.end : found.to,
      }
      for (let other = begun; other < matches.length; other += 1) {
        if (matches[other]!.rule !== program.rule) continue
        if (matches[other]!.end < match.end) matches[other] = match
        return
      }
      matches.push(match)
    }
    begun = matches.length
    const list = index.byWord.get(token.norm)
    if (list !== undefined) for (const program of list) tryAt(program)
    for (const [name, program] of index.byBuiltIn) if (BUILT_IN[name](token)) tryAt(program)
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
    const problem = checkPattern(pattern, (name) => words.classes.has(name))
    const tree = parsePattern(pattern, pieces)
    if (problem !== null || !tree.ok) {
      problems.push(`"${pattern}": ${problem}`)
      continue
    }
    const { steps, start } = assemble(
      tree.value,
      (name) => compileClass(words.classes.get(name) ?? [], words.irregulars),
      words.irregulars,
    )
    mostSteps = Math.max(mostSteps, steps.length)
    programs.push({ rule: { id: pattern, patterns }, steps, start })
  }
  if (problems.length > 0) return err(problems)
  return ok({ programs, scratch: { seen: new Int32Array(mostSteps * (LONGEST_MATCH + 1)), stamp: 0 } })
}

/** Whether one of the patterns matches from token `at` on. */
export function startsAt(anchored: AnchoredPatterns, tokens: readonly Token[], at: number): boolean {
  return anchored.programs.some((program) => runAt(program, anchored.scratch, tokens, at) !== null)
}
