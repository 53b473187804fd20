/** Text in, statements out. */
import type { Frame } from './frame.ts'
import { calibrate, type StatementModel } from './model.ts'
import { cueProbabilities, firstPass, type Rescored, secondPass, select } from './passes.ts'
import { quotationOf } from './quotation-type.ts'
import type { Reading } from './reading.ts'
import { readArticleText } from './reading.ts'
import type { Article, FoundStatement, Span } from './statement.ts'

export interface FindOptions {
  /** Statements below this confidence are left out (default: what is shown by default). 0 gives all. */
  readonly minConfidence?: number
  /** Outer statements alone, at the cut with the best exact F1 on PolNeAR dev: for comparison with published figures. */
  readonly bestF1?: boolean
}

/** Finds the statements of an article, in the order of their first word. Never throws; linear in the text's length. */
export function findStatements(
  article: Article,
  model: StatementModel,
  options: FindOptions = {},
): FoundStatement[] {
  const reading = readArticleText(article, model.lexicon)
  const pass = firstPass(reading, cueProbabilities(reading, model), model)
  const rescored = secondPass(reading, pass, model)
  const cut = options.bestF1 ? model.cuts.bestF1 : (options.minConfidence ?? model.cuts.shown)
  const statements: FoundStatement[] = []
  for (const x of select(rescored, 0)) {
    const confidence = calibrate(model.header.calibration, x.p)
    if (confidence < cut) continue
    statements.push(statementOf(reading, x, confidence))
  }
  return statements.sort((a, b) => firstOffset(a) - firstOffset(b))
}

function firstOffset(s: FoundStatement): number {
  return Math.min(...[...s.source, ...s.cue, ...s.content].map(([from]) => from))
}

function statementOf(reading: Reading, { frame }: Rescored, confidence: number): FoundStatement {
  const { source, cue, content } = spansOf(reading, frame)
  const block = reading.article.blocks[reading.words.block[frame.head]!]!
  return {
    source,
    cue,
    content,
    quotation: quotationOf(reading, frame),
    display: block.kind,
    inside: null,
    confidence,
  }
}

/** A frame's spans in UTF-16 units. */
export function spansOf(reading: Reading, frame: Frame): { source: Span[]; cue: Span[]; content: Span[] } {
  const { start, end } = reading.words
  const c = frame.choices
  const span = (a: number, b: number): Span[] =>
    a < 0 || b < 0 ? [] : [[start[Math.min(a, b)]!, end[Math.max(a, b)]!]]
  return {
    source: span(c[2]!, c[3]!),
    cue: span(c[0]!, c[1]!),
    content: [...span(c[5]!, c[4]!), ...span(c[6]!, c[7]!)],
  }
}
