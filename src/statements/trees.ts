/** A small ensemble of regression trees: the sum of one leaf a tree, in log odds (gradient boosting, Friedman 2001). */

import type { ByteReader, ByteWriter } from './bytes.ts'

export interface Trees {
  /** Starting log odds. */
  readonly base: number
  /** Node k of all trees: the measure it asks for, or -1 for a leaf. */
  readonly measure: Int8Array
  /** At a node: go left where the measure is at most this. At a leaf: its value. */
  readonly value: Float32Array
  /** The left child's index; the right child follows it. */
  readonly left: Uint16Array
  /** Each tree's root. */
  readonly roots: Uint16Array
}

/** The probability that the trees give. */
export function treeProbability(trees: Trees, measures: Float32Array): number {
  treeProbabilities(trees, measures, 1, 1, one)
  return one[0]!
}

const one = new Float64Array(1)

/** Trees as they are walked: from a leaf every step leads to itself, so that all walks through a tree take equally many. */
interface Walked {
  readonly measure: Uint8Array
  /** Infinite at a leaf. */
  readonly threshold: Float32Array
  readonly left: Uint16Array
  readonly depths: Uint8Array
}

const walkedTrees = new WeakMap<Trees, Walked>()

function walked(trees: Trees): Walked {
  const known = walkedTrees.get(trees)
  if (known !== undefined) return known
  const { measure, value, left, roots } = trees
  const leaf = (k: number) => measure[k]! < 0
  const depths = new Uint8Array(measure.length)
  // A child stands after its parent.
  for (let k = measure.length - 1; k >= 0; k--)
    if (!leaf(k)) depths[k] = 1 + Math.max(depths[left[k]!]!, depths[left[k]! + 1]!)
  const made: Walked = {
    measure: Uint8Array.from(measure, (m) => Math.max(0, m)),
    threshold: value.map((v, k) => (leaf(k) ? Number.POSITIVE_INFINITY : v)),
    left: left.map((l, k) => (leaf(k) ? k : l)),
    depths: Uint8Array.from(roots, (root) => depths[root]!),
  }
  walkedTrees.set(trees, made)
  return made
}

/**
 * Writes the probabilities that the trees give for the first `count` of the rows that `measures` has room for, into `into`.
 * Each tree is walked for all rows in turn, four side by side: its nodes are near then, and walks that do not wait for one
 * another overlap. A comparison is made a number, since the way through a tree cannot be foretold by a branch.
 */
export function treeProbabilities(
  trees: Trees,
  measures: Float32Array,
  rows: number,
  count: number,
  into: Float64Array,
): void {
  const { value, roots } = trees
  const { measure, threshold, left, depths } = walked(trees)
  const size = measures.length / rows
  for (let r = 0; r < count; r++) into[r] = trees.base
  for (let t = 0; t < roots.length; t++) {
    const root = roots[t]!
    const depth = depths[t]!
    let r = 0
    for (; r + 3 < count; r += 4) {
      const row0 = r * size
      const row1 = row0 + size
      const row2 = row1 + size
      const row3 = row2 + size
      let k0 = root
      let k1 = root
      let k2 = root
      let k3 = root
      for (let x = 0; x < depth; x++) {
        k0 = left[k0]! + Number(measures[row0 + measure[k0]!]! > threshold[k0]!)
        k1 = left[k1]! + Number(measures[row1 + measure[k1]!]! > threshold[k1]!)
        k2 = left[k2]! + Number(measures[row2 + measure[k2]!]! > threshold[k2]!)
        k3 = left[k3]! + Number(measures[row3 + measure[k3]!]! > threshold[k3]!)
      }
      into[r] = into[r]! + value[k0]!
      into[r + 1] = into[r + 1]! + value[k1]!
      into[r + 2] = into[r + 2]! + value[k2]!
      into[r + 3] = into[r + 3]! + value[k3]!
    }
    for (; r < count; r++) {
      let k = root
      for (let x = 0; x < depth; x++) k = left[k]! + Number(measures[r * size + measure[k]!]! > threshold[k]!)
      into[r] = into[r]! + value[k]!
    }
  }
  for (let r = 0; r < count; r++) into[r] = 1 / (1 + Math.exp(-into[r]!))
}

