/** What Firefox gives to screen readers: the same as Chromium, control by control and heading by heading. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Gallery, openGallery } from './gallery-browser.ts'
import { type Spoken, spokenBy } from './spoken.ts'
import { type FirefoxReader, firefoxReader, type SpokenByFirefox } from './spoken-firefox.ts'

let gallery: Gallery
let firefox: FirefoxReader
beforeAll(async () => {
  gallery = await openGallery()
  firefox = await firefoxReader()
}, 180_000)
afterAll(async () => {
  await firefox?.close()
  await gallery?.close()
}, 60_000)

/** What both browsers have a word for, by Firefox's word. Pickers of files and dates are each browser's own. */
const ROLES: Readonly<Record<string, string>> = {
  heading: 'heading',
  pushbutton: 'button',
  link: 'link',
  switch: 'switch',
  radiobutton: 'radio',
  combobox: 'combobox',
  entry: 'textbox',
  searchbox: 'searchbox',
  slider: 'slider',
  pagetab: 'tab',
  dialog: 'dialog',
  columnheader: 'columnheader',
  rowheader: 'rowheader',
  listitem: 'listitem',
}
const KNOWN = new Set(Object.values(ROLES))

/** White space beside marks is each browser's own. */
const words = (text: string): string => text.replace(/\s+(?=[,:])/g, '').trim()

const line = (role: string, { name, description, states }: Spoken | SpokenByFirefox): string =>
  [
    role,
    // A list's items have names in Firefox alone.
    role === 'listitem' ? '' : words(name),
    role === 'listitem' ? '' : words(description),
    ...states.filter((state) => /^(expanded|collapsed)$/.test(state)),
  ].join(' | ')

const ofOwnPicker = ({ name }: { readonly name: string }): boolean =>
  /^Import a list|^(Browse|Choose)|No file/.test(name)

it.each([
  'introduction',
  'ready-claims',
  'ready-voices',
  'ready-outlet',
  'ready-unknown-outlet',
  'no-article',
  'options',
  'card-open',
])(
  '%s is read in Firefox as in Chromium',
  async (state) => {
    const page = await gallery.open(state)
    const chromium = (await spokenBy(page))
      .filter((one) => KNOWN.has(one.role) && !ofOwnPicker(one))
      .map((one) => line(one.role, one))
    const url = page.url()
    await page.close()
    const read = (await firefox.read(url))
      .filter(({ role }) => Object.hasOwn(ROLES, role))
      .filter((one) => !ofOwnPicker(one))
      .map((one) => line(ROLES[one.role]!, one))
    expect(chromium.length).toBeGreaterThan(5)
    expect(read).toEqual(chromium)
  },
  60_000,
)

it('values are told in words: where the map is, how certain, what is chosen', async () => {
  const urlOf = async (state: string): Promise<string> => {
    const page = await gallery.open(state)
    const url = page.url()
    await page.close()
    return url
  }
  const valueIn = (spoken: readonly SpokenByFirefox[], role: string, name: string): string | undefined =>
    spoken.find((one) => one.role === role && one.name === name)?.value
  const claims = await firefox.read(await urlOf('ready-claims'))
  expect(valueIn(claims, 'slider', 'Map of the article')).toBe('12 statements. Arrow keys walk through them.')
  expect(valueIn(claims, 'combobox', 'Order of the claims')).toBe('In order')
  const options = await firefox.read(await urlOf('options'))
  expect(valueIn(options, 'slider', 'Show statements that are at least this certain')).toBe('65%')
}, 60_000)
