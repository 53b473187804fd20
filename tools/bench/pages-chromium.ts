/** Measuring pages in Chromium, in an isolated world of each. */
import puppeteer, { type Browser } from 'puppeteer-core'
import { requireBrowser } from '../browsers.ts'
import type { PageMeasuring } from './pages.ts'
import type { Measured } from './pages-in-page.ts'
import type { Truth } from './pages-score.ts'

/** Starts it, without a network. `script` is the page room and its measuring. */
export async function measuringInChromium(script: string): Promise<PageMeasuring> {
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  })
  return {
    measure: (truth, html, oursFirst) => measurePage(browser, truth, html, script, oursFirst),
    close: () => browser.close(),
  }
}

/** Loads one page under its address, everything else blocked, and measures it in an isolated world. */
async function measurePage(
  browser: Browser,
  truth: Truth,
  html: string,
  script: string,
  oursFirst: boolean,
): Promise<Measured> {
  const page = await browser.newPage()
  try {
    await page.setRequestInterception(true)
    let served = false
    page.on('request', (request) => {
      const wanted = !served && request.isNavigationRequest() && request.frame() === page.mainFrame()
      if (wanted) {
        served = true
        void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
      } else void request.abort('aborted').catch(() => {})
    })
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}))
    await page.goto(truth.url, { waitUntil: 'domcontentloaded', timeout: 30_000 })
    await new Promise((resolve) => setTimeout(resolve, 50))
    const client = await page.createCDPSession()
    const { frameTree } = await client.send('Page.getFrameTree')
    const { executionContextId } = await client.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'bench',
    })
    const run = async (expression: string) => {
      const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
        contextId: executionContextId,
        expression,
        returnByValue: true,
        awaitPromise: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value as unknown
    }
    await run(script)
    const measured = await run(`sourcelightMeasure(${oursFirst})`)
    if (!measured) throw new Error(`no result: ${JSON.stringify(measured)}`)
    return measured as Measured
  } finally {
    await page.close()
  }
}
