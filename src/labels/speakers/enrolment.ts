/** Enters speakers on the roll: people and bodies of the cast, places that speak, and those known by a noun alone. */

import type { OrganisationEntry } from '../../rules/language/gazetteer-rules.ts'
import type { SpeakerKind } from '../labelled.ts'
import { sideOfServed } from './affiliations.ts'
import type { Scene } from './article-scene.ts'
import { capacityOf } from './capacity.ts'
import { descriptionOf } from './description.ts'
import type { Member } from './members.ts'
import type { Named } from './named.ts'
import { type Reading, type RoleUse, readPhrase } from './noun-phrase.ts'
import { isPolled, nature, nounKind, nounNaming, nounText } from './noun-traits.ts'
import { personTraits } from './person-traits.ts'
import type { Entry, Roll, Traits } from './roll.ts'
import type { Choice } from './salience.ts'
import { BODY_KINDS, bodySide, isState, nameOf, STATE_KINDS, sideOf } from './side.ts'
import { textOf, type Words } from './words.ts'

/** How sure a speaker is who is known by a noun of its own, with nobody to confuse it with. */
const BY_NOUN = 0.85

/** "@harbourcat": someone of the public, under a name of their own choosing. */
const handle = (name: string): Traits => ({
  name: `@${name}`,
  description: '',
  kind: 'public',
  naming: 'pseudonym',
  side: [],
  plural: false,
  is: 'person',
  gender: null,
})

export class Enrolment {
  readonly roll: Roll = { entries: new Map(), turns: [] }
  private readonly words: Words

  constructor(
    readonly scene: Scene,
    private readonly outletNames: readonly string[],
  ) {
    this.words = scene.words
  }

  /** The entry under a key, made where there is none. */
  entry(key: string, make: () => Traits): Entry {
    const known = this.roll.entries.get(key)
    if (known !== undefined) return known
    const entry: Entry = { key, mentions: [], confidences: [], nouns: new Set(), ...make() }
    this.roll.entries.set(key, entry)
    return entry
  }

  /** Notes that the token range means the speaker. */
  mention(key: string, first: number, end: number, confidence: number): void {
    const entry = this.roll.entries.get(key)
    if (entry === undefined) return
    entry.mentions.push([this.words.tokens[first]!.start, this.words.tokens[end - 1]!.end])
    entry.confidences.push(confidence)
  }

  /** The entry of someone of the cast. */
  ofMember(member: Member): Entry {
    return member.is === 'person' ? this.person(member) : this.body(member)
  }

  private person(member: Member): Entry {
    return this.entry(`m${member.index}`, () => {
      member.is = 'person'
      return personTraits(this.scene, member)
    })
  }

  private body(member: Member): Entry {
    return this.entry(`m${member.index}`, () => {
      const { sense } = member.named
      const own = this.scene.bodyKind(member)
      const name = nameOf(this.scene, member.named)
      const isOutlet = this.isOutlet(member.name) || this.isOutlet(name)
      if (this.words.tokens[member.named.first - 1]?.text === '@') return handle(name)
      const kind = isOutlet ? 'this outlet' : own
      return {
        name,
        description: descriptionOf(this.words, member),
        kind,
        naming: sense?.is === 'metonym' || sense?.is === 'country' ? 'metonym' : 'institution',
        side: isOutlet ? [] : this.sideOfBody(own, member),
        plural: false,
        is: 'body',
        gender: null,
      }
    })
  }

  sideOfBody(kind: SpeakerKind, member: Member): readonly string[] {
    if (member.named.side.length > 0) return member.named.side
    if (BODY_KINDS.has(kind)) return bodySide(this.scene, member.named)
    if (kind === 'law-enforcement') {
      const [country] = member.named.countries
      if (country !== undefined) return [country]
      return sideOf(this.scene, kind, member.readings.slice(0, 1), null, member.readings[0] ?? null)
    }
    if (STATE_KINDS.has(kind)) {
      const { countries, region } = member.named
      if (region !== null && isState(region)) return [region.names[0]!]
      if (countries.length > 0 && !member.readings.some((reading) => reading.regions.length > 0))
        return [countries[0]!]
      const told = sideOf(this.scene, kind, member.readings, null, member.readings[0] ?? null)
      // In an article that tells of no country "the Ostermouth Harbour Board" speaks for itself.
      return told.length > 0 || member.words.length < 2 ? told : [nameOf(this.scene, member.named)]
    }
    return []
  }

  /** "Ukrainians", "New Yorkers": people, who speak for themselves. */
  people(reading: Reading): Choice {
    const sense = reading.name?.sense
    const country = sense?.is === 'country' && reading.end === reading.name!.end ? sense.entry.code : null
    return this.crowd(reading, reading.quantity || country === null ? [] : [country])
  }

