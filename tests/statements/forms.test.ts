/**
 * The forms in which news tells who says what, one sentence each, and sentences that look like them and say nothing: where
 * source, cue and content begin and end. By the label book, section 1; all of it is invented. Lines that begin with "# " are
 * headlines.
 */
import { describe, expect, it } from 'vitest'
import { findStatements } from '../../src/statements/find.ts'
import { readMarkUp } from '../articles/mark-up.ts'
import { readCases } from '../labels/cases.ts'
import { linesOf, model } from './engine.ts'

function foundIn(text: string): string[] {
  const { article } = readMarkUp(text)
  const found = findStatements(article, model)
  return linesOf(article, found).map((line, at) => {
    const { quotation } = found[at]!
    return quotation === 'indirect' ? line : `${line} (${quotation})`
  })
}

const cases = readCases(new URL('./cases/forms.txt', import.meta.url), '!')
const linesOfCase = (expected: string): string[] => (expected === '' ? [] : expected.split(' ;; '))

describe('forms', () => {
  it.each(cases.filter(({ knownWrong }) => !knownWrong))('$given', ({ given, expected }) => {
    expect(foundIn(given)).toEqual(linesOfCase(expected))
  })
  it.fails.each(cases.filter(({ knownWrong }) => knownWrong))(
    'known to go wrong: $given',
    ({ given, expected }) => {
      expect(foundIn(given)).toEqual(linesOfCase(expected))
    },
  )
})
