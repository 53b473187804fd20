/** The steps of training, each a function: cue model, stage models, rescoring, and running a model over documents. */
import { candidates, mostCandidates } from '../../src/statements/candidates.ts'
import { addCueFeatures, mayBeCue } from '../../src/statements/cue-features.ts'
import { edgeOf } from '../../src/statements/edge.ts'
import { addEdgeFeatures } from '../../src/statements/edge-features.ts'
import { Features, featureMask, put, tableMask } from '../../src/statements/features.ts'
import type { Frame } from '../../src/statements/frame.ts'
import { choose, openFrame, stageCount } from '../../src/statements/frame.ts'
import { hashText } from '../../src/statements/hashing.ts'
import type { Pass } from '../../src/statements/passes.ts'
import type { Scorer } from '../../src/statements/search.ts'
import type { Counts } from '../../src/statements/spans.ts'
import { addStructureFeatures } from '../../src/statements/structure-features.ts'
import { addWeight, type WeightTable, weightTable } from '../../src/statements/weight-table.ts'
import type { Document, Gold } from './corpus.ts'
import type { Learned, LearnOptions } from './learn.ts'
import { Instances, learn } from './learn.ts'

/** Weights while training: by their full index, and for a group that was learned again for the table that ships, by their place there. */
export class Table implements Scorer {
  private readonly full = weightTable(new Float32Array(featureMask + 1))
  private readonly folded = new Map<number, WeightTable>()

  score(features: Features, group: number, into: Float64Array): void {
    features.sums(this.folded.get(group) ?? this.full, into)
  }

  scale(): number {
    return 1
  }

  add(learned: Learned, group: number): void {
    let into = this.full
    if (learned.folded) {
      into = weightTable(new Float32Array(tableMask + 1))
      this.folded.set(group, into)
    }
    for (let k = 0; k < learned.indices.length; k++) addWeight(into, learned.indices[k]!, learned.values[k]!)
  }
}

const f = new Features()
const noFeatures = new Int32Array(0)

/** Adds features of who annotated: annotators differ in how much they mark, and that is not to be learned as language. */
function addAnnotator(d: Document, data: Instances, template: number, values: readonly number[]): void {
  const who = d.raw.annotator
  if (who === undefined) return
  const from = f.n
  const h = hashText(who)
  let n = f.open(template, from)
  put(n++, h, 0)
  for (const v of values) put(n++, h, v)
  f.close(n)
  for (const id of f.indices().subarray(from)) data.nuisance.add(id)
}

export interface CueData {
  readonly instances: Instances
  /** Document and word of each instance. */
  readonly document: Int32Array
  readonly word: Int32Array
}

/** One instance for each word that may be a cue. */
export function cueInstances(documents: readonly Document[]): CueData {
  const instances = new Instances()
  const document: number[] = []
  const word: number[] = []
  documents.forEach((d, k) => {
    const heads = new Map<number, Gold>()
    for (const g of d.golds) if (g.head >= 0) heads.set(g.head, g)
    for (let i = 0; i < d.reading.words.count; i++) {
      if (!mayBeCue(d.reading, i)) continue
      const gold = heads.get(i)
      if (gold?.unsure || gold?.nested) continue
      f.clear()
      addCueFeatures(d.reading, i, f)
      addAnnotator(d, instances, 1100, [d.reading.tags[i]!, d.reading.stem[i]!, d.reading.cueClass[i]!])
      instances.addCandidate(noFeatures, gold ? 0 : 1)
      instances.addCandidate(f.indices(), gold ? 1 : 0)
      instances.endInstance()
      document.push(k)
      word.push(i)
    }
  })
  return { instances, document: Int32Array.from(document), word: Int32Array.from(word) }
}

/** The right choice of each stage for a gold attribution. */
export function goldChoices(g: Gold): number[] {
  const sourceNear = g.sourceL < 0 ? -1 : g.sourceR < g.cueL ? g.sourceR : g.sourceL
  const sourceFar = g.sourceL < 0 ? -1 : g.sourceR < g.cueL ? g.sourceL : g.sourceR
  return [g.cueL, g.cueR, sourceNear, sourceFar, g.leftR, g.leftL, g.rightL, g.rightR]
}

export interface StageData {
  readonly instances: Instances
  readonly document: Int32Array
  lost: number
}

const places = new Int32Array(mostCandidates)

