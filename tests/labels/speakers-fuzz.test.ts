import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveSpeakers } from '../../src/labels/speakers/resolve-speakers.ts'
import { articleFromText } from '../../src/statements/article.ts'
import type { FoundStatement, Span } from '../../src/statements/statement.ts'
import { language } from './speakers-reading.ts'

const WORDS = [
  'he',
  'she',
  'they',
  'It',
  'who',
  'the',
  'a',
  'of',
  'and',
  'for',
  ',',
  '.',
  '’s',
  '“',
  '”',
  '(',
  ')',
  '-',
  '—',
  '@',
  '55',
  'president',
  'Minister',
  'spokesman',
  'Ministry',
  'company',
  'Sen.',
  'former',
  'Armenia',
  'Armenian',
  'Ruiz',
  'Ana',
  'US',
  'WHO',
  'report',
  'police',
  'lawyer',
  'University',
  'said',
  'both',
  'sides',
  'its',
  '\n\n',
  '😀',
  'Ærø',
  'U.S.',
  'F.B.I.',
  "'",
  '‘s',
]
const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '....................',
    ',,,,,,,,,,,,,,',
    '(((((((((((((((((',
    'A A A A A A A A A A A A',
    "s' s' s' s' s' s'",
  ),
)

const spanIn = (length: number): fc.Arbitrary<Span> =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])

const statementIn = (length: number, index: number): fc.Arbitrary<FoundStatement> =>
  fc.record({
    source: fc.array(spanIn(length), { maxLength: 2 }),
    cue: fc.array(spanIn(length), { maxLength: 1 }),
    content: fc.array(spanIn(length), { minLength: 1, maxLength: 2 }),
    quotation: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
    display: fc.constantFrom('body' as const, 'headline' as const),
    inside: index === 0 ? fc.constant(null) : fc.option(fc.nat(index - 1), { nil: null }),
    confidence: fc.constant(1),
  })

const scenes = texts.chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc
      .nat(8)
      .chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, index) => statementIn(text.length, index))),
      ),
  ),
)

describe('resolving speakers, whatever the text', () => {
  it('never throws, gives one answer for each statement, and points into the text', () => {
    fc.assert(
      fc.property(scenes, ([text, found]) => {
        const { speakers, of, via, confidence } = resolveSpeakers(articleFromText(text), found, language, {
          outlet: ['A'],
        })
        const ids = new Set(speakers.map(({ id }) => id))
        expect(ids.size).toBe(speakers.length)
        expect([of.length, via.length, confidence.length]).toEqual([found.length, found.length, found.length])
        for (const one of of.flat()) expect(ids.has(one)).toBe(true)
        for (const [index, one] of confidence.entries()) {
          expect(one).toBeGreaterThanOrEqual(0)
          expect(one).toBeLessThanOrEqual(1)
          expect(one === 0).toBe(of[index]!.length === 0)
        }
        for (const { mentions, confidence: sure } of speakers) {
          expect(sure).toBeGreaterThanOrEqual(0)
          expect(sure).toBeLessThanOrEqual(1)
          for (const [start, end] of mentions) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same answer each time', () => {
    fc.assert(
      fc.property(scenes, ([text, found]) => {
        const article = articleFromText(text)
        const first = resolveSpeakers(article, found, language, { outlet: [] })
        expect(resolveSpeakers(article, found, language, { outlet: [] })).toEqual(first)
      }),
      { numRuns: 60 },
    )
  })

  it('takes time in proportion to the text', () => {
    const paragraph =
      'Norwegian Finance Minister Siri Dahl, who heads the party, told the company’s director, Bo Lund, of Northwind Airlines, that “it was late.” She said the ministry and its spokesman agreed.\n\n'
    const time = (times: number): number => {
      const text = paragraph.repeat(times)
      const article = articleFromText(text)
      const found: FoundStatement[] = Array.from({ length: times }, (_, index) => ({
        source: [[index * paragraph.length, index * paragraph.length + 37]],
        cue: [],
        content: [[index * paragraph.length + 40, index * paragraph.length + 60]],
        quotation: 'indirect',
        display: 'body',
        inside: null,
        confidence: 1,
      }))
      let best = Number.POSITIVE_INFINITY
      for (let run = 0; run < 5; run += 1) {
        // The processor's time, so that other work does not count.
        const start = process.cpuUsage()
        resolveSpeakers(article, found, language, { outlet: [] })
        best = Math.min(best, process.cpuUsage(start).user)
      }
      return best
    }
    time(100)
    // Four times the text: quadratic work would take sixteen times as long. Both texts are long enough for V8 to collect
    // garbage meanwhile; a short one, where it does not, is four times as fast as its length tells.
    const short = time(800)
    expect(time(3200) / short).toBeLessThan(10)
  })
})
