import { describe, expect, it } from 'vitest'
import { line, speakersIn, type Told } from './speakers-reading.ts'

const lines = (text: string, told: readonly Told[], outlet?: readonly string[]): string[] =>
  speakersIn(text, told, outlet).of.map((speakers) => speakers.map(line).join(' + '))

describe('a report of a disputed town, in the manner of a wire story', () => {
  const text = `Georgian troops have entered the village of Ardzi, the country's president, Levan Gurchi, announced on Sunday. Armenia immediately denied the claim, saying its flag still flew there.

“Today is a happy day,” Gurchi said, as quoted by local media. “Ardzi is ours!” he added.

The president's words were followed by a statement by the country’s defense ministry, which said that the village had “come home.”

Tbilisi's claims about the village were quickly disputed by Yerevan. “We wait and believe in our troops,” Armenian defense ministry spokesperson Anush Terian wrote on social media.

Armenian military press secretary Lilit Danian had earlier reported “heavy fire” around Ardzi.

The Georgian statements were met with praise by Tbilisi’s ally Turkey. “This is a serious development,” the country's Vice President Emre Aksoy said. Aksoy later wrote that the village “has survived.”

Armenia and Georgia have accused each other of starting the fight. Both sides are refusing to lay down arms.`
  const told: Told[] = [
    [
      "the country's president, Levan Gurchi",
      'announced',
      'Georgian troops have entered the village of Ardzi',
    ],
    ['Armenia', 'immediately denied', 'the claim'],
    ['Armenia', 'saying', 'its flag still flew there'],
    ['Gurchi', 'said', '“Today is a happy day,”'],
    ['he', 'added', '“Ardzi is ours!”'],
    ['the country’s defense ministry', 'said', 'the village had “come home.”'],
    ["Tbilisi's", 'claims', 'about the village'],
    ['Yerevan', 'were quickly disputed by', "Tbilisi's claims"],
    ['Armenian defense ministry spokesperson Anush Terian', 'wrote', '“We wait and believe in our troops,”'],
    ['Armenian military press secretary Lilit Danian', 'had earlier reported', '“heavy fire” around Ardzi'],
    ['Tbilisi’s ally Turkey', 'praise', 'The Georgian statements'],
    ["the country's Vice President Emre Aksoy", 'said', '“This is a serious development,”'],
    ['Aksoy', 'wrote', 'the village “has survived.”'],
    ['Armenia and Georgia', 'have accused', 'each other of starting the fight'],
    ['Both sides', 'are refusing', 'to lay down arms'],
  ]

  it('gives every speaker, kind, naming and side', () => {
    // Statements stand in the order of their text, as the engine gives them.
    const order = [...told].sort((a, b) => text.indexOf(a[2]) - text.indexOf(b[2]))
    const by = new Map(order.map((one, index) => [one, lines(text, order)[index]]))
    expect(told.map((one) => by.get(one))).toEqual([
      'Levan Gurchi | head-of-state-or-government | named | GE',
      'Armenia | government | metonym | AM',
      'Armenia | government | metonym | AM',
      'Levan Gurchi | head-of-state-or-government | named | GE',
      'Levan Gurchi | head-of-state-or-government | named | GE',
      'Georgia’s defense ministry | government | institution | GE',
      'Georgia | government | metonym | GE',
      'Armenia | government | metonym | AM',
      'Anush Terian | government | named | AM',
      'Lilit Danian | military | named | AM',
      'Turkey | government | metonym | TR',
      'Emre Aksoy | head-of-state-or-government | named | TR',
      'Emre Aksoy | head-of-state-or-government | named | TR',
      'Armenia | government | metonym | AM + Georgia | government | metonym | GE',
      'Armenia | government | metonym | AM + Georgia | government | metonym | GE',
    ])
  })
})

