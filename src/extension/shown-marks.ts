/**
 * Whether the marks are shown on a tab: what the settings say of its host, or, in a private window, what was last chosen
 * in that tab. Such a choice is kept until the browser ends and no longer, so that no site of a private window is
 * remembered.
 */
import * as v from 'valibot'
import { browser } from './browser.ts'
import { covers } from './host-list.ts'
import { readSettings } from './settings-store.ts'

const KEY = 'private-marks'
/** Choices kept at most, oldest out first. */
const MOST = 100
const schema = v.array(v.strictObject({ tabId: v.number(), shown: v.boolean() }))

/** Whether a tab is in a private window; false where it is gone. */
export async function isPrivate(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  return tab?.incognito === true
}

/** Whether the marks are shown on a tab with a page of a host. */
export async function marksShownOn(tabId: number, host: string): Promise<boolean> {
  const chosen = (await choices()).find((one) => one.tabId === tabId)
  return chosen?.shown ?? !covers((await readSettings()).marksOffOn, host)
}

/** Keeps a choice made in a tab of a private window. False where there is no room for it. */
export async function choosePrivately(tabId: number, shown: boolean): Promise<boolean> {
  const others = (await choices()).filter((one) => one.tabId !== tabId).slice(1 - MOST)
  return browser.storage.session.set({ [KEY]: [...others, { tabId, shown }] }).then(
    () => true,
    () => false,
  )
}

async function choices(): Promise<v.InferOutput<typeof schema>> {
  const stored = await browser.storage.session.get(KEY).catch(() => ({}) as Record<string, unknown>)
  return v.is(schema, stored[KEY]) ? stored[KEY] : []
}
