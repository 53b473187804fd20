/** Features of one candidate for an end of a span, given the choices before it. */
import { none } from './candidates.ts'
import { subjectOf } from './cue-features.ts'
import type { Features } from './features.ts'
import { sizeClass } from './features.ts'
import type { Frame } from './frame.ts'
import { Stage } from './frame.ts'
import { join } from './hashing.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import type { Counts } from './spans.ts'
import { kindAt as K, lookAt, outside, quoteAt as Q, tagAt as T, wordAt as W } from './window.ts'

/** How many there are from one word up to another, at most 3. */
function between(sums: Int32Array, from: number, to: number): number {
  if (to <= from) return 0
  const n = sums[to]! - sums[from]!
  return Math.min(n, 3)
}

/** Templates of stage s start at 100 × (s + 1). */
export function addEdgeFeatures(
  reading: Reading,
  counts: Counts,
  frame: Frame,
  candidate: number,
  f: Features,
): void {
  const stage = frame.made
  const base = 100 * (stage + 1)
  const { words, tags, kind, stem, sentences } = reading
  const { hash } = words
  const c = frame.choices
  const head = frame.head
  const s = sentences.of[head]!
  const from = sentences.first[s]!
  const to = sentences.first[s + 1]!
  const n = words.count
  const st = stem[head]!
  const headTag = tags[head]!
  const cueL = stage > 0 ? c[Stage.cueLeft]! : head
  const cueR = stage > 1 ? c[Stage.cueRight]! : head
  const block = words.block[head]!
  lookAt(reading, reading.blockFirst[head]!, reading.blockEnd[head]!)
  const hasSource = stage > Stage.sourceFar && c[Stage.sourceNear]! >= 0
  const sourceA = hasSource ? Math.min(c[Stage.sourceNear]!, c[Stage.sourceFar]!) : -1
  const sourceB = hasSource ? Math.max(c[Stage.sourceNear]!, c[Stage.sourceFar]!) : -1
  const sourceSide = !hasSource ? 0 : sourceA < cueL ? 1 : 2
  const hasLeft = stage > Stage.leftFar && c[Stage.leftNear]! >= 0

  if (candidate === none) {
    f.add(base)
    f.add(base + 1, st)
    f.add(base + 2, W(cueR + 1))
    f.add(base + 3, W(cueL - 1))
    f.add(base + 4, st, W(cueR + 1))
    f.add(base + 5, st, T(cueR + 1))
    f.add(base + 6, T(cueL - 1) * 64 + T(cueR + 1), headTag)
    f.add(base + 7, st, T(cueL - 1))
    f.add(base + 8, Q(cueL - 1) * 8 + Q(cueR + 1), headTag)
    f.add(base + 9, sizeClass(cueL - from) * 16 + sizeClass(to - cueR - 1), sourceSide)
    f.add(base + 10, sourceSide * 2 + (hasLeft ? 1 : 0), st)
    f.add(base + 11, sourceSide * 2 + (hasLeft ? 1 : 0), join(K(cueL - 1), K(cueR + 1)))
    f.add(base + 12, st, headTag)
    f.add(base + 13, hasLeft ? Q(c[Stage.leftNear]!) : 99, Q(cueR + 1) * 8 + Q(cueR + 2))
    f.add(base + 14, hash[cueL]!, hash[cueR]!)
    if (hasSource) {
      f.add(base + 15, W(sourceB + 1), sourceSide)
      f.add(base + 16, K(sourceB + 1) * 32 + K(sourceA - 1), sourceSide * 2 + (hasLeft ? 1 : 0))
      f.add(base + 17, Q(sourceB + 1) * 8 + Q(sourceA - 1), sourceSide * 2 + (hasLeft ? 1 : 0))
    }
    f.add(
      base + 18,
      between(counts.finite, from, cueL) * 4 + between(counts.finite, cueR + 1, to),
      sourceSide * 2 + (hasLeft ? 1 : 0),
    )
    f.add(
      base + 19,
      between(counts.marks, from, cueL) * 4 + between(counts.marks, cueR + 1, to),
      sourceSide * 2 + (hasLeft ? 1 : 0),
    )
    return
  }

  // Which way the span grows from this end outwards.
  const leftwards =
    stage === Stage.cueLeft ||
    stage === Stage.leftFar ||
    stage === Stage.rightNear ||
    (stage === Stage.sourceNear && candidate > head) ||
    (stage === Stage.sourceFar && candidate <= c[Stage.sourceNear]! && c[Stage.sourceNear]! < cueL)
  const d = leftwards ? -1 : 1
  const p = candidate
  const side = p < head ? 1 : 2
  const near =
    stage === Stage.sourceFar
      ? c[Stage.sourceNear]!
      : stage === Stage.leftFar
        ? c[Stage.leftNear]!
        : stage === Stage.rightFar
          ? c[Stage.rightNear]!
          : -1
  const anchor = near >= 0 ? near : p < head ? cueL : cueR
  const a = Math.min(anchor, p)
  const b = Math.max(anchor, p)
  const gap = b - a
  const size = sizeClass(gap)
  const atFirst = p === sentences.first[sentences.of[p]!]! ? 1 : 0
  const atLast = p === sentences.first[sentences.of[p]! + 1]! - 1 ? 1 : 0
  const edge = atFirst * 2 + atLast
  // The stop of the sentence stands just outside.
  const rest = d > 0 ? sentences.first[sentences.of[p]! + 1]! - 1 - p : p - sentences.first[sentences.of[p]!]!
  const nearEnd = rest === 0 ? 0 : rest === 1 && K(p + d) === Kind.stop ? 1 : rest <= 3 ? 2 : 3
  const qs = Q(p) * 8 + Q(p + d)
  const sided = side * 4 + sourceSide
  const kk = K(p) * 32 + K(p + d)

  f.add(base + 20, W(p), sided)
  f.add(base + 21, W(p + d), sided)
  f.add(base + 22, T(p) * 64 + T(p + d), sided)
  f.add(base + 23, kk * 32 + K(p + 2 * d), sided)
  f.add(base + 24, qs, sided)
  f.add(base + 25, W(p + d), W(p + 2 * d))
  f.add(base + 26, W(p), T(p + d))
  f.add(base + 27, T(p), W(p + d))
  f.add(base + 28, size * 8 + edge, sided)
  f.add(base + 29, st, kk)
  f.add(base + 30, st, join(W(p), side))
  f.add(base + 31, st, join(W(p + d), side))
  f.add(base + 32, st, size * 8 + side)
  f.add(base + 33, W(p), W(p - d))
  f.add(base + 34, join(nearEnd * 64 + qs, edge), sided)
  f.add(base + 35, kk, size * 8 + side)
  f.add(base + 36, W(p + d), size * 8 + side)
  f.add(base + 37, T(p + d) * 64 + T(p + 2 * d), T(p))
  f.add(base + 38, W(p + 2 * d), sided)
  f.add(base + 39, headTag * 32 + K(p + d), nearEnd * 4 + side)
  const cuesIn = between(counts.cues, a, b + 1)
  const cuesNext = p + d >= 0 && p + d < n ? counts.cueLevel[p + d]! : 0
  f.add(base + 40, cuesIn * 8 + cuesNext, sided)
  f.add(
    base + 41,
    between(counts.finite, a, b + 1) * 16 +
      between(counts.commas, a, b + 1) * 4 +
      between(counts.joins, a, b + 1),
    sided,
  )
  f.add(base + 42, between(counts.finite, a, b + 1) * 4 + between(counts.nouns, a, b + 1), kk)
  f.add(base + 43, qs, edge * 16 + between(counts.marks, a, b + 1) * 4 + side)

  switch (stage) {
    case Stage.cueLeft:
    case Stage.cueRight: {
      // The words between the end and the head.
      let run = 1
      let kinds = 1
      for (let k = p; k !== head; k += k < head ? 1 : -1) {
        run = join(run, hash[k]!)
        kinds = join(kinds, kind[k]!)
      }
      f.add(base + 50, run)
      f.add(base + 51, run, st)
      f.add(base + 52, kinds, K(p + d))
      f.add(base + 53, kinds, st)
      f.add(base + 54, kinds, headTag)
      f.add(base + 55, run, W(p + d))
      f.add(base + 56, kinds, T(p + d) * 64 + T(p + 2 * d))
      f.add(base + 57, gap, W(p + d))
      if (stage === Stage.cueRight) {
        f.add(base + 58, join(run, hash[cueL]!), cueL - head)
        f.add(base + 59, cueL - head, kinds)
        f.add(base + 60, st, join(W(p + d), W(p + 2 * d)))
        f.add(base + 61, counts.nextFinite[Math.min(n - 1, p + 1)]! >= 0 ? 1 : 0, join(st, kinds))
      }
      return
    }
    case Stage.sourceNear: {
      let kinds = 1
      if (gap <= 5) for (let k = a + 1; k < b; k++) kinds = join(kinds, kind[k]!)
      f.add(base + 50, kinds, join(K(p), side))
      f.add(base + 51, kinds, join(st, side))
      f.add(
        base + 52,
        between(counts.nouns, a + 1, b) * 16 +
          between(counts.verbs, a + 1, b) * 4 +
          between(counts.commas, a + 1, b),
        kk,
      )
      const subject = subjectOf(reading, cueL, from)
      f.add(base + 53, subject === p ? 1 : subject < 0 ? 2 : p < subject ? 3 : 4, K(p))
      f.add(base + 54, subject === p ? 1 : 0, st)
      f.add(base + 55, W(p), headTag)
      f.add(base + 56, words.suffix[p]!, sided)
      f.add(base + 57, words.shape[p]! * 8 + words.shape[Math.max(0, p - 1)]!, K(p + d) * 4 + side)
      f.add(base + 58, W(cueL - 1), K(p) * 4 + side)
      f.add(base + 59, W(cueR + 1), K(p) * 4 + side)
      f.add(base + 60, Q(cueL - 1) * 64 + Q(cueR + 1) * 8 + Q(p), side * 16 + size)
      f.add(base + 61, st, join(W(p), W(p + d)))
      f.add(base + 62, hash[cueL]!, join(kinds, side))
      f.add(base + 63, K(p + d) * 32 + K(p + 2 * d), join(K(cueL - 1), side))
      // The verb nearest to it: is there another that it may be the subject of?
      const verb = counts.nextFinite[Math.min(n - 1, p + 1)]!
      f.add(base + 64, verb < 0 ? 0 : verb < cueL ? 1 : verb <= cueR ? 2 : 3, K(p) * 4 + side)
      f.add(base + 65, W(p - 1), W(p))
      f.add(base + 66, hash[cueR]!, join(K(p), side))
      f.add(base + 67, W(p), W(p + d))
      f.add(base + 68, words.suffix[p]!, st)
      f.add(base + 69, between(counts.cues, a + 1, b), join(K(p), side))
      f.add(base + 70, T(p - 1) * 64 + T(p), join(T(p + d), T(p + 2 * d)))
      return
    }
    case Stage.sourceFar: {
      const left = near < cueL
      f.add(base + 50, join(K(near), K(p)), K(p + d))
      f.add(base + 51, W(near), join(W(p), left ? 1 : 2))
      f.add(base + 52, size, join(W(p), W(p + d)))
      f.add(base + 53, T(near) * 64 + T(p), size)
      f.add(
        base + 54,
        between(counts.verbs, a, b) * 16 + between(counts.commas, a, b + 1) * 4 + between(counts.joins, a, b),
        kk,
      )
      f.add(
        base + 55,
        between(counts.verbs, a, b) * 16 + between(counts.commas, a, b + 1) * 4 + between(counts.joins, a, b),
        join(left ? 1 : 2, edge),
      )
      f.add(
        base + 56,
        words.shape[p]! * 8 + (p + d >= 0 && p + d < n ? words.shape[p + d]! : 7),
        K(p) * 4 + (left ? 1 : 2),
      )
      f.add(base + 57, W(p + d), join(K(p), size))
      f.add(base + 58, join(W(p + 2 * d), W(p + d)), K(p))
      f.add(base + 59, W(near + (left ? 1 : -1)), kk)
      f.add(base + 60, K(p + d) * 1024 + K(p + 2 * d) * 32 + K(p + 3 * d), K(p))
      f.add(base + 61, W(p), join(size, left ? 1 : 2))
      f.add(base + 62, W(near), size)
      f.add(base + 63, st, join(K(p + d), size))
      // The quotation ends just before the source: “…,” Smith said.
      f.add(base + 64, qs, join(size, left ? 1 : 2))
      f.add(base + 65, K(near + (left ? 1 : -1)), join(kk, left ? 1 : 2))
      f.add(base + 66, W(p), W(p + d))
      f.add(base + 67, T(near), join(T(p + d), T(p)))
      f.add(base + 68, words.suffix[near]!, join(kk, size))
      f.add(base + 69, between(counts.commas, a, b + 1), join(K(near), join(kk, left ? 1 : 2)))
      return
    }
    case Stage.leftNear: {
      const touches = hasSource && sourceSide === 1 ? (p < sourceA ? sourceA - p : 50) : cueL - p
      f.add(base + 50, Math.min(touches, 5), join(kk, sourceSide))
      f.add(base + 51, Math.min(touches, 5), join(qs, sourceSide))
      f.add(base + 52, st, join(Math.min(touches, 5), sourceSide))
      f.add(base + 53, hasSource && p < sourceA ? 1 : 0, join(qs, st))
      f.add(base + 54, hasSource && p < sourceA ? 1 : 0, join(headTag, W(cueL - 1)))
      f.add(base + 55, W(cueR + 1), join(Math.min(touches, 5), K(p)))
      f.add(base + 56, hash[cueL]!, join(Math.min(touches, 5), K(p)))
      f.add(
        base + 57,
        between(counts.finite, p + 1, cueL) * 4 + between(counts.nouns, p + 1, cueL),
        join(sourceSide, kk),
      )
      f.add(base + 58, K(cueL - 1) * 32 + K(cueR + 1), join(sourceSide, Math.min(touches, 5)))
      f.add(base + 59, hasSource ? W(sourceB) : outside, join(Math.min(touches, 5), sourceSide))
      f.add(base + 60, sizeClass(p - from), join(sourceSide, Math.min(touches, 5)))
      f.add(base + 61, hash[cueR]!, join(Math.min(touches, 5), sourceSide))
      return
    }
    case Stage.leftFar: {
      const sameSentence = sentences.of[p] === sentences.of[near] ? 1 : 0
      f.add(base + 50, Q(near) * 64 + qs, sameSentence * 4 + sourceSide)
      f.add(base + 51, sameSentence * 4 + edge, join(Q(near), st))
      f.add(base + 52, W(p + d), join(K(p), sourceSide))
      f.add(base + 53, K(near), join(kk, size))
      f.add(base + 54, reading.quotations.of[p] === reading.quotations.of[near] ? 1 : 0, Q(near) * 64 + qs)
      f.add(
        base + 55,
        between(counts.finite, a, b + 1) * 4 + between(counts.commas, a, b + 1),
        join(kk, sourceSide),
      )
      f.add(base + 56, between(counts.finite, sentences.first[sentences.of[p]!]!, p), join(kk, edge))
      f.add(base + 57, st, join(edge, sameSentence))
      f.add(base + 58, W(p), join(edge, sourceSide))
      f.add(base + 59, K(p + d) * 1024 + K(p + 2 * d) * 32 + K(p + 3 * d), K(p))
      f.add(base + 60, Math.min(cueL - near, 4), join(edge, sourceSide))
      f.add(base + 61, sentences.of[near]! - sentences.of[p]!, join(Q(near), Q(p)))
      return
    }
    case Stage.rightNear: {
      let kinds = 1
      if (p - cueR <= 5) for (let k = cueR + 1; k < p; k++) kinds = join(kinds, kind[k]!)
      const after = hasSource && sourceSide === 2 ? p - sourceB : 0
      const touch =
        hasSource && sourceSide === 2 ? (after > 0 ? Math.min(5, after) : 6) : 7 + Math.min(5, p - cueR)
      f.add(base + 50, kinds, join(W(p), st))
      f.add(base + 51, kinds, join(kk, sourceSide))
      f.add(base + 52, touch, join(kk, hasLeft ? 1 : 0))
      f.add(base + 53, touch, join(qs, hasLeft ? 1 : 0))
      f.add(base + 54, st, join(touch, W(p)))
      f.add(base + 55, st, join(touch, W(p - 1)))
      f.add(base + 56, W(p), join(W(p + 1), touch))
      f.add(base + 57, st, join(kinds, K(p)))
      f.add(base + 58, touch, join(st, hasLeft ? 1 : 0))
      f.add(base + 59, W(cueR + 1), join(touch, W(p)))
      f.add(base + 60, hash[cueR]!, join(touch, K(p)))
      f.add(base + 61, hash[cueR]!, join(touch, W(p)))
      f.add(base + 62, T(cueR + 1) * 64 + T(p), touch)
      const verb = counts.nextFinite[p]!
      f.add(base + 63, verb < 0 ? 63 : tags[verb]! * 16 + sizeClass(verb - p), join(touch, K(p)))
      f.add(base + 64, hasLeft ? 1 + Q(c[Stage.leftNear]!) : 0, join(qs, touch))
      f.add(base + 65, p >= to ? (words.block[p] === block ? 1 : 2) : 0, join(Q(p), W(to - 1)))
      return
    }
    case Stage.rightFar: {
      const first = W(near)
      const sentence = sentences.of[p]!
      const end = sentences.first[sentence + 1]!
      const same = sentence === sentences.of[near] ? 1 : 0
      const o = p + 1
      f.add(base + 50, first, join(kk, nearEnd))
      f.add(base + 51, first, join(W(o), same))
      f.add(base + 52, Q(near) * 64 + qs, same * 8 + nearEnd)
      f.add(
        base + 53,
        reading.quotations.of[p] === reading.quotations.of[near] ? 1 : 0,
        join(Q(near) * 64 + qs, same),
      )
      f.add(base + 54, st, join(nearEnd, W(o)))
      f.add(base + 55, join(W(o), W(o + 1)), nearEnd)
      f.add(base + 56, W(o), join(W(o + 2), T(o + 1)))
      f.add(base + 57, K(o) * 1024 + K(o + 1) * 32 + K(o + 2), join(K(p), same))
      const inSentence = o < end
      const verb = inSentence ? counts.nextFinite[o]! : -1
      f.add(base + 58, verb < 0 ? 63 : tags[verb]!, join(kk, verb >= 0 && tags[verb] === headTag ? 1 : 0))
      f.add(base + 59, verb < 0 ? 99 : sizeClass(verb - o), join(kk, nearEnd))
      f.add(base + 60, sizeClass(end - 1 - p), join(K(o), K(o + 1)))
      const cue = inSentence ? counts.nextCue[o]! : -1
      f.add(base + 61, cue < 0 ? 99 : sizeClass(cue - o), join(K(o), nearEnd))
      f.add(
        base + 62,
        cue < 0 ? 99 : sizeClass(cue - o),
        join(W(o), cue >= 0 && tags[cue] === headTag ? 1 : 0),
      )
      f.add(base + 63, between(counts.finite, a, b + 1), join(first, kk))
      f.add(base + 64, st, join(nearEnd, size))
      f.add(base + 65, first, join(nearEnd, size))
      f.add(base + 66, same * 8 + nearEnd, join(hasLeft ? 1 : 0, sourceSide))
      f.add(base + 67, T(near) * 64 + T(near + 1), join(T(o), nearEnd))
      f.add(
        base + 68,
        between(counts.finite, a, b + 1) * 4 + between(counts.commas, a, b + 1),
        join(K(o) * 32 + K(o + 1), verb < 0 ? 0 : 1),
      )
      f.add(base + 69, sentence - sentences.of[near]!, join(Q(near) * 8 + Q(p), o < n ? Q(o) : 6))
      f.add(base + 70, W(o + 1), join(K(o), verb < 0 ? 0 : 1))
      f.add(base + 71, headTag, join(T(o) * 64 + T(o + 1), T(o + 2)))
      f.add(base + 72, hash[cueR]!, join(K(o), K(o + 1)))
      f.add(base + 73, words.suffix[p]!, join(K(o), nearEnd))
      f.add(base + 74, T(p - 1) * 64 + T(p), T(o) * 64 + T(o + 1))
      // What the words after it would belong to: the last verb or word inside, or the cue.
      const inner = counts.lastVerb[p]!
      const innerStem = inner >= near ? stem[inner]! : 0
      f.add(base + 75, innerStem, W(o))
      f.add(base + 76, W(p), W(o))
      const main = counts.nextFinite[near]!
      const mainTag = main >= 0 && main <= p ? tags[main]! : 63
      f.add(base + 77, mainTag * 64 + (verb < 0 ? 63 : tags[verb]!), join(K(o), headTag))
      f.add(base + 78, mainTag * 64 + (verb < 0 ? 63 : tags[verb]!), join(W(o), W(o + 1)))
      f.add(base + 79, between(counts.marks, o, end), join(kk, nearEnd))
      f.add(base + 80, join(K(o), K(o + 1)), join(K(o + 2), join(K(o + 3), mainTag === 63 ? 0 : 1)))
      f.add(base + 81, st, join(first, join(K(o), nearEnd)))
      f.add(base + 82, inner >= near ? Math.min(p - inner, 6) : 9, join(W(o), nearEnd))
      f.add(base + 83, hash[cueL]!, join(W(o), nearEnd))
      f.add(base + 84, W(end - 1), join(kk, sizeClass(end - 1 - p)))
      return
    }
  }
}
