/** Showing and hiding the marks, remembered for the site; in a private window for the tab alone. */
import { tell } from './content-script.ts'
import { withHost, withoutHost } from './host-list.ts'
import { knownTabs, recall } from './page-states.ts'
import { changeSettings } from './settings-store.ts'
import { choosePrivately, isPrivate, marksShownOn } from './shown-marks.ts'

/** Shows or hides the marks on a tab and every other tab that the settings speak of. False where nothing is known of the tab. */
export async function setMarks(tabId: number, shown: boolean): Promise<boolean> {
  const kept = await recall(tabId)
  if (!kept) return false
  const { host } = kept
  if (await isPrivate(tabId)) {
    const chosen = await choosePrivately(tabId, shown)
    await tell(tabId, 'set-marks', { shown })
    return chosen
  }
  const saved = await changeSettings((now) => ({
    ...now,
    marksOffOn: shown ? withoutHost(now.marksOffOn, host) : withHost(now.marksOffOn, host),
  }))
  const tabs = await knownTabs()
  await Promise.all(
    tabs.map(async (one) => {
      const other = (await recall(one))?.host
      if (other !== undefined) await tell(one, 'set-marks', { shown: await marksShownOn(one, other) })
    }),
  )
  return saved
}

/** Shows the marks where they are hidden and hides them where they are shown. */
export async function toggleMarks(tabId: number): Promise<void> {
  const kept = await recall(tabId)
  if (!kept) return
  await setMarks(tabId, !(await marksShownOn(tabId, kept.host)))
}
