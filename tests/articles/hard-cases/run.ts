/** Runs the finder over the tables of hard cases. */
import type { StatementModel } from '../../../src/statements/model.ts'
import { shown } from '../finder.ts'
import { readMarkUp } from '../mark-up.ts'
import { grade } from './grade.ts'
import type { HardTable } from './hard-case.ts'

export interface TableResult {
  readonly table: string
  readonly cases: number
  readonly passed: number
  /** Failing cases by name, with what is wrong in words. */
  readonly failing: ReadonlyMap<string, readonly string[]>
}

/** Grades every case of a table; none is skipped. */
export function runTable(table: HardTable, model: StatementModel): TableResult {
  const graded = table.cases.map(
    (hardCase) => [hardCase.name, grade(hardCase, shown(readMarkUp(hardCase.text).article, model))] as const,
  )
  const failing = new Map(graded.filter(([, faults]) => faults.length > 0))
  return { table: table.name, cases: table.cases.length, passed: table.cases.length - failing.size, failing }
}
