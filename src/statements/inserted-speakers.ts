/**
 * Speakers set into what they say: "The bridge, the mayor said, will open", "The bridge – pilots insist – is low", "The town
 * has been taken, the president announced, on Sunday", "The vote was rigged, claimed the mayor". The sentence before the insertion belongs to what is said; the passes
 * now and then take only what follows. One look at each comma, dash and bracket, bounded.
 */
import type { ClosedLists } from './closed-lists.ts'
import type { Draft, WordSpan } from './draft.ts'
import { byCueWord } from './draft.ts'
import { hashText } from './hashing.ts'
import {
  appositionAfter,
  hasFinite,
  isReporting,
  nounPhraseAt,
  sentenceEnd,
  sentenceStart,
} from './phrases.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import { ruleWords } from './rule-words.ts'
import { Shape } from './words.ts'

const confidence = 0.88
/** From this confidence on, the passes' word on what goes on behind the insertion holds. */
const sure = 0.6
/** Below this confidence a verb with its speaker behind it is no cue. */
const doubtful = 0.3
const longestTime = 6
const longestClause = 60
/** Words before an insertion. */
const longestSentence = 120
const according = hashText('according')
const that = hashText('that')

interface Insertion {
  readonly source: WordSpan
  readonly cue: WordSpan
  readonly content: readonly WordSpan[]
  /** Whether what follows may belong to the content too, which the form does not tell. */
  readonly open: boolean
}

