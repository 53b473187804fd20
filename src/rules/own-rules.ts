/** The reader's own lists: from a file they import to a checked list, whole or not at all. */
import * as v from 'valibot'
import { rowsOfCsv } from './csv.ts'
import { issueLines } from './issues.ts'
import { type ListEntry, type OutletList, OutletListSchema } from './outlets/outlet-rules.ts'
import { err, ok, type Result } from './result.ts'

/** Longest list that is read, in characters. */
export const LONGEST_OWN_LIST = 2_000_000

/** The columns of a CSV list; the order may differ, `by`, `asOf` and `ref` may be empty. */
export const CSV_COLUMNS = ['host', 'label', 'value', 'by', 'asOf', 'ref'] as const
type Column = (typeof CSV_COLUMNS)[number]

/**
 * Reads a list that the reader imports: JSON in the schema of docs/rules.schema.json, or CSV with the columns
 * host,label,value,by,asOf,ref. `name` is the file's name; a CSV list takes its own name from it.
 * Gives the list, or every error, each with its line (CSV) or its path (JSON); a list with an error is refused whole.
 */
export function loadOwnRules(name: string, text: string): Result<OutletList, readonly string[]> {
  if (text.length > LONGEST_OWN_LIST) return err([`the list has more than ${LONGEST_OWN_LIST} characters`])
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') return err(['the list is empty'])
  return trimmed.startsWith('{') || trimmed.startsWith('[') ? fromJson(trimmed) : fromCsv(name, trimmed)
}

function fromJson(text: string): Result<OutletList, readonly string[]> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return err([
      `the list is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : 'unreadable'}`,
    ])
  }
  const checked = v.safeParse(OutletListSchema, data)
  if (!checked.success) return err(issueLines(checked.issues))
  return ok(checked.output)
}

function fromCsv(name: string, text: string): Result<OutletList, readonly string[]> {
  const rows = rowsOfCsv(text)
  if (!rows.ok) return err([rows.error])
  const [head, ...body] = rows.value
  const columns = head!.cells.map((cell) => cell.trim())
  const errors: string[] = []
  const unknown = columns.filter((column) => !(CSV_COLUMNS as readonly string[]).includes(column))
  if (unknown.length > 0)
    errors.push(`line 1: unknown columns: ${unknown.slice(0, 10).join(', ').slice(0, 200)}`)
  for (const needed of ['host', 'label', 'value']) {
    if (!columns.includes(needed)) errors.push(`line 1: the column "${needed}" is missing`)
  }
  if (new Set(columns).size < columns.length) errors.push('line 1: a column stands twice')
  if (errors.length > 0) return err(errors)
  if (body.length === 0) return err(['line 2: the list has no rows'])

  const entries = new Map<string, ListEntry>()
  const lines: number[] = []
  for (const { cells, line } of body) {
    if (cells.length !== columns.length) {
      errors.push(`line ${line}: has ${cells.length} cells, not ${columns.length}`)
      continue
    }
    const cell = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? ''
    const by = cell('by')
    const asOf = cell('asOf')
    const ref = cell('ref')
    const label = {
      kind: cell('label'),
      value: cell('value'),
      ref: ref === '' ? null : ref,
      ...(by === '' ? {} : { saidBy: by }),
      ...(asOf === '' ? {} : { asOf }),
    }
    const checked = v.safeParse(OutletListSchema.entries.entries, [
      { match: [cell('host')], labels: [label] },
    ])
    if (!checked.success) {
      for (const issue of issueLines(checked.issues)) errors.push(`line ${line}: ${inColumns(issue)}`)
      continue
    }
    const entry = checked.output[0]!
    const known = entries.get(entry.match[0]!)
    if (known === undefined) {
      entries.set(entry.match[0]!, entry)
      lines.push(line)
    } else known.labels.push(...entry.labels)
  }
  if (errors.length > 0) return err(errors)
  const dates = body
    .map(({ cells }) => cells[columns.indexOf('asOf')]?.trim() ?? '')
    .filter((date) => date !== '')
  if (dates.length < body.length && !columns.includes('asOf')) {
    return err(['line 1: the column "asOf" is missing: a label without a date cannot be shown'])
  }
  const undated = body.find(({ cells }) => (cells[columns.indexOf('asOf')]?.trim() ?? '') === '')
  if (undated !== undefined)
    return err([`line ${undated.line}: asOf is empty: a label without a date cannot be shown`])
  const list = {
    source: {
      id: idOf(name),
      name:
        name
          .replace(/\.csv$/i, '')
          .trim()
          .slice(0, 100) || 'My list',
      url: null,
      licence: 'the reader’s own',
      asOf: dates.sort().at(-1)!,
    },
    entries: [...entries.values()],
  }
  const checked = v.safeParse(OutletListSchema, list)
  if (checked.success) return ok(checked.output)
  // What is wrong with a host's rows together is told at the first of them.
  return err(
    issueLines(checked.issues).map((issue) =>
      issue
        .replace(/^entries\[(\d+)\]\.?/, (_, at) => `line ${lines[Number(at)]}: `)
        .replace(/: labels: /, ': rows of this host: '),
    ),
  )
}

/** Says "host" and "label" where the schema says "match" and "kind". */
function inColumns(issue: string): string {
  return issue
    .replace(/^\[0\]\.match(\[0\])?/, 'host')
    .replace(/^\[0\]\.labels\[0\]\.kind/, 'label')
    .replace(/^\[0\]\.labels\[0\]\.saidBy/, 'by')
    .replace(/^\[0\]\.labels\[0\]\./, '')
    .replace(/^\[0\](\.labels)?/, 'row')
}

const idOf = (name: string): string => {
  const slug = name
    .slice(0, 200)
    .toLowerCase()
    .replace(/\.csv$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32)
  return `own-${slug || 'list'}`
}

/** The list as CSV. What CSV has no column for (names, topics, notes) is left out; JSON keeps everything. */
export function ownRulesCsv(list: OutletList): string {
  const rows = [CSV_COLUMNS.join(',')]
  for (const entry of list.entries) {
    for (const match of entry.match) {
      for (const label of entry.labels) {
        rows.push(
          [
            match,
            label.kind,
            label.value,
            label.saidBy ?? list.source.name,
            label.asOf ?? list.source.asOf,
            label.ref ?? '',
          ]
            .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
            .join(','),
        )
      }
    }
  }
  return `${rows.join('\n')}\n`
}
