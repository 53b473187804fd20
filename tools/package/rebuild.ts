/** Rebuilding the Firefox package from the source archive in a fresh folder, as the reviewers of Firefox add-ons do. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { filesUnder } from './files.ts'
import { unzip, type ZipEntry } from './zip.ts'

export interface Rebuilt {
  readonly files: number
  /** Paths that are missing, more than there were, or different. Empty where the rebuild is the same to the byte. */
  readonly differences: readonly string[]
}

/**
 * Builds the Firefox package from the source archive in a new folder: unpacks it, installs what package-lock.json names
 * (`npm ci`; or, with `modules`, links an installed node_modules), runs `npm run build-for-amo`. Gives the files built.
 */
export function buildFrom(source: Buffer, modules: string | null): ZipEntry[] {
  const folder = mkdtempSync(join(tmpdir(), 'sourcelight-rebuild-'))
  try {
    for (const { path, bytes } of unzip(source)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    if (modules === null) npm(folder, ['ci', '--no-audit', '--no-fund'])
    else symlinkSync(modules, join(folder, 'node_modules'), 'junction')
    npm(folder, ['run', 'build-for-amo'])
    return filesUnder(join(folder, 'dist/firefox'))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Builds from the source archive and compares the result with the files of the package. */
export function rebuild(source: Buffer, firefox: Buffer, modules: string | null): Rebuilt {
  const built = new Map(buildFrom(source, modules).map(({ path, bytes }) => [path, bytes]))
  const shipped = new Map(unzip(firefox).map(({ path, bytes }) => [path, bytes]))
  const paths = [...new Set([...built.keys(), ...shipped.keys()])].sort()
  const differences = paths.filter((path) => {
    const [one, other] = [built.get(path), shipped.get(path)]
    return !one || !other || Buffer.compare(one, other) !== 0
  })
  return { files: built.size, differences }
}

function npm(folder: string, given: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', given, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // What the build goes by must stand in the archive, not in the environment of whoever packs (and for production npm
    // would leave out the tools that build).
    env: { ...process.env, SOURCELIGHT_BROWSER: '', NODE_ENV: '' },
  })
  if (status !== 0)
    throw new Error(`npm ${given.join(' ')} failed:\n${stdout.slice(-2000)}\n${stderr.slice(0, 2000)}`)
}
