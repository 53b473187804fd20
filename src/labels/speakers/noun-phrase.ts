/**
 * What a noun phrase tells of the one it names: the name, the roles, the bodies and places beside it. Read left to right
 * over the gazetteer's phrases, without a parser: segments at commas, a head zone before the first preposition, and the
 * complements after it.
 */
import type { OrganisationEntry, RegionEntry, RoleEntry } from '../../rules/language/gazetteer-rules.ts'
import type { Gender, Hit, Sense, WordClass } from './lexicon.ts'
import { type Named, namesInRun, runEnd, startsName } from './proper-names.ts'
import { isPossessive, isWord, type Words } from './words.ts'

export interface RoleUse {
  readonly entry: RoleEntry
  readonly first: number
  readonly end: number
  readonly plural: boolean
  readonly former: boolean
  /** Stands in a complement ("a spokesperson for the **mayor**"): whom they serve. */
  readonly served: boolean
}

export type HeadIs = 'name' | 'role' | 'body' | 'document' | 'word' | 'none'

export interface Reading {
  readonly first: number
  readonly end: number
  /** The name of the one meant; null for "the spokesperson". */
  readonly name: Named | null
  readonly head: HeadIs
  readonly headFirst: number
  readonly headEnd: number
  /** The head word in lower case, as it stands. */
  readonly headNorm: string
  /** The gazetteer's sense of a body or document head. */
  readonly headSense: Sense | null
  readonly roles: readonly RoleUse[]
  /** Bodies, people and places beside the name, by where they stand. */
  readonly beside: readonly { readonly named: Named; readonly how: 'before' | 'owner' | 'after' }[]
  readonly bodyWords: readonly {
    readonly sense: Sense
    readonly first: number
    readonly how: 'before' | 'after'
  }[]
  readonly countries: readonly string[]
  readonly regions: readonly RegionEntry[]
  readonly parties: readonly OrganisationEntry[]
  readonly gender: Gender | null
  readonly plural: boolean
  readonly definite: boolean
  readonly indefinite: boolean
  readonly quantity: boolean
  /** "his attorneys": the class of the possessive pronoun. */
  readonly ownerPronoun: WordClass | null
  /** "the country's president": the lower-case owner. */
  readonly ownerWord: string | null
  readonly age: number | null
}

interface Draft {
  name: Named | null
  head: HeadIs
  headFirst: number
  headEnd: number
  headNorm: string
  headSense: Sense | null
  roles: RoleUse[]
  beside: { named: Named; how: 'before' | 'owner' | 'after' }[]
  bodyWords: { sense: Sense; first: number; how: 'before' | 'after' }[]
  countries: string[]
  regions: RegionEntry[]
  parties: OrganisationEntry[]
  gender: Gender | null
  plural: boolean
  definite: boolean
  indefinite: boolean
  quantity: boolean
  ownerPronoun: WordClass | null
  ownerWord: string | null
  age: number | null
}

const SEPARATORS = new Set([',', '—', '–', '(', ')', ';', '―', '[', ']'])
const PRONOUN_CLASSES: readonly WordClass[] = ['he', 'she', 'they', 'it', 'first-person', 'second-person']

/** Class of a personal pronoun in any of its forms, null for other words. */
export function pronounClass(words: Words, at: number): WordClass | null {
  const norm = words.tokens[at]?.norm
  if (norm === undefined) return null
  return PRONOUN_CLASSES.find((wordClass) => words.lexicon.has(wordClass, norm)) ?? null
}

const pick = <K extends Sense['is']>(hit: Hit | undefined, is: K): Extract<Sense, { is: K }> | null =>
  (hit?.senses.find((sense) => sense.is === is) as Extract<Sense, { is: K }> | undefined) ?? null

/** Is the token the first of a word that ends like a participle and is no known word ("published", "using")? */
function isParticiple(words: Words, at: number): boolean {
  const { norm } = words.tokens[at]!
  return (
    words.lexicon.has('issuer-verb', norm) ||
    (norm.length > 4 && (norm.endsWith('ed') || norm.endsWith('ing')) && words.hitOf[at] === undefined)
  )
}

/** Takes a token range that is one noun phrase (no coordination); gives what it tells. Linear. */
export function readPhrase(words: Words, first: number, end: number): Reading {
  const draft: Draft = {
    name: null,
    head: 'none',
    headFirst: first,
    headEnd: first,
    headNorm: '',
    headSense: null,
    roles: [],
    beside: [],
    bodyWords: [],
    countries: [],
    regions: [],
    parties: [],
    gender: null,
    plural: false,
    definite: false,
    indefinite: false,
    quantity: false,
    ownerPronoun: null,
    ownerWord: null,
    age: null,
  }
  let from = first
  let segment = 0
  while (from < end) {
    let to = from
    while (to < end && !SEPARATORS.has(words.tokens[to]!.text)) to += 1
    if (to > from) {
      readSegment(words, from, to, draft, segment)
      segment += 1
    }
    from = to + 1
  }
  return { first, end, ...draft }
}

