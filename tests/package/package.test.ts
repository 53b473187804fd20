import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { billOfMaterials } from '../../tools/package/bill-of-materials.ts'
import { faultsOf } from '../../tools/package/check.ts'
import { sourceFiles } from '../../tools/package/files.ts'
import { buildFrom } from '../../tools/package/rebuild.ts'
import { type ZipEntry, zip } from '../../tools/package/zip.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { version, dependencies } = JSON.parse(
  Buffer.from(sourceFiles(root).find(({ path }) => path === 'package.json')!.bytes).toString(),
)

describe('the package for Firefox', () => {
  let built: readonly ZipEntry[] = []
  let again: readonly ZipEntry[] = []

  beforeAll(() => {
    const source = zip(sourceFiles(root))
    built = buildFrom(source, `${root}node_modules`)
    again = buildFrom(source, `${root}node_modules`)
  }, 120_000)

  it('is built from the source archive alone, with the same bytes in another folder', () => {
    expect(built.length).toBeGreaterThan(15)
    expect(differing(built, again)).toEqual([])
  })

  it('is whole, and holds nothing that could fetch or make code', () => {
    expect(faultsOf(built, version)).toEqual([])
  })

  it('assigns no markup', () => {
    for (const { path, bytes } of built.filter((one) => one.path.endsWith('.js')))
      expect(
        Buffer.from(bytes)
          .toString()
          .match(/\.(?:inner|outer)HTML\s*\+?=[^=]/),
        path,
      ).toBeNull()
  })

  it('would be stopped where something is wrong with it', () => {
    const changed = (path: string, text: string): ZipEntry[] => [
      ...built.filter((one) => one.path !== path),
      { path, bytes: Buffer.from(text) },
    ]
    expect(faultsOf(changed('assets/x.js', 'eval("1")'), version)).toEqual(['assets/x.js calls eval'])
    expect(faultsOf(changed('x.map', '{}'), version)).toEqual(['x.map is of no kind that ships'])
    expect(faultsOf(built, '99.0.0')[0]).toContain('not 99.0.0')
    expect(
      faultsOf(
        built.filter(({ path }) => path !== 'model.bin'),
        version,
      ),
    ).toEqual(['model.bin is missing'])
    expect(faultsOf([], version)).toEqual(['there is no manifest.json'])
  })
})

describe('the bill of materials', () => {
  it('lists what ships, with versions, and is the same every time', () => {
    const bom = JSON.parse(billOfMaterials(root))
    expect(bom.bomFormat).toBe('CycloneDX')
    const listed = new Map(
      bom.components.map((one: { group?: string; name: string; version: string }) => [one.name, one.version]),
    )
    for (const [name, pinned] of Object.entries(dependencies)) expect(listed.get(name), name).toBe(pinned)
    expect(listed.has('vitest')).toBe(false)
    expect(billOfMaterials(root)).toBe(billOfMaterials(root))
  })
})

/** Paths of files that only one of two packages has, or that differ. */
function differing(one: readonly ZipEntry[], other: readonly ZipEntry[]): string[] {
  const [left, right] = [one, other].map((all) => new Map(all.map(({ path, bytes }) => [path, bytes])))
  return [...new Set([...left!.keys(), ...right!.keys()])].filter((path) => {
    const [a, b] = [left!.get(path), right!.get(path)]
    return !a || !b || Buffer.compare(a, b) !== 0
  })
}
