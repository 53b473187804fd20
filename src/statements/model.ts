/** The model file: weights as bytes, the tagger, word lists, cuts and calibration. What ships are estimated numbers and word lists. */
import type { Result } from '../rules/result.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { borderCount } from './candidates.ts'
import { closedLists } from './closed-lists.ts'
import { tableMask } from './features.ts'
import { hashText } from './hashing.ts'
import type { Lexicon } from './reading.ts'
import { unsealed } from './seal.ts'
import type { Scorer } from './search.ts'
import type { TaggerWeights } from './tagger.ts'
import { readTrees, type Trees, writeTrees } from './trees.ts'
import { addWeight, weightTable } from './weight-table.ts'

/** Confidence from the raw score, piecewise linear over rising points. */
export type Calibration = readonly (readonly [raw: number, confidence: number])[]

/** The readable part of the file. */
export interface ModelHeader {
  readonly version: number
  /** What one step of a weight is worth, for each group of templates. */
  readonly scales: readonly number[]
  /** `shown`: the default cut on confidence. `bestF1`: the cut on worth with the best exact F1 on PolNeAR dev. */
  readonly cuts: { readonly shown: number; readonly bestF1: number }
  readonly calibration: Calibration
  readonly abbreviations: readonly string[]
  readonly starters: readonly string[]
  readonly irregular: readonly (readonly [form: string, base: string])[]
  readonly lists: Readonly<Record<string, readonly string[]>>
}

export interface StatementModel extends Scorer {
  readonly header: ModelHeader
  readonly cuts: { readonly shown: number; readonly bestF1: number }
  readonly lexicon: Lexicon
  /** `worth`: how much of a frame is expected to be exactly right. `right`: whether a chosen one is right for a reader. */
  readonly trees: { readonly worth: Trees; readonly right: Trees }
  /** Weight of a feature in a group, in logits. */
  weight(index: number, group: number): number
}

const magic = 0x534c4d31
const mostWeights = 2_000_000

/** What a file is made of, for writing. */
export interface ModelParts {
  readonly header: ModelHeader
  /** Sorted, distinct feature indices, and their weights in steps. */
  readonly indices: Uint32Array
  readonly values: Int8Array
  readonly tagger: TaggerWeights
  readonly trees: { readonly worth: Trees; readonly right: Trees }
  /** One byte an entry: 1 where such a border has been seen. */
  readonly borders: Uint8Array
  /** Sorted hashes and their levels. */
  readonly cueWords: readonly (readonly [hash: number, level: number])[]
}

/** Writes a model file. Columns stand apart, so that they compress well. */
export function writeModel(parts: ModelParts): Uint8Array {
  const w = new ByteWriter()
  const header = new TextEncoder().encode(JSON.stringify(parts.header))
  w.varint(magic)
  w.varint(header.length)
  w.raw(header)
  w.gaps(parts.indices)
  w.raw(bytesOf(parts.values))
  const { keys, rows, start, tags, values } = parts.tagger
  const slots = Array.from(keys.keys())
    .filter((k) => keys[k] !== 0)
    .sort((a, b) => keys[a]! - keys[b]!)
  w.gaps(slots.map((k) => keys[k]!))
  w.raw(Uint8Array.from(slots, (k) => start[rows[k]! + 1]! - start[rows[k]!]!))
  for (const column of [tags, bytesOf(values)]) {
    for (const k of slots) w.raw(column.subarray(start[rows[k]!]!, start[rows[k]! + 1]!))
  }
  const cueWords = [...parts.cueWords].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))
  w.gaps(cueWords.map(([h]) => h >>> 0))
  w.raw(Uint8Array.from(cueWords, ([, level]) => level))
  w.raw(packed(parts.borders))
  writeTrees(w, parts.trees.worth)
  writeTrees(w, parts.trees.right)
  return w.finish()
}

const bytesOf = (a: Int8Array) => new Uint8Array(a.buffer, a.byteOffset, a.length)

