/** Runs the shipped model over JSON lines: tsx tools/train/predict.ts FILE.jsonl[.gz] [--best-f1 | --min-confidence X] [--model FILE] */
import { readFileSync } from 'node:fs'
import { articleFromText } from '../../src/statements/article.ts'
import { findStatements } from '../../src/statements/find.ts'
import { loadModel } from '../../src/statements/model.ts'
import { readLines } from './corpus.ts'
import { pointOffsets } from './predictions.ts'

const words = process.argv.slice(2)
const value = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined)
const loaded = loadModel(
  readFileSync(value('--model') ?? new URL('../../src/statements/model.bin', import.meta.url)),
)
if (!loaded.ok) throw new Error(loaded.error)
const min = value('--min-confidence')
const options = words.includes('--best-f1')
  ? { bestF1: true }
  : min === undefined
    ? {}
    : { minConfidence: Number(min) }
let ms = 0
let count = 0
const lines: string[] = []
for (const d of readLines(words[0]!)) {
  const article = articleFromText(d.text)
  const t = performance.now()
  const found = findStatements(article, loaded.value, options)
  ms += performance.now() - t
  count += d.text.split(/\s+/).length
  const points = pointOffsets(d.text)
  const map = (spans: readonly (readonly [number, number])[]) => spans.map(([s, e]) => [points[s], points[e]])
  lines.push(
    JSON.stringify({
      id: d.id,
      attributions: found.map((x) => ({
        ...x,
        source: map(x.source),
        cue: map(x.cue),
        content: map(x.content),
      })),
    }),
  )
}
console.log(lines.join('\n'))
console.error(`${((1000 * ms) / count).toFixed(2)} ms per 1,000 words`)
