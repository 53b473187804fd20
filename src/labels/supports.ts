/** Supports: what another says that sides with it (label book, section 5). */

import type { CueRule } from '../rules/language/language-rules.ts'
import { sharedWords } from './content-words.ts'
import { causeOf, type Draft, hasStance, sameVoice } from './draft.ts'
import { isOwn, type Mention, mentionsWithin } from './party-mentions.ts'
import { type Pointed, partiesNamed, pointedAt, pointsAt } from './pointed-at.ts'
import { type Reading, spanOf, type TextMatch } from './reading.ts'

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
    if (cue?.entry.relation !== 'supports' && !hasStance(draft, 'praise')) {
      supportPraised(draft, drafts, reading, mentions)
      continue
    }
    const target = sidedWith(draft, drafts, namedIn(draft, reading, mentions))
    if (target === null || !isMeant(draft, target, pointedAt(draft, reading, mentions))) continue
    const rule = cue?.entry.id ?? 'supports-words'
    draft.relations.push({ type: 'supports', to: target.index, words: causeOf(draft), rule })
  }
}

/** “The statements of A were met with praise by B. “…,” B's minister said”: praise that the sentence before tells of. */
function supportPraised(
  draft: Draft,
  drafts: readonly Draft[],
  reading: Reading,
  mentions: readonly Mention[],
): void {
  const sentence = reading.sentence[draft.whole.first]! - 1
  const first = reading.sentenceStarts[sentence]
  if (first === undefined || draft.found.quotation === 'indirect' || draft.parties.size === 0) return
  if (reading.block[first] !== draft.block) return
  const end = reading.sentenceStarts[sentence + 1] ?? first
  const praise = reading
    .within('cue', first, end)
    .find((match) => match.entry.stance.includes('praise') && reading.quoted[match.first] === 0)
  // It is something said that is praised: “the statements of A”.
  if (praise === undefined || reading.within('reference', first, end).length === 0) return
  const told = mentionsWithin(mentions, first, end)
  if (!told.some((mention) => isOwn(mention, draft))) return
  const praised = new Set(told.filter((mention) => !isOwn(mention, draft)).flatMap(({ parties }) => parties))
  if (praised.size === 0) return
  const target = sidedWith(draft, drafts, praised)
  if (target === null) return
  const words = [spanOf(reading, praise.first, praise.end)]
  draft.relations.push({ type: 'supports', to: target.index, words, rule: praise.entry.id })
}

/** Sentences back to what one agrees with. */
const NEAR = 3
/** Words that are no names, shared with what one agrees with. */
const LEAST_SHARED = 2

/**
 * Whether it is a statement that is sided with: one that a noun points at ("praised the mayor's remarks"), or what is agreed
 * with in its own words shortly after. Who endorses or praises a person sides with nothing that was said.
 */
function isMeant(draft: Draft, target: Draft, pointed: Pointed): boolean {
  const near = draft.sentence - target.lastSentence <= NEAR
  let shared = 0
  for (const word of draft.words)
    if (target.words.has(word) && !draft.names.has(word) && !target.names.has(word)) shared += 1
  if (pointed.noun && pointsAt(pointed.parties, target))
    return near || sharedWords(draft.words, target.words) > 0
  if (!near || hasStance(draft, 'praise') || hasStance(draft, 'belief')) return false
  return shared >= LEAST_SHARED
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
