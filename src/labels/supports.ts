/** Supports: what sides with another, or bears out what the same speaker is told to have said (label book, section 5). */

import type { CueRule } from '../rules/language/language-rules.ts'
import { sharedWords } from './content-words.ts'
import { causeOf, type Draft, hasStance, sameVoice } from './draft.ts'
import type { Mention } from './party-mentions.ts'
import { partiesNamed, pointedAt, pointsAt } from './pointed-at.ts'
import type { Reading, TextMatch } from './reading.ts'

const WINDOW = 12

/** Supports: another speaker sides with it in words. */
export function readSupports(
  drafts: readonly Draft[],
  cues: readonly (TextMatch<CueRule> | null)[],
  reading: Reading,
  mentions: readonly Mention[],
): void {
  for (const draft of drafts) {
    if (draft.found.inside !== null || draft.isDisplay) continue
    if (draft.relations.some((relation) => relation.to !== null)) continue
    const cue = cues[draft.index] ?? null
    if (cue?.entry.relation !== 'supports' && !hasStance(draft, 'praise')) continue
    const target = sidedWith(draft, drafts, namedIn(draft, reading, mentions))
    if (target === null) continue
    const rule = cue?.entry.id ?? 'supports-words'
    draft.relations.push({ type: 'supports', to: target.index, words: causeOf(draft), rule })
  }
}

/** The parties whose claims are pointed at, and those that the content names. */
const namedIn = (draft: Draft, reading: Reading, mentions: readonly Mention[]): Set<string> =>
  new Set([...pointedAt(draft, reading, mentions).parties, ...partiesNamed(draft, mentions)])

/** The earlier statement that is sided with: the one most alike of the party named, else of anyone. */
function sidedWith(draft: Draft, drafts: readonly Draft[], named: ReadonlySet<string>): Draft | null {
  let best: { other: Draft; value: number } | null = null
  for (let at = draft.index - 1; at >= Math.max(0, draft.index - WINDOW); at -= 1) {
    const other = drafts[at]!
    if (other.found.inside !== null || other.isDisplay || sameVoice(draft, other)) continue
    const shared = sharedWords(draft.words, other.words)
    const isNamed = pointsAt(named, other)
    if (named.size > 0 && !isNamed && shared < 2) continue
    if (named.size === 0 && shared < 2) continue
    const value = shared + (isNamed ? 1.5 : 0)
    if (value > (best?.value ?? 0)) best = { other, value }
  }
  return best?.other ?? null
}
