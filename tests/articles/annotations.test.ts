/** Every annotation is well-formed and agrees with itself. The engine plays no part in these tests. */
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/statements/statement.ts'
import type { AnnotatedStatement } from './annotation.ts'
import { codePointOffsets, exportLine } from './export.ts'
import { cleanArticles, heldArticles, type LoadedArticle, readArticle, tuneArticles } from './load.ts'
import { readMarkUp, wordsOf } from './mark-up.ts'

const KINDS = [
  'this outlet', 'head-of-state-or-government', 'military', 'government', 'law-enforcement', 'judiciary', 'legislature',
  'party', 'litigant', 'international-organisation', 'ngo', 'union', 'company', 'expert', 'media', 'document', 'public',
  'person', 'unknown',
] // biome-ignore format: one table
const NAMINGS = ['named', 'role', 'institution', 'metonym', 'group', 'pseudonym', 'anonymous']
const STANCES = [
  'neutral', 'assertive', 'truth-presuming', 'doubt-casting', 'denial', 'accusation', 'praise', 'criticism', 'commitment',
  'refusal', 'demand', 'question', 'belief',
] // biome-ignore format: one table
const LABELS = [
  'denied', 'contradicted', 'denial', 'accusation', 'party to the dispute', 'unnamed source', 'second-hand', 'social media',
  'unverified', 'no evidence given', 'evidence linked', 'truth-presuming word', 'doubt-casting word', 'loaded wording',
  'contested name', 'scare quotes',
] // biome-ignore format: one table
const RELATIONS = ['denies', 'disputes', 'accuses', 'answers', 'supports', 'repeats']
const FINDINGS = ['not heard', 'only through the other side', 'asked, no answer', 'did not deny']

const tune = tuneArticles()
const held = heldArticles()
const clean = cleanArticles()
const articles = [...tune, ...held, ...clean]
const words = (text: string) => text.split(/\s+/).length

function spansOf({ annotated: a }: LoadedArticle): readonly Span[] {
  return [
    ...a.attributions.flatMap((s) => [...s.source, ...s.cue, ...s.content]),
    ...a.references.map((r) => r.words),
    ...a.marks.map((m) => m.text),
    ...Object.values(a.findings).flatMap((all) => all.map((f) => f.words)),
  ]
}

describe('the set of articles', () => {
  it('holds five articles to tune on, six held and five clean ones', () => {
    expect(tune.map((a) => a.annotated.id)).toEqual([
      'tune/border',
      'tune/company',
      'tune/court',
      'tune/election',
      'tune/war',
    ])
    expect(held.map((a) => a.annotated.id)).toEqual([
      'held/celebrity',
      'held/congress',
      'held/diplomacy',
      'held/health',
      'held/protest',
      'held/science',
    ])
    expect(clean).toHaveLength(5)
  })
  it('shows every kind of quotation, nesting, display text and pieces', () => {
    const all = articles.flatMap((a) => a.annotated.attributions)
    expect(all.length).toBeGreaterThan(180)
    expect(new Set(all.map((s) => s.quotation))).toEqual(new Set(['direct', 'mixed', 'indirect']))
    expect(all.filter((s) => s.inside !== null).length).toBeGreaterThan(5)
    expect(all.filter((s) => s.display === 'headline').length).toBeGreaterThanOrEqual(8)
    expect(all.filter((s) => s.content.length > 1).length).toBeGreaterThan(8)
    expect(all.filter((s) => s.mention === 'pronoun').length).toBeGreaterThan(20)
  })
  it('has the annotated voices of at least three articles', () => {
    expect(articles.filter((a) => a.annotated.voices.length > 0).length).toBeGreaterThanOrEqual(3)
  })
})

