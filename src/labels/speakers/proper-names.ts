/** Runs of capitalised words, and what they name: a person, a body or a place. */
import type { RegionEntry } from '../../rules/language/gazetteer-rules.ts'
import type { SpeakerKind } from '../labelled.ts'
import type { Hit, Sense } from './lexicon.ts'
import { isAllCapitals, isCapital, isPossessive, isWord, opensSentence, type Words } from './words.ts'

/** Something named, as one mention shows it. Token range, end exclusive. */
export interface Named {
  readonly first: number
  readonly end: number
  /** `unsure` where the words alone do not tell a person from a body. */
  readonly is: 'person' | 'body' | 'place' | 'unsure'
  /** The gazetteer's sense, where it knows the whole name. */
  readonly sense: Sense | null
  readonly speaker: SpeakerKind | null
  readonly side: readonly string[]
  /** Country codes that the name itself tells ("Chinese Center for …"). */
  readonly countries: readonly string[]
  /** A state or province that the name itself tells. */
  readonly region: RegionEntry | null
}

const NAMES = new Set(['country', 'region', 'metonym', 'organisation', 'armed-group'])

/** The sense of a phrase that is a proper name, if it has one here. */
export function nameSense(hit: Hit | undefined): Sense | null {
  return hit?.senses.find((sense) => NAMES.has(sense.is)) ?? null
}

/** May a name begin at the token? Calendar words and function words with a capital letter do not begin one. */
export function startsName(words: Words, at: number): boolean {
  const token = words.tokens[at]
  if (!isCapital(token)) return false
  const covering = words.hitOf[at]
  if (covering !== undefined && (covering.first !== at || isOnlyCommon(covering, words, at))) return false
  // "US" is a name, "us" a pronoun.
  if (nameSense(covering) !== null) return true
  const { lexicon } = words
  const { norm } = token!
  if (isAllCapitals(token) && lexicon.has('common-letters', norm)) return false
  if (lexicon.has('calendar', norm) && !(norm === 'may' && words.hitOf[at] !== undefined)) {
    // "April Jones" and "May Lund" are people, "April 3" is not.
    if (!(lexicon.firstNames.has(norm) && isCapital(words.tokens[at + 1]))) return false
  }
  if (lexicon.has('approximator', norm) && opensSentence(words, at)) return false
  if (lexicon.has('stop', norm) || lexicon.has('definite', norm) || lexicon.has('indefinite', norm)) {
    return nameSense(words.hitOf[at]) !== null && words.hitOf[at]!.first === at
  }
  if (!looksProper(words, at)) return false
  return !(
    lexicon.has('he', norm) ||
    lexicon.has('she', norm) ||
    lexicon.has('they', norm) ||
    lexicon.has('first-person', norm) ||
    lexicon.has('second-person', norm) ||
    (lexicon.has('it', norm) && !isAllCapitals(token))
  )
}

/** A hit that is an ordinary word with a capital only because a sentence starts with it ("Residents", "Police"). */
function isOnlyCommon(hit: Hit, words: Words, at: number): boolean {
  const proper = hit.senses.some(
    ({ is }) =>
      is === 'organisation' ||
      is === 'country' ||
      is === 'region' ||
      is === 'metonym' ||
      is === 'armed-group',
  )
  if (proper) return false
  if (isGivenName(words, at) || followsTitle(words, at)) return false
  if (hit.senses.some(({ is }) => is === 'role')) return !joinsName(words, at)
  // "Environmental organisation": a small second word shows an ordinary phrase.
  const second = words.tokens[at + 1]
  if (hit.end > at + 1 && isWord(second) && !isCapital(second)) return true
  // A capitalised word for a body begins a name if another capital follows, or inside a sentence.
  const next = words.tokens[hit.end]
  const joined =
    next !== undefined &&
    (startsName(words, hit.end) ||
      (words.lexicon.has('body-joint', next.norm) && startsName(words, hit.end + 1)))
  const opens = at === 0 || words.sentenceOf[at] !== words.sentenceOf[at - 1]
  if (hit.senses.some(({ is }) => is === 'document')) return !startsName(words, hit.end) || opens
  return opens && !joined
}

/** "Mr. King", "Ms Baker": after a title a capital is a name, whatever else it means. */
export function followsTitle(words: Words, at: number): boolean {
  const before = words.hitOf[at - 1]
  const titled = before?.senses.some(
    (sense) => sense.is === 'role' && sense.entry.marks === 'title' && sense.entry.speaker === 'person',
  )
  return titled === true && isCapital(words.tokens[at]) && words.hitOf[at]!.end === at + 1
}

