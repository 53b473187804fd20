import { describe, expect, it } from 'vitest'
import { exactly, figure, keeps, type Row, spread, table } from '../../tools/bench/figures.ts'
import { ownArticles, ownPages, textOf, wordsIn } from '../../tools/bench/material.ts'
import { longestTask } from '../../tools/bench/trace.ts'

describe('the figures of a benchmark', () => {
  it('tell the middle and the spread, whatever the order', () => {
    expect(spread([5, 1, 3, 2, 4])).toEqual({ median: 3, p10: 1.4, p90: 4.6, of: 5 })
    expect(spread([2, 1])).toMatchObject({ median: 1.5, of: 2 })
    expect(() => spread([])).toThrow('nothing was measured')
  })

  it('are held against a budget only where there is one', () => {
    const row: Row = { group: 'a', what: 'b', unit: 'ms', value: exactly(10) }
    expect(keeps(row)).toBeNull()
    expect(keeps({ ...row, most: 10 })).toBe(true)
    expect(keeps({ ...row, most: 9.9 })).toBe(false)
    expect(table([{ ...row, budget: '≤ 9 ms', most: 9 }])).toContain('≤ 9 ms: **not kept**')
  })

  it('have no more digits than count', () => {
    expect([1234.5, 12.34, 1.234, 0.01234, 7].map(figure)).toEqual(['1235', '12.3', '1.23', '0.0123', '7'])
  })
})

describe('the material of a benchmark', () => {
  it('is of the length that is asked for, and the same every time', () => {
    for (const words of [1_000, 12_345]) expect(wordsIn(textOf(words, ownArticles()))).toBe(words)
    expect(textOf(3_000, ownArticles())).toBe(textOf(3_000, ownArticles()))
    expect(ownPages().length).toBeGreaterThan(9)
  })
})

describe('a trace', () => {
  const event = (name: string, ts: number, dur: number, url?: string, tid = 1) => ({
    name,
    ph: 'X',
    ts,
    dur,
    pid: 1,
    tid,
    args: { data: url === undefined ? {} : { url } },
  })
  const trace = (...traceEvents: object[]) => new TextEncoder().encode(JSON.stringify({ traceEvents }))

  it('tells the longest task of the thread from the start of the content script', () => {
    const ours = event('EvaluateScript', 1_000, 500, 'chrome-extension://a/content.js')
    expect(
      longestTask(
        trace(
          event('RunTask', 0, 900),
          event('RunTask', 990, 600),
          ours,
          event('RunTask', 5_000, 7_000),
          event('RunTask', 5_000, 90_000, undefined, 2),
        ),
      ),
    ).toBe(7)
    expect(longestTask(trace(event('RunTask', 0, 900)))).toBeNull()
  })
})
