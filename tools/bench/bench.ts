/**
 * npm run bench [-- --pages DIR] [--only GROUP,…] [--repeats N] [--json] [--write]: what everything costs, beside what a
 * reader or writer would have instead, all of it measured in this one run. GROUP: engine, sizes, chromium, firefox.
 * DIR like the one of bench:pages; without it our own articles as pages. --write puts the table into
 * docs/performance.md. Status 1 where a budget of the design is not kept.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildAll } from '../build.ts'
import { keeps, type Row, table } from './figures.ts'
import { articleTextsIn, ownArticles, ownPages, pagesIn } from './material.ts'
import { labelRows, loadRows, newsAmong, outletRows, reportRows, statementRows } from './rows-engine.ts'
import { extensionRows } from './rows-extension.ts'
import { pageRows } from './rows-page.ts'
import { sizeRows } from './rows-sizes.ts'

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    only: { type: 'string', default: 'engine,sizes,chromium,firefox' },
    repeats: { type: 'string', default: '12' },
    most: { type: 'string', default: '1000' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
})
const repeats = Number(values.repeats)
if (!Number.isInteger(repeats) || repeats < 3) throw new Error('--repeats needs a whole number of at least 3')
const wanted = new Set(values.only.split(','))
const tell = (text: string): void => {
  if (values.json) console.error(text)
  else console.log(text)
}
const pages = (values.pages === undefined ? ownPages() : pagesIn(values.pages)).slice(0, Number(values.most))
const news = values.pages === undefined ? [] : newsAmong(articleTextsIn(values.pages), Number(values.most))
const onPages =
  values.pages === undefined ? `${pages.length} pages made of our own articles` : `${pages.length} real pages`
const [articles, ownOrReal] =
  news.length > 0 ? [news, 'real articles'] : [ownArticles(), 'articles of our own']
const rounds = values.pages === undefined ? Math.ceil(repeats / 2) : 3

if (!values['no-build']) {
  // The table goes to standard output alone where it is for machines.
  const log = console.log
  if (values.json) console.log = console.error
  await buildAll(['chrome', 'firefox'])
  console.log = log
}
const sections: readonly [string, () => Row[] | Promise<Row[]>][] = [
  ['engine', () => (news.length > 0 ? statementRows(news, 'real articles', repeats) : [])],
  // Ours are short and full of attributions: some 90 possible cues in 1,000 words, where real pages have some 50.
  ['engine', () => statementRows(ownArticles(), 'articles of our own', repeats)],
  ['engine', () => labelRows(articles, ownOrReal, repeats)],
  ['engine', () => loadRows(articles, repeats)],
  ['engine', () => outletRows(repeats)],
  ['engine', () => reportRows(articles, ownOrReal, repeats)],
  ['sizes', sizeRows],
  ['chromium', () => pageRows('chromium', pages, rounds)],
  ['firefox', () => pageRows('firefox', pages, rounds)],
  ['chromium', () => extensionRows('chromium', pages, repeats)],
  ['firefox', () => extensionRows('firefox', pages, repeats)],
]
const rows: Row[] = []
for (const [name, measure] of sections) {
  if (!wanted.has(name)) continue
  const started = performance.now()
  rows.push(...(await measure()))
  tell(`measured ${name} in ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

const load = Math.round(loadavg()[2] ?? 0)
const machine = `${cpus().length} shared cores, Node ${process.versions.node.split('.')[0]}, ${load} processes waiting or running on average meanwhile`
const date = new Date().toISOString().slice(0, 10)
const groups = [...new Set(rows.map(({ group }) => group))]
const inWords = groups
  .map((group) => `### ${group}\n\n${table(rows.filter((row) => row.group === group))}\n`)
  .join('\n')
const over = rows.filter((row) => keeps(row) === false)

if (values.json) console.log(JSON.stringify({ date, machine, pages: onPages, rows }, null, 2))
else console.log(`\n${date}, ${machine}, ${onPages}\n\n${inWords}`)
for (const { group, what } of over) tell(`over its budget: ${group}: ${what}`)
if (values.write) write()
process.exitCode = over.length > 0 ? 1 : 0

/** Puts the table between the two marks of docs/performance.md. */
function write(): void {
  const at = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))
  const [begin, end] = ['<!-- bench -->', '<!-- /bench -->']
  const text = readFileSync(at, 'utf8')
  const [before, rest] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))]
  if (!text.includes(begin) || !text.includes(end)) throw new Error(`${at} has no place for the table`)
  writeFileSync(at, `${before}${begin}\nMeasured on ${date}: ${machine}, ${onPages}.\n\n${inWords}${rest}`)
}
