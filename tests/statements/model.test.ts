import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { articleFromText } from '../../src/statements/article.ts'
import { explain, findStatements } from '../../src/statements/find.ts'
import { calibrate, loadModel } from '../../src/statements/model.ts'
import { model } from './engine.ts'

const bytes = readFileSync(new URL('../../src/statements/model.bin', import.meta.url))

describe('model file', () => {
  it('loads, and stays within its share of the package', () => {
    expect(loadModel(bytes).ok).toBe(true)
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(450_000)
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

describe('explain', () => {
  it('names the reporting word, the weightiest first', () => {
    const article = articleFromText('The minister announced that taxes would rise. “It is needed,” he said.')
    const found = findStatements(article, model, { minConfidence: 0.2 })
    expect(found.length).toBeGreaterThan(1)
    const reasons = explain(article, found[0]!, model)
    expect(reasons.length).toBeGreaterThan(2)
    expect(reasons.some((r) => r.words.includes('announced'))).toBe(true)
    const weights = reasons.map((r) => Math.abs(r.weight))
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
    const second = explain(article, found[1]!, model)
    expect(second.some((r) => /quotation/.test(r.words))).toBe(true)
  })

  it('says by which rule a quotation with no cue was found', () => {
    const article = articleFromText(
      'Smith said the plan had failed.\n“We have no money left. We must start again.”',
    )
    const bare = findStatements(article, model, { minConfidence: 0 }).find((f) => f.cue.length === 0)
    expect(bare).toBeDefined()
    expect(explain(article, bare!, model)[0]!.words).toContain('no cue of their own')
  })
})
