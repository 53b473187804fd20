/**
 * npm run package: what the stores take, in dist/packages: a zip for each browser, and the source archive from which
 * Firefox's reviewers rebuild theirs with "npm ci && npm run build-for-amo".
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildAll } from './build.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const packages = 'dist/packages'
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }

await buildAll(['chrome', 'firefox'])
rmSync(`${root}${packages}`, { recursive: true, force: true })
mkdirSync(`${root}${packages}`, { recursive: true })

for (const browser of ['chrome', 'firefox']) {
  const name = `sourcelight-${browser}-${version}.zip`
  const source = ['--source-dir', `dist/${browser}`, '--artifacts-dir', packages]
  run(process.execPath, ['node_modules/web-ext/bin/web-ext.js', 'build', ...source, '--filename', name])
  tell(name)
}

if (run('git', ['status', '--porcelain'], true) !== '') {
  console.warn(
    'There are changes that are not committed: the source archive holds the last commit, the zips your files.',
  )
}
const archive = `sourcelight-source-${version}.zip`
run('git', [
  'archive',
  '--format=zip',
  `--prefix=sourcelight-${version}/`,
  '-o',
  `${packages}/${archive}`,
  'HEAD',
])
tell(archive)

function run(command: string, given: readonly string[], quiet = false): string {
  const done = spawnSync(command, given, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (done.error) throw done.error
  if (done.status !== 0) {
    if (!quiet) console.error(done.stdout)
    throw new Error(`${command} ${given.join(' ')} ended with status ${done.status}`)
  }
  return done.stdout.trim()
}

function tell(name: string): void {
  const { size } = statSync(`${root}${packages}/${name}`)
  console.log(`${packages}/${name}  ${Math.round(size / 1024)} KB`)
}
