/** Reaching the content script of a tab: putting it there, and telling it something. */
import { browser } from './browser.ts'
import type { ToPage } from './messages.ts'

/** The built content script, from the package's root. (Firefox gives the manifest back with whole addresses in it.) */
export function contentScriptFiles(): string[] {
  const files = browser.runtime.getManifest().content_scripts?.[0]?.js ?? []
  return files.map((file) => new URL(file, browser.runtime.getURL('')).pathname.slice(1))
}

/**
 * Runs the content script in a tab, which has it read the page (again, where it runs there already). Waits for a page
 * that is still loading. False where the browser does not allow it: no activeTab, a page of the browser, an error page.
 */
export async function injectInto(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: contentScriptFiles() })
    return true
  } catch {
    return false
  }
}

/** Tells the content script of a tab something and gives its answer; null where none listens there. */
export async function tell<T extends keyof ToPage>(
  tabId: number,
  type: T,
  request: ToPage[T]['request'],
): Promise<ToPage[T]['response'] | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, { type, request }, { frameId: 0 })
    return (answer ?? null) as ToPage[T]['response'] | null
  } catch {
    return null
  }
}
