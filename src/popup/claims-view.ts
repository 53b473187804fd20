/** Which claims the list shows, and how they are grouped. Pure. */
import type { LabelName, Statement } from '../labels/labelled.ts'
import { LABEL_ORDER } from '../ui/words.ts'
import { type Overview, speakerNames, wordsOf } from './overview.ts'

export type Order = 'page' | 'speaker' | 'label'

export interface Choice {
  readonly order: Order
  /** Only claims with this label; null for all. */
  readonly label: LabelName | null
  readonly search: string
}

export const FIRST_CHOICE: Choice = { order: 'page', label: null, search: '' }

/** A run of claims under one heading: a speaker's id, a label, or none. */
export interface Group {
  readonly key: string
  readonly speaker: string | null
  readonly label: LabelName | null
  readonly statements: readonly Statement[]
}

/** Letters without case and accents, so that a search for "erdogan" finds "Erdoğan". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').toLowerCase()
}

/** The claims that the reader's choice leaves, in the order of the page. */
export function chosen(overview: Overview, choice: Choice): readonly Statement[] {
  const search = folded(choice.search.trim())
  return overview.statements.filter((statement) => {
    if (choice.label !== null && !statement.labels.some((label) => label.id === choice.label)) return false
    return search === '' || searchable(statement, overview).includes(search)
  })
}

function searchable(statement: Statement, overview: Overview): string {
  const { text } = overview.report
  const words = [statement.source, statement.cue, statement.content].map((spans) => wordsOf(spans, text))
  return folded([...words, ...speakerNames(statement, overview)].join(' '))
}

/** The labels that occur among the claims, each with how many have it, in the book's order. */
export function labelCounts(statements: readonly Statement[]): readonly (readonly [LabelName, number])[] {
  return LABEL_ORDER.flatMap((name) => {
    const n = statements.filter((statement) => statement.labels.some((label) => label.id === name)).length
    return n === 0 ? [] : [[name, n] as const]
  })
}

/** Claims under headings. A claim with several speakers or labels stands under each of them. */
export function grouped(statements: readonly Statement[], order: Order): readonly Group[] {
  if (order === 'page') return [{ key: 'all', speaker: null, label: null, statements }]
  if (order === 'speaker') {
    const groups = new Map<string, Statement[]>()
    for (const statement of statements) {
      for (const id of statement.speakers.length === 0 ? [''] : statement.speakers) {
        const group = groups.get(id)
        if (group) group.push(statement)
        else groups.set(id, [statement])
      }
    }
    return [...groups]
      .sort((a, b) => Number(a[0] === '') - Number(b[0] === '') || b[1].length - a[1].length)
      .map(([id, list]) => ({ key: `s:${id}`, speaker: id || null, label: null, statements: list }))
  }
  const byLabel = LABEL_ORDER.map((name): Group => {
    const list = statements.filter((statement) => statement.labels.some((label) => label.id === name))
    return { key: `l:${name}`, speaker: null, label: name, statements: list }
  })
  const none = statements.filter((statement) => statement.labels.length === 0)
  return [...byLabel, { key: 'l:', speaker: null, label: null, statements: none }].filter(
    (group) => group.statements.length > 0,
  )
}
