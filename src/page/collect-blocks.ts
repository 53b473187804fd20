/** Reads the chosen parts of the live page, in reading order, as blocks of folded text. */
import { BlockText } from './block-text.ts'
import {
  attributeOf,
  firstChildOf,
  hasAttribute,
  matches,
  nameOf,
  nextSiblingOf,
  parentOf,
  shadowOf,
  tagOf,
} from './dom.ts'
import patterns from './page-patterns.json'
import type { Run } from './text-map.ts'

/** One block as read from the page, before it is known what part of the article it is. */
export interface RawBlock {
  /** The block-level element that holds it. */
  readonly element: Element
  readonly text: string
  /** Runs counted from the block's first character. */
  readonly runs: readonly Run[]
  readonly links: readonly { readonly start: number; readonly end: number; readonly href: string }[]
}

const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RB RUBY S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR TD TH'.split(
    ' ',
  ),
)
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG CANVAS OBJECT EMBED AUDIO VIDEO MATH SELECT TEXTAREA INPUT BUTTON RT RP RTC HEAD'.split(
    ' ',
  ),
)
const SENTENCE_END = new Set('.!?…:”"’\'»)'.split(''))

interface Frame {
  readonly element: Element | null
  readonly inline: boolean
  readonly link: number
  next: Node | null
  readonly listed: readonly Node[] | null
  index: number
}

/** Looks at an element and tells whether its style hides it; absent where there are no styles (command line). */
export type IsHidden = (element: Element) => boolean

/**
 * Walks `root` and gathers the text of the nodes whose parent is in `chosen` (all of them where `chosen` is null),
 * split at block-level elements, at two line breaks, and at a line break after the end of a sentence.
 * `maxDepth` bounds the nesting that is followed, `maxLength` the characters that are read.
 */
export function collectBlocks(
  root: Element,
  chosen: ReadonlySet<Element> | null,
  isHidden: IsHidden,
  limits: { readonly maxDepth: number; readonly maxLength: number; readonly onLimit: (code: string) => void },
): RawBlock[] {
  const onTheWay = chosen ? ancestorsOf(chosen, root) : null
  const blocks: RawBlock[] = []
  let text = new BlockText()
  let owner: Element = root
  let links: { start: number; end: number; href: string }[] = []
  let openLinks: { start: number; href: string }[] = []
  let breaks = 0
  let length = 0

  const close = (): void => {
    if (!text.isEmpty) {
      const done = text.finish()
      length += done.text.length
      for (const link of openLinks) links.push({ ...link, end: done.text.length })
      blocks.push({
        element: owner,
        ...done,
        links: links.map((link) => trimmed(link, done.text)).filter((link) => link.end > link.start),
      })
      text = new BlockText()
    }
    openLinks = openLinks.map((link) => ({ ...link, start: 0 }))
    links = []
    breaks = 0
  }

  const stack: Frame[] = [frameOf(root, false, -1)]
  while (stack.length > 0) {
    const frame = stack[stack.length - 1]!
    const child = nextChild(frame)
    if (!child) {
      stack.pop()
      if (!frame.element) continue
      if (!frame.inline) close()
      else if (tagOf(frame.element) === 'Q') text.addDrawn('”')
      if (frame.link >= 0) {
        const link = openLinks.pop()
        if (link) links.push({ ...link, end: text.size })
      }
      if (!frame.inline) owner = blockAround(stack) ?? root
      continue
    }
    if (child.nodeType === 3) {
      const parent = frame.element
      if (chosen && !(parent && chosen.has(parent))) continue
      if (length > limits.maxLength) {
        limits.onLimit('too-long')
        break
      }
      const before = text.size
      text.addNode(child as Text)
      if (text.size > before) breaks = 0
      continue
    }
    if (child.nodeType !== 1) continue
    const element = child as Element
    const tag = tagOf(element)
    if (tag === 'BR' || tag === 'HR') {
      breaks++
      if (tag === 'HR' || breaks > 1 || SENTENCE_END.has(text.last)) close()
      else text.addBreak()
      continue
    }
    if (SKIPPED.has(tag)) continue
    if (onTheWay && !onTheWay.has(element)) continue
    if (stack.length >= limits.maxDepth) {
      limits.onLimit('too-deep')
      continue
    }
    const inline = INLINE.has(tag)
    if (inline) {
      if (
        isSetApart(element) &&
        (hasAttribute(element, 'hidden') || matches(element, patterns.unseen) || isHidden(element))
      )
        continue
      if (tag === 'Q') text.addDrawn('“')
      if (tag === 'TD' || tag === 'TH') text.addBreak()
    } else {
      close()
      owner = element
    }
    const href = tag === 'A' ? attributeOf(element, 'href') : null
    if (href !== null) openLinks.push({ start: text.size, href })
    stack.push(frameOf(element, inline, href === null ? -1 : 0))
  }
  close()
  return blocks
}

/** Whether an inline element has anything by which a style sheet would single it out to hide it. */
const isSetApart = (element: Element): boolean =>
  hasAttribute(element, 'class') ||
  hasAttribute(element, 'style') ||
  hasAttribute(element, 'hidden') ||
  hasAttribute(element, 'id')

/** The children a reader sees: those of an open shadow root, and in its slots what is put there. */
function frameOf(element: Element, inline: boolean, link: number): Frame {
  const shadow = shadowOf(element)
  if (shadow) return { element, inline, link, next: firstChildOf(shadow), listed: null, index: 0 }
  if (nameOf(element) === 'SLOT' && 'assignedNodes' in element) {
    const assigned = (element as HTMLSlotElement).assignedNodes()
    if (assigned.length > 0) return { element, inline, link, next: null, listed: assigned, index: 0 }
  }
  return { element, inline, link, next: firstChildOf(element), listed: null, index: 0 }
}

function nextChild(frame: Frame): Node | null {
  if (frame.listed) return frame.listed[frame.index++] ?? null
  const child = frame.next
  frame.next = child ? nextSiblingOf(child) : null
  return child
}

function blockAround(stack: readonly Frame[]): Element | null {
  for (let i = stack.length - 1; i >= 0; i--) if (!stack[i]!.inline) return stack[i]!.element
  return null
}

/** The elements between `root` and the chosen ones, these included; through shadow roots and slots. */
function ancestorsOf(chosen: ReadonlySet<Element>, root: Element): Set<Node> {
  const seen = new Set<Node>([root])
  for (const element of chosen) {
    let node: Node | null = element
    while (node && !seen.has(node)) {
      seen.add(node)
      const slot = (node as Element).assignedSlot as Node | null | undefined
      node = slot ?? parentOf(node) ?? (node as ShadowRoot).host ?? null
    }
  }
  return seen
}

/** A link without the space before or after its words. */
function trimmed<L extends { start: number; end: number }>(link: L, text: string): L {
  let { start, end } = link
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  return { ...link, start, end }
}
