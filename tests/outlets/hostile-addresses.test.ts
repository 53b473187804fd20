import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOutlet, indexOutlets } from '../../src/outlets/find-outlet.ts'
import { compileRules } from '../../tools/compile-rules.ts'

const rules = compileRules()
const index = indexOutlets(rules.outlets)
const { patterns } = rules.outlets
const hosts = new Set(patterns.map((pattern) => pattern.split('/', 1)[0]!))
const copyHosts = rules.outlets.copies.flatMap((copy) => copy.hosts)

describe('any address', () => {
  it('is read or refused, never thrown at', () => {
    const pieces = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc
        .array(
          fc.oneof(
            fc.constantFrom(
              ...copyHosts,
              ...patterns.slice(0, 200),
              'https://',
              'http:/',
              '/',
              '//',
              '.',
              '-',
              '--',
              '%',
              '@',
              ':',
            ),
            fc.string({ maxLength: 5 }),
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
      fc
        .tuple(
          fc.constantFrom(...copyHosts),
          fc.array(fc.constantFrom('web', 'amp', 's', 'c', '2020', 'www.rt.com', 'https:', ''), {
            maxLength: 8,
          }),
        )
        .map(([host, parts]) => `https://${host}/${parts.join('/')}`),
    )
    fc.assert(
      fc.property(pieces, (address) => {
        const outlet = findOutlet(address, index)
        if (outlet !== null) expect(patterns).toContain(outlet.match)
      }),
      { numRuns: 3000 },
    )
  })

  it('of an unlisted host is never matched by a part of the host', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcxyz019'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        fc.constantFrom(...hosts),
        letters,
        fc.constantFrom('before', 'after'),
        (host, more, where) => {
          const other = where === 'before' ? `${more}${host}` : `${host}.${more}`
          const found = findOutlet(`https://${other}/`, index)
          // Letters before a host make another host; a label before it would be a sub-host. Both may be listed by chance.
          if (found !== null) {
            const of = found.match.split('/', 1)[0]!
            expect(other === of || other.endsWith(`.${of}`)).toBe(true)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('of a listed host is matched whatever the sub-host, port, credentials and case', () => {
    const listed = [...hosts].filter(
      (host) => !rules.outlets.shared.includes(host) && findOutlet(`https://${host}/`, index)?.match === host,
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...listed),
        fc.constantFrom('', 'www.', 'm.', 'amp.', 'mobile.'),
        fc.constantFrom('', ':443', ':8080'),
        fc.constantFrom('', 'user@', 'user:pass@'),
        fc.constantFrom('', '.'),
        fc.boolean(),
        (host, sub, port, who, dot, upper) => {
          const name = `${sub}${host}${dot}`
          const address = `https://${who}${upper ? name.toUpperCase() : name}${port}/zz-none/x?y#z`
          expect(findOutlet(address, index)?.match).toBe(host)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
