/** The scored candidates of one stage, kept for other frames on which they depend in the same way. */
import { candidates, mostCandidates, none } from './candidates.ts'
import { type Edge, edgeOf } from './edge.ts'
import { addBondFeatures, addNoneFeatures } from './edge-features.ts'
import type { Features } from './features.ts'
import type { Frame } from './frame.ts'
import { Stage } from './frame.ts'
import type { PlaceSums } from './place-sums.ts'
import type { Reading } from './reading.ts'
import type { Scorer } from './search.ts'
import { Group } from './search.ts'
import type { Counts } from './spans.ts'

/** Most frames that a search keeps after a stage. */
export const mostFrames = 16
const keySize = 5

/** What a search scores with. */
export interface Scoring {
  readonly reading: Reading
  readonly counts: Counts
  readonly scorer: Scorer
  readonly features: Features
  readonly sums: PlaceSums
}

/** Entry x has the candidates from starts[x] to starts[x + 1]. Used again for every stage: nothing is allocated. */
export class StageScores {
  readonly starts = new Int32Array(mostFrames + 1)
  readonly places = new Int32Array(mostFrames * mostCandidates)
  /** Logarithms of the candidates' probabilities. */
  readonly logp = new Float64Array(mostFrames * mostCandidates)
  private readonly scores = new Float64Array(mostFrames * mostCandidates)
  private readonly keys = new Int32Array(keySize * (mostFrames + 1))
  private readonly found = new Int32Array(mostCandidates)
  private entries = 0

  clear(): void {
    this.entries = 0
  }

  /** The entry of a frame's next stage, scored where no frame before it depends on the same choices. */
  entryOf(frame: Frame, by: Scoring): number {
    const own = this.entries
    writeKey(frame, this.keys, own * keySize)
    for (let x = 0; x < own; x++) if (this.sameKey(x, own)) return x
    this.score(frame, by)
    return this.entries++
  }

  private score(frame: Frame, by: Scoring): void {
    const own = this.entries
    const first = this.starts[own]!
    const n = candidates(by.reading, frame, this.found)
    for (let k = 0; k < n; k++) this.places[first + k] = this.found[k]!
    this.starts[own + 1] = first + n
    if (n < 2) {
      this.logp[first] = 0
      return
    }
    const like = this.alike(frame, own, n)
    const e = edgeOf(by.reading, by.counts, frame)
    let top = Number.NEGATIVE_INFINITY
    for (let k = 0; k < n; k++) {
      const p = this.found[k]!
      const s = like >= 0 && p !== none ? this.scores[like + k]! : candidateScore(e, p, by)
      this.scores[first + k] = s
      if (s > top) top = s
    }
    let sum = 0
    for (let k = first; k < first + n; k++) sum += Math.exp(this.scores[k]! - top)
    const logSum = Math.log(sum) + top
    for (let k = first; k < first + n; k++) this.logp[k] = this.scores[k]! - logSum
  }

  /**
   * Where the scores of an entry begin that differs only in what "none" looks at; -1 where there is none. Where content
   * after the cue begins does not depend on the exact borders of a source before the cue, nor on where the cue begins.
   */
  private alike(frame: Frame, own: number, n: number): number {
    if (frame.made !== Stage.rightNear) return -1
    const { keys, starts } = this
    const mine = own * keySize
    const isBefore = (source: number) => source >= 0 && source < frame.head
    if (!isBefore(keys[mine + 2]!)) return -1
    for (let x = 0; x < own; x++) {
      const other = x * keySize
      if (starts[x + 1]! - starts[x]! !== n || keys[other + 1] !== keys[mine + 1]) continue
      if (keys[other + 4] === keys[mine + 4] && isBefore(keys[other + 2]!)) return starts[x]!
    }
    return -1
  }

  private sameKey(x: number, y: number): boolean {
    for (let k = 0; k < keySize; k++)
      if (this.keys[x * keySize + k] !== this.keys[y * keySize + k]) return false
    return true
  }
}

function candidateScore(e: Edge, p: number, { scorer, features, sums }: Scoring): number {
  const group = Group.stage + e.stage
  if (p === none) {
    features.clear()
    addNoneFeatures(e, features)
    return scorer.score(features, group)
  }
  const place = sums.of(e, p, scorer, features)
  features.clear()
  addBondFeatures(e, p, features)
  return place + scorer.score(features, group)
}

/** Writes the five choices on which a stage's features and candidates depend. */
function writeKey(frame: Frame, keys: Int32Array, at: number): void {
  const c = frame.choices
  const near = c[Stage.sourceNear]!
  const far = c[Stage.sourceFar]!
  const sourceA = Math.min(near, far)
  const sourceB = Math.max(near, far)
  const side = near < 0 ? 0 : near < frame.head ? 1 : 2
  switch (frame.made) {
    case Stage.cueLeft:
      set(keys, at, 0, 0, 0, 0, 0)
      break
    case Stage.cueRight:
      set(keys, at, c[0]!, 0, 0, 0, 0)
      break
    case Stage.sourceNear:
      set(keys, at, c[0]!, c[1]!, 0, 0, 0)
      break
    case Stage.sourceFar:
      set(keys, at, near, side, 0, 0, 0)
      break
    case Stage.leftNear:
      set(keys, at, c[0]!, c[1]!, sourceA, sourceB, 0)
      break
    case Stage.leftFar:
      set(keys, at, c[Stage.leftNear]!, c[0]!, side, sourceB < c[Stage.leftNear]! ? sourceB : -1, 0)
      break
    case Stage.rightNear:
      set(keys, at, c[0]!, c[1]!, sourceA, sourceB, c[Stage.leftNear]!)
      break
    default: {
      const start = c[Stage.rightNear]!
      set(keys, at, start, c[1]!, side, sourceA > start ? sourceA : -1, c[Stage.leftNear]! >= 0 ? 1 : 0)
    }
  }
}

function set(keys: Int32Array, at: number, a: number, b: number, c: number, d: number, e: number): void {
  keys[at] = a
  keys[at + 1] = b
  keys[at + 2] = c
  keys[at + 3] = d
  keys[at + 4] = e
}
