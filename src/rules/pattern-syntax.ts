/**
 * The notation of token patterns, as rule files write them:
 *
 *     claim~ (full|sole)? responsibility for     a lemma in any form, a choice, an option
 *     claim~n / claim~v                          its noun or verb forms alone
 *     did not ..3 respond                        up to three words between, never across a sentence
 *     spokes~ [for <country>]                    the part in brackets is what the rule points at
 *     <country>, <number>, <capital>, <quote>    word classes: from data, or built in
 *
 * A word with a capital letter asks for that spelling; any other ignores case.
 */
import { err, ok, type Result } from './result.ts'

export type PatternNode =
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'lemma'; readonly lemma: string; readonly as: 'any' | 'noun' | 'verb' }
  | { readonly is: 'class'; readonly name: string }
  | { readonly is: 'gap'; readonly words: number }
  | { readonly is: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly is: 'choice'; readonly of: readonly PatternNode[] }
  | { readonly is: 'option'; readonly part: PatternNode }
  | { readonly is: 'pointed'; readonly part: PatternNode }

const LONGEST_PATTERN = 2000
const LONGEST_GAP = 12
const DEEPEST = 8
/** A word up to a space or a mark of the notation. */
const RAW_WORD = /[^ ()|?[\]<>~]*/y

/** Takes one pattern and the tokenizer its words are cut with; gives its tree, or what is wrong with it. */
export function parsePattern(
  text: string,
  cut: (word: string) => readonly string[],
): Result<PatternNode, string> {
  if (text.length > LONGEST_PATTERN) return err('pattern is too long')
  let at = 0
  const skip = (): void => {
    while (text[at] === ' ') at += 1
  }

  const optional = (part: PatternNode): PatternNode => {
    if (text[at] !== '?') return part
    at += 1
    return { is: 'option', part }
  }

  const word = (): Result<PatternNode, string> => {
    const from = at
    RAW_WORD.lastIndex = at
    RAW_WORD.test(text)
    at = RAW_WORD.lastIndex
    const raw = text.slice(from, at)
    if (raw.startsWith('..')) {
      const words = Number(raw.slice(2))
      return Number.isInteger(words) && words >= 1 && words <= LONGEST_GAP
        ? ok({ is: 'gap', words })
        : err(`a gap is ..1 to ..${LONGEST_GAP}, not "${raw}"`)
    }
    const pieces = cut(raw)
    if (pieces.length === 0) return err(`unexpected "${text[at] ?? 'end'}" at ${at}`)
    const parts: PatternNode[] = pieces.map((piece) => ({ is: 'word', word: piece }))
    if (text[at] === '~') {
      at += 1
      const as = text[at] === 'n' ? 'noun' : text[at] === 'v' ? 'verb' : 'any'
      if (as !== 'any') at += 1
      parts[parts.length - 1] = { is: 'lemma', lemma: pieces.at(-1)!.toLowerCase(), as }
    }
    return ok(parts.length === 1 ? parts[0]! : { is: 'sequence', parts })
  }

  const choice = (close: string, depth: number): Result<PatternNode, string> => {
    const of: PatternNode[] = []
    for (;;) {
      const part = sequence(depth + 1)
      if (!part.ok) return part
      of.push(part.value)
      if (text[at] === '|') {
        at += 1
        continue
      }
      if (text[at] !== close) return err(`"${close}" is missing at ${at}`)
      at += 1
      return ok(of.length === 1 ? of[0]! : { is: 'choice', of })
    }
  }

  const item = (depth: number): Result<PatternNode, string> => {
    if (text[at] === '(') {
      at += 1
      return choice(')', depth)
    }
    if (text[at] === '[') {
      at += 1
      const part = choice(']', depth)
      return part.ok ? ok({ is: 'pointed', part: part.value }) : part
    }
    if (text[at] === '<') {
      const close = text.indexOf('>', at)
      if (close < 0) return err(`">" is missing after ${at}`)
      const name = text.slice(at + 1, close)
      at = close + 1
      return ok({ is: 'class', name })
    }
    return word()
  }

  const sequence = (depth: number): Result<PatternNode, string> => {
    if (depth > DEEPEST) return err('pattern is nested too deeply')
    const parts: PatternNode[] = []
    for (;;) {
      skip()
      if (at >= text.length || text[at] === ')' || text[at] === ']' || text[at] === '|') break
      const part = item(depth)
      if (!part.ok) return part
      parts.push(optional(part.value))
    }
    if (parts.length === 0) return err(`nothing to match at ${at}`)
    return ok(parts.length === 1 ? parts[0]! : { is: 'sequence', parts })
  }

  const tree = sequence(0)
  if (tree.ok && at < text.length) return err(`unexpected "${text[at]}" at ${at}`)
  return tree
}
