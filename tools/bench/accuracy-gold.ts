/** Gold texts for the accuracy bench, and predictions against them: matching as for a reader, and exact spans by role. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'

export type PointSpan = readonly [start: number, end: number]

export interface GoldStatement {
  readonly source: readonly PointSpan[]
  readonly cue: readonly PointSpan[]
  readonly content: readonly PointSpan[]
  readonly type?: string
  readonly quotation?: string
  readonly inside?: number | null
  readonly sure?: boolean
}

/** A row of CofeNet's tables: one paragraph in their tokens. */
export interface GoldRow {
  /** Null where the row has no words. */
  readonly offsets: readonly PointSpan[] | null
  readonly labels: readonly string[]
}

export interface GoldText {
  readonly id: string
  readonly text: string
  readonly publisher?: string
  readonly half?: string
  readonly attributions?: readonly GoldStatement[]
  readonly paragraphs?: readonly GoldRow[]
}

export interface Predicted {
  readonly source: readonly PointSpan[]
  readonly cue: readonly PointSpan[]
  readonly content: readonly PointSpan[]
  readonly confidence: number
  readonly inside: number | null
}

/** Reads JSON lines, gzipped where the name ends in .gz. */
export function readGold(path: string): GoldText[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l) as GoldText)
}

/** "polnear.dev" from "…/polnear.dev.jsonl". */
export function goldName(path: string): string {
  return basename(path).replace(/\.jsonl(\.gz)?$/, '')
}

const edge = new Set(' \t\n\u00a0.,;:–—-')

/** Characters of spans, punctuation at their edges left out. */
export function characters(text: readonly string[], spans: readonly PointSpan[]): Set<number> {
  const found = new Set<number>()
  for (const [s, e] of spans) {
    let a = s
    let b = e
    while (a < b && edge.has(text[a]!)) a++
    while (b > a && edge.has(text[b - 1]!)) b--
    for (let k = a; k < b; k++) found.add(k)
  }
  return found
}

export function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let n = 0
  for (const k of a) if (b.has(k)) n++
  return n
}

/** A prediction as judged: right for a reader, wrong, or matched with a nested or unsure gold statement (neither). */
export interface Judgement {
  readonly confidence: number
  readonly verdict: 'right' | 'wrong' | 'neither'
  /** Index of the gold statement it finds, or -1. */
  readonly gold: number
}

/**
 * Matches predictions with gold one to one: contents with IoU ≥ 0.5 and cues or sources that overlap (or no cue on both
 * sides). Right asks besides that the sources overlap or are both empty.
 */
export function judgeText(gold: GoldText, predicted: readonly Predicted[]): Judgement[] {
  const text = Array.from(gold.text)
  const statements = (gold.attributions ?? []).filter((g) => g.content.length > 0)
  const sets = (s: {
    source: readonly PointSpan[]
    cue: readonly PointSpan[]
    content: readonly PointSpan[]
  }) => ({
    content: characters(text, s.content),
    cue: characters(text, s.cue),
    source: characters(text, s.source),
  })
  const golds = statements.map(sets)
  const ours = predicted.map(sets)
  const pairs: { iou: number; p: number; g: number }[] = []
  ours.forEach((x, p) => {
    golds.forEach((y, g) => {
      const both = common(x.content, y.content)
      if (both === 0) return
      const iou = both / (x.content.size + y.content.size - both)
      if (iou < 0.5) return
      if (
        common(x.cue, y.cue) > 0 ||
        common(x.source, y.source) > 0 ||
        (x.cue.size === 0 && y.cue.size === 0)
      )
        pairs.push({ iou, p, g })
    })
  })
  pairs.sort((a, b) => b.iou - a.iou)
  const goldOf = new Map<number, number>()
  const taken = new Set<number>()
  for (const { p, g } of pairs) {
    if (goldOf.has(p) || taken.has(g)) continue
    goldOf.set(p, g)
    taken.add(g)
  }
  return predicted.map((x, p) => {
    const g = goldOf.get(p) ?? -1
    if (g < 0) return { confidence: x.confidence, verdict: 'wrong', gold: -1 }
    const statement = statements[g]!
    const a = ours[p]!.source
    const b = golds[g]!.source
    const sources = common(a, b) > 0 || (a.size === 0 && b.size === 0)
    const soft = statement.sure === false || (statement.inside !== null && statement.inside !== undefined)
    return { confidence: x.confidence, verdict: soft ? 'neither' : sources ? 'right' : 'wrong', gold: g }
  })
}

/** Gold statements that must be found: outer and sure. Indices as in `Judgement.gold`. */
export function required(gold: GoldText): number[] {
  const statements = (gold.attributions ?? []).filter((g) => g.content.length > 0)
  return Array.from(statements.keys()).filter((k) => {
    const s = statements[k]!
    return s.sure !== false && (s.inside === null || s.inside === undefined)
  })
}

/** The quotation type of a gold statement. */
export function typeOf(gold: GoldText, index: number): string {
  const s = (gold.attributions ?? []).filter((g) => g.content.length > 0)[index]!
  return s.quotation ?? s.type ?? 'indirect'
}
