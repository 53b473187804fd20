/**
 * Reports whose author the sentence does not tell: "allegedly", "is said to". A closed list (label book, section 1) that comes
 * with the model; annotators of news mark too few of them for the passes to learn them all.
 */
import type { Draft, WordSpan } from './draft.ts'
import { quotationOf } from './draft.ts'
import { hashText } from './hashing.ts'
import type { Lexicon, Reading } from './reading.ts'
import { Kind } from './reading.ts'

const confidence = 0.92
const farthest = 40
const be = hashText('be')
const have = hashText('hav')
const of = hashText('of')

/** Finds listed reports with no author that no draft has as its cue; drafts that have one already are made sure. */
export function hedgedReports(reading: Reading, lexicon: Lexicon, drafts: Draft[]): Draft[] {
  const { words, kind } = reading
  const found: Draft[] = []
  const cueOf = new Map<number, Draft>()
  for (const d of drafts) for (const [a, b] of d.cue) for (let i = a; i <= b; i++) cueOf.set(i, d)
  for (let i = 0; i < words.count; i++) {
    const cue = hedgeAt(reading, lexicon, i)
    if (cue === null) continue
    const known = cueOf.get(i)
    if (known !== undefined) {
      if (known.source.length === 0 && known.cue[0]![1] - known.cue[0]![0] <= 2)
        known.confidence = Math.max(known.confidence, confidence)
      continue
    }
    const content = clauseAround(reading, cue)
    const last = content[content.length - 1]
    if (last === undefined || last[0] <= cue[1] || kind[last[0]] === Kind.stop) continue
    found.push({
      source: [],
      cue: [cue],
      content,
      quotation: quotationOf(reading, content, i),
      confidence,
      inside: null,
    })
  }
  return found
}

function hedgeAt(reading: Reading, lexicon: Lexicon, i: number): WordSpan | null {
  const { words, kind, stem } = reading
  const h = words.hash[i]!
  if (lexicon.lists.hedgeAdverbs.has(h)) return [i, i]
  if (
    !lexicon.lists.hedgeParticiples.has(h) ||
    kind[i + 1] !== Kind.to ||
    words.block[i + 1] !== words.block[i]
  )
    return null
  let k = i - 1
  while (k > i - 3 && k > 0 && kind[k] === Kind.adverb) k--
  return k >= 0 && words.block[k] === words.block[i] && stem[k] === be ? [k, i] : null
}

/** The clause that the cue stands in, without the cue: up to the nearest comma, dash, colon, quotation mark or sentence end. */
function clauseAround(reading: Reading, [a, b]: WordSpan): WordSpan[] {
  const { kind, sentences, quotations, words, stem } = reading
  const s = sentences.of[a]!
  const begin = Math.max(sentences.first[s]!, a - farthest)
  const end = Math.min(sentences.first[s + 1]!, b + farthest)
  // The subject: the noun phrase just before, with auxiliaries; a whole clause where there is none.
  let from = a
  while (from > begin && belongsToSubject(from - 1)) from--
  const before = a > begin ? kind[a - 1] : undefined
  if (
    from === a &&
    (before === Kind.finite || before === Kind.participle || before === Kind.base || before === Kind.wh)
  )
    while (from > begin && !borders(from - 1)) from--
  let to = b
  while (to + 1 < end && !borders(to + 1)) to++
  // A subject before a relative pronoun: "the man, who allegedly …" keeps "who".
  const pieces: WordSpan[] = []
  if (from < a && kind[from] === Kind.conjunction) from++
  if (from < a) pieces.push([from, a - 1])
  if (to > b) pieces.push([b + 1, to])
  return pieces

  function belongsToSubject(k: number): boolean {
    const c = kind[k]!
    if (c === Kind.preposition) return words.hash[k] === of
    return (
      c === Kind.noun ||
      c === Kind.proper ||
      c === Kind.pronoun ||
      c === Kind.adjective ||
      c === Kind.determiner ||
      c === Kind.number ||
      c === Kind.possessive ||
      c === Kind.modal ||
      c === Kind.adverb ||
      (c === Kind.finite && (stem[k] === be || stem[k] === have))
    )
  }

  function borders(k: number): boolean {
    const c = kind[k]!
    return (
      c === Kind.stop ||
      c === Kind.comma ||
      c === Kind.dash ||
      c === Kind.colon ||
      c === Kind.bracket ||
      (c === Kind.quote && quotations.of[k] !== quotations.of[a])
    )
  }
}
