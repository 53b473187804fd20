/** Borders of sources that the passes miss now and then, by the label book: times and datelines do not belong to a source, relative clauses do. */
import type { ClosedLists } from './closed-lists.ts'
import type { Draft, WordSpan } from './draft.ts'
import { hashText } from './hashing.ts'
import { endsIn, hasFinite, isNominal, isReporting, sentenceStart } from './phrases.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import { ruleWords } from './rule-words.ts'
import { Shape } from './words.ts'

/** From this confidence on, another statement tells whose subject it is. */
const shared = 0.6

/** "Smith, who replaced Jones in May, said": lengthens sources over a relative clause between commas that leads up to the cue. */
export function takeRelativeClauses(reading: Reading, lists: ClosedLists, drafts: readonly Draft[]): void {
  const { kind, words } = reading
  for (const d of drafts) {
    const source = d.source[0]
    const cue = d.cue[0]
    if (d.source.length !== 1 || source === undefined || cue === undefined) continue
    const before = cue[0] - 1
    if (endsWithinClause(source, before)) {
      d.source = [[source[0], before]]
      continue
    }
    const end = source[1]
    if (
      before - end < 4 ||
      kind[end + 1] !== Kind.comma ||
      kind[end + 2] !== Kind.wh ||
      kind[before] !== Kind.comma
    )
      continue
    if (d.content.some(([a, b]) => a <= before && b > end)) continue
    d.source = [[source[0], before]]
  }

  /** "[The bank, which bought its rival] last year, warned": a clause that the time behind it still belongs to. */
  function endsWithinClause([a, b]: WordSpan, before: number): boolean {
    if (before <= b + 1 || before - b > 6 || kind[before] !== Kind.comma) return false
    for (let k = b + 1; k < before; k++)
      if (!lists.times.has(words.hash[k]!) && !lists.timeLeads.has(words.hash[k]!) && kind[k] !== Kind.number)
        return false
    for (let k = a; k < b; k++) if (kind[k] === Kind.comma && kind[k + 1] === Kind.wh) return true
    return false
  }
}

/** Leaves out a time at the end of a source before its cue ("the court this month") and a dateline at its start ("PARIS — "). */
export function leaveOutTimes(reading: Reading, lists: ClosedLists, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    if (d.source.length !== 1) continue
    d.source = [withoutDateline(reading, withoutTime(reading, lists, d.source[0]!))]
  }
}

function withoutTime(reading: Reading, lists: ClosedLists, span: WordSpan): WordSpan {
  const [a, b] = span
  const { words, kind } = reading
  let times = 0
  let cut = -1
  for (let k = b; k > a && b - k < 8; k--) {
    const h = words.hash[k]!
    const time = lists.times.has(h)
    const lead = lists.timeLeads.has(h)
    const number = words.shape[k] === Shape.number
    if (time || (number && words.end[k]! - words.start[k]! === 4)) times++
    else if (!lead && !number && kind[k] !== Kind.comma) break
    if (times > 0 && (time || lead)) cut = k
  }
  if (cut < 0) return span
  const last = kind[cut - 1]
  const nominal = last === Kind.noun || last === Kind.proper || last === Kind.pronoun || last === Kind.comma
  return nominal ? [a, cut - 1] : span
}

function withoutDateline(reading: Reading, span: WordSpan): WordSpan {
  const [a, b] = span
  if (reading.blockFirst[a] !== a) return span
  for (let k = a + 1; k < Math.min(b, a + 6); k++) {
    if (reading.kind[k] === Kind.dash) return [k + 1, b]
    if (reading.words.shape[k - 1] !== Shape.capitals && reading.kind[k - 1] !== Kind.comma) return span
  }
  return span
}

/** "were disputed by Armenia": the preposition before a passive's agent belongs to the cue (label book, section 1). */
export function takeAgentPrepositions(reading: Reading, lists: ClosedLists, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    const cue = d.cue[0]
    const source = d.source[0]
    if (d.cue.length !== 1 || cue === undefined || source === undefined) continue
    const by = cue[1] + 1
    if (source[0] === by + 1 && lists.agents.has(reading.words.hash[by]!)) d.cue = [[cue[0], by]]
  }
}

/** The preposition that ties a noun to the one before it; others may belong to the verb. */
const OF = hashText('of')
/** How many words an antecedent may have. */
const LONGEST_ANTECEDENT = 12

