/** A kind of hard case: texts that look alike, those that hold a statement and those that hold none or another. */

/**
 * A text and the outer statements in it, each as "source | cue | content", or with the quotation behind it
 * ("source | cue | content | direct"). Everything shown by default has to be there, and nothing else.
 */
export type Case = readonly [text: string, ...statements: string[]]

export interface HardKind {
  readonly name: string
  /** Texts of this kind. */
  readonly examples: readonly Case[]
  /** Texts that look like it and are something else. */
  readonly counterExamples: readonly Case[]
  /** Texts of either list that the finder is known to get wrong; a test fails once it gets one right. */
  readonly knownWrong?: readonly string[]
}

/** More cases of a kind, kept apart from those that the rules were made with. */
export interface HeldOut {
  /** The kind's name. */
  readonly of: string
  readonly examples: readonly Case[]
  readonly counterExamples: readonly Case[]
  readonly knownWrong?: readonly string[]
}
