import { describe, expect, it } from 'vitest'
import type { AnnotatedStatement } from './annotation.ts'
import { heldArticles, tuneArticles } from './load.ts'
import {
  describe as describeScore,
  f1,
  type PredictedStatement,
  positions,
  precision,
  rate,
  recall,
  sameName,
  score,
} from './score.ts'

const text = 'Ann said that it rains. “It snows,” he said. Bob denied the claim.'
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const gold = (over: Partial<AnnotatedStatement> & { id: number }): AnnotatedStatement => ({
  source: [],
  cue: [],
  content: [],
  type: 'indirect',
  quotation: 'indirect',
  display: 'body',
  inside: null,
  sure: true,
  speakers: [],
  mention: 'name',
  stance: ['neutral'],
  labels: [],
  relations: [],
  ...over,
})
const ann = gold({
  id: 1,
  source: [at('Ann')],
  cue: [at('said')],
  content: [at('that it rains')],
  speakers: [{ name: 'Ann Lee', kind: 'person', naming: 'named', side: ['GB'] }],
  labels: ['denied'],
})
const bob = gold({
  id: 2,
  source: [at('Bob')],
  cue: [at('denied')],
  content: [at('the claim')],
  stance: ['denial'],
  labels: ['denial', 'loaded wording'],
  relations: [{ type: 'denies', to: 1 }],
})
const asPrediction = (s: AnnotatedStatement, over: Partial<PredictedStatement> = {}): PredictedStatement => ({
  ...s,
  relations: [],
  ...over,
})

describe('positions', () => {
  it('strips punctuation and white space at the edges, not quotation marks', () => {
    expect([...positions('a, “b”.', [[1, 7]])]).toEqual([3, 4, 5])
    expect(positions('...', [[0, 3]]).size).toBe(0)
  })
})

describe('sameName', () => {
  it.each([
    ['Ilham Aliyev', 'Aliyev', true],
    ['the ministry of defence', 'Ministry Defence', true],
    ['Ann Lee', 'Ann Smith', false],
    ['Ann Bell Lee', 'Ann Bell Hope', true],
    ['', 'Ann', false],
    [undefined, undefined, false],
  ] as const)('%s / %s: %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same)
    expect(sameName(b, a)).toBe(same)
  })
})

describe('score', () => {
  it('is whole where everything is predicted', () => {
    const s = score([
      {
        text,
        gold: [ann, bob],
        predicted: [asPrediction(ann), asPrediction(bob, { relations: [{ type: 'denies', to: 0 }] })],
      },
    ])
    for (const a of [s.statements, s.side, s.stance, s.labels, s.relations]) expect(f1(a)).toBe(1)
    expect(rate(s.shown)).toBe(1)
    expect(s.labels.both).toBe(2)
  })
  it('counts what is missed and what is made up', () => {
    const made = asPrediction(ann, { content: [at('It snows')] })
    const s = score([{ text, gold: [ann, bob], predicted: [made, asPrediction(ann)] }])
    expect(s.statements).toEqual({ both: 1, onlyPredicted: 1, onlyGold: 1 })
    expect(precision(s.statements)).toBe(0.5)
    expect(recall(s.statements)).toBe(0.5)
    expect(s.shown).toEqual({ of: 2, right: 1 })
  })
  it('asks for half of the content', () => {
    const cut = (end: string) =>
      score([{ text, gold: [ann], predicted: [asPrediction(ann, { content: [at(end)] })] }]).statements.both
    expect(cut('that it')).toBe(1)
    expect(cut('that')).toBe(0)
  })
  it('asks for an anchor: cue or source must overlap, unless neither has a cue', () => {
    const loose = asPrediction(ann, { cue: [at('denied')], source: [at('Bob')] })
    expect(score([{ text, gold: [ann], predicted: [loose] }]).statements.both).toBe(0)
    const bare = gold({ id: 1, content: [at('“It snows,”')], quotation: 'direct' })
    const s = score([{ text, gold: [bare], predicted: [asPrediction(bare)] }])
    expect(s.direct).toEqual({ of: 1, right: 1 })
  })
  it('found but with another source is not right for the reader', () => {
    const s = score([{ text, gold: [ann], predicted: [asPrediction(ann, { source: [at('Bob')] })] }])
    expect(s.statements.both).toBe(1)
    expect(s.shown).toEqual({ of: 1, right: 0 })
  })
  it('neither requires nor punishes unsure and nested annotations', () => {
    const soft = [gold({ ...ann, sure: false }), gold({ ...bob, inside: 1 })]
    expect(score([{ text, gold: soft, predicted: [] }]).statements).toEqual({
      both: 0,
      onlyPredicted: 0,
      onlyGold: 0,
    })
    const s = score([{ text, gold: soft, predicted: soft.map((g) => asPrediction(g)) }])
    expect(s.statements).toEqual({ both: 0, onlyPredicted: 0, onlyGold: 0 })
    expect(s.shown).toEqual({ of: 2, right: 2 })
  })
  it('compares kind and naming of the first speaker, sides of all, and pronouns by name', () => {
    const he = gold({ ...ann, mention: 'pronoun' })
    const other = { name: 'Bob', kind: 'person', naming: 'role', side: ['GB', 'FR'] } as const
    const s = score([{ text, gold: [he], predicted: [asPrediction(he, { speakers: [other] })] }])
    expect([rate(s.kind), rate(s.naming), rate(s.pronouns)]).toEqual([1, 0, 0])
    expect(s.side).toEqual({ both: 1, onlyPredicted: 1, onlyGold: 0 })
    const open = score([{ text, gold: [he], predicted: [asPrediction(he, { speakers: [] })] }])
    expect(open.pronounsLeftOpen).toBe(1)
  })
  it('counts a relation only where both ends were found', () => {
    const wrong = asPrediction(bob, { relations: [{ type: 'disputes', to: 1 }] })
    const both = score([{ text, gold: [ann, bob], predicted: [wrong, asPrediction(ann)] }])
    expect(both.relations).toEqual({ both: 0, onlyPredicted: 1, onlyGold: 1 })
    const one = score([{ text, gold: [ann, bob], predicted: [wrong] }])
    expect(one.relations).toEqual({ both: 0, onlyPredicted: 0, onlyGold: 0 })
  })
  it('compares accused sides by name', () => {
    const accusing = gold({ ...bob, relations: [{ type: 'accuses', to: null, side: 'Big Machine' }] })
    const accused = (side: string) =>
      score([
        {
          text,
          gold: [accusing],
          predicted: [asPrediction(accusing, { relations: [{ type: 'accuses', to: null, side }] })],
        },
      ]).accused
    expect(accused('the Big Machine')).toEqual({ both: 1, onlyPredicted: 0, onlyGold: 0 })
    expect(accused('Ann')).toEqual({ both: 0, onlyPredicted: 1, onlyGold: 1 })
  })
  it('gives full marks to the annotated articles against themselves', () => {
    const s = score(
      [...tuneArticles(), ...heldArticles()].map(({ annotated: a }) => ({
        text: a.text,
        gold: a.attributions,
        predicted: a.attributions.map((g) => ({
          ...g,
          relations: g.relations.map((r) => ({
            ...r,
            to: r.to === null ? null : a.attributions.findIndex((o) => o.id === r.to),
          })),
        })),
      })),
    )
    for (const a of [s.statements, s.side, s.stance, s.labels, s.relations, s.accused]) {
      expect(f1(a)).toBe(1)
      expect(a.both).toBeGreaterThan(10)
    }
    expect(describeScore(s)).toContain('statements P 100.0 R 100.0 F1 100.0')
  })
})
