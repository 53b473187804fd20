/** Features of a whole attribution among its neighbours: what the stages, each looking at one end, cannot see. */
import type { Features } from './features.ts'
import { sizeClass } from './features.ts'
import type { Frame } from './frame.ts'
import {
  cueEnd,
  cueStart,
  hasSource,
  leftEnd,
  leftStart,
  rightEnd,
  rightStart,
  sourceEnd,
  sourceStart,
} from './frame.ts'
import { join } from './hashing.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import type { Counts } from './spans.ts'
import { kindAt as K, lookAt, quoteAt as Q, tagAt as T, wordAt as W } from './window.ts'

/** What the first pass found for one head: its likeliest attribution and the cue's probability. */
export interface FirstPass {
  readonly head: number
  readonly probability: number
  readonly frame: Frame
}

/** The first pass over an article, in the order of the heads. */
export interface Neighbours {
  readonly list: readonly FirstPass[]
  /** For each word (by hash): how many likely first-pass sources end with it. */
  readonly speakers: ReadonlyMap<number, number>
}

/** Gathers the first pass for look-up. */
export function gatherNeighbours(reading: Reading, list: readonly FirstPass[]): Neighbours {
  const speakers = new Map<number, number>()
  for (const { frame, probability } of list) {
    if (probability < 0.5 || !hasSource(frame)) continue
    for (let k = sourceStart(frame); k <= Math.min(sourceEnd(frame), sourceStart(frame) + 5); k++) {
      if (reading.kind[k] === Kind.proper || reading.kind[k] === Kind.noun) {
        const h = reading.words.hash[k]!
        speakers.set(h, (speakers.get(h) ?? 0) + 1)
      }
    }
  }
  return { list, speakers }
}

const level = (p: number) => (p < 0.3 ? 0 : p < 0.5 ? 1 : p < 0.75 ? 2 : p < 0.92 ? 3 : 4)
const logClass = (x: number) => Math.max(-12, Math.round(x * 1.5))

