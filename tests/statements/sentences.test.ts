import { describe, expect, it } from 'vitest'
import { articleFromText } from '../../src/statements/article.ts'
import { hashText } from '../../src/statements/hashing.ts'
import { findSentences } from '../../src/statements/sentences.ts'
import { readWords } from '../../src/statements/words.ts'

const abbreviations = new Set(['mr', 'sen', 'inc', 'jan', 'col'].map(hashText))
const starters = new Set(['the', 'he', 'it'].map(hashText))

function sentences(text: string): string[] {
  const words = readWords(articleFromText(text), abbreviations)
  const found = findSentences(words, starters)
  return Array.from({ length: found.count }, (_, s) =>
    text.slice(words.start[found.first[s]!]!, words.end[found.first[s + 1]! - 1]!),
  )
}

describe('sentences', () => {
  it.each([
    ['One. Two.', ['One.', 'Two.']],
    ['Mr. Lee met Col. Orr. He left.', ['Mr. Lee met Col. Orr.', 'He left.']],
    ['He works at Acme Inc. The firm grew.', ['He works at Acme Inc.', 'The firm grew.']],
    ['In the U.S. Senate it passed.', ['In the U.S. Senate it passed.']],
    ['It cost 3.5 million. It rose.', ['It cost 3.5 million.', 'It rose.']],
    ['“Is it?” he asked. “No.”', ['“Is it?” he asked.', '“No.”']],
    ['“Stop. Now.” They ran.', ['“Stop.', 'Now.”', 'They ran.']],
    ['Why? Nobody knows!', ['Why?', 'Nobody knows!']],
    ['a line\nanother line', ['a line', 'another line']],
    ['Wait... what? Yes.', ['Wait... what?', 'Yes.']],
    ['', []],
  ])('splits %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})