/** "the ministry, which said": the source is what the relative pronoun stands for (label book, section 1); PolNeAR marks the pronoun. */
export function takeAntecedents(reading: Reading, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    const source = d.source[0]
    if (d.source.length !== 1 || source === undefined || source[0] !== source[1]) continue
    if (reading.kind[source[0]] !== Kind.wh) continue
    const antecedent = antecedentOf(reading, source[0])
    if (antecedent !== null && !meets(antecedent, [...d.cue, ...d.content])) d.source = [antecedent]
  }
}

/** The noun phrase that ends right before a relative pronoun, its "of" complement included; null where there is none. */
function antecedentOf(reading: Reading, pronoun: number): WordSpan | null {
  const { kind, blockFirst } = reading
  const end = kind[pronoun - 1] === Kind.comma ? pronoun - 2 : pronoun - 1
  const first = Math.max(blockFirst[pronoun]!, end - LONGEST_ANTECEDENT + 1)
  let start = phraseStart(reading, end, first)
  if (start === null) return null
  while (start - 2 >= first && kind[start - 1] === Kind.preposition && isOf(reading, start - 1)) {
    const head = phraseStart(reading, start - 2, first)
    if (head === null) break
    start = head
  }
  return [start, end]
}

/** Where the noun phrase that ends with word `end` begins, at `first` or later; null where `end` is no noun. */
function phraseStart({ kind }: Reading, end: number, first: number): number | null {
  if (end < first || (kind[end] !== Kind.noun && kind[end] !== Kind.proper)) return null
  let start = end
  while (start - 1 >= first && isOfNounPhrase(kind[start - 1]!)) {
    start--
    if (kind[start] === Kind.determiner && kind[start - 1] !== Kind.possessive) break
  }
  return start
}

const isOfNounPhrase = (kind: number): boolean =>
  kind === Kind.noun ||
  kind === Kind.proper ||
  kind === Kind.adjective ||
  kind === Kind.number ||
  kind === Kind.possessive ||
  kind === Kind.determiner

const isOf = ({ words }: Reading, at: number): boolean => words.hash[at] === OF

const meets = ([a, b]: WordSpan, spans: readonly WordSpan[]): boolean =>
  spans.some(([x, y]) => x <= b && a <= y)

/** "Ms Pell later wrote": an adverb before the verb is part of the cue, not of who speaks (label book, section 1). */
export function leaveOutAdverbs(reading: Reading, lists: ClosedLists, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    const source = d.source[0]
    const cue = d.cue[0]
    if (d.source.length !== 1 || d.cue.length !== 1 || source === undefined || cue === undefined) continue
    const [a, b] = source
    if (cue[0] !== b + 1 || b === a) continue
    if (reading.kind[b] !== Kind.adverb && !lists.timeLeads.has(reading.words.hash[b]!)) continue
    const last = reading.kind[b - 1]
    if (last !== Kind.noun && last !== Kind.proper && last !== Kind.pronoun) continue
    d.source = [[a, b - 1]]
    d.cue = [[b, cue[1]]]
  }
}

/** "The fisheries office confirmed", "officials there said": what stands before the verb and is none is part of who speaks. */
export function takeLastNouns(reading: Reading, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    const source = d.source[0]
    const cue = d.cue[0]
    if (d.source.length !== 1 || d.cue.length !== 1 || source === undefined || cue === undefined) continue
    const [first, last] = cue
    if (first !== source[1] + 1) continue
    let verb = first
    while (verb < last && (isMistakenNoun(reading, verb) || ruleWords.places.has(reading.words.hash[verb]!)))
      verb++
    if (verb === first || !isReporting(reading, verb)) continue
    d.source = [[source[0], verb - 1]]
    d.cue = [[verb, last]]
  }
}

/** A noun that looks like a verb, with the verb behind it. */
function isMistakenNoun(reading: Reading, i: number): boolean {
  const { kind } = reading
  if (isReporting(reading, i)) return false
  if (kind[i] === Kind.noun || kind[i] === Kind.proper) return true
  const next = kind[i + 1]
  return (
    kind[i] === Kind.finite &&
    (next === Kind.participle || next === Kind.finite) &&
    // "began thinking"
    !endsIn(reading, i + 1, 'ing') &&
    !ruleWords.chained.has(reading.words.hash[i]!)
  )
}

