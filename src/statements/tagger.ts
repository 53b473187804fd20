/**
 * Parts of speech: a greedy averaged perceptron over Penn Treebank tags (Collins 2002), with hashed features. Unambiguous
 * words are decided by the weights like all others: at this size a look-up saves little.
 */
import { join } from './hashing.ts'
import { KeptSums } from './kept-sums.ts'
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

/** Numbers of features: of the word itself, of the two tags before it, of both and the words around it. */
const wordFeatureCount = 4
const tagsFeatureCount = 3
const mixedFeatureCount = 13

/** Number of features a word has. */
export const tagFeatureCount = wordFeatureCount + tagsFeatureCount + mixedFeatureCount

/** Writes the feature hashes of word i, given the tags of the two words before it. Pure columns: `into` has room for all. */
export function tagFeatures(
  words: Words,
  i: number,
  before: number,
  before2: number,
  into: Int32Array,
): void {
  wordFeatures(words, i, into, 0)
  tagsFeatures(before, before2, into, wordFeatureCount)
  mixedFeatures(words, i, before, into, wordFeatureCount + tagsFeatureCount)
}

function wordFeatures(words: Words, i: number, into: Int32Array, at: number): void {
  into[at] = join(1, words.hash[i]!)
  into[at + 1] = join(2, words.suffix[i]!)
  into[at + 2] = join(16, lastTwo(words, i))
  into[at + 3] = join(17, join(words.code[i]! | 32, words.shape[i]!))
}

function tagsFeatures(before: number, before2: number, into: Int32Array, at: number): void {
  into[at] = 0x1001
  into[at + 1] = join(4, before)
  into[at + 2] = join(5, join(before, before2))
}

