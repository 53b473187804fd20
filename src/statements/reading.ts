/** Everything the later steps look at, computed once an article: words, tags, sentences, quotations, and what follows from them. */

import { openClasses } from './closed-class.ts'
import type { ClosedLists } from './closed-lists.ts'
import { hashText } from './hashing.ts'
import type { Quotations } from './quotations.ts'
import { findQuotations } from './quotations.ts'
import type { Sentences } from './sentences.ts'
import { findSentences } from './sentences.ts'
import type { Article } from './statement.ts'
import type { TaggerWeights } from './tagger.ts'
import { tagNames, tagNumber, tagWords } from './tagger.ts'
import type { Words } from './words.ts'
import { Char, charClass, fold, readWords, Shape } from './words.ts'

/** Word lists and tagger that a reading needs; they come with the model. */
export interface Lexicon {
  /** Hashes of words (without their point) that keep a final point. */
  readonly abbreviations: ReadonlySet<number>
  /** Hashes of words that start a sentence even after an abbreviation. */
  readonly starters: ReadonlySet<number>
  /** Irregular verb forms: hash of the form to hash of the base form. */
  readonly irregular: ReadonlyMap<number, number>
  /** Words that are not verbs and may be cues: hash to rate class. */
  readonly cueWords: ReadonlyMap<number, number>
  readonly lists: ClosedLists
  readonly tagger: TaggerWeights
  /** Borders seen in training (see `borderAt`); null admits all. */
  readonly borders: Uint8Array | null
}

/** Coarse classes of words. */
export const Kind = {
  noun: 0,
  proper: 1,
  pronoun: 2,
  finite: 3,
  participle: 4,
  base: 5,
  modal: 6,
  adjective: 7,
  adverb: 8,
  determiner: 9,
  preposition: 10,
  conjunction: 11,
  wh: 12,
  number: 13,
  comma: 14,
  stop: 15,
  colon: 16,
  dash: 17,
  quote: 18,
  bracket: 19,
  possessive: 20,
  to: 21,
  other: 22,
} as const

const kindOfTag: Record<string, number> = {
  NN: Kind.noun,
  NNS: Kind.noun,
  NNP: Kind.proper,
  NNPS: Kind.proper,
  PRP: Kind.pronoun,
  EX: Kind.pronoun,
  VBD: Kind.finite,
  VBP: Kind.finite,
  VBZ: Kind.finite,
  VBN: Kind.participle,
  VBG: Kind.participle,
  VB: Kind.base,
  MD: Kind.modal,
  JJ: Kind.adjective,
  JJR: Kind.adjective,
  JJS: Kind.adjective,
  RB: Kind.adverb,
  RBR: Kind.adverb,
  RBS: Kind.adverb,
  RP: Kind.adverb,
  DT: Kind.determiner,
  PDT: Kind.determiner,
  PRP$: Kind.determiner,
  WP$: Kind.wh,
  IN: Kind.preposition,
  CC: Kind.conjunction,
  WDT: Kind.wh,
  WP: Kind.wh,
  WRB: Kind.wh,
  CD: Kind.number,
  ',': Kind.comma,
  '.': Kind.stop,
  ':': Kind.colon,
  '-LRB-': Kind.bracket,
  '-RRB-': Kind.bracket,
  "''": Kind.quote,
  '``': Kind.quote,
  POS: Kind.possessive,
  TO: Kind.to,
}

const tagKinds = Uint8Array.from(tagNames.map((t) => kindOfTag[t] ?? Kind.other))
const verbTags = new Set(['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ'].map(tagNumber))

export interface Reading {
  readonly article: Article
  readonly words: Words
  readonly sentences: Sentences
  readonly quotations: Quotations
  readonly tags: Uint8Array
  /** Coarse class of each word (see `Kind`). */
  readonly kind: Uint8Array
  /** 1 for verbs. */
  readonly verb: Uint8Array
  /** Hash of the base form of verbs, of the folded form of all others. */
  readonly stem: Int32Array
  /** State of each word towards quotations: 0 outside, 1 inside, 2 an opening mark, 3 a closing mark. */
  readonly quoteState: Uint8Array
  /** First word of each word's block, and the one after its last. */
  readonly blockFirst: Int32Array
  readonly blockEnd: Int32Array
  /** Rate class of the words listed as cues; 0 elsewhere. */
  readonly cueClass: Uint8Array
  /** The lexicon's borders. */
  readonly borders: Uint8Array | null
}

