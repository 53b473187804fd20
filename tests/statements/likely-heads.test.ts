import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFromText } from '../../src/statements/article.ts'
import { likelyHeads, mostHeads, stretch } from '../../src/statements/likely-heads.ts'
import { cueProbabilities, firstPass } from '../../src/statements/passes.ts'
import { readArticleText } from '../../src/statements/reading.ts'
import { model } from './engine.ts'

const limit = 0.12
const probabilities = fc
  .array(fc.constantFrom(0, 0.05, 0.12, 0.3, 0.5, 0.9, 1), { maxLength: 3 * stretch })
  .map((list) => Float32Array.from(list))

describe('words that are searched around as heads of cues', () => {
  it('are the likeliest of each stretch, in their order, and never more than the bound', () => {
    fc.assert(
      fc.property(probabilities, (p) => {
        const heads = likelyHeads(p, Math.fround(limit))
        expect(heads).toEqual([...new Set(heads)].sort((a, b) => a - b))
        const taken = new Set(heads)
        for (let from = 0; from < p.length; from += stretch) {
          const words = Array.from({ length: Math.min(stretch, p.length - from) }, (_, k) => from + k)
          const likely = words.filter((i) => p[i]! >= Math.fround(limit))
          const kept = words.filter((i) => taken.has(i))
          expect(kept.length).toBe(Math.min(mostHeads, likely.length))
          const least = Math.min(...kept.map((i) => p[i]!))
          for (const i of likely) if (!taken.has(i)) expect(p[i]).toBeLessThanOrEqual(least)
        }
      }),
    )
  })

  it.each([
    ['colons', ':'],
    ['one verb', 'said '],
    ['verbs and colons', 'said : '],
  ])('are bounded in a text of nothing but %s', (_, piece) => {
    const reading = readArticleText(articleFromText(piece.repeat(1_000)), model.lexicon)
    const probability = cueProbabilities(reading, model)
    expect(probability.filter((p) => p >= limit).length).toBeGreaterThan(500)
    const { heads } = firstPass(reading, probability, model)
    expect(heads.length).toBeGreaterThan(0)
    expect(heads.length).toBeLessThanOrEqual(mostHeads * Math.ceil(reading.words.count / stretch))
  })
})
