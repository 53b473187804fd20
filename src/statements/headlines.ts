/**
 * Statements of headlines, which leave out what sentences have: "Minister: Dam was never full", "Dam was never full – police",
 * "Norland denies claim". A headline is short, and there is one of it.
 */
import type { Draft, WordSpan } from './draft.ts'
import { quotationOf } from './draft.ts'
import { hasFinite, hasVerb, isNominal, verbStemAt } from './phrases.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import { ruleWords } from './rule-words.ts'
import { Shape } from './words.ts'

const confidence = 0.85
/** From this confidence on, what the passes made of a headline stays. */
const doubtful = 0.6
const longestSpeaker = 6
/** A page has one headline; a hostile one may have many, and each is compared with all drafts. */
const mostHeadlines = 3
const longestHeadline = 60
const fewestWords = 3

/** Makes sure drafts of headlines whose form is plain, and adds those of a colon or dash; gives all drafts. */
export function takeHeadlines(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { article, words, blockEnd } = reading
  const added: Draft[] = []
  let seen = 0
  for (let i = 0; i < words.count && seen < mostHeadlines; i = blockEnd[i]!) {
    if (article.blocks[words.block[i]!]!.kind !== 'headline' || blockEnd[i]! - i > longestHeadline) continue
    seen++
    const end = blockEnd[i]!
    const own = drafts.filter(
      (d) => d.cue.length > 0 && d.content.length > 0 && d.cue[0]![0] >= i && d.cue[0]![1] < end,
    )
    for (const d of own) makeSure(reading, d, i, end)
    const parts = besideMark(reading, drafts, i, end)
    if (parts === null) {
      const open = own.every((d) => d.confidence < doubtful)
      const plain = open ? (nameAndVerb(reading, i, end) ?? closingTag(reading, i, end)) : null
      if (plain === null) continue
      for (const d of own) d.content = []
      added.push(plain)
      continue
    }
    const known = own.find((d) => d.cue[0]![0] === parts.cue[0]![0])
    if (known !== undefined)
      Object.assign(known, { ...parts, confidence: Math.max(known.confidence, parts.confidence) })
    else if (own.every((d) => d.confidence < parts.confidence)) added.push(parts)
  }
  return [...drafts, ...added]
}

/** "Norland denies claim", "Fire was no accident, police say": a listed verb with its source beside it, and the rest is said. */
function makeSure(reading: Reading, d: Draft, first: number, end: number): void {
  const { kind } = reading
  const cue = d.cue[0]!
  const source = d.source[0]
  if (source === undefined || d.content.length !== 1) return
  const [a, b] = d.content[0]!
  let verb = cue[0]
  while (verb < cue[1] && !ruleWords.headlineVerbs.has(verbStemAt(reading, verb))) verb++
  if (!ruleWords.headlineVerbs.has(verbStemAt(reading, verb))) return
  // The tagger takes some verbs for plurals; behind a possessive they are.
  if (reading.verb[verb] !== 1 && (!isThirdPerson(reading, verb) || kind[verb - 1] === Kind.possessive))
    return
  const last = lastWord(reading, end)
  const begins = source[0] === first || isJoint(reading, source[0] - 1)
  const ends = b >= last || isJoint(reading, b + 1)
  const opens = begins && source[1] === cue[0] - 1 && a === cue[1] + 1 && ends
  const closes =
    a === first && cue[1] >= last && source[1] === cue[0] - 1 && kind[source[0] - 1] === Kind.comma
  if (opens || closes) d.confidence = Math.max(d.confidence, confidence)
}

/** Last word of a headline but for its full stop. */
const lastWord = ({ kind }: Reading, end: number): number => (kind[end - 1] === Kind.stop ? end - 2 : end - 1)

/** What parts a headline's clauses: "Norland says …, but Sudar denies … & insists …". */
function isJoint({ kind, words }: Reading, i: number): boolean {
  const k = kind[i]
  const ampersand = words.code[i] === 38
  return k === Kind.comma || k === Kind.colon || k === Kind.dash || k === Kind.conjunction || ampersand
}

const isThirdPerson = ({ words }: Reading, i: number): boolean =>
  words.text.charCodeAt(words.end[i]! - 1) === 115 && words.shape[i] === Shape.lower

/** "Ministry rejects report on missing funds": a short name, a listed verb in the present, and no other verb that the sentence could hang on. */
function nameAndVerb(reading: Reading, first: number, end: number): Draft | null {
  const { kind, quotations } = reading
  let k = first
  while (k < end && k < first + longestSpeaker && isNominal(reading, k) && !isVerbForm(k)) k++
  if (k === first || k + 1 >= end || !isVerbForm(k)) return null
  const head = kind[k - 1]
  if (head !== Kind.noun && head !== Kind.proper) return null
  const last = lastWord(reading, end)
  const content: WordSpan = [k + 1, last]
  if (last <= k || kind[k + 1] === Kind.comma || kind[k + 1] === Kind.colon) return null
  // "Armenia says …, Baku calls …": two of them.
  for (let n = k + 2; n <= last; n++) if (isVerbForm(n) && reading.verb[n] === 1) return null
  // "Ministry denials and demands anger port": the verb is another.
  if (reading.verb[k] !== 1 && hasFinite(reading, content) && quotations.of[k + 1]! < 0) return null
  return {
    source: [[first, k - 1]],
    cue: [[k, k]],
    content: [content],
    quotation: quotationOf(reading, [content], k),
    confidence,
    inside: null,
  }

  function isVerbForm(at: number): boolean {
    return isThirdPerson(reading, at) && ruleWords.headlineVerbs.has(verbStemAt(reading, at))
  }
}