/** Reads a model file; tells what is wrong with a bad one. */
export function loadModel(bytes: Uint8Array): Result<StatementModel, string> {
  try {
    const { body, seal } = unsealed(bytes)
    if (seal === 'differs')
      return { ok: false, error: 'the model file is damaged: its checksum does not fit' }
    const r = new ByteReader(body)
    if (r.varint() !== magic) return { ok: false, error: 'not a model file' }
    const header = JSON.parse(new TextDecoder().decode(r.raw(r.varint()))) as ModelHeader
    if (header.version !== 2) return { ok: false, error: `model version ${header.version} is not known` }
    const indices = r.gaps(mostWeights)
    const column = r.raw(indices.length)
    const table = weightTable(new Int8Array(tableMask + 1))
    for (let k = 0; k < indices.length; k++) {
      const index = indices[k]!
      if (index > tableMask) throw new RangeError('a weight has no place')
      addWeight(table, index, (column[k]! << 24) >> 24)
    }
    const tagger = readTagger(r)
    const hashes = r.gaps(mostWeights)
    const levels = r.raw(hashes.length)
    const cueWords = new Map<number, number>()
    for (let k = 0; k < hashes.length; k++) cueWords.set(hashes[k]! | 0, levels[k]!)
    const borders = unpacked(r.raw(borderCount / 8))
    const trees = { worth: readTrees(r), right: readTrees(r) }
    if (!r.isAtEnd()) return { ok: false, error: 'the model file is longer than it says' }
    const lexicon: Lexicon = {
      abbreviations: new Set(header.abbreviations.map(hashText)),
      starters: new Set(header.starters.map(hashText)),
      irregular: new Map(header.irregular.map(([f, b]) => [hashText(f), hashText(b)])),
      lists: closedLists(header.lists),
      cueWords,
      tagger,
      borders,
    }
    const scales = Float64Array.from(header.scales)
    return {
      ok: true,
      value: {
        header,
        cuts: header.cuts,
        lexicon,
        trees,
        weight: (index, group) => table.values[index & tableMask]! * scales[group]!,
        score: (features, _group, into) => features.sums(table, into),
        scale: (group) => scales[group]!,
      },
    }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : 'the model file cannot be read' }
  }
}

/** Eight flags a byte. */
function packed(flags: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(flags.length / 8))
  flags.forEach((v, k) => {
    if (v === 1) bytes[k >> 3] = bytes[k >> 3]! | (1 << (k & 7))
  })
  return bytes
}

function unpacked(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: bytes.length * 8 }, (_, k) => (bytes[k >> 3]! >> (k & 7)) & 1)
}

function readTagger(r: ByteReader): TaggerWeights {
  const hashes = r.gaps(mostWeights)
  const sizes = r.raw(hashes.length)
  let size = 1024
  while (size < hashes.length * 2) size *= 2
  const keys = new Int32Array(size)
  const rows = new Int32Array(size)
  const start = new Int32Array(hashes.length + 1)
  for (let k = 0; k < hashes.length; k++) {
    const h = hashes[k]! | 0
    let at = h & (size - 1)
    while (keys[at] !== 0) at = (at + 1) & (size - 1)
    keys[at] = h
    rows[at] = k
    start[k + 1] = start[k]! + sizes[k]!
  }
  const total = start[hashes.length]!
  const tags = Uint8Array.from(r.raw(total))
  const values = Int8Array.from(r.raw(total), (v) => (v << 24) >> 24)
  return { keys, rows, start, tags, values }
}

/** The calibrated confidence of a raw score. */
export function calibrate(calibration: Calibration, raw: number): number {
  const n = calibration.length
  if (n === 0) return raw
  if (raw <= calibration[0]![0]) return calibration[0]![1]
  for (let k = 1; k < n; k++) {
    const [x1, y1] = calibration[k]!
    if (raw > x1) continue
    const [x0, y0] = calibration[k - 1]!
    return x1 === x0 ? y1 : y0 + ((raw - x0) / (x1 - x0)) * (y1 - y0)
  }
  return calibration[n - 1]![1]
}
