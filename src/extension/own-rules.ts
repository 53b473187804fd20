/** The reader's own lists of outlets: kept in storage.local as they were checked, by the name they were imported under. */
import * as v from 'valibot'
import { type OutletList, OutletListSchema } from '../rules/outlets/outlet-rules.ts'
import { loadOwnRules, ownRulesCsv } from '../rules/own-rules.ts'
import { browser } from './browser.ts'
import type { ToBackground } from './messages.ts'

interface OwnList {
  readonly name: string
  /** ISO 8601 instant. */
  readonly importedAt: string
  readonly list: OutletList
}

const KEY = 'own-rules'
const MOST_LISTS = 50

const storedSchema: v.GenericSchema<unknown, OwnList> = v.strictObject({
  name: v.string(),
  importedAt: v.string(),
  list: OutletListSchema,
})

/** The lists themselves, for the outlet index. One that cannot be read is left out. */
export async function readOwnLists(): Promise<OutletList[]> {
  return (await read()).map(({ list }) => list)
}

/** What there is, for the options page. */
export async function describeOwnLists(): Promise<ToBackground['list-own-rules']['response']> {
  return (await read()).map(({ name, importedAt, list }) => ({
    name,
    entries: list.entries.length,
    importedAt,
  }))
}

/** Checks a list and keeps it under its name, in the place of one of the same name. Every error is named. */
export async function importOwnList(
  name: string,
  text: string,
  now: Date,
): Promise<ToBackground['import-rules']['response']> {
  const loaded = loadOwnRules(name, text)
  if (!loaded.ok) return { ok: false, errors: loaded.error }
  const others = (await read()).filter((one) => one.name !== name)
  if (others.length >= MOST_LISTS)
    return { ok: false, errors: [`There are ${MOST_LISTS} lists already; remove one first.`] }
  const stored = await write([...others, { name, importedAt: now.toISOString(), list: loaded.value }])
  return stored
    ? { ok: true, entries: loaded.value.entries.length }
    : { ok: false, errors: ['The browser has no room left for this list.'] }
}

/** The list as JSON, or as CSV (which has no place for names, topics and notes), to be imported again; null where there is none of that name. */
export async function exportOwnList(name: string, format: 'json' | 'csv'): Promise<string | null> {
  const found = (await read()).find((one) => one.name === name)
  if (!found) return null
  return format === 'csv' ? ownRulesCsv(found.list) : `${JSON.stringify(found.list, null, 2)}\n`
}

/** Removes a list; false where there was none of that name. */
export async function removeOwnList(name: string): Promise<boolean> {
  const lists = await read()
  const left = lists.filter((one) => one.name !== name)
  return left.length < lists.length && write(left)
}

async function read(): Promise<readonly OwnList[]> {
  return (await readStored()).flatMap((one) => {
    const checked = v.safeParse(storedSchema, one)
    return checked.success ? [checked.output] : []
  })
}

async function readStored(): Promise<readonly unknown[]> {
  const stored = await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>)
  return Array.isArray(stored[KEY]) ? stored[KEY] : []
}

/** Lists that this version cannot read stay as they are: a later one may. */
async function write(lists: readonly OwnList[]): Promise<boolean> {
  const unread = (await readStored()).filter((one) => !v.is(storedSchema, one))
  return browser.storage.local.set({ [KEY]: [...lists, ...unread] }).then(
    () => true,
    () => false,
  )
}
