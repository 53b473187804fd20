/** What an article tells of a person of its cast: name, kind, side. */

import type { SpeakerKind } from '../labelled.ts'
import type { Scene } from './article-scene.ts'
import { isCampaigning, isInRace } from './candidates.ts'
import { type Capacity, capacityOf } from './capacity.ts'
import { descriptionOf } from './description.ts'
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

/** Mentions from which an article is about someone. */
const CENTRAL = 8

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
  const told = ofRace(scene, member, name, ofParty(member, capacityOf(scene, member.readings)))
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

/** Those who stand for an election speak for their party, or for themselves. */
function ofRace(scene: Scene, member: Member, name: string, told: Capacity): Capacity {
  if (!stands(scene, member, told)) return told
  const parties = told.side.filter((side) => !isCountryCode(side))
  const side = parties.length > 0 ? parties : partiesOf(member)
  const own = isCampaigning(scene.words, member) ? [name] : []
  return { kind: 'party', side: side.length > 0 ? side : own, affiliation: told.affiliation }
}

/** Does someone stand for election, as far as the article tells? */
function stands(scene: Scene, member: Member, told: Capacity): boolean {
  if (!scene.aboutElection || !FREE.has(told.kind)) return false
  // Of those of whom nothing is told the one whom an article on an election is about.
  const central = told.kind === 'unknown' && member.mentions.length >= CENTRAL
  return isCampaigning(scene.words, member) || (central && isInRace(scene.words, member))
}

/** The parties that the text sets beside someone. */
function partiesOf(member: Member): readonly string[] {
  const told = partiesBeside(member.readings)
  if (told.length > 0) return [told[0]!]
  return member.party?.side ?? []
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
