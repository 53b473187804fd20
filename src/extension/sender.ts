/** Who sent a message. Nothing is answered before it is known. */
import { browser, type Runtime } from './browser.ts'

export type Sender =
  /** The popup, the options page or another page of this extension. */
  | { readonly kind: 'extension-page' }
  /** The content script in the top frame of a tab. */
  | { readonly kind: 'content-script'; readonly tabId: number; readonly url: string }

/**
 * Reads the sender as the browser tells it (the message itself could claim anything). Null for other extensions,
 * frames within a page, pages that are only being prerendered and whatever else is not expected.
 */
export function readSender(sender: Runtime.MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id) return null
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return { kind: 'extension-page' }
  const tabId = sender.tab?.id
  if (tabId === undefined || sender.frameId !== 0 || sender.url === undefined) return null
  return { kind: 'content-script', tabId, url: sender.url }
}
