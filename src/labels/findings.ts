/** What the page as a whole shows (label book, section 6). Counts and words, never a verdict. */
import { DISPLAY_KINDS, type Span } from '../statements/statement.ts'
import { type Draft, hasLabel, hasStance } from './draft.ts'
import type { Finding, Mark } from './labelled.ts'
import { isOwn, type Mention, mentionsWithin } from './party-mentions.ts'
import { type Reading, spanOf } from './reading.ts'
import { counts, voiceKey } from './voices.ts'

interface Material {
  readonly drafts: readonly Draft[]
  readonly reading: Reading
  readonly mentions: readonly Mention[]
  readonly marks: readonly Mark[]
  readonly idOf: (index: number) => string
}

/** Both sides need this many statements before their verbs are set side by side. */
const LEAST_FOR_VERBS = 3

/** All findings, in the book's order. */
export function readFindings(material: Material): Finding[] {
  return [
    ...notHeard(material),
    ...askedNoAnswer(material),
    ...didNotDeny(material),
    ...criticisedNotHeard(material),
    ...verbsBySide(material),
    ...headline(material),
    ownVoice(material),
    ...unnamedSources(material),
  ]
}

const fold = (name: string): string => name.toLowerCase().replaceAll('’', "'")

/** Parties with a statement of their own, and those that speak inside others' statements alone. */
function heardParties(drafts: readonly Draft[]): { own: Set<string>; nested: Set<string> } {
  const own = new Set<string>()
  const nested = new Set<string>()
  for (const draft of drafts) {
    const set = draft.found.inside === null ? own : nested
    for (const party of draft.parties) set.add(party)
  }
  return { own, nested }
}

interface Target {
  readonly side: string
  readonly words: Span[]
  readonly by: number[]
}

function gather(targets: Map<string, Target>, side: string, words: readonly Span[], by: number): void {
  const key = fold(side)
  const target = targets.get(key)
  if (target === undefined) targets.set(key, { side, words: [...words], by: [by] })
  else {
    target.words.push(...words)
    if (!target.by.includes(by)) target.by.push(by)
  }
}

/** A party told by a name. "The police", "a developer" may well be heard under another word, so nothing is said of them. */
const isNamed = (side: string): boolean =>
  side.charAt(0) !== side.charAt(0).toLowerCase() && !/^(A|An|The|One) [a-z]/.test(side)

function notHeard({ drafts, idOf }: Material): Finding[] {
  const { own, nested } = heardParties(drafts)
  const targets = new Map<string, Target>()
  for (const draft of drafts) {
    for (const relation of draft.relations) {
      if (relation.type === 'accuses' && relation.side !== undefined && isNamed(relation.side))
        gather(targets, relation.side, relation.words, draft.index)
    }
    if (!hasLabel(draft, 'denied')) continue
    for (const speaker of draft.speakers)
      if (speaker.side.length > 0) gather(targets, speaker.side[0]!, draft.found.content, draft.index)
  }
  const findings: Finding[] = []
  for (const [key, target] of targets) {
    if (own.has(key) || isHeardByName(key, own)) continue
    const through = nested.has(key) || isHeardByName(key, nested)
    findings.push({
      id: through ? 'only through the other side' : 'not heard',
      rule: through ? 'heard-nested-only' : 'heard-never',
      about: target.side,
      words: target.words,
      statements: target.by.map(idOf),
      counts: { accusations: target.by.length },
    })
  }
  return findings
}

/** "the utility" against "utility", "Epstein" against "Jeffrey Epstein". */
function isHeardByName(key: string, parties: ReadonlySet<string>): boolean {
  for (const party of parties) if (party.endsWith(` ${key}`) || key.endsWith(` ${party}`)) return true
  return false
}

const LONGEST_SUBJECT = 6

/** The party a passage is about: the nearest named before it in its sentence; for a pronoun, in the one before; else its words. */
function partyAt(reading: Reading, mentions: readonly Mention[], first: number, end: number): string | null {
  const sentence = reading.sentence[first]!
  const start = reading.sentenceStarts[sentence]!
  const stop = reading.sentenceStarts[sentence + 1] ?? reading.tokens.length
  const before = mentionsWithin(mentions, start, first).at(-1)
  if (before !== undefined) return before.side
  let lead = start
  while (lead < first && reading.words.lead.has(reading.tokens[lead]!.norm)) lead += 1
  if (lead < first && reading.words.subject.has(reading.tokens[lead]!.norm)) {
    const earlier = mentionsWithin(mentions, reading.sentenceStarts[Math.max(0, sentence - 1)]!, start)
    return earlier[0]?.side ?? null
  }
  if (first > lead && first - lead <= LONGEST_SUBJECT) {
    const words = spanOf(reading, lead, first)
    return reading.article.text.slice(words[0], words[1])
  }
  return mentionsWithin(mentions, end, stop)[0]?.side ?? null
}

/** "Did not respond to a request" and "declined to comment" in one sentence are one refusal. */
function askedNoAnswer({ reading, mentions }: Material): Finding[] {
  const told = new Set<number>()
  return reading.matches('no-answer').flatMap((match): Finding[] => {
    if (reading.quoted[match.first] === 1 || told.has(reading.sentence[match.first]!)) return []
    const opening = reading.sentenceStarts[reading.sentence[match.first]!]!
    if (reading.tokens.slice(opening, match.first).some((token) => reading.words.nobody.has(token.norm)))
      return []
    told.add(reading.sentence[match.first]!)
    return [
      {
        id: 'asked, no answer',
        rule: match.entry.id,
        about: partyAt(reading, mentions, match.first, match.end),
        words: [spanOf(reading, match.first, match.end)],
        statements: [],
        counts: {},
      },
    ]
  })
}

