/** Members of an article's cast, and which of them a name means. */

import type { OrganisationEntry, RoleEntry } from '../../rules/language/gazetteer-rules.ts'
import type { Gender } from './lexicon.ts'
import type { Named } from './named.ts'
import type { Reading } from './noun-phrase.ts'
import { isAllCapitals, isCapital, isWord, type Words } from './words.ts'

/** Where a member of the cast is named. */
export interface Mention {
  readonly first: number
  readonly end: number
  readonly quoted: boolean
  /** Likely the subject of its clause: first in its sentence, or right before a verb of saying. */
  readonly subject: boolean
  readonly display: boolean
}

/** One person, body or place of the article. */
export interface Member {
  readonly index: number
  is: 'person' | 'body' | 'place'
  /** Fullest name, as the article has it. */
  name: string
  readonly words: string[]
  gender: Gender | null
  readonly readings: Reading[]
  readonly mentions: Mention[]
  named: Named
  age: number | null
  /** The party that is called theirs ("Ruiz’s Harbour Party"). */
  party: OrganisationEntry | null
  /** Charged, on trial or pleading, as the text tells right after the name. */
  litigant: boolean
}

export interface Cast {
  readonly members: Member[]
  /** By last word of a person's name, and by whole name of a body. */
  readonly byName: Map<string, Member[]>
  /** By gazetteer entry. */
  readonly byEntry: Map<string, Member>
  /** Bodies by their initials. */
  readonly byInitials: Map<string, Member>
  /** Bodies by the letters or the short name in brackets after their name. */
  readonly byAlias: Map<string, Member>
  /** The member named at a token, where a name starts there. */
  readonly at: Map<number, Member>
}

/** Adds a member under a name. */
export const add = (map: Map<string, Member[]>, key: string, member: Member): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [member])
  else if (!list.includes(member)) list.push(member)
}

/** The words of a name that are compared: no initials, marks or suffixes. */
export function nameWords(words: Words, first: number, end: number): string[] {
  const kept: string[] = []
  for (let i = first; i < end; i += 1) {
    const token = words.tokens[i]!
    if (
      !isWord(token) ||
      words.lexicon.has('name-suffix', token.norm) ||
      (token.text.length === 1 && end - first > 1)
    )
      continue
    kept.push(token.norm)
  }
  return kept
}

/** The member that a name means, from those known so far; null for a new one. `key`: the name's words. */
export function findMember(
  cast: Cast,
  words: Words,
  named: Named,
  key: readonly string[] = nameWords(words, named.first, named.end),
): Member | null {
  if (key.length === 0) return null
  const whole = cast.byName.get(key.join(' '))
  if (whole !== undefined && (named.is !== 'person' || whole.some((member) => member.is === 'person')))
    return key.length === 1 ? bearer(words, whole, named.first) : nearest(whole, named.first)
  // "Hamilton" is Ian Hamilton where the article has one, not Bermuda's capital.
  const last = cast.byName.get(key.at(-1)!)?.filter((member) => member.is === 'person') ?? []
  if (named.sense !== null && named.is === 'body') return cast.byEntry.get(named.sense.entry.id) ?? null
  if (named.is === 'place') return null
  const alias = key.length === 1 ? cast.byAlias.get(key[0]!) : undefined
  if (alias !== undefined) return alias
  if (isAllCapitals(words.tokens[named.end - 1])) {
    const short = cast.byInitials.get(key.at(-1)!)
    if (short !== undefined && (key.length === 1 || short.words.includes(key[0]!))) return short
  }
  if (key.length === 1) {
    if (last.length > 0) return bearer(words, last, named.first)
    // "Donna" for Donna Kelce, "Varnell" for Varnell Mobility: where it can be nobody else.
    const first = cast.byName.get(`first ${key[0]}`) ?? []
    return first.length === 1 ? first[0]! : null
  }
  // "Emma Roma Jayne" and "Roma Jayne"; "Donald Trump" and "Donald J. Trump".
  const fits = last.filter(
    (member) =>
      key.every((word) => member.words.includes(word)) ||
      member.words.every((word) => key.includes(word)) ||
      (key[0] === member.words[0] && key.at(-1) === member.words.at(-1)),
  )
  return fits.length > 0 ? nearest(fits, named.first) : null
}

