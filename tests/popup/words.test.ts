import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hostOf } from '../../src/options/host.ts'
import { listWith, type OwnEntry, PERSONAL_LIST } from '../../src/options/own-entry.ts'
import { webAddress } from '../../src/report/export-address.ts'
import { loadOwnRules } from '../../src/rules/own-rules.ts'
import { monthsSince, writeAge, writeDate } from '../../src/ui/dates.ts'
import { writeShare } from '../../src/ui/figures.ts'
import {
  differ,
  labelsByKind,
  shortName,
  visibleLabels,
  weightiestFacts,
  writeValue,
} from '../../src/ui/outlet-words.ts'
import { sideName } from '../../src/ui/sides.ts'
import { plural } from '../../src/ui/translate.ts'
import { OUTLET } from './fake-report.ts'
import { type Messages, translator } from './messages.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const messages = (language: string): Messages =>
  read(`../../src/_locales/${language}/messages.json`) as Messages
const en = translator(messages('en'))
const now = new Date('2026-11-24T00:00:00Z')

describe('dates', () => {
  it('are as exact as the source tells, or less', () => {
    expect(writeDate('2026-04-18', en)).toBe('Apr 18, 2026')
    expect(writeDate('2026-04', en)).toBe('Apr 2026')
    expect(writeDate('2026', en)).toBe('2026')
    expect(writeDate('2026-04-18', en, 'month')).toBe('Apr 2026')
    expect(writeDate('2026-04-18', en, 'year')).toBe('2026')
    expect(writeDate('spring', en)).toBe('spring')
  })

  it('show their age after 24 months, and not before', () => {
    expect(monthsSince('2024-11-25', now)).toBe(23)
    expect(monthsSince('2024-11-24', now)).toBe(24)
    expect(writeAge('2024-11-24', now, en)).toBeNull()
    expect(writeAge('2024-10-24', now, en)).toBe('25 months')
    expect(writeAge('2020', now, en)).toBe('6 years')
    expect(writeAge('spring', now, en)).toBeNull()
  })
})

describe('numbers and names', () => {
  it('never round something down to nothing', () => {
    expect(writeShare(0, en)).toBe('0%')
    expect(writeShare(0.001, en)).toBe('< 1%')
    expect(writeShare(0.236, en)).toBe('24%')
    expect(writeShare(1.2, en)).toBe('100%')
  })

  it('name sides: countries and bodies by code, others as they are', () => {
    expect(sideName('AZ', en)).toBe('Azerbaijan')
    expect(sideName('EU', en)).toBe('European Union')
    expect(sideName('NATO', en)).toBe('NATO')
    expect(sideName('this outlet', en)).toBe('This outlet')
    expect(sideName(null, en)).toBe('No side told')
  })

  it('count in the plural of the language, and fall back where a category is missing', () => {
    expect(plural(en, 'claims', 1)).toBe('1 claim')
    expect(plural(en, 'claims', 2)).toBe('2 claims')
    const gappy = translator({ ...messages('en'), languageTag: { message: 'ru' } })
    expect(plural(gappy, 'claims', 3)).toBe('3 claims')
  })
})

describe('the facts about an outlet', () => {
  it('stand in the tab as beside the name: what is said of every newspaper last', () => {
    const [label] = OUTLET.labels
    const plain = { ...label!, kind: 'type' as const, value: 'news', own: false }
    const control = { ...label!, kind: 'control' as const, value: 'state-controlled', own: false }
    expect(labelsByKind([plain, control]).map(({ kind }) => kind)).toEqual(['control', 'type'])
    expect(labelsByKind([{ ...plain, value: 'satire' }, control]).map(({ kind }) => kind)).toEqual([
      'type',
      'control',
    ])
    expect(labelsByKind([])).toEqual([])
  })

  it('are the weightiest, one of each kind, the reader’s own first, the newest of a kind', () => {
    const facts = weightiestFacts(OUTLET.labels, 3)
    expect(facts.map(({ label }) => label.value)).toEqual([
      'Mostly state advertising',
      'independent-state-funded',
      'North Current AS',
    ])
    expect(facts[1]!.others).toBe(1)
    expect(facts.map(({ more }) => more)).toEqual([0, 0, 0])
  })

  it('leave out hidden sources', () => {
    const labels = visibleLabels(OUTLET.labels, ['alliance', 'me'])
    expect(weightiestFacts(labels, 1)[0]!.label.by.id).toBe('state-media-monitor')
    expect(weightiestFacts(labels, 1)[0]!.others).toBe(0)
  })

  it('have words for every code of the rules, in English the rules’ own', () => {
    const values = read('../../src/rules/outlets/values.json') as Record<
      string,
      Record<string, { message: string }>
    >
    for (const [kind, codes] of Object.entries(values)) {
      for (const [value, { message }] of Object.entries(codes)) {
        const label = { kind: kind as 'control', value, text: 'not translated' }
        expect(writeValue(label, en), `${kind}: ${value}`).toBe(message)
      }
    }
    expect(writeValue({ kind: 'country', value: 'NO', text: 'Norway' }, en)).toBe('Norway')
    expect(writeValue({ kind: 'control', value: 'new-code', text: 'As the rules say' }, en)).toBe(
      'As the rules say',
    )
  })
})

