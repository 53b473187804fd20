import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/report/report.ts'
import { ask, type Driven, introduce, tabId, until } from '../../tools/drive/driven.ts'
import { BROWSERS, listedHost, marked, marks, type Setting, setUp } from './browsers.ts'

const WELLS = `<h1>Wells of Oldbridge have not run dry, says mayor</h1>
<p>The mayor of Oldbridge said on Monday that the wells had not run dry. “There is water for all,” she told a meeting in the town hall.</p>
<p>The engineers denied the claim. Their spokesman, Tom Hale, said that the level had fallen by half since the spring.</p>
<p>The meeting ended at nine, and the lights in the hall were put out soon afterwards.</p>`
const PIER = `<h1>Pier to be closed for the winter</h1>
<p>The harbour board announced on Friday that the pier would be closed for the winter, and that nobody would be told when it would open again.</p>
<p>“We have no choice,” said its chairman, Adam Reed. Fishermen disputed the claim, and their union accused the board of neglect.</p>`
const page = (body: string, script: string): string =>
  `<!doctype html><html lang="en"><head><title>Wells of Oldbridge have not run dry, says mayor</title></head><body>${body}<script>${script}</script></body></html>`

const PAGES = {
  '/scroll': {
    body: page(
      `<main><article>${WELLS}</article></main>`,
      `window.more = (address) => {
        const next = document.createElement('article')
        next.innerHTML = ${JSON.stringify(PIER)}
        document.querySelector('main').append(next)
        if (address) history.replaceState({}, '', address)
      }`,
    ),
  },
  '/live': {
    body: page(
      `<article id="a">${WELLS}</article>`,
      `window.insert = (words) => {
        const entry = document.createElement('p')
        entry.textContent = words
        document.querySelector('h1').after(entry)
      }`,
    ),
  },
  '/more': {
    body: page(
      `<article>${WELLS}<div id="rest" hidden><p>“Nobody has asked us,” said Ruth Ames, who keeps the inn at the bridge. Her guests complained that the taps were dry.</p></div><button id="more">Read more</button></article>`,
      `document.getElementById('more').onclick = () => { document.getElementById('rest').hidden = false }`,
    ),
  },
  '/ads': {
    body: page(
      `<article>${WELLS}</article><aside id="ads"></aside>`,
      `window.advertise = () => { document.getElementById('ads').innerHTML += '<p class="ad">Shoes, half price, today only, while they last, and not a day longer.</p>' }
       window.drawAnew = () => { for (const p of document.querySelectorAll('article p')) p.replaceWith(p.cloneNode(true)) }`,
    ),
  },
  '/kept': {
    body: page(
      `<article>${WELLS}</article>`,
      `window.addEventListener('pageshow', (event) => { window.wasKept = event.persisted })`,
    ),
  },
  '/other': { body: '<!doctype html><html lang="en"><title>Other</title><p>Nothing here.</p></html>' },
}

/** The words under every mark of a kind, in the order of the page's text. */
const wordsUnder = (kind: string): string =>
  `[...CSS.highlights.get('sourcelight-${kind}')].map((r) => r.startContainer.data.slice(r.startOffset, r.endOffset)).sort()`

const spansOf = (report: Report): string[] =>
  report.statements
    .flatMap(({ source }) => source)
    .map(([start, end]) => report.text.slice(start, end))
    .sort()

