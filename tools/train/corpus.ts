/** Annotated corpora as JSON lines, and their attributions in words of our own. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { articleFromText } from '../../src/statements/article.ts'
import type { Lexicon, Reading } from '../../src/statements/reading.ts'
import { readArticleText } from '../../src/statements/reading.ts'
import { Char, charClass } from '../../src/statements/words.ts'

export interface RawAttribution {
  readonly id?: string | number
  readonly source: [number, number][]
  readonly cue: [number, number][]
  readonly content: [number, number][]
  readonly type?: string
  readonly quotation?: string
  readonly inside?: number | null
  readonly sure?: boolean
}

export interface RawDocument {
  readonly id: string
  readonly text: string
  readonly attributions: RawAttribution[]
  readonly publisher?: string
  readonly half?: string
  readonly annotator?: string
}

/** Reads JSON lines, gzipped where the name ends in .gz. */
export function readLines(path: string): RawDocument[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l) => JSON.parse(l) as RawDocument)
}

/** Offsets in code points to offsets in UTF-16 units. */
export function unitOffsets(text: string): Int32Array {
  const offsets: number[] = []
  for (let i = 0; i < text.length; i++) {
    offsets.push(i)
    const c = text.charCodeAt(i)
    if (c >= 0xd800 && c < 0xdc00) i++
  }
  offsets.push(text.length)
  return Int32Array.from(offsets)
}

/** A gold attribution in words; -1 where a part is missing. */
export interface Gold {
  readonly cueL: number
  readonly cueR: number
  readonly sourceL: number
  readonly sourceR: number
  readonly leftL: number
  readonly leftR: number
  readonly rightL: number
  readonly rightR: number
  head: number
  /** Neither required nor wrong. */
  readonly unsure: boolean
  readonly nested: boolean
}

export interface Document {
  readonly raw: RawDocument
  readonly reading: Reading
  readonly golds: Gold[]
}

/** Reads a document and maps its attributions to words. Attributions with no cue are left out. */
export function readDocument(raw: RawDocument, lexicon: Lexicon): Document {
  const reading = readArticleText(articleFromText(raw.text), lexicon)
  const units = unitOffsets(raw.text)

  const wordAt = wordFinder(reading)
  const golds: Gold[] = []
  for (const a of raw.attributions) {
    if (a.cue.length === 0 || a.content.length === 0) continue
    const spans = (x: [number, number][]) =>
      x.map(([s, e]) => wordAt(units[s]!, units[e]!)).filter((y): y is [number, number] => y !== null)
    const cue = spans(a.cue)
    const source = spans(a.source)
    const content = spans(a.content)
    if (cue.length === 0 || content.length === 0) continue
    const cueL = cue[0]![0]
    const cueR = cue[cue.length - 1]![1]
    let leftL = -1
    let leftR = -1
    let rightL = -1
    let rightR = -1
    const left = content.filter((x) => x[1] < cueL).sort((x, y) => x[0] - y[0])
    const right = content.filter((x) => x[0] > cueR).sort((x, y) => x[0] - y[0])
    if (left.length > 0) {
      leftL = left[0]![0]
      leftR = left[left.length - 1]![1]
    }
    if (right.length > 0) {
      rightL = right[0]![0]
      rightR = right[right.length - 1]![1]
    }
    if (left.length + right.length === 0) continue
    const sourceL = source.length > 0 ? source[0]![0] : -1
    const sourceR = source.length > 0 ? source[0]![1] : -1
    golds.push({
      cueL,
      cueR,
      sourceL,
      sourceR,
      leftL,
      leftR,
      rightL,
      rightR,
      head: cueR,
      unsure: a.sure === false,
      nested: a.inside !== null && a.inside !== undefined,
    })
  }
  return { raw, reading, golds }

  function wordFinder(r: Reading) {
    const { start, end, count } = r.words
    return (s: number, e: number): [number, number] | null => {
      let lo = 0
      let hi = count
      while (lo < hi) {
        const m = (lo + hi) >> 1
        if (end[m]! <= s) lo = m + 1
        else hi = m
      }
      const first = lo
      let last = first - 1
      while (last + 1 < count && start[last + 1]! < e) last++
      while (last >= first && isSpaceOnly(r.words.text, start[last]!, end[last]!)) last--
      return last >= first ? [first, last] : null
    }
  }
  function isSpaceOnly(text: string, s: number, e: number): boolean {
    for (let i = s; i < e; i++) if (charClass(text.charCodeAt(i)) !== Char.space) return false
    return true
  }
}
