import { describe, expect, it } from 'vitest'
import { label } from './labelling.ts'

const speakers = {
  m: 'Ada Moss | government | named | Brook',
  f: 'Kestrel Power | company | institution | Kestrel Power',
}
const of = (text: string) => label(text, speakers, { 1: 'f', 2: 'm', 3: 'f' })
const findings = (text: string): string[] =>
  of(text)
    .findings.filter((one) => one.id === 'asked, no answer' || one.id === 'did not deny')
    .map((one) => `${one.id}: ${of(text).words(one.words)}`)

describe('what was not said', () => {
  it.each([
    [
      '{1s Kestrel Power} {1u declined} {1c to comment on the dam}.',
      ['asked, no answer: declined to comment'],
    ],
    [
      '{1s Kestrel Power} {1u refused} {1c to say whether the dam leaks}.',
      ['asked, no answer: refused to say'],
    ],
    ['{1s Kestrel Power} {1u did not deny} {1c that the dam leaks}.', ['did not deny: did not deny']],
    ['{1s Kestrel Power} {1u stopped short of calling} {1c it a leak}.', []],
    ['{1s Kestrel Power} {1u did not say} {1c how old the dam is}.', []],
  ])('is no statement: %s', (text, expected) => {
    expect(of(text).statements).toEqual([])
    expect(of(text).voices).toEqual([])
    expect(findings(text)).toEqual(expected)
  })

  it.each([
    '{1s Kestrel Power} {1u refused} {1c to pay for the dam}.',
    '{1s Kestrel Power} {1u denied} {1c that the dam leaks}.',
    '{1s Kestrel Power} {1u said} {1c it had not denied anything}.',
    '{1s Kestrel Power} {1u said} {1c Ms Moss declined to comment}.',
    '{1s Kestrel Power} {1u does not believe} {1c that the dam leaks}.',
  ])('leaves what was said: %s', (text) => {
    expect(of(text).statements).toHaveLength(1)
  })

  it('keeps the others, and what they stand in', () => {
    const article = of(
      '{1s Kestrel Power} {1u declined} {1c to comment}. {2s Ms Moss} {2u said} {2c that {3s Kestrel Power} {3u had promised} {3c to pay}}.',
    )
    expect(article.statements.map((one) => article.words(one.cue))).toEqual(['said', 'had promised'])
    expect(article.statements[1]!.inside).toBe(article.statements[0]!.id)
  })

  it('tells one refusal a sentence', () => {
    expect(
      findings(
        '{2s Ms Moss} {2u said} {2c it leaks}. Kestrel Power declined to comment and did not respond to a request.',
      ),
    ).toHaveLength(1)
  })
})
