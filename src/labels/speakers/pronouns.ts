/** Whom "he", "she", "it", "they" and "I" mean. */

import type { Antecedents } from './antecedents.ts'
import type { Enrolment } from './enrolment.ts'
import type { Gender } from './lexicon.ts'
import { isSubject } from './members.ts'
import { pronounClass, readPhrase } from './noun-phrase.ts'
import { type Antecedent, type Choice, choose, type Place } from './salience.ts'
import type { WordClass } from './word-classes.ts'
import { isWord, type Words } from './words.ts'

type Range = readonly [first: number, end: number]

/** Whoever is meant: several for "they". */
export interface Meant {
  readonly keys: string[]
  readonly confidence: number
}

/** What a pronoun's statement tells: its content, whether it stands in another's, and who speaks there. */
export interface PronounScene {
  readonly content: readonly Range[]
  readonly nested: boolean
  readonly outer: readonly string[] | null
  /** Who spoke last. */
  readonly last: readonly string[]
}

/** How many words back a group that has not spoken is looked for. */
const GROUP_REACH = 70
/** Sureness of someone who is named only after the pronoun. */
const LATER = 0.45
/** How much likelier "they" are several people than one body. */
const SEVERAL = 1.5
/** How often a name of which nothing is told has to stand in the text to be "they" before it speaks. */
const WELL_NAMED = 3
/** How much less likely "he" is a name of which nothing tells that it is a person's. */
const DOUBTFUL = 2.5
/** How many sentences back one is looked for that opens with the same pronoun, those in quotation marks left out. */
const CHAIN_REACH = 4
/** How many sentences on "they" may still mean who spoke last, though one person. */
const THEY_REACH = 2

/** Class of a source that is a pronoun ("he", "they all", "she herself"), null for other sources. */
export function pronounOf(words: Words, first: number, end: number): WordClass | null {
  if (end - first > 3) return null
  let found: WordClass | null = null
  for (let i = first; i < end; i += 1) {
    const own = pronounClass(words, i)
    if (own !== null) {
      found ??= own
      continue
    }
    if (isWord(words.tokens[i]!) && !words.lexicon.has('quantity', words.tokens[i]!.norm)) return null
  }
  return found
}

export class PronounResolver {
  private readonly words: Words

  constructor(
    private readonly enrolment: Enrolment,
    private readonly antecedents: Antecedents,
  ) {
    this.words = enrolment.scene.words
  }

  /** Takes a pronoun's class and token; gives who is meant, null where that is left open. */
  resolve(wordClass: WordClass, at: number, scene: PronounScene): Meant | null {
    if (wordClass === 'first-person') return this.firstPerson(at, scene)
    if (wordClass === 'second-person') return null
    const place = this.antecedents.placeOf(at)
    const inOwn = ({ at: own }: Antecedent): boolean =>
      scene.content.some(([from, to]) => own >= from && own < to)
    // In quoted words "he" is another than the one who is quoted; in reported words it often is the same.
    const barred = new Set(scene.nested && place.quoted ? scene.outer : [])
    const candidates = this.antecedents
      .before(at)
      .filter((mention) => !inOwn(mention) && !barred.has(mention.key))
    if (wordClass === 'they') return this.they(candidates, place, scene)
    if (wordClass === 'it') {
      const things = candidates.filter(
        ({ key }) =>
          this.antecedents.isThing(key) &&
          (this.antecedents.entry(key) !== null || !this.isUntold(key) || this.timesNamed(key) > 1),
      )
      return this.meant(choose(things, place, () => 0))
    }
    const gender = wordClass === 'he' ? 'm' : 'f'
    const chain = this.chainBefore(wordClass, place)
    const people = candidates.filter(
      (mention) =>
        this.antecedents.mayBe(mention.key, gender) && !(mention.sentence === chain && !mention.spoke),
    )
    const choice = choose(
      people,
      place,
      (key) =>
        (this.antecedents.genderOf(key) === gender ? 0.6 : -0.6) -
        (this.antecedents.isDoubtful(key) ? DOUBTFUL : 0),
    )
    if (choice === null) return this.namedLater(at, gender)
    const member = this.antecedents.member(choice.key)
    if (member !== null) {
      if (choice!.confidence > 0.6) member.gender ??= gender
      member.is = 'person'
    }
    return this.meant(choice)
  }

  /**
   * "She gave me the address of his sister, Eva Moss. “No,” she said": the sentence before, where it opens with the same
   * pronoun; whoever it names after that is another. -1 for none.
   */
  private chainBefore(wordClass: WordClass, place: Place): number {
    const { sentenceOf, quoted } = this.words
    let at = place.at
    for (let back = 0; back < CHAIN_REACH && at > 0; back += 1) {
      while (at > 0 && sentenceOf[at - 1] === sentenceOf[at]) at -= 1
      if (back > 0 && quoted[at] === 0 && isWord(this.words.tokens[at]))
        return pronounClass(this.words, at) === wordClass ? sentenceOf[at]! : -1
      at -= 1
    }
    return -1
  }

