/** Relations by what is said again: repeats, supports, answers (label book, section 5). Each looks back over a bounded window. */
import type { CueRule } from '../rules/language/language-rules.ts'
import { sharedWords } from './content-words.ts'
import { addLabel, causeOf, type Draft, hasStance, sameSpeaker, sameVoice } from './draft.ts'
import { type Reading, spanOf, type TextMatch } from './reading.ts'

const WINDOW = 12
const ANSWER_WINDOW = 3

const shareOf = (one: Draft, other: Draft): number =>
  sharedWords(one.words, other.words) / Math.max(1, Math.min(one.words.size, other.words.size))

/** A display text that says what the body says, or the same speaker saying the same again. */
export function readRepeats(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.found.inside !== null) continue
    let best: { target: Draft; value: number } | null = null
    const reach = draft.isDisplay ? Math.min(drafts.length, draft.index + WINDOW * 2) : draft.index
    for (
      let at = draft.isDisplay ? draft.index + 1 : Math.max(0, draft.index - WINDOW);
      at < reach;
      at += 1
    ) {
      const target = drafts[at]!
      if (
        target.found.inside !== null ||
        target.isDisplay ||
        (!sameSpeaker(draft, target) && !(draft.isDisplay && sameVoice(draft, target)))
      )
        continue
      const shared = sharedWords(draft.words, target.words)
      const value = shareOf(draft, target)
      if (shared < 2 || value < (draft.isDisplay ? 0.4 : 0.6)) continue
      if (best === null || value > best.value) best = { target, value }
    }
    if (best !== null)
      draft.relations.push({
        type: 'repeats',
        to: best.target.index,
        words: draft.found.content,
        rule: 'repeats-same-claim',
      })
  }
}

/** A repeat of a denied statement is denied too. */
export function spreadDenied(drafts: readonly Draft[]): void {
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

/** Answers: the cue or the sentence says so, or a question stands just before. */
export function readAnswers(
  drafts: readonly Draft[],
  cues: readonly (TextMatch<CueRule> | null)[],
  reading: Reading,
): void {
  for (const draft of drafts) {
    if (draft.found.inside !== null || draft.isDisplay) continue
    const words = answeringWords(draft, cues[draft.index] ?? null, reading)
    for (let at = draft.index - 1; at >= Math.max(0, draft.index - ANSWER_WINDOW); at -= 1) {
      const target = drafts[at]!
      if (target.found.inside !== null || target.isDisplay) continue
      if (sameSpeaker(draft, target)) break
      const asked = hasStance(target, 'question')
      if (words === null && !asked) break
      if (words === null && hasStance(draft, 'question')) break
      draft.relations.push({
        type: 'answers',
        to: target.index,
        words: words?.words ?? causeOf(target),
        rule: words?.rule ?? 'answers-question',
      })
      break
    }
  }
}

function answeringWords(draft: Draft, cue: TextMatch<CueRule> | null, reading: Reading) {
  if (cue?.entry.relation === 'answers') return { words: draft.found.cue, rule: cue.entry.id }
  const first = reading.sentenceStarts[draft.sentence] ?? 0
  const cueFirst = draft.cue[0]?.first ?? draft.whole.first
  const match = reading
    .within('answer', first, Math.max(first, cueFirst))
    .find((one) => !draft.content.some((run) => one.first >= run.first && one.end <= run.end))
  return match === undefined
    ? null
    : { words: [spanOf(reading, match.first, match.end)], rule: match.entry.id }
}

/** Supports: another speaker sides with it in words, or the same one bears it out in a quotation that follows. */
export function readSupports(drafts: readonly Draft[], cues: readonly (TextMatch<CueRule> | null)[]): void {
  for (const draft of drafts) {
    if (draft.found.inside !== null || draft.isDisplay) continue
    if (draft.relations.some((relation) => relation.to !== null)) continue
    const cue = cues[draft.index] ?? null
    if (cue?.entry.relation === 'supports' || hasStance(draft, 'praise')) {
      const target = nearest(
        draft,
        drafts,
        (other) => !sameSpeaker(draft, other) && sharedWords(draft.words, other.words) > 0,
      )
      if (target !== null)
        draft.relations.push({
          type: 'supports',
          to: target.index,
          words: draft.found.cue,
          rule: cue?.entry.id ?? 'supports-praise',
        })
      continue
    }
    const before = drafts
      .slice(0, draft.index)
      .findLast((other) => other.found.inside === null && !other.isDisplay)
    if (before === undefined || !sameSpeaker(draft, before)) continue
    if (draft.found.quotation !== 'direct' || before.found.quotation === 'direct') continue
    if (draft.sentence - before.sentence > 2 || sharedWords(draft.words, before.words) < 1) continue
    draft.relations.push({
      type: 'supports',
      to: before.index,
      words: draft.found.content,
      rule: 'supports-quotation',
    })
  }
}

function nearest(draft: Draft, drafts: readonly Draft[], fits: (other: Draft) => boolean): Draft | null {
  for (let at = draft.index - 1; at >= Math.max(0, draft.index - WINDOW); at -= 1) {
    const other = drafts[at]!
    if (other.found.inside === null && !other.isDisplay && fits(other)) return other
  }
  return null
}
