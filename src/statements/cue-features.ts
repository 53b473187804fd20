/** Features that tell whether a word is the head of a cue. */
import type { Features } from './features.ts'
import { put, sizeClass } from './features.ts'
import { hashText } from './hashing.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import { kindAt as K, lookAt, outside, quoteAt as Q, tagAt as T, wordAt as W } from './window.ts'
import { Shape } from './words.ts'

/** Whether a word may be the head of a cue at all: verbs, and the other words listed as cues. */
export function mayBeCue(reading: Reading, i: number): boolean {
  return reading.verb[i] === 1 || reading.cueClass[i]! > 0
}

const notHash = hashText('not')
const ntHash = hashText("n't")
const neverHash = hashText('never')

/** Finds the likely subject of the verb at i: the nearest noun or pronoun to its left, over auxiliaries, adverbs and asides; -1 where there is none. */
export function subjectOf(reading: Reading, i: number, from: number): number {
  const { kind, quotations } = reading
  const stop = Math.max(from, i - 14)
  for (let k = i - 1; k >= stop; k--) {
    const c = kind[k]!
    if (c === Kind.noun || c === Kind.proper || c === Kind.pronoun) return k
    if (c === Kind.quote || quotations.of[k] !== quotations.of[i]) return -1
  }
  return -1
}

