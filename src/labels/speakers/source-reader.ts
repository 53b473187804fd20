/** Reads one source after the other: several speakers apart, names, nouns and pronouns each their way. */

import { Antecedents } from './antecedents.ts'
import type { Owner, Scene } from './article-scene.ts'
import { enter, note } from './cast.ts'
import { conjunctsOf } from './coordination.ts'
import { DocumentReader } from './document-reader.ts'
import { Enrolment } from './enrolment.ts'
import { isFamily, loneName, siteOf } from './lone-names.ts'
import { startsName } from './name-starts.ts'
import type { Named } from './named.ts'
import { pronounClass, type Reading, readPhrase } from './noun-phrase.ts'
import { NounResolver } from './nouns.ts'
import { pluralOf } from './plural.ts'
import { type Meant, PronounResolver, pronounOf } from './pronouns.ts'
import { RelativeResolver } from './relative-source.ts'
import type { Choice } from './salience.ts'
import { isCapital, isPossessive, isWord, type Words } from './words.ts'

type Range = readonly [first: number, end: number]

/** A statement's pieces as token ranges. */
export interface SourceOf {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  readonly quotation: 'direct' | 'mixed' | 'indirect'
  readonly nested: boolean
  readonly display: boolean
}

/** How many possessives in a row are followed ("her lawyer's assistant"). */
const DEEPEST_OWNER = 2
/** How many turns back "both sides" may have spoken. */
const TURNS_OF_SIDES = 24
const OPEN: Meant = { keys: [], confidence: 0 }
/** Pieces of a source further apart than this, in words, are not one phrase. */
const WIDEST = 60
/** Sureness of a name that stands there, of a last name that is also a place's, and of a quotation that goes on. */
const BY_NAME = 0.95
const BY_BEARER = 0.85
const CARRIED = 0.7
/** Sureness of who wrote what a possessive pronoun tells. */
const BY_AUTHOR = 0.75
/** How many sentences back those have spoken whom "others" stand beside. */
const OTHERS_REACH = 3
/** Sureness of a relative pronoun's antecedent that does not stand right before it. */
const FROM_AFAR = 0.5

export class SourceReader {
  readonly enrolment: Enrolment
  private readonly words: Words
  private readonly antecedents: Antecedents
  private readonly nouns: NounResolver
  private readonly pronouns: PronounResolver
  private readonly relatives: RelativeResolver
  private readonly documents: DocumentReader
  private last: readonly string[] = []
  private owners = 0

  constructor(
    private readonly scene: Scene,
    private readonly isDisplay: (at: number) => boolean,
    outlet: readonly string[],
  ) {
    this.words = scene.words
    this.enrolment = new Enrolment(scene, outlet)
    this.antecedents = new Antecedents(this.enrolment)
    this.nouns = new NounResolver(this.enrolment, this.antecedents, (name, reading) =>
      this.named(name, reading),
    )
    this.pronouns = new PronounResolver(this.enrolment, this.antecedents)
    this.relatives = new RelativeResolver(this.enrolment, this.nouns)
    this.documents = new DocumentReader(
      this.enrolment,
      this.antecedents,
      this.nouns,
      (name, reading) => this.named(name, reading),
      (reading) => this.author(reading),
    )
    this.scene.owner = (reading) => this.owner(reading)
    this.scene.person = (named) => this.person(named)
  }

  /** "its director", "her solicitor": whose. */
  private owner(reading: Reading): Owner | null {
    const key = this.ownerKey(reading)
    const entry = key === null ? null : this.antecedents.entry(key)
    if (key === null || entry === null) return null
    const { kind, side, name } = entry
    return {
      kind,
      side,
      name,
      named: this.antecedents.member(key)?.named ?? null,
      person: entry.is === 'person',
    }
  }

  /** "her letter", "his profile": the person whose it is. */
  private author(reading: Reading): Choice | null {
    const key = this.ownerKey(reading)
    const entry = key === null ? null : this.antecedents.entry(key)
    if (key === null || entry === null || entry.is !== 'person' || entry.naming !== 'named') return null
    return { key, confidence: BY_AUTHOR }
  }

