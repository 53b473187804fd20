/** Reads one source after the other and keeps the roll of speakers. */
import type { Naming, SpeakerKind } from '../labelled.ts'
import {
  BODY_KINDS,
  bodySide,
  capacityOf,
  isState,
  nameOf,
  type Scene,
  STATE_KINDS,
  sideOf,
} from './capacity.ts'
import { enter, isSubject, type Member } from './cast.ts'
import { conjunctsOf } from './coordination.ts'
import { descriptionOf } from './description.ts'
import type { WordClass } from './lexicon.ts'
import { pronounClass, type Reading, type RoleUse, readPhrase } from './noun-phrase.ts'
import type { Named } from './proper-names.ts'
import type { Entry, Roll } from './roll.ts'
import { type Antecedent, type Choice, choose, LOOK_BACK, type Place } from './salience.ts'
import { isPossessive, isWord, opensSentence, textOf, type Words } from './words.ts'

type Range = readonly [first: number, end: number]

export interface SourceOf {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  readonly quotation: 'direct' | 'mixed' | 'indirect'
  readonly nested: boolean
  readonly display: boolean
}

export interface Resolved {
  readonly keys: string[]
  readonly confidence: number
  readonly via: string | null
}

/** How many words back a group that has not spoken is looked for. */
const GROUP_REACH = 70
const OPEN: Resolved = { keys: [], confidence: 0, via: null }
/** Nouns that mean bodies of people, whatever their number. */
const ANY_BODY = new Set([
  'group',
  'organisation',
  'organization',
  'body',
  'outfit',
  'institution',
  'association',
  'coalition',
])

export class SourceReader {
  readonly roll: Roll = { entries: new Map(), turns: [] }
  private readonly words: Words
  private readonly mentions: Antecedent[]
  private lastKeys: readonly string[] = []

  constructor(
    private readonly scene: Scene,
    private readonly isDisplay: (at: number) => boolean,
    private readonly outlet: readonly string[],
  ) {
    this.words = scene.words
    this.mentions = scene.cast.members
      .flatMap((member) =>
        member.mentions.map((mention) => ({
          key: `m${member.index}`,
          at: mention.first,
          sentence: this.words.sentenceOf[mention.first]!,
          block: this.words.blockOf[mention.first]!,
          subject: mention.subject,
          quoted: mention.quoted,
          display: mention.display,
          spoke: false,
        })),
      )
      .sort((a, b) => a.at - b.at)
  }

  /** Takes one statement's pieces and, for a nested one, its outer speakers; gives who speaks. */
  read(statement: SourceOf, outer: readonly string[] | null): Resolved {
    const range = this.rangeOf(statement)
    if (range === null) return this.unnamed(statement, outer)
    const [first, end] = range
    const keys: string[] = []
    let confidence = 1
    for (const part of conjunctsOf(this.words, first, end)) {
      const one =
        part.head === undefined
          ? this.one(part.first, part.end, statement, outer)
          : this.sharing(part.first, part.end, part.head)
      if (one === null) continue
      for (const key of one.keys) if (!keys.includes(key)) keys.push(key)
      confidence = Math.min(confidence, one.confidence)
    }
    if (keys.length === 0) return OPEN
    if (!statement.nested) {
      for (const key of keys) this.turn(key, first, statement)
      this.lastKeys = keys
    }
    return { keys, confidence, via: null }
  }

  private turn(key: string, at: number, statement: SourceOf): void {
    this.roll.turns.push({
      key,
      at,
      sentence: this.words.sentenceOf[at]!,
      block: this.words.blockOf[at]!,
      subject: true,
      quoted: false,
      display: statement.display,
      spoke: true,
    })
  }

  private rangeOf(statement: SourceOf): Range | null {
    if (statement.source.length === 0) return null
    let [first] = statement.source[0]!
    let end = statement.source.at(-1)![1]
    // Pieces far apart are not one phrase: the first names the speaker.
    if (statement.source.length > 1 && end - first > 60) end = statement.source[0]![1]
    while (first < end && !isWord(this.words.tokens[first]) && this.words.tokens[first]!.text !== '@')
      first += 1
    while (
      end > first &&
      !isWord(this.words.tokens[end - 1]) &&
      !isPossessive(this.words, end - 1) &&
      this.words.hitOf[end - 1] === undefined
    )
      end -= 1
    return end > first ? [first, end] : null
  }

