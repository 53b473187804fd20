/** From one input to one report, and from a report to what is written of it. */
import { readArticle } from '../page/read-article.ts'
import { exportJson } from '../report/export-json.ts'
import { exportMarkdown } from '../report/export-markdown.ts'
import { exportWebAnnotation } from '../report/export-web-annotation.ts'
import { type Engine, makeReport, type ReportOptions } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import { err, ok, type Result } from '../rules/result.ts'
import { articleFromText } from '../statements/article.ts'
import type { Article } from '../statements/statement.ts'
import type { Format } from './arguments.ts'
import type { BadRecord, InputRecord } from './input-record.ts'
import { outputRecord } from './output-record.ts'
import { baseOf, parsePage } from './parse-page.ts'

const NO_ARTICLE: Article = { text: '', blocks: [], links: [] }

/** Annotates one input. Whatever goes wrong with it is its own error and nobody else's. */
export function annotate(
  record: InputRecord,
  engine: Engine,
  options: ReportOptions,
  now: Date,
): Result<Report, BadRecord> {
  const analysedAt = now.toISOString()
  try {
    if ('text' in record) {
      const article = articleFromText(record.text)
      return ok(makeReport({ url: '', title: '', language: '', article, analysedAt }, engine, options))
    }
    const document = parsePage(record.html)
    const page = readArticle(document, baseOf(document, record.url))
    const report = makeReport(
      {
        url: record.url,
        title: page?.title ?? '',
        language: page?.language ?? '',
        article: page?.article ?? NO_ARTICLE,
        analysedAt,
        limits: page?.limits ?? ['no-article'],
      },
      engine,
      options,
    )
    return ok(report)
  } catch (cause) {
    return err({
      id: record.id,
      error: `could not be analysed: ${cause instanceof Error ? cause.message : cause}`,
    })
  }
}

/** What is written of a report, its line end included. */
export function written(record: InputRecord, report: Report, format: Format): string {
  switch (format) {
    case 'jsonl':
      return `${JSON.stringify(outputRecord(record.id, report))}\n`
    case 'json':
      return `${exportJson(report).trimEnd()}\n`
    case 'markdown':
      return `${exportMarkdown(report).trimEnd()}\n\n`
    case 'web-annotation':
      return `${exportWebAnnotation(report).trimEnd()}\n`
  }
}
