/** What the roles of a phrase say of the capacity in which someone speaks. */

import type { RoleEntry } from '../../rules/language/gazetteer-rules.ts'
import type { SpeakerKind } from '../labelled.ts'
import { affiliationsOf } from './affiliations.ts'
import type { Affiliation, Scene } from './article-scene.ts'
import { clientEvidence } from './counsel.ts'
import { findMember } from './members.ts'
import type { Named } from './named.ts'
import type { Reading, RoleUse } from './noun-phrase.ts'
import { BODY_KINDS, bodySide, STATE_KINDS } from './side.ts'
import { isWord } from './words.ts'

/** Weight of a title like "Dr": it gives way to anything else that is told. */
export const TITLE_ONLY = 50

/** Bodies that are no state's: who holds an office there speaks for them. */
const PRIVATE: ReadonlySet<SpeakerKind> = new Set(['company', 'ngo', 'union'])
const isOfState = (kind: SpeakerKind): boolean => STATE_KINDS.has(kind) || kind === 'legislature'

export interface Evidence {
  readonly kind: SpeakerKind
  readonly affiliation: Affiliation | null
  readonly reading: Reading
  /** Lower is better. */
  readonly weight: number
  /** The office they no longer hold. */
  readonly left?: SpeakerKind
  readonly spokesperson?: boolean
  /** What they do for a living, whoever employs them. */
  readonly trade?: boolean
  /** A party's word is all that is said of them. */
  readonly partisan?: boolean
}

/** Takes a phrase about someone and its order among such phrases; gives what it says of their capacity. */
export function evidenceOf(scene: Scene, reading: Reading, order: number): Evidence[] {
  const found: Evidence[] = []
  // "Mike Lund, R-Wis.": only members of Congress are written so.
  if (reading.seat) found.push({ kind: 'legislature', affiliation: null, reading, weight: order + 8 })
  if (isPartisan(scene, reading) && reading.age === null && !reading.roles.some((use) => use.former))
    found.push({ kind: 'party', affiliation: null, reading, weight: order + 20, partisan: true })
  if (reading.studies) found.push({ kind: 'expert', affiliation: null, reading, weight: order + 14 })
  for (const use of reading.roles) {
    if (use.served) continue
    const { entry } = use
    // Who has retired from a science still knows it.
    const former = use.former || isUnderFormer(scene, reading)
    if (former && (entry.speaker !== 'expert' || entry.capacity !== undefined)) {
      // Who held an office speaks for themselves; the office itself is noted, so that "Ambassador Lund" does not bring it back.
      found.push({ kind: 'public', affiliation: null, reading, weight: order + 30, left: entry.speaker })
      continue
    }
    found.push(evidenceOfRole(scene, reading, use, order))
  }
  return found
}

/** "the attorney general under former President Jo Lund" */
const isUnderFormer = (scene: Scene, reading: Reading): boolean =>
  reading.roles.some((use) => use.served && use.former && scene.words.tokens[use.first - 2]?.norm === 'under')

/** "Ana Ruiz, a prominent Harbour Democrat": the party's word is the head of what is said of her. */
function isPartisan(scene: Scene, reading: Reading): boolean {
  const { tokens, lexicon } = scene.words
  return reading.beside.some(({ named, how, preposition }) => {
    const adjective = named.sense?.is === 'organisation' && named.sense.form === 'adjective'
    if (!adjective || how !== 'after' || preposition !== '' || named.sense?.is !== 'organisation')
      return false
    const next = tokens[named.end]
    const ends =
      next === undefined ||
      !isWord(next) ||
      lexicon.has('preposition', next.norm) ||
      lexicon.has('relative', next.norm)
    return named.sense.entry.speaker === 'party' && ends && tokens[named.first - 1]?.text !== '('
  })
}

