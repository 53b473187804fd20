/** How a statement reached the article: unnamed source, second-hand, social media (label book, section 4). */
import type { Span } from '../statements/statement.ts'
import { addLabel, causeOf, type Draft, hasLabel, sameSpeaker } from './draft.ts'
import { type Reading, spanOf, type TextMatch } from './reading.ts'

/** Kinds whose groups and roles are no individual, body or document by name. */
const PUBLIC_KINDS = new Set(['public', 'litigant', 'judiciary', 'this outlet', 'person'])

/** Whether nobody is named for a statement, here or later, and by which rule. */
export function readUnnamed(draft: Draft, reading: Reading): void {
  if (draft.speakers.length === 0) return
  const words: Span[] = []
  let rule: string | null = null
  for (const speaker of draft.speakers) {
    if (speaker.naming === 'anonymous') rule ??= 'unnamed-anonymous'
    else if (speaker.naming === 'group' && !PUBLIC_KINDS.has(speaker.kind) && !hasName(speaker.name))
      rule ??= 'unnamed-group'
    else if (speaker.naming === 'role' && !PUBLIC_KINDS.has(speaker.kind)) rule ??= 'unnamed-role'
  }
  if (rule === null) return
  for (const run of draft.source) {
    for (const match of reading.within('anonymous-source', run.first, run.end)) {
      rule = match.entry.id
      words.push(spanOf(reading, match.first, match.end))
    }
  }
  addLabel(
    draft,
    'unnamed source',
    rule,
    words.length > 0 ? words : draft.found.source.length > 0 ? draft.found.source : causeOf(draft),
  )
}

/** "NASA scientists", "WeWork employees": a group of a named body. */
const hasName = (_name: string): boolean => false

const isInside = (match: TextMatch, draft: Draft): boolean =>
  draft.content.some((run) => match.first >= run.first && match.end <= run.end)

/** The sentences a statement stands in, as a run of tokens. */
function sentencesOf(draft: Draft, reading: Reading): { first: number; end: number } {
  const first = reading.sentenceStarts[reading.sentence[draft.whole.first] ?? 0] ?? 0
  const last = reading.sentence[Math.max(draft.whole.first, draft.whole.end - 1)] ?? 0
  return { first, end: reading.sentenceStarts[last + 1] ?? reading.tokens.length }
}

function readSocial(draft: Draft, reading: Reading): void {
  const { first, end } = sentencesOf(draft, reading)
  for (const match of reading.within('social-media', first, end)) {
    if (isInside(match, draft)) continue
    if (
      reading.sentence[match.first] !== draft.sentence &&
      !draft.source.some((run) => match.first >= run.first && match.end <= run.end)
    )
      continue
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

function readSecondHand(draft: Draft, reading: Reading, outlet: ReadonlySet<string>): void {
  if (draft.via !== null) {
    addLabel(draft, 'second-hand', 'second-hand-via', causeOf(draft))
    return
  }
  const first = reading.sentenceStarts[draft.sentence] ?? 0
  const end = reading.sentenceStarts[draft.sentence + 1] ?? reading.tokens.length
  for (const match of reading.within('second-hand', first, Math.max(end, draft.whole.end))) {
    if (isInside(match, draft)) continue
    const span = spanOf(reading, match.from, match.to)
    const carrier = reading.article.text.slice(span[0], span[1])
    if (outlet.has(foldName(carrier))) continue
    draft.via = carrier
    addLabel(draft, 'second-hand', match.entry.id, [spanOf(reading, match.first, match.end)])
    return
  }
}

/** Statements between which a venue carries over: the next ones of the same speaker, with none of another between. */
const LONGEST_CARRY = 3

/** Reads the three labels for all statements, in order; what is said on in the same place keeps its venue. */
export function readAttribution(
  drafts: readonly Draft[],
  reading: Reading,
  outletNames: readonly string[],
): void {
  const outlet = new Set(outletNames.map(foldName))
  for (const draft of drafts) {
    readUnnamed(draft, reading)
    readSocial(draft, reading)
    readSecondHand(draft, reading, outlet)
  }
  const outer = drafts.filter((draft) => draft.found.inside === null && !draft.isDisplay)
  for (let at = 1; at < outer.length; at += 1) {
    const draft = outer[at]!
    const before = outer[at - 1]!
    if (!sameSpeaker(draft, before)) continue
    const near = draft.block - before.block <= LONGEST_CARRY
    if (!near) continue
    for (const id of ['social media', 'second-hand'] as const) {
      const label = before.labels.find((one) => one.id === id)
      if (label === undefined || hasLabel(draft, id) || opensVenue(draft, reading)) continue
      if (id === 'social media' && draft.sentence !== before.sentence && draft.block !== before.block)
        continue
      addLabel(draft, id, label.rule, label.words)
      if (id === 'second-hand') draft.via = before.via
    }
  }
  for (const draft of drafts) {
    const outerDraft = draft.found.inside === null ? undefined : drafts[draft.found.inside]
    if (outerDraft === undefined) continue
    if (draft.speakers.length > 0 && outerDraft.speakers.length > 0 && !sameSpeaker(draft, outerDraft)) {
      addLabel(draft, 'second-hand', 'second-hand-nested', causeOf(outerDraft))
    }
    const social = outerDraft.labels.find((label) => label.id === 'social media')
    if (social !== undefined && sameSpeaker(draft, outerDraft))
      addLabel(draft, 'social media', social.rule, social.words)
  }
}

/** Whether a statement says where it was made, so that the place of the one before does not carry over. */
function opensVenue(draft: Draft, reading: Reading): boolean {
  const first = reading.sentenceStarts[draft.sentence] ?? 0
  const end = reading.sentenceStarts[draft.sentence + 1] ?? reading.tokens.length
  return reading.within('venue', first, end).some((match) => !isInside(match, draft))
}
