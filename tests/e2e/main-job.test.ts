import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Driven, introduce, popupState, tabId, until } from '../../tools/drive/driven.ts'
import { prepareSample } from '../../tools/sample.ts'
import {
  BROWSERS,
  listedHost,
  marked,
  marks,
  popupSays,
  SAMPLE_HOST,
  type Setting,
  setUp,
} from './browsers.ts'

const CLAIM = 'li[data-statement] button.claim-main'
const SWITCH = 'input[role=switch]'

describe.each(BROWSERS)('the main job in %s', (browser) => {
  let setting: Setting
  let before = ''
  const HTML = 'document.documentElement.outerHTML'

  beforeAll(async () => {
    setting = await setUp(browser)
    await introduce(setting.driven)
  })
  afterAll(() => setting?.end())

  it('marks a page on a host in the rules by itself, and counts on the button', async () => {
    const { driven, at } = setting
    await driven.open(at(listedHost()))
    before = await driven.inPage<string>(HTML)
    expect(await marked(driven)).toBeGreaterThan(20)
    const badge = Number(await until('the badge', () => driven.badge()))
    const state = await ask(driven, 'tab-state', { tabId: await tabId(driven) })
    if (state.kind !== 'ready') throw new Error(`the state is ${state.kind}`)
    expect(badge).toBe(state.report.statements.length)
    expect(badge).toBeGreaterThan(10)
  })

  it('tells outlet and claims in the real popup', async () => {
    const { driven } = setting
    await driven.openPopup()
    const text = await popupSays(driven, /\d claims/)
    expect(text).toMatch(/says .+, as of/)
    expect(await driven.inPopup<number>(`document.querySelectorAll('${CLAIM}').length`)).toBeGreaterThan(2)
  })

  it('scrolls to a claim that is clicked and makes it stand out', async () => {
    const { driven } = setting
    expect(await driven.inPage<number>('scrollY')).toBe(0)
    expect(await marks(driven, 'chosen')).toBe(0)
    await clickLastClaim(driven)
    await until('the page to scroll', async () => (await driven.inPage<number>('scrollY')) > 200)
    expect(await marks(driven, 'chosen')).toBeGreaterThan(0)
  })

  it('hides the marks by the toggle, remembers it for the site, and shows them again', async () => {
    const { driven, at } = setting
    await driven.inPopup(`document.querySelector('${SWITCH}').click()`)
    await until('the marks to go', async () => (await marks(driven, 'cue')) === 0)
    await driven.closePopup()
    await driven.open(at(listedHost()))
    await until('the page to be read again', async () => (await driven.badge()) !== '')
    expect(await marks(driven)).toBe(0)
    await driven.openPopup()
    await popupSays(driven, /\d claims/)
    expect(await driven.inPopup(`document.querySelector('${SWITCH}').checked`)).toBe(false)
    await driven.inPopup(`document.querySelector('${SWITCH}').click()`)
    await until('the marks to come back', async () => (await marks(driven, 'cue')) > 0)
    await driven.closePopup()
  })

  it('leaves the page as it was, to the letter', async () => {
    const { driven } = setting
    expect(before).toContain('Harbour board accuses')
    expect(await driven.inPage<string>(HTML)).toBe(before)
  })

  it('does nothing on another host until the popup is opened', async () => {
    const { driven, at } = setting
    await driven.open(at('unlisted-site.example'))
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await marks(driven)).toBe(0)
    expect(await driven.badge()).toBe('')
    await driven.openPopup()
    await popupSays(driven, /\d claims/)
    expect(await popupSays(driven, /No entry/)).toContain('neither praise nor blame')
    expect(await marked(driven)).toBeGreaterThan(20)
    await driven.closePopup()
  })

  it('answers the popup after the background was stopped', async () => {
    const { driven } = setting
    expect(await driven.stopBackground()).toBe(true)
    await driven.openPopup()
    await popupSays(driven, /\d claims/)
    await clickLastClaim(driven)
    await until('the claim to stand out', async () => (await marks(driven, 'chosen')) > 0)
    await driven.closePopup()
  })

  it('shows the sample outlet from a list that the reader imported', async () => {
    const { driven, at } = setting
    await prepareSample(driven)
    await driven.open(at(SAMPLE_HOST))
    await driven.openPopup()
    const text = await popupSays(driven, /Cooperative/)
    expect(text).toContain('The Harbour Courier (sample)')
    expect(text).toContain('Sample list')
    await driven.closePopup()
  })

  it('has asked the network for nothing in all that time', async () => {
    const { driven, web } = setting
    expect(await driven.ownRequests()).toEqual([])
    const pages = [listedHost(), 'unlisted-site.example', SAMPLE_HOST]
    const others = web.asked().filter(({ host }) => !pages.includes(host) && !isBrowsersOwn(host))
    expect(others).toEqual([])
    const paths = new Set(
      web
        .asked()
        .filter(({ host }) => pages.includes(host))
        .map(({ path }) => path),
    )
    expect([...paths].sort().filter((path) => path !== '/favicon.ico')).toEqual(['/sample'])
  })
})

/** Searches the popup's list for the claim that stands last on the page, whichever the engine finds, and clicks it. */
async function clickLastClaim(driven: Driven): Promise<void> {
  const state = await popupState(driven)
  if (state.kind !== 'ready') throw new Error(`the state is ${state.kind}`)
  const { text, statements } = state.report
  const [start, end] = statements.map(({ content }) => content[0]!).sort((a, b) => b[0] - a[0])[0]!
  const words = text.slice(start, Math.min(end, start + 30)).trim()
  await driven.inPopup(`(() => {
    const search = document.querySelector('input[type=search]')
    search.value = ${JSON.stringify(words)}
    search.dispatchEvent(new Event('input', { bubbles: true }))
  })()`)
  await until('the claim to be found', () =>
    driven.inPopup(`(() => {
      const claims = document.querySelectorAll('${CLAIM}')
      if (claims.length !== 1 || !claims[0].textContent.includes(${JSON.stringify(words)})) return false
      claims[0].click()
      return true
    })()`),
  )
}

/** What browsers ask for by themselves, with and without extensions. */
const isBrowsersOwn = (host: string): boolean =>
  /(^|\.)(google\.com|googleapis\.com|gstatic\.com|mozilla\.com|mozilla\.net|mozilla\.org|firefox\.com)$/.test(
    host,
  )
