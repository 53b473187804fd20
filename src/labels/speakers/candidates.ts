/** Who stands for election: told by what the article sets beside a name, in an article about an election. */

import type { Member } from './members.ts'
import { bitsOf } from './word-classes.ts'
import { isPossessive, isWord, type Words } from './words.ts'

/** Words of elections in a text, and their share, from which it is about one. */
const LEAST_WORDS = 3
const LEAST_SHARE = 0.004
/** Letters by which words of one family are told: "candidate", "candidacy". */
const STEM = 6
/** How many mentions of a name are looked at, and how far after each. */
const MOST_MENTIONS = 40
const REACH = 4
/** Words of a sentence that are looked at on either side of a name. */
const SENTENCE_WORDS = 60

const ELECTION = bitsOf('election')

/** Words of elections from which a text at least speaks of one. */
const FEW_WORDS = 2

/** Is the text about an election, or does it at least speak of one? Linear. */
export function electionIn(words: Words): 'subject' | 'mentioned' | null {
  let times = 0
  let all = 0
  // A campaign alone may be one for seat belts.
  const different = new Set<string>()
  for (let at = 0; at < words.tokens.length; at += 1) {
    const token = words.tokens[at]!
    if (!isWord(token)) continue
    all += 1
    if ((words.classes[at]! & ELECTION) === 0) continue
    times += 1
    different.add(token.norm.slice(0, STEM))
  }
  if (times < all * LEAST_SHARE || different.size < FEW_WORDS) return null
  return different.size >= LEAST_WORDS ? 'subject' : 'mentioned'
}

/** Is someone called a candidate, nominee or front-runner, and not a former one? */
export const isCalledCandidate = ({ lexicon, tokens }: Words, member: Member): boolean =>
  member.readings.some(({ roles }) =>
    roles.some(
      (use) =>
        !use.served &&
        !use.former &&
        use.entry.speaker === 'party' &&
        lexicon.has('candidate-role', tokens[use.end - 1]!.norm),
    ),
  )

/** Does the text speak of the member's own campaign or bid, or say that they run for an office? */
export function hasOwnRace(words: Words, member: Member): boolean {
  const { tokens, lexicon, sentenceOf } = words
  return member.mentions.slice(0, MOST_MENTIONS).some(({ first, end }) => {
    const norm = (at: number): string =>
      sentenceOf[at] === sentenceOf[first] ? (tokens[at]?.norm ?? '') : ''
    const owned = isPossessive(words, end)
    const from = owned ? end + 1 : end
    for (let at = from; at < from + (owned ? REACH : 1); at += 1) {
      if (lexicon.has('own-race', norm(at))) return norm(at + 1) !== 'against' && norm(at + 1) !== 'to'
      if (!isWord(tokens[at])) break
    }
    return stands(norm, end, lexicon.has)
  })
}

/** Does the text speak of the member's campaign, supporters, nomination, or of voting for them? */
export function isCampaigning(words: Words, member: Member): boolean {
  return member.mentions.slice(0, MOST_MENTIONS).some(({ first, end }) => {
    const { tokens, lexicon, sentenceOf } = words
    const norm = (at: number): string =>
      sentenceOf[at] === sentenceOf[first] ? (tokens[at]?.norm ?? '') : ''
    if (lexicon.has('candidate-before', norm(first - 1))) return true
    // "vote for X", "support for X"
    if (norm(first - 1) === 'for' && lexicon.has('votes', norm(first - 2))) return true
    const owned = isPossessive(words, end)
    const from = owned ? end + 1 : end
    for (let at = from; at < from + (owned ? REACH : 2); at += 1) {
      if (lexicon.has('candidate-noun', norm(at))) return true
      if (!isWord(tokens[at])) break
    }
    return stands(norm, end, lexicon.has)
  })
}

/** Sentences that name someone, of which this share and at least so many speak of the race. */
const RACE_SHARE = 0.4
const RACE_SENTENCES = 3

/** Do the sentences that name a politician speak of delegates, primaries, polls? */
export function isInRace(words: Words, member: Member): boolean {
  const { tokens, lexicon, sentenceOf } = words
  const sentences = new Set<number>()
  let race = 0
  for (const { first } of member.mentions.slice(0, MOST_MENTIONS)) {
    const sentence = sentenceOf[first]!
    if (sentences.has(sentence)) continue
    sentences.add(sentence)
    let at = first
    while (at > 0 && sentenceOf[at - 1] === sentence && first - at < SENTENCE_WORDS) at -= 1
    while (at < tokens.length && sentenceOf[at] === sentence && at - first < SENTENCE_WORDS) {
      if (lexicon.has('race', tokens[at]!.norm)) {
        race += 1
        break
      }
      at += 1
    }
  }
  return race >= RACE_SENTENCES && race >= sentences.size * RACE_SHARE
}

/** "is running for", "suspended his campaign", "won the primary", "is seeking the nomination". */
function stands(norm: (at: number) => string, end: number, has: Words['lexicon']['has']): boolean {
  let verb = false
  for (let at = end; at < end + REACH * 2; at += 1) {
    const word = norm(at)
    if (word === '') return false
    if (verb && has('candidacy', word)) return true
    if ((word === 'running' || word === 'run' || word === 'ran' || word === 'runs') && norm(at + 1) === 'for')
      return has('elected-office', norm(at + 2)) || has('elected-office', norm(at + 3))
    verb ||= has('stands', word)
  }
  return false
}
