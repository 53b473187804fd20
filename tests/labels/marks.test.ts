/** Scare quotes (label book, section 4): up to four quoted words in the outlet's own voice, and what looks like them. */
import { describe, expect, it } from 'vitest'
import { label } from './labelling.ts'

const scareQuotes = (text: string, who: Readonly<Record<number, string>> = {}): string[] => {
  const { marks, words } = label(text, { m: 'Ada Moss | government | named | Brook' }, who)
  return marks.filter((mark) => mark.id === 'scare quotes').map((mark) => words(mark.words))
}

describe('scare quotes', () => {
  it.each([
    ['The ‘reform’ was passed.', ['‘reform’']],
    ["The 'reform' was passed.", ["'reform'"]],
    ['The “reform” was passed.', ['“reform”']],
    ['The mayor’s “reform” failed.', ['“reform”']],
    ['The officials’ reform and the ‘plan’ failed.', ['‘plan’']],
    ['The “best plan of all” failed.', ['“best plan of all”']],
    ['The “reform” and the “plan” failed.', ['“reform”', '“plan”']],
    ['# Mayor’s ‘reform’ fails\nIt rained.', ['‘reform’']],
    ['^ The “reform”\nIt rained.', ['“reform”']],
  ])('%s', (text, expected) => {
    expect(scareQuotes(text)).toEqual(expected)
  })

  it.each([
    'The “best plan of all times” failed.',
    'She asked “Why?” and left.',
    'It rained. “Reform.” It failed.',
    'The film “Reform” failed.',
    'The band “The Reformers” failed.',
    'The plan, known as “Reform”, failed.',
    'A sign read “reform”.',
  ])('are not in: %s', (text) => {
    expect(scareQuotes(text)).toEqual([])
  })

  it.each([
    '{1s Ms Moss} {1u said} {1c the “reform” failed}.',
    '{1s Ms Moss} {1u called} {1c the plan a “reform”}.',
  ])('are not what somebody said: %s', (text) => {
    expect(scareQuotes(text, { 1: 'm' })).toEqual([])
  })
})
