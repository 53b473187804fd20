/** What is fuzzed: for each target the inputs, and what must hold of every one of them. A check throws where it does not. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import * as v from 'valibot'
import { fromContentScript, fromExtensionPage } from '../../src/extension/receive.ts'
import { DEFAULT_SETTINGS } from '../../src/extension/settings.ts'
import { settingsFrom, settingsSchema } from '../../src/extension/settings-schema.ts'
import { findOutlet, indexOutlets } from '../../src/outlets/find-outlet.ts'
import { readArticle } from '../../src/page/read-article.ts'
import { exportJson } from '../../src/report/export-json.ts'
import { exportMarkdown } from '../../src/report/export-markdown.ts'
import { exportWebAnnotation } from '../../src/report/export-web-annotation.ts'
import { type Engine, makeReport } from '../../src/report/make-report.ts'
import type { Report } from '../../src/report/report.ts'
import { ReportSchema } from '../../src/report/report-schema.ts'
import { loadRules } from '../../src/rules/load.ts'
import { loadOwnRules } from '../../src/rules/own-rules.ts'
import { articleFromText } from '../../src/statements/article.ts'
import { loadModel } from '../../src/statements/model.ts'
import type { Article, Span } from '../../src/statements/statement.ts'
import { compileRules, rulesText } from '../compile-rules.ts'
import { anyNews, anyPage } from './any-news.ts'
import { damaged, damagedText } from './damage.ts'

export interface Target<T = unknown> {
  readonly name: string
  readonly input: fc.Arbitrary<T>
  readonly check: (input: T) => void
}

/** Milliseconds of processor time that one small input may take: far over what it does, far under what would be noticed. */
const LONGEST = 4_000

let loaded: Engine | null = null
function engine(): Engine {
  if (loaded) return loaded
  const model = loadModel(readFileSync(new URL('../../src/statements/model.bin', import.meta.url)))
  if (!model.ok) throw new Error(model.error)
  const rules = compileRules()
  loaded = { model: model.value, rules, outlets: indexOutlets(rules.outlets) }
  return loaded
}

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what)
}

function inTime<T>(work: () => T): T {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  must((user + system) / 1000 < LONGEST, `took ${Math.round((user + system) / 1000)} ms`)
  return result
}

/** Whether a report fits its schema, points only into its own text and at what it holds, and can be exported. */
function checkReport(report: Report): void {
  const parsed = v.safeParse(ReportSchema, report)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new Error(`the report does not fit its schema: ${v.getDotPath(issue)}: ${issue.message}`)
  }
  const { length } = report.text
  const within = (spans: readonly Span[], what: string): void => {
    for (const [start, end] of spans)
      must(start >= 0 && start < end && end <= length, `${what}: ${start}–${end} of ${length}`)
  }
  const statements = new Set(report.statements.map(({ id }) => id))
  const speakers = new Set(report.speakers.map(({ id }) => id))
  must(statements.size === report.statements.length, 'two statements have one id')
  for (const one of report.statements) {
    for (const part of ['source', 'cue', 'content'] as const) within(one[part], part)
    must(one.content.length > 0 || one.cue.length > 0, 'a statement of nothing')
    must(one.confidence >= 0 && one.confidence <= 1, `confidence ${one.confidence}`)
    must(one.inside === null || statements.has(one.inside), 'inside no statement')
    must(one.inside !== one.id, 'inside itself')
    must(
      one.speakers.every((id) => speakers.has(id)),
      'a speaker that is not there',
    )
    for (const { to, words } of one.relations) {
      must(to === null || statements.has(to), 'a relation to no statement')
      within(words, 'the words of a relation')
    }
    for (const { words } of one.labels) within(words, 'the words of a label')
  }
  for (const { words } of report.marks) within(words, 'a mark')
  for (const { words } of report.findings) within(words, 'a finding')
  for (const { speakers: ids, statements: said } of report.voices) {
    must(
      ids.every((id) => speakers.has(id)),
      'a voice of nobody',
    )
    must(
      said.every((id) => statements.has(id)),
      'a voice of no statement',
    )
  }
  must(exportMarkdown(report).length > 0, 'no Markdown')
  JSON.parse(exportJson(report))
  JSON.parse(exportWebAnnotation(report))
}

const reportOf = (article: Article, url = 'https://paper.example/a'): Report =>
  makeReport({ url, title: 'T', language: 'en', article, analysedAt: '2026-01-01T00:00:00.000Z' }, engine(), {
    minConfidence: 0,
  })

const text: Target<string> = {
  name: 'text to report',
  input: anyNews,
  check: (words) => {
    const article = articleFromText(words)
    must(article.text === words, 'the text was changed')
    const report = inTime(() => reportOf(article))
    checkReport(report)
    must(JSON.stringify(reportOf(article)) === JSON.stringify(report), 'not the same the second time')
  },
}

