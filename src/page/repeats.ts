/** Text that a page shows twice: pull quotes, and copies of a paragraph for another width of screen. */
import type { KindBlock } from './not-article.ts'

/** Shorter blocks may say the same twice by chance. */
const MIN_COPY = 120
/** A pull quote has at least and at most so many characters. */
const MIN_QUOTE = 40
const MAX_QUOTE = 400
/** Beyond so many blocks pull quotes are not looked for: the search grows with their square. */
const MAX_BLOCKS = 600

/** The blocks without second copies; a block whose words stand in a longer one is a pull quote. */
export function withoutRepeats(blocks: readonly KindBlock[]): KindBlock[] {
  const seen = new Set<string>()
  const once = blocks.filter(({ block: { text } }) => {
    if (text.length < MIN_COPY) return true
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
  if (once.length > MAX_BLOCKS) return once
  const running = once
    .filter(({ kind }) => kind === 'body' || kind === 'block-quote')
    .map(({ block }) => block.text)
  return once.map((one) => {
    const { block, kind } = one
    if (kind !== 'body' && kind !== 'block-quote') return one
    const words = withoutMarks(block.text)
    if (words.length < MIN_QUOTE || words.length > MAX_QUOTE) return one
    // An ordinary paragraph has to look like something said: lists repeat their items as well.
    if (kind === 'body' && !/[.!?”"’]$/.test(block.text)) return one
    const repeats = running.some((text) => text.length > block.text.length && text.includes(words))
    return repeats ? { block, kind: 'pull-quote' as const } : one
  })
}

const MARKS = new Set('“”"‘’\'«» '.split(''))

/** A text without the quotation marks and spaces around it. */
function withoutMarks(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && MARKS.has(text[start]!)) start++
  while (end > start && MARKS.has(text[end - 1]!)) end--
  return text.slice(start, end)
}
