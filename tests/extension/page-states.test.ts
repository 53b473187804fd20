import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageState } from '../../src/extension/messages.ts'
import type { KeptState } from '../../src/extension/page-states.ts'
import { fakeBrowser } from './fake-browser.ts'

let fake = fakeBrowser()
let states: typeof import('../../src/extension/page-states.ts')

/** The background is started: modules are new, storage.session is what it was. */
async function startBackground(): Promise<void> {
  vi.resetModules()
  vi.doMock('../../src/extension/browser.ts', () => ({ browser: fake }))
  states = await import('../../src/extension/page-states.ts')
}

beforeEach(async () => {
  fake = fakeBrowser()
  await startBackground()
})

const kept = (state: PageState, page = 'https://a.example/'): KeptState => ({
  page,
  host: 'a.example',
  state,
  at: 1,
})
const noArticle: PageState = { kind: 'no-article', outlet: null, host: 'a.example' }
const ready = (text: string) =>
  ({ kind: 'ready', host: 'a.example', marksShown: true, report: { text } }) as unknown as PageState

describe('what is known of tabs', () => {
  it('outlives the background', async () => {
    await states.remember(1, kept(ready('words')))
    await startBackground()
    expect(await states.recall(1)).toEqual(kept(ready('words')))
    expect(await states.recall(2)).toBeNull()
  })

  it('does not say "analysing" for ever where the background was stopped on the way', async () => {
    await states.remember(1, kept(ready('old')))
    await states.remember(1, kept({ kind: 'analysing', outlet: null, words: 4 }))
    expect((await states.recall(1))?.state.kind).toBe('analysing')
    await startBackground()
    expect(await states.recall(1)).toBeNull()
  })

  it('is bounded in number, oldest first out', async () => {
    for (let tab = 1; tab <= 60; tab++) await states.remember(tab, kept(noArticle))
    expect(await states.knownTabs()).toHaveLength(40)
    await startBackground()
    expect(await states.knownTabs()).toHaveLength(40)
    expect(await states.recall(20)).toBeNull()
    expect(await states.recall(21)).not.toBeNull()
    expect(fake.storage.session.values.size).toBe(41)
  })

  it('is bounded in size, and still told while it is in memory', async () => {
    const large = ready('x'.repeat(1_500_000))
    for (let tab = 1; tab <= 6; tab++) await states.remember(tab, kept(large))
    const stored = [...fake.storage.session.values.values()].reduce((sum, json) => sum + json.length, 0)
    expect(stored).toBeLessThan(6_100_000)
    const huge = ready('x'.repeat(3_000_000))
    await states.remember(7, kept(huge))
    expect((await states.recall(7))?.state).toEqual(huge)
    expect(fake.storage.session.values.has('tab:7')).toBe(false)
  })

  it('is told even where storage refuses', async () => {
    fake.storage.session.refuses = true
    await states.remember(1, kept(noArticle))
    expect((await states.recall(1))?.state).toEqual(noArticle)
  })

  it('is forgotten with its tab, and all at once', async () => {
    await states.remember(1, kept(noArticle))
    await states.remember(2, kept(noArticle))
    await states.forget(1)
    expect(await states.recall(1)).toBeNull()
    expect(await states.forgetAll()).toEqual([2])
    await startBackground()
    expect(await states.recall(2)).toBeNull()
    expect(await states.knownTabs()).toEqual([])
  })

  it('is nothing where what is stored is damaged', async () => {
    await fake.storage.session.set({ 'tab:1': { nonsense: true }, tabs: 'nonsense' })
    expect(await states.recall(1)).toBeNull()
    expect(await states.knownTabs()).toEqual([])
  })
})
