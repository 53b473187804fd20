/** The shipped model on a text, in a form that tables of cases can be written in. */
import { readFileSync } from 'node:fs'
import { articleFromText } from '../../src/statements/article.ts'
import { findStatements } from '../../src/statements/find.ts'
import { loadModel, type StatementModel } from '../../src/statements/model.ts'
import type { Article, FoundStatement, Span } from '../../src/statements/statement.ts'

const loaded = loadModel(readFileSync(new URL('../../src/statements/model.bin', import.meta.url)))
if (!loaded.ok) throw new Error(loaded.error)

/** The model that ships. */
export const model: StatementModel = loaded.value

/** Words of spans, pieces joined with " … ", punctuation at the outer edges left out. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  const words = spans
    .map(([s, e]) => text.slice(s, e).replace(/^[\s,.;:–—-]+|[\s,.;:–—-]+$/g, ''))
    .filter((w) => w !== '')
    .join(' … ')
  // A cue may be a mark alone.
  return words === '' ? spans.map(([s, e]) => text.slice(s, e)).join(' … ') : words
}

/** "source | cue | content" of each statement found at the default cut, nested ones after " > ". */
export function statementsOf(text: string, options: { minConfidence?: number } = {}): string[] {
  const article = articleFromText(text)
  return linesOf(article, findStatements(article, model, options))
}

export function linesOf(article: Article, found: readonly FoundStatement[]): string[] {
  return found.map((f) => {
    const parts = [f.source, f.cue, f.content].map((spans) => wordsOf(article.text, spans))
    return `${f.inside === null ? '' : '> '}${parts.join(' | ')}`
  })
}
