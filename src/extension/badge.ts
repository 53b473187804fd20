/** The number on the toolbar button: how many statements are shown on the tab's page. */
import { browser } from './browser.ts'

/** Sets the number for a tab, or takes it away (null). The browser itself takes it away when the tab goes elsewhere. */
export async function setBadge(tabId: number, statements: number | null): Promise<void> {
  const text = statements === null || statements === 0 ? '' : String(statements)
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: '#44505c' }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    ])
  } catch {
    // The tab was closed meanwhile: there is nothing to show the number on.
  }
}
