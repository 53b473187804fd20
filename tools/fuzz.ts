/**
 * npm run fuzz -- [--minutes N] [--only NAME] [--seed N]: makes up inputs for each target in turn until the time is over.
 * A finding is printed and saved to build/fuzz/ with its seed and its shrunk input; status 1 where there was one. A
 * finding becomes a test and is mended. The tests run the same targets with a fixed number of inputs (tests/fuzz).
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { TARGETS } from './fuzz/targets.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    only: { type: 'string' },
    seed: { type: 'string' },
  },
})
const minutes = Number(values.minutes)
if (!(minutes > 0)) throw new Error('--minutes needs a number over 0')
const targets = TARGETS.filter(({ name }) => values.only === undefined || name.includes(values.only))
if (targets.length === 0)
  throw new Error(`no target is called so; there are ${TARGETS.map(({ name }) => name).join(', ')}`)

const folder = fileURLToPath(new URL('../build/fuzz', import.meta.url))
mkdirSync(folder, { recursive: true })
const end = Date.now() + minutes * 60_000
/** Milliseconds that one target gets before it is the next one's turn. */
const TURN = 20_000
let seed = values.seed === undefined ? Date.now() & 0x7fffffff : Number(values.seed)
const runs = new Map<string, number>()
let findings = 0

while (Date.now() < end) {
  for (const { name, input, check } of targets) {
    const left = end - Date.now()
    if (left <= 0) break
    seed = (seed + 1) & 0x7fffffff
    const details = fc.check(fc.property(input, check), {
      seed,
      numRuns: 1_000_000,
      interruptAfterTimeLimit: Math.min(TURN, left),
      markInterruptAsFailure: false,
    })
    runs.set(name, (runs.get(name) ?? 0) + details.numRuns)
    if (!details.failed || details.counterexample === null) continue
    findings++
    const [shrunk] = details.counterexample
    const error = details.errorInstance
    const told = { target: name, seed, path: details.counterexamplePath, input: shrunk, error: String(error) }
    const at = `${folder}/${name.replaceAll(' ', '-')}-${seed}.json`
    writeFileSync(at, `${JSON.stringify(told, null, 2)}\n`)
    console.log(
      `finding in "${name}" (seed ${seed}): ${String(error)}\n  input: ${fc.stringify(shrunk).slice(0, 2_000)}\n  saved to ${at}`,
    )
    if (error instanceof Error && error.stack) console.log(error.stack.split('\n').slice(1, 6).join('\n'))
  }
}
for (const [name, count] of runs) console.log(`${count.toString().padStart(9)} inputs: ${name}`)
console.log(`${findings} findings`)
process.exitCode = findings > 0 ? 1 : 0
