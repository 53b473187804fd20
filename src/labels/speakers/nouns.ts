/** Whom "the ministry", "the senator", "The 37-year-old" mean: one named before, or further down. */

import type { SpeakerKind } from '../labelled.ts'
import type { Antecedents } from './antecedents.ts'
import { note } from './cast.ts'
import type { Enrolment } from './enrolment.ts'
import { bodyMentionedBefore } from './mentioned-bodies.ts'
import type { Named } from './named.ts'
import type { Reading, RoleUse } from './noun-phrase.ts'
import { type Antecedent, type Choice, choose } from './salience.ts'
import type { Words } from './words.ts'

/** How much likelier a body that is known to be a company is meant by "the company". */
const KNOWN_KIND = 2
/** "Sen.", "Gov.", "Rep." */
const LONGEST_ABBREVIATION = 3

type Range = readonly [first: number, end: number]

export class NounResolver {
  private readonly words: Words

  constructor(
    private readonly enrolment: Enrolment,
    private readonly antecedents: Antecedents,
    /** The speaker that a name means. */
    private readonly named: (name: Named, reading: Reading) => Choice,
  ) {
    this.words = enrolment.scene.words
  }

  /** Takes a phrase without a name and the content of its statement; gives the one meant, null for a new speaker. */
  resolve(reading: Reading, content: readonly Range[]): Choice | null {
    const owned = reading.ownerWord !== null || reading.beside.some(({ how }) => how === 'owner')
    // "PM says": headlines leave the article out.
    const bare =
      (reading.head === 'role' || reading.head === 'body') &&
      reading.ownerPronoun === null &&
      !(reading.indefinite || reading.plural || reading.quantity || reading.anonymous)
    if (!reading.definite && reading.age === null && !owned && !bare) return null
    const choice = this.meantBefore(reading, content) ?? this.meantLater(reading) ?? this.holder(reading)
    const entry = choice === null ? null : this.antecedents.entry(choice.key)
    // "The engineer, who asked not to be identified": told only now.
    if (reading.anonymous && entry !== null && entry.naming === 'role') entry.naming = 'anonymous'
    const member = choice === null ? null : this.antecedents.member(choice.key)
    if (member !== null) this.enrolment.ofMember(member)
    return choice
  }

  private meantBefore(reading: Reading, content: readonly Range[]): Choice | null {
    const place = this.antecedents.placeOf(reading.first)
    const candidates = this.antecedents
      .before(reading.first)
      .filter((mention) => !content.some(([from, to]) => mention.at >= from && mention.at < to))
    const isBody = reading.head === 'body'
    // "the Kremlin-installed authorities of the Luhansk region" are not the authorities of before.
    const elsewhere = reading.beside.some(
      ({ named }) =>
        named.first < reading.firstEnd && !reading.countries.some((code) => named.countries.includes(code)),
    )
    if (isBody && (elsewhere || reading.regions.length > 0)) return null
    const known = new Map<string, boolean>()
    const called = candidates.filter(({ key }) => {
      const before = known.get(key) ?? this.calledBefore(key, reading)
      known.set(key, before)
      return before
    })
    return (
      choose(called, place, () => 2) ??
      (isBody ? this.mentionedBody(reading) : null) ??
      (isBody ? this.anyBody(reading, candidates) : null) ??
      (mayBePerson(reading, this.words) ? this.anyPerson(reading, candidates) : null) ??
      (reading.definite ? this.fitting(reading, candidates) : null)
    )
  }

  /** "the ministry", after "Russia's Defense Ministry fired …": a body that has not spoken before. */
  private mentionedBody(reading: Reading): Choice | null {
    if (!reading.definite || reading.ownerWord !== null || reading.beside.length > 0) return null
    const mentioned = bodyMentionedBefore(this.words, reading.first, reading.headNorm)
    if (mentioned === null) return null
    // "the Harbour Workers union" is the Harbour Workers.
    const before = mentioned.beside.find(({ how, named }) => how === 'before' && named.is === 'body')
    const name = mentioned.name ?? before?.named ?? null
    const { key } = name === null ? this.enrolment.byNoun(mentioned) : this.named(name, mentioned)
    return { key, confidence: BY_MENTION }
  }

