/** The headline and the standfirst above an article's body. */
import type { BlockKind } from '../statements/statement.ts'
import type { RawBlock } from './collect-blocks.ts'
import { allIn, bodyOf, containsNode, matches } from './dom.ts'
import patterns from './page-patterns.json'

type Collect = (element: Element) => RawBlock[]

/** Words two texts share, of the words of the shorter one; 0–1. */
export function overlap(a: string, b: string): number {
  const first = new Set(wordsOf(a))
  const second = new Set(wordsOf(b))
  if (first.size === 0 || second.size === 0) return 0
  let shared = 0
  for (const word of first) if (second.has(word)) shared++
  return shared / Math.min(first.size, second.size)
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s.,;:!?|'’"“”()–—-]+/)
    .filter(Boolean)

/**
 * The headline (the first-level heading that says most of the page's title, else the last one above the body) and the
 * standfirst between it and the body, in reading order.
 */
export function findHeading(
  document: Document,
  title: string,
  body: readonly RawBlock[],
  collect: Collect,
): { block: RawBlock; kind: BlockKind }[] {
  const start = body[0]!.element
  const above = (element: Element): boolean => (element.compareDocumentPosition(start) & 4) !== 0
  let headline: { block: RawBlock; kind: BlockKind } | null = null
  for (const candidate of [...allIn(document, 'h1')].slice(0, 10)) {
    if (!(above(candidate) || candidate === start)) continue
    const block = joined(collect(candidate), candidate)
    if (!block) continue
    const alike = overlap(block.text, title)
    if (headline && alike < 0.6) continue
    headline = { block, kind: 'headline' }
    if (alike >= 0.8) break
  }
  const found = headline ? [headline] : []
  const standfirst = headline && standfirstBetween(document, headline.block.element, start)
  if (standfirst) {
    const blocks = collect(standfirst)
    const length = blocks.reduce((sum, block) => sum + block.text.length, 0)
    if (length >= 25 && length <= 800)
      found.push(...blocks.map((block) => ({ block, kind: 'standfirst' as const })))
  }
  return found
}

/** A heading that is broken into lines is one heading: its first block, for now the longest. */
function joined(blocks: readonly RawBlock[], element: Element): RawBlock | null {
  let longest: RawBlock | null = null
  for (const block of blocks) if (!longest || block.text.length > longest.text.length) longest = block
  return longest && { ...longest, element }
}

/** Elements that are looked at between headline and body. */
const MAX_BETWEEN = 300

/** The element between headline and body that its class calls a standfirst; null where there is none. */
function standfirstBetween(document: Document, headline: Element, start: Element): Element | null {
  const root = bodyOf(document)
  if (!root) return null
  const walker = document.createTreeWalker(root, 1)
  walker.currentNode = headline
  for (let i = 0; i < MAX_BETWEEN; i++) {
    const element = walker.nextNode() as Element | null
    if (!element || element === start) return null
    if (matches(element, patterns.standfirst) && !containsNode(element, start)) return element
  }
  return null
}
