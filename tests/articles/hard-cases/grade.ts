/** Grades what was found in one hard case, and words what is wrong so that a reader of a test report sees it. */
import type { FoundStatement, Span } from '../../../src/statements/statement.ts'
import { type MarkedStatement, nesting, readMarkUp, wordsOf } from '../mark-up.ts'
import { positions } from '../score.ts'
import type { HardCase } from './hard-case.ts'

const CONTENT_IOU = 0.75
const SOURCE_IOU = 0.5

function iou(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const x of a) if (b.has(x)) both++
  return both / Math.max(1, a.size + b.size - both)
}

/** What is wrong with one found statement against its annotation; empty where nothing is. */
function faults(
  text: string,
  marked: MarkedStatement,
  found: FoundStatement,
  hardCase: HardCase,
): readonly string[] {
  const of = (spans: readonly Span[]) => positions(text, spans)
  const wrong: string[] = []
  if (iou(of(marked.content), of(found.content)) < CONTENT_IOU)
    wrong.push(`content “${wordsOf(text, found.content)}”`)
  // The source of “X, who replaced Y, said” has to be X: half of it, or at least its beginning.
  const starts = marked.source[0]?.[0] === found.source[0]?.[0] && found.source.length > 0
  const sameSource =
    marked.source.length === 0 && found.source.length === 0
      ? true
      : starts || iou(of(marked.source), of(found.source)) >= SOURCE_IOU
  if (!sameSource) wrong.push(`source “${wordsOf(text, found.source)}”`)
  const [cue, foundCue] = [of(marked.cue), of(found.cue)]
  // A colon or dash is a cue of punctuation alone, which `positions` strips.
  if (cue.size > 0 && iou(cue, foundCue) === 0) wrong.push(`cue “${wordsOf(text, found.cue)}”`)
  if (marked.cue.length === 0 && found.cue.length > 0) wrong.push(`cue “${wordsOf(text, found.cue)}”`)
  const quotation = hardCase.quotation?.[marked.id]
  if (quotation && quotation !== found.quotation) wrong.push(found.quotation)
  return wrong
}

/**
 * Grades a case: every outer marked statement found with its borders (content IoU ≥ 0.75), and no other outer one.
 * Gives the faults in words, none where the case passes.
 */
export function grade(hardCase: HardCase, found: readonly FoundStatement[]): readonly string[] {
  const { article, statements } = readMarkUp(hardCase.text)
  const text = article.text
  const inside = nesting(statements)
  const left = new Set(found.filter((f) => f.inside === null))
  const out: string[] = []
  statements.forEach((marked, i) => {
    const content = positions(text, marked.content)
    const best = [...left]
      .map((f) => ({ f, iou: iou(content, positions(text, f.content)) }))
      .toSorted((a, b) => b.iou - a.iou)[0]
    if (best && best.iou >= 0.3) left.delete(best.f)
    if (inside[i] !== null) return
    if (!best || best.iou < 0.3) out.push(`${marked.id} not found`)
    else {
      const wrong = faults(text, marked, best.f, hardCase)
      if (wrong.length > 0) out.push(`${marked.id}: ${wrong.join(', ')}`)
    }
  })
  for (const f of left)
    out.push(
      `nothing there: “${wordsOf(text, f.source)}” / “${wordsOf(text, f.cue)}” / “${wordsOf(text, f.content)}”`,
    )
  return out
}
