/** Features of a whole attribution among its neighbours: what the stages, each looking at one end, cannot see. */
import type { Features } from './features.ts'
import { put, sizeClass } from './features.ts'
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

  let n = f.open(900, f.n)
  put(n++, 0, 0)
  put(n++, Math.round(me.probability * 20), 0)
  put(n++, rank, 0)
  put(n++, logClass(frame.logp), 0)
  for (let k = 0; k < 8; k++) put(f.open(904, n++), k, logClass(frame.steps[k]!))
  n = f.open(905, n)
  put(n++, logClass(frame.steps[0]! + frame.steps[1]!), lvl)
  put(n++, logClass(frame.steps[2]! + frame.steps[3]!), lvl)
  put(n++, logClass(frame.steps[4]! + frame.steps[5]! + frame.steps[6]! + frame.steps[7]!), lvl)
  put(n++, sides, 0)
  put(n++, sides, st)
  put(n++, sides, tags[head]!)
  put(n++, st, 0)
  put(n++, st, tags[head]!)
  // The whole cue.
  let cue = 1
  let cueTags = 1
  for (let k = cueL; k <= cueR; k++) {
    cue = join(cue, hash[k]!)
    cueTags = join(cueTags, tags[k]!)
  }
  put(n++, cue, 0)
  put(n++, cueTags, 0)
  put(n++, cue, sides)
  put(n++, cueTags, sides)

  // The source: its first and last words, its length, what stands between it and the cue.
  if (source) {
    const len = sizeClass(sB - sA)
    n = f.open(920, n)
    put(n++, W(sB), 0)
    put(n++, W(sA), len)
    put(n++, W(sB), st)
    put(n++, K(sB) * 32 + K(sA), len)
    put(n++, T(sA) * 64 + T(sB), sides)
    let gap = 1
    const g0 = sB < cueL ? sB + 1 : cueR + 1
    const g1 = sB < cueL ? cueL : sA
    if (g1 - g0 <= 6) for (let k = g0; k < g1; k++) gap = join(gap, kind[k]!)
    else gap = 77
    put(n++, gap, sides)
    put(n++, gap, st)
    put(n++, gap, cueTags)
    put(
      n++,
      between(counts.finite, g0, g1) * 16 +
        between(counts.commas, g0, g1) * 4 +
        between(counts.nouns, g0, g1),
      sides,
    )
    put(n++, K(sA - 1) * 32 + K(sA), K(sA - 2))
    put(n++, W(sA - 1), sides)
    put(n++, Q(sA) * 8 + Q(sA - 1), sides)
    put(
      n++,
      between(counts.finite, sA, sB + 1) * 16 +
        between(counts.commas, sA, sB + 1) * 4 +
        between(counts.joins, sA, sB + 1),
      len,
    )
    const known = Math.min(4, neighbours.speakers.get(hash[sB]!) ?? 0) - (lvl >= 2 ? 1 : 0)
    put(n++, known, kind[sB]!)
    put(n++, known, join(kind[sB]!, lvl))
    put(n++, words.suffix[sB]!, st)
    put(n++, words.suffix[sB]!, words.shape[sB]!)
    put(n++, sA === from ? 1 : 0, sides)
  } else {
    n = f.open(940, n)
    put(n++, st, 0)
    put(n++, cue, 0)
    put(n++, T(cueL - 1) * 64 + T(cueR + 1), sides)
  }

  // The content on each side.
  if (left) {
    const marks = Q(lA) * 8 + Q(lB)
    n = f.open(950, n)
    put(n++, marks, sides)
    put(n++, sizeClass(lB - lA), marks)
    put(n++, marks, st)
    put(n++, K(lA) * 32 + K(lB), K(lA - 1))
    put(n++, between(counts.finite, lA, lB + 1), marks)
    put(n++, W(lA), sizeClass(lB - lA))
    put(n++, lB + 1 < words.count ? K(lB + 1) : 31, marks)
    put(n++, sentences.of[lA] === s ? 1 : 0, marks)
    put(n++, Math.min(3, counts.cues[lB + 1]! - counts.cues[lA]!), lvl)
    put(n++, lA === from ? 1 : 0, marks)
  }
  if (right) {
    const marks = Q(rA) * 8 + Q(rB)
    const len = sizeClass(rB - rA)
    const o = rB + 1
    const e = sentences.first[sentences.of[rB]! + 1]! - 1
    const close = rB >= e - 1 ? 0 : rB >= e - 3 ? 1 : 2
    n = f.open(960, n)
    put(n++, marks, sides)
    put(n++, len, join(marks, close))
    put(n++, marks, st)
    put(n++, K(rA) * 32 + K(rA + 1), st)
    put(n++, W(rA), st)
    put(n++, W(rA), join(len, close))
    put(n++, W(rA), join(W(rA + 1), close))
    put(n++, between(counts.finite, rA, rB + 1), join(K(rA), close))
    put(n++, K(o) * 1024 + K(o + 1) * 32 + K(rB), close)
    put(n++, W(o), join(W(o + 1), close))
    put(n++, st, join(close, len))
    put(n++, st, join(K(rA), close))
    put(n++, Math.min(3, counts.cues[rB + 1]! - counts.cues[rA]!), lvl)
    put(n++, counts.cues[rB + 1]! - counts.cues[rA]! > 0 ? 1 : 0, st)
    let gap = 1
    if (rA - cueR <= 6) for (let k = cueR + 1; k < rA; k++) gap = join(gap, kind[k]!)
    else gap = 77
    put(n++, gap, st)
    put(n++, gap, join(K(rA), sides))
    put(n++, W(rA), join(W(o), sides))
    put(
      n++,
      between(counts.finite, rA, rB + 1) * 16 +
        between(counts.commas, rA, rB + 1) * 4 +
        between(counts.joins, rA, rB + 1),
      len,
    )
    put(
      n++,
      between(counts.finite, o, e) * 16 + between(counts.commas, o, e) * 4 + between(counts.cues, o, e),
      join(K(o), W(o)),
    )
    put(
      n++,
      between(counts.finite, o, e) * 16 + between(counts.commas, o, e) * 4 + between(counts.joins, o, e),
      join(between(counts.finite, rA, rB + 1), K(o)),
    )
    put(n++, T(rA) * 64 + T(rB), close)
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
  n = f.open(985, n)
  put(n++, Math.min(8, before) * 16 + Math.min(8, after), sides)
  put(n++, K(first - 1) * 32 + K(last + 1), sides)
  put(n++, W(first - 1), sides)
  put(n++, W(last + 1), sides)
  put(n++, W(from), Math.min(6, before))
  put(n++, between(counts.finite, from, first) * 4 + between(counts.finite, last + 1, to), sides)
  put(n++, Math.min(2, words.block[head]!), lvl)

  f.close(addMeetings(reading, neighbours, own, frame, f, n))
}

