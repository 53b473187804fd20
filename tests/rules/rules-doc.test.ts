/** The examples of docs/rules.md are examples that work. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { findOutlet, indexOutlets } from '../../src/outlets/find-outlet.ts'
import { languageEntrySchema } from '../../src/rules/language/language-rules.ts'
import {
  OUTLET_LABEL_KINDS,
  OutletEntrySchema,
  OutletLabelSchema,
} from '../../src/rules/outlets/outlet-rules.ts'
import { loadOwnRules } from '../../src/rules/own-rules.ts'
import { compileRules } from '../../tools/compile-rules.ts'

const text = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')
const fences = [...text.matchAll(/^ *```(\w*)\n([\s\S]*?)\n *```$/gm)].map(([, language, body]) => ({
  language,
  body: body!,
}))
const json = fences
  .filter(({ language }) => language === 'json')
  .map(({ body }) => JSON.parse(body) as Record<string, unknown>)

describe('docs/rules.md', () => {
  it('shows an entry, a cue, a name and a list that are valid', () => {
    expect(json.length).toBe(4)
    const kinds = json.map((one) => {
      if ('source' in one && 'entries' in one) return loadOwnRules('x', JSON.stringify(one)).ok && 'list'
      if ('match' in one) return v.is(OutletEntrySchema, one) && 'entry'
      return v.is(languageEntrySchema, one) && String(one.kind)
    })
    expect(kinds).toEqual(['entry', 'cue', 'organisation', 'list'])
  })

  it('shows a CSV list that is read', () => {
    const csv = fences.find(({ body }) => body.startsWith('host,'))!
    const loaded = loadOwnRules('x.csv', csv.body)
    expect(loaded.ok && loaded.value.entries.length).toBe(2)
  })

  it('tells of the outlets checked one by one what the rules tell', () => {
    const index = indexOutlets(compileRules().outlets)
    const rows = [...text.matchAll(/^\| ([a-z0-9.-]+\.[a-z]+) \| (.+) \|$/gm)]
    expect(rows.length).toBe(33)
    for (const [, host, cells] of rows) {
      const { labels } = findOutlet(`https://${host}/x`, index)!
      const of = (kind: string) => labels.filter((label) => label.kind === kind)
      const owner = of('owner').sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0]
      const name = owner?.by.name.replace(/(, web addresses by| \().*$/, '')
      expect(cells, host).toBe(
        [
          [...new Set(of('control').map((label) => label.value))].join(', ') || 'not known',
          owner === undefined ? 'not known' : `${name}, ${owner.asOf}`,
          of('country')[0]?.value,
          of('medium')[0]?.value,
          ['funding', 'type', 'reliability', 'legal-status'].filter((kind) => of(kind).length > 0).join(', '),
        ].join(' | '),
      )
    }
  })

  it('tells of every kind and field of a label', () => {
    for (const kind of OUTLET_LABEL_KINDS) expect(text).toContain(`\`${kind}\``)
    for (const field of Object.keys(OutletLabelSchema.entries))
      expect(text, field).toMatch(new RegExp(`\`${field}\\b`))
  })
})
