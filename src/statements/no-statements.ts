/**
 * What the label book does not count though PolNeAR does: refusals to answer and speech that was not made, which are findings
 * of their own, what is "expected" or "seen" by nobody, and words of saying that say nothing: "according to size", a clock
 * that "says" ten, a title that is "claimed" by winning it, what is seen or heard.
 */
import type { ClosedLists } from './closed-lists.ts'
import type { Draft, WordSpan } from './draft.ts'
import { isPunctuation } from './draft.ts'
import { hashText } from './hashing.ts'
import { hasFinite, isNominal, nounPhraseAt, sentenceStart, verbStemAt } from './phrases.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import { ruleWords } from './rule-words.ts'

const ahead = 10
const longestClause = 60
/** Words of an inscription, its marks among them. */
const longestInscription = 4

/** Whether a draft is no statement by the label book. */
export function isNoStatement(reading: Reading, lists: ClosedLists, d: Draft): boolean {
  const cue = d.cue[0]
  if (cue === undefined) return false
  if (saysNothing(reading, lists, d) || isUnsaid(reading, lists, cue)) return true
  if (isManner(reading, d, cue) || isNaming(reading, d, cue)) return true
  if (isNobodys(reading, d, cue)) return true
  if (isShown(reading, d, cue) || isWon(reading, d, cue) || isPerceived(reading, d, cue)) return true
  const { stem, words } = reading
  if (d.source.length === 0 && lists.noReports.has(words.hash[cue[1]]!)) return true
  let refuses = false
  let answers = false
  let negated = false
  for (let i = cue[0]; i <= cue[1]; i++) {
    if (lists.refusals.has(stem[i]!)) refuses = true
    if (lists.answers.has(stem[i]!)) answers = true
    if (lists.negations.has(words.hash[i]!)) negated = true
  }
  if (!refuses && !(answers && negated)) return false
  const end = Math.min(reading.blockEnd[cue[1]]!, cue[1] + 1 + ahead)
  for (let i = cue[0]; i < end; i++) if (lists.requests.has(words.hash[i]!)) return true
  return false
}

/** Whether a content is empty of anything said: times, pronouns and adverbs alone ("said late Saturday", "said so"). */
function saysNothing(reading: Reading, lists: ClosedLists, d: Draft): boolean {
  const { kind, words, quotations } = reading
  for (const [a, b] of d.content) {
    for (let i = a; i <= b; i++) {
      const k = kind[i]!
      const h = words.hash[i]!
      if (quotations.of[i]! >= 0) return false
      if (isPunctuation(k) || k === Kind.pronoun || k === Kind.adverb || k === Kind.number) continue
      if (!lists.times.has(h) && !lists.timeLeads.has(h)) return false
    }
  }
  return true
}

const [DENY, CLAIM, CALL, READ] = ['deny', 'claim', 'call', 'read'].map(hashText)
const [ACCORDING, ONLY, OUT, AGENT, A, AN, AS, ONE] = [
  'according',
  'only',
  'out',
  'by',
  'a',
  'an',
  'as',
  'one',
].map(hashText)

/** "did not say", "has not denied": speech that was not made. "Not only said" was. */
function isUnsaid({ words, stem, verb }: Reading, lists: ClosedLists, [a, b]: WordSpan): boolean {
  let negated = false
  for (let i = a; i <= b; i++) {
    if (lists.negations.has(words.hash[i]!) && words.hash[i + 1] !== ONLY) negated = true
    else if (negated && verb[i] === 1 && (ruleWords.speech.has(stem[i]!) || stem[i] === DENY)) return true
  }
  return false
}

/** "arranged according to size", "went according to plan": a manner, not a source. */
function isManner(reading: Reading, d: Draft, [a, b]: WordSpan): boolean {
  const { words, kind, blockFirst } = reading
  let at = a
  while (at <= b && words.hash[at] !== ACCORDING) at++
  if (at > b) return false
  const source = d.source[0]
  if (source !== undefined && ruleWords.measures.has(words.hash[source[1]]!)) return true
  if (source !== undefined && ruleWords.measures.has(words.hash[source[0]]!)) return true
  if (at === blockFirst[at] || kind[at - 1] === Kind.comma) return false
  // The verb beside it, or one that it shares ("the rooms are numbered according to size, the keys according to the floor").
  const first = Math.max(sentenceStart(reading, at), at - longestClause)
  for (let k = at; k > first; k--)
    if (
      words.hash[k] === ACCORDING &&
      kind[k - 1] !== Kind.noun &&
      ruleWords.manner.has(verbStemAt(reading, k - 1))
    )
      return true
  return false
}

