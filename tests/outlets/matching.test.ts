/** How an address finds its outlet: the ways of writing one address, copies of a page, and the look-ups that it takes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOutlet, indexOutlets, type OutletIndex } from '../../src/outlets/find-outlet.ts'
import { compileOutlets } from '../../src/rules/outlets/compile-outlets.ts'
import type { Copy } from '../../src/rules/outlets/outlet-rules.ts'
import { RowIndex } from '../../src/rules/outlets/rows.ts'
import { compileRules, readOutletData } from '../../tools/compile-rules.ts'

const { outlets } = compileRules()
const index = indexOutlets(outlets)
const found = (address: string) => {
  const outlet = findOutlet(address, index)
  return outlet && [outlet.id, outlet.match, outlet.copy ?? null]
}

describe('one address, however it is written', () => {
  it.each([
    ['in capitals', 'HTTPS://WWW.THEGUARDIAN.COM/CommentIsFree/2026'],
    ['with a port', 'https://www.theguardian.com:8443/commentisfree/2026'],
    ['with credentials', 'https://reader:secret@www.theguardian.com/commentisfree/2026'],
    ['with credentials that look like a host', 'https://rt.com:443@www.theguardian.com/commentisfree/2026'],
    ['with a trailing dot', 'https://www.theguardian.com./commentisfree/2026'],
    ['with doubled slashes', 'https://www.theguardian.com//commentisfree///2026'],
    ['with steps up', 'https://www.theguardian.com/world/../commentisfree/2026'],
    ['with backslashes', 'https:\\\\www.theguardian.com\\commentisfree\\2026'],
    ['with an escaped host', 'https://www.%74heguardian.com/commentisfree/2026'],
    ['in full-width letters', 'https://ｗｗｗ.ｔｈｅｇｕａｒｄｉａｎ.ｃｏｍ/commentisfree/2026'],
    ['with an ideographic full stop', 'https://www。theguardian。com/commentisfree/2026'],
    ['with a tab inside', 'https://www.the\tguardian.com/commentisfree/2026'],
    ['on its AMP host', 'https://amp.theguardian.com/commentisfree/2026'],
    ['on its mobile host', 'https://m.theguardian.com/commentisfree/2026'],
    ['with a query and a fragment', 'https://www.theguardian.com/commentisfree/2026?x=rt.com/#/rt.com'],
  ])('%s', (_, address) => {
    expect(found(address)).toEqual(['theguardian.com', 'theguardian.com/commentisfree', null])
  })

  it('is never a part of another host or path', () => {
    for (const address of [
      'https://theguardian.com.example.org/commentisfree',
      'https://theguardian-com.example.org/',
      'https://xtheguardian.com/commentisfree',
      'https://example.org/theguardian.com/commentisfree',
      'https://example.org/?https://theguardian.com/',
      'https://theguardian.com@example.org/',
      'https://theguardian.commentisfree/',
      'https://theguardiаn.com/', // a Cyrillic “а”
    ]) {
      expect(found(address), address).toBeNull()
    }
    expect(found('https://theguardian.com/commentisfreely')?.[1]).toBe('theguardian.com')
    expect(found('https://theguardian.com/x/commentisfree')?.[1]).toBe('theguardian.com')
  })
})

/** The addresses under which a copy shows a page, by the patterns that read them. */
const copiesOf = (copy: Copy, host: string, path: string): string[] =>
  copy.hosts.flatMap((by) => addressesAt(by, copy, host, path))

function addressesAt(by: string, copy: Copy, host: string, path: string): string[] {
  const page = `https://${host}${path}`
  switch (copy.form) {
    case 'path':
      // Archives write the scheme; AMP caches and the like tell it by their own path.
      return copy.paths.map((template) => {
        const inner = copy.kind === 'archive' ? page : `${host}${path}`
        return `https://${by}${template.replaceAll('*', '20260101000000').replace('{address}', inner)}`
      })
    case 'query':
      return [`https://${by}/x?${copy.parameter}=${encodeURIComponent(page)}&tl=en`]
    case 'sub-host':
      return [`https://${host.replaceAll('-', '--').replaceAll('.', '-')}.${by}${path}?_x_tr_sl=ru`]
  }
}

