import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOutlet, indexOutlets } from '../../src/outlets/find-outlet.ts'
import { rowsOfCsv } from '../../src/rules/csv.ts'
import { OUTLET_LABEL_KINDS, type OutletList } from '../../src/rules/outlets/outlet-rules.ts'
import { LONGEST_OWN_LIST, loadOwnRules, ownRulesCsv } from '../../src/rules/own-rules.ts'
import { compileRules, readLists } from '../../tools/compile-rules.ts'

const errors = (name: string, text: string): string[] => {
  const loaded = loadOwnRules(name, text)
  return loaded.ok ? [] : [...loaded.error]
}
const json = {
  source: { id: 'my-list', name: 'My list', url: null, licence: 'mine', asOf: '2026-11-01' },
  entries: [
    { match: ['example.org'], name: 'Example', labels: [{ kind: 'type', value: 'satire', ref: null }] },
  ],
}

describe('a list in JSON', () => {
  it('is read in the same schema as the bundled ones', () => {
    expect(loadOwnRules('x.json', JSON.stringify(json))).toEqual({ ok: true, value: json })
    for (const [file, list] of readLists()) {
      const text = JSON.stringify(list)
      if (text.length <= LONGEST_OWN_LIST) expect(loadOwnRules(file, text).ok, file).toBe(true)
    }
  })

  it('is refused whole, every error with its path', () => {
    const bad = structuredClone(json) as unknown as {
      source: Record<string, unknown>
      entries: Record<string, unknown>[]
    }
    bad.source.asOf = 'yesterday'
    bad.entries.push({
      match: ['https://www.rt.com/'],
      labels: [{ kind: 'bias', value: '', ref: 'ftp://x' }],
    })
    bad.entries.push({ match: [], labels: [] })
    expect(errors('x.json', JSON.stringify(bad))).toEqual([
      'source.asOf: must be a date: YYYY, YYYY-MM or YYYY-MM-DD',
      'entries[1].match[0]: must be a host such as example.org or example.org/section, in lower case, without www. or a scheme',
      expect.stringMatching(/^entries\[1\]\.labels\[0\]\.kind: must be one of: control/),
      'entries[1].labels[0].value: must not be empty',
      'entries[1].labels[0].ref: must be an http or https address',
      'entries[2].match: needs at least one host',
      'entries[2].labels: needs at least one label',
    ])
  })

  it('says what is missing and what is too much', () => {
    expect(errors('x', '{"entries":[]}')).toEqual(['source: is missing'])
    expect(errors('x', JSON.stringify({ ...json, score: 5 }))).toEqual([
      'score: is not a field of this format',
    ])
    expect(errors('x', '{"source":')[0]).toMatch(/^the list is not JSON: /)
    expect(errors('x', '')).toEqual(['the list is empty'])
    expect(errors('x', ' '.repeat(LONGEST_OWN_LIST + 1))[0]).toContain('more than')
    const many = {
      ...json,
      entries: Array.from({ length: 20_001 }, (_, n) => ({
        match: [`h${n}.example`],
        labels: [{ kind: 'type', value: 'x', ref: null }],
      })),
    }
    expect(errors('x', JSON.stringify(many))).toEqual(['entries: must not have more than 20000 entries'])
  })

  it('needs a topic where the scope is a topic, and nowhere else', () => {
    const label = { kind: 'reliability', value: 'mixed', ref: null }
    const scoped = (extra: object) =>
      errors(
        'x',
        JSON.stringify({ ...json, entries: [{ match: ['a.example'], labels: [{ ...label, ...extra }] }] }),
      )
    expect(scoped({ scope: 'topic', topic: 'science' })).toEqual([])
    expect(scoped({ scope: 'topic' })).toEqual([
      'entries[0]: a label has a topic exactly when its scope is "topic"',
    ])
    expect(scoped({ topic: 'science' })).toHaveLength(1)
  })
})

