/** The faults of a sample: only code is touched, and the same seed takes the same ones, whatever changes beside them. */
import { describe, expect, it } from 'vitest'
import { faultsOf, inOrder, withFault } from '../../tools/mutate/faults.ts'
import { shareInWords, withFigures } from '../../tools/mutate/tally.ts'

const FILE = 'src/labels/example.ts'
const changed = (code: string): string[] => faultsOf(FILE, code).map((fault) => withFault(code, fault))

describe('faults', () => {
  it('change one thing each', () => {
    expect(changed('if (!a && b === 1) return true').sort()).toEqual([
      'if (!a && b !== 1) return true',
      'if (!a && b === 1) return false',
      'if (!a || b === 1) return true',
      'if (a && b === 1) return true',
    ])
    expect(changed('at < end - 1').sort()).toEqual(['at < end + 1', 'at <= end - 1'])
  })

  it.each([
    ['what is no code', '// where a && b === c'],
    ['what is no code', '/** a && b */'],
    ['what is no code', "const words = ' && '"],
    ['what is no code', "import { a } from './ === '"],
    ['what has no fault of its kind', 'const f = (a: number): boolean => isSo(a)'],
    ['the border of a limit', 'while (at < MOST_WORDS) go()'],
    ['the border of a limit', 'if (LIMITS.words >= found) go()'],
    ['the border of a limit', 'const longest = 5\nwhile (at < first + longest) go()'],
    ['the border of a limit', 'for (let k = from; k > from - 8;) go()'],
    ['the border of a limit', 'const kept = drafts.filter((d) => d.confidence > cut)'],
  ])('leave alone %s: %s', (_, code) => {
    expect(changed(code)).toEqual([])
  })

  it.each([
    'while (at < words.length) go()',
    'if (found.size > 0) go(MOST_WORDS)',
    'const share = total < 2 ? LEAST : 9',
    'const is = (at: number) => at < other.at && take(12)',
  ])('move the border where things begin or end: %s', (code) => {
    expect(changed(code).filter((text) => /[<>]= /.test(text))).toHaveLength(1)
  })
})

describe('a sample', () => {
  const code = 'a === b\nc === d\ne && f\nif (!g) h()\ni < j\n'
  const names = (text: string, seed: string): string[] =>
    inOrder(faultsOf(FILE, text), seed).map(({ name }) => name)

  it('is the same for the same seed, and another for another', () => {
    expect(names(code, '1')).toEqual(names(code, '1'))
    expect(names(code, '1').toSorted()).toEqual(names(code, '2').toSorted())
    const orders = new Set(['1', '2', '3', '4', '5'].map((seed) => names(code, seed).join()))
    expect(orders.size).toBeGreaterThan(1)
  })

  it('keeps the order of what is left where code beside it changes', () => {
    const more = `const k = 1\n${code.replace('e && f\n', 'k || l\n')}`
    const kept = names(code, '1').filter((name) => !name.includes('e && f'))
    expect(names(more, '1').filter((name) => !name.includes('k || l'))).toEqual(kept)
  })
})

describe('the figures', () => {
  it('tell the share with its 95 % interval', () => {
    expect(shareInWords({ tried: 22, noticed: 14 })).toBe('14 of 22 (64 %, 95 % interval 43 – 80 %)')
    expect(shareInWords({ tried: 0, noticed: 0 })).toBe('none tried')
  })

  it('go between their marks, and nowhere else', () => {
    const page = 'One.\n<!-- begin mutation -->\nold\n<!-- end mutation -->\nTwo.\n'
    expect(withFigures(page, 'new')).toBe(page.replace('old', 'new'))
    expect(() => withFigures('no marks', 'new')).toThrow('mutation')
  })
})
