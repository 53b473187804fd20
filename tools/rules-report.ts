/**
 * Tells what is in the rules, and what has changed since the last release (the newest tag "v…" of this repository):
 * counts by label, source, country and age. Run: npm run rules:report [-- --all] (--all: every change, not the first of each kind)
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { LanguageFile } from '../src/rules/language/language-rules.ts'
import { compileOutlets } from '../src/rules/outlets/compile-outlets.ts'
import {
  CopiesSchema,
  HostsSchema,
  IdentitiesSchema,
  OutletListSchema,
  type OutletRules,
  ValuesSchema,
} from '../src/rules/outlets/outlet-rules.ts'
import { type KnownRow, RowIndex } from '../src/rules/outlets/rows.ts'
import type { RulesFile } from '../src/rules/rules-file.ts'
import { compileRules, domainOf } from './compile-rules.ts'

/** What two editions are compared by. */
export interface Edition {
  readonly version: string
  /** Pattern → its labels, each as a line. */
  readonly outlets: ReadonlyMap<string, ReadonlySet<string>>
  /** Id of a language rule → the rule as text. */
  readonly language: ReadonlyMap<string, string>
}

/** Takes compiled outlets and language entries; gives what an edition is compared by. */
export function editionOf(
  version: string,
  outlets: OutletRules,
  language: readonly { id: string }[],
): Edition {
  return {
    version,
    outlets: new Map(
      allRows(outlets).map((row) => [row.pattern, new Set(row.labels.map((label) => line(label, outlets)))]),
    ),
    language: new Map(language.map((entry) => [entry.id, JSON.stringify(entry)])),
  }
}

/**
 * The changes from one edition to another, each a line beginning with +, - or ~. What changed alike on several hosts, as
 * when an outlet has many, is one line.
 */
export function changes(before: Edition, after: Edition): string[] {
  const changed = new Map<string, string[]>()
  const came: string[] = []
  const change = (what: string, pattern: string): void => {
    changed.set(what, [...(changed.get(what) ?? []), pattern])
  }
  for (const [pattern, labels] of after.outlets) {
    const old = before.outlets.get(pattern)
    if (old === undefined) came.push(`+ ${pattern}: ${labels.size} labels`)
    else {
      for (const label of labels) if (!old.has(label)) change(`now ${label}`, pattern)
      for (const label of old) if (!labels.has(label)) change(`no longer ${label}`, pattern)
    }
  }
  const lines = [...changed].map(([what, [first, ...more]]) =>
    more.length === 0 ? `~ ${first}: ${what}` : `~ ${first} and ${more.length} more: ${what}`,
  )
  lines.push(...came)
  for (const pattern of before.outlets.keys()) if (!after.outlets.has(pattern)) lines.push(`- ${pattern}`)
  for (const [id, text] of after.language) {
    const old = before.language.get(id)
    if (old === undefined) lines.push(`+ rule ${id}`)
    else if (old !== text) lines.push(`~ rule ${id}`)
  }
  for (const id of before.language.keys()) if (!after.language.has(id)) lines.push(`- rule ${id}`)
  return lines
}

/** Full months from a date ("2024", "2024-05", "2024-05-31"; the first day where it is not told) to a day. */
export function monthsBetween(date: string, day: string): number {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const [toYear = 0, toMonth = 1, toDay = 1] = day.split('-').map(Number)
  return (toYear - year) * 12 + (toMonth - month) - (toDay < dayOfMonth ? 1 : 0)
}

