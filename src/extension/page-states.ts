/**
 * What is known of each tab's page. Kept in storage.session, so that it outlives the background, which the browser
 * may stop at any moment; bounded in number and size, oldest first out.
 */
import * as v from 'valibot'
import { browser } from './browser.ts'
import type { PageState } from './messages.ts'

export interface KeptState {
  /** The page's address without fragment and credentials. */
  readonly page: string
  readonly host: string
  readonly state: PageState
  /** Milliseconds since the epoch. */
  readonly at: number
}

const MOST_TABS = 40
/** Characters of JSON in one state; a longer one is kept in memory alone and made again when that is lost. */
const LARGEST_STATE = 2_500_000
/** Characters of JSON in all; browsers allow ten megabytes. */
const LARGEST_TOTAL = 6_000_000
const INDEX = 'tabs'

const indexSchema = v.array(v.strictObject({ tabId: v.number(), size: v.number() }))
const keptSchema = v.object({
  page: v.string(),
  host: v.string(),
  at: v.number(),
  state: v.object({ kind: v.string() }),
})

const memory = new Map<number, KeptState>()
let writing: Promise<unknown> = Promise.resolve()

/** What is known of a tab; null where nothing is. */
export async function recall(tabId: number): Promise<KeptState | null> {
  const known = memory.get(tabId)
  if (known) return known
  await writing
  const key = keyOf(tabId)
  const stored = await browser.storage.session.get(key).catch(() => ({}) as Record<string, unknown>)
  if (!v.is(keptSchema, stored[key])) return null
  const kept = stored[key] as unknown as KeptState
  memory.set(tabId, kept)
  return kept
}

/** Remembers a state. Gives back once it is safe from a stop of the background; an unfinished analysis never is. */
export function remember(tabId: number, kept: KeptState): Promise<void> {
  memory.delete(tabId)
  memory.set(tabId, kept)
  for (const oldest of memory.keys()) {
    if (memory.size <= MOST_TABS) break
    memory.delete(oldest)
  }
  return inOrder(() => (kept.state.kind === 'analysing' ? drop([tabId]) : store(tabId, kept)))
}

/** Forgets a tab that was closed. */
export function forget(tabId: number): Promise<void> {
  memory.delete(tabId)
  return inOrder(() => drop([tabId]))
}

/** Forgets everything, because what the states were made with (rules, settings) has changed. Gives the tabs' ids. */
export async function forgetAll(): Promise<number[]> {
  const tabs = await knownTabs()
  memory.clear()
  await inOrder(() => drop(tabs))
  return tabs
}

/** The tabs of which anything is known. */
export async function knownTabs(): Promise<number[]> {
  await writing
  const stored = (await readIndex()).map(({ tabId }) => tabId)
  return [...new Set([...memory.keys(), ...stored])]
}

function inOrder(write: () => Promise<void>): Promise<void> {
  const done = writing.then(write).catch(() => undefined)
  writing = done
  return done
}

async function store(tabId: number, kept: KeptState): Promise<void> {
  const size = JSON.stringify(kept).length
  const others = (await readIndex()).filter((one) => one.tabId !== tabId)
  if (size > LARGEST_STATE) return drop([tabId])
  let total = size + others.reduce((sum, one) => sum + one.size, 0)
  const evicted: number[] = []
  while (others.length >= MOST_TABS || (total > LARGEST_TOTAL && others.length > 0)) {
    const oldest = others.shift()
    if (!oldest) break
    total -= oldest.size
    evicted.push(oldest.tabId)
  }
  if (evicted.length > 0) await browser.storage.session.remove(evicted.map(keyOf))
  await browser.storage.session.set({ [keyOf(tabId)]: kept, [INDEX]: [...others, { tabId, size }] })
}

async function drop(tabs: readonly number[]): Promise<void> {
  const gone = new Set(tabs)
  const index = await readIndex()
  const left = index.filter(({ tabId }) => !gone.has(tabId))
  if (left.length === index.length) return
  await browser.storage.session.set({ [INDEX]: left })
  await browser.storage.session.remove(tabs.map(keyOf))
}

async function readIndex(): Promise<{ tabId: number; size: number }[]> {
  const stored = await browser.storage.session.get(INDEX).catch(() => ({}) as Record<string, unknown>)
  return v.is(indexSchema, stored[INDEX]) ? stored[INDEX] : []
}

const keyOf = (tabId: number): string => `tab:${tabId}`
