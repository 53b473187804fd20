import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromContentScript, fromExtensionPage } from '../../src/extension/receive.ts'
import { DEFAULT_SETTINGS } from '../../src/extension/settings.ts'

const article = {
  text: 'The mayor said so.\n\nThe board denied it.',
  blocks: [
    { kind: 'body', start: 0, end: 18 },
    { kind: 'body', start: 20, end: 40 },
  ],
  links: [{ span: [0, 9], href: 'https://a.example/' }],
}
const analyse = { url: 'https://a.example/', title: 'A', language: 'en', article, limits: [] }
const withArticle = (change: object) => ({
  type: 'analyse',
  request: { ...analyse, article: { ...article, ...change } },
})

describe('a message', () => {
  it('that fits is taken in', () => {
    expect(fromContentScript({ type: 'analyse', request: analyse })).toEqual({
      type: 'analyse',
      request: analyse,
    })
    expect(fromExtensionPage({ type: 'tab-state', request: { tabId: 3 } })).toEqual({
      type: 'tab-state',
      request: { tabId: 3 },
    })
    const { version: _, ...change } = DEFAULT_SETTINGS
    const set = { type: 'change-settings', request: { change } }
    expect(fromExtensionPage(set)).toEqual(set)
    const part = { type: 'change-settings', request: { change: { strength: 'light' } } }
    expect(fromExtensionPage(part)).toEqual(part)
  })

  it.each([
    ['from the wrong side', { type: 'tab-state', request: { tabId: 3 } }],
    ['of a name that every object has', { type: 'constructor', request: {} }],
    ['of a prototype', { type: '__proto__', request: {} }],
    [
      'with blocks that overlap',
      withArticle({
        blocks: [
          { kind: 'body', start: 0, end: 18 },
          { kind: 'body', start: 5, end: 9 },
        ],
      }),
    ],
    ['with a block behind the end', withArticle({ blocks: [{ kind: 'body', start: 0, end: 400 }] })],
    [
      'with a block that ends before it starts',
      withArticle({ blocks: [{ kind: 'body', start: 9, end: 4 }] }),
    ],
    ['with a block of no known kind', withArticle({ blocks: [{ kind: 'menu', start: 0, end: 4 }] })],
    ['with a link behind the end', withArticle({ links: [{ span: [0, 99], href: 'x' }] })],
    ['with a half number', withArticle({ blocks: [{ kind: 'body', start: 0.5, end: 4 }] })],
    ['with something more', { type: 'analyse', request: { ...analyse, more: 1 } }],
    ['with something less', { type: 'analyse', request: { url: 'https://a.example/' } }],
    ['that is longer than any article', withArticle({ text: 'x'.repeat(10_000_001), blocks: [], links: [] })],
  ])('%s is not', (_, message) => {
    expect(fromContentScript(message)).toBeNull()
  })

  it.each([
    ['an unknown field', { colour: 'red' }],
    ['a wrong value', { strength: 'blinding' }],
    ['a field without a value', { neverOn: undefined }],
    ['a version', { version: 2 }],
  ])('that changes a setting to %s is not taken in', (_, change) => {
    expect(fromExtensionPage({ type: 'change-settings', request: { change } })).toBeNull()
  })

  it('of any shape at all never throws', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom('analyse', 'hello', 'card', 'change-settings'),
        (request, type) => {
          fromContentScript({ type, request })
          fromExtensionPage({ type, request })
          expect(fromContentScript(request)).toBeNull()
        },
      ),
    )
  })
})