  /** "the Lunds". */
  family(reading: Reading): Choice {
    return this.crowd(reading, [])
  }

  private crowd(reading: Reading, side: readonly string[]): Choice {
    const text = nounText(this.words, reading)
    const key = `n:${text.toLowerCase()}`
    this.entry(key, () => ({
      name: text,
      description: '',
      kind: 'public',
      naming: 'group',
      side: [...side],
      plural: true,
      is: 'person',
      gender: null,
    }))
    return { key, confidence: BY_NOUN }
  }

  /** "Some Democrats", "House Republicans". */
  partisans(reading: Reading, party: OrganisationEntry): Choice {
    const text = nounText(this.words, reading)
    const key = `n:${text.toLowerCase()}`
    const polled = isPolled(this.words, reading)
    const chamber = this.words.lexicon.has('chamber', this.words.tokens[reading.name!.first]!.norm)
    this.entry(key, () => ({
      name: text,
      description: '',
      kind: polled ? 'public' : chamber ? 'legislature' : 'party',
      naming: 'group',
      side: polled ? [] : (party.side ?? [party.names[0]!]),
      plural: true,
      is: 'person',
      gender: null,
    }))
    return { key, confidence: BY_NOUN }
  }

  /** Private persons who accuse or are accused are a side by name. */
  takesSide(key: string): void {
    const entry = this.roll.entries.get(key)
    const alone = entry?.kind === 'public' || entry?.kind === 'person' || entry?.kind === 'media'
    if (entry !== undefined && alone && entry.naming === 'named' && entry.side.length === 0)
      entry.side = [entry.name]
  }

  /** A country, region or seat that speaks. */
  place(name: Named): Entry {
    const { sense } = name
    const code = name.side[0] ?? ''
    const key =
      sense?.is === 'country'
        ? `c:${code}`
        : sense?.is === 'region'
          ? `r:${sense.entry.id}`
          : `s:${sense?.is === 'metonym' ? sense.entry.id : name.first}`
    return this.entry(key, () => ({
      name: sense?.is === 'country' ? sense.entry.names[0]! : textOf(this.words, name.first, name.end),
      description: '',
      kind: name.speaker ?? 'government',
      naming: 'metonym',
      side: sense?.is === 'region' && isState(sense.entry) ? [sense.entry.names[0]!] : name.side,
      plural: false,
      is: 'place',
      gender: null,
    }))
  }

  /** A user known by a handle. */
  handle(name: string): Entry {
    return this.entry(`@${name.toLowerCase()}`, () => handle(name))
  }

  /** The outlet itself. */
  itself(): Entry {
    return this.entry('outlet', () => ({
      name: this.outletNames[0] ?? 'this outlet',
      description: '',
      kind: 'this outlet',
      naming: 'institution',
      side: [],
      plural: false,
      is: 'body',
      gender: null,
    }))
  }

  /** Nobody named ("is alleged to"). */
  nobody(): Entry {
    return this.entry('nobody', () => ({
      name: '',
      description: '',
      kind: 'unknown',
      naming: 'anonymous',
      side: [],
      plural: false,
      is: 'person',
      gender: null,
    }))
  }

  /** "Namibian" of "the Namibian and South African governments". */
  sharing(first: number, end: number, head: number): Choice {
    const { words } = this
    const country = words.hitOf[first]!.senses.find((sense) => sense.is === 'country')
    const noun = words.hitOf[head]!.senses.find((sense) => sense.is === 'body' || sense.is === 'role')
    const text = `${textOf(words, first, end)} ${textOf(words, head, words.hitOf[head]!.end)}`
    const entry = this.entry(`n:${text.toLowerCase()}`, () => ({
      name: text,
      description: '',
      kind: noun?.entry.speaker ?? 'unknown',
      naming: noun?.is === 'body' ? 'institution' : 'group',
      side: country?.is === 'country' ? [country.entry.code] : [],
      plural: noun?.is !== 'body',
      is: noun?.is === 'body' ? 'body' : 'person',
      gender: null,
    }))
    return { key: entry.key, confidence: BY_NOUN }
  }

  private isOutlet(name: string): boolean {
    const plain = (text: string): string => text.toLowerCase().replace(/^the /, '')
    return this.outletNames.some((own) => plain(own) === plain(name))
  }

