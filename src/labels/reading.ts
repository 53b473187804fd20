/** An article as the labels read it: words, sentences, quotation marks, and every place where a rule matches. */

import type { WordingRule } from '../rules/language/language-rules.ts'
import { findMatches, type PatternMatch } from '../rules/pattern.ts'
import { type Token, tokenAt, tokensOf } from '../rules/tokens.ts'
import type { Article, Span } from '../statements/statement.ts'
import { stems } from './content-words.ts'
import type { LabelWords } from './label-words.ts'
import type { LanguageIndex, TextEntry, TextRule } from './language-index.ts'

/** A match with the entry it stands for; token indexes, end exclusive. */
export interface TextMatch<E extends TextEntry = TextEntry> {
  readonly entry: E
  readonly first: number
  readonly end: number
  /** The part the rule points at; the whole match where it points at none. */
  readonly from: number
  readonly to: number
}

export type Kind = TextEntry['kind']
type EntryOf<K extends Kind> = K extends WordingRule['kind'] ? WordingRule : Extract<TextEntry, { kind: K }>

export interface Reading {
  readonly article: Article
  /** The closed lists of the rules this was read with. */
  readonly words: LabelWords
  readonly negations: ReadonlySet<string>
  readonly lemmas: ReadonlyMap<string, string>
  /** The stem of a token's word where it tells what a content is about; null for function words and marks. */
  readonly stem: (token: Token) => string | null
  readonly tokens: readonly Token[]
  /** For each token: 1 inside quotation marks (the marks included), 0 outside. */
  readonly quoted: Uint8Array
  /** For each token its sentence and its block. */
  readonly sentence: Int32Array
  readonly block: Int32Array
  /** First token of each sentence, then the number of tokens. */
  readonly sentenceStarts: readonly number[]
  /** Matches of one kind, by first token. */
  readonly matches: <K extends Kind>(kind: K) => readonly TextMatch<EntryOf<K>>[]
  /** The kinds of rules that match in other words than the article's: a speaker's name. */
  readonly wordingOf: (words: string) => ReadonlySet<Kind>
  /** Matches of one kind that lie within tokens first..end. */
  readonly within: <K extends Kind>(kind: K, first: number, end: number) => readonly TextMatch<EntryOf<K>>[]
}

const ENDS = new Set(['.', '!', '?', '…'])
const CLOSERS = new Set(['”', '"', '’', "'", ')', ']', '»'])

/** Marks what stands in quotation marks; an open mark ends with its block, as quotations over several paragraphs reopen. */
function readQuotes(tokens: readonly Token[], block: Int32Array): Uint8Array {
  const quoted = new Uint8Array(tokens.length)
  let open: string | null = null
  for (let at = 0; at < tokens.length; at += 1) {
    if (at > 0 && block[at] !== block[at - 1]) open = null
    const mark = tokens[at]!.text
    if (open === null) {
      if (mark === '“' || mark === '"' || mark === '„' || mark === '«') {
        open = mark === '“' || mark === '„' ? '”' : mark === '«' ? '»' : '"'
        quoted[at] = 1
      }
    } else {
      quoted[at] = 1
      if (mark === open || (open === '”' && mark === '“' && tokens[at - 1]!.text !== ',')) open = null
    }
  }
  return quoted
}

function readSentences(
  tokens: readonly Token[],
  block: Int32Array,
  index: LanguageIndex,
): { sentence: Int32Array; starts: number[] } {
  const sentence = new Int32Array(tokens.length)
  const starts: number[] = []
  let current = -1
  let ended = true
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    const newBlock = at === 0 || block[at] !== block[at - 1] || token.opensLine
    if (newBlock || (ended && !CLOSERS.has(token.text) && !ENDS.has(token.text))) {
      const lower = token.norm === token.text && token.norm !== token.text.toUpperCase()
      if (newBlock || !lower) {
        current += 1
        starts.push(at)
      }
      ended = false
    }
    sentence[at] = current
    if (ENDS.has(token.text)) {
      const before = tokens[at - 1]
      const abbreviated =
        token.text === '.' &&
        before !== undefined &&
        (before.text.length === 1 || index.abbreviations.has(before.norm))
      ended = !abbreviated
    }
  }
  starts.push(tokens.length)
  return { sentence, starts }
}

