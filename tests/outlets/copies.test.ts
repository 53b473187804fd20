import { describe, expect, it } from 'vitest'
import { findOutlet, indexOutlets } from '../../src/outlets/find-outlet.ts'
import { compileRules } from '../../tools/compile-rules.ts'

const index = indexOutlets(compileRules().outlets)
const at = (address: string) => {
  const outlet = findOutlet(address, index)
  return outlet && [outlet.id, outlet.copy ?? null]
}

describe('copies of a page', () => {
  it.each([
    ['https://www-rt-com.cdn.ampproject.org/c/s/www.rt.com/russia/1/amp/', 'rt.com', 'amp-cache'],
    ['https://www-rt-com.cdn.ampproject.org/v/s/www.rt.com/russia/1/?amp_js_v=0.1', 'rt.com', 'amp-cache'],
    ['https://cdn.ampproject.org/c/www.rt.com/x', 'rt.com', 'amp-cache'],
    ['https://www.google.com/amp/s/www.foxnews.com/politics/x.amp', 'foxnews.com', 'amp-cache'],
    ['https://www.google.co.uk/amp/www.foxnews.com/politics/x.amp', 'foxnews.com', 'amp-cache'],
    ['https://www.bing.com/amp/s/www.bbc.co.uk/news/x', 'bbc.com', 'amp-cache'],
    ['https://web.archive.org/web/20201108120000/https://www.rt.com/russia/506000/', 'rt.com', 'archive'],
    ['https://web.archive.org/web/20201108120000if_/http://rt.com/', 'rt.com', 'archive'],
    ['https://web.archive.org/web/2020*/rt.com', 'rt.com', 'archive'],
    ['http://web.archive.org/web/https:/www.rt.com/x', 'rt.com', 'archive'],
    ['https://archive.ph/2020.11.08-120000/https://www.rt.com/x', 'rt.com', 'archive'],
    ['https://archive.ph/https://www.rt.com/x', 'rt.com', 'archive'],
    ['https://web.archive.org/save/https://www.rt.com/x', 'rt.com', 'archive'],
    ['https://archive.today/newest/https://www.rt.com/x', 'rt.com', 'archive'],
    ['https://archive.is/o/AbCdE/https://www.rt.com/x', 'rt.com', 'archive'],
    ['https://arquivo.pt/wayback/20200101000000/https://www.publico.pt/', 'publico.pt', 'archive'],
    ['https://www-rt-com.translate.goog/russia/1/?_x_tr_sl=ru&_x_tr_tl=en', 'rt.com', 'translation'],
    ['https://oc--media-org.translate.goog/x/?_x_tr_sl=en', 'oc-media.org', 'translation'],
    [
      'https://translate.google.com/translate?sl=ru&tl=en&u=https%3A%2F%2Ftass.ru%2Fx',
      'tass.com',
      'translation',
    ],
    ['https://translated.turbopages.org/proxy_u/ru-en.en/https/tass.ru/x', 'tass.com', 'translation'],
    // A copy of a copy is what it shows in the end, by the way the reader came.
    ['https://web.archive.org/web/2020/https://www.google.com/amp/s/www.rt.com/x', 'rt.com', 'archive'],
  ])('%s', (address, id, copy) => {
    expect(at(address)).toEqual([id, copy])
  })

  it('shows a section of the copied outlet as that section', () => {
    const outlet = findOutlet(
      'https://web.archive.org/web/2024/https://www.theguardian.com/commentisfree/x',
      index,
    )
    expect(outlet?.match).toBe('theguardian.com/commentisfree')
  })

  it('says nothing of a copy that does not tell what it shows', () => {
    for (const address of [
      'https://archive.ph/AbCdE',
      'https://web.archive.org/',
      'https://web.archive.org/web/20200101000000/',
      'https://web.archive.org/about/',
      'https://www.google.com/search?q=rt.com',
      'https://www.google.com/amp/s/',
      'https://translate.google.com/?u=x',
      'https://translate.goog/',
      'https://www-rt-com.example.translate.goog/x',
      'https://web.archive.org/web/2020/https://unknown.example/x',
    ]) {
      expect(at(address)?.[0] === 'rt.com' || at(address)?.[1] != null, address).toBe(false)
    }
  })

  it('does not take a host that looks like a copy for one', () => {
    expect(at('https://web.archive.org.example.com/web/2020/https://www.rt.com/')).toBeNull()
    expect(at('https://evil-translate.goog.example/x')).toBeNull()
    expect(at('https://notcdn.ampproject.example/c/s/www.rt.com/')).toBeNull()
  })

  it('ends on copies without end', () => {
    const deep = 'https://web.archive.org/web/2020/'.repeat(50)
    expect(at(`${deep}https://www.rt.com/`)).toBeNull()
  })
})
