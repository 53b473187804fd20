/** The two passes over an article: likely cues with their likeliest attributions, then all of them rescored among their neighbours. */

import { addCueFeatures, mayBeCue } from './cue-features.ts'
import { Features, mostDecisions } from './features.ts'
import type { Frame } from './frame.ts'
import { KeptSums } from './kept-sums.ts'
import { likelyHeads } from './likely-heads.ts'
import { measure, measureCount, worthMeasure } from './measures.ts'
import type { Reading } from './reading.ts'
import type { Scorer } from './search.ts'
import { Group, searchFrames } from './search.ts'
import type { Counts } from './spans.ts'
import { countAlong } from './spans.ts'
import type { Scoring } from './stage-scores.ts'
import type { FirstPass, Neighbours } from './structure-features.ts'
import { addStructureFeatures, gatherNeighbours } from './structure-features.ts'
import type { Trees } from './trees.ts'
import { treeProbabilities, treeProbability } from './trees.ts'

/** Heads below this probability are not looked at again. */
export const firstPassLimit = 0.12
const searchWidth = 8
const searchRatio = 0.1

const f = new Features()
const sums = new Float64Array(mostDecisions)
const keptPlaces = new KeptSums(4096, new Float64Array(4096))

/** Each word's probability of being the head of a cue. */
export function cueProbabilities(reading: Reading, scorer: Scorer): Float32Array {
  const p = new Float32Array(reading.words.count)
  const scale = scorer.scale(Group.cue)
  let n = 0
  f.clear()
  for (let i = 0; i < p.length; i++) {
    if (!mayBeCue(reading, i)) continue
    addCueFeatures(reading, i, f)
    f.decide()
    asked[n++] = i
    if (n === wordsAtOnce) sum()
  }
  sum()
  return p

  function sum(): void {
    scorer.score(f, Group.cue, sums)
    for (let k = 0; k < n; k++) p[asked[k]!] = 1 / (1 + Math.exp(-sums[k]! * scale))
    n = 0
    f.clear()
  }
}

/** Words whose features are summed together. */
const wordsAtOnce = 16
const asked = new Int32Array(wordsAtOnce)

/** Likely cues, each with its likeliest attributions. */
export interface Pass {
  readonly counts: Counts
  readonly probability: Float32Array
  readonly heads: readonly number[]
  readonly frames: readonly (readonly Frame[])[]
  readonly neighbours: Neighbours
  /** Expected number of cues in a hundred words. */
  readonly density: number
}

/** The first pass. Heads whose probability is below the limit are left out (see `likelyHeads`). */
export function firstPass(
  reading: Reading,
  probability: Float32Array,
  scorer: Scorer,
  limit = firstPassLimit,
): Pass {
  const counts = countAlong(reading, probability)
  const heads: number[] = []
  const frames: Frame[][] = []
  const list: FirstPass[] = []
  keptPlaces.clear()
  const by: Scoring = { reading, counts, scorer, features: f, keptPlaces }
  for (const i of likelyHeads(probability, limit)) {
    const found = searchFrames(by, i, searchWidth, searchRatio)
    if (found.length === 0) continue
    heads.push(i)
    frames.push(found)
    list.push({ head: i, probability: probability[i]!, frame: found[0]! })
  }
  let expected = 0
  for (const p of probability) expected += p
  const density = (100 * expected) / Math.max(1, probability.length)
  return { counts, probability, heads, frames, neighbours: gatherNeighbours(reading, list), density }
}

/** The attributions of one head as rescored. */
export interface Rescored {
  /** Place among the heads of the pass. */
  readonly place: number
  /** Probability that the head is a cue at all. */
  readonly p: number
  /** The frames of the head, in the order of the first pass. */
  readonly frames: readonly Frame[]
  /** The frames' probabilities given that the head is a cue. */
  readonly shares: Float64Array
  /** Index of the likeliest frame. */
  readonly best: number
}

/** The second pass: all attributions rescored, with the first pass around them. */
export function secondPass(reading: Reading, pass: Pass, scorer: Scorer): Rescored[] {
  const scale = scorer.scale(Group.structure)
  return pass.heads.map((_, place) => {
    const frames = pass.frames[place]!
    const shares = new Float64Array(frames.length)
    f.clear()
    for (let x = 0; x < frames.length; x++) {
      addStructureFeatures(reading, pass.counts, pass.neighbours, place, frames[x]!, x, f)
      f.decide()
    }
    scorer.score(f, Group.structure, shares)
    let best = 0
    for (let x = 0; x < frames.length; x++) {
      shares[x] = shares[x]! * scale
      if (shares[x]! > shares[best]!) best = x
    }
    const top = Math.max(0, shares[best]!)
    let sum = 0
    for (let x = 0; x < shares.length; x++) {
      shares[x] = Math.exp(shares[x]! - top)
      sum += shares[x]!
    }
    for (let x = 0; x < shares.length; x++) shares[x]! /= sum
    return { place, p: sum / (sum + Math.exp(-top)), frames, shares, best }
  })
}

