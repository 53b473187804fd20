/**
 * Notices that a page has changed: another article under a new address, more text, replaced text, a page shown again.
 * A page at rest costs nothing: there is no timer until something has changed. A page that changes all the time is
 * looked at ever more rarely, and between two looks nothing of it is observed.
 */
import { bodyOf, elementsIn, parentOf, rootElementOf, textOf } from './dom.ts'
import type { TextMap } from './text-map.ts'

/** What has happened: the address is another; the article's text, or the amount of text on the page, has changed. */
export type PageChange = 'address' | 'text'

export interface Watching {
  /** The text that the marks lie on; null while there is none. */
  readonly map: () => TextMap | null
  /** Called when the page should be read again. */
  readonly onChange: (change: PageChange) => void
  /** Called when somebody does something on the page, or it is shown again: the moment to see that the marks are still there; `closely` where it may cost something. */
  readonly onTouch: (closely: boolean) => void
  /** Ends everything. */
  readonly signal: AbortSignal
}

/** Milliseconds from a change to the look at it; grows while looks find nothing. */
const FIRST_WAIT = 400
const LONGEST_WAIT = 6_400

/** Starts watching a document; `look` looks at once (after the page was read and drawn, to know what it is then). */
export function watchPage(
  document: Document,
  { map, onChange, onTouch, signal }: Watching,
): { look: () => void } {
  const view = document.defaultView
  if (!view || signal.aborted) return { look: () => {} }
  let wait = FIRST_WAIT
  let timer: ReturnType<typeof setTimeout> | null = null
  let due = 0
  let clicked = false
  let known = fingerprint(document, map())
  /** How high all was before the first click since the page was read: measured then, when a reader has it before them. */
  let height: number | null = null
  const observer = new MutationObserver(() => {
    // One record is enough to look again; until then the page may do what it wants unobserved.
    observer.disconnect()
    arm(wait)
  })
  /** Has the page looked at within so many milliseconds. */
  const arm = (within: number): void => {
    const at = performance.now() + within
    if (timer !== null && due <= at) return
    if (timer !== null) clearTimeout(timer)
    due = at
    timer = setTimeout(check, within)
  }
  const observe = (): void => {
    const root = rootElementOf(document)
    if (root && document.visibilityState !== 'hidden')
      observer.observe(root, { childList: true, characterData: true, subtree: true })
  }
  const stop = (): void => {
    observer.disconnect()
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  const check = (): void => {
    timer = null
    const now = fingerprint(document, map())
    // "Read more" often only shows what was there all along: no node comes, but after the click there is more to see.
    const shown = clicked && heightOf(document, map()) !== height
    clicked = false
    const change =
      now.address !== known.address
        ? 'address'
        : shown || differs(known, now) || map()?.holds() === false
          ? 'text'
          : null
    // Small changes are not forgotten: many of them make a large one.
    if (change) known = now
    if (shown) height = heightOf(document, map())
    wait = change ? FIRST_WAIT : Math.min(LONGEST_WAIT, wait * 2)
    observe()
    onTouch(true)
    if (change) onChange(change)
  }
  const wake = (): void => {
    stop()
    if (document.visibilityState === 'hidden') return
    wait = FIRST_WAIT
    check()
  }
  const soon = (): void => {
    arm(FIRST_WAIT)
  }
  const onClick = (): void => {
    height ??= heightOf(document, map())
    clicked = true
    soon()
  }
  const passive = { signal, passive: true, capture: true } as const
  document.addEventListener('visibilitychange', wake, { signal })
  view.addEventListener('pageshow', (event) => event.persisted && wake(), { signal })
  view.addEventListener('popstate', soon, { signal })
  view.addEventListener('hashchange', soon, { signal })
  const { navigation } = view as { navigation?: EventTarget }
  navigation?.addEventListener('currententrychange', soon, { signal })
  for (const type of ['scroll', 'pointerover', 'click', 'keyup', 'focusin'] as const)
    view.addEventListener(type, () => onTouch(false), passive)
  view.addEventListener('click', onClick, passive)
  view.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', soon, { signal })
  signal.addEventListener('abort', stop, { once: true })
  observe()
  return {
    look() {
      known = fingerprint(document, map())
      height = null
    },
  }
}

interface Fingerprint {
  readonly address: string
  readonly paragraphs: number
  readonly length: number
}

/** What a change of article or text changes, at a cost of well under a millisecond. */
function fingerprint(document: Document, map: TextMap | null): Fingerprint {
  const { origin, pathname, search } = document.defaultView!.location
  const around = map ? containerOf(map) : null
  return {
    address: origin + pathname + search,
    paragraphs: elementsIn(document, 'p').length,
    length: (around?.isConnected ? (textOf(around) ?? '') : '').length,
  }
}

/** How high the page and the article are, in CSS pixels: what is hidden or shown changes it. Has the page laid out. */
function heightOf(document: Document, map: TextMap | null): number {
  const around = map ? containerOf(map) : null
  const inner = around?.isConnected ? around.getBoundingClientRect().height : 0
  return (rootElementOf(document)?.scrollHeight ?? 0) + inner
}

/** Small changes (a counter, a time, a button) are not worth reading the page again; a sentence is. */
function differs(a: Fingerprint, b: Fingerprint): boolean {
  return a.paragraphs !== b.paragraphs || Math.abs(a.length - b.length) > 40
}

/** The element around the article's first and last text nodes. */
function containerOf(map: TextMap): Element | null {
  let first: Node | null = null
  let last: Node | null = null
  for (const node of map.nodes()) {
    first ??= node
    last = node
  }
  let around = first && parentOf(first)
  while (around && last && !around.contains(last)) around = parentOf(around)
  const body = first?.ownerDocument ? bodyOf(first.ownerDocument) : null
  return around && around !== body && around.nodeType === 1 ? (around as Element) : null
}
