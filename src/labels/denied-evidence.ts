/**
 * What ties a denial to one statement (label book, section 5): a noun that points at it ("Varn's claim"), blame laid on the
 * one who denies, words that both share, or standing right after it where the denial has no words of its own ("denied it").
 * Being near and alike is not enough: a statement that nobody denies must not be called denied.
 */

import { sharedWords } from './content-words.ts'
import type { Dispute } from './disputes.ts'
import {
  type Draft,
  type DraftRelation,
  hasLabel,
  hasStance,
  partyName,
  type Run,
  sameVoice,
} from './draft.ts'
import { isOwn, type Mention, mentionsWithin } from './party-mentions.ts'
import { pointsAt } from './pointed-at.ts'
import type { Reading } from './reading.ts'

/** What a denial says of what it denies. */
export interface Denied {
  /** The noun that heads what is denied: "the claim", "any suggestion that …". */
  readonly noun: boolean
  readonly plural: boolean
  /** Nothing after the noun tells more of the claim. */
  readonly bare: boolean
  /** The noun names blame. */
  readonly blame: boolean
  /** The noun is one for a claim, not for where or how it was said. */
  readonly claim: boolean
  /** "that claim": told just before. */
  readonly demonstrative: boolean
  /** It is somebody's whom the article does not let speak. */
  readonly strange: boolean
  /** "which she denied": what stands right before it. */
  readonly relative: boolean
  /** Whose claim it is, on whose side they are, and whom the words name. */
  readonly owners: ReadonlySet<string>
  readonly ownerSides: ReadonlySet<string>
  readonly named: ReadonlySet<string>
  /** Only a word that points back stands for the claim: "denied it", “This is false”. */
  readonly pointsBack: boolean
  /** Wrong as such is denied: "doing anything wrong". */
  readonly wholesale: boolean
  /** "denied having paid them". */
  readonly ownAct: boolean
  /** No cue says that something is denied: “We did not pay them.” */
  readonly contentOnly: boolean
  /** Stems of what is denied, names and the noun left out. */
  readonly words: ReadonlySet<string>
  /** Whether a statement tells of the one who denies. */
  readonly isToldOf: (target: Draft) => boolean
}

/** Tokens within which the noun heads what is denied. */
const HEAD_REACH = 8
/** Tokens about the noun in which its owner is told. */
const OWNER_REACH = 5
/** Sentences back within which a denial without words of its own stands by what it denies. */
const NEAR = 2

/** Reads what a denial says of the claim, in the part of its content that `about` holds. */
export function deniedOf(
  draft: Draft,
  { about, pointsBack, needsClaim }: Pick<Dispute, 'about' | 'pointsBack' | 'needsClaim'>,
  reading: Reading,
  mentions: readonly Mention[],
): Denied {
  const noun = headNoun(about, reading)
  const owners = new Set<string>()
  const ownerSides = new Set<string>()
  const named = new Set<string>()
  for (const mention of mentionsWithin(mentions, about.first, about.end)) {
    if (isOwn(mention, draft)) continue
    const isSide =
      noun !== null && mention.end > noun.first - OWNER_REACH && isOwnerBy(mention, noun, reading)
    for (const party of mention.parties) {
      named.add(party)
      if (isSide) ownerSides.add(party)
      if (isSide && !isOwnerOfOwner(mention, noun, reading)) owners.add(party)
    }
  }
  const words = new Set([...draft.words].filter((word) => !draft.names.has(word)))
  return {
    noun: noun !== null,
    plural: noun !== null && reading.tokens[noun.end - 1]!.norm.endsWith('s'),
    bare: noun !== null && (!tellsMore(noun, about, reading) || isNamedAfter(noun, owners, reading)),
    blame: noun?.blames === true,
    claim: noun?.claims === true,
    demonstrative:
      noun !== null &&
      reading.tokens
        .slice(about.first, noun.first)
        .some((token) => reading.words.demonstrative.has(token.norm)),
    strange: noun !== null && owners.size === 0 && isOwned(noun, about, reading),
    relative:
      !pointsBack && about.end > about.first && reading.words.relative.has(reading.tokens[about.first]!.norm),
    owners,
    ownerSides,
    named,
    pointsBack: pointsBack || (!needsClaim && words.size + draft.names.size === 0),
    wholesale: reading.within('wrongdoing', about.first, about.end).length > 0,
    ownAct: !needsClaim && isGerund(about, reading),
    contentOnly: needsClaim,
    words,
    isToldOf: (target) => tellsOf(target, draft, reading, mentions),
  }
}

