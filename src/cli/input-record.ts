/** What one input is: plain text, or a page's HTML with its address. */
import * as v from 'valibot'
import { err, ok, type Result } from '../rules/result.ts'

export type Id = string | number | null

export type InputRecord =
  | { readonly id: Id; readonly text: string }
  | { readonly id: Id; readonly html: string; readonly url: string }

export interface BadRecord {
  readonly id: Id
  readonly error: string
}

const id = v.nullable(v.union([v.string(), v.number()]))
const recordSchema = v.looseObject({
  id: v.optional(id, null),
  text: v.optional(v.string()),
  html: v.optional(v.string()),
  url: v.optional(v.nullable(v.string())),
})

/** Reads one JSON line. Fields beside the known ones are passed over. */
export function readRecord(line: string): Result<InputRecord, BadRecord> {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return err({ id: null, error: 'not JSON' })
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return err({ id: null, error: 'not an object' })
  }
  const checked = v.safeParse(recordSchema, parsed)
  if (!checked.success) {
    const [issue] = checked.issues
    const at = v.getDotPath(issue)
    return err({ id: idOf(parsed), error: `"${at}": ${issue.message}` })
  }
  const { id: own, text, html, url } = checked.output
  if (text !== undefined && html !== undefined) return err({ id: own, error: 'both "text" and "html"' })
  if (text !== undefined) return ok({ id: own, text })
  if (html !== undefined) return ok({ id: own, html, url: url ?? '' })
  return err({ id: own, error: 'neither "text" nor "html"' })
}

function idOf(parsed: { id?: unknown }): Id {
  const given = parsed.id
  return typeof given === 'string' || typeof given === 'number' ? given : null
}
