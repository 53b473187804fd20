import { describe, expect, it } from 'vitest'
import { label } from './labelling.ts'

const P = {
  m: 'Ada Moss | government | named | Brook',
  f: 'Kestrel Power | company | institution | Kestrel Power',
  o: 'officials | government | group',
  r: 'residents | public | group',
  x: 'a person familiar with the matter | unknown | anonymous',
  n: 'scientists of a study in Nature | expert | group',
  e: 'experts | expert | group',
  d: 'a driver | public | role',
}

/** Labels of the first statement. */
const labelsOf = (text: string, who: string, outlet: readonly string[] = []): string[] =>
  label(text, P, { 1: who }, outlet).labels(1)

describe('accusation', () => {
  it('is read from the cue, with the accused', () => {
    const { labels, relations } = label('{1s Ms Moss} {1u blamed} {1c Kestrel Power for the leak}.', P, {
      1: 'm',
    })
    expect(labels(1)).toEqual(['accusation'])
    expect(relations(1)).toEqual(['accuses Kestrel Power'])
  })
  it('finds the accused after “on”', () => {
    const { relations } = label('{1s Ms Moss} {1u blamed} {1c the leak on Kestrel Power}.', P, { 1: 'm' })
    expect(relations(1)).toEqual(['accuses Kestrel Power'])
  })
  it('is read from a content that blames another for a wrong', () => {
    expect(labelsOf('{1s Ms Moss} {1u said} {1c Kestrel Power had lied to the town}.', 'm')).toEqual([
      'accusation',
    ])
  })
  it.each([
    '{1s Ms Moss} {1u said} {1c that Kestrel Power had not lied}.',
    '{1s Ms Moss} {1u said} {1c it would be illegal if the firm left}.',
    '{1s Kestrel Power} {1u said} {1c “we failed to warn you.”}',
    '{1s Ms Moss} {1u asked} {1c whether Kestrel Power had lied}.',
  ])('is not read from %s', (text) => {
    expect(labelsOf(text, text.includes('we failed') ? 'f' : 'm')).toEqual([])
  })
})

describe('unnamed source', () => {
  it.each([
    ['{1s A person familiar with the matter} {1u said} {1c it was late}.', 'x', true],
    ['{1s Officials} {1u said} {1c it was late}.', 'o', true],
    ['{1s Experts} {1u said} {1c it was late}.', 'e', true],
    ['{1s A driver} {1u said} {1c it was late}.', 'd', true],
    ['{1s Residents} {1u said} {1c it was late}.', 'r', false],
    ['{1s The researchers} {1u said} {1c it was late}.', 'n', false],
    ['{1s Ms Moss} {1u said} {1c it was late}.', 'm', false],
  ])('%s', (text, who, unnamed) => {
    expect(labelsOf(text, who).includes('unnamed source')).toBe(unnamed)
  })
})

describe('second-hand and social media', () => {
  it('sees another outlet, and not one’s own', () => {
    const text = '{1c “It was late,”} {1s Ms Moss} {1u told} Reuters.'
    expect(labelsOf(text, 'm')).toEqual(['second-hand'])
    expect(labelsOf(text, 'm', ['Reuters'])).toEqual([])
    expect(label(text, P, { 1: 'm' }).of(1).via).toBe('Reuters')
  })
  it('takes a name that nobody in the article bears for an outlet, and no person’s, place’s or parliament’s', () => {
    const told = (whom: string, outlet: readonly string[] = ['Brook Echo']): string[] =>
      labelsOf(`{1s Ms Moss} {1u told} ${whom} {1c that it was late}.`, 'm', outlet)
    expect(told('Radio Orsa')).toEqual(['second-hand'])
    expect(told('KQXT')).toEqual(['second-hand'])
    expect(told('Newsweek')).toEqual(['second-hand'])
    for (const whom of ['Peter Lund', 'Congress', 'Turkey', 'the mayor', 'Lund', 'the UN', 'Kestrel Power'])
      expect(told(whom), whom).toEqual([])
  })
  it('leaves open, where the outlet is not known, whether an outlet speaks of itself', () => {
    const told = (whom: string): string[] =>
      labelsOf(`{1s Ms Moss} {1u told} ${whom} {1c that it was late}.`, 'm')
    for (const whom of ['Newsweek', 'KQXT', 'the Lund Times']) expect(told(whom), whom).toEqual([])
    for (const whom of ['Reuters', 'Sky News', 'Radio Orsa', 'ABC’s This Week', 'the Lund Times on Monday'])
      expect(told(whom), whom).toEqual(['second-hand'])
    expect(labelsOf('Speaking to Newsweek, {1s Ms Moss} {1u said} {1c it was late}.', 'm')).toEqual([
      'second-hand',
    ])
  })
  it('carries on to the further quotations of the interview, up to another place', () => {
    const { labels } = label(
      `{1c “It was late,”} {1s Ms Moss} {1u told} Reuters. {2c “It was dark,”} {2s she} {2u added}.

{3c “It was cold,”} {3s she} {3u said} in a statement.`,
      P,
      { 1: 'm', 2: 'm', 3: 'm' },
    )
    expect(labels(2)).toEqual(['second-hand'])
    expect(labels(3)).toEqual([])
  })
  it('does not take the medium that speaks for a carrier', () => {
    const { labels } = label(
      '{1s Reuters} {1u reported} {1c that it was late}.',
      { a: 'Reuters | media | institution' },
      { 1: 'a' },
    )
    expect(labels(1)).toEqual([])
  })
  it('labels a nested statement of another', () => {
    const { labels } = label(
      '{1s Ms Moss} {1u said} {1c that {2s the firm} {2u had promised} {2c to pay}}.',
      P,
      { 1: 'm', 2: 'f' },
    )
    expect(labels(2)).toEqual(['second-hand'])
    expect(labels(1)).toEqual([])
  })
  it.each(['tweeted', 'wrote on Facebook', 'said in a post on X', 'wrote on social media'])(
    'reads “%s”',
    (words) => {
      const [cue = '', ...rest] = words.split(' ')
      expect(labelsOf(`{1s Ms Moss} {1u ${cue}} ${rest.join(' ')} {1c that it was late}.`, 'm')).toEqual([
        'social media',
      ])
    },
  )
})

