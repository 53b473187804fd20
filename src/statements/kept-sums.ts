/** Sums of parts of a candidate's features, kept for other heads and choices that meet the same part. */
import { anchorOf, type Edge } from './edge.ts'

/** Places are kept by their last bits, so that what is kept stays small; sentences are seldom longer. */
const placeBits = 6

/** Sums by a place and a key; a newer one takes an older one's slot. */
export class KeptSums {
  private readonly places: Int32Array
  private readonly keys: Int32Array
  private readonly sums: Float64Array

  /** @param slots a power of two */
  constructor(slots: number) {
    this.places = new Int32Array(slots).fill(-1)
    this.keys = new Int32Array(slots)
    this.sums = new Float64Array(slots)
  }

  clear(): void {
    this.places.fill(-1)
  }

  /** Whether the sum is kept. */
  has(p: number, key: number): boolean {
    const slot = this.slotOf(p, key)
    return this.places[slot] === p && this.keys[slot] === key
  }

  /** The sum, where it is kept. */
  get(p: number, key: number): number {
    return this.sums[this.slotOf(p, key)]!
  }

  keep(p: number, key: number, sum: number): void {
    const slot = this.slotOf(p, key)
    this.places[slot] = p
    this.keys[slot] = key
    this.sums[slot] = sum
  }

  private slotOf(p: number, key: number): number {
    return ((p & ((1 << placeBits) - 1)) | (key << placeBits)) & (this.places.length - 1)
  }
}

/** On what the features of the place p depend, apart from it (see `addPlaceFeatures`); -1 where they must not be kept. */
export function placeKey(e: Edge, p: number): number {
  const { block } = e.reading.words
  // Out of the head's block the window shows other words.
  if (block[p] !== block[e.head]) return -1
  return (e.stage * 2 + (p < e.head ? 0 : 1)) * 3 + e.sourceSide
}

/** On what the ties of the place p depend, apart from it, within one stage of a head (see `addTieFeatures`). */
export function tieKey(e: Edge, p: number): number {
  return anchorOf(e, p) * 3 + e.sourceSide
}
