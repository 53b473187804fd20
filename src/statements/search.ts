/** The staged search: for a cue's head, the most probable whole attributions, one choice after another. */
import type { Features } from './features.ts'
import type { Frame } from './frame.ts'
import { openFrame, stageCount } from './frame.ts'
import { mostFrames, type Scoring, StageScores } from './stage-scores.ts'

/** Sums weights, for one group of templates. */
export interface Scorer {
  /** Writes the summed weight of each decision's features, in steps, into `into`. */
  score(features: Features, group: number, into: Float64Array): void
  /** What a step is worth, in logits. */
  scale(group: number): number
}

/** Groups of templates with a scale of their own: cues, the eight stages, whole attributions. */
export const Group = { cue: 0, stage: 1, structure: 9 } as const
export const groupCount = 10

/** A frame in the making; these are used again and again. */
type Partial = { -readonly [K in keyof Frame]: Frame[K] }

const scores = new StageScores()
let partials: Partial[] = Array.from({ length: mostFrames }, () => openFrame(0))
let nextPartials: Partial[] = Array.from({ length: mostFrames }, () => openFrame(0))

/** The likeliest choices of a stage, best first: the frame each goes on from, its place, its logarithm and the frame's. */
const from = new Int32Array(mostFrames + 1)
const place = new Int32Array(mostFrames + 1)
const step = new Float64Array(mostFrames + 1)
const total = new Float64Array(mostFrames + 1)

/**
 * The most probable attributions of a cue, best first.
 * @param width most frames kept after each stage
 * @param ratio a choice is followed when its probability is at least this part of the best one's
 */
export function searchFrames(by: Scoring, head: number, width: number, ratio: number): Frame[] {
  begin(partials[0]!, head)
  let count = 1
  const least = Math.log(ratio)
  for (let stage = 0; stage < stageCount; stage++) {
    scores.clear()
    let kept = 0
    for (let x = 0; x < count; x++) {
      const frame = partials[x]!
      const entry = scores.entryOf(frame, by)
      const first = scores.starts[entry]!
      const end = scores.starts[entry + 1]!
      let top = Number.NEGATIVE_INFINITY
      for (let k = first; k < end; k++) if (scores.logp[k]! > top) top = scores.logp[k]!
      for (let k = first; k < end; k++) {
        const logp = scores.logp[k]!
        if (logp >= top + least) kept = keep(kept, width, x, scores.places[k]!, logp, frame.logp + logp)
      }
    }
    for (let k = 0; k < kept; k++) goOn(partials[from[k]!]!, nextPartials[k]!, place[k]!, step[k]!)
    const spare = partials
    partials = nextPartials
    nextPartials = spare
    count = kept
  }
  return partials.slice(0, count).map((frame) => ({
    head,
    choices: frame.choices.slice(),
    made: frame.made,
    logp: frame.logp,
    steps: frame.steps.slice(),
  }))
}

/** Puts a choice among the kept ones, before those that are less likely; gives how many are kept. */
function keep(kept: number, width: number, x: number, p: number, logp: number, sum: number): number {
  let k = kept
  if (k === width && sum <= total[k - 1]!) return kept
  if (k === width) k--
  while (k > 0 && total[k - 1]! < sum) {
    from[k] = from[k - 1]!
    place[k] = place[k - 1]!
    step[k] = step[k - 1]!
    total[k] = total[k - 1]!
    k--
  }
  from[k] = x
  place[k] = p
  step[k] = logp
  total[k] = sum
  return Math.min(kept + 1, width)
}

function begin(frame: Partial, head: number): void {
  frame.head = head
  frame.choices.fill(-1)
  frame.made = 0
  frame.logp = 0
  frame.steps.fill(0)
}

function goOn(frame: Frame, into: Partial, choice: number, logp: number): void {
  into.head = frame.head
  for (let k = 0; k < stageCount; k++) {
    into.choices[k] = frame.choices[k]!
    into.steps[k] = frame.steps[k]!
  }
  into.choices[frame.made] = choice
  into.steps[frame.made] = logp
  into.made = frame.made + 1
  into.logp = frame.logp + logp
}
