import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

let fake = fakeBrowser()
let own: typeof import('../../src/extension/own-rules.ts')
const sample = readFileSync(new URL('../../sample/outlet.json', import.meta.url), 'utf8')
const NOW = new Date('2026-11-24T08:00:00Z')

beforeEach(async () => {
  fake = fakeBrowser()
  vi.resetModules()
  vi.doMock('../../src/extension/browser.ts', () => ({ browser: fake }))
  own = await import('../../src/extension/own-rules.ts')
})

describe("the reader's own lists", () => {
  it('are kept by name, replaced, exported as they can be imported again, and removed', async () => {
    expect(await own.importOwnList('mine', sample, NOW)).toEqual({ ok: true, entries: 1 })
    expect(await own.importOwnList('mine', sample, NOW)).toEqual({ ok: true, entries: 1 })
    expect(await own.describeOwnLists()).toEqual([
      { name: 'mine', entries: 1, importedAt: NOW.toISOString() },
    ])
    const exported = await own.exportOwnList('mine', 'json')
    expect(await own.importOwnList('again', exported!, NOW)).toEqual({ ok: true, entries: 1 })
    const table = await own.exportOwnList('mine', 'csv')
    expect(table).toMatch(/^host,label,value,by,asOf,ref\n/)
    expect(await own.importOwnList('again', table!, NOW)).toEqual({ ok: true, entries: 1 })
    expect(await own.readOwnLists()).toHaveLength(2)
    expect(await own.removeOwnList('mine')).toBe(true)
    expect(await own.removeOwnList('mine')).toBe(false)
    expect(await own.exportOwnList('mine', 'json')).toBeNull()
  })

  it('are refused whole, each error named, and nothing is kept of them', async () => {
    const refused = await own.importOwnList('bad', '{"source": 1}', NOW)
    expect(refused.ok).toBe(false)
    if (!refused.ok) expect(refused.errors.join()).toContain('source')
    expect(await own.readOwnLists()).toEqual([])
  })

  it('are refused in words where the browser has no room', async () => {
    fake.storage.local.refuses = true
    expect(await own.importOwnList('mine', sample, NOW)).toMatchObject({ ok: false })
  })

  it('are none where what is stored is damaged', async () => {
    for (const stored of [[{ name: 'x' }], 'x', null]) {
      await fake.storage.local.set({ 'own-rules': stored })
      expect(await own.readOwnLists()).toEqual([])
    }
  })

  it('outlive one among them that cannot be read, which stays where it is', async () => {
    await own.importOwnList('mine', sample, NOW)
    const { 'own-rules': lists } = (await fake.storage.local.get('own-rules')) as { 'own-rules': unknown[] }
    const unread = { name: 'of another version', list: { colour: 'red' } }
    await fake.storage.local.set({ 'own-rules': [unread, ...lists] })
    expect(await own.readOwnLists()).toHaveLength(1)
    await own.importOwnList('second', sample, NOW)
    expect(await own.readOwnLists()).toHaveLength(2)
    expect((await fake.storage.local.get('own-rules'))['own-rules']).toContainEqual(unread)
    expect(await own.removeOwnList('mine')).toBe(true)
    expect((await own.describeOwnLists()).map((list) => list.name)).toEqual(['second'])
  })
})
