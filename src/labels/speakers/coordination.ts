/** "Armenia and Azerbaijan", "local officials and customers", "the Namibian and South African governments": one source, several speakers. */

import { runEnd } from './name-runs.ts'
import { startsName } from './name-starts.ts'
import { nameSense } from './named.ts'
import { pronounClass } from './noun-phrase.ts'
import { isPossessive, isWord, type Words } from './words.ts'

/** Token range of one of several speakers, and the head that they share where the range has none of its own. */
export interface Conjunct {
  readonly first: number
  readonly end: number
  /** "the **Namibian** and South African governments": where the head stands that this one shares. */
  readonly head?: number
}

/** At most this many speakers are read from one source. */
const MOST = 6

function closesPhrase(words: Words, and: number, first: number): boolean {
  const { hitOf, tokens, lexicon } = words
  let at = and - 1
  if (tokens[at]?.text === ',') at -= 1
  // "Sen. Jo Marsh (D-Mont.) and …"
  if (tokens[at]?.text === ')') {
    for (let back = at - 1; back > first && back > at - 8; back -= 1) {
      if (tokens[back]!.text !== '(') continue
      at = back - 1
      break
    }
  }
  // An age may close it: "Declan Furey, 58, and the officer".
  if (at - 2 >= first && tokens[at - 1]?.text === ',' && Number(tokens[at]!.text) > 0) at -= 2
  if (at < first) return false
  if (isPossessive(words, at)) return false
  const hit = hitOf[at]
  if (hit !== undefined) {
    if (nameSense(hit) !== null) {
      const sense = nameSense(hit)!
      return !(
        (sense.is === 'country' || sense.is === 'organisation') &&
        sense.form === 'adjective' &&
        sense.is === 'organisation'
      )
    }
    return hit.senses.some(
      (sense) => (sense.is === 'role' || sense.is === 'body' || sense.is === 'document') && sense.plural,
    )
  }
  if (pronounClass(words, at) !== null) return true
  // A capitalised word closes a name, unless the name goes on after "and" ("Department of Health and Safety").
  for (let i = at; i >= first; i -= 1) {
    const covering = hitOf[i]
    if (
      covering?.senses.some((sense) => sense.is === 'body') &&
      i < at &&
      lexicon.has('body-joint', tokens[covering.end]?.norm ?? '')
    )
      return false
  }
  return startsName(words, at)
}

function opensPhrase(words: Words, after: number, end: number): boolean {
  const { hitOf, tokens, lexicon } = words
  if (after >= end) return false
  const token = tokens[after]!
  if (
    lexicon.has('definite', token.norm) ||
    lexicon.has('indefinite', token.norm) ||
    pronounClass(words, after) !== null
  )
    return true
  if (startsName(words, after)) return true
  const hit = hitOf[after]
  if (
    hit?.senses.some(
      (sense) => (sense.is === 'role' || sense.is === 'body' || sense.is === 'document') && sense.plural,
    )
  )
    return true
  // "residents and other experts", "customers and small businesses": a plural head must still come.
  for (let i = after; i < Math.min(end, after + 4); i += 1) {
    const next = hitOf[i]
    if (!isWord(tokens[i]!) || lexicon.has('preposition', tokens[i]!.norm)) return false
    if (next?.senses.some((sense) => (sense.is === 'role' || sense.is === 'body') && sense.plural))
      return true
  }
  return false
}

/** "Ostershire and Westershire Police": two places before one word for a body. */
function arePlacesOfBody(words: Words, and: number, end: number): boolean {
  const before = words.hitOf[and - 1]
  const after = words.hitOf[and + 1]
  const isPlace = (at: number): boolean => {
    const sense = nameSense(words.hitOf[at])
    return sense?.is === 'region' && sense.form === 'name'
  }
  if (before === undefined || after === undefined || !isPlace(and - 1) || !isPlace(and + 1)) return false
  if (after.end >= end || runEnd(words, and + 1, end) <= after.end) return false
  const noun = words.hitOf[after.end]
  return noun?.senses.some((sense) => sense.is === 'body') ?? false
}