/** Completes drafts whose source and cue are set into their content, and adds those that no draft has; gives all of them. */
export function takeInsertedSpeakers(
  reading: Reading,
  lists: ClosedLists,
  drafts: readonly Draft[],
): Draft[] {
  const { kind, words, quotations } = reading
  const byWord = byCueWord(drafts)
  const added: Draft[] = []
  for (let i = 1; i + 2 < words.count; i++) {
    if (quotations.of[i]! >= 0 || !opens(reading, i)) continue
    const inserted = insertionAt(reading, lists, i)
    const found = inserted ?? closingTagAt(reading, i)
    if (found === null) continue
    const known = byWord.get(found.cue[1]) ?? byWord.get(found.cue[0])
    // "He drank, said a prayer" looks like a tag: the verb has to be one for the passes too.
    if (inserted === null && (known === undefined || known.confidence < doubtful)) continue
    if (known === undefined) {
      added.push({
        source: [found.source],
        cue: [found.cue],
        content: found.content,
        quotation: 'indirect',
        confidence,
        inside: null,
      })
      continue
    }
    const left = found.content[0]!
    const holdsLeft = known.content.some(([a, b]) => a <= left[0] + 1 && b >= left[1] - 1)
    if (!holdsLeft || (!found.open && known.content.length < found.content.length)) {
      // What follows a whole sentence and its speaker is the outlet's, unless the passes say that it goes on.
      const right = known.content.filter(([a]) => a > found.cue[1] && a > found.source[1])
      const goesOn =
        found.open && known.confidence >= sure && known.content.some(([a, b]) => a >= left[0] && b <= left[1])
      known.source = [found.source]
      known.cue = [found.cue]
      known.content = goesOn ? [left, ...right] : found.content
    }
    known.confidence = Math.max(known.confidence, confidence)
  }
  return [...drafts, ...added]

  function opens(r: Reading, i: number): boolean {
    const k = r.kind[i]
    return k === Kind.comma || k === Kind.dash || (k === Kind.bracket && words.code[i] === 40)
  }

  function insertionAt(r: Reading, times: ClosedLists, i: number): Insertion | null {
    const first = sentenceStart(r, i)
    const end = sentenceEnd(r, i)
    if (i - first < 1 || i - first > longestSentence || isReporting(r, i - 1)) return null
    const group = speakerAndVerb(r, i + 1, end)
    if (group === null) return null
    for (let k = first; k < i; k++) if (quotations.of[k]! >= 0) return null
    const { source, cue } = group
    const after = closing(r, times, i, Math.max(source[1], cue[1]) + 1, end)
    if (after === null) return null
    const left: WordSpan = [afterDateline(r, first, i), i - 1]
    // "Asked about it, she said", "which, she said, …", "…, and when pressed, she said": no sentence of hers stands before.
    if (r.verb[first] === 1 || isJoint(r, i - 1) || isSubordinate(r, first, i, after >= end)) return null
    // "He had, according to the doctor, eaten": the verb is broken off.
    const broken = r.verb[i - 1] === 1 || kind[i - 1] === Kind.modal
    const finite = hasFinite(r, left) && !broken
    if (after >= end) return finite ? { source, cue, content: [left], open: false } : null
    if (quotations.of[after]! >= 0 || words.hash[after] === that) return null
    const next = kind[after]
    const predicate =
      next === Kind.finite ||
      next === Kind.modal ||
      next === Kind.adverb ||
      (broken && (r.verb[after] === 1 || next === Kind.adjective)) ||
      // The tagger takes a rare verb for a noun: "The river, she said, rose by a metre".
      (next === Kind.noun && words.shape[after] === Shape.lower && kind[after + 1] === Kind.preposition)
    if (finite) return { source, cue, content: [left], open: true }
    const rest: WordSpan = [after, Math.min(end, after + longestClause) - 1]
    if (!predicate || !(broken || next === Kind.noun || hasFinite(r, rest))) return null
    let last = end - 1
    while (last > after && kind[last] === Kind.stop) last--
    return { source, cue, content: [left, [after, last]], open: false }
  }

  /** "VIENNA — The house": the sentence begins behind its dateline. */
  function afterDateline(r: Reading, first: number, i: number): number {
    if (r.blockFirst[first] !== first) return first
    for (let k = first + 1; k < Math.min(first + longestTime, i - 1); k++) {
      if (kind[k] === Kind.dash) return k + 1
      if (words.shape[k - 1] !== Shape.capitals && kind[k - 1] !== Kind.comma) return first
    }
    return first
  }

  /** A word that leads on to what follows: "which", "that", "and", "in". */
  function isJoint({ kind: kinds }: Reading, k: number): boolean {
    const c = kinds[k]
    return c === Kind.wh || c === Kind.conjunction || c === Kind.preposition || c === Kind.to
  }

  /**
   * Whether the clause before the insertion opens with a subordinator: "When the storm came", "…, and when pressed". Where the
   * insertion ends the sentence, what is said needs one clause that does not: "Pay has risen, although prices have too, she said".
   */
  function isSubordinate(r: Reading, first: number, i: number, closes: boolean): boolean {
    let k = i - 1
    while (k > first && kind[k - 1] !== Kind.comma) k--
    const last = kind[k] === Kind.conjunction ? k + 1 : k
    const opens = ruleWords.subordinators.has(words.hash[first]!)
    const ends = ruleWords.subordinators.has(words.hash[last]!)
    if (!closes || k === first) return opens || ends
    return opens ? ends || !hasFinite(r, [last, i - 1]) : ends && !hasFinite(r, [first, k - 1])
  }

  /** Last word before a relative clause: "Dunne, who keeps the lighthouse" is no sentence. */
  function beforeRelative([a, b]: WordSpan): number {
    for (let k = a; k < b; k++) if (kind[k] === Kind.comma && kind[k + 1] === Kind.wh) return k
    return b
  }

  /** "The vote was rigged, claimed the candidate who lost": verb and speaker in this order end the sentence. */
  function closingTagAt(r: Reading, i: number): Insertion | null {
    const verb = i + 1
    if (kind[i] !== Kind.comma || !isReporting(r, verb) || kind[verb] === Kind.base) return null
    if (words.shape[verb] !== Shape.lower) return null
    const first = sentenceStart(r, i)
    const end = sentenceEnd(r, i)
    if (i - first < 2 || i - first > longestSentence) return null
    // "the losing candidate": the tagger's participle stands within the phrase.
    const named =
      kind[verb + 1] === Kind.determiner && kind[verb + 2] === Kind.participle ? verb + 3 : verb + 1
    const phrase = kind[verb + 1] === Kind.pronoun ? null : nounPhraseAt(r, named, end)
    if (phrase === null) return null
    // "Maker rejects findings, promises appeal": a bare noun has to be one that can speak.
    const bare = phrase === verb + 1 && kind[phrase] === Kind.noun && words.shape[phrase] === Shape.lower
    if (bare && !ruleWords.headlineSpeakers.has(words.hash[phrase]!)) return null
    const last = appositionAfter(r, phrase, end)
    if (last + 1 < end && kind[last + 1] !== Kind.stop) return null
    const left: WordSpan = [afterDateline(r, first, i), i - 1]
    for (let k = first; k < i; k++) if (quotations.of[k]! >= 0) return null
    if (!hasFinite(r, [left[0], beforeRelative(left)]) || isSubordinate(r, first, i, true)) return null
    return { source: [verb + 1, last], cue: [verb, verb], content: [left], open: false }
  }

  function speakerAndVerb(r: Reading, i: number, end: number): { source: WordSpan; cue: WordSpan } | null {
    if (words.hash[i] === according && i + 2 < end) {
      const last = nounPhraseAt(r, i + 2, end)
      return last === null ? null : { source: [i + 2, last], cue: [i, i + 1] }
    }
    const phrase = nounPhraseAt(r, i, end)
    if (phrase === null) return null
    const taken = verbTaken(r, i, phrase)
    if (taken !== null || phrase + 1 >= end) return taken
    let last = phrase
    if (kind[phrase + 1] === Kind.comma) {
      last = appositionAfter(r, phrase, end)
      if (last === phrase || kind[last + 1] !== Kind.comma) return null
    }
    let verb = (last === phrase ? last : last + 1) + 1
    const from = verb
    while (
      verb < end &&
      verb < from + 3 &&
      (kind[verb] === Kind.adverb || (r.verb[verb] === 1 && r.verb[verb + 1] === 1))
    )
      verb++
    if (verb >= end || !isReporting(r, verb)) return null
    if (kind[verb] === Kind.base && from === verb) return null
    return { source: [i, last], cue: [from, verb] }
  }

  /** "the lease states": the tagger may take the verb for a noun, and the phrase with it. */
  function verbTaken(r: Reading, i: number, phrase: number): { source: WordSpan; cue: WordSpan } | null {
    if (phrase - i < 1 || kind[phrase] !== Kind.noun || kind[i] !== Kind.determiner || phrase - i < 2)
      return null
    if (!isReporting(r, phrase)) return null
    return { source: [i, phrase - 1], cue: [phrase, phrase] }
  }

  /** First word after the mark that closes an insertion, the sentence's end where nothing but a time follows; null where it is not closed. */
  function closing(r: Reading, times: ClosedLists, opened: number, from: number, end: number): number | null {
    let k = from
    while (k < end && k < from + longestTime && isTime(r, times, k)) k++
    if (k >= end || kind[k] === Kind.stop) return end
    const same =
      kind[opened] === Kind.bracket
        ? kind[k] === Kind.bracket && words.code[k] === 41
        : kind[k] === kind[opened]
    if (!same) return null
    let after = k + 1
    while (after < end && isTime(r, times, after)) after++
    return after >= end || kind[after] === Kind.stop ? end : k + 1
  }

  function isTime(r: Reading, times: ClosedLists, k: number): boolean {
    const h = r.words.hash[k]!
    return times.times.has(h) || times.timeLeads.has(h) || r.kind[k] === Kind.number
  }
}
