/** Estimates the tagger's weights: an averaged perceptron, pruned by weight and quantised to bytes. */
import { hashText } from '../../src/statements/hashing.ts'
import type { Article } from '../../src/statements/statement.ts'
import {
  markTag,
  type TaggerWeights,
  tagCount,
  tagFeatureCount,
  tagFeatures,
  tagNames,
  tagNumber,
  tagWords,
} from '../../src/statements/tagger.ts'
import { readWords, type Words } from '../../src/statements/words.ts'
import { readConllu, type TreebankSentence } from './conllu.ts'
import { randomFrom, shuffle } from './random.ts'

interface Tagged {
  readonly words: Words
  /** Gold tag of each word; -1 where there is none. */
  readonly gold: Int8Array
}

const same: Record<string, string> = {
  HYPH: ':',
  $: 'SYM',
  LS: 'CD',
  GW: 'NN',
  AFX: 'NN',
  NFP: 'SYM',
  ADD: 'NNP',
}

/** Aligns a treebank's words to our own: a word of ours has the tag of the last word of theirs that it covers. */
function align(sentences: readonly TreebankSentence[], abbreviations: ReadonlySet<number>): Tagged {
  let text = ''
  const blocks: Article['blocks'][number][] = []
  const starts: number[] = []
  for (const s of sentences) {
    starts.push(text.length)
    blocks.push({ kind: 'body', start: text.length, end: text.length + s.text.length })
    text += `${s.text}\n`
  }
  const words = readWords({ text, blocks, links: [] }, abbreviations)
  const gold = new Int8Array(words.count).fill(-1)
  let w = 0
  for (let b = 0; b < sentences.length; b++) {
    const theirs = sentences[b]!.words
    let t = 0
    for (; w < words.count && words.block[w] === b; w++) {
      const s = words.start[w]! - starts[b]!
      const e = words.end[w]! - starts[b]!
      while (t < theirs.length && theirs[t]!.end <= s) t++
      let k = t
      while (k + 1 < theirs.length && theirs[k + 1]!.start < e) k++
      const their = theirs[k]
      if (their && their.start < e) gold[w] = tagNumber(same[their.tag] ?? their.tag)
    }
  }
  return { words, gold }
}

