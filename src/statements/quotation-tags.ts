/**
 * Tags of quotations: “…,” said Smith / “…?” she asked / “…,” it was announced. A quotation of whole words that ends with a
 * comma or a call, and a name and a verb right behind it: the form alone tells that the words were said, so a verb that the
 * passes do not know as a cue ("muttered") counts too. One look at each quotation, bounded.
 */
import type { Draft, WordSpan } from './draft.ts'
import { byCueWord, byQuotation } from './draft.ts'
import { hashText } from './hashing.ts'
import {
  appositionAfter,
  hasFinite,
  hasVerb,
  isNominal,
  isReporting,
  nounPhraseAt,
  sentenceEnd,
  sentenceStart,
} from './phrases.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import { Shape } from './words.ts'

/** Confidence of a tag with a listed verb, and with another: the first is right more often. */
const confidence = { listed: 0.93, other: 0.8 } as const
const fewestWords = 2
/** Words between a noun phrase and its verb ("she then said"). */
const mostAdverbs = 2
const longestApposition = 40
const be = hashText('be')
const it = hashText('it')

interface Tag {
  readonly quote: number
  readonly source: WordSpan | null
  readonly cue: WordSpan
  readonly listed: boolean
}

/** Completes and adds drafts where a quotation carries a tag; gives all of them. */
export function takeQuotationTags(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { quotes } = reading.quotations
  const tags: Tag[] = []
  for (let q = 0; q < quotes.length; q++) {
    const tag = tagOf(reading, q)
    if (tag !== null) tags.push(tag)
  }
  if (tags.length === 0) return [...drafts]
  const byWord = byCueWord(drafts)
  const owner = byQuotation(reading, drafts)
  const added: Draft[] = []
  for (const tag of tags) {
    const quote = quotes[tag.quote]!
    const whole: WordSpan = [quote.open, quote.close]
    const known = byWord.get(tag.cue[1]) ?? byWord.get(tag.cue[0])
    const other = owner.get(tag.quote)
    const sure = tag.listed ? confidence.listed : confidence.other
    if (other !== undefined && other !== known) {
      // What another cue holds inside a longer piece, or holds surely and alone, stays there.
      const alone =
        other.content.length === 1 || !other.content.some(([a, b]) => a === whole[0] && b === whole[1])
      if (alone && (other.confidence >= sure || !tag.listed)) continue
      if (!alone) other.content = other.content.filter(([a]) => a !== whole[0])
    }
    if (known === undefined) {
      added.push({
        source: tag.source === null ? [] : [tag.source],
        cue: [tag.cue],
        content: [whole],
        quotation: 'direct',
        confidence: sure,
        inside: null,
      })
      continue
    }
    // Where the passes are sure of the same source, their borders hold.
    const agrees =
      known.confidence >= sure &&
      known.content.some(([a, b]) => a <= whole[0] && b >= whole[1] - 1) &&
      known.source.length === (tag.source === null ? 0 : 1) &&
      known.source.every(([a, b]) => meets(tag.source, a, b))
    // "wrote the manager, Eva Holm, in a letter": the name behind a role belongs to the source.
    const role = known.source[0]
    if (agrees && tag.source !== null && role?.[0] === tag.source[0] && isName(role[1], tag.source[1]))
      known.source = [tag.source]
    if (!agrees) {
      known.source = tag.source === null ? [] : [tag.source]
      known.cue = [tag.cue]
      known.content = [whole, ...known.content.filter(([a, b]) => goesOn(a, b, tag))]
    }
    known.confidence = Math.max(known.confidence, sure)
  }
  return [...drafts.filter((d) => d.content.length > 0), ...added]

  /** Whether nothing but a comma and a capitalised name stands behind a word, up to another. */
  function isName(role: number, last: number): boolean {
    const { kind, words } = reading
    const comma = kind[role] === Kind.comma ? role : role + 1
    if (last <= comma || kind[comma] !== Kind.comma) return false
    for (let k = comma + 1; k <= last; k++) if (words.shape[k] !== Shape.capital) return false
    return true
  }

  /** Whether a piece behind the tag goes on with what is said: a quotation, or the rest of a sentence that the first one broke off. */
  function goesOn(a: number, b: number, tag: Tag): boolean {
    if (a <= tag.cue[1] || meets(tag.source, a, b)) return false
    const { open, close } = quotes[tag.quote]!
    return reading.quotations.of[a]! >= 0 || !hasFinite(reading, [open, close])
  }
}

