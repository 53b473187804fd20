/** A real browser with the built extension in a throw-away profile, as tests and tools see it: the same for both. */

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
  /** Evaluates an expression in a tab that shows a page of the extension ("src/options/index.html"), behind the page. */
  inExtensionPage<T>(path: string, expression: string): Promise<T>
  /** The text on the toolbar button for the tab. */
  badge(): Promise<string>
  /** Stops the background as the browser would after some idle time. False where it was not running. */
  stopBackground(): Promise<boolean>
  /** Takes the extension out and puts it in again: what the content scripts of open pages see at an update. */
  reinstall(): Promise<void>
  /** PNG of the page, of the popup. */
  pagePicture(path: string): Promise<void>
  popupPicture(path: string): Promise<void>
  close(): Promise<void>
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
