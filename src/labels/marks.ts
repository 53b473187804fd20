/** Marks outside the labels of one statement: scare quotes, loaded wording, contested names (label book, section 4). */
import type { Token } from '../rules/tokens.ts'
import type { Span } from '../statements/statement.ts'
import { addLabel, type Draft } from './draft.ts'
import type { Mark } from './labelled.ts'
import { type Reading, spanOf } from './reading.ts'

/** The longest quotation that can be a scare quote. */
const MOST_WORDS = 4

/** For each token: the statement whose content holds it (the outermost), or -1. */
function contentOwners(drafts: readonly Draft[], reading: Reading): Int32Array {
  const owner = new Int32Array(reading.tokens.length).fill(-1)
  for (const draft of drafts) {
    if (draft.found.inside !== null) continue
    for (const run of draft.content) owner.fill(draft.index, run.first, run.end)
  }
  return owner
}

type Voice = Mark['voice']

/** Finds all marks, in order, and labels the statements whose content holds loaded wording or contested names. */
export function readMarks(drafts: readonly Draft[], reading: Reading): Mark[] {
  const owner = contentOwners(drafts, reading)
  const voiceOf = (token: number): Voice =>
    reading.quoted[token] === 1 ? 'quoted' : owner[token]! >= 0 ? 'reported' : 'outlet'
  const marks: Mark[] = []
  for (const match of reading.matches('loaded')) {
    const words = spanOf(reading, match.from, match.to)
    marks.push({ id: 'loaded wording', rule: match.entry.id, words: [words], voice: voiceOf(match.first) })
    labelHolder(drafts, owner[match.first]!, 'loaded wording', match.entry.id, words)
  }
  let last = -1
  for (const match of reading.matches('contested-form')) {
    if (match.first < last) continue
    last = match.end
    const words = spanOf(reading, match.first, match.end)
    const forms = match.entry.of.forms.map((form) => ({ name: form.name, usedBy: form.usedBy }))
    marks.push({
      id: 'contested name',
      rule: match.entry.id,
      words: [words],
      voice: voiceOf(match.first),
      forms,
    })
    labelHolder(drafts, owner[match.first]!, 'contested name', match.entry.id, words)
  }
  marks.push(...scareQuotes(drafts, reading, owner))
  return marks.sort((one, other) => one.words[0]![0] - other.words[0]![0])
}

function labelHolder(
  drafts: readonly Draft[],
  owner: number,
  id: 'loaded wording' | 'contested name',
  rule: string,
  words: Span,
): void {
  const draft = drafts[owner]
  if (draft !== undefined) addLabel(draft, id, rule, [words])
}

const isWord = (text: string): boolean => text.length > 1 || text.toLowerCase() !== text.toUpperCase()
const isCapital = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase()

/** Short quotations in the outlet's own voice that are no title, name or inscription. */
function scareQuotes(drafts: readonly Draft[], reading: Reading, owner: Int32Array): Mark[] {
  const marks: Mark[] = []
  const spoken = cueSentences(drafts)
  const { tokens, quoted, block } = reading
  for (let at = 0; at < tokens.length; at += 1) {
    const opens = quoted[at] === 1 && (at === 0 || quoted[at - 1] === 0 || block[at] !== block[at - 1])
    const single =
      quoted[at] === 0 && (tokens[at]!.text === '‘' || tokens[at]!.text === "'") && opensWord(reading, at)
    if (!opens && !single) continue
    const close = single ? singleClose(reading, at) : doubleClose(reading, at)
    if (close === null) continue
    const inside = { first: at, end: close + 1 }
    const words = owner[at]! < 0 && owner[at + 1]! < 0 ? fewWords(tokens, at + 1, close) : []
    if (words.length >= 1) {
      const named =
        words.every((token) => isCapital(token.text) || token.text.length <= 3) &&
        words.some((token) => isCapital(token.text))
      const sentence = isSentence(reading, at, close)
      const titled = reading.within('naming', Math.max(0, at - 6), at).some((match) => match.end === at)
      if (!named && !titled && !sentence && !spoken.has(`${reading.sentence[at]}:cueless`)) {
        marks.push({
          id: 'scare quotes',
          rule: 'scare-quotes',
          words: [spanOf(reading, inside.first, inside.end)],
          voice: 'outlet',
        })
      }
    }
    at = close
  }
  return marks
}

/** The words of first..end, none where they are more than a scare quote has. */
function fewWords(tokens: readonly Token[], first: number, end: number): readonly Token[] {
  const words: Token[] = []
  for (let at = first; at < end; at += 1) {
    if (!isWord(tokens[at]!.text)) continue
    if (words.length === MOST_WORDS) return []
    words.push(tokens[at]!)
  }
  return words
}

/** A quotation that is a sentence by itself is no scare quote. */
function isSentence(reading: Reading, open: number, close: number): boolean {
  const opens = open === 0 || reading.sentence[open] !== reading.sentence[open - 1]
  const last = reading.tokens[close - 1]!.text
  return last === '?' || last === '!' || (opens && last === '.')
}

/** Sentences in which a quotation with no cue stands: its parts are its speaker's. */
function cueSentences(drafts: readonly Draft[]): Set<string> {
  const sentences = new Set<string>()
  for (const draft of drafts) if (draft.cue.length === 0) sentences.add(`${draft.sentence}:cueless`)
  return sentences
}

function opensWord(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1]
  const before = reading.tokens[at - 1]
  return (
    next !== undefined &&
    next.start === reading.tokens[at]!.end &&
    isWord(next.text) &&
    (before === undefined || before.end < reading.tokens[at]!.start)
  )
}

function singleClose(reading: Reading, open: number): number | null {
  for (let at = open + 2; at < Math.min(reading.tokens.length, open + 9); at += 1) {
    const text = reading.tokens[at]!.text
    if (reading.tokens[at]!.opensLine) return null
    if (text === '’' || text === "'") return at
  }
  return null
}

function doubleClose(reading: Reading, open: number): number | null {
  for (let at = open + 1; at < Math.min(reading.tokens.length, open + 60); at += 1) {
    if (reading.quoted[at] === 0) return at - 1
    if (at > open + 1 && reading.quoted[at + 1] !== 1) return at
  }
  return null
}
