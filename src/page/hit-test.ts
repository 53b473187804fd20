/** Which statement's mark is drawn at a point of the viewport. */
import type { Statement } from '../labels/labelled.ts'
import type { TextMap } from './text-map.ts'

interface Hit {
  readonly ranges?: Iterable<AbstractRange>
}
interface HitTesting {
  readonly highlightsFromPoint?: (x: number, y: number, options?: object) => Iterable<Hit>
}
interface CaretTesting {
  readonly caretPositionFromPoint?: (
    x: number,
    y: number,
    options?: object,
  ) => { readonly offsetNode: Node; readonly offset: number } | null
}

/** What both ways of asking need to look into shadow roots. */
type Roots = readonly ShadowRoot[]

/** The statements whose ranges the browser itself finds at a point (Chromium 140, Firefox 150); null where it cannot say. */
export function idsAt(
  x: number,
  y: number,
  statementOf: ReadonlyMap<AbstractRange, string>,
  shadowRoots: Roots,
): Set<string> | null {
  const registry = CSS.highlights as unknown as HitTesting
  if (typeof registry.highlightsFromPoint !== 'function') return null
  const ids = new Set<string>()
  try {
    for (const hit of registry.highlightsFromPoint(x, y, { shadowRoots }))
      for (const range of hit.ranges ?? []) {
        const id = statementOf.get(range)
        if (id) ids.add(id)
      }
  } catch {
    return null
  }
  return ids
}

/** The same by way of the text: the character at the point, if the point lies on it, and the statements that hold it. */
export function idsByCaret(
  document: Document,
  x: number,
  y: number,
  statements: readonly Statement[],
  map: TextMap,
  shadowRoots: Roots,
): Set<string> {
  const ids = new Set<string>()
  const caret = (document as unknown as CaretTesting).caretPositionFromPoint?.(x, y, { shadowRoots })
  if (caret?.offsetNode.nodeType !== 3) return ids
  const node = caret.offsetNode as Text
  // The caret stands before or after the character that is pointed at.
  for (const offset of [caret.offset, caret.offset - 1]) {
    if (offset < 0 || offset >= node.data.length || !covers(node, offset, x, y)) continue
    const at = map.offsetAt(node, offset)
    if (at === null) continue
    for (const { id, source, cue, content } of statements)
      for (const [start, end] of [...source, ...cue, ...content]) if (start <= at && at < end) ids.add(id)
    break
  }
  return ids
}

function covers(node: Text, offset: number, x: number, y: number): boolean {
  const range = node.ownerDocument.createRange()
  range.setStart(node, offset)
  range.setEnd(node, offset + 1)
  for (const box of range.getClientRects())
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true
  return false
}

/** Of several statements, the one that lies inside the others, else the shortest. */
export function innermost(ids: ReadonlySet<string>, byId: ReadonlyMap<string, Statement>): string | null {
  let best: Statement | null = null
  for (const id of ids) {
    const statement = byId.get(id)
    if (!statement) continue
    if (
      !best ||
      statement.inside === best.id ||
      (best.inside !== statement.id && lengthOf(statement) < lengthOf(best))
    )
      best = statement
  }
  return best?.id ?? null
}

const lengthOf = ({ content }: Statement): number =>
  content.reduce((sum, [start, end]) => sum + end - start, 0)
