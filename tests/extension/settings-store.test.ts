import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/extension/settings.ts'
import { settingsFrom } from '../../src/extension/settings-schema.ts'
import { fakeBrowser } from './fake-browser.ts'

let fake = fakeBrowser()
let store: typeof import('../../src/extension/settings-store.ts')

beforeEach(async () => {
  fake = fakeBrowser()
  vi.resetModules()
  vi.doMock('../../src/extension/browser.ts', () => ({ browser: fake }))
  store = await import('../../src/extension/settings-store.ts')
})

describe('the settings', () => {
  it('are the default before anything was chosen', async () => {
    expect(await store.readSettings()).toEqual(DEFAULT_SETTINGS)
  })

  it('go to sync, and to local where sync is full, from where they are read until sync takes them again', async () => {
    const chosen = { ...DEFAULT_SETTINGS, strength: 'strong' as const }
    await store.writeSettings(chosen)
    expect(fake.storage.sync.values.size).toBe(1)
    fake.storage.sync.refuses = true
    expect(await store.writeSettings({ ...chosen, neverOn: ['a.example'] })).toBe(true)
    expect((await store.readSettings()).neverOn).toEqual(['a.example'])
    fake.storage.sync.refuses = false
    await store.writeSettings(chosen)
    expect(fake.storage.local.values.size).toBe(0)
    expect(await store.readSettings()).toEqual(chosen)
    fake.storage.sync.refuses = true
    fake.storage.local.refuses = true
    expect(await store.writeSettings(DEFAULT_SETTINGS)).toBe(false)
  })

  it('are not lost when two changes come at once', async () => {
    const add = (host: string) =>
      store.changeSettings((now) => ({ ...now, marksOffOn: [...now.marksOffOn, host] }))
    await Promise.all(['a', 'b', 'c'].map(add))
    expect((await store.readSettings()).marksOffOn).toEqual(['a', 'b', 'c'])
  })

  it('keep what fits of an older or damaged copy', () => {
    expect(settingsFrom({ strength: 'light', minConfidence: 7, lines: null })).toEqual({
      ...DEFAULT_SETTINGS,
      strength: 'light',
    })
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(settingsFrom(stored)).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort())
      }),
    )
  })
})
