/** What stands around a name and says who it is: titles before it, appositions after it or before it, "X is the director". */

import type { Sense } from './lexicon.ts'
import { runEnd } from './name-runs.ts'
import { isPortfolio, startsName } from './name-starts.ts'
import { type Named, nameSense } from './named.ts'
import { type Draft, pronounClass, type Reading, readPhrase } from './noun-phrase.ts'
import { relativeClause } from './segment-words.ts'
import { isCapital, isPossessive, isWord, opensSentence, type Words } from './words.ts'

const APPOSITION_WORDS = 28
const LEFT_WORDS = 7
/** How far after "leads" the body that is led stands, in words. */
const LED_WORDS = 10

const endsAsVerb = (norm: string): boolean => norm.endsWith('ed') || norm.endsWith('ing')

/** Start of the phrase that leads up to a name: "Armenian defense ministry spokesperson" before "Artsrun …". */
export function leftEdge(words: Words, first: number): number {
  const { tokens, hitOf, lexicon, sentenceOf } = words
  const roleEnds = (at: number): boolean =>
    at >= 0 &&
    (hitOf[at]?.senses.some(
      (sense) => sense.is === 'role' || (sense.is === 'body' && !isCapital(tokens[at])),
    ) ??
      false)
  let at = first
  if (!roleEnds(first - 1)) {
    // "minister of mines and energy Tom Berg"; "NPR's Emily Feng".
    if (isPossessive(words, first - 1)) {
      const owner = hitOf[first - 2] ?? hitOf[first - 3]
      if (owner !== undefined && nameSense(owner) !== null) return owner.first
      return first
    }
    for (let i = first - 1; i > first - 7 && i > 0; i -= 1) {
      const token = tokens[i]!
      if (
        !isWord(token) ||
        (isCapital(token) && !isPortfolio(words, i)) ||
        sentenceOf[i] !== sentenceOf[first]
      )
        break
      if ((token.norm === 'of' || token.norm === 'for') && roleEnds(i - 1)) {
        at = hitOf[i - 1]!.first
        break
      }
      if (lexicon.has('definite', token.norm) || (lexicon.has('stop', token.norm) && token.norm !== 'and'))
        break
    }
    if (at === first) return first
  }
  return titleStart(words, at)
}

/**
 * "The judge Lund attacked is Ana Ruiz": a trade in small letters after an article, before a last name alone and a verb, is
 * of another whom the clause tells of.
 */
export function isObjectBefore(words: Words, left: number, { first, end }: Named): boolean {
  const { tokens, lexicon } = words
  if (end - first !== 1 || left >= first - 1 || isCapital(tokens[first - 1])) return false
  if (words.hitOf[first - 1]?.senses.some((sense) => sense.is === 'body') ?? true) return false
  const { norm } = tokens[left]!
  if (!lexicon.has('definite', norm) && !lexicon.has('a-or-an', norm)) return false
  const next = tokens[end]
  if (next === undefined || !isWord(next) || isCapital(next) || isPossessive(words, end)) return false
  return !(
    lexicon.has('preposition', next.norm) ||
    lexicon.has('conjunction', next.norm) ||
    lexicon.has('relative', next.norm) ||
    words.hitOf[end] !== undefined
  )
}

const isTitleSense = (sense: Sense): boolean => sense.is === 'role' && sense.entry.marks === 'title'

