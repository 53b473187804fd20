/** The background is stopped while it analyses a page: nothing is lost, the page asks again. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { introduce, until } from '../../tools/drive/driven.ts'
import { BROWSERS, listedHost, marks, popupSays, type Setting, setUp } from './browsers.ts'

const paragraph = (i: number): string =>
  `<p>Councillor ${i} said that well ${i} had not run dry. “There is water in well ${i},” the engineer told a meeting. Fishermen disputed the claim on day ${i}.</p>`
const PAGES = {
  '/long': {
    body: `<!doctype html><html lang="en"><head><title>Wells of Oldbridge</title></head><body><article><h1>Wells of Oldbridge</h1>${Array.from({ length: 1_500 }, (_, i) => paragraph(i)).join('')}</article></body></html>`,
  },
}

describe.each(BROWSERS)('a background that is stopped in the middle of an analysis, in %s', (browser) => {
  let setting: Setting
  beforeAll(async () => {
    setting = await setUp(browser, PAGES)
    await introduce(setting.driven)
  })
  afterAll(() => setting?.end())

  // Nobody can ask a background that is at work how far it is: it is stopped at some moments of the seconds that it takes.
  it.each([200, 700, 1_500, 3_000])(
    'starts anew after %d ms: the page is marked all the same, and the popup tells it',
    async (ms) => {
      const { driven, at } = setting
      await driven.open(at(listedHost(), '/long'))
      await new Promise((resolve) => setTimeout(resolve, ms))
      await driven.stopBackground()
      await until('its marks', async () => (await marks(driven)) > 1_000, 60_000)
      await driven.openPopup()
      await popupSays(driven, /\d claims/, 30_000)
      await driven.closePopup()
    },
    120_000,
  )
})
