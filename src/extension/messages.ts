/**
 * Every message between the extension's parts, each request paired with its response. One map per direction;
 * what arrives is checked against the schemas beside the handlers before anything is done with it.
 */
import type { Outlet } from '../outlets/outlet.ts'
import type { CardContent } from '../page/card-content.ts'
import type { Report } from '../report/report.ts'
import type { Article } from '../statements/statement.ts'
import type { Settings, SettingsChange } from './settings.ts'

/** What there is to tell about a tab. Whatever the state, the outlet is told where there is one. */
export type PageState =
  | { readonly kind: 'analysing'; readonly outlet: Outlet | null; readonly words: number | null }
  | { readonly kind: 'ready'; readonly report: Report; readonly marksShown: boolean; readonly host: string }
  | { readonly kind: 'no-article'; readonly outlet: Outlet | null; readonly host: string }
  | {
      readonly kind: 'other-language'
      readonly language: string
      readonly outlet: Outlet | null
      readonly host: string
    }
  | {
      readonly kind: 'not-readable'
      readonly why: 'browser-page' | 'pdf' | 'store' | 'no-access'
      readonly outlet: Outlet | null
    }
  | { readonly kind: 'never-here'; readonly host: string; readonly outlet: Outlet | null }
  | {
      readonly kind: 'error'
      readonly code: 'rules' | 'model' | 'storage' | 'analysis' | 'too-long'
      readonly outlet: Outlet | null
    }

/** Popup or options → background. */
export interface ToBackground {
  /** The state of a tab; where its page has not been read, asks for it to be read (opening the popup is the consent). */
  'tab-state': { request: { tabId: number }; response: PageState }
  /** Scroll to a statement in the tab and make it stand out. */
  'show-statement': { request: { tabId: number; statement: string }; response: boolean }
  /** Show or hide the marks, remembered for the site. */
  'set-marks': { request: { tabId: number; shown: boolean }; response: boolean }
  /** Why the extension runs or does not run by itself on the tab's site; null where it has no host that could be asked for. */
  'site-access': { request: { tabId: number }; response: SiteAccess | null }
  'get-settings': { request: Record<string, never>; response: Settings }
  /** Only what the reader changed: a popup and an options page that are both open do not undo each other. False where it could not be kept. */
  'change-settings': { request: { change: SettingsChange }; response: boolean }
  /** The reader's own rules: text of a JSON or CSV list; every error comes back named by line or path. */
  'import-rules': {
    request: { name: string; text: string }
    response: { ok: true; entries: number } | { ok: false; errors: readonly string[] }
  }
  'list-own-rules': {
    request: Record<string, never>
    response: readonly { readonly name: string; readonly entries: number; readonly importedAt: string }[]
  }
  'export-own-rules': { request: { name: string; format: 'json' | 'csv' }; response: string | null }
  'remove-own-rules': { request: { name: string }; response: boolean }
  /** Version, date, counts and credits of the bundled rules. */
  'rules-info': { request: Record<string, never>; response: RulesInfo | null }
  /** What the rules with these ids say and who says so, for "Why?". Unknown ids are left out. */
  'rule-info': { request: { ids: readonly string[] }; response: readonly RuleInfo[] }
}

/** Content script → background. */
export interface FromPage {
  /** Sent before anything is read: may the page be read at all? 'stay-away' where the reader said "never here". */
  hello: { request: { url: string }; response: 'read' | 'stay-away' }
  analyse: {
    request: {
      url: string
      title: string
      language: string
      article: Article
      /** What was left out in the reading: 'too-long', 'too-deep', 'large-page'. */
      limits: readonly string[]
    }
    response: PageToPaint
  }
  /** The card of a statement, put into words; null where the page's report is no longer at hand. */
  card: { request: { statement: string }; response: CardContent | null }
  /** The page was read and holds no article, or is a PDF in the browser's own viewer. */
  'no-article': { request: { url: string; why: 'no-article' | 'pdf' }; response: null }
}

/** Background → content script. */
export interface ToPage {
  'show-statement': { request: { statement: string }; response: boolean }
  'set-marks': { request: { shown: boolean }; response: boolean }
  'settings-changed': { request: { settings: Settings }; response: null }
  command: { request: { command: 'next-statement' | 'previous-statement' }; response: null }
  /** The reader has taken away the access to the page's site. */
  leave: { request: Record<string, never>; response: null }
  ping: { request: Record<string, never>; response: { readonly url: string } }
}

export type PageToPaint =
  | {
      readonly kind: 'paint'
      readonly report: Report
      readonly settings: Settings
      readonly marksShown: boolean
    }
  | { readonly kind: 'nothing' }

/** `rules`: its host is in the rules; `always`: the reader allowed it; `on-click`: only when the popup is opened. */
export interface SiteAccess {
  readonly host: string
  readonly runs: 'rules' | 'always' | 'on-click'
}

export interface RulesInfo {
  readonly version: string
  readonly asOf: string
  readonly counts: Readonly<Record<string, number>>
  readonly sources: readonly {
    readonly id: string
    readonly name: string
    readonly url: string | null
    readonly licence: string
    readonly asOf: string
    /** What it speaks of: outlets (a rater that the reader can hide) or language. */
    readonly about: 'outlets' | 'language'
  }[]
}

/** One rule as the reader is told of it. */
export interface RuleInfo {
  readonly id: string
  /** What the rule says, in English: its message in the rules file. */
  readonly message: string
  /** The study, dictionary or list the rule rests on; null for a rule of the reader's own that names none. */
  readonly source: { readonly name: string; readonly url: string | null; readonly date: string | null } | null
}
