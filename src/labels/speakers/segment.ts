/** One segment of a noun phrase, between commas: a head zone up to the first preposition, then complements. */

import type { RoleEntry } from '../../rules/language/gazetteer-rules.ts'
import type { Gender, Hit, Sense } from './lexicon.ts'
import { nameAtEnd } from './name-at-end.ts'
import { runEnd } from './name-runs.ts'
import { isPortfolio, startsName } from './name-starts.ts'
import type { Named } from './named.ts'
import { type Draft, type HeadIs, pronounClass, type RoleUse } from './noun-phrase.ts'
import { namesInRun } from './proper-names.ts'
import {
  asideEnd,
  beforeTitle,
  closesWithPerson,
  endsComplement,
  headNoun,
  isAdjectiveToo,
  isEmployedAt,
  isModifier,
  isParticiple,
  isSeat,
  leaveBehind,
  namesOfBody,
  numberAt,
  partsTitles,
  pick,
  relativeClause,
  roleFollows,
  serveAll,
} from './segment-words.ts'
import { isPossessive, isWord, type Words } from './words.ts'

type How = 'before' | 'owner' | 'after'

/** Reads a segment into a draft. The first segment sets head, number and definiteness; later ones add what they tell. */
export class SegmentReader {
  private at: number
  private zone: 'head' | 'after' = 'head'
  private former = false
  private preposition = ''
  private named: Named[] = []
  private head: HeadIs = 'none'
  private headFirst: number
  private headEnd: number
  private headSense: Sense | null = null
  private plural = false
  private readonly roles: RoleUse[] = []
  /** What the segments before told. */
  private readonly genderBefore: Gender | null

  constructor(
    private readonly words: Words,
    private readonly from: number,
    private readonly to: number,
    private readonly draft: Draft,
    private readonly segment: number,
    /** In brackets: letters or a party, never the name. */
    private readonly bracket: boolean,
  ) {
    this.at = from
    this.headFirst = from
    this.headEnd = from
    this.genderBefore = draft.gender
  }

  /** Reads the segment to its end. */
  read(): void {
    while (this.at < this.to) {
      if (this.readPossessive() || this.readMark() || this.readName() || this.readRole() || this.readNoun())
        continue
      if (!this.readSmallWord()) break
    }
    if (this.zone === 'head') this.endHeadZone()
    else this.flush('after')
    this.draft.roles.push(...this.roles)
    if (this.segment > 0) return
    const { draft } = this
    draft.head = this.head
    draft.headFirst = this.headFirst
    draft.headEnd = this.headEnd
    draft.headNorm = headNoun(this.words, this.headFirst, this.headEnd)
    draft.headSense = this.headSense
    draft.plural = this.plural
  }

  private setHead(is: HeadIs, end: number, sense: Sense | null, plural: boolean): void {
    if (this.zone !== 'head') return
    this.head = is
    this.headFirst = this.at
    this.headEnd = end
    this.headSense = sense
    this.plural = plural
  }

  private add(named: Named, how: How): void {
    const { draft } = this
    const { sense } = named
    // A country is a person's own after "of" or "for" ("president of X"), not after "to" ("envoy to X").
    const { lexicon } = this.words
    if (how !== 'after' || this.preposition === '' || lexicon.has('own-country', this.preposition)) {
      for (const code of named.countries) draft.countries.push(code)
      if (named.region !== null) draft.regions.push(named.region)
    }
    const partisan = sense?.is === 'organisation' && sense.entry.speaker === 'party'
    // "Senator X, Republican of South Carolina" as well as "Republican Senator X".
    const aside = this.bracket || (this.segment > 0 && this.zone === 'head')
    if (partisan && (how !== 'after' || aside)) draft.parties.push(sense.entry)
    draft.beside.push({ named, how, preposition: how === 'after' ? this.preposition : '' })
  }

  private flush(how: How): void {
    for (const named of this.named) this.add(named, how)
    this.named = []
  }

