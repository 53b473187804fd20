import { describe, expect, it } from 'vitest'
import type { Statement } from '../../src/labels/labelled.ts'
import { type CardWording, cardContent } from '../../src/page/card-content.ts'
import type { Report } from '../../src/report/report.ts'

const TEXT = 'Aliyev claimed that the town was taken. Armenia denied the claim.'
const statement = (more: Partial<Statement> & { id: string }): Statement => ({
  source: [],
  cue: [],
  content: [],
  quotation: 'indirect',
  display: 'body',
  inside: null,
  confidence: 1,
  speakers: [],
  stance: [],
  labels: [],
  relations: [],
  via: null,
  ...more,
})
const speaker = (id: string, name: string, side: string) =>
  ({
    id,
    name,
    description: `of ${name}`,
    kind: 'government',
    naming: 'named',
    side: [side],
    mentions: [],
    confidence: 1,
  }) as const

const report: Report = {
  version: 1,
  page: {
    url: 'https://news.example/',
    title: 'Town',
    language: 'en',
    analysedAt: '2026-01-01T00:00:00Z',
    words: 11,
  },
  text: TEXT,
  blocks: [{ kind: 'body', start: 0, end: TEXT.length }],
  outlet: null,
  statements: [
    statement({
      id: 'a',
      source: [[0, 6]],
      cue: [[7, 14]],
      content: [[15, 38]],
      speakers: ['AZ'],
      stance: [{ id: 'doubt-casting', rule: 'cue:claim' }],
      labels: [
        { id: 'denied', rule: 'relation:denies', words: [[48, 54]] },
        { id: 'doubt-casting word', rule: 'cue:claim', words: [[7, 14]] },
      ],
    }),
    statement({
      id: 'b',
      content: [[55, 64]],
      speakers: ['AM'],
      stance: [{ id: 'denial', rule: 'cue:deny' }],
      relations: [{ type: 'denies', to: 'a', words: [], rule: 'relation:denies' }],
    }),
  ],
  speakers: [speaker('AZ', 'Ilham Aliyev', 'AZ'), speaker('AM', 'Armenia', 'AM')],
  references: [],
  marks: [],
  voices: [],
  findings: [],
  rules: { version: '1', asOf: '2026-01-01' },
  limits: [],
}

const wording: CardWording = {
  label: (id) => `label ${id}`,
  stance: (id) => `stance ${id}`,
  side: (id) => ({ AZ: 'Azerbaijan', AM: 'Armenia' })[id] ?? id,
  rule: (id) => (id === 'cue:claim' ? { message: 'Casts doubt.', source: 'A dictionary', url: null } : null),
}

describe('what a card says', () => {
  it('names speaker and side, each label with its words and rule, and who disputes it', () => {
    expect(cardContent(report, 'a', wording)).toEqual({
      statement: 'a',
      speaker: 'Ilham Aliyev',
      description: 'of Ilham Aliyev',
      side: ['Azerbaijan'],
      via: null,
      labels: [
        { name: 'label denied', words: ['denied'], note: null },
        {
          name: 'label doubt-casting word',
          words: ['claimed'],
          note: { message: 'Casts doubt.', source: 'A dictionary', url: null },
        },
      ],
      disputedBy: [{ speaker: 'Armenia', statement: 'b', words: TEXT.slice(55, 64) }],
      language: 'en',
    })
  })

  it('leaves open who speaks where the speaker has no name', () => {
    const nameless = { ...report, speakers: report.speakers.map((one) => ({ ...one, name: '' })) }
    expect(cardContent(nameless, 'a', wording)?.speaker).toBeNull()
  })

  it('does not say of who is a side by name that they speak for themselves', () => {
    expect(cardContent(report, 'b', wording)?.speaker).toBe('Armenia')
    expect(cardContent(report, 'b', wording)?.side).toEqual([])
  })

  it('tells a stance that no label tells, and nothing of a statement that is not there', () => {
    expect(cardContent(report, 'b', wording)?.labels.map(({ name }) => name)).toEqual(['stance denial'])
    expect(cardContent(report, 'c', wording)).toBeNull()
  })
})
