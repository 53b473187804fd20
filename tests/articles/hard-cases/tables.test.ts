/** The tables of hard cases are well-formed; the grading catches what it should. The engine plays no part here. */
import { describe, expect, it } from 'vitest'
import type { FoundStatement } from '../../../src/statements/statement.ts'
import { readMarkUp } from '../mark-up.ts'
import { grade } from './grade.ts'
import { example, type HardCase } from './hard-case.ts'
import { hardTables } from './tables.ts'

const EXPECTED = [
  'quotation over several paragraphs with no closing mark',
  'odd numbers of marks',
  'nested and single marks',
  'straight and curly marks',
  'German and French marks',
  'apostrophes',
  'feet and inches',
  'scare quotes',
  'titles of works',
  'quotation in pieces',
  'inverted order',
  'the speaker in the sentence before',
  'a quotation with no speaker',
  '“X, who replaced Y, said”',
  'passives',
  'questions',
  'negated cues',
  '“according to”',
  'headline colon',
  'parenthetical speaker',
  'transcript lines',
  'bullet lists',
  'a sentence in capitals',
  'hyphenated and non-ASCII names',
  'numbers and abbreviations with full stops',
  'what a law, a clock or a sign says',
  'fiction-like dialogue',
  'sports scores',
  'recipe text',
]

/** What a perfect finder would give for a case. */
function perfect(hardCase: HardCase): FoundStatement[] {
  return readMarkUp(hardCase.text).statements.map((s) => ({
    source: s.source,
    cue: s.cue,
    content: s.content,
    quotation: hardCase.quotation?.[s.id] ?? 'indirect',
    display: 'body',
    inside: null,
    confidence: 1,
  }))
}

describe('the tables', () => {
  it('cover every hard case that was asked for', () => {
    expect(hardTables.map((t) => t.name).toSorted()).toEqual(EXPECTED.toSorted())
  })
})

describe.each(hardTables)('$name', ({ cases }) => {
  it('has at least five cases, examples and counter-examples, each with a name of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(5)
    expect(cases.filter((c) => c.is === 'example').length).toBeGreaterThan(0)
    expect(cases.filter((c) => c.is === 'counter').length).toBeGreaterThan(0)
    expect(new Set(cases.map((c) => c.name)).size).toBe(cases.length)
  })
  it.each([...cases])('$name', (hardCase) => {
    const { article, statements } = readMarkUp(hardCase.text)
    if (hardCase.is === 'example') expect(statements.length).toBeGreaterThan(0)
    for (const s of statements) {
      expect(s.content.length).toBeGreaterThan(0)
      expect(s.cue.length).toBeLessThanOrEqual(1)
      const all = [...s.source, ...s.cue, ...s.content].toSorted((a, b) => a[0] - b[0])
      for (const [start, end] of all) {
        expect(end).toBeGreaterThan(start)
        expect(article.text.slice(start, end)).toBe(article.text.slice(start, end).trim())
      }
      for (let i = 1; i < all.length; i++) expect(all[i]![0]).toBeGreaterThanOrEqual(all[i - 1]![1])
    }
    expect(
      Object.keys(hardCase.quotation ?? {}).every((id) => statements.some((s) => s.id === Number(id))),
    ).toBe(true)
    expect(grade(hardCase, perfect(hardCase))).toEqual([])
  })
})

describe('the grading', () => {
  const hardCase = example('x', '{1s Ann, who replaced Bob,} {1u said} {1c that it rains and pours}.', {
    1: 'indirect',
  })
  const [found] = perfect(hardCase) as [FoundStatement]
  const text = readMarkUp(hardCase.text).article.text
  const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const

  it('finds what is missing', () => {
    expect(grade(hardCase, [])).toEqual(['1 not found'])
  })
  it('finds a wrong source, and lets a short one pass', () => {
    expect(grade(hardCase, [{ ...found, source: [at('Bob')] }])).toEqual(['1: source “Bob”'])
    expect(grade(hardCase, [{ ...found, source: [] }])).toEqual(['1: source “”'])
    expect(grade(hardCase, [{ ...found, source: [at('Ann')] }])).toEqual([])
  })
  it('finds a content that is cut, a wrong cue and a wrong quotation', () => {
    expect(grade(hardCase, [{ ...found, content: [at('that it rains')] }])).toEqual([
      '1: content “that it rains”',
    ])
    expect(grade(hardCase, [{ ...found, cue: [at('replaced')] }])).toEqual(['1: cue “replaced”'])
    expect(grade(hardCase, [{ ...found, quotation: 'direct' }])).toEqual(['1: direct'])
  })
  it('finds what is not there, and lets a nested one pass', () => {
    const extra: FoundStatement = { ...found, content: [at('Bob')] }
    expect(grade(hardCase, [found, extra])).toHaveLength(1)
    expect(grade(hardCase, [found, { ...extra, inside: 0 }])).toEqual([])
  })
})