/**
 * Writes trees as bytes: each node's measure; the thresholds that each measure has, and which of them each node asks for;
 * leaf values in steps of one scale; the distances to the children.
 */
export function writeTrees(w: ByteWriter, trees: Trees): void {
  const n = trees.measure.length
  const leaf = (k: number) => trees.measure[k]! < 0
  const nodes = Array.from({ length: n }, (_, k) => k)
  const thresholds = new Map<number, number[]>()
  for (const k of nodes) {
    if (leaf(k)) continue
    const list = thresholds.get(trees.measure[k]!) ?? []
    thresholds.set(trees.measure[k]!, list)
    if (!list.includes(trees.value[k]!)) list.push(trees.value[k]!)
  }
  const measures = [...thresholds.keys()].sort((a, b) => a - b)
  for (const list of thresholds.values()) list.sort((a, b) => a - b)
  const scale = Math.fround(
    nodes.reduce((top, k) => (leaf(k) ? Math.max(top, Math.abs(trees.value[k]!)) : top), 1e-6) / 127,
  )
  w.varint(n)
  w.raw(floats([trees.base, scale]))
  w.raw(new Uint8Array(trees.measure.buffer, trees.measure.byteOffset, n))
  w.gaps(measures)
  for (const m of measures) w.varint(thresholds.get(m)!.length)
  for (const m of measures) w.raw(floats(thresholds.get(m)!))
  for (const k of nodes) if (!leaf(k)) w.varint(thresholds.get(trees.measure[k]!)!.indexOf(trees.value[k]!))
  for (const k of nodes) if (leaf(k)) w.raw(Uint8Array.of(Math.round(trees.value[k]! / scale) & 255))
  for (const k of nodes) w.varint(leaf(k) ? 0 : trees.left[k]! - k)
  w.gaps(trees.roots)
}

/** Reads trees that `writeTrees` wrote; throws a RangeError where a child or a threshold lies outside. */
export function readTrees(r: ByteReader): Trees {
  const n = r.varint()
  const [base, scale] = readFloats(r, 2) as unknown as [number, number]
  const measure = Int8Array.from(r.raw(n), (v) => (v << 24) >> 24)
  const measures = r.gaps(128)
  const sizes = Array.from(measures, () => r.varint())
  const thresholds = new Map<number, Float32Array>()
  sizes.forEach((size, k) => {
    thresholds.set(measures[k]!, readFloats(r, size))
  })
  const value = new Float32Array(n)
  for (let k = 0; k < n; k++) {
    if (measure[k]! < 0) continue
    const threshold = thresholds.get(measure[k]!)?.[r.varint()]
    if (threshold === undefined) throw new RangeError('a tree has no threshold')
    value[k] = threshold
  }
  for (let k = 0; k < n; k++) if (measure[k]! < 0) value[k] = ((r.raw(1)[0]! << 24) >> 24) * scale
  const left = new Uint16Array(n)
  for (let k = 0; k < n; k++) {
    const step = r.varint()
    left[k] = k + step
    // A child stands after its parent, so that every walk ends.
    if (measure[k]! >= 0 && (step < 1 || k + step + 1 >= n)) throw new RangeError('a tree has no leaf')
  }
  const roots = Uint16Array.from(r.gaps(n))
  if (roots.some((k) => k >= n)) throw new RangeError('a tree has no root')
  return { base, measure, value, left, roots }
}

function floats(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((v, k) => {
    view.setFloat32(4 * k, v, true)
  })
  return new Uint8Array(view.buffer)
}

function readFloats(r: ByteReader, count: number): Float32Array {
  const bytes = r.raw(4 * count)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Float32Array.from({ length: count }, (_, k) => view.getFloat32(4 * k, true))
}
