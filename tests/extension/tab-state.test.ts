import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Sender } from '../../src/extension/sender.ts'
import { DEFAULT_SETTINGS } from '../../src/extension/settings.ts'
import { articleFromText } from '../../src/statements/article.ts'
import { compileRules, rulesText } from '../../tools/compile-rules.ts'
import { fakeBrowser } from './fake-browser.ts'

let fake = fakeBrowser()
let tabState: typeof import('../../src/extension/tab-state.ts').tabState
let reading: typeof import('../../src/extension/reading.ts')
let marks: typeof import('../../src/extension/marks.ts')
/** Files of the package, as they are or as a damaged package has them. */
let files: Record<string, Uint8Array | null>

const rules = new TextEncoder().encode(rulesText(compileRules()))
const model = readFileSync(new URL('../../src/statements/model.bin', import.meta.url))
const TEXT = `Bridge is safe, mayor says

Mayor Ruth Vale said on Monday that the bridge was safe. The engineers denied the claim. “It is not safe,” said Tom Hale, their spokesman.

The mayor claimed that she had the papers. Hale said that nobody had seen them.`

async function startBackground(): Promise<void> {
  vi.resetModules()
  vi.doMock('../../src/extension/browser.ts', () => ({ browser: fake }))
  ;({ tabState } = await import('../../src/extension/tab-state.ts'))
  reading = await import('../../src/extension/reading.ts')
  marks = await import('../../src/extension/marks.ts')
}

beforeEach(async () => {
  fake = fakeBrowser()
  files = { 'rules.json': rules, 'model.bin': model }
  vi.stubGlobal('fetch', async (url: string) => {
    const bytes = files[url.replace('extension://sourcelight/', '')]
    return bytes ? new Response(bytes as Uint8Array<ArrayBuffer>) : new Response('', { status: 404 })
  })
  await startBackground()
})

const at = (url: string, tabId = 1): Extract<Sender, { kind: 'content-script' }> => ({
  kind: 'content-script',
  tabId,
  url,
})
const URL_READ = 'https://paper.example/bridge'
const request = (url = URL_READ, text = TEXT) => ({
  url,
  title: 'Bridge',
  language: 'en',
  article: articleFromText(text),
  limits: [],
})
const open = (url: string | undefined, id = 1) =>
  fake.tabsById.set(id, { id, ...(url === undefined ? {} : { url }) })

describe('the state of a tab', () => {
  it.each([
    ['about:config', 'browser-page'],
    ['https://addons.mozilla.org/en-GB/', 'store'],
    [undefined, 'browser-page'],
  ])('at %s is that it cannot be read: %s', async (url, why) => {
    open(url)
    expect(await tabState(1)).toMatchObject({ kind: 'not-readable', why })
    expect(fake.injected).toEqual([])
  })

  it('not read yet is "analysing", and the content script is put there once', async () => {
    open(URL_READ)
    expect(await tabState(1)).toMatchObject({ kind: 'analysing' })
    expect(await tabState(1)).toMatchObject({ kind: 'analysing' })
    await vi.waitFor(() => expect(fake.injected).toEqual([1]))
  })

  it('where the browser refuses is told, and asked again later', async () => {
    fake.injects = false
    open(URL_READ)
    await tabState(1)
    await vi.waitFor(async () =>
      expect(await tabState(1)).toMatchObject({ kind: 'not-readable', why: 'no-access' }),
    )
    open('https://paper.example/a.pdf')
    await tabState(1)
    await vi.waitFor(async () =>
      expect(await tabState(1)).toMatchObject({ kind: 'not-readable', why: 'pdf' }),
    )
  })

  it('analysed is the report, with the number on the button, and outlives the background', async () => {
    open(URL_READ)
    const toPaint = await reading.analyse(at(URL_READ), request())
    expect(toPaint.kind).toBe('paint')
    const state = await tabState(1)
    if (state.kind !== 'ready') throw new Error(state.kind)
    expect(state.report.statements.length).toBeGreaterThan(2)
    expect(fake.badges.get(1)).toBe(String(state.report.statements.length))
    await startBackground()
    files = {}
    expect(await tabState(1)).toEqual(state)
    expect(fake.injected).toEqual([])
  })

  it('is another once the tab has gone elsewhere', async () => {
    open(URL_READ)
    await reading.analyse(at(URL_READ), request())
    open('https://paper.example/other')
    expect(await tabState(1)).toMatchObject({ kind: 'analysing' })
    open(`${URL_READ}#comments`)
    await reading.analyse(at(URL_READ), request(`${URL_READ}#comments`))
    expect((await tabState(1)).kind).toBe('ready')
  })

  it('goes by the address the browser vouches for where the page claims another', async () => {
    open(URL_READ)
    await reading.analyse(at(URL_READ), request('https://www.rt.com/news/'))
    const state = await tabState(1)
    expect(state.kind === 'ready' && state.report.page.url).toBe(URL_READ)
    expect(state.kind === 'ready' && state.report.outlet).toBeNull()
  })

  it('remembers for the site that the marks are hidden', async () => {
    open(URL_READ)
    await reading.analyse(at(URL_READ), request())
    expect(await marks.setMarks(1, false)).toBe(true)
    expect(await tabState(1)).toMatchObject({ kind: 'ready', marksShown: false })
    expect(fake.told.at(-1)).toEqual({ tabId: 1, message: { type: 'set-marks', request: { shown: false } } })
    await marks.toggleMarks(1)
    expect(await tabState(1)).toMatchObject({ kind: 'ready', marksShown: true })
    expect(await marks.setMarks(9, false)).toBe(false)
  })

  it('on a site never to be read is that, and nothing is analysed', async () => {
    await fake.storage.sync.set({ settings: { ...DEFAULT_SETTINGS, neverOn: ['paper.example'] } })
    open(URL_READ)
    expect(await reading.greet(at(URL_READ), { url: URL_READ })).toBe('stay-away')
    expect(await reading.analyse(at(URL_READ), request())).toEqual({ kind: 'nothing' })
    expect(await tabState(1)).toMatchObject({ kind: 'never-here', host: 'paper.example' })
  })

  it('of an article in another language is that language', async () => {
    const german =
      'Der Bürgermeister sagte am Montag, dass die Brücke sicher sei und dass niemand sich sorgen müsse. '
    open(URL_READ)
    expect(await reading.analyse(at(URL_READ), request(URL_READ, german.repeat(6)))).toEqual({
      kind: 'nothing',
    })
    expect(await tabState(1)).toMatchObject({ kind: 'other-language', language: 'de' })
  })

  it('with no model still tells the outlet, and without rules that they are missing', async () => {
    const address = 'https://www.rt.com/news/1/'
    files = { 'rules.json': rules }
    open(address)
    await reading.analyse(at(address), request(address))
    const state = await tabState(1)
    expect(state).toMatchObject({ kind: 'error', code: 'model' })
    expect(state.kind === 'error' && state.outlet?.name).toMatch(/RT/)
    files = { 'model.bin': model, 'rules.json': new TextEncoder().encode('{"schema":1}') }
    await startBackground()
    await reading.analyse(at(address), request(address))
    expect(await tabState(1)).toMatchObject({ kind: 'error', code: 'rules', outlet: null })
  })
})
