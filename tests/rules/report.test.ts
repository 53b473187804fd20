import { describe, expect, it } from 'vitest'
import { compileRules } from '../../tools/compile-rules.ts'
import { changes, countsOf, type Edition, monthsBetween } from '../../tools/rules-report.ts'

const edition = (outlets: Record<string, string[]>, language: Record<string, string> = {}): Edition => ({
  version: 'v1',
  outlets: new Map(Object.entries(outlets).map(([pattern, labels]) => [pattern, new Set(labels)])),
  language: new Map(Object.entries(language)),
})

describe('the rules report', () => {
  it('counts labels, sources, countries and ages, and every label once in each', () => {
    const rules = compileRules()
    const text = countsOf(rules, '2026-11-24')
    const section = (title: string) => text.split('\n\n').find((part) => part.startsWith(title))!
    const sum = (title: string) =>
      [...section(title).matchAll(/^ *(\d+) {2}/gm)].reduce((total, [, count]) => total + Number(count), 0)
    expect(sum('Labels')).toBeGreaterThan(5000)
    expect(sum('Sources of outlets')).toBe(sum('Labels'))
    expect(sum('Age of labels')).toBe(sum('Labels'))
    expect(sum('Language rules')).toBe(rules.language.entries.length)
    for (const source of rules.outlets.sources)
      expect(section('Sources of outlets')).toContain(`${source.id} (`)
    expect(section('Countries')).toMatch(/^ *\d+ {2}US$/m)
    expect(section('Labels')).toMatch(/^ *\d+ {2}control: state-controlled$/m)
  })

  it('tells what came, went and changed', () => {
    const before = edition({ 'a.example': ['owner A'], 'b.example': ['owner B'] }, { one: 'x', two: 'y' })
    const after = edition(
      { 'a.example': ['owner C'], 'c.example': ['owner C', 'country FR'] },
      { one: 'z', three: 'y' },
    )
    expect(changes(before, after)).toEqual([
      '~ a.example: now owner C',
      '~ a.example: no longer owner A',
      '+ c.example: 2 labels',
      '- b.example',
      '~ rule one',
      '+ rule three',
      '- rule two',
    ])
    expect(changes(after, after)).toEqual([])
    const many = (owner: string) =>
      edition({ 'a.example': [owner], 'b.example': [owner], 'c.example': [owner] })
    expect(changes(many('owner A'), many('owner B'))).toEqual([
      '~ a.example and 2 more: now owner B',
      '~ a.example and 2 more: no longer owner A',
    ])
  })

  it('counts months as a calendar does', () => {
    expect(monthsBetween('2024-11-24', '2026-11-24')).toBe(24)
    expect(monthsBetween('2024-11-25', '2026-11-24')).toBe(23)
    expect(monthsBetween('2024', '2026-11-24')).toBe(34)
    expect(monthsBetween('2026-11', '2026-11-24')).toBe(0)
  })
})
