/**
 * Loads the annotated articles beside this file (`tune/`, `held/`, `clean/`): marked text (see mark-up.ts), then sections.
 *
 * `=== speakers` · `key: Name | kind | naming | side, side`
 * `=== statements` · `1 direct name | key, key | stance, … | label, … | denies 2, accuses @AM, disputes w1`; a `?` after
 *   the number: not sure. A label `rest` of the line may be left empty.
 * `=== references` · `r1 2` (`-`: none) · `=== marks` · `m1 contested name | reported`
 * `=== findings` · `f1 not heard | AM` · `=== voices` · `AM: 1 2 5 | headline`
 * Lines that start with `//` are remarks. A slip throws with the file's and the line's words.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { FindingName, Naming, RelationType, SpeakerKind, Stance } from '../../src/labels/labelled.ts'
import type { Article, Quotation, Span } from '../../src/statements/statement.ts'
import type {
  AnnotatedArticle,
  AnnotatedFinding,
  AnnotatedLabel,
  AnnotatedMark,
  AnnotatedRelation,
  AnnotatedSpeaker,
  Half,
  Mention,
} from './annotation.ts'
import { blockKindOf, type MarkedText, nesting, readMarkUp } from './mark-up.ts'

/** An annotated article with the text as the engine takes it. */
export interface LoadedArticle {
  readonly annotated: AnnotatedArticle
  readonly article: Article
  /** What the outlet of this invented article calls itself. */
  readonly outlet: readonly string[]
}

const split = (text: string | undefined, mark: string): string[] =>
  (text ?? '')
    .split(mark)
    .map((t) => t.trim())
    .filter((t) => t !== '')

const cells = (line: string): string[] => line.split('|').map((c) => c.trim())

/** Text and sections of a source file; sections by name, remarks and empty lines dropped. */
function parts(source: string): { body: string; sections: ReadonlyMap<string, readonly string[]> } {
  const [body = '', ...rest] = source.split(/^=== /m)
  const sections = new Map<string, string[]>()
  for (const part of rest) {
    const [name = '', ...lines] = part.split('\n').map((l) => l.trim())
    sections.set(
      name,
      lines.filter((l) => l !== '' && !l.startsWith('//')),
    )
  }
  return {
    body: body
      .split('\n')
      .filter((l) => !l.startsWith('//'))
      .join('\n'),
    sections,
  }
}

function readSpeakers(lines: readonly string[]): ReadonlyMap<string, AnnotatedSpeaker> {
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      const [name, kind, naming, side] = cells(line.slice(colon + 1))
      if (colon < 0 || !name || !kind || !naming) throw new Error(`speaker: ${line}`)
      return [
        line.slice(0, colon),
        { name, kind: kind as SpeakerKind, naming: naming as Naming, side: split(side, ',') },
      ]
    }),
  )
}

function firstSpan(marked: MarkedText, tag: string): Span {
  const span = marked.named.get(tag)?.[0]
  if (!span) throw new Error(`nothing in the text is marked ${tag}`)
  return span
}

function readRelation(marked: MarkedText, text: string): AnnotatedRelation {
  const [type, target] = text.split(/ (.*)/) as [RelationType, string | undefined]
  if (!target) throw new Error(`relation: ${text}`)
  if (target.startsWith('@')) return { type, to: null, side: target.slice(1) }
  if (/^\d+$/.test(target)) return { type, to: Number(target) }
  return { type, to: null, words: firstSpan(marked, target) }
}

function readFindings(marked: MarkedText, lines: readonly string[]): readonly AnnotatedFinding[] {
  return lines.map((line) => {
    const [what = '', side] = cells(line)
    const [tag, how] = what.split(/ (.*)/)
    if (!tag || !how || !side) throw new Error(`finding: ${line}`)
    return { side, how: how as FindingName, words: firstSpan(marked, tag) }
  })
}

