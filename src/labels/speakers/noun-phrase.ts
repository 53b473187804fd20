/**
 * What a noun phrase tells of the one it names: the name, the roles, the bodies and places beside it. Read left to right
 * over the gazetteer's phrases, without a parser: segments at commas, a head zone before the first preposition, and the
 * complements after it.
 */

import type { OrganisationEntry, RegionEntry, RoleEntry } from '../../rules/language/gazetteer-rules.ts'
import type { Gender, Sense } from './lexicon.ts'
import { type Named, nameSense } from './named.ts'
import { SegmentReader } from './segment.ts'
import type { WordClass } from './word-classes.ts'
import { isWord, type Words } from './words.ts'

export interface RoleUse {
  readonly entry: RoleEntry
  readonly first: number
  readonly end: number
  readonly plural: boolean
  readonly former: boolean
  /** Stands in a complement ("a spokesperson for the **mayor**"): whom they serve. */
  readonly served: boolean
}

export type HeadIs = 'name' | 'role' | 'body' | 'document' | 'word' | 'none'

/** Something named beside the one meant, where it stands, and the preposition before it. */
export interface Beside {
  readonly named: Named
  readonly how: 'before' | 'owner' | 'after'
  readonly preposition: string
}

export interface Reading {
  readonly first: number
  readonly end: number
  /** End of the first segment: what follows is apposition or aside. */
  readonly firstEnd: number
  /** The name of the one meant; null for "the spokesperson". */
  readonly name: Named | null
  readonly head: HeadIs
  readonly headFirst: number
  readonly headEnd: number
  /** The head word in lower case, as it stands. */
  readonly headNorm: string
  /** The gazetteer's sense of a body or document head. */
  readonly headSense: Sense | null
  readonly roles: readonly RoleUse[]
  /** Bodies, people and places beside the name, by where they stand. */
  readonly beside: readonly Beside[]
  readonly bodyWords: readonly {
    readonly sense: Sense
    readonly first: number
    readonly how: 'before' | 'after'
  }[]
  readonly countries: readonly string[]
  readonly regions: readonly RegionEntry[]
  readonly parties: readonly OrganisationEntry[]
  readonly gender: Gender | null
  readonly plural: boolean
  readonly definite: boolean
  readonly indefinite: boolean
  /** "many", "some of them": people known by number alone. */
  readonly quantity: boolean
  /** "who heads the administration": the bodies beside are what they lead. */
  readonly leads: boolean
  /** Where "now at …" stands: what comes after it is where they are. */
  readonly nowAt: number | null
  /** "who studies lakes": a scholar, by what they do. */
  readonly studies: boolean
  /** A party and a seat in letters ("R-Wis."). */
  readonly seat: boolean
  /** Deliberately not named ("a person familiar with the matter"). */
  readonly anonymous: boolean
  /** "his attorneys": the class of the possessive pronoun. */
  readonly ownerPronoun: WordClass | null
  /** "the country's president": the lower-case owner. */
  readonly ownerWord: string | null
  readonly age: number | null
  /** A title that several share ("Senators X and Y", "women like X"): the words are for many. */
  readonly shared?: true
}

/** A reading while it is made. */
export type Draft = {
  -readonly [K in keyof Omit<Reading, 'first' | 'end' | 'firstEnd'>]: Mutable<Reading[K]>
}
type Mutable<T> = T extends readonly (infer Item)[] ? Item[] : T

const SEPARATORS = new Set([',', '—', '–', '(', ')', ';', '―', '[', ']'])
const PRONOUN_CLASSES: readonly WordClass[] = ['he', 'she', 'they', 'it', 'first-person', 'second-person']

/** Class of a personal pronoun in any of its forms, null for other words. */
export function pronounClass(words: Words, at: number): WordClass | null {
  const norm = words.tokens[at]?.norm
  if (norm === undefined || nameSense(words.hitOf[at]) !== null) return null
  return PRONOUN_CLASSES.find((wordClass) => words.lexicon.has(wordClass, norm)) ?? null
}

/** Longest aside in brackets that a phrase goes on after, in words. */
const LONGEST_ASIDE = 7

/** Where a phrase goes on after brackets that open at the token; null where it does not. */
function innerBracketEnd(words: Words, at: number, end: number): number | null {
  const { tokens } = words
  if (at >= end || tokens[at]!.text !== '(') return null
  for (let i = at + 1; i < end && i <= at + LONGEST_ASIDE; i += 1) {
    if (tokens[i]!.text !== ')') continue
    return i + 1 < end && isWord(tokens[i + 1]) ? i + 1 : null
  }
  return null
}

/** Takes a token range that is one noun phrase (no coordination); gives what it tells. Linear. */
export function readPhrase(words: Words, first: number, end: number): Reading {
  const draft: Draft = {
    name: null,
    head: 'none',
    headFirst: first,
    headEnd: first,
    headNorm: '',
    headSense: null,
    roles: [],
    beside: [],
    bodyWords: [],
    countries: [],
    regions: [],
    parties: [],
    gender: null,
    plural: false,
    definite: false,
    indefinite: false,
    quantity: false,
    anonymous: false,
    seat: false,
    leads: false,
    nowAt: null,
    studies: false,
    ownerPronoun: null,
    ownerWord: null,
    age: null,
  }
  let from = first
  let segment = 0
  let firstEnd = first
  while (from < end) {
    const bracket = from > first && words.tokens[from - 1]!.text === '('
    let to = from
    while (to < end && !SEPARATORS.has(words.tokens[to]!.text)) to += 1
    // "the Department of Trade (DoT) director": the phrase goes on after the brackets.
    let inner = innerBracketEnd(words, to, end)
    while (inner !== null) {
      to = inner
      while (to < end && !SEPARATORS.has(words.tokens[to]!.text)) to += 1
      inner = innerBracketEnd(words, to, end)
    }
    if (to > from) {
      if (segment === 0) firstEnd = to
      new SegmentReader(words, from, to, draft, segment, bracket).read()
      segment += 1
    }
    from = to + 1
  }
  return Object.assign(draft, { first, end, firstEnd: firstEnd === first ? end : firstEnd })
}
