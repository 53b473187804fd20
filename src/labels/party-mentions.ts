/** Where the text names a party: a country by any of its names, or a speaker by theirs. */
import type { Token } from '../rules/tokens.ts'
import { tokensOf } from '../rules/tokens.ts'
import { type Draft, partiesOf, partyName, type Run, voicesOf } from './draft.ts'
import type { Speaker } from './labelled.ts'
import { type Reading, tokensIn } from './reading.ts'

export interface Mention extends Run {
  /** The parties the name stands for: the speaker's name and sides, or the country. */
  readonly parties: readonly string[]
  /** The speaker's name and first side, or the country. */
  readonly voices: readonly string[]
  /** What to show: a code or a name. */
  readonly side: string
}

interface Name {
  readonly norms: readonly string[]
  readonly speaker: Speaker
}

type Named = Pick<Mention, 'parties' | 'voices' | 'side'>

const known = new WeakMap<Speaker, Named>()

function namedOf(speaker: Speaker): Named {
  let named = known.get(speaker)
  if (named === undefined) {
    named = { parties: partiesOf(speaker), voices: voicesOf(speaker), side: partyShown(speaker) }
    known.set(speaker, named)
  }
  return named
}

/** What a speaker is shown as where it is a party: its one side, or its name. */
const partyShown = (speaker: Speaker): string => (speaker.side.length === 1 ? speaker.side[0]! : speaker.name)

const isCapital = (token: Token): boolean => token.text.charCodeAt(0) !== token.norm.charCodeAt(0)

/** Bodies that are called by their first word alone: "Varnell" for "Varnell Mobility". */
const ALIASED = new Set(['company', 'ngo', 'union'])
const LEAST_ALIAS = 5

/** The names a speaker may be called by: the full one, and the last word of a person's. */
function namesOf(speaker: Speaker): Name[] {
  if (speaker.naming === 'anonymous' || speaker.naming === 'group' || speaker.naming === 'role') return []
  const tokens = tokensOf(speaker.name.split(',')[0]!).filter(
    (token) => token.norm !== 'the' && token.norm !== "'s",
  )
  if (tokens.length === 0 || !tokens.some(isCapital)) return []
  const names: Name[] = [{ norms: tokens.map((token) => token.norm), speaker }]
  const last = tokens.at(-1)!
  if (speaker.naming === 'named' && tokens.length > 1 && tokens.length <= 4 && isCapital(last)) {
    names.push({ norms: [last.norm], speaker })
  }
  const first = tokens[0]!
  if (
    ALIASED.has(speaker.kind) &&
    tokens.length > 1 &&
    first.text.length >= LEAST_ALIAS &&
    isCapital(first)
  ) {
    names.push({ norms: [first.norm], speaker })
  }
  return names
}

/** Takes a reading and its speakers; gives every mention of a party, in order, none inside another. Linear in the text. */
export function findMentions(reading: Reading, speakers: readonly Speaker[]): Mention[] {
  const byFirst = new Map<string, Name[]>()
  for (const speaker of speakers) {
    for (const name of namesOf(speaker)) {
      const list = byFirst.get(name.norms[0]!)
      if (list === undefined) byFirst.set(name.norms[0]!, [name])
      else if (list.length < 8) list.push(name)
    }
  }
  const mentions: Mention[] = []
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const token = reading.tokens[at]!
    if (!isCapital(token)) continue
    const names = byFirst.get(token.norm)
    if (names === undefined) continue
    let best: Name | null = null
    for (const name of names) {
      if (best !== null && best.norms.length >= name.norms.length) continue
      if (name.norms.every((norm, offset) => reading.tokens[at + offset]?.norm === norm)) best = name
    }
    if (best !== null) {
      mentions.push({ first: at, end: at + best.norms.length, ...namedOf(best.speaker) })
      at += best.norms.length - 1
    }
  }
  for (const speaker of speakers) {
    for (const span of speaker.mentions) {
      const run = tokensIn(reading, span)
      mentions.push({ ...run, ...namedOf(speaker) })
    }
  }
  for (const place of reading.matches('place')) {
    const party = [partyName(place.entry.side)]
    mentions.push({
      first: place.first,
      end: place.end,
      parties: party,
      voices: party,
      side: place.entry.side,
    })
  }
  return withoutNested(mentions)
}

function withoutNested(mentions: Mention[]): Mention[] {
  mentions.sort((one, other) => one.first - other.first || other.end - one.end)
  const kept: Mention[] = []
  for (const mention of mentions) {
    const last = kept.at(-1)
    if (last !== undefined && last.first === mention.first && last.end === mention.end) {
      kept[kept.length - 1] = {
        ...last,
        parties: [...new Set([...last.parties, ...mention.parties])],
        voices: [...new Set([...last.voices, ...mention.voices])],
      }
    } else if (last === undefined || mention.first >= last.end) kept.push(mention)
  }
  return kept
}

/** Mentions within first..end. O(log n) and what is found. */
export function mentionsWithin(mentions: readonly Mention[], first: number, end: number): Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.first < first) low = middle + 1
    else high = middle
  }
  const found: Mention[] = []
  for (; low < mentions.length && mentions[low]!.first < end; low += 1)
    if (mentions[low]!.end <= end) found.push(mentions[low]!)
  return found
}

/** Whether a mention names the statement's own voice. */
export const isOwn = (mention: Mention, draft: Draft): boolean =>
  mention.voices.some((voice) => draft.voices.has(voice))
