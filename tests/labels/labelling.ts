/** Labels a marked text (see tests/articles/mark-up.ts) with speakers given by hand, so that labels are tested by themselves. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { labelStatements } from '../../src/labels/label-statements.ts'
import type { LabelledArticle, Naming, Speaker, SpeakerKind, Statement } from '../../src/labels/labelled.ts'
import { type LanguageRules, mergeLanguageFiles } from '../../src/rules/language/language-rules.ts'
import type { FoundStatement, Span } from '../../src/statements/statement.ts'
import { blockKindOf, nesting, readMarkUp, wordsOf } from '../articles/mark-up.ts'

const folder = join(import.meta.dirname, '../../src/rules/language')

export const language: LanguageRules = mergeLanguageFiles(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
)

/** "Kestrel Power | company | institution | Kestrel Power": a speaker in one line; sides divided by commas. */
export function speakerOf(line: string, id: string): Speaker {
  const [name = '', kind = 'person', naming = 'named', side = ''] = line.split('|').map((part) => part.trim())
  return {
    id,
    name,
    description: '',
    kind: kind as SpeakerKind,
    naming: naming as Naming,
    side: side === '' ? [] : side.split(',').map((one) => one.trim()),
    mentions: [],
    confidence: 1,
  }
}

export interface Labelling extends LabelledArticle {
  readonly text: string
  /** The statement of a number in the mark-up. */
  readonly of: (id: number) => Statement
  /** Labels of a statement, in alphabetical order. */
  readonly labels: (id: number) => string[]
  /** Relations of a statement as "denies 1", "accuses AM"; "denies -" where it points at words alone. */
  readonly relations: (id: number) => string[]
  readonly words: (spans: readonly Span[]) => string
}

const quotationOf = (text: string, content: readonly Span[]): FoundStatement['quotation'] => {
  const words = content.map(([start, end]) => text.slice(start, end))
  if (words.length > 0 && words.every((one) => /^[“"]/.test(one))) return 'direct'
  return words.some((one) => /[“"]/.test(one)) ? 'mixed' : 'indirect'
}

/**
 * @param speakers by key; a statement's speakers are `who[id]`, keys divided by commas
 * @param outlet names of the outlet
 */
export function label(
  source: string,
  speakers: Readonly<Record<string, string>>,
  who: Readonly<Record<number, string>>,
  outlet: readonly string[] = [],
): Labelling {
  const { article, statements } = readMarkUp(source)
  const indexOf = new Map(statements.map((statement, at) => [statement.id, at]))
  const inside = nesting(statements).map((id) => (id === null ? null : (indexOf.get(id) ?? null)))
  const found: FoundStatement[] = statements.map((statement, at) => ({
    source: statement.source,
    cue: statement.cue,
    content: statement.content,
    quotation: quotationOf(article.text, statement.content),
    display: blockKindOf(article, statement.content[0] ?? statement.cue[0] ?? [0, 0]),
    inside: inside[at] ?? null,
    confidence: 1,
  }))
  const list = Object.entries(speakers).map(([key, line]) => speakerOf(line, key))
  const of = statements.map((statement) => (who[statement.id] ?? '').split(',').filter((key) => key !== ''))
  const labelled = labelStatements(
    article,
    found,
    { speakers: list, of, via: of.map(() => null) },
    language,
    { outlet },
  )
  // What is told as not said is left out of the labelled statements; the spans tell which the others are.
  const spansOf = (one: {
    source: readonly Span[]
    cue: readonly Span[]
    content: readonly Span[]
  }): string => JSON.stringify([one.source, one.cue, one.content])
  const bySpans = new Map(labelled.statements.map((statement) => [spansOf(statement), statement]))
  const pairs = statements.flatMap((statement) => {
    const labelledOne = bySpans.get(spansOf(statement))
    return labelledOne === undefined ? [] : [[statement.id, labelledOne] as const]
  })
  const byNumber = new Map(pairs)
  const numberOf = new Map(pairs.map(([id, statement]) => [statement.id, id]))
  const statementOf = (id: number): Statement => {
    const statement = byNumber.get(id)
    if (statement === undefined) throw new Error(`no statement ${id}`)
    return statement
  }
  return {
    ...labelled,
    text: article.text,
    of: statementOf,
    labels: (id) =>
      statementOf(id)
        .labels.map((one) => one.id)
        .sort(),
    relations: (id) =>
      statementOf(id)
        .relations.map(
          (relation) =>
            `${relation.type} ${relation.to === null ? (relation.side ?? '-') : numberOf.get(relation.to)}`,
        )
        .sort(),
    words: (spans) => wordsOf(article.text, spans),
  }
}
