/** The bundled rules file, as compiled from the data files in this folder by tools/compile-rules.ts. */
import type { LanguageRules } from './language/language-rules.ts'
import type { OutletRules } from './outlets/outlet-rules.ts'

export const RULES_SCHEMA_VERSION = 1

export interface RulesFile {
  readonly schema: typeof RULES_SCHEMA_VERSION
  /** Date-based version of the file: "2026.11.24". */
  readonly version: string
  /** ISO date of the newest source. */
  readonly asOf: string
  /** How much there is: registrable domains, outlets, labels, and language rules by kind. */
  readonly counts: Readonly<Record<string, number>>
  /** Over the text of the file with this value left empty; absent in files written by hand. */
  readonly checksum?: string
  readonly outlets: OutletRules
  readonly language: LanguageRules
}
