import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formsOf } from '../../src/rules/inflect.ts'
import {
  checkPattern,
  compileAnchored,
  compilePatterns,
  findMatches,
  LONGEST_MATCH,
  type PatternWords,
  startsAt,
} from '../../src/rules/pattern.ts'
import { tokenAt, tokensOf } from '../../src/rules/tokens.ts'

const words: PatternWords = {
  classes: new Map([['place', ['Orsa', 'New Telm']]]),
  irregulars: new Map([['say', ['said', 'saying']]]),
}

/** Words that a pattern matches in a text, each match on its own. */
function found(pattern: string, text: string): string[] {
  const index = compilePatterns([{ id: 'p', patterns: [pattern] }], words)
  if (!index.ok) throw new Error(index.error.join())
  const tokens = tokensOf(text)
  return findMatches(index.value, tokens).map((match) =>
    text.slice(tokens[match.from]!.start, tokens[match.to - 1]!.end),
  )
}

describe('tokens', () => {
  it.each([
    ['Baku’s claim didn’t hold.', ['Baku', '’s', 'claim', 'didn’t', 'hold', '.']],
    ['U.S. officials paid $1,200.50', ['U.S.', 'officials', 'paid', '$', '1,200.50']],
    ['so-called “peace”', ['so', '-', 'called', '“', 'peace', '”']],
    ['the officials’ word', ['the', 'officials', '’', 'word']],
    ['Nebraska’s 日本 𝕏', ['Nebraska', '’s', '日本', '𝕏']],
  ])('%s', (text, expected) => {
    expect(tokensOf(text).map((token) => token.text)).toEqual(expected)
  })
  it('covers all but white space, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let at = 0
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at)
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(
            text
              .slice(at, token.start)
              .trim()
              .replaceAll(/[\u200b\u2000-\u200a]/g, ''),
          ).toBe('')
          at = token.end
        }
      }),
    )
  })
  it('numbers a spelling once, and never two spellings alike', () => {
    const [The, dam, , the, dam2] = tokensOf('The dam, the dam of the northern harbour').map(
      (token) => token.spelling,
    )
    expect(dam2).toBe(dam)
    expect(the).not.toBe(The)
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'B', '’', 's', '.', 'É') })), (words) => {
        const tokens = tokensOf(words.join(' '))
        const byNumber = new Map<number, string>()
        for (const { spelling, text } of tokens) {
          expect(spelling).toBeLessThan(tokens.length)
          expect(byNumber.get(spelling) ?? text).toBe(text)
          byNumber.set(spelling, text)
        }
      }),
    )
  })
  it('stays linear on words made to collide', () => {
    // "Aa" and "BB" have one hash, and so has every row of them of one length.
    const words = Array.from({ length: 2 ** 15 }, (_, row) =>
      Array.from({ length: 15 }, (_, at) => ((row >> at) & 1 ? 'Aa' : 'BB')).join(''),
    )
    const time = (list: readonly string[]): number => {
      const text = list.join(' ')
      const start = process.cpuUsage()
      const tokens = tokensOf(text)
      const { user, system } = process.cpuUsage(start)
      expect(tokens.map((token) => token.text)).toEqual(list)
      return user + system
    }
    const plain = words.map((word, row) => `${row}x${word.slice(0, 24)}`)
    time(plain)
    expect(time(words)).toBeLessThan(time(plain) * 10 + 50_000)
  })
  it('finds the token at an offset', () => {
    const tokens = tokensOf('one two three')
    expect([0, 2, 3, 4, 12, 99].map((offset) => tokenAt(tokens, offset))).toEqual([0, 0, 1, 1, 2, 3])
  })
})

describe('inflection', () => {
  it.each([
    ['claim', 'verb', ['claim', 'claims', 'claimed', 'claiming']],
    ['deny', 'verb', ['deny', 'denies', 'denied', 'denying']],
    ['accuse', 'verb', ['accuse', 'accuses', 'accused', 'accusing']],
    ['ally', 'noun', ['ally', 'allies']],
  ] as const)('%s as a %s', (lemma, as, expected) => {
    expect(formsOf(lemma, as, new Map())).toEqual(expect.arrayContaining([...expected]))
  })
  it('takes irregular forms from data', () => {
    expect(formsOf('say', 'verb', words.irregulars)).toEqual(['say', 'says', 'said', 'saying'])
  })
})

