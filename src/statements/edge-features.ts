/** Features of one candidate for an end of a span, given the choices before it. */
import { none } from './candidates.ts'
import { addContentBonds, addContentTies } from './content-features.ts'
import type { Edge } from './edge.ts'
import { anchorOf, between, outwards } from './edge.ts'
import { type Features, put, sizeClass } from './features.ts'
import { Stage } from './frame.ts'
import { join } from './hashing.ts'
import { addPlaceFeatures, nearness } from './place-features.ts'
import { addSourceBonds, addSourceTies } from './source-features.ts'
import { kindAt as K, quoteAt as Q, tagAt as T, wordAt as W } from './window.ts'

/** Adds all features of a candidate. */
export function addEdgeFeatures(e: Edge, candidate: number, f: Features): void {
  if (candidate === none) {
    addNoneFeatures(e, f)
    return
  }
  addPlaceFeatures(e, candidate, f)
  addTieFeatures(e, candidate, f)
  addBondFeatures(e, candidate, f)
}

/** Adds the features of there being no such part. */
export function addNoneFeatures(e: Edge, f: Features): void {
  const { base, counts, cueL, cueR, from, to, stem, headTag, sourceA, sourceB, sourceSide, hasLeft } = e
  const { hash } = e.reading.words
  const sides = sourceSide * 2 + hasLeft
  let n = f.open(base, f.n)
  put(n++, 0, 0)
  put(n++, stem, 0)
  put(n++, W(cueR + 1), 0)
  put(n++, W(cueL - 1), 0)
  put(n++, stem, W(cueR + 1))
  put(n++, stem, T(cueR + 1))
  put(n++, T(cueL - 1) * 64 + T(cueR + 1), headTag)
  put(n++, stem, T(cueL - 1))
  put(n++, Q(cueL - 1) * 8 + Q(cueR + 1), headTag)
  put(n++, sizeClass(cueL - from) * 16 + sizeClass(to - cueR - 1), sourceSide)
  put(n++, sides, stem)
  put(n++, sides, join(K(cueL - 1), K(cueR + 1)))
  put(n++, stem, headTag)
  put(n++, hasLeft === 1 ? Q(e.leftNear) : 99, Q(cueR + 1) * 8 + Q(cueR + 2))
  put(n++, hash[cueL]!, hash[cueR]!)
  if (sourceA >= 0) {
    put(n++, W(sourceB + 1), sourceSide)
    put(n++, K(sourceB + 1) * 32 + K(sourceA - 1), sides)
    put(n++, Q(sourceB + 1) * 8 + Q(sourceA - 1), sides)
  }
  n = f.open(base + 18, n)
  put(n++, between(counts.finite, from, cueL) * 4 + between(counts.finite, cueR + 1, to), sides)
  put(n++, between(counts.marks, from, cueL) * 4 + between(counts.marks, cueR + 1, to), sides)
  f.close(n)
}

/**
 * Adds what ties a candidate to the head and to the word from which it is counted (see `anchorOf`): these depend on nothing
 * else but the source's side, so that their sum is kept for the choices that share both.
 */
export function addTieFeatures(e: Edge, p: number, f: Features): void {
  const { base, counts, reading, stage, head, stem, headTag } = e
  const { sentences } = reading
  const d = outwards(e, p)
  const side = p < head ? 1 : 2
  const anchor = anchorOf(e, p)
  const a = Math.min(anchor, p)
  const b = Math.max(anchor, p)
  const sized = sizeClass(b - a) * 8
  const sided = side * 4 + e.sourceSide
  const w0 = W(p)
  const w1 = W(p + d)
  const k1 = K(p + d)
  const kk = K(p) * 32 + k1
  const qs = Q(p) * 8 + Q(p + d)
  const sentence = sentences.of[p]!
  const first = sentences.first[sentence]!
  const end = sentences.first[sentence + 1]!
  const edge = (p === first ? 2 : 0) + (p === end - 1 ? 1 : 0)
  const nearEnd = nearness(d > 0 ? end - 1 - p : p - first, k1)
  const cuesNext = p + d >= 0 && p + d < reading.words.count ? counts.cueLevel[p + d]! : 0
  const finite = between(counts.finite, a, b + 1)
  const commas = between(counts.commas, a, b + 1)
  const joins = between(counts.joins, a, b + 1)

  let n = f.open(base + 28, f.n)
  put(n++, sized + edge, sided)
  put(n++, stem, kk)
  put(n++, stem, join(w0, side))
  put(n++, stem, join(w1, side))
  put(n++, stem, sized + side)
  n = f.open(base + 35, n)
  put(n++, kk, sized + side)
  put(n++, w1, sized + side)
  n = f.open(base + 39, n)
  put(n++, headTag * 32 + k1, nearEnd * 4 + side)
  put(n++, between(counts.cues, a, b + 1) * 8 + cuesNext, sided)
  put(n++, finite * 16 + commas * 4 + joins, sided)
  put(n++, finite * 4 + between(counts.nouns, a, b + 1), kk)
  put(n++, qs, edge * 16 + between(counts.marks, a, b + 1) * 4 + side)
  f.close(n)
  if (stage <= Stage.cueRight) addCueTies(e, p, f)
  else if (stage <= Stage.sourceFar) addSourceTies(e, p, f)
  else addContentTies(e, p, f)
}

/** Adds what ties a candidate to the other choices before it. */
export function addBondFeatures(e: Edge, p: number, f: Features): void {
  if (e.stage === Stage.cueRight) addCueBonds(e, p, f)
  else if (e.stage === Stage.sourceNear) addSourceBonds(e, p, f)
  else if (e.stage >= Stage.leftNear) addContentBonds(e, p, f)
}

/** The words between an end of the cue and the head. */
function addCueTies(e: Edge, p: number, f: Features): void {
  const { base, reading, head, stem, headTag } = e
  const d = outwards(e, p)
  const run = runOf(reading.words.hash, p, head)
  const kinds = runOf(reading.kind, p, head)
  const w1 = W(p + d)
  let n = f.open(base + 50, f.n)
  put(n++, run, 0)
  put(n++, run, stem)
  put(n++, kinds, K(p + d))
  put(n++, kinds, stem)
  put(n++, kinds, headTag)
  put(n++, run, w1)
  put(n++, kinds, T(p + d) * 64 + T(p + 2 * d))
  put(n++, Math.abs(head - p), w1)
  if (e.stage === Stage.cueRight) {
    n = f.open(base + 60, n)
    put(n++, stem, join(w1, W(p + 2 * d)))
    put(n++, e.counts.nextFinite[Math.min(reading.words.count - 1, p + 1)]! >= 0 ? 1 : 0, join(stem, kinds))
  }
  f.close(n)
}

/** The last word of the cue with its first one. */
function addCueBonds(e: Edge, p: number, f: Features): void {
  const { base, reading, head, cueL } = e
  const { hash } = reading.words
  let n = f.open(base + 58, f.n)
  put(n++, join(runOf(hash, p, head), hash[cueL]!), cueL - head)
  put(n++, cueL - head, runOf(reading.kind, p, head))
  f.close(n)
}

/** One hash of a column from an end of the cue up to the head. */
function runOf(column: Int32Array | Uint8Array, p: number, head: number): number {
  const towards = p < head ? 1 : -1
  let run = 1
  for (let k = p; k !== head; k += towards) run = join(run, column[k]!)
  return run
}
