/** Why a statement was found: what a reader would point at, weighed as the model weighs it. */
import { addCueFeatures } from './cue-features.ts'
import { type EvidenceKind, evidenceOf, type StatementWords } from './evidence.ts'
import { Features } from './features.ts'
import { type Frame, hasSource, sourceEnd } from './frame.ts'
import type { StatementModel } from './model.ts'
import { cueProbabilities, firstPass, type Pass } from './passes.ts'
import type { Reading } from './reading.ts'
import { readArticleText } from './reading.ts'
import { Group } from './search.ts'
import type { Article, FoundStatement, Span } from './statement.ts'
import { addStructureFeatures } from './structure-features.ts'

/** One reason: what was seen, where its words stand, and how much it weighed, in log odds. */
export interface Reason {
  readonly words: string
  readonly spans: readonly Span[]
  readonly weight: number
}

const mostReasons = 6
/** What a reader looks for first is always told. */
const always: readonly EvidenceKind[] = ['cue', 'marks']
const longestOpening = 5
/** A cue that is likelier than this counts as one. */
const sure = 0.7

/** What the features of a cue's head bear on, by template; those of the words beside it are told apart by what stands there. */
const cueTemplates: readonly (readonly [from: number, to: number, of: EvidenceKind | 'after' | 'ahead'])[] = [
  [2, 6, 'cue'],
  [7, 7, 'after'],
  [8, 8, 'ahead'],
  [9, 9, 'after'],
  [10, 10, 'ahead'],
  [11, 11, 'after'],
  [12, 12, 'ahead'],
  [13, 13, 'after'],
  [14, 14, 'ahead'],
  [15, 15, 'after'],
  [16, 16, 'ahead'],
  [17, 17, 'after'],
  [18, 18, 'ahead'],
  [19, 19, 'after'],
  [20, 20, 'ahead'],
  [21, 21, 'after'],
  [22, 22, 'ahead'],
  [26, 31, 'marks'],
  [32, 37, 'source'],
  [40, 41, 'negation'],
  [56, 56, 'cue'],
  [57, 58, 'other cue'],
  [61, 66, 'cue'],
]

/** The same for the features of a whole attribution. */
const wholeTemplates: typeof cueTemplates = [
  [911, 913, 'cue'],
  [920, 929, 'source'],
  [933, 934, 'known'],
  [935, 936, 'source'],
  [937, 937, 'opening'],
  [950, 952, 'marks'],
  [960, 962, 'marks'],
  [964, 966, 'after'],
]

/**
 * The reasons for a statement that `findStatements` found in this article, the weightiest first: what spoke for it, and the
 * reporting word and the quotation marks in any case, with a weight below zero where they spoke against it. Statements without
 * a cue rest on a rule and have one reason.
 */
export function explain(article: Article, statement: FoundStatement, model: StatementModel): Reason[] {
  const { reading, probability, pass } = prepared(article, model)
  if (statement.cue.length === 0) return [withoutCue(reading, statement)]
  const parts = inWords(reading, statement, probability)
  if (parts === null) return []
  const evidence = evidenceOf(reading, parts, statement, model.lexicon.lists)
  const weights = weigh(reading, pass, parts, statement, model)
  if (!speaksElsewhere(reading, pass, parts)) evidence.delete('known')
  // Where the passes say little, a rule has decided by the form of the sentence.
  if (probability[parts.head]! < 0.5) weights.set('form', logit(statement.confidence))
  else evidence.delete('form')
  const all = [...evidence]
    .map(([kind, { words, spans }]) => ({ kind, words, spans, weight: weights.get(kind) ?? 0 }))
    .filter(({ kind, weight }) => weight > 0 || always.includes(kind))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const needed = all.filter(({ kind }) => always.includes(kind))
  const others = all.filter(({ kind }) => !always.includes(kind)).slice(0, mostReasons - needed.length)
  return [...needed, ...others]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ words, spans, weight }) => ({ words, spans, weight }))
}

interface Prepared {
  readonly model: StatementModel
  readonly reading: Reading
  readonly probability: Float32Array
  readonly pass: Pass
}

const known = new WeakMap<Article, Prepared>()

/** The reading and the first pass of an article, worked out once for all of its statements. */
function prepared(article: Article, model: StatementModel): Prepared {
  const before = known.get(article)
  if (before?.model === model) return before
  const reading = readArticleText(article, model.lexicon)
  const probability = cueProbabilities(reading, model)
  const now: Prepared = { model, reading, probability, pass: firstPass(reading, probability, model) }
  known.set(article, now)
  return now
}

