/** How a statement reached the article: unnamed source, second-hand, social media (label book, section 4). */

import type { Token } from '../rules/tokens.ts'
import type { Span } from '../statements/statement.ts'
import {
  addLabel,
  causeOf,
  type Draft,
  hasLabel,
  hasStance,
  type Run,
  sameSpeaker,
  sameVoice,
} from './draft.ts'
import type { Speaker, Stance } from './labelled.ts'
import type { LanguageIndex } from './language-index.ts'
import { type Mention, mentionsWithin } from './party-mentions.ts'
import { type Reading, spanOf, type TextMatch } from './reading.ts'

/** Whether nobody is named for a statement, here or later, and by which rule. */
export function readUnnamed(draft: Draft, reading: Reading): void {
  if (draft.source.length === 0 && !draft.stance.some((stance) => WEIGHTY.has(stance.id))) return
  const unnamed =
    draft.speakers.length > 0 && draft.speakers.some((speaker) => isUnnamed(speaker, draft, reading))
  if (!unnamed) return
  const words: Span[] = []
  let rule = 'unnamed-speaker'
  for (const run of draft.source) {
    const match =
      reading.within('anonymous-source', run.first, run.end)[0] ??
      reading.within('unnamed-group', run.first, run.end)[0]
    if (match === undefined) continue
    rule = match.entry.id
    words.push(spanOf(reading, match.first, match.end))
  }
  addLabel(
    draft,
    'unnamed source',
    rule,
    words.length > 0 ? words : draft.found.source.length > 0 ? draft.found.source : causeOf(draft),
  )
}

/** "a driver", "one user", "another witness": one person of whom no name is told. */
const INDEFINITE = new Set(['a', 'an', 'one', 'another'])

/** "is known as", "was expected" name nobody and need nobody; "was accused" and "allegedly" do. */
const WEIGHTY = new Set<Stance>([
  'accusation',
  'doubt-casting',
  'criticism',
  'denial',
  'question',
  'belief',
  'demand',
])

/** Kinds in which a group is itself the body that is named. */
const BODIES = new Set(['company', 'union', 'this outlet'])

/**
 * Anonymous speakers; officials, authorities, experts and the like with nobody named; documents and studies of which no
 * issuer is told. A group that a named body or document ties down ("researchers of a study in Nature") is not unnamed.
 */
function isUnnamed(speaker: Speaker, draft: Draft, reading: Reading): boolean {
  if (speaker.naming === 'anonymous') return true
  if (speaker.naming === 'named' || speaker.naming === 'pseudonym' || speaker.naming === 'metonym')
    return false
  if (BODIES.has(speaker.kind) || (speaker.kind === 'public' && speaker.naming === 'group')) return false
  const wording = reading.wordingOf(speaker.name)
  const inField = wording.has('field-group') || draft.source.some((run) => reads('field-group', run, reading))
  if (inField) return true
  if (wording.has('named-tie') || draft.source.some((run) => isTied(run, reading))) return false
  if (speaker.naming === 'role') {
    if (speaker.kind === 'document') return true
    const oneOfMany = draft.source.some((run) => INDEFINITE.has(reading.tokens[run.first]!.norm))
    if (oneOfMany && !/[A-Z][a-z]+ [A-Z]/.test(speaker.name)) return true
  }
  return wording.has('unnamed-group') || draft.source.some((run) => reads('unnamed-group', run, reading))
}

const reads = (kind: 'unnamed-group' | 'field-group', run: Run, reading: Reading): boolean =>
  reading.within(kind, run.first, run.end).length > 0

/** Whether a source names the body or document that ties a group down; a capital that only begins the sentence names none. */
function isTied(run: Run, reading: Reading): boolean {
  return reading.within('named-tie', run.first, run.end).some((match) => {
    const first = reading.tokens[match.first]!
    const opens = reading.sentenceStarts[reading.sentence[match.first]!] === match.first
    return (
      !opens ||
      first.text === first.text.toUpperCase() ||
      first.text === first.norm ||
      match.end - match.first > 3
    )
  })
}

const isInside = (match: { readonly first: number; readonly end: number }, draft: Draft): boolean =>
  draft.content.some((run) => match.first >= run.first && match.end <= run.end)

/** The sentences a statement stands in, as a run of tokens. */
function sentencesOf(draft: Draft, reading: Reading): { first: number; end: number } {
  const first = reading.sentenceStarts[reading.sentence[draft.whole.first] ?? 0] ?? 0
  const last = reading.sentence[Math.max(draft.whole.first, draft.whole.end - 1)] ?? 0
  return { first, end: reading.sentenceStarts[last + 1] ?? reading.tokens.length }
}

