/**
 * Log-linear models over hashed features: each instance is a set of candidates of which one (or a distribution) is right.
 * Estimated with AdaGrad (Duchi et al. 2011) and an L1 penalty by soft thresholding at each update.
 */
import { featureMask, tableMask } from '../../src/statements/features.ts'
import { randomFrom, shuffle } from './random.ts'

/** Growing columns of candidates and their features. */
export class Instances {
  features = new Int32Array(1 << 20)
  featureCount = 0
  /** Candidate c has the features from starts[c] to starts[c + 1]. */
  starts: number[] = [0]
  /** Target probability of each candidate. */
  targets: number[] = []
  /** Instance g has the candidates from groups[g] to groups[g + 1]. */
  groups: number[] = [0]
  /** Weight of each instance. */
  weights: number[] = []
  /** Features that explain the annotators and not the text: learned with the others, and left out of what is given. */
  readonly nuisance = new Set<number>()

  addCandidate(ids: Int32Array, target: number): void {
    const n = ids.length
    if (this.featureCount + n > this.features.length) {
      const more = new Int32Array(Math.max(this.features.length * 2, this.featureCount + n))
      more.set(this.features.subarray(0, this.featureCount))
      this.features = more
    }
    this.features.set(ids, this.featureCount)
    this.featureCount += n
    this.starts.push(this.featureCount)
    this.targets.push(target)
  }

  endInstance(weight = 1): void {
    this.groups.push(this.targets.length)
    this.weights.push(weight)
  }

  get size(): number {
    return this.weights.length
  }
}

export interface LearnOptions {
  readonly rate: number
  readonly l1: number
  readonly epochs: number
  readonly minCount: number
  /** Part of the features left out at random of each instance in learning, so that they do not lean on each other. */
  readonly drop?: number
  /** Average the weights over the ends of the last epochs, from this one on. */
  readonly averageFrom?: number
  /** Only instances for which this holds are learned from. */
  readonly use?: (instance: number) => boolean
  /** Keep this many weights: learn, select by |w|·√count, learn again on the selection. */
  readonly keep?: number
}

export interface Learned {
  /** Feature index → weight. */
  readonly indices: Int32Array
  readonly values: Float32Array
  readonly counts: Int32Array
  /** Whether the indices are places in the table that ships. */
  readonly folded: boolean
}

/** Learns weights; with `keep`, selects and refits. */
export function learn(data: Instances, options: LearnOptions): Learned {
  const first = learnOnce(data, options, null)
  if (options.keep === undefined) return withoutNuisance(first, data)
  const worth = Array.from(first.values, (v, k) => Math.abs(v) * Math.sqrt(first.counts[k]!))
  const order = Array.from(worth.keys()).sort(
    (a, b) => worth[b]! - worth[a]! || first.indices[a]! - first.indices[b]!,
  )
  // The selection is learned again by its places in the table that ships: what meets there is learned as it will be met.
  const chosen = new Set<number>()
  for (const id of data.nuisance) chosen.add(id & tableMask)
  const besides = chosen.size
  for (let k = 0; k < order.length && chosen.size < options.keep + besides; k++)
    chosen.add(first.indices[order[k]!]! & tableMask)
  return withoutNuisance(learnOnce(data, options, chosen, tableMask), data)
}

function withoutNuisance(learned: Learned, data: Instances): Learned {
  const nuisance = new Set(data.nuisance)
  for (const id of data.nuisance) nuisance.add(id & tableMask)
  const keep = Array.from(learned.indices.keys()).filter((k) => !nuisance.has(learned.indices[k]!))
  return {
    indices: Int32Array.from(keep, (k) => learned.indices[k]!),
    values: Float32Array.from(keep, (k) => learned.values[k]!),
    counts: Int32Array.from(keep, (k) => learned.counts[k]!),
    folded: learned.folded,
  }
}

