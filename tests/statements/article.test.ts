import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFromText } from '../../src/statements/article.ts'

const blocks = (text: string) =>
  articleFromText(text).blocks.map((b) => `${b.kind}: ${text.slice(b.start, b.end)}`)

describe('articleFromText', () => {
  it.each([
    [
      'Talks fail\n\nThe talks failed on Monday.',
      ['headline: Talks fail', 'body: The talks failed on Monday.'],
    ],
    ['The talks failed.\nThey end today.', ['body: The talks failed.', 'body: They end today.']],
    ['Talks fail', ['body: Talks fail']],
    ['  a  \r\n\t\r\n b ', ['headline: a', 'body: b']],
    ['', []],
    [' \n ', []],
  ])('reads %j', (text, expected) => {
    expect(blocks(text)).toEqual(expected)
  })

  it('leaves only white space outside of blocks, which are in order and do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let at = 0
        for (const b of articleFromText(text).blocks) {
          expect(b.start).toBeGreaterThanOrEqual(at)
          expect(b.end).toBeGreaterThan(b.start)
          expect(text.slice(at, b.start).replace(/[\s\u0085\u200b]/g, '')).toBe('')
          at = b.end
        }
        expect(text.slice(at).replace(/[\s\u0085\u200b]/g, '')).toBe('')
      }),
    )
  })
})
