/** Rows of the whole extension in a real browser: its time on the page's thread, memory, popup, a stopped background. */
import type { BrowserName } from '../browsers.ts'
import { Chromium } from '../drive/chromium.ts'
import { type Driven, introduce, until } from '../drive/driven.ts'
import { isOurs, type Work } from '../drive/work.ts'
import { exactly, type Row, spread } from './figures.ts'
import { listedHost } from './listed-host.ts'
import type { BenchPage } from './material.ts'
import { withBrowser } from './rows-page.ts'
import { longestTask, TRACED } from './trace.ts'

const OPTIONS = 'src/options/index.html'
const MARKED = `typeof CSS === 'object' && [...CSS.highlights.keys()].some((name) => name.startsWith('sourcelight-') && CSS.highlights.get(name).size > 0)`
const megabytes = (bytes: number): number => bytes / 1024 / 1024

/** Measures the built extension in one browser on some pages, all served under a host that the rules name. */
export async function extensionRows(
  browser: BrowserName,
  pages: readonly BenchPage[],
  repeats: number,
): Promise<Row[]> {
  const host = listedHost()
  const name = browser === 'firefox' ? 'Firefox' : 'Chromium'
  const find = (_: string, path: string): string | null => {
    const at = /^\/page\/(\d+)$/.exec(path)?.[1]
    return at === undefined ? null : (pages[Number(at)]?.html ?? null)
  }
  return withBrowser(browser, find, async (driven, at) => {
    await introduce(driven)
    const rows: Row[] = []
    const open = async (i: number, on = host): Promise<void> => {
      await driven.open(at(on, `/page/${i}`))
    }
    await open(0)
    await until('the first page to be marked', () => driven.inPage<boolean>(MARKED))
    rows.push(...(await memoryRows(driven, name, open, pages.length)))
    rows.push(...(await workRows(driven, name, open, pages.length)))
    if (driven instanceof Chromium) rows.push(await taskRow(driven, open, pages.length))
    rows.push(await popupRow(driven, name, repeats, open))
    rows.push(...(await startRows(driven, name, repeats, open)))
    return rows
  })
}

/** The extension's own work on the page's thread, from samples that the browser's profiler takes of it. */
async function workRows(
  driven: Driven,
  name: string,
  open: (i: number) => Promise<void>,
  count: number,
): Promise<Row[]> {
  const found: Work[] = []
  for (let i = 0; i < count; i++) {
    await driven.watchWork()
    await open(i)
    await paintedOrLate(driven)
    const work = await driven.work()
    if (work.total > 0) found.push(work)
  }
  const group = `Page’s thread while the extension works, ${name}, ${found.length} pages`
  const row = (what: string, values: readonly number[]): Row => ({
    group,
    what,
    unit: 'ms',
    value: spread(values),
  })
  const ours = found.flatMap(({ longTasks }) => longTasks.filter(isOurs))
  return [
    row(
      'the extension’s own work: reading and painting, in all',
      found.map(({ total }) => total),
    ),
    row(
      'its longest stretch, the page’s turns that no sample met included',
      found.map(({ longest }) => longest),
    ),
    row('the same, worst page', [Math.max(...found.map(({ longest }) => longest))]),
    {
      group,
      what: 'tasks over 50 ms that would not be without it',
      unit: '',
      value: exactly(ours.length),
      budget: 'none',
      most: 0,
    },
  ]
}

/** Waits until the page is marked and the last marks are painted; some pages have none. */
async function paintedOrLate(driven: Driven): Promise<void> {
  await until('the page to be marked', () => driven.inPage<boolean>(MARKED), 4_000).catch(() => null)
  await new Promise((resolve) => setTimeout(resolve, 100))
}

async function taskRow(driven: Chromium, open: (i: number) => Promise<void>, count: number): Promise<Row> {
  const found: number[] = []
  for (let i = 0; i < count; i++) {
    await driven.page.tracing.start({ categories: TRACED })
    await open(i)
    await paintedOrLate(driven)
    const trace = await driven.page.tracing.stop()
    const longest = trace ? longestTask(trace) : null
    if (longest !== null) found.push(longest)
  }
  return {
    group: `Page’s thread, whoever is at work, Chromium, ${found.length} pages`,
    what: 'longest task (page, browser, extension) from the extension’s start to painted',
    unit: 'ms',
    value: spread(found),
  }
}

async function memoryRows(
  driven: Driven,
  name: string,
  open: (i: number, on?: string) => Promise<void>,
  count: number,
): Promise<Row[]> {
  const group = `Memory, ${name}, ${driven.name === 'firefox' ? 'whole processes' : 'heaps'}`
  const background: number[] = []
  const added: number[] = []
  for (let i = 0; i < Math.min(count, 8); i++) {
    await open(i, 'bench.example')
    const alone = (await driven.memory()).page
    await open(i)
    await until('the page to be marked', () => driven.inPage<boolean>(MARKED), 4_000).catch(() => null)
    const both = await driven.memory()
    added.push(megabytes(both.page - alone))
    if (both.background !== null) background.push(megabytes(both.background))
  }
  return [
    { group, what: 'background, rules and model loaded', unit: 'MB', value: spread(background) },
    { group, what: 'page: with the extension more than without', unit: 'MB', value: spread(added) },
  ]
}

async function popupRow(
  driven: Driven,
  name: string,
  repeats: number,
  open: (i: number) => Promise<void>,
): Promise<Row> {
  await open(0)
  await until('the page to be marked', () => driven.inPage<boolean>(MARKED))
  const times: number[] = []
  for (let i = 0; i < repeats; i++) {
    await driven.openPopup()
    times.push(
      await until('the popup to paint', () =>
        driven.inPopup<number | null>(
          `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null`,
        ),
      ),
    )
    await driven.closePopup()
  }
  return {
    group: `Popup, ${name}`,
    what: 'first paint with a ready report, from its start',
    unit: 'ms',
    value: spread(times),
    budget: '≤ 100 ms',
    most: 100,
  }
}

/** Milliseconds until a stopped background has answered: one question that needs the rules, and one whole page. */
async function startRows(
  driven: Driven,
  name: string,
  repeats: number,
  open: (i: number) => Promise<void>,
): Promise<Row[]> {
  const ask = `(async () => {
    const start = performance.now()
    await (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ type: 'rules-info', request: {} })
    return performance.now() - start
  })()`
  const cold: number[] = []
  const warm: number[] = []
  await open(0)
  // Else the page would ask again at once, and start it.
  await until('the page to be marked', () => driven.inPage<boolean>(MARKED))
  for (let i = 0; i < repeats; i++) {
    await driven.inExtensionPage(OPTIONS, '1')
    await driven.stopBackground()
    cold.push(await driven.inExtensionPage<number>(OPTIONS, ask))
    warm.push(await driven.inExtensionPage<number>(OPTIONS, ask))
  }
  const group = `Background, ${name}`
  return [
    { group, what: 'stopped: start, read the rules and answer', unit: 'ms', value: spread(cold) },
    { group, what: 'running: answer', unit: 'ms', value: spread(warm) },
  ]
}
