/**
 * Passives of saying: "X was accused of Z by Y", "X was told by Y to …", "X was quoted as saying …". Who speaks stands after
 * *by*, or nowhere; who is spoken about is a piece of the content, who is spoken to is in none of the three (label book,
 * section 1). One look at each listed participle, bounded.
 */
import type { ClosedLists } from './closed-lists.ts'
import type { Draft, WordSpan } from './draft.ts'
import { byCueWord, quotationOf } from './draft.ts'
import { hashText } from './hashing.ts'
import { isNominal, nounPhraseAt, nounPhraseBefore, sentenceEnd, sentenceStart } from './phrases.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import { ruleWords } from './rule-words.ts'

/** With an agent the form is plain; without one the reader is told that nobody is named. */
const confidence = { agent: 0.88, none: 0.8 } as const
const longestClause = 60
const longestSubject = 24
const longestOwner = 8
const be = hashText('be')
const [OF, FOR, AS, TO, THAT, SAYING, ABOUT, POSSESSIVE] = [
  'of',
  'for',
  'as',
  'to',
  'that',
  'saying',
  'about',
  "'s",
].map(hashText)

type Parts = Pick<Draft, 'source' | 'cue' | 'content' | 'confidence'>

/** Completes and adds the drafts of passives; gives all drafts. */
export function takePassives(reading: Reading, lists: ClosedLists, drafts: readonly Draft[]): Draft[] {
  const { words } = reading
  const byWord = byCueWord(drafts)
  const added: Draft[] = []
  for (let i = 1; i + 1 < words.count; i++) {
    const h = words.hash[i]!
    const accuses = ruleWords.accusing.has(h)
    if (!accuses && !ruleWords.addressing.has(h) && !ruleWords.quoting.has(h)) continue
    const parts = passiveAt(reading, lists, i, accuses, ruleWords.quoting.has(h))
    if (parts === null) continue
    endBefore(parts)
    const claim = claimOf(reading, parts.content[0]!)
    if (claim !== null) {
      const noun = byWord.get(claim.cue[0]![0])
      if (noun === undefined) added.push(claim)
      else if (noun.confidence < claim.confidence) Object.assign(noun, claim)
    }
    const known = byWord.get(i)
    if (known === undefined) added.push({ ...parts, quotation: 'indirect', inside: null })
    else if (known.confidence < parts.confidence || known.source.length !== parts.source.length)
      Object.assign(known, { ...parts, confidence: Math.max(known.confidence, parts.confidence) })
    else known.content = known.content.map((piece) => wholeTopic(piece, parts.content[0]!))
  }
  return [...drafts, ...added]

  /** The subject of a passive is spoken about as a whole, not its last words alone. */
  function wholeTopic(piece: WordSpan, topic: WordSpan): WordSpan {
    return piece[1] === topic[1] && piece[0] > topic[0] ? topic : piece
  }

  /** A noun's complement ends before the verb of its sentence: "[claims] [about the town] were disputed". */
  function endBefore({ cue, content }: Parts): void {
    const topic = content[0]!
    const [start] = cue[0]!
    if (topic[1] !== start - 1) return
    for (let k = topic[0]; k <= topic[1]; k++) {
      const d = byWord.get(k)
      if (d === undefined) continue
      d.content = d.content.flatMap(([a, b]): WordSpan[] =>
        b < start ? [[a, b]] : a < start ? [[a, start - 1]] : [],
      )
    }
  }
}

/** "[Norland’s] [claims] [about the sale of the pier] were disputed": the noun's own statement; null where the subject is another. */
function claimOf(reading: Reading, [from, to]: WordSpan): Draft | null {
  const { words, kind } = reading
  for (let k = from + 1; k + 2 <= to && k < from + longestOwner; k++) {
    if (words.hash[k] !== POSSESSIVE && kind[k] !== Kind.possessive) continue
    if (!ruleWords.claims.has(words.hash[k + 1]!) || k + 3 > to) return null
    const lead = words.hash[k + 2]!
    if (lead !== ABOUT && lead !== OF && lead !== THAT) return null
    return {
      source: [[from, k]],
      cue: [[k + 1, k + 1]],
      content: [[k + 2, to]],
      quotation: quotationOf(reading, [[k + 2, to]], k + 1),
      confidence: confidence.none,
      inside: null,
    }
  }
  return null
}

