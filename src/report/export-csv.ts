import { codePointsOf } from './export-code-points.ts'
import { permalink } from './export-permalink.ts'
import { relatedBy, spanWords, speakersOf } from './export-words.ts'
import type { Report } from './report.ts'

const COLUMNS = [
  'id',
  'speaker',
  'kind',
  'naming',
  'side',
  'cue',
  'content',
  'source',
  'quotation',
  'stance',
  'labels',
  'denied_by',
  'denies',
  'via',
  'inside',
  'display',
  'confidence',
  'start',
  'end',
  'link',
  'outlet',
  'page_title',
  'page_url',
  'analysed_at',
  'rules',
] as const

/**
 * The statements as CSV (RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8), one a row, lists
 * joined by "; ". `start` and `end` are Unicode code points of the article's text. No cell can start a formula.
 */
export function exportCsv(report: Report): string {
  const at = codePointsOf(report.text)
  const deniedBy = relatedBy(report, ['denies', 'disputes'])
  const rows = report.statements.map((statement) => {
    const speakers = speakersOf(statement, report)
    const spans = [...statement.source, ...statement.cue, ...statement.content]
    const denies = statement.relations.filter(({ type }) => type === 'denies' || type === 'disputes')
    const row: Record<(typeof COLUMNS)[number], string> = {
      id: statement.id,
      speaker: listed(speakers.map((speaker) => speaker.name)),
      kind: listed(speakers.map((speaker) => speaker.kind)),
      naming: listed(speakers.map((speaker) => speaker.naming)),
      side: listed(speakers.flatMap((speaker) => speaker.side)),
      cue: spanWords(statement.cue, report.text),
      content: spanWords(statement.content, report.text),
      source: spanWords(statement.source, report.text),
      quotation: statement.quotation,
      stance: listed(statement.stance.map((stance) => stance.id)),
      labels: listed(statement.labels.map((label) => label.id)),
      denied_by: listed(deniedBy.get(statement.id) ?? []),
      denies: listed(denies.flatMap((relation) => relation.to ?? [])),
      via: statement.via ?? '',
      inside: statement.inside ?? '',
      display: statement.display,
      confidence: statement.confidence.toFixed(3),
      start: spans.length === 0 ? '' : String(at(Math.min(...spans.map((span) => span[0])))),
      end: spans.length === 0 ? '' : String(at(Math.max(...spans.map((span) => span[1])))),
      link: permalink(report, statement) ?? '',
      outlet: report.outlet?.name ?? '',
      page_title: report.page.title,
      page_url: report.page.url,
      analysed_at: report.page.analysedAt,
      rules: report.rules.version,
    }
    return COLUMNS.map((column) => row[column])
  })
  return `\u{feff}${[COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

const listed = (values: readonly string[]): string => [...new Set(values)].join('; ')

/** What a spreadsheet takes for the beginning of a formula, full-width forms and leading white space included. */
const STARTS_FORMULA = /^\s*[=+\-@＝＋－＠|%]/

/** A cell: an apostrophe before what would run as a formula, quotation marks around everything that needs them. */
function cell(value: string): string {
  const safe = STARTS_FORMULA.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
