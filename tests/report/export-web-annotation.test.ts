import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportWebAnnotation } from '../../src/report/export-web-annotation.ts'
import type { Report } from '../../src/report/report.ts'
import { longReport, REPORT } from '../popup/fake-report.ts'
import { anyText } from './any-text.ts'

/** Terms of the context http://www.w3.org/ns/anno.jsonld that we use: a key or type out of it would be lost to a JSON-LD reader. */
const KEYS = new Set(
  '@context id type label generator generated total first partOf startIndex items motivation body target source selector exact prefix suffix start end value purpose format name'.split(
    ' ',
  ),
)
const TYPES = new Set(
  'Annotation AnnotationCollection AnnotationPage Software SpecificResource TextQuoteSelector TextPositionSelector TextualBody'.split(
    ' ',
  ),
)
const MOTIVATIONS = ['classifying', 'identifying', 'tagging', 'describing']

/** What the model (sections 3, 4 and 5) says an annotation, a specific resource and the two selectors must have. */
const schema = {
  type: 'object',
  required: ['@context', 'id', 'type', 'total', 'first'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: { type: 'string', format: 'uri' },
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    total: { type: 'integer', minimum: 0 },
    generated: { type: 'string', format: 'date-time', pattern: 'Z$' },
    first: {
      type: 'object',
      required: ['id', 'type', 'partOf', 'items'],
      properties: {
        id: { type: 'string', format: 'uri' },
        type: { const: 'AnnotationPage' },
        partOf: { type: 'string', format: 'uri' },
        startIndex: { type: 'integer', minimum: 0 },
        items: { type: 'array', items: { $ref: '#/definitions/annotation' } },
      },
    },
  },
  definitions: {
    annotation: {
      type: 'object',
      required: ['id', 'type', 'target'],
      properties: {
        id: { type: 'string', format: 'uri' },
        type: { const: 'Annotation' },
        motivation: { enum: MOTIVATIONS },
        generated: { type: 'string', format: 'date-time', pattern: 'Z$' },
        body: { type: 'array', minItems: 1, items: { $ref: '#/definitions/textualBody' } },
        target: { type: 'array', minItems: 1, items: { $ref: '#/definitions/specificResource' } },
      },
    },
    textualBody: {
      type: 'object',
      required: ['type', 'value'],
      properties: {
        type: { const: 'TextualBody' },
        value: { type: 'string', minLength: 1 },
        purpose: { enum: MOTIVATIONS },
        format: { const: 'text/plain' },
      },
    },
    specificResource: {
      type: 'object',
      required: ['type', 'source', 'selector'],
      properties: {
        type: { const: 'SpecificResource' },
        source: { type: 'string', format: 'uri' },
        selector: {
          type: 'array',
          minItems: 2,
          items: [{ $ref: '#/definitions/quote' }, { $ref: '#/definitions/position' }],
          additionalItems: false,
        },
      },
    },
    quote: {
      type: 'object',
      required: ['type', 'exact'],
      additionalProperties: false,
      properties: {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string', minLength: 1 },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      },
    },
    position: {
      type: 'object',
      required: ['type', 'start', 'end'],
      additionalProperties: false,
      properties: {
        type: { const: 'TextPositionSelector' },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 0 },
      },
    },
  },
}

const ajv = new Ajv({ strict: false })
addFormats.default(ajv)
const fits = ajv.compile(schema)

interface Target {
  readonly source: string
  readonly selector: readonly [
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly start: number; readonly end: number },
  ]
}

interface Collection {
  readonly id: string
  readonly total: number
  readonly first: { readonly items: readonly { readonly id: string; readonly target: readonly Target[] }[] }
}

const exported = (report: Report): Collection => JSON.parse(exportWebAnnotation(report)) as Collection

describe('the Web Annotation export', () => {
  it.each([
    ['a report', REPORT],
    ['a long one', longReport(60)],
    ['one with nothing in it', { ...REPORT, statements: [], marks: [] }],
    ['one of plain text', { ...REPORT, page: { ...REPORT.page, url: '' } }],
  ])('of %s is what the model asks for', (_, report) => {
    expect(fits(exported(report)), JSON.stringify(fits.errors)).toBe(true)
  })

  it('uses no key and no type that the JSON-LD context does not know', () => {
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit)
      else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) {
          expect(KEYS).toContain(key)
          if (key === 'type') expect(TYPES).toContain(inner)
          visit(inner)
        }
      }
    }
    visit(exported(REPORT))
  })

  it('selects the same words by position and by quote, with what stands around them', () => {
    const points = [...REPORT.text]
    const { first } = exported(REPORT)
    const targets = first.items.flatMap(({ target }) => target)
    expect(targets.length).toBeGreaterThan(30)
    for (const { selector } of targets) {
      const [quote, { start, end }] = selector
      expect(points.slice(start, end).join('')).toBe(quote.exact)
      expect(points.slice(0, start).join('').endsWith(quote.prefix)).toBe(true)
      expect(points.slice(end).join('').startsWith(quote.suffix)).toBe(true)
    }
  })

  it('names every annotation once, and the same way for the same report', () => {
    const { total, first } = exported(longReport(60))
    expect(first.items).toHaveLength(total)
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(total)
    expect(exportWebAnnotation(REPORT)).toBe(exportWebAnnotation(REPORT))
    const later = { ...REPORT, page: { ...REPORT.page, analysedAt: '2026-11-25T00:00:00.000Z' } }
    expect(exported(later).id).not.toBe(exported(REPORT).id)
  })

  it('gives UUIDs of version 8', () => {
    for (const { id } of exported(REPORT).first.items) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
  })

  it('stays what it should be over any text', () => {
    const texts = fc.tuple(anyText(), anyText(1))
    fc.assert(
      fc.property(texts, ([before, said]) => {
        const report: Report = {
          ...REPORT,
          text: before + said,
          marks: [],
          statements: [
            {
              ...REPORT.statements[0]!,
              source: [],
              cue: [],
              content: [[before.length, before.length + said.length]],
            },
          ],
        }
        const collection = exported(report)
        expect(fits(collection), JSON.stringify(fits.errors)).toBe(true)
        const { exact } = collection.first.items[0]!.target[0]!.selector[0]
        expect([...exact]).toHaveLength([...said].length)
      }),
      { numRuns: 200 },
    )
  })
})
