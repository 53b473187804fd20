/** Drives Firefox over Marionette: the page in content context, everything of the browser's own in chrome context. */
import type { ChildProcess } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Driven, type DriveOptions, type Memory, until } from './driven.ts'
import { startFirefox } from './firefox-start.ts'
import type { Marionette } from './marionette.ts'
import { type Sample, type Task, WORK_OF_FIREFOX, type Work, workIn } from './work.ts'

/** Fixed, so that addresses of the extension's pages are known. */
const UUID = '5c0a1f3e-7d42-4b8e-9a11-50c0e11647aa'

/** Starts it with the extension installed for the session. */
export async function driveFirefox(options: DriveOptions): Promise<Driven> {
  const { extension } = options
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'))
  const id = manifest.browser_specific_settings.gecko.id as string
  const started = await startFirefox({
    ...options,
    preferences: { 'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }) },
  })
  try {
    const driven = new Firefox(started.marionette, started.process, id, extension, started.profile)
    await driven.watchRequests()
    await driven.install()
    return driven
  } catch (cause) {
    started.process.kill('SIGKILL')
    throw cause
  }
}

class Firefox implements Driven {
  readonly name = 'firefox'

  constructor(
    private readonly marionette: Marionette,
    private readonly process: ChildProcess,
    private readonly id: string,
    private readonly directory: string,
    private readonly profile: string,
  ) {}

  async install(): Promise<void> {
    await this.marionette.send('Addon:Install', { path: this.directory, temporary: true })
  }

  closeExtensionPages(): Promise<void> {
    return this.inBrowser(`(() => {
      const ours = gBrowser.tabs.filter(tab => tab.linkedBrowser.currentURI.spec.startsWith('moz-extension://${UUID}/'))
      for (const tab of ours) gBrowser.removeTab(tab)
    })()`)
  }

  /** Has the browser write down each request that the extension is behind, in whichever process. */
  async watchRequests(): Promise<void> {
    await this.inBrowser(`(() => {
      const seen = (window.sourcelightRequests = [])
      const addonOf = (principal) => principal?.addonPolicy?.id ?? principal?.contentScriptAddonPolicy?.id
      Services.obs.addObserver((subject) => {
        const channel = subject.QueryInterface(Ci.nsIChannel)
        const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo ?? {}
        const id = addonOf(triggeringPrincipal) ?? addonOf(loadingPrincipal)
        if (id === ${JSON.stringify(this.id)}) seen.push(channel.URI.spec)
      }, 'http-on-modify-request')
      const heard = (window.sourcelightComplaints = [])
      const written = (window.sourcelightWritten = [])
      Services.console.registerListener({
        observe(message) {
          const error = message instanceof Ci.nsIScriptError ? message : null
          if (error?.sourceName?.startsWith('moz-extension://${UUID}')) heard.push(String(error.message))
          if (/^(https?|moz-extension):/.test(error?.sourceName ?? '')) written.push(String(error.errorMessage))
        },
      })
      // What is written with console.log and its like stays in the process of the page.
      Services.ppmm.addMessageListener('sourcelight-console', ({ data }) => written.push(data))
      Services.ppmm.loadProcessScript('data:text/javascript,' + encodeURIComponent(\`
        const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage)
        const tell = ({ wrappedJSObject: { level, arguments: values } }) =>
          Services.cpmm.sendAsyncMessage('sourcelight-console', level + ': ' + values.map(String).join(' '))
        storage.addLogEventListener(tell, Services.scriptSecurityManager.getSystemPrincipal())\`), true)
    })()`)
  }

  complaints(): Promise<readonly string[]> {
    return this.inBrowser('window.sourcelightComplaints')
  }

  memory(): Promise<Memory> {
    return this.inBrowser(`(async () => {
      const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager)
      await new Promise((resolve) => manager.minimizeMemoryUsage(resolve))
      const { children } = await ChromeUtils.requestProcInfo()
      const page = gBrowser.selectedBrowser.frameLoader.remoteTab.osPid
      return {
        background: children.find(({ type }) => type === 'extension')?.memory ?? null,
        page: children.find(({ pid }) => pid === page)?.memory ?? 0,
      }
    })()`)
  }

  pageConsole(): Promise<readonly string[]> {
    return this.inBrowser('window.sourcelightWritten.splice(0)')
  }

  pageHeap(): Promise<number> {
    return this.inFrame(
      'gBrowser.selectedBrowser',
      `const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager)
       await new Promise((resolve) => manager.minimizeMemoryUsage(resolve))
       answer = [String(manager.heapAllocated + manager.JSMainRuntimeGCHeap)]`,
    )
  }

  async watchWork(): Promise<void> {
    await this.inBrowser(`Services.profiler.StartProfiler(1 << 22, 1, ['js'], ['GeckoMain']).then(() => 0)`)
  }

  async work(): Promise<Work> {
    const { samples, tasks } = await this.inBrowser<{ samples: Sample[]; tasks: Task[] }>(
      `(async () => {
        const profile = await Services.profiler.getProfileDataAsync()
        await Services.profiler.StopProfiler()
        const page = gBrowser.selectedBrowser.frameLoader.remoteTab.osPid
        return (${WORK_OF_FIREFOX})(profile, page, 'moz-extension://${UUID}')
      })()`,
    )
    return workIn(samples, tasks)
  }

  ownRequests(): Promise<readonly string[]> {
    return this.inBrowser('window.sourcelightRequests')
  }

  async closed(): Promise<void> {
    if (this.process.exitCode === null) await new Promise((resolve) => this.process.once('exit', resolve))
  }

  async open(url: string): Promise<void> {
    await this.marionette.send('Marionette:SetContext', { value: 'content' })
    await this.marionette.send('WebDriver:Navigate', { url })
  }

  async inPage<T>(expression: string): Promise<T> {
    await this.marionette.send('Marionette:SetContext', { value: 'content' })
    const script = `const done = arguments[0];
      Promise.resolve().then(() => (${expression})).then(value => done([JSON.stringify(value) ?? null]), error => done([null, String(error)]))`
    return unpack(
      await this.marionette.send('WebDriver:ExecuteAsyncScript', { script, args: [], sandbox: null }),
    )
  }

  async openPopup(): Promise<void> {
    await this.closePopup()
    const loaded = async () => {
      const state = await this.inPopup<string>('document.readyState + " " + document.URL')
      return state.startsWith('complete moz-extension:')
    }
    // A window that is still busy closing one popup drops the wish for the next.
    for (let again = 2; ; again--) {
      await this.inBrowser(`browserActionFor(extension).triggerAction(window)`)
      try {
        await until('the popup to load', loaded, 7_000)
        return
      } catch (cause) {
        if (again === 0) throw cause
        await this.closePopup()
      }
    }
  }

  async closePopup(): Promise<void> {
    await this.inBrowser(`(() => {
      for (const panel of document.querySelectorAll('panel[viewId], panel.webextension-popup, #customizationui-widget-panel')) panel.hidePopup()
    })()`)
    await until('the popup to close', () => this.inBrowser(`document.querySelector('${POPUP}') === null`))
  }

  inPopup<T>(expression: string): Promise<T> {
    return this.inElement(`document.querySelector('${POPUP}')`, expression)
  }

  async clickInPopup(selector: string): Promise<void> {
    const find = `document.querySelector(${JSON.stringify(selector)})`
    const [x, y] = await this.inPopup<[number, number]>(`(() => {
      const element = ${find}
      element.scrollIntoView({ block: 'center' })
      const box = element.getBoundingClientRect()
      return [box.x + box.width / 2, box.y + box.height / 2]
    })()`)
    await this.inBrowser(`(async () => {
      const box = document.querySelector('${POPUP}').getBoundingClientRect()
      const [x, y] = [box.x + ${x}, box.y + ${y}]
      for (const type of ['mousemove', 'mousedown', 'mouseup'])
        window.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: type === 'mousemove' ? 0 : 1 })
    })()`)
  }

  clipboard(): Promise<string> {
    return this.inBrowser('navigator.clipboard.readText()')
  }

  async inExtensionPage<T>(path: string, expression: string): Promise<T> {
    const url = `moz-extension://${UUID}/${path}`
    const find = `gBrowser.tabs.find(tab => tab.linkedBrowser.currentURI.spec === '${url}')?.linkedBrowser`
    await this.inBrowser(`(() => {
      if (${find}) return
      gBrowser.addTab('${url}', { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() })
    })()`)
    await until('the extension page', async () => (await this.inBrowser(`!!(${find})`)) === true)
    await until('the extension page to load', () =>
      this.inElement(find, 'document.readyState === "complete"'),
    )
    return this.inElement(find, expression)
  }

  allow(host: string): Promise<void> {
    return this.inBrowser(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      const origins = ['*://${host}/*']
      await ExtensionPermissions.add(extension.id, { permissions: [], origins, data_collection: [] }, extension)
    })()`)
  }

  revoke(patterns: readonly string[]): Promise<void> {
    return this.inBrowser(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      const origins = ${JSON.stringify(patterns)}
      await ExtensionPermissions.remove(extension.id, { permissions: [], origins, data_collection: [] }, extension)
    })()`)
  }

  async allowInPrivate(): Promise<void> {
    await this.closeExtensionPages()
    await this.inBrowser(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      const permissions = ['internal:privateBrowsingAllowed']
      await ExtensionPermissions.add(extension.id, { permissions, origins: [], data_collection: [] }, extension)
      await (await AddonManager.getAddonByID(extension.id)).reload()
    })()`)
  }

  badge(): Promise<string> {
    return this.inBrowser(
      `String(browserActionFor(extension).action.getProperty(gBrowser.selectedTab, 'badgeText') ?? '')`,
    )
  }

  async command(name: string): Promise<void> {
    await this.inBrowser(`extension.shortcuts.onCommand(${JSON.stringify(name)})`)
  }

  stopBackground(): Promise<boolean> {
    return this.inBrowser(`(async () => {
      const running = extension.backgroundState === 'running'
      await extension.terminateBackground({ ignoreDevToolsAttached: true })
      return running
    })()`)
  }

  reinstall(): Promise<void> {
    return this.install()
  }

  asPrinted(printed: boolean): Promise<void> {
    const medium = printed ? `'print'` : `''`
    return this.inBrowser(`void (gBrowser.selectedBrowser.browsingContext.mediumOverride = ${medium})`)
  }

  async pagePicture(path: string): Promise<void> {
    await this.marionette.send('Marionette:SetContext', { value: 'content' })
    const { value } = await this.marionette.send<{ value: string }>('WebDriver:TakeScreenshot', {
      full: false,
    })
    writeFileSync(path, Buffer.from(value, 'base64'))
  }

  async popupPicture(path: string): Promise<void> {
    const picture = await this.inBrowser<string>(`(async () => {
      const popup = document.querySelector('${POPUP}')
      const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white')
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas')
      canvas.width = bitmap.width
      canvas.height = bitmap.height
      canvas.getContext('2d').drawImage(bitmap, 0, 0)
      return canvas.toDataURL('image/png').split(',')[1]
    })()`)
    writeFileSync(path, Buffer.from(picture, 'base64'))
  }

  async close(): Promise<void> {
    const ended = this.closed()
    this.marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined)
    const late = setTimeout(() => this.process.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
    this.marionette.close()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  /** Evaluates an expression with the browser's own privileges; `extension` and `browserActionFor` are at hand. */
  private async inBrowser<T>(expression: string): Promise<T> {
    await this.marionette.send('Marionette:SetContext', { value: 'chrome' })
    const script = `const done = arguments[0];
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { browserActionFor } = ExtensionParent.apiManager.global;
      const extension = WebExtensionPolicy.getByID(${JSON.stringify(this.id)})?.extension;
      Promise.resolve().then(() => (${expression})).then(value => done([JSON.stringify(value) ?? null]), error => done([null, String(error) + error.stack]))`
    return unpack(
      await this.marionette.send('WebDriver:ExecuteAsyncScript', { script, args: [], sandbox: 'system' }),
    )
  }

  /** Evaluates an expression in the document that a browser element shows, in whichever process that is. */
  private inElement<T>(element: string, expression: string): Promise<T> {
    return this.inFrame(
      element,
      `const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })
       answer = [JSON.stringify(await Cu.evalInSandbox(${JSON.stringify(`(async () => (${expression}))()`)}, sandbox)) ?? null]`,
    )
  }

  /** Runs statements beside the document that a browser element shows, with the browser's own privileges; they put JSON into `answer`. */
  private inFrame<T>(element: string, statements: string): Promise<T> {
    const frame = `(async () => {
      let answer
      try {
        ${statements}
      } catch (error) {
        answer = [null, String(error)]
      }
      sendAsyncMessage(NAME, answer)
    })()`
    return this.inBrowser<[string | null, string?]>(`new Promise((resolve, reject) => {
      const element = ${element}
      if (!element) { reject(new Error('nothing is open there')); return }
      const name = 'sourcelight-' + Math.random()
      const manager = element.messageManager
      manager.addMessageListener(name, function answer({ data }) {
        manager.removeMessageListener(name, answer)
        resolve(data)
      })
      const code = ${JSON.stringify(frame)}.replace('NAME', JSON.stringify(name))
      manager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(code), false)
    })`).then(([json, error]) => {
      if (error !== undefined) throw new Error(error)
      return (json === null ? undefined : JSON.parse(json)) as T
    })
  }
}

const POPUP = '.webextension-popup-browser'

function unpack<T>(answer: unknown): T {
  const [json, error] = (answer as { value: [string | null, string?] }).value
  if (error !== undefined && error !== null) throw new Error(error)
  return (json === null ? undefined : JSON.parse(json)) as T
}
