/** The two passes over an article: likely cues with their likeliest attributions, then all of them rescored among their neighbours. */
import { addCueFeatures, mayBeCue } from './cue-features.ts'
import { Features } from './features.ts'
import type { Frame } from './frame.ts'
import type { Reading } from './reading.ts'
import type { Scorer } from './search.ts'
import { Group, searchFrames } from './search.ts'
import type { Counts } from './spans.ts'
import { countAlong } from './spans.ts'
import type { FirstPass, Neighbours } from './structure-features.ts'
import { addStructureFeatures, gatherNeighbours } from './structure-features.ts'

/** Heads below this probability are not looked at again. */
export const firstPassLimit = Number(globalThis.process?.env?.LIMIT ?? 0.15)
const searchWidth = Number(globalThis.process?.env?.WIDTH ?? 8)
const searchRatio = Number(globalThis.process?.env?.RATIO ?? 0.04)

const f = new Features()

/** Each word's probability of being the head of a cue. */
export function cueProbabilities(reading: Reading, scorer: Scorer): Float32Array {
  const p = new Float32Array(reading.words.count)
  for (let i = 0; i < p.length; i++) {
    if (!mayBeCue(reading, i)) continue
    f.clear()
    addCueFeatures(reading, i, f)
    p[i] = 1 / (1 + Math.exp(-scorer.score(f.ids, f.n, Group.cue)))
  }
  return p
}

/** Likely cues, each with its likeliest attributions. */
export interface Pass {
  readonly counts: Counts
  readonly probability: Float32Array
  readonly heads: readonly number[]
  readonly frames: readonly (readonly Frame[])[]
  readonly neighbours: Neighbours
}

/** The first pass. */
export function firstPass(reading: Reading, probability: Float32Array, scorer: Scorer): Pass {
  const counts = countAlong(reading, probability)
  const heads: number[] = []
  const frames: Frame[][] = []
  const list: FirstPass[] = []
  for (let i = 0; i < probability.length; i++) {
    if (probability[i]! < firstPassLimit) continue
    const found = searchFrames(reading, counts, i, scorer, f, searchWidth, searchRatio)
    if (found.length === 0) continue
    heads.push(i)
    frames.push(found)
    list.push({ head: i, probability: probability[i]!, frame: found[0]! })
  }
  return { counts, probability, heads, frames, neighbours: gatherNeighbours(reading, list) }
}

/** An attribution as rescored. */
export interface Rescored {
  readonly frame: Frame
  /** Probability that the head is a cue at all. */
  readonly p: number
  /** Probability of this frame among those of its head. */
  readonly share: number
  /** The frames of the head with their probabilities given that it is a cue, in the order of the first pass. */
  readonly frames: readonly Frame[]
  readonly shares: Float64Array
}

/** The second pass: all attributions rescored, with the first pass around them. */
export function secondPass(reading: Reading, pass: Pass, scorer: Scorer): Rescored[] {
  return rescore(reading, pass, pass.neighbours, null, scorer)
}

/** The third pass: rescored once more, with the second pass around them. */
export function thirdPass(
  reading: Reading,
  pass: Pass,
  second: readonly Rescored[],
  scorer: Scorer,
): Rescored[] {
  return rescore(reading, pass, neighboursOf(reading, second), second, scorer)
}

/** The second pass as neighbours of the third. */
export function neighboursOf(reading: Reading, second: readonly Rescored[]): Neighbours {
  return gatherNeighbours(
    reading,
    second.map((x) => ({ head: x.frame.head, probability: x.p, frame: x.frame })),
  )
}

/** Class of a frame's share in the pass before, for the features of the next. */
export function shareClass(before: Rescored | undefined, x: number): number {
  if (before === undefined) return 0
  return 1 + Math.round((before.shares[x] ?? 0) * 10)
}

function rescore(
  reading: Reading,
  pass: Pass,
  neighbours: Neighbours,
  before: readonly Rescored[] | null,
  scorer: Scorer,
): Rescored[] {
  const group = before === null ? Group.structure : Group.again
  return pass.heads.map((_, h) => {
    const frames = pass.frames[h]!
    const scores = new Float64Array(frames.length)
    let best = 0
    for (let x = 0; x < frames.length; x++) {
      f.clear()
      f.shift = before === null ? 0 : againShift
      addStructureFeatures(reading, pass.counts, neighbours, h, frames[x]!, x, shareClass(before?.[h], x), f)
      f.shift = 0
      scores[x] = scorer.score(f.ids, f.n, group)
      if (scores[x]! > scores[best]!) best = x
    }
    const top = Math.max(0, scores[best]!)
    let sum = 0
    for (let x = 0; x < scores.length; x++) {
      scores[x] = Math.exp(scores[x]! - top)
      sum += scores[x]!
    }
    for (let x = 0; x < scores.length; x++) scores[x]! /= sum
    if (globalThis.process?.env?.MBR) best = mostExpected(frames, scores)
    return {
      frame: frames[best]!,
      p: sum / (sum + Math.exp(-top)),
      share: scores[best]!,
      frames,
      shares: scores,
    }
  })
}

/** Templates of the third pass stand this much higher than those of the second. */
export const againShift = 2000

/**
 * Chooses attributions that do not overlap, the likeliest first; gives them in the order of their heads. Where the best frame
 * of a head runs into what is chosen already, its other frames are tried, at their part of the probability.
 */
export function select(rescored: readonly Rescored[], cut: number): Rescored[] {
  const order = rescored.filter((x) => x.p >= cut).sort((a, b) => b.p - a.p || a.frame.head - b.frame.head)
  // Frames are compared with those of nearby places only, so that the work stays linear.
  const byPlace = new Map<number, Rescored[]>()
  const chosen: Rescored[] = []
  const free = (frame: Frame) => {
    const [from, to] = extent(frame)
    for (let k = from >> reach; k <= to >> reach; k++) {
      for (const y of byPlace.get(k) ?? []) if (!compatible(frame, y.frame)) return false
    }
    return true
  }
  for (const x of order) {
    let take: Rescored | null = free(x.frame) ? x : null
    if (take === null) {
      let best = -1
      for (let y = 0; y < x.frames.length; y++) {
        const worth = x.shares[y]!
        if (
          x.frames[y] === x.frame ||
          (x.p * worth) / x.share < cut ||
          (best >= 0 && worth <= x.shares[best]!)
        )
          continue
        if (free(x.frames[y]!)) best = y
      }
      if (best >= 0)
        take = { ...x, frame: x.frames[best]!, share: x.shares[best]!, p: (x.p * x.shares[best]!) / x.share }
    }
    if (take === null) continue
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

/** The frame with the most parts expected to be right, by the frames' own probabilities (minimum Bayes risk). */
function mostExpected(frames: readonly Frame[], shares: Float64Array): number {
  let best = 0
  let most = -1
  for (let x = 0; x < frames.length; x++) {
    const a = frames[x]!.choices
    let expected = 0
    for (let y = 0; y < frames.length; y++) {
      const b = frames[y]!.choices
      const w = shares[y]!
      if (a[0] === b[0] && a[1] === b[1]) expected += w
      if (a[2] === b[2] && a[3] === b[3]) expected += w
      if (a[4] === b[4] && a[5] === b[5]) expected += w * 0.5
      if (a[6] === b[6] && a[7] === b[7]) expected += w * 0.5
    }
    if (expected > most) {
      most = expected
      best = x
    }
  }
  return best
}