function addNamed(draft: Draft, named: Named, how: 'before' | 'owner' | 'after'): void {
  const { sense } = named
  for (const code of named.countries) draft.countries.push(code)
  if (sense?.is === 'region') draft.regions.push(sense.entry)
  if (sense?.is === 'organisation' && sense.entry.speaker === 'party') draft.parties.push(sense.entry)
  draft.beside.push({ named, how })
}

/** One segment between commas. The first one sets head, number and definiteness; later ones add what they tell. */
function readSegment(words: Words, from: number, to: number, draft: Draft, segment: number): void {
  const { tokens, hitOf, lexicon } = words
  let zone: 'head' | 'after' = 'head'
  let former = false
  let lastNamed: Named[] = []
  let headIs = 'none' as HeadIs
  let headFirst = from
  let headEnd = from
  let headSense: Sense | null = null
  let plural = false
  let afterOf = false
  const roles: RoleUse[] = []
  const flush = (how: 'before' | 'owner' | 'after'): void => {
    for (const named of lastNamed) addNamed(draft, named, how)
    lastNamed = []
  }
  const setHead = (is: HeadIs, at: number, until: number, sense: Sense | null, many: boolean): void => {
    if (zone !== 'head') return
    headIs = is
    headFirst = at
    headEnd = until
    headSense = sense
    plural = many
  }
  let at = from
  while (at < to) {
    const token = tokens[at]!
    const { norm } = token
    if (isPossessive(words, at)) {
      // What stands before it owns what follows; the head is still to come.
      if (zone === 'head') {
        if (headIs === 'word' || headIs === 'body' || headIs === 'role') {
          draft.ownerWord = tokens[headEnd - 1]!.norm
          if (headIs === 'role') {
            const owner = roles.pop()
            if (owner !== undefined) roles.push({ ...owner, served: true })
          }
        }
        flush('owner')
        if (at + 1 < to) {
          headIs = 'none'
          headSense = null
        }
        former = false
      }
      at += 1
      continue
    }
    const hit = hitOf[at]
    const starts = hit !== undefined && hit.first === at && hit.end <= to
    const role = starts ? pick(hit, 'role') : null
    if (role?.entry.marks === 'former') {
      former = true
      at = hit!.end
      continue
    }
    if (role?.entry.marks === 'title') {
      if (role.entry.gender !== undefined) draft.gender ??= role.entry.gender
      if (role.entry.speaker === 'expert')
        roles.push({ entry: role.entry, first: at, end: hit!.end, plural: false, former, served: false })
      at = hit!.end
      continue
    }
    if (startsName(words, at) && !(starts && isOnlyCommon(hit!, words, at))) {
      const until = runEnd(words, at, to)
      if (until > at) {
        // A prefix before a role ("NASA spokesman") has been flushed by the role; two runs in a row keep both.
        flush(zone === 'head' ? 'before' : 'after')
        lastNamed = namesInRun(words, at, until)
        if (zone === 'after') {
          const last = lastNamed.at(-1)!
          // "minister of mines and energy Tom Berg": the name closes the complement of a role without an article.
          const closes =
            until === to &&
            last.is !== 'place' &&
            last.is !== 'body' &&
            segment === 0 &&
            headIs === 'role' &&
            !plural &&
            draft.name === null &&
            afterOf &&
            isWord(tokens[at - 1]) &&
            !lexicon.has('preposition', tokens[at - 1]!.norm) &&
            hitOf[at - 1]?.senses.every((sense) => sense.is !== 'role') !== false &&
            !lexicon.has('definite', tokens[at - 1]!.norm)
          if (closes) {
            draft.name = { ...last, is: 'person' }
            lastNamed = lastNamed.slice(0, -1)
            headIs = 'name'
          }
          flush('after')
        } else setHead('name', at, until, null, false)
        at = until
        continue
      }
    }
    if (role !== null) {
      if (zone === 'head') flush('before')
      const { entry, plural: many } = role
      if (entry.marks === 'quantity') draft.quantity = true
      else {
        roles.push({ entry, first: at, end: hit!.end, plural: many, former, served: zone === 'after' })
        if (entry.gender !== undefined && zone === 'head') draft.gender ??= entry.gender
      }
      const body = pick(hit, 'body')
      setHead(entry.marks === 'quantity' && headIs !== 'none' ? headIs : 'role', at, hit!.end, body, many)
      at = hit!.end
      continue
    }
    if (starts) {
      const body = pick(hit, 'body')
      const document = pick(hit, 'document')
      const name = hit!.senses.find((sense) => sense.is === 'country' || sense.is === 'region')
      if (body !== null) {
        draft.bodyWords.push({ sense: body, first: at, how: zone === 'head' ? 'before' : 'after' })
        if (zone === 'head') flush('before')
        setHead('body', at, hit!.end, body, body.plural)
      } else if (document !== null) {
        if (zone === 'head') flush('before')
        setHead('document', at, hit!.end, document, document.plural)
      } else if (name === undefined) setHead('word', at, hit!.end, null, false)
      at = hit!.end
      continue
    }
    const pronoun = pronounClass(words, at)
    if (pronoun !== null) {
      if (zone === 'head' && segment === 0 && at + 1 < to) draft.ownerPronoun ??= pronoun
      at += 1
      continue
    }
    if (token.text[0]! >= '0' && token.text[0]! <= '9') {
      const value = Number(token.text)
      if (value >= 10 && value <= 110 && Number.isInteger(value)) {
        const aged = tokens[at + 1]?.text === '-' && tokens[at + 2]?.norm === 'year'
        if (aged || (segment > 0 && at + 1 === to && at === from)) draft.age ??= value
        if (aged) {
          setHead('word', at, Math.min(to, at + 5), null, false)
          at = Math.min(to, at + 5)
          continue
        }
      }
      at += 1
      continue
    }
    if (!isWord(token)) {
      at += 1
      continue
    }
    if (lexicon.has('definite', norm)) {
      if (segment === 0 && zone === 'head' && headIs === 'none') draft.definite = true
      at += 1
      continue
    }
    if (lexicon.has('relative', norm) && at > from) {
      readRelative(words, at, to, draft)
      break
    }
    if (lexicon.has('quantity', norm) && segment === 0 && headIs === 'none') draft.quantity = true
    if (lexicon.has('indefinite', norm)) {
      if (segment === 0 && zone === 'head' && headIs === 'none') draft.indefinite = true
      at += 1
      continue
    }
    if (lexicon.has('preposition', norm)) {
      afterOf = norm === 'of'
      if (zone === 'head') {
        // "one of the organisers", "many of the residents": the head is after "of".
        if (norm === 'of' && headIs === 'none') {
          at += 1
          continue
        }
        endHeadZone()
        zone = 'after'
      } else flush('after')
      at += 1
      continue
    }
    if (zone === 'head' && headIs !== 'none' && headEnd === at && isParticiple(words, at)) {
      endHeadZone()
      zone = 'after'
      at += 1
      continue
    }
    if (!lexicon.has('conjunction', norm)) {
      if (zone === 'head') flush('before')
      setHead('word', at, at + 1, null, norm.endsWith('s') && !norm.endsWith('ss'))
    }
    at += 1
  }
  if (zone === 'head') endHeadZone()
  else flush('after')
  for (const use of roles) draft.roles.push(use)
  if (segment === 0) {
    draft.head = headIs
    draft.headFirst = headFirst
    draft.headEnd = headEnd
    draft.headNorm = tokens[Math.max(headFirst, headEnd - 1)]?.norm ?? ''
    draft.headSense = headSense
    draft.plural = plural
  }

  /** The last thing named in the head zone is the name itself, if the zone ends with it. */
  function endHeadZone(): void {
    if (headIs === 'name' && lastNamed.length > 0) {
      const last = lastNamed.at(-1)!
      const others = lastNamed.slice(0, -1)
      const afterRole = roles.some((use) => !use.plural && !use.served && use.end <= last.first)
      const resolved: Named = last.is === 'unsure' && afterRole ? { ...last, is: 'person' } : last
      lastNamed = others
      flush('before')
      if (draft.name === null) draft.name = resolved
      else addNamed(draft, resolved, 'after')
    } else flush('before')
  }
}

