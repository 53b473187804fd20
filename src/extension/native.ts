/**
 * The browser's own API, for the content script: it needs so little that is the same in both browsers that the polyfill
 * would be a tenth of its size. Everything else takes the browser from browser.ts.
 */
import type { Runtime } from 'webextension-polyfill'

interface NativeBrowser {
  readonly i18n: { getMessage(key: string, substitutions: string[]): string }
  readonly runtime: {
    /** Taken away once the extension has been updated or removed. */
    readonly id: string | undefined
    sendMessage(message: unknown): Promise<unknown>
    connect(info: { name: string }): Runtime.Port
    readonly onMessage: {
      addListener(listener: NativeListener): void
      removeListener(listener: NativeListener): void
    }
  }
}

/** Answers by calling `answer` before it returns; one that answers later would have to return true. */
export type NativeListener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => void

interface Globals {
  readonly browser?: NativeBrowser
  readonly chrome?: NativeBrowser
}

/** `browser` in Firefox, `chrome` in Chromium. */
export const native = (): NativeBrowser => {
  const { browser, chrome } = globalThis as Globals
  return (browser?.runtime ? browser : chrome) as NativeBrowser
}
