/**
 * A table of weights by place, most of whose places are empty, with one bit a place that says which are not. Weights lie far
 * apart in memory and the bits close together: two of three look-ups end at the bits, which a processor keeps near.
 */
export interface WeightTable {
  readonly values: Int8Array | Float32Array
  readonly present: Int32Array
  /** Places less one; their number is a power of two. */
  readonly mask: number
}

/** A table over empty columns; `values` has a power of two of places. */
export function weightTable(values: Int8Array | Float32Array): WeightTable {
  return { values, present: new Int32Array(values.length >> 5), mask: values.length - 1 }
}

/** Adds to the weight at a place. */
export function addWeight({ values, present }: WeightTable, place: number, value: number): void {
  values[place] = values[place]! + value
  present[place >> 5] = present[place >> 5]! | (1 << (place & 31))
}
