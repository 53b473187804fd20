/** "Always on this site": the content script registered on the hosts that the reader allowed beyond the rules' own. */
import { browser } from './browser.ts'
import { contentScriptFiles } from './content-script.ts'
import { grantedPatterns } from './granted.ts'

const ID = 'always-on'

/** Brings the registered content script in line with what the reader has allowed. One call after another. */
export function followPermissions(): Promise<void> {
  running = running.then(follow, follow)
  return running
}

let running: Promise<void> = Promise.resolve()

async function follow(): Promise<void> {
  const matches = await grantedPatterns()
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] })
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] })
    return
  }
  const script = { id: ID, matches, js: contentScriptFiles(), runAt: 'document_idle' as const }
  if (registered) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }])
}
