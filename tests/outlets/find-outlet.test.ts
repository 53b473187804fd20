import { describe, expect, it } from 'vitest'
import { findOutlet, indexOutlets } from '../../src/outlets/find-outlet.ts'
import { compileRules } from '../../tools/compile-rules.ts'

const rules = compileRules()
const index = indexOutlets(rules.outlets)
const at = (address: string) => findOutlet(address, index)

describe('findOutlet', () => {
  it('finds RT by any of its addresses', () => {
    for (const address of [
      'https://www.rt.com/news/1/',
      'HTTP://RT.COM:8080/a?b#c',
      'https://u:p@de.rt.com./x',
    ]) {
      expect(at(address)?.id, address).toBe('rt.com')
    }
  })
})
