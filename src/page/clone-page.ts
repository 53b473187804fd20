/** A copy of a page that an extractor may rearrange and delete from, each of its elements tied to the live one. */
import { allIn, attributeOf, shadowOf, tagOf } from './dom.ts'
import patterns from './page-patterns.json'

export interface ClonedPage {
  readonly clone: Document
  /** The live element of each element of the copy. */
  readonly liveOf: Map<Element, Element>
}

/**
 * Copies an element into a document of its own. Text of open shadow roots is put into the copy, where the extractor
 * can see it; what is never article text (scripts, menus, consent dialogs) is left out.
 */
export function clonePage(region: Element, title: string): ClonedPage {
  const clone = region.ownerDocument.implementation.createHTMLDocument(title)
  const root = clone.importNode(region, true)
  const body = clone.body
  const liveOf = new Map<Element, Element>([[root, region]])
  const live = region.getElementsByTagName('*')
  const hosts: [Element, Element][] = shadowOf(region) ? [[region, root]] : []
  let i = 0
  for (const copy of root.getElementsByTagName('*')) {
    const original = live[i++]!
    liveOf.set(copy, original)
    if (shadowOf(original)) hosts.push([original, copy])
  }
  for (const [host, copy] of hosts) openShadow(host, copy, liveOf)
  if (tagOf(region) === 'BODY') body.append(...root.childNodes)
  else body.append(root)
  for (const unwanted of [...body.querySelectorAll(patterns.pruned)]) unwanted.remove()
  for (const id of patterns.consentIds) clone.getElementById(id)?.remove()
  for (const name of patterns.consentClasses)
    for (const consent of [...body.getElementsByClassName(name)]) consent.remove()
  disarmForms(clone)
  return { clone, liveOf }
}

/** Puts the content of an open shadow root into the copy of its host, slotted children in their places. */
function openShadow(host: Element, copy: Element, liveOf: Map<Element, Element>): void {
  const shadow = shadowOf(host)
  if (!shadow) return
  const slotted = [...copy.childNodes]
  const content = copy.ownerDocument.createElement('div')
  for (const child of shadow.childNodes) content.append(copy.ownerDocument.importNode(child, true))
  const originals = shadow.querySelectorAll('*')
  const copies = [...content.querySelectorAll('*')]
  const nested: [Element, Element][] = []
  for (const [i, inner] of copies.entries()) {
    const original = originals[i]
    if (!original) break
    liveOf.set(inner, original)
    if (shadowOf(original)) nested.push([original, inner])
  }
  for (const slot of content.querySelectorAll('slot')) {
    const name = attributeOf(slot, 'name') ?? ''
    const own = slotted.filter((node) =>
      node.nodeType === 1 ? (attributeOf(node as Element, 'slot') ?? '') === name : name === '',
    )
    if (own.length > 0) slot.replaceChildren(...own)
  }
  copy.replaceChildren(...content.childNodes)
  for (const [original, inner] of nested) openShadow(original, inner, liveOf)
}

/** Named controls hide a form's own properties (`<input name="children">`); without names they cannot. */
function disarmForms(clone: Document): void {
  for (const named of [
    ...allIn(clone, 'form[name],img[name],form [name],form input[id],form button[id],form fieldset[id]'),
  ]) {
    named.removeAttribute('name')
    named.removeAttribute('id')
  }
}
