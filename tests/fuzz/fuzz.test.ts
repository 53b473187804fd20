import fc from 'fast-check'
import { describe, it } from 'vitest'
import { TARGETS } from '../../tools/fuzz/targets.ts'

/** How many inputs each target gets here; `npm run fuzz` goes on for as long as it is told. */
const RUNS: Readonly<Record<string, number>> = {
  'text to report': 60,
  'page to article': 25,
  'rules file': 10,
  'own list': 200,
  messages: 200,
  addresses: 200,
}

describe('whatever comes in', () => {
  it.each(TARGETS.map((target) => [target.name, target] as const))(
    '(%s) is answered as it should be',
    (name, { input, check }) => {
      fc.assert(fc.property(input, check), { numRuns: RUNS[name] ?? 50, seed: 20_261_124 })
    },
    90_000,
  )
})
