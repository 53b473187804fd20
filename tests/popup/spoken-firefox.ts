/** Firefox's own accessibility tree of an address, by the service that it gives to screen readers. */
import { rmSync } from 'node:fs'
import { requireBrowser } from '../../tools/browsers.ts'
import { until } from '../../tools/drive/driven.ts'
import { startFirefox } from '../../tools/drive/firefox-start.ts'

export interface SpokenByFirefox {
  readonly role: string
  readonly name: string
  readonly description: string
  readonly value: string
  readonly states: readonly string[]
}

export interface FirefoxReader {
  /** What is read of an address, in order. */
  readonly read: (url: string) => Promise<readonly SpokenByFirefox[]>
  readonly close: () => Promise<void>
}

/** Starts Firefox with its accessibility service on. Throws where there is no Firefox. */
export async function firefoxReader(): Promise<FirefoxReader> {
  const { marionette, process, profile } = await startFirefox({
    binary: requireBrowser('firefox'),
    headless: true,
    web: null,
    preferences: { 'accessibility.force_disabled': -1 },
  })
  const walk = (): Promise<readonly SpokenByFirefox[]> =>
    marionette
      .send<{ value: readonly SpokenByFirefox[] }>('WebDriver:ExecuteScript', { script: WALK, args: [] })
      .then(({ value }) => value)
  return {
    read: async (url) => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' })
      await walk()
      await marionette.send('Marionette:SetContext', { value: 'content' })
      await marionette.send('WebDriver:Navigate', { url })
      const script = 'return document.documentElement.dataset.drawn === "whole"'
      await until('the state to be drawn', async () => {
        const drawn = await marionette.send<{ value: boolean }>('WebDriver:ExecuteScript', {
          script,
          args: [],
        })
        return drawn.value
      })
      await marionette.send('Marionette:SetContext', { value: 'chrome' })
      let before = -1
      let spoken: readonly SpokenByFirefox[] = []
      // The tree is passed on from the page's process a little later, in pieces.
      await until('the accessibility tree', async () => {
        before = spoken.length
        spoken = await walk()
        return spoken.length > 3 && spoken.length === before
      })
      return spoken
    },
    close: async () => {
      const ended = new Promise((resolve) => process.once('exit', resolve))
      process.kill()
      const late = setTimeout(() => process.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(late)
      marionette.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Runs with the browser's own privileges; walks the document of the tab that is shown. */
const WALK = `
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService)
  const spoken = []
  const walk = (one) => {
    const role = service.getStringRole(one.role)
    const state = {}, extra = {}
    one.getState(state, extra)
    const is = Ci.nsIAccessibleStates
    const states = [
      state.value & is.STATE_EXPANDED ? 'expanded' : '',
      state.value & is.STATE_COLLAPSED ? 'collapsed' : '',
      state.value & is.STATE_CHECKED ? 'checked' : '',
      state.value & is.STATE_SELECTED ? 'selected' : '',
    ].filter(word => word !== '')
    const text = (value) => (value ?? '').replace(/\\s+/g, ' ').trim()
    spoken.push({ role, name: text(one.name), description: text(one.description), value: text(one.value), states })
    for (let child = one.firstChild; child; child = child.nextSibling) walk(child)
  }
  const inside = service.getAccessibleFor(gBrowser.selectedBrowser)
  if (inside) for (let child = inside.firstChild; child; child = child.nextSibling) walk(child)
  return spoken
`
