import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readArticle } from '../../src/page/read-article.ts'
import { type PageChange, watchPage } from '../../src/page/watch.ts'
import { newsPage, prose } from './page-of.ts'

/** Mutation records come in a microtask, timers when they are told to. */
const pass = async (ms: number): Promise<void> => {
  await Promise.resolve()
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(ms)
}

describe('watching a page', () => {
  let dom: JSDOM
  let changes: PageChange[]
  let touched: number
  let ending: AbortController
  let hidden: boolean

  const watch = (): { look: () => void } => {
    const { document } = dom.window
    const page = readArticle(document)
    return watchPage(document, {
      map: () => page?.map ?? null,
      onChange: (change) => changes.push(change),
      onTouch: () => touched++,
      signal: ending.signal,
    })
  }
  const add = (html: string): void =>
    dom.window.document.querySelector('.article-body')!.insertAdjacentHTML('beforeend', html)

  beforeEach(() => {
    vi.useFakeTimers()
    dom = new JSDOM(newsPage([1, 2, 3, 4].map((seed) => `<p>${prose(45, seed)}</p>`).join('')), {
      url: 'https://news.example/story',
    })
    vi.stubGlobal('MutationObserver', dom.window.MutationObserver)
    hidden = false
    Object.defineProperty(dom.window.document, 'visibilityState', {
      get: () => (hidden ? 'hidden' : 'visible'),
    })
    changes = []
    touched = 0
    ending = new dom.window.AbortController() as unknown as AbortController
  })
  afterEach(() => {
    ending.abort()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('has no timer while nothing changes', async () => {
    watch()
    await pass(60_000)
    expect(vi.getTimerCount()).toBe(0)
    expect(changes).toEqual([])
  })

  it('tells of a new paragraph once', async () => {
    watch()
    add(`<p>${prose(20, 9)}</p>`)
    await pass(400)
    expect(changes).toEqual(['text'])
    await pass(60_000)
    expect(changes).toEqual(['text'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('tells of what a click has brought out, and of no click that brought nothing', async () => {
    const { document } = dom.window
    let height = 800
    Object.defineProperty(document.documentElement, 'scrollHeight', { get: () => height })
    watch()
    document.body.click()
    await pass(400)
    expect(changes).toEqual([])
    height = 950
    await pass(60_000)
    expect(changes).toEqual([])
    document.body.click()
    await pass(400)
    expect(changes).toEqual(['text'])
    document.body.click()
    await pass(60_000)
    expect(changes).toEqual(['text'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('has the page laid out for no reason but a click', async () => {
    const { document } = dom.window
    let measured = 0
    Object.defineProperty(document.documentElement, 'scrollHeight', { get: () => ++measured && 800 })
    const { look } = watch()
    look()
    add(`<p>${prose(20, 9)}</p>`)
    await pass(400)
    look()
    expect(measured).toBe(0)
    document.body.click()
    await pass(400)
    expect(measured).toBe(2)
  })

  it('does not tell of a counter, but adds small changes up', async () => {
    watch()
    add('<span>12 comments</span>')
    await pass(7_000)
    expect(changes).toEqual([])
    for (let i = 0; i < 6; i++) {
      add('<span>12 comments</span>')
      await pass(7_000)
    }
    expect(changes).toEqual(['text'])
  })

  it('tells of another address', async () => {
    watch()
    dom.window.history.pushState({}, '', '/other')
    add('<i></i>')
    await pass(400)
    expect(changes).toEqual(['address'])
  })

  it('does not tell of another place in the same page', async () => {
    watch()
    dom.window.location.hash = 'comments'
    await pass(7_000)
    expect(changes).toEqual([])
  })

  it('looks ever more rarely at a page that changes all the time', async () => {
    watch()
    let looks = 0
    for (let ms = 0; ms < 60_000; ms += 100) {
      add('<i></i>')
      const before = touched
      await pass(100)
      looks += touched - before
    }
    expect(looks).toBeGreaterThan(5)
    expect(looks).toBeLessThan(16)
  })

  it('sleeps in a tab that is not seen, and looks when it is seen again', async () => {
    watch()
    hidden = true
    dom.window.document.dispatchEvent(new dom.window.Event('visibilitychange'))
    add(`<p>${prose(20, 9)}</p>`)
    await pass(60_000)
    expect(changes).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
    hidden = false
    dom.window.document.dispatchEvent(new dom.window.Event('visibilitychange'))
    expect(changes).toEqual(['text'])
  })

  it('looks when a page comes back from the back/forward cache', async () => {
    watch()
    // Nothing runs in a page that is kept there, so there is nothing to stop.
    dom.window.document
      .querySelector('.article-body')!
      .insertAdjacentHTML('beforeend', `<p>${prose(20, 9)}</p>`)
    expect(changes).toEqual([])
    dom.window.dispatchEvent(new dom.window.PageTransitionEvent('pageshow', { persisted: true }))
    expect(changes).toEqual(['text'])
  })

  it('ends with its signal', async () => {
    watch()
    add(`<p>${prose(20, 9)}</p>`)
    await Promise.resolve()
    ending.abort()
    await pass(60_000)
    expect(changes).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })
})
