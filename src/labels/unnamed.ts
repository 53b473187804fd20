/** "Unnamed source" (label book, section 4): no individual, body or document is named for a statement, here or later. */

import type { Span } from '../statements/statement.ts'
import { addLabel, causeOf, type Draft, hasLabel, hasSpokenCue, type Run } from './draft.ts'
import type { Speaker, Stance } from './labelled.ts'
import { type Reading, spanOf } from './reading.ts'

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

/** Adds the label where nobody is named, with the words that say so. */
export function readUnnamed(draft: Draft, drafts: readonly Draft[], reading: Reading): void {
  if (draft.source.length === 0 && !draft.stance.some((stance) => WEIGHTY.has(stance.id))) return
  if (!draft.speakers.some((speaker) => isUnnamed(speaker, draft, drafts, reading))) return
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
  const source = draft.found.source.length > 0 ? draft.found.source : causeOf(draft)
  addLabel(draft, 'unnamed source', rule, words.length > 0 ? words : source)
}

/**
 * Anonymous speakers; officials, authorities, experts and the like with nobody named; documents and studies of which no
 * issuer is told. A group that a named body or document ties down ("researchers of a study in Nature") is not unnamed, nor
 * is one that has been told of before ("the experts").
 */
function isUnnamed(speaker: Speaker, draft: Draft, drafts: readonly Draft[], reading: Reading): boolean {
  // "They", whom nothing before tells: left open, not unnamed.
  if (reading.words.subject.has(speaker.name.toLowerCase())) return false
  if (speaker.naming === 'anonymous') return true
  if (speaker.naming === 'named' || speaker.naming === 'pseudonym' || speaker.naming === 'metonym')
    return false
  if (isQuantity(draft, reading)) return true
  if (BODIES.has(speaker.kind) || (speaker.kind === 'public' && speaker.naming === 'group')) return false
  const wording = reading.wordingOf(speaker.name)
  const inField = wording.has('field-group') || draft.source.some((run) => reads('field-group', run, reading))
  if (inField) return true
  if (wording.has('named-tie') || draft.source.some((run) => isTied(run, reading))) return false
  // "a judge": courts have names.
  if (speaker.kind === 'judiciary') return false
  // "A survey by Jo Lund", "Kestrel’s reply": whose it is is told.
  if (speaker.kind === 'document' || wording.has('unnamed-group'))
    if (draft.source.some((run) => namesSomeone(run, reading))) return false
  if (speaker.kind === 'document' && speaker.naming !== 'institution')
    return hasSpokenCue(draft, reading) && !isToldBefore(draft, reading)
  if (speaker.kind === 'party' && speaker.naming === 'group')
    return !/[’']s /.test(speaker.name) && !isToldBefore(draft, reading)
  if (speaker.naming === 'role') {
    const oneOfMany = draft.source.some((run) => reading.words.onePerson.has(reading.tokens[run.first]!.norm))
    if (
      oneOfMany &&
      speaker.kind !== 'unknown' &&
      !/[A-Z][a-z]+ [A-Z]/.test(speaker.name) &&
      !isNamedLater(draft, drafts)
    )
      return true
    if (isUnnamedBefore(speaker, draft, drafts)) return true
  }
  return wording.has('unnamed-group') || draft.source.some((run) => reads('unnamed-group', run, reading))
}

/** Statements back to where one who goes on speaking was told of as "a woman". */
const GOES_ON = 12

/** "A woman asked … She said …": who has no name in the one statement has none in the next. */
const isUnnamedBefore = (speaker: Speaker, draft: Draft, drafts: readonly Draft[]): boolean =>
  drafts
    .slice(Math.max(0, draft.index - GOES_ON), draft.index)
    .some(
      (before) => hasLabel(before, 'unnamed source') && before.speakers.some(({ id }) => id === speaker.id),
    )

/** Blocks at the start of an article in which people are told of before they are named. */
const LEAD_BLOCKS = 3

/** Statements over which the name is looked for. */
const NAMED_WITHIN = 6
/** Kinds of people whom articles tell of before they name them: "A teacher has won …". */
const PRIVATE = new Set(['public', 'person', 'litigant'])

/** Who leads an article without a name is named further on, where a person of that kind is. */
function isNamedLater(draft: Draft, drafts: readonly Draft[]): boolean {
  if (draft.block >= LEAD_BLOCKS && !draft.isDisplay) return false
  const kinds = new Set(draft.speakers.map((speaker) => speaker.kind))
  return drafts
    .slice(draft.index + 1, draft.index + 1 + NAMED_WITHIN)
    .some((later) =>
      later.speakers.some(
        (speaker) => speaker.naming === 'named' && (kinds.has(speaker.kind) || PRIVATE.has(speaker.kind)),
      ),
    )
}

/** "Many", "others": a source that is a quantity and nothing else. */
const isQuantity = (draft: Draft, reading: Reading): boolean =>
  draft.source.length === 1 &&
  draft.source[0]!.end - draft.source[0]!.first === 1 &&
  reading.words.quantity.has(reading.tokens[draft.source[0]!.first]!.norm)

/** "The contract", "it": a document that the text has told of. */
const isToldBefore = (draft: Draft, reading: Reading): boolean =>
  draft.source.some((run) => {
    const { norm } = reading.tokens[run.first]!
    return reading.words.pointer.has(norm) || reading.words.subject.has(norm)
  })

const reads = (kind: 'unnamed-group' | 'field-group', run: Run, reading: Reading): boolean =>
  reading.within(kind, run.first, run.end).length > 0

/** Whether a source of several words holds a name that is not only its first word. */
function namesSomeone(run: Run, reading: Reading): boolean {
  for (let at = run.first; at < run.end; at += 1) {
    const token = reading.tokens[at]!
    const owns = reading.words.possessive.has(reading.tokens[at + 1]?.norm ?? '')
    const isCapital = token.text.charAt(0) !== token.norm.charAt(0)
    const follows =
      reading.words.ownedBy.has(reading.tokens[at - 1]?.norm ?? '') || isNameBefore(at, run, reading)
    if (isCapital && at < run.end && (owns || (at > run.first && follows))) return true
  }
  return false
}

/** Whether a token goes on a name: "Elena Sadovskaya". */
const isNameBefore = (at: number, run: Run, reading: Reading): boolean =>
  at - 1 > run.first && reading.tokens[at - 1]!.text.charAt(0) !== reading.tokens[at - 1]!.norm.charAt(0)

/** Whether a source names the body or document that ties a group down; a capital that only begins the sentence names none. */
function isTied(run: Run, reading: Reading): boolean {
  return reading.within('named-tie', run.first, run.end).some((match) => {
    const first = reading.tokens[match.first]!
    const opens = reading.sentenceStarts[reading.sentence[match.first]!] === match.first
    return (
      !opens ||
      reading.words.pointer.has(first.norm) ||
      first.text === first.text.toUpperCase() ||
      first.text === first.norm ||
      match.end - match.first > 3
    )
  })
}
