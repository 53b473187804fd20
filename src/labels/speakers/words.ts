/** An article's words with what the reading of speakers needs to know of each: sentence, block, quotation, gazetteer. */
import { type Token, tokenAt, tokensOf } from '../../rules/tokens.ts'
import type { Article, Span } from '../../statements/statement.ts'
import { type Hit, hitsOf, type Lexicon } from './lexicon.ts'
import { withoutNamesakes } from './namesakes.ts'
import { MARKS, traitsOf } from './spelling-traits.ts'
import { bitsOf } from './word-classes.ts'

export interface Words {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  /** The common word classes of each token, as bits. */
  readonly classes: Int32Array
  /** The gazetteer's phrases in the text, in order. */
  readonly hits: readonly Hit[]
  /** The gazetteer phrase that covers a token. */
  readonly hitOf: readonly (Hit | undefined)[]
  readonly sentenceOf: Int32Array
  readonly blockOf: Int32Array
  /** 1 inside quotation marks. */
  readonly quoted: Uint8Array
  /** 1 in blocks whose words nearly all begin with a capital letter: there capitals tell nothing. */
  readonly titleCase: Uint8Array
  /** Words (lower case) seen with a capital inside a sentence, and words seen without one. */
  readonly seenCapital: ReadonlySet<string>
  readonly seenSmall: ReadonlySet<string>
}

const QUOTES = new Set(['“', '"', '‘', '«', '„', '”'])
const JOINTS = bitsOf('body-joint', 'preposition')

const isUpper = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 65 && code <= 90
  const letter = text[at]
  return letter !== undefined && letter !== letter.toLowerCase() && letter === letter.toUpperCase()
}

/** Does the word begin with a capital letter? */
export const isCapital = (token: Token | undefined): boolean => token !== undefined && isUpper(token.text, 0)

/** Is the word of capitals alone, two or more ("NASA", "PG")? */
export const isAllCapitals = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.text.length > 1 &&
  isUpper(token.text, 0) &&
  isUpper(token.text, 1) &&
  token.text === token.text.toUpperCase()

/** Does the token start with a letter or a digit? */
export const isWord = (token: Token | undefined): boolean => {
  if (token === undefined) return false
  const code = token.text.charCodeAt(0)
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  const first = token.text[0]!
  return first.toLowerCase() !== first.toUpperCase() || first > '\u2fff'
}

/** Does the token begin with a digit? */
export const isNumeric = (token: Token): boolean => token.text[0]! >= '0' && token.text[0]! <= '9'

/** Takes an article, and its tokens where they have been cut already; gives its words. Linear. */
export function wordsOf(article: Article, lexicon: Lexicon, cut?: readonly Token[]): Words {
  const { text } = article
  const tokens = cut ?? tokensOf(text)
  const { classes, marks } = traitsOf(tokens, lexicon)
  const hits = withoutNamesakes(hitsOf(tokens, lexicon), text)
  const hitOf: (Hit | undefined)[] = new Array(tokens.length).fill(undefined)
  for (const hit of hits) for (let i = hit.first; i < hit.end; i += 1) hitOf[i] = hit
  const sentenceOf = new Int32Array(tokens.length)
  const blockOf = new Int32Array(tokens.length)
  const quoted = new Uint8Array(tokens.length)
  const titleCase = new Uint8Array(tokens.length)
  let sentence = 0
  let block = 0
  let inQuote = false
  let straight = false
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!
    const mark = marks[i]!
    while (block + 1 < article.blocks.length && article.blocks[block + 1]!.start <= token.start) block += 1
    if (i > 0) {
      const before = marks[i - 1]!
      if (token.opensLine || block !== blockOf[i - 1]) {
        sentence += 1
        inQuote = false
        straight = false
      } else if (before === MARKS.stop && mark !== MARKS.closing && endsSentence(tokens, hitOf, i - 1))
        sentence += 1
      else if (before === MARKS.closing && i > 1 && marks[i - 2] === MARKS.stop && isCapital(token))
        sentence += 1
    }
    if (mark === MARKS.opening) inQuote = true
    else if (mark === MARKS.straight) straight = !straight
    quoted[i] = inQuote || straight ? 1 : 0
    if (mark === MARKS.closing) inQuote = false
    sentenceOf[i] = sentence
    blockOf[i] = block
  }
  markTitleCase(tokens, blockOf, titleCase, classes)
  const seenCapital = new Set<string>()
  const seenSmall = new Set<string>()
  const seen = new Uint8Array(tokens.length)
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!
    if (seen[token.spelling] === 1) continue
    if (isWord(token)) {
      if (!isCapital(token)) seenSmall.add(token.norm)
      else if (titleCase[i] === 1 || opensSentence({ tokens, sentenceOf }, i)) continue
      else seenCapital.add(token.norm)
    }
    seen[token.spelling] = 1
  }
  return {
    text,
    tokens,
    lexicon,
    classes,
    hits,
    hitOf,
    sentenceOf,
    blockOf,
    quoted,
    titleCase,
    seenCapital,
    seenSmall,
  }
}

