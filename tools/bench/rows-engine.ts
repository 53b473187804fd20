/** Rows of the engine, in Node: statements beside other libraries, outlets by number of rules, reports by length. */
import { readFileSync } from 'node:fs'
import nlp from 'compromise'
import quoteParser from 'quote-parser'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Article } from '../../src/statements/statement.ts'
import { compileRules, rulesText } from '../compile-rules.ts'
import { builtEngine } from './bundle.ts'
import { type Row, repeated, spread, timed } from './figures.ts'
import { firstReports } from './first-report.ts'
import { textOf, wordsIn } from './material.ts'

const {
  articleFromText,
  findOutlet,
  findStatements,
  indexOutlets,
  labelArticle,
  loadModel,
  loadRules,
  makeReport,
  packRows,
} = await builtEngine()

const modelBytes = (): Uint8Array => readFileSync(new URL('../../src/statements/model.bin', import.meta.url))

function loadedEngine() {
  const loaded = loadModel(modelBytes())
  if (!loaded.ok) throw new Error(loaded.error)
  const rules = compileRules()
  return { model: loaded.value, rules, outlets: indexOutlets(rules.outlets) }
}

/** Rounds over all articles before anything is taken down: the compiler of V8 has its say only after some hundred calls. */
const WARM_UP = 10

/** A page with fewer statements is no news for this purpose, and cheaper than news. */
const LEAST_STATEMENTS = 5

/** Of real texts the first so many that hold statements, as articles. */
export function newsAmong(texts: readonly string[], most: number): readonly Article[] {
  const { model } = loadedEngine()
  const news: Article[] = []
  for (const text of texts) {
    if (news.length === most) break
    const article = articleFromText(text)
    if (findStatements(article, model).length >= LEAST_STATEMENTS) news.push(article)
  }
  return news
}

/** Tagging or reading the same articles, told for a thousand words each. */
export function statementRows(articles: readonly Article[], from: string, repeats: number): Row[] {
  const group = `Statements, 1,000 words, ${articles.length} ${from}`
  const engine = loadedEngine()
  const wink = winkNLP(model, ['sbd', 'pos'])
  const ways: readonly [string, (text: string, at: number) => unknown, number?][] = [
    ['ours: source, cue and content', (_, at) => findStatements(articles[at]!, engine.model), 10],
    ['wink-nlp, tagging alone', (text) => wink.readDoc(text).tokens().out(wink.its.pos)],
    ['compromise, tagging alone', (text) => nlp(text).json()],
    ['quote-parser, quotations with a name', (text) => quoteParser.parse(text, 'en')],
  ]
  const times = ways.map((): number[] => [])
  for (let round = 0; round < repeats + WARM_UP; round++)
    articles.forEach(({ text }, at) => {
      const thousands = wordsIn(text) / 1000
      ways.forEach(([, way], i) => {
        const ms = timed(() => way(text, at)) / thousands
        if (round >= WARM_UP) times[i]!.push(ms)
      })
    })
  return ways.map(([what, , most], i) => ({
    group,
    what,
    unit: 'ms',
    value: spread(times[i]!),
    ...(most === undefined ? {} : { budget: `≤ ${most} ms`, most }),
  }))
}

/** Looking an address up among more and more rules; half of the addresses are in them. */
export function outletRows(repeats: number): Row[] {
  const base = compileRules().outlets
  return [100, 10_000, 1_000_000].map((count) => {
    const known = Array.from({ length: count }, (_, i) => ({
      pattern: `site-${i.toString(36).padStart(5, '0')}.example`,
      id: `site-${i.toString(36).padStart(5, '0')}.example`,
      name: `Site ${i}`,
      labels: base.labels.slice(i % 50, (i % 50) + 1),
    }))
    const index = indexOutlets({ ...base, ...packRows(known) })
    const addresses = Array.from({ length: 1_000 }, (_, i) =>
      i % 2
        ? `https://www.${known[(i * 7919) % count]!.pattern}/news/${i}`
        : `https://elsewhere-${i}.example/news/${i}`,
    )
    const found = addresses.filter((address) => findOutlet(address, index) !== null).length
    if (found !== 500) throw new Error(`${found} of 500 outlets were found`)
    const lookUp = () => addresses.map((address) => findOutlet(address, index))
    const times = repeated(lookUp, repeats)
    return {
      group: 'Outlet look-up',
      what: `among ${count.toLocaleString('en')} rules`,
      unit: 'µs',
      value: spread(times),
    }
  })
}

