/** What of a page's address says whose page it is: the host and the first parts of the path. */

export interface Address {
  /** Lower case, IDN in its ASCII form, no port, no credentials, no trailing dot. */
  readonly host: string
  /** Lower-case path, beginning with a slash. */
  readonly path: string
  readonly query: string
}

/** No browser shows longer addresses; beyond this nothing is read. */
const LONGEST = 16_384

/**
 * Reads an address. Takes any string; gives null for what is no http(s) address with a host name.
 */
export function readAddress(address: string): Address | null {
  if (address.length > LONGEST || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  const host = url.hostname.endsWith('.') ? url.hostname.slice(0, -1) : url.hostname
  if (host === '' || host.length > 253 || host.startsWith('[')) return null
  return { host, path: url.pathname.toLowerCase(), query: url.search }
}
