/** In which capacity someone speaks: read from the words beside the name, never from the name. */
import type { RoleEntry } from '../../rules/language/gazetteer-rules.ts'
import type { SpeakerKind } from '../labelled.ts'
import { affiliationsOf, kindOfNamed } from './affiliations.ts'
import type { Cast, Member } from './cast.ts'
import { findMember } from './cast.ts'
import { clientEvidence } from './counsel.ts'
import type { Reading, RoleUse } from './noun-phrase.ts'
import type { Named } from './proper-names.ts'
import { BODY_KINDS, bodySide, nameOf, sideOf } from './side.ts'
import { isAllCapitals, isWord, type Words } from './words.ts'

export interface Capacity {
  readonly kind: SpeakerKind
  readonly side: readonly string[]
  /** The body or person spoken for, where the words tell. */
  readonly affiliation: string | null
  /** An office that they no longer hold is what the words tell. */
  readonly former?: boolean
}

/** Kinds in the order of the label book: the first that fits. */
const ORDER: readonly SpeakerKind[] = [
  'this outlet',
  'head-of-state-or-government',
  'military',
  'government',
  'law-enforcement',
  'judiciary',
  'legislature',
  'party',
  'litigant',
  'international-organisation',
  'union',
  'ngo',
  'company',
  'media',
  'expert',
  'document',
  'public',
  'person',
  'unknown',
]
const rank = (kind: SpeakerKind): number => ORDER.indexOf(kind)

/** The body, office or place beside a role. */
export interface Affiliation {
  readonly kind: SpeakerKind
  readonly named: Named | null
  readonly near: number
  /** Its side, where it is not the name's own. */
  readonly side?: readonly string[]
}

/** Whoever a possessive stands for. */
export interface Owner {
  readonly kind: SpeakerKind
  readonly named: Named | null
  readonly side: readonly string[]
  readonly name: string
  readonly person: boolean
}

/** What is needed beside the reading itself. */
export interface Scene {
  readonly words: Words
  readonly cast: Cast
  /** Kind of a body of the cast. */
  readonly bodyKind: (member: Member) => SpeakerKind
  /** Notes the kind that a later mention tells. */
  readonly learnKind: (member: Member, kind: SpeakerKind) => void
  /** Code of the nearest country named at or before a token. */
  readonly countryNear: (at: number) => string | null
  /** Code of the country that is spoken of around a token, where there is one alone. */
  readonly countryHere: (at: number) => string | null
  /** Name of a country that the article names, by code. */
  readonly countryName: (code: string) => string | null
  /** Whom a phrase goes on to name after its end ("The company that runs the fair, Northwind"). */
  readonly describedFrom: (first: number, end: number) => Member | null
  /** People whom the article calls by a noun ("minister"). */
  readonly calledBy: (noun: string) => readonly Member[]
  /** The body of a kind that was named last before a token. */
  readonly bodyNear: (at: number, kind: SpeakerKind) => Named | null
  /** The country of the bodies of a kind that the article names, the nearest first. */
  readonly ofBodies: (at: number, kind: SpeakerKind) => string | null
  /** The body that a noun of its name means ("the bureau"). */
  readonly bodyCalled: (at: number, noun: string) => Affiliation | null
  /** The body named last, in the same sentence or one of the two before. */
  readonly bodyBefore: (at: number) => Affiliation | null
  /** The one body that the article is about, if there is one. */
  readonly mainBody: (at: number) => Affiliation | null
  /** The state or province named last before a token. */
  readonly regionNear: (at: number) => string | null
  /** The person that a name means, as a speaker. */
  person: (named: Named) => Owner | null
  /** Whom "its" or "her" means before a role ("its director", "her solicitor"). */
  owner: (reading: Reading) => Owner | null
  /** Studies and their findings are what the article is about. */
  readonly aboutResearch: boolean
  /** The article is about an election. */
  readonly aboutElection: boolean
  /** It has words of candidates, primaries, rallies. */
  readonly aboutRace: boolean
  /** Who is told to head a country's state or government, by code; null where nobody is. */
  headOf: (code: string) => Member | null
  /** The year that the article is most likely of. */
  readonly year: number | null
}

/** Weight of a title like "Dr": it gives way to anything else that is told. */
const TITLE_ONLY = 50

export interface Evidence {
  readonly kind: SpeakerKind
  readonly affiliation: Affiliation | null
  readonly reading: Reading
  /** Lower is better. */
  readonly weight: number
  /** The office they no longer hold. */
  readonly left?: SpeakerKind
  readonly spokesperson?: boolean
}

