/** Words inside a noun phrase that are not its own: names that modify, asides in brackets, relative clauses. */
import type { Hit, Sense } from './lexicon.ts'
import { runEnd } from './name-runs.ts'
import { startsName } from './name-starts.ts'
import type { Named } from './named.ts'
import type { Draft, RoleUse } from './noun-phrase.ts'
import { namesInRun } from './proper-names.ts'
import { isPossessive, isWord, type Words } from './words.ts'

/** How far after "now" a role stands, in words, and after "who" a verb of leading. */
const NOW_REACH = 6
const VERB_REACH = 4

/** The sense of a kind that a phrase of the gazetteer has, if it has one. */
export const pick = <K extends Sense['is']>(hit: Hit | undefined, is: K): Extract<Sense, { is: K }> | null =>
  (hit?.senses.find((sense) => sense.is === is) as Extract<Sense, { is: K }> | undefined) ?? null

/** Does the word end like a participle, and is it unknown to the gazetteer ("published", "using")? */
export function isParticiple(words: Words, at: number): boolean {
  const { norm } = words.tokens[at]!
  // "SAA acting CEO": a participle before a role belongs to it.
  const next = words.hitOf[at + 1]
  if (next?.senses.some((sense) => sense.is === 'role')) return false
  if (words.lexicon.has('issuer-verb', norm)) return true
  return norm.length > 4 && (norm.endsWith('ed') || norm.endsWith('ing')) && words.hitOf[at] === undefined
}

/** A head's noun: the last word, or the one before "of" ("authors of the research"). */
export function headNoun(words: Words, first: number, end: number): string {
  const { tokens } = words
  for (let i = first + 1; i < end; i += 1) if (tokens[i]!.norm === 'of') return tokens[i - 1]!.norm
  let last = Math.max(first, end - 1)
  if (tokens[last]?.text === '.') last -= 1
  return tokens[last]?.norm ?? ''
}

/** "-based", "-born" at a token. */
export const isSeat = ({ tokens, lexicon }: Words, at: number): boolean =>
  tokens[at]?.text === '-' && lexicon.has('seated', tokens[at + 1]?.norm ?? '')

/** "the Northwind-owned company", "an adviser for Northwind sellers": what names that end at a token only modify is not their own. */
export function isModifier(
  words: Words,
  named: readonly Named[],
  until: number,
  to: number,
  afterFor: boolean,
): boolean {
  const { tokens, lexicon } = words
  const next = tokens[until]
  if (until >= to || next === undefined) return false
  // "the Ohio-based group" is not Ohio's.
  if (isSeat(words, until)) return true
  if (named.some(({ is, sense }) => is === 'place' || sense?.is === 'metonym')) return false
  if (next.text === '-') return lexicon.has('owned', tokens[until + 1]?.norm ?? '')
  const people = pick(words.hitOf[until], 'role')
  if (!afterFor || people === null) return false
  return people.plural && people.entry.marks === undefined
}

/** A number at a token: an age where it is written so ("55-year-old") or opens a segment and stands alone (", 55,"). */
export function numberAt(
  { tokens }: Words,
  at: number,
  opens: boolean,
  to: number,
): { readonly value: number; readonly written: boolean; readonly isAge: boolean } {
  const value = Number(tokens[at]!.text)
  const likely = value >= 5 && value <= 115 && Number.isInteger(value)
  const written = likely && tokens[at + 1]?.text === '-' && tokens[at + 2]?.norm === 'year'
  const alone = likely && opens && (at + 1 === to || tokens[at + 1]?.norm === 'and')
  return { value, written, isAge: written || alone }
}

/** "a major rival", "private citizens": is the word small, and before another noun? */
export function isAdjectiveToo({ tokens, lexicon }: Words, { first, end }: Hit, to: number): boolean {
  const { text, norm } = tokens[first]!
  const next = tokens[end]
  if (text !== norm || end - first > 1 || end >= to || !lexicon.has('adjective-too', norm)) return false
  return isWord(next) && !lexicon.has('stop', next!.norm) && !lexicon.has('relative', next!.norm)
}

/** "a Harbour operative **and** Ruiz’s strategist": what stands before "and" is no title of the owner. */
export function partsTitles({ tokens, lexicon }: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (lexicon.has('conjunction', tokens[i]!.norm)) return true
  return false
}

/** The token before a title like "Mr." that ends at the token; the token itself where none does. */
export function beforeTitle({ hitOf }: Words, at: number): number {
  return pick(hitOf[at], 'role')?.entry.marks === 'title' ? hitOf[at]!.first - 1 : at
}

/** Marks roles as another's. */
export function serveAll(roles: RoleUse[]): void {
  for (const [index, use] of roles.entries()) roles[index] = { ...use, served: true }
}

/** What stands before "now" is over. */
export function leaveBehind(...lists: readonly RoleUse[][]): void {
  for (const roles of lists)
    for (const [index, use] of roles.entries()) if (!use.served) roles[index] = { ...use, former: true }
}

