/**
 * npm start [-- --browser firefox] [-- ADDRESS-or-FILE]: builds the extension, opens a page with it in a throw-away
 * profile and presses its button. With a display: a window. Without: pictures of page and popup, and the report as text.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { PageState } from '../src/extension/messages.ts'
import { exportMarkdown } from '../src/report/export-markdown.ts'
import { type BrowserName, requireBrowser } from './browsers.ts'
import { buildAll } from './build.ts'
import { driveChromium } from './drive/chromium.ts'
import { type Driven, introduce, popupState, until } from './drive/driven.ts'
import { driveFirefox } from './drive/firefox.ts'
import { type Page, startWeb } from './drive/web.ts'
import { prepareSample, SAMPLE_ADDRESS, SAMPLE_HOST, samplePage } from './sample.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    headless: { type: 'boolean', default: false },
  },
})
const browser: BrowserName = readBrowser(values.browser)
const hasDisplay =
  !values.headless &&
  (process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY))

/** What is to be looked at: its address, and the page where it is ours to serve. */
interface Subject {
  readonly address: string
  readonly served: { readonly host: string; readonly page: Page } | null
}

const subject = readSubject(positionals[0])
const binary = requireBrowser(browser)
await buildAll([browser === 'firefox' ? 'firefox' : 'chrome'])

const web = subject.served
  ? await startWeb((host) => (host === subject.served?.host ? subject.served.page : null))
  : null
const options = {
  extension: fileURLToPath(
    new URL(`../dist/${browser === 'firefox' ? 'firefox' : 'chrome'}`, import.meta.url),
  ),
  binary,
  headless: !hasDisplay,
  web,
  ...(subject.served ? { onlyHost: subject.served.host } : {}),
}
console.log(`opening ${subject.address} in ${binary}`)
const driven = await (browser === 'firefox' ? driveFirefox(options) : driveChromium(options))
process.once('SIGINT', () => void leave().then(() => process.exit(130)))
try {
  await show(driven)
  if (hasDisplay) {
    console.log('The window stays until you close it.')
    await driven.closed()
  }
} finally {
  await leave()
}

async function leave(): Promise<void> {
  await driven.close().catch(() => undefined)
  await web?.close()
}

async function show(opened: Driven): Promise<void> {
  if (subject.served?.host === SAMPLE_HOST) await prepareSample(opened)
  else await introduce(opened)
  // A tab that goes closes the popup, and Firefox may then not open another: its settings stay open in a tab behind.
  if (opened.name === 'chromium') await opened.closeExtensionPages()
  await opened.open(subject.address)
  try {
    await opened.openPopup()
  } catch (cause) {
    if (!hasDisplay) throw cause
    console.log(
      'The window would not open the popup by itself (it has to be in front): press the button in its toolbar.',
    )
    return
  }
  const state = await until('the report', async () => {
    const now = await popupState(opened)
    return now.kind === 'analysing' ? null : now
  })
  console.log(`\n${inWords(state)}`)
  if (hasDisplay) return
  const directory = fileURLToPath(new URL('../build/start', import.meta.url))
  mkdirSync(directory, { recursive: true })
  await until(
    'the popup to show it',
    async () => (await opened.inPopup('document.querySelector("h1")')) !== null,
  )
  await opened.popupPicture(`${directory}/popup.png`)
  await opened.pagePicture(`${directory}/page.png`)
  console.log('There is no display, so here are pictures:')
  for (const name of ['page', 'popup'])
    console.log(`  ${relative(process.cwd(), `${directory}/${name}.png`)}`)
}

/** The report as text; where there is none, what the popup tells instead. */
function inWords(state: PageState): string {
  if (state.kind === 'ready') return exportMarkdown(state.report)
  const outlet = 'outlet' in state && state.outlet ? `\noutlet: ${state.outlet.name}` : ''
  return `No report: ${state.kind}${'why' in state ? ` (${state.why})` : ''}${outlet}`
}

function readBrowser(name: string): BrowserName {
  if (name === 'firefox') return 'firefox'
  if (name === 'chromium' || name === 'chrome') return 'chromium'
  console.error('--browser must be chromium or firefox')
  process.exit(2)
}

function readSubject(given: string | undefined): Subject {
  if (given === undefined)
    return { address: SAMPLE_ADDRESS, served: { host: SAMPLE_HOST, page: samplePage() } }
  if (/^https?:\/\//.test(given)) return { address: given, served: null }
  const path = resolve(given)
  if (!existsSync(path)) {
    console.error(`${given} is neither an http address nor a file`)
    process.exit(2)
  }
  const host = 'your-file.example'
  const name = encodeURIComponent(basename(path))
  return { address: `http://${host}/${name}`, served: { host, page: filePage(path) } }
}

function filePage(path: string): Page {
  const body = readFileSync(path)
  if (/\.html?$/i.test(path)) return { body }
  if (/\.pdf$/i.test(path)) return { body, type: 'application/pdf' }
  const escaped = body
    .toString('utf8')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)
  const paragraphs = escaped.split(/\n\s*\n/).map((text) => `<p>${text}</p>`)
  return {
    body: `<!doctype html><html><title>${basename(path)}</title><body><article>${paragraphs.join('\n')}</article>`,
  }
}