/** A pair of capitalised words around "and" is one name unless one of them stands alone elsewhere or is known. */
function isJointName(words: Words, and: number, first: number, end: number): boolean {
  const { tokens, hitOf, lexicon } = words
  if (tokens[and]!.text === '&') return true
  if (arePlacesOfBody(words, and, end)) return true
  if (!startsName(words, and + 1) || hitOf[and + 1] !== undefined || hitOf[and - 1] !== undefined)
    return false
  const leftAlone = and - 1 === first || !startsName(words, and - 2)
  const rightAlone = runEnd(words, and + 1, end) === and + 2
  if (!leftAlone || !rightAlone) return false
  if (lexicon.has('indefinite', tokens[first]!.norm)) return false
  return !words.seenCapital.has(`${tokens[and + 1]!.norm}`) || !words.seenCapital.has(tokens[and - 1]!.norm)
}

/** Takes the token range of a source; gives its speakers' ranges, one where nothing is coordinated. */
export function conjunctsOf(words: Words, first: number, end: number): Conjunct[] {
  const { tokens, lexicon } = words
  const parts: Conjunct[] = []
  let from = first
  for (let at = first; at < end && parts.length < MOST - 1; at += 1) {
    const token = tokens[at]!
    if (lexicon.has('relative', token.norm) && at > first && token.norm !== 'that') break
    const including =
      at > first && (token.norm === 'including' || (token.norm === 'like' && startsName(words, at + 1)))
    if (including && token.norm === 'like') {
      from = at + 1
      continue
    }
    if (including) {
      parts.push({ first: from, end: tokens[at - 1]!.text === ',' ? at - 1 : at })
      from = at + 1
      continue
    }
    if (!lexicon.has('conjunction', token.norm) || token.text === '&') continue
    if (at === first && (token.norm === 'and' || token.norm === 'but')) {
      from = at + 1
      continue
    }
    // "competition between the north and the south" joins no speakers.
    if (afterBetween(words, from, at)) continue
    // In an apposition or a complement "and" joins other things.
    if (hasPreposition(words, from, at) && !opensWithArticle(words, at + 1)) continue
    const shared = sharedHead(words, at, end)
    if (shared !== null) {
      parts.push({ first: words.hitOf[at - 1]!.first, end: words.hitOf[at - 1]!.end, head: shared })
      parts.push({ first: at + 1, end: words.hitOf[at + 1]!.end, head: shared })
      return parts
    }
    if (
      !closesPhrase(words, at, from) ||
      !opensPhrase(words, at + 1, end) ||
      isJointName(words, at, from, end)
    )
      continue
    let close = at
    if (tokens[close - 1]?.text === ',') close -= 1
    parts.push(...listItems(words, from, close))
    from = at + 1
  }
  parts.push({ first: from, end })
  return parts.filter((part) => part.end > part.first).slice(0, MOST)
}

const afterBetween = (words: Words, first: number, and: number): boolean => {
  for (let i = first; i < and; i += 1) if (words.tokens[i]!.norm === 'between') return true
  return false
}

/** Two countries' adjectives before one plural noun: where the noun stands. */
function sharedHead(words: Words, and: number, end: number): number | null {
  const isAdjective = (at: number): boolean =>
    words.hitOf[at]?.senses.some((sense) => sense.is === 'country' && sense.form === 'adjective') ?? false
  if (!isAdjective(and - 1) || !isAdjective(and + 1)) return null
  for (let i = words.hitOf[and + 1]!.end; i < end && i < and + 6; i += 1) {
    const plural = words.hitOf[i]?.senses.some(
      (sense) => (sense.is === 'role' || sense.is === 'body') && sense.plural,
    )
    if (plural) return i
    if (!isWord(words.tokens[i])) return null
  }
  return null
}

const opensWithArticle = (words: Words, at: number): boolean => {
  const norm = words.tokens[at]?.norm ?? ''
  return (
    words.lexicon.has('definite', norm) ||
    norm === 'his' ||
    norm === 'her' ||
    norm === 'their' ||
    norm === 'its'
  )
}

function hasPreposition(words: Words, first: number, end: number): boolean {
  for (let i = first; i < end; i += 1)
    if (words.hitOf[i] === undefined && words.lexicon.has('preposition', words.tokens[i]!.norm)) return true
  return false
}

/** "A, B" before "and C": each item a name. */
function listItems(words: Words, first: number, end: number): Conjunct[] {
  const items: Conjunct[] = []
  let from = first
  for (let at = first; at <= end; at += 1) {
    if (at < end && words.tokens[at]!.text !== ',') continue
    items.push({ first: from, end: at })
    from = at + 1
  }
  const allNames = items.every(
    (item) =>
      item.end > item.first &&
      startsName(words, item.first) &&
      runEnd(words, item.first, item.end) === item.end,
  )
  return items.length > 1 && allNames ? items : [{ first, end }]
}