describe.each(BROWSERS)('a page that goes on changing, in %s', (browser) => {
  let setting: Setting
  let tab = 0

  const reportOf = async (driven: Driven): Promise<Report | null> => {
    const state = await ask(driven, 'tab-state', { tabId: tab })
    return state.kind === 'ready' ? state.report : null
  }
  const open = async (path: string): Promise<Report> => {
    const { driven, at } = setting
    await driven.open(at(listedHost(), path))
    await marked(driven)
    tab = await tabId(driven)
    return until('the report', async () => {
      const report = await reportOf(driven)
      return report?.page.url.endsWith(path) && report
    })
  }
  /** Waits for a report with some words, and for marks that lie on that report's own words. */
  const reportWith = async (words: string): Promise<Report> => {
    const { driven } = setting
    const report = await until(`a report with "${words}"`, async () => {
      const now = await reportOf(driven)
      return now?.text.includes(words) && now
    })
    await until('its marks', async () => {
      const under = await driven.inPage<string[]>(wordsUnder('source'))
      return under.join('|') === spansOf(report).join('|') || Promise.reject(new Error(under.join('|')))
    })
    return report
  }

  beforeAll(async () => {
    setting = await setUp(browser, PAGES)
    await introduce(setting.driven)
  })
  afterAll(() => setting?.end())

  it('follows endless scrolling from one article to the next', async () => {
    const { driven } = setting
    const first = await open('/scroll')
    expect(first.text).toContain('wells had not run dry')
    await driven.inPage('more()')
    await driven.inPage('more("/scroll/pier")')
    const then = await until('the page under its new address', async () => {
      const now = await reportOf(driven)
      return now?.page.url.endsWith('/scroll/pier') && now
    })
    expect(then.statements.length).toBeGreaterThan(0)
    await until('marks on the words of that report', async () => {
      const under = await driven.inPage<string[]>(wordsUnder('source'))
      return under.join('|') === spansOf(then).join('|')
    })
  })

  it('keeps its marks on their words while a live blog puts entries above them', async () => {
    const { driven } = setting
    await open('/live')
    await driven.inPage(`insert('The fire brigade said at noon that two of the pumps had failed.')`)
    await reportWith('two of the pumps had failed')
    await driven.inPage(`insert('A councillor, Joan Pike, said at one that the pumps were old.')`)
    const report = await reportWith('the pumps were old')
    expect(report.text).toContain('two of the pumps had failed')
    expect(spansOf(report).join(' ')).toContain('Joan Pike')
  })

  it('reads what a "read more" button brings out', async () => {
    const { driven } = setting
    const before = await open('/more')
    expect(before.text).not.toContain('Nobody has asked us')
    await driven.inPage(`document.getElementById('more').click()`)
    const after = await reportWith('Nobody has asked us')
    expect(after.statements.length).toBeGreaterThan(before.statements.length)
  })

  it('analyses nothing again for advertisements, and draws anew where the same words are drawn anew', async () => {
    const { driven } = setting
    const before = await open('/ads')
    const count = await marks(driven)
    await driven.inPage('advertise()')
    await driven.inPage('drawAnew()')
    await until('the marks on the new nodes', () =>
      driven.inPage(
        `CSS.highlights.get('sourcelight-source').size > 0 && [...CSS.highlights.get('sourcelight-source')].every((range) => range.startContainer.isConnected)`,
      ),
    )
    expect(await marks(driven)).toBe(count)
    expect((await reportOf(driven))?.page.analysedAt).toBe(before.page.analysedAt)
  })

  it('marks a page that the reader comes back to, and counts it on the button', async () => {
    const { driven, at } = setting
    await open('/kept')
    const count = await marks(driven)
    const badge = await until('the badge', () => driven.badge())
    // A browser may drop a page that it could have kept, when it has other things to do: then it is left once more.
    for (let tries = 0; tries < 4; tries += 1) {
      await driven.open(at(listedHost(), '/other'))
      await until('the badge to go', async () => (await driven.badge()) === '')
      await driven.inPage('void history.back()')
      await until('the page', () => driven.inPage(`location.pathname === '/kept'`))
      await until('the marks', async () => (await marks(driven)) === count)
      await until('the badge', async () => (await driven.badge()) === badge)
      const report = await until('its report', () => reportOf(driven))
      expect(report.page.url).toMatch(/\/kept$/)
      if (browser !== 'firefox' || (await driven.inPage('window.wasKept'))) return
    }
    expect.unreachable('Firefox never kept the page')
  })

  it('walks from statement to statement by the keyboard, and hides and shows the marks', async () => {
    const { driven } = setting
    const report = await open('/live')
    const chosen = () =>
      driven.inPage<string>(
        `[...(CSS.highlights.get('sourcelight-chosen') ?? [])].map((r) => r.startContainer.data.slice(r.startOffset, r.endOffset)).join('|')`,
      )
    expect(await chosen()).toBe('')
    await driven.command('next-statement')
    const first = await until('a statement to stand out', async () => (await chosen()) || null)
    await driven.command('next-statement')
    const second = await until('the next one', async () => {
      const now = await chosen()
      return now !== '' && now !== first && now
    })
    await driven.command('previous-statement')
    await until('the first one again', async () => {
      const now = await chosen()
      return now === first || Promise.reject(new Error(`first "${first}", then "${second}", now "${now}"`))
    })
    expect(report.text).toContain(first.split('|')[0])
    await driven.command('toggle-marks')
    await until('the marks to go', async () => (await marks(driven, 'source')) === 0)
    await driven.command('toggle-marks')
    await until('the marks to come back', async () => (await marks(driven, 'source')) > 0)
  })
})
