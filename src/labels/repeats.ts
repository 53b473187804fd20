/** Repeats: what is said again (label book, section 5). Looks back over a bounded window. */

import { likeness, sharedWords, type WordWeights, weighWords } from './content-words.ts'
import { addLabel, type Draft, hasSpokenCue, hasStance, sameSpeaker, sameVoice } from './draft.ts'
import type { Stance } from './labelled.ts'
import type { Reading } from './reading.ts'

const WINDOW = 12
/** Likeness from which two contents of one speaker make the same claim. Set on annotated pages, as are the next. */
const SAME_CLAIM = 0.5
/** The same where one of them sums up: what the first paragraphs tell in short is told again in full. */
const LEAD_CLAIM = 0.22
/** Blocks at the start of an article that sum it up: a headline that is not marked as one, and the lead. */
const LEAD_BLOCKS = 3
/** Statements over which what a summary tells in full is looked for. */
const FULLER = 24
/** A content this much shorter than another sums it up, wherever it stands. */
const SUMMARY = 0.75

/** Whether a statement stands where an article sums itself up. */
const sumsUp = (draft: Draft): boolean => draft.isDisplay || draft.block < LEAD_BLOCKS

/** A summary that says what the body says in full, or the same speaker saying the same again. Sums point at the fuller text. */
export function readRepeats(drafts: readonly Draft[], reading: Reading): void {
  const weights = weighWords(
    drafts.filter((draft) => draft.found.inside === null).map((draft) => draft.words),
  )
  const summed = new Set<number>()
  for (const draft of drafts) {
    if (draft.found.inside !== null || draft.words.size === 0 || !sumsUp(draft)) continue
    const target = fullerOf(draft, drafts, weights)
    if (target === null) continue
    summed.add(draft.index)
    addRepeat(draft, target)
  }
  for (const draft of drafts) {
    if (draft.found.inside !== null || draft.isDisplay || summed.has(draft.index)) continue
    // A list of "Name: things" says nothing twice.
    if (draft.found.quotation === 'indirect' && !hasSpokenCue(draft, reading)) continue
    const target = saidBefore(draft, drafts, weights)
    if (target === null) continue
    const earlierSums = draft.found.quotation !== 'direct' && target.words.size < draft.words.size * SUMMARY
    if (earlierSums) addRepeat(target, draft)
    else addRepeat(draft, target)
  }
}

function addRepeat(draft: Draft, target: Draft): void {
  if (draft.relations.some((relation) => relation.to === target.index)) return
  if (target.relations.some((relation) => relation.to === draft.index)) return
  draft.relations.push({
    type: 'repeats',
    to: target.index,
    words: draft.found.content,
    rule: 'repeats-same-claim',
  })
}

/** What a summary tells in short: the most alike of its speaker's (a display text's: its voice's) statements further on. */
function fullerOf(draft: Draft, drafts: readonly Draft[], weights: WordWeights): Draft | null {
  const least = draft.isDisplay ? DISPLAY_CLAIM : LEAD_CLAIM
  const end = Math.min(drafts.length, draft.index + 1 + FULLER)
  let best: { target: Draft; value: number } | null = null
  for (let at = draft.index + 1; at < end; at += 1) {
    const target = drafts[at]!
    if (target.found.inside !== null || target.isDisplay || target.block === draft.block) continue
    if (!sameSpeaker(draft, target) && !(draft.isDisplay && sameVoice(draft, target))) continue
    const act = draft.isDisplay ? sameAct(draft, target) : 0
    const value = likeness(draft.words, target.words, weights) + act
    if (!draft.isDisplay && sharedWords(draft.words, target.words) < 2) continue
    if (value < least || (act === 0 && !sharesMoreThanNames(draft, target))) continue
    if (best === null || value > best.value) best = { target, value }
  }
  return best?.target ?? (draft.isDisplay ? firstOfVoice(draft, drafts) : null)
}

/** The most alike of the same speaker's statements shortly before. */
function saidBefore(draft: Draft, drafts: readonly Draft[], weights: WordWeights): Draft | null {
  let best: { target: Draft; value: number } | null = null
  for (let at = Math.max(0, draft.index - WINDOW); at < draft.index; at += 1) {
    const target = drafts[at]!
    if (target.found.inside !== null || target.isDisplay || !sameSpeaker(draft, target)) continue
    if (sharedWords(draft.words, target.words) < 2 || !sharesMoreThanNames(draft, target)) continue
    const value = likeness(draft.words, target.words, weights)
    if (value >= SAME_CLAIM && (best === null || value > best.value)) best = { target, value }
  }
  return best?.target ?? null
}

/** A display text sums up what its voice says first in the body that does the same (deny, promise, state) of the same thing. */
function firstOfVoice(draft: Draft, drafts: readonly Draft[]): Draft | null {
  if (draft.found.display !== 'headline' && draft.found.display !== 'standfirst') return null
  const end = Math.min(drafts.length, draft.index + FULLER)
  for (let at = draft.index + 1; at < end; at += 1) {
    const other = drafts[at]!
    if (other.found.inside !== null || other.isDisplay || !sameVoice(draft, other)) continue
    if (kindOfAct(draft) === kindOfAct(other) && sharedWords(draft.words, other.words) > 0) return other
  }
  return null
}

/** What a statement does beside stating: the act that a display text and its body have to share. */
const kindOfAct = (draft: Draft): string =>
  hasStance(draft, 'denial') ||
  draft.relations.some((one) => one.type === 'denies' || one.type === 'disputes')
    ? 'denial'
    : (draft.stance.find((one) => ACTS.has(one.id))?.id ?? 'states')

/** Display texts are short: a lower likeness will do, and the same act towards the same statement counts by itself. */
const DISPLAY_CLAIM = 0.2
const ACT = 0.3

/** Whether two statements of one voice do the same: deny, dispute, demand, promise. */
function sameAct(one: Draft, other: Draft): number {
  const denies = (draft: Draft): boolean =>
    draft.relations.some((relation) => relation.type === 'denies' || relation.type === 'disputes')
  if (denies(one) && denies(other)) return ACT
  const act = one.stance.find((stance) => ACTS.has(stance.id))
  return act !== undefined && other.stance.some((stance) => stance.id === act.id) ? ACT : 0
}

const ACTS = new Set<Stance>(['demand', 'commitment', 'refusal', 'praise', 'accusation'])

/** Two contents that share names alone speak of the same things, and need not say the same. */
function sharesMoreThanNames(one: Draft, other: Draft): boolean {
  for (const word of one.words)
    if (other.words.has(word) && !one.names.has(word) && !other.names.has(word)) return true
  return false
}

/** A repeat of a denied statement is denied too, and so is what it repeats; over a headline, a standfirst and the body. */
export function spreadDenied(drafts: readonly Draft[]): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const draft of drafts) {
      for (const relation of draft.relations) {
        if (relation.type !== 'repeats' || relation.to === null) continue
        const other = drafts[relation.to]!
        const denied = other.labels.find((label) => label.id === 'denied')
        const own = draft.labels.find((label) => label.id === 'denied')
        if (denied !== undefined) addLabel(draft, 'denied', denied.rule, denied.words)
        else if (own !== undefined) addLabel(other, 'denied', own.rule, own.words)
      }
    }
  }
}

/** Steps over which it spreads. */
const ROUNDS = 2
