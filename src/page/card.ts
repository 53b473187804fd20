/**
 * The small card beside a mark. It lives in a closed shadow root of an element that hangs on the root element while
 * the card is open and is removed after; it lies in the browser's top layer, above whatever the page stacks. It is
 * built without markup strings and without inline style sheets, so a strict CSP or Trusted Types cannot stop it.
 */

import { cardBody } from './card-body.ts'
import type { CardContent, CardStrings } from './card-content.ts'
import { CARD_STYLES } from './card-styles.ts'
import { rootElementOf } from './dom.ts'

export interface CardActions {
  /** Go to another statement. */
  readonly onJump: (statement: string) => void
  /** The card has closed, by whatever way. */
  readonly onClose: () => void
}

export interface OpenCard {
  readonly statement: string
  /** Whether an event's path or the pointer is on the card. */
  holds(target: EventTarget | null): boolean
  /** Moves it to where its mark is now; closes it where the mark has left the viewport. */
  follow(): void
  close(): void
}

export interface CardPlace {
  /** The mark's box in the viewport, measured anew at every call; null once it is gone. */
  readonly anchor: () => DOMRect | null
  /** Opened by keyboard: the focus moves into the card, and back when it closes. */
  readonly focus: boolean
  /** Ends the card with everything else. */
  readonly signal: AbortSignal
}

/** How long a card waits for a mark that is being scrolled to; milliseconds. */
const ARRIVAL = 2_000
/** Distance to the mark and to the viewport's edges, in CSS pixels. */
const GAP = 8

/** Opens a card; null where the document has no root to hang it on, or the mark has no box. */
export function openCard(
  document: Document,
  content: CardContent,
  strings: CardStrings,
  actions: CardActions,
  { anchor, focus, signal }: CardPlace,
): OpenCard | null {
  const root = rootElementOf(document)
  const view = document.defaultView
  const box = anchor()
  if (!root || !view || !box || signal.aborted) return null
  const host = document.createElement('div')
  const important = (name: string, value: string): void => host.style.setProperty(name, value, 'important')
  for (const [name, value] of HOST_STYLE) important(name, value)
  const shadow = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(CARD_STYLES)
  shadow.adoptedStyleSheets = [sheet]
  const ending = new AbortController()
  const before = document.activeElement

  const close = (): void => {
    if (ending.signal.aborted) return
    const held = shadow.activeElement !== null
    ending.abort()
    host.remove()
    if (held && before instanceof HTMLElement) before.focus({ preventScroll: true })
    actions.onClose()
  }
  const jump = (statement: string): void => {
    close()
    actions.onJump(statement)
  }
  const body = cardBody(document, content, strings, { jump, close, resized: () => place() })
  shadow.append(body)
  root.append(host)
  if (typeof host.showPopover === 'function') {
    host.setAttribute('popover', 'manual')
    host.showPopover()
  }
  const place = (): boolean => {
    const mark = anchor()
    if (!mark || mark.bottom < 0 || mark.top > view.innerHeight) return false
    const own = host.getBoundingClientRect()
    const width = document.documentElement.clientWidth || view.innerWidth
    const below = mark.bottom + GAP + own.height <= view.innerHeight || mark.top < own.height + GAP
    const top = below ? mark.bottom + GAP : mark.top - GAP - own.height
    important('left', `${Math.max(GAP, Math.min(mark.left, width - own.width - GAP))}px`)
    important('top', `${Math.max(GAP, Math.min(top, view.innerHeight - own.height - GAP))}px`)
    return true
  }
  let seen = false
  const follow = (): void => {
    if (ending.signal.aborted) return
    if (place()) seen = true
    else if (seen) close()
  }

  let waiting = false
  const listen = { signal: ending.signal, capture: true, passive: true } as const
  view.addEventListener(
    'scroll',
    (event) => {
      if (event.composedPath().includes(host)) return
      if (waiting) return
      waiting = true
      view.requestAnimationFrame(() => {
        waiting = false
        follow()
      })
    },
    listen,
  )
  view.addEventListener('resize', follow, listen)
  view.addEventListener('pointerdown', (event) => event.composedPath().includes(host) || close(), listen)
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      close()
    },
    { signal: ending.signal, capture: true },
  )
  // What is typed and clicked in the card is not the page's business.
  for (const type of ['click', 'keyup', 'keypress', 'mousedown', 'mouseup', 'focusin'] as const)
    host.addEventListener(type, (event) => event.stopPropagation(), { signal: ending.signal })
  signal.addEventListener('abort', close, { signal: ending.signal })

  // The page may still be scrolling towards the mark: the card waits for it out of sight, but not for long.
  follow()
  if (!seen) {
    important('top', '-200vh')
    const wait = setTimeout(() => seen || close(), ARRIVAL)
    ending.signal.addEventListener('abort', () => clearTimeout(wait))
  }
  if (focus) body.focus({ preventScroll: true })
  return { statement: content.statement, holds: (target) => target === host, follow, close }
}

/** Inline and important: nothing the page writes in its style sheets is stronger. */
const HOST_STYLE: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['inset', 'auto'],
  ['left', '0'],
  ['top', '0'],
  ['margin', '0'],
  ['padding', '0'],
  ['border', '0'],
  ['background', 'transparent'],
  ['overflow', 'visible'],
  ['display', 'block'],
  ['width', 'max-content'],
  ['max-width', 'min(26rem, calc(100vw - 16px))'],
  ['z-index', '2147483647'],
  ['contain', 'layout style'],
  ['pointer-events', 'auto'],
  ['color-scheme', 'light dark'],
]
