/**
 * Whether a statement denies or disputes (label book, section 5): by the word of its cue, or by what its content says; and
 * what follows from it for both statements.
 */

import type { CueRule } from '../rules/language/language-rules.ts'
import type { Token } from '../rules/tokens.ts'
import type { Span } from '../statements/statement.ts'
import { addLabel, causeOf, type Draft, hasStance, type Run } from './draft.ts'
import { type Reading, sentenceAround, spanOf, type TextMatch } from './reading.ts'

export interface Dispute {
  readonly type: 'denies' | 'disputes'
  readonly rule: string
  readonly words: readonly Span[]
  /** Whether it concerns all that is claimed; a content that challenges concerns one claim. */
  readonly everyClaim: boolean
  /** The part of its content that tells what is denied. */
  readonly about: Run
  /** Only a word that points back stands for the claim: “This is false”. */
  readonly pointsBack: boolean
  readonly isPlea: boolean
  /** Words that deny only where they concern what somebody said: "we did not pay". */
  readonly needsClaim: boolean
}

/** What a denial concerns. */
export interface Concerned {
  readonly targets: readonly Draft[]
  /** Whose claim it is by its own words, also where the article does not let them speak. */
  readonly against: ReadonlySet<string>
}

/** Whether a statement denies or disputes, by its cue or by its content. */
export function disputeOf(draft: Draft, cue: TextMatch<CueRule> | null, reading: Reading): Dispute | null {
  if (draft.negated) return null
  if (cue !== null && (cue.entry.relation === 'denies' || cue.entry.relation === 'disputes')) {
    return {
      type: cue.entry.relation,
      rule: cue.entry.id,
      words: draft.found.cue,
      everyClaim: true,
      about: draft.content[0] ?? { first: 0, end: 0 },
      pointsBack: false,
      isPlea: cue.entry.plea === true,
      needsClaim: false,
    }
  }
  if (hasStance(draft, 'question') || hasStance(draft, 'demand')) return null
  return contentOf('denial-content', draft, reading) ?? contentOf('dispute-content', draft, reading)
}

/** A content that flatly denies or challenges: of a claim that it names, or of what a pronoun at its start points back at. */
function contentOf(
  kind: 'denial-content' | 'dispute-content',
  draft: Draft,
  reading: Reading,
): Dispute | null {
  // Of a quotation of nobody's, as in a list of reviews, it is not told whom it answers.
  if (kind === 'dispute-content' && draft.speakers.length === 0) return null
  for (const piece of draft.content) {
    for (const match of reading.within(kind, piece.first, piece.end)) {
      const about = clauseBefore(match, sentenceAround(piece, match.first, reading), reading)
      if (isSpread(match, about.first, reading) || isConditional(match, about, reading)) continue
      const pointsBack = match.entry.pointsBack === true && isFlat(match, about, reading)
      if (kind === 'dispute-content' && !namesClaim(match, about, reading)) continue
      return {
        type: kind === 'denial-content' ? 'denies' : 'disputes',
        rule: match.entry.id,
        words: [spanOf(reading, match.first, match.end)],
        everyClaim: kind === 'denial-content',
        about,
        pointsBack,
        isPlea: false,
        needsClaim: !pointsBack && !namesClaim(match, about, reading),
      }
    }
  }
  return null
}

/** The part of a sentence from the comma before a match on: what the match is said of. */
function clauseBefore(match: Run, sentence: Run, reading: Reading): Run {
  for (let at = match.first - 1; at > sentence.first; at -= 1)
    if (reading.words.clauseMark.has(reading.tokens[at]!.text)) return { first: at + 1, end: sentence.end }
  return sentence
}

/** Tokens between the word that points back and the word that says no: “But that is simply not true”. */
const OPENING = 2
/** The same for a clause about a thing: "which are false". */
const RELATIVE_OPENING = 4
/** Tokens of a sentence that says no and nothing else: “Absolutely false.” */
const SHORT = 6

