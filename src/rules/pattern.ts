/**
 * Token patterns, indexed by first word and run over a text in time linear in its tokens: each rule is an automaton
 * without loops, visited at most once in each of its states for each of a bounded number of tokens.
 */
import { NeededAhead } from './pattern-ahead.ts'
import { assembled, type PatternRule, type PatternWords, treeOf } from './pattern-compile.ts'
import { NOTHING, type PatternIndex, type Starts } from './pattern-index.ts'
import type { Program } from './pattern-program.ts'
import { found, LONGEST_MATCH, runAt, type Scratch, scratchFor } from './pattern-run.ts'
import { err, ok, type Result } from './result.ts'
import type { Token } from './tokens.ts'

export { checkPattern, type PatternRule, type PatternWords } from './pattern-compile.ts'
export { compilePatterns, indexPatterns, type PatternIndex } from './pattern-index.ts'
export { LONGEST_MATCH }

/** Where a rule matched: token indexes, end exclusive. `from`/`to` are the part in brackets, or the whole. */
export interface PatternMatch<R extends PatternRule> {
  readonly rule: R
  readonly first: number
  readonly end: number
  readonly from: number
  readonly to: number
}

const NONE: readonly never[] = []

/** What can begin with each spelling of a text, by its number. */
function startsBySpelling<R extends PatternRule>(
  index: PatternIndex<R>,
  tokens: readonly Token[],
): Starts<R>[] {
  const starts: Starts<R>[] = []
  // Spellings are numbered as they come.
  for (const token of tokens) if (token.spelling === starts.length) starts.push(index.startsOf(token))
  return starts
}

/** Drops the programs of which the text holds no needed word at all. */
function keepHeld(startsOf: readonly Starts<unknown>[], ahead: NeededAhead): void {
  const held = ({ needing }: Program<unknown>): boolean => ahead.holds(needing)
  const ofKinds = new Map<readonly Program<unknown>[], readonly Program<unknown>[]>()
  for (const starts of startsOf) {
    if (starts.programs.length > 0) starts.programs = starts.programs.filter(held)
    if (starts.byKind.length === 0) continue
    const known = ofKinds.get(starts.byKind) ?? starts.byKind.filter(held)
    ofKinds.set(starts.byKind, known)
    starts.byKind = known
  }
}

/** In a text of so few words it costs more to look ahead than to run a program for nothing. */
const FEW_TOKENS = 24

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
  const startsOf = startsBySpelling(index, tokens)
  const ahead = tokens.length <= FEW_TOKENS ? null : new NeededAhead(index, tokens)
  if (ahead !== null) keepHeld(startsOf, ahead)
  for (let at = 0; at < tokens.length; at += 1) {
    const starts = startsOf[tokens[at]!.spelling]!
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
    const made = assembled(tree.value, words)
    mostSteps = Math.max(mostSteps, made.steps.length)
    programs.push({ rule: { id: pattern, patterns }, ...made, second: null, needing: -1 })
  }
  if (problems.length > 0) return err(problems)
  return ok({ programs, scratch: scratchFor(mostSteps) })
}

/** Whether one of the patterns matches from token `at` on. */
export function startsAt(anchored: AnchoredPatterns, tokens: readonly Token[], at: number): boolean {
  return anchored.programs.some((program) => runAt(program, anchored.scratch, tokens, at))
}
