/** The words of a content that tell what it is about, cut down to stems that its inflected forms share. */
import type { Token } from '../rules/tokens.ts'
import type { Run } from './draft.ts'
import type { LanguageIndex } from './language-index.ts'
import type { Reading } from './reading.ts'

/** Words looked at in one content: what a claim is about is told by then. */
const MOST_WORDS = 120

/** Cuts common endings: "captured", "captures", "capturing" share "captur". Names keep their case-free form. */
export function stemOf(word: string): string {
  let stem = word
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (
    stem.length > 5 &&
    (stem.endsWith('sses') || stem.endsWith('shes') || stem.endsWith('ches') || stem.endsWith('xes'))
  )
    stem = stem.slice(0, -2)
  else if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss') && !stem.endsWith('us'))
    stem = stem.slice(0, -1)
  if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3)
  else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2)
  else if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, -2)
  if (stem.length > 4 && stem.at(-1) === stem.at(-2) && stem.at(-1) !== 's') stem = stem.slice(0, -1)
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

export interface ContentWords {
  readonly words: ReadonlySet<string>
  /** Those of them that are names: capitals where no sentence begins. */
  readonly names: ReadonlySet<string>
}

/** Takes the runs of a content; gives the stems of its words but function words and marks. Two names of one place are one word. */
export function contentWords(reading: Reading, runs: readonly Run[]): ContentWords {
  const words = new Set<string>()
  const names = new Set<string>()
  let looked = 0
  for (const run of runs) {
    const places = reading.within('contested-form', run.first, run.end)
    let next = 0
    for (let at = run.first; at < run.end && looked < MOST_WORDS; at += 1) {
      const place = places[next]
      if (place !== undefined && place.first === at) {
        words.add(place.entry.id)
        names.add(place.entry.id)
        at = place.end - 1
        while (places[next] !== undefined && places[next]!.first <= at) next += 1
        continue
      }
      const token = reading.tokens[at]!
      const stem = reading.stem(token)
      if (stem === null) continue
      looked += 1
      words.add(stem)
      if (token.text !== token.norm && reading.sentence[at] === reading.sentence[at - 1]) names.add(stem)
    }
  }
  return { words, names }
}

/** The stems of one text's words, each worked out once for its spelling: of irregular forms the lemma's (“knew” is “know”). Null for function words and marks. */
export function stems(index: Pick<LanguageIndex, 'stopwords' | 'lemmas'>): (token: Token) => string | null {
  const known: (string | null | undefined)[] = []
  return ({ norm, spelling }) => {
    let stem = known[spelling]
    if (stem === undefined) {
      const isMark = norm.length < 2 || (norm === norm.toUpperCase() && !isFigure(norm))
      stem = isMark || index.stopwords.has(norm) ? null : stemOf(index.lemmas.get(norm) ?? norm)
      known[spelling] = stem
    }
    return stem
  }
}

const isFigure = (norm: string): boolean => norm.charCodeAt(0) >= 48 && norm.charCodeAt(0) <= 57

/** How many words two contents share. */
export function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const word of few) if (many.has(word)) shared += 1
  return shared
}

/** How telling a word is in this article: the rarer among its contents, the more. */
export type WordWeights = ReadonlyMap<string, number>

/** Weighs the words of all contents by inverse document frequency (Spärck Jones 1972), the contents being the documents. */
export function weighWords(contents: readonly ReadonlySet<string>[]): WordWeights {
  const frequency = new Map<string, number>()
  for (const content of contents)
    for (const word of content) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const weights = new Map<string, number>()
  for (const [word, count] of frequency) weights.set(word, Math.log(1 + contents.length / count))
  return weights
}

/** Likeness of two contents, 0–1: cosine over their weighted words. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>, weights: WordWeights): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const word of few) if (many.has(word)) shared += (weights.get(word) ?? 0) ** 2
  if (shared === 0) return 0
  return shared / (Math.sqrt(squares(one, weights)) * Math.sqrt(squares(other, weights)))
}

function squares(words: ReadonlySet<string>, weights: WordWeights): number {
  let sum = 0
  for (const word of words) sum += (weights.get(word) ?? 0) ** 2
  return sum
}

/** Share of a content's words, by weight, that another content has too: 0–1. */
export function weightShared(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weights: WordWeights,
): number {
  let shared = 0
  let all = 0
  for (const word of one) {
    const weight = weights.get(word) ?? 0
    all += weight
    if (other.has(word)) shared += weight
  }
  return all === 0 ? 0 : shared / all
}

const LETTER = /^[\p{L}\p{N}]/u

/** Whether a token’s text begins with a letter or a figure; the common ones are told without a regular expression. */
export function isWord(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return LETTER.test(text)
}