function evidenceOf(scene: Scene, reading: Reading, order: number): Evidence[] {
  const found: Evidence[] = []
  // "Mike Lund, R-Wis.": only members of Congress are written so.
  if (reading.seat) found.push({ kind: 'legislature', affiliation: null, reading, weight: order + 8 })
  if (isPartisan(scene, reading) && reading.age === null && !reading.roles.some((use) => use.former))
    found.push({ kind: 'party', affiliation: null, reading, weight: order + 20 })
  if (reading.studies) found.push({ kind: 'expert', affiliation: null, reading, weight: order + 14 })
  for (const use of reading.roles) {
    if (use.served) continue
    const { entry } = use
    // Who has retired from a science still knows it.
    if (use.former && (entry.speaker !== 'expert' || entry.capacity !== undefined)) {
      // Who held an office speaks for themselves; the office itself is noted, so that "Ambassador Lund" does not bring it back.
      found.push({ kind: 'public', affiliation: null, reading, weight: order + 30, left: entry.speaker })
      continue
    }
    found.push(evidenceOfRole(scene, reading, use, order))
  }
  return found
}

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
  const affiliations = affiliationsOf(scene, reading, use)
  const known = affiliations.find((one) => one.kind !== 'unknown') ?? null
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
        if (body === undefined) return { kind: 'unknown', affiliation: null, reading, weight: order + 60 }
        return { kind: body.kind, affiliation: body, reading, weight: order }
      }
      if (headsCountry(scene, reading, use))
        return { kind: 'head-of-state-or-government', affiliation: known, reading, weight: order }
      const bare =
        entry.id === 'role-company' && (known === null || (known.named === null && known.kind === 'company'))
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
      if (known !== null)
        return {
          kind: known.kind,
          affiliation: ofSchool(scene, withName(scene, known, use.first), use),
          reading,
          weight: order,
          spokesperson: isSpokesperson(entry),
        }
      const elsewhere = entry.id === 'role-officer' && affiliations.length > 0
      if (entry.speaker !== 'unknown' && !elsewhere)
        return { kind: entry.speaker, affiliation: affiliations[0] ?? null, reading, weight: order + 5 }
      const speaks =
        ((reading.name !== null || reading.definite) && !reading.indefinite) || isSpokesperson(entry)
      const main = speaks ? scene.mainBody(use.first) : null
      if (affiliations.length === 0 && main !== null)
        return { kind: main.kind, affiliation: main, reading, weight: order + 25 }
      // "Spokeswoman Haley Lund": of the body named just before.
      const before = affiliations.length === 0 && speaks ? scene.bodyBefore(use.first) : null
      if (before !== null) return { kind: before.kind, affiliation: before, reading, weight: order + 25 }
      // "Head of Solutions for Ascom": a body that nothing else tells of is most likely a firm.
      const firm = affiliations.find(({ named }) => isBodyLike(named) && named!.sense === null)
      if (firm !== undefined)
        return { kind: 'company', affiliation: { ...firm, kind: 'company' }, reading, weight: order + 30 }
      return { kind: 'unknown', affiliation: affiliations[0] ?? null, reading, weight: order + 60 }
    }
    default: {
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
  if (reading.countries.length > 0) return true
  const { tokens, hitOf } = scene.words
  for (let i = use.first - 1; i >= 0 && i > use.first - 5; i -= 1) {
    const { norm } = tokens[i]!
    if (norm !== 'and' && norm !== ',' && norm !== '&' && hitOf[i] === undefined) break
    if (hitOf[i]?.senses.some((sense) => sense.is === 'role' && BESIDE_A_FIRM.has(sense.entry.id)))
      return false
  }
  const before = reading.beside.find(({ named, how }) => how === 'before' && named.end === use.first)
  return before === undefined || before.named.is === 'person' || before.named.is === 'place'
}

const BESIDE_A_FIRM = new Set(['role-company', 'role-head', 'role-chairwoman'])

const isSpokesperson = (entry: RoleEntry): boolean => entry.id.startsWith('role-spokes')

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

/** Capacity of a person or role from the phrases that describe them. */
export function capacityOf(scene: Scene, readings: readonly Reading[]): Capacity {
  const evidence: Evidence[] = []
  readings.forEach((reading, index) => {
    evidence.push(...evidenceOf(scene, reading, Math.min(index, 8) * 0.5))
  })
  const left = new Set(evidence.flatMap((one) => (one.left === undefined ? [] : [one.left])))
  if (left.size > 0) {
    const held = evidence.filter((one) => one.left === undefined && left.has(one.kind) && !isTitle(one))
    if (held.length === 0) {
      const kept = evidence.filter((one) => one.left !== undefined || !left.has(one.kind))
      evidence.length = 0
      evidence.push(...kept)
    }
  }
  inUniform(evidence)
  ofFirm(evidence)
  ofScholar(scene, evidence)
  evidence.sort((a, b) => a.weight - b.weight || rank(a.kind) - rank(b.kind))
  // Of the evidence that is equally good the first kind of the book's table holds.
  let best = evidence[0]
  for (const one of evidence) {
    if (best === undefined || one.weight > best.weight + 4) break
    if (rank(one.kind) < rank(best.kind)) best = one
  }
  if (best === undefined || best.kind === 'unknown' || best.weight >= TITLE_ONLY) {
    const stated = statedAffiliation(scene, readings)
    if (stated !== null) best = stated
  }
  if (best === undefined) return { kind: 'unknown', side: [], affiliation: null }
  return {
    kind: best.kind,
    side: sideOf(scene, best.kind, readings, best.affiliation, best.reading),
    affiliation: best.affiliation?.named == null ? null : nameOf(scene, best.affiliation.named),
    former: best.left !== undefined,
  }
}