function evidenceOfRole(scene: Scene, reading: Reading, use: RoleUse, order: number): Evidence {
  const { entry } = use
  const { tokens } = scene.words
  const affiliations = affiliationsOf(scene, reading, use)
  const known = affiliations.find((one) => one.kind !== 'unknown') ?? null
  // "the owner of Harbour Books", not of a dog.
  if (scene.words.lexicon.has('owner', scene.words.tokens[use.end - 1]!.norm)) {
    const own = reading.beside.find(
      ({ named, how, preposition }) => how === 'after' && preposition === 'of' && isBodyLike(named),
    )
    if (own !== undefined)
      return {
        kind: 'company',
        affiliation: { kind: 'company', named: own.named, near: 0 },
        reading,
        weight: order,
      }
  }
  switch (entry.capacity) {
    case 'client':
      return clientEvidence(scene, reading, use, affiliations, order)
    case 'document':
      return {
        kind: scene.aboutResearch ? 'expert' : 'public',
        affiliation: null,
        reading,
        weight: order + 12,
      }
    case 'organisation': {
      if (entry.speaker === 'head-of-state-or-government') {
        // A president of a country, unless a body that is no state's is named.
        const body = affiliations.find(
          (one) => one.kind !== 'unknown' && !isAdjective(one.named) && one.named?.is !== 'place',
        )
        // "a more hawkish president" is nobody's office, "San Diego chapter president" no state's.
        const local = affiliations.some(({ named }) => named?.region != null) && reading.countries.length > 0
        const inOffice = !reading.indefinite && !(local && reading.bodyWords.length > 0)
        const ofState =
          inOffice &&
          mayBeOfState(scene, reading, use) &&
          (body === undefined || (body.kind === 'government' && body.named === null))
        if (ofState) return { kind: entry.speaker, affiliation: known, reading, weight: order }
        // "Orchard Bridge President Ana Ruiz"
        const before = affiliations.find(
          ({ named }) => isBodyLike(named) && named!.end === use.first && !endsInCountry(scene, named!),
        )
        if (body === undefined && before !== undefined && !reading.indefinite)
          return { kind: 'company', affiliation: { ...before, kind: 'company' }, reading, weight: order + 30 }
        if (body === undefined) return { kind: 'unknown', affiliation: null, reading, weight: order + 60 }
        return { kind: body.kind, affiliation: body, reading, weight: order }
      }
      if (headsCountry(scene, reading, use))
        return { kind: 'head-of-state-or-government', affiliation: known, reading, weight: order }
      const bare =
        entry.reads === 'chief' && (known === null || (known.named === null && known.kind === 'company'))
      if (bare && !use.plural) {
        // "Northwind chief executive Ole Dahl": a firm, by its chief executive, or the firm named last.
        learnFirm(scene, affiliations)
        const unnamed = affiliations.find(({ named, kind }) => isBodyLike(named) && kind === 'unknown')
        const firm = unnamed ?? known ?? { kind: 'company', named: null, near: 0 }
        return {
          kind: 'company',
          affiliation: withName(scene, { ...firm, kind: 'company' }, use.first),
          reading,
          weight: order,
        }
      }
      // "the England captain" leads a team, an Israeli captain a company of soldiers.
      if (entry.reads === 'rank' && known?.named?.is === 'place') {
        const { sense } = known.named
        // "English captain Bo Lund", "an Israeli captain"
        const bare = use.end === reading.name?.first && tokens[use.first]!.text === tokens[use.first]!.norm
        const place = sense?.is === 'country' || sense?.is === 'region'
        const team = place && (sense.form === 'name' || bare)
        return { kind: team ? 'public' : 'military', affiliation: known, reading, weight: order + 10 }
      }
      if (known !== null)
        return {
          kind: known.kind,
          affiliation: ofSchool(scene, withName(scene, known, use.first), use),
          reading,
          weight: order,
          spokesperson: isSpokesperson(entry),
          trade: isTrade(entry),
        }
      const elsewhere = entry.reads === 'officer' && affiliations.length > 0
      if (entry.speaker !== 'unknown' && !elsewhere)
        return {
          kind: entry.speaker,
          affiliation: affiliations[0] ?? null,
          reading,
          weight: order + 5,
          trade: isTrade(entry),
        }
      const speaks =
        ((reading.name !== null || reading.definite) && !reading.indefinite) || isSpokesperson(entry)
      // "the leader in the polls" is told, though no body is.
      const bareOffice = !scene.words.lexicon.has('preposition', scene.words.tokens[use.end]?.norm ?? '')
      const main = speaks && bareOffice ? scene.mainBody(use.first) : null
      if (affiliations.length === 0 && main !== null)
        return { kind: main.kind, affiliation: main, reading, weight: order + 25 }
      // "Spokeswoman Haley Lund": of the body named just before.
      const before = affiliations.length === 0 && speaks && bareOffice ? scene.bodyBefore(use.first) : null
      if (before !== null) return { kind: before.kind, affiliation: before, reading, weight: order + 25 }
      // "Head of Solutions for Ascom": a body that nothing else tells of is most likely a firm.
      const firm = affiliations.find(({ named }) => isBodyLike(named) && named!.sense === null)
      if (firm !== undefined)
        return { kind: 'company', affiliation: { ...firm, kind: 'company' }, reading, weight: order + 30 }
      return { kind: 'unknown', affiliation: affiliations[0] ?? null, reading, weight: order + 60 }
    }
    default: {
      if (entry.reads === 'premier' && isOfCountry(reading, use))
        return { kind: 'head-of-state-or-government', affiliation: known, reading, weight: order }
      // Candidates stand for parties; a mayor "of the Civic Union" is one's too.
      const ofParty =
        entry.level !== undefined &&
        affiliations.filter(({ named }) => named !== null && named.first > use.end)
      if (entry.speaker === 'party') learnParty(scene, affiliations)
      else if (ofParty)
        learnParty(
          scene,
          ofParty.filter(({ kind }) => kind !== 'government' && kind !== 'company'),
        )
      const titleOnly = entry.marks === 'title'
      // "advocate Jo Lund" is a lawyer, as "Adv Lund" is.
      const ofCourt =
        use.first === reading.first &&
        use.end === reading.name?.first &&
        scene.words.lexicon.has('court-title', scene.words.tokens[use.first]!.norm)
      if (ofCourt) return { kind: 'expert', affiliation: null, reading, weight: order + 12 }
      // A rank before a name is worn in other offices too.
      const rankLike = entry.speaker === 'military' && use.end === reading.name?.first
      const weak = entry.speaker === 'public' || entry.speaker === 'expert' || entry.speaker === 'media'
      const body =
        affiliations.find(
          (one) =>
            (BODY_KINDS.has(one.kind) && one.named !== null) ||
            one.kind === entry.speaker ||
            one.kind === 'government',
        ) ?? null
      // "treasurer of the Harbour Foundation", "a minister with the Open Door Church"
      const served =
        entry.speaker === 'government' &&
        entry.level === undefined &&
        !affiliations.some(({ kind, named }) => isOfState(kind) && named !== null)
          ? affiliations.find(
              ({ kind, named }) => PRIVATE.has(kind) && named !== null && named.first >= use.end,
            )
          : undefined
      if (served !== undefined) return { kind: served.kind, affiliation: served, reading, weight: order }
      const ownUnion = entry.speaker === 'union' && body === null && reading.name !== null
      const affiliation = ownUnion
        ? withName(scene, { kind: 'union', named: null, near: 0 }, use.first)
        : body
      return {
        kind: entry.speaker,
        affiliation,
        reading,
        weight: order + (titleOnly ? TITLE_ONLY : rankLike ? 20 : weak ? 12 : 0),
      }
    }
  }
}

