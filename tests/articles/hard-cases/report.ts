/** Prints how the finder does on the hard cases, with what is wrong: `npx tsx tests/articles/hard-cases/report.ts`. */
import { loadFinder } from '../finder.ts'
import { runTable } from './run.ts'
import { hardTables } from './tables.ts'

const model = loadFinder()
const results = hardTables.map((table) => runTable(table, model))
for (const { table, passed, cases, failing } of results) {
  console.log(`${passed} of ${cases}  ${table}`)
  for (const [name, faults] of failing) console.log(`   ${name}: ${faults.join('; ')}`)
}
const sum = (of: (r: (typeof results)[number]) => number) => results.reduce((n, r) => n + of(r), 0)
console.log(`hard cases: ${sum((r) => r.passed)} of ${sum((r) => r.cases)}`)
