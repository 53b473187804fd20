/** A numbered copy of a page, so that an extractor that rearranges and deletes never touches the page itself. */
import { allIn, attributeOf, cloneOf, elementsIn, shadowOf } from './dom.ts'
import patterns from './page-patterns.json'

export interface ClonedPage {
  readonly clone: Document
  /** The live elements by the number that their copies carry in `data-i`. */
  readonly live: readonly Element[]
}

export const NUMBER = 'data-i'

/**
 * Copies a document and numbers every element of the copy after its original. Text of open shadow roots is put into
 * the copy, where the extractor can see it; what is never article text (scripts, menus, consent dialogs) is left out.
 */
export function clonePage(document: Document): ClonedPage {
  const clone = cloneOf(document, true) as Document
  const live = [...elementsIn(document, '*')]
  const copies = [...elementsIn(clone, '*')]
  const hosts: number[] = []
  for (let i = 0; i < copies.length; i++) {
    copies[i]!.setAttribute(NUMBER, String(i))
    if (shadowOf(live[i]!)) hosts.push(i)
  }
  for (const i of hosts) openShadow(live[i]!, copies[i]!, live)
  for (const unwanted of allIn(clone, `${patterns.pruned},${patterns.consent}`)) unwanted.remove()
  disarmForms(clone)
  return { clone, live }
}

/** Puts the content of an open shadow root into the copy of its host, slotted children in their places. */
function openShadow(host: Element, copy: Element, live: Element[]): void {
  const shadow = shadowOf(host)
  if (!shadow) return
  const slotted = [...copy.childNodes]
  const content = copy.ownerDocument.createElement('div')
  const originals = shadow.querySelectorAll('*')
  for (const child of shadow.childNodes) content.append(copy.ownerDocument.importNode(child, true))
  const copies = [...content.querySelectorAll('*')]
  const nested: [Element, Element][] = []
  for (let i = 0; i < copies.length; i++) {
    const original = originals[i]
    if (!original) break
    copies[i]!.setAttribute(NUMBER, String(live.length))
    live.push(original)
    if (shadowOf(original)) nested.push([original, copies[i]!])
  }
  for (const slot of content.querySelectorAll('slot')) {
    const name = attributeOf(slot, 'name') ?? ''
    const own = slotted.filter((node) =>
      node.nodeType === 1 ? (attributeOf(node as Element, 'slot') ?? '') === name : name === '',
    )
    if (own.length > 0) slot.replaceChildren(...own)
  }
  copy.replaceChildren(...content.childNodes)
  for (const [original, inner] of nested) openShadow(original, inner, live)
}

/** Named controls hide a form's own properties (`<input name="children">`); without names they cannot. */
function disarmForms(clone: Document): void {
  for (const named of allIn(clone, 'form[name],img[name],form [name],form [id]')) {
    named.removeAttribute('name')
    if (named.tagName !== 'DIV') named.removeAttribute('id')
  }
}
