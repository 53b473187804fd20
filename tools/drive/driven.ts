/** A real browser with the built extension in a throw-away profile, as tests and tools see it: the same for both. */
import type { PageState, ToBackground } from '../../src/extension/messages.ts'
import type { Work } from './work.ts'

export interface Driven {
  readonly name: 'chromium' | 'firefox'
  /** Goes to an address in the one tab of the window; gives back when the document is there. */
  open(url: string): Promise<void>
  /** Evaluates an expression in the page's own world. It may give a promise; the value travels as JSON. */
  inPage<T>(expression: string): Promise<T>
  /** Presses the toolbar button: the real popup opens, and activeTab is granted. */
  openPopup(): Promise<void>
  closePopup(): Promise<void>
  /** Evaluates an expression in the open popup. */
  inPopup<T>(expression: string): Promise<T>
  /** Presses the first element that fits a selector in the open popup, with a pointer, as a hand does. */
  clickInPopup(selector: string): Promise<void>
  /** The text on the clipboard. */
  clipboard(): Promise<string>
  /** Evaluates an expression in a tab that shows a page of the extension ("src/options/index.html"), behind the page. */
  inExtensionPage<T>(path: string, expression: string): Promise<T>
  /** Closes the tabs that show pages of the extension. */
  closeExtensionPages(): Promise<void>
  /** Every address that the extension itself asked for since the start, but for the files of its own package. */
  ownRequests(): Promise<readonly string[]>
  /** Answers "yes" where the browser would ask whether the extension may run on a host by itself. In Firefox alone. */
  allow(host: string): Promise<void>
  /** Takes away, as the reader can in the browser's settings, the access to sites by match patterns; in Chromium to all sites. */
  revoke(patterns: readonly string[]): Promise<void>
  /** Lets the extension run in private windows, as the reader can in the browser's settings. It is started anew. */
  allowInPrivate(): Promise<void>
  /** The text on the toolbar button for the tab. */
  badge(): Promise<string>
  /** What the browser does when the keys of one of the manifest's commands are pressed. */
  command(name: string): Promise<void>
  /** Stops the background as the browser would after some idle time. False where it was not running. */
  stopBackground(): Promise<boolean>
  /** Puts another copy of the extension in its place: an update, as the content scripts of open pages see it. */
  reinstall(): Promise<void>
  /** Bytes in use after collecting garbage: the background's and the page's own heaps in Chromium, whole processes in Firefox. */
  memory(): Promise<Memory>
  /** Bytes that the page's thread holds after collecting garbage: heaps in both browsers, so that small pages can be told apart. */
  pageHeap(): Promise<number>
  /** Begins to take samples of what the page's thread is doing. */
  watchWork(): Promise<void>
  /** Ends it; how long the extension's own code was at work on that thread. */
  work(): Promise<Work>
  /** Everything that was written to the page's console since the last call, whoever wrote it; not what could not be loaded. */
  pageConsole(): Promise<readonly string[]>
  /** Exceptions and console messages of the extension's own code since the start, in its pages, its background and the page. */
  complaints(): Promise<readonly string[]>
  /** Lays the page out as for the printer, or again as for the screen. */
  asPrinted(printed: boolean): Promise<void>
  /** PNG of the page, of the popup. */
  pagePicture(path: string): Promise<void>
  popupPicture(path: string): Promise<void>
  /** Fulfilled once somebody has closed the window. */
  closed(): Promise<void>
  close(): Promise<void>
}

export interface Memory {
  /** Null where the background is not running. */
  readonly background: number | null
  readonly page: number
}

/** The page of the extension from whose realm messages are sent and the browser's API is used. */
export const OPTIONS = 'src/options/index.html'
export const API = '(globalThis.browser ?? globalThis.chrome)'

/** Asks the background as the extension's own pages do. */
export function ask<T extends keyof ToBackground>(
  driven: Driven,
  type: T,
  request: ToBackground[T]['request'],
): Promise<ToBackground[T]['response']> {
  return driven.inExtensionPage(OPTIONS, `${API}.runtime.sendMessage(${JSON.stringify({ type, request })})`)
}

/** The id of the tab that `open` goes to. */
export function tabId(driven: Driven): Promise<number> {
  const active = `${API}.tabs.query({ active: true, currentWindow: true })`
  return driven.inExtensionPage(OPTIONS, `${active}.then(([tab]) => tab.id)`)
}

/** What the open popup is told of its tab. */
export function popupState(driven: Driven): Promise<PageState> {
  return driven.inPopup(`${API}.tabs.query({ active: true, currentWindow: true }).then(([tab]) =>
    ${API}.runtime.sendMessage({ type: 'tab-state', request: { tabId: tab.id } }))`)
}

/** Closes the explanation that a new profile's popup begins with. */
export async function introduce(driven: Driven): Promise<void> {
  await ask(driven, 'change-settings', { change: { introduced: true } })
}

export interface DriveOptions {
  /** The unpacked extension. */
  readonly extension: string
  readonly binary: string
  /** False opens a window. */
  readonly headless: boolean
  /** The ports of a web of our own that stands for the whole net; null for the real one. */
  readonly web: { readonly securePort: number; readonly plainPort: number } | null
  /** One host that our web answers while every other host is the real net's. */
  readonly onlyHost?: string
  /** Size of the page in CSS pixels. */
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  /** Has `open` in Firefox give back as soon as the document is there, as it always does in Chromium, and not wait for all that it loads. */
  readonly eager?: boolean
  /** Lets a page go as soon as it is left instead of keeping it for the back button, so that what is left behind can be weighed. */
  readonly forgetful?: boolean
}

/** Asks again until `look` gives something other than null or false. Throws with `what` after `limit` milliseconds. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | false | undefined>,
  limit = 20_000,
): Promise<T> {
  const end = Date.now() + limit
  let last: unknown = null
  for (;;) {
    try {
      const seen = await look()
      if (seen !== null && seen !== false && seen !== undefined) return seen
      last = seen
    } catch (cause) {
      last = cause
    }
    if (Date.now() > end) throw new Error(`waited ${limit} ms for ${what}; last: ${String(last)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
