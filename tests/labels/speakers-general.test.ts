/** What carries over to pages that nobody read: shared titles, races, epithets, parties' branches, names of causes. */
import { describe, expect, it } from 'vitest'
import { line, speakersIn, type Told } from './speakers-reading.ts'

const RAIN = 'it would rain'

/** Who says in the text that it would rain. */
const said = (text: string, source: string): string =>
  speakersIn(text, [[source, 'said', RAIN]])
    .of[0]!.map(line)
    .join(' + ')

describe('a title that several share', () => {
  it.each<[text: string, source: string, expected: string]>([
    [
      'Senators Ana Ruiz and Bo Lund met. Lund said it would rain.',
      'Lund',
      'Bo Lund | legislature | named |',
    ],
    [
      'Economists Ana Ruiz, Bo Lund and Eva Moss met. Moss said it would rain.',
      'Moss',
      'Eva Moss | expert | named |',
    ],
    ['It drew campaigners such as Ana Ruiz. Ruiz said it would rain.', 'Ruiz', 'Ana Ruiz | ngo | named |'],
    [
      'Ana Ruiz and Bo Lund, both economists, met. Ruiz said it would rain.',
      'Ruiz',
      'Ana Ruiz | expert | named |',
    ],
    // The plural before a verb is nobody's title.
    ['The economists met Bo Lund. Lund said it would rain.', 'Lund', 'Bo Lund | public | named |'],
    [
      'Economists praised Ana Ruiz and Bo Lund. Lund said it would rain.',
      'Lund',
      'Bo Lund | public | named |',
    ],
  ])('%s', (text, source, expected) => {
    expect(said(text, source)).toBe(expected)
  })
})

describe('a candidate', () => {
  const race = 'The primary is near, and candidates hold rallies before the convention.'

  it('has the party whose contest is told beside the name', () => {
    const text = `Ana Ruiz won the Democratic primary in Ohio. ${race} Ruiz’s campaign is cheap. Ruiz said it would rain.`
    expect(said(text, 'Ruiz')).toBe('Ana Ruiz | party | named | Democratic Party')
  })

  it('has no party from a contest that another is told in', () => {
    const text = `Bo Lund won the Democratic primary in Ohio. ${race} Ana Ruiz’s campaign is cheap. Ruiz said it would rain.`
    expect(said(text, 'Ruiz')).toBe('Ana Ruiz | party | named | Ana Ruiz')
  })

  it('speaks as one, whatever the office, where the article calls them so', () => {
    const text = `Sen. Ana Ruiz is the Republican nominee. ${race} Ruiz said it would rain.`
    expect(said(text, 'Ruiz')).toBe('Ana Ruiz | party | named | Republican Party')
  })

  it('is a mayor still, where a mayor stands again', () => {
    const text = `Mayor Ana Ruiz spoke first. ${race} Ruiz’s campaign is cheap. Ruiz said it would rain.`
    expect(said(text, 'Ruiz')).toMatch(/^Ana Ruiz \| government/)
  })

  it('is none in an article on something else', () => {
    expect(said('Ana Ruiz’s campaign against litter is cheap. Ruiz said it would rain.', 'Ruiz')).toBe(
      'Ana Ruiz | public | named |',
    )
  })
})

describe('an epithet', () => {
  it('tells the office of the only one just named', () => {
    expect(said('Ana Ruiz spoke late. The Ohio senator was tired. Ruiz said it would rain.', 'Ruiz')).toBe(
      'Ana Ruiz | legislature | named |',
    )
  })

  it('tells nothing where another has that office', () => {
    const text =
      'Senator Bo Lund of Ohio spoke first. It was late. Ana Ruiz listened. The Ohio senator was tired. Ruiz said it would rain.'
    expect(said(text, 'Ruiz')).toBe('Ana Ruiz | public | named |')
  })

  it('tells nothing where two were named', () => {
    const text = 'Ana Ruiz met Eva Moss. The Ohio senator was tired. Ruiz said it would rain.'
    expect(said(text, 'Ruiz')).toBe('Ana Ruiz | public | named |')
  })
})

