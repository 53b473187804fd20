/**
 * Which statement a denial concerns (label book, section 5): looked for in the same sentence, then backwards over a bounded
 * window, by the nouns that point ("Baku's claims"), by who is accused, and by the words the two contents share.
 */

import { sharedWords } from './content-words.ts'
import { type Draft, hasLabel, hasStance, sameSpeaker, sameVoice } from './draft.ts'
import type { Mention } from './party-mentions.ts'
import { type Pointed, partiesNamed, pointedAt, pointsAt } from './pointed-at.ts'
import type { Reading } from './reading.ts'

/** Statements looked back over for the one that is denied. */
export const WINDOW = 16
/** Statements looked ahead over: a denial may come before the claim is told in full. */
const AHEAD = 2
/** The same for what stands inside the denial: "denied his rival's accusation that …". */
const INSIDE = 6
const LEAST_SCORE = 0.6
/** The same for a display text, of which there are few. */
const LEAST_DISPLAYED = -0.5

/** Whether a statement accuses the voice of another. */
export const accuses = (target: Draft, draft: Draft): boolean =>
  target.relations.some(
    (relation) =>
      relation.type === 'accuses' &&
      relation.side !== undefined &&
      draft.parties.has(relation.side.toLowerCase().replaceAll('’', "'")),
  )

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
  pointed: Pointed,
  before: ReadonlySet<number>,
  named: ReadonlySet<string>,
): number {
  let value = 0
  if (opensWith(draft, target)) return 6
  if (pointed.parties.size > 0) {
    if (pointsAt(pointed.parties, target)) value += 2.5
    else if (target.parties.size > 0) value -= 2
  }
  // "denied having met Ms Moss": what Ms Moss says of it.
  if (pointed.parties.size === 0 && named.size > 0) value += pointsAt(named, target) ? 1.5 : -1
  if (accuses(target, draft)) value += 2
  else if (target.labels.some((label) => label.id === 'accusation') && !namesAccused(target)) value += 1.5
  const shared = sharedWords(draft.words, target.words)
  value += Math.min(2, shared * 0.7)
  if (target.sentence === draft.sentence) value += 1
  else if (draft.sentence - target.lastSentence <= 1 && draft.sentence > target.sentence) value += 0.8
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

/** A plea is about the charge, whatever its words. */
const isPlea = (draft: Draft): boolean => draft.stance.some((stance) => PLEAS.has(stance.rule))

const PLEAS = new Set(['cue-plead-not-guilty', 'cue-plead-split-not', 'cue-enter-plea'])

/** Whether more than being near says that a denial concerns a statement: blame, a name, a word of both, or nothing between. */
const isConcerned = (draft: Draft, target: Draft, named: ReadonlySet<string>): boolean =>
  opensWith(draft, target) ||
  hasLabel(target, 'accusation') ||
  pointsAt(named, target) ||
  sharedWords(draft.words, target.words) > 0 ||
  isJustBefore(draft, target)

/** Told in the sentence before, with no statement between. */
const isJustBefore = (draft: Draft, target: Draft): boolean =>
  target.index === draft.index - 1 && draft.sentence - target.lastSentence <= 1

/** The statements that a denial concerns: the best and, where `every` asks for them, those as good that make the same claim. */
export function targetsOf(
  draft: Draft,
  drafts: readonly Draft[],
  reading: Reading,
  mentions: readonly Mention[],
  every = true,
): Draft[] {
  const pointed = pointedAt(draft, reading, mentions)
  const before = deniedByOwn(draft, drafts)
  // Of the parties that are named, those that speak where the claim is looked for.
  const spoken = new Set(candidates(draft, drafts).flatMap((target) => [...target.parties]))
  const named = new Set([...partiesNamed(draft, mentions)].filter((party) => spoken.has(party)))
  const judge = (pool: readonly Draft[]): Scored[] =>
    pool
      .filter((target) => !sameSpeaker(draft, target) && !sameVoice(draft, target))
      .filter((target) => target.found.inside === null || opensWith(draft, target))
      .map((target) => ({ target, value: score(draft, target, pointed, before, named) }))
  let scored = judge(candidates(draft, drafts))
  // Without a noun that points ("the claim"), being near is not enough.
  let likely = scored.filter(
    ({ target, value }) =>
      value >= LEAST_SCORE && (pointed.noun || isPlea(draft) || isConcerned(draft, target, named)),
  )
  // "denied the claim" under a headline that alone tells it: there is no other that could be meant.
  if (likely.length === 0 && pointed.noun) {
    scored = judge(displayed(draft, drafts))
    likely = scored.filter(({ value }) => value >= LEAST_DISPLAYED)
  }
  if (likely.length === 0) return []
  const chosen = likely.reduce((best, one) => (one.value > best.value ? one : best))
  if (!every) return [chosen.target]
  // "denied doing anything wrong", "denied the accusations": all that this accuser blames the speaker for.
  const whole = pointed.noun || isWholesale(draft, reading)
  const claims = isNounCue(chosen.target, reading)
  return scored
    .filter(
      (one) =>
        one.target === chosen.target ||
        (claims &&
          one.target.index < draft.index &&
          sameVoice(one.target, chosen.target) &&
          sharedWords(chosen.target.words, one.target.words) > 0) ||
        (one.value >= chosen.value - 0.3 && sameSpeaker(one.target, chosen.target)) ||
        (accuses(one.target, draft) &&
          sameVoice(one.target, chosen.target) &&
          (whole || sharedWords(draft.words, one.target.words) > 0)) ||
        // "Baku's claims": all that this side has claimed of it.
        (pointed.plural &&
          one.target.index < draft.index &&
          one.value >= chosen.value - 1.5 &&
          (hasLabel(one.target, 'accusation') || sharedWords(draft.words, one.target.words) > 0) &&
          pointsAt(pointed.parties, one.target)),
    )
    .sort((one, other) => other.value - one.value)
    .map((one) => one.target)
}

const isWholesale = (draft: Draft, reading: Reading): boolean =>
  draft.content.some((piece) => reading.within('wrongdoing', piece.first, piece.end).length > 0)

/** "Baku's [claims] about the town": what is denied is what the noun points at, too. */
const isNounCue = (target: Draft, reading: Reading): boolean =>
  target.cue.some((run) => reading.within('reference', run.first, run.end).length > 0)
