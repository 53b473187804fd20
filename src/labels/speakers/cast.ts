/**
 * The people and bodies of an article: every name in it, with the phrases that describe it, mentions of one name grouped.
 */

import type { OrganisationEntry } from '../../rules/language/gazetteer-rules.ts'
import {
  copulaReading,
  facesCase,
  isLitigant,
  leftEdge,
  partyReading,
  reversedApposition,
  rightEdge,
} from './around-names.ts'
import { type Figure, figureKey } from './figures.ts'
import type { Gender } from './lexicon.ts'
import { runEnd } from './name-runs.ts'
import { type Reading, readPhrase } from './noun-phrase.ts'
import { type Named, nameSense, namesInRun, startsName } from './proper-names.ts'
import { isAllCapitals, isCapital, isPossessive, isWord, opensSentence, textOf, type Words } from './words.ts'

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
  /** What is known of them by name. */
  figure: Figure | null
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

const add = (map: Map<string, Member[]>, key: string, member: Member): void => {
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

/** The member that a name means, from those known so far; null for a new one. */
export function findMember(cast: Cast, words: Words, named: Named): Member | null {
  const key = nameWords(words, named.first, named.end)
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

/**
 * Of several of one last name the one who goes by it: named in full most often, with an office or trade, or just before.
 * Relatives are told apart by their given names.
 */
function bearer(words: Words, members: readonly Member[], at: number): Member {
  if (members.length === 1) return members[0]!
  let best = members[0]!
  let most = -1
  for (const member of members.slice(-8)) {
    const last = lastMention(member, at)
    const near = last >= 0 && words.sentenceOf[at]! - words.sentenceOf[last]! <= JUST_NAMED
    const full = member.mentions.slice(0, MENTIONS_BACK).filter(({ first, end }) => end - first > 1).length
    const trade = member.readings.some((one) =>
      one.roles.some((use) => !use.served && use.entry.speaker !== 'public' && use.entry.marks === undefined),
    )
    const points = Math.min(full, 6) + (trade ? 2 : 0) + (near ? 1.5 : 0)
    if (points > most || (points === most && last > lastMention(best, at))) {
      best = member
      most = points
    }
  }
  return best
}

/** Runs of initials of a body's name ("CDC" in "Chinese Center for Disease Control and Prevention"). */
function initialsOf(words: Words, named: Named): string[] {
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

function looksPerson(words: Words, named: Named, reading: Reading): boolean {
  const { tokens, lexicon } = words
  if (reading.gender !== null && reading.name === named) return true
  if (reading.name?.first === named.first && reading.name.is === 'person') return true
  if (reading.age !== null) return true
  const next = tokens[named.end]
  if (next?.norm === 'who' || (next?.text === ',' && tokens[named.end + 1]?.norm === 'who')) return true
  const after = reading.roles.find((use) => use.first >= named.end && !use.served)
  if (after !== undefined)
    return !(
      after.entry.speaker === 'ngo' &&
      after.entry.id === 'role-ngo' &&
      named.is !== 'person' &&
      isGroupNoun(words, after.first)
    )
  const key = nameWords(words, named.first, named.end)
  if (key.length < 2 || key.length > 4) return false
  const before = tokens[named.first - 1]?.norm ?? ''
  if (before === 'the' || (lexicon.has('locative', before) && !lexicon.firstNames.has(key[0]!))) return false
  // A word that the article also writes small speaks for a body: "Big Machine", "Color of Change".
  for (const word of key) if (words.seenSmall.has(word) || lexicon.has('preposition', word)) return false
  return true
}

const isGroupNoun = (words: Words, at: number): boolean =>
  words.hitOf[at]?.senses.some((sense) => sense.is === 'body') ||
  /(?:group|organi[sz]ation|charity|coalition|alliance|movement|association|church|club|foundation|watchdog)$/.test(
    words.tokens[(words.hitOf[at]?.end ?? at + 1) - 1]!.norm,
  )

/** Takes an article's words and its display blocks; gives its cast. Linear in the words. */
export function castOf(words: Words, isDisplay: (at: number) => boolean): Cast {
  const cast: Cast = {
    members: [],
    byName: new Map(),
    byEntry: new Map(),
    byInitials: new Map(),
    byAlias: new Map(),
    at: new Map(),
  }
  const { tokens } = words
  const pending: { named: Named; reading: Reading }[] = []
  let at = 0
  while (at < tokens.length) {
    if (words.titleCase[at] === 1 || !startsName(words, at)) {
      at += 1
      continue
    }
    const until = runEnd(words, at, Math.min(tokens.length, at + 24))
    if (until <= at) {
      at += 1
      continue
    }
    const names = namesInRun(words, at, until)
    names.forEach((named, index) => {
      const isLast = index === names.length - 1
      if (named.is === 'place' && named.end - named.first > 1) return
      if (named.sense?.is === 'organisation' && named.sense.form === 'adjective') return
      // "Parliament" alone is a noun with a capital, found where it speaks.
      if (named.sense?.is === 'body') return
      const owned = isPossessive(words, named.end)
      let left = index === 0 ? leftEdge(words, named.first) : names[0]!.first
      if (left === named.first && isLast && tokens[left - 1]?.text === ',') {
        const phrase = reversedApposition(words, left - 1)
        // "After meeting the minister, Jo Lund left": without a comma after the name the phrase has to stand by itself.
        const alone = phrase !== null && (opensSentence(words, phrase) || tokens[phrase - 1]?.text === ',')
        if (phrase !== null && (tokens[named.end]?.text === ',' || alone)) left = phrase
      }
      const right = isLast && !owned ? rightEdge(words, named.end, named.is) : named.end
      const end = Math.max(right, named.end)
      let reading = readPhrase(words, left, end)
      if (left < named.first && reading.name?.first !== named.first)
        reading = readPhrase(words, named.first, end)
      // Words beside it may tell what the name alone does not ("environmental organisation Frack Free Namibia").
      pending.push({ named: reading.name?.first === named.first ? reading.name : named, reading })
    })
    at = until
  }
  // Full names first, so that a headline's "Swift" finds the Taylor Swift of the text.
  const order = [
    ...pending.filter((one) => one.named.end - one.named.first > 1),
    ...pending.filter((one) => one.named.end - one.named.first === 1),
  ]
  for (const { named, reading } of order) {
    // A place of one word may be someone's last name; else it is no member of the cast.
    if (named.is === 'place') {
      const key = words.tokens[named.first]!.norm
      const bearers = cast.byName.get(key)?.filter((member) => member.is === 'person') ?? []
      if (bearers.length === 0) continue
      enter(cast, words, { ...named, is: 'person', sense: null, side: [], countries: [] }, reading, isDisplay)
    } else enter(cast, words, named, reading, isDisplay)
  }
  for (const member of cast.members) {
    member.mentions.sort((a, b) => a.first - b.first)
    if (isBodyAfterAll(words, member)) member.is = 'body'
    member.figure = figureOf(words, member)
    if (member.figure !== null) member.is = 'person'
  }
  return cast
}

/** Someone known by name; "Trump Tower" and "Lincoln" the car are not. */
function figureOf(words: Words, member: Member): Figure | null {
  if (member.is === 'place' || member.named.sense !== null) return null
  if (member.is === 'body' && member.named.is !== 'unsure') return null
  return words.lexicon.figures.get(figureKey(member.words)) ?? null
}

/** People are named by their last name after the first time: "Pershing Square", again and again in full, is no person. */
function isBodyAfterAll(words: Words, member: Member): boolean {
  if (member.is !== 'person' || member.named.is !== 'unsure' || member.words.length < 2) return false
  if (member.mentions.length < 3 || member.gender !== null || member.age !== null) return false
  if (member.readings.some((reading) => reading.roles.length > 0)) return false
  return member.mentions.every(({ first, end }) => nameWords(words, first, end).length >= member.words.length)
}

/** How far after "Ruiz’s" or "his party" the party stands, in words. */
const PARTY_REACH = 4

/** "Ruiz’s Harbour Party": the party, where one is named right after the owner. */
function ownParty(words: Words, at: number): OrganisationEntry | null {
  if (!isPossessive(words, at)) return null
  for (let i = at + 1; i < at + PARTY_REACH; i += 1) {
    const sense = nameSense(words.hitOf[i])
    if (sense?.is === 'organisation' && sense.entry.speaker === 'party' && sense.form === 'name')
      return sense.entry
    if (!isWord(words.tokens[i])) return null
  }
  return null
}

/** How many phrases about one member are kept: who someone is, an article says at the start. */
const MOST_READINGS = 24

/** Keeps a phrase about a member; one that tells nothing only among the first. */
export function note(member: Member, reading: Reading): void {
  const tells =
    reading.roles.length + reading.bodyWords.length + reading.beside.length + reading.parties.length > 0
  if (member.readings.length < (tells ? MOST_READINGS : MOST_READINGS / 4)) member.readings.push(reading)
}

/** Enters a name with what is said beside it: under a member that it names already, or as a new one. */
export function enter(
  cast: Cast,
  words: Words,
  named: Named,
  reading: Reading,
  isDisplay: (at: number) => boolean,
): Member {
  const own = reading.name !== null && reading.name.first === named.first
  let member = findMember(cast, words, named)
  // "Lady Marsh" is not Sir Ian Marsh.
  const titled = own && member?.is === 'person' && reading.gender !== null && member.gender !== null
  if (titled && member!.gender !== reading.gender)
    member = cast.byName.get(`${reading.gender} ${words.tokens[named.end - 1]!.norm}`)?.[0] ?? null
  if (member === null) {
    const placed =
      named.is === 'unsure' && !own
        ? false
        : words.lexicon.has('locative', words.tokens[named.first - 1]?.norm ?? '')
    const person =
      named.is === 'person' || (named.is === 'unsure' && own && looksPerson(words, named, reading))
    member = {
      index: cast.members.length,
      is: named.is === 'place' ? 'place' : person ? 'person' : 'body',
      name: textOf(words, named.first, named.end),
      words: nameWords(words, named.first, named.end),
      gender: null,
      readings: [],
      mentions: [],
      named: placed && named.is === 'unsure' && !person ? { ...named, is: 'body' } : named,
      age: null,
      party: null,
      figure: null,
      litigant: false,
    }
    cast.members.push(member)
  } else if (
    nameWords(words, named.first, named.end).length > member.words.length &&
    !addsEpithet(words, member, named) &&
    named.sense === null &&
    member.named.sense === null
  ) {
    member.name = textOf(words, named.first, named.end)
    member.named = { ...named, is: member.named.is }
    for (const word of nameWords(words, named.first, named.end))
      if (!member.words.includes(word)) member.words.push(word)
  }
  const key = nameWords(words, named.first, named.end)
  add(cast.byName, key.join(' '), member)
  if (named.sense !== null && named.sense.is !== 'body' && !cast.byEntry.has(named.sense.entry.id))
    cast.byEntry.set(named.sense.entry.id, member)
  if (member.is === 'body' && key.length > 1) {
    // "Varnell" for Varnell Mobility.
    if (
      named.sense === null &&
      words.hitOf[named.first] === undefined &&
      !words.lexicon.firstNames.has(key[0]!)
    )
      add(cast.byName, `first ${key[0]}`, member)
    for (const short of initialsOf(words, named))
      if (!cast.byInitials.has(short)) cast.byInitials.set(short, member)
  }
  if (member.is === 'body') noteAlias(cast, words, named, member)
  if (member.is === 'person' && key.length > 1) {
    add(cast.byName, key.at(-1)!, member)
    add(cast.byName, `first ${key[0]}`, member)
  }
  if (own || reading.first === named.first) note(member, reading)
  if (own) {
    member.gender ??= reading.gender
    member.age ??= reading.age
  }
  if (member.is === 'person') member.gender ??= words.lexicon.firstNames.get(member.words[0] ?? '') ?? null
  if (member.is === 'person' && member.gender !== null)
    add(cast.byName, `${member.gender} ${words.tokens[named.end - 1]!.norm}`, member)
  if (member.is === 'person') member.party ??= ownParty(words, named.end)
  if (member.is === 'person') member.litigant ||= isLitigant(words, named.end) || facesCase(words, named.end)
  const partisan = member.is === 'person' ? partyReading(words, named.end) : null
  if (partisan !== null) note(member, partisan)
  const copula = copulaReading(words, named.end)
  if (copula !== null) {
    note(member, copula)
    if (member.is === 'person') member.gender ??= copula.gender
  }
  if (!cast.at.has(named.first)) {
    cast.at.set(named.first, member)
    member.mentions.push({
      first: named.first,
      end: named.end,
      quoted: words.quoted[named.first] === 1,
      subject: isSubject(words, reading.first),
      display: isDisplay(named.first),
    })
  }
  return member
}

/** "Harbour Falls National Bank (HarBank)": one name in brackets after a body's is its short one. */
function noteAlias(cast: Cast, words: Words, named: Named, member: Member): void {
  const { tokens } = words
  const short = tokens[named.end + 1]
  if (tokens[named.end]?.text !== '(' || tokens[named.end + 2]?.text !== ')' || !isCapital(short)) return
  if (named.end - named.first < 2 || words.lexicon.partyLetters.has(short!.text)) return
  if (!cast.byAlias.has(short!.norm)) cast.byAlias.set(short!.norm, member)
}

/** "Crooked Ana Ruiz" is Ana Ruiz's name no more than "Unlike Northwind" is Northwind's. */
function addsEpithet(words: Words, member: Member, named: Named): boolean {
  const [head] = nameWords(words, named.first, named.end)
  const [own] = member.words
  if (head === undefined || own === undefined || head === own || member.words.length < 2) return false
  return words.lexicon.firstNames.has(own) && !words.lexicon.firstNames.has(head)
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
