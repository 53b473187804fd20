/** Why the extension runs, or does not run, by itself on a tab's site. */
import { readAddress } from './address.ts'
import { browser } from './browser.ts'
import { covers, grantedPatterns, keptManifestPatterns } from './granted.ts'
import type { SiteAccess } from './messages.ts'
import { recall } from './page-states.ts'

/** Tells it for a tab; null where its page has no host for which access could be asked. */
export async function siteAccess(tabId: number): Promise<SiteAccess | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  const url = tab?.url ?? (await recall(tabId))?.page
  if (url === undefined) return null
  const { kind, host } = readAddress(url)
  if (host === '' || kind === 'store' || kind === 'browser-page') return null
  const kept = await keptManifestPatterns()
  if (kept.some((pattern) => covers(pattern, host))) return { host, runs: 'rules' }
  const granted = await grantedPatterns()
  return { host, runs: granted.some((pattern) => covers(pattern, host)) ? 'always' : 'on-click' }
}
