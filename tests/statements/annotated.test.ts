/** A statement that is found to the word stays found, and nothing new is found amiss. */
import { describe, expect, it } from 'vitest'
import { foundLines, knownLines } from './annotated.ts'

const known = knownLines()

describe.each([...foundLines()])(
  '$id (npx tsx tests/statements/measure.ts --write)',
  ({ id, missed, extra }) => {
    it('misses nothing but what is known to be missed', () => {
      expect(missed.filter((line) => !known[id]?.missed.includes(line))).toEqual([])
    })
    it('finds nothing amiss but what is known to be', () => {
      expect(extra.filter((line) => !known[id]?.extra.includes(line))).toEqual([])
    })
  },
)
