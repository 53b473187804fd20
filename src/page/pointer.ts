/** The pointer over the marks: which statement it is on, when it rests there, when one is tapped. */
import { attributeOf, parentOf, tagOf } from './dom.ts'

export interface PointerActions {
  /** The statement whose mark is drawn at a point. */
  readonly statementAt: (x: number, y: number) => string | null
  /** The pointer came onto a statement, or left the last one (null). */
  readonly onHover: (statement: string | null) => void
  /** The pointer rests on a statement, or the statement was tapped or clicked. */
  readonly onRest: (statement: string, x: number, y: number) => void
  /** The pointer has been away from the statement it rested on for a while. */
  readonly onLeave: () => void
  /** Whether a target is our own card: being there is not being away. */
  readonly isOwn: (target: EventTarget | null) => boolean
  readonly signal: AbortSignal
}

/** How long the pointer stays on a mark before the card opens, and off it before the card closes; milliseconds. */
const REST = 350
const AWAY = 400

/** Follows the pointer: one hit test a frame while it moves, nothing while it is still. */
export function followPointer(document: Document, actions: PointerActions): void {
  const view = document.defaultView
  if (!view) return
  const { signal } = actions
  let over: string | null = null
  let rested: string | null = null
  let onCard = false
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = { x: 0, y: 0 }

  const arm = (wait: number, then: () => void): void => {
    clearTimeout(timer)
    timer = setTimeout(then, wait)
  }
  const leave = (): void => {
    clearTimeout(timer)
    if (rested === null) return
    arm(AWAY, () => {
      rested = null
      actions.onLeave()
    })
  }
  const move = (target: EventTarget | null): void => {
    frame = 0
    if (actions.isOwn(target)) {
      clearTimeout(timer)
      onCard = true
      return
    }
    const cameFromCard = onCard
    onCard = false
    const { x, y } = last
    const now = actions.statementAt(x, y)
    if (now === over && !cameFromCard) {
      if (now !== null && now !== rested) arm(REST, () => rest(now, x, y))
      return
    }
    over = now
    actions.onHover(now)
    if (now === null) leave()
    else if (now === rested) clearTimeout(timer)
    else arm(REST, () => rest(now, x, y))
  }
  const rest = (statement: string, x: number, y: number): void => {
    rested = statement
    actions.onRest(statement, x, y)
  }

  const options = { signal, passive: true, capture: true } as const
  view.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return
      last = { x: event.clientX, y: event.clientY }
      const target = event.target
      frame ||= view.requestAnimationFrame(() => move(target))
    },
    options,
  )
  document.addEventListener(
    'pointerleave',
    () => {
      over = null
      actions.onHover(null)
      leave()
    },
    { signal, passive: true },
  )
  view.addEventListener(
    'click',
    (event) => {
      if (actions.isOwn(event.target) || event.button !== 0 || isControl(event.target)) return
      const selection = view.getSelection()
      if (selection && !selection.isCollapsed) return
      const statement = actions.statementAt(event.clientX, event.clientY)
      if (statement === null) return
      clearTimeout(timer)
      rest(statement, event.clientX, event.clientY)
    },
    options,
  )
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    if (frame) view.cancelAnimationFrame(frame)
  })
}

/** Whether a click there already means something to the page. */
function isControl(target: EventTarget | null): boolean {
  let node = target as Node | null
  for (let up = 0; node && node.nodeType === 1 && up < 8; up++) {
    const tag = tagOf(node)
    if (tag === 'A' || tag === 'BUTTON' || tag === 'LABEL' || tag === 'SUMMARY' || tag === 'INPUT')
      return true
    if (attributeOf(node as Element, 'role') === 'button') return true
    node = parentOf(node)
  }
  return false
}
