/** What stands beside a role and may be whom it is for: bodies, offices, places, people served. */

import type { SpeakerKind } from '../labelled.ts'
import type { Affiliation, Owner, Scene } from './article-scene.ts'
import { findMember } from './members.ts'
import type { Named } from './named.ts'
import type { Reading, RoleUse } from './noun-phrase.ts'
import { STATE_KINDS } from './side.ts'

const SERVANTS = new Set<SpeakerKind>(['head-of-state-or-government'])
/** A spokesperson for a president speaks for the government. */
const asServant = (kind: SpeakerKind): SpeakerKind => (SERVANTS.has(kind) ? 'government' : kind)

/** Kind of something named beside a role. */
export function kindOfNamed(scene: Scene, named: Named): SpeakerKind {
  if (named.speaker !== null) return named.speaker
  if (named.is === 'place') return 'government'
  const member = findMember(scene.cast, scene.words, named)
  if (member === null || member.is === 'person') return 'unknown'
  return scene.bodyKind(member)
}

/** Bodies and offices beside a role, with their distance from it. */
export function affiliationsOf(scene: Scene, reading: Reading, use: RoleUse | null): Affiliation[] {
  const at = use?.first ?? reading.headFirst
  const found: Affiliation[] = []
  for (const { named, how, preposition } of reading.beside) {
    // Nobody has a president or a chief executive of their own: "Pinegate Bridge President Ana Ruiz".
    const heads = use?.entry.speaker === 'head-of-state-or-government' || use?.entry.reads === 'chief'
    const person =
      !(heads && how === 'before') &&
      (use?.entry.capacity === 'organisation' || use?.entry.speaker === 'party') &&
      (how === 'owner' ||
        preposition === 'for' ||
        (how === 'before' && servedUntil(scene, named) === use.first) ||
        (preposition === 'to' && servesTo(scene, use)))
        ? scene.person(named)
        : null
    if (person !== null) {
      // "Sanders's spokesman", "an adviser for the senator": theirs whom they serve.
      const campaign = scene.words.hitOf[named.end]?.senses.some(
        (sense) => sense.is === 'body' && sense.entry.speaker === 'party',
      )
      const side = campaign === true && person.kind !== 'party' ? [person.name] : sideOfServed(person)
      found.push({
        kind: campaign === true ? 'party' : asServant(person.kind),
        named: null,
        near: Math.abs(named.first - at),
        side,
      })
      continue
    }
    if (named.is === 'person') continue
    // "manager in Australia" says where, "president of Brazil" for whom.
    if (named.is === 'place' && how === 'after' && preposition !== 'of' && preposition !== 'for') continue
    if (named.is === 'place' && use?.entry.unplaced) continue
    // "ambassador to the UN", "an expert on NATO": spoken to or of, not for.
    if (how === 'after' && !speaksFor(scene, preposition, use)) continue
    // "a TikTok creator and influencer manager": the first role after a body has it.
    const between = reading.roles.some(
      (other) => other !== use && other.first >= named.end && other.end <= at,
    )
    if (how === 'before' && between && use !== null) continue
    // "a Wall Street investor" is nobody's spokesperson.
    if (named.sense?.is === 'metonym' && named.side.length === 0) continue
    const kind = kindOfNamed(scene, named)
    const distance = named.first > at ? (named.first - at) * 1.0 : (at - named.first) * 1.0
    // Places say where, bodies say for whom; a party's adjective says neither.
    if (named.sense?.is === 'organisation' && named.sense.form === 'adjective') {
      // "for the Republican committee" as well as "the Republican spokesman"
      const ofBody = scene.words.hitOf[named.end]?.senses.some((sense) => sense.is === 'body')
      if (how !== 'after' || ofBody === true) found.push({ kind: 'party', named, near: distance + 40 })
      continue
    }
    const place = named.is === 'place' || named.sense?.is === 'country'
    found.push({ kind, named, near: distance + (place ? 60 : 0) + (kind === 'unknown' ? 30 : 0) })
  }
  for (const { sense, first } of reading.bodyWords) {
    if (sense.is !== 'body') continue
    const called = scene.bodyCalled(first, scene.words.tokens[scene.words.hitOf[first]!.end - 1]!.norm)
    const near = Math.abs(first - at) + 2
    found.push(called === null ? { kind: sense.entry.speaker, named: null, near } : { ...called, near })
  }
  for (const other of reading.roles) {
    if (!other.served || other === use || other.entry.marks !== undefined) continue
    found.push({ kind: asServant(other.entry.speaker), named: null, near: Math.abs(other.first - at) + 4 })
  }
  const owner = reading.ownerPronoun === null ? null : scene.owner(reading)
  if (owner !== null && !owner.person)
    found.push({ kind: owner.kind, named: owner.named, near: 1, side: owner.side })
  if (reading.ownerWord === 'country' || reading.ownerWord === 'nation' || reading.ownerWord === 'state')
    found.push({ kind: 'government', named: null, near: 1 })
  else if (reading.ownerWord !== null) {
    // "the board's chairwoman", after the Ostermouth Harbour Board was named.
    const called = scene.bodyCalled(reading.first, reading.ownerWord)
    if (called !== null) found.push({ ...called, near: 1 })
  }
  return found.sort((a, b) => a.near - b.near)
}

/** A candidate's people speak for the candidate and the party, an office holder's for the office. */
export function sideOfServed(person: Owner): readonly string[] {
  if (person.kind === 'party') return [...new Set([person.name, ...person.side])]
  return person.side.length > 0 || STATE_KINDS.has(person.kind) ? person.side : [person.name]
}

/** Where "Ruiz" or "the Ruiz campaign" ends before a role. */
function servedUntil(scene: Scene, named: Named): number {
  const next = scene.words.hitOf[named.end]
  const campaign = next?.senses.some((sense) => sense.is === 'body' && sense.entry.speaker === 'party')
  return campaign === true ? next!.end : named.end
}

/** "an adviser to Mr Lund" is his. */
const servesTo = (scene: Scene, use: RoleUse): boolean =>
  scene.words.lexicon.has('serves-to', scene.words.tokens[use.end - 1]!.norm)

function speaksFor(scene: Scene, preposition: string, use: RoleUse | null): boolean {
  const { lexicon } = scene.words
  if (preposition === 'on') return use?.entry.capacity === 'organisation'
  return (
    preposition === '' || lexicon.has('speaks-for', preposition) || !lexicon.has('preposition', preposition)
  )
}
