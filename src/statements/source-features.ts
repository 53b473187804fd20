/** What ties a candidate for an end of the source to the cue and to the source's other end. */
import type { Edge } from './edge.ts'
import { between, outwards } from './edge.ts'
import { type Features, put, sizeClass } from './features.ts'
import { Stage } from './frame.ts'
import { join } from './hashing.ts'
import { kindAt as K, quoteAt as Q, tagAt as T, wordAt as W } from './window.ts'

/** Adds the ties of a source's near end with the cue's end on its side, or of its far end with its near one. */
export function addSourceTies(e: Edge, p: number, f: Features): void {
  if (e.stage === Stage.sourceNear) addNearEnd(e, p, f)
  else addFarEnd(e, p, f)
}

function addNearEnd(e: Edge, p: number, f: Features): void {
  const { base, counts, reading, stem, headTag } = e
  const side = p < e.head ? 1 : 2
  const a = p < e.head ? p : e.cueR
  const b = p < e.head ? e.cueL : p
  const d = outwards(e, p)
  const w0 = W(p)
  const k0 = K(p)
  const kinds = kindsBetween(reading.kind, a, b)
  const between3 =
    between(counts.nouns, a + 1, b) * 16 +
    between(counts.verbs, a + 1, b) * 4 +
    between(counts.commas, a + 1, b)
  let n = f.open(base + 50, f.n)
  put(n++, kinds, join(k0, side))
  put(n++, kinds, join(stem, side))
  put(n++, between3, k0 * 32 + K(p + d))
  put(f.open(base + 55, n++), w0, headTag)
  put(f.open(base + 61, n++), stem, join(w0, W(p + d)))
  n = f.open(base + 68, n)
  put(n++, reading.words.suffix[p]!, stem)
  put(n++, between(counts.cues, a + 1, b), join(k0, side))
  f.close(n)
}

/** Adds the bonds of a source's near end with both ends of the cue. */
export function addSourceBonds(e: Edge, p: number, f: Features): void {
  const { base, counts, reading, head, stem, cueL, cueR, subject } = e
  const { words } = reading
  const side = p < head ? 1 : 2
  const a = p < head ? p : cueR
  const b = p < head ? cueL : p
  const d = outwards(e, p)
  const k0 = K(p)
  const sidedKind = k0 * 4 + side
  const verb = counts.nextFinite[Math.min(words.count - 1, p + 1)]!
  let n = f.open(base + 53, f.n)
  put(n++, subject === p ? 1 : subject < 0 ? 2 : p < subject ? 3 : 4, k0)
  put(n++, subject === p ? 1 : 0, stem)
  n = f.open(base + 58, n)
  put(n++, W(cueL - 1), sidedKind)
  put(n++, W(cueR + 1), sidedKind)
  put(n++, Q(cueL - 1) * 64 + Q(cueR + 1) * 8 + Q(p), side * 16 + sizeClass(b - a))
  n = f.open(base + 62, n)
  put(n++, words.hash[cueL]!, join(kindsBetween(reading.kind, a, b), side))
  put(n++, K(p + d) * 32 + K(p + 2 * d), join(K(cueL - 1), side))
  // The verb nearest to it: is there another that it may be the subject of?
  put(n++, verb < 0 ? 0 : verb < cueL ? 1 : verb <= cueR ? 2 : 3, sidedKind)
  put(f.open(base + 66, n++), words.hash[cueR]!, join(k0, side))
  f.close(n)
}

/** One hash of the kinds of the words between two, where they are few. */
function kindsBetween(kind: Uint8Array, a: number, b: number): number {
  let kinds = 1
  if (b - a <= 5) for (let k = a + 1; k < b; k++) kinds = join(kinds, kind[k]!)
  return kinds
}

function addFarEnd(e: Edge, p: number, f: Features): void {
  const { base, counts, reading, stem, cueL, near } = e
  const { sentences } = reading
  const before = near < cueL
  const d = before ? -1 : 1
  const side = before ? 1 : 2
  const inner = near - d
  const a = Math.min(near, p)
  const b = Math.max(near, p)
  const size = sizeClass(b - a)
  const w0 = W(p)
  const w1 = W(p + d)
  const k0 = K(p)
  const k1 = K(p + d)
  const kk = k0 * 32 + k1
  const qs = Q(p) * 8 + Q(p + d)
  const sentence = sentences.of[p]!
  const edge = (p === sentences.first[sentence]! ? 2 : 0) + (p === sentences.first[sentence + 1]! - 1 ? 1 : 0)
  const commas = between(counts.commas, a, b + 1)
  const inside = between(counts.verbs, a, b) * 16 + commas * 4 + between(counts.joins, a, b)
  let n = f.open(base + 50, f.n)
  put(n++, join(K(near), k0), k1)
  put(n++, W(near), join(w0, side))
  put(n++, size, join(w0, w1))
  put(n++, T(near) * 64 + T(p), size)
  put(n++, inside, kk)
  put(n++, inside, join(side, edge))
  put(f.open(base + 57, n++), w1, join(k0, size))
  put(f.open(base + 59, n++), W(inner), kk)
  n = f.open(base + 61, n)
  put(n++, w0, join(size, side))
  put(n++, W(near), size)
  put(n++, stem, join(k1, size))
  // The quotation ends just before the source: “…,” Smith said.
  put(n++, qs, join(size, side))
  put(n++, K(inner), join(kk, side))
  n = f.open(base + 67, n)
  put(n++, T(near), join(T(p + d), T(p)))
  put(n++, reading.words.suffix[near]!, join(kk, size))
  put(n++, commas, join(K(near), join(kk, side)))
  f.close(n)
}
