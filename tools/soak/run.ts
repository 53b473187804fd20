/** A soak of one browser: all pages without the extension, with it in rounds, and alive with their own scripts. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { listedHost } from '../bench/listed-host.ts'
import type { BenchPage } from '../bench/material.ts'
import { type BrowserName, requireBrowser } from '../browsers.ts'
import { driveChromium } from '../drive/chromium.ts'
import { ask, type Driven, introduce, tabId } from '../drive/driven.ts'
import { driveFirefox } from '../drive/firefox.ts'
import { startWeb } from '../drive/web.ts'
import { type AlivePage, visitAlive } from './alive.ts'
import { type Differences, differences } from './look.ts'
import { EMPTY, pathOf, soakPages } from './pages.ts'
import { type Visit, visit } from './visit.ts'

export interface Round {
  readonly marked: number
  /** Pages whose DOM, or the place of whose boxes, is not as without the extension; with where. */
  readonly changed: readonly string[]
  readonly moved: readonly string[]
  /** Pages that shifted more than without the extension; null where the browser does not tell. */
  readonly shifted: readonly string[] | null
  /** Messages in the page's console that are not there without the extension. */
  readonly said: readonly string[]
  readonly compared: number
  readonly misplaced: readonly string[]
  readonly failed: readonly string[]
  /** Page by page, in the first round: what the page's thread holds once a page was left, over what it held before. */
  readonly left: readonly number[]
  /** Megabytes at the round's end. */
  readonly background: number | null
  readonly page: number
  readonly heap: number
  readonly seconds: number
}

export interface Soak {
  readonly browser: BrowserName
  readonly pages: number
  /** Like `left` of a round, in the pass without the extension. */
  readonly leftWithout: readonly number[]
  readonly rounds: readonly Round[]
  readonly alive: readonly AlivePage[]
  /** Exceptions and messages of the extension's own code. */
  readonly complaints: readonly string[]
}

export interface SoakOptions {
  readonly pages: readonly BenchPage[]
  readonly rounds: number
  readonly alive: boolean
  readonly tell: (line: string) => void
}

/** A host that no rule names, made of the letters of one that is named, so that pages' scripts make the same of both. */
const UNLISTED = `www.${listedHost().split('.')[1]!.split('').reverse().join('')}.com`

/** Runs it. */
export async function soak(browser: BrowserName, options: SoakOptions): Promise<Soak> {
  const { pages, tell } = options
  const serve = soakPages(pages)
  const web = await startWeb((host, path) =>
    host === UNLISTED || host === listedHost() ? serve(path) : null,
  )
  const extension = fileURLToPath(
    new URL(`../../dist/${browser === 'firefox' ? 'firefox' : 'chrome'}`, import.meta.url),
  )
  if (!existsSync(extension)) throw new Error(`${extension} is missing: run "npm run build" first`)
  const drive = {
    extension,
    binary: requireBrowser(browser),
    headless: true,
    web,
    forgetful: true,
    eager: true,
  }
  const driven = await (browser === 'firefox' ? driveFirefox(drive) : driveChromium(drive))
  const at = (host: string, path: string) => `${browser === 'firefox' ? 'http' : 'https'}://${host}${path}`
  try {
    await introduce(driven)
    // Every statement is drawn, so that every statement's place is seen.
    await ask(driven, 'change-settings', { change: { minConfidence: 0 } })
    if (options.rounds > 0) tell('without the extension')
    const without = await visitWithout(driven, options.rounds > 0 ? pages : [], at)
    const rounds: Round[] = []
    for (let i = 0; i < options.rounds; i++) {
      const round = await visitWith(driven, pages, at, without.visits, i === 0)
      rounds.push(round)
      tell(`round ${i + 1}: ${inWords(round)}`)
    }
    const alive = options.alive ? await visitAlive(driven, pages, at, UNLISTED, tell) : []
    return {
      browser,
      pages: pages.length,
      leftWithout: without.left,
      rounds,
      alive,
      complaints: await driven.complaints(),
    }
  } finally {
    await driven.close()
    await web.close()
  }
}

type At = (host: string, path: string) => string

