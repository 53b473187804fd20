/** Draws the PNGs in src/icons from the SVGs there, in Chromium: `npx tsx tools/render-icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { requireBrowser } from './browsers.ts'

const here = (name: string): URL => new URL(`../src/icons/${name}`, import.meta.url)

const browser = await puppeteer.launch({ executablePath: requireBrowser('chromium'), args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const size of [16, 32, 48, 128]) {
  const svg = readFileSync(here(size === 128 || size === 48 ? 'icon.svg' : 'icon-small.svg'), 'utf8')
  await page.setViewport({ width: size, height: size })
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  )
  writeFileSync(here(`icon-${size}.png`), await page.screenshot({ omitBackground: true }))
}
await browser.close()
