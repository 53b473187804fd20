/** Rows of the sizes of what is built; the last build has to be there. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { filesUnder } from '../package/files.ts'
import { type ZipEntry, zip } from '../package/zip.ts'
import { exactly, type Row } from './figures.ts'

const at = (path: string): string => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url))
const kilobytes = (bytes: number): number => bytes / 1024
const gzip = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length

/** Sizes of the built extension in KB (1,024 bytes), gzipped where told. */
export function sizeRows(): Row[] {
  if (!existsSync(at('chrome/manifest.json'))) throw new Error('nothing is built: run "npm run build" first')
  const files = filesUnder(at('chrome'))
  const bytesOf = (path: string): Uint8Array => {
    const found = files.find((one) => one.path === path)
    if (!found) throw new Error(`${path} is not in the package`)
    return found.bytes
  }
  const manifest = JSON.parse(Buffer.from(bytesOf('manifest.json')).toString()) as {
    content_scripts: { js: string[] }[]
  }
  const content = manifest.content_scripts[0]!.js.map(bytesOf)
  const data = gzip(bytesOf('rules.json')) + gzip(bytesOf('model.bin'))
  const row = (what: string, bytes: number, most?: number): Row => ({
    group: 'Sizes',
    what,
    unit: 'KB',
    value: exactly(kilobytes(bytes)),
    ...(most === undefined ? {} : { budget: `≤ ${most} KB`, most }),
  })
  return [
    row(
      'content script, gzip',
      content.reduce((sum, bytes) => sum + gzip(bytes), 0),
      30,
    ),
    row('rules and model, gzip', data, 600),
    row('rules, gzip', gzip(bytesOf('rules.json'))),
    row('model, gzip', gzip(bytesOf('model.bin'))),
    row('popup: script, styles and page, gzip', popupSize(files)),
    ...(['chrome', 'firefox'] as const)
      .filter((browser) => existsSync(at(`${browser}/manifest.json`)))
      .map((browser) => row(`package for ${browser}, zip`, zip(filesUnder(at(browser))).length)),
  ]
}

/** The popup's page and everything it loads, each gzipped by itself. */
function popupSize(files: readonly ZipEntry[]): number {
  const wanted = new Set(['src/popup/index.html'])
  for (const path of wanted) {
    const text = readFileSync(at(`chrome/${path}`), 'utf8')
    for (const { path: other } of files)
      if (/\.(?:js|css)$/.test(other) && text.includes(other.slice(other.lastIndexOf('/') + 1)))
        wanted.add(other)
  }
  return [...wanted].reduce((sum, path) => sum + gzip(readFileSync(at(`chrome/${path}`))), 0)
}
