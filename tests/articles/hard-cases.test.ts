/** The finder over the tables of hard cases: no table falls below its measured rate, and known failures are listed by name. */
import { describe, expect, it } from 'vitest'
import { loadFinder } from './finder.ts'
import { runTable } from './hard-cases/run.ts'
import { hardTables } from './hard-cases/tables.ts'
import { readRatchet } from './ratchet.ts'

const model = loadFinder()
const { hardCases } = readRatchet()

describe('the known failures', () => {
  it('name tables and cases that exist', () => {
    expect(Object.keys(hardCases).toSorted()).toEqual(hardTables.map((t) => t.name).toSorted())
    for (const table of hardTables) {
      const known = hardCases[table.name]!
      expect(table.cases.map((c) => c.name)).toEqual(expect.arrayContaining([...known.failing]))
      expect(known.passed).toBe(table.cases.length - known.failing.length)
    }
  })
})

describe.each(hardTables)('$name', (table) => {
  const result = runTable(table, model)
  const known = hardCases[table.name]!
  it('passes at least as often as measured', () => {
    expect(result.passed).toBeGreaterThanOrEqual(known.passed)
  })
  it.each(table.cases.map((c) => c.name))('%s', (name) => {
    const faults = result.failing.get(name) ?? []
    if (known.failing.includes(name))
      expect(faults, `“${name}” passes now: take it off the known failures in ratchet.json`).not.toEqual([])
    else expect(faults).toEqual([])
  })
})
