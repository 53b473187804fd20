/** Paragraphs that the extractor passed over although they are set exactly like those it took. */
import { parentOf, tagOf, textOf } from './dom.ts'
import { isJunk } from './not-article.ts'
import { templateOf } from './template.ts'

/** A way of being set counts as the article's where it holds this share of the text that was taken. */
const SHARE = 0.2
/** Shorter paragraphs are captions, credits and labels more often than not. */
const MIN_PARAGRAPH = 30
/** Ancestors whose classes make up the way a paragraph is set. */
const LEVELS = 3
/** Ancestors that are asked whether they set a paragraph apart. */
const MAX_UP = 40

/** Adds to `chosen` the paragraphs of `region` with the tags and classes, three levels up, of those in it. Gives the characters added. */
export function addSameTemplate(region: Element, chosen: Set<Element>): number {
  const paragraphs = region.getElementsByTagName('p')
  const taken = new Map<string, number>()
  const passedOver: { paragraph: Element; set: string; length: number }[] = []
  let total = 0
  for (const paragraph of paragraphs) {
    const length = (textOf(paragraph) ?? '').trim().length
    if (length < MIN_PARAGRAPH) continue
    const set = templateOf(paragraph, LEVELS)
    if (isChosen(paragraph, chosen)) {
      taken.set(set, (taken.get(set) ?? 0) + length)
      total += length
    } else passedOver.push({ paragraph, set, length })
  }
  let added = 0
  for (const { paragraph, set, length } of passedOver) {
    if (
      (taken.get(set) ?? 0) < total * SHARE ||
      isApart(paragraph, region) ||
      isMostlyLinks(paragraph, length)
    )
      continue
    chosen.add(paragraph)
    for (const inner of paragraph.querySelectorAll('*')) chosen.add(inner)
    added += length
  }
  return added
}

function isChosen(paragraph: Element, chosen: ReadonlySet<Element>): boolean {
  if (chosen.has(paragraph)) return true
  for (const inner of paragraph.getElementsByTagName('*')) if (chosen.has(inner)) return true
  return false
}

function isApart(paragraph: Element, region: Element): boolean {
  let node: Node | null = paragraph
  for (let up = 0; node && node !== region && up < MAX_UP; up++, node = parentOf(node)) {
    const tag = tagOf(node)
    if (tag === 'FIGURE' || tag === 'FIGCAPTION' || isJunk(node as Element)) return true
  }
  return false
}

function isMostlyLinks(paragraph: Element, length: number): boolean {
  let linked = 0
  for (const link of paragraph.getElementsByTagName('a')) linked += (textOf(link) ?? '').length
  return linked > length * 0.6
}
