/** What the popup draws, worked out of a report once: who speaks, for which side, what is contested. Pure. */
import type { Relation, Speaker, Statement, Voice } from '../labels/labelled.ts'
import { voicesWithOutlet } from '../report/export-voices.ts'
import type { Report } from '../report/report.ts'
import type { Span } from '../statements/statement.ts'
import { sideOf, styleOfVoice, type VoiceStyles, voiceStyles } from '../ui/sides.ts'

/** A relation seen from the statement it points at. */
export interface Incoming {
  readonly from: Statement
  readonly relation: Relation
}

export interface Overview {
  readonly report: Report
  /** Statements at or above the reader's confidence, in the order of the page. */
  readonly statements: readonly Statement[]
  readonly byId: ReadonlyMap<string, Statement>
  readonly speakers: ReadonlyMap<string, Speaker>
  readonly incoming: ReadonlyMap<string, readonly Incoming[]>
  /** Every voice, the outlet's own always among them, widest first. */
  readonly voices: readonly Voice[]
  readonly styles: VoiceStyles
  readonly figures: Figures
}

/** The article in one line. */
export interface Figures {
  readonly statements: number
  readonly speakers: number
  readonly contested: number
  readonly unnamed: number
}

/** Takes a report and the reader's least confidence (0–1); gives everything the popup shows of it. */
export function overviewOf(report: Report, minConfidence: number): Overview {
  const statements = report.statements.filter((statement) => statement.confidence >= minConfidence)
  const shown = new Set(statements.map((statement) => statement.id))
  const incoming = new Map<string, Incoming[]>()
  for (const from of report.statements) {
    if (!shown.has(from.id)) continue
    for (const relation of from.relations) {
      if (relation.to === null || relation.to === from.id) continue
      const list = incoming.get(relation.to)
      if (list) list.push({ from, relation })
      else incoming.set(relation.to, [{ from, relation }])
    }
  }
  return {
    report,
    statements,
    byId: new Map(report.statements.map((statement) => [statement.id, statement])),
    speakers: new Map(report.speakers.map((speaker) => [speaker.id, speaker])),
    incoming,
    voices: voicesWithOutlet(report.voices),
    styles: voiceStyles(report.voices),
    figures: figuresOf(statements),
  }
}

function figuresOf(statements: readonly Statement[]): Figures {
  const speakers = new Set(statements.flatMap((statement) => statement.speakers))
  const labelled = (...names: readonly string[]): number =>
    statements.filter((statement) => statement.labels.some((label) => names.includes(label.id))).length
  return {
    statements: statements.length,
    speakers: speakers.size,
    contested: labelled('denied', 'contradicted'),
    unnamed: labelled('unnamed source'),
  }
}

/** The CSS class of a statement's voice: its side, or its speaker where there is none. */
export function styleOf(statement: Statement, overview: Overview): string {
  const side = sideOf(statement, overview.speakers)
  return styleOfVoice({ side, speakers: statement.speakers.slice(0, 1) }, overview.styles)
}

/** The names of those who speak, as the article gives them; empty where it tells no one. */
export function speakerNames(statement: Statement, overview: Overview): readonly string[] {
  return statement.speakers.flatMap((id) => overview.speakers.get(id)?.name || [])
}

/** The words of spans, pieces joined by an ellipsis, white space as one space. */
export function wordsOf(spans: readonly Span[], text: string): string {
  return spans
    .map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '')
    .join(' … ')
}

/** Where a statement begins and ends in the article, as shares of its length, 0–1; null for one with no words. */
export function placeOf(statement: Statement, length: number): readonly [start: number, end: number] | null {
  const spans = [...statement.source, ...statement.cue, ...statement.content]
  if (spans.length === 0 || length === 0) return null
  const start = Math.min(...spans.map((span) => span[0]))
  const end = Math.max(...spans.map((span) => span[1]))
  return [start / length, end / length]
}
