/** Noun phrases and clauses as far as tags and shapes tell them, for the rules around the model. All looks are bounded. */
import type { WordSpan } from './draft.ts'
import { hashText } from './hashing.ts'
import type { Reading } from './reading.ts'
import { Kind, regularStem } from './reading.ts'
import { ruleWords } from './rule-words.ts'
import { fold, Shape } from './words.ts'

const longest = 24
const OF = hashText('of')
const FOR = hashText('for')
const AND = hashText('and')

/** Whether a word may stand in a noun phrase; capitalised words may, whatever their tag. */
export function isNominal(reading: Reading, i: number): boolean {
  const k = reading.kind[i]
  const s = reading.words.shape[i]
  return (
    k === Kind.noun ||
    k === Kind.proper ||
    k === Kind.adjective ||
    k === Kind.number ||
    k === Kind.possessive ||
    k === Kind.determiner ||
    // "farmer Anne Brandt": the tagger takes some roles before a name for verbs.
    (k === Kind.base && s === Shape.lower && reading.words.shape[i + 1] === Shape.capital) ||
    (isCapitalised(reading, i) && k !== Kind.pronoun && k !== Kind.wh)
  )
}

/** Whether a word begins with a capital or holds one. */
export function isCapitalised({ words }: Reading, i: number): boolean {
  const s = words.shape[i]
  return s === Shape.capital || s === Shape.capitals || s === Shape.mixed
}

/** Whether a word can end a noun phrase. */
function isHead(reading: Reading, i: number): boolean {
  const k = reading.kind[i]
  if (k === Kind.noun || k === Kind.proper || k === Kind.number) return true
  const s = reading.words.shape[i]
  return (s === Shape.capital || s === Shape.capitals) && k !== Kind.determiner && k !== Kind.pronoun
}

/** Last word of the noun phrase that begins at `first`, its "of" and "and" complements included; null where none does before `end`. */
export function nounPhraseAt(reading: Reading, first: number, end: number): number | null {
  const { kind, words } = reading
  const stop = Math.min(end, first + longest)
  if (first >= stop) return null
  if (kind[first] === Kind.pronoun) return first
  let last = simplePhrase(first)
  while (last !== null && last + 2 < stop) {
    const h = words.hash[last + 1]!
    if (h !== OF && h !== FOR && h !== AND) break
    if (h === AND && kind[last] !== kind[last + 2] && kind[last + 2] !== Kind.proper) break
    const next = simplePhrase(last + 2)
    if (next === null) break
    last = next
  }
  return last

  function simplePhrase(from: number): number | null {
    let k = from
    let head = -1
    while (k < stop && isNominal(reading, k)) {
      if (isHead(reading, k)) head = k
      k++
    }
    return head < 0 ? null : head
  }
}

/** First word of the noun phrase that ends with `last`, its "of" heads included, at `from` or later; null where none ends there. */
export function nounPhraseBefore(reading: Reading, last: number, from: number): number | null {
  const { kind, words } = reading
  if (last < from) return null
  if (kind[last] === Kind.pronoun) return last
  if (!isHead(reading, last)) return null
  const stop = Math.max(from, last - longest)
  let k = last
  while (
    k - 1 >= stop &&
    (isNominal(reading, k - 1) || (words.hash[k - 1] === OF && k - 2 >= stop && isHead(reading, k - 2)))
  )
    k--
  return k
}

/** Last word of what explains a noun phrase after a comma (", the minister", ", who left in May"), before a comma or the end; `last` where nothing does. */
export function appositionAfter(reading: Reading, last: number, end: number): number {
  const { kind } = reading
  if (last + 2 >= end || kind[last + 1] !== Kind.comma) return last
  const from = last + 2
  if (kind[from] === Kind.wh) {
    let k = from
    while (
      k < end &&
      k < from + longest &&
      kind[k] !== Kind.quote &&
      kind[k] !== Kind.stop &&
      kind[k] !== Kind.comma
    )
      k++
    return k - 1
  }
  if (kind[from] === Kind.pronoun) return last
  const phrase = nounPhraseAt(reading, from, end)
  if (phrase === null) return last
  let to = phrase
  // "…, a minister in the last government"
  while (to + 2 < end && kind[to + 1] === Kind.preposition) {
    const more = nounPhraseAt(reading, to + 2, end)
    if (more === null) break
    to = more
  }
  const after = to + 1 >= end ? Kind.stop : kind[to + 1]
  return after === Kind.comma || after === Kind.stop || after === Kind.quote ? to : last
}

/** Stem of a word as of a verb, whatever its tag. */
export function verbStemAt(reading: Reading, i: number): number {
  if (reading.verb[i] === 1) return reading.stem[i]!
  const { words } = reading
  const length = words.end[i]! - words.start[i]!
  return length > 40
    ? words.hash[i]!
    : hashText(regularStem(fold(words.text.slice(words.start[i]!, words.end[i]!))))
}

/** Whether a word ends in these letters (lower case), however it is written. */
export function endsIn({ words }: Reading, i: number, ending: string): boolean {
  const from = Math.max(words.start[i]!, words.end[i]! - ending.length)
  return words.text.slice(from, words.end[i]!).toLowerCase() === ending
}

/** Whether a word is a listed verb of reporting, in any form and whatever its tag. */
export function isReporting(reading: Reading, i: number): boolean {
  return (
    ruleWords.reporting.has(verbStemAt(reading, i)) || ruleWords.reportingForms.has(reading.words.hash[i]!)
  )
}

/** Whether a finite verb or modal stands in a stretch. */
export function hasFinite(reading: Reading, [a, b]: WordSpan): boolean {
  for (let i = a; i <= b; i++)
    if (reading.kind[i] === Kind.finite || reading.kind[i] === Kind.modal) return true
  return false
}

/** Whether a verb of any form stands in a stretch: an order has no finite one. */
export function hasVerb(reading: Reading, [a, b]: WordSpan): boolean {
  for (let i = a; i <= b; i++) if (reading.verb[i] === 1 || reading.kind[i] === Kind.modal) return true
  return false
}

/** One after the last word of a word's sentence, within its block. */
export function sentenceEnd(reading: Reading, i: number): number {
  return Math.min(reading.sentences.first[reading.sentences.of[i]! + 1]!, reading.blockEnd[i]!)
}

/** First word of a word's sentence, within its block. */
export function sentenceStart(reading: Reading, i: number): number {
  return Math.max(reading.sentences.first[reading.sentences.of[i]!]!, reading.blockFirst[i]!)
}
