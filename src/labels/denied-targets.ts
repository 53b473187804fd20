/**
 * Which statement a denial concerns (label book, section 5): looked for in the same sentence, then backwards over a bounded
 * window, by the nouns that point ("Baku's claims"), by who is accused, and by the words the two contents share.
 */

import { sharedWords } from './content-words.ts'
import { accuses, type Denied, deniedOf, isTied, standsBy } from './denied-evidence.ts'
import type { Concerned, Dispute } from './disputes.ts'
import { type Draft, hasLabel, hasStance, holdsMatch, sameSpeaker, sameVoice } from './draft.ts'
import type { Mention } from './party-mentions.ts'
import { pointsAt } from './pointed-at.ts'
import type { Reading } from './reading.ts'

/** Statements looked back over for the one that is denied. */
export const WINDOW = 16
/** Statements looked ahead over: a denial may come before the claim is told in full. */
const AHEAD = 2
/** The same for what stands inside the denial: "denied his rival's accusation that …". */
const INSIDE = 6
const LEAST_SCORE = 0

/** Whether the accused is known by name, so that others are not meant. */
const namesAccused = (target: Draft): boolean =>
  target.relations.some(
    (relation) => relation.type === 'accuses' && relation.side !== undefined && isName(relation.side),
  )

const isName = (side: string): boolean => side.charAt(0) !== side.charAt(0).toLowerCase()

/** The statements that this voice has denied or disputed shortly before. */
function deniedByOwn(draft: Draft, drafts: readonly Draft[]): Set<number> {
  const denied = new Set<number>()
  for (const own of drafts.slice(Math.max(0, draft.index - WINDOW), draft.index)) {
    if (!sameVoice(own, draft)) continue
    for (const relation of own.relations) {
      if (relation.to !== null && (relation.type === 'denies' || relation.type === 'disputes'))
        denied.add(relation.to)
    }
  }
  return denied
}

function score(
  draft: Draft,
  target: Draft,
  denied: Denied,
  before: ReadonlySet<number>,
  drafts: readonly Draft[],
): number {
  let value = 0
  if (opensWith(draft, target)) return 6
  // "denied having met Ms Moss": what Ms Moss says of it.
  if (pointsAt(denied.owners, target)) value += 2.5
  else if (pointsAt(denied.named, target)) value += 1.5
  if (accuses(target, draft)) value += 2
  else if (hasLabel(target, 'accusation') && !namesAccused(target)) value += 1.5
  value += Math.min(2, sharedWords(draft.words, target.words) * 0.7)
  if (target.sentence === draft.sentence || standsBy(draft, target, drafts))
    value += denied.bare && !denied.blame ? 2.5 : target.sentence === draft.sentence ? 1 : 0.8
  if (hasStance(target, 'doubt-casting')) value += 0.5
  // What this side has denied before is what it denies again.
  if (before.has(target.index)) value += 0.6
  if (
    hasStance(target, 'demand') ||
    hasStance(target, 'question') ||
    hasStance(target, 'denial') ||
    hasStance(target, 'refusal')
  )
    value -= 1
  if (target.relations.some((relation) => relation.type === 'denies' || relation.type === 'disputes'))
    value -= 1.2
  value -= Math.abs(draft.index - target.index) * 0.07
  if (target.index > draft.index && !draft.isDisplay) value -= 0.8
  return value
}

/**
 * Where the denied statement is looked for. In the body: the body before, and a little ahead. In a display text: its own
 * sentence, else the body that follows.
 */
function candidates(draft: Draft, drafts: readonly Draft[]): Draft[] {
  const fits = (target: Draft): boolean => target !== draft && target.content.length > 0
  if (!draft.isDisplay) {
    return drafts
      .slice(Math.max(0, draft.index - WINDOW), draft.index + INSIDE + 1)
      .filter(
        (target) =>
          fits(target) &&
          !target.isDisplay &&
          (target.index <= draft.index + AHEAD || target.found.inside === draft.index),
      )
  }
  const beside = drafts
    .slice(Math.max(0, draft.index - WINDOW), draft.index + WINDOW)
    .filter(
      (target) =>
        fits(target) && target.isDisplay && target.sentence === draft.sentence && !sameVoice(draft, target),
    )
  if (beside.length > 0) return beside
  return drafts
    .slice(draft.index + 1, draft.index + 1 + WINDOW * 2)
    .filter((target) => fits(target) && !target.isDisplay)
}

/** The display texts before a statement. */
const displayed = (draft: Draft, drafts: readonly Draft[]): Draft[] =>
  drafts.slice(Math.max(0, draft.index - WINDOW), draft.index).filter((target) => target.isDisplay)

interface Scored {
  readonly target: Draft
  readonly value: number
}

