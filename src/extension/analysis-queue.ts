/** One analysis after another, those of visible tabs first, with room between them for the popup's questions. */
import { browser } from './browser.ts'

interface Job {
  readonly tabId: number
  readonly start: () => void
  readonly giveUp: () => void
}

const waiting: Job[] = []
let busy = false

/**
 * Runs `analyse` when the tab's turn comes. Null where the tab asked again (its page has changed) before that; an
 * exception of `analyse` comes out as it is.
 */
export function analyseInTurn<T>(tabId: number, analyse: () => Promise<T>): Promise<T | null> {
  for (const older of waiting.filter((job) => job.tabId === tabId)) {
    waiting.splice(waiting.indexOf(older), 1)
    older.giveUp()
  }
  return new Promise<T | null>((resolve, reject) => {
    waiting.push({
      tabId,
      giveUp: () => resolve(null),
      start: () => analyse().then(resolve, reject).finally(next),
    })
    if (!busy) {
      busy = true
      void next()
    }
  })
}

/** Starts the first waiting job of a visible tab, else the one that has waited longest. */
async function next(): Promise<void> {
  // A task of its own: messages that came in meanwhile are answered first.
  await new Promise((resolve) => setTimeout(resolve))
  const visible = waiting.length > 1 ? await visibleTabs() : new Set<number>()
  const job = waiting.find(({ tabId }) => visible.has(tabId)) ?? waiting[0]
  if (!job) {
    busy = false
    return
  }
  waiting.splice(waiting.indexOf(job), 1)
  job.start()
}

async function visibleTabs(): Promise<Set<number>> {
  const tabs = await browser.tabs.query({ active: true }).catch(() => [])
  return new Set(tabs.flatMap(({ id }) => (id === undefined ? [] : [id])))
}