const meets = (span: WordSpan | null, a: number, b: number): boolean =>
  span !== null && span[0] <= b && a <= span[1]

/** The tag right behind a quotation; null where there is none. */
function tagOf(reading: Reading, q: number): Tag | null {
  const { quotations, words, kind, blockEnd } = reading
  const { open, close, closed } = quotations.quotes[q]!
  if (!closed || close - open - 1 < fewestWords) return null
  let i = close + 1
  const block = blockEnd[close]!
  if (i >= block) return null
  const last = words.code[close - 1]
  // The comma inside (“Go,” he said), outside (“Go”, he said), or a call that needs none.
  if (kind[i] === Kind.comma) i++
  else if (last !== 44 && last !== 63 && last !== 33) return null
  if (!speaks(reading, q)) return null
  const end = Math.min(block, sentenceEnd(reading, i))
  return passive(reading, q, i, end) ?? nameAndVerb(reading, q, i, end) ?? verbAndName(reading, q, i, end)
}

/** Whether a quotation is of something said: it opens its sentence or follows a stop, comma or colon; a title amid a sentence does not. */
function speaks(reading: Reading, q: number): boolean {
  const { open } = reading.quotations.quotes[q]!
  if (opensSpeech(reading, q)) return true
  const k = reading.kind[open - 1]
  return k === Kind.comma || k === Kind.colon || k === Kind.stop || k === Kind.quote || k === Kind.dash
}

/** Whether a quotation opens its sentence. */
function opensSpeech(reading: Reading, q: number): boolean {
  const { open } = reading.quotations.quotes[q]!
  return sentenceStart(reading, open) === open || reading.blockFirst[open] === open
}

/** it was announced */
function passive(reading: Reading, quote: number, i: number, end: number): Tag | null {
  const { words, stem, kind } = reading
  if (words.hash[i] !== it || i + 2 >= end || stem[i + 1] !== be) return null
  const cue = kind[i + 2] === Kind.adverb ? i + 3 : i + 2
  if (cue >= end || !isReporting(reading, cue)) return null
  return { quote, source: null, cue: [i + 1, cue], listed: true }
}

/** she then said; Maria Smith, the minister, told reporters */
function nameAndVerb(reading: Reading, quote: number, i: number, end: number): Tag | null {
  const { kind } = reading
  const phrase = nounPhraseAt(reading, i, end)
  if (phrase === null) return null
  let last = phrase
  let verb = verbAfter(reading, last, end)
  if (verb === null && kind[last + 1] === Kind.comma) {
    last = appositionAfter(reading, phrase, end)
    if (last !== phrase && kind[last + 1] === Kind.comma) verb = verbAfter(reading, last + 1, end)
    if (verb === null) {
      last = longAppositionAfter(reading, phrase, end)
      if (last === phrase) return null
      verb = verbAfter(reading, last + 1, end)
    }
  }
  if (verb === null) return verbTaken(reading, quote, [i, phrase], end)
  const [from, to] = verb
  // “Will you go?” Smith replied: “No.” What stands before was asked by somebody else.
  if (kind[to + 1] === Kind.colon && !opensSpeech(reading, quote)) return null
  const listed = isReporting(reading, to)
  if (!listed && !standsAlone(reading, quote, to, end)) return null
  return { quote, source: [i, last], cue: [from, to], listed }
}