/** The counts, as tables of text. `today` is the ISO date that ages are counted to. */
export function countsOf(rules: RulesFile, today: string): string {
  const { outlets } = rules
  const rows = allRows(outlets)
  const byLabel = new Map<string, number>()
  const bySource = new Map<string, number>()
  const byCountry = new Map<string, Set<string>>()
  const byAge = new Map<string, number>(AGES.map(([name]) => [name, 0]))
  for (const row of rows) {
    for (const label of row.labels) {
      const source = outlets.sources[label.by]!
      const coded = outlets.values[label.kind]?.[label.value] !== undefined
      add(byLabel, coded ? `${label.kind}: ${label.value}` : label.kind)
      add(bySource, `${source.id} (${source.asOf}, ${source.licence})`)
      add(byAge, ageOf(label.asOf ?? source.asOf, today))
      if (label.kind === 'country') {
        const hosts = byCountry.get(label.value) ?? new Set()
        byCountry.set(label.value, hosts.add(domainOf(row.pattern)))
      }
    }
  }
  const countries = new Map([...byCountry].map(([code, hosts]) => [code, hosts.size]))
  const kinds = new Map<string, number>()
  const languageSources = new Map<string, number>()
  for (const entry of rules.language.entries) {
    add(kinds, entry.kind)
    if ('source' in entry) add(languageSources, String(entry.source))
  }
  return [
    `Rules ${rules.version}: ${rules.counts.domains} registrable domains, ${rows.length} hosts and sections, ` +
      `${outlets.outlets.length} outlets, ${rules.language.entries.length} language rules`,
    table('Labels', byLabel),
    table('Sources of outlets', bySource),
    table('Age of labels', byAge, false),
    table('Countries (domains)', countries),
    table('Language rules', kinds),
    table('Sources of language rules', languageSources),
  ].join('\n\n')
}

const AGES: readonly (readonly [string, number])[] = [
  ['under 6 months', 6],
  ['6 to 12 months', 12],
  ['12 to 24 months', 24],
  ['2 to 5 years (age shown)', 60],
  ['over 5 years (age shown)', Number.POSITIVE_INFINITY],
]
const ageOf = (date: string, today: string): string =>
  AGES.find(([, months]) => monthsBetween(date, today) < months)![0]

function allRows(outlets: OutletRules): KnownRow[] {
  const index = new RowIndex(outlets)
  return [...index.patterns()].map((pattern) => index.at(pattern)!)
}

function line(label: KnownRow['labels'][number], outlets: OutletRules): string {
  const source = outlets.sources[label.by]!
  const about = label.topic === undefined ? '' : ` on ${label.topic}`
  return `${label.kind} ${label.value}${about}, by ${source.id}, as of ${label.asOf ?? source.asOf}`
}

const add = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function table(title: string, counts: ReadonlyMap<string, number>, sort = true): string {
  const rows = [...counts]
  if (sort) rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return [title, ...rows.map(([key, count]) => `${String(count).padStart(7)}  ${key}`)].join('\n')
}

/** The edition of the newest release tag, or why there is none to compare with. */
function lastRelease(): Edition | string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      encoding: 'utf8',
      maxBuffer: 64_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  let tag: string
  try {
    tag = git('describe', '--tags', '--abbrev=0', '--match', 'v*').trim()
  } catch {
    return 'There is no release yet (no tag "v…"): everything is new.'
  }
  try {
    const files = (folder: string): Map<string, unknown> =>
      new Map(
        git('ls-tree', '--name-only', tag, `${folder}/`)
          .split('\n')
          .filter((path) => path.endsWith('.json'))
          .map((path) => [
            path.slice(folder.length + 1),
            JSON.parse(git('show', `${tag}:${path}`)) as unknown,
          ]),
      )
    const outlets = files('src/rules/outlets')
    const lists = [...outlets.values()].filter((file) => v.is(OutletListSchema, file))
    const compiled = compileOutlets({
      lists,
      identities: v.parse(IdentitiesSchema, outlets.get('identities.json')),
      hosts: v.parse(HostsSchema, outlets.get('hosts.json')),
      copies: v.parse(CopiesSchema, outlets.get('copies.json')),
      values: v.parse(ValuesSchema, outlets.get('values.json')),
    })
    const language = [...files('src/rules/language').values()].flatMap(
      (file) => (file as LanguageFile).entries,
    )
    return editionOf(tag, compiled, language)
  } catch {
    return `The rules of ${tag} are in another format: they cannot be compared.`
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rules = compileRules()
  console.log(countsOf(rules, new Date().toISOString().slice(0, 10)))
  const before = lastRelease()
  if (typeof before === 'string') console.log(`\n${before}`)
  else {
    const found = changes(before, editionOf(rules.version, rules.outlets, rules.language.entries))
    console.log(`\nChanges since ${before.version}: ${found.length}`)
    const most = process.argv.includes('--all') ? found.length : 100
    for (const change of found.slice(0, most)) console.log(`  ${change}`)
    if (found.length > most) console.log(`  … and ${found.length - most} more (--all shows them)`)
  }
}