/** "was reportedly sold": with nobody who reports, the auxiliary is part of what is reported. */
export function leaveOutAuxiliaries(reading: Reading, lists: ClosedLists, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    const cue = d.cue[0]
    if (d.source.length > 0 || d.cue.length !== 1 || cue === undefined || cue[0] === cue[1]) continue
    if (!lists.hedgeAdverbs.has(reading.words.hash[cue[1]]!)) continue
    const at = d.content.findIndex(([, b]) => b === cue[0] - 1)
    if (at < 0) continue
    d.content = d.content.map(([a, b], k): WordSpan => (k === at ? [a, cue[1] - 1] : [a, b]))
    d.cue = [[cue[1], cue[1]]]
  }
}

/** "wrote on social media", "said in a statement", "announced on Sunday": channel and time beside the verb are no part of the cue (label book, section 1). */
export function leaveOutChannels(reading: Reading, lists: ClosedLists, drafts: readonly Draft[]): void {
  const { kind, verb, words } = reading
  for (const d of drafts) {
    const cue = d.cue[0]
    if (d.cue.length !== 1 || cue === undefined) continue
    let lead = cue[0] + 1
    while (lead <= cue[1] && kind[lead] !== Kind.preposition) lead++
    if (lead >= cue[1] || !verbBefore(lead)) continue
    let channel = false
    let other = false
    for (let k = lead + 1; k <= cue[1]; k++) {
      const h = words.hash[k]!
      if (ruleWords.channels.has(h) || lists.times.has(h)) channel = true
      else if (verb[k] === 1 && kind[k] !== Kind.participle) other = true
    }
    if (channel && !other) d.cue = [[cue[0], verb[lead - 1] === 1 ? lead - 1 : lead - 2]]
  }
  for (const d of drafts) {
    if (d.source.length === 1) d.source = [withoutChannel(d.source[0]!)]
  }

  /** "the manager, Eva Holm, in a letter to clients" */
  function withoutChannel([a, b]: WordSpan): WordSpan {
    for (let k = b - 1; k > a + 1 && k > b - 12; k--) {
      if (kind[k] !== Kind.preposition || kind[k - 1] !== Kind.comma) continue
      for (let n = k + 1; n <= Math.min(b, k + 4); n++) {
        if (ruleWords.channels.has(words.hash[n]!)) return [a, k - 2]
      }
    }
    return [a, b]
  }

  /** The verb right before, or before an adverb ("said shortly before midnight"). */
  function verbBefore(k: number): boolean {
    return verb[k - 1] === 1 || (kind[k - 1] === Kind.adverb && k - 2 >= 0 && verb[k - 2] === 1)
  }
}

/**
 * "The director of “Night Ferry” said he …", "Brakes had failed, says mechanic": of the two sides of a verb the one that has a
 * sentence is what is said, and the phrase next to the verb is who says it.
 */
export function turnSources(reading: Reading, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    const cue = d.cue[0]
    const source = d.source[0]
    const content = d.content[0]
    if (d.source.length !== 1 || d.content.length !== 1) continue
    if (cue === undefined || source === undefined || content === undefined) continue
    if (hasFinite(reading, content) || !hasFinite(reading, source)) continue
    if (content.some((i) => reading.quotations.of[i]! >= 0) && content[0] > cue[1]) continue
    const before = content[1] === cue[0] - 1 && source[0] === cue[1] + 1
    const comma = reading.kind[cue[0] - 1] === Kind.comma ? cue[0] - 1 : -1
    const after = content[0] === cue[1] + 1 && comma > 0 && source[1] >= comma - 1 && source[1] <= comma
    if (!before && !(after && isReporting(reading, cue[0]) && isPlain(source) && isPhrase(content))) continue
    d.source = [content]
    d.content = [[source[0], source[1] === comma ? comma - 1 : source[1]]]
  }

  /** A clause that opens its sentence and has no other within. */
  function isPlain([a, b]: WordSpan): boolean {
    if (sentenceStart(reading, a) !== a) return false
    for (let k = a; k < b; k++) {
      if (reading.kind[k] === Kind.wh || reading.kind[k] === Kind.comma) return false
    }
    return true
  }

  function isPhrase([a, b]: WordSpan): boolean {
    for (let k = a; k <= b; k++) if (!isNominal(reading, k)) return false
    return true
  }
}

