/** What has been named and who has spoken before a place in the text: the candidates for "he" and "the company". */

import type { Enrolment } from './enrolment.ts'
import type { Gender } from './lexicon.ts'
import type { Member } from './members.ts'
import type { Entry } from './roll.ts'
import { type Antecedent, LOOK_BACK, type Place } from './salience.ts'
import { isCapital, type Words } from './words.ts'

/** Words of a title that a preposition may stand before. */
const TITLE_WORDS = 5
/** How many turns of speaking are looked back over. */
const TURNS_BACK = 16

export class Antecedents {
  readonly mentions: readonly Antecedent[]
  private readonly words: Words

  constructor(private readonly enrolment: Enrolment) {
    this.words = enrolment.scene.words
    const mentions: Antecedent[] = []
    for (const member of enrolment.scene.cast.members) {
      const key = `m${member.index}`
      for (const { first, subject, quoted, display } of member.mentions)
        mentions.push(this.antecedent(key, first, subject, quoted, display, false))
    }
    this.mentions = mentions.sort((a, b) => a.at - b.at)
  }

  private antecedent(
    key: string,
    at: number,
    subject: boolean,
    quoted: boolean,
    display: boolean,
    spoke: boolean,
  ): Antecedent {
    const sentence = this.words.sentenceOf[at]!
    const block = this.words.blockOf[at]!
    const oblique = !spoke && !subject && this.isOblique(at)
    return { key, at, sentence, block, subject, oblique, quoted, display, spoke }
  }

  /** Does a preposition stand before the name and its title? */
  private isOblique(at: number): boolean {
    const { tokens, lexicon, sentenceOf, hitOf } = this.words
    for (let i = at - 1; i >= 0 && i > at - TITLE_WORDS && sentenceOf[i] === sentenceOf[at]; i -= 1) {
      const { norm } = tokens[i]!
      if (lexicon.has('preposition', norm)) return true
      const title = hitOf[i] !== undefined || isCapital(tokens[i]) || lexicon.has('definite', norm)
      if (!title) return false
    }
    return false
  }

  /** Where a token stands. */
  placeOf(at: number): Place {
    return {
      at,
      sentence: this.words.sentenceOf[at]!,
      block: this.words.blockOf[at]!,
      quoted: this.words.quoted[at] === 1,
    }
  }

  /** Notes that a speaker has the word at a token. */
  turn(key: string, at: number, display: boolean): void {
    this.enrolment.roll.turns.push(this.antecedent(key, at, true, false, display, true))
  }

  /** Mentions and turns before a token, nearest first of each; as many as a reader keeps in mind. */
  before(at: number): Antecedent[] {
    return [
      ...lastBefore(this.mentions, at, LOOK_BACK),
      ...lastBefore(this.enrolment.roll.turns, at, TURNS_BACK),
    ]
  }

  /** People named after a token in its block, nearest first: a pronoun at the start of a text may stand for them. */
  after(at: number): Antecedent[] {
    const block = this.words.blockOf[at]!
    const next = lastBefore(this.mentions, at, 0, true)
    return next.filter((mention) => mention.block <= block + 1)
  }

  member(key: string): Member | null {
    return key.startsWith('m') ? (this.enrolment.scene.cast.members[Number(key.slice(1))] ?? null) : null
  }

  entry(key: string): Entry | null {
    return this.enrolment.roll.entries.get(key) ?? null
  }

  genderOf(key: string): Gender | null {
    return this.member(key)?.gender ?? this.entry(key)?.gender ?? null
  }

  /** Can the one behind the key be a man or a woman of this gender? */
  mayBe(key: string, gender: Gender): boolean {
    const member = this.member(key)
    if (member !== null) {
      if (member.is === 'place') return false
      const unsure = member.named.is === 'unsure' && this.enrolment.scene.bodyKind(member) === 'unknown'
      if (member.is === 'body' && !unsure) return false
      return member.gender === null || member.gender === gender
    }
    const entry = this.entry(key)
    if (entry === null || entry.is !== 'person' || entry.plural || key === 'nobody') return false
    return entry.gender === null || entry.gender === gender
  }

  /**
   * A name of several unknown words of which nothing tells that it is a person's: no trade, no given name, no last name
   * alone. "Hollow Passages" is rarely "she".
   */
  isDoubtful(key: string): boolean {
    const member = this.member(key)
    if (member === null || member.named.is !== 'unsure' || member.gender !== null || member.age !== null)
      return false
    if (member.readings.some((reading) => reading.roles.some((use) => !use.served))) return false
    if (this.enrolment.roll.turns.some((turn) => turn.key === key)) return false
    return member.mentions.every(({ first, end }) => end - first === member.named.end - member.named.first)
  }

  /** A platform that has not spoken: where something was written, not who "the company" is. */
  isOnlyVenue(key: string): boolean {
    const member = this.member(key)
    if (member === null || member.words.length !== 1) return false
    if (!this.words.lexicon.has('platform-name', member.words[0]!)) return false
    return !this.enrolment.roll.turns.some((turn) => turn.key === key)
  }

  /** Can "it" be the one behind the key? */
  isThing(key: string): boolean {
    const member = this.member(key)
    if (member !== null) return member.is !== 'person' && !this.isOnlyVenue(key)
    const entry = this.entry(key)
    return entry !== null && !entry.plural && entry.is !== 'person'
  }
}

/** How many mentions after a pronoun are looked at. */
const LOOK_AHEAD = 8

function lastBefore(list: readonly Antecedent[], at: number, most: number, ahead = false): Antecedent[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.at < at) low = middle + 1
    else high = middle
  }
  return ahead ? list.slice(low, low + LOOK_AHEAD) : list.slice(Math.max(0, low - most), low).reverse()
}
