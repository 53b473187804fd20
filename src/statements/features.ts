/**
 * A buffer of feature hashes. Extractors add to it, scorers sum the weights found there; with a trace, the templates and
 * values are kept too, so that a decision can be told in words.
 */

/** Bits of a feature's index: sixteen million places, so that hardly any two features of the training texts meet. */
const featureBits = 24
export const featureMask = (1 << featureBits) - 1

/** Bits of a weight's place in the model's table: the index's lower ones. The few weights that ship seldom meet there. */
const tableBits = 22
export const tableMask = (1 << tableBits) - 1

/** One feature as told: its template and the two values seen. */
export interface TracedFeature {
  readonly template: number
  readonly a: number
  readonly b: number
  readonly index: number
}

export class Features {
  ids = new Int32Array(4096)
  n = 0
  trace: TracedFeature[] | null = null

  clear(): void {
    this.n = 0
    if (this.trace !== null) this.trace = []
  }

  /** Adds the feature "template with values a and b" (hashes or small numbers). */
  add(template: number, a = 0, b = 0): void {
    let h = Math.imul(template, 0x9e3779b1) ^ a
    h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
    h = (h ^ (h >>> 13)) + Math.imul(b, 0xc2b2ae35)
    h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f)
    const index = (h ^ (h >>> 15)) & featureMask
    if (this.trace !== null) this.trace.push({ template, a, b, index })
    this.ids[this.n++] = index
  }
}

/** Size classes of a distance: 0, 1, 2, 3, 4, 5–6, 7–9, 10–14, 15–22, 23–35, more. */
export function sizeClass(n: number): number {
  if (n <= 4) return Math.max(n, 0)
  if (n <= 6) return 5
  if (n <= 9) return 6
  if (n <= 14) return 7
  if (n <= 22) return 8
  if (n <= 35) return 9
  return 10
}
