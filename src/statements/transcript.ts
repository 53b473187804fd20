/**
 * Lines of a transcript: "SMITH: We will win." A name and a colon at the start of a paragraph, and more than one such line in
 * the article; a single one may be a dateline or a label ("BREAKING:").
 */
import type { Draft } from './draft.ts'
import { quotationOf } from './draft.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import { ruleWords } from './rule-words.ts'
import { Shape } from './words.ts'

const confidence = 0.93
const longestName = 5
const fewestWords = 2
const fewestLines = 2
/** Names in small letters ("Smith: …") need more of their kind, or a question and its answer. */
const fewestPlainLines = 4

interface Line {
  readonly first: number
  readonly colon: number
  readonly end: number
  readonly capitals: boolean
}

/** Finds a transcript's lines; where a draft has the same colon as its cue, the line is that draft, corrected. */
export function transcriptLines(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const lines = namedLines(reading)
  const capitals = lines.filter((l) => l.capitals)
  const plain = lines.filter((l) => !l.capitals)
  const kept = [
    ...(capitals.length >= fewestLines ? capitals : []),
    ...((plain.length >= fewestPlainLines && repeats(reading, plain)) || converse(reading, plain)
      ? plain
      : []),
  ]
  const byCue = new Map<number, Draft>()
  for (const d of drafts) if (d.cue.length > 0) byCue.set(d.cue[d.cue.length - 1]![1], d)
  const found: Draft[] = []
  for (const { first, colon, end } of kept) {
    const known = byCue.get(colon)
    const content = [[colon + 1, end - 1]] as const
    const draft: Draft = known ?? {
      source: [],
      cue: [[colon, colon]],
      content,
      quotation: 'indirect',
      confidence,
      inside: null,
    }
    draft.source = [[first, colon - 1]]
    draft.content = content
    draft.quotation = quotationOf(reading, content, colon)
    draft.confidence = Math.max(draft.confidence, confidence)
    found.push(draft)
  }
  return found
}

function namedLines(reading: Reading): Line[] {
  const { words, kind, blockEnd, article } = reading
  const lines: Line[] = []
  for (let i = 0; i < words.count; i = blockEnd[i]!) {
    if (article.blocks[words.block[i]!]!.kind === 'headline') continue
    const end = blockEnd[i]!
    let k = i
    let capitals = true
    while (k < end && k - i < longestName && (isNamePart(words.shape[k]!) || isPoint(reading, k, end))) {
      if (words.shape[k] === Shape.capital && words.end[k]! - words.start[k]! > 3) capitals = false
      k++
    }
    if (k > i && k < end && kind[k] === Kind.colon && words.code[k] === 58 && end - k - 1 >= fewestWords)
      lines.push({ first: i, colon: k, end, capitals })
  }
  return lines
}

const isNamePart = (shape: number) => shape === Shape.capital || shape === Shape.capitals

/** The point of a shortened word amid a name ("CLLR. BRITO"). */
const isPoint = ({ words, kind }: Reading, k: number, end: number) =>
  kind[k] === Kind.stop &&
  words.code[k] === 46 &&
  k + 1 < end &&
  isNamePart(words.shape[k + 1]!) &&
  isNamePart(words.shape[k - 1]!) &&
  words.start[k] === words.end[k - 1]

/** Whether lines ask and answer: whole sentences, a question among them, and no name that labels facts ("When: …"). */
function converse(reading: Reading, lines: readonly Line[]): boolean {
  const { words, kind } = reading
  if (lines.length < fewestLines) return false
  const asks = lines.some((l) => words.code[l.end - 1] === 63)
  return (
    asks && lines.every((l) => kind[l.end - 1] === Kind.stop && !ruleWords.labels.has(words.hash[l.first]!))
  )
}

/** Whether one name stands before two lines at least: people take turns, list headings do not. */
function repeats(reading: Reading, lines: readonly Line[]): boolean {
  const seen = new Set<number>()
  for (const l of lines) {
    const h = reading.words.hash[l.colon - 1]!
    if (seen.has(h)) return true
    seen.add(h)
  }
  return false
}
