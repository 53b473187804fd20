/** "We did not hide anything" after one was blamed for hiding: a denial in a content, told by what is blamed. */

import { stemOf } from './content-words.ts'
import { accuses } from './denied-evidence.ts'
import { WINDOW } from './denied-targets.ts'
import type { Dispute } from './disputes.ts'
import { type Draft, hasStance, sameVoice } from './draft.ts'
import { type Reading, spanOf, tokensIn } from './reading.ts'

/** "We did not hide anything" after another blamed the speaker for hiding: the verb denied is the verb of the accusation. */
export function deniesOwnAct(
  draft: Draft,
  drafts: readonly Draft[],
  reading: Reading,
): { dispute: Dispute; targets: Draft[] } | null {
  for (const piece of draft.content) {
    for (let at = piece.first; at + 2 < piece.end; at += 1) {
      if (!reading.words.own.has(reading.tokens[at]!.norm)) continue
      const not = [at + 1, at + 2].find((next) => reading.negations.has(reading.tokens[next]!.norm))
      const verb = not === undefined ? undefined : reading.tokens[not + 1]
      if (not === undefined || verb === undefined || not + 1 >= piece.end) continue
      if (!isWord(verb.text) || reading.stem(verb) === null || isThought(not + 1, reading)) continue
      const act = actOf(verb.norm, reading)
      const targets = drafts
        .slice(Math.max(0, draft.index - WINDOW), draft.index)
        .filter((target) => blames(target, draft, act, reading))
      const blamed = targets.length > 0 ? targets : accusers(draft, drafts, at, not, reading)
      if (blamed.length === 0) continue
      const words = [spanOf(reading, at, not + 2)]
      return {
        dispute: {
          type: 'denies',
          rule: 'denies-own-act',
          words,
          everyClaim: false,
          about: piece,
          pointsBack: false,
          isPlea: false,
          needsClaim: true,
        },
        targets: blamed.slice(-1),
      }
    }
  }
  return null
}

const isWord = (text: string): boolean => /^\p{L}/u.test(text)

/** “We did not hide anything,” right at the start, after one who blamed this voice in other words. */
function accusers(
  draft: Draft,
  drafts: readonly Draft[],
  own: number,
  not: number,
  reading: Reading,
): Draft[] {
  let at = draft.content[0]?.first ?? own
  while (at < own && !isWord(reading.tokens[at]!.text)) at += 1
  if (at < own || !isPast(own, not, reading)) return []
  return drafts
    .slice(Math.max(0, draft.index - WINDOW), draft.index)
    .filter((target) => target.found.inside === null && !sameVoice(target, draft) && accuses(target, draft))
}

/** "we never", "we did not", "we have never": a negation of what is past. */
function isPast(own: number, not: number, reading: Reading): boolean {
  const between = reading.tokens.slice(own + 1, not)
  if (between.length > 0 && between.every(({ norm }) => reading.words.pastAuxiliary.has(norm))) return true
  return between.length <= 1 && reading.words.pastNegation.has(reading.tokens[not]!.norm)
}

/** "we did not want this" denies no act. */
const isThought = (verb: number, reading: Reading): boolean =>
  reading
    .within('cue', verb, verb + 1)
    .some(({ entry }) => entry.stance.includes('belief') || entry.stance.includes('demand'))

/** The stem of a verb, whatever its form: "hid", "hidden" and "hide" are one act. */
const actOf = (word: string, reading: Reading): string => stemOf(reading.lemmas.get(word) ?? word)

/** Whether a statement blames another voice for the act: the words of blame hold it, or the content of a cue that blames. */
function blames(target: Draft, draft: Draft, act: string, reading: Reading): boolean {
  if (target.found.inside !== null || target.isDisplay || sameVoice(target, draft)) return false
  const accusation = target.labels.find((label) => label.id === 'accusation')
  if (accusation === undefined) return false
  const runs = hasStance(target, 'accusation')
    ? target.content
    : accusation.words.map((words) => tokensIn(reading, words))
  return runs.some((run) => {
    for (let at = run.first; at < run.end; at += 1)
      if (actOf(reading.tokens[at]!.norm, reading) === act) return true
    return false
  })
}
