/** What the text exports have in common: the words of spans, names of speakers, who denies whom. */
import type { RelationType, Statement } from '../labels/labelled.ts'
import type { Span } from '../statements/statement.ts'
import type { Report } from './report.ts'

/** The words of spans on one line, pieces joined by an ellipsis. */
export function spanWords(spans: readonly Span[], text: string): string {
  return spans
    .map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '')
    .join(' … ')
}

/** The speakers of a statement that the report knows. */
export function speakersOf(statement: Statement, report: Report): Report['speakers'] {
  return report.speakers.filter((speaker) => statement.speakers.includes(speaker.id))
}

/** Ids of the statements that stand in a relation to each statement: who denies it, who disputes it … */
export function relatedBy(
  report: Report,
  types: readonly RelationType[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const statement of report.statements) {
    for (const relation of statement.relations) {
      if (relation.to === null || !types.includes(relation.type)) continue
      const list = found.get(relation.to)
      if (list) list.push(statement.id)
      else found.set(relation.to, [statement.id])
    }
  }
  return found
}

/** The text with lone surrogates, which no encoding can carry, replaced. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\u{fffd}')
