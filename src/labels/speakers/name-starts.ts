/** Where a name begins: capital letters that a sentence, a title or a word's use does not explain. */

import type { Hit, Sense } from './lexicon.ts'
import { nameSense } from './named.ts'
import { bitsOf } from './word-classes.ts'
import { isAllCapitals, isCapital, isPossessive, isWord, opensSentence, type Words } from './words.ts'

const CALENDAR = bitsOf('calendar')
const APPROXIMATOR = bitsOf('approximator')
const FUNCTION_WORD = bitsOf('stop', 'definite', 'indefinite')
const QUANTITY = bitsOf('quantity')
const PRONOUN = bitsOf('he', 'she', 'they', 'first-person', 'second-person')
const IT = bitsOf('it')

/** May a name begin at the token? Calendar words and function words with a capital letter do not begin one. */
export function startsName(words: Words, at: number): boolean {
  const token = words.tokens[at]
  if (!isCapital(token) || isPortfolio(words, at)) return false
  const covering = words.hitOf[at]
  if (covering !== undefined && (covering.first !== at || isOnlyCommon(covering, words, at))) return false
  // "US" is a name, "us" a pronoun.
  if (nameSense(covering) !== null) return true
  const { lexicon } = words
  const { norm } = token!
  const classes = words.classes[at]!
  if (isAllCapitals(token) && lexicon.has('common-letters', norm)) return false
  if ((classes & CALENDAR) !== 0 && !(norm === 'may' && words.hitOf[at] !== undefined)) {
    // "April Jones" and "May Lund" are people, "April 3" is not.
    if (!(lexicon.firstNames.has(norm) && isCapital(words.tokens[at + 1]))) return false
  }
  if ((classes & APPROXIMATOR) !== 0 && opensSentence(words, at)) return false
  // "None has offered any": a number of people, and no name.
  if ((classes & QUANTITY) !== 0 && opensSentence(words, at) && !isCapital(words.tokens[at + 1])) return false
  if ((classes & FUNCTION_WORD) !== 0) {
    return nameSense(words.hitOf[at]) !== null && words.hitOf[at]!.first === at
  }
  if (!looksProper(words, at)) return false
  return (classes & PRONOUN) === 0 && !((classes & IT) !== 0 && !isAllCapitals(token))
}

/** How many words a minister's field may have ("Minister of Trade, Industry and Energy"). */
const LONGEST_PORTFOLIO = 7

/** "Minister of **Education** Ana Ruiz": the field of an office is no part of a name. */
export function isPortfolio(words: Words, at: number): boolean {
  const { tokens, hitOf, lexicon } = words
  if (!lexicon.has('portfolio', tokens[at]!.norm)) return false
  for (let i = at - 1; i >= 0 && i > at - LONGEST_PORTFOLIO; i -= 1) {
    const { norm } = tokens[i]!
    if (norm === 'of' || norm === 'for')
      return (
        hitOf[i - 1]?.senses.some((sense) => sense.is === 'role' && sense.entry.speaker === 'government') ??
        false
      )
    if (norm !== 'and' && norm !== ',' && norm !== '&' && !lexicon.has('portfolio', norm)) return false
  }
  return false
}

/** A hit that is an ordinary word with a capital only because a sentence starts with it ("Residents", "Police"). */
function isOnlyCommon(hit: Hit, words: Words, at: number): boolean {
  const proper = hit.senses.some(
    ({ is }) =>
      is === 'organisation' ||
      is === 'country' ||
      is === 'region' ||
      is === 'metonym' ||
      is === 'armed-group',
  )
  if (proper) return false
  if (isGivenName(words, at) || followsTitle(words, at)) return false
  if (hit.senses.some(({ is }) => is === 'role')) return !joinsName(words, at)
  // "Environmental organisation": a small second word shows an ordinary phrase.
  const second = words.tokens[at + 1]
  if (hit.end > at + 1 && isWord(second) && !isCapital(second)) return true
  // A capitalised word for a body begins a name if another capital follows, or inside a sentence.
  const next = words.tokens[hit.end]
  const joined =
    next !== undefined &&
    (startsName(words, hit.end) ||
      (words.lexicon.has('body-joint', next.norm) && startsName(words, hit.end + 1)))
  const opens = at === 0 || words.sentenceOf[at] !== words.sentenceOf[at - 1]
  if (hit.senses.some(({ is }) => is === 'document')) return !startsName(words, hit.end) || opens
  return opens && !joined
}

/** "Mr. King", "Ms Baker": after a title a capital is a name, whatever else it means. */
export function followsTitle(words: Words, at: number): boolean {
  const before = words.hitOf[at - 1]
  const titled = before?.senses.some(
    (sense) => sense.is === 'role' && sense.entry.marks === 'title' && sense.entry.speaker === 'person',
  )
  return titled === true && isCapital(words.tokens[at]) && words.hitOf[at]!.end === at + 1
}

/** "Bill de Rijk", "Mark Rules": a given name that is also a word, before a capital or a particle of names. */
export function isGivenName(words: Words, at: number): boolean {
  const { tokens, lexicon, hitOf } = words
  const next = tokens[at + 1]
  if (next === undefined || hitOf[at]!.end !== at + 1 || !lexicon.firstNames.has(tokens[at]!.norm))
    return false
  // "Dean Baker" is someone, "Judge Baker" is not.
  if (hitOf[at]!.senses.some((sense) => sense.is === 'role' && sense.entry.speaker !== 'expert')) return false
  return (
    (isCapital(next) && hitOf[at + 1] === undefined) ||
    (lexicon.has('name-particle', next.norm) && isCapital(tokens[at + 2]))
  )
}