describe('a list in CSV', () => {
  const csv = [
    'host,label,value,by,asOf,ref',
    'example.org,type,satire,A friend,2026-05,https://example.net/why',
    'example.org,owner,"Smith, Jones & Co.",,2026-05-01,',
    'example.org/blog,type,opinion,A friend,2025,',
  ].join('\n')

  it('is read, with who says so and when', () => {
    const loaded = loadOwnRules('My list.csv', csv)
    expect(loaded).toMatchObject({
      ok: true,
      value: {
        source: { id: 'own-my-list', name: 'My list', asOf: '2026-05-01' },
        entries: [
          {
            match: ['example.org'],
            labels: [
              {
                kind: 'type',
                value: 'satire',
                ref: 'https://example.net/why',
                saidBy: 'A friend',
                asOf: '2026-05',
              },
              { kind: 'owner', value: 'Smith, Jones & Co.', ref: null, asOf: '2026-05-01' },
            ],
          },
          { match: ['example.org/blog'], labels: [{ kind: 'type', value: 'opinion' }] },
        ],
      },
    })
    if (!loaded.ok) return
    const outlet = findOutlet(
      'https://example.org/blog/1',
      indexOutlets(compileRules().outlets, [loaded.value]),
    )
    expect(outlet?.labels.map((label) => [label.value, label.by.name, label.own])).toEqual([
      ['opinion', 'A friend', true],
      ['satire', 'A friend', true],
      ['Smith, Jones & Co.', 'My list', true],
    ])
  })

  it('takes any order of columns, Windows line ends, a byte order mark, semicolons and empty lines', () => {
    const lines = ['value;host;label;asOf', '', 'satire;example.org;type;2026', '', '']
    expect(loadOwnRules('l.csv', `\uFEFF${lines.join('\r\n')}`)).toMatchObject({
      ok: true,
      value: {
        entries: [{ match: ['example.org'], labels: [{ kind: 'type', value: 'satire', asOf: '2026' }] }],
      },
    })
  })

  it('is refused whole, every error with its line', () => {
    const bad = [
      'host,label,value,by,asOf,ref',
      'www.example.org,type,satire,,2026,',
      'example.org,bias,left,,2026,',
      'example.org,type',
      'example.org,type,,,soon,not-a-link',
      'good.example,type,satire,,2026,',
    ].join('\n')
    expect(errors('l.csv', bad)).toEqual([
      expect.stringMatching(/^line 2: host: must be a host such as/),
      expect.stringMatching(/^line 3: label: must be one of: control/),
      'line 4: has 2 cells, not 6',
      'line 5: value: must not be empty',
      'line 5: ref: must be an http or https address',
      'line 5: asOf: must be a date: YYYY, YYYY-MM or YYYY-MM-DD',
    ])
    expect(errors('l.csv', 'host,label,value,asOf\n"a,b')).toEqual(['line 2: a quotation mark is not closed'])
    expect(errors('l.csv', 'a"b"c,x')).not.toEqual([])
    expect(errors('l.csv', 'host;value;score\n')).toEqual([
      'line 1: unknown columns: score',
      'line 1: the column "label" is missing',
    ])
    expect(errors('l.csv', 'host,label,value,asOf\n')).toEqual(['line 2: the list has no rows'])
    expect(errors('l.csv', 'host,label,value\na.example,type,satire')[0]).toContain(
      'line 1: the column "asOf" is missing',
    )
    expect(errors('l.csv', 'host,label,value,asOf\na.example,type,satire,')[0]).toContain(
      'line 2: asOf is empty',
    )
  })

  it('goes out and comes in again the same', () => {
    const loaded = loadOwnRules('My list.csv', csv)
    if (!loaded.ok) throw new Error('not read')
    const again = loadOwnRules('My list.csv', ownRulesCsv(loaded.value))
    const plain = (list: typeof loaded.value) =>
      list.entries.map((entry) => [
        entry.match,
        entry.labels.map((label) => [label.kind, label.value, label.ref, label.asOf]),
      ])
    expect(again.ok && plain(again.value)).toEqual(plain(loaded.value))
  })
})

