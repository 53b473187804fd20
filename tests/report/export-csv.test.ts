import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportCsv } from '../../src/report/export-csv.ts'
import type { Report } from '../../src/report/report.ts'
import { rowsOfCsv } from '../../src/rules/csv.ts'
import { REPORT } from '../popup/fake-report.ts'
import { anyText } from './any-text.ts'

function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows = rowsOfCsv(csv.replace(/^\u{feff}/u, ''))
  if (!rows.ok) throw new Error(rows.error)
  return rows.value.map(({ cells }) => cells)
}

/** A report whose one statement has this content, and whose page has this title. */
function reportOf(content: string, title = ''): Report {
  return {
    ...REPORT,
    page: { ...REPORT.page, title },
    text: content,
    blocks: [{ kind: 'body', start: 0, end: content.length }],
    statements: [
      {
        ...REPORT.statements[0]!,
        source: [],
        cue: [],
        content: [[0, content.length]],
        labels: [],
        relations: [],
      },
    ],
  }
}

const cellOf = (report: Report, column: string): string => {
  const [head, row] = rowsOf(exportCsv(report))
  return row![head!.indexOf(column)]!
}

describe('the CSV export', () => {
  it('has a row for each statement and a cell for each column', () => {
    const rows = rowsOf(exportCsv(REPORT))
    expect(rows).toHaveLength(REPORT.statements.length + 1)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0]!.length]))
  })

  it('tells who denies what, both ways', () => {
    const [head, ...rows] = rowsOf(exportCsv(REPORT))
    const cell = (id: string, column: string): string =>
      rows.find((row) => row[0] === id)![head!.indexOf(column)]!
    expect(cell('s2', 'denied_by')).toBe('s1; s4')
    expect(cell('s4', 'denies')).toBe('s2')
    expect(cell('s7', 'labels')).toBe('party to the dispute; unnamed source; second-hand')
    expect(cell('s7', 'via')).toBe('Kvöldblað')
    expect(cell('s3', 'content')).toBe('“They came with their lights out,” … “That is theft.”')
  })

  it.each([
    '=HYPERLINK("http://evil.example")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '＝1+1',
    '  =1',
    '|calc',
    '\r=1',
  ])('lets %j start no formula', (text) => {
    for (const column of ['content', 'page_title']) {
      const cell = cellOf(reportOf(text, text), column)
      if (cell !== '') expect(cell).toMatch(/^'/)
    }
  })

  it('gives back every text whole, and no cell ever starts a formula', () => {
    fc.assert(
      fc.property(anyText(1), (text) => {
        const report = reportOf('said', text)
        const cell = cellOf(report, 'page_title')
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
        expect([text, `'${text}`].map((one) => one.replace(/\r\n?/g, '\n'))).toContain(
          cell.replace(/\r\n?/g, '\n'),
        )
      }),
    )
  })
})
