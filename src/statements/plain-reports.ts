/**
 * Plain reports: a sentence that is nothing but who speaks, a core verb of saying and what is said ("The union has demanded an
 * inquiry."). The form leaves no doubt, so that it is surer than the model, which judges by longer sentences.
 */
import type { Draft, WordSpan } from './draft.ts'
import { isPunctuation, quotationOf } from './draft.ts'
import { hashText } from './hashing.ts'
import { endsIn, hasFinite, nounPhraseAt, sentenceEnd, sentenceStart, verbStemAt } from './phrases.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import { ruleWords } from './rule-words.ts'
import { Shape } from './words.ts'

/** From `likely` on the model has found the form's parts, from `sure` on what it made of a sentence stays. */
const confidence = { likely: 0.1, sure: 0.6, plain: 0.7 } as const
const longestSource = 24
const mostAuxiliaries = 5
/** Marks that end a sentence: a stop, more for an ellipsis. */
const mostMarks = 4
/** Words of a channel between verb and content. */
const mostBetween = 6
const [be, THAT] = ['be', 'that'].map(hashText)

/** Makes sure drafts that fill their sentence in this order, the verb being a core one. */
export function makeSureOfPlainReports(reading: Reading, drafts: readonly Draft[]): void {
  for (const d of drafts)
    if (d.confidence >= confidence.likely && d.confidence < confidence.plain && isPlain(reading, d))
      d.confidence = confidence.plain
}

/** Adds "[The treaty] [states] [that …]" at the start of a sentence where no draft has it; gives all drafts. */
export function takePlainReports(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { words, verb, kind, quotations } = reading
  const taken = new Set<number>()
  for (const d of drafts) {
    for (const [a, b] of d.cue) for (let i = a; i <= b; i++) taken.add(i)
    if (d.confidence < confidence.sure) continue
    for (const [a, b] of d.content) for (let i = a; i <= b; i++) taken.add(i)
  }
  const added: Draft[] = []
  for (let i = 2; i + 1 < words.count; i++) {
    if (words.hash[i] !== THAT || taken.has(i - 1) || taken.has(i)) continue
    const first = sentenceStart(reading, i)
    if (i - first < 2 || quotations.of[first]! >= 0) continue
    let from = i - 1
    while (
      from > first + 1 &&
      from > i - mostAuxiliaries &&
      (verb[from - 1] === 1 || kind[from - 1] === Kind.adverb)
    )
      from--
    if (nounPhraseAt(reading, first, from) !== from - 1 || !isActive(reading, [from, i - 1])) continue
    const content: WordSpan = [i, lastWord(reading, i)]
    if (content[1] === i || !hasFinite(reading, content) || !isOneClause(reading, content)) continue
    added.push({
      source: [[first, from - 1]],
      cue: [[from, i - 1]],
      content: [content],
      quotation: quotationOf(reading, [content], from),
      confidence: confidence.plain,
      inside: null,
    })
  }
  return [...drafts, ...added]
}

/** Last word of a sentence but for the marks that end it. */
function lastWord(reading: Reading, i: number): number {
  const { kind } = reading
  const end = sentenceEnd(reading, i) - 1
  let last = end
  while (last > i && last > end - mostMarks && isPunctuation(kind[last]!)) last--
  return last
}

function isPlain(reading: Reading, d: Draft): boolean {
  const { kind, words } = reading
  const source = d.source[0]
  const cue = d.cue[0]
  const content = d.content[0]
  if (d.source.length !== 1 || d.cue.length !== 1 || d.content.length !== 1) return false
  if (source === undefined || cue === undefined || content === undefined) return false
  let first = sentenceStart(reading, cue[0])
  // The bullet of a list.
  if (first === source[0] - 1 && words.shape[first] === Shape.mark && kind[first] !== Kind.quote) first++
  if (breaksOff(reading, source) || source[0] !== first || source[1] - source[0] >= longestSource)
    return false
  if (cue[0] !== source[1] + 1 || !followsVerb(reading, cue[1], content[0])) return false
  if (content[1] < lastWord(reading, cue[0])) return false
  return isActive(reading, cue) && isOneClause(reading, content)
}

/** Whether content follows the verb at once, or after a channel ("posted on Twitter that"). */
function followsVerb({ kind, words }: Reading, verb: number, content: number): boolean {
  if (content === verb + 1) return true
  if (kind[verb + 1] !== Kind.preposition || content - verb > mostBetween) return false
  for (let k = verb + 2; k < content; k++) if (ruleWords.channels.has(words.hash[k]!)) return true
  return false
}

/** "This system, says its maker, …": a source with a comma behind it and none within leads on to a speaker who is set in. */
function breaksOff({ kind }: Reading, [a, b]: WordSpan): boolean {
  if (kind[b] !== Kind.comma) return false
  for (let k = a; k < b; k++) if (kind[k] === Kind.comma) return false
  return true
}

/** A core verb in the active: "were denied" has no speaker before it. */
function isActive(reading: Reading, [a, b]: WordSpan): boolean {
  const { kind, stem, verb } = reading
  let main = b
  while (main >= a && !isCore(main)) main--
  if (main < a || kind[main] === Kind.base) return false
  if (kind[main] === Kind.participle && endsIn(reading, main, 'ing')) return false
  for (let k = a; k < main; k++) if (stem[k] === be) return false
  return true

  /** The tagger takes the verb of "The school warns of" for a plural. */
  function isCore(k: number): boolean {
    if (verb[k] === 1) return ruleWords.coreReports.has(stem[k]!)
    const plural = kind[k] === Kind.noun && endsIn(reading, k, 's')
    return plural && k === a && afterSingular(k) && ruleWords.coreReports.has(verbStemAt(reading, k))
  }

  function afterSingular(k: number): boolean {
    return kind[k - 1] === Kind.noun && kind[k - 2] === Kind.determiner && !endsIn(reading, k - 1, 's')
  }
}

/** Whether no further clause that may be the outlet's own follows a comma ("…, but rents have risen"), and none has lost its subject. */
function isOneClause({ kind, words }: Reading, [a, b]: WordSpan): boolean {
  if (kind[a] === Kind.finite || kind[a] === Kind.modal) return false
  for (let k = a; k < b; k++)
    if (
      kind[k] === Kind.comma &&
      (kind[k + 1] === Kind.conjunction || ruleWords.subordinators.has(words.hash[k + 1]!))
    )
      return false
  return true
}
