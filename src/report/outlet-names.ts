/** The names under which an outlet speaks of itself ("told RT" is not second-hand on RT). */
import type { Outlet } from '../outlets/outlet.ts'

/**
 * From "Radio Example (RE)": the whole name, the name without its bracket, and what stands in it. Where the outlet
 * is not in the rules, the longest part of its host name, which is the name's for most ("reuters.com").
 */
export function outletNames(outlet: Outlet | null, url: string): string[] {
  if (outlet === null) return hostName(url)
  const open = outlet.name.indexOf('(')
  const close = outlet.name.indexOf(')', open)
  if (open < 1 || close < open) return [outlet.name]
  return [outlet.name, outlet.name.slice(0, open).trim(), outlet.name.slice(open + 1, close).trim()].filter(
    (name) => name !== '',
  )
}

function hostName(url: string): string[] {
  if (!URL.canParse(url)) return []
  const parts = new URL(url).hostname.split('.').slice(0, -1)
  const longest = parts.reduce((one, other) => (other.length > one.length ? other : one), '')
  return longest.length > 1 ? [longest] : []
}
