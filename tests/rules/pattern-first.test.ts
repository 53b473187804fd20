import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageWords } from '../../src/rules/language/language-words.ts'
import { compileAnchored, indexPatterns, startsAt } from '../../src/rules/pattern.ts'
import { treeOf } from '../../src/rules/pattern-compile.ts'
import { firstWords, plainFirstWords } from '../../src/rules/pattern-first.ts'
import { tokensOf } from '../../src/rules/tokens.ts'
import { compileRules } from '../../tools/compile-rules.ts'

const { language } = compileRules()
const words = languageWords(language)

/** The same, from the tree; null where it is not a list of words. */
function fromTree(pattern: string): string[] | null {
  const tree = treeOf(pattern, (name) => words.classes.has(name))
  const first = tree.ok ? firstWords(tree.value, words.irregulars) : null
  return first === null || first.builtIns.size > 0 || first.classes.size > 0 ? null : [...first.words].sort()
}

describe('the first words of a pattern', () => {
  it('are the same from its text as from its tree, wherever the text tells them', () => {
    const roles = language.entries.flatMap((entry) =>
      entry.kind === 'role' ? entry.words.map((word) => `${word}~n`) : [],
    )
    const patterns = [
      ...roles,
      ...language.entries.flatMap((entry) => ('patterns' in entry ? entry.patterns : [])),
    ]
    let told = 0
    for (const pattern of patterns) {
      const plain = plainFirstWords(pattern, words.irregulars)
      if (plain === null) continue
      told += 1
      expect([...plain].sort(), pattern).toEqual(fromTree(pattern))
    }
    expect(told).toBeGreaterThan(patterns.length * 0.8)
  })
  it('are never told wrongly from the text of any pattern', () => {
    const piece = fc.constantFrom(
      'say',
      'X',
      '9',
      '~',
      '~n',
      '~v',
      '?',
      '-',
      ' ',
      '(',
      '|',
      ')',
      '..2',
      "'s",
      '.',
      'é',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), (pieces) => {
        const pattern = pieces.join('')
        const plain = plainFirstWords(pattern, words.irregulars)
        const tree = treeOf(pattern, () => false)
        if (plain !== null && tree.ok) expect([...plain].sort()).toEqual(fromTree(pattern))
      }),
      { numRuns: 3000 },
    )
  })
  it('begin each of its matches', () => {
    const word = fc.constantFrom('a', 'say', 'New', 'Telm', 'x', '-', '9')
    const piece = fc.constantFrom(
      'a',
      'say~',
      'New',
      '(',
      '|',
      ')',
      '?',
      ' ',
      '<place>',
      '<capital>',
      '[',
      ']',
      '..1',
      'x-a',
    )
    const own = { classes: new Map([['place', ['New Telm', 'x']]]), irregulars: new Map([['say', ['said']]]) }
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), fc.array(word, { maxLength: 5 }), (pieces, text) => {
        const pattern = pieces.join('')
        const tree = treeOf(pattern, (name) => own.classes.has(name))
        const first = tree.ok ? firstWords(tree.value, own.irregulars) : null
        const anchored = compileAnchored([pattern], own)
        const tokens = tokensOf(text.join(' '))
        if (first === null || !anchored.ok || tokens.length === 0) return
        const told = first.words.has(tokens[0]!.norm) || first.classes.size > 0 || first.builtIns.size > 0
        if (startsAt(anchored.value, tokens, 0)) expect(told).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
  it('say which pattern can begin nowhere, where nobody checked it', () => {
    expect(() => indexPatterns([{ id: 'open', patterns: ['..3 a'] }], words)).toThrow(/open.*begin/)
  })
})
