/**
 * Trains with some publishers held out and scores on them, on further files and by the published measures: for decisions.
 *
 * tsx tools/train/experiment.ts --hold nyt,breitbart --corpus FILE… --test FILE… [--weights N]
 */

import { borderCount } from '../../src/statements/candidates.ts'
import { loadModel, writeModel } from '../../src/statements/model.ts'
import {
  confidenceOf,
  cueProbabilities,
  firstPass,
  judge,
  secondPass,
  select,
} from '../../src/statements/passes.ts'
import { groupCount } from '../../src/statements/search.ts'
import { type Document, readDocument, readLines } from './corpus.ts'
import { estimate } from './estimate.ts'
import { findHeads, lexiconOf } from './lexicon.ts'
import { report } from './measure.ts'
import { quantise } from './quantise.ts'

const words = process.argv.slice(2)
const list = (name: string) => {
  const k = words.indexOf(name)
  if (k < 0) return []
  const rest = words.slice(k + 1)
  const end = rest.findIndex((w) => w.startsWith('--'))
  return end < 0 ? rest : rest.slice(0, end)
}
const begun = Date.now()
const log = (line: string) =>
  console.error(`${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${line}`)
const hold = new Set((list('--hold')[0] ?? '').split(','))
const corpora = list('--corpus')
const texts = corpora.filter((c) => !c.includes('.conllu'))
const treebank = corpora.find((c) => c.includes('.conllu'))!
const estimated = estimate(
  {
    corpora: texts,
    treebank,
    out: '',
    weights: Number(list('--weights')[0] ?? 220000),
    shown: 0.7,
    bestF1: 0.38,
  },
  log,
  (d) => !hold.has(d.publisher ?? ''),
)
const q = quantise(estimated.groups, groupCount)
const bytes = writeModel({
  header: {
    version: 2,
    scales: q.scales,
    cuts: estimated.cuts,
    calibration: estimated.calibration,
    abbreviations: estimated.lexicon.abbreviations,
    starters: estimated.lexicon.starters,
    irregular: estimated.lexicon.irregular,
    lists: estimated.lexicon.lists,
  },
  indices: q.indices,
  values: q.values,
  tagger: estimated.tagger,
  trees: estimated.trees,
  borders: estimated.lexicon.borders ?? new Uint8Array(borderCount),
  cueWords: estimated.lexicon.cueWords,
})
const loaded = loadModel(bytes)
if (!loaded.ok) throw new Error(loaded.error)
const model = loaded.value
const lexicon = lexiconOf(estimated.lexicon, estimated.tagger)
let trees: typeof model.trees = model.trees
const judgeAll = (docs: Document[]) => {
  findHeads(docs, lexicon.cueWords)
  return docs.map((document) => {
    const { reading } = document
    const pass = firstPass(reading, cueProbabilities(reading, model), model)
    const second = secondPass(reading, pass, model)
    const options = process.env.PLAIN
      ? second.map((x) =>
          x.frames
            .map((frame, index) => ({
              place: x.place,
              index,
              frame,
              worth: (x.p * x.shares[index]!) / x.shares[x.best]!,
            }))
            .sort((a, b) => b.worth - a.worth),
        )
      : judge(reading, pass, second, trees.worth)
    const chosen = select(options, 0).map((x) => ({
      ...x,
      confidence: confidenceOf(reading, pass, second, x, trees.right),
    }))
    return { document, chosen }
  })
}
const held = texts
  .flatMap((t) => readLines(t))
  .filter((d) => hold.has(d.publisher ?? ''))
  .map((r) => readDocument(r, lexicon))
const tests = list('--test').map(
  (file) =>
    [
      file.split('/').pop()!,
      readLines(file)
        .filter((d) => d.half !== 'b')
        .map((r) => readDocument(r, lexicon)),
    ] as const,
)
const reportAll = () => {
  if (held.length > 0) console.log(report('held', judgeAll(held)))
  for (const [name, docs] of tests) console.log(report(name, judgeAll(docs)))
}
reportAll()
for (const tuned of JSON.parse(process.env.BOOSTS ?? '[]') as object[]) {
  console.log(JSON.stringify(tuned))
  trees = estimated.regrow(tuned)
  reportAll()
}
log('done')
