/**
 * Hostile text costs no more than in proportion to its length. No time is asserted: what four times the text costs is compared
 * with what the text costs, in one run; work that grows with the square would cost sixteen times as much.
 */
import { describe, expect, it } from 'vitest'
import { articleFromText } from '../../src/statements/article.ts'
import { findStatements } from '../../src/statements/find.ts'
import type { Article } from '../../src/statements/statement.ts'
import { model } from './engine.ts'

/** Costs below this many milliseconds are noise of the machine's own housekeeping. */
const LEAST = 20

/** The least of two costs of a text, in milliseconds of this process alone: what else the machine does is not in it. */
function costOf(article: Article): number {
  const costs = [1, 2].map(() => {
    const before = process.cpuUsage()
    findStatements(article, model, { minConfidence: 0 })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...costs)
}

const kinds: readonly (readonly [name: string, piece: string, times: number])[] = [
  ['quotation marks', '"', 150_000],
  ['opening marks', '“', 150_000],
  ['closing marks', '”', 150_000],
  ['apostrophes', "'", 150_000],
  ['single opening marks', '‘a ', 18_000],
  ['commas', ',', 150_000],
  ['dashes', ' – ', 60_000],
  ['brackets', '(a ', 18_000],
  ['colons', 'A: ', 18_000],
  ['one word', 'a', 150_000],
  ['full stops', '.', 150_000],
  ['no spaces', 'he said,“no”.', 333],
  ['one sentence without end', 'he said that ', 250],
  ['insertions without end', ', the mayor said, a goat ', 250],
  ['nouns taken for verbs without end', ', the lease states, goats ', 250],
  ['passives without end', 'the firm was accused by the union of theft and ', 133],
  ['manners without end', 'and sorted according to size ', 250],
  ['quotations with tags', '“Go,” said Ann. ', 250],
  ['quotations in one sentence', '“go,” he croaked, ', 250],
  ['marks that open and words', '“x\n', 7_500],
  ['lines of a transcript', 'ANN: Go on.\n', 500],
  ['lines with points', 'A. B. C. D: x\n', 833],
  ['quotations with leads', 'Ann said: “Go on now.” ', 400],
  ['leads in one sentence', 'Ann said: “go on now” and ', 400],
  ['signatures without quotations', '― X ', 2_000],
  ['quotations with signatures', '“We were never asked.” ― Ida Holm\n', 300],
  ['plain reports', 'The treaty states that goats fall. ', 400],
  ['plain reports in one sentence', 'The treaty states that goats fall ', 400],
  ['blame without end', 'Ann accused Bob, ', 150],
  ['closing tags without end', 'goats fall, said Ann in Rome, ', 150],
  ['one verb without end', 'said ', 500],
  ['capitals', 'A', 150_000],
  ['names', 'Ann ', 6_000],
  ['combining marks', 'e\u0301\u0301', 60_000],
  ['astral letters', '𝒜', 60_000],
]

describe('cost of hostile text', () => {
  it.each(kinds)(
    'grows with its length: %s',
    (_, piece, times) => {
      const once = articleFromText(piece.repeat(times))
      const four = articleFromText(piece.repeat(4 * times))
      costOf(articleFromText(piece.repeat(Math.ceil(times / 10))))
      expect(costOf(four) / Math.max(costOf(once), LEAST)).toBeLessThan(10)
    },
    120_000,
  )

  it('grows with its length: blocks that are all headlines', () => {
    const blocksOf = (count: number): Article => {
      const line = 'Ann: goats will fall'
      const text = `${line}\n`.repeat(count)
      const blocks = Array.from({ length: count }, (_, k) => ({
        kind: 'headline' as const,
        start: k * (line.length + 1),
        end: k * (line.length + 1) + line.length,
      }))
      return { text, blocks, links: [] }
    }
    costOf(blocksOf(100))
    expect(costOf(blocksOf(2_000)) / Math.max(costOf(blocksOf(500)), LEAST)).toBeLessThan(10)
  }, 120_000)
})