  /** "“It was cold,” she said. Ana Ruiz, a farmer, …": nobody before, so whoever is named next. */
  private namedLater(at: number, gender: Gender): Meant | null {
    const next = this.antecedents.after(at).find(({ key }) => {
      const member = this.antecedents.member(key)
      return member?.is === 'person' && this.antecedents.mayBe(key, gender)
    })
    return next === undefined ? null : this.meant({ key: next.key, confidence: LATER })
  }

  private firstPerson(at: number, scene: PronounScene): Meant | null {
    if (scene.nested) {
      if (scene.outer === null || scene.outer.length === 0) return null
      return { keys: [...scene.outer], confidence: 0.9 }
    }
    if (this.words.quoted[at] === 1)
      return scene.last.length > 0 ? { keys: [...scene.last], confidence: 0.6 } : null
    return { keys: [this.enrolment.itself().key], confidence: 0.6 }
  }

  private meant(choice: Choice | null): Meant | null {
    if (choice === null) return null
    const member = this.antecedents.member(choice.key)
    if (member !== null) this.enrolment.ofMember(member)
    return { keys: [choice.key], confidence: choice.confidence }
  }

  private they(candidates: readonly Antecedent[], place: Place, scene: PronounScene): Meant | null {
    const fits = candidates.filter((mention) => {
      const entry = this.antecedents.entry(mention.key)
      if (entry !== null) return entry.plural || entry.is === 'body' || entry.is === 'place'
      const member = this.antecedents.member(mention.key)
      return member?.is === 'body' && !(this.isUntold(mention.key) && member.mentions.length < WELL_NAMED)
    })
    const groups = this.groupsBefore(place)
    const choice = choose([...fits, ...groups.keys()], place, (key) =>
      key.startsWith('t') || this.antecedents.entry(key)?.plural
        ? SEVERAL
        : this.isUntold(key)
          ? -SEVERAL
          : 0,
    )
    const pair = this.pairBefore(place)
    if (pair !== null) {
      const group = choice?.key.startsWith('t') ? Number(choice.key.slice(1)) : null
      if (choice === null || choice.confidence < 0.7 || (group !== null && group < pair.at))
        return { keys: pair.keys, confidence: 0.6 }
    }
    if (choice?.key.startsWith('t')) return this.group(choice, groups)
    if (choice !== null) return this.meant(choice)
    const last = this.enrolment.roll.turns.at(-1)
    if (last === undefined || place.sentence - last.sentence > THEY_REACH) return null
    return { keys: [...scene.last], confidence: 0.45 }
  }

  /** A name of which the text does not tell what it is: rarely "they". */
  private isUntold(key: string): boolean {
    const member = this.antecedents.member(key)
    return member?.is === 'body' && this.enrolment.scene.bodyKind(member) === 'unknown'
  }

  private timesNamed(key: string): number {
    return this.antecedents.member(key)?.mentions.length ?? 0
  }

  /** Groups of people that the text names without letting them speak ("protesters filled the gallery"). */
  private groupsBefore(place: Place): Map<Antecedent, readonly [first: number, end: number]> {
    const { words } = this
    const groups = new Map<Antecedent, readonly [first: number, end: number]>()
    for (let i = place.at - 1; i >= 0 && i > place.at - GROUP_REACH && groups.size < 6; i -= 1) {
      const hit = words.hitOf[i]
      if (hit === undefined || hit.end !== i + 1 || words.quoted[i] === 1) continue
      if (
        !hit.senses.every((sense) => sense.is === 'role' && sense.plural && sense.entry.marks === undefined)
      )
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
  ): Meant | null {
    const found = [...groups].find(([mention]) => mention.key === choice.key)
    if (found === undefined) return null
    const key = this.enrolment.byNoun(readPhrase(this.words, found[1][0], found[1][1]))
    return { keys: [key.key], confidence: choice.confidence * 0.8 }
  }

  /** Two people named together ("Ana Ruiz and Bo Lund") in the sentence before. */
  private pairBefore(place: Place): { keys: string[]; at: number } | null {
    const near = this.antecedents
      .before(place.at)
      .filter(({ spoke, sentence }) => !spoke && place.sentence - sentence <= 1)
    for (let i = 0; i + 1 < near.length; i += 1) {
      const second = this.antecedents.member(near[i]!.key)
      const first = this.antecedents.member(near[i + 1]!.key)
      if (first?.is !== 'person' || second?.is !== 'person' || first === second) continue
      if (near[i]!.sentence !== near[i + 1]!.sentence) continue
      const { at } = near[i]!
      const phrase = second.readings.find((one) => one.first <= at && one.end > at)?.first ?? at
      if (this.words.tokens[phrase - 1]?.norm !== 'and') continue
      this.enrolment.ofMember(first)
      this.enrolment.ofMember(second)
      return { keys: [near[i + 1]!.key, near[i]!.key], at }
    }
    return null
  }
}
