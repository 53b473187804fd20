/**
 * Blame in the active: "[X] accused [Y of Z]". Source, verb and the word "of" behind who is blamed make the form plain,
 * so that it is surer than the model, which learns from few of them.
 */
import type { Draft } from './draft.ts'
import { hashText } from './hashing.ts'
import { sentenceStart } from './phrases.ts'
import type { Reading } from './reading.ts'
import { ruleWords } from './rule-words.ts'

/** From `likely` on the model has found the form's parts; of those, nine in ten are right. */
const confidence = { likely: 0.5, plain: 0.7 } as const
/** Longest name of who is blamed, in words. */
const longestBlamed = 12
const OF = hashText('of')

/** Makes sure drafts whose verb blames, with the source before it in its sentence and "of" behind who is blamed. */
export function makeSureOfBlame(reading: Reading, drafts: readonly Draft[]): void {
  const { words, stem } = reading
  for (const d of drafts) {
    const cue = d.cue[0]
    const source = d.source[0]
    const content = d.content[0]
    if (cue === undefined || source === undefined || content === undefined) continue
    if (d.confidence < confidence.likely || !ruleWords.blaming.has(stem[cue[1]]!)) continue
    if (source[1] >= cue[0] || source[0] < sentenceStart(reading, cue[0]) || content[0] !== cue[1] + 1)
      continue
    const last = Math.min(content[1], content[0] + longestBlamed)
    for (let at = content[0] + 1; at < last; at++)
      if (words.hash[at] === OF) {
        d.confidence = Math.max(d.confidence, confidence.plain)
        break
      }
  }
}