/** At the start of a sentence any word has a capital: one that the rest of the text writes small, or an unknown plural, is no name. */
function looksProper(words: Words, at: number): boolean {
  const token = words.tokens[at]!
  if (!opensSentence(words, at) && words.titleCase[at] === 0) return true
  if (words.hitOf[at] !== undefined || words.lexicon.firstNames.has(token.norm)) return true
  if (isAllCapitals(token) || hasInnerCapital(words, token.text) || words.seenCapital.has(token.norm))
    return true
  // "Using Ted Cruz as …": the name starts with the given name.
  const next = words.tokens[at + 1]
  if (words.seenSmall.has(token.norm)) return false
  // "Northwind chief executive Jo Lund"
  const post = words.hitOf[at + 1]?.senses.some(
    (sense) => sense.is === 'role' && sense.entry.speaker === 'company',
  )
  if (post === true && !isAttribute(words, token.norm)) return true
  // "Kohl’s chief executive": what owns something is named.
  if (isPossessive(words, at + 1)) return true
  if (!isCapital(next)) return false
  // "Following Assange’s arrest": a participle opens the sentence.
  if (token.norm.endsWith('ing') || token.norm.endsWith('ed') || token.norm.endsWith('ly')) return false
  // "Valeska Paris, a former cook, …": a place after it may be a last name, where an apposition to one person follows.
  const { tokens, lexicon } = words
  const opener = tokens[at + 3]?.norm
  if (
    tokens[at + 2]?.text === ',' &&
    lexicon.has('a-or-an', opener ?? '') &&
    words.hitOf[at + 1]?.end === at + 2
  )
    return (
      !lexicon.has('preposition', token.norm) &&
      !lexicon.has('stop', token.norm) &&
      tellsPerson(words, at + 4)
    )
  return !lexicon.firstNames.has(next!.norm) && nameSense(words.hitOf[at + 1]) === null
}

/** How far after its article the trade in an apposition stands, in words. */
const TRADE_REACH = 4

/** "a former cook": does a trade follow within a few words? */
function tellsPerson({ hitOf, tokens }: Words, at: number): boolean {
  for (let i = at; i < at + TRADE_REACH && isWord(tokens[i]); i += 1)
    if (
      hitOf[i]?.senses.some(
        (sense) => sense.is === 'role' && !sense.plural && sense.entry.marks === undefined,
      )
    )
      return true
  return false
}

/** "Former chief executive", "Senior trader": words that stand before posts. */
const isAttribute = (words: Words, norm: string): boolean =>
  words.lexicon.has('office-participle', norm) ||
  words.lexicon.has('post-adjective', norm) ||
  norm.endsWith('ing') ||
  norm.endsWith('ed') ||
  norm.endsWith('ly') ||
  norm.endsWith('al')

/** Does a phrase mean nothing but what people are called by what they do? */
export const isRole = (hit: Hit | undefined): boolean =>
  hit?.senses.every((sense) => sense.is === 'role') ?? false
/**
 * A capitalised word for people in general inside a name ("California Public Utilities Commission", "Community Alliance"):
 * capitals follow, with a word for a body among the next three.
 */
export function joinsName(words: Words, at: number): boolean {
  const hit = words.hitOf[at]
  if (hit === undefined || hit.first !== at || !isCapital(words.tokens[at])) return false
  const general = hit.senses.every(
    (sense) => sense.is === 'role' && sense.entry.speaker === 'public' && sense.entry.marks === undefined,
  )
  if (!general) return false
  if (isCause(words, hit.end)) return !opensSentence(words, at)
  for (let i = hit.end; i < hit.end + 3 && isCapital(words.tokens[i]); i += 1) {
    if (hasSense(words.hitOf[i], 'body')) return true
    if (words.hitOf[i] !== undefined) return false
  }
  return false
}

/** "Moms **for Liberty**", "Mothers **Against Drunk Driving**": what people in the plural are for, with a capital. */
export function isCause({ tokens, hitOf, lexicon }: Words, at: number): boolean {
  const before = hitOf[at - 1]
  const people = before?.senses.some(
    (sense) =>
      (sense.is === 'role' && sense.plural && sense.entry.speaker !== 'party') ||
      (sense.is === 'country' && sense.form === 'people'),
  )
  return (
    people === true &&
    isCapital(tokens[at - 1]) &&
    lexicon.has('cause', tokens[at]?.norm ?? '') &&
    isCapital(tokens[at + 1])
  )
}

/** May a phrase of the gazetteer mean such a thing, whatever else it means? */
export const hasSense = (hit: Hit | undefined, is: Sense['is']): boolean =>
  hit?.senses.some((sense) => sense.is === is) ?? false

/** An inner capital ("WeWork", "SpaceX") is a mark of bodies; "McDonald" and "DeSantis" of people. */
export function hasInnerCapital(words: Words, text: string): boolean {
  for (let i = 1; i < text.length; i += 1) {
    const letter = text[i]!
    if (letter !== letter.toLowerCase() && text[i - 1] !== "'" && text[i - 1] !== '’') {
      const head = text.slice(0, i)
      return !words.lexicon.has('name-prefix', head.toLowerCase())
    }
  }
  return false
}
