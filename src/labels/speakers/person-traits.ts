/** What an article tells of a person of its cast: name, kind, side; and what is known of them by name where it tells nothing. */

import type { SpeakerKind } from '../labelled.ts'
import type { Scene } from './article-scene.ts'
import { isCampaigning, isInRace } from './candidates.ts'
import { type Capacity, capacityOf } from './capacity.ts'
import { descriptionOf } from './description.ts'
import { type Figure, hasLeft, heldOffice, isRuling } from './figures.ts'
import type { Member } from './members.ts'
import type { Traits } from './roll.ts'
import { partiesBeside } from './side.ts'
import { isCapital, textOf } from './words.ts'

/** Capacities that a trial outweighs. */
const TRIED: ReadonlySet<SpeakerKind> = new Set([
  'public',
  'person',
  'law-enforcement',
  'company',
  'expert',
  'media',
])
/** Kinds that leave open in which capacity someone speaks. */
const FREE: ReadonlySet<SpeakerKind> = new Set(['unknown', 'person', 'public'])
/** Offices that a candidate may hold while standing for another. */
const MAY_STAND: ReadonlySet<SpeakerKind> = new Set([...FREE, 'government', 'legislature', 'party'])

/** Mentions from which an article is about someone. */
const CENTRAL = 8
/** Trades that a politician may have had. */
const TRADES: ReadonlySet<SpeakerKind> = new Set(['expert', 'company', 'media'])

/** Takes a person of the cast; gives what is told of them. */
export function personTraits(scene: Scene, member: Member): Traits {
  const name = styled(scene, member)
  const { kind, side } = standing(scene, member, name)
  return {
    name,
    description: descriptionOf(scene.words, member),
    kind,
    naming: member.name.startsWith('@') ? 'pseudonym' : 'named',
    side,
    plural: false,
    is: 'person',
    gender: member.gender,
  }
}

/** Kind and side. */
function standing(
  scene: Scene,
  member: Member,
  name: string,
): { kind: SpeakerKind; side: readonly string[] } {
  const told = known(scene, member, name, ofParty(member, capacityOf(scene, member.readings)))
  const { kind } = told
  // Who is on trial speaks as that, unless an office is held.
  if (member.litigant && TRIED.has(kind === 'unknown' ? 'public' : kind))
    return { kind: 'litigant', side: [name] }
  if (kind === 'litigant' && told.side.length === 0) return { kind, side: [name] }
  return {
    kind: kind === 'unknown' ? (told.affiliation === null ? 'public' : 'person') : kind,
    side: told.side,
  }
}

/** Adds what is known of someone by name: the office held, the party stood for, the side. */
function known(scene: Scene, member: Member, name: string, told: Capacity): Capacity {
  const { figure } = member
  if (stands(scene, member, told)) {
    const parties = told.kind === 'government' ? [] : told.side.filter((side) => !isCountryCode(side))
    const side = parties.length > 0 ? parties : partiesOf(member)
    const own = isCampaigning(scene.words, member) ? [name] : []
    return { kind: 'party', side: side.length > 0 ? side : own, affiliation: told.affiliation }
  }
  if (figure === null) return told
  if (FREE.has(told.kind) && told.former !== true) {
    const untold = ofUntold(scene, figure)
    if (untold !== null) return { ...untold, affiliation: null }
  }
  const party = figure.country === 'US' ? figure.party : null
  if (told.kind === 'legislature' && party !== null && told.side.every(isCountryCode))
    return { ...told, side: [party, ...told.side] }
  if (told.kind === 'government' && told.side.length === 0 && heldOffice(figure, scene.year))
    return { kind: 'head-of-state-or-government', side: [figure.country], affiliation: null }
  // An office without a country is a known holder's country's, whatever country the text speaks of.
  const state = told.kind === 'head-of-state-or-government' || told.kind === 'government'
  if (state && told.side.length === 1 && told.side.every(isCountryCode))
    return { ...told, side: [figure.country] }
  if (told.side.length > 0) return told
  if (told.kind === 'head-of-state-or-government') return { ...told, side: [figure.country] }
  if ((told.kind === 'party' || told.kind === 'legislature') && figure.party !== null)
    return { ...told, side: [figure.party] }
  return told
}

/**
 * What someone known by name speaks as where the article does not tell. Who has left an office is called a former holder,
 * so that one who is not held it at the time.
 */
function ofUntold(scene: Scene, figure: Figure): { kind: SpeakerKind; side: readonly string[] } | null {
  const { year } = scene
  const inOffice = { kind: 'head-of-state-or-government', side: [figure.country] } as const
  const ofParty = figure.party === null ? null : ({ kind: 'party', side: [figure.party] } as const)
  if (figure.terms.length === 0) {
    // Where ministers sit in parliament, the known members of the governing party are most likely those.
    const minister =
      !scene.aboutElection && figure.country !== 'US' && isRuling(scene.words.lexicon.figures, figure, year)
    return minister ? { kind: 'government', side: [figure.country] } : ofParty
  }
  if (hasLeft(figure, year)) return year === null ? inOffice : null
  if (!heldOffice(figure, year)) return ofParty ?? inOffice
  // Who has held it more than once may be standing in between.
  const returns = figure.terms.length > 1 && scene.aboutRace
  const standing =
    scene.headOf(figure.country) !== null || (year === null && (returns || scene.aboutElection))
  return standing ? (ofParty ?? inOffice) : inOffice
}

/**
 * Does someone stand for election, as far as the article tells? Who is known as a politician needs less than others, and
 * a politician out of office less than one in office.
 */
function stands(scene: Scene, member: Member, told: Capacity): boolean {
  const { figure } = member
  const politician = figure !== null && figure.party !== null
  const may = MAY_STAND.has(told.kind) || (politician && TRADES.has(told.kind))
  if (!scene.aboutElection || !may) return false
  if (!politician && !FREE.has(told.kind)) return false
  if (politician && (told.former === true || TRADES.has(told.kind)) && figure.terms.length === 0) return true
  // Of those of whom nothing is told the one whom an article on an election is about.
  const central = politician || (told.kind === 'unknown' && member.mentions.length >= CENTRAL)
  return isCampaigning(scene.words, member) || (central && isInRace(scene.words, member))
}

/** The parties that the text sets beside someone, else the one that they are known for. */
function partiesOf(member: Member): readonly string[] {
  const told = partiesBeside(member.readings)
  if (told.length > 0) return [told[0]!]
  if (member.party?.side !== undefined) return member.party.side
  return member.figure?.party == null ? [] : [member.figure.party]
}

const isCountryCode = (side: string): boolean => side.length === 2 && side === side.toUpperCase()

/** Those of whom the article tells a party and nothing else speak for it. */
function ofParty(member: Member, told: Capacity): Capacity {
  const { party } = member
  return party !== null && FREE.has(told.kind)
    ? { kind: 'party', side: party.side ?? [party.names[0]!], affiliation: party.names[0]! }
    : told
}

/** "Prince Andrew": royals and popes go by title and first name. */
function styled(scene: Scene, member: Member): string {
  if (member.words.length !== 1) return member.name
  const { tokens, lexicon } = scene.words
  const titled = member.mentions.find(
    ({ first }) => isCapital(tokens[first - 1]) && lexicon.has('royal', tokens[first - 1]!.norm),
  )
  return titled === undefined ? member.name : textOf(scene.words, titled.first - 1, titled.end)
}