describe('titles and appositions', () => {
  const one = (text: string, source: string): string => lines(text, [[source, 'said', 'it would rain']])[0]!

  it.each([
    [
      'Norwegian Finance Minister Siri Dahl said it would rain.',
      'Norwegian Finance Minister Siri Dahl',
      'Siri Dahl | government | named | NO',
    ],
    [
      'Siri Dahl, Norway’s finance minister, said it would rain.',
      'Siri Dahl, Norway’s finance minister,',
      'Siri Dahl | government | named | NO',
    ],
    [
      'Norway’s minister of oil and energy, Siri Dahl, said it would rain.',
      'Norway’s minister of oil and energy, Siri Dahl,',
      'Siri Dahl | government | named | NO',
    ],
    [
      'The head of Northwind Airlines’ training school, Bo Lund, said it would rain.',
      'The head of Northwind Airlines’ training school, Bo Lund,',
      'Bo Lund | company | named | Northwind Airlines',
    ],
    [
      'Ana Stolz, a professor of law at the University of Graz, said it would rain.',
      'Ana Stolz, a professor of law at the University of Graz,',
      'Ana Stolz | expert | named |',
    ],
    ['Mayor Jon Pike said it would rain.', 'Mayor Jon Pike', 'Jon Pike | government | named |'],
    ['Former mayor Jon Pike said it would rain.', 'Former mayor Jon Pike', 'Jon Pike | public | named |'],
    [
      'Sen. Jo Marsh (D-Mont.) said it would rain.',
      'Sen. Jo Marsh (D-Mont.)',
      'Jo Marsh | legislature | named | Democratic Party, US',
    ],
    [
      'Republican state Rep. Lou Tan said it would rain.',
      'Republican state Rep. Lou Tan',
      'Lou Tan | legislature | named | Republican Party',
    ],
    [
      'Jo Marsh’s lawyer, Ray Moor, said it would rain.',
      'Jo Marsh’s lawyer, Ray Moor,',
      'Ray Moor | litigant | named | Jo Marsh',
    ],
    [
      'Harbour resident Olga Bondar, 55, said it would rain.',
      'Harbour resident Olga Bondar, 55,',
      'Olga Bondar | public | named |',
    ],
    [
      'NASA Administrator Lee Holt said it would rain.',
      'NASA Administrator Lee Holt',
      'Lee Holt | government | named | US',
    ],
    [
      'Northwind Airlines CEO Ole Dahl said it would rain.',
      'Northwind Airlines CEO Ole Dahl',
      'Ole Dahl | company | named | Northwind Airlines',
    ],
    [
      'Pia Moe of Amnesty International said it would rain.',
      'Pia Moe of Amnesty International',
      'Pia Moe | ngo | named | Amnesty International',
    ],
    [
      'Kaia Brun, the European Union’s foreign policy chief, said it would rain.',
      'Kaia Brun, the European Union’s foreign policy chief,',
      'Kaia Brun | international-organisation | named | EU',
    ],
    [
      'Colonel Ivo Stern, a spokesman for the German ministry, said it would rain.',
      'Colonel Ivo Stern, a spokesman for the German ministry,',
      'Ivo Stern | military | named | DE',
    ],
  ])('%s', (text, source, expected) => {
    expect(one(text, source)).toBe(expected)
  })
})

describe('speakers without a name', () => {
  const one = (text: string, source: string): string => lines(text, [[source, 'said', 'it would rain']])[0]!

  it.each([
    ['Residents said it would rain.', 'Residents', 'residents | public | group |'],
    [
      'A person familiar with the matter said it would rain.',
      'A person familiar with the matter',
      'person familiar with the matter | unknown | anonymous |',
    ],
    [
      'An official who asked not to be named said it would rain.',
      'An official who asked not to be named',
      'official | government | anonymous |',
    ],
    ['The White House said it would rain.', 'The White House', 'White House | government | metonym | US'],
    ['Beijing said it would rain.', 'Beijing', 'China | government | metonym | CN'],
    [
      'Iranian state media said it would rain.',
      'Iranian state media',
      'Iranian state media | media | group | IR',
    ],
    [
      'A study published in the Harbour Journal said it would rain.',
      'A study published in the Harbour Journal',
      'study published in the Harbour Journal | document | named |',
    ],
    [
      'A study published last year said it would rain.',
      'A study published last year',
      'study published last year | document | role |',
    ],
    [
      'A report by the World Health Organization said it would rain.',
      'A report by the World Health Organization',
      'report by the World Health Organization | international-organisation | institution | WHO',
    ],
    ['Hamas said it would rain.', 'Hamas', 'Hamas | military | institution | Hamas'],
    [
      'The Harbour Teachers’ Union said it would rain.',
      'The Harbour Teachers’ Union',
      'Harbour Teachers’ Union | union | institution | Harbour Teachers’ Union',
    ],
    [
      'Local officials and customers said it would rain.',
      'Local officials and customers',
      'local officials | government | group | + customers | public | group |',
    ],
    [
      'The Norwegian and Swedish governments said it would rain.',
      'The Norwegian and Swedish governments',
      'Norwegian governments | government | institution | NO + Swedish governments | government | institution | SE',
    ],
    ['Ukrainians said it would rain.', 'Ukrainians', 'Ukrainians | public | group | UA'],
  ])('%s', (text, source, expected) => {
    expect(one(text, source).replace(/\|(?= \+|$)/g, '|')).toBe(expected)
  })
})

