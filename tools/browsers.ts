/** Finding a browser on this machine, or installing one with its package manager. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type BrowserName = 'chromium' | 'firefox'

interface Known {
  /** Environment variable that names the binary and goes before everything else. */
  readonly variable: string
  readonly commands: readonly string[]
  readonly places: readonly string[]
  readonly debianPackage: string
}

const KNOWN: Readonly<Record<BrowserName, Known>> = {
  chromium: {
    variable: 'SOURCELIGHT_CHROMIUM',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
    ],
    places: [
      '/usr/bin/chromium',
      '/usr/lib/chromium/chromium',
      '/opt/google/chrome/chrome',
      '/snap/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debianPackage: 'chromium',
  },
  firefox: {
    variable: 'SOURCELIGHT_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/usr/bin/firefox-esr',
      '/usr/lib/firefox-esr/firefox-esr',
      '/opt/firefox/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debianPackage: 'firefox-esr',
  },
}

/** The browser's binary: from its environment variable, the PATH, or the usual places; null where there is none. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, commands, places } = KNOWN[name]
  const asked = process.env[variable]
  if (asked) return isExecutable(asked) ? asked : null
  const directories = (process.env.PATH ?? '').split(delimiter).filter((one) => one !== '')
  const inPath = commands.flatMap((command) => directories.map((directory) => join(directory, command)))
  return [...inPath, ...places].find(isExecutable) ?? null
}

/** The command a person would type to install it on Debian or Ubuntu. */
export const installCommand = (name: BrowserName): string =>
  `sudo apt-get update && sudo apt-get install -y ${KNOWN[name].debianPackage}`

/**
 * Finds the browser, or installs it where this process may (root on Debian or Ubuntu). Throws an error that says what
 * to type where neither works.
 */
export function requireBrowser(name: BrowserName): string {
  const found = findBrowser(name)
  if (found) return found
  const { variable, debianPackage } = KNOWN[name]
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`no ${name} on this machine: installing the package ${debianPackage}`)
    for (const step of [['update'], ['install', '-y', '--no-install-recommends', debianPackage]]) {
      spawnSync('apt-get', step, {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    }
    const installed = findBrowser(name)
    if (installed) return installed
  }
  throw new Error(
    `No ${name} was found (${variable}, PATH, usual places) and none could be installed. Install it with:\n  ${installCommand(name)}`,
  )
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
