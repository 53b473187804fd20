/** The headline and the standfirst above an article's body. */
import type { RawBlock } from './collect-blocks.ts'
import { allIn, attributeOf, bodyOf, containsNode, firstIn, matches, tagOf, textOf } from './dom.ts'
import { commonest, type KindBlock, OWN_LEVELS } from './not-article.ts'
import patterns from './page-patterns.json'
import { templateOf } from './template.ts'
import type { Run } from './text-map.ts'

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

/** The headline's element, where a page has one, and its blocks with those of the standfirst, in reading order. */
export interface Heading {
  readonly headline: Element | null
  readonly blocks: readonly KindBlock[]
}

/**
 * The headline (the first-level heading that says most of the page's title, else the last one above the body) and the
 * standfirst between it and the body. What of the body stands above the headline is for the caller to leave out.
 */
export function findHeading(
  document: Document,
  title: string,
  body: readonly RawBlock[],
  collect: Collect,
): Heading {
  const headline = headlineOf(document, title, body)
  const block = headline && joined(collect(headline), headline)
  if (!block) return { headline: null, blocks: [] }
  const start = body.find(
    ({ element }) => follows(element, headline) && !containsNode(headline, element),
  )?.element
  const blocks: KindBlock[] = [{ block, kind: 'headline' }]
  const standfirst = start && standfirstBetween(document, headline, start)
  if (standfirst) {
    const lines = collect(standfirst)
    const length = lines.reduce((sum, { text }) => sum + text.length, 0)
    if (length >= 25 && length <= 800)
      blocks.push(...lines.map((line) => ({ block: line, kind: 'standfirst' as const })))
  }
  return { headline, blocks }
}

/** Whether `node` comes after `other` in the page; what lies in a shadow root stands where its host stands. */
export const follows = (node: Node, other: Node): boolean =>
  (inLight(other).compareDocumentPosition(inLight(node)) & 4) !== 0

function inLight(node: Node): Node {
  let light = node
  for (let up = 0; up < 20; up++) {
    const { host } = light.getRootNode() as Partial<ShadowRoot>
    if (!host) break
    light = host
  }
  return light
}

/** Headings that are looked at. */
const MAX_HEADINGS = 12
/** A heading with this share of its words in the title (or the other way round) is the headline. */
const SAYS_TITLE = 0.8
/** The share of the body that may stand above the headline: a date, a topic, not the story. */
const MOST_ABOVE = 0.15

function headlineOf(document: Document, title: string, body: readonly RawBlock[]): Element | null {
  const total = body.reduce((sum, { text }) => sum + text.length, 0)
  const isOnTop = (heading: Element): boolean => {
    let above = 0
    for (const { element, text } of body) {
      if (follows(element, heading)) break
      if (!containsNode(heading, element)) above += text.length
    }
    return above <= total * MOST_ABOVE
  }
  let last: Element | null = null
  for (const selector of ['h1', 'h2,[itemprop=headline]']) {
    for (const heading of [...allIn(document, selector)].slice(0, MAX_HEADINGS)) {
      const words = textOf(heading) ?? ''
      if (words.length > 400 || !isOnTop(heading)) continue
      if (words.trim().length > 12 && overlap(words, title) >= SAYS_TITLE) return heading
      if (selector === 'h1' && words.trim() !== '' && !follows(heading, body[0]!.element)) last = heading
    }
  }
  return last
}

/** A heading that is broken into boxes is one heading: its lines, one after the other. */
function joined(blocks: readonly RawBlock[], element: Element): RawBlock | null {
  let text = ''
  const runs: Run[] = []
  for (const block of blocks) {
    if (text !== '') text += ' '
    for (const run of block.runs) runs.push({ ...run, at: text.length + run.at })
    text += block.text
  }
  return text === '' ? null : { element, text, runs, links: [] }
}

/** What a page tells others of the article is often its standfirst; so alike, it is. */
const ALIKE = 0.85
const PARTS = 'div,p,ul,ol,h1,h2,h3,h4,section,figure'
const LEAD_TAGS = new Set(['P', 'H2', 'H3', 'DIV'])
/** Elements that are looked at between headline and body. */
const MAX_BETWEEN = 300

/** The element between headline and body that its class, or the page's description of itself, calls a standfirst; null where there is none. */
function standfirstBetween(document: Document, headline: Element, start: Element): Element | null {
  const root = bodyOf(document)
  if (!root) return null
  const walker = document.createTreeWalker(root, 1)
  walker.currentNode = headline
  const description = descriptionOf(document)
  for (let i = 0; i < MAX_BETWEEN; i++) {
    const element = walker.nextNode() as Element | null
    if (!element || element === start) return null
    if (containsNode(element, start)) continue
    if (matches(element, patterns.standfirst)) return element
    if (!LEAD_TAGS.has(tagOf(element)) || element.querySelector(PARTS)) continue
    const text = textOf(element) ?? ''
    if (text.length > 25 && text.length < 500 && overlap(text, description) > ALIKE) return element
  }
  return null
}

function descriptionOf(document: Document): string {
  const described = firstIn(document, 'meta[name=description],meta[property="og:description"]')
  return (described && attributeOf(described, 'content')) ?? ''
}

/** A body's blocks, the first one a standfirst where it is set unlike the paragraphs and says what the page's description says. */
export function withStandfirst(document: Document, body: readonly KindBlock[]): readonly KindBlock[] {
  const [first, ...rest] = body
  if (first?.kind !== 'body' || rest.length === 0) return body
  const alike = overlap(first.block.text, descriptionOf(document)) > ALIKE
  if (!alike || templateOf(first.block.element, OWN_LEVELS) === commonest(rest)) return body
  return [{ block: first.block, kind: 'standfirst' }, ...rest]
}
