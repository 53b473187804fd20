/** Drives Chromium (or Chrome, or Edge) over the DevTools protocol. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, {
  type Browser,
  type CDPSession,
  type Page,
  type Target,
  TimeoutError,
} from 'puppeteer-core'
import { type Driven, type DriveOptions, type Memory, OPTIONS, until } from './driven.ts'
import { samplesOfChromium, tasksOfChromium, type Work, workIn } from './work.ts'

/** Milliseconds after which a tab that goes nowhere is given up. */
const STUCK_AFTER = 12_000

/** Starts it with the extension loaded. */
export async function driveChromium(options: DriveOptions): Promise<Chromium> {
  const { extension, binary, headless, web, onlyHost, width = 1100, height = 900, dark = false } = options
  const profile = mkdtempSync(join(tmpdir(), 'sourcelight-chromium-'))
  const browser = await puppeteer.launch({
    executablePath: binary,
    headless,
    pipe: true,
    userDataDir: profile,
    enableExtensions: [extension],
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width, height } : null,
    args: [
      // Debian's Chromium runs as root in a container only so; the profile is thrown away and the pages are ours.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--lang=en-GB',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--window-size=${width},${height + 120}`,
      ...(dark ? ['--force-dark-mode'] : []),
      ...(options.forgetful ? ['--disable-features=BackForwardCache'] : []),
      ...(web && onlyHost === undefined
        ? ['--ignore-certificate-errors', `--host-resolver-rules=MAP * 127.0.0.1:${web.securePort}`]
        : []),
      ...(web && onlyHost !== undefined
        ? [`--host-resolver-rules=MAP ${onlyHost} 127.0.0.1:${web.plainPort}`]
        : []),
    ],
  })
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  const driven = new Chromium(browser, page, extension, profile)
  await driven.watchRequests()
  await driven.watchPage()
  // Pages of others may ask something; ours do not, and Chromium's viewer of PDFs cannot be left once it was answered.
  if (options.forgetful) page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined))
  return driven
}

export class Chromium implements Driven {
  readonly name = 'chromium'
  private popup: Page | null = null
  private behind: Page | null = null

  private readonly requests: string[] = []
  private readonly heard: string[] = []
  private written: string[] = []
  private session: CDPSession | null = null
  private readonly watched = new Set<CDPSession>()

  constructor(
    private readonly browser: Browser,
    /** The one tab that is gone about in. */
    public page: Page,
    private readonly directory: string,
    private readonly profile: string,
  ) {}

  async open(url: string): Promise<void> {
    try {
      await this.page.goto(url, { waitUntil: 'domcontentloaded', timeout: STUCK_AFTER })
    } catch (cause) {
      if (!(cause instanceof TimeoutError)) throw cause
      await this.takeNewTab()
      await this.page.goto(url, { waitUntil: 'domcontentloaded' })
    }
  }

  /** A tab that showed a PDF is now and then lost to DevTools for good: another takes its place. */
  private async takeNewTab(): Promise<void> {
    const lost = this.page
    this.page = await this.browser.newPage()
    void lost.close().catch(() => undefined)
    await this.watchPage()
    await this.page.bringToFront()
  }

  async inPage<T>(expression: string): Promise<T> {
    return (await this.page.evaluate(expression)) as T
  }

  async openPopup(): Promise<void> {
    await this.closePopup()
    const extension = await this.extension()
    await this.page.bringToFront()
    await this.page.triggerExtensionAction(extension)
    const target = await this.browser.waitForTarget(
      (one) => one.url().startsWith(`chrome-extension://${extension.id}/src/popup/`),
      { timeout: 15_000 },
    )
    const popup = await target.asPage()
    await until('the popup to load', () => popup.evaluate('document.readyState === "complete"'))
    this.popup = popup
  }

  async closePopup(): Promise<void> {
    const { popup } = this
    this.popup = null
    await popup?.close().catch(() => undefined)
  }

  async inPopup<T>(expression: string): Promise<T> {
    if (!this.popup) throw new Error('the popup is not open')
    return (await this.popup.evaluate(expression)) as T
  }

