/**
 * Parts of speech: a greedy averaged perceptron over Penn Treebank tags (Collins 2002), with hashed features. Unambiguous
 * words are decided by the weights like all others: at this size a look-up saves little.
 */
import { join } from './hashing.ts'
import type { Words } from './words.ts'
import { Shape } from './words.ts'

/** Tags of the Penn Treebank, in the order of the weights' columns. */
export const tagNames = [
  'NN',
  'IN',
  'DT',
  'PRP',
  'JJ',
  ',',
  '.',
  'NNP',
  'RB',
  'NNS',
  'VB',
  'CC',
  'VBP',
  'VBD',
  'VBZ',
  'VBN',
  'CD',
  'VBG',
  'TO',
  'PRP$',
  'MD',
  'UH',
  ':',
  'WDT',
  'WRB',
  '-LRB-',
  '-RRB-',
  'RP',
  'WP',
  "''",
  '``',
  'NNPS',
  'POS',
  'JJR',
  'EX',
  'RBR',
  'JJS',
  'FW',
  'SYM',
  'PDT',
  'RBS',
  'WP$',
] as const

export const tagCount = tagNames.length

/** Number of a tag by its name; -1 for tags that are not used. */
export function tagNumber(name: string): number {
  return (tagNames as readonly string[]).indexOf(name)
}

/** The tag given to every mark by its glyph alone: marks need no weights. */
const markTags = new Map<number, number>([
  [44, tagNumber(',')],
  [46, tagNumber('.')],
  [33, tagNumber('.')],
  [63, tagNumber('.')],
  [58, tagNumber(':')],
  [59, tagNumber(':')],
  [45, tagNumber(':')],
  [0x2013, tagNumber(':')],
  [0x2014, tagNumber(':')],
  [0x2026, tagNumber(':')],
  [40, tagNumber('-LRB-')],
  [91, tagNumber('-LRB-')],
  [41, tagNumber('-RRB-')],
  [93, tagNumber('-RRB-')],
])
const quoteTag = tagNumber("''")
const symbolTag = tagNumber('SYM')

/** The tag of a mark by its glyph; -1 for words. */
export function markTag(words: Words, i: number): number {
  if (words.shape[i] !== Shape.mark) return -1
  const code = words.code[i]!
  const known = markTags.get(code)
  if (known !== undefined) return known
  if (
    code === 34 ||
    code === 39 ||
    code === 96 ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0xab ||
    code === 0xbb
  )
    return quoteTag
  return symbolTag
}

/** Number of features a word has. */
export const tagFeatureCount = 20

/** Writes the feature hashes of word i, given the tags of the two words before it. Pure columns: `into` has room for all. */
export function tagFeatures(
  words: Words,
  i: number,
  before: number,
  before2: number,
  into: Int32Array,
): void {
  const { hash, suffix, shape, block, count } = words
  const b = block[i]!
  const at = (k: number) => (k >= 0 && k < count && block[k] === b ? hash[k]! : 1)
  const w = hash[i]!
  const p = at(i - 1)
  const n = at(i + 1)
  const s = shape[i]!
  const sn = i + 1 < count && block[i + 1] === b ? shape[i + 1]! : 7
  const suffixNext = i + 1 < count && block[i + 1] === b ? suffix[i + 1]! : 2
  const opens = i === 0 || block[i - 1] !== b || words.shape[i - 1] === Shape.mark ? 1 : 0
  const suffix2 = lastTwo(words, i)
  const first = join(words.code[i]! | 32, s)
  let k = 0
  into[k++] = 0x1001
  into[k++] = join(1, w)
  into[k++] = join(2, suffix[i]!)
  into[k++] = join(3, join(s, opens))
  into[k++] = join(4, before)
  into[k++] = join(5, join(before, before2))
  into[k++] = join(6, join(before, w))
  into[k++] = join(7, p)
  into[k++] = join(8, n)
  into[k++] = join(9, at(i - 2))
  into[k++] = join(10, at(i + 2))
  into[k++] = join(11, suffixNext)
  into[k++] = join(12, join(before, suffix[i]!))
  into[k++] = join(13, join(w, n))
  into[k++] = join(14, join(before, n))
  into[k++] = join(15, join(s, join(before, sn)))
  into[k++] = join(16, suffix2)
  into[k++] = join(17, first)
  into[k++] = join(18, join(suffix[i]!, suffixNext))
  into[k++] = join(19, join(p, w))
}

function lastTwo(words: Words, i: number): number {
  const e = words.end[i]!
  const s = words.start[i]!
  if (e - s < 2) return words.hash[i]!
  return ((words.text.charCodeAt(e - 2) | 32) << 8) | (words.text.charCodeAt(e - 1) | 32)
}

/** Weights of the tagger: `slots` maps a feature's hash to a row of tag weights. */
export interface TaggerWeights {
  /** Open addressing: hash, or 0 for a free slot. */
  readonly keys: Int32Array
  /** Row of the feature in `start`. */
  readonly rows: Int32Array
  /** Row r has entries start[r]..start[r+1] in tags/values. */
  readonly start: Int32Array
  readonly tags: Uint8Array
  readonly values: Int8Array
}

/** Finds the row of a feature, or -1. */
export function tagRow(weights: TaggerWeights, hash: number): number {
  const mask = weights.keys.length - 1
  const key = hash & 0x3fffff || 1
  let at = key & mask
  for (;;) {
    const k = weights.keys[at]!
    if (k === key) return weights.rows[at]!
    if (k === 0) return -1
    at = (at + 1) & mask
  }
}

/** Tags every word (numbers into `tagNames`), from left to right, block by block. */
export function tagWords(words: Words, weights: TaggerWeights): Uint8Array {
  const tags = new Uint8Array(words.count)
  const features = new Int32Array(tagFeatureCount)
  const scores = new Int32Array(tagCount)
  const start = 60
  let before = start
  let before2 = start
  for (let i = 0; i < words.count; i++) {
    if (i > 0 && words.block[i] !== words.block[i - 1]) {
      before = start
      before2 = start
    }
    let tag = markTag(words, i)
    if (tag < 0) {
      tagFeatures(words, i, before, before2, features)
      scores.fill(0)
      for (let k = 0; k < tagFeatureCount; k++) {
        const row = tagRow(weights, features[k]!)
        if (row < 0) continue
        for (let x = weights.start[row]!; x < weights.start[row + 1]!; x++) {
          const t = weights.tags[x]!
          scores[t] = scores[t]! + weights.values[x]!
        }
      }
      tag = 0
      for (let t = 1; t < tagCount; t++) if (scores[t]! > scores[tag]!) tag = t
    }
    tags[i] = tag
    before2 = before
    before = tag
  }
  return tags
}
