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
export const firstPassLimit = 0.15
const searchWidth = 8
const searchRatio = 0.04

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
}

/** The second pass: the best attribution of each head. */
export function secondPass(reading: Reading, pass: Pass, scorer: Scorer): Rescored[] {
  return pass.heads.map((_, h) => {
    const frames = pass.frames[h]!
    const scores = frames.map((frame, x) => {
      f.clear()
      addStructureFeatures(reading, pass.counts, pass.neighbours, h, frame, x, f)
      return scorer.score(f.ids, f.n, Group.structure)
    })
    let best = 0
    for (let x = 1; x < scores.length; x++) if (scores[x]! > scores[best]!) best = x
    const top = Math.max(0, scores[best]!)
    let sum = 0
    for (const s of scores) sum += Math.exp(s - top)
    const none = Math.exp(-top)
    return { frame: frames[best]!, p: sum / (sum + none), share: Math.exp(scores[best]! - top) / sum }
  })
}

/** Chooses attributions that do not overlap, the likeliest first; gives them in the order of their heads. */
export function select<T extends Rescored>(rescored: readonly T[], cut: number): T[] {
  const order = rescored.filter((x) => x.p >= cut).sort((a, b) => b.p - a.p || a.frame.head - b.frame.head)
  // Frames are compared with those of nearby heads only, so that the work stays linear.
  const byPlace = new Map<number, T[]>()
  const chosen: T[] = []
  for (const x of order) {
    const [from, to] = extent(x.frame)
    const a = from >> reach
    const b = to >> reach
    let free = true
    for (let k = a; k <= b && free; k++)
      free = (byPlace.get(k) ?? []).every((y) => compatible(x.frame, y.frame))
    if (!free) continue
    chosen.push(x)
    for (let k = a; k <= b; k++) {
      const there = byPlace.get(k)
      if (there) there.push(x)
      else byPlace.set(k, [x])
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