/** "known as “the ladder”", with nobody who calls it so; "left the prison, dubbed “the hotel”", where a whole sentence stands for a source. */
function isNaming(reading: Reading, d: Draft, [a, b]: WordSpan): boolean {
  const { words } = reading
  const source = d.source[0]
  // "The street, dubbed “the oven”, has no trees": what bears the name does not give it.
  const borne =
    source !== undefined && source[1] >= a - 2 && source[1] < a && reading.kind[a - 1] === Kind.comma
  if (source !== undefined && !(a === b && (hasFinite(reading, source) || borne))) return false
  for (let i = a; i <= b; i++)
    if (ruleWords.naming.has(words.hash[i]!) && words.hash[i + 1] !== AGENT) return true
  return false
}

/** What a clock or a plate shows: a thing that does not speak, and no sentence that it would say. */
function isShown(reading: Reading, d: Draft, [, verb]: WordSpan): boolean {
  const { words, kind, stem, blockEnd } = reading
  const source = d.source[0]
  const content = d.content[0]
  if (source === undefined || content === undefined || d.content.length > 1) return false
  let head = source[0]
  while (head < source[1] && kind[head + 1] !== Kind.preposition && kind[head + 1] !== Kind.comma) head++
  // What "reads" is writing, whatever it stands on.
  if (stem[verb] !== READ && !ruleWords.instruments.has(words.hash[head]!)) return false
  const end = Math.min(content[1] + 1, blockEnd[content[0]]!)
  for (let k = content[0]; k < end; k++) {
    if (kind[k] === Kind.comma || ruleWords.subordinators.has(words.hash[k]!)) return true
    if (kind[k] === Kind.finite || kind[k] === Kind.modal) return false
    // An order is a sentence, but “Dead slow” is an inscription.
    if (kind[k] === Kind.base && content[1] - content[0] >= longestInscription) return false
  }
  return true
}

/** "Nobody mentioned that", "Nothing indicated": speech that was not made. */
function isNobodys({ words, stem, verb }: Reading, d: Draft, [a, b]: WordSpan): boolean {
  const source = d.source[0]
  if (source === undefined || source[1] - source[0] > 1 || !ruleWords.nobody.has(words.hash[source[0]]!))
    return false
  if (source[1] > source[0] && words.hash[source[1]] !== ONE) return false
  for (let k = a; k <= b; k++) if (verb[k] === 1 && ruleWords.speech.has(stem[k]!)) return true
  return false
}

/** "saw the flood", "will see the film": perceived, not said. "Saw it as a threat" judges, "sees growth" foretells. */
function isPerceived({ words, kind }: Reading, d: Draft, [a, b]: WordSpan): boolean {
  const content = d.content[0]
  if (content === undefined) return false
  const past = ruleWords.perceived.has(words.hash[b]!)
  if (!past && !(a < b && kind[b - 1] === Kind.modal && ruleWords.perceiving.has(words.hash[b]!)))
    return false
  if (ruleWords.clauseOpeners.has(words.hash[content[0]]!)) return false
  for (let k = content[0]; k <= content[1]; k++) if (words.hash[k] === AS) return false
  return true
}

/** "claimed a point", "called a corner": done, not said. */
function isWon(reading: Reading, d: Draft, [a, b]: WordSpan): boolean {
  const { stem, words, kind } = reading
  const content = d.content[0]
  if (a !== b || content === undefined || d.content.length > 1) return false
  const listed = stem[a] === CLAIM ? ruleWords.winnings : stem[a] === CALL ? ruleWords.calledActs : null
  if (listed === null) return false
  // "called the vote a farce" judges what "called a vote" does.
  if (stem[a] === CALL && words.hash[content[0]] !== A && words.hash[content[0]] !== AN) return isCalledOut()
  for (let k = content[0]; k <= content[1] && k < content[0] + 6; k++) {
    if (listed.has(words.hash[k]!)) return kind[k + 1] !== Kind.finite && kind[k + 1] !== Kind.modal
    // "claimed to lead", "claimed that a point": said.
    if (!isNominal(reading, k) && kind[k] !== Kind.adverb && kind[k] !== Kind.pronoun) return false
  }
  return false

  /** "called the ball out": an umpire's word, not a report. */
  function isCalledOut(): boolean {
    const [from, to] = content!
    const phrase = nounPhraseAt(reading, from, to + 1)
    return phrase !== null && phrase + 1 === to && words.hash[to] === OUT
  }
}
