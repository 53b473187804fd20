/**
 * What a statement is: source (who speaks), cue (the words that say that they speak) and content (what they say).
 * The terms and borders follow PARC (Pareti 2012) and PolNeAR (Newell, Margolin and Ruths 2018).
 */

/** `[start, end)` in UTF-16 code units of an article's text. */
export type Span = readonly [start: number, end: number]

/** How much of the content stands in quotation marks: all, part, or none. */
export type Quotation = 'direct' | 'mixed' | 'indirect'

/** What part of the page a text is. Display text (headline, standfirst, subhead, pull quote) repeats the body and is not counted twice. */
export const BLOCK_KINDS = [
  'headline',
  'standfirst',
  'subhead',
  'pull-quote',
  'caption',
  'body',
  'block-quote',
  'list-item',
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** Text that repeats the body, and is not counted with it. */
export const DISPLAY_KINDS: ReadonlySet<BlockKind> = new Set([
  'headline',
  'standfirst',
  'subhead',
  'pull-quote',
])

/** One block (heading, paragraph …) of an article's text. Blocks are in order, do not overlap, and only white space lies between them. */
export interface Block {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
}

/** A link in an article's text. */
export interface Link {
  readonly span: Span
  readonly href: string
}

/** An article as the engine reads it: one text, the blocks it consists of, and the links in it (none for plain text). */
export interface Article {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
}

/** A statement as found in the text, before anything is known of its speaker. */
export interface FoundStatement {
  /** Empty where the sentence names no source. */
  readonly source: readonly Span[]
  /** Empty for a quotation with no cue of its own. */
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly quotation: Quotation
  readonly display: BlockKind
  /** Index, in the list this one is in, of the statement whose content holds this one; null for an outer statement. */
  readonly inside: number | null
  /** 0–1, calibrated: of the statements shown at 0.9, nine in ten are right. */
  readonly confidence: number
}
