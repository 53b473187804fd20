import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citation } from '../../src/report/export-citation.ts'
import { fragmentLink, permalink } from '../../src/report/export-permalink.ts'
import type { Report } from '../../src/report/report.ts'
import { REPORT, STATEMENTS } from '../popup/fake-report.ts'
import { anyText } from './any-text.ts'

const of = (id: string): string => permalink(REPORT, STATEMENTS.find((one) => one.id === id)!)!

const page = (text: string, url = 'https://paper.example/a'): Report => ({
  ...REPORT,
  page: { ...REPORT.page, url },
  text,
  blocks: [{ kind: 'body', start: 0, end: text.length }],
})

describe('permalinks', () => {
  it('quote a short passage whole', () => {
    expect(of('s9')).toBe(
      `https://www.northcurrent.example/world/herring-bay.html#:~:text=${encodeURIComponent('“Both sides should show their logbooks,”')}`,
    )
  })

  it('give a long one by its first and last words', () => {
    expect(decodeURIComponent(of('s2'))).toMatch(
      /:~:text=Iceland has closed Skálabay to,tonnes of herring at night$/,
    )
  })

  it('tell a passage that stands twice from the other by what is around it', () => {
    const text = 'He said no. She said no. They said no.'
    const link = fragmentLink(page(text), [16, 23])!
    expect(link).toBe('https://paper.example/a#:~:text=said%20no.%20She-,said%20no,-.%20They%20said')
  })

  it('escape what has a meaning in a directive, and keep the fragment of the address', () => {
    const text = 'a-b, c & d'
    expect(fragmentLink(page(text, 'https://paper.example/a?q=1#part'), [0, text.length])).toBe(
      'https://paper.example/a?q=1#part:~:text=a%2Db%2C%20c%20%26%20d',
    )
  })

  it('are none without a web address', () => {
    expect(permalink(page('said', ''), STATEMENTS[0]!)).toBeNull()
    expect(permalink(page('said', 'javascript:alert(1)'), STATEMENTS[0]!)).toBeNull()
  })

  it('are addresses for any text and span', () => {
    fc.assert(
      fc.property(anyText(), fc.nat(50), fc.nat(50), (text, start, length) => {
        const link = fragmentLink(page(text), [
          Math.min(start, text.length),
          Math.min(start + length, text.length),
        ])!
        expect(new URL(link).href).toBe(link)
      }),
    )
  })
})

describe('the citation', () => {
  it('is one line with outlet, title, address, date and the rules’ version', () => {
    expect(citation(REPORT)).toBe(
      'North Current, “Iceland closes herring bay, Faroes deny “secret” catch”, https://www.northcurrent.example/world/herring-bay.html, read 2026-11-24 with Sourcelight, rules 2026.11.24 (as of 2026-11-22).',
    )
  })

  it('names the host where there is no entry', () => {
    expect(citation({ ...REPORT, outlet: null })).toMatch(/^www\.northcurrent\.example, /)
  })
})