  /** What stands before a possessive owns what follows; the head is still to come. */
  private readPossessive(): boolean {
    if (!isPossessive(this.words, this.at)) return false
    this.at += 1
    if (this.zone !== 'head') return true
    if (this.head === 'word' || this.head === 'body' || this.head === 'role') {
      this.draft.ownerWord = headNoun(this.words, this.headFirst, this.headEnd)
      const owner = this.head === 'role' ? this.roles.pop() : undefined
      if (owner !== undefined) this.roles.push({ ...owner, served: true })
    }
    // "President Ruiz’s adviser": the office is hers.
    if (this.head === 'name')
      for (const [index, use] of this.roles.entries())
        if (use.end >= this.headFirst || !partsTitles(this.words, use.end, this.headFirst))
          this.roles[index] = { ...use, served: true }
    // "Ms Lund’s father": the title is hers.
    this.draft.gender = this.genderBefore
    this.flush('owner')
    if (this.at < this.to) {
      this.head = 'none'
      this.headSense = null
    }
    this.former = false
    return true
  }

  private hit(): Hit | undefined {
    const hit = this.words.hitOf[this.at]
    return hit?.first === this.at && hit.end <= this.to ? hit : undefined
  }

  private use(entry: RoleEntry, end: number, plural: boolean, served: boolean): void {
    this.roles.push({ entry, first: this.at, end, plural, former: this.former, served })
  }

  /** "former", "Mr", "anonymous": words that say something of what follows. */
  private readMark(): boolean {
    const hit = this.hit()
    const entry = pick(hit, 'role')?.entry
    if (hit === undefined || entry?.marks === undefined) return false
    switch (entry.marks) {
      case 'former':
        this.former = true
        break
      case 'title':
        if (entry.gender !== undefined) this.draft.gender ??= entry.gender
        if (entry.speaker === 'expert') this.use(entry, hit.end, false, false)
        break
      case 'anonymous':
        this.draft.anonymous = true
        if (entry.capacity !== undefined) this.use(entry, hit.end, false, this.zone === 'after')
        this.setHead('role', hit.end, null, pick(hit, 'role')!.plural)
        break
      case 'quantity':
        if (this.head === 'none') {
          const many = !this.words.lexicon.has('one', this.words.tokens[this.at]!.norm)
          if (this.segment === 0) this.draft.quantity ||= many
          this.setHead('role', hit.end, null, many)
        }
        break
    }
    this.at = hit.end
    return true
  }

  private readName(): boolean {
    const { words, at } = this
    if (!startsName(words, at)) return false
    if (this.inLetters(at) && words.lexicon.partyLetters.has(words.tokens[at]!.text)) return false
    const until = runEnd(words, at, this.to)
    if (until <= at) return false
    this.flush(this.zone === 'head' ? 'before' : 'after')
    this.named = namesInRun(words, at, until)
    if (
      this.named.length === 0 ||
      isModifier(words, this.named, until, this.to, this.zone === 'after' && this.preposition === 'for')
    ) {
      this.named = []
      this.at = isSeat(words, until) ? until + 2 : until
      return true
    }
    if (this.zone === 'head') {
      if (this.head === 'body' && this.headEnd === at) this.named = namesOfBody(this.named, this.headSense)
      this.setHead('name', until, null, false)
    } else {
      this.closeComplement(until)
      this.flush('after')
    }
    this.at = until
    return true
  }

  /** A name closes the complement of a role: "minister of mines and energy Tom Berg", "ambassador to the US Hana Mohr". */
  private closeComplement(until: number): void {
    const last = this.named.at(-1)
    const open = this.segment === 0 && this.head === 'role' && !this.plural && this.draft.name === null
    if (last === undefined || !open || until !== this.to) return
    const before = beforeTitle(this.words, this.at - 1)
    const ofField = this.preposition === 'of' || isPortfolio(this.words, before)
    const bare = last.is !== 'place' && last.is !== 'body' && ofField
    if (!(bare && endsComplement(this.words, before)) && !closesWithPerson(this.named)) return
    this.draft.name = { ...last, is: 'person' }
    this.named = this.named.slice(0, -1)
    this.head = 'name'
  }

