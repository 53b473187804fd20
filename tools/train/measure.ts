/** Measures of decided attributions against gold: exact F1 by role, and precision and recall for a reader. */
import type { Frame } from '../../src/statements/frame.ts'
import type { Option } from '../../src/statements/passes.ts'
import type { Document, Gold } from './corpus.ts'
import { goldChoices } from './pipeline.ts'

/** A chosen attribution with its confidence. */
export interface Chosen extends Option {
  readonly confidence: number
}

/** A document with its chosen attributions. */
export interface Judged {
  readonly document: Document
  readonly chosen: readonly Chosen[]
}

export interface Exact {
  readonly source: number
  readonly cue: number
  readonly content: number
}

const roleSpans = (c: ArrayLike<number>): [string, number, number][] => {
  const spans: [string, number, number][] = [['cue', c[0]!, c[1]!]]
  if (c[2]! >= 0) spans.push(['source', Math.min(c[2]!, c[3]!), Math.max(c[2]!, c[3]!)])
  if (c[4]! >= 0) spans.push(['content', c[5]!, c[4]!])
  if (c[6]! >= 0) spans.push(['content', c[6]!, c[7]!])
  return spans
}

/** Exact span F1 by role, spans counted once a document. */
export function exactF1(judged: readonly Judged[], cut: number, by: 'worth' | 'confidence' = 'worth'): Exact {
  const tp = { source: 0, cue: 0, content: 0 }
  const predicted = { source: 0, cue: 0, content: 0 }
  const gold = { source: 0, cue: 0, content: 0 }
  for (const { document, chosen } of judged) {
    const g = new Set(document.golds.flatMap((x) => roleSpans(goldChoices(x)).map((s) => s.join())))
    const p = new Set(
      chosen.filter((x) => x[by] >= cut).flatMap((x) => roleSpans(x.frame.choices).map((s) => s.join())),
    )
    for (const s of g) gold[s.split(',')[0] as 'cue']++
    for (const s of p) {
      predicted[s.split(',')[0] as 'cue']++
      if (g.has(s)) tp[s.split(',')[0] as 'cue']++
    }
  }
  const f = (r: 'source' | 'cue' | 'content') => (200 * tp[r]) / (predicted[r] + gold[r] || 1)
  return { source: f('source'), cue: f('cue'), content: f('content') }
}

/** How much of a frame is exactly right, 0–1: a third each for cue, source and content. */
export function exactness(frame: Frame, g: Gold): number {
  const c = frame.choices
  const r = goldChoices(g)
  const same = (a: number, b: number) => (c[a] === r[a] && c[b] === r[b] ? 1 : 0)
  const sides = (r[4]! >= 0 ? 1 : 0) + (r[6]! >= 0 ? 1 : 0)
  const hit = (r[4]! >= 0 ? same(4, 5) : 0) + (r[6]! >= 0 ? same(6, 7) : 0)
  const extra = (r[4]! < 0 && c[4]! >= 0 ? 1 : 0) + (r[6]! < 0 && c[6]! >= 0 ? 1 : 0)
  return (same(0, 1) + same(2, 3) + Math.max(0, hit - 0.5 * extra) / sides) / 3
}

/** Whether a frame is right for the reader: content IoU ≥ 0.5 and the sources overlap or are both missing. */
export function rightFor(frame: Frame, g: Gold): boolean {
  const c = frame.choices
  const r = goldChoices(g)
  let both = 0
  let any = 0
  for (const [a, b] of [
    [5, 4],
    [6, 7],
  ] as const) {
    const cl = c[a]! < 0 ? 0 : c[b]! - c[a]! + 1
    const rl = r[a]! < 0 ? 0 : r[b]! - r[a]! + 1
    const o = cl > 0 && rl > 0 ? Math.max(0, Math.min(c[b]!, r[b]!) - Math.max(c[a]!, r[a]!) + 1) : 0
    both += o
    any += cl + rl - o
  }
  if (both / any < 0.5) return false
  if (c[2]! < 0 || r[2]! < 0) return c[2]! < 0 && r[2]! < 0
  return Math.min(c[2]!, c[3]!) <= Math.max(r[2]!, r[3]!) && Math.max(c[2]!, c[3]!) >= Math.min(r[2]!, r[3]!)
}

/** For each selected attribution, its score and whether it is right; unsure and nested gold is neither. */
export function judgements(
  judged: readonly Judged[],
  by: 'worth' | 'confidence',
): { p: number; right: boolean }[] {
  const list: { p: number; right: boolean }[] = []
  for (const { document, chosen } of judged) {
    for (const x of chosen) {
      const match = document.golds.filter((g) => rightFor(x.frame, g))
      if (match.length > 0 && match.every((g) => g.unsure || g.nested)) continue
      list.push({ p: x[by], right: match.length > 0 })
    }
  }
  return list
}

/** Two lines, by score and by confidence: best exact F1 with its cut, then recall at 90 and 86 % precision and average precision for the reader. */
export function report(name: string, judged: readonly Judged[]): string {
  return (['worth', 'confidence'] as const).map((by) => reportBy(name, judged, by)).join('\n')
}

function reportBy(name: string, judged: readonly Judged[], by: 'worth' | 'confidence'): string {
  let best = { cut: 0, sum: 0, f: { source: 0, cue: 0, content: 0 } as Exact }
  for (let cut = 0.1; cut < 0.7; cut += 0.04) {
    const f = exactF1(judged, cut, by)
    const sum = f.source + f.cue + f.content
    if (sum > best.sum) best = { cut, sum, f }
  }
  const required = judged.reduce(
    (n, j) => n + j.document.golds.filter((g) => !g.unsure && !g.nested).length,
    0,
  )
  const list = judgements(judged, by).sort((a, b) => b.p - a.p)
  let right = 0
  let sumP = 0
  let at90 = 0
  let at86 = 0
  list.forEach((x, k) => {
    if (!x.right) return
    right++
    const precision = right / (k + 1)
    sumP += precision
    if (precision >= 0.9) at90 = right / required
    if (precision >= 0.86) at86 = right / required
  })
  const n = (x: number) => x.toFixed(2)
  return `${name} by ${by.slice(0, 4)}: ${n(best.f.source)}/${n(best.f.cue)}/${n(best.f.content)} sum ${n(best.sum)} at ${best.cut.toFixed(2)} | recall at 90 % ${n(100 * at90)}, at 86 % ${n(100 * at86)}, AP ${n((100 * sumP) / required)}`
}