/** A list as a reader could write it: every field drawn, valid by construction. */
const anyList = (() => {
  const words = fc
    .string({
      unit: fc.constantFrom('a', 'Ä', ',', ';', '"', "'", ' ', '=', '\t', '日', '.'),
      minLength: 1,
      maxLength: 12,
    })
    .filter((text) => text.trim() === text)
  const part = fc
    .string({ unit: fc.constantFrom('a', 'b', '7', '-'), minLength: 1, maxLength: 6 })
    .map((text) => `x${text.replaceAll('-', '-y')}`)
  const match = fc
    .tuple(part, fc.constantFrom('.example', '.example/p', '.example/p/q'))
    .map(([host, rest]) => host + rest)
  const date = fc.constantFrom('2024', '2025-03', '2026-11-24')
  const label = fc.record(
    {
      kind: fc.constantFrom(...OUTLET_LABEL_KINDS),
      value: words,
      ref: fc.constantFrom(null, 'https://example.net/a,b', 'http://example.net'),
      saidBy: words,
      asOf: date,
      decided: date,
      note: words,
      reported: fc.constant(true as const),
    },
    { requiredKeys: ['kind', 'value', 'ref'] },
  )
  const entry = fc.record(
    {
      match: fc.uniqueArray(match, { minLength: 1, maxLength: 3 }),
      name: words,
      labels: fc.array(label, { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ['match', 'labels'] },
  )
  return fc.record({
    source: fc.record({
      id: fc.constantFrom('mine', 'own-list-2'),
      name: words,
      url: fc.constantFrom(null, 'https://example.net/'),
      licence: words,
      asOf: date,
    }),
    entries: fc.array(entry, { minLength: 1, maxLength: 6 }),
  })
})()

describe('any list', () => {
  it('comes out of JSON as it went in', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(loadOwnRules('x.json', JSON.stringify(list, null, 2))).toEqual({ ok: true, value: list })
      }),
    )
  })

  it('comes out of CSV with its hosts, labels, values, sources, dates and addresses', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const rows = (from: OutletList) =>
          from.entries.flatMap((entry) =>
            entry.match.flatMap((host) =>
              entry.labels.map((label) =>
                JSON.stringify([
                  host,
                  label.kind,
                  label.value,
                  label.saidBy ?? from.source.name,
                  label.asOf ?? from.source.asOf,
                  label.ref,
                ]),
              ),
            ),
          )
        const again = loadOwnRules('x.csv', ownRulesCsv(list))
        expect(again.ok && rows(again.value).sort()).toEqual(rows(list).sort())
      }),
    )
  })

  it('with one thing wrong is refused whole, and the place is named', () => {
    const wrong = fc.constantFrom(
      { match: ['www.x.example'] },
      { match: ['https://x.example'] },
      { labels: [{ kind: 'bias', value: 'left', ref: null }] },
      { labels: [{ kind: 'owner', value: '', ref: null }] },
      { labels: [{ kind: 'owner', value: 'x', ref: 'x.example' }] },
      { labels: [{ kind: 'owner', value: 'x', ref: null, asOf: 'soon' }] },
      { labels: [] },
      { more: 1 },
    )
    fc.assert(
      fc.property(anyList, fc.nat(), wrong, (list, drawn, change) => {
        const at = drawn % list.entries.length
        const entries = list.entries.map((entry, n) => (n === at ? { ...entry, ...change } : entry))
        const found = errors('x.json', JSON.stringify({ ...list, entries }))
        expect(found.length).toBeGreaterThan(0)
        for (const error of found) expect(error).toMatch(new RegExp(`^entries\\[${at}\\]\\.`))
      }),
    )
  })

  it('in CSV with one row wrong is refused whole, and the line is named', () => {
    const wrong = fc.constantFrom(
      'www.x.example,owner,X,,2026,',
      'x.example,bias,X,,2026,',
      'x.example,owner,,,2026,',
      'x.example,owner,X,,soon,',
      'x.example,owner,X,,2026,x',
      'x.example,owner',
    )
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), wrong, (before, after, row) => {
        const good = (count: number, sign: string) =>
          Array.from({ length: count }, (_, n) => `${sign}${n}.example,owner,X,,2026,`)
        const text = ['host,label,value,by,asOf,ref', ...good(before, 'a'), row, ...good(after, 'b')].join(
          '\n',
        )
        const found = errors('x.csv', text)
        expect(found).toHaveLength(1)
        expect(found[0]).toMatch(new RegExp(`^line ${before + 2}: `))
      }),
    )
  })

  it('in CSV that says too much of one host is refused at the host’s first line', () => {
    const rows = Array.from({ length: 61 }, (_, n) => `a.example,owner,Owner ${n},,2026,`)
    expect(
      errors('x.csv', ['host,label,value,by,asOf,ref', 'b.example,owner,X,,2026,', ...rows].join('\n')),
    ).toEqual(['line 3: rows of this host: must not have more than 60 labels'])
  })
})

