/**
 * The gazetteer as it is looked up: phrases by first word, longest first. Built once for a rules file and kept with it.
 */
import type { OrganisationEntry } from '../../rules/language/gazetteer-rules.ts'
import type { LanguageEntry, LanguageRules } from '../../rules/language/language-rules.ts'
import type { Token } from '../../rules/tokens.ts'
import { enterNames } from './gazetteer-names.ts'
import { GazetteerPhrases, type Phrase, type Phrases, type Sense } from './gazetteer-phrases.ts'
import { BIT, type EndingClass, type WordClass } from './word-classes.ts'

export type { Sense } from './gazetteer-phrases.ts'

/** A phrase of the gazetteer found in a text: token indexes, end exclusive. */
export interface Hit {
  readonly first: number
  readonly end: number
  readonly senses: readonly Sense[]
}

export type Gender = 'f' | 'm'

export interface Lexicon {
  readonly phrases: GazetteerPhrases
  readonly firstNames: ReadonlyMap<string, Gender | null>
  readonly countryCodes: ReadonlySet<string>
  /** Parties by the letters that stand for them in brackets. */
  readonly partyLetters: ReadonlyMap<string, OrganisationEntry>
  /** The common classes of a word (lower case), a bit for each. */
  readonly classesOf: (norm: string) => number
  /** Is the word (lower case) in the closed class? */
  readonly has: (wordClass: WordClass, norm: string) => boolean
  /** Does the word (lower case) end in one of a closed class of endings? */
  readonly endsIn: (endings: EndingClass, norm: string) => boolean
}

const isPluralOnly = (entry: LanguageEntry): entry is Extract<LanguageEntry, { kind: 'words' }> =>
  entry.kind === 'words' && entry.id === 'words-plural-only'

function build(rules: LanguageRules): Lexicon {
  const phrases = new GazetteerPhrases()
  const firstNames = new Map<string, Gender | null>()
  const classes = new Map<string, number>()
  const rare = new Map<string, Set<string>>()
  const readClass = (name: string, words: readonly string[]): void => {
    const bit = BIT[name]
    if (bit === undefined) rare.set(name, new Set(words.map((word) => word.toLowerCase())))
    else
      for (const word of words) classes.set(word.toLowerCase(), (classes.get(word.toLowerCase()) ?? 0) | bit)
  }
  const partyLetters = new Map<string, OrganisationEntry>()
  const pluralOnly = new Set(rules.entries.flatMap((entry) => (isPluralOnly(entry) ? entry.words : [])))
  for (const entry of rules.entries) {
    enterNames(entry, pluralOnly, phrases)
    switch (entry.kind) {
      case 'organisation':
        for (const letters of entry.letters ?? []) partyLetters.set(letters, entry)
        break
      case 'first-names':
        for (const name of entry.names) firstNames.set(name.toLowerCase(), entry.gender ?? null)
        break
      case 'words':
        readClass(entry.id.slice('words-'.length), entry.words)
        break
      default:
    }
  }
  return {
    phrases,
    firstNames,
    countryCodes: new Set(rules.entries.flatMap((entry) => (entry.kind === 'country' ? [entry.code] : []))),
    partyLetters,
    classesOf: (norm) => classes.get(norm) ?? 0,
    has: (wordClass, norm) => {
      const bit = BIT[wordClass]
      return bit === undefined
        ? (rare.get(wordClass)?.has(norm) ?? false)
        : ((classes.get(norm) ?? 0) & bit) !== 0
    },
    endsIn: (endings, norm) => {
      for (const ending of rare.get(endings) ?? []) if (norm.endsWith(ending)) return true
      return false
    },
  }
}

const built = new WeakMap<LanguageRules, Lexicon>()

/** Takes the language rules; gives their gazetteer in look-up form, the same one each time. */
export function lexiconOf(rules: LanguageRules): Lexicon {
  const known = built.get(rules)
  if (known !== undefined) return known
  const lexicon = build(rules)
  built.set(rules, lexicon)
  return lexicon
}

