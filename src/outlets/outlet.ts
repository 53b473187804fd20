/** What is told of an outlet: labels that a named third party has given it, each with its source and date. */

export type OutletLabelKind =
  | 'control'
  | 'owner'
  | 'funding'
  | 'country'
  | 'medium'
  | 'type'
  | 'reliability'
  | 'legal-status'
  | 'network'
  | 'alias-of'

/** Who says so. */
export interface Source {
  readonly id: string
  readonly name: string
  readonly url: string | null
  readonly licence: string
  /** From where it looks: "US think tank", "a government act, not a judgement of accuracy". */
  readonly vantage?: string
}

export interface OutletLabel {
  readonly kind: OutletLabelKind
  /** A code from the rules (`state-controlled`), an ISO country code, or the words themselves (owner, funding). */
  readonly value: string
  /** The value in English words; interfaces in other languages translate by kind and code. */
  readonly text: string
  readonly by: Source
  /** ISO date on which the source was read, or of the edition used. */
  readonly asOf: string
  /** When the source decided it, where it tells. */
  readonly decided?: string
  /** When the page was read for these rules, where `asOf` is the date of the page itself. */
  readonly readOn?: string
  /** Where to read it; null where there is no linkable page. */
  readonly ref: string | null
  /** What it holds for: the whole outlet, a section (by path) or a topic. */
  readonly scope: 'outlet' | 'section' | 'topic'
  readonly topic?: string
  readonly note?: string
  /** True where the evidence is shown as "reported" only. */
  readonly reported?: boolean
  /** True for a label from the reader's own rules. */
  readonly own?: boolean
}

/** An outlet as matched from a page's address. */
export interface Outlet {
  readonly id: string
  readonly name: string
  /** The host (and path) in the rules that matched. */
  readonly match: string
  /** Set where the page is a copy (AMP cache, archive, translation proxy): the kind of copy. */
  readonly copy?: string
  readonly labels: readonly OutletLabel[]
}
