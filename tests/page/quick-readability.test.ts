import { Readability } from '@mozilla/readability'
import { describe, expect, it } from 'vitest'
import { clonePage } from '../../src/page/clone-page.ts'
import { articleElement } from '../../src/page/quick-readability.ts'
import { inJsdom, newsPage, prose } from './page-of.ts'

/** What ours chooses, and how often the page had its turn meanwhile. */
function choice(html: string): { readonly words: string; readonly turns: number } {
  const document = inJsdom(html)
  const copy = () => clonePage(document.body, document.title, () => {})
  const choosing = articleElement(copy(), copy)
  for (let turns = 0; ; turns++) {
    const step = choosing.next()
    if (step.done) return { words: folded(step.value?.textContent), turns }
  }
}
const folded = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
const plain = (html: string): string => folded(new Readability(inJsdom(html)).parse()?.textContent)

const paragraphs = [1, 2, 3, 4, 5].map((seed) => `<p>${prose(45, seed)}</p>`).join('\n')

describe('the quick Readability', () => {
  it('chooses at the first try what Readability chooses', () => {
    const html = newsPage(paragraphs)
    expect(choice(html)).toEqual({ words: plain(html), turns: 0 })
    expect(plain(html)).toContain(prose(45, 3))
  })

  it.each([
    ['a short article', newsPage(`<p>${prose(40, 1)}</p><p>${prose(20, 2)}</p>`)],
    [
      'an article in a box that looks like a comment',
      newsPage('').replace(
        '<div class="article-body"></div>',
        `<div class="comment sidebar">${paragraphs}</div>`,
      ),
    ],
    ['hardly any words', newsPage('<p>Nothing to see.</p>')],
  ])('gives the page its turn before each further try, and chooses the same: %s', (_, html) => {
    const { words, turns } = choice(html)
    expect(words).toBe(plain(html))
    expect(turns).toBeGreaterThan(1)
  })
})
