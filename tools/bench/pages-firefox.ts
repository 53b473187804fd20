/** Measuring pages in Firefox, in a sandbox with the page behind Xray wrappers, as a content script has it. */
import { rmSync } from 'node:fs'
import { requireBrowser } from '../browsers.ts'
import { startFirefox } from '../drive/firefox-start.ts'
import { startWeb } from '../drive/web.ts'
import type { PageMeasuring } from './pages.ts'
import type { Measured } from './pages-in-page.ts'

/** Starts it, with a web of our own in the place of the net. `script` is the page room and its measuring. */
export async function measuringInFirefox(script: string): Promise<PageMeasuring> {
  let shown: { readonly url: string; readonly html: string } | null = null
  const web = await startWeb((host, path) => {
    const wanted = shown && new URL(shown.url)
    const isShown = wanted?.hostname === host && wanted.pathname === path
    // Scripts that find nothing there go elsewhere: they are kept on their page.
    return isShown ? { body: shown!.html } : { status: 204, body: '' }
  })
  const { marionette, process, profile } = await startFirefox({
    binary: requireBrowser('firefox'),
    headless: true,
    web,
    eager: true,
    // Else its clock goes in whole milliseconds.
    preferences: { 'privacy.reduceTimerPrecision': false },
  })
  return {
    async measure({ url }, html, oursFirst) {
      // Our web speaks plain HTTP alone.
      const address = url.replace(/^https:/, 'http:')
      shown = { url: address, html }
      await marionette.send('WebDriver:Navigate', { url: address })
      // Null where the page was left on the way.
      const answer = await marionette.send<{ value: [Measured | null, string?] | null }>(
        'WebDriver:ExecuteAsyncScript',
        {
          script: `const done = arguments[0]
            try { ${script} } catch (error) { done([null, String(error)]) }
            sourcelightMeasure(${oursFirst}).then((measured) => done([measured]), (error) => done([null, String(error) + error.stack]))`,
          args: [],
          sandbox: 'bench',
        },
      )
      const [measured, error] = answer.value ?? [null, 'the page went elsewhere']
      if (!measured) throw new Error(`no result: ${error}`)
      return measured
    },
    async close() {
      const ended = new Promise((resolve) => process.once('exit', resolve))
      marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined)
      await ended
      marionette.close()
      await web.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
