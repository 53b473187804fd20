/** Showing and hiding the marks, remembered for the site. */
import { tell } from './content-script.ts'
import { knownTabs, recall } from './page-states.ts'
import { changeSettings, readSettings } from './settings-store.ts'

/** Shows or hides the marks on a tab and every other tab of the same host. False where nothing is known of the tab. */
export async function setMarks(tabId: number, shown: boolean): Promise<boolean> {
  const kept = await recall(tabId)
  if (!kept) return false
  const { host } = kept
  const saved = await changeSettings((now) => {
    const others = now.marksOffOn.filter((one) => one !== host)
    return { ...now, marksOffOn: shown ? others : [...others, host] }
  })
  const tabs = await knownTabs()
  await Promise.all(
    tabs.map(async (one) => {
      if ((await recall(one))?.host === host) await tell(one, 'set-marks', { shown })
    }),
  )
  return saved
}

/** Shows the marks where they are hidden and hides them where they are shown. */
export async function toggleMarks(tabId: number): Promise<void> {
  const kept = await recall(tabId)
  if (!kept) return
  const settings = await readSettings()
  await setMarks(tabId, settings.marksOffOn.includes(kept.host))
}
