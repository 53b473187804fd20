import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

let fake = fakeBrowser()

beforeEach(() => {
  fake = fakeBrowser()
  vi.resetModules()
  vi.doMock('../../src/extension/browser.ts', () => ({ browser: fake }))
})

describe('sites on which the reader wants it always', () => {
  it('have the content script registered as they are allowed and taken back', async () => {
    const { followPermissions } = await import('../../src/extension/always-on.ts')
    await followPermissions()
    expect(fake.registered.size).toBe(0)
    fake.granted = ['*://a.example/*']
    await Promise.all([followPermissions(), followPermissions()])
    expect(fake.registered.get('always-on')).toMatchObject({
      matches: ['*://a.example/*'],
      js: ['src/content.js'],
    })
    fake.granted = ['*://a.example/*', '*://b.example/*']
    await followPermissions()
    expect(fake.registered.get('always-on')?.matches).toEqual(['*://a.example/*', '*://b.example/*'])
    fake.granted = []
    await followPermissions()
    expect(fake.registered.size).toBe(0)
  })

  it('are told apart from those in the rules and from the others', async () => {
    const { siteAccess } = await import('../../src/extension/site-access.ts')
    fake.granted = ['*://a.example/*']
    fake.tabsById.set(1, { id: 1, url: 'https://www.listed.example/x' })
    fake.tabsById.set(2, { id: 2, url: 'https://a.example/' })
    fake.tabsById.set(3, { id: 3, url: 'https://notlisted.example/' })
    fake.tabsById.set(4, { id: 4, url: 'about:blank' })
    const told = await Promise.all([1, 2, 3, 4, 5].map(siteAccess))
    expect(told.map((one) => one?.runs ?? null)).toEqual(['rules', 'always', 'on-click', null, null])
  })

  it('are no longer read by themselves where the reader has taken the access away', async () => {
    const { siteAccess } = await import('../../src/extension/site-access.ts')
    fake.tabsById.set(1, { id: 1, url: 'https://www.listed.example/x' })
    fake.takenAway = true
    expect((await siteAccess(1))?.runs).toBe('on-click')
    fake.granted = ['*://www.listed.example/*']
    expect((await siteAccess(1))?.runs).toBe('always')
  })

  it('are covered by patterns host by host', async () => {
    const { covers } = await import('../../src/extension/granted.ts')
    expect(covers('*://*.a.example/*', 'a.example')).toBe(true)
    expect(covers('*://*.a.example/*', 'www.a.example')).toBe(true)
    expect(covers('*://*.a.example/*', 'nota.example')).toBe(false)
    expect(covers('*://a.example/*', 'www.a.example')).toBe(false)
    expect(covers('*://*/*', 'b.example')).toBe(true)
  })
})
