import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newsPage, prose } from './page-of.ts'
import { bundleRoom, launch, openPage, type RealPage } from './real-page.ts'

let browser: Browser
let script: string
beforeAll(async () => {
  script = await bundleRoom()
  browser = await launch()
}, 120_000)
afterAll(() => browser?.close())

const said = (seed: number): string =>
  `<p>${prose(30, seed)} Aliyev said that the town number ${seed} had been taken in the night. ${prose(20, seed + 50)}</p>`
const story = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(said).join('')
const settle = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function withPage(html: string, test: (real: RealPage) => Promise<void>, options = {}): Promise<void> {
  const real = await openPage(browser, script, html, options)
  try {
    await test(real)
    expect(real.errors).toEqual([])
  } finally {
    await real.close()
  }
}

const registered = (real: RealPage) =>
  real.page.evaluate(
    () => [...CSS.highlights.keys()].filter((name) => name.startsWith('sourcelight-')).length,
  )
const sheets = (real: RealPage) => real.page.evaluate(() => document.adoptedStyleSheets.length)

describe('marks in Chromium', () => {
  it('are drawn without a change to the page and taken away without a trace', async () => {
    await withPage(newsPage(story), async (real) => {
      const before = await real.page.content()
      expect((await real.call('read')).statements).toBe(12)
      expect(await real.call('draw')).toBeLessThan(200)
      expect(await registered(real)).toBeGreaterThan(3)
      expect(await sheets(real)).toBe(1)
      expect(await real.page.content()).toBe(before)
      await real.call('undo')
      expect(await registered(real)).toBe(0)
      expect(await sheets(real)).toBe(0)
    })
  })

  it('are found under the pointer, and only there', async () => {
    await withPage(newsPage(story), async (real) => {
      await real.call('read')
      await real.call('draw')
      const spot = await real.call('spot', 's0')
      expect(await real.call('at', spot.x, spot.y)).toBe('s0')
      expect(await real.call('at', 2, 2)).toBeNull()
      await real.call('withoutHitTest')
      expect(await real.call('at', spot.x, spot.y)).toBe('s0')
      expect(await real.call('at', 2, 2)).toBeNull()
    })
  })

  it('come back after the page has cleared the registry and its style sheets', async () => {
    await withPage(newsPage(story), async (real) => {
      await real.call('read')
      await real.call('draw')
      await real.call('watch')
      await real.page.evaluate(() => {
        CSS.highlights.clear()
        document.adoptedStyleSheets = []
      })
      await real.page.mouse.wheel({ deltaY: 60 })
      await settle(300)
      expect(await registered(real)).toBeGreaterThan(3)
      expect(await sheets(real)).toBe(1)
      await real.call('end')
    })
  })

  it('are drawn and found in an open shadow root', async () => {
    const html = `<!doctype html><html lang="en"><head><title>Town council</title></head><body><h1>Town council</h1><x-article></x-article></body></html>`
    await withPage(html, async (real) => {
      await real.page.evaluate((inner) => {
        document.querySelector('x-article')!.attachShadow({ mode: 'open' }).innerHTML = inner
      }, story)
      expect((await real.call('read')).statements).toBe(12)
      await real.call('draw')
      const spot = await real.call('spot', 's0')
      expect(await real.call('at', spot.x, spot.y)).toBe('s0')
      const adopted = () =>
        real.page.evaluate(() => document.querySelector('x-article')!.shadowRoot!.adoptedStyleSheets.length)
      expect(await adopted()).toBe(1)
      await real.call('undo')
      expect(await adopted()).toBe(0)
    })
  })

  it('leave other highlights alone', async () => {
    await withPage(newsPage(story), async (real) => {
      await real.page.evaluate(() => CSS.highlights.set('theirs', new Highlight()))
      await real.call('read')
      await real.call('draw')
      await real.call('undo')
      expect(await real.page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['theirs'])
    })
  })

  it('are not printed', async () => {
    await withPage(newsPage(story), async (real) => {
      await real.call('read')
      await real.call('draw')
      const look = () =>
        real.page.evaluate(
          () =>
            getComputedStyle(document.querySelector('p')!, '::highlight(sourcelight-cue)').backgroundColor,
        )
      expect(await look()).not.toBe('rgba(0, 0, 0, 0)')
      await real.page.emulateMediaType('print')
      expect(await look()).toBe('rgba(0, 0, 0, 0)')
    })
  })

  it('follow a page that a click turns dark', async () => {
    const head = `<style>body{background:#fff;color:#111;font-size:30px}body.dark{background:#14213d;color:#eee}</style>`
    await withPage(newsPage(story, { head }), async (real) => {
      await real.call('read')
      await real.call('draw')
      await real.call('watch')
      await real.call('scrollTo', 's3')
      await real.page.evaluate(() =>
        document.addEventListener('click', () => document.body.classList.add('dark')),
      )
      // Mixed with light text, the line under a source has more of every colour than its hue (#009e73).
      expect(await linesOf(real, [0x00, 0x9e, 0x73])).toBeLessThan(10)
      await real.page.mouse.click(5, 300)
      await settle(900)
      expect(await linesOf(real, [0x00, 0x9e, 0x73])).toBeGreaterThan(100)
      await real.call('end')
    })
  })

  it('are stepped through in reading order, round the ends', async () => {
    await withPage(newsPage(story), async (real) => {
      await real.call('read')
      await real.call('draw')
      expect(await real.call('next', null, 1)).toBe('s0')
      expect(await real.call('next', 's0', 1)).toBe('s1')
      expect(await real.call('next', 's0', -1)).toBe('s11')
      await real.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
      expect(await real.call('scrollTo', 's11')).toBe(true)
      const box = (await real.call('box', 's11'))!
      expect(box.y).toBeGreaterThan(0)
      expect(box.y + box.height).toBeLessThan(700)
    })
  })
})