async function visitWithout(driven: Driven, pages: readonly BenchPage[], at: At) {
  const visits: (Visit | null)[] = []
  const left: number[] = []
  await driven.closeExtensionPages()
  let before = await heapOnEmpty(driven, at(UNLISTED, EMPTY))
  for (const i of pages.keys()) {
    visits.push(await visit(at(UNLISTED, pathOf('still', i)), { driven, tab: null }).catch(() => null))
    const after = await heapOnEmpty(driven, at(UNLISTED, EMPTY), before)
    left.push(after / before)
    before = after
  }
  return { visits, left }
}

/** How many more pairs of visits, with and without, a page gets that was not as before: what is ours comes every time. */
const AGAIN = 3

async function visitWith(
  driven: Driven,
  pages: readonly BenchPage[],
  at: At,
  without: readonly (Visit | null)[],
  weighEach: boolean,
): Promise<Round> {
  const started = performance.now()
  const differing = new Map<number, Differences>()
  const wrong: string[] = []
  const failed: string[] = []
  const left: number[] = []
  let marked = 0
  let compared = 0
  let tellsShifts = false
  let before = await heapOnEmpty(driven, at(listedHost(), EMPTY))
  const tab = await tabId(driven)
  const look = (i: number, host: string): Promise<Visit> =>
    visit(at(host, pathOf('still', i)), { driven, tab: host === UNLISTED ? null : tab })
  for (const [i, { name }] of pages.entries()) {
    const reference = without[i]
    const visited = await look(i, listedHost()).catch((cause: unknown) => String(cause))
    if (typeof visited === 'string' || !reference) failed.push(`${name}: ${String(visited).slice(0, 160)}`)
    else {
      const found = visited.found!
      if (found.marks > 0) marked++
      compared += found.compared
      wrong.push(...found.misplaced.map((line) => `${name}: ${line}`))
      tellsShifts ||= visited.look.shift !== null
      const different = differences(visited, [reference])
      if (isAny(different)) differing.set(i, different)
    }
    if (!weighEach) continue
    const after = await heapOnEmpty(driven, at(listedHost(), EMPTY), before)
    left.push(after / before)
    before = after
  }
  for (const i of differing.keys()) {
    const others: Visit[] = without[i] ? [without[i]] : []
    for (let again = 0; again < AGAIN && isAny(differing.get(i)!); again++) {
      others.push(await look(i, UNLISTED))
      differing.set(i, differences(await look(i, listedHost()), others))
    }
  }
  const told = (part: 'changed' | 'moved' | 'shifted'): string[] =>
    [...differing].flatMap(([i, different]) =>
      different[part] ? [`${pages[i]!.name} ${different[part]}`] : [],
    )
  await driven.closeExtensionPages()
  const heap = await heapOnEmpty(driven, at(listedHost(), EMPTY), before)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const { background, page } = await driven.memory()
  return {
    marked,
    changed: told('changed'),
    moved: told('moved'),
    shifted: tellsShifts ? told('shifted') : null,
    said: [...differing].flatMap(([i, { said }]) => said.map((line) => `${pages[i]!.name}: ${line}`)),
    compared,
    misplaced: wrong,
    failed,
    left,
    background: background === null ? null : megabytes(background),
    page: megabytes(page),
    heap: megabytes(heap),
    seconds: (performance.now() - started) / 1000,
  }
}

const isAny = ({ changed, moved, shifted, said }: Differences): boolean =>
  changed !== null || moved !== null || shifted !== null || said.length > 0

const megabytes = (bytes: number): number => bytes / 1024 / 1024

/** What may stay behind is weighed again where it is more than this: a browser collects some of its garbage late. */
const MUCH = 1.04
const WEIGHINGS = 2

/** Leaves a page for an empty one of the same site, and weighs what is still held. */
async function heapOnEmpty(driven: Driven, url: string, before?: number): Promise<number> {
  await driven.open(url)
  await new Promise((resolve) => setTimeout(resolve, 50))
  let heap = await driven.pageHeap()
  for (let again = 1; again < WEIGHINGS && before !== undefined && heap > before * MUCH; again++) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    heap = Math.min(heap, await driven.pageHeap())
  }
  return heap
}

const inWords = (round: Round): string =>
  `${round.marked} marked, ${round.changed.length} changed, ${round.moved.length} moved, ${round.shifted?.length ?? '–'} shifted, ${round.said.length} messages, ${round.misplaced.length} of ${round.compared} statements misplaced, ${round.failed.length} not loaded, background ${round.background?.toFixed(1) ?? '–'} MB, page ${round.page.toFixed(1)} MB, ${round.seconds.toFixed(0)} s`
