/** What part of the article a block of the body is. */
import type { BlockKind } from '../statements/statement.ts'
import type { RawBlock } from './collect-blocks.ts'
import { matches, parentOf, tagOf } from './dom.ts'
import patterns from './page-patterns.json'

/** Only the first blocks of a body can be its standfirst. */
const STANDFIRST_WITHIN = 3
/** Ancestors that are looked at, from the block upwards. */
const MAX_UP = 6

/** What one element says of the blocks inside it; 'end' where nothing further up matters. */
type Says = BlockKind | 'end' | null

const HEADING = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
const ITEM = new Set(['LI', 'DD', 'DT'])

function says(element: Element): Says {
  const tag = tagOf(element)
  if (HEADING.has(tag)) return 'subhead'
  if (tag === 'FIGCAPTION' || tag === 'CAPTION') return 'caption'
  if (tag === 'ARTICLE' || tag === 'BODY' || tag === 'MAIN') return 'end'
  if (matches(element, patterns.caption)) return 'caption'
  if (matches(element, patterns.pullQuote)) return 'pull-quote'
  if (tag === 'BLOCKQUOTE') return 'block-quote'
  return ITEM.has(tag) ? 'list-item' : null
}

/** Tells the kind of blocks of a body, by their elements and the elements around them; each element is asked once. */
export function blockKinds(): (block: RawBlock, index: number) => BlockKind {
  const known = new Map<Element, Says>()
  return (block, index) => {
    if (index < STANDFIRST_WITHIN && matches(block.element, patterns.standfirst)) return 'standfirst'
    let item = false
    let node: Node | null = block.element
    for (let up = 0; node && node.nodeType === 1 && up < MAX_UP; up++) {
      const element = node as Element
      let said = known.get(element)
      if (said === undefined) {
        said = says(element)
        known.set(element, said)
      }
      if (said === 'end') break
      if (said === 'list-item') item = true
      else if (said) return said
      node = parentOf(node)
    }
    return item ? 'list-item' : 'body'
  }
}
