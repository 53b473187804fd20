/** Every control of the options page, pressed in real browsers, with an article open that has to follow at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_MIN_CONFIDENCE } from '../../src/report/shown.ts'
import { ask, type Driven, introduce, until } from '../../tools/drive/driven.ts'
import { BROWSERS, listedHost, MARKS, marked, marks, popupSays, type Setting, setUp } from './browsers.ts'

const OPTIONS = 'src/options/index.html'
const LIST = `host,label,value,by,asOf,ref
harbour.example,owner,Harbour Readers’ Trust,Harbour register,2026-11-01,https://register.example/1`

describe.each(BROWSERS)('the options in %s', (browser) => {
  let setting: Setting
  let driven: Driven

  beforeAll(async () => {
    setting = await setUp(browser)
    driven = setting.driven
    await introduce(driven)
    await driven.open(setting.at(listedHost()))
    await marked(driven)
  })
  afterAll(() => setting?.end())

  const options = <T>(expression: string): Promise<T> => driven.inExtensionPage<T>(OPTIONS, expression)
  const settings = () => ask(driven, 'get-settings', {})
  const press = (selector: string): Promise<void> =>
    until(`${selector} to be there`, () =>
      options<boolean>(`(() => {
        const found = document.querySelector(${JSON.stringify(selector)})
        found?.click()
        return found !== null
      })()`),
    ).then(() => undefined)
  const pressNamed = (within: string, words: string): Promise<void> =>
    until(`a button "${words}" in ${within}`, () =>
      options<boolean>(`(() => {
        const found = [...document.querySelectorAll(${JSON.stringify(`${within} button`)})]
          .find((one) => one.textContent.trim().startsWith(${JSON.stringify(words)}))
        found?.click()
        return found !== undefined
      })()`),
    ).then(() => undefined)
  const set = (selector: string, value: string, event: 'change' | 'input'): Promise<void> =>
    options(`(() => {
      const field = document.querySelector(${JSON.stringify(selector)})
      field.value = ${JSON.stringify(value)}
      field.dispatchEvent(new Event('${event}', { bubbles: true }))
    })()`)
  const text = (selector: string): Promise<string> =>
    options(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`)
  const says = (selector: string, words: RegExp): Promise<true> =>
    until(`${selector} to say ${words}`, async () => words.test(await text(selector)) || null)
  /** The style sheet of the marks as the page has it. */
  const drawn = (): Promise<Record<string, number>> => driven.inPage(MARKS)

  it('switches each family of marks off and on again', async () => {
    await says('#marks', /What is marked/)
    const count = await options<number>(`document.querySelectorAll('#marks [role=switch]').length`)
    expect(count).toBe(6)
    for (let i = 0; i < count; i++) {
      const before = (await settings()).families
      await press(`#marks .family:nth-of-type(${i + 1}) [role=switch]`)
      const changed = await until('the setting to be kept', async () => {
        const { families } = await settings()
        return JSON.stringify(families) === JSON.stringify(before) ? null : families
      })
      expect(Object.values(changed).filter((on) => !on)).toHaveLength(1)
      const [family] = Object.entries(changed).find(([, on]) => !on)!
      const name = `sourcelight-${family.replace(' ', '-')}`
      await until(`${name} to go`, async () =>
        Object.entries(await drawn()).every(([one, size]) => !one.startsWith(name) || size === 0),
      )
      await press(`#marks .family:nth-of-type(${i + 1}) [role=switch]`)
      await until('the family to be on again', async () =>
        Object.values((await settings()).families).every(Boolean),
      )
    }
    await until('the sources to be back', async () => (await marks(driven, 'source')) > 0)
  })

  it('changes lines, strength and certainty, and pages follow', async () => {
    for (const kind of ['direct', 'mixed', 'indirect'] as const) {
      await set(`#line-${kind}`, 'wavy', 'change')
      await until('the line to be kept', async () => (await settings()).lines[kind] === 'wavy')
    }
    await press('#marks input[type=radio]')
    await until('the strength to be kept', async () => (await settings()).strength === 'light')
    const before = Number(await driven.badge())
    await set('#confidence', '0.95', 'change')
    await until('the certainty to be kept', async () => (await settings()).minConfidence === 0.95)
    expect(
      await until('fewer statements', async () => {
        const now = Number(await driven.badge())
        return now > 0 && now < before
      }),
    ).toBe(true)
  })

  it('does not undo what the popup chose while it was open', async () => {
    await ask(driven, 'change-settings', { change: { marksOffOn: ['other.example'] } })
    await says('#marks-off-heading + p + ul', /other\.example/)
    await set('#line-mixed', 'dashed', 'change')
    await until('the line to be kept', async () => (await settings()).lines.mixed === 'dashed')
    expect((await settings()).marksOffOn).toEqual(['other.example'])
  })

  it('hides a source and shows it again', async () => {
    await press('#raters [role=switch]')
    await until('the source to be hidden', async () => (await settings()).hiddenSources.length === 1)
    await press('#raters [role=switch]')
    await until('the source to be shown', async () => (await settings()).hiddenSources.length === 0)
  })

  it('refuses what is no site, keeps what is one, and takes it out again', async () => {
    await set('#never-host', 'not a site', 'input')
    await pressNamed('[aria-labelledby=never-heading]', 'Add')
    await says('#never-problem', /\w/)
    await set('#never-host', 'https://WWW.Bank.example:8080/account', 'input')
    await pressNamed('[aria-labelledby=never-heading]', 'Add')
    await until('the site to be kept', async () => (await settings()).neverOn.includes('www.bank.example'))
    await pressNamed('[aria-labelledby=never-heading] .rows', 'Remove')
    await until('the site to be gone', async () => (await settings()).neverOn.length === 0)
    await pressNamed('[aria-labelledby=marks-off-heading] .rows', 'Remove')
    await until('the site to be gone', async () => (await settings()).marksOffOn.length === 0)
  })

  it('imports a list from a file, tells every error of a bad one and keeps the good one', async () => {
    const choose = (name: string, content: string): Promise<void> =>
      options(`(() => {
        const files = new DataTransfer()
        files.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}))
        const input = document.querySelector('#rules-file')
        input.files = files.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      })()`)
    await choose('harbour.csv', LIST)
    await says('#own-rules .answer', /1/)
    await says('#own-rules .rows', /harbour\.csv/)
    await choose(
      'harbour.csv',
      `${LIST}\nnot a host,owner,X,Y,2026-11-01,https://register.example/1\nb.example,mood,X,Y,then,z`,
    )
    await says('#own-rules .errors', /line 3[\s\S]*line 4/)
    await pressNamed('#own-rules .draft', 'Cancel')
    expect(await ask(driven, 'list-own-rules', {})).toMatchObject([{ name: 'harbour.csv', entries: 1 }])
    await driven.open(setting.at('harbour.example'))
    await driven.openPopup()
    await popupSays(driven, /Harbour Readers’ Trust/)
    await driven.closePopup()
  })

  it('edits, exports and removes it, and takes a pasted list and a single entry', async () => {
    await pressNamed('#own-rules .rows', 'Edit')
    await until('the list to be there', async () =>
      options<boolean>(`document.querySelector('#draft-text')?.value.includes('Harbour register') ?? false`),
    )
    const edited = (await options<string>(`document.querySelector('#draft-text').value`)).replace(
      'Trust',
      'Union',
    )
    await set('#draft-text', edited, 'input')
    await pressNamed('#own-rules .draft', 'Check and keep')
    await until('the change to be kept', async () =>
      (await ask(driven, 'export-own-rules', { name: 'harbour.csv', format: 'json' }))?.includes('Union'),
    )
    await options(
      `void (window.saved = [], HTMLAnchorElement.prototype.click = function () { saved.push(this.download) })`,
    )
    for (const format of ['json', 'csv']) {
      await pressNamed('#own-rules .rows', `Export ${format.toUpperCase()}`)
      await until('the file to be offered', () => options(`saved.includes('harbour.${format}')`))
    }
    await press('#own-rules .field button')
    await set('#draft-name', 'pasted.csv', 'input')
    await set('#draft-text', LIST.replace('harbour.example', 'quay.example'), 'input')
    await pressNamed('#own-rules .draft', 'Check and keep')
    await says('#own-rules .rows', /pasted\.csv/)
    await press('.add-entry summary')
    await set('#entry-host', 'pier.example', 'input')
    await set('#entry-value', 'Pier Press', 'input')
    await pressNamed('.add-entry', 'Add')
    await says('#own-rules .rows', /my-entries/)
    for (let left = 3; left > 0; left--) {
      await pressNamed('#own-rules .rows', 'Remove')
      await until('one list less', async () => (await ask(driven, 'list-own-rules', {})).length === left - 1)
      // Pressed again before the page has followed, the same list would be removed again.
      await until('one row less', async () => {
        const rows = await options<number>(`document.querySelectorAll('#own-rules .rows > li').length`)
        return rows === left - 1
      })
    }
  })

  it('tells the keys as the browser has them', async () => {
    // Every key that is proposed is free in the browser: one that it uses itself would be dropped.
    const keys = await options<string[]>(
      `[...document.querySelectorAll('#shortcuts kbd')].map((one) => one.innerText)`,
    )
    expect(keys).toEqual(['Alt+Shift+S', 'Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+M'])
  })

  it('names rules and credits, and resets only after it was asked twice', async () => {
    await says('#about', /State Media Monitor/)
    await until('the certainty to be as it was set', async () => (await settings()).minConfidence === 0.95)
    await pressNamed('#about', 'Reset')
    await pressNamed('#about', 'Cancel')
    expect((await settings()).minConfidence).toBe(0.95)
    await pressNamed('#about', 'Reset')
    await pressNamed('#about', 'Yes')
    await until(
      'the settings to be as at first',
      async () => (await settings()).minConfidence === DEFAULT_MIN_CONFIDENCE,
    )
    expect((await settings()).introduced).toBe(true)
  })

  it('copies with a real press, and the text is on the clipboard', async () => {
    await driven.open(setting.at(listedHost()))
    await driven.openPopup()
    await popupSays(driven, /\d claims/)
    await driven.clickInPopup('.share > button')
    await until('the menu', () => driven.inPopup(`document.querySelector('.share-list') !== null`))
    await driven.clickInPopup('.share-list button')
    await popupSays(driven, /Copied/)
    expect(await driven.clipboard()).toMatch(/Skerrin Line/)
    await driven.closePopup()
  })

  it('has said nothing in any console', async () => {
    expect(await driven.complaints()).toEqual([])
  })
})
