/** The gallery in real Chromium and real Firefox: accessibility, keys, layout and the cost of the first paint. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Page } from 'puppeteer-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gallery, type Look, openGallery } from './gallery-browser.ts'
import { STATE_NAMES } from './gallery-names.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Written = { type: 'chunk'; code: string } | { type: 'asset'; source: string | Uint8Array }

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
}, 120_000)
afterAll(() => gallery?.close(), 30_000)

const withState: Gallery['visit'] = (state, look, use) => gallery.visit(state, look, use)

/** What axe-core finds, every rule on, those for WCAG 2.2 and best practice included. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (options: object) => Promise<{
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
        }>
      }
    }
    const found = await axe.run({
      runOnly: {
        type: 'tag',
        values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
      resultTypes: ['violations'],
    })
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    )
  })
}

const LOOKS: readonly (readonly [string, Look])[] = [
  ['light', { scheme: 'light' }],
  ['dark', { scheme: 'dark' }],
  ['forced colours', { scheme: 'dark', forcedColors: true }],
]

/** The states with a layout of their own; the others are one frame with other words, and are looked at in light. */
const STATES_IN_ALL_LOOKS = [
  'introduction',
  'ready-claims',
  'ready-voices',
  'ready-outlet',
  'ready-unknown-outlet',
  'ready-crowded',
  'analysing',
  'no-article',
  'options',
  'options-add',
  'card-open',
  'print',
]

describe('axe-core finds nothing', () => {
  it.each(STATE_NAMES.filter((state) => state !== 'ready-500'))(
    'in %s',
    async (state) => {
      for (const [name, look] of STATES_IN_ALL_LOOKS.includes(state) ? LOOKS : LOOKS.slice(0, 1)) {
        expect(await withState(state, look, violations), name).toEqual([])
      }
    },
    60_000,
  )

  it('with everything open: a "Why?", a relation’s "Why?", the share menu', async () => {
    await withState('ready-claims', {}, async (page) => {
      await page.click('[data-statement=s2] .chip')
      await page.click('[data-statement=s2] .relation .chip')
      await page.click('.share > button')
      await page.waitForSelector('.share-list')
      expect(await page.$$eval('.why', (all) => all.length)).toBe(2)
      expect(await violations(page)).toEqual([])
    })
  }, 60_000)

  it('right to left, in the pseudo-locale', async () => {
    for (const state of ['ready-claims', 'ready-voices', 'options']) {
      expect(await withState(state, { lang: 'pseudo' }, violations), state).toEqual([])
    }
  }, 60_000)
})

describe.each(LOOKS)('axe-core finds nothing in Firefox, %s,', (_, look) => {
  const states = (look.scheme === 'light' ? STATE_NAMES : STATES_IN_ALL_LOOKS).filter(
    (state) => state !== 'ready-500',
  )
  let firefox: Gallery
  beforeAll(async () => {
    firefox = await openGallery('firefox', look)
  }, 120_000)
  afterAll(() => firefox?.close(), 30_000)

  it('which does look so', async () => {
    const page = await firefox.open('options')
    const seen = await page.evaluate(() =>
      ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((one) => matchMedia(one).matches),
    )
    expect(seen[1]).toBe(look.forcedColors ?? false)
    if (!look.forcedColors) expect(seen[0]).toBe(look.scheme === 'dark')
    await page.close()
  })

  it.each(states)(
    'in %s',
    async (state) => {
      const page = await firefox.open(state)
      expect(await violations(page)).toEqual([])
      await page.close()
    },
    60_000,
  )
})