describe('patterns', () => {
  it.each([
    [
      'claim~ (full|sole)? responsibility',
      'They claimed sole responsibility.',
      ['claimed sole responsibility'],
    ],
    ['claim~ (full|sole)? responsibility', 'They claimed the land.', []],
    ['did not ..2 respond', 'It did not at once respond.', ['did not at once respond']],
    ['did not ..2 respond', 'It did not. Respond now.', []],
    ['did not ..2 respond', 'It did not\nrespond.', []],
    ['tell~ [<place>]', 'He told New Telm so.', []],
    ['say~ to [<place>]', 'He said to New Telm and Orsa.', ['New Telm']],
    ['East Sea', 'The East Sea, not the east sea, and the EAST SEA.', ['East Sea', 'EAST SEA']],
    ['<number> (dead|killed)', 'There were 12 dead.', ['12 dead']],
    ['<capital> said', 'Then Moss said so; he said no.', ['Moss said']],
    ["(is|'s) false", 'It’s false.', ['’s false']],
    ['so - called', 'The so-called reform', ['so-called']],
    ['a (b (c|d)?)? e', 'a b d e', ['a b d e']],
  ])('%s in “%s”', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected)
  })
  it('takes the longest match of a rule at a place', () => {
    expect(found('a (b|b c)?', 'a b c')).toEqual(['a b c'])
  })
  it.each(['(a', 'a)', '[a', '<nowhere> a', '..0 a', '..99 a', '', 'a ~', '(((((((((a)))))))))', '<place'])(
    'refuses “%s” with a reason',
    (pattern) => {
      expect(checkPattern(pattern, (name) => words.classes.has(name))).toEqual(expect.any(String))
    },
  )
  it('refuses a rule that could begin anywhere, and says which', () => {
    const index = compilePatterns([{ id: 'open', patterns: ['..3 a'] }], words)
    expect(index).toEqual({ ok: false, error: [expect.stringContaining('open')] })
  })
  it('tries anchored patterns at one place alone', () => {
    const anchored = compileAnchored(['..2 <place>'], words)
    if (!anchored.ok) throw new Error(anchored.error.join())
    const tokens = tokensOf('in the Orsa of old')
    expect([0, 1, 2, 3].map((at) => startsAt(anchored.value, tokens, at))).toEqual([true, true, true, false])
  })
  it('never throws on a pattern, and a pattern that passes the check compiles', () => {
    const piece = fc.constantFrom(
      'a',
      'b~',
      '(',
      ')',
      '|',
      '?',
      '[',
      ']',
      '<place>',
      '<',
      '..2',
      ' ',
      'x-y',
      "'s",
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const pattern = pieces.join('')
        const problem = checkPattern(pattern, (name) => words.classes.has(name))
        const anchored = compileAnchored([pattern], words)
        expect(anchored.ok).toBe(problem === null)
        if (anchored.ok) startsAt(anchored.value, tokensOf('a b x-y Orsa’s b'), 0)
      }),
      { numRuns: 500 },
    )
  })
  it('finds by its index just what each pattern matches when tried at every word', () => {
    const patterns = [
      'the ..3 (report|study) of?',
      '(a|the) (old|new)? ..2 dam say~v',
      'in [a ..4 report] (by|of)',
      '(dam|dam of the) <place>?',
      '<place> ..1 (say~|old)',
      'of the',
    ]
    const index = compilePatterns(
      patterns.map((pattern) => ({ id: pattern, patterns: [pattern] })),
      words,
    )
    if (!index.ok) throw new Error(index.error.join())
    const word = fc.constantFrom(
      'the',
      'a',
      'in',
      'of',
      'by',
      'old',
      'new',
      'dam',
      'report',
      'study',
      'said',
      'Orsa',
      'New',
      'Telm',
      '.',
      '\n',
      'x',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (text) => {
        const tokens = tokensOf(text.join(' '))
        const indexed = findMatches(index.value, tokens).map((match) => `${match.rule.id} ${match.first}`)
        const tried = patterns.flatMap((pattern) => {
          const anchored = compileAnchored([pattern], words)
          if (!anchored.ok) throw new Error(anchored.error.join())
          return tokens.flatMap((_, at) => (startsAt(anchored.value, tokens, at) ? [`${pattern} ${at}`] : []))
        })
        expect(indexed.sort()).toEqual(tried.sort())
      }),
      { numRuns: 300 },
    )
  })
  it('stays linear on a text made to make it go back', () => {
    const index = compilePatterns(
      [{ id: 'p', patterns: ['a ..12 a ..12 a ..12 b', '(a|a a|a a a) (a|a a)? (a|a a)? b'] }],
      words,
    )
    if (!index.ok) throw new Error(index.error.join())
    const time = (size: number): number => {
      const tokens = tokensOf('a '.repeat(size))
      const start = performance.now()
      findMatches(index.value, tokens)
      return performance.now() - start
    }
    time(2000)
    const one = Math.max(1, Math.min(time(2000), time(2000), time(2000)))
    const four = Math.min(time(8000), time(8000), time(8000))
    expect(four / one).toBeLessThan(12)
    expect(LONGEST_MATCH).toBeLessThan(64)
  })
})
