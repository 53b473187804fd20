/** How far a run of capitalised words goes: particles, initials, joints, and the words that end it. */
import { followsTitle, hasSense, isCause, isGivenName, isRole, joinsName, startsName } from './name-starts.ts'
import { nameSense } from './named.ts'
import {
  isAllCapitals,
  isCapital,
  isNumeric,
  isPossessive,
  isWord,
  opensSentence,
  type Words,
} from './words.ts'

/** End of the run of capitalised words that starts at the token; inner particles, initials and joints of body names belong to it. */
export function runEnd(words: Words, first: number, limit: number): number {
  const { tokens, hitOf, lexicon } = words
  let at = first
  let hasBody = false
  while (at < limit) {
    const token = tokens[at]!
    if (at > first && token.opensLine) break
    if (at > first && isCause(words, at) && !opensSentence(words, first)) {
      hasBody = true
      at += 1
      continue
    }
    const hit = hitOf[at]
    if (hit !== undefined && hit.first === at) {
      if (
        isRole(hit) &&
        !joinsName(words, at) &&
        !namesPaper(words, first, at, limit) &&
        !isSurname(words, first, at) &&
        !isPluralInName(words, first, at) &&
        !followsTitle(words, at)
      )
        break
      if (nameSense(hit) !== null || (isCapital(token) && !hasSense(hit, 'document'))) {
        if (hasSense(hit, 'body')) hasBody = true
        at = Math.min(hit.end, limit)
        continue
      }
      // "Law Roach" is a name, "Report" at the start of one none.
      const inName =
        at > first || isGivenName(words, at) || (isCapital(tokens[hit.end]) && !opensSentence(words, at))
      if (hasSense(hit, 'document') && isCapital(token) && inName) {
        at = Math.min(hit.end, limit)
        continue
      }
      break
    }
    if (isCapital(token)) {
      if (at > first && token.text === 'I' && tokens[at + 1]?.text !== '.') break
      if (at > first && lexicon.has('calendar', token.norm)) break
      // "Harbour Workers Local 90"
      if (at > first && lexicon.has('branch', token.norm) && isNumeric(tokens[at + 1] ?? token)) break
      at += 1
      continue
    }
    const next = tokens[at + 1]
    if (at === first || next === undefined || at + 1 >= limit || next.opensLine) break
    const before = tokens[at - 1]!
    if (token.text === '.' && before.text.length === 1 && before.end === token.start && isCapital(next)) {
      at += 1
      continue
    }
    const tight = before.end === token.start && next.start === token.end
    // "Harbourinfos.com"
    if (token.text === '.' && tight && next.text === next.norm && lexicon.has('web-ending', next.norm)) {
      at += 2
      continue
    }
    if ((token.text === '-' || token.text === '‑') && tight && isCapital(next)) {
      at += 2
      continue
    }
    if (token.text === '&' && isCapital(next)) {
      at += 1
      continue
    }
    // "Suleiman al-Amr"
    if (
      lexicon.has('name-particle', token.norm) &&
      next.text === '-' &&
      at + 2 < limit &&
      isCapital(tokens[at + 2])
    ) {
      at += 3
      continue
    }
    if (isPossessive(words, at)) break
    if (!hasBody && joinsLaterBody(words, first, at, limit)) {
      at += 1
      continue
    }
    if (
      isCapital(next) &&
      (!isRole(hitOf[at + 1]) || joinsName(words, at + 1)) &&
      startsName(words, at + 1)
    ) {
      if (lexicon.has('name-particle', token.norm)) {
        at += 1
        continue
      }
      if (
        hasBody &&
        lexicon.has('body-joint', token.norm) &&
        isWord(token) &&
        !closesBody(words, first, at)
      ) {
        at += 1
        continue
      }
    }
    // "van der Berg", "Bank of the North": two small words.
    const afterNext = tokens[at + 2]
    if (
      at + 2 < limit &&
      isCapital(afterNext) &&
      ((lexicon.has('name-particle', token.norm) && lexicon.has('name-particle', next.norm)) ||
        (hasBody &&
          lexicon.has('body-joint', token.norm) &&
          (next.norm === 'the' || (next.norm === 'a' && token.norm !== 'and'))))
    ) {
      at += 2
      continue
    }
    break
  }
  // A joint that nothing followed is not part of the name.
  while (
    at > first + 1 &&
    tokens[at - 2]!.text !== '.' &&
    !isCapital(tokens[at - 1]) &&
    hitOf[at - 1] === undefined &&
    isWord(tokens[at - 1])
  )
    at -= 1
  return at
}

