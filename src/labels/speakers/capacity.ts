/** In which capacity someone speaks: read from the words beside the name, never from the name. */

import { speakerKinds } from '../../rules/language/shapes.ts'
import type { SpeakerKind } from '../labelled.ts'
import { affiliationsOf, kindOfNamed } from './affiliations.ts'
import type { Scene } from './article-scene.ts'
import { findMember } from './members.ts'
import type { Named } from './named.ts'
import type { Reading } from './noun-phrase.ts'
import { type Evidence, evidenceOf, TITLE_ONLY } from './role-evidence.ts'
import { BODY_KINDS, nameOf, sideOf } from './side.ts'
import { isAllCapitals } from './words.ts'

export interface Capacity {
  readonly kind: SpeakerKind
  readonly side: readonly string[]
  /** The body or person spoken for, where the words tell. */
  readonly affiliation: string | null
  /** An office that they no longer hold is what the words tell. */
  readonly former?: boolean
}

/** The place of a kind in the label book's order: the first that fits is meant. */
const rank = (kind: SpeakerKind): number => speakerKinds.indexOf(kind)

/** Capacity of a person or role from the phrases that describe them. */
export function capacityOf(scene: Scene, readings: readonly Reading[]): Capacity {
  const evidence: Evidence[] = []
  readings.forEach((reading, index) => {
    evidence.push(...evidenceOf(scene, reading, Math.min(index, 8) * 0.5))
  })
  // "Jo Lund, 81, a Republican" is a voter; "Bo Berg, 39, a waitress at the Harbour Inn" does not speak for it.
  if (readings.some(({ age }) => age !== null)) {
    for (const [index, one] of evidence.entries())
      if (one.trade) evidence[index] = { ...one, kind: 'public', affiliation: null }
    const office = evidence.filter(({ partisan }) => partisan !== true)
    evidence.length = 0
    evidence.push(...office)
  }
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
  // "a former agent now at the Harbour Institute"
  const since = best?.left === undefined ? null : nowWith(scene, best.reading)
  if (since !== null) best = since
  if (best === undefined || best.kind === 'unknown' || best.weight >= TITLE_ONLY) {
    const stated = statedAffiliation(scene, readings)
    if (stated !== null) best = stated
  }
  // "The ACLU’s Jo Lund", who is an aunt too, speaks for it.
  if (best !== undefined && best.kind === 'public' && best.left === undefined) {
    const owned = statedAffiliation(scene, readings.filter(isBare))
    if (owned !== null && owned.affiliation?.near === 0 && owned.kind !== 'media') best = owned
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

/** Where someone is now, who was something else. */
function nowWith(scene: Scene, reading: Reading): Evidence | null {
  const { nowAt } = reading
  if (nowAt === null) return null
  for (const { named } of reading.beside) {
    if (named.first < nowAt || named.is === 'person' || named.is === 'place') continue
    const kind = kindOfNamed(scene, named)
    if (kind !== 'unknown') return { kind, affiliation: { kind, named, near: 0 }, reading, weight: 0 }
  }
  return null
}

/** No role and no age: a name with what stands beside it. */
const isBare = (reading: Reading): boolean =>
  reading.roles.length === 0 && reading.age === null && reading.name !== null

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