/** Tokens within which a content comes to the statement inside it that it is about. */
const OPENING = 6

/** "denied [his rival's accusation of theft]": the content is the other statement. */
const opensWith = (draft: Draft, target: Draft): boolean =>
  target.found.inside === draft.index &&
  draft.content[0] !== undefined &&
  target.whole.first - draft.content[0].first < OPENING

/** Whether a content tells what another says with words of its own inside it: "X said, according to Y". */
const holdsWhole = (draft: Draft, target: Draft): boolean =>
  !opensWith(draft, target) &&
  draft.content.some((run) => run.first <= target.whole.first && target.whole.end <= run.end)

const isProsecution = (target: Draft): boolean =>
  target.speakers.some((speaker) => speaker.kind === 'law-enforcement')

/** Tokens by which two contents that are the same words may begin apart. */
const APART = 2

/** “X,” A said, according to B: what A says and what B tells of it are the same words. */
const isSameWords = (draft: Draft, target: Draft): boolean =>
  draft.content[0] !== undefined &&
  target.content[0] !== undefined &&
  Math.abs(draft.content[0].first - target.content[0].first) <= APART

/** A denial that stands within what a target is quoted to say is a piece of it. */
const isQuotedBy = (draft: Draft, target: Draft, reading: Reading): boolean =>
  draft.cue[0] !== undefined && reading.quoted[draft.cue[0].first] === 1 && holdsMatch(target, draft.cue[0])

/** The statements that a denial concerns, and whose claim it denies. */
export function concernedBy(
  draft: Draft,
  dispute: Dispute,
  drafts: readonly Draft[],
  reading: Reading,
  mentions: readonly Mention[],
): Concerned {
  const denied = deniedOf(draft, dispute, reading, mentions)
  return { targets: targetsOf(draft, dispute, denied, drafts, reading), against: denied.ownerSides }
}

/** The statements that a denial concerns: the best of those it is tied to and those as good that make the same claim. */
function targetsOf(
  draft: Draft,
  dispute: Dispute,
  denied: Denied,
  drafts: readonly Draft[],
  reading: Reading,
): Draft[] {
  const before = deniedByOwn(draft, drafts)
  const tied = (target: Draft): boolean =>
    opensWith(draft, target) ||
    // A plea is about the charge, whatever its words.
    (dispute.isPlea && (hasLabel(target, 'accusation') || isProsecution(target))) ||
    isTied(draft, target, denied, drafts)
  const pool = candidates(draft, drafts).filter(
    (target) =>
      !sameSpeaker(draft, target) &&
      !sameVoice(draft, target) &&
      !holdsWhole(draft, target) &&
      !isSameWords(draft, target) &&
      !isQuotedBy(draft, target, reading) &&
      (target.found.inside === null || opensWith(draft, target)),
  )
  const likely = pool
    .filter(tied)
    .map((target): Scored => ({ target, value: score(draft, target, denied, before, drafts) }))
    .filter(({ value }) => value >= LEAST_SCORE)
  // "denied the claim" under a headline that alone tells it: there is no other that could be meant.
  if (likely.length === 0 && denied.noun && pool.every((target) => target.index > draft.index)) {
    const shown = displayed(draft, drafts).filter((target) => !sameVoice(draft, target))
    return shown.slice(0, 1)
  }
  if (likely.length === 0) return []
  const chosen = likely.reduce((best, one) => (one.value > best.value ? one : best))
  if (!dispute.everyClaim) return [chosen.target]
  // "Baku's [claims] about the town": what is denied is what the noun points at, too.
  const claims = isNounCue(chosen.target, reading)
  return pool
    .map((target): Scored => ({ target, value: score(draft, target, denied, before, drafts) }))
    .filter(
      (one) =>
        one.target === chosen.target ||
        (sameVoice(one.target, chosen.target) &&
          one.target.index < draft.index &&
          ((claims && sharedWords(chosen.target.words, one.target.words) > 0) ||
            // "denied doing anything wrong": all that this accuser blames the speaker for.
            (denied.wholesale && accuses(one.target, draft)) ||
            (tied(one.target) &&
              sharedWords(chosen.target.words, one.target.words) > 0 &&
              (denied.plural || one.value >= chosen.value - AS_GOOD)))),
    )
    .sort((one, other) => other.value - one.value)
    .map((one) => one.target)
}

/** How much less may speak for another statement of the same voice that makes the same claim. */
const AS_GOOD = 0.3

/** "Baku's [claims] about the town": what is denied is what the noun points at, too. */
const isNounCue = (target: Draft, reading: Reading): boolean =>
  target.cue.some((run) => reading.within('reference', run.first, run.end).length > 0)
