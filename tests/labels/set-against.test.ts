import { describe, expect, it } from 'vitest'
import { label } from './labelling.ts'

const speakers = {
  m: 'Ada Moss | government | named | Brook',
  f: 'Kestrel Power | company | institution | Kestrel Power',
  r: 'Reuters | media | institution',
}

describe('what a text sets one against the other', () => {
  it('reads “while one says, the other says” about the same thing', () => {
    const article = label(
      'While {1s Ms Moss} {1u said} {1c the dam leaked through old cracks}, {2s Kestrel Power} {2u said} {2c the dam had not leaked}.',
      speakers,
      { 1: 'm', 2: 'f' },
    )
    expect(article.labels(1)).toEqual(['contradicted', 'party to the dispute'])
    expect(article.labels(2)).toEqual(['contradicted', 'party to the dispute'])
    expect(article.of(1).labels.find((one) => one.id === 'contradicted')?.rule).toBe('contradicts-while')
  })
  it('leaves two things told side by side', () => {
    const article = label(
      'While {1s Ms Moss} {1u said} {1c the dam leaked}, {2s Kestrel Power} {2u said} {2c wages rose}.',
      speakers,
      { 1: 'm', 2: 'f' },
    )
    expect(article.labels(1)).toEqual([])
    // Both may be so: neither says no to the other.
    const both = label(
      'Though {1s Ms Moss} {1u has described} {1c the dam as old}, {2s Kestrel Power} {2u said} {2c the dam was built in 1950}.',
      speakers,
      { 1: 'm', 2: 'f' },
    )
    expect(both.labels(2)).toEqual([])
  })
  it('reads two figures for the same thing', () => {
    const article = label(
      '{1s Ms Moss} {1u said} {1c 20,000 marchers filled the square on Sunday}. {2s Kestrel Power} {2u said} {2c 6,000 marchers came to the square}.',
      speakers,
      { 1: 'm', 2: 'f' },
    )
    expect(article.of(2).labels.find((one) => one.id === 'contradicted')?.rule).toBe('contradicts-figures')
  })
  it('leaves the same figure, other years, and what media count', () => {
    const twice = (one: string, other: string, who = 'f') =>
      label(`{1s Ms Moss} {1u said} {1c ${one}}. {2s Kestrel Power} {2u said} {2c ${other}}.`, speakers, {
        1: 'm',
        2: who,
      }).labels(2)
    expect(twice('20,000 marchers filled the square', '20,000 marchers filled the square')).toEqual([])
    expect(twice('the old dam stood for 20 years', 'the old dam stood for 30 years')).toEqual([])
    expect(twice('20,000 marchers filled the square', '6,000 marchers filled the square', 'r')).toEqual([])
  })
})