function passiveAt(
  reading: Reading,
  lists: ClosedLists,
  i: number,
  accuses: boolean,
  quotes: boolean,
): Parts | null {
  const { words, kind, stem, article } = reading
  const first = sentenceStart(reading, i)
  const end = Math.min(sentenceEnd(reading, i), i + longestClause)
  let start = i
  while (start - 1 >= first && start > i - 5 && isAuxiliary(start - 1)) start--
  const isHeadline = article.blocks[words.block[i]!]!.kind === 'headline'
  const passive = start < i && hasBe(start, i)
  if (!passive) {
    // A headline leaves the auxiliary out: "Claims disputed by the firm".
    if (!isHeadline || !accuses || !lists.agents.has(words.hash[i + 1]!)) return null
    start = i
  }
  for (let k = start; k < i; k++) if (lists.hedgeAdverbs.has(words.hash[k]!)) return null
  const subject = nounPhraseBefore(reading, start - 1, first)
  if (subject === null) return null
  const topic: WordSpan = [isHeadline && !passive ? first : wholeSubject(subject), start - 1]
  if (quotes) return asSaying()
  const next = words.hash[i + 1]!
  if (lists.agents.has(next)) {
    const last = nounPhraseAt(reading, i + 2, end)
    if (last === null) return null
    const agent = agentEnd(i + 2, last)
    const rest = agent + 1
    const source: WordSpan[] = [[i + 2, agent]]
    const cue: WordSpan[] = [[start, i + 1]]
    if (!accuses) {
      const said = complement(rest, [TO!, THAT!])
      return said === null ? null : { source, cue, content: [said], confidence: confidence.agent }
    }
    const charge = complement(rest, [OF!, FOR!, AS!])
    return {
      source,
      cue,
      content: charge === null ? [topic] : [topic, charge],
      confidence: confidence.agent,
    }
  }
  if (!accuses) {
    const said = complement(i + 1, [TO!, THAT!])
    return said === null ? null : { source: [], cue: [[start, i]], content: [said], confidence: 0.6 }
  }
  const charge = complement(i + 1, [OF!])
  if (charge === null) return null
  const by = agentWithin(charge)
  return by === null
    ? { source: [], cue: [[start, i]], content: [topic, charge], confidence: confidence.none }
    : {
        source: [[by + 1, charge[1]]],
        cue: [[start, i]],
        content: [topic, [charge[0], by - 1]],
        confidence: confidence.agent,
      }

  /** "Claims about the seizure of the town were disputed": the subject from the sentence's start, where nothing breaks it off. */
  function wholeSubject(from: number): number {
    if (from - first > longestSubject || !isNominal(reading, first)) return from
    for (let k = first; k < from; k++) {
      const c = kind[k]
      // The tagger takes "Norland’s claims" for a sentence.
      const owned = k > first && (kind[k - 1] === Kind.possessive || words.hash[k - 1] === POSSESSIVE)
      const broken = (c === Kind.finite && !owned) || c === Kind.modal || c === Kind.wh || isBreak(k)
      if (broken || reading.quotations.of[k]! >= 0) return from
    }
    return first
  }

  function isAuxiliary(k: number): boolean {
    return kind[k] === Kind.adverb || kind[k] === Kind.modal || reading.verb[k] === 1
  }

  function hasBe(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (stem[k] === be) return true
    return false
  }

  /** X was quoted as saying that … */
  function asSaying(): Parts | null {
    if (words.hash[i + 1] !== AS || words.hash[i + 2] !== SAYING || i + 3 >= end) return null
    const to = clauseEnd(i + 3, true)
    return to < i + 4
      ? null
      : { source: [topic], cue: [[start, i + 2]], content: [[i + 3, to]], confidence: confidence.agent }
  }

  /** The charge begins with its preposition: an agent's own "of" complement ends before it. */
  function agentEnd(from: number, last: number): number {
    for (let k = from + 1; k <= last; k++)
      if (accuses && words.hash[k] === OF && k + 1 < end && kind[k + 1] === Kind.participle) return k - 1
    // "by the union of hiding": the tagger's gerund is no noun, so the phrase ended before "of" already.
    return last
  }

  function complement(from: number, leads: readonly number[]): WordSpan | null {
    if (from + 1 >= end || !leads.includes(words.hash[from]!)) return null
    const to = clauseEnd(from, leads.includes(THAT!))
    return to <= from ? null : [from, to]
  }

  /** Last word of a clause: before its sentence's stop, and before a comma where the clause is no sentence of its own. */
  function clauseEnd(from: number, whole: boolean): number {
    let k = from
    while (k < end && kind[k] !== Kind.stop && (whole || reading.quotations.of[k]! >= 0 || !isBreak(k))) k++
    return k - 1
  }

  function isBreak(k: number): boolean {
    return kind[k] === Kind.comma || kind[k] === Kind.colon || kind[k] === Kind.dash
  }

  /** The *by* of an agent that closes a charge: "of fraud by two partners". */
  function agentWithin([a, b]: WordSpan): number | null {
    for (let k = b - 1; k > a + 1 && k > b - 12; k--) {
      if (!lists.agents.has(words.hash[k]!)) continue
      return nounPhraseAt(reading, k + 1, b + 1) === b && kind[k + 1] !== Kind.participle ? k : null
    }
    return null
  }
}