describe('addresses', () => {
  it('become links only where they are of the web', () => {
    expect(webAddress('https://a.example/b')).toBe('https://a.example/b')
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'x',
      '',
      null,
      undefined,
    ]) {
      expect(webAddress(bad)).toBeNull()
    }
  })

  it('are read as hosts whatever way they are typed', () => {
    expect(hostOf(' https://WWW.Example.org:8080/a?b ')).toBe('www.example.org')
    expect(hostOf('example.org')).toBe('example.org')
    expect(hostOf('münchen.example')).toBe('xn--mnchen-3ya.example')
    for (const bad of [
      '',
      'localhost',
      'ftp://a.example',
      'a b.example',
      '*.example',
      'javascript:alert(1)',
    ]) {
      expect(hostOf(bad)).toBeNull()
    }
  })
})

describe('an entry of the reader’s own', () => {
  const entry: OwnEntry = {
    host: 'harbour.example',
    kind: 'owner',
    value: 'Skerry, "Sons" & Co',
    by: '',
    asOf: '2026-11-24',
    ref: 'https://harbour.example/about',
  }

  it('is a list that the rules take', () => {
    const loaded = loadOwnRules(PERSONAL_LIST, listWith(entry, null, 'you'))
    expect(loaded).toMatchObject({
      ok: true,
      value: { source: { name: 'you' }, entries: [{ match: ['harbour.example'] }] },
    })
  })

  it('joins what is there: the same host once, every label kept', () => {
    const first = listWith(entry, null, 'you')
    const second = listWith(
      { ...entry, kind: 'funding', value: 'Adverts', by: 'Harbour Gazette', ref: '' },
      first,
      'you',
    )
    const third = listWith({ ...entry, host: 'other.example' }, second, 'you')
    const loaded = loadOwnRules(PERSONAL_LIST, third)
    if (!loaded.ok) throw new Error(loaded.error.join())
    expect(loaded.value.entries.map(({ match, labels }) => [match[0], labels.length])).toEqual([
      ['harbour.example', 2],
      ['other.example', 1],
    ])
    expect(loaded.value.entries[0]!.labels[1]!.saidBy).toBe('Harbour Gazette')
  })

  it('begins a new list where the old one is none', () => {
    expect(loadOwnRules(PERSONAL_LIST, listWith(entry, 'not json', 'you')).ok).toBe(true)
  })
})

describe('sources that differ', () => {
  const [control, other] = OUTLET.labels.filter(({ kind }) => kind === 'control')
  const legal = OUTLET.labels.find(({ kind }) => kind === 'legal-status')!

  it('say other things of a matter of which there is one', () => {
    expect(differ(control!, other!)).toBe(true)
    expect(differ(control!, { ...other!, value: control!.value })).toBe(false)
    expect(differ(control!, { ...other!, by: control!.by })).toBe(false)
    expect(differ(control!, { ...other!, scope: 'topic', topic: 'trade' })).toBe(false)
  })

  it('are not two acts of law, of which an outlet may have many', () => {
    const second = { ...legal, value: 'eu-asset-freeze', by: control!.by }
    expect(differ(legal, second)).toBe(false)
    const [fact] = weightiestFacts([legal, second], 1)
    expect([fact!.others, fact!.more]).toEqual([0, 1])
  })

  it('name owners before legal acts and ratings, and what is only reported after what a source says for itself', () => {
    const base = OUTLET.labels[0]!
    const label = (kind: typeof base.kind, value: string, more = {}) => ({
      ...base,
      own: false,
      kind,
      value,
      ...more,
    })
    const labels = [
      label('reliability', 'deprecated'),
      label('owner', 'A foundation', { reported: true }),
      label('control', 'state-controlled', { reported: true, asOf: '2026' }),
      label('control', 'state-controlled', { asOf: '2023' }),
      label('legal-status', 'eu-asset-freeze'),
    ]
    const facts = weightiestFacts(labels, 3).map(({ label: { kind, asOf } }) => [kind, asOf])
    expect(facts.map(([kind]) => kind)).toEqual(['control', 'legal-status', 'owner'])
    expect(facts[0]![1]).toBe('2023')
    expect(
      weightiestFacts(labels.filter(({ reported }) => !reported).concat(label('owner', 'X')), 3).map(
        (fact) => fact.label.kind,
      ),
    ).toEqual(['control', 'owner', 'legal-status'])
  })

  it('name a source shortly where its name is long', () => {
    expect(
      shortName('State Media Monitor (Media and Journalism Research Center), web addresses by others'),
    ).toBe('State Media Monitor')
    expect(shortName('English Wikipedia (read in a copy)')).toBe('English Wikipedia (read in a copy)')
    expect(shortName('A name that is very long indeed but has no end anywhere')).toBe(
      'A name that is very long indeed but has no end anywhere',
    )
  })

  it('put what says little, or is only reported, behind other facts', () => {
    const asPrivate = { ...control!, value: 'private', asOf: '2026-11-01' }
    const owner = OUTLET.labels.find(({ kind }) => kind === 'owner')!
    expect(weightiestFacts([asPrivate, owner], 2).map(({ label }) => label.kind)).toEqual([
      'owner',
      'control',
    ])
    const reported = { ...control!, asOf: '2026-11-01', reported: true }
    expect(weightiestFacts([reported, other!], 1)[0]!.label).toBe(other)
  })
})
