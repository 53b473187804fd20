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
  const { measure, value, left, roots } = trees
  let sum = trees.base
  for (let t = 0; t < roots.length; t++) {
    let k = roots[t]!
    let m = measure[k]!
    while (m >= 0) {
      k = left[k]! + (measures[m]! <= value[k]! ? 0 : 1)
      m = measure[k]!
    }
    sum += value[k]!
  }
  return 1 / (1 + Math.exp(-sum))
}

/** Writes trees: measures, then thresholds and leaf values as 32-bit floats, then the distances to the children. */
export function writeTrees(w: ByteWriter, trees: Trees): void {
  const n = trees.measure.length
  w.varint(n)
  w.raw(floats(Float32Array.of(trees.base)))
  w.raw(new Uint8Array(trees.measure.buffer, trees.measure.byteOffset, n))
  w.raw(floats(trees.value))
  for (let k = 0; k < n; k++) w.varint(trees.measure[k]! < 0 ? 0 : trees.left[k]! - k)
  w.gaps(trees.roots)
}

/** Reads trees that `writeTrees` wrote; throws a RangeError where a child lies outside. */
export function readTrees(r: ByteReader): Trees {
  const n = r.varint()
  const base = new DataView(r.raw(4).slice().buffer).getFloat32(0, true)
  const measure = Int8Array.from(r.raw(n), (v) => (v << 24) >> 24)
  const view = new DataView(r.raw(4 * n).slice().buffer)
  const value = Float32Array.from({ length: n }, (_, k) => view.getFloat32(4 * k, true))
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

function floats(values: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((v, k) => {
    view.setFloat32(4 * k, v, true)
  })
  return new Uint8Array(view.buffer)
}
