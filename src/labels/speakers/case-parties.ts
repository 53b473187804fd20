/** Who is party to a case in court: what stands after a name tells of a suit, a charge or a plea. */

import { isCapital, isNumeric, isWord, type Words } from './words.ts'

/** How far after a name a suit or its charges are looked for, in words. */
const SUIT_WORDS = 9

/** "X sued", "X filed a lawsuit", "X denied both charges", "X is fighting extradition": parties to a case. */
export function facesCase(words: Words, at: number): boolean {
  const { tokens, lexicon, sentenceOf } = words
  let verb = false
  for (let i = at; i < at + SUIT_WORDS && i < tokens.length && sentenceOf[i] === sentenceOf[at - 1]; i += 1) {
    const { norm, text } = tokens[i]!
    if (verb && lexicon.has('charges', norm)) return true
    if (lexicon.has('sues', norm)) return !verb
    if (!verb && lexicon.has('case-verb', norm)) verb = true
    else if (!verb && text !== ',' && !lexicon.has('auxiliary', norm) && norm[0]! > '9') return false
    else if (text === '”' || text === '"') return false
  }
  return false
}

/** How far after a name a plea or charge is looked for, in words. */
const PLEA_WORDS = 16

/** "X and Y, 61, have pleaded not guilty", "X was charged with fraud": with no other verb between. */
export function isLitigant(words: Words, at: number): boolean {
  const { tokens, hitOf, lexicon, sentenceOf } = words
  let passive = false
  const aged = tokens[at]?.text === ',' && isNumeric(tokens[at + 1] ?? tokens[at]!)
  for (let i = at; i < at + PLEA_WORDS && i < tokens.length && sentenceOf[i] === sentenceOf[at - 1]; i += 1) {
    const { norm } = tokens[i]!
    if (lexicon.has('pleads', norm)) return true
    if (lexicon.has('tried', norm)) return passive
    // "X, 37, admitted stealing"
    if (lexicon.has('admits', norm)) return aged && (tokens[i + 1]?.norm.endsWith('ing') ?? false)
    if (norm === 'charged' && tokens[i + 1]?.norm === 'with') return passive || tokens[i - 1]?.text === ','
    if (lexicon.has('auxiliary', norm)) {
      passive ||= norm !== 'has' && norm !== 'have' && norm !== 'had'
      continue
    }
    const skipped =
      !isWord(tokens[i]) ||
      hitOf[i] !== undefined ||
      isCapital(tokens[i]) ||
      lexicon.has('conjunction', norm) ||
      lexicon.has('definite', norm) ||
      lexicon.has('relative', norm) ||
      (norm[0]! >= '0' && norm[0]! <= '9')
    if (!skipped || tokens[i]!.text === '”' || tokens[i]!.text === '"') return false
  }
  return false
}