/** "EXPLOSION Turkish President": a heading that runs into the sentence. */
const endsInCountry = (scene: Scene, { end }: Named): boolean =>
  scene.words.hitOf[end - 1]?.senses.some(({ is }) => is === 'country') ?? false

/** Rectors and spokespeople speak for their university, unlike its scholars. */
function ofSchool(scene: Scene, affiliation: Affiliation, use: RoleUse): Affiliation {
  if (affiliation.kind !== 'expert' || affiliation.named === null) return affiliation
  const speaks =
    isSpokesperson(use.entry) ||
    scene.words.lexicon.has('heads-school', scene.words.tokens[use.end - 1]!.norm)
  return speaks ? { ...affiliation, side: bodySide(scene, affiliation.named) } : affiliation
}

/** "the Egyptian leader", "the leader of Egypt": of a country, and of nothing else. */
function headsCountry(scene: Scene, reading: Reading, use: RoleUse): boolean {
  const { tokens, lexicon } = scene.words
  if (use.plural || !lexicon.has('country-head', tokens[use.end - 1]!.norm)) return false
  if (
    reading.bodyWords.length > 0 ||
    reading.regions.length > 0 ||
    reading.roles.some((other) => other.served)
  )
    return false
  const others = reading.beside.filter(({ named }) => named.is !== 'person' && named.sense?.is !== 'country')
  return reading.countries.length > 0 && others.length === 0
}

