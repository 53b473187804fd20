/**
 * npm run screenshots: builds the extension, opens the sample article with it in real Chromium, light and dark, and
 * writes pictures of page and popup to docs/pictures. Every state of the interface with made-up data, for looking at:
 * `npx tsx tests/popup/screenshots.ts DIR`.
 */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { requireBrowser } from './browsers.ts'
import { buildAll } from './build.ts'
import { driveChromium } from './drive/chromium.ts'
import { type Driven, until } from './drive/driven.ts'
import { startWeb } from './drive/web.ts'
import { prepareSample, SAMPLE_ADDRESS, SAMPLE_HOST, samplePage } from './sample.ts'

const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url))
mkdirSync(folder, { recursive: true })
await buildAll(['chrome'])
for (const scheme of ['light', 'dark'] as const) {
  const web = await startWeb((host) => (host === SAMPLE_HOST ? samplePage() : null))
  const driven = await driveChromium({
    extension: fileURLToPath(new URL('../dist/chrome', import.meta.url)),
    binary: requireBrowser('chromium'),
    headless: true,
    web,
    onlyHost: SAMPLE_HOST,
    dark: scheme === 'dark',
    height: 760,
  })
  try {
    await prepareSample(driven)
    await driven.open(SAMPLE_ADDRESS)
    await driven.openPopup()
    await until('the claims', () => driven.inPopup<boolean>('document.querySelector(".claim") !== null'))
    await picture(driven, `popup-${scheme}`)
    await after(driven, 'document.querySelector(".chip-contested, .chip").click()')
    await after(driven, 'document.querySelector(".claims-tools").scrollIntoView()')
    await picture(driven, `why-${scheme}`)
    await after(driven, 'document.querySelector("#tab-voices").click()')
    await picture(driven, `voices-${scheme}`)
    await after(driven, 'document.querySelector("#tab-outlet").click()')
    await picture(driven, `outlet-${scheme}`)
    await driven.closePopup()
    await driven.pagePicture(`${folder}/page-${scheme}.png`)
  } finally {
    await driven.close()
    await web.close()
  }
}

/** Does something in the popup and lets it be drawn. */
async function after(driven: Driven, expression: string): Promise<void> {
  await driven.inPopup(
    `(${expression}, new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))`,
  )
}

async function picture(driven: Driven, name: string): Promise<void> {
  await driven.popupPicture(`${folder}/${name}.png`)
}