/** Adds the features of a frame. `own` is its place in the neighbours' list; templates start at 900. */
export function addStructureFeatures(
  reading: Reading,
  counts: Counts,
  neighbours: Neighbours,
  own: number,
  frame: Frame,
  rank: number,
  f: Features,
): void {
  const { words, tags, kind, stem, sentences } = reading
  const { hash } = words
  const n = words.count
  const head = frame.head
  const st = stem[head]!
  const s = sentences.of[head]!
  const from = sentences.first[s]!
  const to = sentences.first[s + 1]!
  const cueL = cueStart(frame)
  const cueR = cueEnd(frame)
  const me = neighbours.list[own]!
  lookAt(reading, reading.blockFirst[head]!, reading.blockEnd[head]!)
  const source = hasSource(frame)
  const sA = source ? sourceStart(frame) : -1
  const sB = source ? sourceEnd(frame) : -1
  const left = leftEnd(frame) >= 0
  const right = rightStart(frame) >= 0
  const lA = leftStart(frame)
  const lB = leftEnd(frame)
  const rA = rightStart(frame)
  const rB = rightEnd(frame)
  const sides = (source ? (sA < head ? 1 : 2) : 0) * 4 + (left ? 1 : 0) + (right ? 2 : 0)
  const lvl = level(me.probability)

  f.add(900)
  f.add(901, Math.round(me.probability * 20))
  f.add(902, rank)
  f.add(903, logClass(frame.logp))
  for (let k = 0; k < 8; k++) f.add(904, k, logClass(frame.steps[k]!))
  f.add(905, logClass(frame.steps[0]! + frame.steps[1]!), lvl)
  f.add(906, logClass(frame.steps[2]! + frame.steps[3]!), lvl)
  f.add(907, logClass(frame.steps[4]! + frame.steps[5]! + frame.steps[6]! + frame.steps[7]!), lvl)
  f.add(908, sides)
  f.add(909, sides, st)
  f.add(910, sides, tags[head]!)
  f.add(911, st)
  f.add(912, st, tags[head]!)
  // The whole cue.
  let cue = 1
  let cueTags = 1
  for (let k = cueL; k <= cueR; k++) {
    cue = join(cue, hash[k]!)
    cueTags = join(cueTags, tags[k]!)
  }
  f.add(913, cue)
  f.add(914, cueTags)
  f.add(915, cue, sides)
  f.add(916, cueTags, sides)

  // The source: its first and last words, its length, what stands between it and the cue.
  if (source) {
    const len = sizeClass(sB - sA)
    f.add(920, W(sB))
    f.add(921, W(sA), len)
    f.add(922, W(sB), st)
    f.add(923, K(sB) * 32 + K(sA), len)
    f.add(924, T(sA) * 64 + T(sB), sides)
    let gap = 1
    const g0 = sB < cueL ? sB + 1 : cueR + 1
    const g1 = sB < cueL ? cueL : sA
    if (g1 - g0 <= 6) for (let k = g0; k < g1; k++) gap = join(gap, kind[k]!)
    else gap = 77
    f.add(925, gap, sides)
    f.add(926, gap, st)
    f.add(927, gap, cueTags)
    f.add(
      928,
      between(counts.finite, g0, g1) * 16 +
        between(counts.commas, g0, g1) * 4 +
        between(counts.nouns, g0, g1),
      sides,
    )
    f.add(929, K(sA - 1) * 32 + K(sA), K(sA - 2))
    f.add(930, W(sA - 1), sides)
    f.add(931, Q(sA) * 8 + Q(sA - 1), sides)
    f.add(
      932,
      between(counts.finite, sA, sB + 1) * 16 +
        between(counts.commas, sA, sB + 1) * 4 +
        between(counts.joins, sA, sB + 1),
      len,
    )
    const known = Math.min(4, neighbours.speakers.get(hash[sB]!) ?? 0) - (lvl >= 2 ? 1 : 0)
    f.add(933, known, kind[sB]!)
    f.add(934, known, join(kind[sB]!, lvl))
    f.add(935, words.suffix[sB]!, st)
    f.add(936, words.suffix[sB]!, words.shape[sB]!)
    f.add(937, sA === from ? 1 : 0, sides)
  } else {
    f.add(940, st)
    f.add(941, cue)
    f.add(942, T(cueL - 1) * 64 + T(cueR + 1), sides)
  }

  // The content on each side.
  if (left) {
    const marks = Q(lA) * 8 + Q(lB)
    f.add(950, marks, sides)
    f.add(951, sizeClass(lB - lA), marks)
    f.add(952, marks, st)
    f.add(953, K(lA) * 32 + K(lB), K(lA - 1))
    f.add(954, between(counts.finite, lA, lB + 1), marks)
    f.add(955, W(lA), sizeClass(lB - lA))
    f.add(956, lB + 1 < n ? K(lB + 1) : 31, marks)
    f.add(957, sentences.of[lA] === s ? 1 : 0, marks)
    f.add(958, Math.min(3, counts.cues[lB + 1]! - counts.cues[lA]!), lvl)
    f.add(959, lA === from ? 1 : 0, marks)
  }
  if (right) {
    const marks = Q(rA) * 8 + Q(rB)
    const len = sizeClass(rB - rA)
    const o = rB + 1
    const e = sentences.first[sentences.of[rB]! + 1]! - 1
    const close = rB >= e - 1 ? 0 : rB >= e - 3 ? 1 : 2
    f.add(960, marks, sides)
    f.add(961, len, join(marks, close))
    f.add(962, marks, st)
    f.add(963, K(rA) * 32 + K(rA + 1), st)
    f.add(964, W(rA), st)
    f.add(965, W(rA), join(len, close))
    f.add(966, W(rA), join(W(rA + 1), close))
    f.add(967, between(counts.finite, rA, rB + 1), join(K(rA), close))
    f.add(968, K(o) * 1024 + K(o + 1) * 32 + K(rB), close)
    f.add(969, W(o), join(W(o + 1), close))
    f.add(970, st, join(close, len))
    f.add(971, st, join(K(rA), close))
    f.add(972, Math.min(3, counts.cues[rB + 1]! - counts.cues[rA]!), lvl)
    f.add(973, counts.cues[rB + 1]! - counts.cues[rA]! > 0 ? 1 : 0, st)
    let gap = 1
    if (rA - cueR <= 6) for (let k = cueR + 1; k < rA; k++) gap = join(gap, kind[k]!)
    else gap = 77
    f.add(974, gap, st)
    f.add(975, gap, join(K(rA), sides))
    f.add(976, W(rA), join(W(o), sides))
    f.add(
      977,
      between(counts.finite, rA, rB + 1) * 16 +
        between(counts.commas, rA, rB + 1) * 4 +
        between(counts.joins, rA, rB + 1),
      len,
    )
    f.add(
      978,
      between(counts.finite, o, e) * 16 + between(counts.commas, o, e) * 4 + between(counts.cues, o, e),
      join(K(o), W(o)),
    )
    f.add(
      979,
      between(counts.finite, o, e) * 16 + between(counts.commas, o, e) * 4 + between(counts.joins, o, e),
      join(between(counts.finite, rA, rB + 1), K(o)),
    )
    f.add(980, T(rA) * 64 + T(rB), close)
  }
  // What the sentence holds before and after all of it.
  let first = cueL
  let last = cueR
  if (source) {
    first = Math.min(first, sA)
    last = Math.max(last, sB)
  }
  if (left) first = Math.min(first, lA)
  if (right) last = Math.max(last, rB)
  const before = Math.max(0, first - from)
  const after = Math.max(0, to - 1 - last)
  f.add(985, Math.min(8, before) * 16 + Math.min(8, after), sides)
  f.add(986, K(first - 1) * 32 + K(last + 1), sides)
  f.add(987, W(first - 1), sides)
  f.add(988, W(last + 1), sides)
  f.add(989, W(from), Math.min(6, before))
  f.add(990, between(counts.finite, from, first) * 4 + between(counts.finite, last + 1, to), sides)
  f.add(991, Math.min(2, words.block[head]!), lvl)

  // Neighbours: other heads whose likeliest attribution meets this one.
  for (let x = own - 1; x >= 0 && x >= own - 6; x--) meet(neighbours.list[x]!, 0)
  for (let x = own + 1; x < neighbours.list.length && x <= own + 6; x++) meet(neighbours.list[x]!, 1)

  function meet(other: FirstPass, later: number): void {
    const o = other.frame
    const h = other.head
    const distance = Math.abs(sentences.of[h]! - s)
    const l = level(other.probability)
    if (distance > 0) {
      if (distance === 1 && Math.abs(h - head) < 60) f.add(1000, l * 2 + later, lvl)
      const oL = leftStart(o)
      const oR = rightEnd(o)
      const covers =
        (oL >= 0 && oL <= head && head <= leftEnd(o)) || (oR >= 0 && rightStart(o) <= head && head <= oR)
      if (covers) f.add(1001, l, lvl * 8 + Q(head))
      return
    }
    const covers =
      (leftStart(o) >= 0 && leftStart(o) <= head && head <= leftEnd(o)) ||
      (rightStart(o) >= 0 && rightStart(o) <= head && head <= rightEnd(o))
    const covered = (left && lA <= h && h <= lB) || (right && rA <= h && h <= rB)
    const inSource = source && sA <= h && h <= sB
    const inItsSource = hasSource(o) && sourceStart(o) <= head && head <= sourceEnd(o)
    const inCue = h >= cueL && h <= cueR
    const inItsCue = head >= cueStart(o) && head <= cueEnd(o)
    const sameSource = source && hasSource(o) && sourceEnd(o) === sB
    const state =
      (covers ? 1 : 0) +
      (covered ? 2 : 0) +
      (inSource ? 4 : 0) +
      (inItsSource ? 8 : 0) +
      (inCue ? 16 : 0) +
      (inItsCue ? 32 : 0)
    const state2 = state * 4 + (sameSource ? 2 : 0) + later
    f.add(1002, state2, l * 8 + lvl)
    f.add(1003, state2, join(l, st))
    f.add(1004, state2, join(l, stem[h]!))
    if (covers) f.add(1005, l, st)
    if (covered) f.add(1006, l, join(st, stem[h]!))
    if (right && rightEnd(o) >= 0) {
      // Does its content end where this one ends? Does this one stop just before the other's parts?
      const firstOfOther = Math.min(cueStart(o), hasSource(o) ? sourceStart(o) : n)
      const meets = rB === rightEnd(o) ? 1 : rB < firstOfOther ? 2 + Math.min(4, firstOfOther - rB) : 0
      f.add(1007, meets, join(l, later))
      f.add(1008, meets, join(K(rB + 1), join(l, W(rB + 1))))
    }
  }
}

function between(sums: Int32Array, from: number, to: number): number {
  return to > from ? Math.min(3, sums[to]! - sums[from]!) : 0
}
