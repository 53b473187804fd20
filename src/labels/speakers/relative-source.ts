/** Whom "who" and "which" mean as a source. */
import type { Enrolment } from './enrolment.ts'
import { nameSense } from './named.ts'
import { readPhrase } from './noun-phrase.ts'
import type { NounResolver } from './nouns.ts'
import type { Meant } from './pronouns.ts'
import { isAllCapitals, isWord, type Words } from './words.ts'

/** How far before "who" its antecedent's name may stand, in words. */
const RELATIVE_REACH = 24
/** "people in the towns who": how far before "who" a plural may stand. */
const NEAR_PLURAL = 8
const OPEN: Meant = { keys: [], confidence: 0 }
/** Sureness of what stands right before, of a group, and of what does not stand right before. */
const BY_BEARER = 0.85
const CARRIED = 0.7
const FROM_AFAR = 0.5

export class RelativeResolver {
  private readonly words: Words

  constructor(
    private readonly enrolment: Enrolment,
    private readonly nouns: NounResolver,
  ) {
    this.words = enrolment.scene.words
  }

  /** "…, who said": what stands before it. Null for other sources, and nobody where nothing does. */
  resolve(first: number, end: number): Meant | null {
    const { tokens, lexicon, hitOf, sentenceOf } = this.words
    if (end - first !== 1 || !lexicon.has('relative', tokens[first]!.norm)) return null
    // "WHO" is a body.
    if (isAllCapitals(tokens[first])) return null
    let close = first
    while (close > 0 && !isWord(tokens[close - 1]) && sentenceOf[close - 1] === sentenceOf[first]) close -= 1
    for (
      let at = close - 1;
      at >= 0 && at > close - RELATIVE_REACH && sentenceOf[at] === sentenceOf[first];
      at -= 1
    ) {
      const member = this.enrolment.scene.cast.at.get(at)
      const told = member?.readings.some((one) => one.first <= at && one.end >= close - 1) ?? false
      const touches =
        member?.mentions.some((mention) => mention.first === at && mention.end === close) ?? false
      const hit = hitOf[at]
      const place = hit !== undefined && hit.end === close ? nameSense(hit) : null
      if (member === undefined && hit !== undefined && place !== null) {
        const name = readPhrase(this.words, hit.first, hit.end).name
        if (name !== null && (name.is === 'place' || place.is === 'metonym'))
          return this.noted(this.enrolment.place(name).key, first, end, BY_BEARER)
      }
      const noun =
        hit !== undefined && hit.end === close && hit.senses.some(({ is }) => is === 'role' || is === 'body')
      if (member !== undefined && (told || touches)) {
        this.enrolment.ofMember(member)
        return this.noted(`m${member.index}`, first, end, BY_BEARER)
      }
      const people =
        hit?.senses.some((sense) => sense.is === 'role' && sense.plural) && close - at < NEAR_PLURAL
      if (!noun && !people) continue
      const opens = lexicon.has('definite', tokens[hit!.first - 1]?.norm ?? '') ? hit!.first - 1 : hit!.first
      const reading = readPhrase(this.words, opens, close)
      const choice = this.nouns.resolve(reading, []) ?? this.enrolment.byNoun(reading)
      return this.noted(choice.key, first, end, CARRIED)
    }
    return this.nearestBefore(first, end, close)
  }

  /** Of "who" the person, of "which" the body named last in the sentence, where nothing touches it. */
  private nearestBefore(first: number, end: number, close: number): Meant {
    const { tokens, sentenceOf } = this.words
    const person = tokens[first]!.norm.startsWith('who')
    for (let at = close - 1; at >= 0 && sentenceOf[at] === sentenceOf[first]; at -= 1) {
      const member = this.enrolment.scene.cast.at.get(at)
      if (member === undefined || (member.is === 'person') !== person) continue
      this.enrolment.ofMember(member)
      return this.noted(`m${member.index}`, first, end, FROM_AFAR)
    }
    return OPEN
  }

  private noted(key: string, first: number, end: number, confidence: number): Meant {
    this.enrolment.mention(key, first, end, confidence)
    return { keys: [key], confidence }
  }
}
