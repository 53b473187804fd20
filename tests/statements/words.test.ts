import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFromText } from '../../src/statements/article.ts'
import { hashText } from '../../src/statements/hashing.ts'
import { fold, readWords } from '../../src/statements/words.ts'

const abbreviations = new Set(['mr', 'sen', 'inc'].map(hashText))

function split(text: string): string[] {
  const words = readWords(articleFromText(text), abbreviations)
  return Array.from({ length: words.count }, (_, i) => text.slice(words.start[i]!, words.end[i]!))
}

describe('words', () => {
  it.each([
    ['Smith said no.', ['Smith', 'said', 'no', '.']],
    ["He's sure they don't know", ['He', "'s", 'sure', 'they', 'do', "n't", 'know']],
    ['Clinton’s team can’t', ['Clinton', '’s', 'team', 'ca', 'n’t']],
    ['the officials’ claims', ['the', 'officials', '’', 'claims']],
    ['a well-known Paris-based group', ['a', 'well-known', 'Paris-based', 'group']],
    ['$1,200.50 and 3.5%', ['$', '1,200.50', 'and', '3.5', '%']],
    ['Mr. Lee of the U.S. told Sen. Orr', ['Mr.', 'Lee', 'of', 'the', 'U.S.', 'told', 'Sen.', 'Orr']],
    ['J. K. Rowling', ['J.', 'K.', 'Rowling']],
    ['wait... no—yes -- or', ['wait', '...', 'no', '—', 'yes', '--', 'or']],
    ['“Go,” he said', ['“', 'Go', ',', '”', 'he', 'said']],
    ["''Go,'' he said", ["''", 'Go', ',', "''", 'he', 'said']],
    ['@WhiteHouse wrote #vote', ['@WhiteHouse', 'wrote', '#vote']],
    ['O’Brien and Jean-Luc Müller', ['O’Brien', 'and', 'Jean-Luc', 'Müller']],
    ['AT&T said', ['AT&T', 'said']],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('folds case and apostrophes', () => {
    expect(fold('Don’T')).toBe("don't")
  })

  it('covers every character that is not white space, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const article = articleFromText(text)
        const words = readWords(article, abbreviations)
        let at = 0
        for (let i = 0; i < words.count; i++) {
          expect(words.start[i]!).toBeGreaterThanOrEqual(at)
          expect(words.end[i]!).toBeGreaterThan(words.start[i]!)
          at = words.end[i]!
        }
        const covered = Array.from({ length: words.count }, (_, i) =>
          text.slice(words.start[i]!, words.end[i]!),
        ).join('')
        expect(covered.replace(/[\s\u200b\ufeff]/gu, '')).toBe(text.replace(/[\s\u200b\ufeff\u0085]/gu, ''))
      }),
    )
  })
})
