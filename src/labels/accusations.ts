/**
 * Accusations (label book, section 4): the stance, or a content that blames someone who can be identified for an act that
 * harms or breaks a rule. Points at the accused.
 */
import type { CueRule } from '../rules/language/language-rules.ts'
import { type Accused, doerOf, firstParty } from './blame-doer.ts'
import { addLabel, causeOf, type Draft, hasStance, type Run } from './draft.ts'
import type { Speaker } from './labelled.ts'
import { isOwn, type Mention, mentionsWithin } from './party-mentions.ts'
import { type Reading, sentenceAround, spanOf, type TextMatch } from './reading.ts'

/** The longest accused party that is told by its words alone. */
const LONGEST_PARTY = 8

/** The words that name the accused after "accused", "blamed": up to "of", "for" …; after "on" in "blamed it on X". */
function accusedRun(draft: Draft, reading: Reading): Run | null {
  const piece = draft.content[0]
  if (piece === undefined) return null
  if (draft.cue.some((run) => isBlame(run, reading))) {
    for (const run of draft.content) {
      for (let at = run.first; at < run.end - 1; at += 1) {
        if (reading.tokens[at]!.norm === 'on') return { first: at + 1, end: run.end }
        if (reading.tokens[at]!.norm === 'for') break
      }
    }
  }
  let end = piece.first
  while (end < piece.end && !reading.words.blameEnd.has(reading.tokens[end]!.norm)) end += 1
  return { first: piece.first, end }
}

const isBlame = (run: Run, reading: Reading): boolean =>
  reading.tokens.slice(run.first, run.end).some((token) => token.norm.startsWith('blam'))

/** "each other", "one another", "the other side". */
function isMutual(run: Run, reading: Reading): boolean {
  const words = reading.tokens.slice(run.first, Math.min(run.end, run.first + 3)).map((token) => token.norm)
  return (
    (words[0] === 'each' && words[1] === 'other') ||
    (words[0] === 'one' && words[1] === 'another') ||
    (words[0] === 'the' && words[1] === 'other')
  )
}

/** Sentences looked back over for the name a pronoun stands for. */
const PRONOUN_REACH = 3

/** The nearest party named before a pronoun that is not the speaker's own. */
function antecedentOf(
  draft: Draft,
  pronoun: number,
  reading: Reading,
  mentions: readonly Mention[],
): Mention | null {
  const sentence = Math.max(0, reading.sentence[pronoun]! - PRONOUN_REACH)
  const before = mentionsWithin(mentions, reading.sentenceStarts[sentence]!, pronoun)
  return before.findLast((mention) => !isOwn(mention, draft)) ?? null
}

/** "each accusing the other": the two that the article last told of together. */
const sidesBefore = (draft: Draft, drafts: readonly Draft[]): readonly Speaker[] =>
  drafts.slice(0, draft.index).findLast((before) => before.speakers.length === 2)?.speakers ?? []

function accusedByCue(
  draft: Draft,
  drafts: readonly Draft[],
  cue: TextMatch<CueRule> | null,
  reading: Reading,
  mentions: readonly Mention[],
): Accused[] {
  const run = accusedRun(draft, reading)
  if (run === null || run.end <= run.first) return []
  const named = mentionsWithin(mentions, run.first, run.end)
  if (reading.words.objectPronoun.has(reading.tokens[run.first]!.norm)) {
    const antecedent = antecedentOf(draft, run.first, reading, mentions)
    if (antecedent !== null)
      return [
        {
          side: antecedent.side,
          parties: antecedent.parties,
          words: { first: run.first, end: run.first + 1 },
        },
      ]
  }
  if (isMutual(run, reading) || named.some((mention) => isMutual(mention, reading))) {
    const speakers = draft.speakers.length > 0 ? draft.speakers : sidesBefore(draft, drafts)
    return speakers.flatMap((speaker) =>
      speaker.side.length > 0
        ? speaker.side.map((side) => ({ side, parties: [side.toLowerCase()], words: run }))
        : [{ side: speaker.name, parties: [speaker.name.toLowerCase()], words: run }],
    )
  }
  const others = named.filter((mention) => !isOwn(mention, draft))
  if (others.length > 0)
    return others
      .slice(0, 3)
      .map((mention) => ({ side: mention.side, parties: mention.parties, words: mention }))
  // "condemned the strikes by X", "denounced X's strikes": the party may stand further on.
  const further = draft.content
    .flatMap((piece) => mentionsWithin(mentions, piece.first, piece.end))
    .filter((mention) => !isOwn(mention, draft) && !isPlaceOnly(mention, reading))
  if (further.length > 0)
    return [{ side: further[0]!.side, parties: further[0]!.parties, words: further[0]! }]
  if (run.end - run.first > LONGEST_PARTY) return []
  // "condemned the decision" blames nobody that these words name.
  const isNamed = cue?.entry.needsParty !== true && hasCapital(run, reading)
  if (reading.within('agent', run.first, run.end).length === 0 && !isNamed) return []
  const span = spanOf(reading, run.first, run.end)
  const words = reading.article.text.slice(span[0], span[1])
  return [{ side: words, parties: [words.toLowerCase()], words: run }]
}

