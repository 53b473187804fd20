/** A soak in words: as a table for docs/performance.md, and its faults one by one. */
import { spread } from '../bench/figures.ts'
import { isOurs } from '../drive/work.ts'
import type { Soak } from './run.ts'

/** What a page may hold after it was left, over what was held before it. */
const MOST_LEFT = 1.05

const percent = (ratio: number): string => `${((ratio - 1) * 100).toFixed(1).replace('-', '−')} %`

/** Everything that must not be, a line each; none where the extension is harmless. */
export function faultsOf({ browser, rounds, alive, complaints }: Soak): string[] {
  const faults: string[] = []
  for (const [i, round] of rounds.entries()) {
    const say = (what: string, lines: readonly string[]): void => {
      for (const line of lines) faults.push(`${browser} round ${i + 1}: ${what}: ${line}`)
    }
    say('DOM changed', round.changed)
    say('boxes moved', round.moved)
    say('layout shifted', round.shifted ?? [])
    say('message', round.said)
    say('misplaced', round.misplaced)
    say('not loaded', round.failed)
  }
  for (const page of alive) {
    if (page.difference) faults.push(`${browser} alive: ${page.name}: DOM changed: ${page.difference}`)
    for (const line of page.said) faults.push(`${browser} alive: ${page.name}: message: ${line}`)
    for (const line of page.misplaced) faults.push(`${browser} alive: ${page.name}: misplaced: ${line}`)
    for (const { lasted, own } of page.work?.longTasks.filter(isOurs) ?? [])
      faults.push(
        `${browser} alive: ${page.name}: a task of ${lasted.toFixed(0)} ms, ${own.toFixed(0)} of them ours`,
      )
  }
  for (const complaint of complaints) faults.push(`${browser}: ${complaint}`)
  return faults
}

type Line = readonly [what: string, value: (soak: Soak) => string]

const lines: readonly Line[] = [
  ['pages, rounds', ({ pages, rounds }) => `${pages}, ${rounds.length}`],
  ['marked, round by round', ({ rounds }) => rounds.map(({ marked }) => marked).join(', ')],
  ['not loaded', ({ rounds }) => sum(rounds, ({ failed }) => failed.length)],
  [
    'DOM not byte for byte as without the extension',
    ({ rounds }) => sum(rounds, ({ changed }) => changed.length),
  ],
  [
    'an element at another place or of another size',
    ({ rounds }) => sum(rounds, ({ moved }) => moved.length),
  ],
  [
    'more layout shift than without (PerformanceObserver)',
    ({ rounds }) =>
      rounds.every(({ shifted }) => shifted) ? sum(rounds, ({ shifted }) => shifted!.length) : 'not told',
  ],
  [
    'messages in the page’s console that are not there without',
    ({ rounds }) => sum(rounds, ({ said }) => said.length),
  ],
  [
    'statements whose marks are not on their words',
    ({ rounds }) =>
      `${sum(rounds, ({ misplaced }) => misplaced.length)} of ${sum(rounds, ({ compared }) => compared)}`,
  ],
  [
    'heap after leaving a page, over before: median, p90',
    ({ rounds }) => shares(rounds.flatMap(({ left }) => left)),
  ],
  ['the same without the extension', ({ leftWithout }) => shares(leftWithout)],
  [
    'visits after which more than 5 % stayed, with and without',
    ({ rounds, leftWithout }) =>
      `${rounds.flatMap(({ left }) => left).filter((share) => share > MOST_LEFT).length} of ${rounds.flatMap(({ left }) => left).length}, ${leftWithout.filter((share) => share > MOST_LEFT).length} of ${leftWithout.length}`,
  ],
  [
    'heap on an empty page at the end of each round, MB',
    ({ rounds }) => rounds.map(({ heap }) => heap.toFixed(1)).join(', '),
  ],
  [
    'page’s memory at the end of each round, MB',
    ({ rounds }) => rounds.map(({ page }) => page.toFixed(1)).join(', '),
  ],
  [
    'background’s memory at the end of each round, MB',
    ({ rounds }) => rounds.map(({ background }) => background?.toFixed(1) ?? 'stopped').join(', '),
  ],
  [
    'alive: DOM as without the extension',
    ({ alive }) => `${count(alive, 'same')} of ${count(alive, 'same') + count(alive, 'differs')}`,
  ],
  [
    'alive: not the same twice by itself; gone elsewhere by its own scripts',
    ({ alive }) => `${count(alive, 'itself')}, ${count(alive, 'gone')}`,
  ],
  [
    'alive: tasks over 50 ms that would be none without us; all tasks over 50 ms in which we had a part',
    ({ alive }) => {
      const tasks = alive.flatMap(({ work }) => work?.longTasks ?? [])
      return `${tasks.filter(isOurs).length}; ${tasks.length}`
    },
  ],
  [
    'alive: our longest stretch on the page’s thread, ms: median, p90, worst page',
    ({ alive }) => stretches(alive.flatMap(({ work }) => (work ? [work.longest] : []))),
  ],
  [
    'alive: all of our time on that thread, ms: median, p90, worst page',
    ({ alive }) => stretches(alive.flatMap(({ work }) => (work ? [work.total] : []))),
  ],
  ['exceptions and messages of our own code', ({ complaints }) => String(complaints.length)],
]

const sum = <T>(items: readonly T[], of: (item: T) => number): string =>
  String(items.reduce((total, item) => total + of(item), 0))

const count = (alive: Soak['alive'], dom: Soak['alive'][number]['dom']): number =>
  alive.filter((page) => page.dom === dom).length

function shares(ratios: readonly number[]): string {
  if (ratios.length === 0) return '–'
  const { median, p90 } = spread(ratios)
  return `${percent(median)}, ${percent(p90)}`
}

function stretches(ms: readonly number[]): string {
  if (ms.length === 0) return '–'
  const { median, p90 } = spread(ms)
  return [median, p90, Math.max(...ms)].map((one) => one.toFixed(1)).join(', ')
}

/** The table, one column a browser. */
export function tableOf(soaks: readonly Soak[]): string {
  const names = soaks.map(({ browser }) => (browser === 'firefox' ? 'Firefox' : 'Chromium'))
  const rows = lines.map(([what, value]) => `| ${[what, ...soaks.map(value)].join(' | ')} |`)
  return [`| | ${names.join(' | ')} |`, `|${'---|'.repeat(names.length + 1)}`, ...rows].join('\n')
}