/** Reads one annotated article. `id` and `half` come from where it lies. */
export function readArticle(source: string, id: string, half: Half): LoadedArticle {
  const { body, sections } = parts(source)
  const section = (name: string) => sections.get(name) ?? []
  const marked = readMarkUp(body)
  const speakers = readSpeakers(section('speakers'))
  const inside = nesting(marked.statements)
  const rows = new Map(
    section('statements').map((line) => {
      const [head = '', who, stance, labels, relations] = cells(line)
      const [number = '', quotation, mention] = head.split(/\s+/)
      return [
        Number.parseInt(number, 10),
        { line, number, quotation, mention, who, stance, labels, relations },
      ]
    }),
  )
  const attributions = marked.statements.map((s, i) => {
    const row = rows.get(s.id)
    if (!row) throw new Error(`${id}: statement ${s.id} has no line`)
    const quotation = row.quotation as Quotation
    return {
      ...s,
      type: quotation,
      quotation,
      display: blockKindOf(marked.article, s.content[0] ?? s.cue[0] ?? [0, 0]),
      inside: inside[i] ?? null,
      sure: !row.number.endsWith('?'),
      speakers: split(row.who, ',').map((key) => {
        const speaker = speakers.get(key)
        if (!speaker) throw new Error(`${id}: no speaker “${key}” (${row.line})`)
        return speaker
      }),
      mention: row.mention as Mention,
      stance: split(row.stance, ',') as Stance[],
      labels: split(row.labels, ',') as AnnotatedLabel[],
      relations: split(row.relations, ',').map((r) => readRelation(marked, r)),
    }
  })
  for (const number of rows.keys())
    if (!attributions.some((a) => a.id === number))
      throw new Error(`${id}: statement ${number} is not in the text`)
  const findings = readFindings(marked, section('findings'))
  return {
    article: marked.article,
    outlet: section('outlet'),
    annotated: {
      id,
      half,
      text: marked.article.text,
      attributions,
      references: section('references').map((line) => {
        const [tag = '', to = '-'] = line.split(/\s+/)
        return { words: firstSpan(marked, tag), to: to === '-' ? null : Number(to) }
      }),
      marks: section('marks').flatMap((line) => {
        const [what = '', voice] = cells(line)
        const [tag = '', label] = what.split(/ (.*)/)
        firstSpan(marked, tag)
        return (marked.named.get(tag) ?? []).map((text) => ({ label, text, voice }) as AnnotatedMark)
      }),
      findings: {
        not_heard: findings.filter((f) => f.how === 'not heard' || f.how === 'only through the other side'),
        asked_no_answer: findings.filter((f) => f.how === 'asked, no answer'),
        did_not_deny: findings.filter((f) => f.how === 'did not deny'),
      },
      voices: section('voices').map((line) => {
        const [head = '', flag] = cells(line)
        const colon = head.lastIndexOf(':')
        return {
          side: head.slice(0, colon).trim(),
          statements: split(head.slice(colon + 1), ' ').map(Number),
          inHeadline: flag === 'headline',
        }
      }),
    },
  }
}

function readFolder(folder: 'tune' | 'held' | 'clean', half: Half): readonly LoadedArticle[] {
  const at = new URL(`./${folder}/`, import.meta.url)
  return readdirSync(at)
    .filter((name) => name.endsWith('.article'))
    .sort()
    .map((name) =>
      readArticle(readFileSync(new URL(name, at), 'utf8'), `${folder}/${name.slice(0, -8)}`, half),
    )
}

/** The articles that may be looked at while deciding. */
export const tuneArticles = (): readonly LoadedArticle[] => readFolder('tune', 'a')
/** The articles that are only for reporting. */
export const heldArticles = (): readonly LoadedArticle[] => readFolder('held', 'b')
/** The articles with no dispute, no unnamed source and no loaded wording. */
export const cleanArticles = (): readonly LoadedArticle[] => readFolder('clean', 'b')
