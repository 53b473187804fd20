/** The part of a page that is worth copying: the smallest element around nearly all of its running text. */
import { allIn, bodyOf, parentOf, tagOf, textOf } from './dom.ts'

/** Of a page's paragraphs, this many are looked at. */
const MAX_PARAGRAPHS = 5_000
/** Ancestors of a paragraph that may be the region. */
const MAX_UP = 60
/** A paragraph shorter than this says nothing about where the article is. */
const MIN_PARAGRAPH = 40
/** Less running text than this, in characters, and the paragraphs are no guide. */
const MIN_TEXT = 800
/** The share of the running text that the region has to hold. */
const SHARE = 0.85

export interface Region {
  readonly element: Element
  /** Characters in the region's paragraphs. */
  readonly length: number
}

/** The region of a page, one level wider than need be so that an extractor sees its surroundings; the whole body where paragraphs are no guide. */
export function regionOf(document: Document): Region | null {
  const body = bodyOf(document)
  if (!body) return null
  const held = new Map<Node, number>()
  let total = 0
  let looked = 0
  for (const paragraph of allIn(document, 'p')) {
    if (++looked > MAX_PARAGRAPHS) break
    const length = (textOf(paragraph) ?? '').trim().length
    if (length < MIN_PARAGRAPH) continue
    total += length
    let up = parentOf(paragraph)
    for (let level = 0; up && up !== body && level < MAX_UP; level++) {
      held.set(up, (held.get(up) ?? 0) + length)
      up = parentOf(up)
    }
  }
  if (total < MIN_TEXT) return { element: body, length: total }
  let smallest: Node | null = null
  for (const [node, length] of held)
    if (length >= total * SHARE && (smallest === null || isDeeper(node, smallest))) smallest = node
  const wider = smallest && (tagOf(smallest) === 'MAIN' ? smallest : parentOf(smallest))
  return { element: wider?.nodeType === 1 ? (wider as Element) : body, length: total }
}

/** Of two elements that each hold most of the text, one lies in the other. */
const isDeeper = (node: Node, other: Node): boolean =>
  node !== other && (other.compareDocumentPosition(node) & 16) !== 0
