/** What a run of capitalised words names: a person, a body or a place. */

import type { RegionEntry } from '../../rules/language/gazetteer-rules.ts'
import type { SpeakerKind } from '../labelled.ts'
import type { Hit, Sense } from './lexicon.ts'
import { isPluralInName } from './name-runs.ts'
import { hasInnerCapital, isCause } from './name-starts.ts'
import { type Named, nameSense } from './named.ts'
import { pluralOf } from './plural.ts'
import { isAllCapitals, isWord, type Words } from './words.ts'

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

/** A body that only its name and a place before it tell of: "Ostermouth Citybus". */
const ofPlace = (
  first: number,
  end: number,
  { countries, region }: Pick<Named, 'countries' | 'region'>,
): Named => ({ first, end, is: 'body', sense: null, speaker: null, side: [], countries, region })

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
  // "Harbourinfos.com"
  if (tokens[end - 2]?.text === '.' && lexicon.has('web-ending', tokens[end - 1]!.text))
    return { ...made('body'), speaker: 'media' }
  if (count === 1 && isAllCapitals(head)) return made('body')
  if (lexicon.has('branch', tokens[end - 1]!.norm)) return made('body')
  if (isPluralInName(words, first, end - 1)) return made('body')
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
  // "Cuban-American" names nobody's country and no body.
  const joined = whole !== undefined && isJoined(words, whole) && hitOf[end - 1]?.first === whole.end + 1
  if (joined && wholeSense?.is === 'country' && hitOf[end - 1]!.end === end) return []
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
  for (let at = first + 1; at < end; at += 1)
    if (isCause(words, at)) return [{ ...unknownName(words, first, end, []), is: 'body', speaker: 'ngo' }]
  const inner = innerParty(words, first, end)
  if (inner !== null)
    return [
      ...namesInRun(words, first, inner.first),
      known(inner.first, inner.end, nameSense(inner)!),
      ...namesInRun(words, inner.end, end),
    ]
  const branch = partyBranch(words, first, end)
  if (branch !== null) return [branch]
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
  const ofMany =
    wholeSense?.is === 'organisation' && wholeSense.entry.speaker === 'international-organisation'
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
        speaker:
          ofParty !== null
            ? 'party'
            : // "U.N. Environment Programme"
              ofMany !== null && ofMany.length > 0
              ? 'international-organisation'
              : kindOfBody(words, first, end, bodyEnd, bodySense.entry.speaker),
        side: ofParty ?? ofMany ?? [],
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
    if (isAllCapitals(tokens[rest]) && adjectival && end - rest === 1) return [ofPlace(first, end, lead)]
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
    if (oneWord && !lexicon.firstNames.has(tokens[rest]!.norm)) return [ofPlace(first, end, lead)]
    const next = hitOf[end]
    const headed =
      adjectival &&
      end - rest === 1 &&
      hitOf[rest] === undefined &&
      !lexicon.firstNames.has(tokens[rest]!.norm) &&
      next?.senses.some(
        (sense) =>
          sense.is === 'role' &&
          sense.entry.capacity === 'organisation' &&
          !sense.plural &&
          // "American Orchard President Ana Ruiz" has a firm, "the Danish Orchard president" need not.
          tokens[end]!.text !== tokens[end]!.norm,
      )
    if (headed === true) return [ofPlace(first, end, lead)]
    if (personLike || adjectival)
      return [known(whole.first, whole.end, wholeSense), ...namesInRun(words, rest, end)]
    return [{ ...known(first, end, wholeSense), sense: null }]
  }
  // "Presumptive Republican" after a dateline: a party's adjective has no name before it.
  const party = hitOf[end - 1]
  const sense = nameSense(party)
  if (sense?.is === 'organisation' && sense.form === 'adjective' && party!.end === end)
    return [known(party!.first, end, sense)]
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

const isPartyWord = (hit: Hit | undefined): boolean => {
  const sense = nameSense(hit)
  return sense?.is === 'organisation' && sense.entry.speaker === 'party'
}

/** "House Intelligence **Republican** Mike Lund": a party's adjective before a given name ends what stands before it. */
function innerParty(words: Words, first: number, end: number): Hit | null {
  for (let i = first + 1; i + 1 < end; i += 1) {
    const hit = words.hitOf[i]
    if (hit?.first !== i || !isPartyWord(hit) || hit.end >= end) continue
    if (words.lexicon.firstNames.has(words.tokens[hit.end]!.norm)) return hit
  }
  return null
}

/** "Harbour County GOP", "Log Cabin Republicans": a party's word at the end of more than a place's name is a branch of it. */
function partyBranch(words: Words, first: number, end: number): Named | null {
  const hit = words.hitOf[end - 1]
  const sense = nameSense(hit)
  if (!isPartyWord(hit) || hit!.end !== end || hit!.first === first || sense?.is !== 'organisation')
    return null
  const { text } = words.tokens[end - 1]!
  const plural = sense.entry.adjectives?.some((word) => pluralOf(word) === text) ?? false
  if (hit!.end - hit!.first > 1 || (!plural && !isAllCapitals(words.tokens[end - 1]))) return null
  if (words.lexicon.has('chamber', words.tokens[first]!.norm)) return null
  for (let i = first; i < hit!.first; i += 1) {
    const place = nameSense(words.hitOf[i])
    if (place?.is === 'country' || place?.is === 'region') continue
    if (words.hitOf[i]?.senses.some(({ is }) => is === 'role')) return null
  }
  const alone = nameSense(words.hitOf[first])
  if (plural && (alone?.is === 'region' || alone?.is === 'country') && words.hitOf[first]!.end === hit!.first)
    return null
  const { side } = sense.entry
  return { ...known(first, end, sense), is: 'body', sense: null, speaker: 'party', side: side ?? [] }
}

/** Is the country's adjective one of two with a hyphen between? */
const isJoined = ({ tokens, hitOf }: Words, { first, end }: Hit): boolean =>
  (tokens[end]?.text === '-' && nameSense(hitOf[end + 1])?.is === 'country') ||
  (tokens[first - 1]?.text === '-' && nameSense(hitOf[first - 2])?.is === 'country')

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
    // "Cuban-American" tells where someone's family comes from.
    const joined = isJoined(words, hit)
    if (joined) {
      i = hit.end
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
