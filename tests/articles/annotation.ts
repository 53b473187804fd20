/** The shape of an annotated article: one line of the exported JSON lines, and of the labelled corpora. */
import type {
  FindingName,
  LabelName,
  Naming,
  RelationType,
  SpeakerKind,
  Stance,
} from '../../src/labels/labelled.ts'
import type { BlockKind, Quotation, Span } from '../../src/statements/statement.ts'

/** How the source names the speaker: by name, by pronoun, by another noun, or not at all. */
export type Mention = 'name' | 'pronoun' | 'nominal' | 'none'

/** The statement labels that may be annotated; scare quotes over a display statement included. */
export type AnnotatedLabel = LabelName | 'scare quotes'

export interface AnnotatedSpeaker {
  readonly name: string
  readonly kind: SpeakerKind
  readonly naming: Naming
  readonly side: readonly string[]
}

export interface AnnotatedRelation {
  readonly type: RelationType
  /** Id of the statement it concerns; null where it points at words or a side. */
  readonly to: number | null
  readonly side?: string
  readonly words?: Span
}

export interface AnnotatedStatement {
  readonly id: number
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly type: Quotation
  readonly quotation: Quotation
  readonly display: BlockKind
  readonly inside: number | null
  /** False where two careful readers of the book could differ: neither required nor wrong. */
  readonly sure: boolean
  readonly speakers: readonly AnnotatedSpeaker[]
  readonly mention: Mention
  readonly stance: readonly Stance[]
  readonly labels: readonly AnnotatedLabel[]
  readonly relations: readonly AnnotatedRelation[]
}

export interface AnnotatedReference {
  readonly words: Span
  readonly to: number | null
}

export interface AnnotatedMark {
  readonly label: 'scare quotes' | 'loaded wording' | 'contested name'
  readonly text: Span
  readonly voice: 'outlet' | 'reported' | 'quoted'
}

export interface AnnotatedFinding {
  readonly side: string
  readonly how: FindingName
  readonly words: Span
}

/** A voice the page must show: its side or name, its statements (no nested, no display text), and if the headline carries it. */
export interface AnnotatedVoice {
  readonly side: string
  readonly statements: readonly number[]
  readonly inHeadline: boolean
}

/** `a`: to be tuned on; `b`: held, only reported. */
export type Half = 'a' | 'b'

export interface AnnotatedArticle {
  readonly id: string
  readonly half: Half
  readonly text: string
  readonly attributions: readonly AnnotatedStatement[]
  readonly references: readonly AnnotatedReference[]
  readonly marks: readonly AnnotatedMark[]
  readonly findings: {
    readonly not_heard: readonly AnnotatedFinding[]
    readonly asked_no_answer: readonly AnnotatedFinding[]
    readonly did_not_deny: readonly AnnotatedFinding[]
  }
  /** Empty where the article's voices were not annotated. */
  readonly voices: readonly AnnotatedVoice[]
}
