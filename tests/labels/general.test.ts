import { describe, expect, it } from 'vitest'
import { label } from './labelling.ts'

const speakers = {
  m: 'Ada Moss | public | named',
  k: 'Kestrel Power | company | institution | Kestrel Power',
  o: 'prison officials | government | group',
  a: 'aviation analysts | expert | group',
  l: 'lawmakers on the House Committee on Dams | legislature | group | US',
  d: 'court papers | document | role',
  s: 'a council spokesperson | government | role | Brook',
  z: 'Elia Zand | government | named | AM',
}
const labelsOf = (text: string, who: string): string[] => label(text, speakers, { 1: who }).labels(1)

describe('nobody named', () => {
  it.each([
    ['{1s Aviation analysts} {1u called} {1c it the end}.', 'a'],
    ['{1s Court papers} {1u showed} {1c that it was late}.', 'd'],
    ['{1s Prison officials} {1u said} {1c that he was calm}.', 'o'],
  ])('%s', (text, who) => expect(labelsOf(text, who)).toContain('unnamed source'))
  it.each([
    ['{1s The lawmakers} {1u wrote} {1c that it was late}.', 'l'],
    ['{1s A council spokesperson} {1u said} {1c that it was late}.', 's'],
  ])('not: %s', (text, who) => expect(labelsOf(text, who)).not.toContain('unnamed source'))
})

describe('through another outlet', () => {
  it.each([
    '{1s Ms Moss} {1u confirmed} {1c her father’s death} to Nine News.',
    'In one newspaper interview, {1s Ms Moss} {1u described} {1c the storm}.',
    '{1c “Terrific dam,”} {1s Ms Moss} {1u said} in the story.',
    'In documents obtained by The Associated Press, {1s Ms Moss} {1u wrote} {1c that it leaked}.',
    '{1s Ms Moss} {1u said} {1c it was late}, the newspaper reported.',
  ])('%s', (text) => expect(labelsOf(text, 'm')).toContain('second-hand'))
  it('not this outlet under a longer name', () => {
    const article = label(
      '{1s Ms Moss} {1u told} Fox News Digital {1c that it leaked}.',
      speakers,
      { 1: 'm' },
      ['Fox News'],
    )
    expect(article.labels(1)).not.toContain('second-hand')
  })
})

describe('a platform', () => {
  it('where it was said', () => {
    expect(labelsOf('{1s Ms Moss} {1u wrote} {1c that it leaked} on Instagram.', 'm')).toContain(
      'social media',
    )
  })
  it('that is spoken about is no place', () => {
    const article = label(
      '{1s Ms Moss} {1u named} {1c the lies on social media}, {2u saying} {2c that they spread}.',
      speakers,
      { 1: 'm', 2: 'm' },
    )
    expect([...article.labels(1), ...article.labels(2)]).not.toContain('social media')
  })
})

describe('who did the harm', () => {
  it.each([
    ['{1s Ms Moss} {1u said} {1c Kestrel Power acted with impunity}.', 'accuses Kestrel Power'],
    [
      '{1s Ms Moss} {1u said} {1c there were violations of the law by Kestrel Power}.',
      'accuses Kestrel Power',
    ],
  ])('%s', (text, accused) => {
    const article = label(`${text} {2s Kestrel Power} {2u said} {2c it was late}.`, speakers, {
      1: 'm',
      2: 'k',
    })
    expect(article.labels(1)).toContain('accusation')
    expect(article.relations(1)).toContain(accused)
  })
  it('a place, and people in general, did none', () => {
    expect(
      labelsOf('{1s Ms Moss} {1u said} {1c children born illegally in Armenia are citizens}.', 'm'),
    ).not.toContain('accusation')
  })
})

describe('what is denied', () => {
  it('is what those say of it whom the denial names', () => {
    const article = label(
      '{1s Ms Moss} {1u said} {1c they met three times}. {2s Elia Zand} {2u said} {2c Mr Holm was dodging questions}. {3s Kestrel Power} {3u denied} {3c having met Ms Moss}.',
      speakers,
      { 1: 'm', 2: 'z', 3: 'k' },
    )
    expect(article.relations(3)).toEqual(['denies 1'])
  })
  it('lies that others spread are no denial', () => {
    expect(
      labelsOf(
        '{1s Ms Moss} {1u spoke of} {1c a plan to sow discord by spreading “lies and fake news”}.',
        'm',
      ),
    ).not.toContain('denial')
  })
})