  /** "the company": a body of that kind, or of no told kind, which is then told. */
  private anyBody(reading: Reading, candidates: readonly Antecedent[]): Choice | null {
    if (reading.ownerWord !== null || reading.beside.some(({ named }) => named.first < reading.firstEnd))
      return null
    const { scene } = this.enrolment
    const kind = reading.headSense?.is === 'body' ? reading.headSense.entry.speaker : 'unknown'
    const fits = candidates.filter((mention) => {
      const member = this.antecedents.member(mention.key)
      if (member?.is !== 'body' || this.antecedents.isOnlyVenue(mention.key)) return false
      const own = scene.bodyKind(member)
      if (kind === 'unknown') return !OF_STATE.has(own)
      // A name of which nothing is told is no ministry for standing before one.
      return own === kind || (own === 'unknown' && !OF_STATE.has(kind))
    })
    const choice = choose(fits, this.antecedents.placeOf(reading.first), (key) => {
      const known = this.antecedents.member(key)
      return known !== null && scene.bodyKind(known) === kind ? KNOWN_KIND : 0
    })
    if (choice === null && reading.definite && NAMED_FIRMS.has(kind)) {
      const last = scene.bodyNear(reading.first, kind)
      const far = last === null || last.first > reading.first ? null : scene.cast.at.get(last.first)
      return far == null ? null : { key: `m${far.index}`, confidence: FROM_AFAR }
    }
    const member = choice === null ? null : this.antecedents.member(choice.key)
    if (member !== null && kind !== 'unknown' && scene.bodyKind(member) === 'unknown') {
      scene.learnKind(member, kind)
      const entry = this.antecedents.entry(choice!.key)
      if (entry !== null) {
        entry.kind = kind
        entry.side = this.enrolment.sideOfBody(kind, member)
      }
    }
    return choice
  }

  /** "the Democratic front-runner", "the senator", "the expert": of those just named the one who can be called so. */
  private fitting(reading: Reading, candidates: readonly Antecedent[]): Choice | null {
    const use = reading.roles.find((one) => !one.served)
    if (use === undefined || reading.head !== 'role' || reading.plural || reading.quantity || use.former)
      return null
    if (reading.ownerWord !== null || reading.ownerPronoun !== null) return null
    const { entry } = use
    if (entry.capacity !== undefined && entry.reads !== 'chief') return null
    const place = this.antecedents.placeOf(reading.first)
    const parties = reading.beside.flatMap(({ named }) => named.side)
    const placed = reading.beside.some(({ named }) => named.side.length === 0)
    if (placed) return null
    const fits = candidates.filter((mention) => {
      const member = this.antecedents.member(mention.key)
      if (member?.is !== 'person' || place.sentence - mention.sentence > FITTING_REACH) return false
      if (reading.gender !== null && member.gender !== null && member.gender !== reading.gender) return false
      const { kind, side } = this.enrolment.ofMember(member)
      if (!mayBeCalled(entry.speaker, kind)) return false
      return parties.every((party) => side.includes(party))
    })
    const choice = choose(fits, place, () => 0)
    return choice === null ? null : { ...choice, confidence: choice.confidence * 0.8 }
  }

  /** "The 37-year-old", "the victim". */
  private anyPerson(reading: Reading, candidates: readonly Antecedent[]): Choice | null {
    const fits = candidates.filter((mention) => {
      const member = this.antecedents.member(mention.key)
      if (member?.is !== 'person') return false
      // "the patient" is not the doctor.
      if (reading.age === null && !mayBePrivate(this.enrolment.ofMember(member).kind)) return false
      return reading.gender === null || member.gender === null || member.gender === reading.gender
    })
    const choice = choose(fits, this.antecedents.placeOf(reading.first), (key) =>
      reading.age !== null && this.antecedents.member(key)?.age === reading.age ? 8 : 0,
    )
    return choice === null ? null : { ...choice, confidence: choice.confidence * 0.8 }
  }

