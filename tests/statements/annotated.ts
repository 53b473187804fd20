/**
 * Which statements of the annotated articles are found as annotated, source, cue and content, to the word: those of
 * tests/articles and of tests/labels/articles. What is not stands in known-missed.json, line by line.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { shown } from '../articles/finder.ts'
import type { LoadedArticle } from '../articles/load.ts'
import { annotatedArticles } from '../labels/exact.ts'
import { linesOf, model, wordsOf } from './engine.ts'

/** Lines "source | cue | content" of one article. */
export interface FoundLines {
  readonly id: string
  /** Annotated, and found so. */
  readonly found: readonly string[]
  /** Annotated as sure, and not found so. */
  readonly missed: readonly string[]
  /** Found, and annotated otherwise or not at all. */
  readonly extra: readonly string[]
}

function linesIn({ article, annotated }: LoadedArticle): FoundLines {
  const given = linesOf(article, shown(article, model)).map((line) => line.replace(/^> /, ''))
  const expected = annotated.attributions.map((one) => ({
    sure: one.sure,
    line: [one.source, one.cue, one.content].map((spans) => wordsOf(annotated.text, spans)).join(' | '),
  }))
  const all = new Set(expected.map(({ line }) => line))
  return {
    id: annotated.id,
    found: expected.filter(({ line }) => given.includes(line)).map(({ line }) => line),
    missed: expected.filter(({ sure, line }) => sure && !given.includes(line)).map(({ line }) => line),
    extra: given.filter((line) => !all.has(line)),
  }
}

/** The lines of every annotated article. */
export const foundLines = (): readonly FoundLines[] => annotatedArticles().map(linesIn)

const KNOWN = new URL('./known-missed.json', import.meta.url)

/** By article: the lines that are known to be missed, and those that are known to be found amiss. */
type Known = Readonly<
  Record<string, { readonly missed: readonly string[]; readonly extra: readonly string[] }>
>

export const knownLines = (): Known => JSON.parse(readFileSync(KNOWN, 'utf8')) as Known

/** Puts what is missed and amiss now into known-missed.json. */
export function writeKnownLines(articles: readonly FoundLines[]): void {
  const known = Object.fromEntries(articles.map(({ id, missed, extra }) => [id, { missed, extra }]))
  writeFileSync(KNOWN, `${JSON.stringify(known, null, 2)}\n`)
  execFileSync('npx', ['biome', 'format', '--write', fileURLToPath(KNOWN)])
}
