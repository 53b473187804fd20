/** From the lists of all sources to the one compiled table: who says what of which host, merged and ready to look up. */
import {
  type CompiledLabel,
  type Copies,
  type Hosts,
  type Identities,
  type ListLabel,
  OUTLET_LABEL_KINDS,
  type OutletList,
  type OutletRules,
  type Values,
} from './outlet-rules.ts'
import { type KnownRow, packRows } from './rows.ts'

export interface OutletData {
  readonly lists: readonly OutletList[]
  readonly identities: Identities
  readonly hosts: Hosts
  readonly copies: Copies
  readonly values: Values
}

interface Said {
  readonly label: CompiledLabel
  /** How near the pattern it was said of is to the one at hand: a host's own, a host that is the same outlet, the one above. */
  readonly from: string
}

/**
 * Merges the lists of all sources into one table.
 *
 * A pattern (host, or host and path) has: what was said of it; what was said of other hosts of the same outlet; and what
 * was said of the nearest pattern above it (the same host with a shorter path, the host above), unless it is listed as an
 * outlet apart. What one source says of a section stands instead of what the same source says of the whole outlet (what it
 * says of a topic stays); different sources never replace each other.
 */
export function compileOutlets(data: OutletData): OutletRules {
  const lists = [...data.lists].sort((a, b) => compare(a.source.id, b.source.id))
  const said = new Map<string, CompiledLabel[]>()
  const names = new Map<string, string>()
  lists.forEach((list, by) => {
    for (const entry of list.entries) {
      for (const pattern of entry.match) {
        const labels = said.get(pattern) ?? []
        for (const label of entry.labels) labels.push(compiledLabel(label, by, pattern))
        said.set(pattern, labels)
      }
    }
  })
  const rank = new Map(data.identities.names.map((id, at) => [id, at]))
  const rankOf = (list: OutletList): number => rank.get(list.source.id) ?? rank.size
  for (const list of [...lists].sort((a, b) => rankOf(a) - rankOf(b))) {
    for (const { match, name } of list.entries) {
      for (const pattern of match) if (name !== undefined && !names.has(pattern)) names.set(pattern, name)
    }
  }
  const sameAs = new Map<string, Identities['outlets'][number]>()
  for (const outlet of data.identities.outlets) for (const host of outlet.hosts) sameAs.set(host, outlet)
  for (const host of sameAs.keys()) if (!said.has(host)) said.set(host, [])

  const apart = new Set(data.identities.apart)
  const patterns = [...said.keys()].sort(compare)
  const known: KnownRow[] = []
  for (const pattern of patterns) {
    const labels = allOf(pattern, said, sameAs, apart)
    if (labels.length > 0) known.push({ pattern, ...outletOf(pattern, said, names, sameAs, apart), labels })
  }
  return {
    sources: lists.map((list) => list.source),
    values: data.values,
    ...packRows(known),
    shared: [...data.hosts.shared].sort(compare),
    noNews: [...data.hosts.noNews].sort(compare),
    copies: data.copies.copies,
  }
}

/** Orders by UTF-16 code units, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The pattern above: a shorter path on the same host, then the host above; null at the top or at an outlet apart. */
function above(
  pattern: string,
  said: ReadonlyMap<string, unknown>,
  apart: ReadonlySet<string>,
): string | null {
  let at = pattern
  while (true) {
    if (apart.has(at)) return null
    const slash = at.lastIndexOf('/')
    if (slash >= 0) at = at.slice(0, slash)
    else {
      const dot = at.indexOf('.')
      if (dot < 0 || at.indexOf('.', dot + 1) < 0) return null
      at = at.slice(dot + 1)
    }
    if (said.has(at)) return at
  }
}

function allOf(
  pattern: string,
  said: ReadonlyMap<string, readonly CompiledLabel[]>,
  sameAs: ReadonlyMap<string, Identities['outlets'][number]>,
  apart: ReadonlySet<string>,
): CompiledLabel[] {
  const found: Said[] = []
  for (let at: string | null = pattern; at !== null; at = above(at, said, apart)) {
    for (const label of said.get(at) ?? []) found.push({ label, from: at })
    for (const host of sameAs.get(at)?.hosts ?? []) {
      if (host === at) continue
      // A legal act names a host or a body: it is not carried over to the outlet's other hosts.
      for (const label of said.get(host) ?? []) {
        if (label.kind !== 'legal-status' && label.kind !== 'alias-of') found.push({ label, from: at })
      }
    }
  }
  const kept = new Map<string, Said>()
  for (const one of found) {
    const key = [
      one.label.by,
      one.label.kind,
      one.label.value,
      one.label.topic ?? '',
      one.label.decided ?? '',
    ].join('\n')
    if (!kept.has(key)) kept.set(key, one)
  }
  // Nearest first: the first section of a source and kind is the one that holds here.
  const sections = new Map<string, string>()
  for (const { label, from } of kept.values()) {
    const key = `${label.by}\n${label.kind}`
    if (label.scope === 'section' && !sections.has(key)) sections.set(key, from)
  }
  return [...kept.values()]
    .filter(({ label, from }) => {
      const section = sections.get(`${label.by}\n${label.kind}`)
      return (
        section === undefined || label.scope === 'topic' || (label.scope === 'section' && section === from)
      )
    })
    .map((one) => one.label)
    .sort(
      (a, b) =>
        KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
        a.by - b.by ||
        compare(a.scope ?? 'outlet', b.scope ?? 'outlet') ||
        compare(a.topic ?? '', b.topic ?? '') ||
        compare(b.decided ?? '', a.decided ?? '') ||
        compare(a.value, b.value),
    )
}

/** The order in which labels are told: whom it stands in for before all else. */
const KIND_ORDER: readonly CompiledLabel['kind'][] = [
  'alias-of',
  ...OUTLET_LABEL_KINDS.filter((kind) => kind !== 'alias-of'),
]

function outletOf(
  pattern: string,
  said: ReadonlyMap<string, readonly CompiledLabel[]>,
  names: ReadonlyMap<string, string>,
  sameAs: ReadonlyMap<string, Identities['outlets'][number]>,
  apart: ReadonlySet<string>,
): { id: string; name: string } {
  let top = pattern
  for (let at: string | null = pattern; at !== null; at = above(at, said, apart)) {
    const same = sameAs.get(at)
    if (same !== undefined) return { id: same.id, name: same.name }
    top = at
  }
  return { id: top, name: names.get(top) ?? names.get(pattern) ?? top }
}

/** A label as it stands in the compiled table. A label of a path is one of a section, unless it says otherwise. */
function compiledLabel(label: ListLabel, by: number, pattern: string): CompiledLabel {
  const { scope = pattern.includes('/') ? 'section' : 'outlet', ...rest } = label
  return { by, ...rest, ...(scope === 'outlet' ? {} : { scope }) }
}
