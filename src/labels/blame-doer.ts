/**
 * Who is told to have done what a content blames (label book, section 4: "blames a named or identifiable party for an act").
 * The doer stands right before the act, with nothing but auxiliaries, adverbs and articles between ("the firm had
 * deliberately hidden", "his failure to"), or after it with "by"; a party that only stands in the sentence has done nothing.
 */
import type { WordingRule } from '../rules/language/language-rules.ts'
import { isWord } from './content-words.ts'
import { type Draft, hasStance, type Run } from './draft.ts'
import { isOwn, type Mention, mentionsWithin } from './party-mentions.ts'
import { type Reading, spanOf, type TextMatch } from './reading.ts'

/** One who is blamed. */
export interface Accused {
  /** What to show; empty where only a pronoun tells. */
  readonly side: string
  readonly parties: readonly string[]
  readonly words: Run
}

/** Tokens between a doer and the act. */
const BRIDGE = 6
/** Tokens between an act and the doer told after it, and where the act is a noun with nothing further said of it. */
const AFTER = 7
const AFTER_NOUN = 3
/** Tokens between "by" and the name of the doer. */
const TITLE = 4

/** Takes an act of blame and its sentence within a content; gives who has done it, or null where nobody else is told. */
export function doerOf(
  act: Run,
  sentence: Run,
  draft: Draft,
  reading: Reading,
  mentions: readonly Mention[],
): Accused | null {
  const passive = isPassive(act, sentence, reading)
  return (
    (passive ? null : doerBefore(act, sentence, draft, reading, mentions)) ??
    doerAfter(act, sentence, draft, reading, mentions) ??
    (passive ? null : subjectOf(act, sentence, draft, reading, mentions)) ??
    criticisedFor(act, sentence, draft, reading, mentions)
  )
}

/** The party, other than the speaker, that a piece of a content names first, else its first body without a name; null where it tells of none. */
export function firstParty(
  draft: Draft,
  reading: Reading,
  mentions: readonly Mention[],
  piece: Run,
): Accused | null {
  const named = mentionsWithin(mentions, piece.first, piece.end).find((mention) => !isOwn(mention, draft))
  if (named !== undefined) return asAccused(named)
  const body = reading.within('agent', piece.first, piece.end)[0]
  return body === undefined ? null : inWords(body, reading)
}

const asAccused = (mention: Mention): Accused => ({
  side: mention.side,
  parties: mention.parties,
  words: mention,
})

function inWords(run: Run, reading: Reading): Accused {
  const [start, end] = spanOf(reading, run.first, run.end)
  const side = reading.article.text.slice(start, end)
  return { side, parties: [side.toLowerCase()], words: run }
}

/** Whether a token may stand between a doer and the act: an auxiliary, an article, an adverb, a mark. */
function isBridge(at: number, reading: Reading): boolean {
  const { norm, text } = reading.tokens[at]!
  if (reading.words.actBridge.has(norm) || !isWord(text)) return !reading.words.clauseMark.has(text)
  if (norm.length > 4 && norm.endsWith('ly')) return true
  // "is a crude bully", "a ‘pathological liar’"
  let before = at - 1
  while (before >= 0 && !isWord(reading.tokens[before]!.text)) before -= 1
  return reading.words.article.has(reading.tokens[before]?.norm ?? '') && text === norm
}

function doerBefore(
  act: Run,
  sentence: Run,
  draft: Draft,
  reading: Reading,
  mentions: readonly Mention[],
): Accused | null {
  let at = act.first - 1
  while (at >= sentence.first && act.first - at <= BRIDGE && isBridge(at, reading)) {
    // "his disenfranchised fans", "a manipulated image": a thing to which it was done.
    if (reading.words.article.has(reading.tokens[at]!.norm) && reading.tokens[act.first]!.norm.endsWith('ed'))
      return null
    at -= 1
  }
  if (at < sentence.first || (at === act.first - 1 && isCompound(act, reading))) return null
  const doer = conductOwner(at, sentence, reading) ?? at
  return partyEndingAt(doer, sentence, draft, reading, mentions)
}

/** Tokens between "'s" and what somebody has done: "the firm's own conduct and omissions". */
const CONDUCT = 4

/** "Norland's conduct (violated …)": the last token of the one whose conduct it is; null where no conduct is told. */
function conductOwner(at: number, sentence: Run, reading: Reading): number | null {
  if (!reading.words.conduct.has(reading.tokens[at]!.norm)) return null
  for (let before = at - 1; before > Math.max(sentence.first, at - 1 - CONDUCT); before -= 1) {
    if (reading.words.possessive.has(reading.tokens[before]!.norm)) return before - 1
  }
  return null
}

