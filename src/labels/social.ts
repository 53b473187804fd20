/** "Social media" (label book, section 4): said on a platform, by words that say where this statement was made. */

import { addLabel, type Draft, holdsMatch, type Run } from './draft.ts'
import { type Reading, spanOf, type TextMatch } from './reading.ts'

/** Words between a cue and its venue: "wrote late on Sunday on X". */
const VENUE_REACH = 5
/** Statements beside one whose contents are looked at for what the sentence is about. */
const BESIDE = 4

/** Adds the label where the words of a statement's sentence say that it was made on a platform, or its speaker is a handle. */
export function readSocial(draft: Draft, drafts: readonly Draft[], reading: Reading): void {
  const { first, end } = sentencesOf(draft, reading)
  for (const match of reading.within('social-media', first, end)) {
    if (holdsMatch(draft, match) || isTopic(match, draft, drafts)) continue
    if (
      reading.sentence[match.first] !== draft.sentence &&
      !draft.source.some((run) => match.first >= run.first && match.end <= run.end)
    )
      continue
    if (!isVenue(match, draft, first)) continue
    addLabel(draft, 'social media', match.entry.id, [spanOf(reading, match.first, match.end)])
    return
  }
  for (const run of draft.source) {
    for (let at = run.first; at < run.end; at += 1) {
      if (reading.tokens[at]!.text === '@') {
        addLabel(draft, 'social media', 'social-handle', [spanOf(reading, run.first, run.end)])
        return
      }
    }
  }
}

/** "one user", "another": after a statement on a platform they are of that platform. */
export const isUser = (draft: Draft, reading: Reading): boolean =>
  draft.source.some((run) =>
    reading.tokens.slice(run.first, run.end).some((token) => reading.words.user.has(token.norm)),
  )

/** The sentences a statement stands in, as a run of tokens. */
function sentencesOf(draft: Draft, reading: Reading): Run {
  const first = reading.sentenceStarts[reading.sentence[draft.whole.first] ?? 0] ?? 0
  const last = reading.sentence[Math.max(draft.whole.first, draft.whole.end - 1)] ?? 0
  return { first, end: reading.sentenceStarts[last + 1] ?? reading.tokens.length }
}

/** Whether words that name a platform say where it was said: in the cue or source, close to the cue, or opening the sentence. */
function isVenue(match: TextMatch, draft: Draft, sentenceStart: number): boolean {
  if (match.first - sentenceStart <= 2) return true
  return [...draft.cue, ...draft.source].some(
    (run) => match.first <= run.end + VENUE_REACH && match.end >= run.first - VENUE_REACH,
  )
}

/** Whether words stand in what a neighbour says, and not in one that holds this statement. */
function isTopic(match: TextMatch, draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts
    .slice(Math.max(0, draft.index - BESIDE), draft.index + BESIDE + 1)
    .some((other) => other !== draft && other.index !== draft.found.inside && holdsMatch(other, match))
}
