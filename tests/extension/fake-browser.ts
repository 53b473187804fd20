/** The browser's API as far as the background uses it, in memory, with the faults a real one can have. */

type Listener = (...args: never[]) => unknown

class Event<L extends Listener> {
  readonly listeners = new Set<L>()
  addListener = (listener: L): void => void this.listeners.add(listener)
  removeListener = (listener: L): void => void this.listeners.delete(listener)
}

/** One area of storage; values are copied as the browser copies them. */
export class FakeArea {
  readonly values = new Map<string, string>()
  /** Set to have every write refused, as a full or switched-off area does. */
  refuses = false
  reads = 0

  async get(key: string | string[]): Promise<Record<string, unknown>> {
    this.reads++
    const keys = typeof key === 'string' ? [key] : key
    const found = keys.filter((one) => this.values.has(one))
    return Object.fromEntries(found.map((one) => [one, JSON.parse(this.values.get(one)!)]))
  }

  async set(items: Record<string, unknown>): Promise<void> {
    if (this.refuses) throw new Error('QUOTA_BYTES quota exceeded')
    for (const [key, value] of Object.entries(items)) this.values.set(key, JSON.stringify(value))
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of typeof keys === 'string' ? [keys] : keys) this.values.delete(key)
  }
}

interface Script {
  id: string
  matches: string[]
  [name: string]: unknown
}

/** A fresh one for each test. */
export function fakeBrowser() {
  const sent: unknown[] = []
  const registered = new Map<string, Script>()
  const fake = {
    /** What the test looks at and sets. */
    sent,
    registered,
    tabsById: new Map<number, { id: number; url?: string; active?: boolean; incognito?: boolean }>(),
    badges: new Map<number, string>(),
    injected: [] as number[],
    injects: true,
    granted: [] as string[],
    /** Set to have the access to the manifest's own hosts taken away. */
    takenAway: false,
    told: [] as { tabId: number; message: unknown }[],
    answers: new Map<string, unknown>(),

    runtime: {
      id: 'sourcelight',
      getURL: (path: string) => `extension://sourcelight/${path}`,
      getManifest: () => ({
        content_scripts: [
          { matches: ['*://*.listed.example/*'], js: ['extension://sourcelight/src/content.js'] },
        ],
      }),
      sendMessage: async (message: unknown) => {
        sent.push(message)
        throw new Error('Could not establish connection. Receiving end does not exist.')
      },
      onMessage: new Event(),
      onConnect: new Event(),
      onInstalled: new Event(),
      onStartup: new Event(),
    },
    commands: { onCommand: new Event() },
    storage: { session: new FakeArea(), local: new FakeArea(), sync: new FakeArea() },
    tabs: {
      get: async (id: number) => {
        const tab = fake.tabsById.get(id)
        if (!tab) throw new Error(`No tab with id: ${id}.`)
        return tab
      },
      query: async ({ active }: { active?: boolean }) =>
        [...fake.tabsById.values()].filter((tab) => active === undefined || tab.active === active),
      onRemoved: new Event(),
      sendMessage: async (tabId: number, message: { type: string }) => {
        fake.told.push({ tabId, message })
        if (!fake.answers.has(message.type)) throw new Error('Receiving end does not exist.')
        const answer = fake.answers.get(message.type)
        return typeof answer === 'function' ? answer(tabId) : answer
      },
    },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) =>
        void fake.badges.set(tabId, text),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
    scripting: {
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        if (!fake.injects) throw new Error('Missing host permission for the tab')
        fake.injected.push(target.tabId)
        return []
      },
      getRegisteredContentScripts: async () => [...registered.values()],
      registerContentScripts: async (scripts: Script[]) => {
        for (const script of scripts) {
          if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`)
          registered.set(script.id, script)
        }
      },
      updateContentScripts: async (scripts: Script[]) => {
        for (const script of scripts) {
          if (!registered.has(script.id))
            throw new Error(`Content script with ID '${script.id}' does not exist`)
          registered.set(script.id, { ...registered.get(script.id), ...script })
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) registered.delete(id)
      },
    },
    permissions: {
      getAll: async () => ({
        origins: [...(fake.takenAway ? [] : ['*://*.listed.example/*']), ...fake.granted],
      }),
      onAdded: new Event(),
      onRemoved: new Event(),
      request: async () => true,
      remove: async () => true,
    },
    i18n: { getMessage: (key: string, subs: string[]) => (key === 'known' ? `known ${subs.join()}` : '') },
  }
  return fake
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>
