/** What a screen reader is given of every state, by Chromium's accessibility tree. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gallery, openGallery } from './gallery-browser.ts'
import { STATE_NAMES } from './gallery-names.ts'
import { around, type Spoken, spokenBy, within, writeSpoken } from './spoken.ts'

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
}, 120_000)
afterAll(() => gallery?.close(), 30_000)

const withState: Gallery['visit'] = (state, look, use) => gallery.visit(state, look, use)

const STATES = STATE_NAMES.filter((state) => state !== 'ready-500')

const CONTROLS = new Set([
  'button',
  'link',
  'switch',
  'checkbox',
  'radio',
  'combobox',
  'textbox',
  'searchbox',
  'slider',
  'tab',
  'Date',
  'DisclosureTriangle',
])
/** What is filled in: its name has to do without what is around it. */
const FIELDS = new Set(['textbox', 'searchbox', 'combobox', 'slider', 'switch', 'checkbox', 'Date'])
/** What a reader knows to be in: names need to differ within. */
const CONTEXTS = new Set(['listitem', 'row', 'dialog', 'form', 'region', 'tablist', 'RootWebArea'])
const LANDMARKS = new Set(['region', 'navigation', 'form', 'dialog'])

const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, i) => names.indexOf(name) !== i)

describe.each(STATES)('%s', (state) => {
  let spoken: readonly Spoken[]
  beforeAll(async () => {
    spoken = await withState(state, {}, spokenBy)
  }, 60_000)

  it('names every control, and tells it from those beside it', () => {
    const controls = spoken.flatMap((one, i) =>
      CONTROLS.has(one.role) ? [{ ...one, in: around(spoken, i, CONTEXTS) }] : [],
    )
    expect(controls.filter(({ name }) => name === '')).toEqual([])
    expect(twice(controls.map((one) => `${one.in}: ${one.role} “${one.name}”`)), writeSpoken(spoken)).toEqual(
      [],
    )
    expect(twice(controls.filter(({ role }) => FIELDS.has(role)).map(({ name }) => name))).toEqual([])
  })

  it('has one first heading, and none that skips a level', () => {
    const levels = spoken
      .filter(({ role }) => role === 'heading')
      .map(({ states }) => Number(states.find((one) => one.startsWith('level'))?.slice(6)))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThan(2)
  })

  it('has one main part, and names its landmarks, each differently', () => {
    expect(spoken.filter(({ role }) => role === 'main')).toHaveLength(1)
    const landmarks = spoken.filter(
      ({ role, name }) => LANDMARKS.has(role) && !(role === 'form' && name === ''),
    )
    expect(landmarks.filter(({ name }) => name === '')).toEqual([])
    expect(twice(landmarks.map(({ role, name }) => `${role} ${name}`))).toEqual([])
  })

  it('counts its lists right: items alone, and at least one', () => {
    for (const [i, one] of spoken.entries()) {
      if (one.role !== 'list') continue
      const items = within(spoken, i).filter(({ depth }) => depth === one.depth + 1)
      expect(items.length).toBeGreaterThan(0)
      expect(new Set(items.map(({ role }) => role))).toEqual(new Set(['listitem']))
    }
  })

  it('says nothing twice: no description that is the name, no list named as the heading before it', () => {
    const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
    expect(spoken.filter(({ name, description }) => name !== '' && same(name, description))).toEqual([])
    expect(
      spoken.filter(({ name, description }) => description !== '' && name.endsWith(description)),
    ).toEqual([])
    for (const [i, one] of spoken.entries()) {
      if (one.role !== 'list' || one.name === '') continue
      const heading = spoken.slice(0, i).findLast(({ role }) => role === 'heading')
      expect(same(heading?.name ?? '', one.name), one.name).toBe(false)
    }
  })

  it('keeps drawings and patterns to itself, and nothing empty is announced', () => {
    expect(spoken.filter(({ role }) => /^(image|img|graphics|canvas|svg)/i.test(role))).toEqual([])
    expect(
      spoken.filter(({ role, name }, i) => role === 'status' && name + within(spoken, i) === ''),
    ).toEqual([])
  })

  it('labels nothing that is worked by a heading: such a heading is left out by readers that read on', async () => {
    const labels = await withState(state, {}, (page) =>
      page.$$eval('input, select, textarea, button, [tabindex]', (all) =>
        all
          .flatMap((one) => one.getAttribute('aria-labelledby')?.split(' ') ?? [])
          .filter((id) => /^H\d$/.test(document.getElementById(id)?.tagName ?? '')),
      ),
    )
    expect(labels).toEqual([])
  })

  it('ties every cell to a row’s and a column’s header', () => {
    for (const [i, table] of spoken.entries()) {
      if (table.role !== 'table') continue
      const rows = within(spoken, i).flatMap((row, j) => (row.role === 'row' ? [i + 1 + j] : []))
      const cells = rows.map((row) =>
        within(spoken, row).filter(({ role }) => /^(cell|gridcell|columnheader|rowheader)$/.test(role)),
      )
      expect(new Set(cells[0]!.map(({ role }) => role))).toEqual(new Set(['columnheader']))
      for (const row of cells.slice(1)) {
        expect(row).toHaveLength(cells[0]!.length)
        expect(row.map(({ role }) => role)).toEqual(['rowheader', ...row.slice(1).map(() => 'cell')])
        expect(row.filter(({ name }) => name === '')).toEqual([])
      }
    }
  })

  it('has its live region before anything is said, ids that are one and whole, and a reading order as it is seen', async () => {
    await withState(state, {}, async (page) => {
      const live = await page.$$eval('[aria-live=polite]', (all) => all.map((one) => one.textContent))
      expect(live).toEqual([''])
      expect(await brokenIds(page)).toEqual([])
      expect(await outOfOrder(page)).toEqual([])
    })
  })
})

