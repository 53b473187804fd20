/** Runs the finder over a kind of hard case, and words what it finds as the tables do. */
import { articleFromText } from '../../../src/statements/article.ts'
import { findStatements } from '../../../src/statements/find.ts'
import { model, wordsOf } from '../engine.ts'
import type { Case } from './kind.ts'

/** What is shown of a text by default: "source | cue | content" of each outer statement, with the quotation where the case tells it. */
export function linesOf([text, ...expected]: Case): string[] {
  const withQuotation = expected.map((line) => line.split(' | ').length === 4)
  return findStatements(articleFromText(text), model)
    .filter((found) => found.inside === null)
    .map((found, k) => {
      const parts = [found.source, found.cue, found.content].map((spans) => wordsOf(text, spans))
      return [...parts, ...(withQuotation[k] ? [found.quotation] : [])].join(' | ')
    })
}
