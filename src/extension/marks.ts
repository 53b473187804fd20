/** Showing and hiding the marks, remembered for the site. */
import { tell } from './content-script.ts'
import { covers, withHost, withoutHost } from './host-list.ts'
import { knownTabs, recall } from './page-states.ts'
import { changeSettings, readSettings } from './settings-store.ts'

/** Shows or hides the marks on a tab and every other tab that the settings speak of. False where nothing is known of the tab. */
export async function setMarks(tabId: number, shown: boolean): Promise<boolean> {
  const kept = await recall(tabId)
  if (!kept) return false
  const { host } = kept
  const saved = await changeSettings((now) => ({
    ...now,
    marksOffOn: shown ? withoutHost(now.marksOffOn, host) : withHost(now.marksOffOn, host),
  }))
  const { marksOffOn } = await readSettings()
  const tabs = await knownTabs()
  await Promise.all(
    tabs.map(async (one) => {
      const other = (await recall(one))?.host
      if (other !== undefined) await tell(one, 'set-marks', { shown: !covers(marksOffOn, other) })
    }),
  )
  return saved
}

/** Shows the marks where they are hidden and hides them where they are shown. */
export async function toggleMarks(tabId: number): Promise<void> {
  const kept = await recall(tabId)
  if (!kept) return
  const settings = await readSettings()
  await setMarks(tabId, covers(settings.marksOffOn, kept.host))
}
