/** Rows of the page's thread, in real Chromium and Firefox: finding the article, painting, frames while scrolling. */
import { type BrowserName, requireBrowser } from '../browsers.ts'
import { driveChromium } from '../drive/chromium.ts'
import type { Driven } from '../drive/driven.ts'
import { driveFirefox } from '../drive/firefox.ts'
import { startWeb, type Web } from '../drive/web.ts'
import { bundled } from './bundle.ts'
import { type Row, spread } from './figures.ts'
import type { ArticleTimes, FrameTimes, MapTimes, PaintTimes } from './in-page.ts'
import { type BenchPage, ownArticles, textOf } from './material.ts'

/** A host that no rules name: no content script runs there, and what is measured is alone. */
const HOST = 'bench.example'
const LONG = '/long'
/** An article of usual length, and the statements on it: one for about fifty words. */
const USUAL = '/usual'
const USUAL_WORDS = 1_000
const USUAL_MARKS = 20
/** Words of the page that is painted, and marks on it. */
const LONG_WORDS = 6_000
const MARKS = 500

/** A browser with the built extension, and a web of our own that answers every host. */
export async function withBrowser<T>(
  browser: BrowserName,
  find: (host: string, path: string) => string | null,
  act: (driven: Driven, at: (host: string, path: string) => string, web: Web) => Promise<T>,
): Promise<T> {
  const web = await startWeb((host, path) => {
    const body = find(host, path)
    return body === null ? null : { body }
  })
  const extension = new URL(`../../dist/${browser === 'firefox' ? 'firefox' : 'chrome'}`, import.meta.url)
  const options = { extension: extension.pathname, binary: requireBrowser(browser), headless: true, web }
  const driven = await (browser === 'firefox' ? driveFirefox(options) : driveChromium(options))
  const scheme = browser === 'firefox' ? 'http' : 'https'
  try {
    return await act(driven, (host, path) => `${scheme}://${host}${path}`, web)
  } finally {
    await driven.close()
    await web.close()
  }
}

/** Finding the article of each page, three ways, and painting marks two ways. */
export async function pageRows(
  browser: BrowserName,
  pages: readonly BenchPage[],
  rounds: number,
): Promise<Row[]> {
  const script = await bundled('in-page.ts')
  const name = browser === 'firefox' ? 'Firefox' : 'Chromium'
  const find = (_: string, path: string): string | null => {
    if (path === LONG) return plainPage(LONG_WORDS)
    if (path === USUAL) return plainPage(USUAL_WORDS)
    const at = /^\/page\/(\d+)$/.exec(path)?.[1]
    return at === undefined ? null : (pages[Number(at)]?.html ?? null)
  }
  return withBrowser(browser, find, async (driven, at) => {
    const byPage: ArticleTimes[][] = []
    for (let i = 0; i < pages.length; i++) {
      try {
        await driven.open(at(HOST, `/page/${i}`))
        const page = await driven.inPage<ArticleTimes[]>(
          `(${evaluate(script)}, bench.articleTimes(${rounds}))`,
        )
        byPage.push(page)
      } catch (cause) {
        console.error(`${pages[i]!.name} in ${name}: ${String(cause).slice(0, 200)}`)
      }
    }
    await driven.open(at(HOST, USUAL))
    const usual = await driven.inPage<MapTimes[]>(
      `(${evaluate(script)}, bench.mapTimes(${USUAL_MARKS}, ${rounds * 5}))`,
    )
    await driven.open(at(HOST, LONG))
    const paint = await driven.inPage<PaintTimes[]>(
      `(${evaluate(script)}, bench.paintTimes(${MARKS}, ${rounds * 3}))`,
    )
    const frames = await driven.inPage<FrameTimes>(`(${evaluate(script)}, bench.frameTimes(${MARKS}, 150))`)
    return [
      ...articleRows(name, byPage),
      ...mapRows(name, usual),
      ...paintRows(name, paint),
      frameRow(name, 'page alone', frames.without),
      {
        ...frameRow(name, `with ${MARKS} statements marked`, frames.with),
        budget: 'not slower than the page alone',
        most: spread(frames.without).median * 1.05,
      },
      {
        ...frameRow(name, `with all ${MARKS} drawn anew four times a second`, frames.updated),
        budget: 'not slower than the page alone',
        most: spread(frames.without).median * 1.05,
      },
    ]
  })
}

/** The script evaluated once, as an expression. */
const evaluate = (script: string): string => `(globalThis.bench || (0, eval)(${JSON.stringify(script)}))`

function articleRows(name: string, byPage: readonly (readonly ArticleTimes[])[]): Row[] {
  const group = `Finding the article, ${name}, ${byPage.length} pages`
  const times = byPage.flat()
  // A stretch is only as long as its shortest run: in the others the machine did something else meanwhile.
  const longest = byPage.map((page) => Math.min(...page.map((one) => one.longestStep)))
  const of = (key: keyof ArticleTimes) => spread(times.map((one) => one[key]))
  const readability = of('readability')
  return [
    {
      group,
      what: 'ours, with blocks and a map back to the page',
      unit: 'ms',
      value: of('ours'),
      budget: '≤ 1.3 × Readability alone',
      most: 1.3 * readability.median,
    },
    { group, what: 'Readability alone', unit: 'ms', value: readability },
    { group, what: 'Defuddle alone', unit: 'ms', value: of('defuddle') },
    {
      group,
      what: 'ours over Readability, page by page',
      unit: 'times',
      value: spread(times.map((one) => one.ours / Math.max(0.05, one.readability))),
    },
    {
      group,
      what: 'longest stretch without a pause (best of the rounds), page by page',
      unit: 'ms',
      value: spread(longest),
    },
    {
      group,
      what: 'the same, worst page',
      unit: 'ms',
      value: spread([Math.max(...longest)]),
      budget: '≤ 50 ms',
      most: 50,
    },
  ]
}

function mapRows(name: string, times: readonly MapTimes[]): Row[] {
  const group = `An article of ${USUAL_WORDS.toLocaleString('en')} words, ${USUAL_MARKS} statements, ${name}`
  const row = (what: string, of: (one: MapTimes) => number): Row => ({
    group,
    what,
    unit: 'ms',
    value: spread(times.map(of)),
  })
  return [
    row('finding it', ({ find }) => find),
    row('mapping: blocks, text, each character’s place', ({ find, read }) => Math.max(0, read - find)),
    row('painting, with layout', ({ paint }) => paint),
    {
      ...row('mapping and painting together', ({ find, read, paint }) => Math.max(0, read - find) + paint),
      budget: '≤ 5 ms',
      most: 5,
    },
  ]
}

function paintRows(name: string, paint: readonly PaintTimes[]): Row[] {
  const group = `Painting ${MARKS} statements, ${name}`
  return [
    {
      group,
      what: 'CSS Custom Highlight API (ours), with layout',
      unit: 'ms',
      value: spread(paint.map(({ highlights }) => highlights)),
    },
    {
      group,
      what: 'spans around the words, with layout',
      unit: 'ms',
      value: spread(paint.map(({ spans }) => spans)),
    },
  ]
}

const frameRow = (name: string, what: string, gaps: readonly number[]): Row => ({
  group: `Milliseconds between frames while scrolling, ${name}`,
  what,
  unit: 'ms',
  value: spread(gaps),
})

function plainPage(words: number): string {
  const paragraphs = textOf(words, ownArticles())
    .split(/\n+/)
    .map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
  return `<!doctype html><html lang="en"><title>A long article</title><article><h1>A long article</h1>${paragraphs.join('\n')}</article>`
}
