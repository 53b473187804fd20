import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers, withHost, withoutHost } from '../../src/extension/host-list.ts'

describe('a list of hosts', () => {
  it('covers the hosts below one, cut at a dot', () => {
    expect(covers(['rt.com'], 'www.rt.com')).toBe(true)
    expect(covers(['rt.com'], 'de.m.rt.com')).toBe(true)
    expect(covers(['rt.com'], 'rt.com')).toBe(true)
    expect(covers(['rt.com'], 'smart.com')).toBe(false)
    expect(covers(['rt.com'], 'rt.com.example')).toBe(false)
    expect(covers(['de.rt.com'], 'www.rt.com')).toBe(false)
    expect(covers([], 'rt.com')).toBe(false)
  })

  it('takes "www." for the site itself', () => {
    expect(covers(['www.rt.com'], 'rt.com')).toBe(true)
    expect(covers(['www.rt.com'], 'de.rt.com')).toBe(false)
  })

  it('speaks of files, which have no host, only where it names them', () => {
    expect(covers(['rt.com'], '')).toBe(false)
    expect(covers([''], '')).toBe(true)
    expect(covers([''], 'rt.com')).toBe(false)
  })

  it('covers what was put in and nothing that was taken out', () => {
    const host = fc
      .array(fc.constantFrom('a', 'b', 'www', 'com'), { minLength: 1, maxLength: 4 })
      .map((x) => x.join('.'))
    fc.assert(
      fc.property(fc.array(host, { maxLength: 5 }), host, (list, one) => {
        expect(covers(withHost(list, one), one)).toBe(true)
        expect(covers(withoutHost(list, one), one)).toBe(false)
        expect(withHost(withHost(list, one), one)).toEqual(withHost(list, one))
      }),
    )
  })
})
