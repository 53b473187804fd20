/** What a screen reader is given of a page: the browser's own accessibility tree, as a flat sequence in reading order. */
import type { Page } from 'puppeteer-core'

export interface Spoken {
  readonly role: string
  readonly name: string
  readonly description: string
  readonly value: string
  /** States that are read: "expanded", "collapsed", "checked", "level 2" … */
  readonly states: readonly string[]
  /** How deep in the tree, 0 for the page itself. */
  readonly depth: number
  /** Index of what it lies in; -1 for the page itself. */
  readonly parent: number
  /** The element, to ask the page about it. */
  readonly backendId: number
}

interface Value {
  readonly value?: unknown
}

interface Node {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: Value
  readonly name?: Value
  readonly description?: Value
  readonly value?: Value
  readonly properties?: readonly { readonly name: string; readonly value: Value }[]
  readonly childIds?: readonly string[]
  readonly backendDOMNodeId?: number
}

/** Nodes that only lay out: what is in them is read, they are not. */
const SILENT = new Set(['generic', 'none', 'InlineTextBox', 'ListMarker', 'LineBreak'])

/** Takes a page in Chromium; gives what is read, in order. What is ignored or only lays out is left out. */
export async function spokenBy(page: Page): Promise<readonly Spoken[]> {
  const devtools = await page.createCDPSession()
  await devtools.send('Accessibility.enable')
  const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: readonly Node[]
  }
  await devtools.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const spoken: Spoken[] = []
  const walk = (node: Node, parent: number, depth: number): void => {
    const role = String(node.role?.value ?? 'none')
    let inside = parent
    let below = depth
    if (!node.ignored && !SILENT.has(role)) {
      inside = spoken.length
      below = depth + 1
      spoken.push({
        role,
        name: text(node.name),
        description: text(node.description),
        value: text(node.value),
        states: statesOf(node),
        depth,
        parent,
        backendId: node.backendDOMNodeId ?? 0,
      })
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id)
      if (child) walk(child, inside, below)
    }
  }
  walk(nodes[0]!, -1, 0)
  return spoken
}

const text = (value: Value | undefined): string =>
  value?.value === undefined ? '' : String(value.value).replace(/\s+/g, ' ').trim()

function statesOf({ properties = [] }: Node): readonly string[] {
  return properties.flatMap(({ name, value: { value } }) => {
    switch (name) {
      case 'expanded':
        return [value ? 'expanded' : 'collapsed']
      case 'checked':
        return [value === 'true' || value === true ? 'checked' : 'not checked']
      case 'selected':
        return value ? ['selected'] : []
      case 'invalid':
        return value === 'true' ? ['invalid'] : []
      case 'level':
        return [`level ${value}`]
      case 'valuetext':
        return value ? [String(value)] : []
      case 'live':
        return [`live ${value}`]
      default:
        return []
    }
  })
}

/** The sequence in lines, indented, for a failing test to show. */
export const writeSpoken = (spoken: readonly Spoken[]): string =>
  spoken
    .map(
      ({ role, name, description, value, states, depth }) =>
        `${'  '.repeat(depth)}${[role, name && `“${name}”`, value && `= ${value}`, ...states, description && `(${description})`].filter(Boolean).join(' ')}`,
    )
    .join('\n')

/** What lies in the node at `index`, at any depth. */
export function within(spoken: readonly Spoken[], index: number): readonly Spoken[] {
  const { depth } = spoken[index]!
  const end = spoken.findIndex((one, i) => i > index && one.depth <= depth)
  return spoken.slice(index + 1, end < 0 ? spoken.length : end)
}

/** The nearest node around the one at `index` that has one of `roles`; -1 where there is none. */
export function around(spoken: readonly Spoken[], index: number, roles: ReadonlySet<string>): number {
  let at = spoken[index]!.parent
  while (at >= 0 && !roles.has(spoken[at]!.role)) at = spoken[at]!.parent
  return at
}
