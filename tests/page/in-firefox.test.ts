/** The page room in a content script of real Firefox: behind its Xray wrappers some of what Chromium allows throws. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { requireBrowser } from '../../tools/browsers.ts'
import { newsPage, prose } from './page-of.ts'
import { bundleRoom } from './real-page.ts'

const said = (seed: number): string =>
  `<p>${prose(30, seed)} Aliyev said that the town number ${seed} had been taken in the night. ${prose(20, seed + 50)}</p>`
const HTML = newsPage([1, 2, 3, 4, 5, 6].map(said).join(''))

/** Goes through the room step by step and leaves what it saw in the page's title. */
const DRIVER = `
const room = sourcelightRoom
const seen = {}
const step = (name, work) => { try { seen[name] = work() } catch (error) { seen[name] = String(error) } }
const before = document.documentElement.outerHTML
step('statements', () => room.read().statements)
step('draw', () => typeof room.draw())
step('names', () => ['source', 'cue', 'content-indirect'].every((name) => CSS.highlights.has('sourcelight-' + name)))
step('look', () => getComputedStyle(document.querySelector('article p'), '::highlight(sourcelight-cue)').backgroundColor)
step('at', () => { const box = room.box('s0'); return room.at(box.x + box.width - 6, box.y + box.height - 6) })
step('choose', () => { room.choose('s1'); room.hover('s2'); return 'done' })
step('next', () => room.next('s0', 1))
step('card', () => room.openCard('s0', true))
step('host', () => document.documentElement.lastElementChild.getBoundingClientRect().height > 60)
step('focus', () => document.activeElement === document.documentElement.lastElementChild)
document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
step('closed', () => !room.cardIsOpen())
step('undo', () => { room.undo(); return CSS.highlights.has('sourcelight-cue') })
step('unchanged', () => document.documentElement.outerHTML === before)
document.title = 'SEEN ' + JSON.stringify(seen)
`

let browser: Browser
let server: Server
let directory: string
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'sourcelight-firefox-'))
  writeFileSync(join(directory, 'content.js'), `${await bundleRoom()}\n;{${DRIVER}}`)
  writeFileSync(
    join(directory, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Page room',
      version: '1.0',
      browser_specific_settings: { gecko: { id: 'page-room@example.org' } },
      content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_idle' }],
      host_permissions: ['http://127.0.0.1/*'],
    }),
  )
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', "default-src 'none'")
    response.end(HTML)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: true,
  })
  await browser.installExtension(directory)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(directory, { recursive: true, force: true })
})

it('reads, draws, finds, opens its card and goes without a trace', async () => {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/story`)
  let title = ''
  for (let i = 0; i < 100 && !title.startsWith('SEEN '); i++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    title = await page.title()
  }
  expect(JSON.parse(title.slice(5))).toEqual({
    statements: 6,
    draw: 'number',
    names: true,
    look: expect.not.stringMatching(/^(?:rgba\(0, 0, 0, 0\)|transparent)$/),
    at: 's0',
    choose: 'done',
    next: 's1',
    card: true,
    host: true,
    focus: true,
    closed: true,
    undo: false,
    unchanged: true,
  })
}, 60_000)
