/** The word lists that a reading needs, from the data files beside this one, the treebank's lemmas and the training corpus. */
import { readFileSync } from 'node:fs'
import { closedListNames, closedLists } from '../../src/statements/closed-lists.ts'
import { hashText } from '../../src/statements/hashing.ts'
import type { Lexicon } from '../../src/statements/reading.ts'
import { regularStem } from '../../src/statements/reading.ts'
import type { TaggerWeights } from '../../src/statements/tagger.ts'
import { readConllu } from './conllu.ts'
import type { Document } from './corpus.ts'

/** A lexicon as strings and rates: what is written into the model file. */
export interface LexiconData {
  readonly abbreviations: readonly string[]
  readonly starters: readonly string[]
  /** [form, base as `regularStem` spells it] */
  readonly irregular: readonly (readonly [string, string])[]
  readonly lists: Readonly<Record<string, readonly string[]>>
  cueWords: [hash: number, level: number][]
  borders: Uint8Array | null
}

const words = (name: string) =>
  readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((l) => l !== '' && !l.startsWith('#'))
    .flatMap((l) => l.trim().split(/\s+/))

/** Reads the data files and gathers irregular verb forms from the treebank. */
export function gatherLexicon(treebank: string): LexiconData {
  const irregular = new Map<string, string>()
  for (const s of readConllu(treebank)) {
    for (const w of s.words) {
      if (!w.tag.startsWith('VB')) continue
      const form = w.form.toLowerCase()
      const base = regularStem(w.lemma.toLowerCase())
      if (/^[a-z]+$/.test(form) && regularStem(form) !== base) irregular.set(form, base)
    }
  }
  return {
    abbreviations: words('abbreviations.txt'),
    starters: words('starters.txt'),
    irregular: [...irregular].sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    lists: Object.fromEntries(closedListNames.map((name) => [name, words(`${name}.txt`)])),
    cueWords: [],
    borders: null,
  }
}

/** A lexicon for reading. */
export function lexiconOf(data: LexiconData, tagger: TaggerWeights): Lexicon {
  return {
    abbreviations: new Set(data.abbreviations.map(hashText)),
    starters: new Set(data.starters.map(hashText)),
    irregular: new Map(data.irregular.map(([f, b]) => [hashText(f), hashText(b)])),
    lists: closedLists(data.lists),
    cueWords: new Map(data.cueWords),
    tagger,
    borders: data.borders,
  }
}

/** Finds each gold cue's head and the words that are heads often enough to be listed, with classes of their rate. */
export function mineCueWords(documents: readonly Document[]): [number, number][] {
  const inCue = new Map<number, number>()
  const all = new Map<number, number>()
  const add = (m: Map<number, number>, h: number) => m.set(h, (m.get(h) ?? 0) + 1)
  for (const d of documents) {
    const { hash } = d.reading.words
    for (let i = 0; i < d.reading.words.count; i++) add(all, hash[i]!)
    for (const g of d.golds) for (let i = g.cueL; i <= g.cueR; i++) add(inCue, hash[i]!)
  }
  const rate = (d: Document, i: number) => {
    const h = d.reading.words.hash[i]!
    return ((inCue.get(h) ?? 0) / ((all.get(h) ?? 0) + 3)) * (d.reading.verb[i] === 1 ? 1.5 : 1)
  }
  const heads = new Map<number, number>()
  for (const d of documents) {
    for (const g of d.golds) {
      let best = g.cueR
      for (let i = g.cueR; i >= g.cueL; i--) if (rate(d, i) > rate(d, best)) best = i
      g.head = best
      add(heads, d.reading.words.hash[best]!)
    }
  }
  const listed: [number, number][] = []
  for (const [h, n] of heads) {
    const r = n / ((all.get(h) ?? 0) + 1)
    if (n < 2 || r < 0.005) continue
    listed.push([h, r < 0.02 ? 1 : r < 0.08 ? 2 : r < 0.25 ? 3 : r < 0.6 ? 4 : 5])
  }
  return listed.sort((a, b) => a[0] - b[0])
}

/** Gives every gold attribution of a document a head among the admitted words. */
export function findHeads(documents: readonly Document[], cueWords: ReadonlyMap<number, number>): void {
  for (const d of documents) {
    const { reading } = d
    for (const g of d.golds) {
      let best = -1
      let worth = -1
      for (let i = g.cueL; i <= g.cueR; i++) {
        const level = cueWords.get(reading.words.hash[i]!) ?? 0
        if (reading.verb[i] === 0 && level === 0) continue
        const x = level * 2 + reading.verb[i]! + (i - g.cueL) * 0.01
        if (x > worth) {
          worth = x
          best = i
        }
      }
      g.head = best
    }
  }
}
