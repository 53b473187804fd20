/** The article of a page: its text by blocks, its title and language, and where each character stands in the page. */
import type { Article, Block, BlockKind, Link } from '../statements/statement.ts'
import { blockKinds } from './block-kind.ts'
import { collectBlocks, type IsHidden, type RawBlock } from './collect-blocks.ts'
import { attributeOf, bodyOf, containsNode, firstIn, rootElementOf, textOf } from './dom.ts'
import { findBody } from './find-body.ts'
import { findHeading, follows, withStandfirst } from './find-heading.ts'
import { withoutJunk } from './not-article.ts'
import { withoutRepeats } from './repeats.ts'
import { type Run, TextMap } from './text-map.ts'

/** What a page's article is. */
export interface PageArticle {
  readonly article: Article
  readonly title: string
  /** BCP 47 tag as the page tells; 'und' where it does not. */
  readonly language: string
  readonly map: TextMap
  /** The block-level element of each block of the article. */
  readonly elements: readonly Element[]
  /** What was cut: 'large-page' (too many elements for the full search), 'too-long', 'too-deep'. */
  readonly limits: readonly string[]
}

/** Characters of text that are read at most: some 200,000 words of English. */
export const MAX_LENGTH = 1_300_000
/** Nesting that is followed at most. */
export const MAX_DEPTH = 3_000
/** Fewer characters of body than this are no article. */
const MIN_LENGTH = 200

/**
 * Reads the article of a document, without changing it. Null where there is none: no body, or hardly a paragraph.
 * Works in a page and on documents of jsdom and linkedom. Links are told from `base`: the document's own, which those
 * of linkedom do not have.
 */
export function readArticle(document: Document, base = document.baseURI): PageArticle | null {
  const reading = read(document, base)
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

/** Milliseconds after which a reading in steps lets the page have its turn. */
const TURN = 5

/** The same, letting the page have its turn (`pause`) whenever a step has ended and five milliseconds are over. */
export async function readArticleInSteps(
  document: Document,
  pause: () => Promise<void>,
): Promise<PageArticle | null> {
  const reading = read(document, document.baseURI)
  let start = performance.now()
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
    if (performance.now() - start < TURN) continue
    await pause()
    start = performance.now()
  }
}

function* read(document: Document, base: string): Generator<void, PageArticle | null> {
  const root = bodyOf(document)
  if (!root) return null
  const limits = new Set<string>()
  const title = titleOf(document)
  const isHidden = hiddenByStyle(document)
  const chosen = yield* findBody(document, title, limits)
  if (chosen.size === 0) return null
  yield
  const cut = { maxDepth: MAX_DEPTH, maxLength: MAX_LENGTH, onLimit: (code: string) => limits.add(code) }
  const raw = collectBlocks(root, chosen, isHidden, cut)
  const first = raw[0]
  if (!first) return null
  yield
  const { headline, blocks: heading } = findHeading(document, title, raw, (element) =>
    collectBlocks(element, null, isHidden, cut),
  )
  const kindOf = blockKinds()
  const body = raw
    .filter(({ element }) => !heading.some(({ block }) => containsNode(block.element, element)))
    .filter(({ element }) => !headline || follows(element, headline))
    .map((block, index) => ({ block, kind: kindOf(block, index) }))
  const read = withoutRepeats(withoutJunk(body))
  const parts = heading.length > 1 ? read : withStandfirst(document, read)
  if (parts.reduce((sum, { block }) => sum + block.text.length, 0) < MIN_LENGTH) return null
  const assembled = assemble([...heading, ...parts], base)
  return { ...assembled, title, language: languageOf(document), limits: [...limits] }
}

/** Joins blocks to one text, a blank line between two. */
function assemble(parts: readonly { block: RawBlock; kind: BlockKind }[], base: string) {
  const blocks: Block[] = []
  const links: Link[] = []
  const runs: Run[] = []
  const texts: string[] = []
  const elements: Element[] = []
  let at = 0
  for (const { block, kind } of parts) {
    if (at > 0) {
      texts.push('\n\n')
      at += 2
    }
    texts.push(block.text)
    elements.push(block.element)
    blocks.push({ kind, start: at, end: at + block.text.length })
    for (const { start, end, href } of block.links) {
      const address = absolute(href, base)
      if (address) links.push({ span: [at + start, at + end], href: address })
    }
    for (const run of block.runs) runs.push({ ...run, at: at + run.at })
    at += block.text.length
  }
  const text = texts.join('')
  return { article: { text, blocks, links }, map: new TextMap(text, runs), elements }
}

/** Longest address of a link that is kept, in UTF-16 code units. */
const LONGEST_HREF = 2_000

/** A link's full address; the address as written where the page has none of its own to go by (command line), null for scripts and the like. */
function absolute(href: string, base: string): string | null {
  if (href.length > LONGEST_HREF) return null
  try {
    const url = new URL(href, base)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return /^[a-z][a-z0-9+.-]*:/i.test(href.trim()) ? null : href
  }
}

/** The page's title as it gives it to others, else that of its tab. */
export function titleOf(document: Document): string {
  const shared = firstIn(document, 'meta[property="og:title"],meta[name="twitter:title"]')
  const title = (shared && attributeOf(shared, 'content')) || textOfFirst(document, 'title')
  return title.replace(/\s+/g, ' ').trim()
}

function textOfFirst(document: Document, selector: string): string {
  const element = firstIn(document, selector)
  return element ? (textOf(element) ?? '') : ''
}

/** The page's language as its root element or its meta elements tell; 'und' where they do not. */
export function languageOf(document: Document): string {
  const root = rootElementOf(document)
  const body = bodyOf(document)
  const own =
    (root && (attributeOf(root, 'lang') || attributeOf(root, 'xml:lang'))) ||
    (body && attributeOf(body, 'lang'))
  const meta = own
    ? null
    : firstIn(
        document,
        'meta[http-equiv="content-language" i],meta[name="language" i],meta[property="og:locale"]',
      )
  const tag = (own || (meta && attributeOf(meta, 'content')) || '').trim().replaceAll('_', '-')
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) && tag.length <= 35 ? tag : 'und'
}

/** Whether an inline element's style hides its words; where there are no styles, whether its attributes do. */
function hiddenByStyle(document: Document): IsHidden {
  const view = document.defaultView
  if (!view || typeof view.getComputedStyle !== 'function' || !('CSS' in view))
    return (element) => /display:\s*none|visibility:\s*hidden/.test(attributeOf(element, 'style') ?? '')
  return (element) => {
    const style = view.getComputedStyle(element)
    return style.display === 'none' || style.visibility === 'hidden'
  }
}
