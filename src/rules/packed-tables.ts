/**
 * Tables in few characters: objects of one shape as columns, a value that was there before as its distance. Values that
 * are alike stand side by side so, which is what compression lives on, and each field's name is said once.
 */
import * as v from 'valibot'

/**
 * `0`: the row lacks the field. A number n from 1: the n-th newest of the column's values. All else is a new value: text
 * without the column's `start` or, in a column of `lists`, the one text of a list; or any other value, in brackets.
 */
const CellSchema = v.union([v.number(), v.string(), v.array(v.unknown())])

export const PackedTableSchema = v.record(
  v.string(),
  v.strictObject({
    start: v.optional(v.string()),
    lists: v.optional(v.literal(true)),
    cells: v.array(CellSchema),
  }),
)
/** Columns by field; all of the same length. */
export type PackedTable = v.InferOutput<typeof PackedTableSchema>

/** Rows of several shapes: for each row the table that it is the next row of. */
export const PackedTablesSchema = v.strictObject({
  from: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  tables: v.array(PackedTableSchema),
})
export type PackedTables = v.InferOutput<typeof PackedTablesSchema>

type Row = Record<string, unknown>

/**
 * Packs rows, each into the table whose position stands for it in `from`. Values may be
 * anything that JSON holds; a field that is `undefined` is not there.
 */
export function packTables(rows: readonly Readonly<Row>[], from: readonly number[]): PackedTables {
  const tables = Array.from({ length: from.reduce((most, at) => Math.max(most, at + 1), 0) }, (_, table) =>
    packTable(rows.filter((_, at) => from[at] === table)),
  )
  return { from: [...from], tables }
}

function packTable(rows: readonly Readonly<Row>[]): PackedTable {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return Object.fromEntries(fields.map((field) => [field, packColumn(rows.map((row) => row[field]))]))
}

function packColumn(values: readonly unknown[]): PackedTable[string] {
  const lists = values.some((value) => Array.isArray(value))
  const texts = values.filter((value) => typeof value === 'string')
  const start = lists ? '' : sharedStart([...new Set(texts)])
  const known = new Map<string, number>()
  const cells = values.map((value) => {
    if (value === undefined) return 0
    const key = JSON.stringify(value)
    const before = known.get(key)
    if (before !== undefined) return known.size - before
    known.set(key, known.size)
    if (lists && Array.isArray(value) && value.length === 1 && typeof value[0] === 'string') return value[0]
    if (!lists && typeof value === 'string') return value.slice(start.length)
    return [value]
  })
  return { ...(start === '' ? {} : { start }), ...(lists ? { lists } : {}), cells }
}

/** The longest text that several texts begin with; of one text none. */
function sharedStart(texts: readonly string[]): string {
  if (texts.length < 2) return ''
  let start = texts[0]!
  for (const text of texts) while (!text.startsWith(start)) start = start.slice(0, -1)
  return start
}

/**
 * The rows in the order in which they were packed, each begun by `begin`, which is told the position of its table; values
 * that are the same are the same object. Takes time by the number of cells. Throws RangeError where cells are missing or
 * point before their column: nothing was ever packed so.
 */
export function unpackTables(
  { from, tables }: PackedTables,
  begin: (table: number) => Row = () => ({}),
): Row[] {
  const rowsOf = tables.map((): Row[] => [])
  const rows = from.map((table) => {
    const row = begin(table)
    if (table >= rowsOf.length) throw new RangeError(`there is no table ${table}`)
    rowsOf[table]!.push(row)
    return row
  })
  tables.forEach((table, at) => {
    for (const field of Object.keys(table)) fill(rowsOf[at]!, field, table[field]!)
  })
  return rows
}

function fill(rows: readonly Row[], field: string, { start = '', lists, cells }: PackedTable[string]): void {
  if (cells.length !== rows.length)
    throw new RangeError(`${field} has ${cells.length} cells for ${rows.length} rows`)
  const known: unknown[] = []
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!
    if (cell === 0) continue
    let value: unknown
    if (typeof cell === 'number') {
      value = known[known.length - cell]
      if (value === undefined) throw new RangeError(`${field} points before its column in row ${at}`)
    } else {
      if (typeof cell === 'object') value = cell[0]
      else value = lists ? [cell] : start + cell
      known.push(value)
    }
    rows[at]![field] = value
  }
}
