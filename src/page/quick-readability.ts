/**
 * Mozilla's Readability without the work that is thrown away here (metadata, addresses of images, styles and classes
 * of the result), and with the same questions asked in a cheaper order: the text of an element is only read where its
 * tag or class leaves the answer open. Its choice of text is unchanged.
 */
import { Readability } from '@mozilla/readability'
import type { ClonedPage } from './clone-page.ts'
import { bodyOf } from './dom.ts'
import patterns from './page-patterns.json'

type Inner = Record<string, (this: Inner & { REGEXPS: { byline: RegExp } }, ...rest: never[]) => unknown>

class QuickReadability extends Readability<Element> {}

const quick = QuickReadability.prototype as unknown as Inner
const nothing = (): void => {}
for (const skipped of [
  '_postProcessContent',
  '_unwrapNoscriptImages',
  '_fixLazyImages',
  '_removeScripts',
  '_cleanStyles',
])
  quick[skipped] = nothing

quick._getArticleMetadata = function (): object {
  return { title: (this as unknown as { _doc: Document })._doc.title }
}

const PRUNED_ROLES = new Set(patterns.prunedRoles)

quick._isProbablyVisible = (element: Element): boolean => {
  if (element.hasAttribute('style')) {
    const { style } = element as HTMLElement
    if (style && (style.display === 'none' || style.visibility === 'hidden')) return false
  }
  if (element.hasAttribute('hidden')) return false
  if (element.getAttribute('aria-hidden') === 'true') return false
  const role = element.getAttribute('role')
  return role === null || !PRUNED_ROLES.has(role)
}

quick._isValidByline = function (element: Element, words: string): boolean {
  const named =
    this.REGEXPS.byline.test(words) ||
    element.getAttribute('rel') === 'author' ||
    (element.getAttribute('itemprop') ?? '').includes('author')
  if (!named) return false
  const length = (element.textContent ?? '').trim().length
  return length > 0 && length < 100
}

quick._isElementWithoutContent = (element: Element): boolean => {
  if (hasText(element)) return false
  for (const inner of element.getElementsByTagName('*'))
    if (inner.tagName !== 'BR' && inner.tagName !== 'HR') return false
  return true
}

/** Whether any text under a node is more than white space; ends at the first that is. */
function hasText(root: Node): boolean {
  let node: Node | null = root.firstChild
  while (node) {
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true
    if (node.firstChild) node = node.firstChild
    else {
      while (node && node !== root && !node.nextSibling) node = node.parentNode
      if (!node || node === root) return false
      node = node.nextSibling
    }
  }
  return false
}

/** Thrown where Readability would start anew: the page has its turn before it does. */
class StartAnew {}

/** Readability's own flags, in the order in which it gives them up. */
const FLAGS = ['FLAG_STRIP_UNLIKELYS', 'FLAG_WEIGHT_CLASSES', 'FLAG_CLEAN_CONDITIONALLY'] as const

interface Reader extends Record<(typeof FLAGS)[number], number> {
  parse(): { readonly content: Element | null | undefined } | null
  _grabArticle(): Element | null
  _flagIsActive(flag: number): boolean
  _removeFlag(flag: number): void
  _getInnerText(element: Element, fold?: boolean): string
  _setNodeTag(element: Element, tag: string): Element
}

/**
 * The element that holds what Readability takes for the article, out of a copy that it rearranges; null where it finds
 * none. Where its first try yields too little it tries again on a new copy from `copyAgain`, which `page` then ties to
 * the live elements; it yields before each of these tries, the last of which may be the fourth.
 */
export function* articleElement(
  page: ClonedPage,
  copyAgain: () => ClonedPage,
): Generator<void, Element | null> {
  const { clone, liveOf } = page
  const body = bodyOf(clone)
  if (!body) return null
  // Readability keeps its page as markup to start anew from. Markup loses the ties; a fresh copy does not. The
  // extension's build has Readability call this by its name, so that no markup is ever assigned in what ships.
  const startAnew = (): never => {
    throw new StartAnew()
  }
  Object.defineProperties(body, {
    innerHTML: { get: () => '', set: startAnew },
    startAnew: { value: startAnew },
  })
  const reader = new QuickReadability(clone, {
    serializer: (node) => node as Element,
    keepClasses: true,
    disableJSONLD: true,
  }) as unknown as Reader
  const setTag = reader._setNodeTag
  reader._setNodeTag = (element, tag) => {
    const replacement = setTag.call(reader, element, tag)
    const live = liveOf.get(element)
    if (live) liveOf.set(replacement, live)
    return replacement
  }
  // The last text that it takes before it starts anew is that of what it found.
  let found: { readonly element: Element; readonly length: number } | null = null
  const innerText = reader._getInnerText
  reader._getInnerText = (element, fold) => {
    const text = innerText.call(reader, element, fold)
    found = { element, length: text.length }
    return text
  }
  let best: { readonly element: Element; readonly length: number } | null = null
  for (let first = true; ; first = false) {
    try {
      return first ? (reader.parse()?.content ?? null) : reader._grabArticle()
    } catch (cause) {
      if (!(cause instanceof StartAnew)) throw cause
    }
    const attempt = found as { readonly element: Element; readonly length: number } | null
    if (attempt && attempt.length > (best?.length ?? 0)) best = attempt
    const flag = FLAGS.find((name) => reader._flagIsActive(reader[name]))
    if (!flag) return best?.element ?? null
    reader._removeFlag(reader[flag])
    yield
    const again = copyAgain()
    for (const [copy, live] of again.liveOf) liveOf.set(copy, live)
    body.replaceChildren(...(bodyOf(again.clone)?.childNodes ?? []))
    yield
  }
}
