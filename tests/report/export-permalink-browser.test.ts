/** Permalinks in real Chromium: each leads to the words it was made from. */
import { createServer, type Server } from 'node:http'
import puppeteer, { type Browser } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { permalink } from '../../src/report/export-permalink.ts'
import type { Report } from '../../src/report/report.ts'
import { requireBrowser } from '../../tools/browsers.ts'
import { REPORT, STATEMENTS } from '../popup/fake-report.ts'

let server: Server
let browser: Browser
let report: Report

beforeAll(async () => {
  const paragraphs = REPORT.blocks.map(({ start, end }) => `<p>${REPORT.text.slice(start, end)}</p>`).join('')
  const page = `<!doctype html><meta charset="utf-8"><style>p{margin:0 0 2000px}</style>${paragraphs}`
  server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  report = { ...REPORT, page: { ...REPORT.page, url: `http://127.0.0.1:${port}/article?id=1#top` } }
  browser = await puppeteer.launch({ executablePath: requireBrowser('chromium'), args: ['--no-sandbox'] })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

it('leads to the paragraph of every statement', async () => {
  for (const statement of STATEMENTS) {
    const [start] = statement.content[0]!
    const block = REPORT.blocks.findIndex((one) => one.start <= start && start < one.end)
    const tab = await browser.newPage()
    await tab.setViewport({ width: 800, height: 600 })
    await tab.goto(permalink(report, statement)!)
    const seen = await tab.waitForFunction(
      (n) => {
        const box = document.querySelectorAll('p')[n]!.getBoundingClientRect()
        return box.top < innerHeight && box.bottom > 0
      },
      { timeout: 5_000 },
      block,
    )
    expect(seen, `${statement.id} in block ${block}`).toBeTruthy()
    await tab.close()
  }
}, 120_000)
