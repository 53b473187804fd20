import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, introduce, tabId, until } from '../../tools/drive/driven.ts'
import { BROWSERS, listedHost, MARKS, marked, marks, popupSays, type Setting, setUp } from './browsers.ts'

/** A page that changes its address and its article without loading anew, as many news sites do. */
const SINGLE = `<!doctype html><html lang="en"><title>One</title><article id="a"><h1>One</h1>
<p>The mayor of Oldbridge said on Monday that the wells had not run dry. “There is water for all,” she told a meeting in the town hall.</p>
<p>The engineers denied the claim. Their spokesman, Tom Hale, said that the level had fallen by half since the spring.</p></article>
<script>window.another = () => {
  history.pushState({}, '', '/two')
  document.title = 'Two'
  document.getElementById('a').innerHTML = '<h1>Two</h1><p>The harbour board announced on Friday that the pier would be closed for the winter, and that nobody would be told when it would open again.</p><p>“We have no choice,” said its chairman, Adam Reed. Fishermen disputed the claim, and their union accused the board of neglect.</p><p>A third paragraph says nothing that anybody said.</p>'
}</script>`

const SHEETS = 'document.adoptedStyleSheets.length'

describe.each(BROWSERS)('the life of a page and its extension, in %s', (browser) => {
  let setting: Setting

  beforeAll(async () => {
    setting = await setUp(browser, { '/one': { body: SINGLE } })
    await introduce(setting.driven)
  })
  afterAll(() => setting?.end())

  it('follows a page that goes to another article without loading anew', async () => {
    const { driven, at } = setting
    await driven.open(at(listedHost(), '/one'))
    await marked(driven)
    await driven.inPage('another()')
    const tab = await tabId(driven)
    const report = await until('the other article', async () => {
      const state = await ask(driven, 'tab-state', { tabId: tab })
      return state.kind === 'ready' && state.report.page.url.endsWith('/two') && state.report
    })
    expect(report.text).toContain('harbour board')
    await until('its marks', async () => (await marks(driven, 'source')) > 0)
  })

  it('puts its marks back where the page throws them out', async () => {
    const { driven, at } = setting
    await driven.open(at(listedHost()))
    const before = await marked(driven)
    await driven.inPage('CSS.highlights.clear()')
    expect(await marks(driven)).toBe(0)
    await driven.inPage(`void window.dispatchEvent(new Event('scroll'))`)
    await until('the marks to be back', async () => (await marks(driven)) === before)
  })

  it('reads nothing on a site where the reader said "never here", until they change their mind', async () => {
    const { driven, at } = setting
    await ask(driven, 'change-settings', { change: { neverOn: [listedHost()] } })
    await driven.open(at(listedHost()))
    await driven.openPopup()
    await popupSays(driven, /never on this site/)
    expect(await marks(driven)).toBe(0)
    expect(await driven.badge()).toBe('')
    await driven.closePopup()
    await ask(driven, 'change-settings', { change: { neverOn: [] } })
    await driven.openPopup()
    await popupSays(driven, /\d claims/)
    expect(await marked(driven)).toBeGreaterThan(20)
    await driven.closePopup()
  })

  it('follows the settings on open pages', async () => {
    const { driven } = setting
    const settings = await ask(driven, 'get-settings', {})
    expect(await marks(driven, 'source')).toBeGreaterThan(0)
    await ask(driven, 'change-settings', {
      change: { families: { ...settings.families, source: false } },
    })
    await until('the sources to go', async () => (await marks(driven, 'source')) === 0)
    await ask(driven, 'change-settings', { change: { minConfidence: 1 } })
    await until('the badge to go', async () => (await driven.badge()) === '')
    const { version: _, ...change } = settings
    await ask(driven, 'change-settings', { change })
    await until('the badge to come back', async () => Number(await driven.badge()) > 10)
  })

  it('is put into a page twice and draws once', async () => {
    const { driven } = setting
    const before = await marks(driven)
    const tab = await tabId(driven)
    await driven.openPopup()
    await popupSays(driven, /\d claims/)
    await driven.inPopup(`(globalThis.browser ?? chrome).scripting.executeScript({
      target: { tabId: ${tab} },
      files: (globalThis.browser ?? chrome).runtime.getManifest().content_scripts[0].js,
    }).then(() => null)`)
    await driven.closePopup()
    await until('the marks', async () => (await marks(driven)) === before)
    expect(await driven.inPage(SHEETS)).toBe(1)
  })

  // Chromium asks in a window that nothing but a hand can answer; tests/extension/always-on.test.ts has what can be had.
  if (browser === 'firefox') {
    it('runs by itself on a site where the reader wants it always', async () => {
      const { driven, at } = setting
      const host = 'always-wanted.example'
      await driven.allow(host)
      await until('the content script to be registered', () =>
        driven.inExtensionPage(
          'src/options/index.html',
          'browser.scripting.getRegisteredContentScripts().then((scripts) => scripts.length === 1)',
        ),
      )
      await driven.open(at(host))
      expect(await marked(driven)).toBeGreaterThan(20)
      await driven.open(at(`other.${host}`))
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      expect(await marks(driven)).toBe(0)
    })
  }

  it('cleans up after it was updated, and the new one marks the page once', async () => {
    const { driven, at } = setting
    await driven.open(at(listedHost()))
    const before = await marked(driven)
    await driven.reinstall()
    await introduce(driven)
    if (browser === 'chromium') {
      // Chromium leaves open pages to the old content script, which notices when somebody does something there.
      await driven.inPage(`void window.dispatchEvent(new Event('scroll'))`)
      await until(
        'the old marks to go',
        async () => Object.keys(await driven.inPage<object>(MARKS)).length === 0,
      )
      expect(await driven.inPage(SHEETS)).toBe(0)
      await driven.openPopup()
      await popupSays(driven, /\d claims/)
      await driven.closePopup()
    }
    // Firefox puts the new content script into open pages of listed hosts; it takes the old one's traces away.
    await until('the new marks', async () => (await marks(driven)) === before)
    await until('the badge', async () => Number(await driven.badge()) > 10)
    expect(await driven.inPage(SHEETS)).toBe(1)
  })
})