/** "Bill de Rijk", "Mark Rules": a given name that is also a word, before a capital or a particle of names. */
export function isGivenName(words: Words, at: number): boolean {
  const { tokens, lexicon, hitOf } = words
  const next = tokens[at + 1]
  if (next === undefined || hitOf[at]!.end !== at + 1 || !lexicon.firstNames.has(tokens[at]!.norm))
    return false
  if (hitOf[at]!.senses.some(({ is }) => is === 'role')) return false
  return (
    (isCapital(next) && hitOf[at + 1] === undefined) ||
    (lexicon.has('name-particle', next.norm) && isCapital(tokens[at + 2]))
  )
}

/** At the start of a sentence any word has a capital: one that the rest of the text writes small, or an unknown plural, is no name. */
function looksProper(words: Words, at: number): boolean {
  const token = words.tokens[at]!
  if (!opensSentence(words, at) && words.titleCase[at] === 0) return true
  if (words.hitOf[at] !== undefined || words.lexicon.firstNames.has(token.norm)) return true
  if (isAllCapitals(token) || hasInnerCapital(words, token.text) || words.seenCapital.has(token.norm))
    return true
  // "Using Ted Cruz as …": the name starts with the given name.
  const next = words.tokens[at + 1]
  if (words.seenSmall.has(token.norm)) return false
  // "Kohl’s chief executive": what owns something is named.
  if (isPossessive(words, at + 1)) return true
  if (!isCapital(next)) return false
  // "Following Assange’s arrest": a participle opens the sentence.
  if (token.norm.endsWith('ing') || token.norm.endsWith('ed') || token.norm.endsWith('ly')) return false
  return !words.lexicon.firstNames.has(next!.norm) && nameSense(words.hitOf[at + 1]) === null
}

export const isRole = (hit: Hit | undefined): boolean =>
  hit?.senses.every((sense) => sense.is === 'role') ?? false
/**
 * A capitalised word for people in general inside a name ("California Public Utilities Commission", "Community Alliance"):
 * capitals follow, with a word for a body among the next three.
 */
export function joinsName(words: Words, at: number): boolean {
  const hit = words.hitOf[at]
  if (hit === undefined || hit.first !== at || !isCapital(words.tokens[at])) return false
  const general = hit.senses.every(
    (sense) => sense.is === 'role' && sense.entry.speaker === 'public' && sense.entry.marks === undefined,
  )
  if (!general) return false
  for (let i = hit.end; i < hit.end + 3 && isCapital(words.tokens[i]); i += 1) {
    if (hasSense(words.hitOf[i], 'body')) return true
    if (words.hitOf[i] !== undefined) return false
  }
  return false
}

export const hasSense = (hit: Hit | undefined, is: Sense['is']): boolean =>
  hit?.senses.some((sense) => sense.is === is) ?? false

/** An inner capital ("WeWork", "SpaceX") is a mark of bodies; "McDonald" and "DeSantis" of people. */
function hasInnerCapital(words: Words, text: string): boolean {
  for (let i = 1; i < text.length; i += 1) {
    const letter = text[i]!
    if (letter !== letter.toLowerCase() && text[i - 1] !== "'" && text[i - 1] !== '’') {
      const head = text.slice(0, i)
      return !words.lexicon.has('name-prefix', head.toLowerCase())
    }
  }
  return false
}

const sideOf = (sense: Sense): readonly string[] => {
  switch (sense.is) {
    case 'country':
      return [sense.entry.code]
    case 'region':
      return [sense.entry.country]
    case 'metonym':
    case 'armed-group':
      return sense.entry.side
    case 'organisation':
      return sense.entry.side ?? []
    default:
      return []
  }
}

const speakerOf = (sense: Sense): SpeakerKind => {
  switch (sense.is) {
    case 'country':
    case 'region':
      return 'government'
    case 'armed-group':
      return 'military'
    case 'document':
      return 'document'
    default:
      return sense.entry.speaker
  }
}

const known = (first: number, end: number, sense: Sense): Named => ({
  first,
  end,
  is: sense.is === 'country' || sense.is === 'region' ? 'place' : 'body',
  sense,
  speaker: speakerOf(sense),
  side: sideOf(sense),
  countries: sense.is === 'country' ? [sense.entry.code] : sense.is === 'region' ? [sense.entry.country] : [],
  region: sense.is === 'region' ? sense.entry : null,
})

