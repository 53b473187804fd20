/** Pages made to break whoever reads them: survived by the built extension, and the popup says where something was cut. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { introduce } from '../../tools/drive/driven.ts'
import { BROWSERS, listedHost, marked, marks, popupSays, type Setting, setUp } from './browsers.ts'

const STORY = `<h1>Wells of Oldbridge have not run dry, says mayor</h1>
<p>The mayor of Oldbridge said on Monday that the wells had not run dry. “There is water for all,” she told a meeting in the town hall.</p>
<p>The engineers denied the claim. Their spokesman, Tom Hale, said that the level had fallen by half since the spring.</p>
<p>The meeting ended at nine, and the lights in the hall were put out soon afterwards.</p>`
const page = (script: string, before = ''): { body: string } => ({
  body: `<!doctype html><html lang="en"><head><title>Wells of Oldbridge</title></head><body>${before}<article id="story">${STORY}</article><script>${script}</script></body></html>`,
})
const NEST = `(from, depth) => { let inner = from; for (let i = 0; i < depth; i++) { const next = document.createElement('div'); inner.append(next); inner = next }; inner.textContent = 'deep down there are words' }`

const PAGES = {
  '/overwritten': page(
    `window.Range = window.Highlight = window.StaticRange = window.NodeFilter = window.CSSStyleSheet = function () { throw new Error('no') }
     Object.prototype.kind = 'polluted'; Object.prototype.text = Object.prototype.statements = []; Object.prototype.toJSON = () => 'no'
     Array.prototype.map = Array.prototype[Symbol.iterator] = Map.prototype.get = String.prototype.replace = () => { throw new Error('no') }
     Node.prototype.cloneNode = Document.prototype.createTreeWalker = Element.prototype.getAttribute = () => { throw new Error('no') }
     Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { get() { throw new Error('no') } })`,
  ),
  '/clobbered': page(
    '',
    `<img name="body"><img name="documentElement"><img name="querySelectorAll"><img name="defaultView"><img name="createRange"><img name="adoptedStyleSheets"><img name="getElementsByTagName"><form><input name="parentNode"><input name="getAttribute"><input name="firstChild"></form>`,
  ),
  '/million': page(
    `for (let i = 0; i < 5000; i++) { const box = document.createElement('div'); box.innerHTML = '<i>x</i>'.repeat(100); document.body.append(box) }`,
  ),
  '/nested': page(`(${NEST})(document.getElementById('story'), 2000)`),
  // Not shown: no browser lays out boxes nested that deep.
  '/deeper': page(
    `const box = document.createElement('div'); box.style.display = 'none'; document.getElementById('story').append(box); (${NEST})(box, 10000)`,
  ),
  '/long': page(
    `const story = document.getElementById('story'), words = story.innerHTML
     for (let i = 0; i < 3400; i++) story.insertAdjacentHTML('beforeend', words.replaceAll('the', 'the ' + i))`,
  ),
  '/nodes': page(
    `const last = document.querySelector('#story p:last-child'); for (let i = 0; i < 50000; i++) last.append(' word' + i)`,
  ),
}

describe.each(BROWSERS)('a hostile page, in %s', (browser) => {
  let setting: Setting
  beforeAll(async () => {
    setting = await setUp(browser, PAGES)
    await introduce(setting.driven)
  })
  afterAll(() => setting?.end())

  it.each([
    ['that has overwritten what is used, and polluted the prototypes', '/overwritten', null],
    ['that hides the document behind named elements', '/clobbered', null],
    ['of a million nodes', '/million', /very many elements/],
    ['nested two thousand deep', '/nested', /very deeply/],
    ['nested ten thousand deep', '/deeper', /very (many elements|deeply)/],
    ['of a quarter of a million words', '/long', /very long/],
    ['of fifty thousand text nodes', '/nodes', null],
  ])(
    '%s, is read, marked and told of',
    async (_, path, limit) => {
      const { driven, at } = setting
      await driven.open(at(listedHost(), path))
      if (path === '/overwritten') {
        // What the page itself has broken cannot count the marks.
        await driven.openPopup()
        await popupSays(driven, /\d claims/, 60_000)
      } else {
        expect(await marked(driven, 60_000)).toBeGreaterThan(3)
        await driven.openPopup()
        const text = await popupSays(driven, /\d claims/, 60_000)
        if (limit) expect(text).toMatch(limit)
        expect(await marks(driven, 'source')).toBeGreaterThan(1)
      }
      await driven.closePopup()
      expect(await driven.complaints()).toEqual([])
    },
    150_000,
  )
})
