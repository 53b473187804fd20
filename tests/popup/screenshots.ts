/**
 * Pictures of every state of the gallery, light and dark, to be looked at:
 * `npx tsx tests/popup/screenshots.ts DIR [STATE…] [--lang=de] [--dark] [--forced] [--text=2] [--full]`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Look, openGallery } from './gallery-browser.ts'
import { STATE_NAMES } from './gallery-names.ts'

const [folder = 'build/gallery', ...rest] = process.argv.slice(2)
const states = rest.filter((one) => !one.startsWith('--'))
const option = (name: string): string | undefined => {
  const found = rest.find((one) => one === `--${name}` || one.startsWith(`--${name}=`))
  return found === undefined ? undefined : (found.split('=', 2)[1] ?? '')
}

mkdirSync(folder, { recursive: true })
const gallery = await openGallery()
const lang = option('lang')
const text = option('text')
const looks: readonly Look[] = [{ scheme: 'light' as const }, { scheme: 'dark' as const }].filter(
  (look) => option('dark') === undefined || look.scheme === 'dark',
)
for (const state of states.length > 0 ? states : STATE_NAMES) {
  for (const look of looks) {
    const page = await gallery.open(state, {
      ...look,
      ...(lang ? { lang } : {}),
      ...(text ? { text: Number(text) } : {}),
      ...(option('forced') === undefined ? {} : { forcedColors: true }),
    })
    const name = [
      state,
      lang,
      text && `text-${text}`,
      option('forced') === undefined ? '' : 'forced',
      look.scheme,
    ]
    await page.screenshot({
      path: join(folder, `${name.filter(Boolean).join('-')}.png`) as `${string}.png`,
      fullPage: option('full') !== undefined,
    })
    await page.close()
  }
}
await gallery.close()