describe('what the article says of the ground', () => {
  it('labels the statement before', () => {
    const { labels, of, words } = label(
      '{1s Ms Moss} {1u said} {1c the dam had burst}. The report could not be independently verified. {2s The firm} {2u said} {2c it was dry}.',
      P,
      { 1: 'm', 2: 'f' },
    )
    expect(labels(1)).toEqual(['unverified'])
    expect(labels(2)).toEqual([])
    expect(words(of(1).labels[0]!.words)).toContain('not be independently verified')
  })
  it('labels the statement of the sentence', () => {
    expect(
      labelsOf('{1s Ms Moss} {1u said} {1c the dam had burst}, without providing evidence.', 'm'),
    ).toEqual(['no evidence given'])
  })
  it('leaves what another says to them', () => {
    expect(labelsOf('{1s Ms Moss} {1u said} {1c the report could not be verified}.', 'm')).toEqual([])
  })
})

describe('evidence linked', () => {
  it.each([
    ['https://www.supremecourt.gov/opinions/24.html', true],
    ['https://example.org/files/report.pdf', true],
    ['https://doi.org/10.1000/182', true],
    ['https://example.org/topics/floods', false],
    ['javascript:alert(1)', false],
    ['https://notsupremecourt.gov.example.org/', false],
  ])('%s: %s', (href, linked) => {
    expect(
      labelsOf(`{1s Ms Moss} {1u said} {1c that {@${href} the report} was late}.`, 'm').includes(
        'evidence linked',
      ),
    ).toBe(linked)
  })
})

describe('marks', () => {
  it('tells scare quotes from titles, names and quotations', () => {
    const { marks, words } = label(
      `The “reform” was passed. The song “Home Again” was played. A sign reading “keep out” hung there. {1s Ms Moss} {1u called} {1c it a “sham”}.`,
      P,
      { 1: 'm' },
    )
    expect(marks.filter((mark) => mark.id === 'scare quotes').map((mark) => words(mark.words))).toEqual([
      '“reform”',
    ])
  })
  it('marks every mention of a contested name, and no form that is neutral', () => {
    const { marks, labels } = label(
      '{1s Ms Moss} {1u said} {1c Kiev was quiet}. Kiev and Kyiv are one city.',
      P,
      { 1: 'm' },
    )
    expect(marks.map((mark) => [mark.id, mark.voice])).toEqual([
      ['contested name', 'reported'],
      ['contested name', 'outlet'],
    ])
    expect(labels(1)).toEqual(['contested name'])
    expect(marks[0]!.forms?.map((form) => form.name)).toEqual(['Kyiv', 'Kiev'])
  })
  it('knows whose voice a loaded word stands in', () => {
    const { marks } = label(
      'The freedom fighters left. {1s Ms Moss} {1u said} {1c the “freedom fighters” had left}. {2s She} {2u said} {2c freedom fighters were there}.',
      P,
      { 1: 'm', 2: 'm' },
    )
    expect(marks.filter((mark) => mark.id === 'loaded wording').map((mark) => mark.voice)).toEqual([
      'outlet',
      'quoted',
      'reported',
    ])
  })
})

