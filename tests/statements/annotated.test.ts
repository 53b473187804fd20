/**
 * A statement that is found to the word stays found, and nothing new is found amiss. What is known and no longer so has to be
 * taken off the list, or it could be lost again unnoticed.
 */
import { describe, expect, it } from 'vitest'
import { foundLines, knownLines } from './annotated.ts'

const known = knownLines()

describe.each([...foundLines()])(
  '$id (npx tsx tests/statements/measure.ts --write)',
  ({ id, missed, extra }) => {
    it('misses what is known to be missed, and nothing else', () => {
      expect(missed).toEqual(known[id]?.missed)
    })
    it('finds amiss what is known to be, and nothing else', () => {
      expect(extra).toEqual(known[id]?.extra)
    })
  },
)
