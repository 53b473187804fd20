/** Addresses that stand in rules, lists and pages are not to be trusted: only web addresses become links. */

/** Takes any text; gives it back where it is an http(s) address, else null (so no `javascript:`, `data:` or `file:` link is ever made). */
export function webAddress(text: string | null | undefined): string | null {
  if (!text) return null
  try {
    const url = new URL(text)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}
