/**
 * How far predictions agree with annotated articles: the measure by which the labelled pages are scored.
 *
 * A prediction finds an annotated statement when their contents have an IoU of at least one half (characters, punctuation
 * at the edges stripped) and their cues or their sources overlap, or neither has a cue. It is right for the reader when the
 * sources overlap besides, or are both empty. Nested and unsure annotations are neither required nor counted as wrong; all
 * but the figures of finding is measured on the sure statements found. Loaded wording is not scored.
 */

import type { Span } from '../../src/statements/statement.ts'
import type { AnnotatedSpeaker, AnnotatedStatement } from './annotation.ts'

/** What a prediction must tell to be scored. `to` counts predictions from nought, as exported lines do. */
export interface PredictedStatement {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly speakers: readonly Pick<AnnotatedSpeaker, 'name' | 'kind' | 'naming' | 'side'>[]
  readonly stance: readonly string[]
  readonly labels: readonly string[]
  readonly relations: readonly { readonly type: string; readonly to: number | null; readonly side?: string }[]
}

/** One article: its text, what was annotated, what was predicted. Spans of both count in the same units. */
export interface ScoredArticle {
  readonly text: string
  readonly gold: readonly AnnotatedStatement[]
  readonly predicted: readonly PredictedStatement[]
}

/** Counts of a set against a set. */
export interface Agreement {
  both: number
  onlyPredicted: number
  onlyGold: number
}

export interface Share {
  of: number
  right: number
}

export interface Score {
  readonly statements: Agreement
  readonly shown: Share
  readonly direct: Share
  readonly kind: Share
  readonly naming: Share
  readonly pronouns: Share
  /** Pronoun sources whose speaker was left open. */
  pronounsLeftOpen: number
  readonly side: Agreement
  readonly stance: Agreement
  readonly labels: Agreement
  readonly relations: Agreement
  /** Whom statements accuse. The scorer of the labelled pages leaves it out. */
  readonly accused: Agreement
  /** By label. */
  readonly byLabel: Map<string, Agreement>
}

const EDGE = ' \t\n\u00a0.,;:–—-'
const NOT_SCORED = ['loaded wording', 'evidence linked']

const agreement = (): Agreement => ({ both: 0, onlyPredicted: 0, onlyGold: 0 })
const share = (): Share => ({ of: 0, right: 0 })

/** 0–1: of what was predicted, how much is annotated. */
export const precision = (a: Agreement): number => a.both / Math.max(1, a.both + a.onlyPredicted)
/** 0–1: of what is annotated, how much was predicted. */
export const recall = (a: Agreement): number => a.both / Math.max(1, a.both + a.onlyGold)
/** 0–1: the harmonic mean of both. */
export const f1 = (a: Agreement): number =>
  (2 * a.both) / Math.max(1, 2 * a.both + a.onlyPredicted + a.onlyGold)
/** 0–1. */
export const rate = (s: Share): number => s.right / Math.max(1, s.of)

/** The positions that spans cover, each span stripped of punctuation and white space at its edges. */
export function positions(text: string, spans: readonly Span[]): ReadonlySet<number> {
  const covered = new Set<number>()
  for (const span of spans) {
    let [start, end] = span
    while (start < end && EDGE.includes(text.charAt(start))) start++
    while (end > start && EDGE.includes(text.charAt(end - 1))) end--
    for (let i = start; i < end; i++) covered.add(i)
  }
  return covered
}

const common = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  let n = 0
  for (const x of a) if (b.has(x)) n++
  return n
}

interface Covered {
  readonly content: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly source: ReadonlySet<number>
}

const cover = (text: string, s: Pick<PredictedStatement, 'source' | 'cue' | 'content'>): Covered => ({
  content: positions(text, s.content),
  cue: positions(text, s.cue),
  source: positions(text, s.source),
})