/** "F.B.I." is looked up as "fbi", unless the gazetteer has it with its dots ("U.S."). */
function plain(token: Token): string {
  const { norm } = token
  if (norm.length < 5 || norm[1] !== '.' || norm[3] !== '.') return norm
  return norm.replaceAll('.', '')
}

/** "bakers", and "Bakers" where a sentence starts with it, not "Baker". */
function isSmall(phrase: Phrase, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.text === token.norm) return true
  const before = tokens[at - 1]
  const opens = before === undefined || token.opensLine || before.text === '.' || before.text === '“'
  return opens && phrase.senses.some((sense) => sense.is === 'role' && sense.plural)
}

/** Does the phrase stand at the token? Names must have the gazetteer's capitals, and no phrase runs over a line break. */
function standsAt(phrase: Phrase, tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + phrase.words.length]
  if (at + phrase.words.length > tokens.length) return false
  // "The Independent" is a newspaper, "The Independent Commission" none.
  if (phrase.exact?.[0] === 'The' && after !== undefined && after.text[0] !== after.text[0]!.toLowerCase())
    return false
  if (phrase.small && !isSmall(phrase, tokens, at)) return false
  for (let i = 0; i < phrase.words.length; i += 1) {
    const token = tokens[at + i]!
    if ((i === 0 ? plain(token) : token.norm) !== phrase.words[i] || (i > 0 && token.opensLine)) return false
    // Only the first two letters' case is compared, so that "’" and "'" are one: "US" is not "us", "McDonald’s" is itself.
    const asked = phrase.exact?.[i]
    // A small letter asks for nothing: "U.S. attorney" is also "U.S. Attorney".
    if (asked === undefined || asked[0] === asked[0]!.toLowerCase()) continue
    if (asked[0] !== token.text[0] || (asked[1] !== token.text[1] && token.text[1] !== '.')) return false
  }
  return true
}

const NO_PHRASES: Phrases = { alone: [], bySecond: new Map() }

/** The longest of some phrases that stands at a token, as its length and senses; all of one length together. */
function longestAt(
  phrases: readonly Phrase[],
  tokens: readonly Token[],
  at: number,
): { length: number; senses: readonly Sense[] } | null {
  let found: { length: number; senses: readonly Sense[] } | null = null
  for (const phrase of phrases) {
    const { length } = phrase.words
    if (found !== null && length < found.length) break
    if (!standsAt(phrase, tokens, at)) continue
    // "State Department" is a name, "state department" a phrase: both hold where both stand.
    // What is spelt with capitals comes first: "Representative" before a name is a seat in a parliament.
    const first = phrase.exact !== null
    found = {
      length,
      senses:
        found === null
          ? phrase.senses
          : first
            ? [...phrase.senses, ...found.senses]
            : [...found.senses, ...phrase.senses],
    }
  }
  return found
}

/** Takes a text's tokens; gives the longest phrases of the gazetteer in it, left to right, none overlapping. Linear. */
export function hitsOf(tokens: readonly Token[], lexicon: Lexicon): Hit[] {
  const hits: Hit[] = []
  const bySpelling: (Phrases | undefined)[] = []
  let at = 0
  while (at < tokens.length) {
    const { spelling } = tokens[at]!
    const phrases = bySpelling[spelling] ?? lexicon.phrases.beginningWith(plain(tokens[at]!)) ?? NO_PHRASES
    bySpelling[spelling] = phrases
    if (phrases === NO_PHRASES) {
      at += 1
      continue
    }
    const second = phrases.bySecond.size === 0 ? undefined : phrases.bySecond.get(tokens[at + 1]?.norm ?? '')
    const found =
      (second === undefined ? null : longestAt(second, tokens, at)) ?? longestAt(phrases.alone, tokens, at)
    if (found !== null) hits.push({ first: at, end: at + found.length, senses: found.senses })
    at += found?.length ?? 1
  }
  return hits
}
