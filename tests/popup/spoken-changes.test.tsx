// @vitest-environment jsdom
/** What is announced when something changes, and where the focus goes when what had it is gone. */
import { type JSX, render } from 'preact'
import { useState } from 'preact/hooks'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import english from '../../src/_locales/en/messages.json'
import type { PageState } from '../../src/extension/messages.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/extension/settings.ts'
import type { OptionsActions } from '../../src/options/actions.ts'
import { Options, type OptionsProps } from '../../src/options/options.tsx'
import { Popup } from '../../src/popup/popup.tsx'
import { addAnnouncer, announce } from '../../src/ui/announce.ts'
import { InterfaceProvider } from '../../src/ui/context.ts'
import { OUTLET, REPORT } from './fake-report.ts'
import { ACTIONS, HOST, STATES } from './gallery-states.tsx'
import { type Messages, translator } from './messages.ts'

const t = translator(english as Messages)
let root: HTMLElement

beforeEach(() => {
  document.body.replaceChildren()
  root = document.createElement('div')
  document.body.append(root)
  addAnnouncer(document)
  Element.prototype.scrollIntoView = vi.fn()
})

afterEach(() => {
  render(null, root)
})

const draw = (element: JSX.Element): void => {
  act(() => {
    render(
      <InterfaceProvider
        value={{ t, now: new Date('2026-11-24T00:00:00Z'), rules: new Map(), needRules: () => {} }}
      >
        {element}
      </InterfaceProvider>,
      root,
    )
  })
}

const heard = (): string => document.querySelector('[aria-live=polite]')!.textContent!
const focused = (): string => document.activeElement!.textContent!
const button = (name: string, within: ParentNode = root): HTMLElement =>
  [...within.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent!.startsWith(name))!

/** Presses as a keyboard does: what is pressed has the focus. */
const press = async (element: HTMLElement): Promise<void> => {
  await act(async () => {
    element.focus()
    element.click()
  })
}

describe('the live region', () => {
  it('is one, and takes the same words twice as two announcements', () => {
    addAnnouncer(document)
    expect(document.querySelectorAll('[aria-live]')).toHaveLength(1)
    announce('Copied')
    const first = document.querySelector('[aria-live]')!.firstChild
    announce('Copied')
    expect(document.querySelector('[aria-live]')!.firstChild).not.toBe(first)
  })

  it('puts sentences together as sentences, and says nothing of nothing', () => {
    announce('No article on this page', 'It may be a list.')
    expect(heard()).toBe('No article on this page. It may be a list.')
    announce('Reading …', '')
    expect(heard()).toBe('Reading …')
    announce('')
    expect(heard()).toBe('Reading …')
  })
})

describe('the popup', () => {
  const settings = { ...DEFAULT_SETTINGS, introduced: true }
  const ready: PageState = { kind: 'ready', report: REPORT, marksShown: true, host: HOST }
  const analysing = (words: number | null): PageState => ({ kind: 'analysing', outlet: OUTLET, words })
  const show = (state: PageState | null): void =>
    draw(<Popup state={state} settings={settings} access={null} actions={ACTIONS} />)

  it('says that it reads, once, and then that the report is there', () => {
    show(null)
    expect(heard()).toBe('')
    show(analysing(null))
    expect(heard()).toMatch(/^Reading the article … This takes a moment/)
    announce('something else')
    show(analysing(84_120))
    expect(heard()).toBe('something else')
    show(ready)
    expect(heard()).toBe('12 claims')
  })

  it('says why there is no report', () => {
    show(analysing(null))
    show({ kind: 'not-readable', why: 'pdf', outlet: null })
    expect(heard()).toBe(`${t('stateNotReadable')}. ${t('statePdf')}`)
  })

  it('keeps the focus in what is drawn when a screen takes the place of another', () => {
    show({ kind: 'no-article', outlet: null, host: HOST })
    button('Try again').focus()
    show(analysing(null))
    expect(document.activeElement!.tagName).toBe('H1')
    show(ready)
    expect(focused()).toBe('North Current')
  })

  it('leaves the focus where it is when nothing of it is gone', () => {
    show(ready)
    const map = root.querySelector<HTMLElement>('[role=slider]')!
    map.focus()
    show({ ...ready, marksShown: false })
    expect(document.activeElement).toBe(map)
  })
})

describe('the options', () => {
  const gallery = STATES.options!.element().props as OptionsProps

  function Live(): JSX.Element {
    const [settings, setSettings] = useState<Settings>({
      ...gallery.settings,
      neverOn: ['bank.example', 'post.example'],
    })
    const [ownLists, setLists] = useState(gallery.ownLists)
    const actions: OptionsActions = {
      ...gallery.actions,
      setSettings,
      removeRules: async (name: string) => {
        setLists((lists) => lists.filter((list) => list.name !== name))
        return true
      },
    }
    return <Options {...gallery} settings={settings} ownLists={ownLists} actions={actions} />
  }
  const part = (id: string): HTMLElement => root.querySelector(`[aria-labelledby=${id}-heading]`)!

  beforeEach(() => {
    draw(<Live />)
  })

  it('give the focus to the next row when one is removed, and to the field when it was the last', async () => {
    await press(button('Remove', part('never')))
    expect(focused()).toBe('Remove post.example')
    await press(button('Remove', part('never')))
    expect(document.activeElement!.id).toBe('never-host')
    await press(button('Remove', part('own-rules')))
    expect(focused()).toMatch(/^\w+ local-papers.csv$/)
  })

  it('say what is wrong with a site, also the second time', async () => {
    const form = part('never').querySelector('form')!
    await act(async () => form.requestSubmit())
    expect(heard()).toBe(t('siteNotAHost'))
    announce('something else')
    await act(async () => form.requestSubmit())
    expect(heard()).toBe(t('siteNotAHost'))
    expect(part('never').querySelector('input')!.getAttribute('aria-invalid')).toBe('true')
  })

  it('say which field of an entry is missing', async () => {
    const form = root.querySelector<HTMLFormElement>('.add-entry form')!
    const host = root.querySelector<HTMLInputElement>('#entry-host')!
    await act(async () => {
      host.value = 'harbour.example'
      host.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    await act(async () => form.requestSubmit())
    expect(heard()).toBe(t('entryIncomplete'))
    const wrong = [...form.querySelectorAll('[aria-invalid=true]')]
    expect(wrong.map(({ id }) => id)).toEqual(['entry-value'])
    expect(document.getElementById(wrong[0]!.getAttribute('aria-describedby')!)!.textContent).toBe(heard())
  })

  it('lead into a list that is pasted, tell its errors, and back out when it is given up', async () => {
    const paste = button('Paste a list')
    await press(paste)
    expect(document.activeElement!.id).toBe('draft-name')
    await press(button('Check and keep'))
    expect(heard()).toMatch(/^Nothing was taken in. The list has 2 errors: line 2: label/)
    await press(button('Cancel', root.querySelector('.draft')!))
    expect(focused()).toBe('Paste a list')
  })

  it('ask before they are reset, with the focus on the way out, and say that it is done', async () => {
    await press(button(t('reset'), part('about')))
    expect(focused()).toBe('Cancel')
    await press(button(t('resetReally')))
    expect(heard()).toBe(t('resetDone'))
    expect(focused()).toBe(t('reset'))
  })
})