  /** Whose something with a possessive pronoun is. Bounded, since owners may themselves be told by owners. */
  private ownerKey(reading: Reading): string | null {
    if (this.owners >= DEEPEST_OWNER) return null
    for (let at = reading.first; at < reading.end; at += 1) {
      const wordClass = pronounClass(this.words, at)
      if (wordClass === null) continue
      this.owners += 1
      const meant = this.pronouns.resolve(wordClass, at, {
        content: [],
        nested: false,
        outer: null,
        last: this.last,
      })
      this.owners -= 1
      return meant?.keys[0] ?? null
    }
    return null
  }

  private person(named: Named): Owner | null {
    const member = this.scene.cast.at.get(named.first)
    if (member?.is !== 'person' || this.owners >= DEEPEST_OWNER) return null
    this.owners += 1
    const { kind, side, name } = this.enrolment.ofMember(member)
    this.owners -= 1
    return { kind, side, name, named: member.named, person: true }
  }

  /** Takes one statement's pieces and, for a nested one, its outer speakers; gives who speaks. */
  read(statement: SourceOf, outer: readonly string[] | null): Meant {
    const range = this.rangeOf(statement)
    if (range === null) return this.unnamed(statement, outer)
    const [first, end] = range
    const sides = this.sides(first, end)
    const keys: string[] = []
    let confidence = 1
    const parts = sides === null ? conjunctsOf(this.words, first, end) : []
    if (sides !== null) keys.push(...sides)
    for (const part of parts) {
      const one =
        part.head === undefined
          ? this.one(part.first, part.end, statement, outer)
          : this.sharing(part.first, part.end, part.head)
      if (one === null) continue
      for (const key of one.keys) if (!keys.includes(key)) keys.push(key)
      confidence = Math.min(confidence, one.confidence)
    }
    if (keys.length === 0) return OPEN
    if (this.accuses(statement)) for (const key of keys) this.enrolment.takesSide(key)
    if (!statement.nested) {
      for (const key of keys) this.antecedents.turn(key, first, statement.display)
      this.last = keys
    }
    return { keys, confidence: sides === null ? confidence : CARRIED }
  }

  /** Does the cue accuse or deny? */
  private accuses({ cue }: SourceOf): boolean {
    return cue.some(([first, end]) => {
      for (let i = first; i < end; i += 1)
        if (this.words.lexicon.has('accuses', this.words.tokens[i]!.norm)) return true
      return false
    })
  }

  private rangeOf(statement: SourceOf): Range | null {
    const { tokens, hitOf } = this.words
    if (statement.source.length === 0) return null
    let [first] = statement.source[0]!
    let end = statement.source.at(-1)![1]
    if (statement.source.length > 1 && end - first > WIDEST) end = statement.source[0]![1]
    while (first < end && !isWord(tokens[first]) && tokens[first]!.text !== '@') first += 1
    while (end > first && !isWord(tokens[end - 1]) && hitOf[end - 1] === undefined) end -= 1
    end = this.beforeVerb(first, end)
    first = this.afterParticiple(first, end)
    // "Baku's claims": who claims is Baku.
    if (end - first > 1 && isPossessive(this.words, end - 1)) end -= 1
    return end > first ? [first, end] : null
  }

  /** "Israel did not appear …, but, in a letter": a source that holds a finite verb ends before it. */
  private beforeVerb(first: number, end: number): number {
    const { tokens, lexicon } = this.words
    for (let i = first + 1; i < end; i += 1) {
      const { norm, text } = tokens[i]!
      if (lexicon.has('relative', norm) || norm === "'s") return end
      if (text === norm && lexicon.has('finite', norm)) return i
    }
    return end
  }

  /** "Speaking to the Harbour Times Jo Lund": of a source that opens with a participle the person at its end speaks. */
  private afterParticiple(first: number, end: number): number {
    const { tokens, hitOf } = this.words
    if (end - first < 4 || !tokens[first]!.norm.endsWith('ing') || hitOf[first] !== undefined) return first
    for (let at = end - 1; at > first; at -= 1) {
      const member = this.scene.cast.at.get(at)
      if (member === undefined) continue
      const closes = member.mentions.some((mention) => mention.first === at && mention.end === end)
      return member.is === 'person' && closes ? at : first
    }
    return first
  }

