/** Which sites the reader allowed beyond those that the rules bring along. */
import { browser } from './browser.ts'

/** Match patterns the reader allowed ("*://example.org/*"), without the manifest's own. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  const ours = new Set(manifestPatterns())
  return origins.filter((origin) => !ours.has(origin))
}

/** The hosts of the bundled rules, as far as the reader has not taken them away again in the browser's settings. */
export async function keptManifestPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  const kept = new Set(origins)
  return manifestPatterns().filter((pattern) => kept.has(pattern))
}

/** The match patterns of the manifest's content script: the hosts of the bundled rules. */
function manifestPatterns(): readonly string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap((script) => script.matches) ?? []
}

/** The host in a match pattern; "*.example.org" for a pattern that covers its subdomains too. */
export const hostOf = (pattern: string): string => pattern.replace(/^[^:]*:\/\//, '').replace(/\/.*$/, '')

/** Whether a match pattern of the form scheme://host/* or scheme://*.host/* covers a host. */
export function covers(pattern: string, host: string): boolean {
  const wanted = hostOf(pattern)
  if (wanted === '*') return true
  if (!wanted.startsWith('*.')) return wanted === host
  return host === wanted.slice(2) || host.endsWith(wanted.slice(1))
}
