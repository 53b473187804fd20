/** What an article tells of a person of its cast: name, kind, side. */

import type { SpeakerKind } from '../labelled.ts'
import type { Scene } from './article-scene.ts'
import { hasOwnRace, isCalledCandidate, isCampaigning, isInRace } from './candidates.ts'
import { type Capacity, capacityOf } from './capacity.ts'
import { contestParty } from './contests.ts'
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

/** Offices and trades that a candidate may have beside; who campaigns speaks as a candidate. */
const OFFICES: ReadonlySet<SpeakerKind> = new Set(['legislature', 'government', 'company', 'expert', 'media'])

/** Mentions from which an article is about someone, and those of someone whom it names in its first lines. */
const CENTRAL = 8
const LEADING = 3

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
  const called = told.kind === 'party' && isCalledCandidate(scene.words, member)
  if (!called && !stands(scene, member, told)) return told
  const parties = told.side.filter((side) => !isCountryCode(side))
  const side = parties.length > 0 && !OFFICES.has(told.kind) ? parties : partiesOf(scene, member)
  const own = isCampaigning(scene.words, member) ? [name] : []
  return { kind: 'party', side: side.length > 0 ? side : own, affiliation: told.affiliation }
}

/** Does someone stand for election, as far as the article tells? */
function stands(scene: Scene, member: Member, told: Capacity): boolean {
  if (scene.election === null) return false
  if (scene.election === 'mentioned') return FREE.has(told.kind) && hasOwnRace(scene.words, member)
  if (OFFICES.has(told.kind)) {
    if (isCalledCandidate(scene.words, member)) return true
    // A mayor who stands again is the mayor.
    return !isLocal(member) && hasOwnRace(scene.words, member)
  }
  if (!FREE.has(told.kind)) return false
  if (isCampaigning(scene.words, member)) return true
  if (told.kind !== 'unknown') return false
  // Of those of whom nothing is told the one whom an article on an election is about, or whom its first lines name.
  const central = member.mentions.length >= CENTRAL
  if (!central && !isWellKnown(scene, member)) return false
  return isInRace(scene.words, member) || contestParty(scene, member) !== null
}

const isLocal = (member: Member): boolean =>
  member.readings.some(({ roles }) =>
    roles.some((use) => use.entry.level === 'local' && !use.served && !use.former),
  )

/** Named in the first lines, and told nowhere who they are. */
function isWellKnown({ words }: Scene, member: Member): boolean {
  const [first] = member.mentions
  return first !== undefined && member.mentions.length >= LEADING && words.blockOf[first.first]! <= 1
}

/** The parties that the text sets beside someone, else the one whose contest they are told in. */
function partiesOf(scene: Scene, member: Member): readonly string[] {
  const told = partiesBeside(member.readings)
  if (told.length > 0) return [told[0]!]
  const party = member.party ?? contestParty(scene, member)
  return party === null ? [] : (party.side ?? [party.names[0]!])
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
