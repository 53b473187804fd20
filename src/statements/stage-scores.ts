/** The scored candidates of one stage, kept for other frames on which they depend in the same way. */
import { candidates, mostCandidates, none } from './candidates.ts'
import { type Edge, edgeOf, placeKey, tieKey } from './edge.ts'
import { addBondFeatures, addNoneFeatures, addTieFeatures } from './edge-features.ts'
import { type Features, mostDecisions } from './features.ts'
import type { Frame } from './frame.ts'
import { Stage } from './frame.ts'
import { KeptSums } from './kept-sums.ts'
import { addPlaceFeatures } from './place-features.ts'
import type { Reading } from './reading.ts'
import type { Scorer } from './search.ts'
import { Group } from './search.ts'
import type { Counts } from './spans.ts'

/** Most frames that a search keeps after a stage. */
export const mostFrames = 16
const keySize = 5

/** Stands for a sum that is not kept; no sum is as low. */
const unknown = Number.NEGATIVE_INFINITY

/** What a search scores with. */
export interface Scoring {
  readonly reading: Reading
  readonly counts: Counts
  readonly scorer: Scorer
  readonly features: Features
  /** Sums of places, kept while an article is searched. */
  readonly keptPlaces: KeptSums<Float64Array>
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
  /** Of the stage's candidates what is kept: the sums of their places and of their ties. */
  private readonly ofPlace = new Float64Array(mostCandidates)
  private readonly ofTie = new Float64Array(mostCandidates)
  private readonly sums = new Float64Array(mostDecisions)
  private readonly ties = new KeptSums(256, new Float64Array(256))
  private entries = 0

  clear(): void {
    this.entries = 0
    this.ties.clear()
  }

  /** The entry of a frame's next stage, scored where no frame before it depends on the same choices. */
  entryOf(frame: Frame, by: Scoring): number {
    const own = this.entries
    writeKey(by.reading, frame, this.keys, own * keySize)
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
    const e = edgeOf(by.reading, by.counts, frame)
    this.scoreAll(e, first, n, this.alike(frame, own, n), by)
    let top = Number.NEGATIVE_INFINITY
    for (let k = first; k < first + n; k++) if (this.scores[k]! > top) top = this.scores[k]!
    let sum = 0
    for (let k = first; k < first + n; k++) sum += Math.exp(this.scores[k]! - top)
    const logSum = Math.log(sum) + top
    for (let k = first; k < first + n; k++) this.logp[k] = this.scores[k]! - logSum
  }

  /** Scores the n candidates found; but for "none", those of the entry whose scores begin at `like` where there is one. */
  private scoreAll(e: Edge, first: number, n: number, like: number, by: Scoring): void {
    const { found, scores, ofPlace, ofTie, sums, ties } = this
    const { features, keptPlaces } = by
    features.clear()
    // What is kept is taken at once; all else is written down, and summed together.
    for (let k = 0; k < n; k++) {
      const p = found[k]!
      if (p === none) {
        addNoneFeatures(e, features)
        features.decide()
        continue
      }
      if (like >= 0) continue
      const key = placeKey(e, p)
      const place = key < 0 ? -1 : keptPlaces.find(p, key)
      const tie = ties.find(p, tieKey(e, p))
      if (place < 0) {
        addPlaceFeatures(e, p, features)
        features.decide()
      }
      if (tie < 0) {
        addTieFeatures(e, p, features)
        features.decide()
      }
      ofPlace[k] = place < 0 ? unknown : keptPlaces.sums[place]!
      ofTie[k] = tie < 0 ? unknown : ties.sums[tie]!
      addBondFeatures(e, p, features)
      features.decide()
    }
    by.scorer.score(features, Group.stage + e.stage, sums)
    const scale = by.scorer.scale(Group.stage + e.stage)
    let d = 0
    for (let k = 0; k < n; k++) {
      const p = found[k]!
      if (p === none) {
        scores[first + k] = sums[d++]! * scale
        continue
      }
      if (like >= 0) {
        scores[first + k] = scores[like + k]!
        continue
      }
      let place = ofPlace[k]!
      if (place === unknown) {
        place = sums[d++]!
        const key = placeKey(e, p)
        if (key >= 0) keptPlaces.sums[keptPlaces.take(p, key)] = place
      }
      let tie = ofTie[k]!
      if (tie === unknown) {
        tie = sums[d++]!
        ties.sums[ties.take(p, tieKey(e, p))] = tie
      }
      scores[first + k] = place * scale + (tie + sums[d++]!) * scale
    }
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
    for (let x = 0; x < own; x++) {
      const other = x * keySize
      if (starts[x + 1]! - starts[x]! !== n || keys[other + 1] !== keys[mine + 1]) continue
      if (keys[other + 4] !== keys[mine + 4]) continue
      const same = keys[other + 2] === keys[mine + 2] && keys[other + 3] === keys[mine + 3]
      if (same || (isBefore(keys[mine + 2]!) && isBefore(keys[other + 2]!))) return starts[x]!
    }
    return -1
  }

  private sameKey(x: number, y: number): boolean {
    for (let k = 0; k < keySize; k++)
      if (this.keys[x * keySize + k] !== this.keys[y * keySize + k]) return false
    return true
  }
}

/** Writes the five choices on which a stage's features and candidates depend. */
function writeKey(reading: Reading, frame: Frame, keys: Int32Array, at: number): void {
  const c = frame.choices
  const near = c[Stage.sourceNear]!
  const far = c[Stage.sourceFar]!
  const left = c[Stage.leftNear]!
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
      set(keys, at, left, c[0]!, side, sourceB < left ? sourceB : -1, 0)
      break
    case Stage.rightNear:
      // Of content before the cue only its end's state towards quotations is looked at.
      set(keys, at, c[0]!, c[1]!, sourceA, sourceB, left < 0 ? 0 : 1 + reading.quoteState[left]!)
      break
    default: {
      const start = c[Stage.rightNear]!
      set(keys, at, start, c[1]!, side, sourceA > start ? sourceA : -1, left >= 0 ? 1 : 0)
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
