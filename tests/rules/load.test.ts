import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksum, seal, sealOf } from '../../src/rules/checksum.ts'
import { loadRules } from '../../src/rules/load.ts'
import { packRules } from '../../src/rules/packed-file.ts'
import { compileRules, rulesText } from '../../tools/compile-rules.ts'

const rules = compileRules()
const text = rulesText(rules)
/** As a hand-made file: plain and without a checksum, so that everything is validated. */
const unsealed = (change: (file: Record<string, unknown> & typeof rules) => void): string => {
  const { checksum: _, ...file } = JSON.parse(JSON.stringify(rules)) as Record<string, unknown> & typeof rules
  change(file as never)
  return JSON.stringify(file)
}
/** The compiled file, changed, and without a checksum. */
const unsealedPacked = (change: (file: ReturnType<typeof packRules>) => void): string => {
  const { checksum: _, ...file } = JSON.parse(text) as ReturnType<typeof packRules>
  change(file as never)
  return JSON.stringify(file)
}
const errors = (file: string): string[] => {
  const loaded = loadRules(file)
  return loaded.ok ? [] : [...loaded.error]
}

describe('loadRules', () => {
  it('reads the compiled file, by its checksum and by full validation alike, packed and plain', () => {
    const sealed = loadRules(text)
    if (!sealed.ok) throw new Error(sealed.error.join('\n'))
    const { checksum: _, ...rest } = sealed.value
    const { checksum: __, ...compiled } = JSON.parse(JSON.stringify(rules)) as typeof rules
    expect(rest).toEqual(compiled)
    for (const full of [unsealed(() => {}), unsealedPacked(() => {})])
      expect(loadRules(full)).toEqual({ ok: true, value: rest })
  })

  it('says what is wrong in a packed file, in its tables and in what they hold', () => {
    expect(errors(unsealedPacked((file) => Object.assign(file.outlets.labels, { from: 'here' })))).toEqual([
      expect.stringMatching(/^outlets\.labels\.from: must be array/),
    ])
    expect(errors(unsealedPacked((file) => file.outlets.labels.from.push(0)))).toEqual([
      expect.stringMatching(/^the rules file cannot be unpacked: \w+ has \d+ cells for \d+ rows/),
    ])
    expect(errors(unsealedPacked((file) => file.outlets.labels.from.push(99)))).toEqual([
      'the rules file cannot be unpacked: there is no table 99',
    ])
    expect(
      errors(unsealedPacked((file) => file.language.entries.tables[0]!.id!.cells.splice(0, 1, 1))),
    ).toEqual(['the rules file cannot be unpacked: id points before its column in row 0'])
    expect(
      errors(unsealedPacked((file) => file.outlets.labels.tables[0]!.kind!.cells.splice(0, 1, 'score'))),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^outlets\.labels\[\d+\]\.kind: must be one of: control, owner/),
      ]),
    )
  })

  it('is quick: under 30 ms for the bundled file (the best of some, on a busy machine)', () => {
    const times = Array.from({ length: 30 }, () => {
      const start = performance.now()
      loadRules(text)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(30)
  })

  it('says that a file is missing, cut, changed, another format or newer', () => {
    expect(errors('')).toEqual(['the rules file is empty'])
    expect(errors(' \n')).toEqual(['the rules file is empty'])
    for (const part of [0.2, 0.5, 0.999]) {
      expect(errors(text.slice(0, text.length * part))).toEqual([
        'the rules file is not whole: its checksum does not fit',
      ])
    }
    expect(errors(text.replace('State-controlled', 'State-Controlled'))[0]).toContain('checksum does not fit')
    const plain = unsealed(() => {})
    expect(errors(plain.slice(0, -100))[0]).toMatch(/^the rules file is cut or damaged: /)
    expect(errors('{"source":{}}')).toEqual(['schema: is missing; this is not a rules file'])
    expect(errors('[]')).toEqual(['schema: is missing; this is not a rules file'])
    expect(errors('null')).toEqual(['schema: is missing; this is not a rules file'])
    expect(errors(unsealed((file) => Object.assign(file, { schema: 2 })))).toEqual([
      'schema: the file is of version 2, newer than this program reads (1)',
    ])
    expect(errors(unsealed((file) => Object.assign(file, { schema: '1' })))).toEqual(['schema: must be 1'])
  })

  it('names every error by its place', () => {
    const found = errors(
      unsealed((file) => {
        Object.assign(file.outlets.sources[0]!, { licence: 7, colour: 'red' })
        Object.assign(file.outlets.labels[3]!, { kind: 'score', ref: 'javascript:alert(1)' })
        file.outlets.patterns[5] = 'Not A Host'
      }),
    )
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^outlets\.sources\[0\]\.licence: must be string, not 7/),
        'outlets.sources[0].colour: is not a field of this format',
        expect.stringMatching(/^outlets\.labels\[3\]\.kind: must be one of: control, owner/),
        'outlets.labels[3].ref: must be an http or https address',
        expect.stringMatching(/^outlets\.patterns\[5\]: must be a host such as/),
      ]),
    )
    expect(found).toHaveLength(5)
  })

  it('refuses a table whose positions point nowhere', () => {
    const withRow = (row: [number, ...number[]]) =>
      errors(
        unsealed((file) => {
          file.outlets.patterns.push('zz.example')
          file.outlets.rows.push(row)
        }),
      )[0]
    expect(withRow([99_999, 1])).toContain('zz.example')
    expect(withRow([1, 99_999])).toContain('zz.example')
    expect(errors(unsealed((file) => file.outlets.rows.push([1, 1])))[0]).toMatch(
      /^outlets\.rows: there are \d+ rows for \d+ patterns/,
    )
    expect(errors(unsealed((file) => Object.assign(file.outlets.labels[0]!, { by: 99 })))[0]).toContain(
      'labels[0].by',
    )
  })
})

