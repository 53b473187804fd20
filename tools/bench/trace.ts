/** What a trace of Chromium tells of a content script: how long it held the page's thread, and the longest task it was in. */

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

export interface OnThread {
  /** Milliseconds of the extension's script on the page's thread. */
  readonly script: number
  /** Milliseconds of the longest task that the extension's script was part of; what the page did in it is counted too. */
  readonly longestTask: number
}

/** Reads a trace in the JSON format of the DevTools. */
export function readTrace(trace: Uint8Array): OnThread {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const ours = traceEvents.filter(
    ({ ph, dur, args }) =>
      ph === 'X' && dur !== undefined && args?.data?.url?.startsWith('chrome-extension://'),
  )
  const threads = new Set(ours.map(({ pid, tid }) => `${pid}/${tid}`))
  const outer = ours
    .sort((a, b) => a.ts - b.ts || b.dur! - a.dur!)
    .filter((one, i, all) => !all.slice(0, i).some((before) => within(one, before)))
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && threads.has(`${pid}/${tid}`),
  )
  const held = tasks.filter((task) => outer.some((one) => within(one, task)))
  return {
    script: outer.reduce((sum, { dur }) => sum + dur!, 0) / 1000,
    longestTask: Math.max(0, ...held.map(({ dur }) => dur ?? 0)) / 1000,
  }
}

const within = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.pid === outer.pid &&
  inner.tid === outer.tid &&
  inner.ts >= outer.ts &&
  inner.ts + inner.dur! <= outer.ts + outer.dur!
