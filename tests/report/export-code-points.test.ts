import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codePointsOf } from '../../src/report/export-code-points.ts'
import { anyText } from './any-text.ts'

it('gives at each whole character what counting by hand gives', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const at = codePointsOf(text)
      let units = 0
      const starts = [...text].map((character) => {
        units += character.length
        return units - character.length
      })
      expect([...starts, text.length].map(at)).toEqual([...starts, text.length].map((_, i) => i))
    }),
  )
})

it('takes lone surrogates for one each', () => {
  const at = codePointsOf('\u{d83d}a\u{dc1f}😀b')
  expect([0, 1, 2, 3, 5, 6].map(at)).toEqual([0, 1, 2, 3, 4, 5])
})
