/** Regular English inflection, with irregular forms given as data. Over-generates ("admiting") rather than misses. */

const VOWELS = new Set(['a', 'e', 'i', 'o', 'u'])

const isConsonant = (letter: string | undefined): boolean => letter !== undefined && !VOWELS.has(letter)

/** "claim" → "claims"; "deny" → "denies"; "express" → "expresses". */
function withS(lemma: string): string {
  if (lemma.endsWith('y') && isConsonant(lemma.at(-2))) return `${lemma.slice(0, -1)}ies`
  for (const end of ['s', 'x', 'z', 'ch', 'sh']) if (lemma.endsWith(end)) return `${lemma}es`
  return `${lemma}s`
}

/** Past and -ing forms, with and without a doubled consonant where spelling could double it. */
function withEdAndIng(lemma: string): string[] {
  if (lemma.endsWith('e')) {
    const ing = lemma.endsWith('ee')
      ? `${lemma}ing`
      : lemma.endsWith('ie')
        ? `${lemma.slice(0, -2)}ying`
        : `${lemma.slice(0, -1)}ing`
    return [`${lemma}d`, ing]
  }
  if (lemma.endsWith('y') && isConsonant(lemma.at(-2))) return [`${lemma.slice(0, -1)}ied`, `${lemma}ing`]
  const forms = [`${lemma}ed`, `${lemma}ing`]
  const last = lemma.at(-1)
  if (isConsonant(last) && VOWELS.has(lemma.at(-2) ?? '') && last !== 'w' && last !== 'x' && last !== 'y')
    forms.push(`${lemma}${last}ed`, `${lemma}${last}ing`)
  return forms
}

/** Irregular forms by lemma: every form but the lemma itself and the regular -s. */
export type Irregulars = ReadonlyMap<string, readonly string[]>

/**
 * Takes a lemma in lower case and what it is; gives all its forms, itself first.
 * `any` gives verb forms, which contain the noun's.
 */
export function formsOf(lemma: string, as: 'any' | 'noun' | 'verb', irregulars: Irregulars): string[] {
  const forms = new Set([lemma])
  const own = irregulars.get(lemma)
  if (own === undefined || as === 'noun') forms.add(withS(lemma))
  if (as === 'noun') {
    if (own !== undefined) for (const form of own) if (!form.endsWith('ing')) forms.add(form)
    return [...forms]
  }
  if (own !== undefined) {
    forms.add(withS(lemma))
    for (const form of own) forms.add(form)
  } else for (const form of withEdAndIng(lemma)) forms.add(form)
  return [...forms]
}
