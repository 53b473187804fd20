/** Plurals of the nouns that speakers are called by. */

const ENDINGS: readonly (readonly [singular: string, plural: string])[] = [
  ['person', 'people'],
  ['woman', 'women'],
  ['man', 'men'],
  ['wife', 'wives'],
  ['child', 'children'],
]

function nounPlural(noun: string): string | null {
  // "Sens.", "Reps."
  if (noun.endsWith('.')) return /^[a-z]{3,5}\.$/.test(noun) ? `${noun.slice(0, -1)}s.` : null
  for (const [singular, plural] of ENDINGS)
    if (noun.endsWith(singular)) return noun.slice(0, -singular.length) + plural
  // "analyses"
  if (noun.endsWith('sis')) return `${noun.slice(0, -2)}es`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  return `${noun}s`
}

/** Takes a noun of the gazetteer ("member of parliament", "spokeswoman"); gives its plural, null where it has none. */
export function pluralOf(phrase: string): string | null {
  const of = phrase.indexOf(' of ')
  const head = of > 0 ? phrase.slice(0, of) : phrase
  const plural = nounPlural(head)
  return plural === null ? null : plural + phrase.slice(head.length)
}