/** "Mill fire was no accident, police say", "Man shot neighbour, say police": a listed verb and a short name behind the last comma. */
function closingTag(reading: Reading, first: number, end: number): Draft | null {
  const { kind, quotations, words } = reading
  const last = lastWord(reading, end)
  let comma = last - 1
  while (comma > first && comma > last - longestSpeaker && kind[comma] !== Kind.comma) comma--
  if (kind[comma] !== Kind.comma || last - comma < 2 || comma - first < fewestWords) return null
  const content: WordSpan = [first, comma - 1]
  if (quotations.of[comma]! >= 0 || !hasVerb(reading, content)) return null
  const verb = isPresent(last) ? last : isPresent(comma + 1) ? comma + 1 : -1
  if (verb < 0) return null
  const source: WordSpan = verb === last ? [comma + 1, last - 1] : [comma + 2, last]
  for (let k = source[0]; k <= source[1]; k++) if (!isNominal(reading, k)) return null
  const head = kind[source[1]]
  if (head !== Kind.noun && head !== Kind.proper) return null
  // "Maker rejects findings, promises appeal": a verb before its noun needs one that can speak.
  const speaker = ruleWords.headlineSpeakers.has(words.hash[source[1]]!) || head === Kind.proper
  if (verb !== last && !speaker) return null
  return {
    source: [source],
    cue: [[verb, verb]],
    content: [content],
    quotation: quotationOf(reading, [content], verb),
    confidence,
    inside: null,
  }

  function isPresent(k: number): boolean {
    return words.shape[k] === Shape.lower && ruleWords.headlineVerbs.has(verbStemAt(reading, k))
  }
}

/** The speaker on one side of a headline's colon or dash, and what they say on the other; null where it is another kind of colon. */
function besideMark(reading: Reading, drafts: readonly Draft[], first: number, end: number): Draft | null {
  const { kind, words, quotations } = reading
  const marks: number[] = []
  for (let k = first + 1; k < end - 1; k++)
    if ((kind[k] === Kind.colon && words.code[k] === 58) || kind[k] === Kind.dash) marks.push(k)
  const mark = marks.length === 1 ? marks[0]! : -1
  if (mark < 0 || quotations.of[mark]! >= 0) return null
  const before: WordSpan = [first, mark - 1]
  const after: WordSpan = [mark + 1, end - 1]
  const build = (source: WordSpan, content: WordSpan): Draft => ({
    source: [source],
    cue: [[mark, mark]],
    content: [content],
    quotation: quotationOf(reading, [content], mark),
    confidence,
    inside: null,
  })
  if (kind[mark] === Kind.colon && speaks(before) && isSaid(after)) return build(before, after)
  if (speaks(after) && isSaid(before) && !ruleWords.labels.has(words.hash[end - 1]!))
    return build(after, before)
  return null

  /** A word for who speaks, or a name that speaks in the body. */
  function speaks([a, b]: WordSpan): boolean {
    if (b - a + 1 > longestSpeaker || hasFinite(reading, [a, b])) return false
    for (let k = a; k <= b; k++) if (ruleWords.labels.has(words.hash[k]!)) return false
    if (ruleWords.headlineSpeakers.has(words.hash[b]!)) return true
    if (words.shape[b] !== Shape.capital && words.shape[b] !== Shape.capitals) return false
    const name = words.hash[b]!
    return drafts.some(
      (d) =>
        d.cue.length > 0 &&
        d.cue[0]![0] >= end &&
        d.confidence >= confidence &&
        d.source.some(([s, e]) => e - s < 12 && contains(s, e, name)),
    )
  }

  function contains(s: number, e: number, hash: number): boolean {
    for (let k = s; k <= e; k++) if (words.hash[k] === hash) return true
    return false
  }

  /** A sentence, or a quotation. */
  function isSaid([a, b]: WordSpan): boolean {
    if (b - a + 1 < fewestWords) return false
    const q = quotations.of[a]!
    return (q >= 0 && quotations.quotes[q]!.open === a) || hasPredicate(a, b)
  }

  /** Headlines leave out *is* and *are*: a verb of any form that follows a noun makes a sentence. */
  function hasPredicate(a: number, b: number): boolean {
    for (let k = a + 1; k <= b; k++) if (reading.verb[k] === 1 || kind[k] === Kind.modal) return true
    return false
  }
}