/** How many pixels of the page are of one hue, lightened. */
async function linesOf(real: RealPage, [r, g, b]: readonly [number, number, number]): Promise<number> {
  const picture = await real.page.screenshot({ encoding: 'base64' })
  return real.page.evaluate(
    async (data, red, green, blue) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height)
      let count = 0
      for (let i = 0; i < pixels.length; i += 4) {
        const [x, y, z] = [pixels[i]! - red, pixels[i + 1]! - green, pixels[i + 2]! - blue]
        if (x > 20 && x < 110 && y > 5 && y < 60 && z > 5 && z < 70) count++
      }
      return count
    },
    picture,
    r,
    g,
    b,
  )
}

const HOSTILE_STYLE = `<style>*{all:unset!important;display:inline!important;color:red!important;visibility:hidden!important;opacity:0!important}
  article,p{display:block!important;visibility:visible!important;opacity:1!important} div{position:static!important;z-index:-1!important}</style>
  <div style="position:fixed!important;inset:0;z-index:2147483647!important;pointer-events:none"></div>`
const CSP = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
}

describe('the card in Chromium', () => {
  it.each([
    ['a plain page', newsPage(story), {}],
    ['a page with a strict CSP and Trusted Types', newsPage(story), CSP],
    ['a page that unsets everything', newsPage(story, { before: HOSTILE_STYLE }), CSP],
  ])('opens beside the mark on %s, and goes without a trace', async (_, html, headers) => {
    await withPage(
      html,
      async (real) => {
        await real.call('read')
        await real.call('draw')
        const before = await real.page.content()
        const place = () =>
          real.page.evaluate(() => document.querySelector('article p')!.getBoundingClientRect().toJSON())
        const stood = await place()
        expect(await real.call('openCard', 's0', true)).toBe(true)
        expect(await place()).toEqual(stood)
        const host = await real.page.evaluate(() => {
          const own = document.documentElement.lastElementChild!
          const { x, y, width, height } = own.getBoundingClientRect()
          return {
            x,
            y,
            width,
            height,
            over: document.elementFromPoint(x + width / 2, y + height / 2) === own,
            open: own.matches(':popover-open'),
            focused: document.activeElement === own,
            closed: own.shadowRoot === null,
          }
        })
        expect(host).toMatchObject({ over: true, open: true, focused: true, closed: true })
        expect(host.width).toBeGreaterThan(150)
        expect(host.height).toBeGreaterThan(60)
        const mark = (await real.call('box', 's0'))!
        expect(
          Math.min(Math.abs(host.y - mark.y - mark.height), Math.abs(host.y + host.height - mark.y)),
        ).toBeLessThan(12)
        await real.page.keyboard.press('Escape')
        expect(await real.call('cardIsOpen')).toBe(false)
        expect(await real.page.content()).toBe(before)
      },
      { headers },
    )
  })

  it('is a dialog with a name, whose buttons say what they do', async () => {
    await withPage(newsPage(story), async (real) => {
      await real.call('read')
      await real.call('openCard', 's0', true)
      const { nodes } = await real.client.send('Accessibility.getFullAXTree')
      const named = nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name }) => `${role?.value}: ${name?.value}`)
      expect(named).toContain('dialog: Statement by Ilham Aliyev')
      expect(named).toContain('button: Close')
      expect(named).toContain('button: Why “denied”?')
      expect(named).toContain('button: Go to Shushan Stepanyan: the combat goes on')
    })
  })

  it('is worked by keyboard: reasons unfold, a jump closes it', async () => {
    await withPage(newsPage(story), async (real) => {
      await real.call('read')
      await real.call('openCard', 's0', true)
      await real.page.keyboard.press('Tab')
      await real.page.keyboard.press('Tab')
      await real.page.keyboard.press('Enter')
      const { nodes } = await real.client.send('Accessibility.getFullAXTree')
      expect(nodes.map(({ name }) => name?.value)).toContain('Another speaker denies it.')
      await real.page.keyboard.press('Tab')
      await real.page.keyboard.press('Tab')
      await real.page.keyboard.press('Enter')
      expect(await real.call('jumps')).toEqual(['s1'])
      expect(await real.call('cardIsOpen')).toBe(false)
    })
  })

  it('takes no focus when the pointer opened it, closes by a click elsewhere and when its mark is scrolled away', async () => {
    await withPage(newsPage(story + story), async (real) => {
      await real.call('read')
      await real.call('openCard', 's0', false)
      expect(await real.page.evaluate(() => document.activeElement === document.body)).toBe(true)
      await real.page.mouse.click(890, 690)
      expect(await real.call('cardIsOpen')).toBe(false)
      await real.call('openCard', 's0', false)
      await real.page.mouse.wheel({ deltaY: 900 })
      await settle(400)
      expect(await real.call('cardIsOpen')).toBe(false)
    })
  })
})

