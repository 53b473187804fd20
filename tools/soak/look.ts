/** What is looked at on a page: its DOM, where everything stands, how much it has shifted, which words are marked. */

/** One look at a page. */
export interface Look {
  /** The whole document as HTML, addresses of the host that served it left out. */
  readonly html: string
  /** Place and size of every element outside drawings, one line each. */
  readonly boxes: string
  /** What Chromium counts as layout shift (null elsewhere). */
  readonly shift: number | null
}

/** Evaluated in the page: gives a `Look`. */
export const LOOK = `(async () => {
  const type = 'layout-shift'
  const shifts = (globalThis.PerformanceObserver?.supportedEntryTypes ?? []).includes(type)
    ? await new Promise((resolve) => {
        const seen = []
        const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()))
        observer.observe({ type, buffered: true })
        setTimeout(() => { observer.disconnect(); resolve(seen) }, 30)
      })
    : null
  // What stands inside a drawing may move by itself.
  const boxes = Array.from(document.getElementsByTagName('*')).filter((element) => !element.ownerSVGElement).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return [x + scrollX, y + scrollY, width, height].map((n) => n.toFixed(1)).join(' ')
  })
  return {
    html: document.documentElement.outerHTML.replaceAll(location.host, 'HOST').replaceAll(location.host.split('.')[1], 'HOST'),
    boxes: boxes.join('\\n'),
    shift: shifts && shifts.reduce((sum, { value }) => sum + value, 0),
  }
})()`

/** Evaluated in the page: the words under each of our marks, by highlight, in the order they were drawn. */
export const MARKED_WORDS = `(typeof CSS === 'object' && CSS.highlights
  ? Object.fromEntries([...CSS.highlights.keys()].filter((name) => name.startsWith('sourcelight-')).map((name) => [name,
      [...CSS.highlights.get(name)].map(({ startContainer, startOffset, endContainer, endOffset }) =>
        startContainer === endContainer ? String(startContainer.data).slice(startOffset, endOffset) : '?')]))
  : {})`

/** How a page differs from what it was in some visits without the extension. */
export interface Differences {
  readonly changed: string | null
  readonly moved: string | null
  readonly shifted: string | null
  readonly said: readonly string[]
}

/** A look and what was written to the console meanwhile. */
export interface Seen {
  readonly look: Look
  readonly console: readonly string[]
}

/** Shifts less than this apart are the same. */
const SAME_SHIFT = 0.001

/** Compares; a page that was as in any of the visits has not been changed. */
export function differences({ look, console }: Seen, without: readonly Seen[]): Differences {
  const [first] = without
  const differs = (part: 'html' | 'boxes'): string | null =>
    !first || without.some((one) => one.look[part] === look[part])
      ? null
      : firstDifference(first.look[part], look[part])
  const shift = Math.max(...without.map((one) => one.look.shift ?? 0))
  return {
    changed: differs('html'),
    moved: differs('boxes'),
    shifted: (look.shift ?? 0) > shift + SAME_SHIFT ? `${shift} → ${look.shift}` : null,
    said: added(
      without.flatMap((one) => one.console),
      console,
    ),
  }
}

/** Where two texts part, with what stands there in each. */
export function firstDifference(before: string, after: string): string {
  let at = 0
  while (at < before.length && before[at] === after[at]) at++
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60))
  return `at ${at} of ${before.length}: ${around(before)} → ${around(after)}`
}

/** The lines of the second list that the first does not have, one for one. */
export function added(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before]
  return after.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