/** Adds the features of word i as the head of a cue. */
export function addCueFeatures(reading: Reading, i: number, f: Features): void {
  const { words, tags, kind, stem, sentences, verb, cueClass } = reading
  const { hash, suffix, shape } = words
  const s = sentences.of[i]!
  const from = sentences.first[s]!
  const to = sentences.first[s + 1]!
  const w = hash[i]!
  const st = stem[i]!
  const t = tags[i]!
  lookAt(reading, from, to)
  const q = Q(i)

  let n = f.open(1, f.n)
  put(n++, 0, 0)
  put(n++, w, 0)
  put(n++, st, t)
  put(n++, st, 0)
  put(n++, suffix[i]!, t)
  put(n++, t, 0)
  put(n++, W(i + 1), 0)
  put(n++, W(i - 1), 0)
  put(n++, st, W(i + 1))
  put(n++, st, W(i - 1))
  put(n++, T(i + 1), t)
  put(n++, T(i - 1), t)
  put(n++, st, T(i + 1))
  put(n++, st, T(i - 1))
  put(n++, W(i + 2), 0)
  put(n++, W(i - 2), 0)
  put(n++, T(i + 1) * 64 + T(i + 2), t)
  put(n++, T(i - 1) * 64 + T(i - 2), t)
  put(n++, st, T(i + 1) * 64 + T(i + 2))
  put(n++, st, T(i - 1) * 64 + T(i - 2))
  put(n++, W(i + 1), W(i + 2))
  put(n++, W(i - 1), W(i - 2))
  put(n++, T(i - 1) * 64 + T(i + 1), t)
  put(n++, st, T(i - 1) * 64 + T(i + 1))
  put(n++, shape[i]! * 8 + q, sizeClass(i - from))

  // Quotation marks around it.
  const qq = q * 64 + Q(i - 1) * 8 + Q(i + 1)
  put(n++, qq, 0)
  put(n++, st, qq)
  let near = 0
  for (let k = i - 1; k >= Math.max(from, i - 8); k--) {
    if (Q(k) === 3 && q === 0) {
      near = 1 + sizeClass(i - k)
      break
    }
  }
  let far = 0
  for (let k = i + 1; k < Math.min(to, i + 9); k++) {
    if (Q(k) === 2 && q === 0) {
      far = 1 + sizeClass(k - i)
      break
    }
  }
  put(n++, near, far)
  put(n++, st, (near > 0 ? 1 : 0) + (far > 0 ? 2 : 0))
  // The sentence before ends with a closing mark, the one after starts with an opening mark.
  const b = words.block[i]
  const beforeQuote = from > 0 && words.block[from - 1] === b ? Q(from - 1) : 4
  const afterQuote = to < words.count ? Q(to) + (words.block[to] === b ? 0 : 8) : 4
  put(n++, beforeQuote, sizeClass(i - from))
  put(n++, afterQuote, sizeClass(to - i - 1))

  // Subject and what stands between.
  const subject = subjectOf(reading, i, from)
  const sw = subject < 0 ? outside : hash[subject]!
  const sk = subject < 0 ? 40 : kind[subject]!
  const gap = subject < 0 ? 0 : sizeClass(i - subject)
  put(n++, sw, t)
  put(n++, st, sw)
  put(n++, st, sk)
  put(n++, sk * 16 + gap, t)
  put(n++, subject < 0 ? 0 : suffix[subject]!, st)
  put(n++, subject < 0 ? 0 : suffix[subject]!, t)
  // Before the subject: relative clauses, conjunctions, starts.
  put(n++, subject < 0 ? 0 : W(subject - 1), t)
  put(n++, subject < 0 ? 0 : T(subject - 1) * 64 + T(subject - 2), sk)

  // Auxiliaries, negation, modals before it.
  let aux = 0
  let k = i - 1
  for (; k >= from && i - k <= 4; k--) {
    const c = K(k)
    if (c === Kind.modal) aux |= 1
    else if (c === Kind.adverb)
      aux |= hash[k] === notHash || hash[k] === ntHash || hash[k] === neverHash ? 2 : 4
    else if (verb[k] === 1) aux |= T(k) === T(i) ? 8 : 16
    else if (c === Kind.to) aux |= 32
    else break
  }
  put(n++, aux, t)
  put(n++, aux, st)
  put(n++, W(k), st)
  put(n++, K(k) * 64 + K(k - 1), t)
  if (k + 1 < i) put(f.open(44, n++), W(k + 1), st)

  // What follows: the first noun, the first verb, a clause.
  let nextVerb = -1
  let nextNoun = -1
  let commas = 0
  for (let x = i + 1; x < Math.min(to, i + 12); x++) {
    const c = kind[x]!
    if (nextNoun < 0 && (c === Kind.noun || c === Kind.proper || c === Kind.pronoun)) nextNoun = x
    if (c === Kind.comma) commas++
    if (verb[x] === 1 || c === Kind.modal) {
      nextVerb = x
      break
    }
  }
  n = f.open(45, n)
  put(n++, nextVerb < 0 ? 63 : tags[nextVerb]!, st)
  put(n++, (nextVerb < 0 ? 63 : tags[nextVerb]!) * 16 + (nextVerb < 0 ? 0 : sizeClass(nextVerb - i)), t)
  put(n++, nextNoun < 0 ? 40 : kind[nextNoun]!, st)
  put(n++, nextNoun < 0 ? outside : hash[nextNoun]!, st)
  put(n++, commas, t)
  put(n++, sizeClass(to - i - 1), t)
  put(n++, sizeClass(to - i - 1), st)
  put(n++, sizeClass(i - from), st)

  // First words of the sentence, place in the article, other likely cues in the sentence.
  put(n++, hash[from]!, t)
  put(n++, Math.min(2, words.block[i]!) * 4 + (cueClass[i]! > 0 ? 1 : 0), t)
  put(n++, Math.min(2, words.block[i]!), st)
  put(n++, cueClass[i]!, verb[i]!)
  let others = 0
  for (let x = Math.max(from, i - 25); x < Math.min(to, i + 26); x++)
    if (x !== i && cueClass[x]! > others) others = cueClass[x]!
  put(n++, others, cueClass[i]!)
  put(n++, others, st)
  const end = to - 1
  put(n++, words.code[end]!, t)
  put(n++, words.code[end]!, st)

  // How the word is built, for words never seen as cues.
  const text = words.text
  const a = words.start[i]!
  const e = words.end[i]!
  if (verb[i] === 1 && e - a > 3) {
    n = f.open(61, n)
    put(
      n++,
      (text.charCodeAt(a) | 32) * 65536 + (text.charCodeAt(a + 1) | 32) * 256 + (text.charCodeAt(a + 2) | 32),
      0,
    )
    put(n++, suffix[i]!, text.charCodeAt(e - 4) | 32)
  }

  // A colon or dash after a name at the start of a block: transcripts and headlines.
  if (words.shape[i] === Shape.mark) {
    const begin = reading.blockFirst[i]!
    let capitals = 0
    let lower = 0
    for (let k = Math.max(begin, i - 10); k < i; k++) {
      if (shape[k] === Shape.capitals) capitals++
      else if (shape[k] === Shape.lower) lower++
    }
    n = f.open(63, n)
    put(n++, w, Math.min(9, i - begin) * 64 + Math.min(3, capitals) * 8 + Math.min(3, lower))
    put(
      n++,
      w,
      Math.min(1, words.block[i]!) * 8 +
        (i + 1 < to && shape[i + 1] !== Shape.lower ? 1 : 0) +
        (i - begin < 8 ? 2 : 0),
    )
    put(n++, Math.min(9, i - begin), Q(i + 1))
    put(n++, K(i - 1) * 32 + K(i + 1), W(begin))
  }
  f.close(n)
}
