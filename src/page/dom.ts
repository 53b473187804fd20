/**
 * Reading the DOM of a page that may be hostile: `<input name="parentNode">` inside a form, or `<img name="body">`,
 * hides the real property behind the named element, in a content script's world too. The getters of the prototypes
 * cannot be hidden so. Where there are no such prototypes (linkedom on the command line), plain access is used.
 */

type Getter<T, V> = (node: T) => V

function reader<T, V>(prototype: object | undefined, name: string): Getter<T, V> {
  const get = prototype && Object.getOwnPropertyDescriptor(prototype, name)?.get
  if (get) return (node) => get.call(node) as V
  return (node) => (node as Record<string, V>)[name] as V
}

function caller<T, A extends readonly unknown[], V>(prototype: object | undefined, name: string) {
  type Method = (this: unknown, ...rest: unknown[]) => V
  const method = prototype && (Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown)
  return (node: T, ...rest: A): V =>
    ((method ?? (node as Record<string, Method>)[name]) as Method).apply(node, [...rest])
}

const global = globalThis as Partial<typeof globalThis>
const node = global.Node?.prototype
const element = global.Element?.prototype
const documentPrototype = global.Document?.prototype

export const parentOf = reader<Node, Node | null>(node, 'parentNode')
export const firstChildOf = reader<Node, Node | null>(node, 'firstChild')
export const nextSiblingOf = reader<Node, Node | null>(node, 'nextSibling')
export const firstElementOf = reader<Element, Element | null>(element, 'firstElementChild')
export const nextElementOf = reader<Element, Element | null>(element, 'nextElementSibling')
export const textOf = reader<Node, string | null>(node, 'textContent')
export const nameOf = reader<Node, string>(node, 'nodeName')
export const attributeOf = caller<Element, [string], string | null>(element, 'getAttribute')
export const hasAttribute = caller<Element, [string], boolean>(element, 'hasAttribute')
export const matches = caller<Element, [string], boolean>(element, 'matches')
export const shadowOf = reader<Element, ShadowRoot | null | undefined>(element, 'shadowRoot')
export const allIn = caller<Document, [string], NodeListOf<Element>>(documentPrototype, 'querySelectorAll')
export const firstIn = caller<Document, [string], Element | null>(documentPrototype, 'querySelector')
export const elementsIn = caller<Document, [string], HTMLCollectionOf<Element>>(
  documentPrototype,
  'getElementsByTagName',
)
export const appendTo = caller<Node, [Node], Node>(node, 'appendChild')
export const cloneOf = caller<Node, [boolean], Node>(node, 'cloneNode')
export const rootElementOf = reader<Document, Element | null>(documentPrototype, 'documentElement')
export const bodyOf = reader<Document, HTMLElement | null>(documentPrototype, 'body')
export const containsNode = caller<Node, [Node | null], boolean>(node, 'contains')

/** An element's tag in capitals ("DIV"), also for elements of XHTML pages, which keep the case of their source. */
export const tagOf = (element: Node): string => nameOf(element).toUpperCase()
