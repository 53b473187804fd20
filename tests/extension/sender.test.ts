import { expect, it, vi } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

const fake = fakeBrowser()
vi.doMock('../../src/extension/browser.ts', () => ({ browser: fake }))
const { readSender } = await import('../../src/extension/sender.ts')

it.each([
  ['the popup', { id: 'sourcelight', url: 'extension://sourcelight/popup.html' }, 'extension-page'],
  [
    'the options page in a tab',
    { id: 'sourcelight', url: 'extension://sourcelight/o.html', tab: { id: 1 }, frameId: 0 },
    'extension-page',
  ],
  [
    'a content script',
    { id: 'sourcelight', url: 'https://a.example/', tab: { id: 1 }, frameId: 0 },
    'content-script',
  ],
  [
    'a frame within a page',
    { id: 'sourcelight', url: 'https://a.example/', tab: { id: 1 }, frameId: 4 },
    undefined,
  ],
  ['another extension', { id: 'other', url: 'extension://sourcelight/popup.html' }, undefined],
  [
    'a page that pretends to be ours',
    { id: 'sourcelight', url: 'https://a.example/extension://sourcelight/', tab: { id: 1 }, frameId: 0 },
    'content-script',
  ],
  ['nobody', {}, undefined],
])('tells %s', (_, sender, kind) => {
  expect(readSender(sender as never)?.kind).toBe(kind)
})
