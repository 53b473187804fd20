/** Documents for tests, in jsdom and in linkedom. */
import { JSDOM } from 'jsdom'
import { parseHTML } from 'linkedom'

/** A sentence-like filler of about so many words, different for every seed. */
export function prose(words: number, seed = 1): string {
  const pool =
    'the of ministry said that town border officials were talks evening report crossing water later two and a from river council'.split(
      ' ',
    )
  let state = seed * 2654435761
  const out: string[] = []
  for (let i = 0; i < words; i++) {
    state = (state * 1103515245 + 12345) % 2147483648
    out.push(pool[Math.floor((state / 2147483648) * pool.length)]!)
  }
  return `${out.join(' ').replace(/^./, (first) => first.toUpperCase())}, as seen on day ${seed}.`
}

export const inJsdom = (html: string): Document =>
  new JSDOM(html, { url: 'https://news.example/story' }).window.document

export const inLinkedom = (html: string): Document => parseHTML(html).document as unknown as Document

/** A page around an article's inner markup, with a headline and the usual surroundings. */
export function newsPage(
  article: string,
  extra: { head?: string; before?: string; after?: string; lang?: string } = {},
): string {
  return `<!doctype html><html lang="${extra.lang ?? 'en'}"><head><title>Town council meets again - The Example</title>${extra.head ?? ''}</head>
<body><header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>${extra.before ?? ''}
<main><article><h1>Town council meets again</h1><div class="article-body">${article}</div></article></main>
${extra.after ?? ''}<footer><p>Copyright The Example. All rights reserved, and so on and so forth in the footer.</p></footer></body></html>`
}
