/**
 * Who denies or disputes what (label book, section 5): the word or content of denial, and the statement it concerns, looked
 * for in the same sentence, then backwards over a bounded window, by the nouns that point ("Baku's claims"), by who is
 * accused, and by the words the two contents share.
 */

import type { CueRule } from '../rules/language/language-rules.ts'
import type { Span } from '../statements/statement.ts'
import { sharedWords, stemOf } from './content-words.ts'
import { addLabel, causeOf, type Draft, hasStance, sameSpeaker, sameVoice } from './draft.ts'
import type { Stance } from './labelled.ts'
import { isOwn, type Mention, mentionsWithin } from './party-mentions.ts'
import { type Reading, spanOf, type TextMatch } from './reading.ts'

/** Statements looked back over for the one that is denied. */
const WINDOW = 16
/** Statements looked ahead over: a denial may come before the claim is told in full. */
const AHEAD = 2
const LEAST_SCORE = 0.6
/** The same for a display text, of which there are few. */
const LEAST_DISPLAYED = -0.5

export interface Dispute {
  readonly type: 'denies' | 'disputes'
  readonly rule: string
  readonly words: readonly Span[]
}

/** Whether a statement denies or disputes, by its cue or by its content. */
export function disputeOf(draft: Draft, cue: TextMatch<CueRule> | null, reading: Reading): Dispute | null {
  if (draft.negated) return null
  if (cue !== null && (cue.entry.relation === 'denies' || cue.entry.relation === 'disputes')) {
    return { type: cue.entry.relation, rule: cue.entry.id, words: draft.found.cue }
  }
  if (hasStance(draft, 'question') || hasStance(draft, 'demand')) return null
  for (const piece of draft.content) {
    const match = reading
      .within('denial-content', piece.first, piece.end)
      .find((one) => !isSpread(one, piece.first, reading))
    if (match !== undefined)
      return { type: 'denies', rule: match.entry.id, words: [spanOf(reading, match.first, match.end)] }
  }
  for (const piece of draft.content) {
    const match = reading.within('dispute-content', piece.first, piece.end)[0]
    if (match !== undefined && pointsBack(draft, reading))
      return { type: 'disputes', rule: match.entry.id, words: [spanOf(reading, match.first, match.end)] }
  }
  return null
}

/** "spreading lies", "a campaign of fake news": what others spread, said of no claim. */
const SPREAD = new Set([
  'spread',
  'spreads',
  'spreading',
  'peddling',
  'pushing',
  'of',
  'by',
  'against',
  'combat',
  'fight',
])
const SPREAD_REACH = 3

function isSpread(match: TextMatch, start: number, reading: Reading): boolean {
  const opening = reading.tokens[match.first]!.norm
  if (BACK.has(opening)) return false
  for (let at = match.first - 1; at >= Math.max(start, match.first - SPREAD_REACH); at -= 1)
    if (SPREAD.has(reading.tokens[at]!.norm)) return true
  return false
}

const BACK = new Set(['it', 'them', 'this', 'that', 'these', 'those'])

/** A challenge needs a word that points at the claim: a noun for it, or a pronoun where the content begins. */
function pointsBack(draft: Draft, reading: Reading): boolean {
  return draft.content.some((piece) => {
    if (BACK.has(reading.tokens[piece.first]!.norm)) return true
    return reading.within('reference', piece.first, piece.end).length > 0
  })
}

const OWN = new Set(['i', 'we'])

/** "We did not hide anything" after another blamed the speaker for hiding: the verb denied is the verb of the accusation. */
export function deniesOwnAct(
  draft: Draft,
  drafts: readonly Draft[],
  reading: Reading,
  negations: ReadonlySet<string>,
): { dispute: Dispute; targets: Draft[] } | null {
  for (const piece of draft.content) {
    for (let at = piece.first; at + 2 < piece.end; at += 1) {
      if (!OWN.has(reading.tokens[at]!.norm)) continue
      const not = [at + 1, at + 2].find((next) => negations.has(reading.tokens[next]!.norm))
      const verb = not === undefined ? undefined : reading.tokens[not + 1]
      if (not === undefined || verb === undefined || not + 1 >= piece.end) continue
      const stem = actOf(verb.norm)
      const targets = drafts
        .slice(Math.max(0, draft.index - WINDOW), draft.index)
        .filter((target) => blames(target, draft, stem))
      const blamed = targets.length > 0 ? targets : accusers(draft, drafts, reading.tokens[not]!.norm)
      if (blamed.length === 0) continue
      const words = [spanOf(reading, at, not + 2)]
      return { dispute: { type: 'denies', rule: 'denies-own-act', words }, targets: blamed.slice(-1) }
    }
  }
  return null
}

/** "we never", "I didn't" after blame: of what is past, not "we do not comment". */
const PAST_NEGATIONS = new Set(['never', "didn't", "haven't", "weren't", "wasn't"])

