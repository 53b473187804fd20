import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import {
  BUNDLED,
  compileRules,
  errorsOf,
  LANGUAGE,
  readLists,
  rulesText,
  versionOf,
} from '../../tools/compile-rules.ts'
import { rulesSchema } from '../../tools/rules-schema.ts'

const rules = compileRules()

describe('the compiled rules file', () => {
  it('fits its schema, outlets and language', () => expect(errorsOf(rules)).toEqual([]))

  it('names its version, its date and its counts', () => {
    // src/rules/edition.json is raised with every release; whoever adds an entry between two has nothing to raise.
    expect(rules.version >= rules.asOf.replaceAll('-', '.')).toBe(true)
    expect(versionOf('2026.11.24', '2026-11-24')).toBe('2026.11.24')
    expect(versionOf('2026.11.24.2', '2026-11-24')).toBe('2026.11.24.2')
    expect(versionOf('2026.11.24.2', '2026-12-01')).toBe('2026.12.01')
    expect(rules.counts).toMatchObject({
      sources: rules.outlets.sources.length,
      labels: rules.outlets.labels.length,
    })
    expect(Object.values(rules.counts).every((count) => count > 0)).toBe(true)
  })

  it('ships no list of words that the code carries already', () => {
    const bundled = JSON.parse(readFileSync(join(LANGUAGE, BUNDLED), 'utf8')) as { entries: { id: string }[] }
    const ids = new Set(bundled.entries.map(({ id }) => id))
    expect(ids.size).toBeGreaterThan(20)
    expect(rules.language.entries.filter(({ id }) => ids.has(id))).toEqual([])
  })

  it('ships no example', () => {
    expect(rulesText(rules)).not.toMatch(/"(counterE|e)xamples":/)
  })

  it('is the same however often it is made', () => expect(rulesText(compileRules())).toBe(rulesText(rules)))

  it('is small: at most 230 KB gzip, for rules and model are to have no more than 600 together', () => {
    expect(gzipSync(rulesText(rules), { level: 9 }).length).toBeLessThanOrEqual(230 * 1024)
  })
})

describe('docs/rules.schema.json', () => {
  const path = new URL('../../docs/rules.schema.json', import.meta.url)

  it('is up to date (npm run rules)', () => {
    expect(existsSync(path)).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe(rulesSchema())
  })

  it('takes every list of ours and refuses what ours refuses', () => {
    const check = new Ajv({ strict: false }).compile(JSON.parse(rulesSchema()) as object)
    for (const [file, list] of readLists())
      expect(check(list), `${file} ${JSON.stringify(check.errors)}`).toBe(true)
    const list = [...readLists().values()][0]!
    expect(check({ ...list, more: 1 })).toBe(false)
    expect(check({ ...list, entries: [{ match: ['WWW.RT.COM'], labels: list.entries[0]!.labels }] })).toBe(
      false,
    )
    expect(check({ ...list, entries: [{ match: ['rt.com'], labels: [] }] })).toBe(false)
    expect(check({})).toBe(false)
  })
})
