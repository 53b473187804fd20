/** What the background answers the popup and the options page. */
import { announce } from './announce.ts'
import { tell } from './content-script.ts'
import { forgetOutlets } from './engine.ts'
import { setMarks } from './marks.ts'
import type { ToBackground } from './messages.ts'
import { describeOwnLists, exportOwnList, importOwnList, removeOwnList } from './own-rules.ts'
import { forgetAll, knownTabs } from './page-states.ts'
import type { Received } from './receive.ts'
import { ruleInfo, rulesInfo } from './rules-info.ts'
import { DEFAULT_SETTINGS, type SettingsChange } from './settings.ts'
import { changeSettings, readSettings } from './settings-store.ts'
import { siteAccess } from './site-access.ts'
import { tabState } from './tab-state.ts'

/** Answers one checked message of one of the extension's own pages. */
export function answer(
  message: Received<ToBackground>,
): Promise<ToBackground[keyof ToBackground]['response']> {
  switch (message.type) {
    case 'tab-state':
      return tabState(message.request.tabId)
    case 'show-statement':
      return showStatement(message.request)
    case 'set-marks':
      return setMarks(message.request.tabId, message.request.shown)
    case 'site-access':
      return siteAccess(message.request.tabId)
    case 'get-settings':
      return readSettings()
    case 'change-settings':
      return followChange(message.request.change)
    case 'import-rules':
      return afterRulesChanged(importOwnList(message.request.name, message.request.text, new Date()))
    case 'list-own-rules':
      return describeOwnLists()
    case 'export-own-rules':
      return exportOwnList(message.request.name, message.request.format)
    case 'remove-own-rules':
      return afterRulesChanged(removeOwnList(message.request.name))
    case 'rules-info':
      return rulesInfo()
    case 'rule-info':
      return ruleInfo(message.request.ids)
  }
}

async function showStatement({
  tabId,
  statement,
}: ToBackground['show-statement']['request']): Promise<boolean> {
  return (await tell(tabId, 'show-statement', { statement })) ?? false
}

/** Keeps a change of the settings and has every page that is open follow it. */
async function followChange(change: SettingsChange): Promise<boolean> {
  let before = DEFAULT_SETTINGS
  let settings = before
  const saved = await changeSettings((now) => {
    before = now
    settings = { ...now, ...change }
    return settings
  })
  // Another cut makes another report: pages are read anew, and send what they have read.
  const tabs = before.minConfidence === settings.minConfidence ? await knownTabs() : await forgetAll()
  await Promise.all(tabs.map((tabId) => tell(tabId, 'settings-changed', { settings })))
  for (const tabId of tabs) announce(tabId)
  return saved
}

/** What was told of pages rests on the lists as they were; it is made anew when next asked for. */
async function afterRulesChanged<T>(change: Promise<T>): Promise<T> {
  const changed = await change
  forgetOutlets()
  for (const tabId of await forgetAll()) announce(tabId)
  return changed
}
