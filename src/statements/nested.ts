/**
 * Statements inside another's content, in a pass of their own: each content is read as if it were an article, since the
 * passes have learned that inside a content nothing counts (PolNeAR's practice). Their own "I think" is no statement.
 */
import type { Draft, WordSpan } from './draft.ts'
import { draftOf } from './draft.ts'
import { hasSource, sourceEnd, sourceStart } from './frame.ts'
import type { StatementModel } from './model.ts'
import { confidenceOf, cueProbabilities, firstPass, judge, secondPass, select } from './passes.ts'
import type { Reading } from './reading.ts'
import { readArticleText } from './reading.ts'
import type { Article, Block } from './statement.ts'

const fewestWords = 5
/** Only strong cues count inside a content. */
const leastConfidence = 0.8
/** A word that is less likely to be a cue than this never leads to such a confidence. */
const leastCue = 0.35

/** Finds the statements inside the contents of drafts. Linear: contents of outer statements do not overlap. */
export function nestedStatements(reading: Reading, drafts: readonly Draft[], model: StatementModel): Draft[] {
  const blocks: Block[] = []
  const owners: Draft[] = []
  for (const d of drafts) {
    for (const piece of d.content) {
      const [a, b] = withoutMarks(reading, piece)
      if (b - a + 1 < fewestWords || !holdsStrongCue(reading, a, b)) continue
      blocks.push({ kind: 'body', start: reading.words.start[a]!, end: reading.words.end[b]! })
      owners.push(d)
    }
  }
  const order = Array.from(blocks.keys()).sort((x, y) => blocks[x]!.start - blocks[y]!.start)
  const kept: number[] = []
  let end = -1
  for (const k of order) {
    if (blocks[k]!.start < end) continue
    kept.push(k)
    end = blocks[k]!.end
  }
  if (kept.length === 0) return []
  const inner: Article = { text: reading.article.text, blocks: kept.map((k) => blocks[k]!), links: [] }
  const part = readArticleText(inner, model.lexicon)
  const pass = firstPass(part, cueProbabilities(part, model), model, leastCue)
  const second = secondPass(part, pass, model)
  const outerWord = wordsByOffset(reading)
  const found: Draft[] = []
  for (const x of select(judge(part, pass, second, model.trees.worth), 0.2)) {
    const confidence = confidenceOf(part, pass, second, x, model.trees.right)
    if (confidence < leastConfidence || !hasSource(x.frame)) continue
    if (ownVoice(part, sourceStart(x.frame), sourceEnd(x.frame), model)) continue
    const d = draftOf(part, x.frame, confidence)
    const moved = (spans: readonly WordSpan[]): WordSpan[] =>
      spans.flatMap(([a, b]) => {
        const first = outerWord.get(part.words.start[a]!)
        return first === undefined ? [] : [[first, first + b - a] as const]
      })
    const owner = owners[kept[part.words.block[x.frame.head]!]!]!
    found.push({ ...d, source: moved(d.source), cue: moved(d.cue), content: moved(d.content), inside: owner })
  }
  return found.filter((d) => d.cue.length > 0 && d.content.length > 0)
}

function wordsByOffset(reading: Reading): Map<number, number> {
  const at = new Map<number, number>()
  for (let i = 0; i < reading.words.count; i++) at.set(reading.words.start[i]!, i)
  return at
}

/** Whether the source is the outer speaker themselves: "I", "we". */
function ownVoice(reading: Reading, a: number, b: number, model: StatementModel): boolean {
  return b - a <= 1 && model.lexicon.lists.firstPerson.has(reading.words.hash[a]!)
}

function holdsStrongCue(reading: Reading, a: number, b: number): boolean {
  for (let i = a; i <= b; i++) if (reading.cueClass[i]! >= 3) return true
  return false
}

/** A piece without the quotation marks around it. */
function withoutMarks(reading: Reading, [a, b]: WordSpan): WordSpan {
  let first = a
  let last = b
  while (first < last && reading.quoteState[first] === 2) first++
  while (last > first && reading.quoteState[last] === 3) last--
  return [first, last]
}
