/**
 * npm run bench:pages -- DIR [--out FILE]
 *
 * Loads every page of DIR (`truth.jsonl` and one NAME.html.gz for each of its lines) in Chromium, under the page's own
 * address and without a network, reads the article with the page room in an isolated world, as the content script
 * does, and compares it with the known text: F1 of four-grams of words, means of per-page precision and recall, as
 * scrapinghub/article-extraction-benchmark measures. Readability alone is timed beside it, on the same page, cold as
 * well. With --out, one JSON line a page: {"name", "text", "ms", "longestTaskMs", "domUnchanged"}.
 *
 * The text that is scored is what the published sets call the article's body: standfirst, paragraphs, subheads, list
 * items, block quotes. Headline, captions and pull quotes are read and told apart, and left out here.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import puppeteer, { type Browser } from 'puppeteer-core'
import { build } from 'vite'
import { requireBrowser } from '../browsers.ts'
import type { Measured } from './pages-in-page.ts'

interface Truth {
  readonly name: string
  readonly set: string
  readonly url: string
  readonly body: string
}

const SCORED = new Set(['standfirst', 'body', 'subhead', 'list-item', 'block-quote'])

/** The page room and its measuring, as one script. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: {
        entry: join(import.meta.dirname, 'pages-in-page.ts'),
        formats: ['iife'],
        name: 'sourcelightBench',
      },
    },
  })
  const output = Array.isArray(result) ? result[0] : result
  if (!output || !('output' in output)) throw new Error('The page room was not built.')
  return output.output[0].code
}

/** Loads one page under its address, everything else blocked, and measures it in an isolated world. */
async function measurePage(
  browser: Browser,
  truth: Truth,
  html: string,
  script: string,
  oursFirst: boolean,
): Promise<Measured> {
  const page = await browser.newPage()
  try {
    await page.setRequestInterception(true)
    let served = false
    page.on('request', (request) => {
      const wanted = !served && request.isNavigationRequest() && request.frame() === page.mainFrame()
      if (wanted) {
        served = true
        void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
      } else void request.abort('aborted').catch(() => {})
    })
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}))
    await page.goto(truth.url, { waitUntil: 'domcontentloaded', timeout: 30_000 })
    await new Promise((resolve) => setTimeout(resolve, 50))
    const client = await page.createCDPSession()
    const { frameTree } = await client.send('Page.getFrameTree')
    const { executionContextId } = await client.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'bench',
    })
    const run = async (expression: string) => {
      const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
        contextId: executionContextId,
        expression,
        returnByValue: true,
        awaitPromise: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value as unknown
    }
    await run(script)
    const measured = await run(`sourcelightMeasure(${oursFirst})`)
    if (!measured) throw new Error(`no result: ${JSON.stringify(measured)}`)
    return measured as Measured
  } finally {
    await page.close()
  }
}

/** The four-grams of words of a text, counted; a text of fewer words is one gram. */
function grams(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const gram = words.slice(i, i + 4).join(' ')
    if (gram) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

interface Score {
  readonly name: string
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

function scorePage(name: string, truth: string, text: string): Score {
  const gold = grams(truth)
  const found = grams(text)
  let tp = 0
  let total = 0
  for (const [gram, count] of found) {
    total += count
    tp += Math.min(count, gold.get(gram) ?? 0)
  }
  const wanted = [...gold.values()].reduce((sum, count) => sum + count, 0)
  const all = total + wanted - tp || 1
  return { name, tp: tp / all, fp: (total - tp) / all, fn: (wanted - tp) / all }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Precision, recall and F1 of a set of pages, as the published benchmark takes them: means over pages where they are defined. */
function scoreSet(scores: readonly Score[]): { f1: number; p: number; r: number } {
  const p = mean(scores.filter(({ tp, fp }) => tp + fp > 0).map(({ tp, fp }) => tp / (tp + fp)))
  const r = mean(scores.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fn }) => tp / (tp + fn)))
  return { f1: (2 * p * r) / Math.max(1e-9, p + r), p, r }
}

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? 0

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, only: { type: 'string' }, details: { type: 'string' } },
  })
  const dir = positionals[0]
  if (!dir) throw new Error('usage: npm run bench:pages -- DIR [--out FILE] [--only NAME] [--details FILE]')
  const truths = readFileSync(join(dir, 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Truth)
    .filter(({ name }) => !values.only || name.includes(values.only))
  const script = await bundle()
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  })
  const measured: { truth: Truth; text: string; result: Measured }[] = []
  try {
    for (const [index, truth] of truths.entries()) {
      const html = gunzipSync(readFileSync(join(dir, `${truth.name}.html.gz`))).toString('utf8')
      const once = () =>
        measurePage(browser, truth, html, script, index % 2 === 0).catch((error: unknown) => {
          console.error(`${truth.name}: ${error instanceof Error ? error.message : String(error)}`)
          return null
        })
      let result = await once()
      // Without a network some pages' own scripts now and then put something else in the page's place: where no article is found, once more.
      if (!result || result.blocks.length === 0) result = (await once()) ?? result
      if (!result) continue
      const text = result.blocks
        .filter(({ kind }) => SCORED.has(kind))
        .map((block) => block.text)
        .join('\n')
      measured.push({ truth, text, result })
    }
  } finally {
    await browser.close()
  }
  report(truths, measured)
  if (values.out)
    writeFileSync(
      values.out,
      measured
        .map(
          ({ truth, text, result }) =>
            `${JSON.stringify({ name: truth.name, text, ms: result.ms, longestTaskMs: result.longestTaskMs, domUnchanged: result.domUnchanged })}\n`,
        )
        .join(''),
    )
  if (values.details)
    writeFileSync(
      values.details,
      measured.map(({ truth, result }) => `${JSON.stringify({ name: truth.name, ...result })}\n`).join(''),
    )
}