/** Is the token the first word of its sentence or of a quotation? There a capital letter tells nothing. */
export function opensSentence(words: Pick<Words, 'tokens' | 'sentenceOf'>, at: number): boolean {
  for (let i = at; i > at - 3; i -= 1) {
    if (i <= 0 || words.sentenceOf[i] !== words.sentenceOf[i - 1]) return true
    const before = words.tokens[i - 1]!
    if (isWord(before) || before.text === ',' || before.text === '-') return false
    if (QUOTES.has(before.text) || before.text === ':') return true
  }
  return false
}

/** Does the stop at a token end a sentence? */
function endsSentence(tokens: readonly Token[], hitOf: readonly (Hit | undefined)[], at: number): boolean {
  const mark = tokens[at]!
  const next = tokens[at + 1]
  if (next === undefined || next.start === mark.end) return false
  if (mark.text !== '.') return true
  const before = tokens[at - 1]
  const hit = hitOf[at]
  // "Sen." and "Gov." are phrases of the gazetteer with their full stop; "J." is an initial.
  if (hit !== undefined && hit.end === at + 1 && hit.end - hit.first > 1) return false
  if (before !== undefined && before.text.length === 1 && isCapital(before)) return false
  return !isWord(next) || isCapital(next) || isNumeric(next)
}

function markTitleCase(
  tokens: readonly Token[],
  blockOf: Int32Array,
  titleCase: Uint8Array,
  classes: Int32Array,
): void {
  let first = 0
  for (let i = 1; i <= tokens.length; i += 1) {
    if (i < tokens.length && blockOf[i] === blockOf[first]) continue
    let words = 0
    let capitals = 0
    for (let j = first; j < i && j < first + 60; j += 1) {
      const token = tokens[j]!
      if (!isWord(token) || isNumeric(token) || token.text.length < 2) continue
      if ((classes[j]! & JOINTS) !== 0) continue
      words += 1
      if (isCapital(token)) capitals += 1
    }
    if (words >= 4 && capitals >= words * 0.75) titleCase.fill(1, first, i)
    first = i
  }
}

/** Token range that a span covers: first and end (exclusive). */
export function rangeOf(words: Words, span: Span): readonly [first: number, end: number] {
  const first = tokenAt(words.tokens, span[0])
  let end = first
  while (end < words.tokens.length && words.tokens[end]!.start < span[1]) end += 1
  return [first, end]
}

/** Text of a token range, as it stands on the page with white space made single. */
export function textOf(words: Words, first: number, end: number): string {
  if (end <= first) return ''
  return words.text
    .slice(words.tokens[first]!.start, words.tokens[end - 1]!.end)
    .split(/\s+/)
    .join(' ')
}

/** Is the token a possessive ending: 's, ’s, or the bare apostrophe after s? */
export function isPossessive(words: Words, at: number): boolean {
  const token = words.tokens[at]
  if (token === undefined) return false
  if (token.norm === "'s") return true
  const before = words.tokens[at - 1]
  if (before === undefined) return false
  // Some pages set the apostrophe as an opening single quotation mark, or a space before it.
  if (token.text === '‘' || token.text === '’' || token.text === "'") {
    const next = words.tokens[at + 1]
    if (next !== undefined && next.text === 's' && next.start === token.end) return true
    return before.end === token.start && before.norm.endsWith('s')
  }
  return token.text === 's' && before.end === token.start && (before.text === '‘' || before.text === '’')
}
