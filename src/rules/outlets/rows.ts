/** The packed form of the compiled table: rows that name outlets and labels by position, and how they are read back. */
import type { CompiledLabel, OutletRules } from './outlet-rules.ts'

/** A pattern with the outlet it belongs to and everything that is said of it. */
export interface KnownRow {
  readonly pattern: string
  readonly id: string
  readonly name: string
  readonly labels: readonly CompiledLabel[]
}

type Packed = Pick<OutletRules, 'labels' | 'outlets' | 'patterns' | 'rows'>

/** Packs rows that are sorted by pattern; labels that are the same are kept once. */
export function packRows(known: readonly KnownRow[]): Packed {
  const labels: CompiledLabel[] = []
  const labelAt = new Map<string, number>()
  const outlets: OutletRules['outlets'] = []
  const outletAt = new Map<string, number>()
  const rows = known.map(({ pattern, id, name, labels: said }): OutletRules['rows'][number] => {
    const outlet = outletAt.get(id) ?? 0
    if (outlet === 0) outletAt.set(id, outlets.push(id === pattern ? shortName(name, pattern) : [name, id]))
    return [
      outlet,
      ...said.map((label) => {
        const key = JSON.stringify(label)
        const at = labelAt.get(key) ?? 0
        if (at === 0) labelAt.set(key, labels.push(label))
        return at
      }),
    ]
  })
  return { labels, outlets, patterns: known.map(({ pattern }) => pattern), rows }
}

/** The rows by pattern; one is only read back when it is asked for, so that preparing them takes no time to speak of. */
export class RowIndex {
  readonly #rules: Packed
  readonly #rowOf = new Map<string, number>()
  /** The row that first names an outlet, by the outlet's position; and for each row how many outlets and labels were used before it. */
  readonly #firstRow: number[] = []
  readonly #outletsBefore: Uint32Array
  readonly #labelsBefore: Uint32Array

  /** Throws RangeError where there are not as many rows as patterns. */
  constructor(rules: Packed) {
    if (rules.patterns.length !== rules.rows.length)
      throw new RangeError(`there are ${rules.rows.length} rows for ${rules.patterns.length} patterns`)
    this.#rules = rules
    this.#outletsBefore = new Uint32Array(rules.rows.length)
    this.#labelsBefore = new Uint32Array(rules.rows.length)
    let labels = 0
    rules.rows.forEach((row, at) => {
      this.#rowOf.set(rules.patterns[at]!, at)
      this.#outletsBefore[at] = this.#firstRow.length
      this.#labelsBefore[at] = labels
      if (row[0] === 0) this.#firstRow.push(at)
      for (let n = 1; n < row.length; n++) if (row[n] === 0) labels++
    })
  }

  /** Every pattern, in order. */
  patterns(): IterableIterator<string> {
    return this.#rowOf.keys()
  }

  /** What is known of a pattern, or null. Throws RangeError where a position points outside its table: no such file was ever compiled. */
  at(pattern: string): KnownRow | null {
    const at = this.#rowOf.get(pattern)
    if (at === undefined) return null
    const [outlet, ...positions] = this.#rules.rows[at]!
    const position = outlet === 0 ? this.#outletsBefore[at]! : outlet - 1
    const told: Told = found(this.#rules.outlets[position], pattern)
    const first = found(this.#rules.patterns[found(this.#firstRow[position], pattern)], pattern)
    let next = this.#labelsBefore[at]!
    return {
      pattern,
      id: isNamed(told) ? told[1] : first,
      name: isNamed(told) ? told[0] : Array.isArray(told) ? nameOf(told, first) : (told ?? first),
      labels: positions.map((label) => found(this.#rules.labels[label === 0 ? next++ : label - 1], pattern)),
    }
  }
}

type Told = OutletRules['outlets'][number]
const isNamed = (told: Told): told is [string, string] => Array.isArray(told) && typeof told[0] === 'string'

/** How a name is kept: not at all where it is the pattern, as lengths of words where it is written as its host. */
function shortName(name: string, pattern: string): Told {
  if (name === pattern) return null
  const lengths = name.split(' ').map((word) => word.length)
  lengths.pop()
  return lengths.length < 10 && nameOf(lengths, pattern) === name ? lengths : name
}

/** "Daily Star" of daily-star.example from `[5]`: the host's first label without hyphens, in words with a capital each. */
function nameOf(lengths: readonly number[], pattern: string): string {
  const letters = pattern.split(/[./]/, 1)[0]!.replaceAll('-', '')
  const words: string[] = []
  let at = 0
  for (const length of [...lengths, letters.length]) {
    words.push(letters.slice(at, at + 1).toUpperCase() + letters.slice(at + 1, at + length))
    at += length
  }
  return words.join(' ')
}

function found<T>(value: T | undefined, pattern: string): T {
  if (value === undefined) throw new RangeError(`a position of ${pattern} points outside its table`)
  return value
}
