import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { exportJson } from '../../src/report/export-json.ts'
import type { Report } from '../../src/report/report.ts'
import { ReportSchema } from '../../src/report/report-schema.ts'
import { REPORT_SCHEMA_FILE, reportSchemaText } from '../../tools/report-schema.ts'
import { crowdedReport, longReport, REPORT } from '../popup/fake-report.ts'

const ajv = new Ajv({ strict: false })
addFormats.default(ajv)
const published = ajv.compile(JSON.parse(readFileSync(REPORT_SCHEMA_FILE, 'utf8')))

describe('the JSON export', () => {
  it.each([
    ['a report', REPORT],
    ['a long one', longReport(100)],
    ['a crowded one', crowdedReport()],
    ['one with no outlet', { ...REPORT, outlet: null }],
  ])('of %s fits the published schema and its source', (_, report) => {
    const exported = JSON.parse(exportJson(report))
    expect(published(exported), JSON.stringify(published.errors)).toBe(true)
    expect(v.safeParse(ReportSchema, exported).issues).toBeUndefined()
  })

  it('is refused by the schema where something is missing, unknown or of another kind', () => {
    const exported = JSON.parse(exportJson(REPORT))
    for (const broken of [
      { ...exported, statements: undefined },
      { ...exported, score: 7 },
      { ...exported, version: 2 },
      { ...exported, text: 3 },
      { ...exported, statements: [{ ...exported.statements[0], quotation: 'loud' }] },
      { ...exported, statements: [{ ...exported.statements[0], cue: [[1]] }] },
      { ...exported, statements: [{ ...exported.statements[0], cue: [[-1, 2]] }] },
    ]) {
      expect(published(JSON.parse(JSON.stringify(broken)))).toBe(false)
    }
  })

  it('counts in code points: the words of every span are the same as in the report', () => {
    const exported = JSON.parse(exportJson(REPORT)) as Report
    const points = [...exported.text]
    const cut = (text: readonly string[], [start, end]: readonly [number, number]): string =>
      text.slice(start, end).join('')
    const units = Array.from({ length: REPORT.text.length }, (_, i) => REPORT.text[i]!)
    for (const [i, statement] of REPORT.statements.entries()) {
      for (const part of ['source', 'cue', 'content'] as const) {
        for (const [n, span] of statement[part].entries()) {
          expect(cut(points, exported.statements[i]![part][n]!)).toBe(cut(units, span))
        }
      }
    }
    for (const [i, block] of REPORT.blocks.entries()) {
      const other = exported.blocks[i]!
      expect(cut(points, [other.start, other.end])).toBe(cut(units, [block.start, block.end]))
    }
    // The fish stands before the last statement, so its offsets do differ.
    expect(exported.statements.at(-1)!.content[0]![0]).toBe(REPORT.statements.at(-1)!.content[0]![0] - 1)
  })
})

describe('the published schema', () => {
  it('is what the source gives (npx tsx tools/report-schema.ts)', () => {
    expect(readFileSync(REPORT_SCHEMA_FILE, 'utf8')).toBe(reportSchemaText())
  })
})
