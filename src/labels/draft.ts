/** A statement while it is being labelled: where it stands, who speaks, and what has been found out about it so far. */
import { DISPLAY_KINDS, type FoundStatement, type Span } from '../statements/statement.ts'
import { contentWords } from './content-words.ts'
import type { Label, LabelName, RelationType, Speaker, Stance } from './labelled.ts'
import { type Reading, tokensIn } from './reading.ts'

/** A run of tokens, end exclusive. */
export interface Run {
  readonly first: number
  readonly end: number
}

export interface DraftRelation {
  readonly type: RelationType
  /** Index of the statement it concerns. */
  readonly to: number | null
  readonly side?: string
  readonly words: readonly Span[]
  readonly rule: string
  /** Of a denial that concerns no statement: whose claim it denies. */
  readonly against?: ReadonlySet<string>
}

export interface Draft {
  readonly index: number
  readonly found: FoundStatement
  readonly cue: readonly Run[]
  readonly source: readonly Run[]
  readonly content: readonly Run[]
  /** From the first to the last token of source, cue and content. */
  readonly whole: Run
  /** Sentence of the cue, or of the source, or of the content's first token. */
  readonly sentence: number
  /** Sentence of its last token. */
  readonly lastSentence: number
  readonly block: number
  /** True for headline, standfirst, subheads and pull quotes. */
  readonly isDisplay: boolean
  readonly speakers: readonly Speaker[]
  /** Whose cause it is: sides, and names where a speaker has none. Empty where the speaker is open. */
  readonly parties: ReadonlySet<string>
  /** Names, and the side they speak for in the first place. */
  readonly voices: ReadonlySet<string>
  /** Stems of the content's words that carry meaning. */
  readonly words: ReadonlySet<string>
  /** Those of them that are names. */
  readonly names: ReadonlySet<string>
  via: string | null
  stance: { id: Stance; rule: string }[]
  readonly labels: Label[]
  readonly relations: DraftRelation[]
  /** The cue says no to something that was denied by nobody: "did not deny". */
  negated: boolean
}

export interface Resolved {
  readonly speakers: readonly Speaker[]
  /** For each found statement the ids of its speakers. */
  readonly of: readonly (readonly string[])[]
  readonly via: readonly (string | null)[]
}

const runsOf = (reading: Reading, spans: readonly Span[]): Run[] =>
  spans.map((span) => tokensIn(reading, span)).filter((run) => run.end > run.first)

/** The name under which a speaker without a side is a party. */
export const partyName = (name: string): string => name.toLowerCase().replaceAll('’', "'").trim()

/** The parties a speaker stands for: its name and all its sides. */
export const partiesOf = ({ name, side }: Speaker): string[] => [name, ...side].map(partyName)

/** Its name and the side it speaks for in the first place, the nearer one: two candidates of one party are two voices. */
export const voicesOf = ({ name, side }: Speaker): string[] => [name, ...side.slice(0, 1)].map(partyName)

/** Takes what was found and who speaks; gives one draft a statement, in order. */
export function draftStatements(
  reading: Reading,
  found: readonly FoundStatement[],
  resolved: Resolved,
): Draft[] {
  const byId = new Map(resolved.speakers.map((speaker) => [speaker.id, speaker]))
  return found.map((statement, at) => {
    const cue = runsOf(reading, statement.cue)
    const source = runsOf(reading, statement.source)
    const content = runsOf(reading, statement.content)
    let first = Number.POSITIVE_INFINITY
    let end = 0
    for (const runs of [cue, source, content]) {
      for (const run of runs) {
        first = Math.min(first, run.first)
        end = Math.max(end, run.end)
      }
    }
    if (end === 0) first = 0
    const anchor = cue[0]?.first ?? source[0]?.first ?? content[0]?.first ?? 0
    const speakers = (resolved.of[at] ?? []).flatMap((id) => byId.get(id) ?? [])
    return {
      index: at,
      found: statement,
      cue,
      source,
      content,
      whole: { first, end: Math.max(first, end) },
      sentence: reading.sentence[anchor] ?? 0,
      lastSentence: reading.sentence[Math.max(first, end - 1)] ?? 0,
      block: reading.block[anchor] ?? 0,
      isDisplay: DISPLAY_KINDS.has(statement.display),
      speakers,
      parties: new Set(speakers.flatMap(partiesOf)),
      voices: new Set(speakers.flatMap(voicesOf)),
      ...contentWords(reading, content),
      via: resolved.via[at] ?? null,
      stance: [],
      labels: [],
      relations: [],
      negated: false,
    }
  })
}

/** Adds a label with its cause; a second cause for the same label adds its words to the first. */
export function addLabel(draft: Draft, id: LabelName, rule: string, words: readonly Span[]): void {
  const at = draft.labels.findIndex((label) => label.id === id)
  if (at < 0) {
    draft.labels.push({ id, rule, words })
    return
  }
  const label = draft.labels[at]!
  const more = words.filter((word) => !label.words.some((has) => has[0] === word[0] && has[1] === word[1]))
  if (more.length > 0) draft.labels[at] = { ...label, words: [...label.words, ...more] }
}

/** Whether a statement has a label by now. */
export const hasLabel = (draft: Draft, id: LabelName): boolean =>
  draft.labels.some((label) => label.id === id)

/** Whether its cue takes a stance. */
export const hasStance = (draft: Draft, id: Stance): boolean =>
  draft.stance.some((stance) => stance.id === id)

/** Whether two statements speak for the same speaker, or for the same side in the first place. */
export function sameVoice(one: Draft, other: Draft): boolean {
  for (const voice of one.voices) if (other.voices.has(voice)) return true
  return false
}

/** Whether two statements are by the same speaker. */
export const sameSpeaker = (one: Draft, other: Draft): boolean =>
  one.speakers.some((speaker) => other.speakers.some((same) => same.id === speaker.id))

/** Words of a statement's cue, or of its content where it has none. */
export const causeOf = (draft: Draft): readonly Span[] =>
  draft.found.cue.length > 0 ? draft.found.cue : draft.found.content

/** The outer statement before one, looking past a few nested ones. */
export function outerBefore(drafts: readonly Draft[], index: number): Draft | null {
  for (let at = index - 1; at >= Math.max(0, index - 6); at -= 1)
    if (drafts[at]!.found.inside === null) return drafts[at]!
  return null
}

/** Whether a cue holds a word; "Sauce: two cups" has a colon alone. */
export const hasSpokenCue = (draft: Draft, reading: Reading): boolean =>
  draft.cue.some((run) => {
    for (let at = run.first; at < run.end; at += 1)
      if (/^[\p{L}]/u.test(reading.tokens[at]!.text)) return true
    return false
  })

/** Whether a match lies in what a statement says. */
export const holdsMatch = (draft: Draft, match: Run): boolean =>
  draft.content.some((run) => match.first >= run.first && match.end <= run.end)
