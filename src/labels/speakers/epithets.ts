/** "Ruiz spoke in May. The Harbour senator said …": a phrase with an article and an office, of the person just named. */
import type { SpeakerKind } from '../labelled.ts'
import { titleStart } from './around-names.ts'
import { note } from './cast.ts'
import { type Cast, isSubject, type Member } from './members.ts'
import { startsName } from './name-starts.ts'
import { type Reading, readPhrase } from './noun-phrase.ts'
import { nounOf } from './nouns.ts'
import type { Words } from './words.ts'

/** Capacities that such a phrase tells. */
const TELLING: ReadonlySet<SpeakerKind> = new Set([
  'head-of-state-or-government',
  'government',
  'legislature',
  'party',
  'expert',
  'media',
])
/** How many sentences back the person may have been named, and how many of them are looked over. */
const REACH = 1
const MOST_BACK = 60

/** Notes such phrases with the people whom they mean, where the article tells nothing else of these. Linear. */
export function noteEpithets(words: Words, cast: Cast): void {
  const { tokens, hitOf, quoted } = words
  for (let at = 1; at < tokens.length; at += 1) {
    const hit = hitOf[at]
    if (hit === undefined || hit.first !== at || quoted[at] === 1 || words.titleCase[at] === 1) continue
    const telling = hit.senses.some(
      (sense) =>
        sense.is === 'role' &&
        !sense.plural &&
        sense.entry.marks === undefined &&
        TELLING.has(sense.entry.speaker) &&
        sense.entry.capacity === undefined &&
        sense.entry.country === undefined,
    )
    if (!telling || startsName(words, hit.end)) continue
    const first = titleStart(words, at)
    if (first === at || tokens[first]!.norm !== 'the' || !isSubject(words, first)) continue
    // ", the senator," right after a name is an apposition, read with the name.
    if (tokens[first - 1]?.text === ',' && words.sentenceOf[first - 1] === words.sentenceOf[first]) continue
    const member = justNamed(words, cast, first)
    if (member === null || isTold(member)) continue
    const reading = readPhrase(words, first, hit.end)
    if (reading.name !== null || reading.head !== 'role' || !fits(reading)) continue
    if (!cast.members.some((other) => other !== member && mayMean(words, other, reading)))
      note(member, reading)
  }
}

/** Nothing beside it that may be another's: "the company’s chief", "the group leader". */
const fits = (reading: Reading): boolean =>
  reading.ownerWord === null && reading.ownerPronoun === null && reading.bodyWords.length === 0

/** May the phrase mean another, of whom the article tells the same office and no other place or party? */
function mayMean(words: Words, other: Member, reading: Reading): boolean {
  if (other.is !== 'person') return false
  return other.readings.some((one) =>
    one.roles.some((use) => {
      const asked = reading.roles.at(-1)!
      if (use.served || use.entry !== asked.entry) return false
      if (use.entry.speaker === 'party' && nounOf(words, use) !== nounOf(words, asked)) return false
      const apart = differ(one.regions, reading.regions) || differ(one.parties, reading.parties)
      return !apart && !differ(one.countries, reading.countries)
    }),
  )
}

/** Do both tell something, and nothing in common? */
const differ = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one))

/** Does the article tell what someone is, in any phrase? */
const isTold = (member: Member): boolean =>
  member.age !== null ||
  member.readings.some(
    (reading) =>
      reading.parties.length > 0 || reading.roles.some((use) => use.entry.marks === undefined && !use.served),
  )

/** The only person named in the sentence before, or earlier in the same. */
function justNamed(words: Words, cast: Cast, at: number): Member | null {
  let found: Member | null = null
  for (let i = at - 1; i >= 0 && i > at - MOST_BACK; i -= 1) {
    if (words.sentenceOf[at]! - words.sentenceOf[i]! > REACH) break
    const member = cast.at.get(i)
    if (member?.is !== 'person' || words.quoted[i] === 1) continue
    if (found !== null && found !== member) return null
    found = member
  }
  // A name that may be a body's is not enough.
  return found !== null && (found.gender !== null || found.named.is === 'person') ? found : null
}
