/** The packed form of the compiled table: rows that name outlets and labels by position, and how they are read back. */
import type { CompiledLabel, OutletRules } from './outlet-rules.ts'

/** A pattern with the outlet it belongs to and everything that is said of it. */
export interface KnownRow {
  readonly pattern: string
  readonly id: string
  readonly name: string
  readonly labels: readonly CompiledLabel[]
}

/** Packs rows that are sorted by pattern; labels that are the same are kept once. */
export function packRows(known: readonly KnownRow[]): Pick<OutletRules, 'labels' | 'outlets' | 'rows'> {
  const labels: CompiledLabel[] = []
  const labelAt = new Map<string, number>()
  const outlets: OutletRules['outlets'] = []
  const outletAt = new Map<string, number>()
  const rows = known.map(({ pattern, id, name, labels: said }): OutletRules['rows'][number] => {
    const outlet = outletAt.get(id) ?? 0
    if (outlet === 0)
      outletAt.set(id, outlets.push(id !== pattern ? [name, id] : name === pattern ? null : name))
    return [
      pattern,
      outlet,
      ...said.map((label) => {
        const key = JSON.stringify(label)
        const at = labelAt.get(key) ?? 0
        if (at === 0) labelAt.set(key, labels.push(label))
        return at
      }),
    ]
  })
  return { labels, outlets, rows }
}

/** Reads the rows back, in order. Throws where a position points outside its table: the file is not one that was compiled. */
export function unpackRows(rules: Pick<OutletRules, 'labels' | 'outlets' | 'rows'>): KnownRow[] {
  const outlets: { id: string; name: string }[] = []
  let used = 0
  return rules.rows.map(([pattern, outlet, ...positions]) => {
    if (outlet === 0) {
      const next = rules.outlets[outlets.length]
      if (next === undefined) throw new RangeError(`outlets of ${pattern}`)
      outlets.push(
        next === null
          ? { id: pattern, name: pattern }
          : typeof next === 'string'
            ? { id: pattern, name: next }
            : { id: next[1], name: next[0] },
      )
    }
    const { id, name } = found(outlets[outlet === 0 ? outlets.length - 1 : outlet - 1], pattern)
    return {
      pattern,
      id,
      name,
      labels: positions.map((position) =>
        found(rules.labels[position === 0 ? used++ : position - 1], pattern),
      ),
    }
  })
}

function found<T>(value: T | undefined, pattern: string): T {
  if (value === undefined) throw new RangeError(`a position of ${pattern} points outside its table`)
  return value
}
