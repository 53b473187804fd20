/** A report as one JSON line: the label book's names, statements by index, offsets in Unicode code points. */
import type { Report } from '../report/report.ts'
import type { Span } from '../statements/statement.ts'
import { codePointSpans } from './code-points.ts'
import type { Id } from './input-record.ts'

/** Takes a report; gives the plain value that `JSON.stringify` writes in one line. */
export function outputRecord(id: Id, report: Report): Record<string, unknown> {
  const convert = codePointSpans(report.text)
  const spans = (list: readonly Span[]) => list.map(convert)
  const index = new Map(report.statements.map((statement, at) => [statement.id, at]))
  const indexOf = (statement: string | null) => (statement === null ? null : (index.get(statement) ?? null))
  const indices = (statements: readonly string[]) =>
    statements.map(indexOf).filter((at): at is number => at !== null)
  const speakers = new Map(report.speakers.map((speaker) => [speaker.id, speaker]))
  const named = (ids: readonly string[]) =>
    ids.flatMap((one) => {
      const speaker = speakers.get(one)
      if (!speaker) return []
      const { name, description, kind, naming, side } = speaker
      return [{ name, description, kind, naming, side }]
    })

  return {
    id,
    text: report.text,
    language: report.page.language,
    outlet: report.outlet,
    attributions: report.statements.map((one) => ({
      source: spans(one.source),
      cue: spans(one.cue),
      content: spans(one.content),
      quotation: one.quotation,
      confidence: one.confidence,
      speakers: named(one.speakers),
      via: one.via,
      stance: one.stance.map((stance) => stance.id),
      labels: one.labels.map((label) => label.id),
      relations: one.relations.map((relation) => ({
        type: relation.type,
        to: indexOf(relation.to),
        ...(relation.side === undefined ? {} : { side: relation.side }),
        words: spans(relation.words),
      })),
      inside: indexOf(one.inside),
      display: one.display,
    })),
    references: report.references.map(({ words, to, stance }) => ({
      words: convert(words),
      to: indexOf(to),
      stance,
    })),
    marks: report.marks.map(({ words, ...mark }) => ({ ...mark, words: spans(words) })),
    voices: report.voices.map(({ speakers: ids, statements, ...voice }) => ({
      ...voice,
      speakers: named(ids).map(({ name }) => name),
      statements: indices(statements),
    })),
    findings: report.findings.map(({ words, statements, ...finding }) => ({
      ...finding,
      words: spans(words),
      statements: indices(statements),
    })),
    limits: report.limits,
  }
}