/** Words between a cue and its venue: "wrote late on Sunday on X". */
const VENUE_REACH = 5

/** Whether words that name a platform say where it was said: in the cue or source, close to the cue, or opening the sentence. */
function isVenue(match: TextMatch, draft: Draft, sentenceStart: number): boolean {
  if (match.first - sentenceStart <= 2) return true
  return [...draft.cue, ...draft.source].some(
    (run) => match.first <= run.end + VENUE_REACH && match.end >= run.first - VENUE_REACH,
  )
}

/** Statements beside one whose contents are looked at for what the sentence is about. */
const BESIDE = 4

/** Whether words stand in what a neighbour says, and not in one that holds this statement. */
function isTopic(match: TextMatch, draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts
    .slice(Math.max(0, draft.index - BESIDE), draft.index + BESIDE + 1)
    .some((other) => other !== draft && other.index !== draft.found.inside && isInside(match, other))
}

function readSocial(draft: Draft, drafts: readonly Draft[], reading: Reading): void {
  const { first, end } = sentencesOf(draft, reading)
  for (const match of reading.within('social-media', first, end)) {
    if (isInside(match, draft) || isTopic(match, draft, drafts)) continue
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

/** The outlet's own names, folded, so that "told USA TODAY" in USA Today is not second-hand. */
const foldName = (name: string): string => name.toLowerCase().replace(/^the /, '').replaceAll(' ', '')

/** "Fox News Digital" is Fox News speaking of itself. */
function isOutlet(carrier: string, outlet: ReadonlySet<string>): boolean {
  const folded = foldName(carrier)
  if (outlet.has(folded)) return true
  for (const name of outlet) if (name.length >= LEAST_STEM && folded.startsWith(name)) return true
  return false
}

/** Letters from which the beginning of a name is telling. */
const LEAST_STEM = 6

const TELLS = new Set(['told', 'tells', 'tell', 'telling'])
const LONGEST_NAME = 5

/**
 * The outlet after "told", where nothing tells that the name is a person's, a place's or a body's that is spoken to:
 * "told Kanaal Zeven". Null where there is no name, or one that is known to be none.
 */
function toldOutlet(
  draft: Draft,
  reading: Reading,
  index: LanguageIndex,
): { first: number; end: number } | null {
  const cue = draft.cue.at(-1)
  if (cue === undefined || !TELLS.has(reading.tokens[cue.end - 1]!.norm)) return null
  let first = cue.end
  if (reading.tokens[first]?.norm === 'the') first += 1
  let end = first
  while (
    end - first < LONGEST_NAME &&
    end < reading.tokens.length &&
    isName(reading.tokens[end]!) &&
    !isInside({ first: end, end: end + 1 }, draft)
  )
    end += 1
  if (end === first) return null
  const words = reading.tokens.slice(first, end).map((token) => token.norm)
  if (
    index.noOutlet.has(words.join(' ')) ||
    index.noOutlet.has(words[0]!) ||
    index.noOutlet.has(words.at(-1)!)
  )
    return null
  // One capitalised word may be anyone's surname; in capitals it is a station or an agency.
  const only = reading.tokens[first]!.text
  if (end - first === 1 && (only.length < 2 || only !== only.toUpperCase())) return null
  return { first, end }
}

const isName = (token: Token): boolean => token.text.charAt(0) !== token.norm.charAt(0)

/** A medium that itself is the speaker is no carrier. */
const isOwnSource = (match: TextMatch, draft: Draft): boolean =>
  draft.source.some((run) => match.from < run.end && match.to > run.first)

/** Whether the rule points at the carrier among its words. */
const tellsCarrier = (match: TextMatch): boolean => match.from > match.first || match.to < match.end

function wordsOf(match: TextMatch, reading: Reading): string {
  const [start, end] = spanOf(reading, match.from, match.to)
  return reading.article.text.slice(start, end)
}

function readSecondHand(
  draft: Draft,
  reading: Reading,
  outlet: ReadonlySet<string>,
  index: LanguageIndex,
  mentions: readonly Mention[],
): void {
  if (draft.via !== null) {
    addLabel(draft, 'second-hand', 'second-hand-via', causeOf(draft))
    return
  }
  const first = reading.sentenceStarts[draft.sentence] ?? 0
  const end = reading.sentenceStarts[draft.sentence + 1] ?? reading.tokens.length
  const carried = reading
    .within('second-hand', first, Math.max(end, draft.whole.end))
    .filter((match) => !isInside(match, draft) && !isOwnSource(match, draft))
    .filter((match) => !isOutlet(wordsOf(match, reading), outlet))
  // Of "as quoted by" and "as quoted by [local media]" the one that tells by whom.
  const match = carried.find(tellsCarrier) ?? carried[0]
  if (match !== undefined) {
    draft.via = tellsCarrier(match) ? wordsOf(match, reading) : null
    addLabel(draft, 'second-hand', match.entry.id, [spanOf(reading, match.first, match.end)])
    return
  }
  const told = toldOutlet(draft, reading, index)
  if (told === null) return
  const span = spanOf(reading, told.first, told.end)
  const carrier = reading.article.text.slice(span[0], span[1])
  if (isOutlet(carrier, outlet) || mentionsWithin(mentions, told.first, told.end).length > 0) return
  draft.via = carrier
  addLabel(draft, 'second-hand', 'second-hand-told-name', [span])
}

/** Statements between which a venue carries over: the next ones of the same speaker, with none of another between. */
const LONGEST_CARRY = 3

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
    readUnnamed(draft, reading)
    readSocial(draft, drafts, reading)
    readSecondHand(draft, reading, outlet, index, mentions)
  }
  const outer = drafts.filter((draft) => draft.found.inside === null && !draft.isDisplay)
  let before: Draft | null = null
  // What is carried on, and from which of the speaker's statements.
  const carried = new Map<'social media' | 'second-hand', Draft>()
  for (const draft of outer) {
    // An interviewer's question keeps the place of the interview.
    if (draft.source.length === 0 && hasStance(draft, 'question')) continue
    const goesOn =
      before !== null &&
      sameSpeaker(draft, before) &&
      draft.block - before.block <= LONGEST_CARRY &&
      !opensVenue(draft, reading)
    if (!goesOn) carried.clear()
    for (const [id, from] of carried) {
      if (hasLabel(draft, id) || draft.block - from.block > LONGEST_CARRY) continue
      // Further quotations come from the same place; what is told in the outlet's words may come from anywhere.
      if (draft.found.quotation === 'indirect' && draft.block - from.block > (id === 'second-hand' ? 0 : 1))
        continue
      const label = from.labels.find((one) => one.id === id)!
      addLabel(draft, id, label.rule, label.words)
      if (id === 'second-hand') draft.via = from.via
    }
    if (
      !hasLabel(draft, 'social media') &&
      before !== null &&
      hasLabel(before, 'social media') &&
      isUser(draft, reading)
    ) {
      addLabel(draft, 'social media', 'social-user', draft.found.source)
    }
    for (const id of ['social media', 'second-hand'] as const) if (hasLabel(draft, id)) carried.set(id, draft)
    before = draft
  }
  for (const draft of drafts) {
    const outerDraft = draft.found.inside === null ? undefined : drafts[draft.found.inside]
    if (outerDraft === undefined) continue
    if (
      draft.speakers.length > 0 &&
      outerDraft.speakers.length > 0 &&
      !sameSpeaker(draft, outerDraft) &&
      !sharesSide(draft, outerDraft)
    ) {
      addLabel(draft, 'second-hand', 'second-hand-nested', causeOf(outerDraft))
    }
    const social = outerDraft.labels.find((label) => label.id === 'social media')
    if (social !== undefined && sameSpeaker(draft, outerDraft))
      addLabel(draft, 'social media', social.rule, social.words)
  }
}

/** A body in its own officials' words. */
const sharesSide = (one: Draft, other: Draft): boolean =>
  sameVoice(one, other) &&
  one.speakers.some((speaker) => speaker.naming === 'institution' || speaker.naming === 'metonym')

const USERS = new Set(['user', 'users', 'commenter', 'commenters', 'poster', 'another', 'others'])

/** "one user", "another": after a statement on a platform they are of that platform. */
const isUser = (draft: Draft, reading: Reading): boolean =>
  draft.source.some((run) => reading.tokens.slice(run.first, run.end).some((token) => USERS.has(token.norm)))

/** Whether a statement says where it was made, so that the place of the one before does not carry over. */
function opensVenue(draft: Draft, reading: Reading): boolean {
  const first = reading.sentenceStarts[draft.sentence] ?? 0
  const end = reading.sentenceStarts[draft.sentence + 1] ?? reading.tokens.length
  return reading.within('venue', first, end).some((match) => !isInside(match, draft))
}
