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
  /** The one form, where there is but one. */
  readonly only: string | null
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
  /** The steps again, in columns for the machine that runs them: all alike, so that it stays fast. */
  readonly code: Uint8Array
  readonly next: Int16Array
  readonly other: Int16Array
  readonly tests: readonly (WordTest | null)[]
  /** Words one of which has to come second, lower-case; null where a match may be one word long or anything may follow. */
  readonly second: ReadonlySet<string> | null
}

/** States already visited, by stamp: one array for all programs of an index, which run one after another. */
interface Scratch {
  readonly seen: Int32Array
  /** Open threads, four numbers each: state, position, and where the brackets opened and closed. */
  readonly stack: Int32Array
  stamp: number
}

const scratchFor = (mostSteps: number): Scratch => ({
  seen: new Int32Array(mostSteps * (LONGEST_MATCH + 1)),
  // Each state is entered at most once for each position, and a visit opens at most two more.
  stack: new Int32Array(4 * (mostSteps * (LONGEST_MATCH + 1) * 2 + 2)),
  stamp: 0,
})

/** What can begin with a word: rules that the word alone fulfils, and programs that have to be run. */
interface Beginnings<R> {
  /** `exact`: the spelling asked for, or null. */
  readonly alone: { readonly rule: R; readonly exact: WordTest | null }[]
  /** Programs that any word may follow, and those for each word that has to. */
  readonly programs: Program<R>[]
  readonly bySecond: Map<string, Program<R>[]>
}

/** Compiled rules. Opaque: made by `compilePatterns`, used by `findMatches`. */
export interface PatternIndex<R extends PatternRule> {
  readonly byWord: ReadonlyMap<string, Beginnings<R>>
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

const foldWord = (word: string): string => word.toLowerCase().replaceAll('\u2019', "'")

function wordTest(word: string): WordTest {
  const lower = foldWord(word)
  return word === word.toLowerCase()
    ? { forms: new Set([lower]), only: lower, exact: null }
    : { forms: null, only: null, exact: word }
}

const passes = (test: WordTest, token: Token): boolean =>
  test.only !== null
    ? test.only === token.norm
    : test.forms !== null
      ? test.forms.has(token.norm)
      : token.text === test.exact ||
        // A headline in capitals: "KYIV".
        (test.exact!.length > 2 &&
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
      tests[tests.length - 1] = { forms: new Set(formsOf(last, 'any', irregulars)), only: null, exact: null }
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
          test: { forms: new Set(formsOf(node.lemma, node.as, irregulars)), only: null, exact: null },
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
        if (forms.size > 0)
          starts.unshift(add({ op: 'word', test: { forms, only: null, exact: null }, next }))
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
  const byWord = new Map<string, Beginnings<R>>()
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
      const program: Program<R> = {
        rule,
        steps,
        start,
        ...columnsOf(steps),
        second: secondWords(steps, start),
      }
      mostSteps = Math.max(mostSteps, steps.length)
      const first = firstWords(program)
      if (first === null) {
        problems.push(`${rule.id}: "${pattern}": has to begin with a word`)
        continue
      }
      for (const word of first.words) {
        let begun = byWord.get(word)
        if (begun === undefined) {
          begun = { alone: [], programs: [], bySecond: new Map() }
          byWord.set(word, begun)
        }
        const alone = aloneOn(program, word)
        if (alone === null) addProgram(begun, program)
        else if (!begun.alone.some((one) => one.rule === rule && one.exact === null)) {
          begun.alone.push({ rule, exact: alone.exact !== null ? alone : null })
        }
      }
      for (const name of first.builtIns) byBuiltIn.push([name, program])
    }
  }
  return problems.length > 0 ? err(problems) : ok({ byWord, byBuiltIn, scratch: scratchFor(mostSteps) })
}

interface Found {
  end: number
  from: number
  to: number
}

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

/** The test that a word fulfils by itself, where nothing can follow it in a match; null where something can. */
function aloneOn(program: Program<unknown>, word: string): WordTest | null {
  let test: WordTest | null = null
  const after: number[] = []
  const todo = [program.start]
  while (todo.length > 0) {
    const step = program.steps[todo.pop()!]!
    if (step.op === 'word') {
      const admits =
        step.test.forms !== null ? step.test.forms.has(word) : step.test.exact!.toLowerCase() === word
      if (!admits) continue
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
function secondWords(steps: readonly Step[], start: number): ReadonlySet<string> | null {
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
        for (const runs of step.of.values()) {
          for (const run of runs) {
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

const CODES = { done: 0, split: 1, open: 2, close: 3, word: 4, any: 5, 'built-in': 6, class: 7 } as const

function columnsOf(steps: readonly Step[]) {
  const code = new Uint8Array(steps.length)
  const next = new Int16Array(steps.length)
  const other = new Int16Array(steps.length)
  const tests: (WordTest | null)[] = []
  steps.forEach((step, at) => {
    code[at] = CODES[step.op]
    next[at] = step.op === 'done' ? 0 : step.next
    other[at] = step.op === 'split' ? step.other : 0
    tests.push(step.op === 'word' ? step.test : null)
  })
  return { code, next, other, tests }
}

/** Where the last run of `runAt` matched; read at once by its caller. */
const found: Found = { end: -1, from: -1, to: -1 }

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
function runAt<R>(program: Program<R>, scratch: Scratch, tokens: readonly Token[], at: number): boolean {
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
  for (const run of step.of.get(token.norm) ?? []) {
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
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    const begun = matches.length
    const beginnings = index.byWord.get(token.norm)
    if (beginnings !== undefined) {
      for (const { rule, exact } of beginnings.alone) {
        if (exact === null || passes(exact, token))
          matches.push({ rule, first: at, end: at + 1, from: at, to: at + 1 })
      }
      for (const program of beginnings.programs) {
        if (runAt(program, index.scratch, tokens, at)) addMatch(matches, begun, program.rule, at)
      }
      const following =
        beginnings.bySecond.size === 0 ? undefined : beginnings.bySecond.get(wordAfter(tokens, at))
      if (following !== undefined) {
        for (const program of following) {
          if (runAt(program, index.scratch, tokens, at)) addMatch(matches, begun, program.rule, at)
        }
      }
    }
    for (const [name, program] of index.byBuiltIn) {
      if (!BUILT_IN[name](token) || (program.second !== null && !program.second.has(wordAfter(tokens, at))))
        continue
      if (runAt(program, index.scratch, tokens, at)) addMatch(matches, begun, program.rule, at)
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
    programs.push({ rule: { id: pattern, patterns }, steps, start, ...columnsOf(steps), second: null })
  }
  if (problems.length > 0) return err(problems)
  return ok({ programs, scratch: scratchFor(mostSteps) })
}

/** Whether one of the patterns matches from token `at` on. */
export function startsAt(anchored: AnchoredPatterns, tokens: readonly Token[], at: number): boolean {
  return anchored.programs.some((program) => runAt(program, anchored.scratch, tokens, at))
}