  private readRole(): boolean {
    const hit = this.hit()
    const role = pick(hit, 'role')
    if (hit === undefined || role === null || isAdjectiveToo(this.words, hit, this.to)) return false
    // "a Ukraine specialist": a country before an expert's noun is what they know, not whose they are.
    if (role.entry.speaker === 'expert')
      this.named = this.named.filter(({ sense }) => sense?.is !== 'country' || sense.form !== 'name')
    if (this.zone === 'after') this.reopen(hit, role.plural)
    if (this.zone === 'head') this.flush('before')
    const { entry, plural } = role
    this.use(entry, hit.end, plural, this.zone === 'after')
    if (entry.gender !== undefined && this.zone === 'head') this.draft.gender ??= entry.gender
    this.setHead('role', hit.end, pick(hit, 'body'), plural)
    this.at = hit.end
    return true
  }

  /** "Constitutional Party of Japan leader Yoshi Noda": the role after a body's complement goes on with the head. */
  private reopen(hit: Hit, plural: boolean): void {
    const { draft } = this
    if (this.segment > 0 || plural || this.named.length > 0 || this.head !== 'name') return
    if (draft.name?.is !== 'body' || !startsName(this.words, hit.end) || hit.end >= this.to) return
    draft.beside.push({ named: draft.name, how: 'before', preposition: '' })
    draft.name = null
    this.zone = 'head'
    this.head = 'none'
  }

  private readNoun(): boolean {
    const hit = this.hit()
    if (hit === undefined) return false
    const body = pick(hit, 'body')
    const document = pick(hit, 'document')
    const inHead = this.zone === 'head'
    if (inHead && (body ?? document) !== null) this.flush('before')
    if (body !== null) {
      this.draft.bodyWords.push({ sense: body, first: this.at, how: inHead ? 'before' : 'after' })
      this.setHead('body', hit.end, body, body.plural)
    } else if (document !== null) {
      this.setHead('document', hit.end, document, document.plural)
    }
    this.at = hit.end
    return true
  }

