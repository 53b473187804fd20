/** What the popup is told of a tab; where its page has not been read yet, opening the popup has it read. */
import { readAddress } from './address.ts'
import { announce } from './announce.ts'
import { browser } from './browser.ts'
import { injectInto, tell } from './content-script.ts'
import { outletOf } from './engine.ts'
import { covers } from './host-list.ts'
import type { PageState } from './messages.ts'
import { type KeptState, recall, remember } from './page-states.ts'
import { readSettings } from './settings-store.ts'
import { marksShownOn } from './shown-marks.ts'

/** Milliseconds after which a state that a second look could mend is looked at again. */
const SECOND_LOOK = 2_000
/** Milliseconds after which an analysis is taken to be lost. */
const LOST = 30_000

/** The state of a tab. Answers at once; where it has the page read first, that it is `analysing`, and announces the rest. */
export async function tabState(tabId: number): Promise<PageState> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  const kept = await recall(tabId)
  if (tab?.url === undefined) return withoutAddress(tabId, kept)
  const address = readAddress(tab.url)
  if (address.kind === 'browser-page' || address.kind === 'store') {
    return { kind: 'not-readable', why: address.kind, outlet: await outletOf(tab.url) }
  }
  const settings = await readSettings()
  if (covers(settings.neverOn, address.host)) {
    return { kind: 'never-here', host: address.host, outlet: await outletOf(tab.url) }
  }
  if (kept && kept.page === address.page && isFresh(kept)) return present(tabId, kept)
  const outlet = await outletOf(tab.url)
  const { page, host } = address
  const state: PageState = { kind: 'analysing', outlet, words: null }
  await remember(tabId, { page, host, state, at: Date.now() })
  void injectInto(tabId).then(async (allowed) => {
    const now = await recall(tabId)
    if (allowed || now?.page !== page || now.state.kind !== 'analysing') return
    const why = address.kind === 'pdf' ? 'pdf' : 'no-access'
    await remember(tabId, { page, host, state: { kind: 'not-readable', why, outlet }, at: Date.now() })
    announce(tabId)
  })
  return state
}

/**
 * The state of a tab whose address the browser keeps to itself. Opening the popup on a web page tells it, so this is a
 * page of the browser's own; or the question comes from elsewhere (the print view), and the page's content script, if it
 * is still the one that was read, vouches for what is kept.
 */
async function withoutAddress(tabId: number, kept: KeptState | null): Promise<PageState> {
  const alive = kept && (await tell(tabId, 'ping', {}))
  if (alive && readAddress(alive.url).page === kept.page) return present(tabId, kept)
  return { kind: 'not-readable', why: 'browser-page', outlet: null }
}

/** A kept state as the popup is told it: whether marks are shown is the settings' to say, and may have changed. */
async function present(tabId: number, kept: KeptState): Promise<PageState> {
  if (kept.state.kind !== 'ready') return kept.state
  return { ...kept.state, marksShown: await marksShownOn(tabId, kept.host) }
}

function isFresh({ state, at }: KeptState): boolean {
  const age = Date.now() - at
  switch (state.kind) {
    case 'ready':
    case 'other-language':
      return true
    case 'analysing':
      return age < LOST
    case 'never-here':
      // The reader has changed their mind, or the settings would have said so before.
      return false
    case 'no-article':
    case 'not-readable':
    case 'error':
      return age < SECOND_LOOK
  }
}
