/** Which borders are worth trying: how often gold attributions have one where it could stand, by word kinds and distance. */
import { Border, borderAt, borderCount, candidates, mostCandidates } from '../../src/statements/candidates.ts'
import { choose, type Frame, openFrame, Stage } from '../../src/statements/frame.ts'
import type { Reading } from '../../src/statements/reading.ts'
import type { Document } from './corpus.ts'
import { goldChoices } from './pipeline.ts'

/** Borders that are right less often than this are not tried: of gold borders 0.3 % are lost, of candidates half. */
const leastRate = 0.001
/** How many places the estimate from kinds and from distance alone counts for. */
const priorPlaces = 20

const kinds = 8
const distances = borderCount / (kinds * 1024)

/** The border that a candidate of a frame's next stage would make; -1 for ends of the cue. */
function borderOf(reading: Reading, frame: Frame, p: number): number {
  const c = frame.choices
  const [cueL, cueR] = [c[Stage.cueLeft]!, c[Stage.cueRight]!]
  switch (frame.made) {
    case Stage.sourceNear:
      return p < cueL
        ? borderAt(reading, Border.sourceEnd, p, 1, cueL - p)
        : borderAt(reading, Border.laterSourceStart, p, -1, p - cueR)
    case Stage.sourceFar: {
      const near = c[Stage.sourceNear]!
      return near < cueL
        ? borderAt(reading, Border.sourceStart, p, -1, near - p)
        : borderAt(reading, Border.laterSourceEnd, p, 1, p - near)
    }
    case Stage.leftNear:
      return borderAt(reading, Border.leftEnd, p, 1, cueL - p)
    case Stage.leftFar:
      return borderAt(reading, Border.leftStart, p, -1, c[Stage.leftNear]! - p)
    case Stage.rightNear:
      return borderAt(reading, Border.rightStart, p, -1, p - cueR)
    case Stage.rightFar:
      return borderAt(reading, Border.rightEnd, p, 1, p - c[Stage.rightNear]!)
  }
  return -1
}

/** Flags of the borders that are tried in what ships, from documents whose readings admit all. */
export function mineBorders(documents: readonly Document[]): Uint8Array {
  const { right, tried } = countBorders(documents)
  return worthTrying(right, tried)
}

function countBorders(documents: readonly Document[]) {
  const right = new Float64Array(borderCount)
  const tried = new Float64Array(borderCount)
  const places = new Int32Array(mostCandidates)
  for (const { reading, golds } of documents) {
    for (const g of golds) {
      let frame = openFrame(g.head)
      for (const choice of goldChoices(g)) {
        const n = frame.made < Stage.sourceNear ? 0 : candidates(reading, frame, places)
        for (let k = 0; k < n; k++) {
          const p = places[k]!
          if (p < 0) continue
          const border = borderOf(reading, frame, p)
          tried[border]!++
          if (p === choice) right[border]!++
        }
        frame = choose(frame, choice, 0)
      }
    }
  }
  return { right, tried }
}

/** The rate of a border, drawn towards what its kinds of words and its distance have by themselves. */
function worthTrying(right: Float64Array, tried: Float64Array): Uint8Array {
  const sums = (of: (border: number) => number, count: number) => {
    const r = new Float64Array(count)
    const t = new Float64Array(count)
    for (let x = 0; x < borderCount; x++) {
      r[of(x)]! += right[x]!
      t[of(x)]! += tried[x]!
    }
    return { r, t }
  }
  const pairOf = (x: number) => Math.floor(x / distances)
  const kindOf = (x: number) => Math.floor(pairOf(x) / 1024)
  const farOf = (x: number) => kindOf(x) * distances + (x % distances)
  const pair = sums(pairOf, kinds * 1024)
  const far = sums(farOf, kinds * distances)
  const all = sums(kindOf, kinds)
  return Uint8Array.from({ length: borderCount }, (_, x) => {
    const base = all.r[kindOf(x)]! / all.t[kindOf(x)]!
    const byPair = (pair.r[pairOf(x)]! + 2 * base) / (pair.t[pairOf(x)]! + 2)
    const byFar = (far.r[farOf(x)]! + base) / (far.t[farOf(x)]! + 1)
    const rate = (right[x]! + (priorPlaces * byPair * byFar) / base) / (tried[x]! + priorPlaces)
    return rate >= leastRate ? 1 : 0
  })
}