function learnOnce(
  data: Instances,
  options: LearnOptions,
  allowed: ReadonlySet<number> | null,
  mask = featureMask,
): Learned {
  const groups: number[] = []
  for (let g = 0; g < data.size; g++) if (options.use === undefined || options.use(g)) groups.push(g)
  const occurrences = new Int32Array(featureMask + 1)
  const lastSeen = new Int32Array(featureMask + 1).fill(-1)
  for (const g of groups) {
    const a = data.starts[data.groups[g]!]!
    const b = data.starts[data.groups[g + 1]!]!
    for (let x = a; x < b; x++) {
      const id = data.features[x]! & mask
      if (lastSeen[id] !== g) {
        lastSeen[id] = g
        occurrences[id]!++
      }
    }
  }
  const used: number[] = []
  for (let id = 0; id <= featureMask; id++)
    if (occurrences[id]! >= options.minCount && (allowed === null || allowed.has(id))) used.push(id)
  used.sort((a, b) => occurrences[b]! - occurrences[a]! || a - b)
  const dense = lastSeen.fill(-1)
  used.forEach((id, k) => {
    dense[id] = k
  })
  // The same data with dense numbers, unused features left out: what is hot lies together.
  let total = 0
  for (const g of groups) {
    for (let x = data.starts[data.groups[g]!]!; x < data.starts[data.groups[g + 1]!]!; x++)
      if (dense[data.features[x]! & mask]! >= 0) total++
  }
  const features = new Int32Array(total)
  const starts: Int32Array = new Int32Array(
    groups.reduce((n, g) => n + data.groups[g + 1]! - data.groups[g]!, 0) + 1,
  )
  const targets = new Float32Array(starts.length - 1)
  const first = new Int32Array(groups.length + 1)
  let at = 0
  let c = 0
  groups.forEach((g, k) => {
    for (let x = data.groups[g]!; x < data.groups[g + 1]!; x++) {
      for (let y = data.starts[x]!; y < data.starts[x + 1]!; y++) {
        const id = dense[data.features[y]! & mask]!
        if (id >= 0) features[at++] = id
      }
      targets[c++] = data.targets[x]!
      starts[c] = at
    }
    first[k + 1] = c
  })
  const size = used.length
  const w = new Float32Array(size)
  const squares = new Float32Array(size).fill(1e-3)
  const gradient = new Float32Array(size)
  const touched = new Int32Array(1 << 16)
  const order = Int32Array.from(groups.keys())
  const random = randomFrom(1234)
  const scores = new Float64Array(4096)
  const drop = options.drop ?? 0
  const dropBelow = Math.floor(drop * 65536)
  const swell = 1 / (1 - drop)
  const averageFrom = options.averageFrom ?? options.epochs
  const sums = averageFrom < options.epochs ? new Float32Array(size) : null
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const k of order) {
      const a = first[k]!
      const b = first[k + 1]!
      let top = Number.NEGATIVE_INFINITY
      const salt = drop > 0 ? Math.floor(random() * 0x7fffffff) : 0
      for (let x = a; x < b; x++) {
        let s = 0
        if (drop > 0) {
          for (let y = starts[x]!; y < starts[x + 1]!; y++)
            if (kept(features[y]!, salt)) s += w[features[y]!]!
          s *= swell
        } else for (let y = starts[x]!; y < starts[x + 1]!; y++) s += w[features[y]!]!
        scores[x - a] = s
        if (s > top) top = s
      }
      let sum = 0
      for (let x = a; x < b; x++) {
        const e = Math.exp(scores[x - a]! - top)
        scores[x - a] = e
        sum += e
      }
      let n = 0
      const weight = data.weights[groups[k]!]!
      for (let x = a; x < b; x++) {
        const d = (scores[x - a]! / sum - targets[x]!) * weight
        if (d < 1e-3 && d > -1e-3) continue
        for (let y = starts[x]!; y < starts[x + 1]!; y++) {
          const id = features[y]!
          if (drop > 0 && !kept(id, salt)) continue
          if (gradient[id] === 0 && n < touched.length) touched[n++] = id
          gradient[id]! += d
        }
      }
      for (let t = 0; t < n; t++) {
        const id = touched[t]!
        const d = gradient[id]!
        gradient[id] = 0
        if (d === 0) continue
        const q = squares[id]! + d * d
        squares[id] = q
        const rate = options.rate / Math.sqrt(q)
        const v = w[id]! - rate * d
        const cut = rate * options.l1
        w[id] = v > cut ? v - cut : v < -cut ? v + cut : 0
      }
    }
    if (sums !== null && epoch >= averageFrom)
      for (let id = 0; id < size; id++) sums[id]! += w[id]! / (options.epochs - averageFrom)
  }
  if (sums !== null) w.set(sums)

  function kept(id: number, salt: number): boolean {
    const h = Math.imul(id ^ salt, 0x9e3779b1)
    return ((h ^ (h >>> 15)) & 0xffff) >= dropBelow
  }

  const keep: number[] = []
  for (let k = 0; k < size; k++) if (w[k] !== 0) keep.push(k)
  return {
    indices: Int32Array.from(keep, (k) => used[k]!),
    values: Float32Array.from(keep, (k) => w[k]!),
    counts: Int32Array.from(keep, (k) => occurrences[used[k]!]!),
    folded: mask === tableMask,
  }
}
