/**
 * npx tsx tools/soak.ts DIR [--rounds N] [--browser chromium,firefox] [--most N] [--json FILE]: every page of DIR (like
 * the one of bench:pages) in turn, N rounds in one profile with the built extension. After each page: was its DOM left
 * as it was? After each round: memory of page and background after collecting garbage. Told: exceptions and console
 * messages of the extension's own code. Status 1 where there were any, or where a DOM was changed.
 *
 * Each page is served by a web of our own under a host that the rules name, so that the extension runs on all of them,
 * its scripts taken out: a script that changes the page would be taken for the extension. What a page loads besides is
 * not there.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { listedHost } from './bench/listed-host.ts'
import { type BenchPage, pagesIn } from './bench/material.ts'
import { type BrowserName, requireBrowser } from './browsers.ts'
import { driveChromium } from './drive/chromium.ts'
import { type Driven, introduce } from './drive/driven.ts'
import { driveFirefox } from './drive/firefox.ts'
import { startWeb } from './drive/web.ts'

export interface Round {
  readonly pages: number
  readonly marked: number
  readonly changed: readonly string[]
  readonly failed: readonly string[]
  /** Megabytes. */
  readonly background: number | null
  readonly page: number
  readonly seconds: number
}

export interface Soak {
  readonly browser: BrowserName
  readonly rounds: readonly Round[]
  readonly complaints: readonly string[]
}

const MARKS = `(typeof CSS === 'object' && CSS.highlights ? [...CSS.highlights.keys()].filter((name) => name.startsWith('sourcelight-')).reduce((sum, name) => sum + CSS.highlights.get(name).size, 0) : 0)`
const HTML = 'document.documentElement.outerHTML'
/** Milliseconds that a page is given to be read, analysed and painted. */
const LOOK = 700
const megabytes = (bytes: number): number => bytes / 1024 / 1024

/** A page without its scripts, frames and refreshes. */
const still = (html: string): string =>
  html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<(?:script|iframe|object|embed)\b[^>]*>/gi, '')
    .replace(/<meta[^>]+http-equiv=[^>]*>/gi, '')
    .replace(/\son\w+="[^"]*"/gi, '')

async function soak(browser: BrowserName, pages: readonly BenchPage[], rounds: number): Promise<Soak> {
  const host = listedHost()
  const byPath = new Map(pages.map((page, i) => [`/soak/${i}`, still(page.html)]))
  const web = await startWeb((asked, path) => {
    const body = asked === host ? byPath.get(path) : undefined
    return body === undefined ? null : { body }
  })
  const extension = fileURLToPath(
    new URL(`../dist/${browser === 'firefox' ? 'firefox' : 'chrome'}`, import.meta.url),
  )
  if (!existsSync(extension)) throw new Error(`${extension} is missing: run "npm run build" first`)
  const options = { extension, binary: requireBrowser(browser), headless: true, web }
  const driven = await (browser === 'firefox' ? driveFirefox(options) : driveChromium(options))
  try {
    await introduce(driven)
    await driven.closeExtensionPages()
    const at = (i: number) => `${browser === 'firefox' ? 'http' : 'https'}://${host}/soak/${i}`
    const done: Round[] = []
    for (let i = 0; i < rounds; i++) {
      const round = await oneRound(driven, pages, at)
      done.push(round)
      console.log(
        `${browser} round ${i + 1}: ${round.pages} pages, ${round.marked} marked, ${round.changed.length} changed, ${round.failed.length} not loaded, background ${round.background?.toFixed(1) ?? '–'} MB, page ${round.page.toFixed(1)} MB, ${round.seconds.toFixed(0)} s`,
      )
    }
    return { browser, rounds: done, complaints: await driven.complaints() }
  } finally {
    await driven.close()
    await web.close()
  }
}

async function oneRound(
  driven: Driven,
  pages: readonly BenchPage[],
  at: (i: number) => string,
): Promise<Round> {
  const started = performance.now()
  const changed: string[] = []
  const failed: string[] = []
  let marked = 0
  for (const [i, page] of pages.entries()) {
    try {
      await driven.open(at(i))
      const before = await driven.inPage<string>(HTML)
      await driven.inPage(`new Promise((resolve) => setTimeout(() => resolve(0), ${LOOK}))`)
      await driven.inPage(
        `(scrollTo(0, 2000), new Promise((resolve) => requestAnimationFrame(() => resolve(0))))`,
      )
      if ((await driven.inPage<number>(MARKS)) > 0) marked++
      const after = await driven.inPage<string>(HTML)
      if (after !== before) {
        changed.push(page.name)
        console.log(`${page.name} was changed: ${firstDifference(before, after)}`)
      }
    } catch (cause) {
      failed.push(`${page.name}: ${String(cause).slice(0, 120)}`)
    }
  }
  // The same page at the end of each round, so that what is weighed is the extension and not the last page.
  await driven.open(at(0))
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const { background, page } = await driven.memory()
  return {
    pages: pages.length,
    marked,
    changed,
    failed,
    background: background === null ? null : megabytes(background),
    page: megabytes(page),
    seconds: (performance.now() - started) / 1000,
  }
}

/** Where two texts part, with what stands there in each. */
function firstDifference(before: string, after: string): string {
  let at = 0
  while (at < before.length && before[at] === after[at]) at++
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60))
  return `at ${at} of ${before.length}: ${around(before)} → ${around(after)}`
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    browser: { type: 'string', default: 'chromium,firefox' },
    most: { type: 'string', default: '1000' },
    json: { type: 'string' },
  },
})
const folder = positionals[0]
if (folder === undefined)
  throw new Error('usage: npx tsx tools/soak.ts DIR [--rounds N] [--browser NAME] [--most N]')
const pages = pagesIn(folder).slice(0, Number(values.most))
const results: Soak[] = []
for (const browser of values.browser.split(',') as BrowserName[])
  results.push(await soak(browser, pages, Number(values.rounds)))
let faults = 0
for (const { browser, rounds, complaints } of results) {
  const changed = new Set(rounds.flatMap((round) => round.changed))
  faults += complaints.length + changed.size
  for (const name of changed) console.log(`${browser}: the DOM of ${name} was changed`)
  for (const complaint of new Set(complaints)) console.log(`${browser}: ${complaint}`)
  for (const name of new Set(rounds.flatMap((round) => round.failed)))
    console.log(`${browser}: not loaded: ${name}`)
  console.log(`${browser}: ${complaints.length} exceptions and messages, ${changed.size} pages changed`)
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
process.exitCode = faults > 0 ? 1 : 0