describe('a living page in Chromium', () => {
  it('is read again when text is added, replaced, or another story is shown', async () => {
    await withPage(newsPage(story), async (real) => {
      await real.call('read')
      await real.call('draw')
      await real.call('watch')
      await real.page.evaluate(
        (more) => document.querySelector('.article-body')!.insertAdjacentHTML('beforeend', more),
        said(40),
      )
      await settle(700)
      expect(await real.call('changes')).toEqual(['text'])
      expect((await real.call('read')).text).toContain('town number 40')
      await real.page.evaluate(() => {
        for (const paragraph of document.querySelectorAll('.article-body p'))
          paragraph.replaceChildren(paragraph.textContent ?? '')
      })
      await settle(700)
      expect(await real.call('changes')).toEqual(['text', 'text'])
      await real.page.evaluate((other) => {
        history.pushState({}, '', '/other')
        document.querySelector('.article-body')!.innerHTML = other
      }, [70, 71, 72, 73, 74].map(said).join(''))
      await settle(700)
      expect((await real.call('changes')).at(-1)).toBe('address')
      expect((await real.call('read')).text).toContain('town number 72')
      await real.call('end')
    })
  })

  it('that changes all the time costs next to nothing', async () => {
    await withPage(newsPage(`${story}<div id="ticker">0</div>`), async (real) => {
      await real.call('read')
      await real.call('draw')
      await real.call('watch')
      await real.page.evaluate(() => {
        let count = 0
        setInterval(() => {
          document.querySelector('#ticker')!.textContent = String(++count)
          const dot = document.createElement('i')
          document.body.append(dot)
          dot.remove()
        }, 5)
      })
      const before = (await real.page.metrics()).ScriptDuration!
      await settle(2_500)
      const spent = (await real.page.metrics()).ScriptDuration! - before
      expect(await real.call('changes')).toEqual([])
      expect(spent).toBeLessThan(0.5)
      await real.call('end')
    })
  })

  it('at rest has no timer of ours', async () => {
    await withPage(newsPage(story), async (real) => {
      await real.call('read')
      await real.call('draw')
      await real.call('watch')
      await settle(1_000)
      const before = await real.page.metrics()
      await settle(2_000)
      const after = await real.page.metrics()
      expect(after.TaskDuration! - before.TaskDuration!).toBeLessThan(0.05)
      await real.call('end')
    })
  })
})