/** Ids that stand twice or hold a space, and references to ids that are not there. */
const brokenIds = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const wrong = ids.filter((id, i) => /\s/.test(id) || ids.indexOf(id) !== i)
    for (const name of ['aria-controls', 'aria-labelledby', 'aria-describedby', 'for']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        const named = element.getAttribute(name)!.split(/\s+/)
        wrong.push(...named.filter((id) => !document.getElementById(id)).map((id) => `${name}=${id}`))
      }
    }
    return wrong
  })

/** Controls and headings that are read after what they stand above of, or left of in one row. */
const outOfOrder = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'h1, h2, h3, #root button, a, select, input, summary, [role=slider]',
      ),
    ]
      .filter((one) => one.checkVisibility() && !one.matches('.visually-hidden'))
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
    return all.flatMap(({ one, box }, i) => {
      const before = all[i - 1]
      if (!before) return []
      const above = box.bottom <= before.box.top && box.left < before.box.right
      const sameRow =
        Math.min(box.bottom, before.box.bottom) - Math.max(box.top, before.box.top) >
        Math.min(box.height, before.box.height) / 2
      const left = sameRow && box.right <= before.box.left
      return above || left ? [`${before.one.outerHTML.slice(0, 60)} then ${one.outerHTML.slice(0, 60)}`] : []
    })
  })

const named = (spoken: readonly Spoken[], role: string, name: string | RegExp): Spoken => {
  const found = spoken.find(
    (one) => one.role === role && (typeof name === 'string' ? one.name === name : name.test(one.name)),
  )
  if (!found) throw new Error(`no ${role} ${name} in\n${writeSpoken(spoken)}`)
  return found
}