describe('no label without cause', () => {
  it('says nothing of plain statements', () => {
    const { labels, relations, marks } = label(
      `{1s Ms Moss} {1u said} {1c the library opens on Monday}. {2c “Come and see it,”} {2s she} {2u added}. {3s The firm} {3u announced} {3c a new line of kettles}.`,
      P,
      { 1: 'm', 2: 'm', 3: 'f' },
    )
    expect([1, 2, 3].flatMap(labels)).toEqual([])
    expect([1, 2, 3].flatMap(relations)).toEqual([])
    expect(marks).toEqual([])
  })
  it('gives every label words on the page and a rule', () => {
    const { statements } = label('{1s Officials} {1u claimed} {1c that Kestrel Power lied}.', P, { 1: 'o' })
    for (const one of statements[0]!.labels) {
      expect(one.rule).not.toBe('')
      expect(one.words.length).toBeGreaterThan(0)
    }
    expect(statements[0]!.labels.map((one) => one.id).sort()).toEqual([
      'accusation',
      'doubt-casting word',
      'unnamed source',
    ])
  })
})

describe('unnamed source, where names stand elsewhere', () => {
  const who = {
    t: 'a teacher | public | role',
    v: 'Vera Lund | public | named',
    many: 'many | unknown | anonymous',
    they: 'they | unknown | anonymous',
    dem: 'some Democrats | party | group | Democratic Party',
    doc: 'the contract | document | role',
    poll: 'a poll | document | role',
    ex: 'experts | expert | group',
  }
  const unnamed = (text: string, speakers: Readonly<Record<number, string>>, id = 1): boolean =>
    label(text, who, speakers).labels(id).includes('unnamed source')

  it('leaves one who leads the article and is named further on', () => {
    const lead =
      '{1s A teacher} {1u said} {1c the school was cold}.\n\n{2s Vera Lund}, 44, {2u said} {2c it had no stove}.'
    expect(unnamed(lead, { 1: 't', 2: 'v' })).toBe(false)
    expect(unnamed('{1s A teacher} {1u said} {1c the school was cold}.', { 1: 't' })).toBe(true)
  })
  it.each([
    ['{1s Many} {1u said} {1c it was late}.', 'many', true],
    ['{1s They} {1u said} {1c it was late}.', 'they', false],
    ['{1s Some Democrats} {1u worry} {1c that it was late}.', 'dem', true],
    ['{1s The contract} {1u says} {1c it was late}.', 'doc', false],
    ['{1s A poll} {1u says} {1c it was late}.', 'poll', true],
    ['{1s The experts} {1u said} {1c it was late}.', 'ex', false],
    ['{1s A poll released on Friday by the Harwell Institute} {1u says} {1c it was late}.', 'poll', false],
  ])('%s', (text, speaker, expected) => {
    expect(unnamed(text, { 1: speaker })).toBe(expected)
  })
})

describe('second-hand, further on and further back', () => {
  const who = { m: 'Ada Moss | government | named | Brook', p: 'respondents | public | group' }

  it('covers the lead that sums the interview up, and not what is said elsewhere', () => {
    const { labels } = label(
      `{1s Ms Moss} {1u wants} {1c the dam closed}.

{2c “It leaks,”} {2s Ms Moss} {2u said} on CNN on Sunday.

{3s She} {3u said} {3c the wall was old}.

{4s She} {4u said} in a statement {4c that it was tested}.

{5s She} {5u said} {5c the test was late}.`,
      who,
      { 1: 'm', 2: 'm', 3: 'm', 4: 'm', 5: 'm' },
    )
    for (const id of [1, 2, 3]) expect(labels(id), `${id}`).toEqual(['second-hand'])
    for (const id of [4, 5]) expect(labels(id), `${id}`).toEqual([])
  })
  it('ends where another speaks', () => {
    const { labels } = label(
      `{1c “It leaks,”} {1s Ms Moss} {1u told} Reuters. {2s The respondents} {2u said} {2c it was dry}. {3s Ms Moss} {3u said} {3c the wall was old}.`,
      who,
      { 1: 'm', 2: 'p', 3: 'm' },
    )
    expect(labels(1)).toEqual(['second-hand'])
    expect(labels(3)).toEqual([])
  })
  it('reads shares of those asked as told by a poll', () => {
    const { labels } = label('{1s Forty percent of voters} {1u said} {1c they were tired}.', who, { 1: 'p' })
    expect(labels(1)).toEqual(['second-hand'])
  })
})

describe('accusation in a content', () => {
  it.each([
    ['{1s Ms Moss} {1u said} {1c that the police had lied to the town}.', true],
    ['{1s Ms Moss} {1u said} {1c drivers sometimes cheat on the road}.', false],
    ['{1s Ms Moss} {1u said} {1c that women can be harassed by robbers}.', false],
  ])('%s', (text, accuses) => {
    expect(labelsOf(text, 'm').includes('accusation')).toBe(accuses)
  })
})

describe('contradicted by figures', () => {
  it('is not what differs between two people’s own counts', () => {
    const { labels } = label(
      `{1s Ms Moss} {1u said} {1c that of my 1,000 followers on the river page few read it}. {2s Kestrel Power} {2u said} {2c we lost 14 followers on the river page}.`,
      P,
      { 1: 'm', 2: 'f' },
    )
    expect(labels(1)).toEqual([])
    expect(labels(2)).toEqual([])
  })
})
