import { describe, expect, it } from 'vitest'
import type { Statement } from '../../src/labels/labelled.ts'
import type { Report } from '../../src/report/report.ts'
import { differences, type Look } from '../../tools/soak/look.ts'
import { pathOf, soakPages } from '../../tools/soak/pages.ts'
import { misplaced } from '../../tools/soak/statements.ts'

const look = (change: Partial<Look> = {}): Look => ({ html: '<p>a</p>', boxes: '0 0', shift: 0, ...change })

describe('what a soak sees on a page', () => {
  it('is nothing where the page is as in any visit without the extension', () => {
    const without = [
      { look: look(), console: ['error: theirs'] },
      { look: look({ html: '<p>b</p>', shift: 0.2 }), console: [] },
    ]
    expect(
      differences({ look: look({ html: '<p>b</p>', shift: 0.2 }), console: ['error: theirs'] }, without),
    ).toEqual({ changed: null, moved: null, shifted: null, said: [] })
  })

  it('is every difference from all of them', () => {
    const seen = { look: look({ html: '<p>c</p>', boxes: '0 1', shift: 0.5 }), console: ['log: a', 'log: a'] }
    const { changed, moved, shifted, said } = differences(seen, [{ look: look(), console: ['log: a'] }])
    expect(changed).toContain('<p>c</p>')
    expect(moved).toContain('0 1')
    expect(shifted).toBe('0 → 0.5')
    expect(said).toEqual(['log: a'])
  })

  it('is a page without scripts, or with its own and their dice stopped', () => {
    const html =
      '<html><head><title>x</title><script>a()</script></head><body onload=\'b()\'><p onclick="c()">d</p><iframe src="e"></iframe></body></html>'
    const serve = soakPages([{ name: 'x', url: 'https://x.example/', html }])
    const still = String(serve(pathOf('still', 0))?.body)
    expect(still).toContain('<p>d</p>')
    expect(still).not.toMatch(/a\(\)|b\(\)|c\(\)|<iframe/)
    const alive = String(serve(pathOf('alive', 0))?.body)
    expect(alive).toContain('<script>a()</script>')
    expect(alive.indexOf('Math.random')).toBeLessThan(alive.indexOf('a()'))
    expect(serve('/soak/still/1')).toBeNull()
  })
})

describe('the words under the marks', () => {
  const text = 'Vale said that it was safe. Hale denied it.'
  const statement = (
    id: string,
    source: [number, number],
    cue: [number, number],
    content: [number, number],
  ) =>
    ({
      id,
      source: [source],
      cue: [cue],
      content: [content],
      quotation: 'indirect',
      inside: null,
      labels: [],
    }) as unknown as Statement
  const report = {
    text,
    statements: [statement('s1', [0, 4], [5, 9], [10, 26]), statement('s2', [28, 32], [33, 39], [40, 42])],
  } as unknown as Report
  const marked = {
    'sourcelight-source': ['Va', 'le', 'Hale'],
    'sourcelight-cue': ['said', 'denied'],
    'sourcelight-content-indirect': ['that\n it\u00a0was safe', 'it'],
  }

  it('are those of the statements, in whatever pieces and with whatever white space', () => {
    expect(misplaced(report, marked, false)).toEqual({ compared: 2, wrong: [] })
  })

  it('are told where they are others, too few, or none', () => {
    expect(misplaced(report, { ...marked, 'sourcelight-cue': ['said', 'denies'] }, false).wrong).toEqual([
      's2 cue: “denied” is marked as “denies”',
    ])
    expect(misplaced(report, { ...marked, 'sourcelight-source': ['Vale'] }, false).wrong).toHaveLength(1)
    expect(misplaced(report, {}, false).wrong).toHaveLength(6)
  })
})
