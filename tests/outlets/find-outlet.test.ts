import { describe, expect, it } from 'vitest'
import { findOutlet, indexOutlets } from '../../src/outlets/find-outlet.ts'
import { compileOutlets, type OutletData } from '../../src/rules/outlets/compile-outlets.ts'
import type { ListLabel, OutletList } from '../../src/rules/outlets/outlet-rules.ts'
import { compileRules, readOutletData } from '../../tools/compile-rules.ts'

const rules = compileRules()
const index = indexOutlets(rules.outlets)
const at = (address: string) => findOutlet(address, index)

const label = (kind: ListLabel['kind'], value: string, rest: Partial<ListLabel> = {}): ListLabel => ({
  kind,
  value,
  ref: 'https://source.example.org/',
  ...rest,
})
const list = (id: string, entries: OutletList['entries']): OutletList => ({
  source: { id, name: `Source ${id}`, url: null, licence: 'CC0 1.0', asOf: '2026-01-01' },
  entries,
})
const compiled = (
  lists: OutletList[],
  identities: Partial<OutletData['identities']> = {},
  shared: string[] = [],
) =>
  compileOutlets({
    lists,
    identities: { names: [], outlets: [], apart: [], ...identities },
    hosts: { shared, noNews: [] },
    copies: { copies: [] },
    values: readOutletData().values,
  })

