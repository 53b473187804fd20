/** The gazetteer's phrases by first word. Those of a word are put in order when a text first holds it. */
import type {
  ArmedGroupEntry,
  BodyEntry,
  CountryEntry,
  DocumentEntry,
  MetonymEntry,
  OrganisationEntry,
  RegionEntry,
  RoleEntry,
} from '../../rules/language/gazetteer-rules.ts'
import { tokensOf } from '../../rules/tokens.ts'

/** What a phrase means. A phrase may have several senses ("Congress", "police"). */
export type Sense =
  | {
      readonly is: 'country'
      readonly form: 'name' | 'adjective' | 'people' | 'capital'
      readonly entry: CountryEntry
    }
  | {
      readonly is: 'region'
      readonly form: 'name' | 'adjective' | 'people' | 'short'
      readonly entry: RegionEntry
    }
  | { readonly is: 'metonym'; readonly entry: MetonymEntry }
  | { readonly is: 'organisation'; readonly form: 'name' | 'adjective'; readonly entry: OrganisationEntry }
  | { readonly is: 'armed-group'; readonly entry: ArmedGroupEntry }
  | { readonly is: 'role'; readonly plural: boolean; readonly entry: RoleEntry }
  | { readonly is: 'body'; readonly plural: boolean; readonly entry: BodyEntry }
  | { readonly is: 'document'; readonly plural: boolean; readonly entry: DocumentEntry }

export interface Phrase {
  readonly words: readonly string[]
  /** Spellings asked for; null where case does not matter. */
  readonly exact: readonly string[] | null
  /** In small letters alone, but for plurals at the start of a sentence. */
  readonly small: boolean
  readonly senses: Sense[]
}

/** Phrases that begin with one word. */
export interface Phrases {
  readonly alone: readonly Phrase[]
  /** Those of several words by their second, the longest first. */
  readonly bySecond: ReadonlyMap<string, readonly Phrase[]>
}

/** A name or noun as an entry lists it. */
interface Listed {
  readonly text: string
  /** Names in capitals ("US", "WHO") are asked for as they are spelt; other names with their capital letters. */
  readonly anyCase: boolean
  readonly sense: Sense
}

/** A first word that is plainly one, of most names. */
const PLAIN_START = /^[A-Za-z0-9]+(?=$|[ -])/

/** The first word of a phrase in lower case; undefined of a phrase without words. */
function firstWordOf(text: string): string | undefined {
  const plain = PLAIN_START.exec(text)
  return plain === null ? tokensOf(text)[0]?.norm : plain[0].toLowerCase()
}

/** What begins with one word: as it is listed, and as phrases once a text holds the word. */
interface Beginnings {
  readonly listed: Listed[]
  phrases: Phrases | null
}

/** What is listed, by first word. */
export class GazetteerPhrases {
  private readonly byFirst = new Map<string, Beginnings>()

  /** Enters a name or noun. Where two entries list one, both senses hold. */
  add(text: string, anyCase: boolean, sense: Sense): void {
    const first = firstWordOf(text)
    if (first === undefined) return
    const begun = this.byFirst.get(first)
    if (begun === undefined) this.byFirst.set(first, { listed: [{ text, anyCase, sense }], phrases: null })
    else begun.listed.push({ text, anyCase, sense })
  }

  /** The phrases that begin with a word (lower case); null where none does. */
  beginningWith(word: string): Phrases | null {
    const begun = this.byFirst.get(word)
    if (begun === undefined) return null
    begun.phrases ??= bySecond(phrasesOf(begun.listed))
    return begun.phrases
  }
}

/** The phrases of what is listed under one word, each once, in the order of the list. */
function phrasesOf(listed: readonly Listed[]): Phrase[] {
  const byText = new Map<string, Phrase>()
  for (const { text, anyCase, sense } of listed) {
    const tokens = tokensOf(text)
    const words = tokens.map((token) => token.norm)
    const exact = anyCase && text.toLowerCase() === text ? null : tokens.map((token) => token.text)
    const key = (exact ?? words).join(' ')
    const known = byText.get(key)
    const small = sense.is === 'role' && sense.entry.small === true
    if (known === undefined) byText.set(key, { words, exact, small, senses: [sense] })
    // A noun that has a rule of its own is read by that alone.
    else if (!small && !known.senses.some((other) => other.entry === sense.entry)) known.senses.push(sense)
  }
  return [...byText.values()]
}

const NONE: ReadonlyMap<string, readonly Phrase[]> = new Map()

function bySecond(phrases: readonly Phrase[]): Phrases {
  const longer = phrases.filter(({ words }) => words.length > 1)
  if (longer.length === 0) return { alone: phrases, bySecond: NONE }
  const bySecond = new Map<string, Phrase[]>()
  for (const phrase of longer.sort((a, b) => b.words.length - a.words.length)) {
    const list = bySecond.get(phrase.words[1]!)
    if (list === undefined) bySecond.set(phrase.words[1]!, [phrase])
    else list.push(phrase)
  }
  return { alone: phrases.filter(({ words }) => words.length === 1), bySecond }
}
