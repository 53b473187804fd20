/** Builds the gallery and opens it in real Chromium: for the accessibility tests and for screenshots. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { build } from 'vite'
import { type BrowserName, requireBrowser } from '../../tools/browsers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** How a state is looked at. */
export interface Look {
  readonly scheme?: 'light' | 'dark'
  readonly forcedColors?: boolean
  readonly lang?: string
  /** Width of the window in CSS pixels; by default that of the popup or of a page. */
  readonly width?: number
  readonly height?: number
  /** Size of text, 2 for 200 %. */
  readonly text?: number
}

export interface Gallery {
  readonly browser: Browser
  /** Opens a state and waits until it is drawn. */
  readonly open: (state: string, look?: Look) => Promise<Page>
  /** Opens a state, gives its page to `use`, and closes it whatever became of that. */
  readonly visit: <T>(state: string, look: Look, use: (page: Page) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/**
 * Builds and serves the gallery on loopback and starts a browser. Firefox looks at every state in the one look that it
 * is started with; Chromium in any. Throws where there is no browser.
 */
export async function openGallery(name: BrowserName = 'chromium', started: Look = {}): Promise<Gallery> {
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'))
  await build({
    configFile: false,
    root: fileURLToPath(new URL('../../', import.meta.url)),
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { input: fileURLToPath(new URL('./gallery.html', import.meta.url)) },
    },
  })
  const server = await serve(folder)
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  const browser = await (name === 'firefox'
    ? puppeteer.launch({
        browser: 'firefox',
        executablePath: requireBrowser('firefox'),
        extraPrefsFirefox: {
          'layout.css.prefers-color-scheme.content-override': started.scheme === 'dark' ? 0 : 1,
          'browser.display.document_color_use': started.forcedColors ? 2 : 0,
          'ui.prefersReducedMotion': 1,
        },
      })
    : puppeteer.launch({
        executablePath: requireBrowser('chromium'),
        args: [
          '--no-sandbox',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-sync',
        ],
      }))
  const address = `http://127.0.0.1:${port}/tests/popup/gallery.html`
  const gallery: Gallery = {
    browser,
    visit: async (state, look, use) => {
      const page = await gallery.open(state, look)
      try {
        return await use(page)
      } finally {
        await page.close()
      }
    },
    open: async (state, look = {}) => {
      const page = await browser.newPage()
      const isPopup = !/^(options|print)/.test(state)
      await page.setViewport({
        width: look.width ?? (isPopup ? 435 : 900),
        height: look.height ?? (isPopup ? 600 : 1000),
      })
      // Firefox cannot be told over WebDriver BiDi; there, states are looked at as the profile has them.
      if (name === 'chromium') {
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: look.scheme ?? 'light' },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ])
      }
      if (look.forcedColors) {
        const devtools = await page.createCDPSession()
        await devtools.send('Emulation.setEmulatedMedia', {
          features: [
            { name: 'forced-colors', value: 'active' },
            { name: 'prefers-color-scheme', value: look.scheme ?? 'light' },
          ],
        })
      }
      const failed: string[] = []
      page.on('pageerror', (error) => failed.push(String(error)))
      await page.goto(`${address}?state=${state}&lang=${look.lang ?? 'en'}`)
      await page.waitForSelector('html[data-drawn] #root > *')
      if (look.text) {
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = `${size * 100}%`
        }, look.text)
      }
      if (failed.length > 0) throw new Error(`${state}: ${failed.join('; ')}`)
      return page
    },
    close: async () => {
      await browser.close()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return gallery
}

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    try {
      const body = readFileSync(join(folder, path))
      response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
        .end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