describe('the claims', () => {
  it('are all there, those too that are far from the screen', async () => {
    const spoken = await withState('ready-claims', {}, spokenBy)
    expect(spoken.filter(({ description }) => description === 'Show on the page')).toHaveLength(12)
    named(spoken, 'button', /^Rúna Holm said/)
  })

  it('are told part by part: who, how, for which side, in whose words, and what', async () => {
    const spoken = await withState('ready-claims', {}, spokenBy)
    const [claim] = spoken.filter(
      ({ role, name }) => role === 'button' && name.startsWith('Elín Dalmar announced'),
    )
    expect(claim!.name.replaceAll(' ,', ',').replaceAll(' :', ':')).toMatch(
      /^Elín Dalmar announced, side: Iceland · fisheries minister · in the outlet’s words: Iceland has closed/,
    )
    named(spoken, 'heading', '12 claims')
  })

  it('open their answers: the chip says what it asks and that it is open, the answer what it answers', async () => {
    await withState('ready-claims', {}, async (page) => {
      const chip = '[data-statement=s2] .chip'
      expect(named(await spokenBy(page), 'button', 'Why “denied”?').states).toContain('collapsed')
      await page.focus(chip)
      await page.keyboard.press('Enter')
      const open = await spokenBy(page)
      expect(named(open, 'button', 'Why “denied”?').states).toContain('expanded')
      const answer = open.findIndex(({ role, name }) => role === 'group' && name === 'Why “denied”?')
      expect(
        within(open, answer).some(({ name }) => name.startsWith('Another speaker in this article')),
      ).toBe(true)
      // The focus stays, so that the same key closes it again.
      await page.keyboard.press('Enter')
      expect(named(await spokenBy(page), 'button', 'Why “denied”?').states).toContain('collapsed')
    })
  })

  it('have whole ids wherever a claim stands under several headings', async () => {
    await withState('ready-claims', {}, async (page) => {
      for (const order of ['speaker', 'label']) {
        await page.select('.claims-tools select', order)
        await page.waitForSelector('.claims h3')
        await page.evaluate(() => {
          for (const chip of document.querySelectorAll<HTMLElement>('.claim .chip')) chip.click()
        })
        await page.waitForSelector('.claim .why')
        expect(await brokenIds(page), order).toEqual([])
        const spoken = await spokenBy(page)
        const headings = spoken.filter(({ role }) => role === 'heading')
        expect(headings.findLast(({ states }) => states.includes('level 2'))!.name).toBe('12 claims')
        expect(headings.filter(({ states }) => states.includes('level 3')).length).toBeGreaterThan(3)
      }
    })
  })

  it('tell the count when a filter changes it', async () => {
    await withState('ready-claims', {}, async (page) => {
      await page.type('input[type=search]', 'logbooks')
      await page.waitForFunction(
        () => document.querySelector('[aria-live]')!.textContent === '1 of 12 claims',
      )
    })
  })
})

it('the map is one control with a name, and a value in words that arrow keys change', async () => {
  await withState('ready-claims', {}, async (page) => {
    // The tree that DevTools give has the number, not the words for it; browsers pass both on.
    const words = (): Promise<string | null> =>
      page.$eval('[role=slider]', (one) => one.getAttribute('aria-valuetext'))
    expect(named(await spokenBy(page), 'slider', 'Map of the article').value).toBe('0')
    expect(await words()).toBe('12 statements. Arrow keys walk through them.')
    await page.focus('[role=slider]')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(named(await spokenBy(page), 'slider', 'Map of the article').value).toBe('2')
    expect(await words()).toBe('Statement 2 of 12: Elín Dalmar, side: Iceland')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('slider')
  })
})

it('the tab key goes in the order of reading', async () => {
  for (const state of ['ready-claims', 'ready-voices', 'options']) {
    await withState(state, {}, async (page) => {
      await page.evaluate(() => document.body.focus())
      const stops: number[] = []
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab')
        const at = await page.evaluate(() =>
          document.activeElement === document.body
            ? -1
            : [...document.querySelectorAll('*')].indexOf(document.activeElement!),
        )
        if (at < 0 || at === stops[0]) break
        stops.push(at)
      }
      expect(stops.length).toBeGreaterThan(8)
      expect(stops, state).toEqual([...stops].sort((a, b) => a - b))
    })
  }
}, 60_000)

