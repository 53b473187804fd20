/** Finds the elements whose text is the article's body. */
import { clonePage } from './clone-page.ts'
import { allIn, attributeOf, bodyOf, elementsIn, parentOf, textOf } from './dom.ts'
import patterns from './page-patterns.json'
import { articleElement } from './quick-readability.ts'
import { regionOf } from './region.ts'
import { addSameTemplate } from './same-template.ts'

/** Beyond this many elements the page is not copied: its paragraphs alone are looked at. */
export const MAX_ELEMENTS = 40_000
/** Beyond this many in the part with the running text, it is not copied either: the extractor would hold the page up. */
const MAX_COPIED = 6_000
/** Of a page too large to copy, this many paragraphs are looked at. */
const MAX_PARAGRAPHS = 5_000
/** Where the chosen text is this much shorter than what plain paragraphs hold, the paragraphs win. */
const FALLBACK_RATIO = 0.5

/**
 * The elements whose own text belongs to the body. Readability chooses on a copy; where it finds nothing, or less than
 * half of what the best run of paragraphs holds (a dialog won over the article), the paragraphs are taken.
 * Adds codes to `limits`. It yields wherever the work can be broken off for a while.
 */
export function* findBody(
  document: Document,
  title: string,
  limits: Set<string>,
): Generator<void, Set<Element>> {
  if (elementsIn(document, '*').length > MAX_ELEMENTS) {
    limits.add('large-page')
    return paragraphsOf(document, limits).chosen
  }
  const region = regionOf(document)
  const body = bodyOf(document)
  if (!region || !body) return new Set()
  if (region.element.querySelectorAll('*').length > MAX_COPIED) {
    limits.add('large-page')
    return paragraphsOf(document, limits).chosen
  }
  const onLimit = (code: string): void => void limits.add(code)
  yield
  let read = yield* fromReadability(region.element, title, onLimit)
  const short = region.element !== body && read.length < region.length * FALLBACK_RATIO
  if (short && body.querySelectorAll('*').length <= MAX_COPIED)
    read = yield* fromReadability(body, title, onLimit)
  yield
  if (read.length > LONG_ENOUGH) return read.chosen
  const plain = paragraphsOf(document, new Set())
  return read.length < plain.length * FALLBACK_RATIO ? plain.chosen : read.chosen
}

/** A choice of this many characters is an article; the paragraphs are not asked. */
const LONG_ENOUGH = 4_000

interface Choice {
  readonly chosen: Set<Element>
  readonly length: number
}

function* fromReadability(
  region: Element,
  title: string,
  onLimit: (code: string) => void,
): Generator<void, Choice> {
  const chosen = new Set<Element>()
  let length = 0
  try {
    const page = clonePage(region, title, onLimit)
    yield
    const content = yield* articleElement(page, () => clonePage(region, title, onLimit))
    yield
    if (content) {
      const walker = page.clone.createTreeWalker(content, 4)
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const words = (text as Text).data.trim()
        if (!words) continue
        let copy = text.parentElement
        while (copy && !page.liveOf.has(copy)) copy = copy.parentElement
        if (!copy) continue
        length += words.length
        chosen.add(page.liveOf.get(copy)!)
      }
    }
  } catch {
    // A page can be made so that the extractor stumbles; the paragraphs are read then.
    return { chosen: new Set(), length: 0 }
  }
  if (length > 0) length += addSameTemplate(region, chosen)
  return { chosen, length }
}

/** The container with most text in its own paragraphs, and those paragraphs with what is inside them. Adds 'too-long' to `limits` where there are more than are looked at. */
function paragraphsOf(document: Document, limits: Set<string>): Choice {
  const score = new Map<Node, number>()
  const paragraphs = allIn(document, 'p')
  const lengths = new Map<Element, number>()
  if (paragraphs.length > MAX_PARAGRAPHS) limits.add('too-long')
  for (let i = 0; i < Math.min(paragraphs.length, MAX_PARAGRAPHS); i++) {
    const paragraph = paragraphs[i]!
    const length = (textOf(paragraph) ?? '').trim().length
    if (length < 25) continue
    lengths.set(paragraph, length)
    const parent = parentOf(paragraph)
    const grandparent = parent && parentOf(parent)
    if (parent) score.set(parent, (score.get(parent) ?? 0) + length)
    if (grandparent) score.set(grandparent, (score.get(grandparent) ?? 0) + length / 2)
  }
  let best: Node | null = null
  for (const [node, value] of score) if (!best || value > score.get(best)!) best = node
  const chosen = new Set<Element>()
  let total = 0
  if (!best) return { chosen, length: 0 }
  for (const [paragraph, length] of lengths) {
    const parent = parentOf(paragraph)
    if (parent !== best && (!parent || parentOf(parent) !== best)) continue
    if (inConsent(paragraph)) continue
    total += length
    chosen.add(paragraph)
    for (const inner of paragraph.querySelectorAll('*')) chosen.add(inner)
  }
  return { chosen, length: total }
}

const CONSENT_IDS = new Set(patterns.consentIds)
const CONSENT_CLASSES = new Set(patterns.consentClasses)

/** Whether an element lies in a consent dialog. */
function inConsent(element: Element): boolean {
  for (let node: Node | null = element; node && node.nodeType === 1; node = parentOf(node)) {
    if (CONSENT_IDS.has(attributeOf(node as Element, 'id') ?? '')) return true
    for (const name of (attributeOf(node as Element, 'class') ?? '').split(/\s+/))
      if (CONSENT_CLASSES.has(name)) return true
  }
  return false
}