/** Start of the title that a role stands in: "Armenian defense ministry spokesperson" from "spokesperson" on. */
export function titleStart(words: Words, first: number): number {
  const { tokens, hitOf, lexicon, sentenceOf } = words
  let at = first
  for (let left = 0; left < LEFT_WORDS; left += 1) {
    const before = tokens[at - 1]
    if (before === undefined || sentenceOf[at - 1] !== sentenceOf[first] || before.opensLine === undefined)
      break
    if (tokens[at]!.opensLine) break
    const hit = hitOf[at - 1]
    if (hit !== undefined) {
      // "lawmakers grilled Col. Lund": a plural is no part of one person's title.
      // In a name it may be: "Log Cabin Republicans president".
      if ((!isCapital(before) || left > 1) && hit.senses.some((sense) => sense.is === 'role' && sense.plural))
        break
      at = hit.first
      continue
    }
    if (isPossessive(words, at - 1)) {
      at -= 1
      continue
    }
    if (before.text === '-' || before.text === '.') {
      at -= 1
      continue
    }
    // "Undersecretary for Education Mr. Lund"
    const office = isPortfolio(words, at) ? hitOf[at - 2] : undefined
    if (office !== undefined && lexicon.has('preposition', before.norm)) {
      at = office.first
      continue
    }
    if (!isWord(before) || lexicon.has('preposition', before.norm) || lexicon.has('conjunction', before.norm))
      break
    if (lexicon.has('definite', before.norm) || lexicon.has('indefinite', before.norm)) {
      at -= 1
      break
    }
    if (lexicon.has('stop', before.norm) && !isCapital(before)) break
    // "the lawyer leading Mr. Lund’s search"
    const titled = tokens[at]!.norm.endsWith('.') || hitOf[at]?.senses.some(isTitleSense)
    if (titled && before.norm.endsWith('ing')) break
    const verbal = endsAsVerb(before.norm) && !lexicon.has('office-participle', before.norm)
    if (lexicon.has('calendar', before.norm) || verbal) break
    if (
      lexicon.has('stop', before.norm) &&
      isCapital(before) &&
      words.sentenceOf[at - 2] !== words.sentenceOf[at - 1]
    )
      break
    at -= 1
  }
  return at
}

/** Start of "the country's president" before ", Ilham Aliyev": a phrase with an article and a role, closed by the comma. */
export function reversedApposition(words: Words, comma: number): number | null {
  const { tokens, hitOf, lexicon, sentenceOf } = words
  let role = false
  for (let i = comma - 1; i > comma - 16 && i >= 0; i -= 1) {
    const token = tokens[i]!
    if (sentenceOf[i] !== sentenceOf[comma] || token.text === ',' || token.text === '”' || token.text === '"')
      return null
    if (
      hitOf[i]?.senses.some(
        (sense) => (sense.is === 'role' && !sense.plural) || (sense.is === 'body' && !sense.plural),
      )
    )
      role = true
    // "Author and organiser, Kelly Lund, …": a sentence may start without an article.
    // "…, Regional Commissioner of Lindi, Jo Lund says": so may what follows a comma, with a capital.
    const capital = tokens[i - 1]?.text === ',' && isCapital(token) && i < comma - 1
    const bare =
      (opensSentence(words, i) || capital) &&
      hitOf[i]?.first === i &&
      // "Sweden’s finance minister, Eva Dahl, …"
      (hitOf[i]!.senses.some((sense) => sense.is === 'role') || isPossessive(words, hitOf[i]!.end))
    // "His aunt, Eva Moss, …"
    const owned = lexicon.has('owned-by-one', token.norm)
    const article = lexicon.has('definite', token.norm) || lexicon.has('a-or-an', token.norm)
    if (!(article || owned || bare) || !role) continue
    // "a spokesperson for the company, Ana Ruiz": the phrase starts further left.
    const before = tokens[i - 1]
    if (before !== undefined && isWord(before) && lexicon.has('affiliation', before.norm)) continue
    const reading = readPhrase(words, i, comma)
    if (owned && reading.beside.length > 0) return null
    const tells =
      (reading.head === 'role' || reading.head === 'body') && !reading.plural && reading.name === null
    return tells ? i : null
  }
  return null
}

/** How far back "As" may stand, in words. */
const OFFICE_WORDS = 16

/** "As policy director for the union, Jo Lund …": the office with which the sentence opens, null where it opens with none. */
export function officeBefore(words: Words, comma: number): Reading | null {
  const { tokens, sentenceOf } = words
  for (let i = comma - 1; i > comma - OFFICE_WORDS && i >= 0; i -= 1) {
    if (sentenceOf[i] !== sentenceOf[comma] || tokens[i]!.text === ',') return null
    if (tokens[i]!.norm !== 'as' || !opensSentence(words, i)) continue
    // "As president, she would …" tells what may come.
    if (i + 2 >= comma) return null
    const reading = readPhrase(words, i + 1, comma)
    return reading.head === 'role' && !reading.plural && reading.name === null ? reading : null
  }
  return null
}

