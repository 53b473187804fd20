/**
 * The report as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), JSON-LD: for each statement one
 * annotation on its content, one on its source and one on its cue, and one for each mark. Every target has a
 * TextQuoteSelector, which finds the words on the page, and a TextPositionSelector in Unicode code points of the
 * article's text as it was read.
 */
import type { Statement } from '../labels/labelled.ts'
import type { Span } from '../statements/statement.ts'
import { codePointsOf } from './export-code-points.ts'
import { spanWords, speakersOf, wellFormed } from './export-words.ts'
import type { Report } from './report.ts'

/** Characters of context on either side of a quote. */
const CONTEXT = 32

type Json = string | number | null | readonly Json[] | { readonly [key: string]: Json }
type Annotation = { readonly [key: string]: Json }

export function exportWebAnnotation(report: Report): string {
  const at = codePointsOf(report.text)
  const base = uuidOf(`${report.page.url}\n${report.page.analysedAt}\n${report.text}`)
  const generator = {
    id: `urn:sourcelight:rules:${encodeURIComponent(report.rules.version)}`,
    type: 'Software',
    name: `Sourcelight, rules ${report.rules.version}`,
  }
  const source = report.page.url === '' ? `urn:uuid:${base}` : report.page.url
  const annotate = (
    part: string,
    motivation: string,
    spans: readonly Span[],
    body: readonly Json[],
  ): Annotation[] =>
    spans.length === 0 || body.length === 0
      ? []
      : [
          {
            id: `urn:uuid:${uuidOf(`${base}/${part}`)}`,
            type: 'Annotation',
            motivation,
            generator,
            generated: report.page.analysedAt,
            body,
            target: spans.map((span) => target(source, span, report.text, at)),
          },
        ]
  const items = [
    ...report.statements.flatMap((statement) => [
      ...annotate(
        `${statement.id}/content`,
        'classifying',
        statement.content,
        contentBodies(statement, report),
      ),
      ...annotate(`${statement.id}/source`, 'identifying', statement.source, sourceBodies(statement, report)),
      ...annotate(
        `${statement.id}/cue`,
        'tagging',
        statement.cue,
        statement.stance.map((stance) => textual(stance.id, 'tagging')),
      ),
    ]),
    ...report.marks.flatMap((mark, i) =>
      annotate(`mark-${i}`, 'tagging', mark.words, [textual(mark.id, 'tagging')]),
    ),
  ]
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${base}`,
    type: 'AnnotationCollection',
    label: `Statements in “${report.page.title}”`,
    generator,
    generated: report.page.analysedAt,
    total: items.length,
    first: {
      id: `urn:uuid:${uuidOf(`${base}/page`)}`,
      type: 'AnnotationPage',
      partOf: `urn:uuid:${base}`,
      startIndex: 0,
      items,
    },
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function target(source: string, [start, end]: Span, text: string, at: (offset: number) => number): Json {
  return {
    type: 'SpecificResource',
    source,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: wellFormed(text.slice(start, end)),
        prefix: wellFormed(text.slice(whole(text, start - CONTEXT), start)),
        suffix: wellFormed(text.slice(end, whole(text, end + CONTEXT))),
      },
      { type: 'TextPositionSelector', start: at(start), end: at(end) },
    ],
  }
}

/** An offset within the text that does not split a surrogate pair. */
function whole(text: string, offset: number): number {
  const bounded = Math.min(text.length, Math.max(0, offset))
  const unit = text.charCodeAt(bounded)
  return unit >= 0xdc00 && unit <= 0xdfff ? bounded + 1 : bounded
}

const textual = (value: string, purpose: string): Json => ({
  type: 'TextualBody',
  value: wellFormed(value),
  purpose,
  format: 'text/plain',
})

/** The labels as tags and a sentence that says who speaks and how. */
function contentBodies(statement: Statement, report: Report): readonly Json[] {
  const names = speakersOf(statement, report).map((speaker) => speaker.name)
  const cue = spanWords(statement.cue, report.text)
  const said = [names.join(', ') || 'no speaker told', cue].filter((part) => part !== '').join(': ')
  return [
    textual(said, 'describing'),
    textual(statement.quotation, 'classifying'),
    ...statement.labels.map((label) => textual(label.id, 'classifying')),
  ]
}

function sourceBodies(statement: Statement, report: Report): readonly Json[] {
  return speakersOf(statement, report).flatMap((speaker) => [
    textual(speaker.name, 'identifying'),
    textual(speaker.kind, 'classifying'),
    ...speaker.side.map((side) => textual(`side: ${side}`, 'tagging')),
  ])
}

/** A UUID (version 8, RFC 9562) out of a text, the same for the same text: an identifier, not a safeguard. */
function uuidOf(text: string): string {
  const words = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef].map((seed) => {
    let hash = seed
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
      hash ^= hash >>> 15
    }
    return (Math.imul(hash ^ (hash >>> 13), 0x5bd1e995) >>> 0).toString(16).padStart(8, '0')
  })
  const hex = words.join('')
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}
