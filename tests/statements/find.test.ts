import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFromText } from '../../src/statements/article.ts'
import type { Features } from '../../src/statements/features.ts'
import { findStatements } from '../../src/statements/find.ts'
import type { Article, Block, FoundStatement } from '../../src/statements/statement.ts'
import { model } from './engine.ts'

const piece = fc.constantFrom(
  ...[
    'said',
    'The minister',
    ' ',
    ' ',
    ', ',
    '. ',
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    ':',
    ' — ',
    '\n',
    'that',
    'he',
    'denied',
    'according to',
  ],
  ...[
    'Smith',
    'it would rain',
    'allegedly',
    'is said to',
    'be',
    '😀',
    'é',
    'e\u0301',
    '5',
    '?',
    '!',
    '(',
    ')',
    'who',
    'and',
    '«',
    '»',
    '\ud800',
  ],
  // What the rules around the model look for.
  ...[
    'was accused of',
    'were told by',
    'by the union',
    'to leave',
    'it was announced',
    'muttered',
    'insists',
    'Minister',
    'denies',
    'disputed by',
    'in a statement',
    'was quoted as saying',
    'SMITH: ',
    '“War and Peace”',
    ',” ',
    '?” ',
    ' – ',
    'did not say',
    'clock',
    'claimed a point',
    '‘',
    '𝒜𝒷',
    'a\u0300\u0316',
  ],
)
const texts = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
)

/** Whether an offset falls between the two code units of a character. */
function isInsidePair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
}

function check(article: Article, found: readonly FoundStatement[]): void {
  found.forEach((f, k) => {
    for (const spans of [f.source, f.cue, f.content]) {
      let at = 0
      for (const [s, e] of spans) {
        expect(s).toBeGreaterThanOrEqual(at)
        expect(e).toBeGreaterThan(s)
        expect(e).toBeLessThanOrEqual(article.text.length)
        at = e
        // A character of two code units is never cut.
        for (const edge of [s, e]) expect(isInsidePair(article.text, edge)).toBe(false)
      }
    }
    const all = [...f.source, ...f.cue, ...f.content].sort((a, b) => a[0] - b[0])
    all.forEach(([s], x) => {
      if (x > 0) expect(s).toBeGreaterThanOrEqual(all[x - 1]![1])
    })
    expect(f.content.length).toBeGreaterThan(0)
    expect(f.confidence).toBeGreaterThanOrEqual(0)
    expect(f.confidence).toBeLessThanOrEqual(1)
    if (f.inside !== null) {
      expect(f.inside).not.toBe(k)
      const outer = found[f.inside]!
      const [s] = f.cue[0]!
      expect(outer.content.some(([a, b]) => a <= s && s < b)).toBe(true)
    }
  })
}

