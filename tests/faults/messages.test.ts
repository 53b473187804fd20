import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { articleFromText } from '../../src/statements/article.ts'
import { compileRules, rulesText } from '../../tools/compile-rules.ts'
import { type FakeBrowser, fakeBrowser } from '../extension/fake-browser.ts'

let fake: FakeBrowser
const rules = new TextEncoder().encode(rulesText(compileRules()))
const model = readFileSync(new URL('../../src/statements/model.bin', import.meta.url))

/** The background as it starts: every listener set in the first turn. */
beforeEach(async () => {
  fake = fakeBrowser()
  vi.stubGlobal('fetch', async (url: string) => new Response(url.endsWith('rules.json') ? rules : model))
  vi.resetModules()
  vi.doMock('../../src/extension/browser.ts', () => ({ browser: fake }))
  await import('../../src/extension/background.ts')
})

const URL_READ = 'https://www.listed.example/news/1'
const analyse = {
  type: 'analyse',
  request: {
    url: URL_READ,
    title: 'Bridge',
    language: 'en',
    article: articleFromText(
      'Mayor Ruth Vale said on Monday that the bridge was safe. The engineers denied the claim. “It is not safe,” said Tom Hale.',
    ),
    limits: [],
  },
}
const page = (tabId = 1) => ({ id: 'sourcelight', url: URL_READ, tab: { id: tabId }, frameId: 0 })
const popup = { id: 'sourcelight', url: 'extension://sourcelight/src/popup/index.html' }

/** What the background answers; undefined where it does not. */
const sent = (message: unknown, from: object): unknown => {
  const [listener] = [...fake.runtime.onMessage.listeners] as ((message: unknown, from: object) => unknown)[]
  return listener!(message, from)
}
const fire = (event: { readonly listeners: ReadonlySet<unknown> }, value: unknown): void => {
  for (const listener of event.listeners) (listener as (value: unknown) => void)(value)
}
const nothingHappened = (): void => {
  expect(fake.storage.session.values.size + fake.storage.sync.values.size).toBe(0)
  expect([fake.badges.size, fake.injected.length, fake.sent.length, fake.told.length]).toEqual([0, 0, 0, 0])
}

describe('the background', () => {
  it('answers its own content script and its own pages', async () => {
    fake.tabsById.set(1, { id: 1, url: URL_READ })
    expect(await sent(analyse, page())).toMatchObject({ kind: 'paint' })
    expect(await sent({ type: 'tab-state', request: { tabId: 1 } }, popup)).toMatchObject({ kind: 'ready' })
  })

  it.each([
    ['another extension', { ...popup, id: 'other' }],
    ['another extension’s content script', { ...page(), id: 'other' }],
    ['a page without an extension', { url: URL_READ, tab: { id: 1 }, frameId: 0 }],
    ['a frame within a page', { ...page(), frameId: 3 }],
    ['a page that is in no tab', { id: 'sourcelight', url: URL_READ, frameId: 0 }],
    ['nobody', {}],
  ])('does nothing for %s', async (_, from) => {
    for (const message of [
      analyse,
      { type: 'hello', request: { url: URL_READ } },
      { type: 'tab-state', request: { tabId: 1 } },
      { type: 'change-settings', request: { change: { strength: 'light' } } },
    ])
      expect(sent(message, from)).toBeUndefined()
    await new Promise((resolve) => setTimeout(resolve, 20))
    nothingHappened()
  })

  it('does for a content script nothing that is the popup’s to ask, and the other way round', async () => {
    for (const message of [
      { type: 'tab-state', request: { tabId: 2 } },
      { type: 'get-settings', request: {} },
      { type: 'change-settings', request: { change: { neverOn: [] } } },
      { type: 'export-own-rules', request: { name: 'mine', format: 'json' } },
    ])
      expect(sent(message, page())).toBeUndefined()
    expect(sent(analyse, popup)).toBeUndefined()
    await new Promise((resolve) => setTimeout(resolve, 20))
    nothingHappened()
  })

  it('does nothing for a message of the wrong shape or of fifty megabytes', async () => {
    const { request } = analyse
    for (const message of [
      null,
      'analyse',
      [],
      { type: 'analyse' },
      { type: 'analyse', request: { ...request, article: null } },
      { type: 'analyse', request: { ...request, title: 'x'.repeat(50_000_000) } },
      {
        type: 'analyse',
        request: { ...request, article: { ...request.article, text: 'x'.repeat(50_000_000) } },
      },
    ])
      expect(sent(message, page())).toBeUndefined()
    await new Promise((resolve) => setTimeout(resolve, 20))
    nothingHappened()
  })
})

describe('a private window', () => {
  it('leaves nothing behind that outlives it: reports are in memory alone, and go with their tab', async () => {
    fake.tabsById.set(9, { id: 9, url: URL_READ })
    await sent(analyse, page(9))
    expect(fake.storage.session.values.has('tab:9')).toBe(true)
    expect(fake.storage.local.values.size + fake.storage.sync.values.size).toBe(0)
    fire(fake.tabs.onRemoved, 9)
    await vi.waitFor(() => expect([...fake.storage.session.values.keys()]).toEqual(['tabs']))
    expect([...fake.storage.session.values.values()].join()).not.toContain('listed')
  })
})

describe('a reader who takes away the access to a site', () => {
  const leftTabs = () =>
    fake.told
      .filter(({ message }) => (message as { type: string }).type === 'leave')
      .map(({ tabId }) => tabId)

  beforeEach(() => {
    const urls: Readonly<Record<number, string>> = {
      1: URL_READ,
      2: 'https://a.example/',
      3: 'https://elsewhere.example/',
    }
    for (const [id, url] of Object.entries(urls)) fake.tabsById.set(Number(id), { id: Number(id), url })
    fake.answers.set('ping', (tabId: number) => ({ url: urls[tabId] }))
    fake.answers.set('leave', null)
  })

  it('has its open pages left and forgotten, and no others', async () => {
    await sent(analyse, page(1))
    fake.takenAway = true
    fire(fake.permissions.onRemoved, { origins: ['*://*.listed.example/*'] })
    await vi.waitFor(() => expect(leftTabs()).toEqual([1]))
    await vi.waitFor(() => expect(fake.storage.session.values.has('tab:1')).toBe(false))
    expect(fake.badges.get(1)).toBe('')
  })

  it('keeps a page that another permission still allows', async () => {
    fake.granted = ['*://*.a.example/*']
    fire(fake.permissions.onRemoved, { origins: ['*://a.example/*'] })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(leftTabs()).toEqual([])
    fake.granted = []
    fire(fake.permissions.onRemoved, { origins: ['*://*.a.example/*'] })
    await vi.waitFor(() => expect(leftTabs()).toEqual([2]))
  })

  it('of everything but sites leaves none', async () => {
    fire(fake.permissions.onRemoved, { permissions: ['storage'] })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(leftTabs()).toEqual([])
  })
})