/** End of the apposition after a name, of "of the New York Times" and of "(R)"; `at` where there is none. */
export function rightEdge(words: Words, at: number, is: Named['is']): number {
  const { tokens, hitOf, lexicon, sentenceOf } = words
  const sentence = sentenceOf[at - 1]
  let end = at
  if (tokens[end]?.text === '(' && sentenceOf[end] === sentence) {
    let close = end + 1
    while (close < end + 8 && tokens[close] !== undefined && tokens[close]!.text !== ')') close += 1
    if (tokens[close]?.text === ')') end = close + 1
  }
  const next = tokens[end]
  if (next === undefined || sentenceOf[end] !== sentence) return end
  if (
    lexicon.has('affiliation', next.norm) &&
    next.norm !== 'to' &&
    next.norm !== 'in' &&
    next.norm !== 'on'
  ) {
    let until = end + 1
    if (lexicon.has('definite', tokens[until]?.norm ?? '')) until += 1
    if (until < tokens.length && startsName(words, until)) return runEnd(words, until, tokens.length)
    return end
  }
  if (next.text !== ',') return end
  // An age may stand between: "Olga Bondar, 55, a resident of …".
  let from = end + 1
  for (let segment = 0; segment < 2; segment += 1) {
    const opener = tokens[from]
    if (opener === undefined || sentenceOf[from] !== sentence) break
    const age =
      opener.text.length === 2 &&
      opener.text[0]! >= '1' &&
      opener.text[0]! <= '9' &&
      tokens[from + 1]?.text === ','
    if (age) {
      end = from + 1
      from += 2
      continue
    }
    // ", R-Wis."
    if (lexicon.partyLetters.has(opener.text) && tokens[from + 1]?.text === '-') {
      let until = from + 2
      while (
        until < from + 6 &&
        tokens[until] !== undefined &&
        tokens[until]!.text !== ',' &&
        sentenceOf[until] === sentence
      )
        until += 1
      return until
    }
    const relative =
      lexicon.has('relative', opener.norm) &&
      (lexicon.has('lead-verb', tokens[from + 1]?.norm ?? '') ||
        lexicon.has('is-now', tokens[from + 1]?.norm ?? ''))
    const opens =
      lexicon.has('definite', opener.norm) ||
      opener.norm === 'a' ||
      opener.norm === 'an' ||
      opener.norm === 'one' ||
      relative ||
      hitOf[from] !== undefined ||
      startsName(words, from) ||
      pronounClass(words, from) !== null ||
      isWord(opener)
    if (!opens) break
    let until = from
    let tells = relative
    let clause = relative
    while (until < from + APPOSITION_WORDS && until < tokens.length && sentenceOf[until] === sentence) {
      const token = tokens[until]!
      if (
        token.text === ',' ||
        token.text === '—' ||
        token.text === '–' ||
        token.text === '”' ||
        token.text === '"'
      )
        break
      if (token.text === '.' && hitOf[until] === undefined) break
      clause ||= lexicon.has('relative', token.norm)
      // "According to Lund, a detective was given the files": a clause of its own is no apposition.
      if (!clause && token.text === token.norm && lexicon.has('finite', token.norm)) return end
      if (
        until < from + 12 &&
        hitOf[until]?.senses.some((sense) => sense.is === 'role' || sense.is === 'body')
      )
        tells = true
      until += 1
    }
    if (!tells || isVerbFirst(words, from)) break
    if (!relative) {
      // ", a family trip in 2022" is none: an apposition's head says what someone is.
      const apposition = readPhrase(words, from, until)
      if (joinsAnother(words, from, until)) break
      const told =
        apposition.head === 'role' ||
        (apposition.head === 'body' && is !== 'person') ||
        apposition.age !== null
      if (!isPartisan(apposition.name) && (!told || apposition.name !== null)) break
    }
    return until
  }
  return end
}

/** ", a Republican": a party's word, which says what someone is. */
const isPartisan = (name: Named | null): boolean =>
  name?.sense?.is === 'organisation' &&
  name.sense.form === 'adjective' &&
  name.sense.entry.speaker === 'party'

/** ", her label and a couple of politicians" goes on with a list. */
function joinsAnother(words: Words, from: number, until: number): boolean {
  for (let i = from + 1; i < until; i += 1) {
    if (words.tokens[i]!.norm !== 'and') continue
    const next = words.tokens[i + 1]?.norm ?? ''
    if (words.lexicon.has('a-or-an', next) || next === 'the' || pronounClass(words, i + 1) !== null)
      return true
  }
  return false
}

