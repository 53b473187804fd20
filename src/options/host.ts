/** Hosts as readers type or paste them. Pure. */

/** Takes a host or an address; gives the host in the form the rules use (lower case, punycode, no port), null where it is none. */
export function hostOf(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
    const host = url.hostname.replace(/\.$/, '')
    return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) ? host : null
  } catch {
    return null
  }
}
