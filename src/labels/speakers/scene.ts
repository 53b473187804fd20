/** What the whole article tells: kinds of its bodies, pronouns of its people, and which country is spoken of where. */

import type { SpeakerKind } from '../labelled.ts'
import { kindOfNamed } from './affiliations.ts'
import type { Affiliation, Scene } from './article-scene.ts'
import { electionIn } from './candidates.ts'
import { capacityOf } from './capacity.ts'
import { isFirm } from './firms.ts'
import type { Sense } from './lexicon.ts'
import { type Cast, isSubject, type Member } from './members.ts'
import { type Named, nameSense } from './named.ts'
import { nounOf } from './nouns.ts'
import { isState } from './side.ts'
import { bitsOf } from './word-classes.ts'
import type { Words } from './words.ts'

/** How far back the nearest named country is looked for, in words. */
const COUNTRY_REACH = 600
/** How many mentions of bodies are looked back over. */
const BODY_REACH = 60
/** Words of a person's phrase in which a country is theirs. */
const LONGEST_PHRASE = 40
/** Share of a text's mentions of countries that tells of offices with no country near, and with several. */
const MOST_SHARE = 0.6
const MAIN_SHARE = 0.6

/** For each token the code of the country that is named there. */
type Codes = (string | undefined)[]

/** "the FBI", "Downing Street", "Labour": bodies and seats of one country. */
function countryOfBody(words: Words, sense: Sense): string | null {
  if (sense.is === 'organisation' && sense.entry.country !== undefined) return sense.entry.country
  if (sense.is !== 'organisation' && sense.is !== 'metonym') return null
  const side = sense.entry.side?.[0] ?? ''
  return words.lexicon.countryCodes.has(side) ? side : null
}

/** Does the article hold one of the words, as they are spelt, each a word of its own? */
function holdsAny(words: Words, spellings: readonly string[]): boolean {
  return words.tokens.some(({ text }) => spellings.includes(text))
}

/** Country codes by token, from names outside quotation marks and from people whose country is told. */
function countriesOf(words: Words, names: Map<string, string>): Codes {
  const codes: Codes = new Array(words.tokens.length).fill(undefined)
  const sure = new Map<readonly string[], boolean>()
  for (const hit of words.hits) {
    const at = hit.first
    if (words.quoted[at] === 1) continue
    const sense = nameSense(hit)
    if (sense?.is === 'country') {
      const { entry } = sense
      names.set(entry.code, entry.names[0]!)
      if (entry.when !== undefined && sense.form === 'name') {
        if (!sure.has(entry.when)) sure.set(entry.when, holdsAny(words, entry.when))
        if (sure.get(entry.when) === false) continue
      }
      codes[at] = entry.code
    } else if (sense?.is === 'region') codes[at] = sense.entry.country
    else codes[at] = (sense === null ? null : countryOfBody(words, sense)) ?? undefined
  }
  return codes
}

/**
 * The country of an office that is named without one: the only country of its sentence and the one before, else the one
 * that most of the text is about, if it is not another than is named here.
 */
function countryHere(
  words: Words,
  codes: Codes,
  main: MainCountry | null,
  told: Uint8Array,
  at: number,
): string | null {
  const sentence = words.sentenceOf[at]!
  const here = new Set<string>()
  let first = at
  while (first > 0 && sentence - words.sentenceOf[first - 1]! <= 1 && at - first < 120) first -= 1
  for (let i = first; i < words.tokens.length && words.sentenceOf[i]! <= sentence && i < at + 80; i += 1) {
    const code = codes[i]
    // "the Ukrainian president" tells his country, not that of the official beside him.
    if (code !== undefined && told[i] === 0) here.add(code)
  }
  if (here.size === 1) return [...here][0]!
  if (main === null) return null
  return here.size === 0
    ? main.share >= MAIN_SHARE
      ? main.code
      : null
    : here.has(main.code)
      ? main.code
      : null
}

interface MainCountry {
  readonly code: string
  /** Of all mentions of countries. */
  readonly share: number
}

/** The country that most of the text is about, if there is one. */
function mainCountry(codes: Codes): MainCountry | null {
  const counts = new Map<string, number>()
  let all = 0
  for (const code of codes) {
    if (code === undefined) continue
    all += 1
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  for (const [code, count] of counts) if (count >= all * MOST_SHARE) return { code, share: count / all }
  return null
}

/** Names of states and provinces of the text, in order. */
function statesOf(words: Words): { at: number; name: string }[] {
  const found: { at: number; name: string }[] = []
  for (const hit of words.hits) {
    const region = hit.senses.find((sense) => sense.is === 'region')
    if (hit.senses.some((sense) => sense.is === 'country')) continue
    if (region?.is === 'region' && region.form !== 'people' && isState(region.entry))
      found.push({ at: hit.first, name: region.entry.names[0]! })
  }
  return found
}

const RESEARCH = bitsOf('research')
const HE = bitsOf('he')
const HE_OR_SHE = bitsOf('he', 'she')

/** The state that a text names, if it names one nearly alone. */
function mostOf(states: readonly { readonly name: string }[]): string | null {
  const counts = new Map<string, number>()
  for (const { name } of states) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const [name, count] of counts) if (count >= states.length * MOST_SHARE) return name
  return null
}