describe('any text', () => {
  it('is read or refused with a reason, never thrown at', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.json(),
      fc
        .array(
          fc.constantFrom(
            'host',
            'label',
            'value',
            'asOf',
            ',',
            ';',
            '"',
            '""',
            '\n',
            '\r',
            'a.example',
            'type',
            '2026',
            '{',
            '}',
          ),
          { maxLength: 40 },
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (input) => {
        const loaded = loadOwnRules('x.csv', input)
        if (!loaded.ok)
          expect(loaded.error.length > 0 && loaded.error.every((line) => line !== '')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('of cells comes out of CSV as it went in', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', ';', 'é'), maxLength: 8 })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (cells) => {
        const quoted = cells
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        const read = rowsOfCsv(quoted)
        expect(read.ok && read.value.map((row) => row.cells)).toEqual(cells)
      }),
    )
  })

  it('is read in a time that grows with its length', () => {
    const time = (rows: number) => {
      const input = `host,label,value,asOf\n${'a.example,type,satire,2026\n'.repeat(rows)}`
      const start = performance.now()
      loadOwnRules('x.csv', input)
      return performance.now() - start
    }
    time(2_000)
    expect(Math.min(time(8_000), time(8_000))).toBeLessThan(
      Math.max(20, Math.min(time(2_000), time(2_000)) * 12),
    )
  })
})

describe('a hostile list', () => {
  it.each([
    ['ref', `http://${'.'.repeat(300_000)} `],
    ['ref', `http://${'a.'.repeat(150_000)} `],
    ['match', `${'a-'.repeat(150_000)}!`],
    ['match', `a.${'a'.repeat(300_000)}!`],
    ['match', `a.b${'/a'.repeat(150_000)} `],
    ['value', ' '.repeat(300_000)],
    ['asOf', '2'.repeat(300_000)],
  ])('with a long %s is refused, and four times the text takes no more than in step', (field, text) => {
    const refusing = (length: number): number => {
      const cut = `${text.slice(0, length)}${text.at(-1)}`
      const label = { kind: 'type', value: 'x', ref: null as string | null, asOf: '2026' }
      if (field !== 'match') Object.assign(label, { [field]: cut })
      const bad = { ...json, entries: [{ match: [field === 'match' ? cut : 'a.example'], labels: [label] }] }
      const written = JSON.stringify(bad)
      const tries = [1, 2, 3].map(() => {
        const start = performance.now()
        expect(errors('x.json', written).length).toBeGreaterThan(0)
        return performance.now() - start
      })
      return Math.min(...tries)
    }
    // A clock that ticks too coarsely for the quarter would make every whole too long.
    const quarter = Math.max(1, refusing(text.length >> 2))
    expect(refusing(text.length)).toBeLessThan(12 * quarter)
  })

  it('of brackets without end is refused', () => {
    expect(errors('x.json', '['.repeat(1_000_000))).toHaveLength(1)
    expect(
      errors('x.json', `{"source":${'['.repeat(500_000)}${']'.repeat(500_000)}}`).length,
    ).toBeGreaterThan(0)
  })

  it('does not reach prototypes', () => {
    const text = `{"__proto__":{"a":1},${JSON.stringify(json).slice(1)}`
    expect(loadOwnRules('x', text).ok).toBe(false)
    expect(({} as { a?: number }).a).toBeUndefined()
  })
})
