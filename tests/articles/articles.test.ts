/** The whole engine over the annotated articles: figures never fall below what was measured; clean articles stay clean. */
import { describe, expect, it } from 'vitest'
import type { AnnotatedArticle } from './annotation.ts'
import { figures, findingsAgreement, labelled, loadEngine, voiceFaults, voiceName } from './engine.ts'
import { cleanArticles, heldArticles, tuneArticles } from './load.ts'
import { percents, readRatchet } from './ratchet.ts'

const engine = loadEngine()
const ratchet = readRatchet()

describe.each(['annotated', 'found'] as const)('labels from %s statements', (from) => {
  const now = percents(
    figures(tuneArticles(), engine, from),
    findingsAgreement(tuneArticles(), engine, from),
    from,
  )
  it.each(Object.entries(ratchet[from]))('%s is at least %i per cent', (name, floor) => {
    expect(now[name]).toBeGreaterThanOrEqual(floor)
  })
  it('measures what the ratchet holds', () => {
    expect(Object.keys(now)).toEqual(Object.keys(ratchet[from]))
  })
})

describe.each(cleanArticles())('$annotated.id', (loaded) => {
  it.each(['annotated', 'found'] as const)('shows none of the labels from %s statements', (from) => {
    const { statements, marks, findings } = labelled(loaded, engine, from)
    const given = statements.flatMap((s) => s.labels)
    expect(given).toEqual([])
    expect(statements.flatMap((s) => s.relations.filter((r) => r.type !== 'supports'))).toEqual([])
    expect(marks).toEqual([])
    expect(
      findings.filter(
        (f) => !['own voice', 'verbs by side', 'headline attributed', 'unnamed sources'].includes(f.id),
      ),
    ).toEqual([])
  })
})

interface WordCounts {
  readonly quoted: number
  readonly reported: number
}

/**
 * Words of a statement's content inside and outside quotation marks, counted from the annotation by white space. A direct
 * content is quoted whole (its *that* too), an indirect one reported whole (marks in it belong to a nested statement).
 */
function wordCounts(article: AnnotatedArticle, id: number): WordCounts {
  const statement = article.attributions.find((a) => a.id === id)!
  let [quoted, reported] = [0, 0]
  for (const [start, end] of statement.content) {
    const pieces = article.text.slice(start, end).split(/(“[^”]*”?)/)
    for (const piece of pieces) {
      const words = piece.split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length
      if (statement.quotation === 'direct' || (statement.quotation === 'mixed' && piece.startsWith('“')))
        quoted += words
      else reported += words
    }
  }
  return { quoted, reported }
}

const inScope = [...tuneArticles(), ...heldArticles()]

describe('the voices', () => {
  const failing = inScope.flatMap((loaded) => voiceFaults(loaded, engine))
  const known = (name: string) => ratchet.voices.includes(name)
  const expected = inScope.flatMap((a) => a.annotated.voices.map((v) => voiceName(a, v.side)))
  it.each(expected)('%s', (name) => {
    const fault = failing.find((f) => f.name === name)
    if (known(name))
      expect(fault, `“${name}” is right now: take it off the list in ratchet.json`).toBeDefined()
    else expect(fault).toBeUndefined()
  })
  it('are known to fail only where there is such a voice', () => {
    expect(expected).toEqual(expect.arrayContaining([...ratchet.voices]))
  })
})

describe.each([...inScope, ...cleanArticles()])('$annotated.id', (loaded) => {
  it('counts quoted and reported words exactly', () => {
    const { statements, voices } = labelled(loaded, engine, 'annotated')
    const idOf = new Map(loaded.annotated.attributions.map((a, i) => [statements[i]?.id, a.id]))
    expect(voices.length).toBeGreaterThan(0)
    for (const voice of voices) {
      const counted = voice.statements.map((id) => wordCounts(loaded.annotated, idOf.get(id)!))
      const sum = (of: (c: WordCounts) => number) => counted.reduce((n, c) => n + of(c), 0)
      expect([voice.quotedWords, voice.reportedWords], `${voice.side} ${voice.statements}`).toEqual([
        sum((c) => c.quoted),
        sum((c) => c.reported),
      ])
    }
  })
})
