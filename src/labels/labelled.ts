/** What is told of statements: the types of the label book (docs/labels.md), and nothing else. */
import type { speakerKinds, stances } from '../rules/language/shapes.ts'
import type { BlockKind, Quotation, Span } from '../statements/statement.ts'

/** The capacity in which a speaker speaks (label book, section 2). */
export type SpeakerKind = (typeof speakerKinds)[number]

/** How the article names the resolved speaker. */
export type Naming = 'named' | 'role' | 'institution' | 'metonym' | 'group' | 'pseudonym' | 'anonymous'

/** One who speaks in the article, with everything the article tells of them. */
export interface Speaker {
  readonly id: string
  /** The fullest form: "Ilham Aliyev", "Azerbaijan's defence ministry". */
  readonly name: string
  /** What the article says they are: "president of Azerbaijan"; empty where it does not tell. */
  readonly description: string
  readonly kind: SpeakerKind
  readonly naming: Naming
  /** Whose cause they speak for: ISO country codes, bodies ("UN"), or names from the article. */
  readonly side: readonly string[]
  /** Every mention that was grouped under this speaker. */
  readonly mentions: readonly Span[]
  /** 0–1: how sure the grouping of mentions and the resolution of pronouns is. */
  readonly confidence: number
}

/** What the cue itself claims about the content (label book, section 3). */
export type Stance = (typeof stances)[number]

/** Labels of a statement (label book, section 4). */
export const LABEL_NAMES = [
  'denied',
  'contradicted',
  'denial',
  'accusation',
  'party to the dispute',
  'unnamed source',
  'second-hand',
  'social media',
  'unverified',
  'no evidence given',
  'evidence linked',
  'truth-presuming word',
  'doubt-casting word',
  'loaded wording',
  'contested name',
] as const
export type LabelName = (typeof LABEL_NAMES)[number]

/** A label with its cause: the words on the page, and the id of the rule that reads them so. "Why?" is answered from it. */
export interface Label {
  readonly id: LabelName
  readonly rule: string
  readonly words: readonly Span[]
}

export type RelationType = 'denies' | 'disputes' | 'accuses' | 'answers' | 'supports' | 'repeats'

export interface Relation {
  readonly type: RelationType
  /** The statement it concerns; null where its words name something that is no statement. */
  readonly to: string | null
  /** For `accuses`: the accused side or name. */
  readonly side?: string
  readonly words: readonly Span[]
  readonly rule: string
}

/** A found statement with everything that is told of it. */
export interface Statement {
  readonly id: string
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly quotation: Quotation
  readonly display: BlockKind
  readonly inside: string | null
  readonly confidence: number
  /** Ids of speakers; empty where the speaker is left open. */
  readonly speakers: readonly string[]
  /** Each with the rule that puts the cue there. */
  readonly stance: readonly { readonly id: Stance; readonly rule: string }[]
  readonly labels: readonly Label[]
  readonly relations: readonly Relation[]
  /** The outlet, person or document through which a second-hand statement came. */
  readonly via: string | null
}

/** A noun that points at a statement without its content ("Baku's claim"). */
export interface Reference {
  readonly words: Span
  readonly to: string | null
  readonly stance: readonly Stance[]
  readonly rule: string
}

/** Wording outside the labels of one statement: scare quotes, loaded wording, contested names. */
export interface Mark {
  readonly id: 'scare quotes' | 'loaded wording' | 'contested name'
  readonly rule: string
  readonly words: readonly Span[]
  readonly voice: 'outlet' | 'reported' | 'quoted'
  /** For contested names: the other forms, as the rule has them. */
  readonly forms?: readonly { readonly name: string; readonly usedBy: string }[]
}

/** One side's or speaker's part in the article (label book, section 6). Nested statements and display text are not counted. */
export interface Voice {
  /** Side, or null where speakers have none. "this outlet" is a voice of its own. */
  readonly side: string | null
  readonly speakers: readonly string[]
  readonly statements: readonly string[]
  readonly quotedWords: number
  readonly reportedWords: number
  /** Of all words of the article, 0–1. */
  readonly share: number
  readonly inHeadline: boolean
}

export type FindingName =
  | 'not heard'
  | 'only through the other side'
  | 'asked, no answer'
  | 'did not deny'
  | 'criticised, not heard'
  | 'verbs by side'
  | 'headline attributed'
  | 'denied claim in headline'
  | 'own voice'
  | 'unnamed sources'

/** Something about the page as a whole, with the words and statements it rests on. */
export interface Finding {
  readonly id: FindingName
  readonly rule: string
  /** Whom it is about: a side or a name; null for the article as a whole. */
  readonly about: string | null
  readonly words: readonly Span[]
  readonly statements: readonly string[]
  /** Exact counts: {said: 3, claimed: 1}, {sentences: 20, attributed: 12} … */
  readonly counts: Readonly<Record<string, number>>
}

/** Everything that is told of an article's statements. */
export interface LabelledArticle {
  readonly statements: readonly Statement[]
  readonly speakers: readonly Speaker[]
  readonly references: readonly Reference[]
  readonly marks: readonly Mark[]
  readonly voices: readonly Voice[]
  readonly findings: readonly Finding[]
}
