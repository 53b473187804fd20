import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelArticle } from '../../src/labels/label-article.ts'
import { labelStatements } from '../../src/labels/label-statements.ts'
import type { LabelledArticle, Speaker } from '../../src/labels/labelled.ts'
import { articleFromText } from '../../src/statements/article.ts'
import type { Article, FoundStatement, Span } from '../../src/statements/statement.ts'
import { tuneArticles } from '../articles/load.ts'
import { language, speakerOf } from './labelling.ts'

const piece = fc.constantFrom(
  'Norland ',
  'said ',
  'denied ',
  'the claim ',
  'accused ',
  'of lying ',
  '“',
  '”',
  '. ',
  '\n',
  ', ',
  '‘',
  '’s ',
  'each other ',
  'on ',
  'told Reuters ',
  'could not be verified ',
  'did not respond ',
  'Shusha ',
  'officials ',
  'if ',
  'not ',
  '12 dead ',
  '\ud83d',
  '𝕏 ',
  '\u0000',
  '@',
  '# ',
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

const speakers: readonly Speaker[] = [
  speakerOf('Norland | government | metonym | Norland', 'n'),
  speakerOf('Ada Moss | person | named', 'm'),
  speakerOf('officials | government | group', 'o'),
]

/** An article with statements anywhere in it, in order, some inside others, spans in any shape that a finder could give. */
const case_ = text.chain((source) => {
  const span = fc
    .tuple(fc.nat(source.length), fc.nat(source.length))
    .map(([one, other]): Span => [Math.min(one, other), Math.max(one, other)])
    .filter(([start, end]) => end > start)
  const spans = source.length === 0 ? fc.constant<Span[]>([]) : fc.array(span, { maxLength: 3 })
  const statement = fc.record({
    source: spans,
    cue: spans,
    content: spans,
    quotation: fc.constantFrom<FoundStatement['quotation']>('direct', 'mixed', 'indirect'),
    display: fc.constantFrom<FoundStatement['display']>('body', 'headline', 'standfirst', 'caption'),
    inside: fc.option(fc.nat(3)),
    confidence: fc.constant(1),
  })
  return fc.record({
    article: fc.constant(articleFromText(source)),
    found: fc.array(statement, { maxLength: 12 }).map((list) =>
      list.map(
        (one, at): FoundStatement => ({
          ...one,
          inside: one.inside !== null && one.inside < at ? one.inside : null,
        }),
      ),
    ),
    who: fc.array(fc.constantFrom('n', 'm', 'o', ''), { minLength: 12, maxLength: 12 }),
  })
})

/** What holds of every labelled article: spans inside the text, ids that exist, shares between nought and one. */
function check(article: Article, found: readonly FoundStatement[], labelled: LabelledArticle): void {
  const ids = new Set(labelled.statements.map((statement) => statement.id))
  const inside = ([start, end]: Span): void => {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(end).toBeLessThanOrEqual(article.text.length)
  }
  // What is told as not said is left out; the rest keeps its order.
  const spans = found.map((one) => JSON.stringify([one.source, one.cue, one.content]))
  let at = -1
  for (const { source, cue, content } of labelled.statements) {
    at = spans.indexOf(JSON.stringify([source, cue, content]), at + 1)
    expect(at).toBeGreaterThanOrEqual(0)
  }
  for (const statement of labelled.statements) {
    expect(statement.stance.length).toBeGreaterThan(0)
    expect(new Set(statement.labels.map((one) => one.id)).size).toBe(statement.labels.length)
    for (const one of statement.labels) one.words.forEach(inside)
    for (const relation of statement.relations) {
      relation.words.forEach(inside)
      expect(relation.to).not.toBe(statement.id)
      if (relation.to !== null) expect(ids).toContain(relation.to)
    }
  }
  for (const mark of labelled.marks) mark.words.forEach(inside)
  for (const reference of labelled.references) inside(reference.words)
  for (const finding of labelled.findings) {
    finding.words.forEach(inside)
    for (const id of finding.statements) expect(ids).toContain(id)
    for (const count of Object.values(finding.counts))
      expect(Number.isInteger(count) && count >= 0).toBe(true)
  }
  for (const voice of labelled.voices) expect(voice.share).toBeGreaterThanOrEqual(0)
  const counted = labelled.statements.filter(
    (one) => one.inside === null && (one.display === 'body' || one.display === 'caption'),
  ).length
  expect(new Set(labelled.voices.flatMap((voice) => voice.statements)).size).toBe(counted)
}

describe('labels of anything', () => {
  it('hold together, whatever the text and the statements', () => {
    fc.assert(
      fc.property(case_, ({ article, found, who }) => {
        const resolved = {
          speakers,
          of: found.map((_, at) => (who[at] === '' ? [] : [who[at]!])),
          via: found.map(() => null),
        }
        check(article, found, labelStatements(article, found, resolved, language, { outlet: ['The Kettle'] }))
      }),
      { numRuns: 400 },
    )
  })
  it('hold together with speakers resolved, and are the same each time', () => {
    fc.assert(
      fc.property(case_, ({ article, found }) => {
        const once = labelArticle(article, found, language, { outlet: [] })
        check(article, found, once)
        expect(labelArticle(article, found, language, { outlet: [] })).toEqual(once)
      }),
      { numRuns: 150 },
    )
  })
})

describe('time', () => {
  /** The annotated articles one after another, `times` over. */
  const long = (times: number) => {
    let source = ''
    const found: FoundStatement[] = []
    const blocks: Article['blocks'][number][] = []
    for (let round = 0; round < times; round += 1) {
      for (const { article, annotated } of tuneArticles()) {
        const offset = source.length
        const move = (spans: readonly Span[]): Span[] =>
          spans.map(([start, end]) => [start + offset, end + offset])
        for (const one of annotated.attributions)
          found.push({
            ...one,
            source: move(one.source),
            cue: move(one.cue),
            content: move(one.content),
            inside: null,
            confidence: 1,
          })
        for (const block of article.blocks)
          blocks.push({ ...block, start: block.start + offset, end: block.end + offset })
        source += `${article.text}\n\n`
      }
    }
    const article: Article = { text: source, blocks, links: [] }
    return {
      article,
      found,
      resolved: { speakers, of: found.map((_, at) => [speakers[at % 3]!.id]), via: found.map(() => null) },
    }
  }
  const cost = (times: number): number => {
    const { article, found, resolved } = long(times)
    const runs = Array.from({ length: 6 }, () => {
      const before = process.cpuUsage()
      labelStatements(article, found, resolved, language, { outlet: [] })
      const used = process.cpuUsage(before)
      return (used.user + used.system) / 1000
    })
    return Math.min(...runs)
  }
  it('grows with the number of statements and no faster', () => {
    cost(4)
    // Four times the statements: linear is 4, quadratic 16. Other work on the machine leaves room for noise.
    const ratios = [1, 2, 3].map(() => cost(8) / cost(2))
    expect(Math.min(...ratios)).toBeLessThan(9)
  })
})
