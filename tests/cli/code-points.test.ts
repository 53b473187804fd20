import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codePointSpans } from '../../src/cli/code-points.ts'

it('gives spans that cut the same words out of the code points', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (parts) => {
      const text = parts.join('')
      const convert = codePointSpans(text)
      const points = [...text]
      let at = 0
      for (const part of parts) {
        const span = [at, at + part.length] as const
        at += part.length
        // A lone half joined with its neighbour's is one sign of the whole: no span of ours would cut there.
        if (splits(text, span[0]) || splits(text, span[1])) continue
        const [start, end] = convert(span)
        expect(points.slice(start, end).join('')).toBe(part)
      }
    }),
  )
})

it('counts a sign beyond the basic plane as one', () => {
  expect(codePointSpans('😀 said')([3, 7])).toEqual([2, 6])
  expect(codePointSpans('é said')([2, 6])).toEqual([2, 6])
})

const splits = (text: string, at: number): boolean =>
  at > 0 &&
  at < text.length &&
  /[\ud800-\udbff]$/.test(text.slice(0, at)) &&
  /^[\udc00-\udfff]/.test(text.slice(at))
