/** The words of a content that tell what it is about, cut down to stems that its inflected forms share. */
import type { Run } from './draft.ts'
import type { LanguageIndex } from './language-index.ts'
import type { Reading } from './reading.ts'

/** Words looked at in one content: what a claim is about is told by then. */
const MOST_WORDS = 120

/** Cuts common endings: "captured", "captures", "capturing" share "captur". Names keep their case-free form. */
export function stemOf(word: string): string {
  let stem = word
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (stem.length > 5 && (stem.endsWith('sses') || stem.endsWith('shes') || stem.endsWith('ches')))
    stem = stem.slice(0, -2)
  else if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss') && !stem.endsWith('us'))
    stem = stem.slice(0, -1)
  if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3)
  else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2)
  else if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, -2)
  if (stem.length > 4 && stem.at(-1) === stem.at(-2) && stem.at(-1) !== 's') stem = stem.slice(0, -1)
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

/** Takes the runs of a content; gives the stems of its words but function words and marks. */
export function contentWords(reading: Reading, runs: readonly Run[], index: LanguageIndex): Set<string> {
  const words = new Set<string>()
  let looked = 0
  for (const run of runs) {
    for (let at = run.first; at < run.end && looked < MOST_WORDS; at += 1) {
      const norm = reading.tokens[at]!.norm
      if (norm.length < 2 || index.stopwords.has(norm)) continue
      if (norm === norm.toUpperCase() && !/^[0-9]/.test(norm)) continue
      looked += 1
      words.add(stemOf(norm))
    }
  }
  return words
}

/** How many words two contents share. */
export function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const word of few) if (many.has(word)) shared += 1
  return shared
}
