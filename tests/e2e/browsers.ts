/** What every end-to-end test needs: the built extension in a real browser, and a web of our own. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BrowserName } from '../../tools/browsers.ts'
import { requireBrowser } from '../../tools/browsers.ts'
import { driveChromium } from '../../tools/drive/chromium.ts'
import { type Driven, until } from '../../tools/drive/driven.ts'
import { driveFirefox } from '../../tools/drive/firefox.ts'
import { type Page, startWeb, type Web } from '../../tools/drive/web.ts'
import { SAMPLE_HOST, samplePage } from '../../tools/sample.ts'

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox']

/** A host that the rules name: the first plain ".com" of the built manifest, so that no test names an outlet. */
export function listedHost(): string {
  const manifest = JSON.parse(readFileSync(built('chromium', 'manifest.json'), 'utf8'))
  const matches = manifest.content_scripts[0].matches as string[]
  const pattern = matches.find((one) => /^\*:\/\/\*\.[a-z]+\.com\/\*$/.test(one))
  if (!pattern) throw new Error('the manifest names no host')
  return `www.${pattern.slice('*://*.'.length, -'/*'.length)}`
}

/** A path in the built extension of a browser. */
export function built(browser: BrowserName, path = ''): string {
  const at = fileURLToPath(
    new URL(`../../dist/${browser === 'firefox' ? 'firefox' : 'chrome'}/${path}`, import.meta.url),
  )
  if (!existsSync(at)) throw new Error(`${at} is missing: run "npm run build" first`)
  return at
}

export interface Setting {
  readonly driven: Driven
  readonly web: Web
  /** The address of a page as this browser reaches it. */
  readonly at: (host: string, path?: string) => string
  readonly end: () => Promise<void>
}

/** Pages by path; the sample article is at "/sample" of every host. The extension: the built one, or another folder. */
export async function setUp(
  browser: BrowserName,
  pages: Readonly<Record<string, Page>> = {},
  extension = built(browser),
): Promise<Setting> {
  const web = await startWeb((_, path) => (path === '/sample' ? samplePage() : (pages[path] ?? null)))
  const options = { extension, binary: requireBrowser(browser), headless: true, web }
  const driven = await (browser === 'firefox' ? driveFirefox(options) : driveChromium(options))
  const scheme = browser === 'firefox' ? 'http' : 'https'
  return {
    driven,
    web,
    at: (host, path = '/sample') => `${scheme}://${host}${path}`,
    end: async () => {
      await driven.close()
      await web.close()
    },
  }
}

export { SAMPLE_HOST }

/** How many ranges are drawn under each highlight's name, as the page itself can count them. */
export const MARKS = `(typeof CSS === 'object' && CSS.highlights
  ? Object.fromEntries([...CSS.highlights.keys()].map((name) => [name, CSS.highlights.get(name).size]))
  : {})`

/** Number of ranges drawn under names that end so; all of ours without an end. */
export async function marks(driven: Driven, ending = ''): Promise<number> {
  const counts = await driven.inPage<Record<string, number>>(MARKS)
  return Object.entries(counts)
    .filter(([name]) => name.startsWith('sourcelight-') && name.endsWith(ending))
    .reduce((sum, [, count]) => sum + count, 0)
}

/** Waits until the page is marked; gives the number of ranges. */
export const marked = (driven: Driven, limit = 20_000): Promise<number> =>
  until('marks on the page', async () => (await marks(driven)) || null, limit)

/** The popup's text once it fits. */
export const popupSays = (driven: Driven, words: RegExp, limit = 10_000): Promise<string> =>
  until(
    `the popup to say ${words}`,
    async () => {
      const text = await driven.inPopup<string>('document.body.innerText')
      return words.test(text) ? text : null
    },
    limit,
  ).catch(async (cause) => {
    throw new Error(`${cause}\nthe popup says:\n${await driven.inPopup<string>('document.body.innerText')}`)
  })
