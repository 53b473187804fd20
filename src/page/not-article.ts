/** Blocks between and after an article's paragraphs that are not the article: teasers, forms, bars, notices, credits. */
import type { BlockKind } from '../statements/statement.ts'
import type { RawBlock } from './collect-blocks.ts'
import { attributeOf, parentOf, tagOf } from './dom.ts'
import patterns from './page-patterns.json'
import { templateOf } from './template.ts'

/** A block with what part of the article it is. */
export interface KindBlock {
  readonly block: RawBlock
  readonly kind: BlockKind
}

/** A longer block that starts like a teaser is a sentence that happens to start so. */
const LONGEST_TEASER = 240
/** These starts are common in sentences too: only a line without a full stop, this short or mostly linked, is a teaser. */
const LONGEST_LINE = 100
/** A container that holds more of the text than this is the article, whatever its class says. */
const MOST_OF_IT = 0.3
/** Ancestors that are looked at, from the block upwards. */
const MAX_UP = 5

/** Levels that make up how a block is set: itself and its parent. */
export const OWN_LEVELS = 2

const WHOLES = new Set(patterns.junkWholes)

/** The blocks without those that are no part of the article, photo credits told apart as captions. */
export function withoutJunk(blocks: readonly KindBlock[]): KindBlock[] {
  const junk = junkContainers(blocks)
  const template = commonest(blocks)
  const kept: KindBlock[] = []
  for (const { block, kind } of blocks) {
    if (isTeaser(block, kind)) continue
    if (templateOf(block.element, OWN_LEVELS) !== template && inContainer(block.element, junk)) continue
    kept.push({ block, kind: kind === 'body' && isCredit(block.text) ? 'caption' : kind })
  }
  // A subhead over nothing belonged to what was left out.
  while (kept.at(-1)?.kind === 'subhead') kept.pop()
  return kept
}

function isTeaser({ element, text, links }: RawBlock, kind: BlockKind): boolean {
  if (kind === 'caption' || kind === 'headline' || kind === 'standfirst') return false
  const words = text.toLowerCase()
  if (WHOLES.has(words.replace(/:$/, ''))) return true
  if (text.length > LONGEST_TEASER) return false
  const linked = links.reduce((sum, { start, end }) => sum + end - start, 0) / text.length
  if (linked > 0.9 && kind === 'subhead' && isInItem(element)) return true
  if (linked > 0.9 && kind !== 'subhead' && text.length > 20 && !/[.”"]$/.test(text)) return true
  if (/^\d{1,2}[:.]\d{2}(?!\d)/.test(text) && text.length < 60) return true
  if (
    /^(?:duration )?\d{1,2}(?::\d\d)? ?(?:sec|min|hour|day|week|month|year)?[a-z]*(?: read| ago)?$/.test(
      words,
    )
  )
    return true
  if (patterns.junkStarts.some((start) => words.startsWith(start))) return true
  if (text.length > LONGEST_LINE && linked < 0.4) return false
  return !/[.!?]["”’]?$/.test(text) && patterns.junkLineStarts.some((start) => words.startsWith(start))
}

/** Whether a heading is an item of a list: of other stories, then. */
function isInItem(heading: Element): boolean {
  let node = parentOf(heading)
  for (let up = 0; node && up < 3; up++) {
    if (tagOf(node) === 'LI') return true
    node = parentOf(node)
  }
  return false
}

/** Whether a short line names a photographer or an agency. */
function isCredit(text: string): boolean {
  if (text.length > 120 || /[.!?]["”’]?$/.test(text)) return false
  const words = text.toLowerCase()
  return patterns.credits.some((credit) => words.includes(credit))
}

/** The elements around the blocks whose class calls them something else, and that hold little of the text. */
function junkContainers(blocks: readonly KindBlock[]): Set<Node> {
  const held = new Map<Node, number>()
  let total = 0
  for (const { block } of blocks) {
    total += block.text.length
    let node: Node | null = block.element
    for (let up = 0; node && node.nodeType === 1 && up < MAX_UP; up++) {
      held.set(node, (held.get(node) ?? 0) + block.text.length)
      node = parentOf(node)
    }
  }
  const junk = new Set<Node>()
  for (const [node, length] of held)
    if (length < total * MOST_OF_IT && isJunk(node as Element)) junk.add(node)
  return junk
}

/** Whether an element's class, id or tag says that it is not the article. */
export function isJunk(element: Element): boolean {
  const tag = tagOf(element)
  if (tag === 'FORM' || tag === 'FOOTER' || tag === 'ASIDE' || tag === 'NAV') return true
  const named = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`.toLowerCase()
  return named.length > 1 && patterns.junkClasses.some((name) => named.includes(name))
}

/** The way in which most of the text is set: some sites put the article's own first paragraphs in a box called teaser. */
export function commonest(blocks: readonly KindBlock[]): string {
  const held = new Map<string, number>()
  for (const { block } of blocks) {
    const template = templateOf(block.element, OWN_LEVELS)
    held.set(template, (held.get(template) ?? 0) + block.text.length)
  }
  return [...held].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0]
}

function inContainer(element: Element, junk: ReadonlySet<Node>): boolean {
  let node: Node | null = element
  for (let up = 0; node && up < MAX_UP; up++) {
    if (junk.has(node)) return true
    node = parentOf(node)
  }
  return false
}
