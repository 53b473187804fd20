/** Nouns that point to a statement without its content: "the president's comments", "Baku's claim" (label book, section 1). */
import { addLabel, type Draft } from './draft.ts'
import type { Reference, Stance } from './labelled.ts'
import { isOwn, type Mention, mentionsWithin } from './party-mentions.ts'
import { type Reading, spanOf } from './reading.ts'

/** Tokens before the noun in which its owner is looked for. */
const OWNER_REACH = 6
/** Sentences looked back over for what a noun without an owner points at. */
const NEAR = 2

export interface FoundReference {
  readonly words: Reference['words']
  readonly to: number | null
  readonly stance: readonly Stance[]
  readonly rule: string
  /** The statement whose words hold the noun, where one does. */
  readonly holder: number | null
  /** Whether a name or “his”, “their” before it says whose it is. */
  readonly owned: boolean
}

/** The statement of a party (of anyone where none is named) nearest before a token. */
function nearestBefore(
  drafts: readonly Draft[],
  from: number,
  token: number,
  sentence: number,
  parties: ReadonlySet<string>,
  holder: Draft | null,
): Draft | null {
  for (let at = from - 1; at >= 0; at -= 1) {
    const draft = drafts[at]!
    if (draft === holder || draft.found.inside !== null || draft.whole.first >= token) continue
    if (parties.size > 0) {
      if ([...draft.parties].some((party) => parties.has(party))) return draft
    } else if (sentence - draft.sentence <= NEAR) {
      if (holder === null || !holder.speakers.some((speaker) => draft.speakers.includes(speaker)))
        return draft
    } else return null
    if (sentence - draft.sentence > 20) return null
  }
  return null
}

/** Takes the drafts and the reading; gives the references that can be tied to a statement or have an owner. */
export function readReferences(
  drafts: readonly Draft[],
  reading: Reading,
  mentions: readonly Mention[],
): FoundReference[] {
  // For each token: the statement whose content holds it, -1 for none; and whether it is a cue's.
  const holders = new Int32Array(reading.tokens.length).fill(-1)
  const isCue = new Uint8Array(reading.tokens.length)
  for (const draft of drafts) {
    for (const run of draft.cue) isCue.fill(1, run.first, run.end)
    if (draft.found.inside !== null) continue
    for (const run of draft.content) holders.fill(draft.index, run.first, run.end)
  }
  const references: FoundReference[] = []
  // Statements stand in the order of the text; those from here on begin behind the noun.
  let upTo = 0
  for (const match of reading.matches('reference')) {
    while (upTo < drafts.length && drafts[upTo]!.whole.first < match.first) upTo += 1
    if (isCue[match.first] === 1) continue
    const sentence = reading.sentence[match.first]!
    const start = reading.sentenceStarts[sentence]!
    let first = match.first
    let parties: ReadonlySet<string> = new Set()
    const before = reading.tokens[match.first - 1]
    const owner = mentionsWithin(mentions, Math.max(start, match.first - OWNER_REACH), match.first).at(-1)
    const possessive = owner !== undefined && isOwner(owner, match.first, reading)
    if (possessive) {
      first = owner.first
      parties = new Set(owner.parties)
    } else if (before === undefined || !reading.words.pointer.has(pointerBefore(reading, match.first, start)))
      continue
    else first = pointerAt(reading, match.first, start)
    const holder = drafts[holders[match.first]!] ?? null
    if (possessive && holder !== null && isOwn(owner, holder) && before !== undefined) continue
    // What a denial concerns is what its noun points at.
    const concerned = holder?.relations.find(
      (relation) => relation.to !== null && relation.type !== 'repeats',
    )
    const target =
      concerned !== undefined
        ? drafts[concerned.to!]!
        : nearestBefore(drafts, upTo, match.first, sentence, parties, holder)
    if (target === null && !possessive) continue
    references.push({
      words: spanOf(reading, first, match.end),
      to: target?.index ?? null,
      stance: match.entry.stance,
      rule: match.entry.id,
      holder: holder?.index ?? null,
      owned: possessive || reading.words.owner.has(pointerBefore(reading, match.first, start)),
    })
  }
  return references
}

/** "Baku's latest claims", "the Azerbaijani statements": the name stands before the noun with at most three words between. */
function isOwner(owner: Mention, noun: number, reading: Reading): boolean {
  if (noun - owner.end > 4) return false
  for (let at = owner.end; at < noun; at += 1) {
    const text = reading.tokens[at]!.text
    if (text === ',' || text === '.' || text === ':' || text === ';') return false
  }
  const after = reading.tokens[owner.end]
  return owner.end === noun || after?.norm === "'s" || after?.text === '’' || after?.text === "'"
}

/** The pointer within three words before the noun, none but words between. */
function pointerAt(reading: Reading, noun: number, start: number): number {
  for (let at = noun - 1; at >= Math.max(start, noun - 3); at -= 1)
    if (reading.words.pointer.has(reading.tokens[at]!.norm)) return at
  return noun
}

const pointerBefore = (reading: Reading, noun: number, start: number): string =>
  reading.tokens[pointerAt(reading, noun, start)]!.norm

/** A doubt-casting noun colours the statement it points at where it says whose it is: “Baku’s claims”, not “denied the claim”. */
export function colourTargets(references: readonly FoundReference[], drafts: readonly Draft[]): void {
  for (const reference of references) {
    const target = reference.to === null ? undefined : drafts[reference.to]
    if (target === undefined) continue
    if (reference.owned && reference.stance.includes('doubt-casting'))
      addLabel(target, 'doubt-casting word', reference.rule, [reference.words])
  }
}
