import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DEFAULT_MIN_CONFIDENCE } from '../../src/report/shown.ts'
import { loadModel } from '../../src/statements/model.ts'

it('shows by default what the learned model says is right nine times in ten', () => {
  const model = loadModel(readFileSync(new URL('../../src/statements/model.bin', import.meta.url)))
  if (!model.ok) throw new Error(model.error)
  expect(DEFAULT_MIN_CONFIDENCE).toBe(model.value.cuts.shown)
})
