/** What a reader can do in the popup. The components know no browser: they call these. */
import type { Settings } from '../extension/settings.ts'

export interface PopupActions {
  /** Scroll the page to a statement and make it stand out. */
  readonly show: (statement: string) => void
  /** Show or hide the marks on this site. */
  readonly setMarks: (shown: boolean) => void
  readonly setSettings: (settings: Settings) => void
  /** Ask for the tab's state again. */
  readonly retry: () => void
  /** Puts text on the clipboard; false where the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>
  /** Asks the browser to let the extension run by itself on a host; has to be called straight from a click. */
  readonly allowHost: (host: string) => Promise<boolean>
  readonly save: (name: string, type: string, text: string) => void
  /** Address of the options page, at a part of it. */
  readonly optionsUrl: (part?: string) => string
  /** Address of the whole report laid out for paper; null where there is none. */
  readonly printUrl: string | null
}