const hasCapital = (run: Run, reading: Reading): boolean =>
  reading.tokens.slice(run.first, run.end).some((token) => token.text.charAt(0) !== token.norm.charAt(0))

/** "in eastern Ukraine": a name that only says where. */
function isPlaceOnly(mention: Mention, reading: Reading): boolean {
  for (let at = mention.first - 1; at >= Math.max(0, mention.first - 6); at -= 1) {
    if (reading.words.placing.has(reading.tokens[at]!.norm)) return true
  }
  return false
}

/** "Greedy Williams", "The Tortured Poets": a capital where no sentence begins is part of a name. */
const isNamePart = (at: number, reading: Reading): boolean =>
  reading.tokens[at]!.text.charAt(0) !== reading.tokens[at]!.norm.charAt(0) &&
  at > 0 &&
  reading.sentence[at] === reading.sentence[at - 1] &&
  !/^[“"‘]$/.test(reading.tokens[at - 1]!.text)

/** Words looked over for an "if" after the act. */
const CONDITION_REACH = 20

/** "would", "did not" before the act, an "if" about it, the speaker's own "we" as its doer, or a word quoted from another. */
function isUnreal(match: Run, sentence: Run, reading: Reading): boolean {
  const before = reading.tokens[match.first - 1]
  if (
    reading.quoted[match.first] === 1 &&
    before !== undefined &&
    (before.text === '‘' || before.text === "'")
  )
    return true
  for (let at = Math.max(sentence.first, match.first - 4); at < match.first; at += 1) {
    const norm = reading.tokens[at]!.norm
    if (reading.words.unreal.has(norm) || reading.negations.has(norm)) return true
    if (at >= match.first - 2 && reading.words.firstPerson.has(norm)) return true
  }
  // "did nothing wrong"
  if (reading.words.innocent.has(reading.tokens[match.end]?.norm ?? '')) return true
  const from = Math.max(sentence.first, match.first - CONDITION_REACH)
  for (let at = from; at < Math.min(sentence.end, match.end + CONDITION_REACH); at += 1) {
    if (reading.tokens[at]!.norm === 'if') return true
  }
  return false
}

function addAccused(draft: Draft, other: Accused, rule: string, reading: Reading): void {
  if (draft.relations.some((relation) => relation.type === 'accuses' && relation.side === other.side)) return
  const words = [spanOf(reading, other.words.first, other.words.end)]
  draft.relations.push({
    type: 'accuses',
    to: null,
    ...(other.side === '' ? {} : { side: other.side }),
    words,
    rule,
  })
}

/** Labels one statement and adds whom it accuses. */
export function readAccusation(
  draft: Draft,
  cue: TextMatch<CueRule> | null,
  drafts: readonly Draft[],
  reading: Reading,
  mentions: readonly Mention[],
): void {
  if (hasStance(draft, 'accusation')) {
    const rule = draft.stance.find((stance) => stance.id === 'accusation')!.rule
    const accused = accusedByCue(draft, drafts, cue, reading, mentions)
    if (accused.length === 0 && cue?.entry.needsParty === true) return
    addLabel(draft, 'accusation', rule, causeOf(draft))
    for (const one of accused) {
      draft.relations.push({
        type: 'accuses',
        to: null,
        side: one.side,
        words: [spanOf(reading, one.words.first, one.words.end)],
        rule,
      })
    }
    return
  }
  if (
    hasStance(draft, 'denial') ||
    hasStance(draft, 'demand') ||
    hasStance(draft, 'question') ||
    hasStance(draft, 'praise') ||
    hasStance(draft, 'refusal')
  )
    return
  const alleged = cue !== null && cue.entry.alleges === true && !draft.negated ? cue.entry.id : null
  if (alleged !== null) {
    const other = draft.content
      .map((piece) => firstParty(draft, reading, mentions, piece))
      .find((one) => one !== null)
    if (other !== undefined && other !== null) {
      addLabel(draft, 'accusation', alleged, causeOf(draft))
      addAccused(draft, other, alleged, reading)
    }
  }
  for (const piece of draft.content) {
    for (const match of reading.within('breach', piece.first, piece.end)) {
      const sentence = sentenceAround(piece, match.first, reading)
      if (isUnreal(match, sentence, reading)) continue
      if (isNamePart(match.first, reading)) continue
      const other = doerOf(match, sentence, draft, reading, mentions)
      if (other === null) continue
      addLabel(draft, 'accusation', match.entry.id, [spanOf(reading, match.first, match.end)])
      addAccused(draft, other, match.entry.id, reading)
    }
  }
}
