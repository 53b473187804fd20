/** What the reader can ask of the rules: their version and sources, and what one of them says. */
import { bundledRules } from './engine.ts'
import type { RuleInfo, RulesInfo } from './messages.ts'

/** Version, date, counts and credits of the bundled rules; null where they cannot be read. */
export async function rulesInfo(): Promise<RulesInfo | null> {
  const loaded = await bundledRules()
  if (!loaded.ok) return null
  const { version, asOf, counts, outlets, language } = loaded.value
  const outletSources = outlets.sources.map(({ id, name, url, licence, asOf: read }) => ({
    id,
    name,
    url,
    licence,
    asOf: read,
    about: 'outlets' as const,
  }))
  const languageSources = Object.entries(language.sources).map(([id, { name, url, licence, date }]) => ({
    id,
    name,
    url,
    licence,
    asOf: date,
    about: 'language' as const,
  }))
  return { version, asOf, counts, sources: [...outletSources, ...languageSources] }
}

/** What the rules with these ids say, in the order asked; unknown ids are left out. */
export async function ruleInfo(ids: readonly string[]): Promise<readonly RuleInfo[]> {
  const loaded = await bundledRules()
  if (!loaded.ok) return []
  const { entries, sources } = loaded.value.language
  const wanted = new Set(ids)
  const byId = new Map(entries.filter(({ id }) => wanted.has(id)).map((entry) => [entry.id, entry]))
  return ids.flatMap((id) => {
    const entry = byId.get(id)
    if (!entry || !('message' in entry) || entry.message === undefined) return []
    const source = sources[entry.source]
    return [
      {
        id,
        message: entry.message,
        source: source ? { name: source.name, url: source.url, date: source.date } : null,
      },
    ]
  })
}
