import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { calibrate, loadModel } from '../../src/statements/model.ts'
import { model } from './engine.ts'

const bytes = readFileSync(new URL('../../src/statements/model.bin', import.meta.url))

describe('model file', () => {
  it('loads, and stays within its share of the package', () => {
    expect(loadModel(bytes).ok).toBe(true)
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(370_000)
    expect(model.cuts.shown).toBeGreaterThan(0)
    expect(model.cuts.shown).toBeLessThan(1)
  })

  it.each([
    ['no bytes', new Uint8Array(0)],
    ['other bytes', new TextEncoder().encode('{"not": "a model"}')],
    ['half a file', bytes.subarray(0, bytes.length >> 1)],
    ['a file cut in its trees', bytes.subarray(0, bytes.length - 100)],
  ])('tells what is wrong with %s', (_, bad) => {
    const loaded = loadModel(bad)
    expect(loaded.ok).toBe(false)
    if (!loaded.ok) expect(loaded.error.length).toBeGreaterThan(5)
  })
})

describe('calibrate', () => {
  it('is linear between its points and flat outside them', () => {
    const points = [
      [0.2, 0.1],
      [0.6, 0.5],
      [0.8, 0.9],
    ] as const
    expect([0, 0.2, 0.4, 0.7, 1].map((x) => Number(calibrate(points, x).toFixed(6)))).toEqual([
      0.1, 0.1, 0.3, 0.7, 0.9,
    ])
    expect(calibrate([], 0.42)).toBe(0.42)
  })
})