const page: Target<string> = {
  name: 'page to article',
  input: anyPage,
  check: (html) => {
    const { window } = new JSDOM(html, { url: 'https://paper.example/a' })
    const { document } = window
    const before = document.documentElement.outerHTML
    const read = inTime(() => readArticle(document as unknown as Document))
    must(document.documentElement.outerHTML === before, 'the page was changed')
    if (read) {
      const { article, map } = read
      let reached = 0
      for (const { start, end } of article.blocks) {
        must(start >= reached && end >= start && end <= article.text.length, 'blocks out of order')
        reached = end
        const shown = map.rangesOf([start, end]).map(String).join('')
        must(
          bare(shown) === bare(article.text.slice(start, end)),
          'a range says something else than the text',
        )
      }
      must(
        fromContentScript({
          type: 'analyse',
          request: { url: 'https://paper.example/a', title: '', language: 'en', article, limits: [] },
        }) !== null,
        'the background would refuse this article',
      )
      checkReport(reportOf(article))
    }
    window.close()
  },
}
/** Without white space, what is never drawn, and quotation marks (those of a `q` element are in no text node). */
const bare = (words: string): string => words.replace(/[\s\u00ad\u200b\ufeff“”‘’"']+/g, '')

const whole = compileRules()
const rules: Target<string> = {
  name: 'rules file',
  input: fc.oneof(
    damagedText(rulesText(whole)),
    damaged({ ...whole, checksum: '' }).map((value) => JSON.stringify(value) ?? ''),
    damaged({
      ...whole,
      outlets: {
        ...whole.outlets,
        patterns: whole.outlets.patterns.slice(0, 5),
        rows: whole.outlets.rows.slice(0, 5),
      },
      language: whole.language,
    }).map((value) => JSON.stringify(value) ?? ''),
    fc.json(),
    fc.string(),
  ),
  check: (file) => {
    const read = inTime(() => loadRules(file))
    if (!read.ok) {
      must(read.error.length > 0 && read.error.every((line) => line.length < 2_000), 'an error without words')
      return
    }
    const outlets = indexOutlets(read.value.outlets)
    findOutlet('https://www.rt.com/news/1', outlets)
    const one = articleFromText('The mayor said on Monday that it was safe. Officials denied the claim.')
    checkReport(
      makeReport(
        {
          url: 'https://a.example/',
          title: '',
          language: 'en',
          article: one,
          analysedAt: '2026-01-01T00:00:00.000Z',
        },
        { model: engine().model, rules: read.value, outlets },
      ),
    )
  },
}

const list = {
  source: { id: 'my-list', name: 'My list', url: null, licence: 'own', asOf: '2026-01-01' },
  entries: [
    { match: ['paper.example', 'paper.example/a'], labels: [{ kind: 'control', value: 'state', ref: null }] },
  ],
}
const ownRules: Target<string> = {
  name: 'own list',
  input: fc.oneof(
    damaged(list).map((value) => JSON.stringify(value) ?? ''),
    damagedText(JSON.stringify(list)),
    damagedText('host,name,control,ref\npaper.example,"The ""Paper""",state,https://a.example/\n'),
    fc.string({ maxLength: 400 }),
  ),
  check: (file) => {
    const read = inTime(() => loadOwnRules('mine', file))
    if (!read.ok) return must(read.error.length > 0, 'an error without words')
    findOutlet('https://paper.example/a/b', indexOutlets(whole.outlets, [read.value]))
  },
}

const article = articleFromText('The mayor said so.\n\nThe board denied it.')
const analyse = { url: 'https://a.example/', title: 'A', language: 'en', article, limits: [] }
const messages: Target = {
  name: 'messages',
  input: fc.oneof(
    fc.anything({ withSparseArray: true, withNullPrototype: true, withBigInt: true, withTypedArray: true }),
    damaged({ type: 'analyse', request: analyse }),
    damaged({ type: 'hello', request: { url: 'https://a.example/' } }),
    damaged({ type: 'change-settings', request: { change: { strength: 'light', neverOn: ['a.example'] } } }),
    damaged({ type: 'import-rules', request: { name: 'a', text: '' } }),
    damaged({ type: 'rule-info', request: { ids: ['a'] } }),
  ),
  check: (message) => {
    const fromPage = inTime(() => fromContentScript(message))
    if (fromPage?.type === 'analyse') checkReport(reportOf(fromPage.request.article, fromPage.request.url))
    const own = inTime(() => fromExtensionPage(message))
    if (own?.type === 'change-settings')
      must(v.is(settingsSchema, { ...DEFAULT_SETTINGS, ...own.request.change }), 'settings that do not fit')
    must(v.is(settingsSchema, settingsFrom(message)), 'stored settings that do not fit')
  },
}

const addresses: Target<string> = {
  name: 'addresses',
  input: fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc
      .tuple(fc.constantFrom('https://web.archive.org/web/2020/', 'https://www.rt.com/', ''), fc.string())
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  ),
  check: (url) => {
    const outlet = inTime(() => findOutlet(url, engine().outlets))
    must(outlet === null || outlet.labels.length > 0, 'an outlet of which nothing is said')
  },
}

/** Every target, in the order they are fuzzed. */
export const TARGETS: readonly Target<never>[] = [
  text,
  page,
  rules,
  ownRules,
  messages,
  addresses,
] as unknown as readonly Target<never>[]
