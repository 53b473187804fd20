/** The card of the built extension beside a mark, on pages that would rather not have it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { introduce, until } from '../../tools/drive/driven.ts'
import { BROWSERS, listedHost, marked, type Setting, setUp } from './browsers.ts'

const STORY = `<h1>Wells of Oldbridge have not run dry, says mayor</h1>
<p>The mayor of Oldbridge said on Monday that the wells had not run dry. “There is water for all,” she told a meeting in the town hall.</p>
<p>The engineers denied the claim. Their spokesman, Tom Hale, said that the level had fallen by half since the spring.</p>
${'<p>The meeting ended at nine, and the lights in the hall were put out soon afterwards, as on every Monday.</p>'.repeat(60)}`
const page = (head: string, body = ''): { body: string } => ({
  body: `<!doctype html><html lang="en"><head><title>Wells of Oldbridge</title>${head}</head><body>${body}<article>${STORY}</article></body></html>`,
})
const UNSET = `<style>*{all:unset!important;display:inline!important;color:red!important;visibility:hidden!important;opacity:0!important}
  article,p,h1{display:block!important;visibility:visible!important;opacity:1!important} div{position:static!important;z-index:-1!important}</style>`
const COVER = `<div style="position:fixed!important;inset:0;z-index:2147483647!important;pointer-events:none"></div>`
const CSP = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'">`

const PAGES = {
  '/plain': page(''),
  '/unset': page(UNSET, COVER),
  '/strict': page(CSP),
}

const HTML = 'document.documentElement.outerHTML'
const HOST = `document.querySelector('html > div[popover]')`
const CARD = `(() => {
  const host = ${HOST}
  if (!host) return null
  const { x, y, width, height } = host.getBoundingClientRect()
  return {
    inside: x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight,
    large: width > 150 && height > 40,
    onTop: document.elementFromPoint(x + width / 2, y + height / 2) === host,
    closed: host.shadowRoot === null,
    focused: document.activeElement === host,
  }
})()`
/** A pointer that comes to rest on the first mark of a source. */
const REST = `(() => {
  const { startContainer, startOffset, endOffset } = [...CSS.highlights.get('sourcelight-source')][0]
  const range = new Range()
  range.setStart(startContainer, startOffset)
  range.setEnd(startContainer, endOffset)
  const { x, y, width, height } = range.getBoundingClientRect()
  const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, pointerType: 'mouse' }
  startContainer.parentElement.dispatchEvent(new PointerEvent('pointermove', at))
})()`
const PLACES = `JSON.stringify(Array.from(document.querySelectorAll('h1, p'), (one) => one.getBoundingClientRect().toJSON()))`

describe.each(BROWSERS)('the card, in %s', (browser) => {
  let setting: Setting
  const gone = () =>
    until('the card to go', async () => (await setting.driven.inPage(`${HOST} === null`)) === true)
  const card = () =>
    until('the card', async () => {
      const seen = await setting.driven.inPage<Record<string, boolean> | null>(CARD)
      return seen?.inside && seen
    })

  beforeAll(async () => {
    setting = await setUp(browser, PAGES)
    await introduce(setting.driven)
    await setting.driven.closeExtensionPages()
  })
  afterAll(() => setting?.end())

  it.each([
    ['a plain page', '/plain'],
    ['a page that unsets everything and covers itself', '/unset'],
    ['a page with a strict CSP and Trusted Types', '/strict'],
  ])('opens, closes and leaves no trace on %s', async (_, path) => {
    const { driven, at } = setting
    await driven.open(at(listedHost(), path))
    await marked(driven)
    const before = await driven.inPage<string>(HTML)
    const places = await driven.inPage<string>(PLACES)

    // By keyboard: it takes the focus, and Escape gives it back.
    await driven.command('next-statement')
    expect(await card()).toEqual({ inside: true, large: true, onTop: true, closed: true, focused: true })
    expect(await driven.inPage(PLACES)).toBe(places)
    await driven.inPage(
      `void ${HOST}.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))`,
    )
    await gone()
    expect(await driven.inPage(`document.activeElement === document.body`)).toBe(true)
    expect(await driven.inPage(HTML)).toBe(before)

    // By pointer: it takes no focus, and goes at a press elsewhere.
    await driven.inPage(REST)
    expect(await card()).toEqual({ inside: true, large: true, onTop: true, closed: true, focused: false })
    await driven.inPage(
      `void document.body.dispatchEvent(new PointerEvent('pointerdown', { clientX: 2, clientY: 2, bubbles: true }))`,
    )
    await gone()

    // It goes when its mark is scrolled away. (A pointer has to leave a mark before it can come to rest there again.)
    await driven.inPage(
      `void document.body.dispatchEvent(new PointerEvent('pointermove', { clientX: 1, clientY: 1, bubbles: true, pointerType: 'mouse' }))`,
    )
    await new Promise((resolve) => setTimeout(resolve, 800))
    await driven.inPage(REST)
    await card()
    await driven.inPage('scrollTo(0, 2_000)')
    await gone()
    await driven.inPage('scrollTo(0, 0)')
    expect(await driven.inPage(HTML)).toBe(before)
    expect(await driven.inPage(PLACES)).toBe(places)
    expect(await driven.complaints()).toEqual([])
  })
})
