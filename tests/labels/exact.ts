/**
 * Every annotated statement by itself: is what the labels tell of it what the annotation tells? The articles are those of
 * tests/articles and the ones in `articles/` beside this file, written in the same mark-up (see tests/articles/load.ts).
 * The annotation follows the label book, not the engine; where the engine is wrong stands in known-wrong.json.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AnnotatedStatement } from '../articles/annotation.ts'
import { labelled, type TestEngine } from '../articles/engine.ts'
import {
  cleanArticles,
  heldArticles,
  type LoadedArticle,
  readArticle,
  tuneArticles,
} from '../articles/load.ts'

/** What is compared, each for itself: a wrong name leaves the capacity to be right. */
export const ASPECTS = ['name', 'capacity', 'stance', 'labels', 'relations'] as const
export type Aspect = (typeof ASPECTS)[number]

/** What is annotated of a statement, and what the labels tell of it. */
export interface Comparison {
  /** "ferry 12 capacity": article, statement, aspect. */
  readonly name: string
  readonly expected: readonly string[]
  readonly given: readonly string[]
}

const OWN = new URL('./articles/', import.meta.url)

/** The articles of this folder. */
export const ownArticles = (): readonly LoadedArticle[] =>
  readdirSync(OWN)
    .filter((name) => name.endsWith('.article'))
    .sort()
    .map((name) => readArticle(readFileSync(new URL(name, OWN), 'utf8'), name.slice(0, -8), 'a'))

/** All annotated articles. */
export const annotatedArticles = (): readonly LoadedArticle[] => [
  ...ownArticles(),
  ...tuneArticles(),
  ...heldArticles(),
  ...cleanArticles(),
]

const plain = (name: string): string => name.toLowerCase().replace(/^(?:the|an?) /, '')

function annotatedAs(statement: AnnotatedStatement, aspect: Aspect): string[] {
  switch (aspect) {
    case 'name':
      return statement.speakers.map((speaker) => plain(speaker.name))
    case 'capacity':
      return statement.speakers.map(({ kind, naming, side }) => [kind, naming, ...side].join(' | '))
    case 'stance':
      return [...statement.stance]
    case 'labels':
      return statement.labels.filter((label) => label !== 'scare quotes')
    case 'relations':
      return statement.relations.map(({ type, to, side }) => `${type} ${to ?? side ?? 'words'}`)
  }
}

/** Compares every statement of an article that is annotated as sure, with the statements of the annotation as found. */
export function compared(loaded: LoadedArticle, engine: TestEngine): readonly Comparison[] {
  const { statements, speakers } = labelled(loaded, engine, 'annotated')
  const speakerOf = new Map(speakers.map((speaker) => [speaker.id, speaker]))
  const spansOf = ({
    source,
    cue,
    content,
  }: Pick<AnnotatedStatement, 'source' | 'cue' | 'content'>): string => JSON.stringify([source, cue, content])
  // What is told as not said is no statement to the labels.
  const bySpans = new Map(statements.map((statement) => [spansOf(statement), statement]))
  const numberOf = new Map(
    loaded.annotated.attributions.map((one) => [bySpans.get(spansOf(one))?.id ?? null, one.id]),
  )
  return loaded.annotated.attributions.flatMap((annotated) => {
    const statement = bySpans.get(spansOf(annotated))
    if (!annotated.sure || statement === undefined) return []
    const who = statement.speakers.flatMap((id) => speakerOf.get(id) ?? [])
    const given: Record<Aspect, string[]> = {
      name: who.map((speaker) => plain(speaker.name)),
      capacity: who.map(({ kind, naming, side }) => [kind, naming, ...side].join(' | ')),
      stance: statement.stance.map(({ id }) => id),
      labels: statement.labels.map(({ id }) => id),
      relations: statement.relations.map(
        ({ type, to, side }) => `${type} ${(to === null ? side : numberOf.get(to)) ?? 'words'}`,
      ),
    }
    return ASPECTS.map((aspect) => ({
      name: `${loaded.annotated.id} ${annotated.id} ${aspect}`,
      expected: annotatedAs(annotated, aspect).sort(),
      given: given[aspect].sort(),
    }))
  })
}

/** Whether what is told is what was annotated. */
export const agrees = ({ expected, given }: Comparison): boolean =>
  JSON.stringify(expected) === JSON.stringify(given)

const KNOWN_WRONG = new URL('./known-wrong.json', import.meta.url)

/** Names of the comparisons that are known not to agree. */
export const knownWrong = (): ReadonlySet<string> =>
  new Set(JSON.parse(readFileSync(KNOWN_WRONG, 'utf8')) as string[])

/** Puts the names of those that do not agree now into known-wrong.json. */
export function writeKnownWrong(comparisons: readonly Comparison[]): void {
  const names = comparisons.filter((one) => !agrees(one)).map(({ name }) => name)
  writeFileSync(KNOWN_WRONG, `${JSON.stringify(names, null, 2)}\n`)
  execFileSync('npx', ['biome', 'format', '--write', fileURLToPath(KNOWN_WRONG)])
}