describe('findOutlet on the rules', () => {
  it('finds an outlet by any of its addresses', () => {
    for (const address of [
      'https://www.rt.com/russia/506000-shusha/',
      'http://rt.com',
      'HTTPS://WWW.RT.COM/NEWS',
      'https://rt.com:8443/news?x=1#y',
      'https://reader:secret@rt.com/news',
      'https://rt.com./news',
      'https://m.rt.com/news',
      'https://amp.rt.com/news',
      'https://de.rt.com/news',
      'https://arabic.rt.com/news',
      'https://swentr.site/news',
    ]) {
      expect(at(address)?.id, address).toBe('rt.com')
    }
  })

  it('never takes a part of a host for the host', () => {
    for (const address of [
      'https://notrt.com/',
      'https://rt.com.example.org/',
      'https://rt-com.example.org/',
      'https://example.org/rt.com/',
      'https://example.org/?u=https://rt.com/',
      'https://rt.comm/',
      'https://t.com/',
      'https://com/',
    ]) {
      expect(at(address), address).toBeNull()
    }
  })

  it('gives null for what is no web address', () => {
    for (const address of [
      '',
      'rt.com',
      'about:blank',
      'file:///rt.com/x',
      'chrome://rt.com/',
      'javascript:alert(1)',
      'https://',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://localhost/',
      'data:text/html,rt.com',
      `https://rt.com/${'x'.repeat(20_000)}`,
    ]) {
      expect(at(address), address.slice(0, 40)).toBeNull()
    }
  })

  it('reads international host names in both forms', () => {
    const name = 'xn--c1acbl2abdlkab1og.xn--p1ai'
    expect(at(`https://${name}/`)?.match).toBe(name)
    expect(at('https://россиясегодня.рф/')?.match).toBe(name)
    expect(at('https://РОССИЯСЕГОДНЯ.РФ/')?.match).toBe(name)
  })

  it('takes regional editions for the outlet', () => {
    for (const [address, id] of [
      ['https://edition.cnn.com/world', 'cnn.com'],
      ['https://uk.reuters.com/article/x', 'reuters.com'],
      ['https://www.bbc.co.uk/news', 'bbc.com'],
      ['https://www.guardian.co.uk/world', 'theguardian.com'],
      ['https://english.ahram.org.eg/', 'ahram.org.eg'],
      ['https://africa.cgtn.com/', 'cgtn.com'],
    ] as const) {
      expect(at(address)?.id, address).toBe(id)
    }
  })

  it('gives a section its labels on its own path only', () => {
    const opinion = at('https://www.theguardian.com/commentisfree/2026/jan/01/x')!
    expect(opinion.match).toBe('theguardian.com/commentisfree')
    expect(opinion.labels.filter((one) => one.kind === 'type').map((one) => [one.value, one.scope])).toEqual([
      ['opinion', 'section'],
    ])
    expect(opinion.labels.some((one) => one.kind === 'owner')).toBe(true)
    for (const path of ['/world', '/commentisfreely', '/world/commentisfree', '/']) {
      const outlet = at(`https://www.theguardian.com${path}`)!
      expect(outlet.match, path).toBe('theguardian.com')
      expect(
        outlet.labels.some((one) => one.value === 'opinion'),
        path,
      ).toBe(false)
    }
    expect(at('https://www.theguardian.com/CommentIsFree/x')?.match).toBe('theguardian.com/commentisfree')
  })

  it('does not take a blog on a shared host for the host, nor one blog for another', () => {
    expect(at('https://somebody.wordpress.com/2026/')).toBeNull()
    expect(at('https://somebody.substack.com/p/x')).toBeNull()
    expect(at('https://somebody.medium.com/x')).toBeNull()
    expect(at('https://somebody.blogspot.com/x')).toBeNull()
    expect(at('https://somebody.github.io/x')).toBeNull()
    expect(at('https://medium.com/x')?.id).toBe('medium.com')
    expect(at('https://www.medium.com/x')?.id).toBe('medium.com')
    expect(at('https://bariweiss.substack.com/p/x')?.match).toBe('bariweiss.substack.com')
  })

  it('keeps outlets apart that share a registrable domain', () => {
    expect(at('https://timesofindia.indiatimes.com/x')?.name).toBe('The Times of India')
    expect(at('https://economictimes.indiatimes.com/x')?.name).toBe('The Economic Times')
    expect(at('https://recipes.indiatimes.com/x')).toBeNull()
    expect(at('https://zeenews.india.com/x')?.name).toBe('Zee News')
    expect(at('https://www.india.com/x')).toBeNull()
    expect(at('https://abcnews.go.com/x')?.name).toBe('ABC News')
    expect(at('https://disney.go.com/x')).toBeNull()
  })

  it('gives every label its source, its date and its words', () => {
    for (const pattern of rules.outlets.patterns) {
      for (const one of at(`https://${pattern}/`)?.labels ?? []) {
        expect(one.by.name && one.asOf && one.text, pattern).toBeTruthy()
      }
    }
  })

  it('finds every host and path of the rules by itself', () => {
    for (const pattern of rules.outlets.patterns) expect(at(`https://${pattern}`)?.match).toBe(pattern)
  })
})

