/** The whole of training, from corpora to weights, cuts and calibration. */

import { hashText } from '../../src/statements/hashing.ts'
import type { Calibration } from '../../src/statements/model.ts'
import { cueProbabilities, firstPass, secondPass } from '../../src/statements/passes.ts'
import { Group } from '../../src/statements/search.ts'
import { countAlong } from '../../src/statements/spans.ts'
import type { TaggerWeights } from '../../src/statements/tagger.ts'
import type { Trees } from '../../src/statements/trees.ts'
import type { TrainOptions } from './arguments.ts'
import { type Document, type RawDocument, readDocument, readLines } from './corpus.ts'
import { growTrees, type TreeOptions } from './grow-trees.ts'
import type { Learned } from './learn.ts'
import { learn } from './learn.ts'
import { findHeads, gatherLexicon, type LexiconData, lexiconOf, mineCueWords } from './lexicon.ts'
import { mineBorders } from './mine-borders.ts'
import {
  cueInstances,
  cueOptions,
  stageInstances,
  stageOptions,
  structureInstances,
  structureOptions,
  Table,
} from './pipeline.ts'
import { trainTagger } from './train-tagger.ts'

export interface Estimated {
  /** Cues, the eight stages, whole attributions. */
  readonly groups: readonly Learned[]
  readonly cuts: { readonly shown: number; readonly bestF1: number }
  readonly calibration: Calibration
  readonly lexicon: LexiconData
  readonly tagger: TaggerWeights
  readonly trees: { readonly worth: Trees; readonly right: Trees }
  /** Grows the trees again with other options. */
  readonly regrow: (tuned: TreeOptions) => { readonly worth: Trees; readonly right: Trees }
}

/** Shares of the weights that go to cues, each stage and whole attributions. */
const shares = [0.17, 0.02, 0.03, 0.12, 0.07, 0.07, 0.05, 0.1, 0.17, 0.2]

/** The texts are cut into so many parts; what a later step learns from was found by models that had not seen it. */
const foldCount = 3

/** Reads corpora; of lines with a `half` only half "a" is estimated on. */
function readCorpora(paths: readonly string[]) {
  return paths.flatMap((p) => readLines(p)).filter((d) => d.half === undefined || d.half === 'a')
}

export function estimate(
  options: TrainOptions,
  log: (line: string) => void,
  use: (d: RawDocument) => boolean = () => true,
): Estimated {
  const lexicon = gatherLexicon(options.treebank)
  const tagger = trainTagger(options.treebank, null, new Set(lexicon.abbreviations.map(hashText)))
  const raw = readCorpora(options.corpora).filter(use)
  const bare = raw.map((r) => readDocument(r, lexiconOf(lexicon, tagger)))
  lexicon.cueWords = mineCueWords(bare)
  lexicon.borders = mineBorders(bare)
  const full = lexiconOf(lexicon, tagger)
  const documents: Document[] = raw.map((r) => readDocument(r, full))
  findHeads(documents, full.cueWords)
  log(`${documents.length} documents, ${documents.reduce((n, d) => n + d.golds.length, 0)} attributions`)

  const fold = (k: number) => k % foldCount
  const foldList = Array.from({ length: foldCount }, (_, x) => x)
  const keep = (g: number) => Math.round(options.weights * shares[g]!)
  const groups: Learned[] = []
  const cue = cueInstances(documents)
  const folds = foldList.map(() => new Table())
  for (const x of foldList)
    folds[x]!.add(
      learn(cue.instances, { ...cueOptions, use: (g) => fold(cue.document[g]!) !== x }),
      Group.cue,
    )
  groups.push(learn(cue.instances, { ...cueOptions, keep: keep(0) }))
  log('cues')
  const probabilities = documents.map((d, k) => cueProbabilities(d.reading, folds[fold(k)]!))
  const counts = documents.map((d, k) => countAlong(d.reading, probabilities[k]!))
  const stages = stageInstances(documents, counts)
  stages.forEach((s, k) => {
    for (const x of foldList)
      folds[x]!.add(
        learn(s.instances, { ...stageOptions, use: (g) => fold(s.document[g]!) !== x }),
        Group.stage + k,
      )
    groups.push(learn(s.instances, { ...stageOptions, keep: keep(k + 1) }))
    log(`stage ${k + 1} of ${stages.length}`)
  })
  const passes = documents.map((d, k) => firstPass(d.reading, probabilities[k]!, folds[fold(k)]!))
  const structure = structureInstances(documents, passes)
  groups.push(learn(structure.instances, { ...structureOptions, keep: keep(stages.length + 1) }))
  log('whole attributions')
  for (const x of foldList) {
    const use = (g: number) => fold(structure.document[g]!) !== x
    folds[x]!.add(
      learn(structure.instances, { ...structureOptions, keep: keep(stages.length + 1), use }),
      Group.structure,
    )
  }
  const second = documents.map((d, k) => secondPass(d.reading, passes[k]!, folds[fold(k)]!))
  log('second pass')
  const trees = growTrees(documents, passes, second, log)
  return {
    groups,
    cuts: { shown: options.shown, bestF1: options.bestF1 },
    calibration: [],
    lexicon,
    tagger,
    trees,
    regrow: (tuned) => growTrees(documents, passes, second, log, tuned),
  }
}
