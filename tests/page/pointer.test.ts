import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followPointer } from '../../src/page/pointer.ts'

describe('the pointer over marks', () => {
  let dom: JSDOM
  let ending: AbortController
  let seen: string[]
  let card: EventTarget | null

  const at = (
    type: string,
    x: number,
    y: number,
    more: object = {},
    target: Element = dom.window.document.body,
  ): void => {
    const event = new dom.window.MouseEvent(type, { clientX: x, clientY: y, bubbles: true, ...more })
    target.dispatchEvent(Object.assign(event, { pointerType: 'mouse' }))
  }
  /** Moves and lets the frame pass. */
  const move = async (x: number, y: number, target?: Element): Promise<void> => {
    at('pointermove', x, y, {}, target)
    await vi.advanceTimersByTimeAsync(20)
  }

  beforeEach(() => {
    vi.useFakeTimers()
    dom = new JSDOM('<body><a href="/x">link</a><div id="card"></div></body>', { pretendToBeVisual: false })
    Object.assign(dom.window, {
      requestAnimationFrame: (then: () => void) => setTimeout(then, 16),
      cancelAnimationFrame: (id: number) => clearTimeout(id),
    })
    ending = new dom.window.AbortController() as unknown as AbortController
    seen = []
    card = dom.window.document.querySelector('#card')
    followPointer(dom.window.document, {
      // One statement on the left, another on the right, nothing below.
      statementAt: (x, y) => (y > 100 ? null : x < 50 ? 'left' : 'right'),
      onHover: (id) => seen.push(`hover ${id}`),
      onRest: (id) => seen.push(`rest ${id}`),
      onLeave: () => seen.push('leave'),
      isOwn: (target) => target === card,
      signal: ending.signal,
    })
  })
  afterEach(() => {
    ending.abort()
    vi.useRealTimers()
  })

  it('opens after a rest, not in passing', async () => {
    await move(10, 10)
    await move(10, 200)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(seen).toEqual(['hover left', 'hover null'])
    await move(10, 10)
    await vi.advanceTimersByTimeAsync(400)
    expect(seen.slice(2)).toEqual(['hover left', 'rest left'])
  })

  it('closes a while after it has left, and not on the way to the card', async () => {
    await move(10, 10)
    await vi.advanceTimersByTimeAsync(400)
    await move(10, 200)
    await move(10, 210, card as Element)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(seen).toEqual(['hover left', 'rest left', 'hover null'])
    await move(10, 220)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(seen.slice(3)).toEqual(['hover null', 'leave'])
  })

  it('goes from one to the other', async () => {
    await move(10, 10)
    await vi.advanceTimersByTimeAsync(400)
    await move(90, 10)
    await vi.advanceTimersByTimeAsync(400)
    expect(seen).toEqual(['hover left', 'rest left', 'hover right', 'rest right'])
  })

  it('opens at once by a click or a tap, but not where a click means something to the page', () => {
    at('click', 10, 10)
    expect(seen).toEqual(['rest left'])
    at('click', 10, 10, {}, dom.window.document.querySelector('a')!)
    at('click', 10, 10, { button: 2 })
    at('click', 10, 200)
    expect(seen).toEqual(['rest left'])
  })

  it('tests one place a frame, and has no timer when it is still', async () => {
    for (let i = 0; i < 50; i++) at('pointermove', 10, 200 + i)
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends with its signal', async () => {
    await move(10, 10)
    ending.abort()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(seen).toEqual(['hover left'])
    expect(vi.getTimerCount()).toBe(0)
  })
})
