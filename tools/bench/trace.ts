/** What a trace of Chromium tells of the page's thread while a content script works. */

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly dur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly data?: { readonly url?: string } }
}

export const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute']

/**
 * Reads a trace in the JSON format of the DevTools: the milliseconds of the longest task on the page's thread from the
 * moment the content script began. The page's own and the browser's work in it is counted too. Null where it never began.
 */
export function longestTask(trace: Uint8Array): number | null {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const first = traceEvents
    .filter(({ ph, args }) => ph === 'X' && args?.data?.url?.startsWith('chrome-extension://'))
    .sort((a, b) => a.ts - b.ts)[0]
  if (!first) return null
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, ts, dur = 0 }) =>
      name === 'RunTask' && ph === 'X' && pid === first.pid && tid === first.tid && ts + dur >= first.ts,
  )
  return Math.max(0, ...tasks.map(({ dur }) => dur ?? 0)) / 1000
}
