/**
 * npm run bench:pages -- DIR [--browser chromium|firefox] [--out FILE]
 *
 * Loads every page of DIR (`truth.jsonl` and one NAME.html.gz for each of its lines) in a real browser, under the page's
 * own address and without a network, reads the article with the page room in a world of its own, as the content script
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
import { build } from 'vite'
import { measuringInChromium } from './pages-chromium.ts'
import { measuringInFirefox } from './pages-firefox.ts'
import type { Measured } from './pages-in-page.ts'
import { report, type Truth } from './pages-score.ts'

/** A browser in which pages are measured. */
export interface PageMeasuring {
  /** Loads one page under its address, everything else blocked, and measures it; ours or Readability first. */
  measure(truth: Truth, html: string, oursFirst: boolean): Promise<Measured>
  close(): Promise<void>
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

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium' },
      out: { type: 'string' },
      only: { type: 'string' },
      details: { type: 'string' },
    },
  })
  const dir = positionals[0]
  if (!dir)
    throw new Error(
      'usage: npm run bench:pages -- DIR [--browser NAME] [--out FILE] [--only NAME] [--details FILE]',
    )
  const truths = readFileSync(join(dir, 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Truth)
    .filter(({ name }) => !values.only || name.includes(values.only))
  const script = await bundle()
  const measuring = await (values.browser === 'firefox'
    ? measuringInFirefox(script)
    : measuringInChromium(script))
  const measured: { truth: Truth; text: string; result: Measured }[] = []
  try {
    for (const [index, truth] of truths.entries()) {
      const html = gunzipSync(readFileSync(join(dir, `${truth.name}.html.gz`))).toString('utf8')
      const once = () =>
        measuring.measure(truth, html, index % 2 === 0).catch((error: unknown) => {
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
    await measuring.close()
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

await main()
