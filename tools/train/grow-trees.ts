/** Grows the two ensembles of trees from passes over texts that their weights had not seen. */
import { measure, measureCount, worthMeasure } from '../../src/statements/measures.ts'
import { contenders, judge, type Pass, type Rescored, select } from '../../src/statements/passes.ts'
import type { Trees } from '../../src/statements/trees.ts'
import { type BoostOptions, boost } from './boost.ts'
import type { Document, Gold } from './corpus.ts'
import { exactness, rightFor } from './measure.ts'

/** Changes to the options, for experiments. */
export interface TreeOptions {
  readonly worth?: Partial<BoostOptions>
  readonly right?: Partial<BoostOptions>
}
const worthDefaults: BoostOptions = {
  trees: 160,
  depth: 5,
  rate: 0.1,
  minLeaf: 60,
  ridge: 5,
  rows: 0.5,
  columns: 0.5,
}
const rightDefaults: BoostOptions = {
  trees: 120,
  depth: 4,
  rate: 0.08,
  minLeaf: 40,
  ridge: 5,
  rows: 0.7,
  columns: 0.7,
}

/** One row a frame: how much of it is exactly right; then one row a chosen attribution: whether it is right for a reader. */
export function growTrees(
  documents: readonly Document[],
  passes: readonly Pass[],
  second: readonly (readonly Rescored[])[],
  log: (line: string) => void,
  tuned: TreeOptions = {},
): { worth: Trees; right: Trees } {
  const worthOptions = { ...worthDefaults, ...tuned.worth }
  const rightOptions = { ...rightDefaults, ...tuned.right }
  const rows: Float32Array[] = []
  const targets: number[] = []
  const of: number[] = []
  documents.forEach((d, k) => {
    const golds = new Map<number, Gold>()
    for (const g of d.golds) if (g.head >= 0) golds.set(g.head, g)
    for (const own of second[k]!) {
      const gold = golds.get(own.frames[0]!.head)
      if (gold?.unsure || gold?.nested) continue
      for (const x of contenders(own)) {
        const row = new Float32Array(measureCount)
        measure(d.reading, passes[k]!, second[k]!, own.place, x, row)
        rows.push(row)
        targets.push(gold ? exactness(own.frames[x]!, gold) : 0)
        of.push(k & 1)
      }
    }
  })
  const part = (x: number) => {
    const keep = Array.from(rows.keys()).filter((i) => of[i] !== x)
    return boost(
      keep.map((i) => rows[i]!),
      keep.map((i) => targets[i]!),
      worthOptions,
    )
  }
  const halves = [part(0), part(1)]
  const worth = boost(rows, targets, worthOptions)
  log(`worth from ${rows.length} frames`)
  const chosenRows: Float32Array[] = []
  const right: number[] = []
  documents.forEach((d, k) => {
    const options = judge(d.reading, passes[k]!, second[k]!, halves[k & 1]!)
    for (const x of select(options, 0)) {
      const match = d.golds.filter((g) => rightFor(x.frame, g))
      if (match.length > 0 && match.every((g) => g.unsure || g.nested)) continue
      const row = new Float32Array(measureCount)
      measure(d.reading, passes[k]!, second[k]!, x.place, x.index, row)
      row[worthMeasure] = x.worth
      chosenRows.push(row)
      right.push(match.length > 0 ? 1 : 0)
    }
  })
  const sure = boost(chosenRows, right, rightOptions)
  log(`confidence from ${chosenRows.length} attributions`)
  return { worth, right: sure }
}