const LENGTHS = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000]

/** Whole reports (statements, speakers, labels, voices) of longer and longer texts, and how their time grows. */
export function reportRows(articles: readonly Article[], from: string, repeats: number): Row[] {
  const group = `Report, text of ${from}`
  const engine = loadedEngine()
  const report = (text: string) =>
    makeReport({ url: '', title: '', language: 'en', article: articleFromText(text), analysedAt: '' }, engine)
  const warm = textOf(2_000, articles)
  for (let i = 0; i < 10; i++) report(warm)
  const rows: Row[] = []
  const medians: number[] = []
  for (const words of LENGTHS) {
    const text = textOf(words, articles)
    const rounds = words > 20_000 ? Math.max(3, Math.ceil(repeats / 4)) : repeats
    const value = spread(repeated(() => report(text), rounds, 1))
    medians.push(value.median)
    const budget = words === 1_000 ? { budget: '≤ 10 ms per 1,000 words', most: 10 } : {}
    rows.push({ group, what: `of ${words.toLocaleString('en')} words`, unit: 'ms', value, ...budget })
  }
  const exponent = slope(LENGTHS.map(Math.log), medians.map(Math.log))
  const doubled = [1, 4, 6, 7].map((at) => {
    const times = medians[at]! / medians[at - 1]!
    return times ** (Math.LN2 / Math.log(LENGTHS[at]! / LENGTHS[at - 1]!))
  })
  rows.push({
    group,
    what: 'growth: exponent of time over length, 1 is in step',
    unit: '',
    value: { median: exponent, p10: exponent, p90: exponent, of: 1 },
    budget: '≤ 1.14 (twice the text, 2.2 times the time)',
    most: Math.log2(2.2),
  })
  rows.push({
    group,
    what: 'time for twice the text, from 1,000 to 200,000 words',
    unit: 'times',
    value: spread(doubled),
    budget: '≤ 2.2 times',
    most: 2.2,
  })
  return rows
}

/** Slope of the line of least squares. */
function slope(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  const [mx, my] = [mean(x), mean(y)]
  const over = x.reduce((sum, one, i) => sum + (one - mx) * (y[i]! - my), 0)
  return over / x.reduce((sum, one) => sum + (one - mx) ** 2, 0)
}

/** Labels and speakers alone, of a text whose statements have been found: so many of them, from whole articles. */
const LABELLED = 200

/** What it takes to tell of 200 found statements who speaks and what is to be said of each. */
export function labelRows(articles: readonly Article[], from: string, repeats: number): Row[] {
  const engine = loadedEngine()
  const { language } = engine.rules
  let article = articleFromText('')
  let found = findStatements(article, engine.model)
  for (let words = 500; found.length < LABELLED; words += 500) {
    article = articleFromText(textOf(words, articles))
    found = findStatements(article, engine.model)
  }
  // A statement inside another comes after it, so that the first ones are whole.
  const first = found.slice(0, LABELLED)
  const label = () => labelArticle(article, first, language, { outlet: [] })
  return [
    {
      group: `Labels and speakers, ${from}`,
      what: `labels and speakers, ${LABELLED} statements in ${wordsIn(article.text).toLocaleString('en')} words`,
      unit: 'ms',
      value: spread(repeated(label, repeats, 10 * WARM_UP)),
      budget: '≤ 2 ms',
      most: 2,
    },
  ]
}

/** What a start of the background has to read, and how long the page waits that it was started for. */
export function loadRows(articles: readonly Article[], repeats: number): Row[] {
  const group = 'Start of the engine'
  const text = rulesText(compileRules())
  const rules = loadRules(text)
  if (!rules.ok) throw new Error(rules.error.join('\n'))
  const bytes = modelBytes()
  const row = (what: string, work: () => unknown): Row => ({
    group,
    what,
    unit: 'ms',
    value: spread(repeated(work, repeats)),
  })
  return [
    row('reading the rules', () => loadRules(text)),
    row('indexing the outlets', () => indexOutlets(rules.value.outlets)),
    row('reading the model', () => loadModel(bytes)),
    {
      group,
      what: 'first report after a start, 1,000 words, with all that has to be read',
      unit: 'ms',
      value: spread(firstReports(text, bytes, textOf(1_000, articles), repeats)),
    },
  ]
}
