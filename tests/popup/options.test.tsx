// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import english from '../../src/_locales/en/messages.json'
import { DEFAULT_SETTINGS, type Settings } from '../../src/extension/settings.ts'
import type { OptionsActions } from '../../src/options/actions.ts'
import { Options, type OptionsProps } from '../../src/options/options.tsx'
import { InterfaceProvider } from '../../src/ui/context.ts'
import { type Messages, translator } from './messages.ts'

const t = translator(english as Messages)
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, introduced: true, neverOn: ['bank.example'] }

let root: HTMLElement
let actions: OptionsActions

beforeEach(() => {
  root = document.createElement('div')
  document.body.append(root)
  actions = {
    setSettings: vi.fn(),
    allowHost: vi.fn(async () => true),
    takeBackHost: vi.fn(async () => true),
    importRules: vi.fn(async () => ({ ok: true, entries: 3 }) as const),
    exportRules: vi.fn(async () => '{"source":{},"entries":[]}'),
    removeRules: vi.fn(async () => true),
    changeKeys: vi.fn(),
    save: vi.fn(),
  }
})

afterEach(() => {
  render(null, root)
  root.remove()
})

function draw(part: Partial<OptionsProps> = {}): void {
  const props: OptionsProps = {
    settings: SETTINGS,
    rules: {
      version: '2026.11.24',
      asOf: '2026-11-22',
      counts: { outlets: 2103 },
      sources: [
        {
          id: 'monitor',
          name: 'State Media Monitor',
          url: 'https://a.example/',
          licence: 'MIT',
          asOf: '2026-01-01',
          about: 'outlets',
        },
        {
          id: 'bad',
          name: 'Odd list',
          url: 'javascript:alert(1)',
          licence: 'MIT',
          asOf: '2026-01-01',
          about: 'outlets',
        },
      ],
    },
    ownLists: [{ name: 'mine.csv', entries: 3, importedAt: '2026-11-20T00:00:00.000Z' }],
    hosts: ['www.paper.example'],
    add: null,
    keys: { _execute_action: 'Alt+Shift+S', 'next-statement': 'Ctrl+Shift+9', 'toggle-marks': '' },
    notKept: false,
    actions,
    ...part,
  }
  act(() => {
    render(
      <InterfaceProvider value={{ t, now: new Date('2026-11-24'), rules: new Map(), needRules: () => {} }}>
        <Options {...props} />
      </InterfaceProvider>,
      root,
    )
  })
}

const all = <E extends HTMLElement>(selector: string): E[] => [...root.querySelectorAll<E>(selector)]
const one = <E extends HTMLElement>(selector: string): E => {
  const found = root.querySelector<E>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}
