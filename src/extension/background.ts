/**
 * The background: a service worker in Chromium, an event page in Firefox. It may be stopped at any moment and started
 * again by any event, so every listener is set in the first turn, and what must last is kept in storage.
 */
import { followPermissions } from './always-on.ts'
import { answer } from './answers.ts'
import { browser, type Runtime } from './browser.ts'
import { cardOf } from './card.ts'
import { injectInto, tell } from './content-script.ts'
import { leaveSites } from './leave-sites.ts'
import { toggleMarks } from './marks.ts'
import type { FromPage } from './messages.ts'
import { forget } from './page-states.ts'
import { analyse, greet, noArticle } from './reading.ts'
import { fromContentScript, fromExtensionPage, type Received } from './receive.ts'
import { readSender, type Sender } from './sender.ts'

browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender) => {
  const sender = readSender(from)
  if (sender?.kind === 'extension-page') {
    const checked = fromExtensionPage(message)
    return checked ? answer(checked) : undefined
  }
  if (sender?.kind === 'content-script') {
    const checked = fromContentScript(message)
    return checked ? answerPage(sender, checked) : undefined
  }
  return undefined
})

// The other end of each content script's line; that it breaks is all it is for.
browser.runtime.onConnect.addListener(() => undefined)

browser.tabs.onRemoved.addListener((tabId) => void forget(tabId))

browser.commands.onCommand.addListener((command, tab) => {
  if (tab?.id !== undefined) void obey(tab.id, command)
})

browser.permissions.onAdded.addListener(() => void followPermissions())
browser.permissions.onRemoved.addListener(({ origins }) => {
  void followPermissions()
  void leaveSites(origins ?? [])
})
browser.runtime.onInstalled.addListener(() => void followPermissions())
browser.runtime.onStartup.addListener(() => void followPermissions())

function answerPage(
  sender: Extract<Sender, { kind: 'content-script' }>,
  message: Received<FromPage>,
): Promise<FromPage[keyof FromPage]['response']> {
  switch (message.type) {
    case 'hello':
      return greet(sender, message.request)
    case 'analyse':
      return analyse(sender, message.request)
    case 'card':
      return cardOf(sender.tabId, message.request.statement)
    case 'no-article':
      return noArticle(sender, message.request)
  }
}

/** A keyboard command, which is the reader's consent just as opening the popup is: a page not yet read is read. */
async function obey(tabId: number, command: string): Promise<void> {
  if ((await tell(tabId, 'ping', {})) === null) {
    await injectInto(tabId)
  } else if (command === 'toggle-marks') {
    await toggleMarks(tabId)
  } else if (command === 'next-statement' || command === 'previous-statement') {
    await tell(tabId, 'command', { command })
  }
}
