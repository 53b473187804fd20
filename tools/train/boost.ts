/** Gradient-boosted trees on binned measures, with the logistic loss. Small and deterministic. */

import type { Trees } from '../../src/statements/trees.ts'
import { randomFrom } from './random.ts'

export interface BoostOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  readonly minLeaf: number
  /** Strength of the pull of leaf values towards zero. */
  readonly ridge: number
  /** Part of the rows and of the measures that each tree sees. */
  readonly rows: number
  readonly columns: number
}

const bins = 48

/** Fits trees to rows of measures with targets from 0 to 1. */
export function boost(
  rows: readonly Float32Array[],
  targets: ArrayLike<number>,
  options: BoostOptions,
): Trees {
  const n = rows.length
  const m = rows[0]!.length
  // Bin borders at quantiles.
  const borders: Float32Array[] = []
  const binned: Uint8Array[] = []
  for (let j = 0; j < m; j++) {
    const sorted = Float32Array.from(rows, (r) => r[j]!).sort()
    const list: number[] = []
    for (let b = 1; b < bins; b++) {
      const v = sorted[Math.floor((b * n) / bins)]!
      if (list.length === 0 || v > list[list.length - 1]!) list.push(v)
    }
    const edges = Float32Array.from(list)
    borders.push(edges)
    const column = new Uint8Array(n)
    for (let i = 0; i < n; i++) {
      const v = rows[i]![j]!
      let lo = 0
      let hi = edges.length
      while (lo < hi) {
        const mid = (lo + hi) >> 1
        if (v <= edges[mid]!) hi = mid
        else lo = mid + 1
      }
      column[i] = lo
    }
    binned.push(column)
  }
  let positive = 0
  let total = 0
  for (let i = 0; i < n; i++) {
    positive += targets[i]!
    total++
  }
  const base = Math.log(positive / (total - positive))
  const score = new Float64Array(n).fill(base)
  const g = new Float64Array(n)
  const h = new Float64Array(n)
  const measure: number[] = []
  const value: number[] = []
  const left: number[] = []
  const roots: number[] = []
  const G = new Float64Array(bins + 1)
  const H = new Float64Array(bins + 1)
  const C = new Int32Array(bins + 1)
  const random = randomFrom(99)
  const usable = new Uint8Array(m)
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-score[i]!))
      g[i] = targets[i]! - p
      h[i] = p * (1 - p)
    }
    const add = () => {
      measure.push(-1)
      value.push(0)
      left.push(0)
      return measure.length - 1
    }
    const grow = (k: number, items: Int32Array, depth: number) => {
      let sg = 0
      let sh = 0
      const size = items.length
      // The items' gradients side by side, since every measure goes over them.
      const gs = new Float64Array(size)
      const hs = new Float64Array(size)
      for (let x = 0; x < size; x++) {
        const i = items[x]!
        gs[x] = g[i]!
        hs[x] = h[i]!
        sg += gs[x]!
        sh += hs[x]!
      }
      const leaf = () => {
        // Rounded, so that the file compresses.
        value[k] = Math.round((1024 * options.rate * sg) / (sh + options.ridge)) / 1024
      }
      if (depth === 0 || items.length < 2 * options.minLeaf) return leaf()
      let gain = 1e-6
      let bestJ = -1
      let bestB = 0
      const whole = (sg * sg) / (sh + options.ridge)
      for (let j = 0; j < m; j++) {
        const edges = borders[j]!.length
        if (edges === 0 || usable[j] === 0) continue
        G.fill(0)
        H.fill(0)
        C.fill(0)
        const column = binned[j]!
        for (let x = 0; x < size; x++) {
          const b = column[items[x]!]!
          G[b] = G[b]! + gs[x]!
          H[b] = H[b]! + hs[x]!
          C[b] = C[b]! + 1
        }
        let lg = 0
        let lh = 0
        let lc = 0
        for (let b = 0; b < edges; b++) {
          lg += G[b]!
          lh += H[b]!
          lc += C[b]!
          if (lc < options.minLeaf || items.length - lc < options.minLeaf) continue
          const x =
            (lg * lg) / (lh + options.ridge) + ((sg - lg) * (sg - lg)) / (sh - lh + options.ridge) - whole
          if (x > gain) {
            gain = x
            bestJ = j
            bestB = b
          }
        }
      }
      if (bestJ < 0) return leaf()
      const column = binned[bestJ]!
      const l = items.filter((i) => column[i]! <= bestB)
      const r = items.filter((i) => column[i]! > bestB)
      measure[k] = bestJ
      value[k] = borders[bestJ]![bestB]!
      const child = add()
      add()
      left[k] = child
      grow(child, l, depth - 1)
      grow(child + 1, r, depth - 1)
    }
    const root = add()
    roots.push(root)
    for (let j = 0; j < m; j++) usable[j] = random() < options.columns ? 1 : 0
    const seen: number[] = []
    for (let i = 0; i < n; i++) if (random() < options.rows) seen.push(i)
    grow(root, Int32Array.from(seen), options.depth)
    for (let i = 0; i < n; i++) {
      let k = root
      while (measure[k]! >= 0) k = left[k]! + (rows[i]![measure[k]!]! <= value[k]! ? 0 : 1)
      score[i]! += value[k]!
    }
  }
  return {
    base,
    measure: Int8Array.from(measure),
    value: Float32Array.from(value),
    left: Uint16Array.from(left),
    roots: Uint16Array.from(roots),
  }
}
