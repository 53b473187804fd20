/** Whose cause a speaker speaks for: a country, a region, a party, a body, a client; from the words beside the name. */

import type { RegionEntry } from '../../rules/language/gazetteer-rules.ts'
import type { SpeakerKind } from '../labelled.ts'
import type { Affiliation, Scene } from './article-scene.ts'
import { findMember, type Member } from './members.ts'
import type { Named } from './named.ts'
import type { Reading } from './noun-phrase.ts'
import { isAllCapitals, textOf } from './words.ts'

/** Kinds that speak for a state, and so have a country. */
export const STATE_KINDS: ReadonlySet<SpeakerKind> = new Set([
  'head-of-state-or-government',
  'military',
  'government',
])
/** Kinds that speak for a body with a name. */
export const BODY_KINDS: ReadonlySet<SpeakerKind> = new Set([
  'company',
  'ngo',
  'union',
  'international-organisation',
  'party',
])

/** Name of a body in the article's fullest form. */
export function nameOf(scene: Scene, named: Named): string {
  const member = findMember(scene.cast, scene.words, named)
  return member?.name ?? textOf(scene.words, named.first, named.end)
}

/** A body that is known by several names goes by its letters where the article uses them most, else by the first that it uses. */
function usualName(scene: Scene, member: Member): string {
  const { sense } = member.named
  if (sense === null || sense.is === 'body') return member.name
  const { words } = scene
  const short = member.mentions.filter(
    ({ first, end }) => end - first === 1 && isAllCapitals(words.tokens[first]),
  )
  if (short.length > 0 && short.length * 2 >= member.mentions.length)
    return words.tokens[short.at(-1)!.first]!.text
  const shown = sense.is === 'organisation' ? sense.entry.names[0]! : ''
  const used = member.mentions.some(({ first, end }) => textOf(words, first, end) === shown)
  return used ? shown : member.name
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]

/** "Republican Senator Jo Marsh", "(R-Wis.)", else "Jo Marsh, a Republican": the parties that stand beside a name. */
export function partiesBeside(readings: readonly Reading[]): string[] {
  const told = unique(readings.flatMap((one) => one.parties.flatMap((party) => party.side ?? [])))
  if (told.length > 0) return told
  return unique(
    readings.flatMap(({ beside }) =>
      beside.flatMap(({ named: { sense }, preposition }) =>
        sense?.is === 'organisation' &&
        sense.form === 'adjective' &&
        sense.entry.speaker === 'party' &&
        preposition === ''
          ? (sense.entry.side ?? [])
          : [],
      ),
    ),
  )
}

/** Whose cause: by kind, from what the words beside the name tell. */
export function sideOf(
  scene: Scene,
  kind: SpeakerKind,
  readings: readonly Reading[],
  affiliation: Affiliation | null,
  reading: Reading | null,
): string[] {
  if (affiliation?.side !== undefined && affiliation.side.length > 0) return [...affiliation.side]
  const parties = partiesBeside(readings)
  if (kind === 'legislature' || kind === 'party') {
    if (parties.length > 0) return kind === 'legislature' && hasSeat(readings) ? [...parties, 'US'] : parties
    const body = affiliation?.named ?? null
    if (body !== null && kind === 'party') return bodySide(scene, body)
    // "Freedom Caucus members": a caucus has its party's side; a parliament has its country's, below.
    const ofParty = body === null ? [] : body.side.filter((side) => !isCountryCode(side))
    if (affiliation?.kind === kind && ofParty.length > 0) return ofParty
  }
  if (STATE_KINDS.has(kind) || kind === 'legislature')
    return stateSide(scene, kind, readings, affiliation, reading)
  if (kind === 'law-enforcement' || kind === 'judiciary') {
    // Police and courts are a country's where the words say so ("Russian police").
    const told = readings.flatMap((one) => [...one.countries, ...one.regions.map(({ country }) => country)])
    if (told.length > 0 && kind === 'law-enforcement') return [told[0]!]
    if (kind === 'judiciary') return readings.some((one) => one.regions.length > 0) ? [] : told.slice(0, 1)
    if (reading === null) return []
    const own = affiliation?.named?.side ?? []
    if (own.length > 0) return [...own]
    const here = scene.ofBodies(reading.first, kind) ?? scene.countryHere(reading.first)
    return here === null ? [] : [here]
  }
  if (kind === 'litigant' && affiliation?.side !== undefined) return [...affiliation.side]
  if (BODY_KINDS.has(kind) && affiliation?.named != null) return bodySide(scene, affiliation.named)
  // An agency's scientist speaks for it; a university's speaks for nobody.
  if (kind === 'expert' && affiliation?.named != null && employs(scene, affiliation))
    return affiliation.kind === 'government'
      ? [nameOf(scene, affiliation.named)]
      : bodySide(scene, affiliation.named)
  return []
}

/** "R-Wis.": a seat in the Congress of the United States. */
const hasSeat = (readings: readonly Reading[]): boolean =>
  readings.some(({ seat, parties }) => seat && parties.some((party) => party.country === 'US'))

/** Does a body's expert speak for it? Scholars speak for themselves. */
function employs(scene: Scene, { kind, named }: Affiliation): boolean {
  if (named === null || named.is === 'place' || named.sense?.is === 'country') return false
  if (kind === 'government') return named.sense?.is === 'organisation'
  if (kind === 'expert') return named.side.length > 0
  return kind === 'international-organisation' && findMember(scene.cast, scene.words, named)?.is === 'body'
}

