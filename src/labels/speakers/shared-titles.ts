/** Titles that several share: "Senators Ana Ruiz and Bo Lund", "candidates such as …", "Ruiz and Lund, both economists,". */
import { titleStart } from './around-names.ts'
import type { Hit } from './lexicon.ts'
import type { Named } from './named.ts'
import { type Reading, readPhrase } from './noun-phrase.ts'
import type { Words } from './words.ts'

/** A name with the phrase around it, in the order of the text. */
export interface NamedPhrase {
  readonly named: Named
  readonly reading: Reading
}

/** What a name shares with others of its list. */
export interface SharedTitle {
  readonly named: Named
  /** The title as a phrase of its own; null where the shared word is one for bodies. */
  readonly reading: Reading | null
}

/** Longest list that is followed. */
const MOST_NAMES = 8

/** Is the phrase a plural of people or bodies, and nothing else but a party's word? */
function isShared(hit: Hit | undefined): boolean {
  if (hit === undefined) return false
  let people = false
  for (const sense of hit.senses) {
    const party = sense.is === 'organisation' && sense.form === 'adjective'
    const plural = (sense.is === 'role' && sense.entry.marks === undefined) || sense.is === 'body'
    if (!party && !(plural && sense.plural)) return false
    people ||= plural
  }
  return people
}

/** The plural title before a name: "Senators X", "candidates, including X", "rivals such as X". */
function titleBefore(words: Words, first: number): { hit: Hit; open: boolean } | null {
  const { tokens, hitOf, lexicon } = words
  const direct = hitOf[first - 1]
  if (direct?.end === first && isShared(direct)) return { hit: direct, open: false }
  let at = first - 1
  if (at > 1 && tokens[at]!.norm === 'as' && tokens[at - 1]!.norm === 'such') at -= 2
  else if (lexicon.has('lists', tokens[at]?.norm ?? '')) at -= 1
  else return null
  if (tokens[at]?.text === ',' || tokens[at]?.text === '—' || tokens[at]?.text === '–') at -= 1
  const hit = hitOf[at]
  if (hit === undefined || hit.end !== at + 1 || !isShared(hit)) return null
  return { hit, open: true }
}

/** Does a list go on from one name to the next: "X, Y", "X and Y", "X, and Y"? */
function goesOn(words: Words, from: NamedPhrase, to: NamedPhrase): boolean {
  const end = Math.max(from.named.end, from.reading.end)
  const { first } = to.named
  if (to.reading.first !== first || first - end < 1 || first - end > 2) return false
  if (words.sentenceOf[first] !== words.sentenceOf[from.named.first]) return false
  for (let at = end; at < first; at += 1) {
    const { text, norm } = words.tokens[at]!
    if (text !== ',' && norm !== 'and' && norm !== 'or' && text !== '&') return false
  }
  return true
}

const single = (reading: Reading): Reading => ({
  ...reading,
  name: null,
  plural: false,
  shared: true,
  roles: reading.roles.map((use) => ({ ...use, plural: false })),
})

const canBe = (named: Named, people: boolean): boolean =>
  people ? named.is === 'person' || named.is === 'unsure' : named.is !== 'person' && named.sense === null

/** Takes names in the order of the text; gives by index what each shares with its list. Linear. */
export function sharedTitles(words: Words, names: readonly NamedPhrase[]): Map<number, SharedTitle> {
  const shared = new Map<number, SharedTitle>()
  for (let at = 0; at < names.length; at += 1) {
    const one = names[at]!
    const title = titleBefore(words, one.named.first)
    if (title !== null) {
      let last = at
      while (
        last + 1 < names.length &&
        last - at < MOST_NAMES &&
        goesOn(words, names[last]!, names[last + 1]!)
      )
        last += 1
      if (last > at || title.open) share(words, names, at, last, title.hit, shared)
    }
    const next = names[at + 1]
    if (next === undefined || words.tokens[one.named.end]?.norm !== 'and') continue
    if (next.reading.first !== one.named.end + 1 || next.named.first !== next.reading.first) continue
    // "Ana Ruiz and Bo Lund, senators from the coast, …"
    const both = next.reading.roles.some((use) => use.plural && !use.served && use.first >= next.named.end)
    if (both && canBe(one.named, true) && !shared.has(at))
      shared.set(at, {
        named: { ...one.named, is: 'person' },
        reading: single({ ...next.reading, beside: next.reading.beside, first: next.named.end }),
      })
  }
  return shared
}

function share(
  words: Words,
  names: readonly NamedPhrase[],
  from: number,
  to: number,
  hit: Hit,
  shared: Map<number, SharedTitle>,
): void {
  const role = hit.senses.some((sense) => sense.is === 'role')
  const body = hit.senses.find((sense) => sense.is === 'body')
  const reading = role ? single(readPhrase(words, titleStart(words, hit.first), hit.end)) : null
  for (let at = from; at <= to; at += 1) {
    const { named } = names[at]!
    if (!canBe(named, role)) continue
    if (reading !== null) shared.set(at, { named: { ...named, is: 'person' }, reading })
    else if (body?.is === 'body' && body.entry.speaker !== 'unknown')
      shared.set(at, {
        named: { ...named, is: 'body', speaker: named.speaker ?? body.entry.speaker },
        reading,
      })
  }
}
