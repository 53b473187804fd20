/**
 * What a reader would point at in a found statement: its reporting word, the quotation marks, the word that follows, who is
 * named. Each piece of evidence names words that stand in the text.
 */
import type { ClosedLists } from './closed-lists.ts'
import { hashText } from './hashing.ts'
import { isReporting } from './phrases.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import type { FoundStatement, Span } from './statement.ts'
import { Shape } from './words.ts'

/** Pieces of evidence; features of the model are summed by them. */
export type EvidenceKind =
  | 'cue'
  | 'marks'
  | 'next'
  | 'before'
  | 'source'
  | 'known'
  | 'order'
  | 'opening'
  | 'negation'
  | 'other cue'
  | 'form'

export interface Evidence {
  /** Said of the statement, with the words in the text between marks. */
  readonly words: string
  /** Where those words stand. */
  readonly spans: readonly Span[]
}

/** First and last word of a part; null where it has none. */
type Part = readonly [first: number, last: number]

/** The parts of a statement in words. */
export interface StatementWords {
  readonly head: number
  readonly cue: Part
  readonly source: Part | null
  readonly content: readonly Part[]
}

const longestPhrase = 5
const farthestMark = 14
const according = hashText('according')

/** The evidence of a statement with a cue, by kind. */
export function evidenceOf(
  reading: Reading,
  parts: StatementWords,
  found: FoundStatement,
  lists: ClosedLists,
): Map<EvidenceKind, Evidence> {
  const { words, kind, quotations, sentences, cueClass } = reading
  const { head, cue, source, content } = parts
  const evidence = new Map<EvidenceKind, Evidence>()
  const span = (a: number, b: number): Span => [words.start[a]!, words.end[b]!]
  const told = (a: number, b = a): string => words.text.slice(...span(a, b))
  const put = (key: EvidenceKind, say: string, ...spans: Span[]) => evidence.set(key, { words: say, spans })
  const within = (part: Part | null, i: number) => part !== null && i >= part[0] && i <= part[1]
  const sameSentence = (i: number) => i >= 0 && i < words.count && sentences.of[i] === sentences.of[head]
  const name = told(head)
  const at = span(head, head)

  if (words.shape[head] === Shape.mark) put('cue', `“${name}” between who speaks and what is said`, at)
  else if (reading.verb[head] === 1 && words.hash[head] !== according)
    put('cue', `reporting verb “${told(cue[0], cue[1])}”`, span(cue[0], cue[1]))
  else put('cue', `reporting words “${told(cue[0], cue[1])}”`, span(cue[0], cue[1]))

  putMarks()
  putSource()

  const next = cue[1] + 1
  const isColon = kind[next] === Kind.colon
  if (sameSentence(next) && !within(source, next) && (words.shape[next] !== Shape.mark || isColon))
    put('next', `“${name}” followed by “${told(next)}”`, at, span(next, next))
  const before = cue[0] - 1
  if (sameSentence(before) && !within(source, before) && words.shape[before] !== Shape.mark)
    put('before', `“${told(before)}” before “${name}”`, span(before, before), at)
  for (let k = cue[0]; k <= cue[1]; k++) {
    if (lists.negations.has(words.hash[k]!) && k !== head)
      put('negation', `“${told(k)}” with “${name}”`, span(k, k), at)
  }
  const [first] = content
  if (first !== undefined && first[1] < cue[0] && found.quotation === 'indirect') {
    const last = Math.min(first[1], first[0] + longestPhrase - 1)
    put('order', `what is said, “${told(first[0], last)}” and on, before “${name}”`, span(first[0], last), at)
  }
  for (let k = Math.max(0, head - 25); k < Math.min(words.count, head + 26); k++) {
    if (!sameSentence(k) || within(cue, k) || words.shape[k] === Shape.mark) continue
    if (cueClass[k]! >= 3 || (reading.verb[k] === 1 && isReporting(reading, k))) {
      put('other cue', `another reporting word in the sentence, “${told(k)}”`, span(k, k))
      break
    }
  }
  putForm()
  return evidence

  function putMarks(): void {
    for (const [a, b] of content) {
      const q = quotations.of[a]! >= 0 ? quotations.of[a]! : quotations.of[b]!
      const quote = quotations.quotes[q]
      if (quote === undefined || within([quote.open, quote.close], head)) continue
      const open = span(quote.open, quote.open)
      const close = span(quote.close, quote.close)
      if (quote.closed && quote.close < cue[0] && cue[0] - quote.close <= farthestMark)
        put('marks', `closing quotation mark ${told(quote.close)} before “${name}”`, close, at)
      else if (quote.open > cue[1] && quote.open - cue[1] <= farthestMark)
        put('marks', `opening quotation mark ${told(quote.open)} after “${name}”`, open, at)
      else continue
      return
    }
    const inner = content.flatMap(([a, b]) => quotesWithin(a, b))[0]
    if (inner === undefined) return
    const last = Math.min(inner.close - 1, inner.open + longestPhrase)
    if (last > inner.open)
      put('marks', `“${told(inner.open + 1, last)}” in quotation marks`, span(inner.open + 1, last))
  }

  function quotesWithin(a: number, b: number) {
    const list: { open: number; close: number }[] = []
    for (let k = a; k <= b && list.length === 0; k++) {
      const quote = quotations.quotes[quotations.of[k]!]
      if (quote !== undefined && !within([quote.open, quote.close], head)) list.push(quote)
    }
    return list
  }

  function putSource(): void {
    if (source === null) return
    let last = Math.min(source[1], source[0] + longestPhrase - 1)
    // "Maria Smith, the minister" is told by the name alone.
    for (let k = source[0] + 1; k <= last; k++) if (kind[k] === Kind.comma) last = k - 1
    const who = told(source[0], last)
    const where = span(source[0], last)
    const close = source[1] === cue[0] - 1 || source[0] === cue[1] + 1
    const kindOfSource =
      kind[source[0]] === Kind.pronoun && source[0] === source[1]
        ? 'pronoun '
        : kind[last] === Kind.proper
          ? 'name '
          : ''
    put('source', `${kindOfSource}“${who}” ${close ? 'beside' : 'with'} “${name}”`, where, at)
    if (kind[source[1]] === Kind.proper || kind[source[1]] === Kind.noun)
      put('known', `“${told(source[1])}” speaks elsewhere in the article too`, span(source[1], source[1]))
    if (sentences.first[sentences.of[source[0]]!] === source[0])
      put('opening', `“${who}” at the start of the sentence`, where)
  }

  /** The form of the sentence, where a rule has decided. */
  function putForm(): void {
    const from = source === null ? cue[0] : Math.min(source[0], cue[0])
    const to = Math.min(from + longestPhrase - 1, source === null ? cue[1] : Math.max(source[1], cue[1]))
    const both = told(from, to)
    const left = content.some(([, b]) => b < from)
    const say =
      found.display === 'headline'
        ? `“${both}” in a headline`
        : found.quotation !== 'indirect' && left
          ? `“${both}” right behind a quotation`
          : left
            ? `“${both}” set behind or into what is said`
            : `“${both}” before what is said`
    put('form', say, span(from, to))
  }
}
