/**
 * npm run soak -- DIR [--rounds N] [--browser chromium,firefox] [--most N] [--only NAME] [--no-alive] [--json FILE] [--write]
 *
 * Holds the built extension against every page of DIR (like the one of bench:pages) in real browsers, one profile each:
 *
 * - all pages once on a host where the extension does not run, then N rounds where it does. Each page is taken still,
 *   without its scripts, so that whatever differs is ours: its DOM byte for byte, the place of every element, layout
 *   shift, the page's console, what is held in memory once it was left. On every page each statement that the engine
 *   found is held against the words that lie under its marks.
 * - then all pages with their own scripts, without the extension and with it, and with samples taken of the
 *   page's thread, for the longest stretch that the extension is at work there.
 *
 * All pages are served by a web of our own; what a page loads besides is not there. `--write` puts the table into
 * docs/performance.md. Status 1 where there is any fault.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pagesIn } from './bench/material.ts'
import type { BrowserName } from './browsers.ts'
import { type Soak, soak } from './soak/run.ts'
import { faultsOf, tableOf } from './soak/tell.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    rounds: { type: 'string', default: '3' },
    browser: { type: 'string', default: 'chromium,firefox' },
    most: { type: 'string', default: '1000' },
    only: { type: 'string', default: '' },
    alive: { type: 'boolean', default: true },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
const folder = positionals[0]
if (folder === undefined)
  throw new Error(
    'usage: npm run soak -- DIR [--rounds N] [--browser NAME] [--most N] [--only NAME] [--no-alive]',
  )
const pages = pagesIn(folder)
  .filter(({ name }) => name.includes(values.only))
  .slice(0, Number(values.most))
const soaks: Soak[] = []
for (const browser of values.browser.split(',') as BrowserName[]) {
  const tell = (line: string): void => console.log(`${browser}: ${line}`)
  soaks.push(await soak(browser, { pages, rounds: Number(values.rounds), alive: values.alive, tell }))
}
const faults = soaks.flatMap(faultsOf)
for (const fault of faults) console.log(fault)
const table = tableOf(soaks)
console.log(`\n${table}\n\n${faults.length} faults`)
if (values.json) writeFileSync(values.json, `${JSON.stringify(soaks, null, 2)}\n`)
if (values.write) {
  const doc = new URL('../docs/performance.md', import.meta.url)
  const day = new Date().toISOString().slice(0, 10)
  const told = `<!-- soak -->\nMeasured on ${day}: ${pages.length} real pages.\n\n${table}\n<!-- /soak -->`
  writeFileSync(
    doc,
    readFileSync(doc, 'utf8').replace(/<!-- soak -->[\s\S]*<!-- \/soak -->/, () => told),
  )
}
process.exitCode = faults.length > 0 ? 1 : 0