/** ", said the minister" is no apposition. */
function isVerbFirst(words: Words, at: number): boolean {
  const { tokens, hitOf, lexicon } = words
  const token = tokens[at]!
  if (hitOf[at] !== undefined || isCapital(token)) return false
  if (lexicon.has('definite', token.norm) || lexicon.has('indefinite', token.norm)) return false
  if (lexicon.has('relative', token.norm) || lexicon.has('now', token.norm)) return false
  if (pronounClass(words, at) !== null) return !isPossessiveForm(token.norm)
  if (lexicon.has('conjunction', token.norm) || lexicon.has('preposition', token.norm)) return true
  return token.norm.endsWith('ed') || token.norm.endsWith('ing') || lexicon.has('stop', token.norm)
}

const isPossessiveForm = (norm: string): boolean =>
  norm === 'his' || norm === 'her' || norm === 'its' || norm === 'their'

/** "X is the director of …", "X became a senator". */
export function copulaReading(words: Words, at: number): Reading | null {
  const { tokens, lexicon, sentenceOf } = words
  if (!lexicon.has('copula', tokens[at]?.norm ?? '')) return null
  let from = at + 1
  const sentence = sentenceOf[at]
  if (tokens[from]?.norm === 'now' || tokens[from]?.norm === 'also') from += 1
  const opener = tokens[from]?.norm
  if (opener === undefined || !(lexicon.has('a-or-an', opener) || lexicon.has('definite', opener)))
    return null
  let until = from
  while (until < from + 14 && until < tokens.length && sentenceOf[until] === sentence) {
    const token = tokens[until]!
    if (!isWord(token) && token.text !== '-' && !isPossessive(words, until)) break
    if (lexicon.has('relative', token.norm)) break
    // "is a lawyer and would be a president": the second is not told.
    if (token.norm === 'and' && lexicon.has('stop', tokens[until + 1]?.norm ?? '')) break
    until += 1
  }
  const reading = readPhrase(words, from, until)
  return reading.head === 'role' || reading.head === 'body' ? reading : null
}

/** "Ana Ruiz leads the nonprofit Harbour Health": what someone is told to lead, null where nothing is. */
export function leadReading(words: Words, named: Named): Reading | null {
  const { tokens, lexicon, sentenceOf } = words
  const at = named.end
  if (!lexicon.has('lead-verb', tokens[at]?.norm ?? '') || sentenceOf[at] !== sentenceOf[at - 1]) return null
  let to = at + 1
  while (to < at + LED_WORDS && sentenceOf[to] === sentenceOf[at] && isWord(tokens[to])) to += 1
  const reading = readPhrase(words, named.first, at)
  const draft: Draft = {
    ...reading,
    roles: [...reading.roles],
    beside: [...reading.beside],
    bodyWords: [...reading.bodyWords],
    countries: [...reading.countries],
    regions: [...reading.regions],
    parties: [...reading.parties],
  }
  relativeClause(words, at - 1, to, draft, (led) =>
    draft.beside.push({ named: led, how: 'after', preposition: '' }),
  )
  return draft.leads ? { ...reading, ...draft } : null
}

/** "bills himself as a moderate Democrat": a party told with an article soon after the name. */
export function partyReading(words: Words, at: number): Reading | null {
  const { tokens, sentenceOf, hitOf } = words
  for (let i = at; i < at + 9 && i < tokens.length && sentenceOf[i] === sentenceOf[at - 1]; i += 1) {
    const sense = nameSense(hitOf[i])
    if (sense?.is === 'organisation' && sense.entry.adjectives?.includes(tokens[i]!.text)) {
      for (let back = i - 1; back > i - 3 && back >= at; back -= 1)
        if (words.lexicon.has('a-or-an', tokens[back]!.norm)) {
          const before = tokens[back - 1]!.norm
          if (before !== 'as' && !words.lexicon.has('copula', before)) return null
          return { ...readPhrase(words, back, i + 1), name: null, parties: [sense.entry] }
        }
      return null
    }
    if (startsName(words, i) || tokens[i]!.text === ',') return null
  }
  return null
}
