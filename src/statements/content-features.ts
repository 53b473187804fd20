/** What ties a candidate for an end of the content to the cue, the source and the content's other end. */
import type { Edge } from './edge.ts'
import { between } from './edge.ts'
import { type Features, put, sizeClass } from './features.ts'
import { Stage } from './frame.ts'
import { join } from './hashing.ts'
import { nearness } from './place-features.ts'
import type { Reading } from './reading.ts'
import { kindAt as K, outside, quoteAt as Q, tagAt as T, wordAt as W } from './window.ts'

/** Adds the ties of an end of the content: of a near one with the cue's end on its side, of a far one with its near one. */
export function addContentTies(e: Edge, p: number, f: Features): void {
  if (e.stage === Stage.leftNear) addLeftNearTies(e, p, f)
  else if (e.stage === Stage.leftFar) addLeftFarTies(e, p, f)
  else if (e.stage === Stage.rightNear) addRightNearTies(e, p, f)
  else addRightFarTies(e, p, f)
}

/** Adds the bonds of an end of the content with the cue's other end, the source and the content on the other side. */
export function addContentBonds(e: Edge, p: number, f: Features): void {
  if (e.stage === Stage.leftNear) addLeftNearBonds(e, p, f)
  else if (e.stage === Stage.leftFar) addLeftFarBonds(e, p, f)
  else if (e.stage === Stage.rightNear) addRightNearBonds(e, p, f)
  else addRightFarBonds(e, p, f)
}

function addLeftNearTies(e: Edge, p: number, f: Features): void {
  const { base, counts, cueL, sourceSide } = e
  const finite = between(counts.finite, p + 1, cueL)
  let n = f.n
  put(
    f.open(base + 57, n++),
    finite * 4 + between(counts.nouns, p + 1, cueL),
    join(sourceSide, K(p) * 32 + K(p + 1)),
  )
  f.close(n)
}

function addLeftNearBonds(e: Edge, p: number, f: Features): void {
  const { base, reading, stem, headTag, cueL, cueR, sourceA, sourceSide } = e
  const { hash } = reading.words
  const beforeSource = sourceA >= 0 && p < sourceA ? 1 : 0
  const touch = Math.min(sourceSide === 1 ? (beforeSource === 1 ? sourceA - p : 50) : cueL - p, 5)
  const k0 = K(p)
  const kk = k0 * 32 + K(p + 1)
  const qs = Q(p) * 8 + Q(p + 1)
  const touchSide = join(touch, sourceSide)
  const sideTouch = join(sourceSide, touch)
  const touchKind = join(touch, k0)
  let n = f.open(base + 50, f.n)
  put(n++, touch, join(kk, sourceSide))
  put(n++, touch, join(qs, sourceSide))
  put(n++, stem, touchSide)
  put(n++, beforeSource, join(qs, stem))
  put(n++, beforeSource, join(headTag, W(cueL - 1)))
  put(n++, W(cueR + 1), touchKind)
  put(n++, hash[cueL]!, touchKind)
  n = f.open(base + 58, n)
  put(n++, K(cueL - 1) * 32 + K(cueR + 1), sideTouch)
  put(n++, sourceA >= 0 ? W(e.sourceB) : outside, touchSide)
  put(n++, sizeClass(p - e.from), sideTouch)
  put(n++, hash[cueR]!, touchSide)
  f.close(n)
}

function addLeftFarTies(e: Edge, p: number, f: Features): void {
  const { base, counts, reading, stem, near, sourceSide } = e
  const { sentences, quotations } = reading
  const sentence = sentences.of[p]!
  const same = sentence === sentences.of[near] ? 1 : 0
  const edge = edgeOfSentence(reading, p)
  const kk = K(p) * 32 + K(p - 1)
  const nearQuote = Q(near)
  const qs = nearQuote * 64 + Q(p) * 8 + Q(p - 1)
  let n = f.open(base + 50, f.n)
  put(n++, qs, same * 4 + sourceSide)
  put(n++, same * 4 + edge, join(nearQuote, stem))
  n = f.open(base + 53, n)
  put(n++, K(near), join(kk, sizeClass(near - p)))
  put(n++, quotations.of[p] === quotations.of[near] ? 1 : 0, qs)
  put(
    n++,
    between(counts.finite, p, near + 1) * 4 + between(counts.commas, p, near + 1),
    join(kk, sourceSide),
  )
  put(f.open(base + 57, n++), stem, join(edge, same))
  put(f.open(base + 61, n++), sentences.of[near]! - sentence, join(nearQuote, Q(p)))
  f.close(n)
}

function addLeftFarBonds(e: Edge, p: number, f: Features): void {
  let n = f.open(e.base + 60, f.n)
  put(n++, Math.min(e.cueL - e.near, 4), join(edgeOfSentence(e.reading, p), e.sourceSide))
  f.close(n)
}

/** 2 for the first word of its sentence, 1 for the last, 3 for both. */
function edgeOfSentence({ sentences }: Reading, p: number): number {
  const sentence = sentences.of[p]!
  return (p === sentences.first[sentence]! ? 2 : 0) + (p === sentences.first[sentence + 1]! - 1 ? 1 : 0)
}

function addRightNearTies(e: Edge, p: number, f: Features): void {
  const { base, reading, stem, cueR, to, sourceSide } = e
  const { words, kind } = reading
  let kinds = 1
  if (p - cueR <= 5) for (let k = cueR + 1; k < p; k++) kinds = join(kinds, kind[k]!)
  const k0 = K(p)
  let n = f.open(base + 50, f.n)
  put(n++, kinds, join(W(p), stem))
  put(n++, kinds, join(k0 * 32 + K(p - 1), sourceSide))
  put(f.open(base + 57, n++), stem, join(kinds, k0))
  n = f.open(base + 65, n)
  put(n++, p >= to ? (words.block[p] === words.block[e.head] ? 1 : 2) : 0, join(Q(p), W(to - 1)))
  f.close(n)
}