/** What sticks out of the page sideways, leaving out what scrolls by itself and what only screen readers get. */
const sticksOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    return [...document.querySelectorAll<HTMLElement>('#root *')]
      .filter((element) => !element.closest('.scroll-across, .visually-hidden, .map'))
      .filter((element) => {
        const box = element.getBoundingClientRect()
        return box.width > 0 && (box.right > width + 1 || box.left < -1)
      })
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`)
  })

describe('the layout', () => {
  it.each(STATE_NAMES.filter((state) => state !== 'ready-500'))(
    '%s holds in its width, also at twice the text size and from right to left',
    async (state) => {
      expect(await withState(state, {}, sticksOut)).toEqual([])
      expect(await withState(state, { text: 2, width: 800 }, sticksOut), '200 %').toEqual([])
      expect(await withState(state, { lang: 'pseudo' }, sticksOut), 'right to left').toEqual([])
    },
    60_000,
  )

  it('gives everything that can be clicked at least 24 by 24 pixels', async () => {
    for (const state of [
      'introduction',
      'ready-claims',
      'ready-voices',
      'ready-outlet',
      'options',
      'options-add',
    ]) {
      const small = await withState(state, {}, (page) =>
        page.evaluate(() =>
          [
            ...document.querySelectorAll<HTMLElement>(
              'button, select, input:not([type=radio], [role=switch]), summary, [role=slider], .switch',
            ),
          ]
            .map((element) => ({ element, box: element.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 23.9))
            .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}×${box.height}`),
        ),
      )
      expect(small, state).toEqual([])
    }
  }, 60_000)

  it('has the first claim on the first screen, below outlet, figures, voices and map', async () => {
    await withState('ready-claims', {}, async (page) => {
      const bottom = await page.$eval(
        '.claim .claim-words',
        (element) => element.getBoundingClientRect().bottom,
      )
      expect(bottom).toBeLessThan(600)
    })
  })

  it('begins a tab at its top, whatever was scrolled before', async () => {
    await withState('ready-claims', {}, async (page) => {
      await page.evaluate(() => scrollTo(0, 900))
      await page.click('#tab-voices')
      const [heading, sticky] = await page.evaluate(() =>
        ['#voices-heading', '.sticky']
          .map((one) => document.querySelector(one)!.getBoundingClientRect())
          .map((box) => [box.top, box.bottom] as const),
      )
      expect(heading![0]).toBeGreaterThanOrEqual(sticky![1])
    })
  })

  it('is mirrored from right to left', async () => {
    await withState('ready-claims', { lang: 'pseudo' }, async (page) => {
      const [name, tools, first, last] = await page.evaluate(() =>
        ['.header-name', '.header-tools', '.map-place:first-child', '.map-place:last-child'].map(
          (selector) => document.querySelector(selector)!.getBoundingClientRect().left,
        ),
      )
      expect(name).toBeGreaterThan(tools!)
      expect(first).toBeGreaterThan(last!)
    })
  })
})

describe('by keyboard alone', () => {
  it('everything is reached, with a focus that can be seen, and Tab stops at one claim', async () => {
    await withState('ready-claims', {}, async (page) => {
      const stops: string[] = []
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab')
        const stop = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement | null
          if (!element || element === document.body) return null
          const seen = [element, element.parentElement!].some(
            (one) => getComputedStyle(one).outlineStyle !== 'none',
          )
          return {
            name: element.textContent?.trim().slice(0, 30) || element.ariaLabel || element.tagName,
            seen,
          }
        })
        if (!stop) break
        expect(stop.seen, stop.name).toBe(true)
        stops.push(stop.name)
      }
      expect(stops.length).toBeLessThan(20)
      for (const name of [
        'Share and save',
        'Settings',
        'Map of the article',
        'Claims',
        'The Faroese government',
      ]) {
        expect(
          stops.some((stop) => stop.startsWith(name)),
          name,
        ).toBe(true)
      }
    })
  }, 60_000)

  it('claims are walked, and the one in focus is never under the map', async () => {
    await withState('ready-claims', {}, async (page) => {
      await page.focus('.claim-main')
      for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowDown')
      for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp')
      const covered = await page.evaluate(() => {
        const box = document.activeElement!.getBoundingClientRect()
        const sticky = document.querySelector('.sticky')!.getBoundingClientRect()
        return box.top < sticky.bottom - 1 || box.bottom > innerHeight + 1
      })
      expect(covered).toBe(false)
    })
  })
})

describe('what it costs', () => {
  it('ships a popup of at most 60 KB gzip, its styles included', async () => {
    const built = await build({
      configFile: false,
      root: fileURLToPath(new URL('../../', import.meta.url)),
      logLevel: 'error',
      build: {
        write: false,
        rollupOptions: { input: fileURLToPath(new URL('../../src/popup/index.html', import.meta.url)) },
      },
    })
    const [{ output }] = (Array.isArray(built) ? built : [built]) as [{ output: readonly Written[] }]
    const bytes = output.map((file) => gzipSync(file.type === 'chunk' ? file.code : file.source).length)
    expect(output.length).toBeGreaterThan(2)
    expect(bytes.reduce((sum, n) => sum + n, 0)).toBeLessThan(60 * 1024)
  }, 60_000)

  it('lays out only the claims near the screen, of 500', async () => {
    await withState('ready-500', {}, async (page) => {
      await page.waitForFunction(() => document.querySelectorAll('.claim').length === 462)
      const laidOut = (): Promise<number> =>
        page.evaluate(
          () =>
            [...document.querySelectorAll('.claim')].filter((claim) =>
              claim.firstElementChild!.checkVisibility({ contentVisibilityAuto: true }),
            ).length,
        )
      expect(await laidOut()).toBeGreaterThan(0)
      expect(await laidOut()).toBeLessThan(60)
      await page.evaluate(async () => {
        scrollTo(0, document.documentElement.scrollHeight / 2)
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      })
      expect(await laidOut()).toBeGreaterThan(0)
      expect(await laidOut()).toBeLessThan(60)
    })
  }, 60_000)
})
