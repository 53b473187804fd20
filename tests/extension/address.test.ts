import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress } from '../../src/extension/address.ts'

describe('an address', () => {
  it.each([
    ['https://www.paper.example/a?b=1#c', 'page', 'www.paper.example', 'https://www.paper.example/a?b=1'],
    ['https://reader:secret@paper.example/', 'page', 'paper.example', 'https://paper.example/'],
    ['https://zeitung-für-zürich.example/', 'page', 'xn--zeitung-fr-zrich-rzbd.example', null],
    ['https://paper.example:8443/a', 'page', 'paper.example', 'https://paper.example:8443/a'],
    ['https://paper.example/Report.PDF?x#page=2', 'pdf', 'paper.example', null],
    ['file:///home/reader/a.html', 'page', '', null],
    ['about:blank', 'browser-page', '', null],
    ['chrome://settings/', 'browser-page', '', null],
    ['view-source:https://paper.example/', 'browser-page', '', null],
    ['moz-extension://a/b.html', 'browser-page', '', null],
    ['data:text/html,hello', 'browser-page', '', null],
    ['no address', 'browser-page', '', ''],
    ['', 'browser-page', '', ''],
    ['https://addons.mozilla.org/en-GB/firefox/', 'store', 'addons.mozilla.org', null],
    ['https://chrome.google.com/webstore/detail/x', 'store', 'chrome.google.com', null],
    ['https://chrome.google.com/', 'page', 'chrome.google.com', null],
    ['https://addons.mozilla.org.evil.example/', 'page', 'addons.mozilla.org.evil.example', null],
  ])('%s is a %s', (url, kind, host, page) => {
    const address = readAddress(url)
    expect(address.kind).toBe(kind)
    expect(address.host).toBe(host)
    if (page !== null) expect(address.page).toBe(page)
  })

  it('never throws and never carries credentials', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })),
        (url) => {
          expect(readAddress(url).page).not.toMatch(/^https?:\/\/[^/]*@/)
        },
      ),
    )
  })
})
