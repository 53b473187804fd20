/**
 * npm run package [-- --verify] [-- --no-build]: what goes to the stores, into dist/packages/: a zip each for Chrome,
 * Edge and Firefox, the source archive, the bill of materials, and their SHA-256 sums. The same source gives the same
 * bytes. --verify rebuilds the Firefox package from the source archive in a fresh folder, with npm ci, and compares.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildAll } from './build.ts'
import { billOfMaterials } from './package/bill-of-materials.ts'
import { faultsOf } from './package/check.ts'
import { filesUnder, sourceFiles, uncommitted } from './package/files.ts'
import { rebuild } from './package/rebuild.ts'
import { unzip, zip } from './package/zip.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = `${root}dist/packages`
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }

const { values } = parseArgs({
  options: {
    verify: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
})
if (!values['no-build']) await buildAll(['chrome', 'firefox'])

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

const chrome = zip(filesUnder(`${root}dist/chrome`))
const made = new Map<string, Buffer>([
  [`sourcelight-${version}-chrome.zip`, chrome],
  // Edge takes what Chrome takes; its store only wants a file of its own.
  [`sourcelight-${version}-edge.zip`, chrome],
  [`sourcelight-${version}-firefox.zip`, zip(filesUnder(`${root}dist/firefox`))],
  [`sourcelight-${version}-source.zip`, zip(sourceFiles(root))],
  [`sourcelight-${version}.cdx.json`, Buffer.from(billOfMaterials(root))],
])
const sums: string[] = []
for (const [name, bytes] of made) {
  writeFileSync(`${out}/${name}`, bytes)
  const sum = createHash('sha256').update(bytes).digest('hex')
  sums.push(`${sum}  ${name}\n`)
  console.log(`${(bytes.length / 1024).toFixed(0).padStart(6)} KB  dist/packages/${name}`)
}
writeFileSync(`${out}/SHA256SUMS`, sums.join(''))

const changed = existsSync(`${root}.git`) ? uncommitted(root) : []
if (changed.length > 0)
  console.log(`note: ${changed.length} files differ from what was committed, and are packed as they are`)

let failed = false
for (const browser of ['chrome', 'firefox'] as const) {
  const entries = unzip(made.get(`sourcelight-${version}-${browser}.zip`)!)
  for (const fault of faultsOf(entries, version)) {
    failed = true
    console.error(`${browser}: ${fault}`)
  }
}
if (values.verify) {
  console.log('rebuilding the Firefox package from the source archive in a fresh folder (npm ci) …')
  const source = made.get(`sourcelight-${version}-source.zip`)!
  const { files, differences } = rebuild(source, made.get(`sourcelight-${version}-firefox.zip`)!, null)
  for (const path of differences) console.error(`differs: ${path}`)
  console.log(
    differences.length === 0
      ? `the same to the byte: ${files} files`
      : `${differences.length} of ${files} files differ`,
  )
  failed ||= differences.length > 0
}
process.exitCode = failed ? 1 : 0
