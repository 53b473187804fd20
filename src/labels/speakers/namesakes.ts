/** Names that a country shares with a state of another ("Georgia"): the country is meant where the text speaks of what is near it. */
import type { Hit } from './lexicon.ts'

const isShared = ({ senses }: Hit): boolean =>
  senses.length > 1 &&
  senses.some(({ is }) => is === 'region') &&
  senses.some((sense) => sense.is === 'country' && sense.entry.when !== undefined)

/** Takes a text's phrases; gives them without countries of which the text names nothing that is theirs. Linear. */
export function withoutNamesakes(hits: readonly Hit[], text: string): readonly Hit[] {
  const told = new Map<string, boolean>()
  if (!hits.some(isShared)) return hits
  return hits.map((hit) => {
    if (!isShared(hit)) return hit
    const senses = hit.senses.filter((sense) => {
      if (sense.is !== 'country' || sense.entry.when === undefined) return true
      const known = told.get(sense.entry.code) ?? sense.entry.when.some((name) => text.includes(name))
      told.set(sense.entry.code, known)
      return known
    })
    return senses.length === hit.senses.length ? hit : { ...hit, senses }
  })
}
