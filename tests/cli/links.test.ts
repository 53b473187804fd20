import { describe, expect, it } from 'vitest'
import { baseOf, parsePage } from '../../src/cli/parse-page.ts'
import { readArticle } from '../../src/page/read-article.ts'

const WORDS =
  'The mayor of Oldbridge said on Monday that the wells had not run dry, and that there was water for all.'
const page = (head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Wells</title>${head}</head><body><article><h1>Wells</h1><p>${WORDS}
  The figures are in <a href="/report.html?a=1">a report</a> and in <a href="table">a table</a>.</p><p>${WORDS}</p></article></body></html>`

const hrefs = (html: string, url: string): readonly string[] => {
  const document = parsePage(html)
  return readArticle(document, baseOf(document, url))!.article.links.map(({ href }) => href)
}

describe('the links of a page on the command line', () => {
  it("are told from the record's address", () => {
    expect(hrefs(page(), 'https://news.example/town/wells')).toEqual([
      'https://news.example/report.html?a=1',
      'https://news.example/town/table',
    ])
  })

  it("are told from the page's own base where it has one", () => {
    expect(hrefs(page('<base href="/other/">'), 'https://news.example/town/wells')).toEqual([
      'https://news.example/report.html?a=1',
      'https://news.example/other/table',
    ])
    expect(hrefs(page('<base href="https://elsewhere.example/">'), '')).toEqual([
      'https://elsewhere.example/report.html?a=1',
      'https://elsewhere.example/table',
    ])
  })

  it('stay as they are written where there is no address', () => {
    expect(hrefs(page(), '')).toEqual(['/report.html?a=1', 'table'])
    expect(hrefs(page('<base href="https://[">'), '')).toEqual(['/report.html?a=1', 'table'])
  })
})
