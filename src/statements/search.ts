/** The staged search: for a cue's head, the most probable whole attributions, one choice after another. */
import { candidates, mostCandidates } from './candidates.ts'
import { addEdgeFeatures } from './edge-features.ts'
import type { Features } from './features.ts'
import type { Frame } from './frame.ts'
import { choose, openFrame, stageCount } from './frame.ts'
import type { Reading } from './reading.ts'
import type { Counts } from './spans.ts'

/** Gives the summed weight of the features in a buffer, for one group of templates. */
export interface Scorer {
  score(ids: Int32Array, n: number, group: number): number
}

/** Groups of templates with a scale of their own: cues, the eight stages, whole attributions. */
export const Group = { cue: 0, stage: 1, structure: 9 } as const

const places = new Int32Array(mostCandidates)
const scores = new Float64Array(mostCandidates)

/**
 * The most probable attributions of a cue, best first.
 * @param width most frames kept after each stage
 * @param ratio a choice is followed when its probability is at least this part of the best one's
 */
export function searchFrames(reading: Reading, counts: Counts, head: number, scorer: Scorer, f: Features, width: number, ratio: number): Frame[] {
  let frames = [openFrame(head)]
  for (let stage = 0; stage < stageCount; stage++) {
    const next: Frame[] = []
    for (const frame of frames) {
      const n = candidates(reading, frame, places)
      if (n === 0) continue
      if (n === 1) {
        next.push(choose(frame, places[0]!, 0))
        continue
      }
      let top = Number.NEGATIVE_INFINITY
      for (let k = 0; k < n; k++) {
        f.clear()
        addEdgeFeatures(reading, counts, frame, places[k]!, f)
        const x = scorer.score(f.ids, f.n, Group.stage + stage)
        scores[k] = x
        if (x > top) top = x
      }
      let sum = 0
      for (let k = 0; k < n; k++) sum += Math.exp(scores[k]! - top)
      const logSum = Math.log(sum) + top
      const least = top + Math.log(ratio)
      for (let k = 0; k < n; k++) if (scores[k]! >= least) next.push(choose(frame, places[k]!, scores[k]! - logSum))
    }
    next.sort((a, b) => b.logp - a.logp)
    frames = next.length > width ? next.slice(0, width) : next
  }
  return frames
}