  /** A speaker of its own, known by a noun alone. */
  byNoun(reading: Reading): Choice {
    const capacity = capacityOf(this.scene, [reading])
    const body = reading.head === 'body' || (reading.headSense?.is === 'body' && reading.head === 'role')
    const text = this.owned(reading, nounText(this.words, reading))
    const kind = nounKind(this.words, reading, capacity.kind)
    const owner = reading.head === 'body' && kind === 'party' ? this.ownerOf(reading) : null
    const naming = nounNaming(this.words, reading, kind, body)
    const side = owner?.side ?? this.nounSide(reading, kind, capacity.side)
    const key = `n:${side.join('+')}:${owner?.name ?? text.toLowerCase()}`
    const entry = this.entry(key, () => ({
      name: owner?.name ?? this.placed(reading, text, kind, side),
      description: '',
      kind,
      naming,
      side,
      plural: naming === 'group' || reading.plural,
      is: nature(reading, body, naming),
      gender: reading.gender,
    }))
    entry.nouns.add(reading.headNorm)
    return { key, confidence: BY_NOUN }
  }

  /** "her surrogates" are "Ana Ruiz’s surrogates"; "your tariff" is a tariff. */
  private owned(reading: Reading, text: string): string {
    const { norm } = this.words.tokens[reading.first]!
    if (reading.ownerPronoun === null || !text.toLowerCase().startsWith(`${norm} `)) return text
    const rest = text.slice(norm.length + 1)
    const known = reading.ownerPronoun === 'first-person' || reading.ownerPronoun === 'second-person'
    const owner = known ? null : this.scene.owner(reading)
    return owner === null || owner.name === '' ? rest : `${owner.name}’s ${rest}`
  }

  /** "her campaign", "the Ruiz campaign": its candidate's. */
  private ownerOf(reading: Reading): { name: string; side: readonly string[] } | null {
    const beside = reading.beside.find(({ how }) => how === 'owner' || how === 'before')
    const owner =
      beside !== undefined
        ? this.scene.person(beside.named)
        : reading.ownerPronoun !== null
          ? this.scene.owner(reading)
          : null
    if (owner === null || !owner.person) return null
    return {
      name: `${owner.name}’s ${textOf(this.words, reading.headFirst, reading.headEnd)}`,
      side: sideOfServed(owner),
    }
  }

  private nounSide(reading: Reading, kind: SpeakerKind, side: readonly string[]): readonly string[] {
    if (side.length > 0) return side
    if (this.words.lexicon.has('countries', reading.headNorm)) return []
    // The police have a country; whose a prosecution is, its court tells.
    const police = kind === 'law-enforcement' && this.words.lexicon.has('institution-noun', reading.headNorm)
    if (STATE_KINDS.has(kind) || kind === 'legislature' || police)
      return sideOf(this.scene, kind, [reading], null, reading)
    if (
      kind === 'media' &&
      reading.headSense?.is === 'body' &&
      reading.headSense.entry.reads === 'state-media'
    ) {
      const code = reading.countries[0] ?? this.scene.countryNear(reading.first)
      return code === null ? [] : [code]
    }
    return []
  }

  /** "defence ministry" of a known country becomes "Azerbaijan's defence ministry". */
  private placed(reading: Reading, text: string, kind: SpeakerKind, side: readonly string[]): string {
    const named = this.scene.countryName(side[0] ?? '')
    if (named === null) return text
    // "the ministry" of a known country
    if (reading.head === 'body' && STATE_KINDS.has(kind) && !text.includes(' ')) return `${named}’s ${text}`
    if (reading.ownerWord !== 'country' && reading.ownerWord !== 'nation') return text
    const owner = /^(?:country|nation)['’‘]s /i
    return text.replace(owner, `${named}’s `)
  }

  /** A document: its kind and side are its issuer's, where that is told. */
  document(reading: Reading, issuer: Pick<Entry, 'kind' | 'side'> | null): Choice {
    const text = this.owned(reading, nounText(this.words, reading))
    const titled =
      issuer !== null ||
      reading.beside.some(
        ({ named, how }) => named.is === 'body' || (named.is === 'unsure' && how === 'after'),
      )
    const key = `d:${text.toLowerCase()}`
    const entry = this.entry(key, () => ({
      name: text,
      description: '',
      kind: issuer?.kind ?? 'document',
      naming:
        issuer !== null && issuer.kind !== 'document' && issuer.kind !== 'unknown'
          ? 'institution'
          : titled
            ? 'named'
            : reading.plural
              ? 'group'
              : 'role',
      side: issuer?.side ?? [],
      plural: reading.plural,
      is: 'document',
      gender: null,
    }))
    entry.nouns.add(reading.headNorm)
    return { key, confidence: BY_NOUN }
  }

  /** "eyewitness accounts": the people who tell. */
  tellers(reading: Reading, use: RoleUse): Choice {
    const people = readPhrase(this.words, use.first, use.end)
    const { kind, side } = capacityOf(this.scene, [people])
    const text = nounText(this.words, reading)
    const key = `n:${text.toLowerCase()}`
    this.entry(key, () => ({
      name: text,
      description: '',
      kind,
      naming: 'group',
      side,
      plural: true,
      is: 'person',
      gender: null,
    }))
    return { key, confidence: 0.75 }
  }
}
