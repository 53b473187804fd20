/** The report: the one thing that background, popup, command line and exports share. */
import type { Finding, Mark, Reference, Speaker, Statement, Voice } from '../labels/labelled.ts'
import type { Outlet } from '../outlets/outlet.ts'
import type { Block } from '../statements/statement.ts'

export const REPORT_VERSION = 1

export interface ReportPage {
  readonly url: string
  readonly title: string
  /** BCP 47 tag as the page or the text tells; 'und' where unknown. */
  readonly language: string
  /** ISO 8601 instant. */
  readonly analysedAt: string
  readonly words: number
}

export interface Report {
  readonly version: typeof REPORT_VERSION
  readonly page: ReportPage
  /** The article's text that all spans point into (UTF-16 code units), and its blocks. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly outlet: Outlet | null
  readonly statements: readonly Statement[]
  readonly speakers: readonly Speaker[]
  readonly references: readonly Reference[]
  readonly marks: readonly Mark[]
  readonly voices: readonly Voice[]
  readonly findings: readonly Finding[]
  readonly rules: { readonly version: string; readonly asOf: string }
  /** What could not be done, as codes that the interface puts into words ('too-long', 'language', 'no-article' …). */
  readonly limits: readonly string[]
}
