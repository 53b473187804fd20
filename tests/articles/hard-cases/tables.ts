/** All tables of hard cases. */
import { cueTables } from './cues.ts'
import type { HardTable } from './hard-case.ts'
import { kindOfTextTables } from './kinds-of-text.ts'
import { quotationMarkTables } from './quotation-marks.ts'
import { speakerTables } from './speakers.ts'

export const hardTables: readonly HardTable[] = [
  ...quotationMarkTables,
  ...speakerTables,
  ...cueTables,
  ...kindOfTextTables,
]
