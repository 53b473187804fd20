// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import english from '../../src/_locales/en/messages.json'
import { DEFAULT_SETTINGS, type Settings } from '../../src/extension/settings.ts'
import type { PopupActions } from '../../src/popup/actions.ts'
import { Popup } from '../../src/popup/popup.tsx'
import { Ready } from '../../src/popup/ready.tsx'
import { addAnnouncer } from '../../src/ui/announce.ts'
import { InterfaceProvider } from '../../src/ui/context.ts'
import { longReport, REPORT } from './fake-report.ts'
import { STATE_NAMES } from './gallery-names.ts'
import { ACTIONS, HOST, RULES, STATES } from './gallery-states.tsx'
import { type Messages, translator } from './messages.ts'

const t = translator(english as Messages)
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, introduced: true }
const needRules = vi.fn()

let root: HTMLElement
let actions: { [K in keyof PopupActions]: PopupActions[K] }

beforeEach(() => {
  document.body.replaceChildren()
  addAnnouncer(document)
  root = document.createElement('div')
  document.body.append(root)
  actions = {
    ...ACTIONS,
    show: vi.fn(),
    setMarks: vi.fn(),
    setSettings: vi.fn(),
    retry: vi.fn(),
    copy: vi.fn(async () => true),
  }
  needRules.mockClear()
  Element.prototype.scrollIntoView = vi.fn()
})

afterEach(() => {
  render(null, root)
  root.remove()
})

const draw = (element: preact.JSX.Element): void => {
  const rules = new Map(RULES.map((rule) => [rule.id, rule]))
  act(() => {
    render(
      <InterfaceProvider value={{ t, now: new Date('2026-11-24T00:00:00Z'), rules, needRules }}>
        {element}
      </InterfaceProvider>,
      root,
    )
  })
}

const drawReady = (report = REPORT, settings = SETTINGS): void =>
  draw(
    <Ready
      state={{ kind: 'ready', report, marksShown: true, host: HOST }}
      settings={settings}
      access={null}
      actions={actions}
    />,
  )

const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)]
const announced = (): string => document.querySelector('[aria-live]')!.textContent!
const button = (name: string | RegExp): HTMLElement => {
  const found = all('button').find((one) =>
    typeof name === 'string' ? one.textContent?.startsWith(name) : name.test(one.textContent ?? ''),
  )
  if (!found) throw new Error(`no button ${name}`)
  return found
}
const click = (element: HTMLElement): void => {
  act(() => element.click())
}
const press = (element: HTMLElement, key: string): void => {
  act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
}

describe('every state', () => {
  it('is in the gallery, and the gallery has no other', () => {
    expect([...STATE_NAMES].sort()).toEqual(Object.keys(STATES).sort())
  })

  it.each(STATE_NAMES)('%s has one main part and one first heading', (name) => {
    draw(STATES[name]!.element())
    expect(all('main')).toHaveLength(1)
    expect(all('h1')).toHaveLength(1)
    // A key in place of its message would show.
    const texts = document.evaluate('.//text() | .//@aria-label | .//@title', root, null, 6, null)
    for (let i = 0; i < texts.snapshotLength; i++) {
      const words = texts.snapshotItem(i)!.textContent!.trim()
      if (/[a-z][A-Z]/.test(words)) expect(Object.keys(english)).not.toContain(words)
    }
  })
})

describe('the popup', () => {
  const ready = { kind: 'ready', report: REPORT, marksShown: true, host: HOST } as const

  it('explains itself once, and remembers that it has', () => {
    draw(<Popup state={ready} settings={DEFAULT_SETTINGS} access={null} actions={actions} />)
    expect(root.textContent).toContain('Who says so?')
    click(button('Start reading'))
    expect(actions.setSettings).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, introduced: true })
  })

  it('shows nothing of a report before the answer is there', () => {
    draw(<Popup state={null} settings={null} access={null} actions={actions} />)
    expect(all('main')[0]!.getAttribute('aria-busy')).toBe('true')
    draw(<Popup state={ready} settings={SETTINGS} access={null} actions={actions} />)
    expect(all('.claim').length).toBeGreaterThan(2)
  })

  it('offers to try again after an error, and to read again where it was told not to', () => {
    draw(
      <Popup
        state={{ kind: 'error', code: 'analysis', outlet: null }}
        settings={SETTINGS}
        access={null}
        actions={actions}
      />,
    )
    click(button('Try again'))
    expect(actions.retry).toHaveBeenCalled()
    const never = { ...SETTINGS, neverOn: [HOST, 'bank.example'] }
    draw(
      <Popup
        state={{ kind: 'never-here', host: HOST, outlet: null }}
        settings={never}
        access={null}
        actions={actions}
      />,
    )
    click(button('Read pages here again'))
    expect(actions.setSettings).toHaveBeenCalledWith({ ...never, neverOn: ['bank.example'] })
  })

  it('tells the outlet’s facts with who says so, and that there is no entry where there is none', () => {
    drawReady()
    const facts = root.querySelector('.outlet-facts')!.textContent
    expect(facts).toContain('Independent, state-funded says Alliance for Press Records, as of Feb 2026')
    expect(facts).toContain('1 other source differs')
    drawReady({ ...REPORT, outlet: null })
    expect(root.textContent).toContain('No entry for this site, which is neither praise nor blame.')
  })

  it('hides what hidden sources say, and tells that it does', () => {
    drawReady(REPORT, { ...SETTINGS, hiddenSources: ['alliance', 'wikipedia'] })
    click(button('Outlet'))
    expect(root.textContent).not.toContain('Alliance for Press Records')
    expect(root.textContent).toContain('5 labels are hidden by your settings')
  })

  it('switches marks', () => {
    drawReady()
    click(root.querySelector<HTMLElement>('[role=switch]')!)
    expect(actions.setMarks).toHaveBeenCalledWith(false)
  })
})

