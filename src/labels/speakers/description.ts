/** What the article says a speaker is, in its own words. */
import type { Member } from './members.ts'
import { isWord, textOf, type Words } from './words.ts'

/** Longest description given, in words. */
const LONGEST = 20

/** Takes a member of the cast; gives the first phrase that says what they are, '' where none does. */
export function descriptionOf(words: Words, member: Member): string {
  for (const reading of member.readings) {
    const told = reading.roles.some((use) => use.entry.marks === undefined) || reading.bodyWords.length > 0
    if (!told || reading.shared === true) continue
    const { name } = reading
    if (name === null) return trimmed(words, reading.first, reading.end)
    const before = trimmed(words, reading.first, name.first)
    const after = trimmed(words, name.end, reading.end)
    const roleBefore = reading.roles.some((use) => use.end <= name.first)
    const text = roleBefore ? before : after
    if (text !== '') return text
  }
  return ''
}

function trimmed(words: Words, first: number, end: number): string {
  let from = first
  while (from < end && !isWord(words.tokens[from])) from += 1
  let to = from
  // "a former mayor who’s spent …": what they did is no description, and may be cut short.
  while (
    to < end &&
    to < from + LONGEST &&
    (to === from || !words.lexicon.has('relative', words.tokens[to]!.norm))
  )
    to += 1
  while (to > from && !isWord(words.tokens[to - 1]) && words.hitOf[to - 1] === undefined) to -= 1
  return textOf(words, from, to)
}
