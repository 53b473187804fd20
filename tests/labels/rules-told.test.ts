/** Whatever is told of a statement or a page can be asked “why?”: its rule stands in the data, with a message and a source. */
import { describe, expect, it } from 'vitest'
import { labelled, loadEngine } from '../articles/engine.ts'
import { annotatedArticles } from './exact.ts'

const engine = loadEngine()
const answered = new Set(
  engine.language.entries
    .filter(
      (entry) =>
        'message' in entry && entry.message !== '' && engine.language.sources[entry.source] !== undefined,
    )
    .map((entry) => entry.id),
)

describe.each(annotatedArticles())('$annotated.id', (loaded) => {
  it.each(['annotated', 'found'] as const)('tells nothing without a rule, from %s statements', (from) => {
    const { statements, references, marks, findings } = labelled(loaded, engine, from)
    const told = [
      ...statements.flatMap(({ stance, labels, relations }) => [...stance, ...labels, ...relations]),
      ...references,
      ...marks,
      ...findings,
    ].map(({ rule }) => rule)
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter((rule) => !answered.has(rule))).toEqual([])
  })
})
