import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/page/read-article.ts'
import { inJsdom, inLinkedom, prose } from './page-of.ts'

const classes = fc.constantFrom(
  '',
  'article-body',
  'caption',
  'pull-quote',
  'newsletter',
  'byline',
  'related',
  'standfirst',
  'sr-only',
  'comments',
)
const tags = [
  'div',
  'p',
  'section',
  'article',
  'aside',
  'figure',
  'figcaption',
  'ul',
  'li',
  'blockquote',
  'h1',
  'h2',
  'table',
  'tr',
  'td',
  'span',
  'a href="/x"',
  'a href="javascript:0"',
  'b',
  'q',
  'form',
  'button',
  'nav',
  'main',
  'div hidden',
  'p style="display:none"',
  'ruby',
  'rt',
  'input name="parentNode"',
  'img name="body"',
  'svg',
  'template',
  'noscript',
  'dialog',
  'slot',
  'x-card',
]
const text = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((words) => prose(words, words)),
  fc.constantFrom(
    'Read more: that.',
    'Advertisement',
    '20:24',
    ' ',
    '“No,” she said.',
    'Photo: AP',
    '\u00ad\u200b',
    '<br>',
    '<br><br>',
    '<hr>',
    '</div>',
    '<p>',
    '&nbsp;',
    '<script>x</script>',
    '<!--',
  ),
)
const node = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6 },
    text,
    fc
      .tuple(fc.constantFrom(...tags), classes, fc.array(tie('node'), { maxLength: 6 }))
      .map(([tag, name, inner]) => `<${tag} class="${name}">${inner.join('')}</${tag.split(' ')[0]}>`),
  ),
})).node
const anyPage = fc
  .array(node, { maxLength: 12 })
  .map(
    (parts) =>
      `<!doctype html><html><head><title>Any page</title></head><body>${parts.join('')}</body></html>`,
  )

describe.each([
  ['jsdom', inJsdom],
  ['linkedom', inLinkedom],
])('readArticle on any page, in %s', (_, parse) => {
  it('never throws, never changes the page, and gives blocks in order that only white space parts', () => {
    let read = 0
    fc.assert(
      fc.property(anyPage, (html) => {
        const document = parse(html)
        const before = document.documentElement.outerHTML
        const page = readArticle(document)
        expect(document.documentElement.outerHTML).toBe(before)
        if (!page) return
        read++
        const { text: whole, blocks, links } = page.article
        let reached = 0
        for (const { start, end } of blocks) {
          expect(whole.slice(reached, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          expect(whole.slice(start, end).trim()).toBe(whole.slice(start, end))
          reached = end
        }
        expect(reached).toBe(whole.length)
        expect(page.elements).toHaveLength(blocks.length)
        for (const { span, href } of links) {
          expect(span[0]).toBeLessThan(span[1])
          expect(span[1]).toBeLessThanOrEqual(whole.length)
          expect(href).not.toMatch(/^javascript:/)
        }
        for (const piece of page.map.piecesOf([0, whole.length]))
          expect(piece.node.data.length).toBeGreaterThanOrEqual(piece.end)
      }),
      { numRuns: 150 },
    )
    // Else the property would say nothing.
    expect(read).toBeGreaterThan(12)
  }, 90_000)
})