/** Neighbours: other heads whose likeliest attribution meets this one. Gives the next feature's place. */
function addMeetings(
  reading: Reading,
  neighbours: Neighbours,
  own: number,
  frame: Frame,
  f: Features,
  from: number,
): number {
  const { stem, sentences, words } = reading
  const head = frame.head
  const st = stem[head]!
  const s = sentences.of[head]!
  const lvl = level(neighbours.list[own]!.probability)
  const [cueL, cueR] = [cueStart(frame), cueEnd(frame)]
  const source = hasSource(frame)
  const sA = source ? sourceStart(frame) : -1
  const sB = source ? sourceEnd(frame) : -1
  const [lA, lB, rA, rB] = [leftStart(frame), leftEnd(frame), rightStart(frame), rightEnd(frame)]
  let n = from
  const last = Math.min(neighbours.list.length - 1, own + meetingReach)
  for (let x = Math.max(0, own - meetingReach); x <= last; x++) {
    if (x === own) continue
    const later = x > own ? 1 : 0
    const other = neighbours.list[x]!
    const o = other.frame
    const h = other.head
    const distance = Math.abs(sentences.of[h]! - s)
    const l = level(other.probability)
    const covers =
      (leftStart(o) >= 0 && leftStart(o) <= head && head <= leftEnd(o)) ||
      (rightStart(o) >= 0 && rightStart(o) <= head && head <= rightEnd(o))
    if (distance > 0) {
      if (distance === 1 && Math.abs(h - head) < 60) put(f.open(1000, n++), l * 2 + later, lvl)
      if (covers) put(f.open(1001, n++), l, lvl * 8 + Q(head))
      continue
    }
    const covered = (lB >= 0 && lA <= h && h <= lB) || (rA >= 0 && rA <= h && h <= rB)
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
    n = f.open(1002, n)
    put(n++, state2, l * 8 + lvl)
    put(n++, state2, join(l, st))
    put(n++, state2, join(l, stem[h]!))
    if (covers) put(f.open(1005, n++), l, st)
    if (covered) put(f.open(1006, n++), l, join(st, stem[h]!))
    if (rA >= 0 && rightEnd(o) >= 0) {
      // Does its content end where this one ends? Does this one stop just before the other's parts?
      const firstOfOther = Math.min(cueStart(o), hasSource(o) ? sourceStart(o) : words.count)
      const meets = rB === rightEnd(o) ? 1 : rB < firstOfOther ? 2 + Math.min(4, firstOfOther - rB) : 0
      n = f.open(1007, n)
      put(n++, meets, join(l, later))
      put(n++, meets, join(K(rB + 1), join(l, W(rB + 1))))
    }
  }
  return n
}

/** How many heads on each side are looked at. */
const meetingReach = 6

function between(sums: Int32Array, from: number, to: number): number {
  return to > from ? Math.min(3, sums[to]! - sums[from]!) : 0
}
