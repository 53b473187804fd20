/** What a tab's address alone tells: whether a page at it can be read at all, and under which host it is remembered. */

/** Sites on which browsers let no extension run, whatever the permissions: their own extension stores. */
const STORES: readonly { readonly host: string; readonly path: string }[] = [
  { host: 'chromewebstore.google.com', path: '/' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
  { host: 'addons.mozilla.org', path: '/' },
]

export type AddressKind = 'page' | 'pdf' | 'store' | 'browser-page'

export interface Address {
  readonly kind: AddressKind
  /** Host name in ASCII, '' where the address has none (a file). */
  readonly host: string
  /** The address with neither credentials nor fragment: what a page's state is kept under. */
  readonly page: string
}

/**
 * Reads an address. `pdf` goes by the path alone and is a guess until the page itself was asked;
 * anything that is no web or file address is a `browser-page`.
 */
export function readAddress(url: string): Address {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return { kind: 'browser-page', host: '', page: '' }
  }
  if (!['http:', 'https:', 'file:'].includes(parsed.protocol)) {
    return { kind: 'browser-page', host: '', page: url }
  }
  parsed.username = ''
  parsed.password = ''
  parsed.hash = ''
  const host = parsed.hostname
  const store = STORES.some((one) => one.host === host && parsed.pathname.startsWith(one.path))
  const pdf = parsed.pathname.toLowerCase().endsWith('.pdf')
  return { kind: store ? 'store' : pdf ? 'pdf' : 'page', host, page: parsed.href }
}
