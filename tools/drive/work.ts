/**
 * How long the extension's own code was at work on the page's thread, from samples that the browser's profiler takes of
 * it: what stands on the stack, and whether any of it is ours. Whatever the browser does because we asked (a copy of the
 * page, a layout) is ours, too.
 */

/** Milliseconds on some clock; whether our code was on the stack (null: collecting garbage, which is taken for whoever ran before). */
export type Sample = readonly [at: number, own: boolean | null]

/** From when to when, in milliseconds on the samples' clock. */
export type Task = readonly [start: number, end: number]

/** Milliseconds. */
export interface Work {
  /** The longest stretch of samples of ours; the page may have had a turn in it that was too short to be sampled. */
  readonly longest: number
  readonly total: number
  /** Tasks of over 50 ms in which we were at work: how long they lasted, how much of that was ours. */
  readonly longTasks: readonly { readonly lasted: number; readonly own: number }[]
}

/** What browsers call a long task, in milliseconds (W3C Long Tasks). */
export const LONG = 50

/** Adds up samples in the order they were taken. A stretch begins one usual interval before its first sample. */
export function workIn(samples: readonly Sample[], tasks: readonly Task[]): Work {
  const gaps = samples.slice(1).map(([at], i) => at - samples[i]![0])
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  const long = tasks.filter(([start, end]) => end - start > LONG)
  const ownIn = long.map(() => 0)
  let longest = 0
  let total = 0
  let stretch = 0
  for (const [i, [at, own]] of samples.entries()) {
    if (own === true || (own === null && stretch > 0)) {
      const since = gaps[i - 1] ?? 0
      const lasted = stretch === 0 ? Math.min(since, usual) : since
      stretch += lasted
      total += lasted
      longest = Math.max(longest, stretch)
      const task = long.findIndex(([start, end]) => start <= at && at <= end)
      if (task >= 0) ownIn[task]! += lasted
    } else stretch = 0
  }
  const longTasks = long.flatMap(([start, end], i) =>
    ownIn[i]! > 0 ? [{ lasted: end - start, own: ownIn[i]! }] : [],
  )
  return { longest, total, longTasks }
}

/** Whether a task would not have been a long one without us. */
export const isOurs = ({ lasted, own }: { readonly lasted: number; readonly own: number }): boolean =>
  lasted - own <= LONG

/** A profile as Chromium's DevTools protocol gives it (Profiler.Profile), the part that is read. */
export interface ChromiumProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string }
    readonly children?: readonly number[]
  }[]
  readonly samples?: readonly number[]
  /** Microseconds on the clock that traces go by. */
  readonly startTime: number
  /** Microseconds since the sample before; below nothing where that was taken later. */
  readonly timeDeltas?: readonly number[]
}

/** The samples of a profile, in the order they were taken. */
export function samplesOfChromium({
  nodes,
  startTime,
  samples = [],
  timeDeltas = [],
}: ChromiumProfile): Sample[] {
  const own = new Map<number, boolean | null>()
  // A node comes before its children.
  for (const { id, callFrame, children = [] } of nodes) {
    const mine = own.get(id) === true || callFrame.url.startsWith('chrome-extension://')
    own.set(id, callFrame.functionName === '(garbage collector)' ? null : mine)
    for (const child of children) if (mine) own.set(child, true)
  }
  let at = startTime / 1000
  const taken = samples.map((id, i): Sample => {
    at += (timeDeltas[i] ?? 0) / 1000
    const mine = own.get(id)
    return [at, mine === undefined ? false : mine]
  })
  // They come in the order in which they were written down: some are told after later ones, with a step back.
  return taken.sort(([one], [other]) => one - other)
}

/** The tasks on the page's thread in a trace: the thread that first parses a page or runs a script. */
export function tasksOfChromium(trace: Uint8Array): Task[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: { name: string; ph: string; ts: number; dur?: number; pid: number; tid: number }[]
  }
  const page = traceEvents.find(({ name }) => name === 'EvaluateScript' || name === 'ParseHTML')
  return traceEvents
    .filter(
      ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === page?.pid && tid === page.tid,
    )
    .map(({ ts, dur = 0 }) => [ts / 1000, (ts + dur) / 1000])
}

/** Both inside Firefox, where the profile is: too large to be carried out. A function of profile, process and our address, as text. */
export const WORK_OF_FIREFOX = `(profile, pid, address) => {
  const all = [profile, ...profile.processes].flatMap((one) => one.threads)
  const thread = all.find((one) => one.pid === pid && one.name === 'GeckoMain')
  if (!thread) throw new Error('the page’s thread is not in the profile')
  const { samples, markers, frameTable, stackTable, stringTable } = thread
  const location = frameTable.schema.location
  const ownFrame = frameTable.data.map((frame) => stringTable[frame[location]].includes(address))
  const { prefix, frame } = stackTable.schema
  const ownStack = []
  // A stack comes after the one it continues.
  for (const stack of stackTable.data) ownStack.push(ownFrame[stack[frame]] || (stack[prefix] !== null && ownStack[stack[prefix]]))
  const { stack, time } = samples.schema
  const { name, startTime, endTime } = markers.schema
  // A long task is marked where it begins and again where it ends, or once with both.
  const tasks = []
  for (const marker of markers.data.filter((one) => stringTable[one[name]] === 'LongTask')) {
    if (marker[startTime]) tasks.push([marker[startTime], marker[endTime]])
    else if (tasks.length > 0) tasks[tasks.length - 1][1] = marker[endTime]
  }
  return {
    samples: samples.data.map((sample) => [sample[time], sample[stack] !== null && sample[stack] !== undefined && !!ownStack[sample[stack]]]),
    tasks,
  }
}`
