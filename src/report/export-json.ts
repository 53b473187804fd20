import { withCodePoints } from './export-code-points.ts'
import type { Report } from './report.ts'

/** The report as JSON (docs/report.schema.json), offsets in Unicode code points of its `text`. */
export function exportJson(report: Report): string {
  return `${JSON.stringify(withCodePoints(report), null, 2)}\n`
}