describe('merging', () => {
  it('puts sources that disagree side by side', () => {
    const outlets = compiled([
      list('one', [{ match: ['a.example'], name: 'A', labels: [label('control', 'private')] }]),
      list('two', [{ match: ['a.example'], labels: [label('control', 'state-controlled')] }]),
    ])
    const found = findOutlet('https://a.example/', indexOutlets(outlets))!
    expect(found.labels.map((one) => [one.by.id, one.value])).toEqual([
      ['one', 'private'],
      ['two', 'state-controlled'],
    ])
  })

  it('lets a source say something else of a section, without a word of the others being lost', () => {
    const outlets = compiled([
      list('one', [
        {
          match: ['a.example'],
          labels: [label('reliability', 'generally-reliable'), label('country', 'FR')],
        },
        { match: ['a.example/blogs'], labels: [label('reliability', 'no-consensus')] },
      ]),
      list('two', [{ match: ['a.example'], labels: [label('reliability', 'deprecated')] }]),
    ])
    const ratings = (address: string) =>
      findOutlet(address, indexOutlets(outlets))!
        .labels.filter((one) => one.kind === 'reliability')
        .map((one) => `${one.by.id}: ${one.value}`)
    expect(ratings('https://a.example/news')).toEqual(['one: generally-reliable', 'two: deprecated'])
    expect(ratings('https://a.example/blogs/x')).toEqual(['one: no-consensus', 'two: deprecated'])
  })

  it('gives names back as they were written, those that are the host in words among them', () => {
    const names = {
      'dailystar.example': 'Daily Star',
      'daily-moon.example': 'Daily Moon',
      'the-sun.example/x': 'The Sun',
      'bbc.example': 'BBC',
      'mars.example': 'Mars',
      'venus.example': 'Venus Today',
      'pluto.example': 'pluto.example',
    }
    const outlets = compiled([
      list(
        'one',
        Object.entries(names).map(([match, name]) => ({
          match: [match],
          name,
          labels: [label('country', 'FR')],
        })),
      ),
    ])
    expect(JSON.stringify(outlets)).not.toContain('Daily Star')
    const all = indexOutlets(outlets)
    for (const [match, name] of Object.entries(names))
      expect(findOutlet(`https://${match}`, all)?.name, match).toBe(name)
  })

  it('shares labels among the hosts of one outlet, but not what an act says of one host', () => {
    const outlets = compiled(
      [
        list('one', [
          {
            match: ['a.example'],
            labels: [label('owner', 'Owner'), label('legal-status', 'eu-broadcast-ban')],
          },
        ]),
      ],
      { outlets: [{ id: 'a.example', name: 'A', hosts: ['a.example', 'b.example'] }] },
    )
    const found = findOutlet('https://b.example/', indexOutlets(outlets))!
    expect(found).toMatchObject({ id: 'a.example', name: 'A', match: 'b.example' })
    expect(found.labels.map((one) => one.kind)).toEqual(['owner'])
  })

  it('keeps a listed sub-host apart where it is said to be an outlet of its own', () => {
    const lists = [
      list('one', [
        { match: ['a.example'], labels: [label('owner', 'Owner')] },
        { match: ['sub.a.example'], name: 'Sub', labels: [label('country', 'FR')] },
      ]),
    ]
    const kinds = (apart: string[]) =>
      findOutlet('https://x.sub.a.example/', indexOutlets(compiled(lists, { apart })))!.labels.map(
        (one) => one.kind,
      )
    expect(kinds([])).toEqual(['owner', 'country'])
    expect(kinds(['sub.a.example'])).toEqual(['country'])
  })

  it('shows the reader’s own labels first, marked as theirs, over and beside the bundled ones', () => {
    const outlets = compiled([
      list('one', [{ match: ['a.example'], name: 'A', labels: [label('country', 'FR')] }]),
    ])
    const own = [
      list('own-mine', [
        {
          match: ['a.example', 'new.example'],
          name: 'Mine',
          labels: [label('type', 'satire'), label('owner', 'Somebody')],
        },
        { match: ['a.example/x'], labels: [label('type', 'opinion')] },
      ]),
    ]
    const ownIndex = indexOutlets(outlets, own)
    expect(findOutlet('https://a.example/', ownIndex)).toMatchObject({
      id: 'a.example',
      name: 'A',
      labels: [
        { value: 'satire', text: 'Satire', own: true, scope: 'outlet' },
        { value: 'Somebody', own: true },
        { value: 'FR', text: 'France' },
      ],
    })
    expect(findOutlet('https://a.example/', ownIndex)?.labels[2]).not.toHaveProperty('own')
    expect(findOutlet('https://www.new.example/', ownIndex)).toMatchObject({
      id: 'new.example',
      name: 'Mine',
    })
    expect(findOutlet('https://a.example/x/y', ownIndex)?.labels[0]).toMatchObject({
      value: 'opinion',
      scope: 'section',
    })
    expect(findOutlet('https://a.example/y', ownIndex)?.labels.some((one) => one.value === 'opinion')).toBe(
      false,
    )
  })
})
