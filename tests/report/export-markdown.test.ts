import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportMarkdown } from '../../src/report/export-markdown.ts'
import { REPORT } from '../popup/fake-report.ts'
import { anyText } from './any-text.ts'

describe('the Markdown export', () => {
  it('tells outlet, claims with who denies them, voices and findings', () => {
    const text = exportMarkdown(REPORT)
    expect(text).toContain('## Outlet: North Current')
    expect(text).toContain(
      '- control: **state controlled**, says [State Media Monitor](<https://records.example/entry>), as of 2023-12-21',
    )
    expect(text).toMatch(
      /2\. \*\*Elín Dalmar\*\* \(side: IS\) \*announced\*: .* — denied or disputed by no\. 1, no\. 4/,
    )
    expect(text).toContain(
      '| IS | Elín Dalmar, A person close to the Icelandic coast guard | 4 | 9 | 38 | 24 % |',
    )
    expect(text).toContain('- not heard: Norway')
    expect(text).toContain('rules 2026.11.24 (as of 2026-11-22)')
  })

  it('says of an unknown outlet that there is no entry', () => {
    expect(exportMarkdown({ ...REPORT, outlet: null })).toContain(
      'No entry, which is neither praise nor blame.',
    )
  })

  it('escapes page text, so that it makes no links, images, headings or markup', () => {
    const hostile =
      '# [a](javascript:alert(1)) ![x](http://e.example/x.png) <img src=x> | `code` **b** https://e.example'
    const text = exportMarkdown({
      ...REPORT,
      page: { ...REPORT.page, title: hostile },
    })
    const head = text.split('\n', 1)[0]!
    expect(head).not.toMatch(/(?<!\\)[[\]`<>|*]/)
    expect(head).not.toContain('https://')
  })

  it('keeps every text on one line', () => {
    fc.assert(
      fc.property(anyText(), (title) => {
        const head = exportMarkdown({ ...REPORT, page: { ...REPORT.page, title } }).split('\n\n')[0]!
        expect(head.startsWith('# ')).toBe(true)
        expect(head).not.toMatch(/[\n\r]/)
        expect(head).not.toMatch(/(?<!\\)(\\\\)*[[\]<>`]/)
      }),
    )
  })

  it('links only to web addresses', () => {
    const text = exportMarkdown({ ...REPORT, page: { ...REPORT.page, url: 'javascript:alert(1)' } })
    expect(text).not.toContain('javascript:')
  })
})
