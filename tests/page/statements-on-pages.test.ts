/** Every statement that the engine finds on a page lies, by the text map, on the very words that it was found in. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/page/read-article.ts'
import { isDropped, isSpace } from '../../src/page/text-map.ts'
import { findStatements } from '../../src/statements/find.ts'
import type { Article } from '../../src/statements/statement.ts'
import { ownArticles, ownPages } from '../../tools/bench/material.ts'
import { loadFinder } from '../articles/finder.ts'
import { inJsdom, inLinkedom, newsPage } from './page-of.ts'

const model = loadFinder()

const squeezed = (text: string): string =>
  [...text].filter((letter) => !isSpace(letter.charCodeAt(0)) && !isDropped(letter.charCodeAt(0))).join('')

/** Reads a page, finds its statements, and holds each of their spans against the words it lies on. Gives how many there are. */
function heldAgainst(document: Document): number {
  const before = document.documentElement.outerHTML
  const page = readArticle(document, 'https://news.example/')
  if (!page) return 0
  const { text } = page.article
  const statements = findStatements(page.article, model, { minConfidence: 0 })
  for (const { source, cue, content } of statements)
    for (const span of [...source, ...cue, ...content]) {
      const words = text.slice(...span)
      const pieces = page.map.piecesOf(span)
      expect(squeezed(pieces.map(({ node, start, end }) => node.data.slice(start, end)).join(''))).toBe(
        squeezed(words),
      )
      // The first and the last character lead back to where the span begins and ends.
      const first = pieces[0]!
      const last = pieces.at(-1)!
      expect(page.map.offsetAt(first.node, first.start)).toBe(span[0])
      expect(page.map.offsetAt(last.node, last.end - 1)).toBe(span[1] - 1)
    }
  expect(document.documentElement.outerHTML).toBe(before)
  return statements.length
}

const parsers = [
  ['jsdom', inJsdom],
  ['linkedom', inLinkedom],
] as const

describe.each(parsers)('every statement on a page, in %s', (_, parse) => {
  const sample = readFileSync(new URL('../../sample/article.html', import.meta.url), 'utf8')

  it('lies on its words on our sample page', () => {
    expect(heldAgainst(parse(sample))).toBeGreaterThan(10)
  })

  it('lies on its words on each of our annotated articles, set as a page', () => {
    const found = ownPages().map(({ html }) => heldAgainst(parse(html)))
    expect(found.length).toBeGreaterThan(10)
    expect(found.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100)
  }, 120_000)
})

const SPACES = [
  ' ',
  ' ',
  ' ',
  '\n      ',
  '&nbsp;',
  ' &#8203;',
  '<br>',
  ' <!-- note -->',
  '&thinsp;',
  '<wbr> ',
]
const WRAPPERS = [
  ['<b>', '</b>'],
  ['<a href="/x">', '</a>'],
  ['<span class="x"><em>', '</em></span>'],
  ['<span style="font-weight:bold">', '</span>'],
  ['<bdi dir="rtl">', '</bdi>'],
] as const
const ASIDES = [
  '',
  '',
  '',
  '<span style="display:none">unseen words, he said</span>',
  '<span hidden>more of them</span>',
  '<button>Share</button>',
  '<script>said()</script>',
]
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Sets a paragraph as no two news sites do; `dice` decides how. */
function setAnyhow(text: string, dice: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[dice() % from.length]!
  let html = ''
  let open: string | null = null
  for (const [i, word] of text.split(' ').entries()) {
    if (i > 0) html += pick(SPACES)
    if (open === null && dice() % 7 === 0) {
      const [start, end] = pick(WRAPPERS)
      html += start
      open = end
    }
    const cut = dice() % 5 === 0 ? dice() % (word.length + 1) : 0
    const [head, tail] = [escaped(word.slice(0, cut)), escaped(word.slice(cut))]
    html += cut === 0 ? tail : i === 0 ? `<span class="cap">${head}</span>${tail}` : `${head}&shy;${tail}`
    if (open !== null && dice() % 3 === 0) {
      html += open
      open = null
    }
    if (dice() % 25 === 0) html += pick(ASIDES)
  }
  return `<p>${html}${open ?? ''}</p>`
}

const pageOf = ({ text, blocks }: Article, dice: () => number): string =>
  newsPage(
    blocks
      .filter(({ kind }) => kind !== 'headline')
      .map(({ start, end }) => setAnyhow(text.slice(start, end), dice))
      .join('\n'),
  )

describe('every statement on any page', () => {
  it('lies on its words, however the paragraphs are set', () => {
    let found = 0
    const articles = ownArticles()
    fc.assert(
      fc.property(
        fc.nat(articles.length - 1),
        fc.array(fc.nat(10_000), { minLength: 40, maxLength: 200 }),
        fc.constantFrom(...parsers),
        (which, throws, [, parse]) => {
          let at = 0
          const dice = () => throws[at++ % throws.length]!
          found += heldAgainst(parse(pageOf(articles[which]!, dice)))
        },
      ),
      { numRuns: 40 },
    )
    // Else the property would say nothing.
    expect(found).toBeGreaterThan(400)
  }, 180_000)
})