describe('phrases around a name', () => {
  it.each<[text: string, source: string, expected: string]>([
    [
      'As policy director for the ACLU, Ana Ruiz has been there. Ruiz said it would rain.',
      'Ruiz',
      'Ana Ruiz | ngo | named | ACLU',
    ],
    // What may come is no office.
    ['As president, Ana Ruiz would go. Ruiz said it would rain.', 'Ruiz', 'Ana Ruiz | public | named |'],
    [
      'The ACLU’s Ana Ruiz was there. Ruiz, an aunt of two, said it would rain.',
      'Ruiz',
      'Ana Ruiz | ngo | named | ACLU',
    ],
    [
      'It was late. Ana Ruiz, a Harbour aide in her youth and now director of the Institute of Tides at Harbour University, said it would rain.',
      'Ana Ruiz, a Harbour aide in her youth and now director of the Institute of Tides at Harbour University',
      'Ana Ruiz | expert | named |',
    ],
    [
      'After the show, Regional Commissioner of Lindi, Godfrey Berg said it would rain.',
      'Regional Commissioner of Lindi, Godfrey Berg',
      'Godfrey Berg | government | named |',
    ],
    [
      'It was late. Ana Ruiz, chairwoman of the Hillsborough County GOP, said it would rain.',
      'Ana Ruiz, chairwoman of the Hillsborough County GOP',
      'Ana Ruiz | party | named | Republican Party',
    ],
    [
      'It was late. House Intelligence Republican Mike Lund (R-Kan.) said it would rain.',
      'House Intelligence Republican Mike Lund (R-Kan.)',
      'Mike Lund | legislature | named | Republican Party, US',
    ],
    [
      'It was late. Ana Ruiz, president of Moms for Liberty, said it would rain.',
      'Ana Ruiz, president of Moms for Liberty',
      'Ana Ruiz | ngo | named | Moms for Liberty',
    ],
    [
      'Bo Berg from Fantastic Gardeners said it would rain.',
      'Bo Berg from Fantastic Gardeners',
      'Bo Berg | company | named | Fantastic Gardeners',
    ],
    [
      'Students at a private school in Merrillville, Indiana, said it would rain.',
      'Students at a private school in Merrillville, Indiana,',
      'students at a private school in Merrillville | public | group |',
    ],
    ['Texas-based Matt Berg said it would rain.', 'Texas-based Matt Berg', 'Matt Berg | public | named |'],
    [
      'It was late. Jo Lund, 39, a waitress at the Golden Bear restaurant, said it would rain.',
      'Jo Lund, 39, a waitress at the Golden Bear restaurant',
      'Jo Lund | public | named |',
    ],
    [
      'The board, a major Harbour foe, met. Ana Ruiz said it would rain.',
      'Ana Ruiz',
      'Ana Ruiz | public | named |',
    ],
    [
      'It was late. Bo Lund, then ambassador to Israel, said it would rain.',
      'Bo Lund, then ambassador to Israel',
      'Bo Lund | government | named |',
    ],
    [
      'It was late. Ana Ruiz, a rare Cuban-American senator, said it would rain.',
      'Ana Ruiz, a rare Cuban-American senator',
      'Ana Ruiz | legislature | named |',
    ],
    [
      'It was late. Bo Lund, a Republican operative and Mitt Romney’s chief strategist, said it would rain.',
      'Bo Lund, a Republican operative and Mitt Romney’s chief strategist',
      'Bo Lund | party | named | Republican Party',
    ],
    [
      'It was late. Log Cabin Republicans president Bo Lund said it would rain.',
      'Log Cabin Republicans president Bo Lund',
      'Bo Lund | party | named | Republican Party',
    ],
    [
      'It was late. Representative Bo Lund, Democrat of Vermont, said it would rain.',
      'Representative Bo Lund, Democrat of Vermont',
      'Bo Lund | legislature | named | Democratic Party',
    ],
    [
      'It was late. Rick Berg, a Florida-based Republican strategist, said it would rain.',
      'Rick Berg, a Florida-based Republican strategist',
      'Rick Berg | party | named | Republican Party',
    ],
    [
      'It was late. Gloria Lund, 34, a nurse from Brownsville, said it would rain.',
      'Gloria Lund, 34, a nurse from Brownsville',
      'Gloria Lund | public | named |',
    ],
    // Of no age, and asked for what a nurse knows.
    [
      'It was late. Gloria Lund, a nurse from Brownsville, said it would rain.',
      'Gloria Lund, a nurse from Brownsville',
      'Gloria Lund | expert | named |',
    ],
    [
      'It was late. Bo Lund, pastor of the Harbour Church of Christ and a Ruiz supporter, said it would rain.',
      'Bo Lund, pastor of the Harbour Church of Christ and a Ruiz supporter',
      'Bo Lund | ngo | named | Harbour Church of Christ',
    ],
    [
      'Steven Law, a Harbour economist, left. Law said it would rain.',
      'Law',
      'Steven Law | expert | named |',
    ],
    // Small, it is who speaks for a body.
    [
      'It was late. Northwind Inc. representative Bo Lund said it would rain.',
      'Northwind Inc. representative Bo Lund',
      'Bo Lund | company | named | Northwind Inc.',
    ],
    [
      'It was late. Ana Ruiz, a former agent now at the Institute of Tides, said it would rain.',
      'Ana Ruiz, a former agent now at the Institute of Tides',
      'Ana Ruiz | expert | named |',
    ],
    [
      'Ana Ruiz, now director of the Institute of Tides, left. Ruiz said it would rain.',
      'Ruiz',
      'Ana Ruiz | expert | named |',
    ],
    [
      'Bo Lund, the attorney general under former President Jo Marsh, left. Lund said it would rain.',
      'Lund',
      'Bo Lund | public | named |',
    ],
    [
      'It was late. Sen. Bo Lund of Georgia said it would rain.',
      'Sen. Bo Lund of Georgia',
      'Bo Lund | legislature | named |',
    ],
    // Of two states that a text names neither is the governor’s for standing near.
    [
      'Ohio is dry and Utah is wet. Governor Bo Lund said it would rain.',
      'Governor Bo Lund',
      'Bo Lund | government | named |',
    ],
    [
      'It was late. The company website said it would rain.',
      'The company website',
      'company website | company | institution |',
    ],
    [
      'It was late. Three old maps said it would rain.',
      'Three old maps',
      'three old maps | document | group |',
    ],
    ['It was late. Two skiers said it would rain.', 'Two skiers', 'two skiers | public | group |'],
  ])('%s', (text, source, expected) => {
    expect(said(text, source)).toBe(expected)
  })

  it('does not take the president of another country for the one named', () => {
    const told: Told[] = [
      ['US President Ana Ruiz', 'said', 'it was dry'],
      ['The Mexican president', 'said', RAIN],
    ]
    const text = 'US President Ana Ruiz said it was dry. The Mexican president said it would rain.'
    expect(speakersIn(text, told).of[1]!.map(line)).toEqual([
      'Mexican president | head-of-state-or-government | role | MX',
    ])
  })

  it('tells relatives of one last name by the title', () => {
    const told: Told[] = [['Adv Tsolo', 'said', RAIN]]
    const text = (title: string): string =>
      `Advocate Mokone Tsolo grew up by the lake. He was born to Thabo Tsolo and Lineo Tsolo. ${title} Tsolo said it would rain.`
    expect(speakersIn(text('Adv'), told).of[0]!.map(({ name }) => name)).toEqual(['Mokone Tsolo'])
    expect(speakersIn(text('Ms'), [['Ms Tsolo', 'said', RAIN]]).of[0]!.map(({ name }) => name)).toEqual([
      'Lineo Tsolo',
    ])
  })

  it('takes “each” for the two sides that spoke most, not for one that said two things or a host', () => {
    const told: Told[] = [
      ['Armenia', 'denied', 'that its forces had left'],
      ['Azerbaijan', 'demanded', 'an end to the shelling'],
      ['Azerbaijan', 'said', 'that the road was open'],
      ['Armenia', 'said', 'it had lost two men'],
      ['Georgia', 'offered', 'to host talks'],
      ['each', 'accusing', 'the other of firing first'],
    ]
    const text =
      'Armenia denied that its forces had left. Azerbaijan demanded an end to the shelling and said that the road was open. Armenia said it had lost two men. Georgia offered to host talks. They ended early, each accusing the other of firing first.'
    expect(speakersIn(text, told).of[5]!.map(({ name }) => name)).toEqual(['Armenia', 'Azerbaijan'])
  })

  it('does not give a father the title of his daughter, nor “he” to a town', () => {
    const text =
      'Ida Quill died in the party town Van Orr. Ms Quill’s father, Sean Quill, confirmed it. “It is hard,” he said.'
    const told: Told[] = [
      ['Ms Quill’s father, Sean Quill', 'confirmed', 'it'],
      ['he', 'said', '“It is hard,”'],
    ]
    expect(speakersIn(text, told).of.map(([speaker]) => speaker?.name)).toEqual(['Sean Quill', 'Sean Quill'])
  })

  it('describes nobody by what is told of many, and cuts no description short', () => {
    const described = (text: string): string =>
      speakersIn(text, [['Ana Ruiz', 'said', RAIN]]).of[0]![0]!.description
    expect(described('Pay fell among women like Ana Ruiz. Ana Ruiz said it would rain.')).toBe('')
    expect(
      described(
        'Ana Ruiz, a former mayor of the western town of Orr who has spent the past nine years as an opposition member of the council there, smiled. Ana Ruiz said it would rain.',
      ),
    ).toBe('a former mayor of the western town of Orr')
  })
})