it('the share menu says what was done each time, and gives the focus back when it closes', async () => {
  await withState('ready-claims', {}, async (page) => {
    await page.focus('.share > button')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.share-list')
    expect(named(await spokenBy(page), 'button', 'Share and save').states).toContain('expanded')
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(globalThis, { heard })
      new MutationObserver((all) => {
        for (const { addedNodes } of all) for (const node of addedNodes) heard.push(node.textContent ?? '')
      }).observe(document.querySelector('[aria-live]')!, { childList: true })
    })
    await page.click('.share-list button:nth-of-type(1)')
    await page.click('.share-list button:nth-of-type(2)')
    await page.waitForFunction(() => (globalThis as unknown as { heard: string[] }).heard.length === 2)
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([
      'Copied',
      'Copied',
    ])
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.matches('.share > button'))).toBe(true)
  })
})

describe('languages', () => {
  const languageOf = (page: Page, selector: string): Promise<readonly string[]> =>
    page.$$eval(selector, (all) => [
      ...new Set(all.map((one) => one.closest<HTMLElement>('[lang]')?.lang ?? '')),
    ])

  it('are told where they change: the page’s words, English rules, and the interface around them', async () => {
    await withState('ready-claims', { lang: 'de' }, async (page) => {
      await page.click('[data-statement=s2] .chip')
      await page.waitForSelector('.why')
      expect(await languageOf(page, '.claim-words, .cue, .relation-words, .why .words q')).toEqual(['en'])
      expect(await languageOf(page, '.claim-about, .why > p, .why dt')).toEqual(['de'])
      expect(await languageOf(page, '.why .outside > span:first-child')).toEqual(['en'])
      expect(await languageOf(page, '.why .outside .visually-hidden')).toEqual(['de'])
    })
    await withState('options', { lang: 'de' }, async (page) => {
      expect(await languageOf(page, '.credits .outside > span:first-child')).toEqual(['en'])
      expect(await languageOf(page, '.credits .outside .visually-hidden, .credits .quiet')).toEqual(['de'])
    })
  })
})

it('the introduction is heard with its button, which has the focus', async () => {
  await withState('introduction', {}, async (page) => {
    const start = named(await spokenBy(page), 'button', 'Start reading')
    expect(start.description).toMatch(/^Sourcelight finds what people/)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Start reading')
  })
})

it('links of the same words say what they lead to', async () => {
  const links = (await withState('ready-outlet', {}, spokenBy)).filter(({ role }) => role === 'link')
  const reads = links.filter(({ name }) => name.startsWith('where to read it'))
  expect(reads.length).toBeGreaterThan(3)
  for (const { name } of reads) expect(name).toMatch(/^where to read it ?: .+ \(opens in a new tab\)$/)
})

it('the card is a dialog with a name, and its reasons say what they give a reason for', async () => {
  const spoken = await withState('card-open', {}, spokenBy)
  named(spoken, 'dialog', 'Statement by Elín Dalmar')
  expect(named(spoken, 'button', 'Why “denied”?').states).toContain('expanded')
  named(spoken, 'button', /^Go to the statement by .+: \S/)
})

it('the card says in which language each of its parts is', async () => {
  const languages = await withState('card-open', { lang: 'de' }, (page) =>
    page.evaluate(() => {
      const { shadowRoot } = [...document.querySelectorAll('main div')].find((one) => one.shadowRoot)!
      const language = (selector: string): string | undefined =>
        shadowRoot!.querySelector(selector)?.closest<HTMLElement>('[lang]')?.lang
      return ['.why', '.speaker', 'q', '.more p:not(.source) ~ p', '.jump'].map(language)
    }),
  )
  expect(languages).toEqual(['de', 'en', 'en', 'en', 'de'])
})

it('what an option is about is told with it', async () => {
  const spoken = await withState('options', {}, spokenBy)
  expect(named(spoken, 'switch', 'cue').description).toBe('the word that says that they speak')
  named(spoken, 'textbox', /^Site ?: Never$/)
  named(spoken, 'button', /^Add ?: Never$/)
})
