import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { introduce, until } from '../../tools/drive/driven.ts'
import type { Page } from '../../tools/drive/web.ts'
import { BROWSERS, listedHost, marked, marks, popupSays, type Setting, setUp } from './browsers.ts'

const GERMAN = `<!doctype html><html lang="de"><title>Streit um den Hafen</title><article><h1>Streit um den Hafen</h1>
<p>Der Bürgermeister sagte am Montag, dass die Brücke sicher sei und dass niemand sich Sorgen machen müsse. Die Ingenieure widersprachen ihm noch am selben Tag.</p>
<p>„Das stimmt nicht“, sagte ihr Sprecher vor dem Rathaus. Er habe die Unterlagen selbst gesehen, und sie seien eindeutig. Die Stadt wollte sich dazu nicht äußern.</p>
<p>Am Dienstag sollen weitere Messungen folgen, die nach Angaben der Verwaltung mehrere Wochen dauern können. Bis dahin bleibt die Brücke für Lastwagen gesperrt.</p></article>`

/** The smallest file that browsers show as a PDF. */
const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`

const sample = readFileSync(new URL('../../sample/article.html', import.meta.url), 'utf8')

const PAGES: Readonly<Record<string, Page>> = {
  '/front': { body: '<!doctype html><html lang="en"><title>Front</title><ul><li>One<li>Two<li>Three</ul>' },
  '/empty': { body: '' },
  '/german': { body: GERMAN },
  '/paper.pdf': { body: PDF, type: 'application/pdf' },
  '/paper': { body: PDF, type: 'application/pdf' },
  '/slow': { body: sample, slow: 3_000 },
  '/broken': { body: `<title>x</title><p>${'&<b><i>'.repeat(2_000)}` },
}

describe.each(BROWSERS)('what cannot be analysed, in %s', (browser) => {
  let setting: Setting
  let host = ''
  const outlet = () =>
    expect(setting.driven.inPopup('document.body.innerText')).resolves.toMatch(/says .+, as of/)

  beforeAll(async () => {
    setting = await setUp(browser, PAGES)
    host = listedHost()
    await introduce(setting.driven)
  })
  afterAll(() => setting?.end())

  it.each([
    ['/front', /No article on this page/],
    ['/empty', /No article on this page/],
    ['/broken', /No statements found/],
    ['/german', /This article is in German/],
    ['/paper.pdf', /It is a PDF/],
  ])('tells of %s what it is, and still the outlet', async (path, words) => {
    const { driven, at } = setting
    await driven.open(at(host, path))
    await driven.openPopup()
    await popupSays(driven, words)
    await outlet()
    expect(await driven.badge()).toBe('')
    expect(await marks(driven)).toBe(0)
    await driven.closePopup()
  })

  it('tells of pages of the browser itself', async () => {
    const { driven } = setting
    await driven.open(browser === 'firefox' ? 'about:support' : 'chrome://version')
    await driven.openPopup()
    await popupSays(driven, /belongs to the browser itself/)
    await driven.closePopup()
  })

  it('tells of an extension store', async () => {
    const { driven, at } = setting
    await driven.open(at(browser === 'firefox' ? 'addons.mozilla.org' : 'chromewebstore.google.com'))
    await driven.openPopup()
    await popupSays(driven, /pages of their stores/)
    expect(await marks(driven)).toBe(0)
    await driven.closePopup()
  })

  it('waits for a page that is still loading', async () => {
    const { driven, at } = setting
    await driven.open(at('unlisted-site.example', '/front'))
    await driven.inPage(`void (location.href = ${JSON.stringify(at('unlisted-site.example', '/slow'))})`)
    await until('the page to begin', () =>
      driven.inPage('location.pathname === "/slow" && document.body !== null'),
    )
    expect(await driven.inPage('document.readyState')).toBe('loading')
    await driven.openPopup()
    await popupSays(driven, /Reading the article/)
    await popupSays(driven, /\d claims/)
    expect(await marked(driven)).toBeGreaterThan(20)
    await driven.closePopup()
  })

  it('finds the outlet of an address with credentials, and keeps them out of the report', async () => {
    const { driven, at } = setting
    await driven.open(at(`reader:secret@${host}`))
    await marked(driven)
    await driven.openPopup()
    const text = await popupSays(driven, /\d claims/)
    await outlet()
    expect(text).toContain(host)
    expect(text).not.toContain('secret')
    await driven.closePopup()
  })

  it('reads a page on an internationalised host', async () => {
    const { driven, at } = setting
    await driven.open(at('zeitung-für-zürich.example'))
    await driven.openPopup()
    await popupSays(driven, /\d claims/)
    await popupSays(driven, /No entry/)
    await driven.closePopup()
  })
})
