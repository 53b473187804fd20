/**
 * Compiles the data files in src/rules into the one rules file that ships (build/rules.json), and writes the JSON Schema
 * of the lists to docs/rules.schema.json and the credits to NOTICE. Run: npm run rules
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDomain } from 'tldts'
import * as v from 'valibot'
import { seal } from '../src/rules/checksum.ts'
import { issueLines } from '../src/rules/issues.ts'
import {
  type LanguageEntry,
  type LanguageFile,
  mergeLanguageFiles,
} from '../src/rules/language/language-rules.ts'
import { RulesFileSchema } from '../src/rules/load.ts'
import { compileOutlets, type OutletData } from '../src/rules/outlets/compile-outlets.ts'
import {
  CopiesSchema,
  HostsSchema,
  IdentitiesSchema,
  type OutletList,
  OutletListSchema,
  ValuesSchema,
} from '../src/rules/outlets/outlet-rules.ts'
import { packRules } from '../src/rules/packed-file.ts'
import { RULES_SCHEMA_VERSION, type RulesFile } from '../src/rules/rules-file.ts'
import { noticeText } from './notice.ts'
import { rulesSchema } from './rules-schema.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const OUTLETS = join(ROOT, 'src/rules/outlets')
export const LANGUAGE = join(ROOT, 'src/rules/language')
/** The language file that the statements' code reads by itself: it is bundled with it, and not in the rules file too. */
export const BUNDLED = 'statement-words.json'
/** Data files in the outlets folder that are tables, not lists of a source. */
export const TABLES = ['copies.json', 'hosts.json', 'identities.json', 'values.json']

/** Reads and checks one data file. Throws with every error, each with its place. */
function read<S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S> {
  const checked = v.safeParse(schema, JSON.parse(readFileSync(path, 'utf8')))
  if (!checked.success) throw new Error(issueLines(checked.issues, basename(path)).join('\n'))
  return checked.output
}

const jsonFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()

/** The outlet lists by file name. */
export function readLists(): Map<string, OutletList> {
  return new Map(
    jsonFiles(OUTLETS)
      .filter((name) => !TABLES.includes(name))
      .map((name) => [name, read(join(OUTLETS, name), OutletListSchema)]),
  )
}

/** Everything in the outlets folder. */
export function readOutletData(): OutletData {
  return {
    lists: [...readLists().values()],
    identities: read(join(OUTLETS, 'identities.json'), IdentitiesSchema),
    hosts: read(join(OUTLETS, 'hosts.json'), HostsSchema),
    copies: read(join(OUTLETS, 'copies.json'), CopiesSchema),
    values: read(join(OUTLETS, 'values.json'), ValuesSchema),
  }
}

/**
 * The rules file, compiled from the data files. Throws where an outlet file does not fit its schema, naming every error.
 * Language files are checked once, in the compiled file (`errorsOf`).
 */
export function compileRules(): RulesFile {
  const data = readOutletData()
  const outlets = compileOutlets(data)
  const files = jsonFiles(LANGUAGE)
    .filter((name) => name !== BUNDLED)
    .map((name) => JSON.parse(readFileSync(join(LANGUAGE, name), 'utf8')) as LanguageFile)
  const merged = mergeLanguageFiles(files)
  const language = { ...merged, entries: merged.entries.map(withoutTrials) }
  const asOf = latest(data.lists)
  const { version } = read(
    join(ROOT, 'src/rules/edition.json'),
    v.strictObject({ version: RulesFileSchema.entries.version }),
  )
  const domains = new Set(outlets.patterns.map(domainOf))
  const counts: Record<string, number> = {
    domains: domains.size,
    outlets: outlets.outlets.length,
    labels: outlets.labels.length,
    sources: outlets.sources.length,
  }
  for (const entry of language.entries)
    counts[`language.${entry.kind}`] = (counts[`language.${entry.kind}`] ?? 0) + 1
  const rules: RulesFile = {
    schema: RULES_SCHEMA_VERSION,
    version: versionOf(version, asOf),
    checksum: '',
    asOf,
    counts,
    outlets,
    language,
  }
  return rules
}

/** The version that the edition names, or the day of the newest source where that is later: what was read then is in it. */
export const versionOf = (edition: string, asOf: string): string => {
  const day = asOf.replaceAll('-', '.')
  return edition >= day ? edition : day
}

/** Everything in a compiled file that does not fit the schema, each error with its place. */
export function errorsOf(rules: RulesFile): string[] {
  const checked = v.safeParse(RulesFileSchema, rules)
  return checked.success ? [] : issueLines(checked.issues)
}

/** The text of the rules file as it ships: packed, with its checksum. */
export const rulesText = (rules: RulesFile): string => seal(JSON.stringify(packRules(rules)))

/** The registrable domain of a pattern; a listed sub-host of a public suffix is its own. */
export function domainOf(pattern: string): string {
  const host = pattern.split('/', 1)[0]!
  return getDomain(host, { allowPrivateDomains: true }) ?? host
}

/** Examples are for the tests; they do not ship. */
function withoutTrials(entry: LanguageEntry): LanguageEntry {
  const {
    examples: _examples,
    counterExamples: _counterExamples,
    ...rest
  } = entry as LanguageEntry & {
    examples?: unknown
    counterExamples?: unknown
  }
  return rest as LanguageEntry
}

/** The newest day on which any source was read. */
function latest(lists: readonly OutletList[]): string {
  const days = lists.flatMap((list) => [
    list.source.asOf,
    ...list.entries.flatMap((entry) =>
      entry.labels.flatMap((label) => [label.readOn ?? '', label.asOf ?? '']),
    ),
  ])
  return days
    .filter((day) => day.length === 10)
    .sort()
    .at(-1)!
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rules = compileRules()
  const errors = errorsOf(rules)
  for (const error of errors.slice(0, 50)) console.error(error)
  if (errors.length > 0) process.exitCode = 1
  mkdirSync(join(ROOT, 'build'), { recursive: true })
  writeFileSync(join(ROOT, 'build/rules.json'), rulesText(rules))
  writeFileSync(join(ROOT, 'docs/rules.schema.json'), rulesSchema())
  writeFileSync(join(ROOT, 'NOTICE'), noticeText())
  console.log(
    `rules ${rules.version}: ${rules.counts.domains} domains, ${rules.language.entries.length} language rules`,
  )
}
