/**
 * npx tsx tools/mutate.ts [--minutes N] [--seed N] [--rooms statements,labels]: mutation testing by sample. In a copy of
 * the working tree one small fault at a time is put into a room's code (a comparison turned, a border moved, a condition
 * left out), and the room's tests have to notice. Tells the share that was noticed, with its 95 % interval (Wilson), room
 * by room, and every fault that was not.
 * (Stryker, which would try all of them, needs Node 22.)
 */
import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sourceFiles } from './package/files.ts'

interface Mutant {
  readonly file: string
  readonly at: number
  readonly from: string
  readonly to: string
}

/** What is looked for, and what is put in its place. Only in code: never in comments, imports or quoted words. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ < /g, ' <= '],
  [/ > /g, ' >= '],
  [/ >= /g, ' > '],
  [/ <= /g, ' < '],
  [/ \+ 1\b/g, ' - 1'],
  [/ - 1\b/g, ' + 1'],
  [/\breturn true\b/g, 'return false'],
  [/\breturn false\b/g, 'return true'],
  [/\bcontinue\b/g, 'break'],
  [/\.some\(/g, '.every('],
  [/\.every\(/g, '.some('],
  [/\bif \(!/g, 'if ('],
]

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    rooms: { type: 'string', default: 'statements,labels' },
  },
})
const root = fileURLToPath(new URL('..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'sourcelight-mutate-'))
process.once('exit', () => rmSync(copy, { recursive: true, force: true, maxRetries: 3 }))
for (const { path, bytes } of sourceFiles(root)) {
  mkdirSync(dirname(join(copy, path)), { recursive: true })
  writeFileSync(join(copy, path), bytes)
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')

const rooms = values.rooms.split(',')
const mutants = shuffled(
  rooms.flatMap((room) => filesOf(`src/${room}`).flatMap(mutantsOf)),
  Number(values.seed),
)
console.log(`${mutants.length} possible faults in ${rooms.join(' and ')}`)
/** Folders of tests for a room, fastest first; what fails before anything is changed is left out, and said. */
const suites = new Map<string, string[]>()
/** Milliseconds after which a run of a room's tests is taken not to end: five times as long as without a fault. */
const limits = new Map<string, number>()
for (const room of rooms) {
  const healthy: string[] = []
  let took = 0
  for (const suite of ['tests/articles', `tests/${room}`]) {
    const started = Date.now()
    suites.set(room, [suite])
    if (test(`src/${room}`).passed) healthy.push(suite)
    else console.log(`${suite} fails before anything is changed, and is left out`)
    took += Date.now() - started
  }
  if (healthy.length === 0) throw new Error(`no test of ${room} passes before anything is changed`)
  suites.set(room, healthy)
  limits.set(room, Math.max(120_000, 5 * took))
}

const end = Date.now() + Number(values.minutes) * 60_000
const tallies = new Map(rooms.map((room) => [room, { tried: 0, noticed: 0, endless: 0 }]))
for (const mutant of mutants) {
  if (Date.now() > end) break
  const path = join(copy, mutant.file)
  const code = readFileSync(path, 'utf8')
  writeFileSync(path, code.slice(0, mutant.at) + mutant.to + code.slice(mutant.at + mutant.from.length))
  const { passed, ended } = test(mutant.file)
  writeFileSync(path, code)
  const tally = tallies.get(roomOf(mutant.file))!
  tally.tried++
  if (!passed) tally.noticed++
  if (!ended) tally.endless++
  if (tally.tried % 10 === 0) console.log(`${roomOf(mutant.file)}: ${score(tally)}`)
  const line = code.slice(0, mutant.at).split('\n').length
  const told = `${mutant.file}:${line} "${mutant.from.trim()}" → "${mutant.to.trim()}"`
  if (passed) console.log(`not noticed: ${told}`)
  if (!ended) console.log(`did not end: ${told}`)
}
for (const [room, tally] of tallies) console.log(`${room}: ${score(tally)}`)
const all = [...tallies.values()]
const sum = (of: (one: { tried: number; noticed: number; endless: number }) => number): number =>
  all.reduce((total, one) => total + of(one), 0)
console.log(
  `in all: ${score({ tried: sum((one) => one.tried), noticed: sum((one) => one.noticed), endless: sum((one) => one.endless) })}`,
)

function score({ tried, noticed, endless }: { tried: number; noticed: number; endless: number }): string {
  if (tried === 0) return 'nothing was tried'
  const z = 1.96
  const share = noticed / tried
  const middle = (share + (z * z) / (2 * tried)) / (1 + (z * z) / tried)
  const half =
    (z * Math.sqrt((share * (1 - share)) / tried + (z * z) / (4 * tried * tried))) / (1 + (z * z) / tried)
  const percent = (value: number): string => (100 * value).toFixed(0)
  return `${noticed} of ${tried} faults noticed (${percent(share)} %, 95 % interval ${percent(middle - half)} – ${percent(middle + half)} %), ${endless} of them by a run that did not end`
}

function roomOf(file: string): string {
  return file.split('/')[1]!
}

/** Runs the suites of the room that a file is in, until one has noticed; a run that does not end has noticed. */
function test(file: string): { passed: boolean; ended: boolean } {
  const room = roomOf(file)
  for (const suite of suites.get(room)!) {
    const given = ['node_modules/vitest/vitest.mjs', 'run', suite, '--bail', '1', '--reporter', 'dot']
    const { status, error } = spawnSync(process.execPath, given, {
      cwd: copy,
      encoding: 'utf8',
      ...(limits.has(room) ? { timeout: limits.get(room) } : {}),
    })
    const ended = (error as NodeJS.ErrnoException | undefined)?.code !== 'ETIMEDOUT'
    if (status !== 0) return { passed: false, ended }
  }
  return { passed: true, ended: true }
}

function filesOf(folder: string): string[] {
  return readdirSync(join(copy, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
}

function mutantsOf(file: string): Mutant[] {
  const code = readFileSync(join(copy, file), 'utf8')
  // As long as the code, with everything that is no code blanked out.
  const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'[^'\n]*'|^import [^\n]*$/gm, (text) =>
    text.replace(/[^\n]/g, ' '),
  )
  return FAULTS.flatMap(([pattern, to]) =>
    [...bare.matchAll(pattern)].map(({ index, 0: from }) => ({ file, at: index, from, to })),
  )
}

/** The same order for the same seed (mulberry32 and Fisher–Yates). */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed | 0
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[result[i], result[j]] = [result[j]!, result[i]!]
  }
  return result
}