/** "the postman swore": the tagger may take a rare verb at the end for a noun, and the phrase with it. */
function verbTaken(reading: Reading, quote: number, [first, last]: WordSpan, end: number): Tag | null {
  const { kind, words } = reading
  const closes = last + 1 >= end || kind[last + 1] === Kind.stop || kind[last + 1] === Kind.comma
  if (!closes || last === first || words.shape[last] !== Shape.lower || kind[last - 1] === Kind.determiner)
    return null
  if (!isReporting(reading, last)) return null
  return { quote, source: [first, last - 1], cue: [last, last], listed: true }
}

/**
 * Last word of a long explanation with commas of its own ("Nelson, a fellow at an institute in Munich, Germany, and co-author
 * of the study, said"): before the comma behind which a listed verb stands; `last` where there is none.
 */
function longAppositionAfter(reading: Reading, last: number, end: number): number {
  const { kind } = reading
  for (let k = last + 2; k < Math.min(end, last + longestApposition); k++) {
    if (kind[k] === Kind.finite || kind[k] === Kind.modal || kind[k] === Kind.quote) return last
    if (kind[k] !== Kind.comma) continue
    const verb = verbAfter(reading, k, end)
    if (verb !== null && isReporting(reading, verb[1])) return k - 1
  }
  return last
}

/** said Maria Smith, the minister */
function verbAndName(reading: Reading, quote: number, i: number, end: number): Tag | null {
  const { kind, words } = reading
  const capitals = words.shape[i] === Shape.capitals
  if (words.shape[i] !== Shape.lower && !capitals) return null
  const listed = isReporting(reading, i)
  if (!listed && kind[i] !== Kind.finite) return null
  const phrase = nounPhraseAt(reading, i + 1, end)
  if (phrase === null || kind[i + 1] === Kind.pronoun) return null
  const last = appositionAfter(reading, phrase, end)
  const after = last + 1 >= end ? Kind.stop : kind[last + 1]
  // “…,” watched the man who …: another verb behind the name is its own.
  if (!listed && after !== Kind.stop && after !== Kind.comma) return null
  if (!listed && !standsAlone(reading, quote, i, end, true)) return null
  return { quote, source: [i + 1, last], cue: [i, i], listed }
}

/** Verb with its auxiliaries and adverbs right behind a word; null where another word stands there. */
function verbAfter(reading: Reading, i: number, end: number): WordSpan | null {
  const { kind, verb } = reading
  let k = i + 1
  while (k < end && k <= i + mostAdverbs && kind[k] === Kind.adverb) k++
  if (k >= end) return null
  const from = i + 1
  if (kind[k] !== Kind.finite && kind[k] !== Kind.modal) {
    // The tagger takes an unknown past for a participle.
    if (kind[k] !== Kind.participle && !isReporting(reading, k)) return null
    if (isNominal(reading, k) && kind[k + 1] !== Kind.stop && kind[k + 1] !== Kind.comma && k + 1 < end)
      return null
    return [from, k]
  }
  // had said, would later write
  let to = k
  while (to + 1 < end && to < k + 4 && (verb[to + 1] === 1 || kind[to + 1] === Kind.adverb)) to++
  while (to > k && verb[to] !== 1) to--
  return [from, to]
}

/** Whether a tag with an unlisted verb is nothing but a tag: the quotation has a sentence, and nothing follows the verb but a mark or a name's end. */
function standsAlone(reading: Reading, q: number, verb: number, end: number, named = false): boolean {
  const { quotations, kind, words } = reading
  const { open, close } = quotations.quotes[q]!
  if (!hasVerb(reading, [open, close]) && words.code[close - 1] === 44) return false
  const next = verb + 1 >= end ? Kind.stop : kind[verb + 1]
  return named || next === Kind.stop || next === Kind.comma || next === Kind.colon
}
