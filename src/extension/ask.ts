/** What the popup and the options page need of the browser: ask the background, words, the tab, and news of a change. */
import { browser } from './browser.ts'
import { grantedPatterns, hostOf } from './granted.ts'
import type { ToBackground } from './messages.ts'

export { message } from './message.ts'

/** A message as it travels: the request with its type beside it. */
export interface Envelope<T extends string, R> {
  readonly type: T
  readonly request: R
}

/** Sent by the background to open extension pages when what it would tell of a tab has changed. */
export interface StateChanged {
  readonly type: 'state-changed'
  readonly tabId: number
}

/**
 * Asks the background. Starts it where it was stopped. Rejects only where the extension itself is going away
 * (updated, removed or switched off while the page was open).
 */
export async function ask<T extends keyof ToBackground>(
  type: T,
  request: ToBackground[T]['request'],
): Promise<ToBackground[T]['response']> {
  const envelope: Envelope<T, ToBackground[T]['request']> = { type, request }
  return (await browser.runtime.sendMessage(envelope)) as ToBackground[T]['response']
}

/** The id of the active tab of the window that this page belongs to; null where there is none. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id ?? null
}

/** Calls `listener` with a tab's id whenever the background's state of that tab has changed. Gives back its own undo. */
export function onStateChanged(listener: (tabId: number) => void): () => void {
  const receive = (received: unknown): undefined => {
    if (isStateChanged(received)) listener(received.tabId)
  }
  browser.runtime.onMessage.addListener(receive)
  return () => browser.runtime.onMessage.removeListener(receive)
}

/**
 * Calls `listener` whenever what the reader has chosen has changed, wherever it was changed: settings, own lists,
 * hosts allowed. Gives back its own undo.
 */
export function onChoicesChanged(listener: () => void): () => void {
  const stored = (_: unknown, area: string): void => {
    if (area !== 'session') listener()
  }
  browser.storage.onChanged.addListener(stored)
  browser.permissions.onAdded.addListener(listener)
  browser.permissions.onRemoved.addListener(listener)
  return () => {
    browser.storage.onChanged.removeListener(stored)
    browser.permissions.onAdded.removeListener(listener)
    browser.permissions.onRemoved.removeListener(listener)
  }
}

/** The keys of the commands as the browser has them now, by the command's name in the manifest; '' where none is set. */
export async function commandKeys(): Promise<Readonly<Record<string, string>>> {
  const commands = await browser.commands.getAll()
  return Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']))
}

/** Opens the browser's own page for the keys of extensions. */
export async function openKeysPage(): Promise<void> {
  // Chromium has no call for it, but lets an extension open the page.
  if (typeof browser.commands.openShortcutSettings === 'function')
    await browser.commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}

/** Match pattern for one host and nothing beside it. */
const originOf = (host: string): string => `*://${host}/*`

/**
 * Asks the reader to let the extension run by itself on one host. Has to be called straight from a click, with
 * nothing awaited before it. True where it was allowed.
 */
export const requestHost = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: [originOf(host)] }).catch(() => false)

/** Takes that back. Hosts that the rules bring along cannot be taken back here: false. */
export const removeHost = (host: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [originOf(host)] }).catch(() => false)

/** The hosts that the reader allowed, sorted; those that the rules bring along are not among them. */
export async function grantedHosts(): Promise<string[]> {
  return (await grantedPatterns()).map(hostOf).sort()
}

function isStateChanged(received: unknown): received is StateChanged {
  return (
    typeof received === 'object' &&
    received !== null &&
    (received as { type?: unknown }).type === 'state-changed' &&
    typeof (received as { tabId?: unknown }).tabId === 'number'
  )
}