/** What capitalised words that the gazetteer does not know name. */
function unknownName(words: Words, first: number, end: number, countries: readonly string[]): Named {
  const { tokens, lexicon } = words
  const made = (is: Named['is']): Named => ({
    first,
    end,
    is,
    sense: null,
    speaker: null,
    side: [],
    countries,
    region: null,
  })
  const head = tokens[first]!
  const given = lexicon.firstNames.has(head.norm) && end - first > 1
  let count = 0
  for (let i = first; i < end; i += 1) {
    const token = tokens[i]!
    if (token.text === '&') return made('body')
    // "G.K."
    if (!isWord(token) || token.text.length === 1 || token.text[1] === '.') continue
    if (token.text[0]! >= '0' && token.text[0]! <= '9') return made('body')
    const inner = hasInnerCapital(words, token.text) && !(i > first && isAllCapitals(token))
    if (inner && !given) return made('body')
    count += 1
  }
  if (count === 1 && isAllCapitals(head)) return made('body')
  if (lexicon.has('branch', tokens[end - 1]!.norm)) return made('body')
  if (lexicon.firstNames.has(head.norm)) return made('person')
  const before = tokens[first - 1]
  if (before !== undefined && before.norm === 'the' && count > 1)
    return lexicon.has('paper-noun', tokens[end - 1]!.norm)
      ? { ...made('body'), speaker: 'media' }
      : made('body')
  return made('unsure')
}

/**
 * Takes a run of capitalised words; gives the things it names, in order: "NASA Jim Lund" is a body and a person,
 * "Chinese Center for Disease Control" one body.
 */
export function namesInRun(words: Words, first: number, end: number): Named[] {
  const { tokens, hitOf, lexicon } = words
  const whole = hitOf[first]
  const wholeSense = nameSense(whole)
  if (whole !== undefined && whole.first === first && whole.end >= end) {
    if (wholeSense !== null) return [known(first, end, wholeSense)]
    const body = whole.senses.find((sense) => sense.is === 'body')
    if (body?.is === 'body')
      return [
        {
          first,
          end,
          is: 'body',
          sense: body,
          speaker: body.entry.speaker,
          side: [],
          countries: [],
          region: null,
        },
      ]
  }
  // The last word for a body decides what kind of body a longer name is, unless a joint makes it the first ("University of …").
  let bodySense: Sense | null = null
  let bodyAt = -1
  let bodyEnd = -1
  for (let i = first; i < end; ) {
    const hit = hitOf[i]
    if (hit !== undefined && hit.first === i) {
      const sense = hit.senses.find((candidate) => candidate.is === 'body')
      const joined = bodyAt >= 0 && lexicon.has('preposition', tokens[bodyEnd]?.norm ?? '')
      if (sense !== undefined && !joined && (i > first || end > hit.end)) {
        bodySense = sense
        bodyAt = i
        bodyEnd = hit.end
      }
      i = hit.end
    } else i += 1
  }
  const given = lexicon.firstNames.get(tokens[first]!.norm)
  const plainRest =
    end - first <= 3 && !hitBetween(words, whole?.first === first ? whole.end : first + 1, end)
  // "Virginia Giuffre", "Israel Katz": a place that is a given name too, before unknown words.
  if (given !== undefined && wholeSense !== null && whole!.end < end && plainRest && whole!.end === first + 1)
    return [{ first, end, is: 'person', sense: null, speaker: null, side: [], countries: [], region: null }]
  // "Serhii Radio" may be someone.
  if (given !== undefined && given !== null && whole === undefined && end - first === 2 && bodySense !== null)
    return [{ first, end, is: 'unsure', sense: null, speaker: null, side: [], countries: [], region: null }]
  const lead = leadingPlaces(words, first, end)
  // "Democratic Governors Association" is the party's.
  const ofParty =
    wholeSense?.is === 'organisation' && wholeSense.form === 'adjective'
      ? (wholeSense.entry.side ?? [])
      : null
  const tail = knownTail(words, first, end)
  if (tail !== null)
    return [{ ...known(first, end, tail), sense: null, countries: lead.countries, region: lead.region }]
  if (bodySense?.is === 'body') {
    const trailing = end - bodyEnd
    const jointed = trailing > 0 && lexicon.has('body-joint', tokens[bodyEnd]!.norm)
    if (trailing > 0 && !jointed && lexicon.firstNames.has(tokens[bodyEnd]!.norm)) {
      return [...namesInRun(words, first, bodyEnd), ...namesInRun(words, bodyEnd, end)]
    }
    return [
      {
        first,
        end,
        is: 'body',
        sense: null,
        speaker: ofParty !== null ? 'party' : kindOfBody(words, first, end, bodyEnd, bodySense.entry.speaker),
        side: ofParty ?? [],
        countries: lead.countries,
        region: lead.region,
      },
    ]
  }
  if (whole !== undefined && whole.first === first && wholeSense !== null && whole.end < end) {
    const rest = whole.end
    const personLike = lexicon.firstNames.has(tokens[rest]!.norm) || end - rest > 1
    const adjectival =
      (wholeSense.is === 'country' && wholeSense.form !== 'people') ||
      wholeSense.is === 'region' ||
      (wholeSense.is === 'organisation' && wholeSense.form === 'adjective')
    if (isAllCapitals(tokens[rest]) && adjectival && end - rest === 1)
      return [
        {
          first,
          end,
          is: 'body',
          sense: null,
          speaker: null,
          side: [],
          countries: lead.countries,
          region: lead.region,
        },
      ]
    // "the American Legion" is one name.
    const branch =
      wholeSense.is === 'organisation' && wholeSense.form === 'name' && nameSense(hitOf[rest]) !== null
    if (branch && hitOf[rest]!.end === end) return [known(first, end, wholeSense)]
    // "Ostermouth Citybus", "the American Legion": a place's name and one more word are a body's.
    const placed = (wholeSense.is === 'region' || wholeSense.is === 'country') && wholeSense.form === 'name'
    const oneWord =
      adjectival &&
      end - rest === 1 &&
      hitOf[rest] === undefined &&
      (tokens[first - 1]?.norm === 'the' || (placed && words.titleCase[first] === 0))
    if (oneWord && !lexicon.firstNames.has(tokens[rest]!.norm))
      return [
        {
          first,
          end,
          is: 'body',
          sense: null,
          speaker: null,
          side: [],
          countries: lead.countries,
          region: lead.region,
        },
      ]
    if (personLike || adjectival)
      return [known(whole.first, whole.end, wholeSense), ...namesInRun(words, rest, end)]
    return [{ ...known(first, end, wholeSense), sense: null }]
  }
  // A known name at the end of unknown words: "Frack Free Namibia" is one name, "Senator Ford" was cut before.
  return [unknownName(words, first, end, [])]
}

