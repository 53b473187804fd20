/** Why a statement was found: the features that weighed most, in words. */
import { addCueFeatures } from './cue-features.ts'
import { edgeOf } from './edge.ts'
import { addEdgeFeatures } from './edge-features.ts'
import { sayFeature, type Values } from './feature-words.ts'
import { Features } from './features.ts'
import { choose, type Frame, openFrame, stageCount } from './frame.ts'
import type { StatementModel } from './model.ts'
import { cueProbabilities, firstPass } from './passes.ts'
import type { Reading } from './reading.ts'
import { readArticleText } from './reading.ts'
import { Group } from './search.ts'
import type { Article, FoundStatement } from './statement.ts'
import { addStructureFeatures } from './structure-features.ts'

/** One reason: what was seen, and how much it weighed (in log odds; negative: against). */
export interface Reason {
  readonly words: string
  readonly weight: number
}

const mostReasons = 8

/**
 * The reasons for a statement that `findStatements` found in this article, the weightiest first. Statements without a cue
 * rest on a rule and have one reason.
 */
export function explain(article: Article, statement: FoundStatement, model: StatementModel): Reason[] {
  if (statement.cue.length === 0) {
    const block = article.blocks.find(
      (b) => b.start <= statement.content[0]![0] && statement.content[0]![0] < b.end,
    )
    const words =
      block?.kind === 'block-quote'
        ? 'a block set apart as quoted'
        : 'whole sentences in quotation marks, with no cue of their own'
    return [{ words, weight: statement.confidence }]
  }
  const reading = readArticleText(article, model.lexicon)
  const pass = firstPass(reading, cueProbabilities(reading, model), model)
  const [cueStart, cueEnd] = statement.cue[0]!
  const { start } = reading.words
  let own = -1
  pass.heads.forEach((head, h) => {
    if (
      start[head]! >= cueStart &&
      start[head]! < cueEnd &&
      (own < 0 || pass.probability[head]! > pass.probability[pass.heads[own]!]!)
    )
      own = h
  })
  if (own < 0) return [{ words: 'a word for reports whose author is not told', weight: statement.confidence }]
  const frame = closest(reading, pass.frames[own]!, statement)
  const sums = new Map<string, number>()
  const values = valuesOf(reading, frame.head)
  const collect = (f: Features, group: number) => {
    for (const { template, a, b, index } of f.told()) {
      const weight = model.weight(index, group)
      if (weight === 0) continue
      const words = sayFeature(template, a, b, values)
      if (words !== null) sums.set(words, (sums.get(words) ?? 0) + weight)
    }
  }
  const f = new Features()
  addCueFeatures(reading, frame.head, f)
  collect(f, Group.cue)
  let partial: Frame = openFrame(frame.head)
  for (let stage = 0; stage < stageCount; stage++) {
    f.clear()
    addEdgeFeatures(edgeOf(reading, pass.counts, partial), frame.choices[stage]!, f)
    collect(f, Group.stage + stage)
    partial = choose(partial, frame.choices[stage]!, 0)
  }
  f.clear()
  addStructureFeatures(reading, pass.counts, pass.neighbours, own, frame, 0, f)
  collect(f, Group.structure)
  return [...sums]
    .map(([words, weight]) => ({ words, weight }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, mostReasons)
}

/** The frame whose parts begin and end nearest to the statement's. */
function closest(reading: Reading, frames: readonly Frame[], s: FoundStatement): Frame {
  const { start } = reading.words
  const near = (a: number, b: number) =>
    a < 0 ? (b < 0 ? 0 : 50) : b < 0 ? 50 : Math.min(50, Math.abs(start[a]! - b))
  let best = frames[0]!
  let least = Number.POSITIVE_INFINITY
  for (const f of frames) {
    const c = f.choices
    const first = c[5]! >= 0 ? c[5]! : c[6]!
    const source = c[2]! < 0 ? -1 : Math.min(c[2]!, c[3]!)
    const d =
      near(c[0]!, s.cue[0]![0]) + near(first, s.content[0]?.[0] ?? -1) + near(source, s.source[0]?.[0] ?? -1)
    if (d < least) {
      least = d
      best = f
    }
  }
  return best
}

/** Words around the head by their hash. */
function valuesOf(reading: Reading, head: number): Values {
  const { text, start, end, hash, count } = reading.words
  const known = new Map<number, string>()
  for (let k = Math.max(0, head - 100); k < Math.min(count, head + 100); k++)
    known.set(hash[k]!, text.slice(start[k]!, end[k]!))
  return { word: (h) => known.get(h) ?? null, head: text.slice(start[head]!, end[head]!) }
}
