/**
 * Measures of an attribution for the ensembles of trees, which were estimated on texts that the passes had not seen: the
 * passes' probabilities and how they are spread, the quotation marks, sizes, and the neighbours.
 */
import type { Pass, Rescored } from './passes.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'

/** Number of measures; the last one is the worth of the frame, for the trees that judge what was chosen. */
export const measureCount = 59
export const worthMeasure = measureCount - 1

/** Measures of frame `index` of the head at `place`. */
export function measure(
  reading: Reading,
  pass: Pass,
  second: readonly Rescored[],
  place: number,
  index: number,
  into: Float32Array,
): void {
  const { kind, words, sentences, quoteState, quotations } = reading
  const own = second[place]!
  const frame = own.frames[index]!
  const c = frame.choices
  const head = frame.head
  const s = sentences.of[head]!
  const logit = (p: number) => Math.log((p + 1e-4) / (1 - p + 1e-4))
  let k = 0
  into[k++] = logit(own.p)
  into[k++] = logit(pass.probability[head]!)
  into[k++] = own.shares[index]!
  let next = 0
  let above = 0
  for (let x = 0; x < own.frames.length; x++) {
    if (x === index) continue
    if (own.shares[x]! > next) next = own.shares[x]!
    if (own.shares[x]! > own.shares[index]!) above++
  }
  into[k++] = own.shares[index]! - next
  into[k++] = above
  into[k++] = index
  into[k++] = frame.logp
  for (let x = 0; x < 8; x++) into[k++] = frame.steps[x]!
  // How much of the probability lies on frames with the same source, and on frames with the same content.
  let sameSource = 0
  let sameContent = 0
  let nearContent = 0
  let sameCue = 0
  for (let x = 0; x < own.frames.length; x++) {
    const d = own.frames[x]!.choices
    const share = own.shares[x]!
    if (c[0] === d[0] && c[1] === d[1]) sameCue += share
    if (c[2] === d[2] && c[3] === d[3]) sameSource += share
    if (c[4] === d[4] && c[5] === d[5] && c[6] === d[6] && c[7] === d[7]) sameContent += share
    if (overlap(c, d) >= 0.5) nearContent += share
  }
  into[k++] = sameCue
  into[k++] = sameSource
  into[k++] = sameContent
  into[k++] = nearContent
  into[k++] = reading.cueClass[head]!
  into[k++] = kind[head]!
  into[k++] = reading.tags[head]!
  into[k++] = c[2]! < 0 ? -1 : kind[Math.max(c[2]!, c[3]!)]!
  into[k++] = c[2]! < 0 ? 0 : Math.abs(c[2]! - c[3]!) + 1
  into[k++] = c[2]! < 0 ? 0 : c[2]! < head ? c[0]! - c[2]! : c[1]! - c[2]!
  into[k++] = c[4]! < 0 ? 0 : c[4]! - c[5]! + 1
  into[k++] = c[6]! < 0 ? 0 : c[7]! - c[6]! + 1
  into[k++] = c[4]! < 0 ? -1 : quoteState[c[4]!]! * 4 + quoteState[c[5]!]!
  into[k++] = c[6]! < 0 ? -1 : quoteState[c[6]!]! * 4 + quoteState[c[7]!]!
  into[k++] = quotedShare(quotations.of, c)
  into[k++] = quoteState[head]!
  into[k++] = words.block[head]!
  into[k++] = sentences.first[s + 1]! - sentences.first[s]!
  into[k++] = c[7]! < 0 ? -1 : sentences.first[sentences.of[c[7]!]! + 1]! - 1 - c[7]!
  into[k++] = c[1]! - c[0]!
  // Other likely cues inside its content, and likely attributions whose content holds this cue.
  let inside = 0
  let around = 0
  let same = 0
  for (let x = Math.max(0, place - 6); x < Math.min(second.length, place + 7); x++) {
    if (x === place) continue
    const o = second[x]!
    const other = o.frames[o.best]!
    if (holds(c, other.head)) inside = Math.max(inside, o.p)
    if (holds(other.choices, head)) around = Math.max(around, o.p)
    if (c[0]! <= other.head && other.head <= c[1]!) same = Math.max(same, o.p)
  }
  into[k++] = same
  into[k++] = inside
  into[k++] = around
  into[k++] = c[6]! < 0 ? -1 : kind[c[6]!]!
  into[k++] = c[7]! < 0 || c[7]! + 1 >= kind.length ? -1 : kind[c[7]! + 1]!
  into[k++] = c[5]! < 0 ? -1 : kind[c[5]!]!
  into[k++] = c[2]! >= 0 && kind[Math.min(c[2]!, c[3]!)] === Kind.wh ? 1 : 0
  into[k++] = own.frames.length
  // What the content and the source are made of.
  const { finite, commas, joins, verbs, marks } = pass.counts
  let clauses = 0
  let pauses = 0
  let links = 0
  let contentMarks = 0
  for (let side = 0; side < 2; side++) {
    const a = c[side === 0 ? 5 : 6]!
    const b = c[side === 0 ? 4 : 7]!
    if (a < 0) continue
    clauses += finite[b + 1]! - finite[a]!
    pauses += commas[b + 1]! - commas[a]!
    links += joins[b + 1]! - joins[a]!
    contentMarks += marks[b + 1]! - marks[a]!
  }
  into[k++] = clauses
  into[k++] = pauses
  into[k++] = links
  const from = sentences.first[s]!
  const to = sentences.first[s + 1]!
  // Quotation marks of the sentence that the content leaves out.
  into[k++] = marks[to]! - marks[from]! - contentMarks
  const a = c[2]! < 0 ? -1 : Math.min(c[2]!, c[3]!)
  const b = c[2]! < 0 ? -1 : Math.max(c[2]!, c[3]!)
  into[k++] = a < 0 ? -1 : verbs[b + 1]! - verbs[a]!
  into[k++] = a < 0 ? -1 : commas[b + 1]! - commas[a]!
  into[k++] = a < 0 ? -1 : a - from
  into[k++] = a < 0 ? -1 : kind[a]!
  into[k++] = a <= 0 ? -1 : kind[a - 1]!
  into[k++] = c[6]! < 0 ? -1 : c[6]! - c[1]!
  into[k++] = c[4]! < 0 ? -1 : c[0]! - c[4]!
  // The other heads of the sentence, and those of the article.
  let rival = 0
  for (let x = place - 1; x >= Math.max(0, place - 8) && sentences.of[pass.heads[x]!] === s; x--)
    rival = Math.max(rival, second[x]!.p)
  for (let x = place + 1; x < Math.min(second.length, place + 9) && sentences.of[pass.heads[x]!] === s; x++)
    rival = Math.max(rival, second[x]!.p)
  into[k++] = rival
  into[k++] = pass.density
  into[k++] = c[0]! <= from ? -1 : kind[c[0]! - 1]!
  into[k++] = c[1]! + 1 >= to ? -1 : kind[c[1]! + 1]!
  into[worthMeasure] = 0
}