  /** Pronouns, ages, articles, prepositions and other words; false ends the segment. */
  private readSmallWord(): boolean {
    const { words, at, draft } = this
    const token = words.tokens[at]!
    const { norm } = token
    const { lexicon } = words
    const opensHead = this.segment === 0 && this.zone === 'head' && this.head === 'none'
    const pronoun = pronounClass(words, at)
    const letters = this.inLetters(at) ? lexicon.partyLetters.get(token.text) : undefined
    if (letters !== undefined) {
      draft.parties.push(letters)
      if (words.tokens[at + 1]?.text === '-') {
        draft.seat = true
        this.at = this.to
        return true
      }
    } else if (pronoun !== null) {
      if (this.zone === 'head' && this.segment === 0 && at + 1 < this.to) draft.ownerPronoun ??= pronoun
    } else if (token.text[0]! >= '0' && token.text[0]! <= '9') {
      this.readNumber()
      return true
    } else if (!isWord(token)) {
      this.at = asideEnd(words, at, this.to, draft)
      return true
    } else if (lexicon.has('definite', norm) && !(norm === 'that' && this.head !== 'none')) {
      if (opensHead) draft.definite = true
    } else if (lexicon.has('relative', norm) && (at > this.from || this.segment > 0)) {
      this.readRelative()
      return false
    } else if (opensHead && lexicon.has('approximator', norm)) {
      // "nearly eight of 10 voters": the number is still to come.
    } else if (lexicon.has('indefinite', norm)) {
      // "an aide to the mayor and a friend of the family": a second thing that the same one is.
      if (this.zone === 'after' && words.tokens[at - 1]?.norm === 'and' && roleFollows(words, at, this.to)) {
        this.goOnAsHead()
        this.former = false
      }
      if (opensHead) draft.indefinite = true
      if (opensHead && lexicon.has('quantity', norm) && !lexicon.has('one', norm)) draft.quantity = true
    } else if (lexicon.has('preposition', norm)) {
      // "one of the organisers", "more than half of the voters": the head comes after "of".
      if (this.zone === 'head' && this.head !== 'none') {
        this.endHeadZone()
        this.zone = 'after'
      } else if (this.zone === 'after') this.flush('after')
      // ", based in Eindhoven,", ", of Springfield": an aside that opens with a preposition names nobody.
      else if (this.segment > 0) this.zone = 'after'
      this.preposition = norm
    } else if (
      this.zone === 'head' &&
      this.head !== 'none' &&
      this.headEnd === at &&
      isParticiple(words, at)
    ) {
      this.endHeadZone()
      this.zone = 'after'
      this.preposition = norm
    } else if (this.segment === 0 && this.zone === 'head' && lexicon.has('quantity-noun', norm)) {
      draft.quantity = true
    } else if (lexicon.has('now', norm) && (isEmployedAt(words, at) || roleFollows(words, at, this.to))) {
      leaveBehind(draft.roles, this.roles)
      this.former = false
      if (isEmployedAt(words, at)) {
        this.flush(this.zone === 'head' ? 'before' : 'after')
        draft.nowAt ??= at
      } else this.goOnAsHead()
    } else if (!lexicon.has('conjunction', norm)) {
      if (this.zone === 'head') this.flush('before')
      if (opensHead && lexicon.has('quantity', norm) && !lexicon.has('one', norm)) draft.quantity = true
      this.setHead('word', at + 1, null, norm.endsWith('s') && !norm.endsWith('ss'))
    }
    this.at += 1
    return true
  }

  /** What follows is said of the one meant, not of whom they serve. */
  private goOnAsHead(): void {
    if (this.zone === 'head' || this.segment === 0) return
    this.flush('after')
    this.zone = 'head'
    this.head = 'none'
    this.preposition = ''
  }

  /** In brackets, or at the start of an apposition before a hyphen: "(D)", ", R-Wis.". */
  private inLetters(at: number): boolean {
    return this.bracket || (this.segment > 0 && at === this.from && this.words.tokens[at + 1]?.text === '-')
  }

  private readNumber(): void {
    const { at } = this
    const { value, written, isAge } = numberAt(this.words, at, this.segment > 0 && at === this.from, this.to)
    if (isAge) this.draft.age ??= value
    const end = Math.min(this.to, at + (written ? 5 : 1))
    if (written) this.setHead('word', end, null, false)
    else if (this.segment === 0 && this.head === 'none') this.draft.quantity ||= value !== 1
    this.at = end
  }

  /** The last thing named in the head zone is the name itself, if the zone ends with it. */
  private endHeadZone(): void {
    if (this.head !== 'name' || this.named.length === 0) {
      this.flush('before')
      return
    }
    const last = this.named.pop()!
    this.flush('before')
    const { name, own } = nameAtEnd(last, this.draft, this.roles, this.segment, this.bracket)
    if (own) this.draft.name = name
    else {
      // ", then-governor Dan Moss": the office of another who is named in what follows.
      const anothers = this.segment > 0 && name.is === 'person' && this.draft.name !== null
      if (anothers && this.roles.at(-1)?.end === last.first) serveAll(this.roles)
      this.add(name, 'after')
    }
  }

  /** "who heads the regional administration": what they lead or stand for. */
  private readRelative(): void {
    if (this.zone === 'head') {
      this.endHeadZone()
      this.zone = 'after'
    }
    this.preposition = ''
    const { words, to, draft } = this
    const goesOn = relativeClause(words, this.at, to, draft, (named) => this.add(named, 'after'))
    if (goesOn !== null) new SegmentReader(words, goesOn, to, draft, this.segment + 1, false).read()
  }
}
