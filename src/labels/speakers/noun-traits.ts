/** What a noun without a name tells of a speaker: kind, naming, and the words it goes by. */
import type { Naming, SpeakerKind } from '../labelled.ts'
import type { Lexicon } from './lexicon.ts'
import type { Reading } from './noun-phrase.ts'
import type { Entry } from './roll.ts'
import { isCapital, isWord, opensSentence, textOf, type Words } from './words.ts'

/** Longest name of a speaker known by a noun, in words. */
const LONGEST_NAME = 24
/** "who" or "which" ends a name; "that" and "where" may belong to it. */
const isRelative = (words: Words, at: number): boolean => {
  const { norm } = words.tokens[at]!
  return (norm === 'who' || norm === 'which' || norm === 'whose') && words.hitOf[at] === undefined
}

/** Kind of a speaker known by a noun, where the words beside it tell `kind`. */
export function nounKind(words: Words, reading: Reading, kind: SpeakerKind): SpeakerKind {
  const { headSense } = reading
  if (isSomeone(words, reading)) return 'unknown'
  if (reading.anonymous && isAnyone(words, reading)) return 'unknown'
  if (reading.anonymous && kind === 'unknown') return 'unknown'
  if (reading.head === 'body' && headSense?.is === 'body') {
    const role = words.hitOf[reading.headFirst]?.senses.find((sense) => sense.is === 'role')
    if (role?.is === 'role' && role.entry.capacity === undefined && kind !== 'unknown') return kind
    // "the company website" is the company's.
    const owner = words.lexicon.has('own-channel', reading.headNorm)
      ? reading.bodyWords.find(({ first }) => first < reading.headFirst)
      : undefined
    if (owner?.sense.is === 'body' && owner.sense.entry.speaker !== 'unknown')
      return owner.sense.entry.speaker
    if (headSense.entry.speaker !== 'unknown') return headSense.entry.speaker
    // "a group of doctors" are doctors, "a group representing counties" some body.
    const people = reading.roles.find((use) => use.served && use.plural)
    if (people !== undefined) return people.entry.speaker
  }
  if (kind !== 'unknown') return kind
  if (words.lexicon.has('countries', reading.headNorm)) return 'government'
  if (reading.head === 'body') return 'ngo'
  if (isThings(words, reading)) return 'document'
  if (reading.quantity) return reading.roles.find((use) => use.plural)?.entry.speaker ?? 'public'
  // "an effort to recruit pastors" is a thing, whoever stands in what follows.
  const thing = reading.head === 'word' && reading.roles.every((use) => use.served)
  if (thing && !reading.plural && !isSomeoneByEnding(words.lexicon, reading.headNorm)) return 'document'
  if (reading.roles.length > 0) return reading.plural ? 'public' : 'unknown'
  if (reading.plural || reading.quantity || reading.age !== null) return 'public'
  // "a flurry of work", "the average": things that speak are read or seen; "a dancer" is someone.
  if (reading.head !== 'word') return 'unknown'
  return isSomeoneByEnding(words.lexicon, reading.headNorm) ? 'public' : 'document'
}

/** Letters from which a noun's ending tells of people: "plasterer", not "order". */
const SHORTEST = 6

/** "State records", "two past elections": a plural that nothing tells of people by. */
function isThings({ lexicon }: Words, { head, headNorm, plural, roles, age }: Reading): boolean {
  if (head !== 'word' || !plural || roles.length > 0 || age !== null) return false
  return !isSomeoneByEnding(lexicon, headNorm.slice(0, -1)) && !lexicon.endsIn('people-ending', headNorm)
}

const isSomeoneByEnding = (lexicon: Lexicon, noun: string): boolean =>
  noun.length >= SHORTEST && lexicon.endsIn('person-ending', noun)

/** "Some say", "many believe": nobody is told. */
function isSomeone(words: Words, reading: Reading): boolean {
  return reading.end - reading.first === 1 && words.lexicon.has('vague', words.tokens[reading.first]!.norm)
}

/** "a person familiar with the matter": no capacity at all. */
function isAnyone(words: Words, reading: Reading): boolean {
  return reading.roles
    .filter((use) => !use.served)
    .every((use) => words.lexicon.has('anyone', words.tokens[use.end - 1]!.norm))
}

/** How a speaker known by a noun is named. */
export function nounNaming(words: Words, reading: Reading, kind: SpeakerKind, body: boolean): Naming {
  const { headNorm, headSense } = reading
  if (reading.anonymous || isSomeone(words, reading)) return 'anonymous'
  const reads = headSense?.is === 'body' ? headSense.entry.reads : undefined
  if (reads === 'media' || reads === 'state-media') return 'group'
  if (words.lexicon.has('institution-noun', headNorm)) return 'institution'
  if (reads === 'any' && reading.roles.some((use) => use.served && use.plural)) return 'group'
  if (body && !reading.plural && kind !== 'unknown') return 'institution'
  if (reading.plural || reading.quantity) return 'group'
  return body ? 'institution' : 'role'
}

/** What kind of thing "he" or "it" would say of a noun: things that nobody knows as people are none. */
export function nature(reading: Reading, body: boolean, naming: Naming): Entry['is'] {
  if ((body && !reading.plural) || naming === 'institution') return 'body'
  const thing =
    reading.head === 'word' && reading.roles.length === 0 && !reading.plural && reading.age === null
  return thing ? 'document' : 'person'
}

/** "most Democrats", "15 percent of Republicans": a share of those asked. */
export function isPolled(words: Words, { first, firstEnd }: Reading): boolean {
  for (let at = first; at < firstEnd; at += 1)
    if (words.lexicon.has('poll-share', words.tokens[at]!.norm)) return true
  return false
}

/** Words of a phrase without its article. */
export function nounText(words: Words, reading: Reading): string {
  let { first } = reading
  const { tokens, lexicon } = words
  while (
    first < reading.end - 1 &&
    (tokens[first]!.norm === 'the' || lexicon.has('a-or-an', tokens[first]!.norm))
  )
    first += 1
  let end = first
  const most = Math.min(reading.firstEnd, first + LONGEST_NAME)
  while (end < most && !(end > first && isRelative(words, end))) end += 1
  while (end > first + 1 && (!isWord(tokens[end - 1]) || lexicon.has('preposition', tokens[end - 1]!.norm)))
    end -= 1
  const text = textOf(words, first, end)
  // "Residents" at the start of a sentence are residents.
  const common = words.hitOf[first]?.senses.every(
    ({ is }) => is === 'role' || is === 'body' || is === 'document',
  )
  const closed =
    lexicon.has('quantity', tokens[first]!.norm) || lexicon.has('indefinite', tokens[first]!.norm)
  const small = closed || (common ?? words.seenSmall.has(tokens[first]!.norm))
  const { text: opener } = tokens[first]!
  // "MPs" stays as it is.
  const inner = opener.slice(1) !== opener.slice(1).toLowerCase()
  const lowered = opensSentence(words, first) && small && !isCapital(tokens[first + 1]) && !inner
  return lowered ? text[0]!.toLowerCase() + text.slice(1) : text
}