/** Whether the last word of the source ends the likeliest source of another likely cue, at another place. */
function speaksElsewhere(reading: Reading, pass: Pass, { head, source }: StatementWords): boolean {
  if (source === null) return false
  const name = reading.words.hash[source[1]]
  return pass.heads.some((other, h) => {
    if (other === head || pass.probability[other]! < sure) return false
    const frame = pass.frames[h]![0]!
    const end = sourceEnd(frame)
    return hasSource(frame) && end !== source[1] && reading.words.hash[end] === name
  })
}

const logit = (p: number): number => Math.log(p / (1 - Math.min(p, 0.999)))

function withoutCue(reading: Reading, statement: FoundStatement): Reason {
  const { words, text } = { words: reading.words, text: reading.words.text }
  const [from, to] = statement.content[0]!
  let end = from
  let n = 0
  for (
    let i = firstWordAt(reading, from);
    i < words.count && n < longestOpening && words.end[i]! <= to;
    i++
  ) {
    end = words.end[i]!
    n++
  }
  const span: Span = [from, Math.max(end, Math.min(to, from + 1))]
  const opening = text.slice(...span)
  const say =
    statement.display === 'block-quote'
      ? `a block set apart as quoted, which begins ${opening}`
      : `whole sentences in quotation marks, which begin ${opening}, with no cue of their own`
  return { words: say, spans: [span], weight: logit(statement.confidence) }
}

/** Index of the first word that ends behind an offset. */
function firstWordAt({ words }: Reading, offset: number): number {
  let low = 0
  let high = words.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (words.end[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The statement's parts in words, its head the likeliest word of the cue. */
function inWords(reading: Reading, s: FoundStatement, probability: Float32Array): StatementWords | null {
  const part = ([from, to]: Span): readonly [number, number] => {
    const first = firstWordAt(reading, from)
    return [first, Math.max(first, firstWordAt(reading, to - 1))]
  }
  const cue = part(s.cue[0]!)
  if (cue[0] >= reading.words.count) return null
  let head = -1
  for (let i = cue[0]; i <= cue[1]; i++) {
    const better = head < 0 || probability[i]! > probability[head]!
    const verb = head >= 0 && probability[i] === probability[head] && reading.verb[i]! > reading.verb[head]!
    if (better || verb) head = i
  }
  return {
    head,
    cue,
    source: s.source.length === 0 ? null : part(s.source[0]!),
    content: s.content.map(part),
  }
}

/** The model's weights, summed by the evidence that their features bear on. */
function weigh(
  reading: Reading,
  pass: Pass,
  parts: StatementWords,
  statement: FoundStatement,
  model: StatementModel,
): Map<EvidenceKind, number> {
  const sums = new Map<EvidenceKind, number>()
  const { head, cue, source } = parts
  const inSource = (i: number) => source !== null && i >= source[0] && i <= source[1]
  const isQuote = (i: number) => reading.quoteState[i] === 2 || reading.quoteState[i] === 3
  const after: EvidenceKind = inSource(cue[1] + 1) ? 'source' : isQuote(cue[1] + 1) ? 'marks' : 'next'
  const ahead: EvidenceKind = inSource(cue[0] - 1) ? 'source' : isQuote(cue[0] - 1) ? 'marks' : 'before'
  const collect = (f: Features, group: number, templates: typeof cueTemplates) => {
    for (const { template, index } of f.told()) {
      const bears = templates.find(([from, to]) => template >= from && template <= to)?.[2]
      if (bears === undefined) continue
      const kind = bears === 'after' ? after : bears === 'ahead' ? ahead : bears
      sums.set(kind, (sums.get(kind) ?? 0) + model.weight(index, group))
    }
  }
  const f = new Features()
  addCueFeatures(reading, head, f)
  collect(f, Group.cue, cueTemplates)
  const own = pass.heads.indexOf(head)
  if (own >= 0) {
    f.clear()
    const frame = closest(reading, pass.frames[own]!, statement)
    addStructureFeatures(reading, pass.counts, pass.neighbours, own, frame, 0, f)
    collect(f, Group.structure, wholeTemplates)
  }
  return sums
}

/** The frame whose parts begin and end nearest to the statement's. */
function closest(reading: Reading, frames: readonly Frame[], s: FoundStatement): Frame {
  const { start } = reading.words
  const near = (a: number, b: number) =>
    a < 0 ? (b < 0 ? 0 : 50) : b < 0 ? 50 : Math.min(50, Math.abs(start[a]! - b))
  let best = frames[0]!
  let least = Number.POSITIVE_INFINITY
  for (const f of frames) {
    const c = f.choices
    const first = c[5]! >= 0 ? c[5]! : c[6]!
    const source = c[2]! < 0 ? -1 : Math.min(c[2]!, c[3]!)
    const d =
      near(c[0]!, s.cue[0]![0]) + near(first, s.content[0]?.[0] ?? -1) + near(source, s.source[0]?.[0] ?? -1)
    if (d < least) {
      least = d
      best = f
    }
  }
  return best
}