describe.each(articles)('$annotated.id', (loaded) => {
  const { annotated: a, article } = loaded
  const byId = new Map(a.attributions.map((s) => [s.id, s]))
  const label = (s: AnnotatedStatement) => `${s.id}: ${wordsOf(a.text, s.content)}`

  it('has text of a news article’s length and blocks that tile it', () => {
    expect(words(a.text)).toBeGreaterThan(100)
    expect(words(a.text)).toBeLessThan(650)
    expect(article.text).toBe(a.text)
    expect(article.blocks[0]?.kind).toBe('headline')
    let end = 0
    for (const block of article.blocks) {
      expect(a.text.slice(end, block.start).trim()).toBe('')
      expect(block.end).toBeGreaterThan(block.start)
      end = block.end
    }
    expect(end).toBe(a.text.length)
    expect(loaded.outlet.length).toBeGreaterThan(0)
  })
  it('has spans in bounds, inside one block, with words at both ends', () => {
    for (const [start, end] of spansOf(loaded)) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(a.text.length)
      expect(a.text.slice(start, end)).toBe(a.text.slice(start, end).trim())
      expect(a.text.slice(start, end)).not.toMatch(/[{}]/)
      expect(article.blocks.some((b) => b.start <= start && end <= b.end)).toBe(true)
    }
  })
  it('has in each statement parts in order that do not overlap, one run of cue, and a content', () => {
    for (const s of a.attributions) {
      expect(s.content.length, label(s)).toBeGreaterThan(0)
      expect(s.cue.length, label(s)).toBeLessThanOrEqual(1)
      const all = [...s.source, ...s.cue, ...s.content].toSorted((x, y) => x[0] - y[0])
      for (let i = 1; i < all.length; i++) expect(all[i]![0], label(s)).toBeGreaterThanOrEqual(all[i - 1]![1])
      if (s.mention === 'none') expect(s.source, label(s)).toEqual([])
      else expect(s.source, label(s)).toHaveLength(1)
    }
  })
  it('has quotation as its marks tell', () => {
    for (const s of a.attributions) {
      const nested = a.attributions.filter((n) => n.inside === s.id)
      const own = s.content
        .map(([start, end]) => {
          let piece = a.text.slice(start, end)
          for (const n of nested)
            for (const [ns, ne] of n.content) piece = piece.replace(a.text.slice(ns, ne), '')
          return piece
        })
        .join(' ')
      // An embedded post is verbatim, whatever the marks.
      if (s.display === 'block-quote') {
        expect(s.quotation).toBe('direct')
        continue
      }
      if (s.quotation === 'indirect') expect(own, label(s)).not.toMatch(/[“”]/)
      else expect(own, label(s)).toMatch(/[“‘]/)
      const outside = own
        .replace(/“[^”]*(”|(?=\s“)|$)/g, ' ')
        .replace(/^‘.*’$/, '')
        .replace(/[\s.,]|\b(that|to)\b/g, '')
      if (s.quotation === 'direct') expect(outside, label(s)).toBe('')
      if (s.quotation === 'mixed') expect(outside, label(s)).not.toBe('')
    }
  })
  it('has balanced quotation marks in every paragraph, the last of a longer quotation apart', () => {
    article.blocks.forEach((block, i) => {
      const text = a.text.slice(block.start, block.end)
      const open = text.split('“').length - text.split('”').length
      const goesOn = a.text.slice(article.blocks[i + 1]?.start).startsWith('“')
      expect(open === 0 || (open === 1 && goesOn), text).toBe(true)
    })
  })
  it('uses the terms of the label book', () => {
    for (const s of a.attributions) {
      expect(s.stance.length, label(s)).toBeGreaterThan(0)
      expect(STANCES).toEqual(expect.arrayContaining([...s.stance]))
      expect(LABELS).toEqual(expect.arrayContaining([...s.labels]))
      expect(RELATIONS).toEqual(expect.arrayContaining(s.relations.map((r) => r.type)))
      expect(['name', 'pronoun', 'nominal', 'none']).toContain(s.mention)
      expect(s.speakers.length, label(s)).toBeGreaterThan(0)
      for (const speaker of s.speakers) {
        expect(KINDS).toContain(speaker.kind)
        expect(NAMINGS).toContain(speaker.naming)
      }
    }
    for (const f of Object.values(a.findings).flat()) expect(FINDINGS).toContain(f.how)
    for (const m of a.marks) {
      expect(['scare quotes', 'loaded wording', 'contested name']).toContain(m.label)
      expect(['outlet', 'reported', 'quoted']).toContain(m.voice)
    }
  })
  it('has ids that resolve', () => {
    for (const s of a.attributions)
      for (const r of s.relations) {
        expect(r.to !== null || r.side !== undefined || r.words !== undefined, label(s)).toBe(true)
        if (r.to !== null) expect(byId.has(r.to), label(s)).toBe(true)
        expect(r.to).not.toBe(s.id)
      }
    for (const s of a.attributions) if (s.inside !== null) expect(byId.has(s.inside)).toBe(true)
    for (const r of a.references) if (r.to !== null) expect(byId.has(r.to)).toBe(true)
    for (const id of a.voices.flatMap((v) => v.statements)) {
      expect(byId.get(id)?.inside).toBeNull()
      expect(['body', 'block-quote', 'list-item']).toContain(byId.get(id)?.display)
    }
  })
  it('has labels, stances and relations that agree with each other', () => {
    const all = a.attributions
    const targets = new Set(
      all.flatMap((s) =>
        s.relations.filter((r) => s.sure && ['denies', 'disputes'].includes(r.type)).map((r) => r.to),
      ),
    )
    for (const s of all) {
      const has = (name: string) => s.labels.some((l) => l === name)
      const takes = (name: string) => s.stance.some((x) => x === name)
      expect(has('truth-presuming word'), label(s)).toBe(takes('truth-presuming'))
      if (takes('doubt-casting')) expect(has('doubt-casting word'), label(s)).toBe(true)
      if (takes('denial')) expect(has('denial'), label(s)).toBe(true)
      if (takes('accusation')) expect(has('accusation'), label(s)).toBe(true)
      if (s.relations.some((r) => r.type === 'accuses')) expect(has('accusation'), label(s)).toBe(true)
      if (has('accusation') || has('denial')) expect(s.inside === null || s.relations.length > 0).toBe(true)
      if (targets.has(s.id) && s.sure) expect(has('denied'), label(s)).toBe(true)
      const repeated = s.relations.flatMap((r) => (r.type === 'repeats' && r.to ? [byId.get(r.to)!] : []))
      if (repeated.some((r) => r.labels.includes('denied')) && !has('denial'))
        expect(has('denied'), label(s)).toBe(true)
      if (has('denied') || has('denial')) expect(has('party to the dispute'), label(s)).toBe(true)
      if (s.speakers.some((p) => p.naming === 'anonymous')) expect(has('unnamed source'), label(s)).toBe(true)
      if (s.cue.length > 0 && s.stance.includes('neutral')) expect(s.stance).toHaveLength(1)
    }
  })
})

