/**
 * The one way in which the outlet files are written: an entry a line, everything sorted, fields in order. It makes a
 * change of one fact a change of one line. Run: npx tsx tools/format-rules.ts [FILE…] (all outlet files without arguments)
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compare } from '../src/rules/outlets/compile-outlets.ts'
import { OUTLET_LABEL_KINDS, type OutletList } from '../src/rules/outlets/outlet-rules.ts'

const FIELDS = [
  'kind',
  'value',
  'ref',
  'saidBy',
  'asOf',
  'decided',
  'readOn',
  'scope',
  'topic',
  'note',
  'reported',
] as const

/** The text of a list file. Entries that say the same of different hosts, under the same name, become one. */
export function formatList(list: OutletList): string {
  const entries = new Map<string, OutletList['entries'][number]>()
  for (const { match, name, labels } of list.entries) {
    const sorted = [...labels]
      .map((label) =>
        Object.fromEntries(FIELDS.filter((field) => field in label).map((field) => [field, label[field]])),
      )
      .sort(
        (a, b) =>
          OUTLET_LABEL_KINDS.indexOf(a.kind as never) - OUTLET_LABEL_KINDS.indexOf(b.kind as never) ||
          compare(JSON.stringify(a), JSON.stringify(b)),
      ) as OutletList['entries'][number]['labels']
    const key = JSON.stringify([name, sorted])
    const same = entries.get(key)
    if (same === undefined) {
      entries.set(key, { match: [...match], ...(name === undefined ? {} : { name }), labels: sorted })
    } else same.match.push(...match)
  }
  for (const entry of entries.values()) entry.match.sort(compare)
  const lines = [...entries.values()]
    .sort((a, b) => compare(a.match[0]!, b.match[0]!))
    .map((entry) => JSON.stringify(entry))
  const { id, name, url, licence, asOf, vantage } = list.source
  const source = JSON.stringify({
    id,
    name,
    url,
    licence,
    asOf,
    ...(vantage === undefined ? {} : { vantage }),
  })
  return `{\n"source": ${source},\n"entries": [\n${lines.join(',\n')}\n]\n}\n`
}

/** The text of a table file (copies, hosts, identities, values): an item a line, keys and hosts sorted. */
export function formatTable(table: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(table).map(([key, value]) => {
    if (Array.isArray(value)) {
      const items = value.map((item) => JSON.stringify(item))
      const sorted = value.every((item) => typeof item === 'string') ? items.sort(compare) : items
      return `${JSON.stringify(key)}: [\n${sorted.join(',\n')}\n]`
    }
    const items = Object.entries(value as object)
      .sort(([a], [b]) => compare(a, b))
      .map(([code, item]) => `${JSON.stringify(code)}: ${JSON.stringify(item)}`)
    return `${JSON.stringify(key)}: {\n${items.join(',\n')}\n}`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}

/** The text of an outlet file as it should be. */
export function formatOutletFile(text: string): string {
  const data = JSON.parse(text) as object
  return 'source' in data
    ? formatList(data as OutletList)
    : formatTable(data as Readonly<Record<string, unknown>>)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../src/rules/outlets', import.meta.url))
  const named = process.argv.slice(2)
  const files =
    named.length > 0
      ? named
      : readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .map((name) => join(folder, name))
  for (const file of files) {
    const before = readFileSync(file, 'utf8')
    const after = formatOutletFile(before)
    if (after !== before) {
      writeFileSync(file, after)
      console.log(`formatted ${basename(file)}`)
    }
  }
}
