/** Telling open extension pages that what is known of a tab has changed. */
import type { StateChanged } from './ask.ts'
import { browser } from './browser.ts'

/** Sends the news to whatever popup or options page is open; none is the usual case and no error. */
export function announce(tabId: number): void {
  const news: StateChanged = { type: 'state-changed', tabId }
  browser.runtime.sendMessage(news).catch(() => undefined)
}