describe('a hostile page in Chromium', () => {
  it('that has overwritten Range, Highlight and the prototypes is marked all the same', async () => {
    const attack = `<script>
      window.Range = window.Highlight = window.StaticRange = window.NodeFilter = function () { throw new Error('no') }
      Object.prototype.kind = 'polluted'; Array.prototype.map = () => { throw new Error('no') }
      Node.prototype.cloneNode = Document.prototype.createTreeWalker = Element.prototype.getAttribute = () => { throw new Error('no') }
      Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { get() { throw new Error('no') } })
    </script>`
    const clobber = `<img name="body"><img name="documentElement"><img name="querySelectorAll"><img name="defaultView"><img name="createRange"><img name="adoptedStyleSheets"><form><input name="parentNode"><input name="getAttribute"></form>`
    await withPage(newsPage(story, { head: attack, before: clobber }), async (real) => {
      expect((await real.call('read')).statements).toBe(12)
      await real.call('draw')
      expect(await registered(real)).toBeGreaterThan(3)
      expect(await real.call('openCard', 's0', false)).toBe(true)
      await real.call('end')
    })
  })

  it.each([
    [
      'a million nodes',
      `for (let i = 0; i < 5000; i++) { const box = document.createElement('div'); box.innerHTML = '<i>x</i>'.repeat(100); document.body.append(box) }`,
      'large-page',
    ],
    [
      'nesting two thousand deep',
      `let inner = document.querySelector('.article-body'); for (let i = 0; i < 2000; i++) { const next = document.createElement('div'); inner.append(next); inner = next }; inner.textContent = 'deep down there are words'`,
      'too-deep',
    ],
    [
      // Not shown: Chromium itself does not lay out boxes nested that deep.
      'nesting ten thousand deep',
      `let inner = document.createElement('div'); inner.style.display = 'none'; document.querySelector('.article-body').append(inner); for (let i = 0; i < 10000; i++) { const next = document.createElement('div'); inner.append(next); inner = next }; inner.textContent = 'deep down there are words'`,
      'large-page',
    ],
    [
      'an article of two hundred thousand words',
      `const body = document.querySelector('.article-body'); const words = body.innerHTML; for (let i = 0; i < 400; i++) body.insertAdjacentHTML('beforeend', words.replaceAll('number ', 'number ' + i + ' and '))`,
      'too-long',
    ],
    [
      'fifty thousand text nodes',
      `const last = document.querySelector('.article-body p:last-child'); for (let i = 0; i < 50000; i++) last.append(' word' + i)`,
      null,
    ],
  ])(
    'of %s is survived, with a limit where one cuts',
    async (_, grow, limit) => {
      await withPage(newsPage(story), async (real) => {
        await real.page.evaluate(grow)
        await real.call('readInSteps')
        const read = await real.call('read')
        expect(read.text).toContain('town number 7')
        if (limit) expect(read.limits).toContain(limit)
        await real.call('draw')
        await real.call('end')
      })
    },
    120_000,
  )
})