describe('who is meant', () => {
  it('follows he, she, they and it', () => {
    expect(
      lines(
        'Ana Ruiz, a farmer, met Bo Lund, a judge, in Harbour. “It was cold,” she said. “It was warm,” he said.\n\nThe company Northwind said it was sorry. It also said it would pay. Villagers said they were wet. They also said they were tired.',
        [
          ['she', 'said', '“It was cold,”'],
          ['he', 'said', '“It was warm,”'],
          ['The company Northwind', 'said', 'it was sorry'],
          ['It', 'said', 'it would pay'],
          ['Villagers', 'said', 'they were wet'],
          ['They', 'said', 'they were tired'],
        ],
      ).map((one) => one.split(' | ')[0]),
    ).toEqual(['Ana Ruiz', 'Bo Lund', 'Northwind', 'Northwind', 'villagers', 'villagers'])
  })

  it('follows "the senator", "the company" and last names', () => {
    expect(
      lines(
        'Sen. Jo Marsh met Northwind Airlines on Monday. The senator said it was late. The company said it was early. Marsh said it was over.',
        [
          ['The senator', 'said', 'it was late'],
          ['The company', 'said', 'it was early'],
          ['Marsh', 'said', 'it was over'],
        ],
      ).map((one) => one.split(' | ')[0]),
    ).toEqual(['Jo Marsh', 'Northwind Airlines', 'Jo Marsh'])
  })

  it('finds who is named only further down', () => {
    expect(
      lines(
        'Austria’s interior minister said it was late. Interior Minister Wolf Peschorn said it was early.',
        [
          ['Austria’s interior minister', 'said', 'it was late'],
          ['Interior Minister Wolf Peschorn', 'said', 'it was early'],
        ],
      ),
    ).toEqual(['Wolf Peschorn | government | named | AT', 'Wolf Peschorn | government | named | AT'])
  })

  it('reads letters for the body that they stand for', () => {
    expect(
      lines('The California Harbour Utilities Commission met. CHUC President Mary Batt said it was late.', [
        ['CHUC President Mary Batt', 'said', 'it was late'],
      ]),
    ).toEqual(['Mary Batt | government | named | California'])
  })

  it('carries a quotation with no source to the speaker before it', () => {
    expect(
      lines('Ana Ruiz, a farmer, said it was cold. “The cows were wet.”', [
        ['Ana Ruiz, a farmer,', 'said', 'it was cold'],
        ['', '', '“The cows were wet.”'],
      ])[1],
    ).toBe('Ana Ruiz | public | named |')
  })

  it('gives the inner "I" to the outer speaker, and the inner "he" to another', () => {
    const { of } = speakersIn(
      'Ana Ruiz, a farmer, met Bo Lund, a judge. “He says I think too much,” Ruiz said.',
      [
        ['Ruiz', 'said', '“He says I think too much,”'],
        ['He', 'says', 'I think too much', 0],
        ['I', 'think', 'too much', 0],
      ],
    )
    expect(of.map(([speaker]) => speaker?.name)).toEqual(['Ana Ruiz', 'Bo Lund', 'Ana Ruiz'])
  })

  it('leaves a pronoun open that nobody fits, with no confidence', () => {
    const { resolved } = speakersIn('The bridge was closed. “It was cold,” she said.', [
      ['she', 'said', '“It was cold,”'],
    ])
    expect(resolved.of).toEqual([[]])
    expect(resolved.confidence).toEqual([0])
  })

  it('knows its own outlet', () => {
    expect(
      lines(
        'The harbour, the Harbour Times found, is empty.',
        [['the Harbour Times', 'found', 'The harbour']],
        ['Harbour Times'],
      ),
    ).toEqual(['Harbour Times | this outlet | institution |'])
  })

  it('never takes a side from the sound of a name', () => {
    const [one] = lines('Ivan Petrov said it was late.', [['Ivan Petrov', 'said', 'it was late']])
    expect(one).toBe('Ivan Petrov | public | named |')
  })

  it('says nobody where nobody is named', () => {
    expect(
      lines('The guard allegedly left the gate open.', [['', 'allegedly', 'left the gate open']]),
    ).toEqual(['| unknown | anonymous |'])
  })
})
