/** Leaving the open pages of sites to which the reader has taken the access away. */
import { readAddress } from './address.ts'
import { announce } from './announce.ts'
import { setBadge } from './badge.ts'
import { browser } from './browser.ts'
import { tell } from './content-script.ts'
import { covers, grantedPatterns, keptManifestPatterns } from './granted.ts'
import { forget } from './page-states.ts'

/**
 * Has every open page on a host that one of the match patterns covers be left as it was found, and forgets what was
 * read there. A page whose host is still allowed by another pattern stays as it is. Opening the popup reads it again.
 */
export async function leaveSites(removed: readonly string[]): Promise<void> {
  if (removed.length === 0) return
  const left = [...(await grantedPatterns()), ...(await keptManifestPatterns())]
  const tabs = await browser.tabs.query({}).catch(() => [])
  await Promise.all(
    tabs.map(async ({ id }) => {
      const page = id === undefined ? null : await tell(id, 'ping', {})
      if (id === undefined || page === null) return
      const { host } = readAddress(page.url)
      const isOn = (pattern: string): boolean => covers(pattern, host)
      if (!removed.some(isOn) || left.some(isOn)) return
      await tell(id, 'leave', {})
      await forget(id)
      await setBadge(id, null)
      announce(id)
    }),
  )
}