function didNotDeny({ reading, mentions }: Material): Finding[] {
  return reading.matches('did-not-deny').flatMap((match): Finding[] => {
    if (reading.quoted[match.first] === 1) return []
    return [
      {
        id: 'did not deny',
        rule: match.entry.id,
        about: partyAt(reading, mentions, match.first, match.end),
        words: [spanOf(reading, match.first, match.end)],
        statements: [],
        counts: {},
      },
    ]
  })
}

function criticisedNotHeard({ drafts, mentions, idOf }: Material): Finding[] {
  const { own } = heardParties(drafts)
  const targets = new Map<string, Target>()
  for (const draft of drafts) {
    if (!hasStance(draft, 'criticism')) continue
    const named = draft.content
      .flatMap((run) => mentionsWithin(mentions, run.first, run.end))
      .find((mention) => !isOwn(mention, draft))
    if (named === undefined || named.parties.some((party) => own.has(party))) continue
    gather(targets, named.side, draft.found.cue, draft.index)
  }
  return [...targets.values()].map((target) => ({
    id: 'criticised, not heard',
    rule: 'criticised-never-heard',
    about: target.side,
    words: target.words,
    statements: target.by.map(idOf),
    counts: { criticisms: target.by.length },
  }))
}

function verbsBySide({ drafts, idOf }: Material): Finding[] {
  const bySide = new Map<string, Draft[]>()
  for (const draft of drafts) {
    if (!counts(draft)) continue
    const sides = new Set(draft.speakers.filter((speaker) => speaker.side.length > 0).map(voiceKey))
    for (const side of sides) bySide.set(side, [...(bySide.get(side) ?? []), draft])
  }
  const enough = [...bySide].filter(([, list]) => list.length >= LEAST_FOR_VERBS)
  if (enough.length < 2) return []
  return enough.map(([side, list]) => {
    const said = list.filter((draft) => draft.stance.every((stance) => stance.id === 'neutral')).length
    const claimed = list.filter((draft) => hasStance(draft, 'doubt-casting')).length
    const admitted = list.filter((draft) => hasStance(draft, 'truth-presuming')).length
    return {
      id: 'verbs by side',
      rule: 'verbs-by-side',
      about: side,
      words: list.flatMap((draft) => draft.found.cue),
      statements: list.map((draft) => idOf(draft.index)),
      counts: { statements: list.length, said, claimed, admitted },
    }
  })
}

function headline({ drafts, reading, idOf }: Material): Finding[] {
  const blocks = reading.article.blocks.filter((block) => block.kind === 'headline')
  if (blocks.length === 0) return []
  const inside = drafts.filter((draft) => draft.found.display === 'headline' && draft.found.inside === null)
  const words: Span[] = blocks.map((block) => [block.start, block.end])
  const findings: Finding[] = [
    {
      id: 'headline attributed',
      rule: 'headline-attributed',
      about: null,
      words,
      statements: inside.map((draft) => idOf(draft.index)),
      counts: {
        statements: inside.length,
        attributed: inside.filter((draft) => draft.speakers.length > 0 || draft.source.length > 0).length,
      },
    },
  ]
  const denied = inside.filter((draft) => hasLabel(draft, 'denied'))
  const denies = inside.some((draft) =>
    draft.relations.some((relation) => relation.type === 'denies' || relation.type === 'disputes'),
  )
  if (denied.length > 0 && !denies) {
    findings.push({
      id: 'denied claim in headline',
      rule: 'headline-without-denial',
      about: null,
      words: denied.flatMap((draft) => draft.found.content),
      statements: denied.map((draft) => idOf(draft.index)),
      counts: { denied: denied.length },
    })
  }
  return findings
}

/** Sentences of the body with no attribution, and what loaded wording and scare quotes stand in them. */
function ownVoice({ drafts, reading, marks }: Material): Finding {
  const attributed = new Set<number>()
  for (const draft of drafts) {
    for (const run of [...draft.cue, ...draft.content, ...draft.source]) {
      for (
        let sentence = reading.sentence[run.first]!;
        sentence <= reading.sentence[run.end - 1]!;
        sentence += 1
      )
        attributed.add(sentence)
    }
  }
  let sentences = 0
  let own = 0
  for (let sentence = 0; sentence + 1 < reading.sentenceStarts.length; sentence += 1) {
    const first = reading.sentenceStarts[sentence]!
    const block = reading.article.blocks[reading.block[first] ?? 0]
    if (block !== undefined && DISPLAY_KINDS.has(block.kind)) continue
    sentences += 1
    if (!attributed.has(sentence)) own += 1
  }
  const outlet = marks.filter((mark) => mark.voice === 'outlet' && mark.id !== 'contested name')
  return {
    id: 'own voice',
    rule: 'own-voice',
    about: null,
    words: outlet.flatMap((mark) => mark.words),
    statements: [],
    counts: {
      sentences,
      unattributed: own,
      loadedWording: outlet.filter((mark) => mark.id === 'loaded wording').length,
      scareQuotes: outlet.filter((mark) => mark.id === 'scare quotes').length,
    },
  }
}

function unnamedSources({ drafts, idOf }: Material): Finding[] {
  const counted = drafts.filter(counts)
  const unnamed = counted.filter((draft) => hasLabel(draft, 'unnamed source'))
  if (unnamed.length === 0) return []
  return [
    {
      id: 'unnamed sources',
      rule: 'unnamed-share',
      about: null,
      words: unnamed.flatMap((draft) => draft.found.source),
      statements: unnamed.map((draft) => idOf(draft.index)),
      counts: { statements: counted.length, unnamed: unnamed.length },
    },
  ]
}
