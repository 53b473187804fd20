/**
 * Writes the annotated articles as JSON lines in the shape of the labelled corpora (offsets in Unicode code points).
 * As a command: `npx tsx tests/articles/export.ts [a|b]` prints them.
 */
import { pathToFileURL } from 'node:url'
import type { Span } from '../../src/statements/statement.ts'
import type { AnnotatedArticle } from './annotation.ts'
import { heldArticles, tuneArticles } from './load.ts'

/** Where each UTF-16 offset of `text` lies in code points (one entry more than code units). */
export function codePointOffsets(text: string): readonly number[] {
  const offsets: number[] = []
  let points = 0
  for (const character of text) {
    for (let i = 0; i < character.length; i++) offsets.push(points)
    points++
  }
  offsets.push(points)
  return offsets
}

/** One JSON line of the article, offsets in code points. */
export function exportLine(article: AnnotatedArticle): string {
  const at = codePointOffsets(article.text)
  const span = ([start, end]: Span): Span => [at[start]!, at[end]!]
  const spans = (all: readonly Span[]) => all.map(span)
  const findings = Object.fromEntries(
    Object.entries(article.findings).map(([name, all]) => [
      name,
      all.map((f) => ({ ...f, words: span(f.words) })),
    ]),
  )
  return JSON.stringify({
    ...article,
    attributions: article.attributions.map((a) => ({
      ...a,
      source: spans(a.source),
      cue: spans(a.cue),
      content: spans(a.content),
      relations: a.relations.map((r) => (r.words ? { ...r, words: span(r.words) } : r)),
    })),
    references: article.references.map((r) => ({ ...r, words: span(r.words) })),
    marks: article.marks.map((m) => ({ ...m, text: span(m.text) })),
    findings,
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const { annotated } of [...tuneArticles(), ...heldArticles()])
    if (!process.argv[2] || process.argv[2] === annotated.half)
      process.stdout.write(`${exportLine(annotated)}\n`)
