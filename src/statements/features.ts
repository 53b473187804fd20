/**
 * The features of one decision, in columns: extractors write the values seen, scorers hash them and sum the weights found
 * there in one loop. Nothing is allocated and no call is left in what runs half a million times in a thousand words.
 */

import { presentMask, type WeightTable } from './weight-table.ts'

/** Bits of a feature's index: sixteen million places, so that hardly any two features of the training texts meet. */
const featureBits = 24
export const featureMask = (1 << featureBits) - 1

/** Bits of a weight's place in the model's table: the index's lower ones. The few weights that ship seldom meet there. */
const tableBits = 22
export const tableMask = (1 << tableBits) - 1

/** Room for all candidates of a stage at once: their features, their runs, and up to three decisions for each. */
const mostFeatures = 1 << 14
const mostRuns = 1 << 13
export const mostDecisions = 1 << 9

const firstValues = new Int32Array(mostFeatures)
const secondValues = new Int32Array(mostFeatures)
const places = new Int32Array(mostFeatures)
/** Up to each run, how many of the features may have a weight. */
const runEnds = new Int32Array(mostRuns + 1)

/**
 * Writes the two values (hashes or small numbers) of feature `n`. At most 27 bytes for V8, which sets such functions in wherever
 * they are called; with a place to give back it had 28, and a tenth of all time went into the calls.
 */
export function put(n: number, a: number, b: number): void {
  firstValues[n] = a
  secondValues[n] = b
}

/** One feature as told: its template and the two values seen. */
export interface ToldFeature {
  readonly template: number
  readonly a: number
  readonly b: number
  readonly index: number
}

const templateStep = 0x9e3779b1 | 0

/** The index of the feature "template with values a and b", before it is cut to a table's size. */
function indexOf(stepped: number, a: number, b: number): number {
  let h = stepped ^ a
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  h = (h ^ (h >>> 13)) + Math.imul(b, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f)
  return h ^ (h >>> 15)
}

/**
 * What the extractors have written, for one decision after another: runs of features whose templates are numbered one after
 * another. There is one set of columns, so that two of these are never filled at the same time.
 */
export class Features {
  /** Number of features. */
  n = 0
  /** Number of decisions that have ended. */
  decisions = 0
  private runs = 0
  private readonly templates = new Int32Array(mostRuns)
  private readonly starts = new Int32Array(mostRuns + 1)
  /** Where each decision ends, in runs. */
  private readonly ends = new Int32Array(mostDecisions)

  clear(): void {
    this.n = 0
    this.decisions = 0
    this.runs = 0
  }

  /** Ends a decision: the features that follow are another's. */
  decide(): void {
    this.ends[this.decisions++] = this.runs
  }

  /** Begins a run at place n with a template's number; gives n. */
  open(template: number, n: number): number {
    this.templates[this.runs] = template
    this.starts[this.runs++] = n
    return n
  }

  /** Ends the last run. */
  close(n: number): void {
    this.n = n
    this.starts[this.runs] = n
  }

  /**
   * Writes each decision's sum of weights into `into`. The features of all decisions are hashed before the first weight is
   * looked up: weights lie far apart in memory, and look-ups with nothing between them are waited for together. Most places
   * without a weight fall out on the way.
   */
  sums({ values, present, mask }: WeightTable, into: Float64Array): void {
    const { runs, starts, templates, ends, decisions } = this
    let n = 0
    let m = 0
    for (let r = 0; r < runs; r++) {
      let stepped = Math.imul(templates[r]!, templateStep)
      const end = starts[r + 1]!
      for (; n < end; n++) {
        const place = indexOf(stepped, firstValues[n]!, secondValues[n]!) & mask
        places[m] = place
        const bit = place & presentMask
        // One more where there may be a weight: a number made of a bit, because a branch could not be foretold.
        m += (present[bit >> 5]! >>> (bit & 31)) & 1
        stepped = (stepped + templateStep) | 0
      }
      runEnds[r + 1] = m
    }
    let k = 0
    for (let d = 0; d < decisions; d++) {
      let sum = 0
      for (const end = runEnds[ends[d]!]!; k < end; k++) sum += values[places[k]!]!
      into[d] = sum
    }
  }

  /** The features' indices, for learning. */
  indices(): Int32Array {
    const list = new Int32Array(this.n)
    for (let r = 0; r < this.runs; r++) {
      let stepped = Math.imul(this.templates[r]!, templateStep)
      for (let k = this.starts[r]!; k < this.starts[r + 1]!; k++) {
        list[k] = indexOf(stepped, firstValues[k]!, secondValues[k]!) & featureMask
        stepped = (stepped + templateStep) | 0
      }
    }
    return list
  }

  /** The features one by one, so that a decision can be told in words. */
  told(): ToldFeature[] {
    const list: ToldFeature[] = []
    for (let r = 0; r < this.runs; r++)
      for (let k = this.starts[r]!; k < this.starts[r + 1]!; k++) {
        const template = this.templates[r]! + k - this.starts[r]!
        const a = firstValues[k]!
        const b = secondValues[k]!
        const index = indexOf(Math.imul(template, templateStep), a, b) & featureMask
        list.push({ template, a, b, index })
      }
    return list
  }
}

/** Size classes of a distance: 0, 1, 2, 3, 4, 5–6, 7–9, 10–14, 15–22, 23–35, more. */
export function sizeClass(n: number): number {
  return n <= 0 ? 0 : n < 36 ? sizes[n]! : 10
}

const sizes = Uint8Array.from({ length: 36 }, (_, n) =>
  n <= 4 ? n : n <= 6 ? 5 : n <= 9 ? 6 : n <= 14 ? 7 : n <= 22 ? 8 : 9,
)
