/** How statements reached the article: unnamed source, second-hand, social media (label book, section 4), and how far each goes on. */

import {
  addLabel,
  causeOf,
  type Draft,
  hasLabel,
  hasStance,
  holdsMatch,
  sameSpeaker,
  sameVoice,
} from './draft.ts'
import type { LabelName } from './labelled.ts'
import type { LanguageIndex } from './language-index.ts'
import type { Mention } from './party-mentions.ts'
import type { Reading } from './reading.ts'
import { foldName, readSecondHand } from './second-hand.ts'
import { isUser, readSocial } from './social.ts'
import { readUnnamed } from './unnamed.ts'

/** Blocks over which a platform carries over to the same speaker's next quotations, with none of another between. */
const SOCIAL_CARRY = 2
/** Blocks over which an interview carries over to what the same speaker says next. */
const INTERVIEW_CARRY = 4
/** Blocks at the start in which what is said is told before the interview it comes from. */
const LEAD_BLOCKS = 3

/** Reads the three labels for all statements, in order; what is said on in the same place keeps its venue. */
export function readAttribution(
  drafts: readonly Draft[],
  reading: Reading,
  outletNames: readonly string[],
  index: LanguageIndex,
  mentions: readonly Mention[],
): void {
  const outlet = new Set(outletNames.map(foldName))
  for (const draft of drafts) {
    readUnnamed(draft, drafts, reading)
    readSocial(draft, drafts, reading)
    readSecondHand(draft, reading, outlet, index, mentions)
  }
  // An interviewer's question keeps the place of the interview.
  const outer = drafts.filter(
    (draft) =>
      draft.found.inside === null &&
      !draft.isDisplay &&
      !(draft.source.length === 0 && hasStance(draft, 'question')),
  )
  carrySocial(outer, reading)
  carrySecondHand(outer, reading)
  labelNested(drafts)
}

/** Further quotations come from the same platform; what is told in the outlet's words may come from anywhere. */
function carrySocial(outer: readonly Draft[], reading: Reading): void {
  let before: Draft | null = null
  let from: Draft | null = null
  for (const draft of outer) {
    const goesOn: boolean =
      before !== null &&
      sameSpeaker(draft, before) &&
      draft.block - before.block <= SOCIAL_CARRY &&
      !opensVenue(draft, reading)
    if (!goesOn) from = null
    if (from !== null && !hasLabel(draft, 'social media')) {
      const reach = draft.found.quotation === 'indirect' ? 0 : SOCIAL_CARRY
      if (draft.block - from.block <= reach) copyLabel(from, draft, 'social media')
    }
    if (before !== null && hasLabel(before, 'social media') && isUser(draft, reading))
      addLabel(draft, 'social media', 'social-user', draft.found.source)
    if (hasLabel(draft, 'social media')) from = draft
    before = draft
  }
}

/**
 * What a speaker says on after "told Reuters", and what the lead has told of it before, comes from there too: until the
 * speaker is told to speak elsewhere. Others may speak between, where the speaker speaks in that one place alone.
 */
function carrySecondHand(outer: readonly Draft[], reading: Reading): void {
  const elsewhere = new Set<string>()
  for (const draft of outer)
    if (isElsewhere(draft, reading)) for (const speaker of draft.speakers) elsewhere.add(speaker.id)
  // For each speaker the last statement that came from there, and where it stands.
  const from = new Map<string, { readonly draft: Draft; readonly at: number }>()
  // Where the run of statements by one speaker begins that the last one stands in.
  let runStart = 0
  outer.forEach((draft, at) => {
    const before = outer[at - 1]
    if (before !== undefined && !sameSpeaker(before, draft)) runStart = at
    const [speaker] = draft.speakers
    if (speaker === undefined || draft.speakers.length > 1) return
    const last = from.get(speaker.id)
    if (hasLabel(draft, 'second-hand')) {
      if (last === undefined) carryBack(outer, at, reading)
      if (isPlace(draft)) from.set(speaker.id, { draft, at })
      return
    }
    if (last === undefined) return
    const unbroken = last.at >= runStart
    if (isElsewhere(draft, reading) || draft.block - last.draft.block > INTERVIEW_CARRY)
      from.delete(speaker.id)
    else if (unbroken || (!elsewhere.has(speaker.id) && draft.found.quotation !== 'indirect')) {
      copyLabel(last.draft, draft, 'second-hand')
      draft.via = last.draft.via
      from.set(speaker.id, { draft, at })
    }
  })
}

/** Said to an outlet, and not a share of those asked or what another tells of it. */
const isPlace = (draft: Draft): boolean =>
  draft.labels.some((label) => label.id === 'second-hand' && label.rule !== 'second-hand-via')

/** The lead: “Moss wants the dam closed. “…,” she told Reuters.” */
function carryBack(outer: readonly Draft[], at: number, reading: Reading): void {
  const from = outer[at]!
  for (let back = at - 1; back >= 0; back -= 1) {
    const draft = outer[back]!
    if (draft.block >= LEAD_BLOCKS || !sameSpeaker(draft, from) || isElsewhere(draft, reading)) return
    if (from.block - draft.block > INTERVIEW_CARRY) return
    copyLabel(from, draft, 'second-hand')
    draft.via = from.via
  }
}

function copyLabel(from: Draft, to: Draft, id: LabelName): void {
  const label = from.labels.find((one) => one.id === id)
  if (label !== undefined) addLabel(to, id, label.rule, label.words)
}

/** Said on a platform, or at a place that its sentence names. */
const isElsewhere = (draft: Draft, reading: Reading): boolean =>
  hasLabel(draft, 'social media') || opensVenue(draft, reading)

/** What stands inside another's statement reached the article through them; a platform holds what is said inside, too. */
function labelNested(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const outer = draft.found.inside === null ? undefined : drafts[draft.found.inside]
    if (outer === undefined || draft.speakers.length === 0 || outer.speakers.length === 0) continue
    if (sameSpeaker(draft, outer)) copyLabel(outer, draft, 'social media')
    else if (!sharesSide(draft, outer)) addLabel(draft, 'second-hand', 'second-hand-nested', causeOf(outer))
  }
}

/** A body in its own officials' words. */
const sharesSide = (one: Draft, other: Draft): boolean =>
  sameVoice(one, other) &&
  one.speakers.some((speaker) => speaker.naming === 'institution' || speaker.naming === 'metonym')

/** Whether a statement says where it was made, so that the place of the one before does not carry over. */
function opensVenue(draft: Draft, reading: Reading): boolean {
  const first = reading.sentenceStarts[draft.sentence] ?? 0
  const end = reading.sentenceStarts[draft.sentence + 1] ?? reading.tokens.length
  return reading.within('venue', first, end).some((match) => !holdsMatch(draft, match))
}
