/**
 * Features of a candidate's place alone: the words around it, whatever the head and the choices before. A place is met by
 * several heads and after several choices, so the sum of these is kept.
 */
import type { Edge } from './edge.ts'
import { between, outwards } from './edge.ts'
import { type Features, put, sizeClass } from './features.ts'
import { Stage } from './frame.ts'
import { join } from './hashing.ts'
import { Kind } from './reading.ts'
import { kindAt as K, quoteAt as Q, tagAt as T, wordAt as W } from './window.ts'

/** Adds what stands at the place p: these depend on the stage, the side of the head, the source's side and the window alone. */
export function addPlaceFeatures(e: Edge, p: number, f: Features): void {
  const { base, reading, stage } = e
  const { sentences, words } = reading
  const d = outwards(e, p)
  const side = p < e.head ? 1 : 2
  const sided = side * 4 + e.sourceSide
  const w0 = W(p)
  const w1 = W(p + d)
  const w2 = W(p + 2 * d)
  const t0 = T(p)
  const t1 = T(p + d)
  const t2 = T(p + 2 * d)
  const k0 = K(p)
  const k1 = K(p + d)
  const k2 = K(p + 2 * d)
  const kk = k0 * 32 + k1
  const qs = Q(p) * 8 + Q(p + d)
  const sentence = sentences.of[p]!
  const first = sentences.first[sentence]!
  const end = sentences.first[sentence + 1]!
  const edge = (p === first ? 2 : 0) + (p === end - 1 ? 1 : 0)
  const nearEnd = nearness(d > 0 ? end - 1 - p : p - first, k1)

  let n = f.open(base + 20, f.n)
  put(n++, w0, sided)
  put(n++, w1, sided)
  put(n++, t0 * 64 + t1, sided)
  put(n++, kk * 32 + k2, sided)
  put(n++, qs, sided)
  put(n++, w1, w2)
  put(n++, w0, t1)
  put(n++, t0, w1)
  n = f.open(base + 33, n)
  put(n++, w0, W(p - d))
  put(n++, join(nearEnd * 64 + qs, edge), sided)
  n = f.open(base + 37, n)
  put(n++, t1 * 64 + t2, t0)
  put(n++, w2, sided)

  switch (stage) {
    case Stage.sourceNear: {
      n = f.open(base + 56, n)
      put(n++, words.suffix[p]!, sided)
      put(n++, words.shape[p]! * 8 + words.shape[Math.max(0, p - 1)]!, k1 * 4 + side)
      n = f.open(base + 65, n)
      put(n++, W(p - 1), w0)
      put(f.open(base + 67, n++), w0, w1)
      put(f.open(base + 70, n++), T(p - 1) * 64 + t0, join(t1, t2))
      break
    }
    case Stage.sourceFar: {
      n = f.open(base + 56, n)
      put(
        n++,
        words.shape[p]! * 8 + (p + d >= 0 && p + d < words.count ? words.shape[p + d]! : 7),
        k0 * 4 + side,
      )
      put(f.open(base + 58, n++), join(w2, w1), k0)
      put(f.open(base + 60, n++), k1 * 1024 + k2 * 32 + K(p + 3 * d), k0)
      put(f.open(base + 66, n++), w0, w1)
      break
    }
    case Stage.leftFar: {
      put(f.open(base + 52, n++), w1, join(k0, e.sourceSide))
      put(f.open(base + 56, n++), between(e.counts.finite, first, p), join(kk, edge))
      n = f.open(base + 58, n)
      put(n++, w0, join(edge, e.sourceSide))
      put(n++, k1 * 1024 + k2 * 32 + K(p + 3 * d), k0)
      break
    }
    case Stage.rightFar:
      n = addWhatFollows(e, p, end, nearEnd, f, n)
      break
  }
  f.close(n)
}

/** Where content after the cue may end: what the words after it look like. */
function addWhatFollows(e: Edge, p: number, end: number, nearEnd: number, f: Features, from: number): number {
  const { base, counts, reading } = e
  const o = p + 1
  const w0 = W(o)
  const w1 = W(o + 1)
  const t1 = T(o + 1)
  const k0 = K(o)
  const k1 = K(o + 1)
  const kk = K(p) * 32 + k0
  const verb = o < end ? counts.nextFinite[o]! : -1
  const cue = o < end ? counts.nextCue[o]! : -1
  let n = f.open(base + 55, from)
  put(n++, join(w0, w1), nearEnd)
  put(n++, w0, join(W(o + 2), t1))
  n = f.open(base + 59, n)
  put(n++, verb < 0 ? 99 : sizeClass(verb - o), join(kk, nearEnd))
  put(n++, sizeClass(end - 1 - p), join(k0, k1))
  put(n++, cue < 0 ? 99 : sizeClass(cue - o), join(k0, nearEnd))
  put(f.open(base + 70, n++), w1, join(k0, verb < 0 ? 0 : 1))
  n = f.open(base + 73, n)
  put(n++, reading.words.suffix[p]!, join(k0, nearEnd))
  put(n++, T(p - 1) * 64 + T(p), T(o) * 64 + t1)
  put(f.open(base + 76, n++), W(p), w0)
  put(f.open(base + 79, n++), between(counts.marks, o, end), join(kk, nearEnd))
  put(f.open(base + 84, n++), W(end - 1), join(kk, sizeClass(end - 1 - p)))
  return n
}

/** How near the sentence's end is, `rest` words off: at it, but for its stop, within three words, farther. */
export function nearness(rest: number, kindOutside: number): number {
  return rest === 0 ? 0 : rest === 1 && kindOutside === Kind.stop ? 1 : rest <= 3 ? 2 : 3
}
