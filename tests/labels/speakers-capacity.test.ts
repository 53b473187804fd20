/** Capacities and sides that the words around a name tell: firms, parties, courts, seats, issuers. All names are invented. */
import { describe, expect, it } from 'vitest'
import { speakersIn, type Told } from './speakers-reading.ts'

/** Name, kind, naming and sides of who speaks in the last of the statements. */
function last(text: string, told: readonly Told[]): string {
  const { resolved } = speakersIn(text, told)
  const [id] = resolved.of.at(-1) ?? []
  const speaker = resolved.speakers.find((one) => one.id === id)
  return speaker === undefined
    ? 'open'
    : `${speaker.name} | ${speaker.kind} | ${speaker.naming} | ${speaker.side.join(', ')}`
}

describe('a body in a headline', () => {
  it('is the one that the text calls by a longer name', () => {
    const { resolved } = speakersIn(
      'Harbour board says the beds are closed\n\nThe Ostermouth Harbour Board said on Monday that the oyster beds would stay closed.',
      [
        ['Harbour board', 'says', 'the beds are closed'],
        ['The Ostermouth Harbour Board', 'said', 'that the oyster beds would stay closed'],
      ],
    )
    expect(resolved.of[0]).toEqual(resolved.of[1])
    expect(resolved.speakers.find((one) => one.id === resolved.of[0]?.[0])?.name).toBe(
      'Ostermouth Harbour Board',
    )
  })
})

describe('capacity from around the name', () => {
  it.each<[text: string, source: string, expected: string]>([
    [
      'Shares of Northwick fell. Northwick said it would rain.',
      'Northwick',
      'Northwick | company | institution | Northwick',
    ],
    [
      'The news came late. Chairman, CEO and president Ole Dahl said it would rain.',
      'Chairman, CEO and president Ole Dahl',
      'Ole Dahl | company | named | ',
    ],
    [
      'Ole Dahl sued the Harbour Falls Council in May. Dahl said it would rain.',
      'Dahl',
      'Ole Dahl | litigant | named | Ole Dahl',
    ],
    [
      'The afternoon was long. A lawyer for the woman hurt in the crash said it would rain.',
      'A lawyer for the woman hurt in the crash',
      'lawyer for the woman hurt in the crash | litigant | role | the woman hurt in the crash',
    ],
    [
      'The afternoon was long. The UN’s legal counsel said it would rain.',
      'The UN’s legal counsel',
      'UN’s legal counsel | international-organisation | role | UN',
    ],
    [
      'Rain is near. A European diplomat in Madrid said it would rain.',
      'A European diplomat',
      'European diplomat | government | role | ',
    ],
    [
      'Rain is near. Norwegian Ambassador to the United States Hana Mohr said it would rain.',
      'Norwegian Ambassador to the United States Hana Mohr',
      'Hana Mohr | government | named | NO',
    ],
    [
      'Rain is near. The European Harbour Agency said it would rain.',
      'The European Harbour Agency',
      'European Harbour Agency | international-organisation | institution | European Harbour Agency',
    ],
    [
      'Rain is near. Bus drivers met Mr. King. Mr. King said it would rain.',
      'Mr. King',
      'King | public | named | ',
    ],
    [
      'Rain is near. Ana Ruiz, a prominent Democrat, said it would rain.',
      'Ana Ruiz, a prominent Democrat,',
      'Ana Ruiz | party | named | Democratic Party',
    ],
    [
      'Rain is near. Nearly eight of 10 voters said it would rain.',
      'Nearly eight of 10 voters',
      'Nearly eight of 10 voters | public | group | ',
    ],
    [
      'Rain is near. The company, based in Eindhoven, said it would rain.',
      'The company, based in Eindhoven,',
      'company | company | institution | ',
    ],
  ])('%s', (text, source, expected) => {
    expect(last(text, [[source, 'said', 'it would rain']])).toBe(expected)
  })

  it('keeps a lady apart from the knight of her name', () => {
    const text = 'Sir Ian Marsh, the mayor, left. Lady Marsh, a designer, stayed. Sir Ian said it would rain.'
    expect(last(text, [['Sir Ian', 'said', 'it would rain']])).toBe('Ian Marsh | government | named | ')
  })

  it('finds the issuer of a letter told before', () => {
    const text =
      'The Harbour Workers’ Union sent a letter to the mayor on Monday.\n\nThe letter said it would rain.'
    expect(last(text, [['The letter', 'said', 'it would rain']])).toBe(
      'Harbour Workers’ Union | union | institution | Harbour Workers’ Union',
    )
  })

  it('ends a source before its finite verb', () => {
    const text = 'Norway did not attend, but in a letter rejected the claim.'
    expect(last(text, [['Norway did not attend, but in a letter', 'rejected', 'the claim']])).toBe(
      'Norway | government | metonym | NO',
    )
  })
})
