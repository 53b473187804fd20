/** Bodies that a text names by a noun without letting them speak: "Russia’s Defense Ministry fired …. The ministry added …". */
import { type Reading, readPhrase } from './noun-phrase.ts'
import { isCapital, isPossessive, isWord, type Words } from './words.ts'

/** How far back such a body is looked for, and how long a phrase is, in words. */
const REACH = 200
const LONGEST = 8

/**
 * The nearest phrase before a token that names a body by the noun and tells whose or which it is ("the Defense Ministry",
 * "Norway’s ministry"); null where there is none. Takes the noun in lower case. Bounded.
 */
export function bodyMentionedBefore(words: Words, at: number, noun: string): Reading | null {
  const { tokens, hitOf, quoted } = words
  for (let i = at - 1; i >= 0 && i >= at - REACH; i -= 1) {
    if (tokens[i]!.norm !== noun || quoted[i] === 1) continue
    const hit = hitOf[i]
    if (hit === undefined || hit.end !== i + 1 || !hit.senses.some((sense) => sense.is === 'body')) continue
    const first = phraseStart(words, hit.first)
    const reading = readPhrase(words, first, i + 1)
    if (reading.headNorm !== noun || reading.plural || reading.indefinite) continue
    const named = reading.name?.sense?.is === 'body' && reading.name.end - reading.name.first > 1
    // "Ruiz’s government" may be one of years ago.
    const told =
      reading.head === 'body' &&
      reading.countries.length + reading.beside.length > 0 &&
      reading.beside.every(({ named: beside }) => beside.is !== 'person')
    if (named || told) return reading
  }
  return null
}

/** Where the phrase begins that leads up to a body’s noun: over names, owners and words with a capital. */
function phraseStart(words: Words, noun: number): number {
  const { tokens, hitOf, sentenceOf, lexicon } = words
  let first = noun
  while (first > 0 && noun - first < LONGEST && sentenceOf[first - 1] === sentenceOf[noun]) {
    const before = tokens[first - 1]!
    if (tokens[first]!.opensLine) break
    if (lexicon.has('definite', before.norm)) return first - 1
    if (hitOf[first - 1] !== undefined) first = hitOf[first - 1]!.first
    else if (isPossessive(words, first - 1) || (isWord(before) && isCapital(before))) first -= 1
    else break
  }
  return first
}
