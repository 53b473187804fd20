/** What the features of one stage's candidates look at: the head and the choices made before, taken down once a stage. */
import { subjectOf } from './cue-features.ts'
import type { Frame } from './frame.ts'
import { Stage } from './frame.ts'
import type { Reading } from './reading.ts'
import type { Counts } from './spans.ts'
import { lookAt } from './window.ts'

export interface Edge {
  readonly reading: Reading
  readonly counts: Counts
  readonly stage: number
  /** Templates of stage s start at 100 × (s + 1). */
  readonly base: number
  readonly head: number
  /** Hash of the head's base form, and its tag. */
  readonly stem: number
  readonly headTag: number
  /** First word of the head's sentence, and the one after its last. */
  readonly from: number
  readonly to: number
  readonly cueL: number
  readonly cueR: number
  /** First and last word of the source; -1 where there is none yet. */
  readonly sourceA: number
  readonly sourceB: number
  /** 0 without a source, 1 where it stands before the cue, 2 after it. */
  readonly sourceSide: number
  /** 1 where content before the cue was chosen. */
  readonly hasLeft: number
  /** The near end of what the stage finds the far end of; -1 at other stages. */
  readonly near: number
  readonly leftNear: number
  /** The likely subject of the cue, where the source's near end is looked for; -1 at other stages or where there is none. */
  readonly subject: number
}

/** Takes down what a stage looks at, and opens the window on the head's block. */
export function edgeOf(reading: Reading, counts: Counts, frame: Frame): Edge {
  const stage = frame.made
  const c = frame.choices
  const head = frame.head
  const s = reading.sentences.of[head]!
  const from = reading.sentences.first[s]!
  const cueL = stage > 0 ? c[Stage.cueLeft]! : head
  const near = c[Stage.sourceNear]!
  const far = c[Stage.sourceFar]!
  const hasSource = stage > Stage.sourceFar && near >= 0
  const sourceA = hasSource ? Math.min(near, far) : -1
  const leftNear = stage > Stage.leftFar ? c[Stage.leftNear]! : -1
  lookAt(reading, reading.blockFirst[head]!, reading.blockEnd[head]!)
  return {
    reading,
    counts,
    stage,
    base: 100 * (stage + 1),
    head,
    stem: reading.stem[head]!,
    headTag: reading.tags[head]!,
    from,
    to: reading.sentences.first[s + 1]!,
    cueL,
    cueR: stage > 1 ? c[Stage.cueRight]! : head,
    sourceA,
    sourceB: hasSource ? Math.max(near, far) : -1,
    sourceSide: !hasSource ? 0 : sourceA < cueL ? 1 : 2,
    hasLeft: leftNear >= 0 ? 1 : 0,
    near:
      stage === Stage.sourceFar || stage === Stage.leftFar || stage === Stage.rightFar ? c[stage - 1]! : -1,
    leftNear,
    subject: stage === Stage.sourceNear ? subjectOf(reading, cueL, from) : -1,
  }
}

/** The word from which a candidate is counted: the near end of its span, or the end of the cue on its side. */
export function anchorOf(e: Edge, p: number): number {
  if (e.near >= 0) return e.near
  return p < e.head ? e.cueL : e.cueR
}

/** On what the features of the place p depend, apart from it (see `addPlaceFeatures`); -1 where their sum must not be kept. */
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

/** Which way a span grows from its end at p outwards: -1 to the left, 1 to the right. */
export function outwards(e: Edge, p: number): number {
  switch (e.stage) {
    case Stage.cueLeft:
    case Stage.leftFar:
    case Stage.rightNear:
      return -1
    case Stage.sourceNear:
      return p > e.head ? -1 : 1
    case Stage.sourceFar:
      return e.near < e.cueL ? -1 : 1
    default:
      return 1
  }
}

/** How many there are from one word up to another, at most 3. */
export function between(sums: Int32Array, from: number, to: number): number {
  if (to <= from) return 0
  const n = sums[to]! - sums[from]!
  return Math.min(n, 3)
}
