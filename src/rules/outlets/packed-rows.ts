/** Rows of the compiled outlets in fewer letters: they are sorted, so a pattern begins much like the one before it. */
import type { OutletRules } from './outlet-rules.ts'

type Rows = OutletRules['rows']

/** A capital, which no pattern begins with, tells how many letters are those of the pattern before: A for two, B for three … */
const FIRST = 'A'.charCodeAt(0)
const FEWEST = 2
const MOST = FEWEST + 25

/** The rows, each pattern without what it shares with the one before it. */
export function packPatterns(rows: Rows): Rows {
  let before = ''
  return rows.map(([pattern, ...positions]): Rows[number] => {
    let same = 0
    while (same < MOST && same < pattern.length && pattern[same] === before[same]) same++
    before = pattern
    if (same < FEWEST) return [pattern, ...positions]
    return [String.fromCharCode(FIRST + same - FEWEST) + pattern.slice(same), ...positions]
  })
}

/** Writes the patterns out again, into the rows themselves. What is no packed pattern stays as it is. */
export function unpackPatterns(rows: readonly [string, ...number[]][]): void {
  let before = ''
  for (const row of rows) {
    const [pattern] = row
    const same = pattern.charCodeAt(0) - FIRST + FEWEST
    before = same >= FEWEST && same <= MOST ? before.slice(0, same) + pattern.slice(1) : pattern
    row[0] = before
  }
}
