/** What part of the article a block of the body is. */
import type { BlockKind } from '../statements/statement.ts'
import type { RawBlock } from './collect-blocks.ts'
import { matches, parentOf, tagOf } from './dom.ts'
import patterns from './page-patterns.json'

/** Ancestors that are looked at, from the block upwards. */
const MAX_UP = 6

/** The kind of a block of the body, by its element and the elements around it. */
export function blockKind(block: RawBlock): BlockKind {
  let item = false
  let node: Node | null = block.element
  for (let up = 0; node && node.nodeType === 1 && up < MAX_UP; up++) {
    const element = node as Element
    const tag = tagOf(element)
    if (/^H[1-6]$/.test(tag)) return 'subhead'
    if (tag === 'FIGCAPTION' || tag === 'CAPTION' || matches(element, patterns.caption)) return 'caption'
    if (matches(element, patterns.pullQuote)) return 'pull-quote'
    if (tag === 'BLOCKQUOTE') return 'block-quote'
    if (tag === 'LI' || tag === 'DD' || tag === 'DT') item = true
    if (tag === 'ARTICLE' || tag === 'BODY') break
    node = parentOf(node)
  }
  return item ? 'list-item' : 'body'
}
