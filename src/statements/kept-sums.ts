/** Sums of parts of a decision's features, kept for where the same part is met again. */

/** Sums by two numbers; newer ones take the slot of older ones. Each slot has room for as many as the column has for it. */
export class KeptSums<Column extends Float64Array | Int16Array = Float64Array | Int16Array> {
  /** The sums of all slots. */
  readonly sums: Column
  private readonly firstKeys: Int32Array
  private readonly secondKeys: Int32Array
  private readonly mask: number
  private readonly width: number

  /** @param slots a power of two */
  constructor(slots: number, sums: Column) {
    this.sums = sums
    this.firstKeys = new Int32Array(slots)
    this.secondKeys = new Int32Array(slots).fill(free)
    this.mask = slots - 1
    this.width = sums.length / slots
  }

  clear(): void {
    this.secondKeys.fill(free)
  }

  /** Where the sums begin that are kept by these two; -1 where none are. The second is not below 0. */
  find(a: number, b: number): number {
    const slot = (a ^ (b << firstBits)) & this.mask
    return this.firstKeys[slot] === a && this.secondKeys[slot] === b ? slot * this.width : -1
  }

  /** Takes the slot of these two; gives where its sums begin. */
  take(a: number, b: number): number {
    const slot = (a ^ (b << firstBits)) & this.mask
    this.firstKeys[slot] = a
    this.secondKeys[slot] = b
    return slot * this.width
  }
}

const free = -1

/** The second number stands over so many bits of the first, which is most often small or told apart by them. */
const firstBits = 6
