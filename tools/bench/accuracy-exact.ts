/** Exact span F1 by role: over CofeNet's rows and tokens where the gold has them (COLING 2022), over characters otherwise. */
import type { GoldRow, GoldText, PointSpan, Predicted } from './accuracy-gold.ts'
import { characters } from './accuracy-gold.ts'

export const roles = ['source', 'cue', 'content'] as const
export type Role = (typeof roles)[number]

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

interface Tally {
  right: number
  found: number
  gold: number
}

/** Scores all texts; keys are roles. */
export function exactScores(
  texts: readonly GoldText[],
  predictions: ReadonlyMap<string, readonly Predicted[]>,
): Record<Role, Score> {
  const tally: Record<Role, Tally> = {
    source: { right: 0, found: 0, gold: 0 },
    cue: { right: 0, found: 0, gold: 0 },
    content: { right: 0, found: 0, gold: 0 },
  }
  for (const t of texts) {
    const predicted = predictions.get(t.id) ?? []
    if (t.paragraphs) {
      for (const row of t.paragraphs) countRow(row, predicted, tally)
    } else countText(t, predicted, tally)
  }
  const score = ({ right, found, gold }: Tally): Score => ({
    precision: right / (found || 1),
    recall: right / (gold || 1),
    f1: (2 * right) / (found + gold || 1),
  })
  return { source: score(tally.source), cue: score(tally.cue), content: score(tally.content) }
}

function countRow(row: GoldRow, predicted: readonly Predicted[], tally: Record<Role, Tally>): void {
  const gold = elements(row.labels)
  const ours = elements(project(row, predicted))
  for (const role of roles) {
    const g = gold[role]
    const p = ours[role]
    tally[role].gold += g.length
    tally[role].found += p.length
    tally[role].right += g.filter((x) => p.includes(x)).length
  }
}

/** Runs of labels as "start-end", by role. */
function elements(labels: readonly string[]): Record<Role, string[]> {
  const found: Record<Role, string[]> = { source: [], cue: [], content: [] }
  let role: Role | null = null
  let start = 0
  for (let i = 0; i <= labels.length; i++) {
    const l = labels[i] ?? 'O'
    if (l.startsWith('B-') || !(l.startsWith('I-') && role !== null && l.slice(2) === role)) {
      if (role !== null) found[role].push(`${start}-${i}`)
      role = l.startsWith('B-') ? (l.slice(2) as Role) : null
      start = i
    }
  }
  return found
}

/** Labels of a row's tokens from spans; the first statement to claim a token keeps it. */
function project(row: GoldRow, predicted: readonly Predicted[]): string[] {
  const offsets = row.offsets ?? []
  const labels = offsets.map(() => 'O')
  if (offsets.length === 0) return labels
  const low = offsets[0]![0]
  const high = offsets[offsets.length - 1]![1]
  for (const a of predicted) {
    for (const role of roles) {
      for (const [s, e] of a[role]) {
        if (e <= low || s >= high) continue
        let first = -1
        let last = -1
        offsets.forEach(([b, f], i) => {
          if (b < e && f > s) {
            if (first < 0) first = i
            last = i
          }
        })
        if (first < 0) continue
        let begins = true
        for (let i = first; i <= last; i++) {
          if (labels[i] !== 'O') {
            begins = true
            continue
          }
          labels[i] = `${begins ? 'B' : 'I'}-${role}`
          begins = false
        }
      }
    }
  }
  return labels
}

function countText(text: GoldText, predicted: readonly Predicted[], tally: Record<Role, Tally>): void {
  const points = Array.from(text.text)
  const key = (s: PointSpan) => {
    const c = [...characters(points, [s])]
    return c.length === 0 ? '' : `${c[0]}-${c[c.length - 1]}`
  }
  for (const role of roles) {
    const g = new Set((text.attributions ?? []).flatMap((a) => a[role].map(key)))
    const p = new Set(predicted.flatMap((a) => a[role].map(key)))
    tally[role].gold += g.size
    tally[role].found += p.size
    for (const k of g) if (p.has(k)) tally[role].right++
  }
}
