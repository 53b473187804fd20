/** The names and nouns of the gazetteer's entries, each with what it means. */
import type { BodyEntry, DocumentEntry, RoleEntry } from '../../rules/language/gazetteer-rules.ts'
import type { LanguageEntry } from '../../rules/language/language-rules.ts'
import type { GazetteerPhrases, Sense } from './gazetteer-phrases.ts'
import { pluralOf } from './plural.ts'

/** Enters what an entry is called by; an entry that names nothing enters nothing. `pluralOnly`: nouns that have no singular. */
export function enterNames(
  entry: LanguageEntry,
  pluralOnly: ReadonlySet<string>,
  phrases: GazetteerPhrases,
): void {
  const names = (texts: readonly string[] | undefined, sense: Sense): void => {
    if (texts !== undefined) for (const text of texts) phrases.add(text, false, sense)
  }
  switch (entry.kind) {
    case 'country':
      names(entry.names, { is: 'country', form: 'name', entry })
      names(entry.adjectives, { is: 'country', form: 'adjective', entry })
      names(entry.people, { is: 'country', form: 'people', entry })
      names(entry.capitals, { is: 'country', form: 'capital', entry })
      break
    case 'region':
      names(entry.names, { is: 'region', form: 'name', entry })
      names(entry.adjectives, { is: 'region', form: 'adjective', entry })
      names(entry.people, { is: 'region', form: 'people', entry })
      names(entry.short, { is: 'region', form: 'short', entry })
      break
    case 'metonym':
      names(entry.names, { is: 'metonym', entry })
      break
    case 'organisation':
      names(entry.names, { is: 'organisation', form: 'name', entry })
      names(entry.adjectives, { is: 'organisation', form: 'adjective', entry })
      break
    case 'armed-group':
      names(entry.names, { is: 'armed-group', entry })
      break
    case 'role':
    case 'body':
    case 'document':
      enterNouns(entry, pluralOnly, phrases)
      break
    default:
  }
}

function senseOf(entry: RoleEntry | BodyEntry | DocumentEntry, plural: boolean): Sense {
  switch (entry.kind) {
    case 'role':
      return { is: 'role', plural, entry }
    case 'body':
      return { is: 'body', plural, entry }
    case 'document':
      return { is: 'document', plural, entry }
  }
}

/** Nouns are entered with their plurals. */
function enterNouns(
  entry: RoleEntry | BodyEntry | DocumentEntry,
  pluralOnly: ReadonlySet<string>,
  phrases: GazetteerPhrases,
): void {
  const one = senseOf(entry, false)
  const many = senseOf(entry, true)
  const listed = new Set(entry.words)
  const pluralsOf = entry.words.map(pluralOf)
  // Some lists hold the plurals of their own words ("studies").
  const plurals = new Set(pluralsOf)
  entry.words.forEach((word, at) => {
    phrases.add(word, true, plurals.has(word) || pluralOnly.has(word) ? many : one)
    const plural = pluralsOf[at]!
    if (plural === null || listed.has(plural)) return
    if (entry.kind !== 'body' || !isOfNames(word)) phrases.add(plural, true, many)
  })
}

/** "Standard" in a name has no plural; "NGO" has. */
const isOfNames = (word: string): boolean =>
  word[1] !== undefined && word[0] !== word[0]!.toLowerCase() && word[1] !== word[1].toUpperCase()
