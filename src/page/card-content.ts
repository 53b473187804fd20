/** What a card says: plain data out of a report, put into words by whoever opens it. */
import type { Label, Stance, Statement } from '../labels/labelled.ts'
import type { Report } from '../report/report.ts'
import type { Span } from '../statements/statement.ts'

/** What a rule says for itself. */
export interface RuleNote {
  readonly message: string
  /** Who says so: a study, a dictionary, a list. */
  readonly source: string
  readonly url: string | null
}

export interface CardLabel {
  readonly name: string
  /** The words of the page that caused it. */
  readonly words: readonly string[]
  readonly note: RuleNote | null
}

export interface CardContent {
  readonly statement: string
  /** The speaker's full name; null where the article leaves it open. */
  readonly speaker: string | null
  /** What the article says the speaker is. */
  readonly description: string
  /** The speaker's side, as names. */
  readonly side: readonly string[]
  /** Through whom it came, for a second-hand statement. */
  readonly via: string | null
  readonly labels: readonly CardLabel[]
  /** Who denies or disputes it, each with the statement that does. */
  readonly disputedBy: readonly {
    readonly speaker: string
    readonly statement: string
    /** How it begins, in the page's words. */
    readonly words: string
  }[]
  /** Language tag of the page's words; '' where it names none. */
  readonly language: string
}

/** The card's own words. */
export interface CardStrings {
  /** Language tag of these words. */
  readonly language: string
  /** "Statement by {0}". */
  readonly statementBy: (speaker: string) => string
  readonly unknownSpeaker: string
  /** "Side: {0}", "Through: {0}". */
  readonly side: (names: string) => string
  readonly via: (carrier: string) => string
  readonly why: string
  /** Names the button for a screen reader: "Why “denied”?". */
  readonly whyLabel: (label: string) => string
  readonly words: string
  readonly source: string
  readonly disputedBy: string
  readonly goTo: (speaker: string) => string
  readonly close: string
}

/** How names of labels, stances and sides are put into words, and what the rules say. */
export interface CardWording {
  readonly label: (id: Label['id']) => string
  readonly stance: (id: Stance) => string
  readonly side: (id: string) => string
  readonly rule: (id: string) => RuleNote | null
}

/** Labels that name a stance say what the stance would say again. */
const SAID_BY_LABEL: Readonly<Partial<Record<Stance, readonly Label['id'][]>>> = {
  denial: ['denial'],
  accusation: ['accusation'],
  'truth-presuming': ['truth-presuming word'],
  'doubt-casting': ['doubt-casting word'],
}

/** The content of a statement's card; null where the report has no such statement. */
export function cardContent(report: Report, id: string, wording: CardWording): CardContent | null {
  const statement = report.statements.find((own) => own.id === id)
  if (!statement) return null
  const speakers = speakersOf(report, statement)
  return {
    statement: id,
    // Whoever "allegedly" speaks for has no name.
    speaker:
      speakers
        .map(({ name }) => name)
        .filter(Boolean)
        .join(', ') || null,
    description: speakers
      .map(({ description }) => description)
      .filter(Boolean)
      .join('; '),
    // Who is a side by name has been named.
    side: [
      ...new Set(
        speakers.flatMap(({ name, side }) => side.map(wording.side).filter((told) => told !== name)),
      ),
    ],
    via: statement.via,
    labels: [
      ...statement.stance
        .filter(({ id }) => id !== 'neutral')
        .filter(
          ({ id }) => !SAID_BY_LABEL[id]?.some((said) => statement.labels.some((label) => label.id === said)),
        )
        .map(({ id, rule }) => ({
          name: wording.stance(id),
          words: wordsOf(report, statement.cue),
          note: wording.rule(rule),
        })),
      ...statement.labels.map((label) => ({
        name: wording.label(label.id),
        words: wordsOf(report, label.words),
        note: wording.rule(label.rule),
      })),
    ],
    disputedBy: report.statements
      .filter((other) =>
        other.relations.some(({ type, to }) => to === id && (type === 'denies' || type === 'disputes')),
      )
      .map((other) => ({
        speaker: speakersOf(report, other)
          .map(({ name }) => name)
          .join(', '),
        statement: other.id,
        words: beginning(wordsOf(report, other.content).join(' … ')),
      })),
    language: report.page.language,
  }
}

const speakersOf = (report: Report, statement: Statement) =>
  statement.speakers.flatMap((id) => report.speakers.find((speaker) => speaker.id === id) ?? [])

const wordsOf = (report: Report, spans: readonly Span[]): string[] =>
  spans.map(([start, end]) => report.text.slice(start, end))

/** Longest beginning of a statement that tells it from another, in UTF-16 code units. */
const BEGINNING = 60

/** The first words of a text, cut at a space. */
function beginning(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length <= BEGINNING) return words
  const space = words.lastIndexOf(' ', BEGINNING)
  return `${words.slice(0, space > 0 ? space : BEGINNING)} …`
}
