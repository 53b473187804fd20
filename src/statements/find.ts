/** Text in, statements out. */
import { bareQuotations } from './bare-quotations.ts'
import type { Draft } from './draft.ts'
import { draftOf, extentOf, offsetsOf, trimmed } from './draft.ts'
import { Stage } from './frame.ts'
import { hedgedReports } from './hedges.ts'
import { byTheBook } from './label-book.ts'
import { calibrate, type StatementModel } from './model.ts'
import { nestedStatements } from './nested.ts'
import { confidenceOf, cueProbabilities, firstPass, judge, secondPass, select } from './passes.ts'
import type { Reading } from './reading.ts'
import { readArticleText } from './reading.ts'
import { leaveOutTimes } from './source-borders.ts'
import type { Article, FoundStatement } from './statement.ts'
import { transcriptLines } from './transcript.ts'
import { takeWholeQuotations } from './whole-quotations.ts'

export { explain, type Reason } from './explain.ts'

export interface FindOptions {
  /** Statements below this confidence are left out (default: what is shown by default). 0 gives all. */
  readonly minConfidence?: number
  /**
   * Outer statements with a cue alone, their borders as PolNeAR has them, at the cut with the best exact F1 on PolNeAR dev:
   * for comparison with published figures.
   */
  readonly bestF1?: boolean
}

/** Finds the statements of an article, in the order of their first word. Never throws; linear in the text's length. */
export function findStatements(
  article: Article,
  model: StatementModel,
  options: FindOptions = {},
): FoundStatement[] {
  const reading = readArticleText(article, model.lexicon)
  if (options.bestF1) {
    const best = takeWholeQuotations(reading, cuedDrafts(reading, model, model.cuts.bestF1))
    leaveOutTimes(reading, model.lexicon.lists, best)
    return finish(reading, best, 0, false)
  }
  const found = takeWholeQuotations(reading, cuedDrafts(reading, model, 0))
  const drafts = byTheBook(reading, model.lexicon.lists, found)
  const cut = options.minConfidence ?? model.cuts.shown
  const lines = transcriptLines(reading, drafts)
  const line = new Set(lines)
  const others = drafts.filter((d) => !line.has(d))
  placeInside(others, lines)
  const hedged = hedgedReports(reading, model.lexicon, drafts)
  placeInside(
    hedged,
    [...lines, ...others].filter((d) => d.confidence >= cut && d.inside === null),
  )
  const cued = [...lines, ...others, ...hedged].filter((d) => d.confidence >= cut)
  const bare = bareQuotations(reading, cued).filter((d) => d.confidence >= cut)
  const outer = [...cued, ...bare].filter((d) => d.inside === null)
  const inner = cued.filter((d) => d.inside !== null)
  return finish(reading, [...outer, ...inner, ...nestedStatements(reading, outer, model)], cut, true)
}

/** Marks drafts whose cue stands in the content of a holder as inside it. */
function placeInside(drafts: readonly Draft[], holders: readonly Draft[]): void {
  if (drafts.length === 0 || holders.length === 0) return
  const holder = new Map<number, Draft>()
  for (const d of holders) for (const [a, b] of d.content) for (let i = a; i <= b; i++) holder.set(i, d)
  for (const d of drafts) d.inside = holder.get(d.cue[0]![0]) ?? d.inside
}

/** Statements with a cue, as the two passes and the trees decide them. */
function cuedDrafts(reading: Reading, model: StatementModel, cut: number): Draft[] {
  const pass = firstPass(reading, cueProbabilities(reading, model), model)
  const second = secondPass(reading, pass, model)
  const drafts: Draft[] = []
  for (const x of select(judge(reading, pass, second, model.trees.worth), cut / 2)) {
    // A statement without content says nothing.
    if (x.frame.choices[Stage.leftNear]! < 0 && x.frame.choices[Stage.rightNear]! < 0) continue
    const right = confidenceOf(reading, pass, second, x, model.trees.right)
    // Exactness as the mean of both ensembles: each errs where the other does not.
    if ((2 * x.worth + right) / 3 < cut) continue
    drafts.push(draftOf(reading, x.frame, calibrate(model.header.calibration, right)))
  }
  return drafts
}

/** Orders drafts, numbers the nested ones' outer statements, and gives offsets. */
function finish(reading: Reading, drafts: readonly Draft[], cut: number, trim: boolean): FoundStatement[] {
  const shown = (d: Draft) =>
    d.confidence >= cut && (!trim || d.content.some((s) => trimmed(reading, s) !== null))
  const kept = drafts.filter((d) => shown(d) && (d.inside === null || shown(d.inside)))
  const order = [...kept].sort((a, b) => {
    const [a0, a1] = extentOf(a)
    const [b0, b1] = extentOf(b)
    return a0 - b0 || b1 - a1
  })
  const number = new Map(order.map((d, k) => [d, k]))
  const spans = (list: Draft['content']) =>
    offsetsOf(reading, trim ? list.map((s) => trimmed(reading, s)).filter((s) => s !== null) : list)
  return order.map((d) => {
    const [first] = extentOf(d)
    return {
      source: spans(d.source),
      cue: d.cue.length > 0 && trim && spans(d.cue).length === 0 ? offsetsOf(reading, d.cue) : spans(d.cue),
      content: spans(d.content),
      quotation: d.quotation,
      display: reading.article.blocks[reading.words.block[first]!]!.kind,
      inside: d.inside === null ? null : (number.get(d.inside) ?? null),
      confidence: d.confidence,
    }
  })
}
