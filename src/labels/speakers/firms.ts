/** Firms that nothing names as such: their shares, their stores, what they are called before their name. */
import type { Member } from './members.ts'
import { isPossessive, type Words } from './words.ts'

/** How many mentions are looked at. */
const MOST = 30

/** Takes a body that nothing else tells of; says whether the words beside its mentions are those of a firm. */
export function isFirm(words: Words, member: Member): boolean {
  if (member.is !== 'body' || member.named.sense !== null) return false
  return member.mentions.slice(0, MOST).some(({ first, end }) => firmAround(words, first, end))
}

function firmAround(words: Words, first: number, end: number): boolean {
  const { tokens, lexicon, sentenceOf } = words
  const norm = (at: number): string => (sentenceOf[at] === sentenceOf[first] ? (tokens[at]?.norm ?? '') : '')
  // "the retailer Northwind", "rival Northwind"
  if (tokens[first - 1]?.text === norm(first - 1) && lexicon.has('firm-before', norm(first - 1))) return true
  if (norm(first - 1) === 'of' && lexicon.has('firm-noun', norm(first - 2))) return true
  // "Northwind (NYSE: NWD)"
  if (norm(end) === '(' && lexicon.has('exchange', norm(end + 1))) return true
  // "Northwind shares", "Northwind’s annual profit"
  if (lexicon.has('firm-noun', norm(end))) return true
  const owned = isPossessive(words, end) ? end + 1 : -1
  if (owned < 0) return false
  return [owned, owned + 1, owned + 2].some((at) => lexicon.has('firm-noun', norm(at)))
}
