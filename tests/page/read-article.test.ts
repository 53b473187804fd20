import { describe, expect, it } from 'vitest'
import { clonePage } from '../../src/page/clone-page.ts'
import { type PageArticle, readArticle, readArticleInSteps } from '../../src/page/read-article.ts'
import { inJsdom, inLinkedom, newsPage, prose } from './page-of.ts'

const paragraphs = [1, 2, 3, 4, 5].map((seed) => `<p>${prose(45, seed)}</p>`).join('\n')

const blocksOf = (page: PageArticle | null, kind: string): string[] =>
  (page?.article.blocks ?? [])
    .filter((block) => block.kind === kind)
    .map(({ start, end }) => page!.article.text.slice(start, end))

describe.each([
  ['jsdom', inJsdom],
  ['linkedom', inLinkedom],
])('readArticle on a document of %s', (_, parse) => {
  it('reads headline and paragraphs in order and leaves the page as it was', () => {
    const document = parse(newsPage(paragraphs))
    const before = document.documentElement.outerHTML
    const page = readArticle(document)
    expect(page?.title).toBe('Town council meets again - The Example')
    expect(page?.language).toBe('en')
    expect(blocksOf(page, 'headline')).toEqual(['Town council meets again'])
    expect(blocksOf(page, 'body')).toEqual([1, 2, 3, 4, 5].map((seed) => prose(45, seed)))
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it('tells standfirst, subheads, captions, list items and block quotes from paragraphs', () => {
    const page = readArticle(
      parse(
        newsPage(
          `${paragraphs}<h2>What comes after the vote</h2><p>${prose(40, 6)}</p>
          <figure><img src="a.jpg"><figcaption>A bridge over the river, seen from the east.</figcaption></figure>
          <ul><li>${prose(20, 7)}</li><li>${prose(20, 8)}</li></ul>
          <blockquote><p>${prose(30, 9)}</p></blockquote><p>${prose(40, 10)}</p>`,
        ).replace(
          '</h1>',
          '</h1><p class="standfirst">The council met for the third time this week, in the open.</p>',
        ),
      ),
    )
    expect(blocksOf(page, 'standfirst')).toEqual([
      'The council met for the third time this week, in the open.',
    ])
    expect(blocksOf(page, 'subhead')).toEqual(['What comes after the vote'])
    expect(blocksOf(page, 'caption')).toEqual(['A bridge over the river, seen from the east.'])
    expect(blocksOf(page, 'list-item')).toEqual([prose(20, 7), prose(20, 8)])
    expect(blocksOf(page, 'block-quote')).toEqual([prose(30, 9)])
  })

  it('takes a block that repeats a sentence for a pull quote', () => {
    const sentence = 'The river will be crossed before the winter is over'
    const page = readArticle(
      parse(
        newsPage(
          `${paragraphs}<p>${prose(20, 6)} “${sentence},” she said.</p><blockquote>“${sentence}”</blockquote><p>${prose(40, 7)}</p>`,
        ),
      ),
    )
    expect(blocksOf(page, 'pull-quote')).toEqual([`“${sentence}”`])
  })

  it.each([
    [
      'a teaser',
      '<p><strong>Also on example.com</strong> <a href="/x">Council to meet on Friday</a></p>',
      'Also on',
    ],
    [
      'a read-more line',
      '<p>READ MORE: <a href="/x">What we know about the vote so far</a></p>',
      'READ MORE',
    ],
    ['a linked line', '<p><a href="/x">What we know about the vote in the town</a></p>', 'What we know'],
    [
      'a list of other stories',
      '<ul><li><h4><a href="/x">Spacewalking</a></h4></li><li><h4><a href="/y">The new race</a></h4></li></ul>',
      'Spacewalking',
    ],
    [
      'an author box',
      `<div class="author-bio"><p>Jo Doe has written about rivers for the paper since 1999 and lives by one.</p></div>`,
      'Jo Doe',
    ],
    [
      'a newsletter form',
      '<div class="newsletter-signup"><p>Get the news of the river every morning, straight to your inbox.</p></div>',
      'inbox',
    ],
    ['a share bar', '<div class="share-bar"><p>Share</p><p>Tweet</p></div>', 'Tweet'],
    ['an advertisement', '<p>Advertisement</p>', 'Advertisement'],
    ['a live blog time', '<p>20:24 Jo Doe</p>', '20:24'],
  ])('leaves out %s', (_name, markup, words) => {
    const page = readArticle(parse(newsPage(paragraphs.replace('</p>', `</p>${markup}`))))
    expect(page?.article.text).toContain(prose(45, 5))
    expect(page?.article.text).not.toContain(words)
  })

  it("leaves out what stands above the headline, and knows the standfirst by the page's description", () => {
    const lead = 'The council met for the third time this week and spoke of the bridge.'
    const page = readArticle(
      parse(
        newsPage(paragraphs, { head: `<meta name="description" content="${lead}">` })
          .replace('<h1>', '<div class="article-body"><p>Tuesday, 24 November</p></div><h1>')
          .replace('</h1>', `</h1><p>${lead}</p>`),
      ),
    )
    expect(page?.article.text.startsWith('Town council meets again')).toBe(true)
    expect(page?.article.text).not.toContain('Tuesday')
    expect(blocksOf(page, 'standfirst')).toEqual([lead])
  })

  it('joins a headline that is set in several boxes, and counts it once', () => {
    const page = readArticle(
      parse(
        newsPage(paragraphs).replace(
          '<h1>Town council meets again</h1>',
          '<h1><div>Town council</div><div>meets again</div></h1>',
        ),
      ),
    )
    expect(blocksOf(page, 'headline')).toEqual(['Town council meets again'])
    expect(blocksOf(page, 'subhead')).toEqual([])
  })

  it('keeps a sentence that starts like a teaser', () => {
    const page = readArticle(
      parse(
        newsPage(`${paragraphs}<p>Posted on social media by the council, the picture shows the bridge.</p>`),
      ),
    )
    expect(page?.article.text).toContain('Posted on social media by the council')
  })

  it('does not take a consent dialog for the article', () => {
    const dialog = `<div id="onetrust-consent-sdk">${[21, 22, 23, 24, 25, 26, 27, 28].map((seed) => `<p>${prose(80, seed)}</p>`).join('')}</div>`
    const page = readArticle(parse(newsPage(paragraphs, { after: dialog })))
    expect(page?.article.text).toContain(prose(45, 1))
    expect(page?.article.text).not.toContain(prose(80, 21))
  })

  it('takes paragraphs that are set like those of the article', () => {
    const parts = [1, 2, 3, 4, 5, 6]
      .map((seed) => `<div class="part"><p class="text">${prose(60, seed)}</p></div><div class="ad"></div>`)
      .join('')
    const page = readArticle(parse(newsPage(parts)))
    expect(blocksOf(page, 'body')).toHaveLength(6)
  })

  it('gives null for a page without an article', () => {
    expect(
      readArticle(
        parse('<!doctype html><html><body><nav><a href="/">Home</a></nav><p>Hello.</p></body></html>'),
      ),
    ).toBeNull()
    expect(readArticle(parse('<!doctype html><html><head></head></html>'))).toBeNull()
  })

  it('reads the language where the page tells it, and und where it does not', () => {
    expect(readArticle(parse(newsPage(paragraphs, { lang: 'en-GB' })))?.language).toBe('en-GB')
    expect(readArticle(parse(newsPage(paragraphs, { lang: '' })))?.language).toBe('und')
    expect(readArticle(parse(newsPage(paragraphs, { lang: 'not a tag' })))?.language).toBe('und')
    const locale = newsPage(paragraphs, { lang: '', head: '<meta property="og:locale" content="en_US">' })
    expect(readArticle(parse(locale))?.language).toBe('en-US')
  })

  it('splits at two line breaks and after a sentence, and joins lines that are only wrapped', () => {
    const one = 'The council met in the evening and spoke of the river and its bridge for a long time.'
    const two = 'It will meet again on Friday, when the engineers have measured the piers of the bridge.'
    const page = readArticle(
      parse(newsPage(`<div>${one}<br><br>${two}<br>${prose(60, 3)}<br>wrapped<br>lines</div>${paragraphs}`)),
    )
    expect(blocksOf(page, 'body').slice(0, 4)).toEqual([one, two, prose(60, 3), 'wrapped lines'])
  })

  it('copies no drawing, and ties what stands around drawings to the page', () => {
    const drawing =
      '<svg width="auto"><title>Icon</title><g><path d="M 0 0 L x"/><foreignObject><p>Words of a drawing, which are nobody’s.</p></foreignObject></g></svg><iframe allow="x" src="about:blank"></iframe>'
    const document = parse(
      newsPage(
        `<p>${drawing}${prose(40, 1)} <b>${drawing}said</b> so.</p>${drawing}<div><div><p>${prose(45, 6)}</p>${drawing}</div></div>${paragraphs}`,
        { before: drawing },
      ),
    )
    const copied: string[] = []
    const { clone, liveOf } = clonePage(document.body, '', () => {})
    for (const [copy, live] of liveOf) {
      copied.push(copy.tagName.toUpperCase())
      if (!/SVG|IFRAME/i.test(live.tagName))
        expect(copy.tagName.toUpperCase()).toBe(live.tagName.toUpperCase())
    }
    expect(copied).toContain('P')
    expect(copied).not.toContain('PATH')
    expect(copied).not.toContain('IFRAME')
    expect(clone.querySelector('svg')).toBeNull()
    const page = readArticle(document)
    expect(page?.article.text).toContain(`${prose(40, 1)} said so.`)
    expect(blocksOf(page, 'body').slice(1)).toEqual([6, 1, 2, 3, 4, 5].map((seed) => prose(45, seed)))
    expect(page?.article.text).not.toContain('nobody’s')
  })

  it('keeps links with their words', () => {
    const document = parse(
      newsPage(
        `<p>${prose(30, 1)} The <a href="/report.pdf"> full <b>report</b> </a> is out <a href="javascript:void(0)">now</a>.</p>${paragraphs}`,
      ),
    )
    const page = readArticle(document)
    expect(page!.article.links).toHaveLength(1)
    const link = page!.article.links[0]!
    expect(link.href).toBe(
      document.baseURI?.startsWith('https:') ? 'https://news.example/report.pdf' : '/report.pdf',
    )
    expect(page!.article.text.slice(...link.span)).toBe('full report')
  })

  it('reads the same in steps', async () => {
    const document = parse(newsPage(paragraphs))
    const inSteps = await readArticleInSteps(document, () => Promise.resolve())
    expect(inSteps?.article).toEqual(readArticle(document)?.article)
  })
})

describe('a page whose article lies in an open shadow root', () => {
  it('is read like any other', () => {
    const document = inJsdom(
      '<!doctype html><html lang="en"><head><title>Town council meets again</title></head><body><h1>Town council meets again</h1><x-article><p slot="last">The slotted paragraph comes last, as the council had wished it from the start.</p></x-article></body></html>',
    )
    const shadow = document.querySelector('x-article')!.attachShadow({ mode: 'open' })
    shadow.innerHTML = `<div class="article-body">${paragraphs}<slot name="last"></slot></div>`
    const page = readArticle(document)
    expect(blocksOf(page, 'headline')).toEqual(['Town council meets again'])
    expect(blocksOf(page, 'body')).toEqual([
      ...[1, 2, 3, 4, 5].map((seed) => prose(45, seed)),
      'The slotted paragraph comes last, as the council had wished it from the start.',
    ])
    const at = page!.article.text.indexOf(prose(45, 3))
    expect(page!.map.rangesOf([at, at + 20]).join('')).toBe(prose(45, 3).slice(0, 20))
  })
})

describe('a hostile page', () => {
  it('hides its own properties behind named elements and is read all the same', () => {
    const clobber = `<form><input name="parentNode"><input name="children"><input name="getAttribute"><input name="firstChild"><input name="nodeName"><input name="textContent"><input name="attributes"></form>
      <img name="body"><img name="querySelectorAll"><img name="createTreeWalker"><img name="cloneNode"><img name="documentElement"><img name="defaultView"><form name="implementation"></form>`
    const document = inJsdom(
      newsPage(
        `<form><input name="parentNode"><input name="matches"><input name="firstChild">${paragraphs}</form>`,
        { before: clobber },
      ),
    )
    expect(readArticle(document)?.article.text).toContain(prose(45, 3))
  })

  it('nests deeper than is looked at, which is told', () => {
    const document = inJsdom(newsPage(paragraphs))
    let inner = document.querySelector('.article-body')!
    for (let i = 0; i < 230; i++) {
      const next = document.createElement('div')
      inner.append(next)
      inner = next
    }
    inner.textContent = prose(50, 9)
    const page = readArticle(document)
    expect(page?.article.text).toContain(prose(45, 1))
    expect(page?.limits).toContain('too-deep')
  }, 30_000)

  it('has more paragraphs than are looked at, which is told as well as the simpler way of looking', () => {
    const document = inLinkedom(
      newsPage(Array.from({ length: 6_100 }, (_, i) => `<p>${prose(12, i)}</p>`).join('')),
    )
    const page = readArticle(document)
    expect([...page!.limits].sort()).toEqual(['large-page', 'too-long'])
    expect(page!.article.text).toContain('as seen on day 4999.')
    expect(page!.article.text).not.toContain('as seen on day 5001.')
  }, 30_000)

  it('holds an article of two hundred thousand words, which is cut with a limit', () => {
    const long = prose(400, 1)
    const document = inLinkedom(
      newsPage(Array.from({ length: 700 }, (_, i) => `<p>${i} ${long}</p>`).join('')),
    )
    const page = readArticle(document)
    expect(page?.limits).toContain('too-long')
    expect(page!.article.text.length).toBeLessThan(1_500_000)
  }, 30_000)
})
