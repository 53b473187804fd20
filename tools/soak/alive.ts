/**
 * The pages with their own scripts running. A page's scripts may do the same things in another order from visit to visit
 * (whichever file fails first), so a page is taken for unchanged where it is, byte for byte, as in any of its visits
 * without the extension: one at first, more for the few that differ. On all of them our own work on the page's thread is
 * timed.
 */
import { listedHost } from '../bench/listed-host.ts'
import type { BenchPage } from '../bench/material.ts'
import { type Driven, tabId } from '../drive/driven.ts'
import { isOurs, type Work } from '../drive/work.ts'
import { differences } from './look.ts'
import { pathOf } from './pages.ts'
import { type Visit, visit } from './visit.ts'

export interface AlivePage {
  readonly name: string
  /** `itself`: it was not the same twice without the extension either, `gone`: it could not be looked at. */
  readonly dom: 'same' | 'differs' | 'itself' | 'gone'
  readonly difference: string | null
  /** Messages in its console that neither visit without the extension had. */
  readonly said: readonly string[]
  readonly work: Work | null
  readonly misplaced: readonly string[]
}

/** How often a page is visited at most where we made a task long: a busy machine lengthens them. */
const TRIES = 3
/** How many more pairs of visits a page gets that was not as before. */
const AGAIN = 3

type At = (host: string, path: string) => string

/** Visits each page on a host where the extension does not run, and then where it does. */
export async function visitAlive(
  driven: Driven,
  pages: readonly BenchPage[],
  at: At,
  unlisted: string,
  tell: (line: string) => void,
): Promise<AlivePage[]> {
  const look = (host: string, i: number, tab: number | null): Promise<Visit | null> =>
    visit(at(host, pathOf('alive', i)), { driven, tab, sampled: tab !== null }).catch((cause: unknown) => {
      tell(`${pages[i]!.name}: ${String(cause).slice(0, 160)}`)
      return null
    })
  const without: (Visit | null)[] = []
  for (const i of pages.keys()) without.push(await look(unlisted, i, null))
  tell('alive, without the extension: seen')
  const found: AlivePage[] = []
  await driven.open(at(listedHost(), '/soak/empty'))
  const tab = await tabId(driven)
  for (const [i, { name }] of pages.entries()) {
    let seen = await look(listedHost(), i, tab)
    for (let tries = 1; tries < TRIES && seen?.work?.longTasks.some(isOurs); tries++)
      seen = (await look(listedHost(), i, tab)) ?? seen
    const work = seen?.work ?? null
    found.push({ name, work, ...compared([without[i] ?? null], [seen]) })
  }
  tell('alive, with the extension: seen')
  for (const [i, page] of found.entries()) {
    const others: (Visit | null)[] = [without[i] ?? null]
    const own: (Visit | null)[] = []
    for (let again = 0; again < AGAIN && isAny(found[i]!); again++) {
      others.push(await look(unlisted, i, null))
      own.push(await look(listedHost(), i, tab))
      found[i] = { ...page, ...compared(others, own) }
    }
  }
  return found
}

const isAny = ({ dom, said, misplaced }: AlivePage): boolean =>
  dom === 'differs' || said.length > 0 || misplaced.length > 0

function compared(
  without: readonly (Visit | null)[],
  visits: readonly (Visit | null)[],
): Omit<AlivePage, 'name' | 'work'> {
  const others = without.filter((visit) => visit !== null)
  const own = visits.filter((visit) => visit !== null)
  if (others.length === 0 || own.length === 0)
    return { dom: 'gone', difference: null, said: [], misplaced: [] }
  const different = own.map((visit) => differences(visit, others))
  const twice = new Set(others.map(({ look }) => look.html)).size > 1
  const changed = different.every((one) => one.changed !== null)
  return {
    dom: changed ? (twice ? 'itself' : 'differs') : 'same',
    difference: changed && !twice ? different[0]!.changed : null,
    // What is said at every visit with the extension and at none without.
    said: different[0]!.said.filter((line) => different.every(({ said }) => said.includes(line))),
    misplaced: own.at(-1)!.found?.misplaced ?? [],
  }
}
