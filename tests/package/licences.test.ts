import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { lockedPackages } from '../../tools/package/lock.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8')
const manifest = JSON.parse(read('package.json'))
const packages = lockedPackages(root)

/** Licences under which code may be part of an MIT-licensed extension; MPL-2.0 is by file, and its file ships unchanged. */
const MAY_SHIP = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'MPL-2.0']
/** Licences under which tools may be used that do not ship. */
const MAY_SERVE = [
  ...MAY_SHIP,
  'BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]

/** Whether a licence expression is one of those allowed: of several joined by OR any one, of those joined by AND all. */
const allowed = (licence: string, list: readonly string[]): boolean =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => list.includes(part.replace(/[()]/g, '').trim())))

describe('dependencies', () => {
  it('are under licences that may ship, where they ship', () => {
    const shipped = packages.filter(({ ships }) => ships)
    expect(shipped.map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.keys(manifest.dependencies) as string[]),
    )
    expect(shipped.filter(({ licence }) => !allowed(licence ?? '', MAY_SHIP))).toEqual([])
  })

  it('are under licences that may be used, where they only build and test', () => {
    expect(packages.length).toBeGreaterThan(100)
    expect(packages.filter(({ licence }) => !allowed(licence ?? '', MAY_SERVE))).toEqual([])
  })

  it('are pinned to one version each', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('are locked to one content each, on every platform, and to no place they come from', () => {
    const { packages: locked } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { integrity?: string; resolved?: string; hasInstallScript?: boolean }>
    }
    const places = Object.entries(locked).filter(([place]) => place !== '')
    expect(places.length).toBeGreaterThan(500)
    for (const [place, { integrity, resolved }] of places) {
      expect(integrity, place).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/)
      expect(resolved, place).toBeUndefined()
    }
    // What runs code when it is installed could do anything there; nothing that ships does.
    const scripts = places.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place)
    const shipped = new Set(packages.filter(({ ships }) => ships).map(({ name }) => `node_modules/${name}`))
    expect(scripts.filter((place) => shipped.has(place))).toEqual([])
  })

  it('are each told what they are for', () => {
    const told = read('docs/dependencies.md')
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(told, name).toContain(`\`${name}\``)
  })

  it('tells a licence that may not ship from one that may', () => {
    expect(allowed('(MIT OR GPL-3.0-or-later)', MAY_SHIP)).toBe(true)
    expect(allowed('MIT AND GPL-3.0-or-later', MAY_SHIP)).toBe(false)
    expect(allowed('', MAY_SERVE)).toBe(false)
  })
})
