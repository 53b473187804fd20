/** Real Chromium for tests of the page room: any markup under any address, no network, the room in a world of its own. */
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core'
import { build } from 'vite'
import { requireBrowser } from '../../tools/browsers.ts'
import type { Room } from './page-room.ts'

export const launch = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    pipe: true,
    defaultViewport: { width: 900, height: 700 },
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND'],
  })

/** The page room as one script. */
export async function bundleRoom(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: `${import.meta.dirname}/page-room.ts`, formats: ['iife'], name: 'roomOfTests' },
    },
  })
  const output = Array.isArray(result) ? result[0]! : result
  if (!('output' in output)) throw new Error('The page room was not built.')
  return output.output[0].code
}

export interface RealPage {
  readonly page: Page
  /** Calls a function of the room in its world. */
  call<K extends keyof Room>(name: K, ...rest: Parameters<Room[K]>): Promise<Awaited<ReturnType<Room[K]>>>
  readonly client: CDPSession
  readonly errors: string[]
  close(): Promise<void>
}

/** Opens markup under an address, with headers, and puts the room beside it. */
export async function openPage(
  browser: Browser,
  script: string,
  html: string,
  {
    url = 'https://news.example/story',
    headers = {},
  }: { url?: string; headers?: Record<string, string> } = {},
): Promise<RealPage> {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_')) errors.push(message.text())
  })
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.url() === url)
      void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body: html })
    else void request.abort('aborted').catch(() => {})
  })
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  const client = await page.createCDPSession()
  const { frameTree } = await client.send('Page.getFrameTree')
  const { executionContextId } = await client.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'room',
  })
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression,
      returnByValue: true,
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  await run(script)
  return {
    page,
    client,
    errors,
    call: (name, ...rest) =>
      run(`sourcelightRoom.${name}(${rest.map((one) => JSON.stringify(one)).join(',')})`) as never,
    close: () => page.close(),
  }
}
