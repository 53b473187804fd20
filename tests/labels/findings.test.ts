/** What is told of the page as a whole: who was asked, accused, criticised and not heard, with its counts and words. */
import { describe, expect, it } from 'vitest'
import { type Labelling, label } from './labelling.ts'

const P = {
  m: 'Ada Moss | government | named | Brook',
  l: 'Per Lund | public | named',
  f: 'Kestrel Power | company | institution | Kestrel Power',
  s: 'Sudland | government | metonym | Sudland',
}

const told = (text: string, who: Readonly<Record<number, string>> = { 1: 'm' }): Labelling =>
  label(text, P, who)

const found = (labelled: Labelling, id: string): string[] =>
  labelled.findings.filter((one) => one.id === id).map((one) => `${one.about} (${labelled.words(one.words)})`)

const SAID = '{1s Ms Moss} {1u said} {1c the dam was late}.'

describe('asked, and no answer', () => {
  it.each([
    ['Kestrel Power did not respond to a request for comment.', 'Kestrel Power'],
    ['Kestrel Power declined to comment.', 'Kestrel Power'],
    ['But Kestrel Power declined to comment.', 'Kestrel Power'],
    ['The owner of the mill declined to comment.', 'The owner of the mill'],
    ['Kestrel Power met Sudland, which declined to comment.', 'Sudland'],
  ])('%s', (sentence, about) => {
    const asked = told(`${SAID} ${sentence}`).findings.filter((one) => one.id === 'asked, no answer')
    expect(asked.map((one) => one.about)).toEqual([about])
  })

  it('is one refusal, however often one sentence tells it', () => {
    const once = told(
      `${SAID} Kestrel Power declined to comment and did not respond to a request for comment.`,
    )
    expect(found(once, 'asked, no answer')).toHaveLength(1)
    const twice = told(
      `${SAID} Kestrel Power declined to comment. Sudland did not respond to a request for comment.`,
    )
    expect(found(twice, 'asked, no answer').map((one) => one.split(' (')[0])).toEqual([
      'Kestrel Power',
      'Sudland',
    ])
  })

  it('means by a pronoun who was named in the sentence before', () => {
    const asked = told(`${SAID} Kestrel Power runs the mill. It declined to comment.`)
    expect(found(asked, 'asked, no answer').map((one) => one.split(' (')[0])).toEqual(['Kestrel Power'])
  })

  it.each(['Nobody declined to comment.', '“Kestrel Power declined to comment,” a sign read.'])(
    'is not told by %s',
    (sentence) => {
      expect(found(told(`${SAID} ${sentence}`), 'asked, no answer')).toEqual([])
    },
  )
})

describe('not heard', () => {
  it('counts who accuses, with the words of each', () => {
    const twice = told(
      '{1s Ms Moss} {1u accused} {1c Kestrel Power of fraud}. {2s Mr Lund} {2u said} {2c Kestrel Power had lied}.',
      { 1: 'm', 2: 'l' },
    )
    const [one, ...more] = twice.findings.filter(({ id }) => id === 'not heard')
    expect(more).toEqual([])
    expect(one).toMatchObject({
      about: 'Kestrel Power',
      counts: { accusations: 2 },
      statements: [twice.of(1).id, twice.of(2).id],
    })
    expect(twice.words(one!.words)).toContain('Kestrel Power')
  })

  it.each([
    '{1s Ms Moss} {1u accused} {1c the police of fraud}.',
    '{1s Ms Moss} {1u accused} {1c a driver of fraud}.',
    '{1s Ms Moss} {1u said} {1c Kestrel Power was late}.',
  ])('is nobody who is told by no name, or not accused: %s', (text) => {
    expect(found(told(text), 'not heard')).toEqual([])
  })

  it('is nobody who speaks, under a longer name or a shorter', () => {
    const lund = told(
      '{1s Ms Moss} {1u accused} {1c Lund of fraud}. {2s Mr Lund} {2u said} {2c it was late}.',
      { 1: 'm', 2: 'l' },
    )
    expect(found(lund, 'not heard')).toEqual([])
  })
})

describe('criticised, and not heard', () => {
  it('is told once for each side, with every criticism', () => {
    const slammed = told(
      '{1s Ms Moss} {1u slammed} {1c Kestrel Power}. {2s Mr Lund} {2u mocked} {2c Kestrel Power}. {3s Mr Lund} {3u mocked} {3c Sudland}.',
      { 1: 'm', 2: 'l', 3: 'l' },
    )
    const listed = slammed.findings.filter(({ id }) => id === 'criticised, not heard')
    expect(listed.map(({ about, counts }) => [about, counts])).toEqual([
      ['Kestrel Power', { criticisms: 2 }],
      ['Sudland', { criticisms: 1 }],
    ])
    expect(slammed.words(listed[0]!.words)).toBe('slammed … mocked')
  })

  it('is nobody who speaks, and not oneself', () => {
    const heard = told(
      '{1s Ms Moss} {1u slammed} {1c Kestrel Power}. {2s Kestrel Power} {2u said} {2c it was late}.',
      { 1: 'm', 2: 'f' },
    )
    expect(found(heard, 'criticised, not heard')).toEqual([])
    expect(
      found(told('{1s Kestrel Power} {1u mocked} {1c Kestrel Power}.', { 1: 'f' }), 'criticised, not heard'),
    ).toEqual([])
  })
})

describe('the outlet’s own voice', () => {
  it('is what no statement stands in, display texts aside', () => {
    const own = (text: string, who: Readonly<Record<number, string>> = {}) =>
      told(text, who).findings.find(({ id }) => id === 'own voice')!.counts
    expect(own('# Rain\nIt rained. It stopped.')).toMatchObject({ sentences: 2, unattributed: 2 })
    expect(own('It rained. {1s Ms Moss} {1u said} {1c it stopped}.', { 1: 'm' })).toMatchObject({
      sentences: 2,
      unattributed: 1,
    })
    expect(own('{1c “It rained. It stopped,”} {1s Ms Moss} {1u said}. It froze.', { 1: 'm' })).toMatchObject({
      unattributed: 1,
    })
    expect(own('The freedom fighters left. The “heroes” stayed.')).toMatchObject({
      loadedWording: 1,
      scareQuotes: 1,
    })
  })
})

describe('the headline', () => {
  it('is counted where it has statements, and told where it has none', () => {
    const counts = (text: string, who: Readonly<Record<number, string>>) =>
      told(text, who).findings.find(({ id }) => id === 'headline attributed')?.counts
    expect(counts('# Rain falls\nIt rained.', {})).toEqual({ statements: 0, attributed: 0 })
    expect(counts('# {1s Moss} {1u says} {1c rain falls}\nIt rained.', { 1: 'm' })).toEqual({
      statements: 1,
      attributed: 1,
    })
    expect(counts('# {1c “Rain falls”}\nIt rained.', {})).toEqual({ statements: 1, attributed: 0 })
    expect(counts('It rained.', {})).toBeUndefined()
  })
})
