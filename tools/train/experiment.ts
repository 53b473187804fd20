/**
 * Trains with some publishers held out and scores on them, on further files and by the published measures: for decisions.
 *
 * tsx tools/train/experiment.ts --hold nyt,breitbart --corpus FILE… --test FILE… [--weights N]
 */

import { loadModel, writeModel } from '../../src/statements/model.ts'
import { cueProbabilities, firstPass, secondPass, thirdPass } from '../../src/statements/passes.ts'
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
  { corpora: texts, treebank, out: '', weights: Number(list('--weights')[0] ?? 220000) },
  log,
  (d) => !hold.has(d.publisher ?? ''),
)
const q = quantise(estimated.groups, groupCount)
const bytes = writeModel({
  header: {
    version: 1,
    scales: q.scales,
    cuts: estimated.cuts,
    calibration: estimated.calibration,
    abbreviations: estimated.lexicon.abbreviations,
    starters: estimated.lexicon.starters,
    irregular: estimated.lexicon.irregular,
    lists: {},
  },
  indices: q.indices,
  values: q.values,
  tagger: estimated.tagger,
  cueWords: estimated.lexicon.cueWords,
})
const loaded = loadModel(bytes)
if (!loaded.ok) throw new Error(loaded.error)
const model = loaded.value
const lexicon = lexiconOf(estimated.lexicon, estimated.tagger)
const judge = (docs: Document[]) => {
  findHeads(docs, lexicon.cueWords)
  return docs.map((document) => {
    const pass = firstPass(document.reading, cueProbabilities(document.reading, model), model)
    const second = secondPass(document.reading, pass, model)
    return { document, rescored: process.env.TWO ? second : thirdPass(document.reading, pass, second, model) }
  })
}
if (hold.size > 0) {
  const held = texts
    .flatMap((t) => readLines(t))
    .filter((d) => hold.has(d.publisher ?? ''))
    .map((r) => readDocument(r, lexicon))
  if (held.length > 0) console.log(report('held', judge(held)))
}
for (const file of list('--test')) {
  const docs = readLines(file)
    .filter((d) => d.half !== 'b')
    .map((r) => readDocument(r, lexicon))
  console.log(report(file.split('/').pop()!, judge(docs)))
}
log('done')
