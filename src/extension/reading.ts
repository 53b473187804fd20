/** What the background does for a content script: says whether it may read, and analyses what it has read. */
import { makeReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import { shownCount } from '../report/shown.ts'
import { countWords } from '../report/words.ts'
import { readAddress } from './address.ts'
import { analyseInTurn } from './analysis-queue.ts'
import { announce } from './announce.ts'
import { setBadge } from './badge.ts'
import { loadEngine, outletOf } from './engine.ts'
import { covers } from './host-list.ts'
import type { FromPage, PageState, PageToPaint } from './messages.ts'
import { remember } from './page-states.ts'
import type { Sender } from './sender.ts'
import { readSettings } from './settings-store.ts'
import { marksShownOn } from './shown-marks.ts'

type ContentScript = Extract<Sender, { kind: 'content-script' }>

const NOTHING: PageToPaint = { kind: 'nothing' }

/** Whether the page may be read; where the reader said "never here" it may not, and that is what is told of the tab. */
export async function greet(
  sender: ContentScript,
  { url }: FromPage['hello']['request'],
): Promise<'read' | 'stay-away'> {
  const settings = await readSettings()
  const address = addressOf(sender, url)
  if (!covers(settings.neverOn, address.host)) {
    // The engine loads while the page is being read.
    void loadEngine()
    return 'read'
  }
  await settle(sender.tabId, address, {
    kind: 'never-here',
    host: address.host,
    outlet: await outletOf(address.page),
  })
  return 'stay-away'
}

/** Takes down that there is nothing to analyse on a page. */
export async function noArticle(
  sender: ContentScript,
  { url, why }: FromPage['no-article']['request'],
): Promise<null> {
  const address = addressOf(sender, url)
  const outlet = await outletOf(address.page)
  const state: PageState =
    why === 'pdf'
      ? { kind: 'not-readable', why: 'pdf', outlet }
      : { kind: 'no-article', outlet, host: address.host }
  await settle(sender.tabId, address, state)
  return null
}

/** Analyses what a content script has read, keeps the report for the popup and gives what is to be painted. */
export async function analyse(
  sender: ContentScript,
  request: FromPage['analyse']['request'],
): Promise<PageToPaint> {
  const address = addressOf(sender, request.url)
  const settings = await readSettings()
  const outlet = await outletOf(address.page)
  const { host } = address
  if (covers(settings.neverOn, host)) {
    await settle(sender.tabId, address, { kind: 'never-here', host, outlet })
    return NOTHING
  }
  const words = countWords(request.article.text)
  await keep(sender.tabId, address, { kind: 'analysing', outlet, words })
  announce(sender.tabId)
  const made = await analyseInTurn(sender.tabId, () => report(address.page, request, settings.minConfidence))
  if (made === null) return NOTHING
  if (made.kind === 'failed') {
    await settle(sender.tabId, address, { kind: 'error', code: made.code, outlet })
    return NOTHING
  }
  if (made.report.limits.includes('language')) {
    const { language } = made.report.page
    await settle(sender.tabId, address, { kind: 'other-language', language, outlet, host })
    return NOTHING
  }
  const marksShown = await marksShownOn(sender.tabId, host)
  await settle(sender.tabId, address, { kind: 'ready', report: made.report, marksShown, host })
  return { kind: 'paint', report: made.report, settings, marksShown }
}

type Made =
  | { readonly kind: 'made'; readonly report: Report }
  | { readonly kind: 'failed'; readonly code: 'rules' | 'model' | 'analysis' }

async function report(
  url: string,
  request: FromPage['analyse']['request'],
  minConfidence: number,
): Promise<Made> {
  const engine = await loadEngine()
  if (!engine.ok) return { kind: 'failed', code: engine.error }
  const { title, language, article, limits } = request
  const analysedAt = new Date().toISOString()
  try {
    const input = { url, title, language, article, analysedAt, limits }
    return { kind: 'made', report: makeReport(input, engine.value, { minConfidence }) }
  } catch (cause) {
    // A fault of ours: the reader is told that it failed, and the console has what is needed to mend it.
    console.error('Sourcelight could not analyse a page', cause)
    return { kind: 'failed', code: 'analysis' }
  }
}

interface PageAddress {
  readonly page: string
  readonly host: string
}

/**
 * The address as the content script gives it where it is of the same origin as the one the browser vouches for (pages
 * change theirs without loading anew); else the browser's.
 */
function addressOf(sender: ContentScript, url: string): PageAddress {
  const vouched = readAddress(sender.url)
  const told = readAddress(url)
  return told.page !== '' && told.host === vouched.host ? told : vouched
}

/** Keeps the last word on a page: tells the popup, and puts the number on the button. */
async function settle(tabId: number, address: PageAddress, state: PageState): Promise<void> {
  const settings = await readSettings()
  await keep(tabId, address, state)
  announce(tabId)
  await setBadge(tabId, state.kind === 'ready' ? shownCount(state.report, settings) : null)
}

function keep(tabId: number, { page, host }: PageAddress, state: PageState): Promise<void> {
  return remember(tabId, { page, host, state, at: Date.now() })
}
