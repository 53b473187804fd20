/** An article from plain text. */
import type { Article, Block } from './statement.ts'

const longestHeadline = 200

/**
 * Reads plain text as an article: each line is a block; a first short line with no final stop is the headline when a body
 * follows. Lines of white space alone are no blocks.
 */
export function articleFromText(text: string): Article {
  const blocks: Block[] = []
  let i = 0
  while (i < text.length) {
    let stop = i
    while (stop < text.length && !isBreak(text.charCodeAt(stop))) stop++
    let s = i
    let e = stop
    while (s < e && isSpace(text.charCodeAt(s))) s++
    while (e > s && isSpace(text.charCodeAt(e - 1))) e--
    if (e > s) blocks.push({ kind: 'body', start: s, end: e })
    i = stop + 1
  }
  const first = blocks[0]
  if (first !== undefined && blocks.length > 1 && first.end - first.start <= longestHeadline) {
    const last = text[first.end - 1]!
    if (!'.!?…:,;”"’)»'.includes(last)) blocks[0] = { ...first, kind: 'headline' }
  }
  return { text, blocks, links: [] }
}

const isBreak = (c: number) => c === 10 || c === 13 || c === 0x2028 || c === 0x2029 || c === 0x85
const isSpace = (c: number) =>
  c === 32 || c === 9 || c === 0xa0 || c === 11 || c === 12 || c === 0xfeff || c === 0x200b