/** "chairman, CEO and president": the president of a firm, where no country is named. */
function ofFirm(evidence: Evidence[]): void {
  const firm = evidence.find((one) => BODY_KINDS.has(one.kind))
  if (firm === undefined) return
  for (const [index, one] of evidence.entries())
    if (
      one.kind === 'head-of-state-or-government' &&
      one.affiliation === null &&
      one.reading === firm.reading
    )
      evidence[index] = { ...one, kind: firm.kind, affiliation: firm.affiliation }
}

/** "a physicist and director of the Lake Project": a scholar's project, society or programme is no campaign. */
function ofScholar(scene: Scene, evidence: Evidence[]): void {
  const scholar = evidence.find((one) => one.kind === 'expert' && one.weight < TITLE_ONLY)
  const inSchool = evidence.some(({ reading }) =>
    reading.beside.some(({ named }) => kindOfNamed(scene, named) === 'expert'),
  )
  if (scholar === undefined && !inSchool) return
  for (const [index, one] of evidence.entries()) {
    const named = one.affiliation?.named ?? null
    if (one.kind !== 'ngo' || named === null || named.sense !== null) continue
    let project = false
    for (let at = named.first; at < named.end; at += 1)
      project ||= scene.words.lexicon.has('project', scene.words.tokens[at]!.norm)
    if (project) evidence[index] = { ...one, kind: 'expert', affiliation: null }
  }
}

/** A colonel who speaks for a ministry is its uniformed spokesperson. */
function inUniform(evidence: Evidence[]): void {
  const officer = evidence.find((one) => one.kind === 'military')
  if (officer === undefined) return
  for (const [index, one] of evidence.entries())
    if (one.kind === 'government' && one.spokesperson) evidence[index] = { ...one, kind: 'military' }
}

/** A title before the name, and nothing more: a courtesy to who held the office. */
const isTitle = (one: Evidence): boolean =>
  one.reading.roles.some((use) => use.end === one.reading.name?.first && use.first === one.reading.first)

/** May an unknown name after "of" or "from" be an employer's? Places are told by "in" and by what they lie in. */
function isEmployer(scene: Scene, named: Named): boolean {
  const { tokens, lexicon } = scene.words
  if (named.is === 'person' || named.is === 'place') return false
  if (named.end - named.first === 1 && isAllCapitals(tokens[named.first])) return true
  const member = findMember(scene.cast, scene.words, named)
  if (member === null || member.is !== 'body') return false
  if (member.mentions.some(({ first }) => lexicon.has('locative', tokens[first - 1]?.norm ?? '')))
    return false
  // "of Ostermouth, Washington" is a town.
  const after = scene.words.hitOf[named.end + 1]
  if (tokens[named.end]?.text === ',' && after?.senses.some(({ is }) => is === 'region' || is === 'country'))
    return false
  return (
    named.end - named.first > 1 ||
    member.mentions.some(({ first, subject }) => first !== named.first && subject)
  )
}

/** "The ACLU's Jo Lund", "Ann Berg of the Harbour Times": a body without a role. */
function statedAffiliation(scene: Scene, readings: readonly Reading[]): Evidence | null {
  for (const reading of readings) {
    if (reading.anonymous) continue
    const led = reading.leads
      ? affiliationsOf(scene, reading, null).find(({ kind }) => kind !== 'unknown')
      : undefined
    if (led !== undefined) return { kind: led.kind, affiliation: led, reading, weight: 0 }
    for (const { named, how } of reading.beside) {
      if (named.is === 'place' || named.is === 'person') continue
      if (named.sense?.is === 'organisation' && named.sense.form === 'adjective') continue
      if (named.sense?.is === 'metonym' && named.side.length === 0) continue
      const told = kindOfNamed(scene, named)
      // "Bo Lund from Harbour Gardeners": of nothing else told, most likely a firm's.
      const alone =
        told === 'unknown' && how === 'after' && reading.roles.length === 0 && reading.age === null
      const kind = alone && isEmployer(scene, named) ? 'company' : told
      if (kind === 'unknown') continue
      return { kind, affiliation: { kind, named, near: how === 'owner' ? 0 : 1 }, reading, weight: 0 }
    }
  }
  return null
}
