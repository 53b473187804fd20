/** An entry of the reader's own, put into their list of such entries (docs/rules.md). Pure. */
import type { OutletLabelKind } from '../outlets/outlet.ts'

/** The list that entries from the form go to. */
export const PERSONAL_LIST = 'my-entries'

export interface OwnEntry {
  readonly host: string
  readonly kind: OutletLabelKind
  readonly value: string
  /** Who says so; empty for the reader. */
  readonly by: string
  /** ISO date. */
  readonly asOf: string
  /** Address where to read it; empty for none. */
  readonly ref: string
}

interface Written {
  readonly source: object
  readonly entries: readonly { readonly match: readonly string[]; readonly labels: readonly object[] }[]
}

/**
 * Takes an entry, the list as it was exported (null where there is none yet) and what the reader is called as a
 * source ("you"); gives the list with the entry in it, as JSON to be checked and kept.
 */
export function listWith(entry: OwnEntry, known: string | null, me: string): string {
  const before = read(known)
  const label = {
    kind: entry.kind,
    value: entry.value.trim(),
    asOf: entry.asOf,
    ref: entry.ref.trim() === '' ? null : entry.ref.trim(),
    ...(entry.by.trim() === '' ? {} : { saidBy: entry.by.trim() }),
  }
  const entries = before?.entries ?? []
  const at = entries.findIndex(({ match }) => match.length === 1 && match[0] === entry.host)
  const list = {
    source: before?.source ?? {
      id: `own-${PERSONAL_LIST}`,
      name: me,
      url: null,
      licence: 'the reader’s own',
      asOf: entry.asOf,
    },
    entries:
      at < 0
        ? [...entries, { match: [entry.host], labels: [label] }]
        : entries.map((one, i) => (i === at ? { ...one, labels: [...one.labels, label] } : one)),
  }
  return `${JSON.stringify(list, null, 2)}\n`
}

/** The list as it was exported; null where there is none or it is no list. */
function read(text: string | null): Written | null {
  if (text === null) return null
  try {
    const list = JSON.parse(text) as Partial<Written> | null
    return list && typeof list.source === 'object' && Array.isArray(list.entries) ? (list as Written) : null
  } catch {
    return null
  }
}