/** Trains on one file and tells the accuracy on another; gives the pruned weights. */
export function trainTagger(
  trainPath: string,
  testPath: string | null,
  abbreviations: ReadonlySet<number>,
  keep = 60000,
): TaggerWeights {
  const { words, gold } = align(readConllu(trainPath), abbreviations)
  const index = new Map<number, number>()
  const features = new Int32Array(tagFeatureCount)
  const grow = 1 << 20
  let rows = 0
  const perRow = tagCount
  const weight = new Float32Array(grow * perRow)
  const total = new Float64Array(grow * perRow)
  const stamp = new Int32Array(grow * perRow)
  const counts = new Int32Array(grow)
  const rowOf = (h: number) => {
    let r = index.get(h)
    if (r === undefined) {
      r = rows++
      index.set(h, r)
    }
    return r
  }
  const begins: number[] = []
  for (let i = 0; i < words.count; i++) if (i === 0 || words.block[i] !== words.block[i - 1]) begins.push(i)
  const random = randomFrom(7)
  let step = 0
  const active = new Int32Array(tagFeatureCount)
  const scores = new Float64Array(perRow)
  const iterations = 6
  for (let epoch = 0; epoch < iterations; epoch++) {
    shuffle(begins, random)
    let wrong = 0
    let seen = 0
    for (const begin of begins) {
      let before = 60
      let before2 = 60
      for (let i = begin; i < words.count && words.block[i] === words.block[begin]; i++) {
        let tag = markTag(words, i)
        if (tag < 0) {
          step++
          tagFeatures(words, i, before, before2, features)
          scores.fill(0)
          for (let k = 0; k < tagFeatureCount; k++) {
            const r = rowOf(features[k]!)
            active[k] = r
            if (epoch === 0) counts[r]!++
            for (let t = 0; t < perRow; t++) scores[t]! += weight[r * perRow + t]!
          }
          tag = 0
          for (let t = 1; t < perRow; t++) if (scores[t]! > scores[tag]!) tag = t
          const want = gold[i]!
          if (want >= 0) {
            seen++
            if (want !== tag) {
              wrong++
              for (let k = 0; k < tagFeatureCount; k++) {
                for (const [t, d] of [
                  [want, 1],
                  [tag, -1],
                ] as const) {
                  const x = active[k]! * perRow + t
                  total[x]! += (step - stamp[x]!) * weight[x]!
                  stamp[x] = step
                  weight[x]! += d
                }
              }
            }
          }
        }
        before2 = before
        before = tag
      }
    }
    console.error(
      `tagger: pass ${epoch + 1}, ${((100 * wrong) / seen).toFixed(2)} % wrong in training, ${rows} features`,
    )
  }
  for (let x = 0; x < rows * perRow; x++) {
    total[x]! += (step - stamp[x]!) * weight[x]!
    weight[x] = total[x]! / step
  }
  // Entries are kept by weight times the root of the count: what matters often.
  const worth: number[] = []
  for (let r = 0; r < rows; r++) {
    if (counts[r]! < 2) continue
    for (let t = 0; t < perRow; t++) {
      const v = Math.abs(weight[r * perRow + t]!)
      if (v > 0.02) worth.push(v * Math.sqrt(counts[r]!))
    }
  }
  worth.sort((a, b) => b - a)
  const cut = worth[Math.min(keep, worth.length - 1)] ?? 0
  let top = 0
  for (let x = 0; x < rows * perRow; x++) top = Math.max(top, Math.abs(weight[x]!))
  top = Math.min(top, 25)
  const kept: { hash: number; entries: [number, number][] }[] = []
  for (const [hash, r] of index) {
    if (counts[r]! < 2) continue
    const entries: [number, number][] = []
    for (let t = 0; t < perRow; t++) {
      const v = weight[r * perRow + t]!
      if (Math.abs(v) * Math.sqrt(counts[r]!) < cut || Math.abs(v) <= 0.02) continue
      const q = Math.max(-127, Math.min(127, Math.round((v / top) * 127)))
      if (q !== 0) entries.push([t, q])
    }
    if (entries.length > 0) kept.push({ hash: hash & 0x3fffff || 1, entries })
  }
  const weights = packTagger(kept)
  console.error(`tagger: ${kept.length} features, ${kept.reduce((n, k) => n + k.entries.length, 0)} weights`)
  if (testPath) {
    const test = align(readConllu(testPath), abbreviations)
    const tags = tagWords(test.words, weights)
    let right = 0
    let all = 0
    let verb = 0
    for (let i = 0; i < test.words.count; i++) {
      if (test.gold[i]! < 0) continue
      all++
      if (tags[i] === test.gold[i]) right++
      if (tagNames[tags[i]!]!.startsWith('VB') === tagNames[test.gold[i]!]!.startsWith('VB')) verb++
    }
    console.error(
      `tagger: ${((100 * right) / all).toFixed(2)} % right, ${((100 * verb) / all).toFixed(2)} % verb or not`,
    )
  }
  return weights
}

/** Lays out features and their weights for look-up; features with the same hash are merged. */
export function packTagger(kept: readonly { hash: number; entries: [number, number][] }[]): TaggerWeights {
  const byHash = new Map<number, Map<number, number>>()
  for (const { hash, entries } of kept) {
    const row = byHash.get(hash) ?? new Map<number, number>()
    for (const [t, q] of entries) row.set(t, Math.max(-127, Math.min(127, (row.get(t) ?? 0) + q)))
    byHash.set(hash, row)
  }
  const hashes = [...byHash.keys()].sort((a, b) => a - b)
  let size = 1024
  while (size < hashes.length * 2) size *= 2
  const keys = new Int32Array(size)
  const rowAt = new Int32Array(size)
  const start = new Int32Array(hashes.length + 1)
  const tags: number[] = []
  const values: number[] = []
  hashes.forEach((h, r) => {
    let at = h & (size - 1)
    while (keys[at] !== 0) at = (at + 1) & (size - 1)
    keys[at] = h
    rowAt[at] = r
    for (const [t, q] of [...byHash.get(h)!].sort((a, b) => a[0] - b[0])) {
      tags.push(t)
      values.push(q)
    }
    start[r + 1] = tags.length
  })
  return { keys, rows: rowAt, start, tags: Uint8Array.from(tags), values: Int8Array.from(values) }
}

if (process.argv[1]?.endsWith('train-tagger.ts')) {
  const abbreviations = new Set((process.argv[4] ?? '').split(',').map(hashText))
  trainTagger(process.argv[2]!, process.argv[3] ?? null, abbreviations, Number(process.argv[5] ?? 60000))
}