function report(
  truths: readonly Truth[],
  measured: readonly { truth: Truth; text: string; result: Measured }[],
): void {
  for (const set of new Set(truths.map((truth) => truth.set))) {
    const own = measured.filter(({ truth }) => truth.set === set)
    const scores = own.map(({ truth, text }) => scorePage(truth.name, truth.body, text))
    const alone = own.map(({ truth, result }) => scorePage(truth.name, truth.body, result.readability))
    const line = (label: string, { f1, p, r }: { f1: number; p: number; r: number }) =>
      console.log(
        `${set}: ${label} F1 ${f1.toFixed(4)} P ${p.toFixed(4)} R ${r.toFixed(4)}, ${own.length} of ${truths.filter((truth) => truth.set === set).length} pages`,
      )
    line('ours', scoreSet(scores))
    line('Readability alone', scoreSet(alone))
    for (const { name, tp, fp, fn } of [...scores].sort((a, b) => a.tp - b.tp).slice(0, 12))
      console.log(`   ${name} tp ${tp.toFixed(2)} fp ${fp.toFixed(2)} fn ${fn.toFixed(2)}`)
  }
  const ours = measured.map(({ result }) => result.ms)
  const theirs = measured.map(({ result }) => result.readabilityMs)
  const time = (label: string, values: readonly number[]) =>
    console.log(
      `${label}: median ${quantile(values, 0.5).toFixed(1)} ms, p90 ${quantile(values, 0.9).toFixed(1)} ms, most ${Math.max(...values).toFixed(1)} ms`,
    )
  time('ours', ours)
  time('Readability alone', theirs)
  console.log(`cost: ${(quantile(ours, 0.5) / quantile(theirs, 0.5)).toFixed(2)} × Readability (medians)`)
  const longest = measured.reduce((most, one) =>
    one.result.longestTaskMs > most.result.longestTaskMs ? one : most,
  )
  console.log(
    `longest task, reading in steps and drawing: ${longest.result.longestTaskMs.toFixed(1)} ms (${longest.truth.name})`,
  )
  time(
    'drawing',
    measured.map(({ result }) => result.drawMs),
  )
  console.log(
    `drawn: ${measured.reduce((sum, { result }) => sum + result.statements, 0)} statements of twelve words`,
  )
  console.log(`tasks over 50 ms: ${measured.filter(({ result }) => result.longestTaskMs > 50).length} pages`)
  console.log(
    `DOM unchanged, marks drawn, on ${measured.filter(({ result }) => result.domUnchanged).length} of ${measured.length} pages`,
  )
  const unmapped = measured.filter(({ result }) => result.unmapped.length > 0)
  console.log(`every span mapped back on ${measured.length - unmapped.length} of ${measured.length} pages`)
  for (const { truth, result } of unmapped.slice(0, 5))
    console.log(`   ${truth.name}: ${result.unmapped[0]?.slice(0, 300)}`)
}

await main()