  async clickInPopup(selector: string): Promise<void> {
    if (!this.popup) throw new Error('the popup is not open')
    await this.popup.click(selector)
  }

  async clipboard(): Promise<string> {
    const { id } = await this.extension()
    const origin = `chrome-extension://${id}`
    await this.browser
      .defaultBrowserContext()
      .overridePermissions(origin, ['clipboard-read', 'clipboard-write'])
    return this.inPopup('navigator.clipboard.readText()')
  }

  async inExtensionPage<T>(path: string, expression: string): Promise<T> {
    const { id } = await this.extension()
    const url = `chrome-extension://${id}/${path}`
    if (!this.behind || this.behind.isClosed() || this.behind.url() !== url) {
      this.behind ??= await this.browser.newPage()
      await this.behind.goto(url)
      await this.page.bringToFront()
    }
    return (await this.behind.evaluate(expression)) as T
  }

  async allow(): Promise<void> {
    throw new Error('Chromium asks in a window that nothing but a hand can answer')
  }

  async revoke(): Promise<void> {
    await this.configure({ hostAccess: 'ON_CLICK' })
  }

  async allowInPrivate(): Promise<void> {
    await this.closeExtensionPages()
    await this.letGo()
    await this.configure({ incognitoAccess: true })
    // It is being started anew, and its pages are refused meanwhile.
    await until('the extension to be back', () => this.inExtensionPage(OPTIONS, 'true').catch(() => null))
  }