  /** "Both sides": the two that spoke together, else those that spoke most, as places. */
  private sides(first: number, end: number): string[] | null {
    const { tokens, lexicon } = this.words
    const opens = tokens[first]!.norm === 'the' ? first + 1 : first
    const [both, sides] = [tokens[opens]?.norm ?? '', tokens[opens + 1]?.norm ?? '']
    const told = end - opens === 2 && lexicon.has('both', both) && lexicon.has('sides', sides)
    if (!told && !(end - first === 1 && lexicon.has('both', both))) return null
    const turns = this.enrolment.roll.turns
      .slice(-TURNS_OF_SIDES)
      .filter(({ key }) => this.antecedents.entry(key)?.is === 'place')
    for (let i = turns.length - 1; i > 0; i -= 1)
      // One who says two things from one place is no pair.
      if (turns[i]!.at === turns[i - 1]!.at && turns[i]!.key !== turns[i - 1]!.key)
        return [turns[i - 1]!.key, turns[i]!.key]
    // Of several the two that have spoken most: a third that offers to host them is no side.
    const times = new Map<string, number>()
    for (const { key } of turns) times.set(key, (times.get(key) ?? 0) + 1)
    const most = [...times].sort((one, other) => other[1] - one[1]).slice(0, 2)
    if (most.length < 2) return null
    return [...times.keys()].filter((key) => most.some(([one]) => one === key))
  }

  /** No source: a quotation goes on with the one before it; an "allegedly" is nobody's. */
  private unnamed(statement: SourceOf, outer: readonly string[] | null): Meant {
    const goesOn = statement.cue.length === 0 || (statement.quotation === 'direct' && !statement.nested)
    if (!goesOn) return { keys: [this.enrolment.nobody().key], confidence: 0.5 }
    const carried = outer ?? this.last
    if (carried.length === 0) return OPEN
    for (const key of carried) this.antecedents.entry(key)?.confidences.push(CARRIED)
    return { keys: [...carried], confidence: CARRIED }
  }

  private one(
    first: number,
    end: number,
    statement: SourceOf,
    outer: readonly string[] | null,
  ): Meant | null {
    const relative = this.relatives.resolve(first, end)
    if (relative !== null) return relative
    const told = this.inBrackets(first, end)
    if (told !== null) return this.one(told, end, statement, outer)
    const both = end - first === 1 && this.words.lexicon.has('both', this.words.tokens[first]!.norm)
    const pronoun = both || this.isSomeOfThem(first, end) ? 'they' : pronounOf(this.words, first, end)
    const meant =
      pronoun === null
        ? this.phrase(readPhrase(this.words, first, end), statement)
        : this.pronouns.resolve(pronoun, first, {
            content: statement.content,
            nested: statement.nested,
            outer,
            last: this.last,
          })
    if (meant === null) return null
    for (const key of meant.keys) this.enrolment.mention(key, first, end, meant.confidence)
    return meant
  }

  /** "He (Trump)": where the name stands that the page puts beside a pronoun. */
  private inBrackets(first: number, end: number): number | null {
    if (this.words.tokens[first + 1]?.text !== '(' && this.words.tokens[first + 1]?.text !== '[') return null
    if (first + 2 >= end || pronounClass(this.words, first) === null) return null
    return startsName(this.words, first + 2) ? first + 2 : null
  }

  /** "One of them", "most of them". */
  private isSomeOfThem(first: number, end: number): boolean {
    const { tokens, lexicon } = this.words
    if (end - first !== 3 || tokens[first + 1]!.norm !== 'of') return false
    return lexicon.has('indefinite', tokens[first]!.norm) && lexicon.has('they', tokens[first + 2]!.norm)
  }

  private sharing(first: number, end: number, head: number): Meant {
    const { key, confidence } = this.enrolment.sharing(first, end, head)
    this.enrolment.mention(key, first, end, confidence)
    return { keys: [key], confidence }
  }

  private phrase(reading: Reading, statement: SourceOf): Meant | null {
    const choice = this.choiceOf(reading, statement)
    return choice === null ? null : { keys: [choice.key], confidence: choice.confidence }
  }

