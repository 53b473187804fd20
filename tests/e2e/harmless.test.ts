/** What a page must not notice: the extension at rest, on paper, behind another tab, or while the page never stops. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/report/report.ts'
import { ask, introduce, tabId, until } from '../../tools/drive/driven.ts'
import { BROWSERS, listedHost, marked, marks, type Setting, setUp } from './browsers.ts'

const WELLS = `<h1>Wells of Oldbridge have not run dry, says mayor</h1>
<p>The mayor of Oldbridge said on Monday that the wells had not run dry. “There is water for all,” she told a meeting in the town hall.</p>
<p>The engineers denied the claim. Their spokesman, Tom Hale, said that the level had fallen by half since the spring.</p>
<p>The meeting ended at nine, and the lights in the hall were put out soon afterwards.</p>`
const page = (body: string, script = ''): string =>
  `<!doctype html><html lang="en"><head><title>Wells of Oldbridge have not run dry, says mayor</title></head><body>${body}<script>${script}</script></body></html>`
const FAULTY =
  '<svg width="wide" height="8" viewBox="none"><rect width="broad" height="NaN"/><path d="M 0 0 L x"/></svg><iframe allow="accelerometer; no-such-feature" src="about:blank"></iframe>'

const PAGES = {
  '/rest': {
    body: page(
      `<article id="a">${WELLS}</article>`,
      `window.insert = (words) => {
        const entry = document.createElement('p')
        entry.textContent = words
        document.querySelector('h1').after(entry)
      }
      window.rewrite = () => {
        const { firstChild } = document.querySelectorAll('article p')[1]
        firstChild.data = firstChild.data.replace('Tom Hale', 'Ada Brook')
      }`,
    ),
  },
  '/restless': {
    body: page(
      `<article id="a">${WELLS}</article><div id="ticker">0</div>`,
      `let count = 0
      window.tick = (every) => setInterval(() => {
        document.getElementById('ticker').textContent = String(++count)
        const dot = document.createElement('i')
        document.body.append(dot)
        dot.remove()
      }, every)
      window.ticks = () => count`,
    ),
  },
  '/drawings': { body: page(`<article>${WELLS.replaceAll('<p>', `<p>${FAULTY}`)}</article>${FAULTY}`) },
}

/** Milliseconds of work that samples, one each half or whole millisecond, may miss: a reading is not taken for less. */
const UNSEEN = 5

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe.each(BROWSERS)('a page with the extension on it, in %s', (browser) => {
  let setting: Setting
  let tab = 0
  const reportOf = async (): Promise<Report | null> => {
    const state = await ask(setting.driven, 'tab-state', { tabId: tab })
    return state.kind === 'ready' ? state.report : null
  }
  const open = async (path: string): Promise<void> => {
    const { driven, at } = setting
    await driven.open(at(listedHost(), path))
    await marked(driven)
    tab = await tabId(driven)
  }

  /** Our own work until a page was read and marked, and has come to rest. */
  const costOfReading = async (path: string): Promise<number> => {
    await setting.driven.watchWork()
    await open(path)
    await pause(1_000)
    return Math.max(UNSEEN, (await setting.driven.work()).total)
  }

  beforeAll(async () => {
    setting = await setUp(browser, PAGES)
    await introduce(setting.driven)
  })
  afterAll(() => setting?.end())

  it('costs nothing while it is at rest', async () => {
    const { driven } = setting
    const reading = await costOfReading('/rest')
    await driven.watchWork()
    await pause(3_000)
    expect((await driven.work()).total).toBeLessThan(reading / 2)
  })

  it('is not slowed down while it changes a hundred times a second', async () => {
    const { driven } = setting
    const reading = await costOfReading('/restless')
    await driven.inPage('void tick(5)')
    await pause(1_000)
    const from = await driven.inPage<number>('ticks()')
    await driven.watchWork()
    await pause(4_000)
    const { total } = await driven.work()
    expect((await driven.inPage<number>('ticks()')) - from).toBeGreaterThan(200)
    // A look now and then, ever more rarely: not one for each change.
    expect(total).toBeLessThan(20 * reading)
    expect(await marks(driven)).toBeGreaterThan(0)
  })

  it('shows no mark on paper', async () => {
    const { driven } = setting
    await open('/rest')
    const look = () =>
      driven.inPage<string[]>(
        `['source', 'cue', 'content-indirect'].map((name) => {
          const { backgroundColor, textDecorationLine } = getComputedStyle(document.querySelector('p'), '::highlight(sourcelight-' + name + ')')
          return backgroundColor.replace('transparent', 'rgba(0, 0, 0, 0)') + ' ' + textDecorationLine
        })`,
      )
    const none = 'rgba(0, 0, 0, 0) none'
    const shown = await look()
    expect(shown).not.toContain(none)
    await driven.asPrinted(true)
    expect(await look()).toEqual([none, none, none])
    await driven.asPrinted(false)
    expect(await look()).toEqual(shown)
  })

  it('is left alone behind another tab, and looked at when it is seen again', async () => {
    const { driven } = setting
    await open('/rest')
    const API = '(globalThis.browser ?? globalThis.chrome)'
    const options = (expression: string) => driven.inExtensionPage('src/options/index.html', expression)
    await options(`${API}.tabs.getCurrent().then(({ id }) => ${API}.tabs.update(id, { active: true }))`)
    await until('the page to be hidden', () => driven.inPage(`document.visibilityState === 'hidden'`))
    const before = await reportOf()
    await driven.inPage(`insert('The fire brigade said at noon that two of the pumps had failed.')`)
    await pause(2_500)
    expect((await reportOf())?.page.analysedAt).toBe(before?.page.analysedAt)
    await options(`${API}.tabs.update(${tab}, { active: true })`)
    await until('the new paragraph', async () => (await reportOf())?.text.includes('two of the pumps'))
  })

  it('is read again where a framework puts other words into the same text node', async () => {
    const { driven } = setting
    await open('/rest')
    await driven.inPage('rewrite()')
    const report = await until('the other words', async () => {
      const now = await reportOf()
      return now?.text.includes('Ada Brook') && now
    })
    expect(report.text).not.toContain('Tom Hale')
    await until('a mark on them', () =>
      driven.inPage(
        `[...CSS.highlights.get('sourcelight-source')].some((r) => r.startContainer.data.slice(r.startOffset, r.endOffset).includes('Ada Brook'))`,
      ),
    )
  })

  it('hears nothing in its console that it does not hear without the extension', async () => {
    const { driven, at } = setting
    const listen = async (host: string): Promise<string[]> => {
      await driven.pageConsole()
      await driven.open(at(host, '/drawings'))
      if (host === listedHost()) await marked(driven)
      await pause(700)
      return [...(await driven.pageConsole())].map((line) => line.replaceAll(host, 'HOST')).sort()
    }
    const without = await listen('unlisted-site.example')
    // Else the page would say nothing of the copying of its faulty drawings.
    expect(without.length).toBeGreaterThan(0)
    expect(await listen(listedHost())).toEqual(without)
    expect(await driven.complaints()).toEqual([])
  })
})
