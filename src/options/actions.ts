/** What a reader can do on the options page. The components know no browser: they call these. */
import type { ToBackground } from '../extension/messages.ts'
import type { Settings } from '../extension/settings.ts'

export type ImportAnswer = ToBackground['import-rules']['response']
export type OwnList = ToBackground['list-own-rules']['response'][number]

export interface OptionsActions {
  readonly setSettings: (settings: Settings) => void
  /** Asks the browser for one host; has to be called straight from a click. */
  readonly allowHost: (host: string) => Promise<boolean>
  readonly takeBackHost: (host: string) => Promise<boolean>
  readonly importRules: (name: string, text: string) => Promise<ImportAnswer>
  readonly exportRules: (name: string, format: 'json' | 'csv') => Promise<string | null>
  readonly removeRules: (name: string) => Promise<boolean>
  /** Opens the browser's own page for the keys. */
  readonly changeKeys: () => void
  readonly save: (name: string, type: string, text: string) => void
}