/** "Chairman, CEO and president Ole Dahl", "Northwind President Ole Dahl": a state's president has no firm beside him. */
function mayBeOfState(scene: Scene, reading: Reading, use: RoleUse): boolean {
  const before = reading.beside.find(({ named, how }) => how === 'before' && named.end === use.first)
  // "American Orchard President Ana Ruiz"
  if (before?.named.is === 'body' && before.named.sense === null && before.named.speaker === null)
    return false
  if (reading.countries.length > 0) return true
  const { tokens, hitOf } = scene.words
  for (let i = use.first - 1; i >= 0 && i > use.first - 5; i -= 1) {
    const { norm } = tokens[i]!
    if (norm !== 'and' && norm !== ',' && norm !== '&' && hitOf[i] === undefined) break
    if (hitOf[i]?.senses.some((sense) => sense.is === 'role' && isPost(sense.entry))) return false
  }
  return before === undefined || before.named.is === 'person' || before.named.is === 'place'
}

/** "the Chinese premier": the country's word stands right before, and no province's. */
const isOfCountry = (reading: Reading, use: RoleUse): boolean =>
  reading.regions.length === 0 &&
  reading.beside.some(({ named: { sense, end } }) => sense?.is === 'country' && end === use.first)

/** Posts of bodies of any kind, and of firms. */
const isPost = ({ capacity, speaker }: RoleEntry): boolean =>
  capacity === 'organisation' && (speaker === 'company' || speaker === 'unknown')

/** What someone does for a living, as against an office: a waitress, a nurse, a social worker. */
const isTrade = ({ speaker, reads }: RoleEntry): boolean => speaker === 'public' || reads === 'trade'

const isSpokesperson = (entry: RoleEntry): boolean => entry.reads === 'spokesperson'

/** "the challenger, Ana Ruiz of the Harbour Alliance": what candidates stand for is a party. */
function learnParty(scene: Scene, affiliations: readonly Affiliation[]): void {
  for (const { named } of affiliations) {
    if (named === null || named.is !== 'body' || named.speaker === 'party' || named.sense !== null) continue
    const member = findMember(scene.cast, scene.words, named)
    if (member !== null && member.is === 'body') scene.learnKind(member, 'party')
  }
}

/** "Northwind chief executive Ole Dahl": what has a chief executive is a firm. */
function learnFirm(scene: Scene, affiliations: readonly Affiliation[]): void {
  const first = affiliations.find(({ named, kind }) => isBodyLike(named) && kind === 'unknown')
  const member = first?.named == null ? null : findMember(scene.cast, scene.words, first.named)
  if (member !== null && member.is === 'body') scene.learnKind(member, 'company')
}

/** "Republican", "Labour": whose side, not which body. */
const isAdjective = (named: Named | null): boolean =>
  named?.sense?.is === 'organisation' && named.sense.form === 'adjective'

/** A body by its name, as far as the name alone tells. */
const isBodyLike = (named: Named | null): boolean =>
  named !== null && (named.is === 'body' || named.is === 'unsure')

/** "company CEO Ana Ruiz": the company meant is the one of that kind named last. */
function withName(scene: Scene, affiliation: Affiliation, at: number): Affiliation {
  if (affiliation.named !== null || (affiliation.kind !== 'company' && affiliation.kind !== 'union'))
    return affiliation
  return { ...affiliation, named: scene.bodyNear(at, affiliation.kind) }
}
