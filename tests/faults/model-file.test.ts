import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadModel } from '../../src/statements/model.ts'
import { sealed, unsealed } from '../../src/statements/seal.ts'

const plain = new Uint8Array(readFileSync(new URL('../../src/statements/model.bin', import.meta.url)))
const shipped = sealed(plain)
const error = (bytes: Uint8Array): string | null => {
  const loaded = loadModel(bytes)
  return loaded.ok ? null : loaded.error
}

describe('the model file', () => {
  it('is read with its checksum, as it ships, and without, as it is trained', () => {
    expect(unsealed(shipped).seal).toBe('fits')
    expect(error(shipped)).toBeNull()
    expect(error(plain)).toBeNull()
    expect(sealed(shipped)).toBe(shipped)
    expect(Buffer.compare(unsealed(shipped).body, unsealed(plain).body)).toBe(0)
  })

  it('is refused where one bit of it has turned, wherever that is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: shipped.length - 13 }),
        fc.integer({ min: 0, max: 7 }),
        (at, bit) => {
          const damaged = shipped.slice()
          damaged[at] = damaged[at]! ^ (1 << bit)
          expect(error(damaged)).toContain('checksum does not fit')
        },
      ),
      { numRuns: 40 },
    )
  })

  it('is refused where it is empty, cut, longer, or something else', () => {
    expect(error(new Uint8Array())).toBe('the file ends early')
    for (const part of [0.01, 0.3, 0.9, 0.999])
      expect(error(plain.slice(0, Math.floor(plain.length * part))), String(part)).not.toBeNull()
    expect(error(new Uint8Array([...plain, 0]))).toBe('the model file is longer than it says')
    expect(error(new TextEncoder().encode('<!doctype html>'.repeat(100)))).toBe('not a model file')
  })

  it('of any bytes is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(plain.length), (bytes, at) => {
        expect(typeof error(bytes)).toBe('string')
        const spliced = plain.slice()
        spliced.set(bytes.subarray(0, plain.length - at), at)
        expect(() => loadModel(spliced)).not.toThrow()
      }),
      { numRuns: 30 },
    )
  })
})
