/** Weights to bytes: one scale a group, chosen so that the largest weights are cut and the rest is fine-grained. */
import type { Learned } from './learn.ts'

export interface Quantised {
  readonly indices: Uint32Array
  readonly values: Int8Array
  readonly scales: number[]
}

/** Steps of a large weight: as few as cost nothing that can be measured. */
const steps = 14

/** Quantises learned groups; where two groups meet in one place, the weight that matters more stays. */
export function quantise(groups: readonly Learned[], count: number): Quantised {
  const place = new Map<number, { value: number; worth: number }>()
  const scales: number[] = []
  for (let g = 0; g < count; g++) {
    const learned = groups[g]!
    const sizes = Float32Array.from(learned.values, Math.abs).sort()
    const top = sizes[Math.floor(sizes.length * 0.9995)] ?? 1
    const scale = top / steps
    scales.push(scale)
    for (let k = 0; k < learned.indices.length; k++) {
      const value = Math.max(-steps, Math.min(steps, Math.round(learned.values[k]! / scale)))
      if (value === 0) continue
      const worth = Math.abs(learned.values[k]!) * Math.sqrt(learned.counts[k]!)
      const there = place.get(learned.indices[k]!)
      if (there === undefined || there.worth < worth) place.set(learned.indices[k]!, { value, worth })
    }
  }
  const indices = Uint32Array.from([...place.keys()].sort((a, b) => a - b))
  return { indices, values: Int8Array.from(indices, (i) => place.get(i)!.value), scales }
}