/** "now at the Harbour Institute": an employer follows the word at a token. */
export function isEmployedAt({ tokens, lexicon }: Words, at: number): boolean {
  return lexicon.has('employed', tokens[at + 1]?.norm ?? '')
}

/** "and now director of the institute": does a role follow the word at a token? */
export function roleFollows(words: Words, at: number, to: number): boolean {
  for (let i = at + 1; i < to && i < at + NOW_REACH; i += 1)
    if (pick(words.hitOf[i], 'role') !== null) return true
  return false
}

/** Where a phrase goes on after a quoted title or nickname ("the bureau’s “Crime in 2023” report"), brackets or a mark. */
export function asideEnd(words: Words, at: number, to: number, draft: Draft): number {
  const { tokens, lexicon } = words
  const open = tokens[at]!.text
  const close = open === '“' ? '”' : open === '"' ? '"' : open === '(' ? ')' : null
  for (let i = at + 1; open === '(' && i < to && tokens[i]!.text !== ')'; i += 1) {
    const party = lexicon.partyLetters.get(tokens[i]!.text)
    if (party === undefined) continue
    draft.parties.push(party)
    if (tokens[i + 1]?.text === '-') draft.seat = true
  }
  if (close === null) return at + 1
  for (let i = at + 1; i < to; i += 1) if (tokens[i]!.text === close) return i + 1
  return at + 1
}

/** "environmental organisation Frack Free Namibia": takes the names after a word for a body; gives its name. */
export function namesOfBody(named: readonly Named[], noun: Sense | null): Named[] {
  const { first } = named[0]!
  const last = named.at(-1)!
  if (named.every(({ is }) => is === 'person')) return [...named]
  if (named.length === 1 && last.sense !== null) return [last]
  const speaker = noun?.is === 'body' && noun.entry.speaker !== 'unknown' ? noun.entry.speaker : null
  return [{ first, end: last.end, is: 'body', sense: null, speaker, side: [], countries: [], region: null }]
}

/** "minister of mines and energy **Tom Berg**": can a name begin after the word at a token, though nothing parts them? */
export function endsComplement(words: Words, at: number): boolean {
  const { tokens, hitOf, lexicon } = words
  return (
    isWord(tokens[at]) &&
    !lexicon.has('preposition', tokens[at]!.norm) &&
    !lexicon.has('definite', tokens[at]!.norm) &&
    !isPossessive(words, at) &&
    !(hitOf[at]?.senses.some((sense) => sense.is === 'role') ?? false)
  )
}

/** "ambassador to the United States **Hana Mohr**": is the last of names that touch a person's, after a body or place? */
export function closesWithPerson(named: readonly Named[]): boolean {
  const last = named.at(-1)
  const before = named.at(-2)
  if (last === undefined || before === undefined) return false
  const words = last.end - last.first
  const personLike = last.is === 'person' || (last.is === 'unsure' && words > 1 && words < 4)
  return personLike && before.end === last.first && before.is !== 'person'
}

/**
 * "who heads the regional administration", "who studies lakes": what a clause from a relative pronoun on tells. Gives where
 * it goes on as a phrase of its own ("who is now **a professor of law**"), null where it does not.
 */
export function relativeClause(
  words: Words,
  from: number,
  to: number,
  draft: Draft,
  add: (named: Named) => void,
): number | null {
  const { tokens, lexicon } = words
  for (let i = from; i < to; i += 1)
    if (pick(words.hitOf[i], 'role')?.entry.marks === 'anonymous') draft.anonymous = true
  if (lexicon.has('studies', tokens[from + 1]?.norm ?? '')) draft.studies = true
  let at = from + 1
  if (at < to && lexicon.has('is-now', tokens[at]!.norm)) return at + 1
  const leads = (i: number): boolean =>
    lexicon.has('lead-verb', tokens[i]!.norm) || lexicon.has('scholar-verb', tokens[i]!.norm)
  while (at < to && at < from + VERB_REACH && !leads(at)) at += 1
  if (at >= to || at >= from + VERB_REACH) return null
  at += 1
  draft.leads = true
  const told = draft.bodyWords.length + draft.beside.length
  while (at < to) {
    const hit = words.hitOf[at]
    const body = hit !== undefined && hit.first === at && hit.end <= to ? pick(hit, 'body') : null
    if (body !== null && !startsName(words, at)) {
      draft.bodyWords.push({ sense: body, first: at, how: 'after' })
      at = hit!.end
      continue
    }
    const until = startsName(words, at) ? runEnd(words, at, to) : at
    if (until > at) {
      for (const named of namesInRun(words, at, until)) add(named)
      at = until
      continue
    }
    const { norm } = tokens[at]!
    // "who leads a new initiative at the University of Bergen": where nothing else is led.
    const where = norm === 'at' && draft.bodyWords.length + draft.beside.length === told
    if (lexicon.has('preposition', norm) && norm !== 'of' && norm !== 'on' && !where) return null
    at += 1
  }
  return null
}
