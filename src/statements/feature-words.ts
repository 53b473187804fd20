/** What features say, in words: for `explain`. Templates that say nothing a reader could follow have no words. */
import { stageCount } from './frame.ts'
import { tagNames } from './tagger.ts'

/** Turns the values of a feature into words of the article. */
export interface Values {
  /** The word with this hash, or null. */
  word(hash: number): string | null
  /** The cue's head as it stands in the text. */
  readonly head: string
}

type Say = (a: number, b: number, v: Values) => string | null

const classes: Readonly<Record<string, string>> = {
  NN: 'a noun',
  NNS: 'a noun',
  NNP: 'a name',
  NNPS: 'a name',
  PRP: 'a pronoun',
  VBD: 'a verb in the past',
  VBZ: 'a verb in the present',
  VBP: 'a verb in the present',
  VB: 'a verb',
  VBN: 'a participle',
  VBG: 'a participle',
  MD: 'a modal verb',
  IN: 'a preposition or conjunction',
  TO: '“to”',
  DT: 'an article or determiner',
  JJ: 'an adjective',
  RB: 'an adverb',
  CC: 'a conjunction',
  ',': 'a comma',
  '.': 'a full stop',
  "''": 'a quotation mark',
  CD: 'a number',
  WDT: 'a relative pronoun',
  WP: 'a relative pronoun',
  POS: 'a possessive',
}

const tagWords = (tag: number): string | null =>
  tag === 62 || tag === 63 ? 'the edge of the sentence' : (classes[tagNames[tag] ?? ''] ?? null)
const quoted = (w: string | null, say: (w: string) => string): string | null =>
  w === null ? null : say(`“${w}”`)

/** Features of a word as the head of a cue. */
const cue: Readonly<Record<number, Say>> = {
  2: (a, _, v) => quoted(v.word(a), (w) => `the word ${w}`),
  3: (_a, _b, v) => `the word “${v.head}” in this form`,
  4: (_a, _b, v) => `reporting word “${v.head}”`,
  7: (a, _, v) => quoted(v.word(a), (w) => `followed by ${w}`),
  8: (a, _, v) => quoted(v.word(a), (w) => `${w} before it`),
  9: (_a, b, v) => quoted(v.word(b), (w) => `“${v.head}” followed by ${w}`),
  10: (_a, b, v) => quoted(v.word(b), (w) => `${w} before “${v.head}”`),
  11: (a) => quoted0(tagWords(a), (t) => `followed by ${t}`),
  12: (a) => quoted0(tagWords(a), (t) => `${t} before it`),
  13: (_a, b, v) => quoted0(tagWords(b), (t) => `“${v.head}” followed by ${t}`),
  14: (_a, b, v) => quoted0(tagWords(b), (t) => `${t} before “${v.head}”`),
  21: (a, b, v) => both(v.word(a), v.word(b), (x) => `followed by ${x}`),
  22: (a, b, v) => both(v.word(b), v.word(a), (x) => `${x} before it`),
  26: (a) => marksAround(a),
  27: (_a, b) => marksAround(b),
  28: (a, b) => (a > 0 ? 'a quotation just before it' : b > 0 ? 'a quotation just after it' : null),
  29: (_a, b) =>
    b === 1
      ? 'a quotation just before it'
      : b === 2
        ? 'a quotation just after it'
        : b === 3
          ? 'a quotation on both sides'
          : null,
  32: (a, _, v) => quoted(v.word(a), (w) => `subject ${w}`),
  33: (_a, b, v) => quoted(v.word(b), (w) => `subject ${w} with “${v.head}”`),
  48: (a, _, v) => quoted(v.word(a), (w) => `${w} as what is said or who is told`),
  58: (a) => (a > 3 ? 'another reporting word in the sentence' : null),
}

const stageNames = [
  'cue begins',
  'cue ends',
  'source is next to the cue',
  'source ends or begins',
  'content before the cue ends',
  'content before the cue begins',
  'content begins',
  'content ends',
]

/** Features that all stages share, by the template's number within its stage. */
const edge: Readonly<Record<number, Say>> = {
  20: (a, _, v) => quoted(v.word(a), (w) => `at ${w}`),
  21: (a, _, v) => quoted(v.word(a), (w) => `with ${w} just outside`),
  25: (a, b, v) => both(v.word(a), v.word(b), (x) => `with ${x} just outside`),
  24: (a) =>
    a >> 3 === 2 ? 'at an opening quotation mark' : a >> 3 === 3 ? 'at a closing quotation mark' : null,
}

/** Features of a whole attribution. */
const whole: Readonly<Record<number, Say>> = {
  909: (_a, _b, v) => `parts in the usual order for “${v.head}”`,
  911: (_a, _b, v) => `reporting word “${v.head}”`,
  920: (a, _, v) => quoted(v.word(a), (w) => `source ends with ${w}`),
  921: (a, _, v) => quoted(v.word(a), (w) => `source begins with ${w}`),
  933: (a) => (a > 0 ? 'the source speaks elsewhere in the article too' : null),
  937: (a) => (a === 1 ? 'the source opens the sentence' : null),
  950: (a) => (a === 19 ? 'a whole quotation before the cue' : null),
  955: (a, _, v) => quoted(v.word(a), (w) => `content begins with ${w}`),
  960: (a) => (a === 19 ? 'a whole quotation after the cue' : null),
  964: (a, _, v) => quoted(v.word(a), (w) => `content begins with ${w} after “${v.head}”`),
  965: (a, _, v) => quoted(v.word(a), (w) => `content begins with ${w}`),
}

function quoted0(words: string | null, say: (words: string) => string): string | null {
  return words === null ? null : say(words)
}

function both(a: string | null, b: string | null, say: (words: string) => string): string | null {
  return a === null || b === null ? null : say(`“${a} ${b}”`)
}

function marksAround(a: number): string | null {
  const before = (a >> 3) & 7
  const after = a & 7
  if (before === 3) return 'a closing quotation mark before it'
  if (after === 2) return 'an opening quotation mark after it'
  return null
}

/** What a feature says; null where it has no words. Templates are those of the extractors. */
export function sayFeature(template: number, a: number, b: number, values: Values): string | null {
  if (template < 100) return cue[template]?.(a, b, values) ?? null
  const stage = Math.floor(template / 100) - 1
  if (stage < stageCount) {
    const said = edge[template % 100]?.(a, b, values) ?? null
    return said === null ? null : `${stageNames[stage]} ${said}`
  }
  return whole[template > 2000 ? template - 2000 : template]?.(a, b, values) ?? null
}
