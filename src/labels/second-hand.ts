/** "Second-hand" (label book, section 4): it reached the article through another outlet, person or document. */

import type { WordingRule } from '../rules/language/language-rules.ts'
import type { Token } from '../rules/tokens.ts'
import { addLabel, causeOf, type Draft, holdsMatch, type Run } from './draft.ts'
import type { LanguageIndex } from './language-index.ts'
import { type Mention, mentionsWithin } from './party-mentions.ts'
import { type Reading, spanOf, type TextMatch } from './reading.ts'

/** The outlet's own names, folded, so that "told USA TODAY" in USA Today is not second-hand. */
export const foldName = (name: string): string => name.toLowerCase().replace(/^the /, '').replaceAll(' ', '')

/** "Fox News Digital" is Fox News speaking of itself. */
function isOutlet(carrier: string, outlet: ReadonlySet<string>): boolean {
  const folded = foldName(carrier)
  if (outlet.has(folded)) return true
  for (const name of outlet) if (name.length >= LEAST_STEM && folded.startsWith(name)) return true
  return false
}

/** Letters from which the beginning of a name is telling. */
const LEAST_STEM = 6

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
  if (cue === undefined || !reading.words.tells.has(reading.tokens[cue.end - 1]!.norm)) return null
  let first = cue.end
  if (reading.tokens[first]?.norm === 'the') first += 1
  let end = first
  while (
    end - first < LONGEST_NAME &&
    end < reading.tokens.length &&
    isName(reading.tokens[end]!) &&
    !holdsMatch(draft, { first: end, end: end + 1 })
  )
    end += 1
  if (end === first) return null
  const words = reading.tokens.slice(first, end).map((token) => token.norm)
  if (index.isNoOutlet(words.join(' ')) || index.isNoOutlet(words[0]!) || index.isNoOutlet(words.at(-1)!))
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

/**
 * Where the page's outlet is not known, "told the Argus" may well be said by the Argus of itself. It is taken for another
 * where it is an agency or a broadcaster, where a programme of it is named, or where the words tell when it was said.
 */
function mayBeOwn(match: TextMatch<WordingRule>, reading: Reading): boolean {
  if (match.entry.mayBeOwn !== true) return false
  // "Speaking to the Argus, she said": of itself an outlet rather says "told".
  if (reading.tokens[match.first]!.norm === 'speaking') return false
  return !isAnother({ first: match.from, end: match.to }, reading)
}

/** Whether a name after "told" is another outlet's, by the name itself or by what is said of it. */
function isAnother(run: Run, reading: Reading): boolean {
  const name = reading.tokens
    .slice(run.first, run.end)
    .map((token) => token.norm)
    .filter((norm) => norm !== 'the')
  for (let end = name.length; end > 0; end -= 1)
    if (reading.words.carrier.has(name.slice(0, end).join(' '))) return true
  if (name.some((norm) => reading.words.programme.has(norm))) return true
  const after = reading.tokens[run.end]
  if (after !== undefined && (after.norm === "'s" || after.text === '’' || after.text === "'")) return true
  return isDated(run.end, reading)
}

/** Words after an outlet's name within which a day may be told. */
const DATE_REACH = 4

function isDated(end: number, reading: Reading): boolean {
  for (let at = end; at < Math.min(reading.tokens.length, end + DATE_REACH); at += 1)
    if (reading.words.when.has(reading.tokens[at]!.norm)) return true
  return false
}

/** Adds the label, and the carrier as `via`, where the words of a statement's sentence say through whom it came. */
export function readSecondHand(
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
  const share = draft.source.flatMap((run) => reading.within('poll-share', run.first, run.end))[0]
  if (share !== undefined && draft.speakers.every((speaker) => speaker.naming === 'group')) {
    addLabel(draft, 'second-hand', share.entry.id, [spanOf(reading, share.first, share.end)])
    return
  }
  const first = reading.sentenceStarts[draft.sentence] ?? 0
  const end = reading.sentenceStarts[draft.sentence + 1] ?? reading.tokens.length
  const carried = reading
    .within('second-hand', first, Math.max(end, draft.whole.end))
    .filter((match) => !holdsMatch(draft, match) && !isOwnSource(match, draft))
    .filter((match) => !isOutlet(wordsOf(match, reading), outlet))
    .filter((match) => outlet.size > 0 || !mayBeOwn(match, reading))
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
  if (outlet.size === 0 && !isAnother(told, reading)) return
  if (isOutlet(carrier, outlet) || mentionsWithin(mentions, told.first, told.end).length > 0) return
  draft.via = carrier
  addLabel(draft, 'second-hand', 'second-hand-told-name', [span])
}