/** One frame with its worth. */
export interface Option {
  /** Place of its head among those of the pass. */
  readonly place: number
  /** Index among the frames of the head. */
  readonly index: number
  readonly frame: Frame
  readonly worth: number
}

/** Frames with less than this part of their head's probability are not judged. */
const leastShare = 0.02

/** Indices of the frames of a head that are worth judging, in their order. */
export function contenders(x: Rescored): number[] {
  return Array.from(x.frames.keys()).filter((k) => k === x.best || x.shares[k]! >= leastShare)
}

/** What the trees make of every frame: how much of it is expected to be exactly right. One list a head, best first. */
export function judge(reading: Reading, pass: Pass, second: readonly Rescored[], trees: Trees): Option[][] {
  const judged: Option[][] = second.map(() => [])
  const asked: Omit<Option, 'worth'>[] = []
  for (const x of second) {
    for (const index of contenders(x)) {
      measure(reading, pass, second, x.place, index, rows[asked.length]!)
      asked.push({ place: x.place, index, frame: x.frames[index]! })
      if (asked.length === rowsAtOnce) walk()
    }
  }
  walk()
  for (const options of judged) options.sort((a, b) => b.worth - a.worth || a.index - b.index)
  return judged

  function walk(): void {
    treeProbabilities(trees, table, rowsAtOnce, asked.length, worths)
    asked.forEach(({ place, index, frame }, r) => {
      judged[place]!.push({ place, index, frame, worth: worths[r]! })
    })
    asked.length = 0
  }
}

/** Rows of measures that the trees are walked for together. */
const rowsAtOnce = 64
const table = new Float32Array(rowsAtOnce * measureCount)
const rows = Array.from({ length: rowsAtOnce }, (_, r) =>
  table.subarray(r * measureCount, (r + 1) * measureCount),
)
const worths = new Float64Array(rowsAtOnce)

/** The probability that a chosen attribution is right for a reader. */
export function confidenceOf(
  reading: Reading,
  pass: Pass,
  second: readonly Rescored[],
  chosen: Option,
  trees: Trees,
): number {
  measure(reading, pass, second, chosen.place, chosen.index, row)
  row[worthMeasure] = chosen.worth
  return treeProbability(trees, row)
}

const row = new Float32Array(measureCount)

/**
 * Chooses attributions that do not overlap, the worthiest first; gives them in the order of their heads. Where the best frame
 * of a head runs into what is chosen already, its other frames are tried.
 */
export function select(options: readonly (readonly Option[])[], cut: number): Option[] {
  const order = options
    .filter((list) => list.length > 0 && list[0]!.worth >= cut)
    .sort((a, b) => b[0]!.worth - a[0]!.worth || a[0]!.place - b[0]!.place)
  // Frames are compared with those of nearby places only, so that the work stays linear.
  const byPlace = new Map<number, Option[]>()
  const chosen: Option[] = []
  const free = (frame: Frame) => {
    const [from, to] = extent(frame)
    for (let k = from >> reach; k <= to >> reach; k++) {
      for (const y of byPlace.get(k) ?? []) if (!compatible(frame, y.frame)) return false
    }
    return true
  }
  for (const list of order) {
    const take = list.find((x) => x.worth >= cut && free(x.frame))
    if (take === undefined) continue
    chosen.push(take)
    const [from, to] = extent(take.frame)
    for (let k = from >> reach; k <= to >> reach; k++) {
      const there = byPlace.get(k)
      if (there) there.push(take)
      else byPlace.set(k, [take])
    }
  }
  return chosen.sort((x, y) => x.frame.head - y.frame.head)
}

const reach = 6

function extent(f: Frame): [number, number] {
  let from = f.head
  let to = f.head
  for (const c of f.choices) {
    if (c < 0) continue
    if (c < from) from = c
    if (c > to) to = c
  }
  return [from, to]
}

/** PolNeAR has no cue inside another's content: cues do not overlap, contents do not overlap, no cue stands in a content. */
export function compatible(a: Frame, b: Frame): boolean {
  const a0 = a.choices[0]!
  const a1 = a.choices[1]!
  const b0 = b.choices[0]!
  const b1 = b.choices[1]!
  if (a0 <= b1 && b0 <= a1) return false
  if (inContent(b, a0, a1) || inContent(a, b0, b1)) return false
  if (a.choices[5]! >= 0 && inContent(b, a.choices[5]!, a.choices[4]!)) return false
  return !(a.choices[6]! >= 0 && inContent(b, a.choices[6]!, a.choices[7]!))
}

function inContent(f: Frame, s: number, e: number): boolean {
  const c = f.choices
  return (c[5]! >= 0 && s <= c[4]! && e >= c[5]!) || (c[6]! >= 0 && s <= c[7]! && e >= c[6]!)
}
