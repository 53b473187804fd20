/** From the text of a rules file to the rules. */
import * as v from 'valibot'
import { sealOf } from './checksum.ts'
import { issueLines } from './issues.ts'
import { languageRulesSchema } from './language/language-rules.ts'
import { OutletRulesSchema } from './outlets/outlet-rules.ts'
import { RowIndex } from './outlets/rows.ts'
import { isPacked, type PackedFile, PackedFileSchema, unpackRules } from './packed-file.ts'
import { err, ok, type Result } from './result.ts'
import { RULES_SCHEMA_VERSION, type RulesFile } from './rules-file.ts'

/** Longest rules file that is read, in characters. */
export const LONGEST_RULES = 32_000_000

/** The whole file. `language` is L's schema, `outlets` this room's. */
export const RulesFileSchema = v.strictObject({
  schema: v.literal(RULES_SCHEMA_VERSION),
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{2}\.\d{2}(\.\d{1,3})?$/, 'must be a date: YYYY.MM.DD')),
  checksum: v.optional(v.string()),
  asOf: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date: YYYY-MM-DD')),
  counts: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
  outlets: OutletRulesSchema,
  language: languageRulesSchema,
})

/**
 * Reads a rules file, packed or plain. A file whose checksum fits is the one that was compiled, and validated then: it is
 * only parsed and unpacked, which keeps the start of the background under 30 ms. Any other file is validated in full.
 * Gives the rules, or every error, each with its place in the file.
 */
export function loadRules(text: string): Result<RulesFile, readonly string[]> {
  if (text.trim() === '') return err(['the rules file is empty'])
  if (text.length > LONGEST_RULES) return err([`the rules file has more than ${LONGEST_RULES} characters`])
  const seal = sealOf(text)
  if (seal === 'differs') return err(['the rules file is not whole: its checksum does not fit'])
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return err([
      `the rules file is cut or damaged: ${error instanceof Error ? error.message.slice(0, 200) : 'not JSON'}`,
    ])
  }
  const version = typeof data === 'object' && data !== null && 'schema' in data ? data.schema : undefined
  if (version === undefined) return err(['schema: is missing; this is not a rules file'])
  if (typeof version === 'number' && version > RULES_SCHEMA_VERSION) {
    return err([
      `schema: the file is of version ${version}, newer than this program reads (${RULES_SCHEMA_VERSION})`,
    ])
  }
  if (version !== RULES_SCHEMA_VERSION) return err([`schema: must be ${RULES_SCHEMA_VERSION}`])
  if (isPacked(data)) {
    const packed = seal === 'fits' ? null : v.safeParse(PackedFileSchema, data)
    if (packed?.success === false) return err(issueLines(packed.issues))
    try {
      data = unpackRules(packed?.output ?? (data as PackedFile))
    } catch (error) {
      return err([
        `the rules file cannot be unpacked: ${error instanceof RangeError ? error.message : 'unreadable'}`,
      ])
    }
  }
  if (seal === 'fits') return ok(data as RulesFile)
  const checked = v.safeParse(RulesFileSchema, data)
  if (!checked.success) return err(issueLines(checked.issues))
  const { labels, sources } = checked.output.outlets
  const nameless = labels.findIndex((label) => label.by >= sources.length)
  if (nameless >= 0) return err([`outlets.labels[${nameless}].by: names no source`])
  try {
    const rows = new RowIndex(checked.output.outlets)
    for (const pattern of rows.patterns()) rows.at(pattern)
  } catch (error) {
    return err([`outlets.rows: ${error instanceof RangeError ? error.message : 'cannot be read'}`])
  }
  return ok(checked.output as RulesFile)
}
