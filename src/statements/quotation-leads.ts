/**
 * Leads of quotations: "Smith said: “…”", "she went on: “…”", "the firm wrote on Monday, “…”". A verb of saying, its speaker
 * before it and a mark that leads up to the quotation: the form alone tells who said it, so it is surer than the model, which
 * learns from few writers' verbs. One look at each quotation, bounded.
 */
import type { ClosedLists } from './closed-lists.ts'
import type { Draft, WordSpan } from './draft.ts'
import { byCueWord, byQuotation, isPunctuation } from './draft.ts'
import { hashText } from './hashing.ts'
import { endsIn, isNominal, isReporting, nounPhraseAt, nounPhraseBefore, sentenceStart } from './phrases.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'

/** Confidence where the passes have no such cue, and where they have it. */
const confidence = { added: 0.85, found: 0.93 } as const
const fewestWords = 2
/** Words between the verb and the mark: who is spoken to, a channel, a time. */
const mostBetween = 8
const mostAuxiliaries = 4
const [be, go, ON] = ['be', 'go', 'on'].map(hashText)

interface Lead {
  readonly quote: number
  /** Null where the form does not tell it. */
  readonly source: WordSpan | null
  readonly cue: WordSpan
}

/** Completes and adds drafts where a quotation has a lead; gives all of them. */
export function takeQuotationLeads(reading: Reading, lists: ClosedLists, drafts: readonly Draft[]): Draft[] {
  const { quotes } = reading.quotations
  const leads: Lead[] = []
  for (let q = 0; q < quotes.length; q++) {
    const lead = leadOf(reading, lists, q)
    if (lead !== null) leads.push(lead)
  }
  if (leads.length === 0) return [...drafts]
  const byWord = byCueWord(drafts)
  const owner = byQuotation(reading, drafts)
  const added: Draft[] = []
  for (const { quote, source, cue } of leads) {
    const whole: WordSpan = [quotes[quote]!.open, quotes[quote]!.close]
    const known = byWord.get(cue[1]) ?? byWord.get(cue[0])
    const other = owner.get(quote)
    if (known === undefined) {
      if (source === null || other !== undefined) continue
      added.push({
        source: [source],
        cue: [cue],
        content: [whole],
        quotation: 'direct',
        confidence: confidence.added,
        inside: null,
      })
      continue
    }
    if (other !== undefined && other !== known) continue
    if (known.source.length === 0) {
      if (source === null) continue
      known.source = [source]
    }
    // "whispered to him": who is spoken to is no part of the cue.
    const last = known.cue[known.cue.length - 1]!
    if (last[0] <= cue[1] && last[1] > cue[1] + 1 && reading.kind[cue[1] + 1] === Kind.to)
      known.cue = [[last[0], cue[1]]]
    if (known.content.some(([a, b]) => a <= whole[0] && b >= whole[0]))
      known.confidence = Math.max(known.confidence, confidence.found)
  }
  return [...drafts, ...added]
}

/** The lead right before a quotation; null where there is none. */
function leadOf(reading: Reading, lists: ClosedLists, q: number): Lead | null {
  const { quotations, kind, words, stem, verb, blockFirst } = reading
  const { open, close, continues } = quotations.quotes[q]!
  const mark = open - 1
  if (continues || close - open - 1 < fewestWords || mark <= blockFirst[open]!) return null
  if (kind[mark] !== Kind.comma && kind[mark] !== Kind.colon) return null
  const first = sentenceStart(reading, mark)
  const last = verbBefore(mark - 1)
  if (last === null) return null
  // "went on": the verb stands before its particle.
  const main = words.hash[last] === ON ? last - 1 : last
  let from = main
  while (from > first && from > main - mostAuxiliaries && isAuxiliary(from - 1)) from--
  for (let k = from; k <= last; k++) if (lists.negations.has(words.hash[k]!)) return null
  // "was asked: “…”": the subject is spoken to.
  for (let k = from; k < main; k++) if (stem[k] === be && kind[main] === Kind.participle) return null
  const start = nounPhraseBefore(reading, from - 1, first)
  const bare = kind[main] === Kind.base && from === main
  const gerund = kind[main] === Kind.participle && from === main && endsIn(reading, main, 'ing')
  const speaks = start !== null && !bare && !gerund && startsClause(start)
  return { quote: q, source: speaks ? [start, from - 1] : null, cue: [from, last] }

  /** The last word of the verb that leads up to a mark, over who is spoken to, a channel or a time. */
  function verbBefore(i: number): number | null {
    for (let k = i; k >= first && k > i - mostBetween; k--) {
      if (quotations.of[k]! >= 0 || isPunctuation(kind[k]!)) return null
      if (isLeadVerb(k)) return isBetween(k + 1, i) ? k : null
      if (k === i && words.hash[k] === ON && stem[k - 1] === go) return k
      if (kind[k] === Kind.finite || kind[k] === Kind.modal) return null
    }
    return null
  }

  function isLeadVerb(k: number): boolean {
    if (!isReporting(reading, k)) return false
    if (verb[k] === 1) return true
    // The tagger takes "the economist replies," for a plural; behind the one who replies it is a verb.
    return (
      k === mark - 1 &&
      k > first &&
      kind[k - 1] === Kind.noun &&
      !endsIn(reading, k - 1, 's') &&
      endsIn(reading, k, 's')
    )
  }

  /** Whether a subject begins a clause: what stands before it does not go on into it. */
  function startsClause(start: number): boolean {
    const before = kind[start - 1]
    return (
      start === first ||
      before === Kind.comma ||
      before === Kind.conjunction ||
      before === Kind.dash ||
      before === Kind.colon ||
      before === Kind.quote
    )
  }

  /** Nothing, an adverb, who is spoken to, and phrases with a preposition. */
  function isBetween(from: number, to: number): boolean {
    let k = from
    while (k <= to) {
      if (
        kind[k] === Kind.adverb ||
        kind[k] === Kind.preposition ||
        kind[k] === Kind.to ||
        kind[k] === Kind.number
      ) {
        k++
        continue
      }
      const end = nounPhraseAt(reading, k, to + 1)
      if (end === null) return false
      k = end + 1
    }
    return true
  }

  function isAuxiliary(k: number): boolean {
    return kind[k] === Kind.adverb || kind[k] === Kind.modal || (verb[k] === 1 && !isNominal(reading, k))
  }
}
