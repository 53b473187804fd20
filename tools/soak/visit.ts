/** One visit to a page with a real browser: what it looked like, what was written to its console, what was marked. */
import type { PageState } from '../../src/extension/messages.ts'
import { ask, type Driven, until } from '../drive/driven.ts'
import type { Work } from '../drive/work.ts'
import { LOOK, type Look, MARKED_WORDS } from './look.ts'
import { misplaced } from './statements.ts'

export interface Visit {
  readonly look: Look
  readonly console: readonly string[]
  /** What the extension found; null where it does not run. */
  readonly found: Found | null
  readonly work: Work | null
}

export interface Found {
  readonly state: PageState['kind']
  readonly marks: number
  /** Statements held against the words under their marks, and those that differ. */
  readonly compared: number
  readonly misplaced: readonly string[]
}

/** Milliseconds that a page is given to be read, analysed and painted, or, without the extension, to do as it likes. */
const STAY = 500
/** The same, for the last marks to be painted. */
const SETTLE = 100

export interface Visiting {
  readonly driven: Driven
  /** The tab's id where the extension runs on the page; null where it does not. */
  readonly tab: number | null
  /** Whether samples of the page's thread are taken. */
  readonly sampled?: boolean
}

/** Opens a page, waits until everything has been done to it, and looks. */
export async function visit(url: string, { driven, tab, sampled = false }: Visiting): Promise<Visit> {
  await driven.pageConsole()
  if (sampled) await driven.watchWork()
  let work: Work | null = null
  try {
    await driven.open(url)
    await rest(driven, STAY)
    if (tab !== null) await stateOf(driven, tab)
    await rest(driven, SETTLE)
  } finally {
    if (sampled) work = await driven.work()
  }
  const look = await driven.inPage<Look>(LOOK)
  const { host } = new URL(url)
  // Neither the host nor what is asked for with it, in whichever coding, is a difference.
  const console = (await driven.pageConsole()).map((line) =>
    line
      .replaceAll(host, 'HOST')
      .replaceAll(host.split('.')[1]!, 'HOST')
      .replaceAll(/([?&]\w+)=[^&\s']*/g, '$1'),
  )
  return { look, console, found: tab === null ? null : await foundOn(driven, tab), work }
}

const rest = (driven: Driven, ms: number): Promise<unknown> =>
  driven.inPage(`new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => resolve(0)), ${ms}))`)

const stateOf = (driven: Driven, tabId: number): Promise<PageState> =>
  until('the analysis', async () => {
    const state = await ask(driven, 'tab-state', { tabId })
    return state.kind !== 'analysing' && state
  })

/** Milliseconds after which a page that was changing when it was looked at is looked at again. */
const AGAIN = 1_500

async function foundOn(driven: Driven, tab: number): Promise<Found> {
  const found = await foundNow(driven, await stateOf(driven, tab))
  if (found.misplaced.length === 0) return found
  await rest(driven, AGAIN)
  return foundNow(driven, await stateOf(driven, tab))
}

async function foundNow(driven: Driven, state: PageState): Promise<Found> {
  const words = await driven.inPage<Record<string, string[]>>(MARKED_WORDS)
  const marks = Object.values(words).reduce((sum, pieces) => sum + pieces.length, 0)
  if (state.kind !== 'ready') return { state: state.kind, marks, compared: 0, misplaced: [] }
  const drawn = await driven.inPage<boolean>(`document.querySelector('q') !== null`)
  const { compared, wrong } = misplaced(state.report, words, drawn)
  return { state: state.kind, marks, compared, misplaced: wrong }
}
