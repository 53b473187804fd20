/**
 * npx tsx tools/mutate.ts [--minutes N] [--faults N] [--skip N] [--seed WORD] [--rooms statements,labels] [--only TEXT]
 * [--workers N] [--write]: mutation testing by sample. In copies of the working tree one small fault at a time is put into
 * a room's code (a comparison turned, a border moved, a condition left out), and the room's tests have to notice. Tells the
 * share that was noticed, with its 95 % interval (Wilson), room by room, and every fault that was not.
 *
 * The sample ends after N minutes or N faults, whichever comes first. The same seed gives the same order of faults, so a
 * sample can be repeated, and gone on with by --skip. --only takes the faults of files whose path, or path:line, ends so
 * (several, with commas between).
 * --write puts the figures into docs/contributing.md.
 *
 * Left out: the borders of limits, which are nobody's wish, and tests that compare times or read a million marks.
 * (Stryker, which would try all of them, needs Node 22.)
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Fault, faultsOf, inOrder } from './mutate/faults.ts'
import { emptyTally, shareInWords, sumOf, withFigures } from './mutate/tally.ts'
import { type Suite, Trial } from './mutate/trial.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '15' },
    faults: { type: 'string', default: 'Infinity' },
    skip: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    rooms: { type: 'string', default: 'statements,labels' },
    only: { type: 'string', default: '' },
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    write: { type: 'boolean', default: false },
  },
})
// An end by a signal is an exit too: the copies of the tree are taken away.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
const root = fileURLToPath(new URL('..', import.meta.url))
const rooms = values.rooms.split(',')
const trials = Array.from({ length: Number(values.workers) }, () => new Trial(root))
const [first] = trials
if (first === undefined) throw new Error('--workers needs a number over 0')

const possible = rooms.flatMap((room) => first.code(room).flatMap(({ file, code }) => faultsOf(file, code)))
const wanted = possible.filter(({ file, line }) =>
  values.only
    .split(',')
    .some((only) => [file, file.replace('.ts', ''), `${file}:${line}`].some((name) => name.endsWith(only))),
)
const sample = inOrder(wanted, values.seed).slice(
  Number(values.skip),
  Number(values.skip) + Number(values.faults),
)
console.log(`${wanted.length} possible faults in ${rooms.join(' and ')}`)
const suites = new Map<string, Suite>()
for (const room of rooms) suites.set(room, await first.suiteOf(room))

const started = Date.now()
const end = started + Number(values.minutes) * 60_000
const tallies = new Map(rooms.map((room) => [room, emptyTally()]))
const roomOf = (file: string): string => file.split('/')[1]!
const inWords = ({ file, line, from, to }: Fault): string =>
  `${file}:${line} "${from.trim()}" → "${to.trim()}"`
let next = 0
await Promise.all(trials.map(work))

for (const [room, tally] of tallies) console.log(`${room}: ${shareInWords(tally)}`)
const all = sumOf(tallies.values())
const minutes = Math.round((Date.now() - started) / 60_000)
const taken = Math.min(next, sample.length)
console.log(
  `in all: ${shareInWords(all)} in ${minutes} minutes, ${all.endless} of them by a run that did not end; ` +
    `the next is --skip ${Number(values.skip) + taken}`,
)
if (values.write) write()

async function work(trial: Trial): Promise<void> {
  while (Date.now() < end) {
    const fault = sample[next++]
    if (fault === undefined) break
    const room = roomOf(fault.file)
    const tally = tallies.get(room)!
    const outcome = await trial.outcomeOf(fault, suites.get(room)!)
    tally.tried++
    if (outcome === 'not noticed') console.log(`not noticed: ${inWords(fault)}`)
    else tally.noticed++
    if (outcome === 'endless') {
      tally.endless++
      console.log(`did not end: ${inWords(fault)}`)
    }
    const { tried } = sumOf(tallies.values())
    if (tried % 20 === 0) console.log(`${tried} tried, ${Math.round((Date.now() - started) / 1000)} s`)
  }
}

function write(): void {
  const at = `${root}/docs/contributing.md`
  const options = [
    `--seed ${values.seed}`,
    ...(values.skip === '0' ? [] : [`--skip ${values.skip}`]),
    ...(values.rooms === 'statements,labels' ? [] : [`--rooms ${values.rooms}`]),
    `--faults ${taken}`,
  ]
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
  const lines = [
    `Last sample, ${date}, \`npx tsx tools/mutate.ts ${options.join(' ')}\` (${minutes} minutes, of ${possible.length} possible faults):`,
    '',
    '| room | faults noticed |',
    '|---|---|',
    ...[...tallies].map(([room, tally]) => `| ${room} | ${shareInWords(tally)} |`),
    `| both | ${shareInWords(all)} |`,
    '',
    `${all.endless} of those noticed were a run that did not end.`,
  ]
  writeFileSync(at, withFigures(readFileSync(at, 'utf8'), lines.join('\n')))
}