/** Whether a content names a voice, or has a "he" or "they" that may be it. */
const tellsOf = (target: Draft, draft: Draft, reading: Reading, mentions: readonly Mention[]): boolean =>
  target.content.some(
    (piece) =>
      mentionsWithin(mentions, piece.first, piece.end).some((mention) => isOwn(mention, draft)) ||
      reading.tokens.slice(piece.first, piece.end).some(({ norm }) => reading.words.thirdPerson.has(norm)),
  )

/** A noun that heads what is denied, and whether it is one for a claim. */
interface HeadNoun extends Run {
  readonly claims: boolean
  readonly blames: boolean
}

/** The noun for a claim that heads a run: before it stand its owner and adjectives, and nothing that opens a clause. */
function headNoun(about: Run, reading: Reading): HeadNoun | null {
  // "said that the claim is false": the first "that" is the cue's.
  const first = about.first + (reading.words.leadIn.has(reading.tokens[about.first]?.norm ?? '') ? 1 : 0)
  const end = Math.min(about.end, first + HEAD_REACH)
  for (let at = first; at < end; at += 1) {
    const { norm } = reading.tokens[at]!
    if (reading.words.claimOpens.has(norm)) return null
    const match = reading.within('reference', at, end)[0]
    if (match?.first === at)
      return {
        first: at,
        end: match.end,
        claims: match.entry.claims === true || reading.words.claimed.has(norm),
        blames: match.entry.stance.includes('accusation'),
      }
    if (reading.words.claimed.has(norm)) return { first: at, end: at + 1, claims: true, blames: false }
  }
  return null
}

/** "receiving any payment": an act of the one who denies it. */
const isGerund = (about: Run, reading: Reading): boolean =>
  about.end > about.first &&
  reading.tokens[about.first]!.norm.length > 4 &&
  reading.tokens[about.first]!.norm.endsWith('ing')

/** "Varn's claim" before the noun, "the claims of Varn" after it. */
const isOwnerBy = (mention: Run, noun: Run, reading: Reading): boolean =>
  mention.first < noun.end ||
  (mention.first - noun.end < OWNER_REACH && reading.words.ownedBy.has(reading.tokens[noun.end]?.norm ?? ''))

/** "his *Russian* counterpart's claims": somebody else stands between the name and the noun. */
const isOwnerOfOwner = (mention: Run, noun: Run, reading: Reading): boolean =>
  reading.tokens.slice(mention.end, noun.first).some(({ norm }) => reading.words.otherPerson.has(norm))

/** "[Rubio's] claim": a possessor stands before the noun. */
const isOwned = (noun: Run, about: Run, reading: Reading): boolean =>
  reading.tokens.slice(about.first, noun.first).some(({ norm }) => reading.words.possessive.has(norm))

/** "the claims *of Varn*". */
const isNamedAfter = (noun: Run, owners: ReadonlySet<string>, reading: Reading): boolean =>
  owners.size > 0 && reading.words.ownedBy.has(reading.tokens[noun.end]?.norm ?? '')

/** "the claim *that* …", "allegations *of* …": the noun's own words tell the claim. */
const tellsMore = (noun: Run, about: Run, reading: Reading): boolean =>
  noun.end < about.end && reading.words.claimOpens.has(reading.tokens[noun.end]!.norm)

const blamesParty = (relation: DraftRelation, draft: Draft): boolean =>
  relation.type === 'accuses' &&
  relation.side !== undefined &&
  (draft.parties.has(partyName(relation.side)) ||
    draft.parties.has(partyName(relation.side).replace(/^the /, '')))

/** Whether a statement accuses the voice of another. */
export const accuses = (target: Draft, draft: Draft): boolean =>
  target.relations.some((relation) => blamesParty(relation, draft))

/** Stems that are no names and stand in both. */
function sharedClaim(denied: Denied, target: Draft): number {
  let shared = 0
  for (const word of denied.words) if (target.words.has(word) && !target.names.has(word)) shared += 1
  return shared
}

/** Words that two contents have to share, and their part of all the denial's words, to make the same claim. */
const CLAIM_WORDS = 2
const CLAIM_SHARE = 0.3
/** The same for "the claim that …" right after the claim. */
const NEAR_SHARE = 0.25
/** A denial of so few words that one of them is enough, where it stands near. */
const FEW_WORDS = 2

