import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LanguageEntry } from '../../src/rules/language/language-rules.ts'
import { packEntries, unpackEntries } from '../../src/rules/language/packed-entries.ts'
import { packTables, unpackTables } from '../../src/rules/packed-tables.ts'

const again = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('packed tables', () => {
  it('say a value once, and then how far it lies back', () => {
    const rows = [
      { kind: 'a', ref: 'https://example.org/1', names: ['One'] },
      { kind: 'a', ref: 'https://example.org/1', names: ['One', 'Uno'] },
      { kind: 'a', ref: 'https://example.org/22', done: true },
      { kind: 'a', ref: null, names: [] },
      { kind: 'a', ref: 'https://example.org/1', names: ['One'] },
    ]
    expect(packTables(rows, [0, 0, 0, 0, 0]).tables).toEqual([
      {
        kind: { cells: ['a', 1, 1, 1, 1] },
        ref: { start: 'https://example.org/', cells: ['1', 1, '22', [null], 3] },
        names: { lists: true, cells: ['One', [['One', 'Uno']], 0, [[]], 3] },
        done: { cells: [0, 0, [true], 0, 0] },
      },
    ])
  })

  it('come out as they went in, in their order', () => {
    const text = fc.oneof(fc.constantFrom('', 'a', 'ab', 'abc', '0', '~'), fc.string({ maxLength: 6 }))
    const row = fc.record(
      {
        text,
        any: fc.oneof(text, fc.array(text), fc.jsonValue({ maxDepth: 1 })),
        truth: fc.boolean(),
        list: fc.oneof(
          fc.array(text, { maxLength: 3 }),
          fc.array(fc.record({ name: text }), { maxLength: 2 }),
        ),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(row, fc.nat(3)), { maxLength: 30 }), (drawn) => {
        const rows = again(drawn.map(([one]) => one))
        const from = drawn.map(([, table]) => table)
        const packed = again(packTables(rows, from))
        expect(unpackTables(packed)).toEqual(rows)
        expect(unpackTables(packed, (by) => ({ by }))).toEqual(
          rows.map((one, at) => ({ ...one, by: from[at] })),
        )
      }),
    )
  })

  it('that are damaged are refused', () => {
    const good = { from: [0, 0], tables: [{ a: { cells: ['x', 1] } }] }
    expect(unpackTables(good)).toEqual([{ a: 'x' }, { a: 'x' }])
    for (const cells of [['x'], ['x', 1, 1], [1, 'x'], [[], 1], ['x', 2], ['x', -1], ['x', 0.5]])
      expect(() => unpackTables({ from: [0, 0], tables: [{ a: { cells } }] }), String(cells)).toThrow(
        RangeError,
      )
    expect(() => unpackTables({ from: [0, 1], tables: good.tables })).toThrow(RangeError)
  })
})

describe('packed language entries', () => {
  const entry = (more: object): LanguageEntry => ({ source: 'own', ...more }) as LanguageEntry
  const entries = [
    entry({ kind: 'cue', id: 'cue-insist', patterns: ['insist~'], message: '“insist” says so.' }),
    entry({ kind: 'cue', id: 'cue-speak-out', patterns: ['speak~ out'], message: 'Two words.' }),
    entry({ kind: 'country', id: 'country-fr', code: 'FR', names: ['France'] }),
    entry({ kind: 'organisation', id: 'organisation-c-new-bank', names: ['New Bank'] }),
    entry({ kind: 'organisation', id: 'organisation-other', names: ['Another'] }),
    entry({ kind: 'reading', id: 'own-voice', message: 'Counts.' }),
  ]

  it('leave out the word that the entry is about, in its id and its message', () => {
    const text = JSON.stringify(packEntries(entries))
    for (const gone of ['cue-insist', '“insist”', 'country-fr', 'new-bank']) expect(text).not.toContain(gone)
    for (const kept of ['other', 'own-voice']) expect(text).toContain(kept)
  })

  it('come out as they went in', () => {
    expect(unpackEntries(again(packEntries(entries)))).toEqual(entries)
    const word = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '-', '$', '&', 'é', '“'), maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, word, fc.boolean()), { maxLength: 8 }), (drawn) => {
        const some = drawn.map(([a, b, c, same]) =>
          entry({
            kind: 'cue',
            id: `cue-${(same ? a : b).toLowerCase().replaceAll(' ', '-')}`,
            patterns: [a, b],
            message: `“${same ? a : c}” ${b}`,
          }),
        )
        expect(unpackEntries(again(packEntries(some)))).toEqual(some)
      }),
    )
  })

  it('hold no sign that stands for a word', () => {
    expect(() => packEntries([entry({ kind: 'reading', id: 'a~', message: 'x' })])).toThrow(TypeError)
  })
})