/** How many mentions of one member are looked back over, and over how many sentences one counts as just named. */
const MENTIONS_BACK = 40
const JUST_NAMED = 2

/** Of several who share a name the one named last before the token. */
function nearest(members: readonly Member[], at: number): Member {
  if (members.length === 1) return members[0]!
  let best = members[0]!
  let bestAt = -1
  for (const member of members.slice(-8)) {
    const last = lastMention(member, at)
    if (last > bestAt) {
      best = member
      bestAt = last
    }
  }
  return best
}

function lastMention(member: Member, at: number): number {
  for (let i = member.mentions.length - 1; i >= 0 && i > member.mentions.length - MENTIONS_BACK; i -= 1)
    if (member.mentions[i]!.first <= at) return member.mentions[i]!.first
  return -1
}

/** "Adv Lund": the title right before a name, by which its bearer is told from relatives. */
function titleBefore(words: Words, at: number): RoleEntry | null {
  const stop = words.tokens[at - 1]?.text === '.' ? 1 : 0
  const hit = words.hitOf[at - 1 - stop]
  for (const sense of hit?.senses ?? [])
    if (sense.is === 'role' && sense.entry.marks === 'title') return sense.entry
  return null
}

/**
 * Of several of one last name the one who goes by it: named in full most often, with an office or trade, or just before.
 * Relatives are told apart by their given names.
 */
function bearer(words: Words, members: readonly Member[], at: number): Member {
  if (members.length === 1) return members[0]!
  let best = members[0]!
  let most = -1
  const title = titleBefore(words, at)
  for (const member of members.slice(-8)) {
    const last = lastMention(member, at)
    const near = last >= 0 && words.sentenceOf[at]! - words.sentenceOf[last]! <= JUST_NAMED
    const full = member.mentions.slice(0, MENTIONS_BACK).filter(({ first, end }) => end - first > 1).length
    const trade = member.readings.some((one) =>
      one.roles.some((use) => !use.served && use.entry.speaker !== 'public' && use.entry.marks === undefined),
    )
    const titled =
      title !== null && member.readings.some((one) => one.roles.some(({ entry }) => entry === title))
    // Who has not been named yet is not meant, where another has.
    if (last < 0 && members.some((other) => lastMention(other, at) >= 0)) continue
    const points = Math.min(full, 6) + (trade || titled ? 2 : 0) + (near ? 1.5 : 0)
    if (points > most || (points === most && last > lastMention(best, at))) {
      best = member
      most = points
    }
  }
  return best
}

/** Runs of initials of a body's name ("CDC" in "Chinese Center for Disease Control and Prevention"). */
export function initialsOf(words: Words, named: Named): string[] {
  let initials = ''
  for (let i = named.first; i < named.end; i += 1)
    if (isCapital(words.tokens[i])) initials += words.tokens[i]!.norm[0]
  const found: string[] = []
  if (initials.length < 2 || initials.length > 8) return found
  found.push(initials)
  for (let from = 0; from + 3 <= initials.length; from += 1)
    for (let to = from + 3; to <= initials.length; to += 1)
      if (to - from < initials.length) found.push(initials.slice(from, to))
  return found
}

/** First in its sentence or after a comma or conjunction, with no preposition before it. */
export function isSubject(words: Words, at: number): boolean {
  const before = words.tokens[at - 1]
  if (before === undefined || words.sentenceOf[at] !== words.sentenceOf[at - 1]) return true
  if (!isWord(before)) return true
  return (
    words.lexicon.has('conjunction', before.norm) ||
    before.norm === 'that' ||
    before.norm === 'as' ||
    before.norm === 'while'
  )
}