describe('the checksum', () => {
  it('stands in the head of the file and fits', () => {
    expect(text.startsWith(`{"schema":1,"version":"${rules.version}","checksum":"`)).toBe(true)
    expect(sealOf(text)).toBe('fits')
    expect(sealOf(JSON.stringify(rules))).toBe('none')
    expect(() => seal('{}')).toThrow()
  })

  it('tells texts apart that differ in one letter', () => {
    const sums = new Set(Array.from({ length: 2000 }, (_, n) => checksum(text.slice(n, n + 500))))
    expect(sums.size).toBe(2000)
    expect(checksum('ab')).not.toBe(checksum('ba'))
    expect(checksum('')).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('a damaged file', () => {
  const smallRules = JSON.parse(
    unsealed((file) => {
      Object.assign(file.outlets, {
        patterns: [file.outlets.patterns[0]],
        rows: [file.outlets.rows[0]],
        outlets: [file.outlets.outlets[0]],
        labels: file.outlets.labels.slice(0, 3),
        noNews: [],
      })
      Object.assign(file.language, { entries: file.language.entries.slice(0, 3) })
    }),
  ) as typeof rules

  it.each([
    ['plain', JSON.stringify(smallRules)],
    ['packed', JSON.stringify(packRules(smallRules))],
  ])('(%s) is read or refused with a reason, never thrown at', (_, small) => {
    expect(loadRules(small)).toEqual({ ok: true, value: smallRules })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(20), fc.string({ maxLength: 6 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (cuts) => {
          let text = small
          for (const [at, length, put] of cuts) text = text.slice(0, at) + put + text.slice(at + length)
          const loaded = loadRules(text)
          if (!loaded.ok)
            expect(loaded.error.length > 0 && loaded.error.every((line) => line !== '')).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('of other JSON is refused', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(loadRules(text).ok).toBe(false)
      }),
    )
  })
})
