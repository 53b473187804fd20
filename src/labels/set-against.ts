/**
 * Contradictions by how a text sets two sides against each other: "While A says P, B says Q", and differing figures for the
 * same thing. Each looks at neighbours alone.
 */
import { sharedWords } from './content-words.ts'
import { isSide } from './contradictions.ts'
import type { Ends } from './dispute-parties.ts'
import { addLabel, type Draft, hasStance, holdsMatch, sameVoice } from './draft.ts'
import { type Reading, spanOf } from './reading.ts'

/** Statements after one in which it may be set against another. */
const NEXT = 3
/** Words that two sides of one sentence share where they speak of the same thing. */
const LEAST_SHARED = 2
/** Sentences within which two figures are about the same thing. */
const NEAR = 4

const asserts = (draft: Draft): boolean =>
  draft.found.inside === null &&
  draft.content.length > 0 &&
  draft.parties.size > 0 &&
  !['demand', 'question', 'denial', 'commitment', 'praise', 'refusal', 'belief'].some((id) =>
    hasStance(draft, id as 'demand'),
  )

/** Labels both statements of each pair that the text sets against each other, and says what party each is of. */
export function readSetAgainst(drafts: readonly Draft[], reading: Reading): Ends[] {
  const ends: Ends[] = []
  for (const one of drafts) {
    if (!asserts(one)) continue
    for (const other of drafts.slice(one.index + 1, one.index + 1 + NEXT)) {
      if (!asserts(other) || other.isDisplay !== one.isDisplay || sameVoice(one, other)) continue
      const words = isSetAgainst(one, other, reading) ? null : figures(one, other, reading)
      if (words === null && !isSetAgainst(one, other, reading)) continue
      const rule = words === null ? 'contradicts-while' : 'contradicts-figures'
      const shown = words === null ? [...one.found.content, ...other.found.content] : words
      addLabel(one, 'contradicted', rule, shown)
      addLabel(other, 'contradicted', rule, shown)
      if (isIdentified(one) && isIdentified(other)) ends.push({ denier: other, denied: one })
    }
  }
  return ends
}

/** Sides that contradict each other have to be known: "activists" may be anyone's. */
const isIdentified = (draft: Draft): boolean =>
  draft.speakers.some(
    (speaker) => speaker.side.length > 0 || speaker.naming === 'named' || speaker.naming === 'institution',
  )

/**
 * One sentence that opens with "while" or "though", each half with its own speaker, both about the same thing, of which one
 * says that it is not so.
 */
function isSetAgainst(one: Draft, other: Draft, reading: Reading): boolean {
  if (one.sentence !== other.sentence || sharedWords(one.words, other.words) < LEAST_SHARED) return false
  if (other.content.some((run) => holdsMatch(one, run))) return false
  if (saysNo(one, reading) === saysNo(other, reading)) return false
  const opening = reading.tokens[reading.sentenceStarts[one.sentence] ?? 0]
  return opening !== undefined && reading.words.setAgainst.has(opening.norm)
}

/** Whether a content holds a "not" or a "nothing". */
const saysNo = (draft: Draft, reading: Reading): boolean =>
  draft.content.some((run) =>
    reading.tokens.slice(run.first, run.end).some((token) => reading.negations.has(token.norm)),
  )

interface Figure {
  readonly at: number
  readonly value: number
  readonly of: string
}

/** Figures of a content with the word they count: "20,000 marchers". Years and ages count nothing. */
function figuresOf(draft: Draft, reading: Reading): Figure[] {
  const found: Figure[] = []
  for (const run of draft.content) {
    for (let at = run.first; at + 1 < run.end; at += 1) {
      const value = countOf(reading.tokens[at]!.text)
      if (value === null) continue
      const counted = reading.tokens[at + 1]!.norm
      if (isOwnCount(at, run.first, reading)) continue
      if (counted.length > 3 && counted.endsWith('s') && !reading.words.unit.has(counted))
        found.push({ at, value, of: counted })
    }
  }
  return found
}

/** Tokens before a figure in which "my", "I" make it the speaker's own: "of my 1,000 followers". */
const OWN_REACH = 4

function isOwnCount(figure: number, start: number, reading: Reading): boolean {
  for (let at = Math.max(start, figure - OWN_REACH); at < figure; at += 1)
    if (reading.words.firstPerson.has(reading.tokens[at]!.norm)) return true
  return false
}

function countOf(text: string): number | null {
  const digits = text.replaceAll(',', '')
  if (digits.length === 0 || digits.length > 9) return null
  for (const one of digits) if (one < '0' || one > '9') return null
  return Number(digits)
}

/** The two figures that differ, where both count the same thing and the contents share more than that. */
function figures(one: Draft, other: Draft, reading: Reading) {
  if (!isSide(one) || !isSide(other)) return null
  if (other.sentence - one.lastSentence > NEAR || sharedWords(one.words, other.words) < 2) return null
  const others = figuresOf(other, reading)
  for (const figure of figuresOf(one, reading)) {
    const match = others.find((candidate) => candidate.of === figure.of && candidate.value !== figure.value)
    if (match !== undefined)
      return [spanOf(reading, figure.at, figure.at + 2), spanOf(reading, match.at, match.at + 2)]
  }
  return null
}
