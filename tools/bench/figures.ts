/** Figures of a benchmark: repeats, their middle and their spread, and how they are told. */

export interface Spread {
  readonly median: number
  readonly p10: number
  readonly p90: number
  /** How many repeats or items it was taken over. */
  readonly of: number
}

/** One line of the table. */
export interface Row {
  readonly group: string
  readonly what: string
  readonly unit: string
  readonly value: Spread
  /** What the design allows, in words; with `most`, what can be held against the median. */
  readonly budget?: string
  readonly most?: number
}

/** The spread of some values; throws where there are none, because a row with no measurement must not be told. */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0) throw new Error('nothing was measured')
  const sorted = [...values].sort((a, b) => a - b)
  const at = (q: number): number => {
    const place = q * (sorted.length - 1)
    const low = Math.floor(place)
    const high = Math.ceil(place)
    return sorted[low]! + (sorted[high]! - sorted[low]!) * (place - low)
  }
  return { median: at(0.5), p10: at(0.1), p90: at(0.9), of: values.length }
}

/** One figure that is what it is, such as a size. */
export const exactly = (value: number): Spread => ({ median: value, p10: value, p90: value, of: 1 })

/** Milliseconds of processor time that `work` takes in this process: a busy machine adds nothing to it, other threads' garbage collection does. */
export function timed(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Milliseconds of each of some repeats, after some that are thrown away. */
export function repeated(work: () => unknown, repeats: number, warmUp = 2): number[] {
  for (let i = 0; i < warmUp; i++) work()
  return Array.from({ length: repeats }, () => timed(work))
}

/** Whether a row keeps within its budget; null where it has none that a figure can be held against. */
export const keeps = ({ most, value }: Row): boolean | null =>
  most === undefined ? null : value.median <= most

/** Three digits that count, and never more than two decimals. */
export function figure(value: number): string {
  const size = Math.abs(value)
  return value.toFixed(size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4)
}

/** The rows as a Markdown table, which also reads well in a terminal. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const { median, p10, p90, of } = row.value
    const kept = keeps(row)
    return [
      row.what,
      `${figure(median)} ${row.unit}`,
      of === 1 ? '' : `${figure(p10)} – ${figure(p90)}`,
      of === 1 ? '' : String(of),
      row.budget === undefined
        ? ''
        : `${row.budget}${kept === null ? '' : kept ? ': kept' : ': **not kept**'}`,
    ]
  })
  const head = ['', 'median', 'p10 – p90', 'of', 'budget']
  const widths = head.map((name, i) => Math.max(name.length, ...cells.map((row) => row[i]!.length)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [line(head), rule, ...cells.map(line)].join('\n')
}
