/** From statement to statement, in reading order, and into view. */
import type { Statement } from '../labels/labelled.ts'
import type { Span } from '../statements/statement.ts'
import type { TextMap } from './text-map.ts'

/** The first character of a statement: of its source, cue or content, whichever comes first. */
export function startOf(statement: Statement): number {
  let start = Number.POSITIVE_INFINITY
  for (const span of spansOf(statement)) start = Math.min(start, span[0])
  return start
}

const spansOf = ({ source, cue, content }: Statement): Span[] => [...source, ...cue, ...content]

/** Where a statement stands in the viewport; null where it is not drawn as a box (hidden, removed). */
export function boxOf(statement: Statement, map: TextMap): DOMRect | null {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const span of spansOf(statement))
    for (const range of map.rangesOf(span))
      for (const box of range.getClientRects()) {
        if (box.width === 0 && box.height === 0) continue
        left = Math.min(left, box.left)
        top = Math.min(top, box.top)
        right = Math.max(right, box.right)
        bottom = Math.max(bottom, box.bottom)
      }
  return left <= right ? new DOMRect(left, top, right - left, bottom - top) : null
}

/**
 * The statement after (`by` 1) or before (-1) the chosen one, going round at the ends. With none chosen: the first
 * that stands in the viewport or below it (above it, for -1).
 */
export function neighbour(
  statements: readonly Statement[],
  chosen: string | null,
  by: 1 | -1,
  map: TextMap,
): Statement | null {
  const order = [...statements].sort((a, b) => startOf(a) - startOf(b))
  if (order.length === 0) return null
  const at = order.findIndex(({ id }) => id === chosen)
  if (at >= 0) return order[(at + by + order.length) % order.length]!
  const inOrder = by === 1 ? order : order.reverse()
  const edge = by === 1 ? 0 : Number.POSITIVE_INFINITY
  for (const statement of inOrder) {
    const box = boxOf(statement, map)
    if (box && (by === 1 ? box.bottom > edge : box.top < 0)) return statement
  }
  return inOrder[0]!
}

/** Scrolls a statement to the middle of the viewport, at once where the reader asked for less motion. False where it has no box to scroll to. */
export function scrollToStatement(statement: Statement, map: TextMap): boolean {
  const first = map.rangesOf([startOf(statement), startOf(statement) + 1])[0]
  const element = first?.startContainer.parentElement
  const view = element?.ownerDocument.defaultView
  if (!first || !element || !view) return false
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches
  const before = first.getBoundingClientRect()
  if (before.width === 0 && before.height === 0) return false
  const middle = (before.top + before.bottom) / 2
  if (middle > view.innerHeight * 0.15 && middle < view.innerHeight * 0.75) return true
  const behavior = calm ? 'instant' : 'smooth'
  const { height } = element.getBoundingClientRect()
  // The element's own way goes through boxes that scroll by themselves; of a long one, the line is aimed at.
  if (height < view.innerHeight * 0.6)
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior })
  else view.scrollBy({ top: before.top - view.innerHeight * 0.35, behavior })
  return true
}