function mixedFeatures(words: Words, i: number, before: number, into: Int32Array, at: number): void {
  const { hash, suffix, shape, block, count } = words
  const b = block[i]!
  const w = hash[i]!
  const s = shape[i]!
  const hasNext = i + 1 < count && block[i + 1] === b
  const hasLast = i > 0 && block[i - 1] === b
  const p = hasLast ? hash[i - 1]! : 1
  const n = hasNext ? hash[i + 1]! : 1
  const suffixNext = hasNext ? suffix[i + 1]! : 2
  const opens = !hasLast || shape[i - 1] === Shape.mark ? 1 : 0
  into[at] = join(3, join(s, opens))
  into[at + 1] = join(6, join(before, w))
  into[at + 2] = join(7, p)
  into[at + 3] = join(8, n)
  into[at + 4] = join(9, i > 1 && block[i - 2] === b ? hash[i - 2]! : 1)
  into[at + 5] = join(10, i + 2 < count && block[i + 2] === b ? hash[i + 2]! : 1)
  into[at + 6] = join(11, suffixNext)
  into[at + 7] = join(12, join(before, suffix[i]!))
  into[at + 8] = join(13, join(w, n))
  into[at + 9] = join(14, join(before, n))
  into[at + 10] = join(15, join(s, join(before, hasNext ? shape[i + 1]! : 7)))
  into[at + 11] = join(18, join(suffix[i]!, suffixNext))
  into[at + 12] = join(19, join(p, w))
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

/**
 * The weights as they are looked up: what is read together stands together, since most of what is read is in no
 * processor's nearest memory.
 */
interface Rows {
  /** Of each slot its key and where its row begins, times 64, with the row's length; a free slot's key is 0. */
  readonly slots: Int32Array
  /** Of each weight of a row its value, times 256, with its tag. */
  readonly steps: Int16Array
  /** A bit for the lower bits of every key: most features that have no row end here. */
  readonly present: Int32Array
}

const presentMask = (1 << 18) - 1

function rowsOf({ keys, rows, start, tags, values }: TaggerWeights): Rows {
  const slots = new Int32Array(2 * keys.length)
  const present = new Int32Array((presentMask + 1) >> 5)
  for (let k = 0; k < keys.length; k++) {
    if (keys[k] === 0) continue
    const first = start[rows[k]!]!
    slots[2 * k] = keys[k]!
    slots[2 * k + 1] = first * 64 + start[rows[k]! + 1]! - first
    const bit = keys[k]! & presentMask
    present[bit >> 5] = present[bit >> 5]! | (1 << (bit & 31))
  }
  const steps = new Int16Array(tags.length)
  for (let k = 0; k < steps.length; k++) steps[k] = values[k]! * 256 + tags[k]!
  return { slots, steps, present }
}

/** Rows with the sums that are kept from one text to the next, because they hang on the weights alone. */
interface Kept {
  readonly rows: Rows
  /** By the word as written: words come again and again. */
  readonly words: KeptSums
  /** By the two tags before. */
  readonly pairs: KeptSums
}

const keptWords = 2048
const keptPairs = 4096
const keptSums = new WeakMap<TaggerWeights, Kept>()

function keptFor(weights: TaggerWeights): Kept {
  const known = keptSums.get(weights)
  if (known !== undefined) return known
  const kept = (slots: number) => new KeptSums(slots, new Int16Array(slots * tagCount))
  const made = { rows: rowsOf(weights), words: kept(keptWords), pairs: kept(keptPairs) }
  keptSums.set(weights, made)
  return made
}

const features = new Int32Array(tagFeatureCount)
const scores = new Int32Array(tagCount)

/** Tags every word (numbers into `tagNames`), from left to right, block by block. */
export function tagWords(words: Words, weights: TaggerWeights): Uint8Array {
  const tags = new Uint8Array(words.count)
  const kept = keptFor(weights)
  const start = 60
  let before = start
  let before2 = start
  for (let i = 0; i < words.count; i++) {
    if (i > 0 && words.block[i] !== words.block[i - 1]) {
      before = start
      before2 = start
    }
    let tag = markTag(words, i)
    if (tag < 0) tag = likeliestTag(words, i, before, before2, kept)
    tags[i] = tag
    before2 = before
    before = tag
  }
  return tags
}

function likeliestTag(words: Words, i: number, before: number, before2: number, kept: Kept): number {
  const ofWord = wordSums(words, i, kept)
  const ofPair = pairSums(before, before2, kept)
  const wordColumn = kept.words.sums
  const pairColumn = kept.pairs.sums
  for (let t = 0; t < tagCount; t++) scores[t] = wordColumn[ofWord + t]! + pairColumn[ofPair + t]!
  mixedFeatures(words, i, before, features, 0)
  addRows(kept.rows, mixedFeatureCount)
  let tag = 0
  let top = scores[0]!
  for (let t = 1; t < tagCount; t++) {
    const score = scores[t]!
    if (score > top) {
      top = score
      tag = t
    }
  }
  return tag
}

/** Where the sums of what hangs on the word alone begin. */
function wordSums(words: Words, i: number, { rows, words: kept }: Kept): number {
  // The word as written: two of one fold may differ in their apostrophe.
  const key = join(join(words.hash[i]!, lastTwo(words, i)), words.shape[i]!)
  const at = kept.find(key, 0)
  if (at >= 0) return at
  wordFeatures(words, i, features, 0)
  scores.fill(0)
  addRows(rows, wordFeatureCount)
  return keepScores(kept, key, 0)
}

/** Where the sums of what hangs on the two tags before alone begin. */
function pairSums(before: number, before2: number, { rows, pairs: kept }: Kept): number {
  const at = kept.find(before2, before)
  if (at >= 0) return at
  tagsFeatures(before, before2, features, 0)
  scores.fill(0)
  addRows(rows, tagsFeatureCount)
  return keepScores(kept, before2, before)
}

function keepScores(kept: KeptSums, a: number, b: number): number {
  const at = kept.take(a, b)
  for (let t = 0; t < tagCount; t++) kept.sums[at + t] = scores[t]!
  return at
}

/** Adds the rows of the first n features to the scores. */
function addRows({ slots, steps, present }: Rows, n: number): void {
  let m = 0
  for (let k = 0; k < n; k++) {
    const key = keyOf(features[k]!)
    features[m] = key
    const bit = key & presentMask
    // One more where there may be a row: a number made of a bit, because a branch could not be foretold.
    m += (present[bit >> 5]! >>> (bit & 31)) & 1
  }
  const mask = slots.length - 1
  for (let k = 0; k < m; k++) {
    const key = features[k]!
    let at = (2 * key) & mask
    while (slots[at] !== key && slots[at] !== 0) at = (at + 2) & mask
    if (slots[at] === 0) continue
    const row = slots[at + 1]!
    const first = row >> 6
    const end = first + (row & 63)
    for (let x = first; x < end; x++) {
      const step = steps[x]!
      scores[step & 255] = scores[step & 255]! + (step >> 8)
    }
  }
}

/** The key of a feature's hash: 22 bits, and not 0. */
const keyOf = (hash: number): number => hash & 0x3fffff || 1