/** Instances of all eight stages from the gold attributions. */
export function stageInstances(documents: readonly Document[], counts: readonly Counts[]): StageData[] {
  const data = Array.from({ length: stageCount }, () => ({
    instances: new Instances(),
    document: [] as number[],
    lost: 0,
  }))
  documents.forEach((d, k) => {
    for (const g of d.golds) {
      if (g.head < 0 || g.unsure) continue
      const right = goldChoices(g)
      let frame: Frame = openFrame(g.head)
      for (let s = 0; s < stageCount; s++) {
        const n = candidates(d.reading, frame, places)
        let hit = -1
        for (let c = 0; c < n; c++) if (places[c] === right[s]) hit = c
        if (hit < 0) {
          data[s]!.lost++
          // A far end out of reach ends the chain; an unreachable near end too.
          break
        }
        if (n > 1) {
          const edge = edgeOf(d.reading, counts[k]!, frame)
          for (let c = 0; c < n; c++) {
            f.clear()
            addEdgeFeatures(edge, places[c]!, f)
            data[s]!.instances.addCandidate(f.indices(), c === hit ? 1 : 0)
          }
          data[s]!.instances.endInstance()
          data[s]!.document.push(k)
        }
        frame = choose(frame, right[s]!, 0)
      }
    }
  })
  return data.map((x) => ({ instances: x.instances, document: Int32Array.from(x.document), lost: x.lost }))
}

/** How like a gold attribution a frame is: a point for each part that is exact, part of one for overlap. */
export function likeness(frame: Frame, g: Gold): number {
  const right = goldChoices(g)
  const c = frame.choices
  let x = 0
  if (c[0] === right[0] && c[1] === right[1]) x += 1
  if (c[2] === right[2] && c[3] === right[3]) x += 1.2
  const left = c[4] === right[4] && c[5] === right[5]
  const rightSide = c[6] === right[6] && c[7] === right[7]
  if (left && rightSide) x += 1.2
  else x += 0.9 * overlap(c, right)
  return x
}

function overlap(c: Int32Array, r: number[]): number {
  let both = 0
  let any = 0
  for (const [a, b] of [
    [5, 4],
    [6, 7],
  ] as const) {
    const c0 = c[a]!
    const c1 = c[b]!
    const r0 = r[a]!
    const r1 = r[b]!
    const cl = c0 < 0 ? 0 : c1 - c0 + 1
    const rl = r0 < 0 ? 0 : r1 - r0 + 1
    const o = cl > 0 && rl > 0 ? Math.max(0, Math.min(c1, r1) - Math.max(c0, r0) + 1) : 0
    both += o
    any += cl + rl - o
  }
  return any === 0 ? 0 : both / any
}

export interface StructureData {
  readonly instances: Instances
  readonly document: Int32Array
}

/** Instances for rescoring: "no statement" against the frames of each likely cue. */
export function structureInstances(documents: readonly Document[], passes: readonly Pass[]): StructureData {
  const instances = new Instances()
  const document: number[] = []
  documents.forEach((d, k) => {
    const pass = passes[k]!
    const golds = new Map<number, Gold>()
    for (const g of d.golds) if (g.head >= 0) golds.set(g.head, g)
    pass.heads.forEach((head, h) => {
      const gold = golds.get(head)
      if (gold?.unsure || gold?.nested) return
      const frames = pass.frames[h]!
      let best = -1
      if (gold) {
        let top = -1
        frames.forEach((frame, x) => {
          const like = likeness(frame, gold)
          if (like > top + 1e-9) {
            top = like
            best = x
          }
        })
      }
      instances.addCandidate(noFeatures, best < 0 ? 1 : 0)
      frames.forEach((frame, x) => {
        f.clear()
        addStructureFeatures(d.reading, pass.counts, pass.neighbours, h, frame, x, f)
        const c = frame.choices
        addAnnotator(d, instances, 1110, [
          d.reading.stem[head]!,
          Math.round(pass.probability[head]! * 10),
          d.reading.tags[head]!,
          d.reading.kind[c[7]! + 1] ?? 31,
          c[7]! < 0 ? 0 : Math.min(3, d.reading.sentences.first[d.reading.sentences.of[c[7]!]! + 1]! - c[7]!),
          c[2]! < 0 ? 1 : 0,
        ])
        instances.addCandidate(f.indices(), x === best ? 1 : 0)
      })
      instances.endInstance()
      document.push(k)
    })
  })
  return { instances, document: Int32Array.from(document) }
}

/** Chosen on held-out publishers and the dev texts. */
export const cueOptions: LearnOptions = { rate: 0.04, l1: 0.02, epochs: 5, minCount: 3 }
export const stageOptions: LearnOptions = { rate: 0.04, l1: 0.005, epochs: 5, minCount: 3 }
export const structureOptions: LearnOptions = { rate: 0.04, l1: 0.005, epochs: 5, minCount: 3 }

export { learn }
