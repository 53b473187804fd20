/** The language rules, compiled once for all articles. */
import {
  type ContestedName,
  type CueModifier,
  type CueRule,
  type DocumentAddress,
  entriesOf,
  type LanguageRules,
  type LoadedRule,
  type Opposite,
  type ReferenceRule,
  type WordingRule,
} from '../rules/language/language-rules.ts'
import { languageWords } from '../rules/language/language-words.ts'
import {
  type AnchoredPatterns,
  compileAnchored,
  indexPatterns,
  type PatternIndex,
  type PatternRule,
  type PatternWords,
} from '../rules/pattern.ts'
import type { Result } from '../rules/result.ts'
import { type LabelWords, labelWords } from './label-words.ts'

/** What a match in the text stands for. */
export type TextEntry =
  | CueRule
  | CueModifier
  | ReferenceRule
  | WordingRule
  | LoadedRule
  | {
      readonly kind: 'contested-form'
      readonly id: string
      readonly of: ContestedName
      readonly form: number
    }
  | { readonly kind: 'opposite-side'; readonly id: string; readonly of: Opposite; readonly side: 0 | 1 }
  | { readonly kind: 'place'; readonly id: string; readonly side: string; readonly when: readonly string[] }

export interface TextRule extends PatternRule {
  readonly entry: TextEntry
}

export interface LanguageIndex {
  readonly patterns: PatternIndex<TextRule>
  /** What has to stand where a cue's content begins; null where the cue does not ask. */
  readonly contentStarts: (cue: CueRule) => AnchoredPatterns | null
  /** Closed lists that the code reads by themselves. */
  readonly words: LabelWords
  /** The lemma of an irregular form: "hid" → "hide". */
  readonly lemmas: ReadonlyMap<string, string>
  readonly negations: ReadonlySet<string>
  readonly stopwords: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
  readonly documents: readonly DocumentAddress[]
  /** Is the word (lower case) one that begins or ends no outlet's name: a given name, a title, a body that is spoken to? */
  readonly isNoOutlet: (word: string) => boolean
}

const known = new WeakMap<LanguageRules, LanguageIndex>()

/** Rules that reach this point were checked when the file was loaded, so a pattern that cannot be read is a fault of ours. */
function checked<T>(result: Result<T, readonly string[]>): T {
  if (!result.ok) throw new Error(result.error.join('\n'))
  return result.value
}

/** A name as a pattern; empty where it holds what patterns give a meaning to. */
const namePattern = (name: string): string[] =>
  /[()|?[\]<>~]/.test(name) || name.startsWith('..') ? [] : [name]

/** People by what they do: "a developer", "the officer". Their words come with the gazetteer. */
function agentRules(rules: LanguageRules): TextRule[] {
  return entriesOf(rules, 'role')
    .filter((role) => role.marks === undefined)
    .map((role) => {
      const patterns = role.words.flatMap(namePattern).map((word) => `${word}~n`)
      return {
        id: role.id,
        patterns,
        entry: { kind: 'agent', id: role.id, source: role.source, message: role.message, patterns },
      }
    })
}

/** Countries by their names, adjectives, people and seats: what tells whose side is spoken of. */
function placeRules(rules: LanguageRules): TextRule[] {
  return entriesOf(rules, 'country').map((country) => {
    const names = [...country.names, ...country.adjectives, ...country.people, ...country.capitals]
    return {
      id: country.id,
      patterns: names.flatMap(namePattern),
      entry: { kind: 'place', id: country.id, side: country.code, when: country.when ?? [] },
    }
  })
}

/** Takes the language rules; gives them compiled. Worked out once for each rules object. */
export function languageIndex(rules: LanguageRules): LanguageIndex {
  const found = known.get(rules)
  if (found !== undefined) return found
  const words = languageWords(rules)
  const text: TextRule[] = []
  for (const entry of rules.entries) {
    if (entry.kind === 'contested-name') {
      if (!entry.verified) continue
      entry.forms.forEach((form, index) => {
        if (form.marked === false) return
        text.push({
          id: entry.id,
          patterns: form.patterns,
          entry: { kind: 'contested-form', id: entry.id, of: entry, form: index },
        })
      })
    } else if (entry.kind === 'opposite') {
      text.push({
        id: entry.id,
        patterns: entry.patterns,
        entry: { kind: 'opposite-side', id: entry.id, of: entry, side: 0 },
      })
      text.push({
        id: entry.id,
        patterns: entry.against,
        entry: { kind: 'opposite-side', id: entry.id, of: entry, side: 1 },
      })
    } else if (isTextRule(entry)) {
      text.push({ id: entry.id, patterns: entry.patterns, entry })
    }
  }
  text.push(...agentRules(rules).filter((rule) => rule.patterns.length > 0))
  text.push(...placeRules(rules).filter((rule) => rule.patterns.length > 0))
  const index: LanguageIndex = {
    patterns: indexPatterns(text, words),
    contentStarts: contentStarts(words),
    words: labelWords(rules),
    lemmas: lemmasOf(rules),
    negations: new Set(words.classes.get('negation') ?? []),
    stopwords: new Set(words.classes.get('stopword') ?? []),
    abbreviations: new Set(words.classes.get('abbreviation') ?? []),
    documents: entriesOf(rules, 'document-address'),
    isNoOutlet: noOutlet(rules, words.classes.get('audience') ?? []),
  }
  known.set(rules, index)
  return index
}

/** Compiled for a cue when an article first has it. */
function contentStarts(words: PatternWords): LanguageIndex['contentStarts'] {
  const compiled = new Map<CueRule, AnchoredPatterns>()
  return (cue) => {
    if (cue.contentStarts === undefined) return null
    let anchored = compiled.get(cue)
    if (anchored === undefined) {
      anchored = checked(compileAnchored(cue.contentStarts, words))
      compiled.set(cue, anchored)
    }
    return anchored
  }
}

function lemmasOf(rules: LanguageRules): Map<string, string> {
  const lemmas = new Map<string, string>()
  for (const { lemma, forms } of entriesOf(rules, 'inflection'))
    for (const form of forms) lemmas.set(form, lemma)
  return lemmas
}

function noOutlet(rules: LanguageRules, audience: readonly string[]): LanguageIndex['isNoOutlet'] {
  let words: ReadonlySet<string> | null = null
  return (word) => {
    words ??= noOutletWords(rules, audience)
    return words.has(word)
  }
}

/** What is said to a person or to a parliament is not said to an outlet. */
function noOutletWords(rules: LanguageRules, audience: readonly string[]): Set<string> {
  const found = new Set(audience)
  for (const entry of rules.entries) {
    const names =
      entry.kind === 'first-names'
        ? entry.names
        : entry.kind === 'organisation' && entry.speaker !== 'media'
          ? entry.names
          : entry.kind === 'country'
            ? [...entry.names, ...entry.adjectives, ...entry.people, ...entry.capitals]
            : entry.kind === 'role'
              ? entry.words
              : []
    for (const name of names) found.add(name.toLowerCase())
  }
  return found
}

type PlainTextRule = CueRule | CueModifier | ReferenceRule | WordingRule | LoadedRule

const isTextRule = (entry: LanguageRules['entries'][number]): entry is PlainTextRule =>
  'patterns' in entry && entry.kind !== 'opposite'
