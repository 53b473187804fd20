import { describe, expect, it } from 'vitest'
import { isOurs, type Sample, samplesOfChromium, workIn } from '../../tools/drive/work.ts'

/** One sample a millisecond: `o` ours, `g` collecting garbage, anything else not ours. */
const samples = (line: string): Sample[] =>
  [...line].map((letter, i) => [i, letter === 'g' ? null : letter === 'o'])

describe('the work of ours in samples of a thread', () => {
  it('is added up, in one and in its longest stretch, garbage counted to whoever ran before', () => {
    const { longest, total } = workIn(samples('..oo..oogo..g..o'), [])
    expect(total).toBe(7)
    expect(longest).toBe(4)
    expect(workIn([], [])).toEqual({ longest: 0, total: 0, longTasks: [] })
  })

  it('is told of the long tasks it lies in, and of no others', () => {
    const line = `${'.'.repeat(60)}${'o'.repeat(20)}${'.'.repeat(20)}${'o'.repeat(5)}`
    const { longTasks } = workIn(samples(line), [
      [50, 110],
      [0, 55],
      [60, 80],
    ])
    expect(longTasks).toEqual([{ lasted: 60, own: 25 }])
  })

  it('makes a task ours where it would not have been a long one without', () => {
    expect(isOurs({ lasted: 60, own: 25 })).toBe(true)
    expect(isOurs({ lasted: 120, own: 25 })).toBe(false)
  })

  it('is whatever stands above a function of ours in a profile of Chromium', () => {
    const node = (id: number, functionName: string, url: string, children: number[] = []) => ({
      id,
      callFrame: { functionName, url },
      children,
    })
    const profile = {
      nodes: [
        node(1, '(root)', '', [2, 5, 6]),
        node(2, 'read', 'chrome-extension://abc/content.js', [3]),
        node(3, 'importNode', '', [4]),
        node(4, '(anonymous)', 'https://news.example/a.js'),
        node(5, 'theirs', 'https://news.example/a.js'),
        node(6, '(garbage collector)', ''),
      ],
      startTime: 5_000,
      samples: [5, 2, 3, 4, 6, 1],
      timeDeltas: [0, 1000, 1000, 1000, 1000, 1000],
    }
    expect(samplesOfChromium(profile)).toEqual([
      [5, false],
      [6, true],
      [7, true],
      [8, true],
      [9, null],
      [10, false],
    ])
  })

  it('is never less than nothing, though Chromium tells some samples after later ones', () => {
    const profile = {
      nodes: [
        { id: 1, callFrame: { functionName: 'theirs', url: '' } },
        { id: 2, callFrame: { functionName: 'read', url: 'chrome-extension://abc/content.js' } },
      ],
      startTime: 5_000,
      samples: [1, 1, 2, 1],
      timeDeltas: [0, 4000, -3000, 5000],
    }
    expect(samplesOfChromium(profile).map(([at]) => at)).toEqual([5, 6, 9, 11])
    expect(workIn(samplesOfChromium(profile), []).total).toBe(1)
  })
})
