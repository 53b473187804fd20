/**
 * The people and bodies of an article: every name in it, with the phrases that describe it, mentions of one name grouped.
 */

import type { OrganisationEntry } from '../../rules/language/gazetteer-rules.ts'
import {
  copulaReading,
  isObjectBefore,
  leadReading,
  leftEdge,
  officeBefore,
  partyReading,
  reversedApposition,
  rightEdge,
} from './around-names.ts'
import { facesCase, isLitigant } from './case-parties.ts'
import { add, type Cast, findMember, initialsOf, isSubject, type Member, nameWords } from './members.ts'
import { runEnd } from './name-runs.ts'
import { startsName } from './name-starts.ts'
import { type Named, nameSense } from './named.ts'
import { type Reading, readPhrase } from './noun-phrase.ts'
import { namesInRun } from './proper-names.ts'
import { sharedTitles } from './shared-titles.ts'
import { isCapital, isPossessive, isWord, opensSentence, textOf, type Words } from './words.ts'

function looksPerson(words: Words, named: Named, reading: Reading): boolean {
  const { tokens, lexicon } = words
  if (reading.gender !== null && reading.name === named) return true
  if (reading.name?.first === named.first && reading.name.is === 'person') return true
  if (reading.age !== null) return true
  const next = tokens[named.end]
  if (next?.norm === 'who' || (next?.text === ',' && tokens[named.end + 1]?.norm === 'who')) return true
  const after = reading.roles.find((use) => use.first >= named.end && !use.served)
  if (after !== undefined)
    return !(after.entry.reads === 'campaigner' && named.is !== 'person' && isGroupNoun(words, after.first))
  // "Pinegate USA, a super PAC"
  if (
    named.is !== 'person' &&
    reading.bodyWords.some(({ first, how }) => first >= named.end && how === 'before')
  )
    return false
  const key = nameWords(words, named.first, named.end)
  if (key.length < 2 || key.length > 4) return false
  const before = tokens[named.first - 1]?.norm ?? ''
  // "the party town Van Vieng"
  if (lexicon.has('local-body', before)) return false
  if (before === 'the' || (lexicon.has('locative', before) && !lexicon.firstNames.has(key[0]!))) return false
  // A word that the article also writes small speaks for a body: "Big Machine", "Color of Change".
  for (const word of key) if (words.seenSmall.has(word) || lexicon.has('preposition', word)) return false
  return true
}

const isGroupNoun = (words: Words, at: number): boolean =>
  words.hitOf[at]?.senses.some((sense) => sense.is === 'body') ||
  words.lexicon.has('group-noun', words.tokens[(words.hitOf[at]?.end ?? at + 1) - 1]!.norm)

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
  const pending: { named: Named; reading: Reading; title: Reading | null; office: Reading | null }[] = []
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
      let office: Reading | null = null
      if (left === named.first && isLast && tokens[left - 1]?.text === ',') {
        office = officeBefore(words, left - 1)
        const phrase = reversedApposition(words, left - 1)
        // "After meeting the minister, Jo Lund left": without a comma after the name the phrase has to stand by itself.
        const alone = phrase !== null && (opensSentence(words, phrase) || tokens[phrase - 1]?.text === ',')
        if (phrase !== null && (tokens[named.end]?.text === ',' || alone)) left = phrase
      }
      if (left < named.first && isObjectBefore(words, left, named)) left = named.first
      const right = isLast && !owned ? rightEdge(words, named.end, named.is) : named.end
      const end = Math.max(right, named.end)
      let reading = readPhrase(words, left, end)
      if (left < named.first && reading.name?.first !== named.first)
        reading = readPhrase(words, named.first, end)
      // Words beside it may tell what the name alone does not ("environmental organisation Frack Free Namibia").
      pending.push({
        named: reading.name?.first === named.first ? reading.name : named,
        reading,
        title: null,
        office,
      })
    })
    at = until
  }
  for (const [index, { named, reading }] of sharedTitles(words, pending)) {
    pending[index]!.named = named
    pending[index]!.title = reading
  }
  // Full names first, so that a headline's "Swift" finds the Taylor Swift of the text.
  const order = [
    ...pending.filter((one) => one.named.end - one.named.first > 1),
    ...pending.filter((one) => one.named.end - one.named.first === 1),
  ]
  for (const { named, reading, title, office } of order) {
    // A place of one word may be someone's last name; else it is no member of the cast.
    if (named.is === 'place') {
      const key = words.tokens[named.first]!.norm
      const bearers = cast.byName.get(key)?.filter((member) => member.is === 'person') ?? []
      if (bearers.length === 0) continue
      enter(cast, words, { ...named, is: 'person', sense: null, side: [], countries: [] }, reading, isDisplay)
    } else {
      const member = enter(cast, words, named, reading, isDisplay)
      for (const told of [title, office]) if (told !== null && member.is === 'person') note(member, told)
    }
  }
  for (const member of cast.members) {
    member.mentions.sort((a, b) => a.first - b.first)
    if (isBodyAfterAll(words, member)) member.is = 'body'
  }
  return cast
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
  const key = nameWords(words, named.first, named.end)
  const own = reading.name !== null && reading.name.first === named.first
  let member = findMember(cast, words, named, key)
  // "Lady Marsh" is not Sir Ian Marsh.
  const titled = own && member?.is === 'person' && reading.gender !== null && member.gender !== null
  if (titled && member!.gender !== reading.gender)
    member = cast.byName.get(`${reading.gender} ${words.tokens[named.end - 1]!.norm}`)?.[0] ?? null
  if (member === null) {
    const before = words.tokens[named.first - 1]?.norm ?? ''
    const placed =
      (named.is !== 'unsure' || own) &&
      // "in Ostermouth", "the party town Van Vieng"
      (words.lexicon.has('locative', before) || words.lexicon.has('local-body', before))
    const person =
      named.is === 'person' || (named.is === 'unsure' && own && looksPerson(words, named, reading))
    member = {
      index: cast.members.length,
      is: named.is === 'place' ? 'place' : person ? 'person' : 'body',
      name: textOf(words, named.first, named.end),
      words: [...key],
      gender: null,
      readings: [],
      mentions: [],
      named: placed && named.is === 'unsure' && !person ? { ...named, is: 'body' } : named,
      age: null,
      party: null,
      litigant: false,
    }
    cast.members.push(member)
  } else if (
    key.length > member.words.length &&
    !addsEpithet(words, member, named) &&
    named.sense === null &&
    member.named.sense === null
  ) {
    member.name = textOf(words, named.first, named.end)
    member.named = { ...named, is: member.named.is }
    for (const word of key) if (!member.words.includes(word)) member.words.push(word)
  }
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
  const led = member.is === 'person' ? leadReading(words, named) : null
  if (led !== null) note(member, led)
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