/** "the Orlando massacre", "Trump attacks on the court": a name right before a noun tells which one it is, not whose. */
const isCompound = (act: Run, reading: Reading): boolean =>
  !isVerb(act, reading) &&
  (!reading.tokens[act.end - 1]!.norm.endsWith('s') ||
    reading.words.claimOpens.has(reading.tokens[act.end]?.norm ?? '') ||
    reading.words.claimOpens.has(reading.tokens[act.end - 1]!.norm))

/** Of "drivers" and "any officer" a content only tells; "the police" and "a driver" are somebody. */
function isSomebody(body: TextMatch<WordingRule>, reading: Reading): boolean {
  const { norm } = reading.tokens[body.end - 1]!
  if (reading.words.anybody.has(norm) || (body.entry.body !== true && norm.endsWith('s'))) return false
  return !reading.words.openAgent.has(reading.tokens[body.first - 1]?.norm ?? '')
}

/** Tokens at the start of a sentence within which its subject ends. */
const SUBJECT = 8

/** "Security forces used water cannons and beat them": what the one does that the sentence begins with, where no other is told between. */
function subjectOf(
  act: Run,
  sentence: Run,
  draft: Draft,
  reading: Reading,
  mentions: readonly Mention[],
): Accused | null {
  if (!isVerb(act, reading)) return null
  const parties = [
    ...mentionsWithin(mentions, sentence.first, act.first).map((run) => ({
      run,
      own: isOwn(run, draft),
      shown: asAccused(run),
    })),
    ...reading
      .within('agent', sentence.first, act.first)
      .filter((run) => mentionsWithin(mentions, run.first, run.end).length === 0 && isSomebody(run, reading))
      .map((run) => ({ run, own: false, shown: inWords(run, reading) })),
  ]
  const [only] = parties
  if (parties.length !== 1 || only === undefined || only.own || isPlace(only.run, reading)) return null
  if (only.run.end - sentence.first > SUBJECT || isSufferer(only.run, reading)) return null
  for (let at = only.run.end; at < act.first; at += 1) {
    const { norm } = reading.tokens[at]!
    if (
      reading.words.firstPerson.has(norm) ||
      reading.words.setAgainst.has(norm) ||
      reading.words.thirdPerson.has(norm) ||
      reading.words.clauseMark.has(norm)
    )
      return null
  }
  return only.shown
}

/** Whether an act is told by a verb: by its ending, as an irregular form, or after "to". */
const isVerb = (act: Run, reading: Reading): boolean => {
  const { norm } = reading.tokens[act.first]!
  return (
    norm.endsWith('ing') ||
    norm.endsWith('ed') ||
    reading.lemmas.has(norm) ||
    (reading.tokens[act.first - 1]?.norm === 'to' && !norm.endsWith('s'))
  )
}

/** "abuse towards health workers", "against the firm": they suffer what is told. */
const isSufferer = (run: Run, reading: Reading): boolean =>
  [1, 2].some((back) => reading.words.towards.has(reading.tokens[run.first - back]?.norm ?? ''))

/** The party whose name or noun ends at a token. */
function partyEndingAt(
  at: number,
  sentence: Run,
  draft: Draft,
  reading: Reading,
  mentions: readonly Mention[],
): Accused | null {
  const { norm } = reading.tokens[at]!
  const named = mentionsWithin(mentions, sentence.first, sentence.end).find(
    (mention) => mention.first <= at && at < mention.end,
  )
  if (named !== undefined) return isOwn(named, draft) || isPlace(named, reading) ? null : asAccused(named)
  const body = reading.within('agent', sentence.first, at + 1).find((match) => match.end === at + 1)
  if (body !== undefined) {
    return isSomebody(body, reading) ? inWords(body, reading) : null
  }
  if (reading.words.thirdPerson.has(norm)) return pronounAt(at, sentence, draft, reading, mentions)
  if (!isCapital(at, reading) || reading.words.firstPerson.has(norm)) return null
  let first = at
  while (first - 1 >= sentence.first && isCapital(first - 1, reading)) first -= 1
  // "the Ministry of Public Security"
  if (
    first - 2 >= sentence.first &&
    reading.tokens[first - 1]!.norm === 'of' &&
    isCapital(first - 2, reading)
  )
    first -= 2
  // A capital that only begins the sentence is no name, nor is "the Great Recession" anybody's.
  if (opensSentence(first, reading) || reading.tokens[first - 1]?.norm === 'the') return null
  return isPlace({ first, end: at + 1 }, reading) ? null : inWords({ first, end: at + 1 }, reading)
}

