/** What package-lock.json says of the packages that this one is made of. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface LockedPackage {
  readonly name: string
  readonly version: string
  readonly licence: string | null
  /** Whether it is part of what runs: the packages themselves, not the tools that build and test them. */
  readonly ships: boolean
}

interface Entry {
  readonly version?: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Every package that is locked. `ships`: reached from this package's dependencies by dependencies alone. */
export function lockedPackages(root: string): LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Entry>>
  }
  const shipped = new Set<string>()
  const visit = (place: string): void => {
    for (const name of Object.keys(packages[place]?.dependencies ?? {})) {
      const at = resolve(packages, place, name)
      if (at === null || shipped.has(at)) continue
      shipped.add(at)
      visit(at)
    }
  }
  visit('')
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, { version = '', license = null }]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      ships: shipped.has(place),
    }))
}

/** The place of a package as Node finds it: the nearest node_modules that has it. */
function resolve(packages: Readonly<Record<string, Entry>>, from: string, name: string): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (place in packages) return place
    if (at === '') return null
  }
}