/** Does the text speak of studies more than once? */
function isAboutResearch(words: Words): boolean {
  let times = 0
  for (let i = 0; i < words.tokens.length && times < 3; i += 1)
    if ((words.classes[i]! & RESEARCH) !== 0) times += 1
  return times >= 3
}

/** Votes of "he" and "she" for the person named last before them. */
function pronounVotes(words: Words, cast: Cast): void {
  const votes = new Map<Member, { f: number; m: number }>()
  let last: Member | null = null
  let lastSentence = -1
  const named = new Uint8Array(words.tokens.length)
  for (const at of cast.at.keys()) named[at] = 1
  for (let i = 0; i < words.tokens.length; i += 1) {
    if (words.quoted[i] === 1) continue
    const member = named[i] === 1 ? cast.at.get(i) : undefined
    if (member !== undefined) {
      // A single name that nothing else tells of may be a person's: "Trump … he".
      const unsure =
        member.is === 'body' && member.named.is === 'unsure' && member.named.end - member.named.first === 1
      if (unsure) {
        if (!isSubject(words, i)) continue
        last = member
        lastSentence = words.sentenceOf[i]!
        continue
      }
      // Two people in one sentence: a pronoun after them could be either.
      last =
        member.is !== 'person'
          ? last
          : last !== null && last !== member && lastSentence === words.sentenceOf[i]
            ? null
            : member
      lastSentence = words.sentenceOf[i]!
      continue
    }
    const pronoun = words.classes[i]! & HE_OR_SHE
    if (pronoun === 0 || last === null || words.sentenceOf[i]! - lastSentence > 1) continue
    const says = (pronoun & HE) !== 0 ? 'm' : 'f'
    const own = votes.get(last) ?? { f: 0, m: 0 }
    own[says] += 1
    votes.set(last, own)
  }
  for (const [member, { f, m }] of votes) {
    if (member.is === 'body') {
      if (f + m < 1) continue
      member.is = 'person'
    }
    if (member.gender !== null) continue
    if (f > 0 && f >= m * 3) member.gender = 'f'
    else if (m > 0 && m >= f * 3) member.gender = 'm'
  }
}

const endsIn = (name: string, noun: string): boolean => name.toLowerCase().split(' ').includes(noun)

