/** The settings' place: storage.sync, and storage.local where sync is full, switched off or not offered. */
import { browser } from './browser.ts'
import type { Settings } from './settings.ts'
import { settingsFrom } from './settings-schema.ts'

const KEY = 'settings'

/** What the reader has chosen. A copy in storage.local is there only while sync could not take it, so it goes first. */
export async function readSettings(): Promise<Settings> {
  const local = await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>)
  if (local[KEY] !== undefined) return settingsFrom(local[KEY])
  const synced = await browser.storage.sync.get(KEY).catch(() => ({}) as Record<string, unknown>)
  return settingsFrom(synced[KEY])
}

/** Keeps the settings. False where neither place would take them. */
export async function writeSettings(settings: Settings): Promise<boolean> {
  try {
    await browser.storage.sync.set({ [KEY]: settings })
    await browser.storage.local.remove(KEY).catch(() => undefined)
    return true
  } catch {
    return browser.storage.local.set({ [KEY]: settings }).then(
      () => true,
      () => false,
    )
  }
}

/**
 * Changes the settings by a function of what they are. One change after another, so that two quick clicks
 * cannot undo each other.
 */
export function changeSettings(change: (now: Settings) => Settings): Promise<boolean> {
  const next = last.then(async () => writeSettings(change(await readSettings())))
  last = next.catch(() => false)
  return next
}

let last: Promise<unknown> = Promise.resolve()