function tellsSameClaim(denied: Denied, target: Draft, near: boolean): boolean {
  const shared = sharedClaim(denied, target)
  if (shared >= CLAIM_WORDS && shared >= denied.words.size * CLAIM_SHARE) return true
  return near && shared > 0 && denied.words.size <= FEW_WORDS
}

/** Whether a denial stands in the sentence of a statement or just after it, with nobody else speaking between. */
export function standsBy(draft: Draft, target: Draft, drafts: readonly Draft[]): boolean {
  if (target.index > draft.index) return target.sentence === draft.sentence
  const gap = draft.sentence - target.lastSentence
  if (gap > NEAR) return false
  for (let at = target.index + 1; at < draft.index; at += 1) {
    const between = drafts[at]!
    if (between.found.inside !== null || sameVoice(between, target)) continue
    if (!sameVoice(between, draft) || between.sentence !== draft.sentence) return false
  }
  return true
}

/** "accused the company": blame on one who is not told by name. */
const blamesSomeone = (target: Draft): boolean =>
  hasLabel(target, 'accusation') &&
  target.relations.every((one) => one.side === undefined || one.side === one.side.toLowerCase())

const isWithin = (sentences: number, draft: Draft, target: Draft): boolean =>
  target.index < draft.index && draft.sentence - target.lastSentence <= sentences

/** Sentences back over which "Varn's claim" may mean the last that Varn has said. */
const LAST_REACH = 4

/** "denied Varn's claim. Varn had said …": told right after. */
const isNext = (target: Draft, draft: Draft): boolean =>
  target.index > draft.index && target.sentence - draft.sentence <= 1

/** Whether a statement is the last of its owners before a denial: shortly before, or, further back, the only one. */
function isLastOf(
  target: Draft,
  draft: Draft,
  owners: ReadonlySet<string>,
  drafts: readonly Draft[],
): boolean {
  if (target.index > draft.index) return false
  const isTheirs = (other: Draft): boolean => other.found.inside === null && pointsAt(owners, other)
  if (drafts.slice(target.index + 1, draft.index).some(isTheirs)) return false
  return isWithin(LAST_REACH, draft, target) || !drafts.slice(0, target.index).some(isTheirs)
}

/** Sentences back over which one may tell of the act that another denies. */
const ACT_REACH = 8

/** Tokens between a statement and the "which" that stands for it. */
const RELATIVE_REACH = 3

/** Whether what a denial says ties it to a statement. */
export function isTied(draft: Draft, target: Draft, denied: Denied, drafts: readonly Draft[]): boolean {
  // Who asks claims nothing.
  if (hasStance(target, 'question')) return false
  const near = standsBy(draft, target, drafts)
  const shared = sharedClaim(denied, target)
  if (denied.noun && denied.owners.size > 0) {
    if (!pointsAt(denied.owners, target)) return false
    if (shared > 0 || (denied.claim && hasLabel(target, 'accusation'))) return true
    if (!denied.bare) return false
    return near || isNext(target, draft) || (denied.claim && isLastOf(target, draft, denied.owners, drafts))
  }
  if (denied.strange) return false
  // What comes after a denial is what it denies only where the words say whose it is.
  if (target.index > draft.index && !draft.isDisplay && target.sentence !== draft.sentence) return false
  if (denied.noun && denied.bare) {
    if (near) return denied.claim || target.sentence === draft.sentence
    if (denied.demonstrative || !denied.claim) return false
    return (
      accuses(target, draft) || (denied.blame && blamesSomeone(target) && isWithin(LAST_REACH, draft, target))
    )
  }
  if (denied.claim && near && shared > 0 && shared >= denied.words.size * NEAR_SHARE) return true
  if (denied.pointsBack) {
    if (!denied.relative) return near
    return target.whole.end <= draft.whole.first && draft.whole.first - target.whole.end < RELATIVE_REACH
  }
  // "denied receiving it": an own act, of which this one blames the speaker.
  if (accuses(target, draft))
    return near || denied.wholesale || denied.ownAct || sharedWords(draft.words, target.words) > 0
  if (denied.wholesale)
    return near && hasLabel(target, 'accusation') && !target.relations.some((one) => one.side !== undefined)
  if (denied.contentOnly) return false
  // "denied having met Ms Moss": what Ms Moss says of the one who denies it.
  if (
    denied.ownAct &&
    pointsAt(denied.named, target) &&
    denied.isToldOf(target) &&
    isWithin(ACT_REACH, draft, target)
  )
    return true
  if (pointsAt(denied.named, target) && shared > 0) return true
  return tellsSameClaim(denied, target, near)
}
