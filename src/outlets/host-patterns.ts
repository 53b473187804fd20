/** The hosts on which the extension runs by itself. */
import { parse } from 'tldts'
import type { CompiledLabel, OutletRules } from '../rules/outlets/outlet-rules.ts'
import { type KnownRow, RowIndex } from '../rules/outlets/rows.ts'

/**
 * Match patterns for the manifest: one for each outlet's own host in the rules, as registrable domain or, where only a
 * sub-host is the outlet's, that sub-host. Hosts shared by many hands, and hosts that are no news outlets, are left out;
 * so are hosts of which the rules know a section only, or only that a report names them or that they belong to somebody.
 *
 * Of the rest only those of which more is known than what one long list says: Chromium compares the manifest's hosts with
 * each other at every start, which takes it two seconds for 2,000 of them and half a second for 1,000. On the others the
 * popup shows what the rules know, and reads the page, when it is opened.
 */
export function hostPatterns(rules: OutletRules): string[] {
  const left = new Set([...rules.noNews, ...rules.shared])
  const copies = new Set(rules.copies.flatMap((copy) => copy.hosts))
  const rows = new RowIndex(rules)
  const hosts = [...rows.patterns()]
    .flatMap((pattern) => rows.at(pattern) ?? [])
    .filter((row) => isHost(row.pattern) && isWellKnown(row) && !copies.has(row.pattern))
    .filter(
      (row) => !left.has(row.pattern) && (isOwn(row) || !above(row.pattern).some((host) => left.has(host))),
    )
    .map((row) => row.pattern)
  const listed = new Set(hosts)
  return hosts.filter((host) => !above(host).some((one) => listed.has(one))).map((host) => `*://*.${host}/*`)
}

/** A host with a registrable domain: no path, no public suffix. */
function isHost(pattern: string): boolean {
  if (pattern.includes('/')) return false
  const known = parse(pattern, { allowPrivateDomains: true })
  return known.domain !== null && known.hostname === pattern
}

/** Two sources speak of it, or people have rated it or read up on who owns it one by one. */
function isWellKnown({ labels }: KnownRow): boolean {
  const ofNews = labels.filter(tellsOfNews)
  return (
    new Set(ofNews.map((label) => label.by)).size > 1 ||
    ofNews.some((label) => label.kind === 'reliability' || label.readOn !== undefined)
  )
}

const tellsOfNews = (label: CompiledLabel): boolean => label.kind !== 'network' && label.kind !== 'alias-of'

/** A sub-host of a host that is no news outlet may be one itself (news on a portal): it has to be an outlet of its own. */
const isOwn = (row: KnownRow): boolean => row.id === row.pattern

/** All hosts above a host. */
function above(host: string): string[] {
  const found: string[] = []
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1))
    found.push(host.slice(dot + 1))
  return found
}