/** Whether only quotation marks stand before a token in its sentence. */
function opensSentence(at: number, reading: Reading): boolean {
  for (let before = at - 1; before >= (reading.sentenceStarts[reading.sentence[at]!] ?? 0); before -= 1)
    if (isWord(reading.tokens[before]!.text)) return false
  return true
}

const isCapital = (at: number, reading: Reading): boolean =>
  reading.tokens[at]!.text.charAt(0) !== reading.tokens[at]!.norm.charAt(0)

/** Whom "he", "their" stands for: the party named before it in the content. Told in the speaker's place it may be the speaker. */
function pronounAt(
  at: number,
  sentence: Run,
  draft: Draft,
  reading: Reading,
  mentions: readonly Mention[],
): Accused | null {
  const sentenceStart = reading.sentenceStarts[reading.sentence[at]!] ?? sentence.first
  const start = draft.content[0]?.first ?? sentence.first
  const words = { first: at, end: at + 1 }
  const before = mentionsWithin(mentions, start, at).findLast((mention) => !isOwn(mention, draft))
  if (before !== undefined) return { ...asAccused(before), words }
  const isThing = reading.words.thing.has(reading.tokens[at]!.norm)
  if (draft.found.quotation !== 'indirect') return isThing ? null : { side: '', parties: [], words }
  // "Of the companies she said that they had failed": told before the cue, in the same sentence.
  const told = mentionsWithin(mentions, sentenceStart, start).findLast((mention) => !isOwn(mention, draft))
  return told === undefined ? null : { ...asAccused(told), words }
}

function doerAfter(
  act: Run,
  sentence: Run,
  draft: Draft,
  reading: Reading,
  mentions: readonly Mention[],
): Accused | null {
  // "an unlawful occupation by X", "violations of the law by X", "were stolen last year by X", "the abuse she suffered at the hands of X"
  const near = isVerb(act, reading) || reading.tokens[act.end]?.norm === 'of' ? AFTER : AFTER_NOUN
  const end = Math.min(sentence.end, act.end + AFTER)
  for (let at = act.end; at < end; at += 1) {
    const { norm } = reading.tokens[at]!
    const atHands = norm === 'of' && reading.words.hands.has(reading.tokens[at - 1]!.norm)
    if (!atHands && (!reading.words.doerAfter.has(norm) || at - act.end >= near)) continue
    const named = mentionsWithin(mentions, at + 1, sentence.end)[0]
    if (named !== undefined && named.first - at <= TITLE) return isOwn(named, draft) ? null : asAccused(named)
    const body = reading.within('agent', at + 1, sentence.end)[0]
    return body !== undefined && body.first - at <= TITLE ? inWords(body, reading) : null
  }
  return null
}

/** "slammed [the senator for failing to act]": the content of criticism begins with the one who is criticised. */
function criticisedFor(
  act: Run,
  sentence: Run,
  draft: Draft,
  reading: Reading,
  mentions: readonly Mention[],
): Accused | null {
  if (!hasStance(draft, 'criticism') || reading.tokens[act.first - 1]?.norm !== 'for') return null
  const first = draft.content[0]?.first ?? sentence.first
  return firstParty(draft, reading, mentions, { first, end: act.first })
}

/** "were mistreated", "being cheated": the one before it suffers the act. */
function isPassive(act: Run, sentence: Run, reading: Reading): boolean {
  const { norm } = reading.tokens[act.first]!
  if (!norm.endsWith('ed') && !reading.words.participle.has(norm)) return false
  for (let at = act.first - 1; at >= Math.max(sentence.first, act.first - 3); at -= 1) {
    if (reading.words.passive.has(reading.tokens[at]!.norm)) return true
    if (!isBridge(at, reading)) return false
  }
  return false
}

/** "in Gaza", "across the US": a name right after a word of place. */
function isPlace(party: Run, reading: Reading): boolean {
  const before = reading.tokens[party.first - 1]?.norm ?? ''
  const further = reading.tokens[party.first - 2]?.norm ?? ''
  return reading.words.placing.has(before) || (before === 'the' && reading.words.placing.has(further))
}