const button = (within: string, name: string): HTMLElement => {
  const found = all(`${within} button`).find((candidate) => candidate.textContent?.startsWith(name))
  if (!found) throw new Error(`no button ${name} in ${within}`)
  return found
}
const type = (input: HTMLInputElement | HTMLTextAreaElement, value: string): void => {
  act(() => {
    input.value = value
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
}
const choose = (input: HTMLSelectElement | HTMLInputElement, value: string): void => {
  act(() => {
    input.value = value
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
}
const changed = (): Settings => vi.mocked(actions.setSettings).mock.lastCall![0]

describe('the options', () => {
  it('switch families of marks, lines, strength and confidence', () => {
    draw()
    act(() => all<HTMLInputElement>('#marks [role=switch]')[3]!.click())
    expect(changed().families).toEqual({ ...SETTINGS.families, 'scare quotes': false })
    choose(one<HTMLSelectElement>('#line-mixed'), 'wavy')
    expect(changed().lines).toEqual({ ...SETTINGS.lines, mixed: 'wavy' })
    act(() => all<HTMLInputElement>('#marks input[type=radio]')[2]!.click())
    expect(changed().strength).toBe('strong')
    choose(one<HTMLInputElement>('#confidence'), '0.9')
    expect(changed().minConfidence).toBe(0.9)
  })

  it('hide and show sources', () => {
    draw({ settings: { ...SETTINGS, hiddenSources: ['other'] } })
    act(() => all<HTMLInputElement>('#raters [role=switch]')[0]!.click())
    expect(changed().hiddenSources).toEqual(['other', 'monitor'])
    draw({ settings: { ...SETTINGS, hiddenSources: ['other', 'monitor'] } })
    act(() => all<HTMLInputElement>('#raters [role=switch]')[0]!.click())
    expect(changed().hiddenSources).toEqual(['other'])
  })

  it('offer to hide raters of outlets alone, and credit the sources on language apart', () => {
    const source = { id: 'wordnet', name: 'A word list', url: null, licence: 'MIT', asOf: '2011' }
    const rules = {
      version: '1',
      asOf: '2026',
      counts: {},
      sources: [{ ...source, about: 'language' as const }],
    }
    draw({ rules })
    expect(all('#raters li')).toHaveLength(0)
    expect(one('#about').textContent).toContain('A word list')
  })

  it('make no link of an address that is none', () => {
    draw()
    expect(all<HTMLAnchorElement>('a').some((link) => link.href.startsWith('javascript:'))).toBe(false)
  })

  it('ask the browser for a host straight from the click', async () => {
    draw()
    type(one<HTMLInputElement>('#always-host'), 'https://www.Other.example/path')
    const form = one<HTMLFormElement>('#always-host').closest('form')!
    act(() => {
      form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    })
    // Synchronously: a browser gives no permission after an await.
    expect(actions.allowHost).toHaveBeenCalledWith('www.other.example')
    await act(async () => {})
  })

  it('say when a site is none, and when the browser refused', async () => {
    vi.mocked(actions.allowHost).mockResolvedValue(false)
    draw()
    const submit = async (): Promise<void> => {
      await act(async () => {
        one('#always-host')
          .closest('form')!
          .dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
      })
    }
    type(one<HTMLInputElement>('#always-host'), 'not a host')
    await submit()
    expect(one('#always-problem').textContent).toContain('not the name of a site')
    expect(actions.allowHost).not.toHaveBeenCalled()
    type(one<HTMLInputElement>('#always-host'), 'other.example')
    await submit()
    expect(one('#always-problem').textContent).toBe('The browser did not allow it.')
  })

  it('keep the lists of sites', async () => {
    draw()
    type(one<HTMLInputElement>('#never-host'), 'clinic.example')
    await act(async () => {
      one('#never-host')
        .closest('form')!
        .dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    })
    expect(changed().neverOn).toEqual(['bank.example', 'clinic.example'])
    act(() => all('.site-list')[1]!.querySelector('button')!.click())
    expect(changed().neverOn).toEqual([])
    act(() => all('.site-list')[0]!.querySelector('button')!.click())
    expect(actions.takeBackHost).toHaveBeenCalledWith('www.paper.example')
  })

  it('tell every error of a list that is refused, and keep its text to be mended', async () => {
    vi.mocked(actions.importRules).mockResolvedValue({
      ok: false,
      errors: ['line 2: host: must be a host', 'line 7: asOf: must be a date'],
    })
    draw()
    act(() => button('#own-rules', 'Paste a list').click())
    type(one<HTMLInputElement>('#draft-name'), 'test')
    type(one<HTMLTextAreaElement>('#draft-text'), 'host,label\n')
    await act(async () => button('#own-rules', 'Check and keep').click())
    expect(actions.importRules).toHaveBeenCalledWith('test', 'host,label\n')
    expect(all('.errors li').map((line) => line.textContent)).toEqual([
      'line 2: host: must be a host',
      'line 7: asOf: must be a date',
    ])
    expect(one<HTMLTextAreaElement>('#draft-text').value).toBe('host,label\n')
  })

  it('export, edit and remove lists', async () => {
    draw()
    await act(async () => button('#own-rules', 'Export').click())
    expect(actions.save).toHaveBeenCalledWith('mine.json', 'application/json', '{"source":{},"entries":[]}')
    await act(async () => button('#own-rules', 'Edit').click())
    expect(one<HTMLTextAreaElement>('#draft-text').value).toContain('"entries"')
    await act(async () => button('#own-rules', 'Remove').click())
    expect(actions.removeRules).toHaveBeenCalledWith('mine.csv')
  })

  it('open the form for an entry with the site that the popup named', async () => {
    draw({ add: 'harbour.example' })
    expect(one<HTMLDetailsElement>('.add-entry').open).toBe(true)
    expect(one<HTMLInputElement>('#entry-host').value).toBe('harbour.example')
    type(one<HTMLInputElement>('#entry-value'), 'Skerry & Sons')
    await act(async () => button('.add-entry', 'Add').click())
    const [name, text] = vi.mocked(actions.importRules).mock.lastCall!
    expect(name).toBe('my-entries')
    expect(JSON.parse(text).entries[0]).toMatchObject({
      match: ['harbour.example'],
      labels: [{ kind: 'owner', value: 'Skerry & Sons', asOf: '2026-11-24', ref: null }],
    })
  })

  it('reset only when asked twice', () => {
    draw()
    act(() => button('#about', 'Reset').click())
    expect(actions.setSettings).not.toHaveBeenCalled()
    act(() => button('#about', 'Yes, reset').click())
    expect(changed()).toEqual({ ...DEFAULT_SETTINGS, introduced: true })
  })

  it('name version, date, counts and credits of the rules, or that they cannot be read', () => {
    draw()
    expect(one('#about').textContent).toContain('Rules 2026.11.24, as of Nov 22, 2026.')
    expect(one('#about').textContent).toContain('2,103')
    draw({ rules: null })
    expect(one('#raters').textContent).toContain('The rules file could not be read')
  })
})
