/** What of a report is shown. */
import type { Report } from './report.ts'

/** Confidence (0–1) from which a statement is shown unless the reader chose otherwise: right nine times in ten. */
export const DEFAULT_MIN_CONFIDENCE = 0.75

/** How many statements of a report are shown at a cut: what the popup lists, the page marks and the button counts. */
export const shownCount = (report: Report, { minConfidence }: { readonly minConfidence: number }): number =>
  report.statements.filter(({ confidence }) => confidence >= minConfidence).length
