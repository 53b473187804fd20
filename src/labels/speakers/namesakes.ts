/** Names that a country shares with a state of another ("Georgia"): the country is meant where the text speaks of what is near it. */
import type { Hit } from './lexicon.ts'

/** Takes a text's phrases; gives them without countries of which the text names nothing that is theirs. Linear. */
export function withoutNamesakes(hits: readonly Hit[], text: string): readonly Hit[] {
  const told = new Map<string, boolean>()
  return hits.map((hit) => {
    if (hit.senses.length < 2 || !hit.senses.some(({ is }) => is === 'region')) return hit
    const senses = hit.senses.filter((sense) => {
      if (sense.is !== 'country' || sense.entry.when === undefined) return true
      const known = told.get(sense.entry.code) ?? sense.entry.when.some((name) => text.includes(name))
      told.set(sense.entry.code, known)
      return known
    })
    return senses.length === hit.senses.length ? hit : { ...hit, senses }
  })
}
