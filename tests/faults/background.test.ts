import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fromContentScript, fromExtensionPage } from '../../src/extension/receive.ts'
import type { Sender } from '../../src/extension/sender.ts'
import { articleFromText } from '../../src/statements/article.ts'
import { sealed } from '../../src/statements/seal.ts'
import { compileRules, rulesText } from '../../tools/compile-rules.ts'
import { fakeBrowser } from '../extension/fake-browser.ts'

let fake = fakeBrowser()
let reading: typeof import('../../src/extension/reading.ts')
let states: typeof import('../../src/extension/page-states.ts')
let tabs: typeof import('../../src/extension/tab-state.ts')
let marks: typeof import('../../src/extension/marks.ts')

const rules = new TextEncoder().encode(rulesText(compileRules()))
const model = sealed(readFileSync(new URL('../../src/statements/model.bin', import.meta.url)))
let files: Record<string, Uint8Array | null>

const startBackground = async (): Promise<void> => {
  vi.resetModules()
  vi.doMock('../../src/extension/browser.ts', () => ({ browser: fake }))
  reading = await import('../../src/extension/reading.ts')
  states = await import('../../src/extension/page-states.ts')
  tabs = await import('../../src/extension/tab-state.ts')
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

const addressOf = (name: string): string => `https://paper.example/${name}`
const from = (name: string, tabId: number): Extract<Sender, { kind: 'content-script' }> => ({
  kind: 'content-script',
  tabId,
  url: addressOf(name),
})
const asks = (name: string) => ({
  url: addressOf(name),
  title: name,
  language: 'en',
  article: articleFromText(
    `The ${name} is safe, mayor says\n\nMayor Ruth Vale said on Monday that the ${name} was safe. The engineers denied the claim. “It is not safe,” said Tom Hale, their spokesman.`,
  ),
  limits: [],
})

describe('a hundred tabs that are restored at once', () => {
  it('are analysed one after another, the visible one first, and none is lost', async () => {
    for (let id = 1; id <= 100; id++)
      fake.tabsById.set(id, { id, url: addressOf(`bridge-${id}`), active: id === 77 })
    const finished: number[] = []
    const answers = await Promise.all(
      Array.from({ length: 100 }, async (_, i) => {
        const answer = await reading.analyse(from(`bridge-${i + 1}`, i + 1), asks(`bridge-${i + 1}`))
        finished.push(i + 1)
        return answer
      }),
    )
    // Whichever message came first has begun before the others were there.
    expect(finished.indexOf(77)).toBeLessThan(3)
    expect(answers.every(({ kind }) => kind === 'paint')).toBe(true)
    expect([...fake.badges.keys()]).toHaveLength(100)
    // What is kept is bounded; what no longer is will be read again when it is asked for.
    expect((await states.knownTabs()).length).toBeLessThanOrEqual(100)
    expect(fake.storage.session.values.size).toBeLessThanOrEqual(41)
    expect(await tabs.tabState(100)).toMatchObject({ kind: 'ready' })
  }, 60_000)
})

describe('a page that goes elsewhere in the middle of its analysis', () => {
  it('leaves the state to the page that is there now', async () => {
    fake.tabsById.set(1, { id: 1, url: addressOf('harbour') })
    const first = reading.analyse(from('bridge', 1), asks('bridge'))
    await Promise.resolve()
    const second = reading.analyse(from('harbour', 1), asks('harbour'))
    const [, painted] = await Promise.all([first, second])
    expect(painted.kind).toBe('paint')
    const state = await tabs.tabState(1)
    if (state.kind !== 'ready') throw new Error(`the state is ${state.kind}`)
    expect(state.report.page.url).toBe(addressOf('harbour'))
    expect(state.report.text).toContain('harbour')
  })

  it('does not tell the old page’s report of the new page', async () => {
    fake.tabsById.set(1, { id: 1, url: addressOf('bridge') })
    await reading.analyse(from('bridge', 1), asks('bridge'))
    fake.tabsById.set(1, { id: 1, url: addressOf('harbour') })
    expect((await tabs.tabState(1)).kind).toBe('analysing')
  })
})

describe('two windows on one article', () => {
  it('are each told and painted, and hide and show their marks together', async () => {
    for (const id of [1, 2]) fake.tabsById.set(id, { id, url: addressOf('bridge'), active: true })
    fake.answers.set('set-marks', true)
    const both = await Promise.all([1, 2].map((id) => reading.analyse(from('bridge', id), asks('bridge'))))
    expect(both.map(({ kind }) => kind)).toEqual(['paint', 'paint'])
    const [first, second] = await Promise.all([tabs.tabState(1), tabs.tabState(2)])
    if (first.kind !== 'ready' || second.kind !== 'ready') throw new Error('one is not told')
    expect(second.report.statements).toEqual(first.report.statements)
    expect(fake.badges.get(2)).toBe(fake.badges.get(1))
    await marks.setMarks(1, false)
    expect(fake.told.map(({ tabId }) => tabId).sort()).toEqual([1, 2])
    expect(await tabs.tabState(2)).toMatchObject({ kind: 'ready', marksShown: false })
    // One of them is closed: the other goes on.
    await states.forget(1)
    expect(await tabs.tabState(2)).toMatchObject({ kind: 'ready' })
  })
})

describe('a private window', () => {
  const kept = () =>
    [fake.storage.local, fake.storage.sync].flatMap((area) => [...area.values.entries()].flat()).join(' ')

  it('leaves nothing in what outlives the browser, not even by hiding its marks', async () => {
    fake.tabsById.set(1, { id: 1, url: addressOf('bridge'), active: true, incognito: true })
    fake.answers.set('set-marks', true)
    expect(await reading.analyse(from('bridge', 1), asks('bridge'))).toMatchObject({ marksShown: true })
    await marks.toggleMarks(1)
    expect(kept()).not.toContain('paper.example')
    expect(fake.told.at(-1)?.message).toEqual({ type: 'set-marks', request: { shown: false } })
    expect(await tabs.tabState(1)).toMatchObject({ kind: 'ready', marksShown: false })
    // The choice holds for the tab, also after the background was stopped.
    await startBackground()
    expect(await reading.analyse(from('bridge', 1), asks('bridge'))).toMatchObject({ marksShown: false })
    await marks.toggleMarks(1)
    expect(await tabs.tabState(1)).toMatchObject({ kind: 'ready', marksShown: true })
    expect(kept()).not.toContain('paper.example')
  })

  it('does not speak for the same site in other windows, where a choice is remembered', async () => {
    fake.tabsById.set(1, { id: 1, url: addressOf('bridge'), active: true, incognito: true })
    fake.tabsById.set(2, { id: 2, url: addressOf('bridge'), active: true })
    await marks.setMarks(1, false)
    await reading.analyse(from('bridge', 1), asks('bridge'))
    await reading.analyse(from('bridge', 2), asks('bridge'))
    await marks.setMarks(1, false)
    expect(await tabs.tabState(2)).toMatchObject({ kind: 'ready', marksShown: true })
    await marks.setMarks(2, false)
    expect(kept()).toContain('paper.example')
    expect(await tabs.tabState(2)).toMatchObject({ kind: 'ready', marksShown: false })
  })
})

describe('a package that is damaged', () => {
  const turned = (bytes: Uint8Array): Uint8Array => {
    const damaged = bytes.slice()
    const at = Math.floor(bytes.length * 0.6)
    damaged[at] = damaged[at]! ^ 1
    return damaged
  }

  it.each([
    ['model.bin', 'missing', 'model', (): Uint8Array | null => null],
    ['model.bin', 'cut', 'model', () => model.slice(0, 200_000)],
    ['model.bin', 'with a bit turned', 'model', () => turned(model)],
    ['rules.json', 'missing', 'rules', (): Uint8Array | null => null],
    ['rules.json', 'cut', 'rules', () => rules.slice(0, 200_000)],
    ['rules.json', 'with a bit turned', 'rules', () => turned(rules)],
    [
      'rules.json',
      'of a newer version',
      'rules',
      () => new TextEncoder().encode('{"schema":99,"version":"2031.01.01"}'),
    ],
  ] as const)('(%s %s) says so, and is tried again when whole', async (name, _, code, damaged) => {
    fake.tabsById.set(1, { id: 1, url: addressOf('bridge') })
    files[name] = damaged()
    expect(await reading.analyse(from('bridge', 1), asks('bridge'))).toEqual({ kind: 'nothing' })
    expect((await states.recall(1))?.state).toMatchObject({ kind: 'error', code })
    files = { 'rules.json': rules, 'model.bin': model }
    expect((await reading.analyse(from('bridge', 1), asks('bridge'))).kind).toBe('paint')
  })
})

describe('storage that refuses everything', () => {
  it('costs what is remembered, and nothing else', async () => {
    for (const area of [fake.storage.session, fake.storage.local, fake.storage.sync]) area.refuses = true
    fake.tabsById.set(1, { id: 1, url: addressOf('bridge') })
    expect((await reading.analyse(from('bridge', 1), asks('bridge'))).kind).toBe('paint')
    expect(await tabs.tabState(1)).toMatchObject({ kind: 'ready' })
    await startBackground()
    expect(await tabs.tabState(1)).toMatchObject({ kind: 'analysing' })
  })

  it('that cannot even be read gives the defaults', async () => {
    for (const area of [fake.storage.session, fake.storage.local, fake.storage.sync])
      area.get = async () => {
        throw new Error('An unexpected error occurred')
      }
    fake.tabsById.set(1, { id: 1, url: addressOf('bridge') })
    expect((await reading.analyse(from('bridge', 1), asks('bridge'))).kind).toBe('paint')
  })
})

describe('a message of fifty megabytes', () => {
  const article = asks('bridge').article
  const withArticle = (change: object) => ({
    type: 'analyse',
    request: { ...asks('bridge'), article: { ...article, ...change } },
  })
  const block = { kind: 'body', start: 0, end: 1 }
  const many = <T>(count: number, one: (i: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => one(i))

  it.each([
    ['one long text', () => withArticle({ text: 'x'.repeat(50_000_000), blocks: [], links: [] })],
    ['very many blocks', () => withArticle({ blocks: many(1_500_000, () => block) })],
    ['very many blocks that are none', () => withArticle({ blocks: many(3_000_000, () => 'x') })],
    ['very many links', () => withArticle({ links: many(1_000_000, () => ({ span: [0, 1], href: 'x' })) })],
    [
      'very many limits',
      () => ({ type: 'analyse', request: { ...asks('bridge'), limits: many(5_000_000, String) } }),
    ],
    [
      'a long title',
      () => ({ type: 'analyse', request: { ...asks('bridge'), title: 'x'.repeat(50_000_000) } }),
    ],
    [
      'very many fields',
      () => ({ type: 'hello', request: Object.fromEntries(many(500_000, (i) => [`f${i}`, i])) }),
    ],
    ['a long name', () => ({ type: 'x'.repeat(50_000_000), request: {} })],
  ])('is refused before it costs anything: %s', (_, make) => {
    const message = make()
    const before = process.cpuUsage()
    expect(fromContentScript(message)).toBeNull()
    expect(fromExtensionPage(message)).toBeNull()
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(250)
  })

  it('is refused from an own page too: a list, and very many ids', () => {
    const before = process.cpuUsage()
    const text = 'x'.repeat(50_000_000)
    expect(fromExtensionPage({ type: 'import-rules', request: { name: 'a', text } })).toBeNull()
    expect(fromExtensionPage({ type: 'rule-info', request: { ids: many(3_000_000, String) } })).toBeNull()
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(500)
  })
})