describe('findStatements', () => {
  it.each(['«said — »', '“Smith said: the plan ”', 'disputed by said'])(
    'keeps a cue out of its content: %s',
    (text) => {
      const article = articleFromText(text)
      check(article, findStatements(article, model, { minConfidence: 0 }))
    },
  )

  it('gives spans in bounds, in order, without overlap inside a statement, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = articleFromText(text)
        check(article, findStatements(article, model, { minConfidence: 0 }))
        check(article, findStatements(article, model, { bestF1: true }))
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the white space between blocks', () => {
    const gap = fc.constantFrom('\n', '\n\n', ' \n \n', '\r\n', '\n\t')
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), gap, gap, (parts, a, b) => {
        const lines = parts
          .map((p) => p.replace(/[\s\u0085\u2028\u2029\u200b\ufeff]+/g, ' ').trim())
          .filter((p) => p !== '')
        const view = (join: string) => {
          let text = ''
          const blocks: Block[] = []
          for (const l of lines) {
            blocks.push({ kind: 'body', start: text.length, end: text.length + l.length })
            text += l + join
          }
          return findStatements({ text, blocks, links: [] }, model, { minConfidence: 0 }).map((f) =>
            [...f.source, ['|'], ...f.cue, ['|'], ...f.content].map(([s, e]) =>
              typeof s === 'number' ? text.slice(s, e as number).replace(/\s+/g, ' ') : s,
            ),
          )
        }
        expect(view(a)).toEqual(view(b))
      }),
      { numRuns: 100 },
    )
  })

  it('keeps offsets true after astral characters and combining marks', () => {
    const plain = 'The minister said that taxes would rise.'
    const article = articleFromText(`😀 e\u0301\u0301 𝒜.\n${plain}`)
    const found = findStatements(article, model)
    expect(found).toHaveLength(1)
    expect(article.text.slice(...found[0]!.source[0]!)).toBe('The minister')
    expect(article.text.slice(...found[0]!.cue[0]!)).toBe('said')
  })

  it('gives statements in the order of their first word, outer ones before those inside', () => {
    const article = articleFromText(
      'The minister said Smith had claimed that the bank was safe. “No,” Smith said. Critics denied the claim.',
    )
    const found = findStatements(article, model, { minConfidence: 0.1 })
    const first = found.map((f) => Math.min(...[...f.source, ...f.cue, ...f.content].map(([s]) => s)))
    expect(first).toEqual([...first].sort((a, b) => a - b))
    for (const f of found) if (f.inside !== null) expect(f.inside).toBeLessThan(found.indexOf(f))
  })

  it('marks display text', () => {
    const text = 'Minister says plan will fail\nThe minister said the plan would fail.'
    const found = findStatements(articleFromText(text), model, { minConfidence: 0.2 })
    expect(found.map((f) => f.display)).toContain('body')
    for (const f of found) expect(f.display).toBe(f.cue[0]![0] < 28 ? 'headline' : 'body')
  })

  it('takes a block quote for verbatim speech, with the name that signs it', () => {
    const text = 'He wrote later.\nWe will never give up the city — Jane Roe (@jroe) May 3, 2020'
    const start = text.indexOf('We will')
    const article: Article = {
      text,
      blocks: [
        { kind: 'body', start: 0, end: 15 },
        { kind: 'block-quote', start, end: text.length },
      ],
      links: [],
    }
    const quote = findStatements(article, model).find((f) => f.display === 'block-quote')
    expect(quote?.quotation).toBe('direct')
    expect(text.slice(...quote!.content[0]!)).toBe('We will never give up the city')
  })

  it('looks at twice as many features in twice the text, and no more', () => {
    const paragraph =
      '“The plan will fail,” said Smith, who leads the party. The minister denied on Monday that the bank had been ' +
      'asked to pay, according to two people who were told of the talks. Critics say it is a “mess”.\n'
    let looked = 0
    const counting = {
      ...model,
      score(features: Features, group: number, into: Float64Array) {
        looked += features.n
        model.score(features, group, into)
      },
    }
    const work = (times: number) => {
      looked = 0
      findStatements(articleFromText(paragraph.repeat(times)), counting, { minConfidence: 0 })
      return looked
    }
    const once = work(20)
    expect(once).toBeGreaterThan(1000)
    expect(work(40) / once).toBeLessThan(2.2)
    expect(work(160) / once).toBeLessThan(8.8)
    // One sentence without end: windows bound what each cue looks at.
    const endless = (times: number) => {
      looked = 0
      findStatements(articleFromText('and he said that she denied it '.repeat(times)), counting, {
        minConfidence: 0,
      })
      return looked
    }
    expect(endless(400) / endless(200)).toBeLessThan(2.2)
  })

  it.each([
    ['a million quotation marks', '"'.repeat(1_000_000)],
    ['a million opening marks', '“'.repeat(1_000_000)],
    ['a million apostrophes', "'".repeat(1_000_000)],
    ['a million commas', ','.repeat(1_000_000)],
    ['a million dashes', '―'.repeat(1_000_000)],
    ['one word of a million letters', 'a'.repeat(1_000_000)],
    ['a million full stops', '.'.repeat(1_000_000)],
    ['no spaces at all', 'he said,“no”.'.repeat(4_000)],
    ['one endless sentence', 'he said that '.repeat(6_000)],
    ['a hundred thousand blocks', '“x\n'.repeat(100_000)],
  ])(
    'survives %s',
    (_, text) => {
      const article = articleFromText(text)
      expect(() => findStatements(article, model)).not.toThrow()
    },
    60_000,
  )
})