  /** "Union says" in a headline, named further down: the only body with that noun in its name or before it. */
  private bodyLater(reading: Reading): Choice | null {
    if (reading.beside.length > 0 || reading.ownerWord !== null) return null
    const { cast } = this.enrolment.scene
    const called = this.words.tokens.slice(reading.first, reading.end).map((token) => token.norm)
    const fits = cast.members.filter(
      (member) =>
        member.is === 'body' &&
        (called.length === 1
          ? this.calledBefore(`m${member.index}`, reading)
          : // "Harbour board" over an article on the Ostermouth Harbour Board.
            called.length < member.words.length &&
            called.every((word, at) => word === member.words.at(at - called.length))),
    )
    if (fits.length !== 1) return null
    return { key: `m${fits[0]!.index}`, confidence: 0.6 }
  }

  /** "the Russian leader" */
  private isLeaderOfState(reading: Reading): boolean {
    return (
      reading.definite &&
      !reading.plural &&
      reading.countries.length === 1 &&
      reading.head === 'role' &&
      this.words.lexicon.has('country-head', reading.headNorm)
    )
  }

  private isHeadOfState(reading: Reading): boolean {
    const office = reading.roles.find((use) => !use.served)
    return (
      office !== undefined &&
      !office.former &&
      !reading.plural &&
      office.entry.speaker === 'head-of-state-or-government'
    )
  }

  /** "the prime minister", who is called so nowhere: the only head of state or government that is named. */
  private holder(reading: Reading): Choice | null {
    const leader = this.isLeaderOfState(reading)
    if (!(leader || this.isHeadOfState(reading)) || reading.beside.some(({ named }) => named.is !== 'place'))
      return null
    const fits = this.enrolment.scene.cast.members.filter((member) => {
      if (member.is !== 'person') return false
      const { kind, side } = this.enrolment.ofMember(member)
      if (kind !== 'head-of-state-or-government') return false
      // "President Berg … the Russian leader": told only now.
      if (leader && side.length === 0) return true
      return reading.countries.length === 0 || side.some((code) => reading.countries.includes(code))
    })
    const entry = leader && fits.length === 1 ? this.enrolment.ofMember(fits[0]!) : null
    if (entry !== null && entry.side.length === 0) entry.side = [...reading.countries]
    return fits.length === 1 ? { key: `m${fits[0]!.index}`, confidence: 0.7 } : null
  }

  /** "Austria's interior minister" in the first line, named further down: the only one called so. */
  private meantLater(reading: Reading): Choice | null {
    if (reading.head === 'body' && !reading.definite) return this.bodyLater(reading)
    if (reading.head !== 'role' || reading.plural) return null
    const members = this.enrolment.scene.calledBy(reading.headNorm)
    const fits = members.filter((member) => this.calledBefore(`m${member.index}`, reading))
    if (fits.length !== 1) return null
    note(fits[0]!, reading)
    return { key: `m${fits[0]!.index}`, confidence: 0.7 }
  }

  /** Has the one behind the key been called by this noun, in this number and country? */
  private calledBefore(key: string, reading: Reading): boolean {
    const { headNorm } = reading
    if (this.isOfAnotherParty(key, reading)) return false
    const entry = this.antecedents.entry(key)
    if (entry?.nouns.has(headNorm) && entry.plural === (reading.plural || entry.plural)) {
      return reading.countries.length === 0 || entry.side.some((side) => reading.countries.includes(side))
    }
    const member = this.antecedents.member(key)
    if (member === null || reading.plural) return false
    if (reading.countries.length > 0) {
      const own = member.readings.flatMap((one) => one.countries)
      if (own.length > 0 && !own.some((code) => reading.countries.includes(code))) return false
      // "the Mexican president" is not the president whose country is told by the text alone.
      const { side, kind } = this.enrolment.ofMember(member)
      const state = kind === 'head-of-state-or-government' && side.length > 0
      if (state && !side.some((code) => reading.countries.includes(code))) return false
    }
    if (member.is === 'body') {
      if (member.words.at(-1) === headNorm || member.words[0] === headNorm) return true
    }
    const role = reading.roles.find((use) => !use.served) ?? null
    return member.readings.some(
      (one) =>
        (role !== null && one.roles.some((use) => !use.served && this.sameOffice(use, role, headNorm))) ||
        (member.is === 'body' &&
          one.bodyWords.some(({ first, how }) => how === 'before' && this.lastWord(first) === headNorm)),
    )
  }

