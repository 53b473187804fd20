/** The finder of statements as it ships, for tests: the committed model at what the reader is shown by default. */
import { readFileSync } from 'node:fs'
import { DEFAULT_MIN_CONFIDENCE } from '../../src/report/shown.ts'
import { findStatements } from '../../src/statements/find.ts'
import { loadModel, type StatementModel } from '../../src/statements/model.ts'
import type { Article, FoundStatement } from '../../src/statements/statement.ts'

/** Loads the committed model. */
export function loadFinder(): StatementModel {
  const model = loadModel(readFileSync(new URL('../../src/statements/model.bin', import.meta.url)))
  if (!model.ok) throw new Error(model.error)
  return model.value
}

/** What the reader is shown by default. */
export const shown = (article: Article, model: StatementModel): readonly FoundStatement[] =>
  findStatements(article, model, { minConfidence: DEFAULT_MIN_CONFIDENCE })
