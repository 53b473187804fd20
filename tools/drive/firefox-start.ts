/** Starts Firefox in a profile of its own, and connects to it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DriveOptions, until } from './driven.ts'
import { Marionette } from './marionette.ts'

export interface StartOptions extends Omit<DriveOptions, 'extension'> {
  /** Preferences beside the usual ones. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>
}

export interface StartedFirefox {
  readonly marionette: Marionette
  readonly process: ChildProcess
  /** The throw-away profile's folder; whoever ends the process removes it. */
  readonly profile: string
}

/** Starts it with a session of Marionette open. Throws where it does not come up within a minute. */
export async function startFirefox(options: StartOptions): Promise<StartedFirefox> {
  const { binary, headless, width = 1100, height = 900 } = options
  const profile = mkdtempSync(join(tmpdir(), 'sourcelight-firefox-'))
  writeFileSync(join(profile, 'user.js'), preferences(options))
  const arguments_ = [
    '--marionette',
    '--remote-allow-system-access',
    '--profile',
    profile,
    '--no-remote',
    '--new-instance',
  ]
  const size = ['--width', String(width), '--height', String(height + 90)]
  const firefox = spawn(
    binary,
    [...arguments_, ...size, ...(headless ? ['--headless'] : []), 'about:blank'],
    {
      stdio: 'ignore',
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  )
  try {
    const marionette = await until(
      'Firefox to start',
      async () => {
        if (firefox.exitCode !== null) throw new Error(`Firefox ended with status ${firefox.exitCode}`)
        return Marionette.connect(Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')))
      },
      60_000,
    )
    await marionette.send('WebDriver:NewSession', {
      acceptInsecureCerts: true,
      unhandledPromptBehavior: 'dismiss',
      ...(options.eager ? { pageLoadStrategy: 'eager' } : {}),
    })
    await marionette.send('WebDriver:SetTimeouts', { script: 30_000, pageLoad: 30_000 })
    return { marionette, process: firefox, profile }
  } catch (cause) {
    firefox.kill('SIGKILL')
    throw cause
  }
}

function preferences({ web, onlyHost, dark, forgetful, preferences: more }: StartOptions): string {
  const chosen: Record<string, string | number | boolean> = {
    'marionette.port': 0,
    'extensions.autoDisableScopes': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'intl.locale.requested': 'en-GB,en-US',
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    // A popup follows the browser's own theme, not the page's scheme.
    'extensions.activeThemeID': `firefox-compact-${dark ? 'dark' : 'light'}@mozilla.org`,
    'ui.prefersReducedMotion': 1,
    ...(forgetful ? { 'browser.sessionhistory.max_total_viewers': 0 } : {}),
  }
  if (web && onlyHost === undefined) {
    Object.assign(chosen, {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': web.plainPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': web.plainPort,
      'network.stricttransportsecurity.preloadlist': false,
      'dom.security.https_first': false,
      'dom.security.https_first_schemeless': false,
    })
  }
  if (web && onlyHost !== undefined) {
    const script = `function FindProxyForURL(url, host) { return host === ${JSON.stringify(onlyHost)} ? "PROXY 127.0.0.1:${web.plainPort}" : "DIRECT" }`
    Object.assign(chosen, {
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(script)}`,
      'dom.security.https_first': false,
    })
  }
  return Object.entries({ ...chosen, ...more })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')
}
