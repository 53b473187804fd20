/** Whose party's contest the sentences that name someone tell of: "Ruiz won the Harbour primary" is of that party's. */
import type { OrganisationEntry } from '../../rules/language/gazetteer-rules.ts'
import type { Scene } from './article-scene.ts'
import type { Cast, Member } from './members.ts'
import { nameSense } from './named.ts'
import type { Words } from './words.ts'

/** How many mentions of a name are looked at, and how many words beside each. */
const MOST_MENTIONS = 40
const SENTENCE_WORDS = 60
/** How far after a party's word the contest is told ("Republican presidential nomination"). */
const CONTEST_REACH = 2
/** Share of the sentences with a contest that have to be of one party. */
const MOST_SHARE = 0.75

/** How far apart two names stand that one contest is told of: "Ruiz beat Lund", "Ruiz and Lund". */
const BESIDE = 4

/** Takes someone of the cast; gives the party whose contests they are told in, null where none or several are. */
export function contestParty({ words, cast }: Scene, member: Member): OrganisationEntry | null {
  const votes = new Map<OrganisationEntry, number>()
  let all = 0
  for (const { first } of member.mentions.slice(0, MOST_MENTIONS)) {
    if (words.quoted[first] === 1) continue
    const party = contestAfter(words, cast, first, 1) ?? contestAfter(words, cast, first, -1)
    if (party === null) continue
    votes.set(party, (votes.get(party) ?? 0) + 1)
    all += 1
  }
  for (const [party, times] of votes) if (times >= all * MOST_SHARE) return party
  return null
}

/** The party of the contest that is told next to a name in its sentence, on one side of it, with no third name between. */
function contestAfter(words: Words, cast: Cast, at: number, step: 1 | -1): OrganisationEntry | null {
  const { sentenceOf, hitOf, quoted } = words
  let last = at
  for (let i = at + step; sentenceOf[i] === sentenceOf[at] && Math.abs(i - at) < SENTENCE_WORDS; i += step) {
    if (quoted[i] === 1) return null
    const other = cast.at.get(i)
    if (other?.is === 'person') {
      if (Math.abs(i - last) > BESIDE || speaksBetween(words, last, i)) return null
      last = i
    }
    const sense = nameSense(hitOf[i])
    if (
      sense?.is === 'organisation' &&
      sense.form === 'adjective' &&
      sense.entry.speaker === 'party' &&
      isContest(words, hitOf[i]!.end)
    )
      return sense.entry
  }
  return null
}

/** "Moss has said Ruiz deserves it": the contest told after that is Ruiz’s alone. */
function speaksBetween({ tokens, lexicon }: Words, one: number, other: number): boolean {
  for (let i = Math.min(one, other) + 1; i < Math.max(one, other); i += 1)
    if (lexicon.has('finite', tokens[i]!.norm) || lexicon.has('says', tokens[i]!.norm)) return true
  return false
}

/** Does "primary", "presidential debate", "nomination" follow? */
function isContest({ tokens, lexicon, sentenceOf }: Words, at: number): boolean {
  for (let i = at; i < at + CONTEST_REACH && sentenceOf[i] === sentenceOf[at - 1]; i += 1)
    if (lexicon.has('contest', tokens[i]!.norm)) return true
  return false
}