/** Earlier statements that blame this voice, where it denies something past. */
function accusers(draft: Draft, drafts: readonly Draft[], negation: string): Draft[] {
  if (!PAST_NEGATIONS.has(negation)) return []
  return drafts
    .slice(Math.max(0, draft.index - WINDOW), draft.index)
    .filter((target) => target.found.inside === null && !sameVoice(target, draft) && accuses(target, draft))
}

/** Stems of irregular verbs of blame that the cutting of endings does not bring together. */
const ACTS: Readonly<Record<string, string>> = {
  hid: 'hid',
  hide: 'hid',
  hidden: 'hid',
  conceal: 'hid',
  stole: 'steal',
  took: 'tak',
  broke: 'break',
  shot: 'shoot',
  lied: 'li',
  lie: 'li',
}
const actOf = (norm: string): string => ACTS[norm] ?? stemOf(norm)

function blames(target: Draft, draft: Draft, act: string): boolean {
  if (target.found.inside !== null || sameVoice(target, draft)) return false
  if (!target.labels.some((label) => label.id === 'accusation')) return false
  for (const word of target.words) if (word === act || actOf(word) === act) return true
  return false
}

/** What the nouns of a content point at. */
export interface Pointed {
  readonly noun: boolean
  readonly plural: boolean
  readonly parties: ReadonlySet<string>
}

/** Whether a statement is by one of the parties pointed at. */
export const pointsAt = (parties: ReadonlySet<string>, draft: Draft): boolean =>
  [...draft.parties].some((party) => parties.has(party))

/** The parties whose claim is named: "Baku's claims", "the claims of Baku"; null where no noun points. */
export function pointedAt(draft: Draft, reading: Reading, mentions: readonly Mention[]): Pointed {
  const parties = new Set<string>()
  let noun = false
  let plural = false
  for (const piece of draft.content) {
    for (const match of reading.within('reference', piece.first, piece.end)) {
      noun = true
      if (reading.tokens[match.end - 1]!.norm.endsWith('s')) plural = true
      for (const mention of mentionsWithin(
        mentions,
        Math.max(piece.first, match.first - 5),
        Math.min(piece.end, match.end + 5),
      )) {
        if (!isOwn(mention, draft)) for (const party of mention.parties) parties.add(party)
      }
    }
  }
  return { noun, plural, parties }
}

const accuses = (target: Draft, draft: Draft): boolean =>
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
  if (target.found.inside === draft.index) return 6
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
      .slice(Math.max(0, draft.index - WINDOW), draft.index + AHEAD + 1)
      .filter((target) => fits(target) && !target.isDisplay)
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

/** The parties that a content names, the speaker's own left out. */
export function partiesNamed(draft: Draft, mentions: readonly Mention[]): Set<string> {
  const parties = new Set<string>()
  for (const run of draft.content) {
    for (const mention of mentionsWithin(mentions, run.first, run.end)) {
      if (!isOwn(mention, draft)) for (const party of mention.parties) parties.add(party)
    }
  }
  return parties
}

/** The statements that a denial concerns: the best, and those as good that make the same claim. */
export function targetsOf(
  draft: Draft,
  drafts: readonly Draft[],
  reading: Reading,
  mentions: readonly Mention[],
): Draft[] {
  const pointed = pointedAt(draft, reading, mentions)
  const before = deniedByOwn(draft, drafts)
  // Of the parties that are named, those that speak where the claim is looked for.
  const spoken = new Set(candidates(draft, drafts).flatMap((target) => [...target.parties]))
  const named = new Set([...partiesNamed(draft, mentions)].filter((party) => spoken.has(party)))
  const judge = (pool: readonly Draft[]): Scored[] =>
    pool
      .filter((target) => !sameSpeaker(draft, target) && !sameVoice(draft, target))
      .filter((target) => target.found.inside === null || target.found.inside === draft.index)
      .map((target) => ({ target, value: score(draft, target, pointed, before, named) }))
  let scored = judge(candidates(draft, drafts))
  let likely = scored.filter(({ value }) => value >= LEAST_SCORE)
  // "denied the claim" under a headline that alone tells it: there is no other that could be meant.
  if (likely.length === 0 && pointed.noun) {
    scored = judge(displayed(draft, drafts))
    likely = scored.filter(({ value }) => value >= LEAST_DISPLAYED)
  }
  if (likely.length === 0) return []
  const chosen = likely.reduce((best, one) => (one.value > best.value ? one : best))
  // "denied doing anything wrong", "denied the accusations": all that this accuser blames the speaker for.
  const whole = pointed.noun || isWholesale(draft, reading)
  return scored
    .filter(
      (one) =>
        one.target === chosen.target ||
        (one.value >= chosen.value - 0.3 && sameSpeaker(one.target, chosen.target)) ||
        (accuses(one.target, draft) &&
          sameVoice(one.target, chosen.target) &&
          (whole || sharedWords(draft.words, one.target.words) > 0)) ||
        // "Baku's claims": all that this side has claimed of it.
        (pointed.plural &&
          one.target.index < draft.index &&
          one.value >= chosen.value - 1.5 &&
          pointsAt(pointed.parties, one.target)),
    )
    .sort((one, other) => other.value - one.value)
    .map((one) => one.target)
}

