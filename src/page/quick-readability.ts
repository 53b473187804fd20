/**
 * Mozilla's Readability without the work that its caller throws away here: metadata, addresses of images, classes of
 * the result. Its choice of text is unchanged. (Its `_isValidByline` reads the text of every element of the page
 * before it looks at the class; here the class comes first.)
 */
import { Readability } from '@mozilla/readability'

type Inner = Record<string, (this: Inner & { REGEXPS: { byline: RegExp } }, ...rest: never[]) => unknown>

class QuickReadability extends Readability<Element> {}

const quick = QuickReadability.prototype as unknown as Inner
const nothing = (): void => {}
quick._postProcessContent = nothing
quick._unwrapNoscriptImages = nothing
quick._fixLazyImages = nothing
quick._removeScripts = nothing
quick._isValidByline = function (node: Element, words: string): boolean {
  const named =
    node.getAttribute('rel') === 'author' ||
    (node.getAttribute('itemprop') ?? '').includes('author') ||
    this.REGEXPS.byline.test(words)
  if (!named) return false
  const length = (node.textContent ?? '').trim().length
  return length > 0 && length < 100
}

/** The element that holds what Readability takes for the article in `clone`, which it rearranges; null where it finds none. */
export function articleElement(clone: Document): Element | null {
  const reader = new QuickReadability(clone, {
    serializer: (node) => node as Element,
    keepClasses: true,
    disableJSONLD: true,
  })
  return reader.parse()?.content ?? null
}
