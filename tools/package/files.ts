/** Files of a folder, and the files that the source archive holds. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { ZipEntry } from './zip.ts'

/** What building and testing leave behind, and what belongs to the machine. */
const NOT_SOURCE = new Set(['node_modules', 'dist', 'build', '.git', '.DS_Store'])

/** Every file under a folder, with its path from there. */
export function filesUnder(folder: string, skipped: ReadonlySet<string> = new Set()): ZipEntry[] {
  const found: ZipEntry[] = []
  const visit = (directory: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue
      const path = join(directory, entry.name)
      if (entry.isDirectory()) visit(path)
      else if (entry.isFile())
        found.push({ path: relative(folder, path).split(sep).join('/'), bytes: readFileSync(path) })
    }
  }
  visit(folder)
  return found
}

/**
 * The source: what git has under its care, as it stands in the working tree; outside a repository (the unpacked source
 * archive itself) every file that is not the result of building.
 */
export function sourceFiles(root: string): ZipEntry[] {
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  const own = existsSync(join(root, '.git')) && listed.status === 0
  if (!own) return filesUnder(root, NOT_SOURCE)
  return listed.stdout
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)) && statSync(join(root, path)).isFile())
    .map((path) => ({ path, bytes: readFileSync(join(root, path)) }))
}

/** Files under git's care that differ from what was committed. */
export function uncommitted(root: string): string[] {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--untracked-files=no'], {
    cwd: root,
    encoding: 'utf8',
  })
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : []
}
