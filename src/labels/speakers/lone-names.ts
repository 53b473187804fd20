/** Sources of one word, or without a space, that are names though nothing around them tells so. */

import type { Cast } from './members.ts'
import type { Named } from './named.ts'
import type { Reading } from './noun-phrase.ts'
import { isCapital, type Words } from './words.ts'

const named = (first: number, end: number, is: Named['is'], speaker: Named['speaker']): Named => ({
  first,
  end,
  is,
  sense: null,
  speaker,
  side: [],
  countries: [],
  region: null,
})

/** Is "the Lunds" meant: those who share a last name that the article has? */
export function isFamily({ tokens }: Words, { byName }: Cast, { name, end }: Reading): boolean {
  if (name === null || name.end - name.first !== 1 || name.sense !== null || name.end !== end) return false
  const { norm } = tokens[name.first]!
  if (!norm.endsWith('s')) return false
  const isLastName = (word: string): boolean =>
    byName.get(word)?.some((member) => member.is === 'person' && member.words.length > 1) ?? false
  return !isLastName(norm) && (isLastName(norm.slice(0, -1)) || isLastName(norm.slice(0, -2)))
}

/** "harbourinfos.no said": an address without a space, null for other sources. */
export function siteOf({ tokens, lexicon }: Words, { first, end }: Reading): Named | null {
  if (end - first < 3 || tokens[end - 2]!.text !== '.' || !lexicon.has('web-ending', tokens[end - 1]!.text))
    return null
  for (let i = first + 1; i < end; i += 1) if (tokens[i]!.start !== tokens[i - 1]!.end) return null
  return named(first, end, 'body', 'media')
}

/** "Giulini said": one unknown word with a capital, at the start of a sentence or not, is a name where it speaks. */
export function loneName({ tokens, hitOf, seenSmall, lexicon }: Words, reading: Reading): Named | null {
  const { first, end } = reading
  const token = tokens[first]!
  if (end - first !== 1 || reading.head !== 'word' || !isCapital(token)) return null
  if (lexicon.has('quantity', token.norm)) return null
  if (hitOf[first] !== undefined || token.norm.endsWith('s') || seenSmall.has(token.norm)) return null
  return named(first, end, 'unsure', null)
}