describe('copies of a page', () => {
  const hosts = outlets.patterns.filter(
    (pattern) => !pattern.includes('/') && !outlets.shared.includes(pattern),
  )

  it.each(outlets.copies.map((copy) => [`${copy.kind} ${copy.hosts[0]}`, copy] as const))(
    '%s: of any listed outlet are that outlet’s',
    (_, copy) => {
      fc.assert(
        fc.property(
          fc.constantFrom(...hosts),
          fc.constantFrom('', 'www.'),
          fc.constantFrom('/', '/a/b-c.html', '/zz%20z'),
          (host, www, path) => {
            const page = `${www}${host}`
            // A host of 63 letters in one label is the most that there is.
            fc.pre(copy.form !== 'sub-host' || page.replaceAll('-', '--').length <= 63)
            const own = found(`https://${page}${path}`)
            for (const address of copiesOf(copy, page, path))
              expect(found(address), address).toEqual([own?.[0], own?.[1], copy.kind])
          },
        ),
        { numRuns: 40 },
      )
    },
  )

  it('of a copy, and of a section, are found too', () => {
    expect(
      found(
        'https://web.archive.org/web/2026/https://www.google.com/amp/s/amp.theguardian.com/commentisfree/x',
      ),
    ).toEqual(['theguardian.com', 'theguardian.com/commentisfree', 'archive'])
    expect(
      found(
        'https://translate.google.ru/translate?u=https%3A%2F%2Fweb.archive.org%2Fweb%2F2026%2Fhttps%3A%2F%2Ftass.ru%2F',
      ),
    ).toEqual(['tass.com', 'tass.ru', 'translation'])
  })
})

describe('the look-ups', () => {
  /** Rows that count how often they are asked. */
  class Counted extends RowIndex {
    asked = 0
    override at(pattern: string) {
      this.asked++
      return super.at(pattern)
    }
  }
  const withRows = (count: number): OutletIndex & { rows: Counted } => {
    const rules = compileOutlets({
      lists: [
        {
          source: { id: 'one', name: 'One', url: null, licence: 'CC0 1.0', asOf: '2026' },
          entries: Array.from({ length: count }, (_, n) => ({
            match: [`host${n}.example`, `host${n}.example/a/b`],
            labels: [{ kind: 'country', value: 'FR', ref: null }],
          })),
        },
      ],
      identities: { names: [], outlets: [], apart: [] },
      hosts: { shared: [], noNews: [] },
      copies: readOutletData().copies,
      values: outlets.values,
    })
    return { ...indexOutlets(rules), rows: new Counted(rules) }
  }
  const asked = (many: ReturnType<typeof withRows>, address: string): number => {
    many.rows.asked = 0
    findOutlet(address, many)
    return many.rows.asked
  }

  it('are as many among 50,000 rules as among 50', () => {
    const [few, lots] = [withRows(50), withRows(25_000)]
    for (const address of [
      'https://www.host7.example/a/b/c/d',
      'https://host49.example/',
      'https://nowhere.example/a/b',
      'https://web.archive.org/web/2026/https://www.host7.example/a/b/c',
    ]) {
      expect(asked(few, address), address).toBe(asked(lots, address))
      expect(asked(lots, address), address).toBeLessThanOrEqual(6)
    }
  })

  it('grow with the parts of the host alone, whatever the path', () => {
    const many = withRows(50)
    expect(asked(many, `https://host7.example/${'a/'.repeat(4_000)}`)).toBeLessThanOrEqual(3)
    const deep = `https://${'a.'.repeat(110)}host7.example/a/b/c`
    expect(asked(many, deep)).toBeLessThanOrEqual(115)
  })
})
