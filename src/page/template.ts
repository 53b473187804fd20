/** How a block is set: its tag and class and those of the elements around it. */
import { attributeOf, parentOf, tagOf } from './dom.ts'

/** The tags and classes of an element and its ancestors, `levels` of them in all, as one string to compare. */
export function templateOf(element: Element, levels: number): string {
  let template = ''
  let node: Node | null = element
  for (let level = 0; node && node.nodeType === 1 && level < levels; level++) {
    template += `${tagOf(node)}.${attributeOf(node as Element, 'class') ?? ''}<`
    node = parentOf(node)
  }
  return template
}
