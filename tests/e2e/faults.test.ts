/** What can go wrong around the extension in real browsers; what can be had without one is in tests/faults. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserName } from '../../tools/browsers.ts'
import type { Chromium } from '../../tools/drive/chromium.ts'
import { API, ask, introduce, OPTIONS, tabId, until } from '../../tools/drive/driven.ts'
import { BROWSERS, built, listedHost, marked, marks, type Setting, setUp } from './browsers.ts'

/** A page that tries everything a page can to speak as the extension does. */
const FORGER = `<!doctype html><html lang="en"><title>None</title><ul><li>One<li>Two</ul><script>
const forged = { type: 'analyse', request: { url: location.href, title: 'Forged', language: 'en', limits: [],
  article: { text: 'The mayor said so.', blocks: [{ kind: 'body', start: 0, end: 18 }], links: [] } } }
const toPage = { type: 'set-marks', request: { shown: false } }
window.answers = []
window.sent = 0
for (const message of [forged, toPage, { type: 'leave', request: {} }, { type: 'tab-state', request: { tabId: 1 } }]) {
  window.postMessage(message, '*')
  document.dispatchEvent(new CustomEvent(message.type, { detail: message }))
  for (const api of [window.browser, window.chrome]) {
    try { api?.runtime?.sendMessage?.(message, (answer) => answers.push(answer)) } catch {}
  }
  sent++
}</script>`

/** The built extension on the first hosts of its list alone: Chromium takes many seconds for a change of access to all of them. */
function onFewHosts(browser: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourcelight-few-hosts-'))
  cpSync(built(browser), folder, { recursive: true })
  const at = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(at, 'utf8'))
  for (const script of manifest.content_scripts) script.matches = script.matches.slice(0, 30)
  writeFileSync(at, JSON.stringify(manifest))
  expect(JSON.stringify(manifest)).toContain(listedHost().slice('www.'.length))
  return folder
}

const inExtension = <T>({ driven }: Setting, expression: string): Promise<T> =>
  driven.inExtensionPage<T>(OPTIONS, expression)

/** The number on the button for the tab that `open` goes to, whichever window has the focus. */
const badge = (setting: Setting, tab: number): Promise<string> =>
  inExtension(setting, `${API}.action.getBadgeText({ tabId: ${tab} })`)

/** The keys of one area of the browser's storage that hold some words. */
const keysWith = (setting: Setting, area: string, words: string): Promise<string[]> =>
  inExtension(
    setting,
    `${API}.storage.${area}.get(null).then((all) => Object.keys(all).filter((key) => JSON.stringify([key, all[key]]).includes(${JSON.stringify(words)})))`,
  )

const ready = ({ driven }: Setting, tab: number) =>
  until('the report', async () => {
    const state = await ask(driven, 'tab-state', { tabId: tab })
    return state.kind === 'ready' && state
  })

/** Opens a window and gives the id of its tab. */
const openWindow = (setting: Setting, url: string, incognito: boolean): Promise<number> =>
  inExtension(
    setting,
    `${API}.windows.create(${JSON.stringify({ url, incognito })}).then(({ tabs }) => tabs[0].id)`,
  )

