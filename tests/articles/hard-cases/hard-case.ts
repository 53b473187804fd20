/** The tables of hard cases: sentences that a finder of statements gets wrong, each with what is in them. */
import type { Quotation } from '../../../src/statements/statement.ts'

export interface HardCase {
  /** Unique in its table; a known failure is listed by it. */
  readonly name: string
  /**
   * Marked text (mark-up.ts). Everything that is a statement is marked, and nothing else: an outer statement found where
   * none is marked is wrong. Nested statements may be marked; they are neither required nor wrong.
   */
  readonly text: string
  /** `counter`: looks like the table's case and is not. */
  readonly is: 'example' | 'counter'
  /** Where it matters: the quotation of statements, by number. */
  readonly quotation?: Readonly<Record<number, Quotation>>
}

export interface HardTable {
  readonly name: string
  readonly cases: readonly HardCase[]
}

/** An example: name, marked text, quotation by number. */
export const example = (
  name: string,
  text: string,
  quotation?: Readonly<Record<number, Quotation>>,
): HardCase => ({ name, text, is: 'example', ...(quotation ? { quotation } : {}) })

/** A counter-example. */
export const counter = (
  name: string,
  text: string,
  quotation?: Readonly<Record<number, Quotation>>,
): HardCase => ({ name, text, is: 'counter', ...(quotation ? { quotation } : {}) })
