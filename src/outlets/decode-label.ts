/** From compiled and written labels to the label that a reader is shown. */
import type {
  CompiledLabel,
  ListLabel,
  ListSource,
  OutletList,
  OutletRules,
} from '../rules/outlets/outlet-rules.ts'
import type { OwnEntry } from './find-outlet.ts'
import type { OutletLabel, Source } from './outlet.ts'

/** Writes out a compiled label: its source in full, its value in English words (`text`). */
export function decodeLabel(label: CompiledLabel, rules: OutletRules): OutletLabel {
  const source = rules.sources[label.by]
  if (source === undefined) throw new RangeError(`source ${label.by}`)
  return shownLabel(label, source, label.scope ?? 'outlet', rules)
}

/**
 * The reader's own lists by pattern, each label marked as theirs. What their lists say of several hosts or in several
 * entries is put together in the order of their lists.
 */
export function ownLabels(own: readonly OutletList[], rules: OutletRules): Map<string, OwnEntry> {
  const found = new Map<string, { name: string | null; labels: OutletLabel[] }>()
  for (const list of own) {
    for (const entry of list.entries) {
      for (const pattern of entry.match) {
        const at = found.get(pattern) ?? { name: null, labels: [] }
        at.name ??= entry.name ?? null
        for (const label of entry.labels) {
          const scope = label.scope ?? (pattern.includes('/') ? 'section' : 'outlet')
          at.labels.push({ ...shownLabel(label, list.source, scope, rules), own: true })
        }
        found.set(pattern, at)
      }
    }
  }
  return found
}

function shownLabel(
  label: Omit<ListLabel, 'scope'>,
  source: ListSource,
  scope: OutletLabel['scope'],
  rules: OutletRules,
): OutletLabel {
  const by: Source = {
    id: source.id,
    name: label.saidBy ?? source.name,
    url: source.url,
    licence: source.licence,
    ...(source.vantage === undefined ? {} : { vantage: source.vantage }),
  }
  return {
    kind: label.kind,
    value: label.value,
    text: wording(label.kind, label.value, rules),
    by,
    asOf: label.asOf ?? source.asOf,
    ...(label.decided === undefined ? {} : { decided: label.decided }),
    ...(label.readOn === undefined ? {} : { readOn: label.readOn }),
    ref: label.ref,
    scope,
    ...(label.topic === undefined ? {} : { topic: label.topic }),
    ...(label.note === undefined ? {} : { note: label.note }),
    ...(label.reported === undefined ? {} : { reported: label.reported }),
  }
}

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

function wording(kind: CompiledLabel['kind'], value: string, rules: OutletRules): string {
  if (kind === 'country') return /^[A-Z]{2}$/.test(value) ? (countries.of(value) ?? value) : value
  const known = rules.values[kind]
  return known !== undefined && Object.hasOwn(known, value) ? known[value]!.message : value
}
