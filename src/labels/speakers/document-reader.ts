/** Who speaks through a document: its issuer where the words tell it, else the document itself. */

import { kindOfNamed } from './affiliations.ts'
import type { Antecedents } from './antecedents.ts'
import type { Enrolment } from './enrolment.ts'
import type { Named } from './named.ts'
import { type Reading, readPhrase } from './noun-phrase.ts'
import type { NounResolver } from './nouns.ts'
import type { Choice } from './salience.ts'
import { isPossessive, type Words } from './words.ts'

/** Sureness of an issuer told further up. */
const CARRIED = 0.7
/** How far back a document’s issuer is looked for, in words, and over how many turns. */
const ISSUE_REACH = 400
const TURNS_OF_DOCUMENTS = 12
export class DocumentReader {
  private readonly words: Words

  constructor(
    private readonly enrolment: Enrolment,
    private readonly antecedents: Antecedents,
    private readonly nouns: NounResolver,
    /** The speaker that a name means. */
    private readonly named: (name: Named, reading: Reading) => Choice,
    /** The person whose "her letter" is. */
    private readonly author: (reading: Reading) => Choice | null,
  ) {
    this.words = enrolment.scene.words
  }

  /** A document: its issuer where the words tell it, else the document itself. */
  read(reading: Reading): Choice {
    // "eyewitness accounts": the people speak.
    const teller = reading.roles.find(
      (use) => !use.served && use.end <= reading.headFirst && use.entry.speaker === 'public',
    )
    if (teller !== undefined && reading.name === null && reading.beside.every(({ how }) => how !== 'owner')) {
      return this.enrolment.tellers(reading, teller)
    }
    const telling = this.words.lexicon.has('told-by', reading.headNorm)
      ? reading.roles.find((use) => use.served && use.plural && use.entry.speaker === 'public')
      : undefined
    if (telling !== undefined && reading.name === null) return this.enrolment.tellers(reading, telling)
    const ownerEnd = this.ownerEnd(reading)
    const issuer =
      reading.beside.find(
        ({ how, named }) =>
          how === 'owner' ||
          (how === 'before' &&
            !this.isPlatform(named) &&
            kindOfNamed(this.enrolment.scene, named) !== 'unknown'),
      ) ?? reading.beside.find(({ how, named }) => how === 'after' && this.isIssuedBy(named))
    if (
      issuer?.named.is === 'person' ||
      (issuer?.how === 'owner' && this.enrolment.scene.cast.at.get(issuer.named.first)?.is === 'person')
    )
      return this.named(issuer.named, readPhrase(this.words, issuer.named.first, issuer.named.end))
    if (issuer !== undefined) {
      const { key } = this.named(issuer.named, readPhrase(this.words, issuer.named.first, issuer.named.end))
      return this.enrolment.document(reading, this.antecedents.entry(key))
    }
    const author = reading.ownerPronoun === null ? null : this.author(reading)
    if (author !== null) return author
    if (ownerEnd !== null) {
      const owner = readPhrase(this.words, reading.first, ownerEnd)
      // "Monday night's results" are nobody's.
      if (owner.head !== 'body' && owner.head !== 'role') return this.enrolment.document(reading, null)
      const choice = this.nouns.resolve(owner, []) ?? this.enrolment.byNoun(owner)
      return this.enrolment.document(reading, this.antecedents.entry(choice.key))
    }
    // "Police investigations", "a ministry report"
    const before = reading.bodyWords.find(({ how, first }) => how === 'before' && first < reading.headFirst)
    if (before !== undefined && before.sense.is === 'body' && before.sense.entry.speaker !== 'judiciary') {
      const owner = readPhrase(this.words, before.first, this.words.hitOf[before.first]!.end)
      return this.enrolment.document(reading, this.antecedents.entry(this.enrolment.byNoun(owner).key))
    }
    const issued = reading.definite && reading.beside.length === 0 ? this.issuedBefore(reading) : null
    return issued ?? this.enrolment.document(reading, null)
  }

  /** "his Facebook profile" is not Facebook’s. */
  private isPlatform({ first, end }: Named): boolean {
    return end - first === 1 && this.words.lexicon.has('platform-name', this.words.tokens[first]!.norm)
  }

  /** "The letter", after "the committee sent a letter": who issued it, told within reach before. */
  private issuedBefore(reading: Reading): Choice | null {
    const { words } = this
    const { tokens, sentenceOf, quoted } = words
    for (let at = reading.first - 1; at >= 0 && at > reading.first - ISSUE_REACH; at -= 1) {
      if (tokens[at]!.norm !== reading.headNorm || quoted[at] === 1) continue
      let opens = at
      while (opens > 0 && sentenceOf[opens - 1] === sentenceOf[at]) opens -= 1
      const owner = this.issuerOf(opens, at)
      if (owner === null) continue
      const entry = this.antecedents.entry(owner.key)
      if (entry === null || entry.kind === 'unknown' || entry.kind === 'document') continue
      return { ...owner, confidence: CARRIED }
    }
    // "data released by the bureau … The data"
    for (const { key } of this.enrolment.roll.turns.slice(-TURNS_OF_DOCUMENTS).reverse()) {
      const entry = this.antecedents.entry(key)
      if (entry?.is === 'document' && entry.kind !== 'document' && entry.nouns.has(reading.headNorm))
        return { key, confidence: CARRIED }
    }
    return null
  }

  /** Whose a document is in a sentence: its owner, or the subject of "sent", "published". */
  private issuerOf(opens: number, noun: number): Choice | null {
    const { words } = this
    const { tokens, lexicon } = words
    for (let i = opens; i < noun; i += 1) {
      const owned = isPossessive(words, i) && noun - i < 4
      if (!owned && !(lexicon.has('issues', tokens[i]!.norm) && i > opens)) continue
      const phrase = readPhrase(words, opens, i)
      if (phrase.name !== null) return phrase.name.is === 'place' ? null : this.named(phrase.name, phrase)
      if (phrase.head !== 'body' && phrase.head !== 'role') return null
      return this.nouns.resolve(phrase, []) ?? this.enrolment.byNoun(phrase)
    }
    return null
  }

  /** "the authority’s report": where the lower-case owner ends. */
  private ownerEnd(reading: Reading): number | null {
    if (reading.ownerWord === null) return null
    for (let i = reading.headFirst - 1; i > reading.first; i -= 1) if (isPossessive(this.words, i)) return i
    return null
  }

  private isIssuedBy(named: Named): boolean {
    const { tokens } = this.words
    const before = tokens[named.first - 1]?.norm === 'the' ? named.first - 2 : named.first - 1
    const norm = tokens[before]?.norm ?? ''
    return (
      (norm === 'by' &&
        tokens[before - 1]?.norm !== 'received' &&
        tokens[before - 1]?.norm !== 'obtained' &&
        tokens[before - 1]?.norm !== 'seen') ||
      (norm === 'from' && named.is !== 'person' && named.is !== 'place') ||
      // "an article in the Ostermouth Times"
      (norm === 'in' && named.sense?.is === 'organisation' && named.speaker === 'media')
    )
  }
}