/** Reads an article. Linear in its length. */
export function readArticleText(article: Article, lexicon: Lexicon): Reading {
  const words = readWords(article, lexicon.abbreviations)
  const sentences = findSentences(words, lexicon.starters)
  const quotations = findQuotations(words)
  const tags = tagWords(words, lexicon.tagger)
  openClasses(words, tags)
  const n = words.count
  const kind = new Uint8Array(n)
  const verb = new Uint8Array(n)
  const stem = new Int32Array(n)
  const cueClass = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const t = tags[i]!
    kind[i] = tagKinds[t]!
    if (words.shape[i] === Shape.mark) {
      const c = words.code[i]!
      if (c === 45 || c === 0x2012 || c === 0x2013 || c === 0x2014 || c === 0x2015) kind[i] = Kind.dash
      // The tagger has never seen ‹ and ›.
      else if (charClass(c) === Char.quote) kind[i] = Kind.quote
    }
    cueClass[i] = lexicon.cueWords.get(words.hash[i]!) ?? 0
    stem[i] = words.hash[i]!
    if (verbTags.has(t)) {
      verb[i] = 1
      stem[i] = verbStem(words, i, lexicon.irregular)
    }
  }
  const [blockFirst, blockEnd] = blockBounds(words)
  return {
    article,
    words,
    sentences,
    quotations,
    tags,
    kind,
    verb,
    stem,
    quoteState: quoteStates(quotations, n),
    blockFirst,
    blockEnd,
    cueClass,
    borders: lexicon.borders,
  }
}

function quoteStates(quotations: Quotations, n: number): Uint8Array {
  const states = new Uint8Array(n)
  for (const q of quotations.quotes) {
    states.fill(1, q.open, q.close + 1)
    if (q.closed) states[q.close] = 3
    if (!q.continues) states[q.open] = 2
  }
  return states
}

function blockBounds(words: Words): [Int32Array, Int32Array] {
  const n = words.count
  const first = new Int32Array(n)
  const end = new Int32Array(n)
  for (let i = 0; i < n; i++) first[i] = i > 0 && words.block[i] === words.block[i - 1] ? first[i - 1]! : i
  for (let i = n - 1; i >= 0; i--)
    end[i] = i + 1 < n && words.block[i] === words.block[i + 1] ? end[i + 1]! : i + 1
  return [first, end]
}

function verbStem(words: Words, i: number, irregular: ReadonlyMap<number, number>): number {
  const known = irregular.get(words.hash[i]!)
  if (known !== undefined) return known
  const s = words.start[i]!
  if (words.end[i]! - s > 40) return words.hash[i]!
  return hashText(regularStem(fold(words.text.slice(s, words.end[i]!))))
}

/** The base of a regular verb form, as spelt: "denied" → "deny", "urging" → "urg" (final e is dropped throughout). */
export function regularStem(word: string): string {
  let w = word
  if (w.endsWith('ies') && w.length > 4) w = `${w.slice(0, -3)}y`
  else if (w.endsWith('ied') && w.length > 4) w = `${w.slice(0, -3)}y`
  else if (w.endsWith('ing') && w.length > 5) w = undouble(w.slice(0, -3))
  else if (w.endsWith('ed') && w.length > 4) w = undouble(w.slice(0, -2))
  else if (/(?:s|x|z|ch|sh)es$/.test(w)) w = w.slice(0, -2)
  else if (w.endsWith('s') && !w.endsWith('ss') && w.length > 3) w = w.slice(0, -1)
  return w.endsWith('e') && w.length > 3 ? w.slice(0, -1) : w
}

function undouble(w: string): string {
  const n = w.length
  const c = w[n - 1]!
  if (n > 3 && c === w[n - 2] && !'lsz'.includes(c)) return w.slice(0, -1)
  if (n > 4 && c === 'l' && w[n - 2] === 'l') return w.slice(0, -1)
  return w
}