  /** No source: a quotation goes on with the one before it; an "allegedly" is nobody's. */
  private unnamed(statement: SourceOf, outer: readonly string[] | null): Resolved {
    const carried = outer ?? this.lastKeys
    if (statement.cue.length === 0 || (statement.quotation === 'direct' && !statement.nested)) {
      if (carried.length === 0) return OPEN
      for (const key of carried) this.roll.entries.get(key)?.confidences.push(0.7)
      return { keys: [...carried], confidence: 0.7, via: null }
    }
    const entry = this.entry('nobody', () => ({
      name: '',
      description: '',
      kind: 'unknown',
      naming: 'anonymous',
      side: [],
      plural: false,
      is: 'person',
      gender: null,
    }))
    return { keys: [entry.key], confidence: 0.5, via: null }
  }

  private one(
    first: number,
    end: number,
    statement: SourceOf,
    outer: readonly string[] | null,
  ): Resolved | null {
    const { words } = this
    const pronoun = this.pronounOf(first, end)
    if (pronoun !== null) {
      const choice = this.pronoun(pronoun, first, statement, outer)
      if (choice === null) return null
      for (const key of choice.keys) this.mention(key, first, end, choice.confidence)
      return { ...choice, via: null }
    }
    const reading = readPhrase(words, first, end)
    const key = this.keyOf(reading, statement)
    if (key === null) return null
    this.mention(key.key, first, end, key.confidence)
    return { keys: [key.key], confidence: key.confidence, via: null }
  }

  /** "Namibian" of "the Namibian and South African governments". */
  private sharing(first: number, end: number, head: number): Resolved {
    const { words } = this
    const country = words.hitOf[first]!.senses.find((sense) => sense.is === 'country')
    const noun = words.hitOf[head]!.senses.find((sense) => sense.is === 'body' || sense.is === 'role')
    const text = `${textOf(words, first, end)} ${textOf(words, head, words.hitOf[head]!.end)}`
    const entry = this.entry(`n:${text.toLowerCase()}`, () => ({
      name: text,
      description: '',
      kind: noun?.entry.speaker ?? 'unknown',
      naming: noun?.is === 'body' ? 'institution' : 'group',
      side: country?.is === 'country' ? [country.entry.code] : [],
      plural: noun?.is !== 'body',
      is: noun?.is === 'body' ? 'body' : 'person',
      gender: null,
    }))
    this.mention(entry.key, first, end, 0.85)
    return { keys: [entry.key], confidence: 0.85, via: null }
  }

  private mention(key: string, first: number, end: number, confidence: number): void {
    const entry = this.roll.entries.get(key)
    if (entry === undefined) return
    entry.mentions.push([this.words.tokens[first]!.start, this.words.tokens[end - 1]!.end])
    entry.confidences.push(confidence)
  }

  private entry(key: string, make: () => Omit<Entry, 'key' | 'mentions' | 'confidences' | 'nouns'>): Entry {
    const known = this.roll.entries.get(key)
    if (known !== undefined) return known
    const entry: Entry = { key, mentions: [], confidences: [], nouns: new Set(), ...make() }
    this.roll.entries.set(key, entry)
    return entry
  }

  // —— pronouns ——

  private pronounOf(first: number, end: number): WordClass | null {
    if (end - first > 3) return null
    let found: WordClass | null = null
    for (let i = first; i < end; i += 1) {
      const own = pronounClass(this.words, i)
      if (own !== null) {
        // "WHO" and "IT" in capitals are names, not pronouns.
        found ??= own
        continue
      }
      if (isWord(this.words.tokens[i]!) && !this.words.lexicon.has('quantity', this.words.tokens[i]!.norm))
        return null
    }
    return found
  }

  private place(at: number): Place {
    return {
      at,
      sentence: this.words.sentenceOf[at]!,
      block: this.words.blockOf[at]!,
      quoted: this.words.quoted[at] === 1,
    }
  }

