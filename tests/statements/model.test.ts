import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { tableMask } from '../../src/statements/features.ts'
import { calibrate, loadModel, writeModel } from '../../src/statements/model.ts'
import { unsealed } from '../../src/statements/seal.ts'
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

describe('a model that is written', () => {
  it('is the file that it was read from, byte for byte', () => {
    const { header, lexicon, trees } = model
    const indices: number[] = []
    const values: number[] = []
    for (let index = 0; index <= tableMask; index++) {
      const steps = Math.round(model.weight(index, 0) / header.scales[0]!)
      if (steps === 0) continue
      indices.push(index)
      values.push(steps)
    }
    const { tagger, borders, cueWords } = lexicon
    const written = writeModel({
      header,
      indices: Uint32Array.from(indices),
      values: Int8Array.from(values),
      tagger,
      trees,
      borders: borders!,
      cueWords: [...cueWords],
    })
    expect(written.length).toBe(unsealed(bytes).body.length)
    expect(Buffer.from(written).equals(unsealed(bytes).body)).toBe(true)
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
