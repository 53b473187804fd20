/**
 * Trains the model and writes the file that ships.
 *
 * npm run train -- --corpus FILE… [--treebank FILE] [--out FILE] [--weights N]
 * Corpora: JSON lines (.gz allowed), estimated on in full; lines with a `half` count only where it is "a".
 * The same corpora give the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { borderCount } from '../../src/statements/candidates.ts'
import { writeModel } from '../../src/statements/model.ts'
import { groupCount } from '../../src/statements/search.ts'
import { readArguments } from './arguments.ts'
import { estimate } from './estimate.ts'
import { quantise } from './quantise.ts'

const options = readArguments(process.argv.slice(2))
const begun = Date.now()
const log = (line: string) =>
  console.error(`${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${line}`)
const estimated = estimate(options, log)
const { indices, values, scales } = quantise(estimated.groups, groupCount)
const bytes = writeModel({
  header: {
    version: 2,
    scales,
    cuts: estimated.cuts,
    calibration: estimated.calibration,
    abbreviations: estimated.lexicon.abbreviations,
    starters: estimated.lexicon.starters,
    irregular: estimated.lexicon.irregular,
    lists: estimated.lexicon.lists,
  },
  indices,
  values,
  tagger: estimated.tagger,
  trees: estimated.trees,
  borders: estimated.lexicon.borders ?? new Uint8Array(borderCount),
  cueWords: estimated.lexicon.cueWords,
})
writeFileSync(options.out, bytes)
log(
  `${indices.length} weights, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped → ${options.out}`,
)