/** Takes an article's words and cast; gives what speakers are resolved against. */
export function sceneOf(words: Words, cast: Cast): Scene {
  pronounVotes(words, cast)
  const names = new Map<string, string>()
  const codes = countriesOf(words, names)
  const kinds = new Map<Member, SpeakerKind>()
  const bodyKind = (member: Member): SpeakerKind => {
    const known = kinds.get(member)
    if (known !== undefined) return known
    kinds.set(member, 'unknown')
    const kind = findBodyKind(member)
    kinds.set(member, kind)
    return kind
  }
  const findBodyKind = (member: Member): SpeakerKind => {
    if (member.named.speaker !== null) return member.named.speaker
    for (const reading of member.readings) {
      const own = reading.name !== null && reading.name.first >= member.named.first
      for (const use of reading.roles) {
        if (use.served || use.entry.capacity !== undefined || use.entry.marks !== undefined) continue
        const { speaker } = use.entry
        if (speaker === 'public' || speaker === 'expert' || speaker === 'litigant') continue
        if (own || use.first > member.named.end) return speaker
      }
      const word = reading.bodyWords.find(({ how }) => how === 'before')
      if (word?.sense.is === 'body') return word.sense.entry.speaker
    }
    for (const { named } of member.readings.flatMap((reading) => reading.beside)) {
      if (named.first !== member.named.first && named.speaker === 'media') return 'media'
    }
    return isFirm(words, member) ? 'company' : 'unknown'
  }
  const mainRegion = mostOf(statesOf(words))
  const described = new Map<number, { member: Member; at: number }>()
  for (const member of cast.members)
    for (const { first, name } of member.readings)
      if (name !== null && first < name.first && !described.has(first))
        described.set(first, { member, at: name.first })
  const callings = new Map<string, Member[]>()
  for (const member of cast.members) {
    if (member.is !== 'person') continue
    const nouns = new Set<string>()
    for (const reading of member.readings)
      for (const use of reading.roles)
        if (!use.served && !use.former && !use.plural) nouns.add(nounOf(words, use))
    for (const noun of nouns) {
      const list = callings.get(noun)
      if (list === undefined) callings.set(noun, [member])
      else list.push(member)
    }
  }
  const bodies = cast.members
    .filter((member) => member.is === 'body')
    .flatMap((member) => member.mentions.map((mention) => ({ at: mention.first, member })))
    .sort((a, b) => a.at - b.at)
  /** Index of the first mention of a body at or after a token. */
  const bodyIndex = (at: number): number => {
    let index = 0
    let high = bodies.length
    while (index < high) {
      const middle = (index + high) >> 1
      if (bodies[middle]!.at < at) index = middle + 1
      else high = middle
    }
    return index
  }
  const bodyBefore = (at: number): Affiliation | null => {
    for (let i = bodyIndex(at) - 1; i >= 0; i -= 1) {
      const { at: named, member } = bodies[i]!
      if (words.sentenceOf[at]! - words.sentenceOf[named]! > 2) return null
      const kind = bodyKind(member)
      if (kind !== 'unknown' && kind !== 'media') return { kind, named: member.named, near: at - named }
    }
    return null
  }
  /** "Wall Street" is nobody's employer. */
  const isOwnBody = (member: Member): boolean => member.named.sense?.is !== 'metonym'
  const bodyNear = (at: number, kind: SpeakerKind): Named | null => {
    const index = bodyIndex(at)
    for (let i = index - 1; i >= 0 && i > index - BODY_REACH; i -= 1)
      if (isOwnBody(bodies[i]!.member) && bodyKind(bodies[i]!.member) === kind) return bodies[i]!.member.named
    for (let i = index; i < bodies.length && i < index + 4; i += 1)
      if (bodyKind(bodies[i]!.member) === kind) return bodies[i]!.member.named
    return null
  }
  const ofBodies = (at: number, kind: SpeakerKind): string | null => {
    const index = bodyIndex(at)
    const around = [
      ...bodies.slice(Math.max(0, index - BODY_REACH), index).reverse(),
      ...bodies.slice(index, index + BODY_REACH),
    ]
    for (const { member } of around) {
      if (bodyKind(member) !== kind) continue
      const code = member.named.side[0] ?? member.named.countries[0]
      if (code?.length === 2) return code
    }
    return null
  }
  const bodyCalled = (at: number, noun: string): Affiliation | null => {
    const index = bodyIndex(at)
    for (let i = index - 1; i >= 0 && i > index - BODY_REACH; i -= 1) {
      const { member } = bodies[i]!
      const { sense } = member.named
      const known = sense?.is === 'organisation' && sense.entry.names.some((name) => endsIn(name, noun))
      if (!known && !member.words.includes(noun)) continue
      const kind = bodyKind(member)
      return kind === 'unknown' || kind === 'media' ? null : { kind, named: member.named, near: at }
    }
    return null
  }
  const counted = [...cast.members]
    .filter((member) => member.is === 'body')
    .sort((a, b) => b.mentions.length - a.mentions.length)
  const mainBody = (at: number): Affiliation | null => {
    const main = counted[0]
    if (
      main === undefined ||
      main.mentions.length < 3 ||
      main.mentions.length < 2 * (counted[1]?.mentions.length ?? 0)
    )
      return null
    const kind = bodyKind(main)
    return kind === 'unknown' || kind === 'media' ? null : { kind, named: main.named, near: at }
  }
  let main: { country: MainCountry | null } | null = null
  const told = new Uint8Array(words.tokens.length)
  for (const member of cast.members) {
    if (member.is !== 'person') continue
    for (const { first, end } of member.readings)
      for (let i = first; i < end && i < first + LONGEST_PHRASE; i += 1)
        if (codes[i] !== undefined) told[i] = 1
  }
  const scene: Scene = {
    words,
    cast,
    bodyKind,
    learnKind: (member, kind) => {
      kinds.set(member, kind)
    },
    countryNear: (at) => {
      for (let i = at; i >= 0 && i > at - COUNTRY_REACH; i -= 1) {
        const code = codes[i]
        if (code !== undefined) return code
      }
      for (let i = at + 1; i < words.tokens.length && i < at + COUNTRY_REACH / 2; i += 1) {
        const code = codes[i]
        if (code !== undefined) return code
      }
      return null
    },
    countryHere: (at) => {
      main ??= { country: mainCountry(codes) }
      return countryHere(words, codes, main.country, told, at)
    },
    countryName: (code) => names.get(code) ?? null,
    describedFrom: (first, end) => {
      const found = described.get(first)
      return found !== undefined && found.at >= end ? found.member : null
    },
    calledBy: (noun) => callings.get(noun) ?? [],
    bodyNear: (at, kind) => bodyNear(at, kind),
    bodyBefore: (at) => bodyBefore(at),
    ofBodies,
    bodyCalled,
    mainBody: (at) => mainBody(at),
    regionNear: () => mainRegion,
    owner: () => null,
    person: () => null,
    aboutResearch: isAboutResearch(words),
    election: electionIn(words),
  }
  // In order of appearance, so that "the country's president" is placed before what his name places.
  const inOrder = [...cast.members].sort((a, b) => (a.mentions[0]?.first ?? 0) - (b.mentions[0]?.first ?? 0))
  for (const member of inOrder) {
    if (member.is !== 'person') continue
    const { kind, side } = capacityOf(scene, member.readings)
    if (kind !== 'head-of-state-or-government' && kind !== 'government' && kind !== 'military') continue
    const code = side[0]
    if (code === undefined || code.length !== 2) continue
    for (const mention of member.mentions) if (!mention.quoted) codes[mention.first] = code
  }
  return scene
}

export { kindOfNamed }
