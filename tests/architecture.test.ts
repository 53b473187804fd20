/** Holds the rooms of src apart: who may import from whom. The picture is in docs/architecture.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SRC = join(ROOT, 'src')

interface Room {
  /** Rooms whose values it may use. */
  readonly uses: readonly string[]
  /** Rooms of which it may know the types alone. */
  readonly knows?: readonly string[]
  readonly packages: readonly string[]
}

const ROOMS: Readonly<Record<string, Room>> = {
  rules: { uses: [], packages: ['valibot'] },
  statements: { uses: ['rules'], packages: [] },
  labels: { uses: ['rules', 'statements'], packages: [] },
  outlets: { uses: ['rules'], packages: ['tldts'] },
  report: { uses: ['rules', 'statements', 'labels', 'outlets'], packages: ['valibot'] },
  page: { uses: [], knows: ['statements', 'labels', 'report'], packages: ['@mozilla/readability'] },
  ui: {
    uses: ['report'],
    knows: ['rules', 'statements', 'labels', 'outlets', 'extension', '_locales'],
    packages: ['preact', 'preact/hooks'],
  },
  popup: {
    uses: ['rules', 'statements', 'labels', 'outlets', 'report', 'ui', 'extension'],
    packages: ['preact', 'preact/hooks'],
  },
  options: {
    uses: ['rules', 'statements', 'labels', 'outlets', 'report', 'ui', 'extension'],
    packages: ['preact', 'preact/hooks'],
  },
  extension: {
    uses: ['rules', 'statements', 'labels', 'outlets', 'report', 'page', 'ui'],
    packages: ['valibot', 'webextension-polyfill'],
  },
  cli: {
    uses: ['rules', 'statements', 'labels', 'outlets', 'report', 'page'],
    packages: ['linkedom', 'valibot', 'node:*'],
  },
}

/** What popup and options may take from the extension's room: the questions and the types, not the answers. */
const DOORS = ['host-list.ts', 'ask.ts', 'messages.ts', 'settings.ts']

interface Import {
  readonly file: string
  readonly from: string
  readonly typeOnly: boolean
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))
const imports = files.flatMap((file) => importsOf(file))

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8')
  const statements = source.matchAll(
    /^(?:import|export)\s(type\s)?[^'"`;]*?from '([^']+)'|^import '([^']+)'/gm,
  )
  const dynamic = source.matchAll(/\bimport\('([^']+)'\)/g)
  return [
    ...[...statements].map(([, type, from, bare]) => ({
      file,
      from: from ?? bare!,
      typeOnly: type !== undefined,
    })),
    ...[...dynamic].map(([, from]) => ({ file, from: from!, typeOnly: false })),
  ]
}

const roomOf = (path: string): string => path.split(/[\\/]/, 1)[0]!

/** Where a relative import leads, from src; null for a package. */
const target = ({ file, from }: Import): string | null =>
  from.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), from)) : null

describe('the rooms of src', () => {
  it('are all known', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(imports.length).toBeGreaterThan(200)
    const known = [...Object.keys(ROOMS), '_locales', 'icons']
    expect([...new Set(files.map(roomOf))].filter((room) => !known.includes(room))).toEqual([])
  })

  it.each(Object.keys(ROOMS))('%s imports only what it may', (name) => {
    const room = ROOMS[name]!
    const wrong = imports
      .filter(({ file }) => roomOf(file) === name)
      .filter((one) => {
        const to = target(one)
        if (to === null) return !room.packages.some((known) => matchesPackage(known, one.from))
        const other = roomOf(to)
        if (other === name || room.uses.includes(other)) return false
        return !(one.typeOnly && room.knows?.includes(other))
      })
      .map(({ file, from }) => `${file} imports ${from}`)
    expect(wrong).toEqual([])
  })

  it('reach the browser through one file', () => {
    const polyfill = imports
      .filter(({ from, typeOnly }) => from === 'webextension-polyfill' && !typeOnly)
      .map(({ file }) => file)
    expect([...new Set(polyfill)]).toEqual([join('extension', 'browser.ts')])
    const direct = files.filter((file) =>
      /\b(chrome|browser)\.(runtime|tabs|storage|scripting|action|i18n)\b/.test(code(file)),
    )
    expect(direct.filter((file) => roomOf(file) !== 'extension')).toEqual([])
    expect(direct.filter((file) => /\bchrome\.(runtime|tabs|storage|scripting)\b/.test(code(file)))).toEqual(
      [],
    )
  })

  it('let popup and options through the doors alone', () => {
    const wrong = imports
      .filter(({ file }) => ['popup', 'options', 'ui'].includes(roomOf(file)))
      .map((one) => ({ ...one, to: target(one) }))
      .filter(({ to, typeOnly }) => to !== null && roomOf(to) === 'extension' && !typeOnly && !isDoor(to))
      .map(({ file, from }) => `${file} imports ${from}`)
    expect(wrong).toEqual([])
  })

  it('that are pure touch no DOM', () => {
    const pure = files.filter((file) =>
      ['rules', 'statements', 'labels', 'outlets', 'report'].includes(roomOf(file)),
    )
    const touching = pure.filter((file) =>
      /\b(document|window)\.(querySelector|getElementById|createElement|addEventListener|body|location)/.test(
        code(file),
      ),
    )
    expect(touching).toEqual([])
  })
})

describe('what docs/architecture.md tells', () => {
  const told = doc('architecture.md')

  it('is who may import from whom', () => {
    const rows = [...told.matchAll(/^\| `src\/(\w+)` \| [^|]* \| ([^|]*) \|$/gm)]
    expect(rows.map(([, name]) => name).sort()).toEqual(Object.keys(ROOMS).sort())
    for (const [, name, allowed] of rows) {
      const { uses, knows = [] } = ROOMS[name!]!
      const named = Object.keys(ROOMS).filter((room) => new RegExp(`\\b${room}\\b`).test(allowed!))
      const known = knows.filter((room) => room in ROOMS)
      expect(named.sort(), name).toEqual([...new Set([...uses, ...known])].sort())
    }
    for (const door of DOORS) expect(told).toContain(`\`${door}\``)
  })

  it.each(['architecture.md', 'contributing.md', 'performance.md'])(
    'and %s names only files and commands that are there',
    (name) => {
      const text = doc(name)
      const paths = [...text.matchAll(/\b((?:src|tests|tools|docs)\/[\w./*-]+)/g)].map(([, path]) =>
        path!.replace(/[./]+$/, ''),
      )
      const all = ['src', 'tests', 'tools', 'docs'].flatMap((folder) =>
        readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
          (path) => `${folder}/${path.replaceAll('\\', '/')}`,
        ),
      )
      const isThere = (path: string): boolean => {
        const form = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`)
        return all.some((one) => form.test(one))
      }
      expect(paths.filter((path) => !isThere(path))).toEqual([])
      const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
      const commands = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script]) => script!)
      expect(paths.length + commands.length).toBeGreaterThan(1)
      expect(commands.filter((script) => !(script in scripts))).toEqual([])
    },
  )
})

/** A document by its name. */
function doc(name: string): string {
  return readFileSync(join(ROOT, 'docs', name), 'utf8')
}

const isDoor = (to: string): boolean => DOORS.some((door) => to === join('extension', door))

const matchesPackage = (known: string, from: string): boolean =>
  known.endsWith('*') ? from.startsWith(known.slice(0, -1)) : known === from

/** A file without its comments and strings. */
function code(file: string): string {
  return readFileSync(join(SRC, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
}
