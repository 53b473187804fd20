/** Writes docs/report.schema.json out of src/report/report-schema.ts: `npx tsx tools/report-schema.ts`. */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { ReportSchema } from '../src/report/report-schema.ts'

export const REPORT_SCHEMA_FILE = new URL('../docs/report.schema.json', import.meta.url)

/** The published JSON Schema of a report, as text. */
export function reportSchemaText(): string {
  const schema = toJsonSchema(ReportSchema, { target: 'draft-07' })
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...schema }, null, 2)}\n`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(REPORT_SCHEMA_FILE, reportSchemaText())
}
