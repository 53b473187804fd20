/** What is told rightly of an annotated statement stays right: who speaks, in which capacity, stance, labels, relations. */
import { describe, expect, it } from 'vitest'
import { loadEngine } from '../articles/engine.ts'
import { agrees, annotatedArticles, compared, knownWrong } from './exact.ts'

const engine = loadEngine()
const known = knownWrong()
const articles = annotatedArticles().map((loaded) => ({
  id: loaded.annotated.id,
  comparisons: compared(loaded, engine),
}))

describe.each(articles)('$id', ({ comparisons }) => {
  const right = comparisons.filter(({ name }) => !known.has(name))
  it.each(right.map((one) => [one.name, one] as const))('%s', (_, { expected, given }) => {
    expect(given).toEqual(expected)
  })
})

it('lists as known to be wrong what is wrong, and nothing else (npx tsx tests/labels/measure.ts --write)', () => {
  const wrong = articles.flatMap(({ comparisons }) => comparisons.filter((one) => !agrees(one)))
  const names = new Set(wrong.map(({ name }) => name))
  expect([...known].filter((name) => !names.has(name))).toEqual([])
})
