import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFromText } from '../../src/statements/article.ts'
import { findQuotations } from '../../src/statements/quotations.ts'
import { readWords } from '../../src/statements/words.ts'

function quotes(text: string): string[] {
  const words = readWords(articleFromText(text), new Set())
  return findQuotations(words).quotes.map(
    (q) =>
      `${q.continues ? '+' : ''}${text.slice(words.start[q.open]!, words.end[q.close]!)}${q.closed ? '' : '…'}`,
  )
}

describe('quotations', () => {
  it.each([
    ['“Go,” he said. “Now.”', ['“Go,”', '“Now.”']],
    ['"Go," he said. "Now."', ['"Go,"', '"Now."']],
    ["''Go,'' he said.", ["''Go,''"]],
    ['‘Go,’ he said, ‘now.’', ['‘Go,’', '‘now.’']],
    ["He called it 'a mess' today", ["'a mess'"]],
    ['„Geh“, sagte er', ['„Geh“']],
    ['« Allez », dit-il', ['« Allez »']],
    ['«Go», he said', ['«Go»']],
    ['»Geh«, sagte er', ['»Geh«']],
    ['“He said ‘no’ to me,” she said', ['“He said ‘no’ to me,”']],
    ['\'He said "no" to me,\' she said', ['\'He said "no" to me,\'']],
  ])('finds the marks in %j', (text, expected) => {
    expect(quotes(text)).toEqual(expected)
  })

  it.each([
    "the officials' claims and the workers' pay",
    'O’Brien’s team can’t win, it’s over',
    "in the '90s and ’80s",
    'a 6\'2" guard and a 5\'10" one',
    'He is 6′2″ tall, 12" of snow fell',
    'rock ’n’ roll',
    'no marks at all',
  ])('takes no apostrophe, foot or inch for a mark in %j', (text) => {
    expect(quotes(text)).toEqual([])
  })

  it('carries a quotation over paragraphs that open with a mark and do not close', () => {
    expect(quotes('“One.\n“Two.\n“Three,” he said.')).toEqual(['“One.…', '+“Two.…', '+“Three,”'])
    expect(quotes('“One,” he said.\n“Two,” he said.')).toEqual(['“One,”', '“Two,”'])
    expect(quotes('“One.\nHe left.\n“Two.”')).toEqual(['“One.…', '“Two.”'])
  })

  it('ends an unclosed quotation with its block', () => {
    expect(quotes('He said “no and left.\nThen he came “back”.')).toEqual(['“no and left.…', '“back”'])
    expect(quotes('an odd " mark\nand "two" more')).toEqual(['"two"'])
  })

  it('gives quotations in order, inside one block each, whatever the text', () => {
    const marks = fc.constantFrom(
      '"',
      '“',
      '”',
      "'",
      '‘',
      '’',
      '«',
      '»',
      '„',
      ' ',
      'a',
      'B',
      '.',
      ',',
      '\n',
      '5',
      '``',
      '(',
    )
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 80 }), (parts) => {
        const text = parts.join('')
        const words = readWords(articleFromText(text), new Set())
        const { quotes: found, of } = findQuotations(words)
        let at = -1
        found.forEach((q, k) => {
          expect(q.open).toBeGreaterThan(at)
          expect(q.close).toBeGreaterThanOrEqual(q.open)
          expect(words.block[q.open]).toBe(words.block[q.close])
          for (let i = q.open; i <= q.close; i++) expect(of[i]).toBe(k)
          at = q.close
        })
      }),
    )
  })
})
