/** A copy of a page that an extractor may rearrange and delete from, each of its elements tied to the live one. */
import {
  allIn,
  appendTo,
  attributeOf,
  cloneOf,
  firstChildOf,
  firstElementOf,
  nextElementOf,
  nextSiblingOf,
  parentOf,
  shadowOf,
  tagOf,
} from './dom.ts'
import patterns from './page-patterns.json'

export interface ClonedPage {
  readonly clone: Document
  /** The live element of each element of the copy. */
  readonly liveOf: Map<Element, Element>
}

/** Elements nested deeper than this are not looked at: the extractor's cost grows with the square of the depth. */
const MAX_DEPTH = 120

/**
 * Copies an element into a document of its own. Text of open shadow roots is put into the copy, where the extractor
 * can see it; what is never article text (scripts, menus, consent dialogs) is left out, and so is what lies too deep.
 */
export function clonePage(region: Element, title: string, onLimit: (code: string) => void): ClonedPage {
  const clone = cloneOf(region.ownerDocument, false) as Document
  const root = copyInto(clone, region)
  const isBody = tagOf(region) === 'BODY'
  const body = isBody ? root : clone.createElement('body')
  const html = clone.createElement('html')
  const head = clone.createElement('head')
  const named = clone.createElement('title')
  named.textContent = title
  head.append(named)
  html.append(head, body)
  clone.append(html)
  const { liveOf, hosts } = tie(region, root, onLimit)
  for (const [host, copy] of hosts) openShadow(host, copy, liveOf)
  if (!isBody) body.append(root)
  for (const unwanted of [...body.querySelectorAll(patterns.pruned)]) unwanted.remove()
  for (const id of patterns.consentIds) clone.getElementById(id)?.remove()
  for (const name of patterns.consentClasses)
    for (const consent of [...body.getElementsByClassName(name)]) consent.remove()
  disarmForms(clone)
  return { clone, liveOf }
}

/** Never article text, and not copied at all: a browser complains of a faulty one in the page's console with every copy. */
const UNCOPIED = 'svg,iframe,frame,object,embed,video,audio'
const UNCOPIED_TAGS = new Set(UNCOPIED.toUpperCase().split(','))

/**
 * A deep copy, but for drawings, frames and media. An empty element stands in each one's place, so that the two can be
 * walked side by side, and is left out with the rest of what is never article text.
 */
function copyInto(clone: Document, region: Element): Element {
  const around = new Set<Node>()
  for (const left of region.querySelectorAll(UNCOPIED))
    for (let up = parentOf(left); up && !around.has(up); up = parentOf(up)) {
      around.add(up)
      if (up === region) break
    }
  if (around.size === 0) return clone.importNode(region, true)
  const root = clone.importNode(region, false)
  const open: [Node, Node][] = [[region, root]]
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [live, copy] = pair
    for (let child = firstChildOf(live); child; child = nextSiblingOf(child)) {
      const isLeft = child.nodeType === 1 && UNCOPIED_TAGS.has(tagOf(child))
      const inner = isLeft ? clone.createElement('svg') : clone.importNode(child, !around.has(child))
      appendTo(copy, inner)
      if (!isLeft && around.has(child)) open.push([child, inner])
    }
  }
  return root
}

/** Walks original and copy side by side, ties them, and cuts the copy where it nests too deep. */
function tie(region: Element, root: Element, onLimit: (code: string) => void) {
  const liveOf = new Map<Element, Element>()
  const hosts: [Element, Element][] = []
  let live = region
  let copy = root
  let depth = 0
  for (;;) {
    liveOf.set(copy, live)
    if (shadowOf(live)) hosts.push([live, copy])
    const inner = firstElementOf(copy)
    const liveInner = inner && firstElementOf(live)
    if (inner && liveInner && depth < MAX_DEPTH) {
      copy = inner
      live = liveInner
      depth++
      continue
    }
    if (inner && depth >= MAX_DEPTH) {
      while (firstChildOf(copy)) copy.removeChild(firstChildOf(copy)!)
      onLimit('too-deep')
    }
    for (;;) {
      if (copy === root) return { liveOf, hosts }
      const next = nextElementOf(copy)
      const liveNext = next && nextElementOf(live)
      if (next && liveNext) {
        copy = next
        live = liveNext
        break
      }
      copy = parentOf(copy) as Element
      live = parentOf(live) as Element
      depth--
    }
  }
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
