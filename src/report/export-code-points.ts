/** Offsets as exports give them: in Unicode code points, as the Web Annotation model counts, not in UTF-16 code units. */
import type { Span } from '../statements/statement.ts'
import type { Report } from './report.ts'

/**
 * Takes a text; gives a function from an offset in UTF-16 code units to one in Unicode code points.
 * One pass over the text, then log(surrogate pairs) for each offset.
 */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) {
      pairs.push(i)
      i++
    }
  }
  return (offset) => offset - pairsBefore(pairs, offset)
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** How many pairs lie wholly before an offset; `pairs` are the ascending places of their first halves. */
function pairsBefore(pairs: readonly number[], offset: number): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pairs[middle]! + 2 <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The same report with every offset in Unicode code points. */
export function withCodePoints(report: Report): Report {
  const at = codePointsOf(report.text)
  const span = ([start, end]: Span): Span => [at(start), at(end)]
  const spans = (list: readonly Span[]): readonly Span[] => list.map(span)
  return {
    ...report,
    blocks: report.blocks.map((block) => ({ ...block, start: at(block.start), end: at(block.end) })),
    statements: report.statements.map((statement) => ({
      ...statement,
      source: spans(statement.source),
      cue: spans(statement.cue),
      content: spans(statement.content),
      labels: statement.labels.map((label) => ({ ...label, words: spans(label.words) })),
      relations: statement.relations.map((relation) => ({ ...relation, words: spans(relation.words) })),
    })),
    speakers: report.speakers.map((speaker) => ({ ...speaker, mentions: spans(speaker.mentions) })),
    references: report.references.map((reference) => ({ ...reference, words: span(reference.words) })),
    marks: report.marks.map((mark) => ({ ...mark, words: spans(mark.words) })),
    findings: report.findings.map((finding) => ({ ...finding, words: spans(finding.words) })),
  }
}