/** A hit that is an ordinary word with a capital only because a sentence starts with it ("Residents", "Police"). */
function isOnlyCommon(hit: Hit, words: Words, at: number): boolean {
  if (
    hit.senses.some((sense) => sense.is === 'organisation' || sense.is === 'country' || sense.is === 'region')
  )
    return false
  if (hit.senses.some((sense) => sense.is === 'metonym' || sense.is === 'armed-group')) return false
  if (hit.senses.some((sense) => sense.is === 'role')) return true
  // A capitalised word for a body begins a name if another capital follows, or stands inside a sentence.
  const next = words.tokens[hit.end]
  const joined =
    next !== undefined && (startsName(words, hit.end) || words.lexicon.has('body-joint', next.norm))
  const opens = at === 0 || words.sentenceOf[at] !== words.sentenceOf[at - 1]
  if (hit.senses.some((sense) => sense.is === 'document')) return !startsName(words, hit.end) || opens
  return opens && !joined
}

/** "who heads the regional administration": what they lead or stand for. */
function readRelative(words: Words, from: number, to: number, draft: Draft): void {
  const { tokens, lexicon } = words
  let at = from + 1
  while (at < to && at < from + 4 && !lexicon.has('lead-verb', tokens[at]!.norm)) at += 1
  if (at >= to || at >= from + 4) return
  at += 1
  while (at < to) {
    const hit = words.hitOf[at]
    if (hit !== undefined && hit.first === at && hit.end <= to) {
      const body = pick(hit, 'body')
      if (body !== null && !startsName(words, at)) {
        draft.bodyWords.push({ sense: body, first: at, how: 'after' })
        at = hit.end
        continue
      }
    }
    if (startsName(words, at)) {
      const until = runEnd(words, at, to)
      if (until > at) {
        for (const named of namesInRun(words, at, until)) addNamed(draft, named, 'after')
        at = until
        continue
      }
    }
    if (lexicon.has('preposition', tokens[at]!.norm) && tokens[at]!.norm !== 'of') break
    at += 1
  }
}