  private choiceOf(reading: Reading, statement: SourceOf): Choice | null {
    const handle = this.handleIn(reading)
    if (handle !== null) return handle
    const surname = reading.name === null ? this.bearerOf(reading) : null
    if (surname !== null) return surname
    if (isFamily(this.words, this.scene.cast, reading)) return this.enrolment.family(reading)
    const site = siteOf(this.words, reading)
    if (site !== null) return this.named(site, reading)
    if (reading.head === 'document') return this.documents.read(reading)
    if (reading.name !== null) return this.named(reading.name, reading)
    if (reading.head === 'none' && !reading.quantity) return null
    // "there", "none": words that name nobody are nobody's name.
    if (reading.end - reading.first === 1 && reading.head === 'word' && this.isFunctionWord(reading.first))
      return null
    const others = this.othersOf(reading)
    if (others !== null) return others
    const alone = loneName(this.words, reading)
    if (alone !== null) return this.named(alone, reading)
    const named =
      reading.head === 'body' || reading.head === 'role'
        ? this.scene.describedFrom(reading.first, reading.end)
        : null
    if (named !== null) {
      this.enrolment.ofMember(named)
      return { key: `m${named.index}`, confidence: BY_NAME }
    }
    return this.nouns.resolve(reading, statement.content) ?? this.enrolment.byNoun(reading)
  }

  /** "Some senators fear … Others hope": others of the group that spoke last. */
  private othersOf(reading: Reading): Choice | null {
    if (
      reading.end - reading.first !== 1 ||
      !this.words.lexicon.has('others', this.words.tokens[reading.first]!.norm)
    )
      return null
    const last = this.enrolment.roll.turns.at(-1)
    const entry = last === undefined ? null : this.antecedents.entry(last.key)
    if (entry === null || !entry.plural || entry.naming !== 'group') return null
    if (this.words.sentenceOf[reading.first]! - last!.sentence > OTHERS_REACH) return null
    return { key: entry.key, confidence: FROM_AFAR }
  }

  private isFunctionWord(at: number): boolean {
    const { norm } = this.words.tokens[at]!
    const { lexicon } = this.words
    return lexicon.has('stop', norm) || lexicon.has('preposition', norm) || lexicon.has('indefinite', norm)
  }

  /** "Another, @lowtide,": a user by the handle, where the phrase has no name. */
  private handleIn(reading: Reading): Choice | null {
    const { tokens } = this.words
    if (reading.name !== null) return null
    for (let i = reading.first; i + 1 < reading.end; i += 1)
      if (tokens[i]!.text === '@' && tokens[i + 1]!.start === tokens[i]!.end)
        return { key: this.enrolment.handle(tokens[i + 1]!.text).key, confidence: BY_NAME }
    return null
  }

  /** "Doctor said", "Law said", where Ken Doctor and Jo Law were named before. */
  private bearerOf(reading: Reading): Choice | null {
    const { first, end } = reading
    const token = this.words.tokens[first]!
    if (end - first !== 1 || !isCapital(token)) return null
    const bearer = this.scene.cast.byName.get(token.norm)?.find((member) => member.is === 'person')
    if (bearer === undefined || bearer.words.at(-1) !== token.norm) return null
    this.enrolment.ofMember(bearer)
    return { key: `m${bearer.index}`, confidence: BY_BEARER }
  }

  private named(name: Named, reading: Reading): Choice {
    const known = this.scene.cast.at.get(name.first)
    if (name.is === 'place' && known !== undefined) {
      this.enrolment.ofMember(known)
      return { key: `m${known.index}`, confidence: BY_BEARER }
    }
    const { sense } = name
    if ((sense?.is === 'country' || sense?.is === 'region') && sense.form === 'people')
      return this.enrolment.people(reading)
    if (sense?.is === 'organisation' && this.arePartisans(name, reading))
      return this.enrolment.partisans(reading, sense.entry)
    if (name.is === 'place' || sense?.is === 'metonym')
      return { key: this.enrolment.place(name).key, confidence: BY_NAME }
    const member = known ?? enter(this.scene.cast, this.words, name, reading, this.isDisplay)
    if (known !== undefined) {
      // The source as found may hold more than what was read around the name ("X, the finance, tourism … member of").
      const same = member.readings.findIndex((one) => one.first === reading.first)
      if (same < 0) note(member, reading)
      else if (reading.end > member.readings[same]!.end) member.readings[same] = reading
    }
    this.enrolment.ofMember(member)
    return { key: `m${member.index}`, confidence: BY_NAME }
  }

  /** "Some Democrats", "House Republicans" are people; "the Democrats" are the party. */
  private arePartisans(name: Named, reading: Reading): boolean {
    const { sense } = name
    if (sense?.is !== 'organisation' || sense.entry.speaker !== 'party') return false
    const { text } = this.words.tokens[name.end - 1]!
    if (!(sense.entry.adjectives ?? []).some((word) => pluralOf(word) === text)) return false
    return !(reading.definite && name.first === reading.first + 1 && name.end - name.first === 1)
  }
}