describe.each(BROWSERS)('faults, in %s', (browser) => {
  let setting: Setting
  let folder = ''
  /** The tab that `open` goes to; asked for while there is one window. */
  let first = -1

  beforeAll(async () => {
    folder = onFewHosts(browser)
    setting = await setUp(browser, { '/forger': { body: FORGER } }, folder)
    await introduce(setting.driven)
    await setting.driven.open(setting.at(listedHost()))
    await marked(setting.driven)
    first = await tabId(setting.driven)
  })
  afterAll(async () => {
    await setting?.end()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('knows two windows on one article apart', async () => {
    const { driven, at } = setting
    const url = at(listedHost())
    await driven.open(url)
    const one = await marked(driven)
    const second = await openWindow(setting, url, false)
    expect(second).not.toBe(first)
    expect((await ready(setting, second)).report).toMatchObject({
      text: (await ready(setting, first)).report.text,
    })
    // What is chosen in one is chosen there alone; marks are hidden by site, so in both.
    const shown = (tab: number) =>
      ask(driven, 'tab-state', { tabId: tab }).then((state) => state.kind === 'ready' && state.marksShown)
    await ask(driven, 'set-marks', { tabId: second, shown: false })
    await until('the marks to go', async () => (await marks(driven)) === 0)
    expect([await shown(first), await shown(second)]).toEqual([false, false])
    await ask(driven, 'set-marks', { tabId: first, shown: true })
    await until('the marks to be back', async () => (await marks(driven)) === one)
    await inExtension(setting, `${API}.tabs.remove(${second})`)
    await until(
      'the closed one to be forgotten',
      async () => (await keysWith(setting, 'session', `tab:${second}`)).length === 0,
    )
    expect((await ready(setting, first)).report.statements.length).toBeGreaterThan(10)
    expect(await marks(driven)).toBe(one)
  })

  it('answers no page that forges its messages', async () => {
    const { driven, at } = setting
    await driven.open(at(listedHost()))
    await marked(driven)
    await driven.open(at(listedHost(), '/forger'))
    await until(
      'the page to be read',
      async () => (await ask(driven, 'tab-state', { tabId: first })).kind === 'no-article',
    )
    expect(await driven.inPage('[sent, answers]')).toEqual([4, []])
    expect(await keysWith(setting, 'session', 'Forged')).toEqual([])
    expect(await badge(setting, first)).toBe('')
  })

  // Firefox lets a test install no second extension but over the wire that drives it; tests/faults has the rule itself.
  if (browser === 'chromium') {
    it('answers no other extension', async () => {
      const { driven } = setting
      const other = mkdtempSync(join(tmpdir(), 'sourcelight-other-'))
      try {
        writeFileSync(
          join(other, 'manifest.json'),
          JSON.stringify({ manifest_version: 3, name: 'Other', version: '1' }),
        )
        writeFileSync(join(other, 'a.html'), '<title>Other</title>')
        const id = await inExtension<string>(setting, `${API}.runtime.id`)
        const chromium = (driven as Chromium).page.browser()
        const otherId = await chromium.installExtension(other)
        const page = await chromium.newPage()
        await page.goto(`chrome-extension://${otherId}/a.html`)
        for (const [type, request] of [
          ['tab-state', { tabId: first }],
          ['get-settings', {}],
          ['hello', { url: 'https://a.example/' }],
        ]) {
          const send = `chrome.runtime.sendMessage(${JSON.stringify(id)}, ${JSON.stringify({ type, request })})`
          expect(await page.evaluate(`${send}.then((answer) => ['answered', answer], String)`)).toContain(
            'Could not establish connection',
          )
        }
        await page.close()
        await chromium.uninstallExtension(otherId)
      } finally {
        rmSync(other, { recursive: true, force: true })
      }
    })
  }

  it('marks a page although the browser has no room left to keep its report or the settings', async () => {
    const { driven, at } = setting
    // As much as each area takes, until it refuses.
    const fill = (area: string, most: number) =>
      inExtension<number>(
        setting,
        `(async () => {
          let size = ${most}
          let kept = 0
          for (let i = 0; size >= 16; i++) {
            try { await ${API}.storage.${area}.set({ ['full' + i]: 'x'.repeat(size) }); kept += size } catch { size = size >> 1 }
            if (kept > 40_000_000) break
          }
          return kept
        })()`,
      )
    expect(await fill('session', 1_000_000)).toBeGreaterThan(1_000_000)
    expect(await fill('sync', 8_000)).toBeGreaterThan(50_000)
    const neverOn = [1, 2, 3].map((i) => `elsewhere-${i}.example`)
    await driven.open(at(listedHost()))
    expect(await marked(driven)).toBeGreaterThan(20)
    expect((await ready(setting, first)).report.statements.length).toBeGreaterThan(10)
    // Sync is full: what is chosen is kept on this machine alone, and holds.
    expect(await ask(driven, 'change-settings', { change: { neverOn } })).toBe(true)
    expect((await ask(driven, 'get-settings', {})).neverOn).toEqual(neverOn)
    expect(await keysWith(setting, 'sync', neverOn[0]!)).toEqual([])
    expect(await keysWith(setting, 'local', neverOn[0]!)).not.toEqual([])
    const empty = (area: string) =>
      inExtension(
        setting,
        `${API}.storage.${area}.get(null).then((all) => ${API}.storage.${area}.remove(Object.keys(all).filter((key) => key.startsWith('full'))))`,
      )
    await empty('session')
    await empty('sync')
    await ask(driven, 'change-settings', { change: { neverOn: [] } })
  })

  it('has complained of nothing in all that time', async () => {
    // What Firefox itself says where a page is left: of a question that was open, and of what it stops that still runs.
    const left = /Promise resolved while context is inactive|Script terminated by timeout/
    expect((await setting.driven.complaints()).filter((one) => !left.test(one))).toEqual([])
  })

  it('keeps nothing of a private window once it is closed, and never anything on disk', async () => {
    const { driven, at } = setting
    await driven.allowInPrivate()
    await introduce(driven)
    const host = listedHost()
    const before = await keysWith(setting, 'session', host)
    const tab = await openWindow(setting, at(host), true)
    expect((await ready(setting, tab)).report.statements.length).toBeGreaterThan(10)
    expect(await keysWith(setting, 'session', `tab:${tab}`)).toContain(`tab:${tab}`)
    for (const area of ['local', 'sync']) expect(await keysWith(setting, area, host)).toEqual([])
    await inExtension(setting, `${API}.tabs.remove(${tab})`)
    await until(
      'it to be forgotten',
      async () => (await keysWith(setting, 'session', `tab:${tab}`)).length === 0,
    )
    expect(await keysWith(setting, 'session', host)).toEqual(before)
    for (const area of ['local', 'sync']) expect(await keysWith(setting, area, host)).toEqual([])
  })

  it('leaves the pages of a site whose access the reader has taken away, and reads no more of them', async () => {
    const { driven, at } = setting
    const host = listedHost()
    await driven.open(at(host))
    await marked(driven)
    expect(await ask(driven, 'site-access', { tabId: first })).toEqual({ host, runs: 'rules' })
    const patterns = await inExtension<string[]>(
      setting,
      `${API}.runtime.getManifest().content_scripts[0].matches`,
    )
    await driven.revoke(patterns.filter((pattern) => pattern.includes(host.slice('www.'.length))))
    await until('the marks to go', async () => (await marks(driven)) === 0, 60_000)
    await until('the badge to go', async () => (await badge(setting, first)) === '')
    expect(await keysWith(setting, 'session', `tab:${first}`)).toEqual([])
    await driven.open(at(host))
    await driven.inPage('new Promise((resolve) => setTimeout(resolve, 1_500))')
    expect(await marks(driven)).toBe(0)
    expect(await badge(setting, first)).toBe('')
  })
})