  /** "the Harbour front-runner" is not the Coast Party's. */
  private isOfAnotherParty(key: string, reading: Reading): boolean {
    const asked = reading.parties.flatMap((party) => party.side ?? [])
    const member = this.antecedents.member(key)
    if (asked.length === 0 || member === null) return false
    const own = member.readings.flatMap((one) => one.parties.flatMap((party) => party.side ?? []))
    return own.length > 0 && !own.some((party) => asked.includes(party))
  }

  /** "the senator" for "Sen. Ruiz", "the former secretary" for a former one. */
  private sameOffice(use: RoleUse, role: RoleUse, noun: string): boolean {
    if (use.former !== role.former) return false
    if (nounOf(this.words, use) === noun) return true
    // Abbreviations are of the same rule as the word that they stand for, and no other noun is as short.
    const { text } = this.words.tokens[use.first]!
    return (
      use.entry === role.entry &&
      text.length <= LONGEST_ABBREVIATION &&
      noun.startsWith(text.toLowerCase().slice(0, 2))
    )
  }

  private lastWord(first: number): string {
    return this.words.tokens[(this.words.hitOf[first]?.end ?? first + 1) - 1]!.norm
  }
}

/** The noun of a role: the word before "of", else the last. */
export function nounOf(words: Words, use: RoleUse): string {
  for (let i = use.first + 1; i < use.end; i += 1)
    if (words.tokens[i]!.norm === 'of') return words.tokens[i - 1]!.norm
  return words.tokens[use.end - 1]!.norm
}

/** Kinds of bodies that nobody calls a group or an organisation. */
const OF_STATE: ReadonlySet<SpeakerKind> = new Set([
  'government',
  'legislature',
  'judiciary',
  'law-enforcement',
  'military',
])
/** Kinds of bodies that "the company" and the like mean, however far back they were named; and how sure that is. */
const NAMED_FIRMS: ReadonlySet<SpeakerKind> = new Set(['company', 'union'])
const FROM_AFAR = 0.5
/** Sureness of a body that is told before, but has not spoken. */
const BY_MENTION = 0.75
/** How many sentences back one who is called by another noun may have been named. */
const FITTING_REACH = 6
/** Kinds of those who are called experts, tycoons and the like. */
const TRADES: ReadonlySet<SpeakerKind> = new Set(['expert', 'company', 'media', 'ngo', 'union'])

/** Kinds of those who may be called a victim, a driver, a billionaire. */
const mayBePrivate = (kind: SpeakerKind): boolean =>
  !(kind === 'expert' || kind === 'media' || kind === 'law-enforcement' || kind === 'judiciary')

/** Can someone of a kind be called by a noun of another? */
const mayBeCalled = (noun: SpeakerKind, kind: SpeakerKind): boolean =>
  noun === kind ||
  (TRADES.has(noun) && (kind === 'public' || kind === 'person' || (noun === 'expert' && kind === 'company')))

/** Can a phrase without a name mean any person spoken of before? */
function mayBePerson(reading: Reading, words: Words): boolean {
  if (words.lexicon.has('collective', reading.headNorm)) return false
  if (reading.plural || reading.quantity || reading.ownerWord !== null || reading.ownerPronoun !== null)
    return false
  if (reading.beside.length > 0) return false
  if (reading.age !== null) return true
  return (
    reading.head === 'role' &&
    reading.roles.every((use) => use.entry.speaker === 'public' || use.entry.speaker === 'litigant')
  )
}
