/** What of a report is shown. */
import type { Report } from './report.ts'

/**
 * Confidence (0–1) from which a statement is shown unless the reader chose otherwise: of all that are shown then, nine
 * in ten are right. The same as `cuts.shown` of the learned model; a test holds the two together.
 */
export const DEFAULT_MIN_CONFIDENCE = 0.65

/** How many statements of a report are shown at a cut: what the popup lists, the page marks and the button counts. */
export const shownCount = (report: Report, { minConfidence }: { readonly minConfidence: number }): number =>
  report.statements.filter(({ confidence }) => confidence >= minConfidence).length