function addRightNearBonds(e: Edge, p: number, f: Features): void {
  const { base, counts, reading, stem, cueR, sourceB, sourceSide, hasLeft } = e
  const { words, tags } = reading
  const after = sourceSide === 2 ? p - sourceB : 0
  const touch = sourceSide === 2 ? (after > 0 ? Math.min(5, after) : 6) : 7 + Math.min(5, p - cueR)
  const w0 = W(p)
  const k0 = K(p)
  const qs = Q(p) * 8 + Q(p - 1)
  const touchWord = join(touch, w0)
  const touchKind = join(touch, k0)
  const verb = counts.nextFinite[p]!
  let n = f.open(base + 52, f.n)
  put(n++, touch, join(k0 * 32 + K(p - 1), hasLeft))
  put(n++, touch, join(qs, hasLeft))
  put(n++, stem, touchWord)
  put(n++, stem, join(touch, W(p - 1)))
  put(n++, w0, join(W(p + 1), touch))
  n = f.open(base + 58, n)
  put(n++, touch, join(stem, hasLeft))
  put(n++, W(cueR + 1), touchWord)
  put(n++, words.hash[cueR]!, touchKind)
  put(n++, words.hash[cueR]!, touchWord)
  put(n++, T(cueR + 1) * 64 + T(p), touch)
  put(n++, verb < 0 ? 63 : tags[verb]! * 16 + sizeClass(verb - p), touchKind)
  put(n++, hasLeft === 1 ? 1 + Q(e.leftNear) : 0, join(qs, touch))
  f.close(n)
}

function addRightFarTies(e: Edge, p: number, f: Features): void {
  const { base, counts, reading, stem, headTag, near } = e
  const { sentences, quotations, tags, words } = reading
  const sentence = sentences.of[p]!
  const end = sentences.first[sentence + 1]!
  const same = sentence === sentences.of[near] ? 1 : 0
  const o = p + 1
  const first = W(near)
  const w0 = W(o)
  const k0 = K(o)
  const k1 = K(o + 1)
  const inside = K(p)
  const kk = inside * 32 + k0
  const qs = Q(near) * 64 + Q(p) * 8 + Q(o)
  const nearEnd = nearness(end - 1 - p, k0)
  const size = sizeClass(p - near)
  const verb = o < end ? counts.nextFinite[o]! : -1
  const verbTag = verb < 0 ? 63 : tags[verb]!
  const cue = o < end ? counts.nextCue[o]! : -1
  const clauses = between(counts.finite, near, o)
  let n = f.open(base + 50, f.n)
  put(n++, first, join(kk, nearEnd))
  put(n++, first, join(w0, same))
  put(n++, qs, same * 8 + nearEnd)
  put(n++, quotations.of[p] === quotations.of[near] ? 1 : 0, join(qs, same))
  put(n++, stem, join(nearEnd, w0))
  n = f.open(base + 57, n)
  put(n++, k0 * 1024 + k1 * 32 + K(o + 2), join(inside, same))
  put(n++, verbTag, join(kk, verb >= 0 && verbTag === headTag ? 1 : 0))
  n = f.open(base + 62, n)
  put(n++, cue < 0 ? 99 : sizeClass(cue - o), join(w0, cue >= 0 && tags[cue] === headTag ? 1 : 0))
  put(n++, clauses, join(first, kk))
  put(n++, stem, join(nearEnd, size))
  put(n++, first, join(nearEnd, size))
  n = f.open(base + 67, n)
  put(n++, T(near) * 64 + T(near + 1), join(T(o), nearEnd))
  put(n++, clauses * 4 + between(counts.commas, near, o), join(k0 * 32 + k1, verb < 0 ? 0 : 1))
  put(n++, sentence - sentences.of[near]!, join(Q(near) * 8 + Q(p), o < words.count ? Q(o) : 6))
  put(f.open(base + 71, n++), headTag, join(T(o) * 64 + T(o + 1), T(o + 2)))
  // What the words after it would belong to: the last verb or word inside, or the cue.
  const inner = counts.lastVerb[p]!
  const main = counts.nextFinite[near]!
  const mainTag = main >= 0 && main <= p ? tags[main]! : 63
  put(f.open(base + 75, n++), inner >= near ? reading.stem[inner]! : 0, w0)
  n = f.open(base + 77, n)
  put(n++, mainTag * 64 + verbTag, join(k0, headTag))
  put(n++, mainTag * 64 + verbTag, join(w0, W(o + 1)))
  n = f.open(base + 80, n)
  put(n++, join(k0, k1), join(K(o + 2), join(K(o + 3), mainTag === 63 ? 0 : 1)))
  put(n++, stem, join(first, join(k0, nearEnd)))
  put(n++, inner >= near ? Math.min(p - inner, 6) : 9, join(w0, nearEnd))
  f.close(n)
}

function addRightFarBonds(e: Edge, p: number, f: Features): void {
  const { base, reading, cueL, cueR, near } = e
  const { sentences, words } = reading
  const sentence = sentences.of[p]!
  const o = p + 1
  const k0 = K(o)
  const nearEnd = nearness(sentences.first[sentence + 1]! - 1 - p, k0)
  const same = sentence === sentences.of[near] ? 1 : 0
  let n = f.n
  put(f.open(base + 66, n++), same * 8 + nearEnd, join(e.hasLeft, e.sourceSide))
  put(f.open(base + 72, n++), words.hash[cueR]!, join(k0, K(o + 1)))
  put(f.open(base + 83, n++), words.hash[cueL]!, join(W(o), nearEnd))
  f.close(n)
}
