/** An attribution as the search builds it, in words: cue, source, and content to the left and to the right. */

/** The decisions of the search, in their order. */
export const Stage = {
  cueLeft: 0,
  cueRight: 1,
  sourceNear: 2,
  sourceFar: 3,
  leftNear: 4,
  leftFar: 5,
  rightNear: 6,
  rightFar: 7,
} as const
export const stageCount = 8

/** Word indices, both ends included; -1 where there is none (or not yet). Choices stand in the order of `Stage`. */
export interface Frame {
  readonly head: number
  /** Choice made at each stage so far. For the source: near end, then far end. */
  readonly choices: Int32Array
  /** Number of choices made. */
  readonly made: number
  /** Sum of the logarithms of the choices' probabilities. */
  readonly logp: number
  /** Logarithm of each choice's probability. */
  readonly steps: Float32Array
}

/** A frame with no choice made yet. */
export function openFrame(head: number): Frame {
  return {
    head,
    choices: new Int32Array(stageCount).fill(-1),
    made: 0,
    logp: 0,
    steps: new Float32Array(stageCount),
  }
}

/** The frame with one more choice. */
export function choose(frame: Frame, choice: number, logp: number): Frame {
  const choices = frame.choices.slice()
  const steps = frame.steps.slice()
  choices[frame.made] = choice
  steps[frame.made] = logp
  return { head: frame.head, choices, made: frame.made + 1, logp: frame.logp + logp, steps }
}

export const cueStart = (f: Frame) => f.choices[0]!
export const cueEnd = (f: Frame) => f.choices[1]!
export const hasSource = (f: Frame) => f.choices[2]! >= 0
export const sourceStart = (f: Frame) => Math.min(f.choices[2]!, f.choices[3]!)
export const sourceEnd = (f: Frame) => Math.max(f.choices[2]!, f.choices[3]!)
export const leftStart = (f: Frame) => f.choices[5]!
export const leftEnd = (f: Frame) => f.choices[4]!
export const rightStart = (f: Frame) => f.choices[6]!
export const rightEnd = (f: Frame) => f.choices[7]!
