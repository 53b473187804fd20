/** Comma-separated values as RFC 4180 has them. */
import { err, ok, type Result } from './result.ts'

export interface CsvRow {
  readonly cells: readonly string[]
  /** Line on which the row begins, counted from 1. */
  readonly line: number
}

/**
 * Splits text into rows of cells: commas (or semicolons or tabs, where the first row has no comma), quotation marks
 * doubled inside quoted cells, any line ending, empty lines left out. One pass over the text.
 * Gives at least one row, or what is wrong with its line.
 */
export function rowsOfCsv(text: string): Result<readonly CsvRow[], string> {
  const comma = separatorOf(text)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let begun = 1
  let quoted = false
  let closed = false
  const endCell = () => {
    cells.push(cell)
    cell = ''
    closed = false
  }
  const endRow = () => {
    endCell()
    if (cells.length > 1 || cells[0]!.trim() !== '') rows.push({ cells, line: begun })
    cells = []
  }
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') {
        cell += '"'
        at++
      } else if (char === '"') {
        quoted = false
        closed = true
      } else {
        if (char === '\n') line++
        cell += char
      }
    } else if (char === comma) endCell()
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') at++
      endRow()
      line++
      begun = line
    } else if (char === '"' && cell.trim() === '' && !closed) {
      quoted = true
      cell = ''
    } else if (closed && char.trim() !== '') return err(`line ${line}: text after a closing quotation mark`)
    else if (!closed) cell += char
  }
  if (quoted) return err(`line ${begun}: a quotation mark is not closed`)
  endRow()
  return rows.length === 0 ? err('line 1: there are no rows') : ok(rows)
}

/** The comma; a semicolon or a tab where the first row has no comma outside quotation marks. */
function separatorOf(text: string): string {
  let quoted = false
  let other = ','
  for (const char of text) {
    if (char === '"') quoted = !quoted
    else if (!quoted && (char === '\n' || char === '\r')) break
    else if (!quoted && char === ',') return ','
    else if (!quoted && other === ',' && (char === ';' || char === '\t')) other = char
  }
  return other
}