function readBlocks(article: Article, tokens: readonly Token[]): Int32Array {
  const block = new Int32Array(tokens.length)
  let current = 0
  for (let at = 0; at < tokens.length; at += 1) {
    while (current + 1 < article.blocks.length && tokens[at]!.start >= article.blocks[current + 1]!.start)
      current += 1
    block[at] = current
  }
  return block
}

/** First position in a list of matches whose first token is at or after `token`. O(log n). */
function firstFrom(list: readonly TextMatch[], token: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.first < token) low = middle + 1
    else high = middle
  }
  return low
}

/** Tells whether a text holds one of some words, whatever their case. Each list is looked for once. */
function wordFinder(text: string): (words: readonly string[]) => boolean {
  const known = new Map<readonly string[], boolean>()
  let lower: string | null = null
  return (words) => {
    let holds = known.get(words)
    if (holds === undefined) {
      lower ??= text.toLowerCase()
      const all = lower
      holds = words.some((word) => all.includes(word.toLowerCase()))
      known.set(words, holds)
    }
    return holds
  }
}

/** Takes an article and the compiled rules; reads it in time linear in its length. */
export function readForLabels(article: Article, index: LanguageIndex): Reading {
  const tokens = tokensOf(article.text)
  const block = readBlocks(article, tokens)
  const { sentence, starts } = readSentences(tokens, block, index)
  const holdsAny = wordFinder(article.text)
  const byKind = new Map<Kind, TextMatch[]>()
  for (const match of findMatches(index.patterns, tokens)) {
    const entry = match.rule.entry
    if (entry.kind === 'place' && entry.when.length > 0 && !holdsAny(entry.when)) continue
    const list = byKind.get(entry.kind)
    const item = asTextMatch(match)
    if (list === undefined) byKind.set(entry.kind, [item])
    else list.push(item)
  }
  const wordings = new Map<string, Set<Kind>>()
  // Each list holds entries of its own kind alone, by the way it was filled.
  const matches = <K extends Kind>(kind: K): readonly TextMatch<EntryOf<K>>[] =>
    (byKind.get(kind) ?? []) as unknown as readonly TextMatch<EntryOf<K>>[]
  return {
    article,
    words: index.words,
    negations: index.negations,
    lemmas: index.lemmas,
    stem: stems(index),
    tokens,
    quoted: readQuotes(tokens, block),
    sentence,
    block,
    sentenceStarts: starts,
    matches,
    wordingOf: (words) => {
      let known = wordings.get(words)
      if (known === undefined) {
        known = new Set(findMatches(index.patterns, tokensOf(words)).map((match) => match.rule.entry.kind))
        wordings.set(words, known)
      }
      return known
    },
    within: (kind, first, end) => {
      const list = matches(kind)
      const found: TextMatch<EntryOf<typeof kind>>[] = []
      for (let at = firstFrom(list, first); at < list.length && list[at]!.first < end; at += 1) {
        if (list[at]!.end <= end) found.push(list[at]!)
      }
      return found
    },
  }
}

const asTextMatch = (match: PatternMatch<TextRule>): TextMatch => ({
  entry: match.rule.entry,
  first: match.first,
  end: match.end,
  from: match.from,
  to: match.to,
})

/** The tokens of a span of the text: first, end exclusive. */
export function tokensIn(reading: Reading, span: Span): { first: number; end: number } {
  const first = tokenAt(reading.tokens, span[0])
  let end = tokenAt(reading.tokens, span[1] - 1)
  if (end < reading.tokens.length && reading.tokens[end]!.start < span[1]) end += 1
  return { first, end: Math.max(first, end) }
}

/** The text's span of tokens first..end. */
export function spanOf(reading: Reading, first: number, end: number): Span {
  return [reading.tokens[first]!.start, reading.tokens[Math.max(first, end - 1)]!.end]
}

/** The part of a run that lies in the sentence of token `at`. */
export function sentenceAround(
  run: { readonly first: number; readonly end: number },
  at: number,
  reading: Reading,
): { first: number; end: number } {
  const sentence = reading.sentence[at]!
  const first = Math.max(run.first, reading.sentenceStarts[sentence]!)
  const end = Math.min(run.end, reading.sentenceStarts[sentence + 1] ?? reading.tokens.length)
  return { first, end }
}
