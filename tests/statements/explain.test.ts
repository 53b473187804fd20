import { describe, expect, it } from 'vitest'
import { articleFromText } from '../../src/statements/article.ts'
import { explain, findStatements, type Reason } from '../../src/statements/find.ts'
import type { Article, FoundStatement } from '../../src/statements/statement.ts'
import { heldArticles, tuneArticles } from '../articles/load.ts'
import { model, wordsOf } from './engine.ts'
import { heldOut } from './hard-cases/held-out.ts'
import { hardKinds } from './hard-cases/kinds.ts'

/** The reasons for the first statement of a text, in words. */
function reasonsOf(text: string): string[] {
  const article = articleFromText(text)
  const [first] = findStatements(article, model)
  return first === undefined ? [] : explain(article, first, model).map(({ words }) => words)
}

describe('explain', () => {
  it.each<readonly [text: string, ...reasons: string[]]>([
    ['The minister announced that taxes would rise.', 'reporting verb “announced”'],
    [
      '“It is needed,” he said.',
      'closing quotation mark ” before “said”',
      'reporting verb “said”',
      'pronoun “he” beside “said”',
    ],
    ['He said: "It is needed."', 'opening quotation mark " after “said”', 'reporting verb “said”'],
    ['Five people died, according to police.', 'reporting words “according to”'],
    ['Ms Lowe did not believe that the dam was safe.', '“believe” followed by “that”'],
    ['“Come in,” croaked the old man.', '“croaked the old man” right behind a quotation'],
    ['SMITH: We will win.\nJONES: You will not.', '“SMITH:” before what is said'],
  ])('gives what a reader would point at: %s', (text, ...expected) => {
    expect(reasonsOf(text)).toEqual(expect.arrayContaining(expected))
  })

  it('says of a quotation with no cue how it begins', () => {
    const article = articleFromText(
      'Smith said the plan had failed.\n“We have no money left. We must start again.”',
    )
    const bare = findStatements(article, model).find((f) => f.cue.length === 0)
    expect(explain(article, bare!, model).map(({ words }) => words)).toEqual([
      'whole sentences in quotation marks, which begin “We have no money, with no cue of their own',
    ])
  })

  const texts = [...hardKinds, ...heldOut].flatMap((kind) =>
    [...kind.examples, ...kind.counterExamples].map(([text]) => articleFromText(text)),
  )
  const loaded = [...tuneArticles(), ...heldArticles()]

  it('says that somebody speaks elsewhere only where they do, by the annotation or by what is found', () => {
    let told = 0
    for (const { article, annotated } of loaded) {
      const found = findStatements(article, model, { minConfidence: 0.1 })
      const sources = [...found, ...annotated.attributions].flatMap(({ source }) => source.slice(0, 1))
      for (const statement of found) {
        const known = explain(article, statement, model).find(({ words }) => words.includes('elsewhere'))
        if (known === undefined) continue
        told++
        const name = article.text.slice(...known.spans[0]!).toLowerCase()
        const starts = sources
          .filter((span) => wordsOf(article.text, [span]).toLowerCase().includes(name))
          .map(([start]) => start)
        expect(new Set(starts).size, name).toBeGreaterThan(1)
      }
    }
    expect(told).toBeGreaterThan(5)
  })

  it('names words of the text in every reason, in order of weight, none twice, and the cue and the mark among them', () => {
    let statements = 0
    for (const article of [...texts, ...loaded.map((one) => one.article)]) {
      for (const found of findStatements(article, model, { minConfidence: 0.3 })) {
        statements++
        check(article, found, explain(article, found, model))
      }
    }
    expect(statements).toBeGreaterThan(400)
  }, 60_000)
})

/** What every list of reasons has to keep to. */
function check(article: Article, found: FoundStatement, reasons: readonly Reason[]): void {
  const { text } = article
  expect(reasons.length).toBeGreaterThan(0)
  expect(reasons.length).toBeLessThanOrEqual(6)
  const weights = reasons.map(({ weight }) => Math.abs(weight))
  expect(weights).toEqual([...weights].sort((a, b) => b - a))
  expect(new Set(reasons.map(({ words }) => words)).size).toBe(reasons.length)
  for (const { words, spans } of reasons) {
    expect(spans.length).toBeGreaterThan(0)
    let own = words
    for (const [start, end] of spans) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(words).toContain(text.slice(start, end))
      own = own.replace(text.slice(start, end), '')
    }
    // What is left is plain English: no name of a feature, no number.
    expect(own).toMatch(/^[a-z ,“”]+$/)
  }
  const [cue] = found.cue
  if (cue === undefined) return
  const overlaps = ({ spans }: Reason) => spans.some(([s, e]) => s < cue[1] && cue[0] < e)
  expect(reasons.some(overlaps), `no reason names the cue of ${wordsOf(text, found.cue)}`).toBe(true)
  const spoken = found.content.find(
    ([start, end]) => /^[“"‘«„]/.test(text[start]!) && end < cue[0] && cue[0] - end < 20,
  )
  if (found.quotation === 'direct' && spoken !== undefined)
    expect(
      reasons.some(({ words }) => words.includes('quotation')),
      wordsOf(text, found.content),
    ).toBe(true)
}