/** Whether a sentence says no to what was said before it, and tells no claim of its own. */
function isFlat(match: Run, about: Run, reading: Reading): boolean {
  // "It is false that we paid" tells the claim itself.
  if (reading.words.clauseAfter.has(reading.tokens[match.end]?.norm ?? '')) return false
  const first = firstWord(about, reading)
  if (about.end - first <= SHORT && match.first - first <= OPENING) return true
  return reading.words.pointing.has(reading.tokens[first]!.norm) && match.first - first <= OPENING
}

/** The first word of a run, past quotation marks and words like “but”. */
function firstWord(run: Run, reading: Reading): number {
  let at = run.first
  while (at < run.end - 1 && !isOpening(reading.tokens[at]!, reading)) at += 1
  return at
}

const isOpening = (token: Token, reading: Reading): boolean =>
  /^[\p{L}\p{N}]/u.test(token.text) && !reading.words.lead.has(token.norm)

/** Tokens between a challenging word and the noun for the claim it is about. */
const NOUN_REACH = 4

/** "misleading claims", "the report was misleading": a noun for a claim beside the word. */
function namesClaim(match: Run, about: Run, reading: Reading): boolean {
  const first = Math.max(about.first, match.first - NOUN_REACH)
  const end = Math.min(about.end, match.end + 2)
  if (reading.within('reference', first, end).some((noun) => noun.entry.claims === true)) return true
  return reading.tokens.slice(first, end).some(({ norm }) => reading.words.claimed.has(norm))
}

/** Tokens before a match in which it is told under an "if" or of no one: "says something that's nonsense". */
const BEFORE = 4

function isConditional(match: Run, about: Run, reading: Reading): boolean {
  const { norm } = reading.tokens[match.first]!
  // "stereotypes that are untrue", "which are meritless": a clause about a thing, unless it opens the sentence.
  if (reading.words.relative.has(norm) && match.first - about.first > RELATIVE_OPENING) return true
  // "those who had nothing to do with it": told of others.
  if (
    reading.words.relative.has(reading.tokens[match.first - 1]?.norm ?? '') &&
    match.first - 1 > about.first
  )
    return true
  for (let at = Math.max(about.first, match.first - BEFORE); at < match.first; at += 1)
    if (reading.words.unreal.has(reading.tokens[at]!.norm)) return true
  return false
}

/** Words before a match in which lies are said to be spread. */
const SPREAD_REACH = 3

/** "spreading lies", "a campaign of fake news": what others spread, said of no claim. */
function isSpread(match: TextMatch, start: number, reading: Reading): boolean {
  const opening = reading.tokens[match.first]!.norm
  if (reading.words.pointing.has(opening)) return false
  for (let at = match.first - 1; at >= Math.max(start, match.first - SPREAD_REACH); at -= 1)
    if (reading.words.spread.has(reading.tokens[at]!.norm)) return true
  return false
}

/** Adds the relation, the label `denial` to the one and `denied` to the other. */
export function applyDispute(draft: Draft, dispute: Dispute, { targets, against }: Concerned): void {
  // "We never did": of what nobody is told to have said, the words alone do not tell that they deny.
  if (targets.length === 0 && dispute.needsClaim) return
  if (dispute.type === 'denies' || hasStance(draft, 'denial'))
    addLabel(draft, 'denial', dispute.rule, dispute.words)
  for (const target of targets) {
    draft.relations.push({ type: dispute.type, to: target.index, words: dispute.words, rule: dispute.rule })
    addLabel(target, 'denied', dispute.rule, causeOf(draft))
  }
  if (targets.length === 0 && (dispute.type === 'denies' || hasStance(draft, 'denial'))) {
    draft.relations.push({
      type: dispute.type,
      to: null,
      words: draft.found.content.length > 0 ? draft.found.content : dispute.words,
      rule: dispute.rule,
      ...(against.size === 0 ? {} : { against }),
    })
  }
}