  private before(at: number): Antecedent[] {
    const found: Antecedent[] = []
    const collect = (list: readonly Antecedent[], most: number): void => {
      let low = 0
      let high = list.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (list[middle]!.at < at) low = middle + 1
        else high = middle
      }
      for (let i = low - 1; i >= 0 && i >= low - most; i -= 1) found.push(list[i]!)
    }
    collect(this.mentions, LOOK_BACK)
    collect(this.roll.turns, 16)
    return found
  }

  private member(key: string): Member | null {
    return key.startsWith('m') ? (this.scene.cast.members[Number(key.slice(1))] ?? null) : null
  }

  private pronoun(
    wordClass: WordClass,
    at: number,
    statement: SourceOf,
    outer: readonly string[] | null,
  ): { keys: string[]; confidence: number } | null {
    if (wordClass === 'first-person') {
      if (statement.nested)
        return outer === null || outer.length === 0 ? null : { keys: [...outer], confidence: 0.9 }
      if (this.words.quoted[at] === 1 && this.lastKeys.length > 0)
        return { keys: [...this.lastKeys], confidence: 0.6 }
      return { keys: [this.outletEntry().key], confidence: 0.6 }
    }
    if (wordClass === 'second-person') return null
    const place = this.place(at)
    const inOwn = (mention: Antecedent): boolean =>
      statement.content.some(([from, to]) => mention.at >= from && mention.at < to)
    // In quoted words "he" is another than the one who is quoted; in reported words it often is the same.
    const barred = statement.nested && place.quoted && outer !== null ? new Set(outer) : new Set<string>()
    const candidates = this.before(at).filter((mention) => !inOwn(mention) && !barred.has(mention.key))
    if (wordClass === 'he' || wordClass === 'she') {
      const gender = wordClass === 'he' ? 'm' : 'f'
      const fits = candidates.filter((mention) => this.mayBe(mention.key, gender))
      const choice = choose(fits, place, (key) => (this.genderOf(key) === gender ? 0.6 : -0.6))
      if (choice === null) return null
      const member = this.member(choice.key)
      if (member !== null) {
        if (choice.confidence > 0.6) member.gender ??= gender
        this.person(member)
      }
      return { keys: [choice.key], confidence: choice.confidence }
    }
    if (wordClass === 'it') {
      const fits = candidates.filter((mention) => this.isThing(mention.key))
      return this.chosen(choose(fits, place, () => 0))
    }
    return this.they(candidates, place)
  }

  private chosen(choice: Choice | null): { keys: string[]; confidence: number } | null {
    if (choice === null) return null
    const member = this.member(choice.key)
    if (member !== null) this.ofMember(member)
    return { keys: [choice.key], confidence: choice.confidence }
  }

  private they(
    candidates: readonly Antecedent[],
    place: Place,
  ): { keys: string[]; confidence: number } | null {
    const fits = candidates.filter((mention) => {
      const entry = this.roll.entries.get(mention.key)
      if (entry !== undefined) return entry.plural || entry.is === 'body' || entry.is === 'place'
      return this.member(mention.key)?.is === 'body'
    })
    const groups = this.groupsBefore(place)
    const choice = choose([...fits, ...groups.keys()], place, (key) =>
      key.startsWith('t') || this.roll.entries.get(key)?.plural ? 1.2 : 0,
    )
    const pair = this.pairBefore(place)
    if (pair !== null && (choice === null || choice.confidence < 0.7)) return { keys: pair, confidence: 0.6 }
    if (
      pair !== null &&
      choice?.key.startsWith('t') &&
      Number(choice.key.slice(1)) < this.member(pair[0]!)!.mentions[0]!.first
    )
      return { keys: pair, confidence: 0.6 }
    if (choice?.key.startsWith('t')) return this.group(choice, groups)
    if (choice !== null) return this.chosen(choice)
    const last = this.roll.turns.at(-1)
    if (last !== undefined && place.sentence - last.sentence <= 2)
      return { keys: [...this.lastKeys], confidence: 0.45 }
    return null
  }

  /** Groups of people that the text names without letting them speak ("protesters filled the gallery"). */
  private groupsBefore(place: Place): Map<Antecedent, readonly [first: number, end: number]> {
    const { words } = this
    const groups = new Map<Antecedent, readonly [first: number, end: number]>()
    for (let i = place.at - 1; i >= 0 && i > place.at - GROUP_REACH && groups.size < 6; i -= 1) {
      const hit = words.hitOf[i]
      if (hit === undefined || hit.end !== i + 1 || words.quoted[i] === 1) continue
      if (!hit.senses.some((sense) => sense.is === 'role' && sense.plural && sense.entry.marks === undefined))
        continue
      groups.set(
        {
          key: `t${hit.first}`,
          at: hit.first,
          sentence: words.sentenceOf[i]!,
          block: words.blockOf[i]!,
          subject: isSubject(words, hit.first),
          quoted: false,
          display: false,
          spoke: false,
        },
        [hit.first, hit.end],
      )
    }
    return groups
  }

  private group(
    choice: Choice,
    groups: ReadonlyMap<Antecedent, readonly [first: number, end: number]>,
  ): { keys: string[]; confidence: number } | null {
    const found = [...groups].find(([mention]) => mention.key === choice.key)
    if (found === undefined) return null
    const key = this.speakerOfNoun(readPhrase(this.words, found[1][0], found[1][1]))
    return { keys: [key.key], confidence: choice.confidence * 0.8 }
  }

  /** Two people named together ("Ana Ruiz and Bo Lund") in the sentence before. */
  private pairBefore(place: Place): string[] | null {
    for (let i = this.mentions.length - 1; i > 0; i -= 1) {
      const mention = this.mentions[i]!
      if (mention.at >= place.at) continue
      if (place.sentence - mention.sentence > 1) return null
      const member = this.member(mention.key)
      const joint =
        this.words.tokens[
          (member?.readings.find((one) => one.first <= mention.at && one.end > mention.at)?.first ??
            mention.at) - 1
        ]
      const other = this.mentions[i - 1]!
      if (joint?.norm === 'and' && other.sentence === mention.sentence && member?.is === 'person') {
        const first = this.member(other.key)
        if (first?.is === 'person' && first !== member) {
          this.person(first)
          this.person(member)
          return [other.key, mention.key]
        }
      }
    }
    return null
  }

  private genderOf(key: string): 'f' | 'm' | null {
    return this.member(key)?.gender ?? this.roll.entries.get(key)?.gender ?? null
  }

  private mayBe(key: string, gender: 'f' | 'm'): boolean {
    const member = this.member(key)
    if (member !== null) {
      if (member.is === 'place') return false
      if (
        member.is === 'body' &&
        !(member.named.is === 'unsure' && this.scene.bodyKind(member) === 'unknown')
      )
        return false
      return member.gender === null || member.gender === gender
    }
    const entry = this.roll.entries.get(key)
    return (
      entry !== undefined &&
      entry.is === 'person' &&
      !entry.plural &&
      (entry.gender === null || entry.gender === gender) &&
      key !== 'nobody'
    )
  }

  private isThing(key: string): boolean {
    const member = this.member(key)
    if (member !== null) return member.is !== 'person'
    const entry = this.roll.entries.get(key)
    return (
      entry !== undefined &&
      !entry.plural &&
      (entry.is === 'body' || entry.is === 'place' || entry.is === 'document')
    )
  }

  // —— names and nouns ——

  private keyOf(reading: Reading, statement: SourceOf): Choice | null {
    const { name } = reading
    if (reading.head === 'document') return this.document(reading)
    if (
      name !== null &&
      (reading.head === 'name' ||
        reading.head === 'role' ||
        reading.head === 'body' ||
        reading.head === 'word')
    ) {
      return this.named(name, reading)
    }
    return this.noun(reading, statement)
  }

  private named(name: Named, reading: Reading): Choice {
    const bearer = name.is === 'place' ? this.scene.cast.at.get(name.first) : undefined
    if (bearer !== undefined) {
      this.ofMember(bearer)
      return { key: `m${bearer.index}`, confidence: 0.85 }
    }
    if (name.is === 'place' || name.sense?.is === 'metonym')
      return { key: this.placeEntry(name).key, confidence: 0.95 }
    const known = this.scene.cast.at.get(name.first)
    const member = known ?? enter(this.scene.cast, this.words, name, reading, this.isDisplay)
    if (known !== undefined) {
      // The source as found may hold more than what was read around the name ("X, the finance, tourism … member of").
      const same = member.readings.findIndex((one) => one.first === reading.first)
      if (same < 0) member.readings.push(reading)
      else if (reading.end > member.readings[same]!.end) member.readings[same] = reading
    }
    this.ofMember(member)
    return { key: `m${member.index}`, confidence: 0.95 }
  }

  private ofMember(member: Member): Entry {
    return member.is === 'person' ? this.person(member) : this.body(member)
  }

  private person(member: Member): Entry {
    return this.entry(`m${member.index}`, () => {
      member.is = 'person'
      const capacity = capacityOf(this.scene, member.readings)
      // A user of a social platform, or someone whom the story is about, speaks as one of the public.
      const handle =
        this.words.tokens[member.named.end]?.text === '(' &&
        this.words.tokens[member.named.end + 1]?.text === '@'
      const inStory = capacity.affiliation === null && (member.mentions.length > 1 || handle)
      const kind: SpeakerKind = capacity.kind !== 'unknown' ? capacity.kind : inStory ? 'public' : 'person'
      return {
        name: member.name,
        description: descriptionOf(this.words, member),
        kind,
        naming: member.name.startsWith('@') ? 'pseudonym' : 'named',
        side: capacity.side,
        plural: false,
        is: 'person',
        gender: member.gender,
      }
    })
  }

  private body(member: Member): Entry {
    return this.entry(`m${member.index}`, () => {
      const { sense } = member.named
      const own = this.scene.bodyKind(member)
      const name = nameOf(this.scene, member.named)
      const isOutlet = this.isOutlet(member.name) || this.isOutlet(name)
      const kind = isOutlet ? 'this outlet' : own
      return {
        name,
        description: descriptionOf(this.words, member),
        kind,
        naming: sense?.is === 'metonym' || sense?.is === 'country' ? 'metonym' : 'institution',
        side: isOutlet ? [] : this.sideOfBody(kind, member),
        plural: false,
        is: 'body',
        gender: null,
      }
    })
  }

  private sideOfBody(kind: SpeakerKind, member: Member): readonly string[] {
    if (member.named.side.length > 0) return member.named.side
    if (BODY_KINDS.has(kind)) return bodySide(this.scene, member.named)
    if (STATE_KINDS.has(kind)) {
      const { countries, region } = member.named
      if (region !== null && isState(region)) return [region.names[0]!]
      if (countries.length > 0 && !member.readings.some((reading) => reading.regions.length > 0))
        return [countries[0]!]
      return sideOf(this.scene, kind, member.readings, null, member.readings[0] ?? null)
    }
    return []
  }

  private placeEntry(name: Named): Entry {
    const { sense } = name
    const code = name.side[0] ?? ''
    const key =
      sense?.is === 'country'
        ? `c:${code}`
        : sense?.is === 'region'
          ? `r:${sense.entry.id}`
          : `s:${sense?.is === 'metonym' ? sense.entry.id : name.first}`
    return this.entry(key, () => ({
      name: sense?.is === 'country' ? sense.entry.names[0]! : textOf(this.words, name.first, name.end),
      description: '',
      kind: name.speaker ?? 'government',
      naming: 'metonym',
      side: sense?.is === 'region' && isState(sense.entry) ? [sense.entry.names[0]!] : name.side,
      plural: false,
      is: 'place',
      gender: null,
    }))
  }

  private outletEntry(): Entry {
    return this.entry('outlet', () => ({
      name: this.outlet[0] ?? 'this outlet',
      description: '',
      kind: 'this outlet',
      naming: 'institution',
      side: [],
      plural: false,
      is: 'body',
      gender: null,
    }))
  }

  private isOutlet(name: string): boolean {
    const plain = (text: string): string => text.toLowerCase().replace(/^the /, '')
    return this.outlet.some((own) => plain(own) === plain(name))
  }

  /** A document: its issuer where the words tell it, else the document itself. */
  private document(reading: Reading): Choice {
    // "eyewitness accounts": the people speak.
    const teller = reading.roles.find((use) => !use.served && use.end <= reading.headFirst)
    if (teller !== undefined && reading.name === null && reading.beside.every(({ how }) => how !== 'owner')) {
      return this.tellers(reading, teller)
    }
    const issuer =
      reading.beside.find(
        ({ how, named }) => how === 'owner' && (named.is !== 'unsure' || this.scene.cast.at.has(named.first)),
      ) ??
      reading.beside.find(
        ({ how, named }) => how === 'before' && named.is === 'body' && named.speaker !== 'media',
      ) ??
      reading.beside.find(({ how, named }) => how === 'after' && this.isIssuedBy(named))
    if (issuer !== undefined)
      return this.named(issuer.named, readPhrase(this.words, issuer.named.first, issuer.named.end))
    const text = this.nounText(reading)
    const titled = reading.beside.some(({ named }) => named.is === 'body')
    const key = `d:${text.toLowerCase()}`
    const entry = this.entry(key, () => ({
      name: text,
      description: '',
      kind: 'document',
      naming: titled ? 'named' : 'role',
      side: [],
      plural: reading.plural,
      is: 'document',
      gender: null,
    }))
    entry.nouns.add(reading.headNorm)
    return { key, confidence: 0.85 }
  }

  private tellers(reading: Reading, use: RoleUse): Choice {
    const people = readPhrase(this.words, use.first, use.end)
    const { kind, side } = capacityOf(this.scene, [people])
    const text = this.nounText(reading)
    const key = `n:${text.toLowerCase()}`
    this.entry(key, () => ({
      name: text,
      description: '',
      kind,
      naming: 'group',
      side,
      plural: true,
      is: 'person',
      gender: null,
    }))
    return { key, confidence: 0.75 }
  }

  private isIssuedBy(named: Named): boolean {
    const { tokens, lexicon } = this.words
    const before = tokens[named.first - 1]?.norm === 'the' ? named.first - 2 : named.first - 1
    const norm = tokens[before]?.norm ?? ''
    return (
      (norm === 'by' &&
        tokens[before - 1]?.norm !== 'received' &&
        tokens[before - 1]?.norm !== 'obtained' &&
        tokens[before - 1]?.norm !== 'seen') ||
      (norm === 'from' && lexicon.has('affiliation', norm) && named.is === 'body')
    )
  }

  /** Words of a phrase without its article. */
  private nounText(reading: Reading): string {
    let { first } = reading
    const { tokens, lexicon } = this.words
    while (
      first < reading.end - 1 &&
      (tokens[first]!.norm === 'the' || tokens[first]!.norm === 'a' || tokens[first]!.norm === 'an')
    )
      first += 1
    let end = Math.min(reading.end, first + 24)
    while (end > first + 1 && (!isWord(tokens[end - 1]) || lexicon.has('preposition', tokens[end - 1]!.norm)))
      end -= 1
    const text = textOf(this.words, first, end)
    return opensSentence(this.words, reading.first) &&
      first === reading.first &&
      this.words.seenSmall.has(tokens[first]!.norm)
      ? text[0]!.toLowerCase() + text.slice(1)
      : text
  }

  /** "the ministry", "officials", "her mother": one meant before, or a speaker of its own. */
  private noun(reading: Reading, statement: SourceOf): Choice | null {
    if (reading.head === 'none' && !reading.quantity) return null
    const owned = reading.ownerWord !== null || reading.beside.some(({ how }) => how === 'owner')
    if (reading.definite || reading.age !== null || owned) {
      const again = this.meantBefore(reading, statement) ?? this.meantLater(reading)
      if (again !== null) return again
    }
    return this.speakerOfNoun(reading)
  }

  /** A speaker of its own, known by a noun alone. */
  private speakerOfNoun(reading: Reading): Choice {
    const capacity = capacityOf(this.scene, [reading])
    const body = reading.head === 'body' || (reading.headSense?.is === 'body' && reading.head === 'role')
    const text = this.nounText(reading)
    const kind = this.nounKind(reading, capacity.kind)
    const naming = this.nounNaming(reading, kind, body)
    const side = this.nounSide(reading, kind, capacity.side)
    const key = `n:${side.join('+')}:${text.toLowerCase()}`
    const entry = this.entry(key, () => ({
      name: this.placed(reading, text, side),
      description: '',
      kind,
      naming,
      side,
      plural: naming === 'group' || reading.plural,
      is: body && !reading.plural ? 'body' : naming === 'institution' ? 'body' : 'person',
      gender: reading.gender,
    }))
    entry.nouns.add(reading.headNorm)
    return { key, confidence: 0.85 }
  }

  private nounKind(reading: Reading, kind: SpeakerKind): SpeakerKind {
    const { headSense } = reading
    if (reading.anonymous && (kind === 'public' || kind === 'unknown')) return 'unknown'
    if (reading.head === 'body' && headSense?.is === 'body') {
      const role = this.words.hitOf[reading.headFirst]?.senses.find((sense) => sense.is === 'role')
      if (role?.is === 'role' && role.entry.capacity === undefined && kind !== 'unknown') return kind
      if (headSense.entry.speaker !== 'unknown') return headSense.entry.speaker
      // "a group of doctors" are doctors, "a group representing counties" some body.
      const people = reading.roles.find((use) => use.served && use.plural)
      if (people !== undefined) return people.entry.speaker
    }
    if (kind !== 'unknown') return kind
    if (reading.head === 'body') return 'ngo'
    if (reading.roles.length > 0) return reading.plural ? 'public' : 'unknown'
    return reading.plural || reading.quantity || reading.age !== null ? 'public' : 'unknown'
  }

  private nounNaming(reading: Reading, kind: SpeakerKind, body: boolean): Naming {
    const { headNorm, headSense } = reading
    if (reading.anonymous) return 'anonymous'
    if (headSense?.entry.id === 'body-media-many' || headSense?.entry.id === 'body-state-media')
      return 'group'
    if (
      headNorm === 'authorities' ||
      headNorm === 'police' ||
      headNorm === 'government' ||
      headNorm === 'governments' ||
      headNorm === 'administration'
    )
      return 'institution'
    if (headSense?.entry.id === 'body-any' && reading.roles.some((use) => use.served && use.plural))
      return 'group'
    if (body && !reading.plural && kind !== 'unknown') return 'institution'
    if (reading.plural || reading.quantity) return 'group'
    return body ? 'institution' : 'role'
  }

  private nounSide(reading: Reading, kind: SpeakerKind, side: readonly string[]): readonly string[] {
    if (side.length > 0) return side
    if (STATE_KINDS.has(kind)) return sideOf(this.scene, kind, [reading], null, reading)
    if (kind === 'media' && reading.headSense?.entry.id === 'body-state-media') {
      const code = reading.countries[0] ?? this.scene.countryNear(reading.first)
      return code === null ? [] : [code]
    }
    return []
  }

  /** "defence ministry" of a known country becomes "Azerbaijan's defence ministry". */
  private placed(reading: Reading, text: string, side: readonly string[]): string {
    if (reading.ownerWord !== 'country' && reading.ownerWord !== 'nation') return text
    const code = side[0]
    const named = this.scene.countryName(code ?? '')
    if (named === null) return text
    const owner = /^(?:country|nation)['’‘]s /i
    return text.replace(owner, `${named}’s `)
  }

  private meantBefore(reading: Reading, statement: SourceOf): Choice | null {
    const place = this.place(reading.first)
    const { headNorm } = reading
    const inOwn = (mention: Antecedent): boolean =>
      statement.content.some(([from, to]) => mention.at >= from && mention.at < to)
    const candidates = this.before(reading.first).filter((mention) => !inOwn(mention))
    const isBody = reading.head === 'body' || ANY_BODY.has(headNorm)
    // "the Kremlin-installed authorities of the Luhansk region" are not the authorities of before.
    const elsewhere = reading.beside.some(
      ({ named }) => !reading.countries.some((code) => named.countries.includes(code)),
    )
    if (isBody && (elsewhere || reading.regions.length > 0)) return null
    const fits = candidates.filter((mention) => this.calledBefore(mention.key, reading))
    let choice = choose(fits, place, () => 2)
    if (
      choice === null &&
      isBody &&
      reading.ownerWord === null &&
      reading.countries.length === 0 &&
      reading.beside.length === 0
    ) {
      const kind = reading.headSense?.is === 'body' ? reading.headSense.entry.speaker : null
      const loose = candidates.filter((mention) => {
        const member = this.member(mention.key)
        if (member === null || member.is !== 'body') return false
        const own = this.scene.bodyKind(member)
        return ANY_BODY.has(headNorm) ? own !== 'government' : own === kind || own === 'unknown'
      })
      choice = choose(loose, place, () => 0)
      // "the label said": what kind of body it is, the article tells only here.
      const meant = choice === null ? null : this.member(choice.key)
      if (meant !== null && kind !== null && kind !== 'unknown' && this.scene.bodyKind(meant) === 'unknown') {
        this.scene.learnKind(meant, kind)
        const entry = this.roll.entries.get(choice!.key)
        if (entry !== undefined) {
          entry.kind = kind
          entry.side = this.sideOfBody(kind, meant)
        }
      }
    }
    if (choice === null && this.mayBePerson(reading)) {
      const loose = candidates.filter((mention) => {
        const member = this.member(mention.key)
        return (
          member?.is === 'person' &&
          (reading.gender === null || member.gender === null || member.gender === reading.gender)
        )
      })
      choice = choose(loose, place, (key) =>
        reading.age !== null && this.member(key)?.age === reading.age ? 8 : 0,
      )
      if (choice !== null) choice = { ...choice, confidence: choice.confidence * 0.8 }
    }
    if (choice === null) return null
    const member = this.member(choice.key)
    if (member !== null) this.ofMember(member)
    return choice
  }

  /** "Austria's interior minister" in the first line, named further down: the only one called so. */
  private meantLater(reading: Reading): Choice | null {
    if (reading.head !== 'role' || reading.plural) return null
    const members = this.scene.calledBy(reading.headNorm)
    const fits = members.filter((member) => this.calledBefore(`m${member.index}`, reading))
    if (fits.length !== 1) return null
    fits[0]!.readings.push(reading)
    this.ofMember(fits[0]!)
    return { key: `m${fits[0]!.index}`, confidence: 0.7 }
  }

  private mayBePerson(reading: Reading): boolean {
    if (reading.plural || reading.quantity || reading.ownerWord !== null || reading.ownerPronoun !== null)
      return false
    if (reading.beside.length > 0) return false
    if (reading.age !== null) return true
    return (
      reading.head === 'role' &&
      reading.roles.every((use) => use.entry.speaker === 'public' || use.entry.speaker === 'litigant')
    )
  }

  /** Has the one behind the key been called by this noun, in this number and country? */
  private calledBefore(key: string, reading: Reading): boolean {
    const { headNorm } = reading
    const entry = this.roll.entries.get(key)
    if (
      entry !== undefined &&
      entry.nouns.has(headNorm) &&
      entry.plural === (reading.plural || entry.plural)
    ) {
      return reading.countries.length === 0 || entry.side.some((side) => reading.countries.includes(side))
    }
    const member = this.member(key)
    if (member === null || reading.plural) return false
    if (reading.countries.length > 0) {
      const own = member.readings.flatMap((one) => one.countries)
      if (own.length > 0 && !own.some((code) => reading.countries.includes(code))) return false
    }
    if (member.is === 'body') {
      if (member.words.at(-1) === headNorm || member.words[0] === headNorm) return true
    }
    const names = reading.roles.length > 0
    return member.readings.some((one) => {
      if (names) {
        for (const use of one.roles) {
          if (use.served || use.former) continue
          if (this.words.tokens[use.end - 1]!.norm === headNorm) return true
        }
      }
      return one.bodyWords.some(
        ({ first, how }) =>
          how === 'before' &&
          member.is === 'body' &&
          this.words.tokens[(this.words.hitOf[first]?.end ?? first + 1) - 1]!.norm === headNorm,
      )
    })
  }
}
