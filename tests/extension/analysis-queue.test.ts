import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

let fake = fakeBrowser()
let analyseInTurn: typeof import('../../src/extension/analysis-queue.ts').analyseInTurn

beforeEach(async () => {
  fake = fakeBrowser()
  vi.resetModules()
  vi.doMock('../../src/extension/browser.ts', () => ({ browser: fake }))
  ;({ analyseInTurn } = await import('../../src/extension/analysis-queue.ts'))
})

it('takes visible tabs first, then in order, one at a time', async () => {
  fake.tabsById.set(4, { id: 4, active: true })
  const order: number[] = []
  let running = 0
  const job = (tabId: number) =>
    analyseInTurn(tabId, async () => {
      expect(++running).toBe(1)
      order.push(tabId)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running--
      return tabId
    })
  const done = await Promise.all([1, 2, 3, 4].map(job))
  expect(done).toEqual([1, 2, 3, 4])
  expect(order[0]).toBe(4)
  expect(order.slice(1)).toEqual([1, 2, 3])
})

it('lets a tab that asks again overtake itself', async () => {
  const first = analyseInTurn(1, async () => 'first')
  const second = analyseInTurn(1, async () => 'second')
  expect(await Promise.all([first, second])).toEqual([null, 'second'])
})

it('goes on after a failure', async () => {
  const failed = analyseInTurn(1, async () => {
    throw new Error('fault')
  })
  const after = analyseInTurn(2, async () => 'done')
  await expect(failed).rejects.toThrow('fault')
  expect(await after).toBe('done')
  expect(await analyseInTurn(3, async () => 'later')).toBe('later')
})
