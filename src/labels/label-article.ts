/** The labels' one entrance: an article and its found statements in, everything that is told of them out. */
import type { LanguageRules } from '../rules/language/language-rules.ts'
import type { Article, FoundStatement } from '../statements/statement.ts'
import { labelReading } from './label-statements.ts'
import type { LabelledArticle } from './labelled.ts'
import { languageIndex } from './language-index.ts'
import { readForLabels } from './reading.ts'
import { resolveSpeakers } from './speakers/resolve-speakers.ts'

/**
 * Labels an article by the label book (docs/labels.md). Pure.
 * @param context names under which this outlet appears in its own articles ("USA TODAY"); may be empty
 */
export function labelArticle(
  article: Article,
  found: readonly FoundStatement[],
  language: LanguageRules,
  context: { readonly outlet: readonly string[] },
): LabelledArticle {
  // Both rooms look at the same words, so they are cut once.
  const reading = readForLabels(article, languageIndex(language))
  const resolved = resolveSpeakers(article, found, language, context, reading.tokens)
  return labelReading(reading, found, resolved, language, context)
}