const isWholesale = (draft: Draft, reading: Reading): boolean =>
  draft.content.some((piece) => reading.within('wrongdoing', piece.first, piece.end).length > 0)

/**
 * Statements that go on from a denial: in its sentence they dispute what it denies, in a quotation that follows they
 * support it.
 */
export function followDenials(
  drafts: readonly Draft[],
  reading: Reading,
  negations: ReadonlySet<string>,
): void {
  for (const draft of drafts) {
    if (draft.found.inside !== null || draft.relations.some((relation) => relation.to !== null)) continue
    if (hasStance(draft, 'denial') || hasStance(draft, 'question') || hasStance(draft, 'demand')) continue
    const before = outerBefore(drafts, draft.index)
    if (before === null || before.isDisplay !== draft.isDisplay || !sameVoice(draft, before)) continue
    const disputed = before.relations.find(
      (relation) => relation.to !== null && (relation.type === 'denies' || relation.type === 'disputes'),
    )
    if (disputed === undefined) continue
    if (draft.sentence === before.sentence) {
      if (!GOES_ON.has(draft.stance[0]?.id ?? 'neutral')) continue
      const denial = negationIn(draft, reading, negations)
      draft.relations.push({
        type: denial === null ? 'disputes' : 'denies',
        to: disputed.to,
        words: denial ?? causeOf(draft),
        rule: denial === null ? 'disputes-going-on' : 'denies-going-on',
      })
      if (denial !== null) addLabel(draft, 'denial', 'denies-going-on', denial)
    } else if (
      GOES_ON.has(draft.stance[0]?.id ?? 'neutral') &&
      draft.found.quotation !== 'indirect' &&
      draft.block - before.block <= 1 &&
      draft.sentence - before.sentence <= 2
    ) {
      draft.relations.push({
        type: 'supports',
        to: before.index,
        words: draft.found.content,
        rule: 'supports-denial',
      })
    }
  }
}

/** Stances in which a denial goes on; what is promised or asked for beside it is something else. */
const GOES_ON = new Set<Stance>(['neutral', 'assertive', 'truth-presuming', 'doubt-casting'])

/** The "not" or "never" of a content that denies along with its sentence: within its first words. */
function negationIn(draft: Draft, reading: Reading, negations: ReadonlySet<string>): Span[] | null {
  const piece = draft.content[0]
  if (piece === undefined) return null
  for (let at = piece.first; at < Math.min(piece.end, piece.first + 6); at += 1) {
    if (negations.has(reading.tokens[at]!.norm)) return [spanOf(reading, at, at + 1)]
  }
  return null
}

/** What a statement of the same voice has just denied in the same sentence: "denied it, calling it a lie". */
export function deniedBefore(draft: Draft, drafts: readonly Draft[]): Draft | null {
  const before = outerBefore(drafts, draft.index)
  if (before === null || before.sentence !== draft.sentence || !sameVoice(draft, before)) return null
  const disputed = before.relations.find(
    (relation) => relation.to !== null && (relation.type === 'denies' || relation.type === 'disputes'),
  )
  return disputed === undefined ? null : drafts[disputed.to!]!
}

/** The outer statement before one, looking past a few nested ones. */
function outerBefore(drafts: readonly Draft[], index: number): Draft | null {
  for (let at = index - 1; at >= Math.max(0, index - 6); at -= 1)
    if (drafts[at]!.found.inside === null) return drafts[at]!
  return null
}

/** Adds the relation, the label `denial` to the one and `denied` to the other. */
export function applyDispute(draft: Draft, dispute: Dispute, targets: readonly Draft[]): void {
  if (dispute.type === 'denies' || hasStance(draft, 'denial'))
    addLabel(draft, 'denial', dispute.rule, dispute.words)
  for (const target of targets) {
    draft.relations.push({ type: dispute.type, to: target.index, words: dispute.words, rule: dispute.rule })
    addLabel(target, 'denied', dispute.rule, causeOf(draft))
  }
  if (targets.length === 0 && (dispute.type === 'denies' || hasStance(draft, 'denial'))) {
    draft.relations.push({
      type: dispute.type,
      to: null,
      words: draft.found.content.length > 0 ? draft.found.content : dispute.words,
      rule: dispute.rule,
    })
  }
}
