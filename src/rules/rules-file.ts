/** The bundled rules file, as compiled from the data files in this folder by tools/compile-rules.ts. */
import type { LanguageRules } from './language/language-rules.ts'
import type { OutletRules } from './outlets/outlet-rules.ts'

export const RULES_SCHEMA_VERSION = 1

export interface RulesFile {
  readonly schema: typeof RULES_SCHEMA_VERSION
  /** Date-based version of the file: "2026.11.24". */
  readonly version: string
  readonly asOf: string
  readonly counts: Readonly<Record<string, number>>
  readonly outlets: OutletRules
  readonly language: LanguageRules
}
