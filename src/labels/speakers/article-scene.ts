/** What the reading of speakers asks of the whole article. */

import type { SpeakerKind } from '../labelled.ts'
import type { Cast, Member } from './members.ts'
import type { Named } from './named.ts'
import type { Reading } from './noun-phrase.ts'
import type { Words } from './words.ts'

/** The body, office or place beside a role. */
export interface Affiliation {
  readonly kind: SpeakerKind
  readonly named: Named | null
  readonly near: number
  /** Its side, where it is not the name's own. */
  readonly side?: readonly string[]
}

/** Whoever a possessive stands for. */
export interface Owner {
  readonly kind: SpeakerKind
  readonly named: Named | null
  readonly side: readonly string[]
  readonly name: string
  readonly person: boolean
}

/** What is needed beside the reading itself. */
export interface Scene {
  readonly words: Words
  readonly cast: Cast
  /** Kind of a body of the cast. */
  readonly bodyKind: (member: Member) => SpeakerKind
  /** Notes the kind that a later mention tells. */
  readonly learnKind: (member: Member, kind: SpeakerKind) => void
  /** Code of the nearest country named at or before a token. */
  readonly countryNear: (at: number) => string | null
  /** Code of the country that is spoken of around a token, where there is one alone. */
  readonly countryHere: (at: number) => string | null
  /** Name of a country that the article names, by code. */
  readonly countryName: (code: string) => string | null
  /** Whom a phrase goes on to name after its end ("The company that runs the fair, Northwind"). */
  readonly describedFrom: (first: number, end: number) => Member | null
  /** People whom the article calls by a noun ("minister"). */
  readonly calledBy: (noun: string) => readonly Member[]
  /** The body of a kind that was named last before a token. */
  readonly bodyNear: (at: number, kind: SpeakerKind) => Named | null
  /** The country of the bodies of a kind that the article names, the nearest first. */
  readonly ofBodies: (at: number, kind: SpeakerKind) => string | null
  /** The body that a noun of its name means ("the bureau"). */
  readonly bodyCalled: (at: number, noun: string) => Affiliation | null
  /** The body named last, in the same sentence or one of the two before. */
  readonly bodyBefore: (at: number) => Affiliation | null
  /** The one body that the article is about, if there is one. */
  readonly mainBody: (at: number) => Affiliation | null
  /** The state or province that the article is about, if there is one. */
  readonly regionNear: () => string | null
  /** The person that a name means, as a speaker. */
  person: (named: Named) => Owner | null
  /** Whom "its" or "her" means before a role ("its director", "her solicitor"). */
  owner: (reading: Reading) => Owner | null
  /** Studies and their findings are what the article is about. */
  readonly aboutResearch: boolean
  /** The article is about an election, or speaks of one. */
  readonly election: 'subject' | 'mentioned' | null
}
