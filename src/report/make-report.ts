/** One report out of everything: outlet, statements and what is told of them. */
import { labelArticle } from '../labels/label-article.ts'
import { findOutlet, type OutletIndex } from '../outlets/find-outlet.ts'
import type { RulesFile } from '../rules/rules-file.ts'
import { findStatements } from '../statements/find.ts'
import { textLanguage } from '../statements/language.ts'
import type { StatementModel } from '../statements/model.ts'
import type { Article } from '../statements/statement.ts'
import { outletNames } from './outlet-names.ts'
import { REPORT_VERSION, type Report } from './report.ts'
import { DEFAULT_MIN_CONFIDENCE } from './shown.ts'
import { countWords } from './words.ts'

/** What is loaded once and serves every page. */
export interface Engine {
  readonly model: StatementModel
  readonly rules: RulesFile
  readonly outlets: OutletIndex
}

export interface ReportInput {
  /** '' where the text has no address; then there is no outlet. */
  readonly url: string
  readonly title: string
  /** The language as the page declares it, '' where it does not. */
  readonly language: string
  readonly article: Article
  /** ISO 8601 instant. */
  readonly analysedAt: string
  /** What was already left out when the article was read. */
  readonly limits?: readonly string[]
}

export interface ReportOptions {
  /** Only statements at least this sure, 0–1. */
  readonly minConfidence?: number
  /** Outer statements alone, at the cut with the best F1. */
  readonly bestF1?: boolean
}

/** Longest text that is analysed, in UTF-16 code units: well over 200,000 words. What lies behind is left out. */
export const LONGEST_ANALYSED = 2_000_000

/**
 * Makes the report of one article. Never throws on any text; what could not be done stands in `limits`:
 * 'language' (not English, so no statements were looked for) and 'too-long' (the end was left out).
 */
export function makeReport(input: ReportInput, engine: Engine, options: ReportOptions = {}): Report {
  const { url, title, analysedAt } = input
  const limits = [...(input.limits ?? [])]
  const article = cutToLimit(input.article)
  if (article !== input.article && !limits.includes('too-long')) limits.push('too-long')
  const language = languageOf(article, input.language)
  const english = language === 'en' || language === 'und'
  if (!english) limits.push('language')

  const outlet = url === '' ? null : findOutlet(url, engine.outlets)
  const { minConfidence = DEFAULT_MIN_CONFIDENCE, bestF1 = false } = options
  const found = english ? findStatements(article, engine.model, { minConfidence, bestF1 }) : []
  const labelled = english
    ? labelArticle(article, found, engine.rules.language, { outlet: outletNames(outlet, url) })
    : { statements: [], speakers: [], references: [], marks: [], voices: [], findings: [] }

  return {
    version: REPORT_VERSION,
    page: { url, title, language, analysedAt, words: countWords(article.text) },
    text: article.text,
    blocks: article.blocks,
    outlet,
    ...labelled,
    rules: { version: engine.rules.version, asOf: engine.rules.asOf },
    limits,
  }
}

/** The text's own language where it can be told; else what the page declares, without its region; else 'und'. */
function languageOf(article: Article, declared: string): string {
  const told = textLanguage(article.text)
  if (told !== 'und') return told
  const primary = declared.toLowerCase().split('-', 1)[0] ?? ''
  return /^[a-z]{2,3}$/.test(primary) ? primary : 'und'
}

/** The article as it is, or its beginning in whole blocks where it is longer than can be analysed. */
function cutToLimit(article: Article): Article {
  if (article.text.length <= LONGEST_ANALYSED) return article
  const blocks = article.blocks.filter((block) => block.end <= LONGEST_ANALYSED)
  const end = blocks.at(-1)?.end ?? 0
  return {
    text: article.text.slice(0, end),
    blocks,
    links: article.links.filter(({ span }) => span[1] <= end),
  }
}