describe('the claims', () => {
  it('name the statement that they are at odds with, and lead to it', () => {
    const [a, b] = REPORT.statements.filter(({ inside }) => inside === null)
    const label = { id: 'contradicted', words: [a!.content[0]!, b!.content[0]!], rule: 'opposite' } as const
    const statements = REPORT.statements.map((one) => ({
      ...one,
      relations: [],
      labels: one === a || one === b ? [label] : [],
    }))
    drawReady({ ...REPORT, statements })
    const odds = all('.relations li')
    expect(odds).toHaveLength(2)
    expect(odds[0]!.closest<HTMLElement>('.claim')!.dataset.statement).toBe(a!.id)
    expect(odds[0]!.textContent).toContain('At odds with')
    click(odds[0]!.querySelector('button')!)
    expect(actions.show).toHaveBeenLastCalledWith(b!.id)
  })

  it('lead to their place on the page', () => {
    drawReady()
    click(all('.claim-main')[2]!)
    expect(actions.show).toHaveBeenCalledWith('s3')
    expect(all('.claim-current')).toHaveLength(1)
  })

  it('are walked by arrow keys, with one stop for the Tab key', () => {
    drawReady()
    const mains = all('.claim-main')
    mains[0]!.focus()
    press(mains[0]!, 'ArrowDown')
    expect(document.activeElement).toBe(mains[1])
    expect(actions.show).toHaveBeenLastCalledWith('s2')
    press(mains[1]!, 'End')
    expect(document.activeElement).toBe(mains.at(-1))
    press(mains.at(-1)!, 'ArrowDown')
    expect(document.activeElement).toBe(mains.at(-1))
    press(mains.at(-1)!, 'Home')
    press(mains[0]!, 'ArrowUp')
    expect(document.activeElement).toBe(mains[0])
    expect(mains.filter((one) => one.tabIndex === 0)).toHaveLength(1)
  })

  it('are searched, filtered and ordered, and the count is told', () => {
    drawReady()
    const search = root.querySelector<HTMLInputElement>('input[type=search]')!
    act(() => {
      search.value = 'logbooks'
      search.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    expect(all('.claim').map((one) => one.dataset.statement)).toEqual(['s9'])
    expect(root.querySelector('.count')!.textContent).toBe('1 of 12 claims')
    expect(announced()).toBe('1 of 12 claims')
    act(() => {
      search.value = 'zzz'
      search.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    expect(root.textContent).toContain('No claim matches.')
  })

  it('say in a "Why?" what the label means, the words, the rule and its source', () => {
    drawReady()
    const chip = all('[data-statement=s2] .chip').find((one) => one.textContent?.startsWith('denied'))!
    click(chip)
    expect(chip.getAttribute('aria-expanded')).toBe('true')
    const why = document.getElementById(chip.getAttribute('aria-controls')!)!
    expect(why.textContent).toContain('That does not tell which of them is right.')
    expect(why.textContent).toContain('denied the claim')
    expect(why.textContent).toContain('points at this statement.')
    expect(why.querySelector('a')!.getAttribute('href')).toBe('https://records.example/labels')
    expect(needRules).toHaveBeenCalledWith(['label/denied'])
    click(chip)
    expect(root.querySelector('.why')).toBeNull()
  })

  it('name the label book for a rule of its own', () => {
    draw(
      <InterfaceProvider value={{ t, now: new Date(), rules: new Map([['label/denied', null]]), needRules }}>
        {STATES['ready-claims']!.element()}
      </InterfaceProvider>,
    )
    click(all('[data-statement=s2] .chip').find((one) => one.textContent?.startsWith('denied'))!)
    expect(root.querySelector('.why')!.textContent).toContain('label book, docs/labels.md')
  })

  it('lead to who denies them', () => {
    drawReady()
    const line = all('[data-statement=s2] .relation button').find((one) =>
      /^Denied by/.test(one.textContent ?? ''),
    )!
    click(line)
    expect(actions.show).toHaveBeenCalledWith('s1')
  })

  it('copy a link to their words', async () => {
    drawReady()
    await act(async () => all('[data-statement=s3] .tool')[0]!.click())
    expect(actions.copy).toHaveBeenCalledWith(expect.stringContaining('#:~:text='))
    expect(announced()).toBe('Copied')
    expect(all('[data-statement=s3] .tool')[0]!.title).toBe('Copied')
  })

  it('ask for less certain ones by the setting', () => {
    drawReady()
    click(button('Show less certain ones too'))
    const [changed] = vi.mocked(actions.setSettings).mock.calls[0]!
    expect(changed.minConfidence).toBeLessThan(SETTINGS.minConfidence)
  })

  it('are all there in the end, however many', async () => {
    vi.useFakeTimers()
    drawReady(longReport(500), { ...SETTINGS, minConfidence: 0 })
    expect(all('.claim').length).toBeLessThan(60)
    for (let i = 0; i < 20; i++) await act(async () => void vi.advanceTimersByTime(50))
    expect(all('.claim')).toHaveLength(500)
    vi.useRealTimers()
  })
})

describe('a book’s worth of claims', () => {
  it('is drawn in portions, and the map stays small', async () => {
    vi.useFakeTimers()
    drawReady(longReport(1500), { ...SETTINGS, minConfidence: 0 })
    for (let i = 0; i < 30; i++) await act(async () => void vi.advanceTimersByTime(50))
    expect(all('.claim')).toHaveLength(600)
    expect(all('.map-place').length).toBeLessThan(130 * 8)
    click(button('and 900 more'))
    for (let i = 0; i < 30; i++) await act(async () => void vi.advanceTimersByTime(50))
    expect(all('.claim')).toHaveLength(1200)
    vi.useRealTimers()
  }, 60_000)
})

describe('the map', () => {
  it('walks by arrow keys and tells where it is', () => {
    drawReady()
    const map = root.querySelector<HTMLElement>('[role=slider]')!
    expect(map.getAttribute('aria-valuetext')).toContain('12 statements')
    press(map, 'ArrowRight')
    press(map, 'ArrowRight')
    expect(actions.show).toHaveBeenLastCalledWith('s2')
    expect(map.getAttribute('aria-valuetext')).toBe('Statement 2 of 12: Elín Dalmar, side: Iceland')
    press(map, 'End')
    expect(actions.show).toHaveBeenLastCalledWith('s12')
  })

  it('takes the nearest statement to a click', () => {
    drawReady()
    const map = root.querySelector<HTMLElement>('[role=slider]')!
    map.getBoundingClientRect = () => ({ left: 100, width: 400 }) as DOMRect
    act(() => {
      map.dispatchEvent(new MouseEvent('click', { clientX: 500, bubbles: true }))
    })
    expect(actions.show).toHaveBeenLastCalledWith('s12')
  })
})

describe('the other tabs', () => {
  it('move by arrow keys', () => {
    drawReady()
    const tabs = all('[role=tab]')
    press(tabs[0]!, 'ArrowRight')
    expect(tabs[1]!.getAttribute('aria-selected')).toBe('true')
    expect(root.querySelector('[role=tabpanel]')!.getAttribute('aria-labelledby')).toBe('tab-voices')
    press(tabs[1]!, 'ArrowLeft')
    press(tabs[0]!, 'ArrowLeft')
    expect(tabs[2]!.getAttribute('aria-selected')).toBe('true')
  })

  it('show the voices as a table beside the bars', () => {
    drawReady()
    click(button('Voices'))
    const rows = all('.voices tbody tr').map((row) => row.textContent)
    expect(rows[0]).toContain('This outlet')
    expect(rows[1]).toMatch(/Iceland.*24%.*4.*9.*38/)
    expect(root.textContent).toContain('Not heard:')
    expect(root.textContent).toContain('5 of 14 sentences name no one who says so.')
  })

  it('lead from a finding to its statements', () => {
    drawReady()
    click(button('Voices'))
    click(all('.findings details button')[0]!)
    expect(actions.show).toHaveBeenCalledWith('s6')
    expect(root.querySelector('[role=tab][aria-selected=true]')!.textContent).toBe('Claims')
  })

  it('set sources that differ side by side', () => {
    drawReady()
    click(button('Outlet'))
    const [control] = all('.side-by-side')
    expect(control!.textContent).toContain('State-controlled')
    expect(control!.textContent).toContain('(35 months old)')
    expect(control!.textContent).toContain('Independent, state-funded')
  })
})

describe('what could not be done', () => {
  it('is told in words, whatever the code', () => {
    const codes = ['too-long', 'too-deep', 'large-page', 'language', 'no-article']
    drawReady({ ...REPORT, limits: codes })
    const told = [...root.querySelectorAll('.limits li')].map((item) => item.textContent)
    expect(new Set(told).size).toBe(codes.length)
    for (const words of told) expect(words).toMatch(/^[A-Z].+\.$/)
  })
})

describe('the share menu', () => {
  it('copies, closes with Escape and gives the focus back', async () => {
    drawReady()
    const toggle = root.querySelector<HTMLElement>('.share > button')!
    click(toggle)
    await act(async () => button('Copy as Markdown').click())
    expect(actions.copy).toHaveBeenCalledWith(expect.stringContaining('# Iceland closes herring bay'))
    expect(root.querySelector('.share-done')!.textContent).toBe('Copied')
    press(button('Copy as Markdown'), 'Escape')
    expect(root.querySelector('.share-list')).toBeNull()
    expect(document.activeElement).toBe(toggle)
  })
})
