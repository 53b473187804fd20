/** From a page's address to the outlet, with everything the sources say of it. */
import { getDomain } from 'tldts'
import type { OutletList, OutletRules } from '../rules/outlets/outlet-rules.ts'
import { type KnownRow, RowIndex } from '../rules/outlets/rows.ts'
import { type Address, readAddress } from './address.ts'
import { indexCopies, shownBy } from './copies.ts'
import { decodeLabel, ownLabels } from './decode-label.ts'
import type { Outlet, OutletLabel } from './outlet.ts'

export { hostPatterns } from './host-patterns.ts'

interface Hit {
  readonly pattern: string
  /** Null where only the reader's own rules know the pattern. */
  readonly row: KnownRow | null
}

/** Everything `findOutlet` looks into. Opaque: made by `indexOutlets`. */
export interface OutletIndex {
  readonly rules: OutletRules
  readonly rows: RowIndex
  /** The reader's own labels by pattern, and the name they give. */
  readonly own: ReadonlyMap<string, OwnEntry>
  /** Host → the longest path, in segments, that any pattern on it has; hosts without such a pattern are left out. */
  readonly depth: ReadonlyMap<string, number>
  readonly shared: ReadonlySet<string>
  readonly copies: ReturnType<typeof indexCopies>
}

export interface OwnEntry {
  readonly name: string | null
  readonly labels: readonly OutletLabel[]
}

/**
 * Prepares the rules for looking up. `own` are the reader's lists, merged over the bundled ones.
 * Takes some milliseconds, once; throws RangeError where the table is not one that was compiled (loadRules has checked that).
 * Every look-up afterwards takes the same time however many rules there are.
 */
export function indexOutlets(rules: OutletRules, own: readonly OutletList[] = []): OutletIndex {
  const rows = new RowIndex(rules)
  const ownEntries = ownLabels(own, rules)
  const depth = new Map<string, number>()
  for (const patterns of [rows.patterns(), ownEntries.keys()]) {
    for (const pattern of patterns) {
      const slash = pattern.indexOf('/')
      if (slash < 0) continue
      const host = pattern.slice(0, slash)
      depth.set(host, Math.max(depth.get(host) ?? 0, pattern.slice(slash + 1).split('/').length))
    }
  }
  return {
    rules,
    rows,
    own: ownEntries,
    depth,
    shared: new Set(rules.shared),
    copies: indexCopies(rules.copies),
  }
}

/**
 * Finds the outlet of a page. Takes the page's address (any string) and the index; gives the outlet of the longest host
 * suffix and path that the rules hold, or null where they hold none: no entry, which says nothing of the site.
 * Where the address is that of a copy (AMP cache, archive, translation), the outlet shown is found and `copy` tells the kind.
 */
export function findOutlet(address: string, index: OutletIndex): Outlet | null {
  let at = readAddress(address)
  let copy: string | undefined
  // A copy may hold a copy (an archived AMP page); more than three deep is a page of somebody's making.
  for (let deep = 0; at !== null && deep < 3; deep++) {
    const shown = shownBy(at, index.copies)
    if (shown === null) break
    copy ??= shown.kind
    at = shown.address
  }
  if (at === null) return null
  return outletAt(at, index, copy)
}

function outletAt(at: Address, index: OutletIndex, copy: string | undefined): Outlet | null {
  const hits: Hit[] = []
  for (const host of suffixes(at.host, index.shared)) {
    const most = index.depth.get(host) ?? 0
    const segments = at.path
      .split('/', most + 2)
      .slice(1)
      .filter((segment) => segment !== '')
    for (let n = Math.min(most, segments.length); n >= 0; n--) {
      const pattern = [host, ...segments.slice(0, n)].join('/')
      const row = index.rows.at(pattern)
      if (row !== null || index.own.has(pattern)) hits.push({ pattern, row })
    }
  }
  const nearest = hits[0]
  if (nearest === undefined) return null
  const bundled = hits.find((hit) => hit.row !== null)
  const own = hits.flatMap((hit) => index.own.get(hit.pattern) ?? [])
  const labels: OutletLabel[] = own.flatMap((entry) => entry.labels)
  const known = bundled?.row
  if (known) for (const label of known.labels) labels.push(decodeLabel(label, index.rules))
  const ownName = own.find((entry) => entry.name !== null)?.name
  return {
    id: known?.id ?? nearest.pattern,
    name: known?.name ?? ownName ?? nearest.pattern,
    match: nearest.pattern,
    ...(copy === undefined ? {} : { copy }),
    labels,
  }
}

/**
 * The host itself and the hosts above it that may speak for it, longest first: down to the registrable domain by the
 * public suffix list (its private section too, so that one blog on a shared host is not another), and never from
 * somebody's sub-host to a shared host that the rules name.
 */
function suffixes(host: string, shared: ReadonlySet<string>): string[] {
  const domain = getDomain(host, { allowPrivateDomains: true, validateHostname: false })
  const found = [host]
  if (domain === null) return found
  let at = host
  while (at !== domain) {
    const dot = at.indexOf('.')
    if (dot < 0) break
    const label = at.slice(0, dot)
    at = at.slice(dot + 1)
    if (shared.has(at) && !(HOST_ITSELF.has(label) && found.length === 1)) break
    found.push(at)
  }
  return found
}

/** Sub-hosts that are the shared host itself. */
const HOST_ITSELF = new Set(['www', 'm', 'mobile', 'amp'])
