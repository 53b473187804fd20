/** Where the focus goes when the element that had it is gone: without this, a keyboard begins again at the page's top. */
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

/**
 * Takes a part of the page and gives the focus a new place there when what had it is drawn no longer: by default, what
 * now stands where it stood (after a removed row the next row's button); before that, what `where` names, if anything.
 */
export function useKeptFocus(
  part: RefObject<HTMLElement | null>,
  where?: (part: HTMLElement, gone: Element) => HTMLElement | null,
): void {
  const last = useRef<{ readonly element: HTMLElement; readonly index: number } | null>(null)
  useEffect(() => {
    const note = (event: FocusEvent): void => {
      const element = event.target as HTMLElement
      last.current = part.current?.contains(element)
        ? { element, index: focusable(part.current).indexOf(element) }
        : null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [part])
  useLayoutEffect(() => {
    if (!last.current || last.current.element.isConnected || !part.current) return
    const { element, index } = last.current
    last.current = null
    if (document.activeElement && document.activeElement !== document.body) return
    const all = focusable(part.current)
    const next = where?.(part.current, element) ?? all[Math.min(Math.max(0, index), all.length - 1)]
    if (!next) return
    if (!next.matches(FOCUSABLE)) next.tabIndex = -1
    next.focus({ preventScroll: true })
  })
}

const focusable = (part: HTMLElement): HTMLElement[] =>
  [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.tagName === 'SUMMARY' || !one.closest('details:not([open])'),
  )