const isCountryCode = (side: string): boolean => side.length === 2 && side === side.toUpperCase()

/** The country, region or party that an office is of. */
function stateSide(
  scene: Scene,
  kind: SpeakerKind,
  readings: readonly Reading[],
  affiliation: Affiliation | null,
  reading: Reading | null,
): string[] {
  const regions = readings.flatMap((one) => one.regions)
  // A state of the Union tells the side of its governor, not of its senators.
  const abroad = readings.filter((one) => kind !== 'legislature' || !one.regions.some(isState))
  const best = reading === null || !abroad.includes(reading) ? [] : reading.countries
  const ofOffice = abroad.filter((one) =>
    one.roles.some((use) => !use.served && STATE_KINDS.has(use.entry.speaker)),
  )
  const others = ofOffice.length > 0 && kind !== 'legislature' ? ofOffice : abroad
  const countries = unique([...best, ...others.flatMap((one) => one.countries)])
  const member = affiliation?.named == null ? null : findMember(scene.cast, scene.words, affiliation.named)
  const region = affiliation?.named?.region ?? member?.named.region ?? null
  if (kind === 'government' && region !== null && isState(region)) return [region.names[0]!]
  // A county's or a town's department speaks for itself.
  const local = affiliation?.named ?? null
  if (kind === 'government' && local !== null && local.sense === null && isLocal(scene, local))
    return [nameOf(scene, local)]
  const own = affiliation?.named != null && affiliation.named.is !== 'place' ? affiliation.named.side : []
  if (own.length > 0 && kind !== 'legislature') return [...own]
  const level = readings
    .flatMap((one) => one.roles)
    .find((use) => use.entry.level !== undefined && !use.served && !use.former)?.entry.level
  const state = regions.find(isState)
  if (kind === 'government') {
    if (state !== undefined) return [state.names[0]!]
    const federal = countries.includes('US') || (countries.length === 0 && regions.length === 0)
    const near = level === 'region' && federal ? scene.regionNear() : null
    if (near !== null) return [near]
  }
  if (level === 'local' && kind === 'government') {
    const town = townOf(scene, readings)
    if (town !== null) return [town]
  }
  if (countries.length > 0) return [countries[0]!]
  const ofWord = readings
    .flatMap((one) => one.roles)
    .find((use) => use.entry.country !== undefined && !use.served && !use.former)?.entry.country
  if (ofWord !== undefined && regions.length === 0) return [ofWord]
  if (kind === 'legislature' && (regions.length > 0 || level !== undefined)) return []
  const owned = readings.some(
    (one) =>
      one.ownerWord === 'country' ||
      one.ownerWord === 'nation' ||
      (one.ownerWord !== null && kind === 'head-of-state-or-government'),
  )
  // "a European diplomat" is of no one country.
  if (reading !== null && isOfMany(scene, reading)) return []
  const ofBodies = kind === 'legislature' && reading !== null ? scene.ofBodies(reading.first, kind) : null
  if (ofBodies !== null) return [ofBodies]
  const code =
    reading === null ? null : owned ? scene.countryNear(reading.first) : scene.countryHere(reading.first)
  // An envoy to a country speaks for another.
  if (code !== null && isSentTo(readings, code)) return []
  // Which town or county is meant is not told by the country of a federal state that is only nearby.
  if (code !== null && (level === undefined || code !== 'US')) return [code]
  // With no country told, who speaks for the Ostermouth Harbour Board speaks for it.
  return kind === 'government' && member?.is === 'body' ? [nameOf(scene, member.named)] : []
}

/** "ambassador to Norway" */
const isSentTo = (readings: readonly Reading[], code: string): boolean =>
  readings.some(
    ({ beside, roles }) =>
      roles.some((use) => use.entry.reads === 'envoy') &&
      beside.some(({ named, preposition }) => preposition === 'to' && named.countries.includes(code)),
  )

/** "Ostermouth Mayor Jo Lund", "mayor of Ostermouth": in a federal state a town speaks for itself. */
function townOf(scene: Scene, readings: readonly Reading[]): string | null {
  for (const { beside } of readings)
    for (const { named, how, preposition } of beside) {
      const { sense } = named
      if (sense?.is !== 'region' || sense.entry.ownSide !== 'town') continue
      if (how !== 'after' || preposition === 'of') return textOf(scene.words, named.first, named.end)
    }
  return null
}

const isOfMany = (scene: Scene, { first, firstEnd }: Reading): boolean => {
  for (let i = first; i < firstEnd; i += 1)
    if (scene.words.lexicon.has('many-countries', scene.words.tokens[i]!.norm)) return true
  return false
}

const isLocal = (scene: Scene, named: Named): boolean => {
  for (let i = named.first; i < named.end; i += 1)
    if (scene.words.lexicon.has('local-body', scene.words.tokens[i]!.norm)) return true
  return false
}

/** States of a federation stand as sides of their own; other regions stand for their country. */
export const isState = (region: RegionEntry): boolean => region.ownSide === 'state'

/** The side of a body: what the gazetteer says, or its own name. */
export function bodySide(scene: Scene, named: Named): string[] {
  if (named.side.length > 0) return [...named.side]
  // A party has its full name, whatever letters it goes by.
  const { sense } = named
  if (sense?.is === 'organisation' && sense.entry.speaker === 'party') return [sense.entry.names[0]!]
  const member = findMember(scene.cast, scene.words, named)
  if (member !== null && member.named.side.length > 0) return [...member.named.side]
  return [member === null ? nameOf(scene, named) : usualName(scene, member)]
}