  /** Changes what the browser's own page about extensions lets a reader change. */
  private async configure(change: object): Promise<void> {
    const { id } = await this.extension()
    const page = await this.browser.newPage()
    await page.goto('chrome://extensions')
    // Without it an unpacked extension that is started anew stays off.
    await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })')
    await page.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId: id, ...change })})`,
    )
    await page.close()
    await this.page.bringToFront()
  }

  async badge(): Promise<string> {
    const worker = await this.worker()
    return (await worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ChromeLike }
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 })
    })) as string
  }

  async command(name: string): Promise<void> {
    const worker = await this.worker()
    await worker.evaluate(async (command) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeLike }
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
      chrome.commands.onCommand.dispatch(command, tab)
    }, name)
  }

  async closeExtensionPages(): Promise<void> {
    const { behind } = this
    this.behind = null
    await behind?.close().catch(() => undefined)
  }

  /** Has every worker and page of the extension tell what it asks for, those that are still to come too. */
  async watchRequests(): Promise<void> {
    const seen = new WeakSet<Target>()
    const watch = async (target: Target): Promise<void> => {
      if (!target.url().startsWith('chrome-extension://') || seen.has(target)) return
      seen.add(target)
      const session = await target.createCDPSession().catch(() => null)
      session?.on('Network.requestWillBeSent', ({ request }) => {
        if (!/^(chrome-extension|data|blob):/.test(request.url)) this.requests.push(request.url)
      })
      if (session) {
        this.watched.add(session)
        listen(session, () => true, this.heard)
      }
      await session?.send('Network.enable').catch(() => undefined)
      await session?.send('Runtime.enable').catch(() => undefined)
    }
    this.browser.on('targetcreated', (target) => void watch(target))
    // A tab is there before it goes to a page of the extension.
    this.browser.on('targetchanged', (target) => void watch(target))
    await Promise.all(this.browser.targets().map(watch))
  }

  /** Writes down what the content script says in the page's console; the page's own noise is not ours. */
  async watchPage(): Promise<void> {
    const session = await this.page.createCDPSession()
    const own = new Set<number>()
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) own.add(context.id)
    })
    // Another process counts its contexts anew.
    session.on('Runtime.executionContextsCleared', () => own.clear())
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      own.delete(executionContextId),
    )
    listen(session, (context) => context !== undefined && own.has(context), this.heard)
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
      this.written.push(`exception: ${exception?.description ?? text}`)
    })
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      this.written.push(`${type}: ${args.map(({ value, description }) => value ?? description).join(' ')}`)
    })
    session.on('Log.entryAdded', ({ entry: { source, level, text, url } }) => {
      if (source !== 'network') this.written.push(`${level}: ${text} ${url ?? ''}`)
    })
    await session.send('Runtime.enable')
    await session.send('Log.enable')
    this.session = session
  }

  async pageConsole(): Promise<readonly string[]> {
    const { written } = this
    this.written = []
    return written
  }

  async pageHeap(): Promise<number> {
    return (await this.memory()).page
  }

  async watchWork(): Promise<void> {
    await this.page.tracing.start({
      categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
    })
    await this.session!.send('Profiler.enable')
    await this.session!.send('Profiler.setSamplingInterval', { interval: 500 })
    await this.session!.send('Profiler.start')
  }

  async work(): Promise<Work> {
    const { profile } = await this.session!.send('Profiler.stop')
    const trace = await this.page.tracing.stop()
    return workIn(samplesOfChromium(profile), trace ? tasksOfChromium(trace) : [])
  }

  async complaints(): Promise<readonly string[]> {
    return this.heard
  }

  async memory(): Promise<Memory> {
    const [worker] = await (await this.extension()).workers()
    const inUse = async (session: CDPSession): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage')
      const usage = (await session.send('Runtime.getHeapUsage')) as {
        usedSize: number
        embedderHeapUsedSize?: number
        backingStorageSize?: number
      }
      return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)
    }
    const session = await this.page.createCDPSession()
    const page = await inUse(session)
    await session.detach()
    return { background: worker ? await inUse(worker.client) : null, page }
  }

  async ownRequests(): Promise<readonly string[]> {
    return this.requests
  }

  async closed(): Promise<void> {
    if (this.browser.connected) await new Promise((resolve) => this.browser.once('disconnected', resolve))
  }

  async stopBackground(): Promise<boolean> {
    const [worker] = await (await this.extension()).workers()
    if (!worker) return false
    await this.letGo()
    await worker.close()
    // An open page that asks again may have started another by now.
    await until(
      'the background to stop',
      async () => !(await (await this.extension()).workers()).includes(worker),
    )
    return true
  }

  /** Ends the sessions that watch requests: a worker that is watched cannot be stopped. */
  private async letGo(): Promise<void> {
    const sessions = [...this.watched]
    this.watched.clear()
    await Promise.all(sessions.map((session) => session.detach().catch(() => undefined)))
  }

  async reinstall(): Promise<void> {
    await this.closeExtensionPages()
    this.popup = null
    await this.letGo()
    await this.browser.uninstallExtension((await this.extension()).id)
    await this.browser.installExtension(this.directory)
  }

  async asPrinted(printed: boolean): Promise<void> {
    await this.page.emulateMediaType(printed ? 'print' : 'screen')
  }

  async pagePicture(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` })
  }

  async popupPicture(path: string): Promise<void> {
    if (!this.popup) throw new Error('the popup is not open')
    await this.popup.screenshot({ path: path as `${string}.png` })
  }

  async close(): Promise<void> {
    await this.letGo()
    await this.browser.close()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  private async extension() {
    return until('the extension', async () => [...(await this.browser.extensions()).values()][0])
  }

  /** The service worker; an event of its own (a message from an extension page) starts it where it was stopped. */
  private async worker() {
    const extension = await this.extension()
    return until('the service worker', async () => (await extension.workers())[0])
  }
}

/** Adds exceptions and console messages of the execution contexts that are ours. */
function listen(session: CDPSession, isOurs: (context?: number) => boolean, heard: string[]): void {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, executionContextId } }) => {
    if (isOurs(executionContextId)) heard.push(exception?.description ?? text)
  })
  session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId }) => {
    if (isOurs(executionContextId))
      heard.push(`${type}: ${args.map(({ value, description }) => value ?? description).join(' ')}`)
  })
}

interface ChromeLike {
  readonly tabs: { query(what: object): Promise<{ id?: number }[]> }
  /** `dispatch` is what the browser itself calls; no key that is sent over DevTools reaches an extension's commands. */
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: unknown): void } }
  readonly action: { getBadgeText(what: { tabId: number }): Promise<string> }
}
