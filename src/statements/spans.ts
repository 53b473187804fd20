/** Running counts over an article, so that what stands between two words is known in constant time. */
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'

export interface Counts {
  readonly verbs: Int32Array
  readonly finite: Int32Array
  readonly commas: Int32Array
  readonly nouns: Int32Array
  readonly joins: Int32Array
  readonly marks: Int32Array
  /** Likely cues (class 3 and up) before each word. */
  readonly cues: Int32Array
  /** Index of the next finite verb or modal at or after each word in its sentence; -1 where there is none. */
  readonly nextFinite: Int32Array
  /** Index of the next likely cue at or after each word in its sentence; -1 where there is none. */
  readonly nextCue: Int32Array
  readonly lastCue: Int32Array
  /** Index of the last verb at or before each word in its sentence; -1 where there is none. */
  readonly lastVerb: Int32Array
  /** Class of each word's probability of being a cue: 0 below .05, then .05, .2, .5, .8. */
  readonly cueLevel: Uint8Array
}

/** Class of a probability of being a cue. */
export function cueLevelOf(p: number): number {
  return p < 0.05 ? 0 : p < 0.2 ? 1 : p < 0.5 ? 2 : p < 0.8 ? 3 : 4
}

/** Counts for an article, given each word's probability of being a cue. */
export function countAlong(reading: Reading, cueProbability: Float32Array): Counts {
  const { kind, verb, sentences, quotations } = reading
  const n = kind.length
  const verbs = new Int32Array(n + 1)
  const finite = new Int32Array(n + 1)
  const commas = new Int32Array(n + 1)
  const nouns = new Int32Array(n + 1)
  const joins = new Int32Array(n + 1)
  const marks = new Int32Array(n + 1)
  const cues = new Int32Array(n + 1)
  const cueLevel = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const k = kind[i]!
    const level = cueLevelOf(cueProbability[i]!)
    cueLevel[i] = level
    verbs[i + 1] = verbs[i]! + verb[i]!
    finite[i + 1] = finite[i]! + (k === Kind.finite || k === Kind.modal ? 1 : 0)
    commas[i + 1] = commas[i]! + (k === Kind.comma ? 1 : 0)
    nouns[i + 1] = nouns[i]! + (k === Kind.noun || k === Kind.proper || k === Kind.pronoun ? 1 : 0)
    joins[i + 1] = joins[i]! + (k === Kind.conjunction ? 1 : 0)
    const q = quotations.of[i]!
    const edge = q >= 0 && (quotations.quotes[q]!.open === i || quotations.quotes[q]!.close === i)
    marks[i + 1] = marks[i]! + (edge ? 1 : 0)
    cues[i + 1] = cues[i]! + (level >= 3 ? 1 : 0)
  }
  const nextFinite = new Int32Array(n).fill(-1)
  const nextCue = new Int32Array(n).fill(-1)
  const lastCue = new Int32Array(n).fill(-1)
  const lastVerb = new Int32Array(n).fill(-1)
  for (let i = n - 1; i >= 0; i--) {
    const same = i + 1 < n && sentences.of[i + 1] === sentences.of[i]
    const k = kind[i]!
    nextFinite[i] = k === Kind.finite || k === Kind.modal ? i : same ? nextFinite[i + 1]! : -1
    nextCue[i] = cueLevel[i]! >= 3 ? i : same ? nextCue[i + 1]! : -1
  }
  for (let i = 0; i < n; i++) {
    const same = i > 0 && sentences.of[i - 1] === sentences.of[i]
    lastCue[i] = cueLevel[i]! >= 3 ? i : same ? lastCue[i - 1]! : -1
    lastVerb[i] = verb[i] === 1 ? i : same ? lastVerb[i - 1]! : -1
  }
  return {
    verbs,
    finite,
    commas,
    nouns,
    joins,
    marks,
    cues,
    nextFinite,
    nextCue,
    lastCue,
    lastVerb,
    cueLevel,
  }
}
