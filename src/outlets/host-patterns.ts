/** The hosts on which the extension runs by itself. */
import { parse } from 'tldts'
import type { CompiledLabel, OutletRules } from '../rules/outlets/outlet-rules.ts'

/**
 * Match patterns for the manifest: one for each outlet's own host in the rules, as registrable domain or, where only a
 * sub-host is the outlet's, that sub-host. Hosts shared by many hands, and hosts that are no news outlets, are left out;
 * so are hosts of which the rules know a section only, or only that a report names them or that they belong to somebody.
 */
export function hostPatterns(rules: OutletRules): string[] {
  const left = new Set([...rules.noNews, ...rules.shared])
  const copies = new Set(rules.copies.flatMap((copy) => copy.hosts))
  const hosts = Object.keys(rules.match).filter((pattern) => {
    if (pattern.includes('/')) return false
    if (!rules.match[pattern]!.slice(1).some((label) => tellsOfNews(rules.labels[label]!))) return false
    const known = parse(pattern, { allowPrivateDomains: true })
    if (known.domain === null || known.hostname !== pattern) return false
    return (
      !above(pattern).some((host) => left.has(host) && !(host !== pattern && isOwn(pattern, rules))) &&
      !copies.has(pattern)
    )
  })
  const listed = new Set(hosts)
  return hosts
    .filter(
      (host) =>
        !above(host)
          .slice(1)
          .some((one) => listed.has(one)),
    )
    .map((host) => `*://*.${host}/*`)
}

const tellsOfNews = (label: CompiledLabel): boolean => label.kind !== 'network' && label.kind !== 'alias-of'

/** A sub-host of a host that is no news outlet may be one itself (news on a portal): it has to be an outlet of its own. */
const isOwn = (pattern: string, rules: OutletRules): boolean =>
  rules.outlets[rules.match[pattern]![0]!]![0] === pattern

/** The host and all hosts above it. */
function above(host: string): string[] {
  const found = [host]
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1))
    found.push(host.slice(dot + 1))
  return found
}
