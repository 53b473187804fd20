/** The measured state that tests hold the engine to (ratchet.json): it may rise, and is then to be raised here too. */
import { readFileSync } from 'node:fs'
import { type Agreement, f1, precision, rate, recall, type Score } from './score.ts'

export interface Ratchet {
  /** By table: how many cases pass, and by name those that are known to fail. */
  readonly hardCases: Readonly<
    Record<string, { readonly passed: number; readonly failing: readonly string[] }>
  >
  /** Figures of the articles that may be tuned on, in whole percent, from annotated and from found statements. */
  readonly annotated: Readonly<Record<string, number>>
  readonly found: Readonly<Record<string, number>>
  /** Annotated voices that are known to come out wrong, by article and side. */
  readonly voices: readonly string[]
}

export const RATCHET_FILE = new URL('./ratchet.json', import.meta.url)

export const readRatchet = (): Ratchet => JSON.parse(readFileSync(RATCHET_FILE, 'utf8')) as Ratchet

/** The figures a ratchet holds, in whole percent, rounded down; those of finding only where statements were found. */
export function percents(s: Score, findings: Agreement, from: 'annotated' | 'found'): Record<string, number> {
  const whole = (x: number) => Math.floor(100 * x + 1e-9)
  const finding = {
    'statements precision': whole(precision(s.statements)),
    'statements recall': whole(recall(s.statements)),
    'shown right': whole(rate(s.shown)),
    'direct recall': whole(rate(s.direct)),
  }
  return {
    ...(from === 'found' ? finding : {}),
    kind: whole(rate(s.kind)),
    naming: whole(rate(s.naming)),
    pronouns: whole(rate(s.pronouns)),
    'side precision': whole(precision(s.side)),
    'side recall': whole(recall(s.side)),
    'stance F1': whole(f1(s.stance)),
    'labels F1': whole(f1(s.labels)),
    'relations F1': whole(f1(s.relations)),
    'accused F1': whole(f1(s.accused)),
    'findings F1': whole(f1(findings)),
  }
}
