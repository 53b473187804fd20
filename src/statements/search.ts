/** The staged search: for a cue's head, the most probable whole attributions, one choice after another. */
import { candidates, mostCandidates, none } from './candidates.ts'
import { type Edge, edgeOf } from './edge.ts'
import { addBondFeatures, addNoneFeatures } from './edge-features.ts'
import type { Features } from './features.ts'
import type { Frame } from './frame.ts'
import { choose, openFrame, Stage, stageCount } from './frame.ts'
import type { PlaceSums } from './place-sums.ts'
import type { Reading } from './reading.ts'
import type { Counts } from './spans.ts'

/** Gives the summed weight of features, for one group of templates. */
export interface Scorer {
  score(features: Features, group: number): number
}

/** Groups of templates with a scale of their own: cues, the eight stages, whole attributions. */
export const Group = { cue: 0, stage: 1, structure: 9 } as const
export const groupCount = 10

const places = new Int32Array(mostCandidates)

/** The scored candidates of one stage, kept for other frames on which they depend in the same way. */
interface Scored {
  readonly key: readonly [number, number, number, number, number]
  readonly places: Int32Array
  /** Logarithms of the probabilities. */
  readonly logp: Float64Array
  readonly scores: Float64Array
}

/** The choices on which a stage's features and candidates depend. */
function keyOf(frame: Frame): [number, number, number, number, number] {
  const c = frame.choices
  const near = c[Stage.sourceNear]!
  const far = c[Stage.sourceFar]!
  const sourceA = Math.min(near, far)
  const sourceB = Math.max(near, far)
  const side = near < 0 ? 0 : near < frame.head ? 1 : 2
  switch (frame.made) {
    case Stage.cueLeft:
      return [0, 0, 0, 0, 0]
    case Stage.cueRight:
      return [c[0]!, 0, 0, 0, 0]
    case Stage.sourceNear:
      return [c[0]!, c[1]!, 0, 0, 0]
    case Stage.sourceFar:
      return [near, side, 0, 0, 0]
    case Stage.leftNear:
      return [c[0]!, c[1]!, sourceA, sourceB, 0]
    case Stage.leftFar:
      return [c[Stage.leftNear]!, c[0]!, side, sourceB < c[Stage.leftNear]! ? sourceB : -1, 0]
    case Stage.rightNear:
      return [c[0]!, c[1]!, sourceA, sourceB, c[Stage.leftNear]!]
    default:
      return [
        c[Stage.rightNear]!,
        c[1]!,
        side,
        sourceA > c[Stage.rightNear]! ? sourceA : -1,
        c[Stage.leftNear]! >= 0 ? 1 : 0,
      ]
  }
}

/**
 * The most probable attributions of a cue, best first.
 * @param width most frames kept after each stage
 * @param ratio a choice is followed when its probability is at least this part of the best one's
 */
export function searchFrames(
  reading: Reading,
  counts: Counts,
  head: number,
  scorer: Scorer,
  f: Features,
  sums: PlaceSums,
  width: number,
  ratio: number,
): Frame[] {
  let frames = [openFrame(head)]
  const least = Math.log(ratio)
  for (let stage = 0; stage < stageCount; stage++) {
    // Choices are gathered as numbers; frames are made of those that stay.
    const from: number[] = []
    const place: number[] = []
    const step: number[] = []
    const total: number[] = []
    const known: Scored[] = []
    frames.forEach((frame, x) => {
      const key = keyOf(frame)
      let scored = known.find((s) => sameKey(s.key, key))
      if (scored === undefined) {
        scored = scoreStage(reading, counts, frame, key, scorer, f, sums, known)
        known.push(scored)
      }
      const { places: at, logp } = scored
      let top = Number.NEGATIVE_INFINITY
      for (let k = 0; k < logp.length; k++) if (logp[k]! > top) top = logp[k]!
      for (let k = 0; k < logp.length; k++) {
        if (logp[k]! < top + least) continue
        from.push(x)
        place.push(at[k]!)
        step.push(logp[k]!)
        total.push(frame.logp + logp[k]!)
      }
    })
    const order = Array.from(total.keys())
    if (order.length > 1) order.sort((a, b) => total[b]! - total[a]! || a - b)
    if (order.length > width) order.length = width
    frames = order.map((k) => choose(frames[from[k]!]!, place[k]!, step[k]!))
  }
  return frames
}

function sameKey(a: Scored['key'], b: Scored['key']): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3] && a[4] === b[4]
}

function scoreStage(
  reading: Reading,
  counts: Counts,
  frame: Frame,
  key: Scored['key'],
  scorer: Scorer,
  f: Features,
  sums: PlaceSums,
  known: readonly Scored[],
): Scored {
  const n = candidates(reading, frame, places)
  const at = places.slice(0, n)
  const logp = new Float64Array(n)
  if (n < 2) return { key, places: at, logp, scores: logp }
  const like = known.find((s) => s.places.length === n && sameButNone(frame, s.key, key))
  const scores = new Float64Array(n)
  const e = edgeOf(reading, counts, frame)
  for (let k = 0; k < n; k++) {
    const p = at[k]!
    scores[k] = like !== undefined && p !== none ? like.scores[k]! : candidateScore(e, p, scorer, f, sums)
  }
  let top = Number.NEGATIVE_INFINITY
  for (let k = 0; k < n; k++) if (scores[k]! > top) top = scores[k]!
  let sum = 0
  for (let k = 0; k < n; k++) sum += Math.exp(scores[k]! - top)
  const logSum = Math.log(sum) + top
  for (let k = 0; k < n; k++) logp[k] = scores[k]! - logSum
  return { key, places: at, logp, scores }
}

function candidateScore(e: Edge, p: number, scorer: Scorer, f: Features, sums: PlaceSums): number {
  if (p === none) {
    f.clear()
    addNoneFeatures(e, f)
    return scorer.score(f, Group.stage + e.stage)
  }
  const place = sums.of(e, p, scorer, f)
  f.clear()
  addBondFeatures(e, p, f)
  return place + scorer.score(f, Group.stage + e.stage)
}

/**
 * Whether two frames differ only in what "none" looks at. Where content after the cue begins does not depend on the exact
 * borders of a source before the cue, nor on where the cue begins.
 */
function sameButNone(frame: Frame, a: Scored['key'], b: Scored['key']): boolean {
  if (frame.made !== Stage.rightNear) return false
  const before = (key: Scored['key']) => key[2] >= 0 && key[2] < frame.head
  return a[1] === b[1] && a[4] === b[4] && before(a) && before(b)
}