/** "Said Ellis: “…”": a verb that opens the sentence before its source is the cue, not the colon alone. */
export function takeOpeningVerbs(reading: Reading, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    const cue = d.cue[0]
    const source = d.source[0]
    if (d.source.length !== 1 || d.cue.length !== 1 || cue === undefined || source === undefined) continue
    if (reading.kind[cue[0]] !== Kind.colon || source[1] !== cue[0] - 1 || source[0] === source[1]) continue
    if (sentenceStart(reading, source[0]) !== source[0]) continue
    if (!isReporting(reading, source[0])) continue
    d.cue = [[source[0], source[0]]]
    d.source = [[source[0] + 1, source[1]]]
  }
}

/**
 * "Sudar denies the claim & insists the pier is empty": a source that holds another statement's source and cue is a clause, and
 * its subject speaks in both.
 */
export function shareSubjects(drafts: readonly Draft[]): void {
  const starts = new Map<number, Draft>()
  for (const d of drafts) {
    const source = d.source[0]
    const cue = d.cue[0]
    if (d.source.length !== 1 || source === undefined || cue === undefined) continue
    if (cue[0] !== source[1] + 1) continue
    const other = starts.get(source[0])?.source[0]
    if (other === undefined || other[1] > source[1]) starts.set(source[0], d)
  }
  for (const d of drafts) {
    const source = d.source[0]
    if (d.source.length !== 1 || source === undefined) continue
    const first = starts.get(source[0])
    if (first === undefined || first === d || first.cue[0]![1] >= source[1]) continue
    if (first.confidence >= shared) d.source = first.source
  }
}

/** Content never runs past the block that holds the cue, except for quotations (label book, section 1). */
export function keepToBlocks(reading: Reading, drafts: readonly Draft[]): void {
  const { words, quotations, blockEnd, blockFirst } = reading
  for (const d of drafts) {
    const cue = d.cue[0]
    if (cue === undefined) continue
    const own = words.block[cue[0]]
    d.content = d.content.flatMap(([a, b]): WordSpan[] => {
      if (words.block[a] === own && words.block[b] === own) return [[a, b]]
      // A quotation in a new paragraph, after a closed one, is a new statement.
      if (quotations.of[a]! >= 0 && words.block[a] !== own) return goesOn(d, a) ? [[a, b]] : []
      if (words.block[a] === own) return [[a, blockEnd[a]! - 1]]
      return words.block[b] === own ? [[blockFirst[b]!, b]] : []
    })
  }

  function goesOn(d: Draft, a: number): boolean {
    const { continues, open } = quotations.quotes[quotations.of[a]!]!
    return (
      continues ||
      !d.content.some(([x]) => x < open && quotations.of[x]! >= 0 && words.block[x] !== words.block[a])
    )
  }
}

/**
 * A quotation after an indirect sentence with its own full stop is a statement of its own (label book, section 1): leaves out
 * of drafts whose cue's sentence has no quotation what stands in later sentences.
 */
export function keepToSentences(reading: Reading, drafts: readonly Draft[]): void {
  const { kind, words, quotations, sentences } = reading
  for (const d of drafts) {
    const cue = d.cue[0]
    if (cue === undefined) continue
    const end = sentences.first[sentences.of[cue[1]]! + 1]!
    if (end >= words.count || kind[end - 1] !== Kind.stop || quotations.of[end - 1]! >= 0) continue
    const quoted = d.content.some(([a, b]) => b < end && (quotations.of[a]! >= 0 || quotations.of[b]! >= 0))
    if (quoted) continue
    d.content = d.content.flatMap(([a, b]): WordSpan[] =>
      b < end ? [[a, b]] : a < end ? [[a, end - 1]] : [],
    )
  }
}

/** "“Go home,” she said, and left": what a tag goes on with after “and” is the outlet's, not what was said. */
export function leaveOutTails({ kind, quotations }: Reading, drafts: readonly Draft[]): void {
  const quoted = (i: number): boolean => quotations.of[i]! >= 0
  for (const d of drafts) {
    const cue = d.cue[0]
    const last = d.content.at(-1)
    if (cue === undefined || last === undefined || d.content.length < 2 || last[0] <= cue[1]) continue
    const before = d.content.slice(0, -1)
    if (!before.every(([a, b]) => b < cue[0] && quoted(a) && quoted(b))) continue
    if (quoted(last[0]) || quoted(last[1])) continue
    const opens = kind[last[0]] === Kind.comma ? last[0] + 1 : last[0]
    if (kind[opens] === Kind.conjunction && kind[opens - 1] === Kind.comma) d.content = before
  }
}