function holds(c: Int32Array, k: number): boolean {
  return (c[5]! >= 0 && c[5]! <= k && k <= c[4]!) || (c[6]! >= 0 && c[6]! <= k && k <= c[7]!)
}

function quotedShare(of: Int32Array, c: Int32Array): number {
  let n = 0
  let inside = 0
  for (let side = 0; side < 2; side++) {
    const a = c[side === 0 ? 5 : 6]!
    const b = c[side === 0 ? 4 : 7]!
    if (a < 0) continue
    for (let i = a; i <= b; i++) {
      n++
      if (of[i]! >= 0) inside++
    }
  }
  return n === 0 ? 0 : inside / n
}

/** Intersection over union of two frames' contents, in words. */
export function overlap(c: Int32Array, d: Int32Array): number {
  const left = sharedWords(c[5]!, c[4]!, d[5]!, d[4]!)
  const right = sharedWords(c[6]!, c[7]!, d[6]!, d[7]!)
  const both = left + right
  const all = length(c[5]!, c[4]!) + length(d[5]!, d[4]!) + length(c[6]!, c[7]!) + length(d[6]!, d[7]!)
  return all === both ? 0 : both / (all - both)
}

function length(a: number, b: number): number {
  return a < 0 ? 0 : b - a + 1
}

function sharedWords(a: number, b: number, c: number, d: number): number {
  return a < 0 || c < 0 ? 0 : Math.max(0, Math.min(b, d) - Math.max(a, c) + 1)
}
