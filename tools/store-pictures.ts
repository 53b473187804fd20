/**
 * npx tsx tools/store-pictures.ts: the pictures of the store listings, 1280 × 800, into docs/store/: the sample article
 * in real Chromium with the built extension, and the real popup laid where the browser shows it.
 */
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireBrowser } from './browsers.ts'
import { buildAll } from './build.ts'
import { type Chromium, driveChromium } from './drive/chromium.ts'
import { until } from './drive/driven.ts'
import { startWeb } from './drive/web.ts'
import { prepareSample, SAMPLE_ADDRESS, SAMPLE_HOST, samplePage } from './sample.ts'

const WIDTH = 1280
const HEIGHT = 800
const folder = fileURLToPath(new URL('../docs/store', import.meta.url))

/** What is pressed in the popup for each picture, in order. */
const PICTURES: readonly { readonly name: string; readonly press: string | null; readonly dark: boolean }[] =
  [
    { name: '1-claims', press: null, dark: false },
    {
      name: '2-why',
      press:
        'document.querySelector(".chip-contested, .chip").click(), document.querySelector(".claims-tools").scrollIntoView()',
      dark: false,
    },
    {
      name: '3-voices',
      press:
        'document.querySelector("#tab-voices").click(), document.querySelector("#tab-voices").scrollIntoView()',
      dark: false,
    },
    {
      name: '4-outlet',
      press:
        'document.querySelector("#tab-outlet").click(), document.querySelector("#tab-outlet").scrollIntoView()',
      dark: false,
    },
    { name: '5-dark', press: null, dark: true },
  ]

await buildAll(['chrome'])
for (const { name, press, dark } of PICTURES) {
  const web = await startWeb((host) => (host === SAMPLE_HOST ? samplePage() : null))
  const driven = await driveChromium({
    extension: fileURLToPath(new URL('../dist/chrome', import.meta.url)),
    binary: requireBrowser('chromium'),
    headless: true,
    web,
    onlyHost: SAMPLE_HOST,
    width: WIDTH,
    height: HEIGHT,
    dark,
  })
  try {
    await prepareSample(driven)
    await driven.open(SAMPLE_ADDRESS)
    await driven.openPopup()
    await until('the claims', () => driven.inPopup<boolean>('document.querySelector(".claim") !== null'))
    const drawn =
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))'
    await driven.inPopup(press === null ? drawn : `(${press}, ${drawn})`)
    await compose(driven, `${folder}/${name}.png`)
    console.log(`docs/store/${name}.png`)
  } finally {
    await driven.close()
    await web.close()
  }
}

/** Takes page and popup, and lays the one over the other's top right corner. */
async function compose(driven: Chromium, path: string): Promise<void> {
  const [page, popup] = ['page', 'popup'].map((name) =>
    join(tmpdir(), `sourcelight-store-${process.pid}-${name}.png`),
  )
  await driven.popupPicture(popup!)
  await driven.closePopup()
  await driven.pagePicture(page!)
  const image = (at: string): string => `data:image/png;base64,${readFileSync(at).toString('base64')}`
  await driven.page.goto('about:blank')
  await driven.page.setViewport({ width: WIDTH, height: HEIGHT })
  await driven.page.setContent(`<style>
    body { margin: 0; width: ${WIDTH}px; height: ${HEIGHT}px; overflow: hidden; position: relative; background: #888 }
    .page { position: absolute; left: 0; top: 0; width: ${WIDTH}px }
    .popup { position: absolute; right: 24px; top: 12px; max-height: ${HEIGHT - 24}px; border-radius: 8px; box-shadow: 0 6px 28px #0007, 0 0 0 1px #0003 }
  </style><img class="page" src="${image(page!)}"><img class="popup" src="${image(popup!)}">`)
  await driven.pagePicture(path)
  for (const one of [page!, popup!]) rmSync(one)
}
