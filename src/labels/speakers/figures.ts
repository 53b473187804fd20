/** People known by name: which party they belong to, and when they headed a state or a government. */
import type { LanguageRules } from '../../rules/language/language-rules.ts'
import { isNumeric, type Words } from './words.ts'

/** What the gazetteer knows of someone by name. */
export interface Figure {
  readonly country: string
  readonly party: string | null
  /** Terms as head of state or government, in years, both ends inclusive. */
  readonly terms: readonly (readonly [from: number, until: number])[]
}

const FIRST_YEAR = 2000
/** Newest year that a text is taken to be from: offices are known no further. */
const LAST_YEAR = 2030

/** The party of those who head a country's government, by country and year; its best-known members are most likely ministers. */
export function isRuling(figures: ReadonlyMap<string, Figure>, figure: Figure, year: number | null): boolean {
  if (figure.party === null) return false
  for (const other of figures.values())
    if (other.country === figure.country && other.party === figure.party && heldOffice(other, year))
      return true
  return false
}

/** Takes words of a name; gives the key under which figures are found: no marks on letters, no case. */
export const figureKey = (words: readonly string[]): string =>
  words
    .join(' ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('’', "'")
    .toLowerCase()

/** Takes the language rules and how a name is cut into the words that are compared; gives the figures by key. */
export function figuresOf(
  rules: LanguageRules,
  wordsOfName: (name: string) => readonly string[],
): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>()
  const add = (name: string, told: Partial<Figure> & { country: string }): void => {
    const key = figureKey(wordsOfName(name))
    const known = figures.get(key) ?? { country: told.country, party: null, terms: [] }
    figures.set(key, {
      country: known.country,
      party: known.party ?? told.party ?? null,
      terms: [...known.terms, ...(told.terms ?? [])],
    })
  }
  for (const entry of rules.entries) {
    if (entry.kind === 'politicians')
      for (const name of entry.names) add(name, { country: entry.country, party: entry.party })
    if (entry.kind !== 'leaders') continue
    for (const { names, terms } of entry.holders) {
      const years = terms.map((term) => yearsOf(term))
      for (const name of names) add(name, { country: entry.country, terms: years })
    }
  }
  withShortNames(rules, figures, wordsOfName)
  return figures
}

/** "Trump" has the party of Donald Trump. */
function withShortNames(
  rules: LanguageRules,
  figures: Map<string, Figure>,
  wordsOfName: (name: string) => readonly string[],
): void {
  for (const entry of rules.entries) {
    if (entry.kind !== 'leaders') continue
    for (const { names } of entry.holders) {
      const keys = names.map((name) => figureKey(wordsOfName(name)))
      const party = keys.map((key) => figures.get(key)?.party ?? null).find((one) => one !== null) ?? null
      for (const key of keys) figures.set(key, { ...figures.get(key)!, party })
    }
  }
}

function yearsOf(term: string): readonly [number, number] {
  const [from, until] = term.split('/') as [string, string]
  return [Number(from.slice(0, 4)), until === '' ? LAST_YEAR : Number(until.slice(0, 4))]
}

/** The newest year that a text names, which is most likely its own; null where it names none. */
export function yearOf(words: Words): number | null {
  let newest: number | null = null
  for (const [at, token] of words.tokens.entries()) {
    if (token.text.length !== 4 || !isNumeric(token)) continue
    // "by 2030", "the 2030 goals": what is to come tells nothing.
    if (words.lexicon.has('until', words.tokens[at - 1]?.norm ?? '')) continue
    const year = Number(token.text)
    if (year >= FIRST_YEAR && year <= LAST_YEAR && (newest === null || year > newest)) newest = year
  }
  return newest
}

/** Has the figure headed a state or government, and for good? */
export const hasLeft = (figure: Figure, year: number | null): boolean =>
  figure.terms.length > 0 && figure.terms.every(([, until]) => until < (year ?? LAST_YEAR))

/** Did the figure head a state or government in the year, or, where none is told, when this was compiled? */
export const heldOffice = (figure: Figure, year: number | null): boolean =>
  figure.terms.some(([from, until]) => (year === null ? until === LAST_YEAR : from <= year && year <= until))
