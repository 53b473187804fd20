/** Text in, statements out. */
import { bareQuotations } from './bare-quotations.ts'
import type { Draft } from './draft.ts'
import { draftOf, extentOf, offsetsOf, trimmed } from './draft.ts'
import { hedgedReports } from './hedges.ts'
import { calibrate, type StatementModel } from './model.ts'
import { nestedStatements } from './nested.ts'
import { confidenceOf, cueProbabilities, firstPass, judge, secondPass, select } from './passes.ts'
import { joinParagraphs } from './quoted-paragraphs.ts'
import type { Reading } from './reading.ts'
import { readArticleText } from './reading.ts'
import type { Article, FoundStatement } from './statement.ts'

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
  if (options.bestF1) return finish(reading, cuedDrafts(reading, model, model.cuts.bestF1), 0, false)
  const drafts = cuedDrafts(reading, model, 0)
  joinParagraphs(reading, drafts)
  const cut = options.minConfidence ?? model.cuts.shown
  const cued = [...drafts, ...outermost(hedgedReports(reading, model.lexicon, drafts), drafts, cut)]
  const sure = cued.filter((d) => d.confidence >= cut)
  const outer = [...sure, ...bareQuotations(reading, sure).filter((d) => d.confidence >= cut)]
  return finish(reading, [...outer, ...nestedStatements(reading, outer, model)], cut, true)
}

/** Marks drafts whose cue stands in the content of a sure one as inside it. */
function outermost(found: readonly Draft[], drafts: readonly Draft[], cut: number): readonly Draft[] {
  for (const d of found) {
    const at = d.cue[0]![0]
    d.inside = drafts.find((o) => o.confidence >= cut && o.content.some(([a, b]) => a <= at && at <= b)) ?? null
  }
  return found
}

/** Statements with a cue, as the two passes and the trees decide them. */
function cuedDrafts(reading: Reading, model: StatementModel, leastWorth: number): Draft[] {
  const pass = firstPass(reading, cueProbabilities(reading, model), model)
  const second = secondPass(reading, pass, model)
  return select(judge(reading, pass, second, model.trees.worth), leastWorth).map((x) =>
    draftOf(reading, x.frame, calibrate(model.header.calibration, confidenceOf(reading, pass, second, x, model.trees.right))),
  )
}

/** Orders drafts, numbers the nested ones' outer statements, and gives offsets. */
function finish(reading: Reading, drafts: readonly Draft[], cut: number, trim: boolean): FoundStatement[] {
  const kept = drafts.filter((d) => d.confidence >= cut && (d.inside === null || d.inside.confidence >= cut))
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