/** How far after "and" a name's word for a body may stand, in words. */
const LATER_BODY = 5

/** "the Central and East European Coalition": unknown words on both sides of "and", with a word for a body at the end. */
function joinsLaterBody(words: Words, first: number, and: number, limit: number): boolean {
  const { tokens, hitOf, lexicon } = words
  if (tokens[and]!.norm !== 'and' || !isCapital(tokens[and + 1])) return false
  const before = tokens[and - 1]!
  if (hitOf[and - 1] !== undefined || lexicon.firstNames.has(tokens[first]!.norm) || isAllCapitals(before))
    return false
  if (tokens[first - 1]?.norm !== 'the' && hitOf[first] === undefined) return false
  for (let i = and + 1; i < limit && i <= and + LATER_BODY && isCapital(tokens[i]); i += 1) {
    if (hasSense(hitOf[i], 'body')) return i > and + 1
    if (lexicon.firstNames.has(tokens[i]!.norm)) return false
  }
  return false
}

/** "Ken Doctor", "Mary Baker": a capital after a given name is a surname, whatever else it means. */
function isSurname(words: Words, first: number, at: number): boolean {
  const { tokens, hitOf, lexicon } = words
  if (!isCapital(tokens[at]) || hitOf[at]!.end !== at + 1) return false
  // "Ida J. Band"
  for (let i = first + 1; i < at; i += 1) if (tokens[i]!.text.length > 1) return false
  return (
    hitOf[first] === undefined && lexicon.firstNames.has(tokens[first]!.norm) && !isCapital(tokens[at + 1])
  )
}

/** "Bo Lund from **Fantastic Gardeners**": inside a sentence a plural with a capital is part of a name. */
export function isPluralInName(words: Words, first: number, at: number): boolean {
  const { tokens, hitOf, lexicon } = words
  const hit = hitOf[at]
  if (at <= first || hit === undefined || hit.first !== at || hit.end !== at + 1 || !isCapital(tokens[at]))
    return false
  if (words.titleCase[at] === 1 || opensSentence(words, first) || lexicon.firstNames.has(tokens[first]!.norm))
    return false
  for (let i = first; i < at; i += 1) if (hitOf[i] !== undefined || !isCapital(tokens[i])) return false
  return hit.senses.every(
    (sense) =>
      sense.is === 'role' &&
      sense.plural &&
      sense.entry.marks === undefined &&
      sense.entry.speaker !== 'party',
  )
}

/** "the Harbour Falls Leader": a newspaper's noun closes a name of unknown words after an article. */
function namesPaper(words: Words, first: number, at: number, limit: number): boolean {
  const { tokens, hitOf, lexicon } = words
  if (at <= first || !isCapital(tokens[at]) || !lexicon.has('paper-noun', tokens[at]!.norm)) return false
  if (tokens[first - 1]?.norm !== 'the' || hitOf[at - 1] !== undefined) return false
  return at + 1 >= limit || !isCapital(tokens[at + 1])
}

/** "Hanbit Energy of South Korea": a name that ends with its word for a body is whole before "of" and a place. */
function closesBody(words: Words, first: number, of: number): boolean {
  const before = words.hitOf[of - 1]
  const after = nameSense(words.hitOf[of + 1])
  if (before === undefined || before.first <= first) return false
  if (after?.is !== 'country' && after?.is !== 'region') return false
  // "Harbour Party of Japan leader Ana Ruiz": a role goes on with it.
  return !isRole(words.hitOf[words.hitOf[of + 1]!.end])
}
