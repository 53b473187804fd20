/** What is measured on: our own annotated articles as text and as pages, or a folder of real pages. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Article } from '../../src/statements/statement.ts'
import { cleanArticles, heldArticles, tuneArticles } from '../../tests/articles/load.ts'

/** A page as it is loaded. */
export interface BenchPage {
  readonly name: string
  /** Where it was published; our own pages have invented addresses. */
  readonly url: string
  readonly html: string
}

/** The annotated articles that come with the tests, in a fixed order. */
export const ownArticles = (): readonly Article[] =>
  [...tuneArticles(), ...heldArticles(), ...cleanArticles()].map(({ article }) => article)

export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** A text of so many words, put together of whole articles, beginning with another one each time round. */
export function textOf(words: number, articles: readonly Article[]): string {
  const parts: string[] = []
  let count = 0
  for (let i = 0; count < words; i++) {
    const { text } = articles[(i * 7 + Math.floor(i / articles.length)) % articles.length]!
    parts.push(text)
    count += wordsIn(text)
  }
  const all = parts.join('\n\n')
  const cut = [...all.matchAll(/\S+/g)][words]
  return cut === undefined ? all : all.slice(0, cut.index).trimEnd()
}

/** Our own articles as pages, with what stands around an article on a news site. */
export function ownPages(): readonly BenchPage[] {
  return ownArticles().map((article, at) => ({
    name: `own-${at + 1}`,
    url: `https://bench-${at + 1}.example/news/story`,
    html: pageOf(article),
  }))
}

/** The texts of a folder's real articles, as its truth.jsonl has them. */
export function articleTextsIn(folder: string): readonly string[] {
  return linesOf(folder).map(({ body }) => body)
}

/** The real pages of a folder: truth.jsonl, and NAME.html.gz for each of its lines. */
export function pagesIn(folder: string): readonly BenchPage[] {
  return linesOf(folder).map(({ name, url }) => ({
    name,
    url,
    html: gunzipSync(readFileSync(join(folder, `${name}.html.gz`))).toString('utf8'),
  }))
}

function linesOf(folder: string): readonly { name: string; url: string; body: string }[] {
  const list = join(folder, 'truth.jsonl')
  if (!existsSync(list)) throw new Error(`${list} is missing`)
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const TAGS: Readonly<Partial<Record<string, string>>> = {
  headline: 'h1',
  subhead: 'h2',
  caption: 'figcaption',
  'list-item': 'li',
  'block-quote': 'blockquote',
}

function pageOf({ text, blocks }: Article): string {
  const body = blocks.map(({ kind, start, end }) => {
    const tag = TAGS[kind] ?? 'p'
    return `<${tag}>${escaped(text.slice(start, end))}</${tag}>`
  })
  const links = (count: number, words: string) =>
    Array.from({ length: count }, (_, i) => `<li><a href="/${i}">${words} ${i}</a></li>`).join('')
  const teasers = Array.from(
    { length: 24 },
    (_, i) =>
      `<div class="teaser"><a href="/s/${i}"><img alt="" src="/${i}.jpg"><h3>Another story, number ${i}</h3></a><p>Two lines that make one want to read on.</p></div>`,
  )
  return `<!doctype html><html lang="en"><head><title>${escaped(text.slice(0, 60))}</title></head><body>
<header><nav><ul>${links(40, 'Section')}</ul></nav></header>
<main><article>${body.join('\n')}</article><aside class="related">${teasers.join('')}</aside></main>
<section class="comments">${Array.from({ length: 30 }, (_, i) => `<div class="comment"><b>Reader ${i}</b><p>I think this is right, and I think so every day.</p></div>`).join('')}</section>
<footer><ul>${links(60, 'Legal')}</ul></footer></body></html>`
}