/** Kind of a body by its noun and what stands before and after that. */
function kindOfBody(
  words: Words,
  first: number,
  end: number,
  bodyEnd: number,
  kind: SpeakerKind,
): SpeakerKind {
  if (isInternational(words, first, kind)) return 'international-organisation'
  // "Union for the Harbour", "Union of Harbour Friends": what begins with the word is no union of workers.
  const joint =
    bodyEnd < end && bodyEnd === first + 1 && words.lexicon.has('no-union', words.tokens[first]!.norm)
  return kind === 'union' && joint && words.lexicon.has('body-joint', words.tokens[bodyEnd]!.norm)
    ? 'ngo'
    : kind
}

/** "European Space Agency": an agency of no one country. */
const isInternational = (words: Words, first: number, kind: SpeakerKind): boolean =>
  kind === 'government' && words.lexicon.has('international', words.tokens[first]!.norm)

const hitBetween = (words: Words, first: number, end: number): boolean => {
  for (let i = first; i < end; i += 1) if (words.hitOf[i] !== undefined) return true
  return false
}

/** A known body at the end of a longer name: "Montana Freedom Caucus", "Texas Democratic Party". */
function knownTail(words: Words, first: number, end: number): Sense | null {
  const hit = words.hitOf[end - 1]
  if (hit === undefined || hit.first <= first || hit.end !== end) return null
  if (hit.end - hit.first < 2 && !isAllCapitals(words.tokens[hit.first])) return null
  // Only places may stand before it: the Liberal Democratic Party is not the Democratic Party.
  for (let i = first; i < hit.first; i += 1) {
    const sense = nameSense(words.hitOf[i])
    if (sense?.is !== 'country' && sense?.is !== 'region') return null
  }
  return hit.senses.find((sense) => sense.is === 'organisation' && sense.form === 'name') ?? null
}

function leadingPlaces(
  words: Words,
  first: number,
  end: number,
): { countries: string[]; region: RegionEntry | null } {
  const countries: string[] = []
  let region: RegionEntry | null = null
  for (let i = first; i < end; ) {
    const hit = words.hitOf[i]
    const sense = nameSense(hit)
    if (hit === undefined || hit.first !== i) {
      i += 1
      continue
    }
    if (sense?.is === 'country') countries.push(sense.entry.code)
    else if (sense?.is === 'region') {
      countries.push(sense.entry.country)
      region ??= sense.entry
    }
    i = hit.end
  }
  return { countries, region }
}