describe.each(clean)('$annotated.id', ({ annotated: a }) => {
  it('is annotated with no label at all, no mark and no relation', () => {
    expect(a.attributions.flatMap((s) => s.labels)).toEqual([])
    expect(a.attributions.flatMap((s) => s.relations)).toEqual([])
    expect(a.marks).toEqual([])
    expect(Object.values(a.findings).flat()).toEqual([])
  })
})

describe('the mark-up', () => {
  it('reads nested, shared and named tags, links and kinds of block', () => {
    const marked = readMarkUp(
      '# {1s+2s A} {1u says} {1c x}\n\n- item {r1 one} {@https://x.example/a two}\n{2c {3s He} {3u hopes} {3c so}}.',
    )
    expect(marked.article.text).toBe('A says x\n\nitem one two\n\nHe hopes so.')
    expect(marked.article.blocks.map((b) => b.kind)).toEqual(['headline', 'list-item', 'body'])
    expect(marked.article.links).toEqual([{ span: [19, 22], href: 'https://x.example/a' }])
    expect(marked.statements[1]).toEqual({ id: 2, source: [[0, 1]], cue: [], content: [[24, 35]] })
    expect(marked.named.get('r1')).toEqual([[15, 18]])
  })
  it.each(['{1s open', 'shut}', '{1x word}', '{nogap}', '{0c zero}'])('refuses %s', (slip) => {
    expect(() => readMarkUp(slip)).toThrow()
  })
  it('refuses statements with no line, and lines with no statement', () => {
    const body = '# {1s A} {1u says} {1c x}\n=== speakers\na: A | person | named |\n=== statements\n'
    expect(() => readArticle(body, 'x', 'a')).toThrow('statement 1 has no line')
    const line = '1 indirect name | a | neutral | |\n'
    expect(readArticle(body + line, 'x', 'a').annotated.attributions).toHaveLength(1)
    expect(() => readArticle(`${body}${line}2 indirect name | a | neutral | |`, 'x', 'a')).toThrow(
      'not in the text',
    )
    expect(() => readArticle(`${body}1 indirect name | b | neutral | |`, 'x', 'a')).toThrow('no speaker “b”')
  })
})

describe('the export', () => {
  it('counts code points', () => {
    expect(codePointOffsets('a😀b')).toEqual([0, 1, 1, 2, 3])
  })
  it('keeps the words of every span', () => {
    for (const { annotated: a } of articles) {
      const line = JSON.parse(exportLine(a)) as {
        text: string
        attributions: { content: [number, number][] }[]
      }
      const points = [...line.text]
      expect(line.attributions.map((s) => s.content.map(([s1, e]) => points.slice(s1, e).join('')))).toEqual(
        a.attributions.map((s) => s.content.map(([s1, e]) => a.text.slice(s1, e))),
      )
    }
  })
})