/** Pairs predictions with annotations, best overlap first, each at most once: [prediction, annotation]. */
function pair(
  predicted: readonly Covered[],
  gold: readonly Covered[],
): readonly (readonly [number, number])[] {
  const candidates = predicted.flatMap((p, i) =>
    gold.flatMap((g, j) => {
      const both = common(p.content, g.content)
      const iou = both / Math.max(1, p.content.size + g.content.size - both)
      const anchored =
        common(p.cue, g.cue) > 0 || common(p.source, g.source) > 0 || (p.cue.size === 0 && g.cue.size === 0)
      return iou >= 0.5 && anchored ? [{ iou, i, j }] : []
    }),
  )
  const taken = { predicted: new Set<number>(), gold: new Set<number>() }
  const pairs: (readonly [number, number])[] = []
  for (const { i, j } of candidates.toSorted((a, b) => b.iou - a.iou || b.i - a.i || b.j - a.j)) {
    if (taken.predicted.has(i) || taken.gold.has(j)) continue
    taken.predicted.add(i)
    taken.gold.add(j)
    pairs.push([i, j])
  }
  return pairs
}

const nameWords = (name: string | undefined): ReadonlySet<string> =>
  new Set(
    (name ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((w) => w !== '' && !['the', 'of', 'a', 's'].includes(w)),
  )

/** Whether two forms name the same one: one's words hold the other's, or half of all their words are shared. */
export function sameName(one: string | undefined, other: string | undefined): boolean {
  const a = nameWords(one)
  const b = nameWords(other)
  if (a.size === 0 || b.size === 0) return false
  const both = common(a, b)
  return both === a.size || both === b.size || both / (a.size + b.size - both) >= 0.5
}

function count(into: Agreement, gold: ReadonlySet<string>, predicted: ReadonlySet<string>): void {
  const both = common(gold, predicted)
  into.both += both
  into.onlyGold += gold.size - both
  into.onlyPredicted += predicted.size - both
}

const tally = (into: Share, right: boolean): void => {
  into.of++
  if (right) into.right++
}

/** Accused sides are the same where their names are: “Azerbaijan’s army” and “the army of Azerbaijan”. */
function countAccused(
  into: Agreement,
  gold: AnnotatedStatement['relations'],
  predicted: PredictedStatement['relations'],
): void {
  const of = (relations: PredictedStatement['relations']) =>
    relations.flatMap((r) => (r.type === 'accuses' && r.side ? [r.side] : []))
  const left = new Set(of(predicted))
  for (const side of new Set(of(gold))) {
    const same = [...left].find((p) => p === side || sameName(p, side))
    if (same === undefined) into.onlyGold++
    else {
      into.both++
      left.delete(same)
    }
  }
  into.onlyPredicted += left.size
}

const sides = (speakers: readonly Pick<AnnotatedSpeaker, 'side'>[]) =>
  new Set(speakers.flatMap((s) => s.side))
const scoredLabels = (labels: readonly string[]) => new Set(labels.filter((l) => !NOT_SCORED.includes(l)))
const soft = (s: AnnotatedStatement): boolean => !s.sure || s.inside !== null

function compare(into: Score, gold: AnnotatedStatement, predicted: PredictedStatement): void {
  const expected = gold.speakers[0]
  const given = predicted.speakers[0]
  if (expected) {
    tally(into.kind, expected.kind === given?.kind)
    tally(into.naming, expected.naming === given?.naming)
  }
  if (gold.mention === 'pronoun' && expected) {
    tally(into.pronouns, sameName(expected.name, given?.name))
    if (!given?.name) into.pronounsLeftOpen++
  }
  countAccused(into.accused, gold.relations, predicted.relations)
  count(into.side, sides(gold.speakers), sides(predicted.speakers))
  count(into.stance, new Set(gold.stance), new Set(predicted.stance))
  const [expectedLabels, givenLabels] = [scoredLabels(gold.labels), scoredLabels(predicted.labels)]
  count(into.labels, expectedLabels, givenLabels)
  for (const label of new Set([...expectedLabels, ...givenLabels])) {
    const one = into.byLabel.get(label) ?? agreement()
    const only = (labels: ReadonlySet<string>) => new Set(labels.has(label) ? [label] : [])
    count(one, only(expectedLabels), only(givenLabels))
    into.byLabel.set(label, one)
  }
}

/** Scores predictions against annotations over all articles given. */
export function score(articles: readonly ScoredArticle[]): Score {
  const total: Score = {
    statements: agreement(),
    shown: share(),
    direct: share(),
    kind: share(),
    naming: share(),
    pronouns: share(),
    pronounsLeftOpen: 0,
    side: agreement(),
    stance: agreement(),
    labels: agreement(),
    relations: agreement(),
    accused: agreement(),
    byLabel: new Map(),
  }
  for (const { text, gold: all, predicted } of articles) {
    const gold = all.filter((s) => s.content.length > 0)
    const goldCover = gold.map((s) => cover(text, s))
    const predictedCover = predicted.map((s) => cover(text, s))
    const pairs = pair(predictedCover, goldCover)
    const goldOf = new Map(pairs)
    const found = new Map(pairs.map(([i, j]) => [j, i]))
    predictedCover.forEach((p, i) => {
      const j = goldOf.get(i)
      if (j === undefined) total.statements.onlyPredicted++
      else if (!soft(gold[j]!)) total.statements.both++
      const sources = j === undefined ? null : goldCover[j]!.source
      tally(
        total.shown,
        !!sources && (common(p.source, sources) > 0 || (p.source.size === 0 && sources.size === 0)),
      )
    })
    gold.forEach((s, j) => {
      if (soft(s)) return
      if (!found.has(j)) total.statements.onlyGold++
      if (s.quotation === 'direct') tally(total.direct, found.has(j))
    })
    const indexOf = new Map(gold.map((s, j) => [s.id, j]))
    for (const [i, j] of pairs) {
      const [g, p] = [gold[j]!, predicted[i]!]
      if (soft(g)) continue
      compare(total, g, p)
      const expected = g.relations.flatMap((r) => {
        const to = r.to === null ? undefined : indexOf.get(r.to)
        return r.type !== 'accuses' && to !== undefined && found.has(to) ? [`${r.type} ${to}`] : []
      })
      const given = p.relations.flatMap((r) => {
        const to = r.to === null ? undefined : goldOf.get(r.to)
        return r.type !== 'accuses' && to !== undefined ? [`${r.type} ${to}`] : []
      })
      count(total.relations, new Set(expected), new Set(given))
    }
  }
  return total
}

const percent = (x: number): string => (100 * x).toFixed(1)

/** The figures as lines of text, in the order of the Python scorer of the labelled pages. */
export function describe(s: Score): string {
  const prf = (a: Agreement) =>
    `P ${percent(precision(a))} R ${percent(recall(a))} F1 ${percent(f1(a))} (gold ${a.both + a.onlyGold})`
  const labels = [...s.byLabel].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    `statements ${prf(s.statements)} | shown ${s.shown.of}, shown right ${percent(rate(s.shown))} | direct recall ${percent(rate(s.direct))} of ${s.direct.of}`,
    `kind ${percent(rate(s.kind))} of ${s.kind.of} | naming ${percent(rate(s.naming))} of ${s.naming.of} | pronouns ${percent(rate(s.pronouns))} of ${s.pronouns.of} (left open ${s.pronounsLeftOpen})`,
    `side ${prf(s.side)}`,
    `stance ${prf(s.stance)}`,
    `labels ${prf(s.labels)}`,
    `relations ${prf(s.relations)} | accused ${prf(s.accused)}`,
    ...labels.map(
      ([name, a]) => `   ${name}: both ${a.both}, only gold ${a.onlyGold}, only predicted ${a.onlyPredicted}`,
    ),
  ].join('\n')
}
