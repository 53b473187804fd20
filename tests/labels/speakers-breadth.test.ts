/** What speakers are called in the news of many countries: offices, courts, parties, firms, campaigners, scholars, the public. */
import { describe, expect, it } from 'vitest'
import { line, speakersIn, type Told } from './speakers-reading.ts'

const alone = (source: string): string =>
  speakersIn(`${source} said it would rain.`, [[source, 'said', 'it would rain']])
    .of[0]!.map(line)
    .join(' + ')

const lines = (text: string, told: readonly Told[]): string[] =>
  speakersIn(text, told).of.map((speakers) => speakers.map(line).join(' + '))

describe('who speaks, by a phrase alone', () => {
  it.each([
    ['German Chancellor Friedrich Merz', 'Friedrich Merz | head-of-state-or-government | named | DE'],
    ['Taoiseach Micheál Martin', 'Micheál Martin | head-of-state-or-government | named | IE'],
    [
      'Saudi Crown Prince Mohammed bin Salman',
      'Mohammed bin Salman | head-of-state-or-government | named | SA',
    ],
    ['Chinese Premier Li Qiang', 'Li Qiang | head-of-state-or-government | named | CN'],
    ['Ontario Premier Ann Berg', 'Ann Berg | government | named | CA'],
    ['Ohio Attorney General Dave Lund', 'Dave Lund | government | named | Ohio'],
    ['U.S. Secretary of State Ann Moss', 'Ann Moss | government | named | US'],
    ['Home Secretary Ann Moss', 'Ann Moss | government | named | GB'],
    ['Treasury Secretary Ann Moss', 'Ann Moss | government | named | US'],
    ['Russian Foreign Ministry spokeswoman Olga Dahl', 'Olga Dahl | government | named | RU'],
    ['Kremlin spokesman Ole Dahl', 'Ole Dahl | government | named | RU'],
    ['White House press secretary Jo Lund', 'Jo Lund | government | named | US'],
    ['a Pentagon spokesman', 'Pentagon spokesman | government | role | US'],
    ['State Department spokesman Bo Lund', 'Bo Lund | government | named | US'],
    ['NATO Secretary General Bo Lund', 'Bo Lund | international-organisation | named | NATO'],
    ['UN humanitarian chief Jo Lund', 'Jo Lund | international-organisation | named | UN'],
    [
      'European Commission President Ursula von der Leyen',
      'Ursula von der Leyen | international-organisation | named | EU',
    ],
    ['WHO Director-General Tedros Lund', 'Tedros Lund | international-organisation | named | WHO'],
    ['Israeli Defense Minister Bo Lund', 'Bo Lund | government | named | IL'],
    ['the Israeli military', 'Israeli military | military | institution | IL'],
    ['Israel Defense Forces spokesman Bo Lund', 'Bo Lund | military | named | IL'],
    ['Gaza’s Health Ministry', 'Gaza’s Health Ministry | government | institution | PS'],
    ['a senior Hamas official', 'senior Hamas official | military | role | Hamas'],
    ['Hezbollah leader Bo Lund', 'Bo Lund | military | named | Hezbollah'],
    [
      'Ukrainian President Volodymyr Zelenskyy',
      'Volodymyr Zelenskyy | head-of-state-or-government | named | UA',
    ],
    ['Ukraine’s air force', 'Ukraine’s air force | military | institution | UA'],
    ['Kyiv Mayor Vitali Lund', 'Vitali Lund | government | named | UA'],
    ['Los Angeles Mayor Karen Bass', 'Karen Bass | government | named | Los Angeles'],
    ['Chicago Police Superintendent Jo Lund', 'Jo Lund | law-enforcement | named | US'],
    ['FBI Director Bo Lund', 'Bo Lund | law-enforcement | named | US'],
    ['Detective Inspector Jo Lund of West Midlands Police', 'Jo Lund | law-enforcement | named | GB'],
    ['Sheriff Bo Lund', 'Bo Lund | law-enforcement | named |'],
    ['Fire Chief Bo Lund', 'Bo Lund | government | named |'],
    ['Judge Ann Moss', 'Ann Moss | judiciary | named |'],
    ['U.S. District Judge Ann Moss', 'Ann Moss | judiciary | named | US'],
    ['Supreme Court Justice Ann Moss', 'Ann Moss | judiciary | named |'],
    ['the International Criminal Court', 'International Criminal Court | judiciary | institution |'],
    ['Rep. Jo Lund, a Republican from Ohio', 'Jo Lund | legislature | named | Republican Party'],
    ['Labour MP Jo Lund', 'Jo Lund | legislature | named | Labour'],
    ['Shadow Chancellor Jo Lund', 'Jo Lund | legislature | named | GB'],
    ['Lib Dem leader Jo Lund', 'Jo Lund | party | named | Liberal Democrats'],
    ['Reform UK leader Nigel Farage', 'Nigel Farage | party | named | Reform UK'],
    ['BJP spokesperson Jo Lund', 'Jo Lund | party | named | BJP'],
    ['Democratic strategist Bo Lund', 'Bo Lund | party | named | Democratic Party'],
    ['Tesla CEO Elon Musk', 'Elon Musk | company | named | Tesla'],
    ['Northwind chief executive Jo Lund', 'Jo Lund | company | named | Northwind'],
    ['a spokesperson for Northwind', 'spokesperson for Northwind | company | role | Northwind'],
    ['Jo Lund, an analyst at Wedbush Securities', 'Jo Lund | expert | named |'],
    ['Jo Lund, chief economist at Moody’s Analytics', 'Jo Lund | expert | named |'],
    ['Jo Lund, a professor of law at Harvard University', 'Jo Lund | expert | named |'],
    ['Dr Jo Lund, a GP in Leeds', 'Jo Lund | expert | named |'],
    ['Professor Jo Lund from the University of Harbour', 'Jo Lund | expert | named |'],
    ['Jo Lund, a senior fellow at the Brookings Institution', 'Jo Lund | expert | named |'],
    ['Jo Lund, director of the Harbour Institute', 'Jo Lund | expert | named |'],
    [
      'Jo Lund, executive director of Amnesty International UK',
      'Jo Lund | ngo | named | Amnesty International UK',
    ],
    ['Greenpeace campaigner Jo Lund', 'Jo Lund | ngo | named | Greenpeace'],
    ['ACLU attorney Jo Lund', 'Jo Lund | ngo | named | ACLU'],
    ['the climate group Frack Off Harbour', 'Frack Off Harbour | ngo | institution | Frack Off Harbour'],
    ['RMT general secretary Jo Lund', 'Jo Lund | union | named | RMT'],
    ['Jo Lund, president of the United Auto Workers', 'Jo Lund | union | named | United Auto Workers'],
    ['BBC journalist Jo Lund', 'Jo Lund | media | named |'],
    ['CNN’s Jo Lund', 'Jo Lund | media | named |'],
    ['the New York Times', 'New York Times | media | institution |'],
    ['a report by the Harbour Institute', 'report by the Harbour Institute | expert | institution |'],
    ['a new study', 'new study | document | role |'],
    ['a study published in the journal Nature', 'study published in the journal Nature | document | named |'],
    ['the lawsuit', 'lawsuit | document | role |'],
    ['court documents', 'court documents | document | group |'],
    ['residents', 'residents | public | group |'],
    ['Jo Lund, 45, who lives in Harbour', 'Jo Lund | public | named |'],
    ['actor Jo Lund', 'Jo Lund | public | named |'],
    ['singer Jo Lund', 'Jo Lund | public | named |'],
    ['Arsenal manager Jo Lund', 'Jo Lund | public | named |'],
    ['Chiefs coach Jo Lund', 'Jo Lund | public | named |'],
    ['England captain Jo Lund', 'Jo Lund | public | named |'],
    ['Jo Lund, the victim’s mother', 'Jo Lund | public | named |'],
    ['former Prime Minister Boris Johnson', 'Boris Johnson | public | named |'],
    ['former FBI Director Jo Lund', 'Jo Lund | public | named |'],
    ['Jo Lund, a lawyer for the family', 'Jo Lund | litigant | named | the family'],
    ['Epstein’s lawyer Jo Lund', 'Jo Lund | litigant | named | Epstein'],
    ['prosecutors', 'prosecutors | law-enforcement | group |'],
    ['police', 'police | law-enforcement | institution |'],
    ['US officials', 'US officials | government | group | US'],
    ['officials familiar with the matter', 'officials familiar with the matter | government | anonymous |'],
    ['a person familiar with the matter', 'person familiar with the matter | unknown | anonymous |'],
    ['critics', 'critics | unknown | anonymous |'],
    ['Republicans', 'Republicans | party | group | Republican Party'],
    ['House Republicans', 'House Republicans | legislature | group | Republican Party'],
    ['experts', 'experts | expert | group |'],
    ['doctors', 'doctors | expert | group |'],
    ['scientists at NASA', 'scientists at NASA | expert | group | NASA'],
    ['Meta', 'Meta | company | institution | Meta'],
    ['Downing Street', 'Downing Street | government | metonym | GB'],
    ['China’s foreign ministry', 'China’s foreign ministry | government | institution | CN'],
    ['the National Weather Service', 'National Weather Service | government | institution | US'],
    ['the Bank of England', 'Bank of England | government | institution | GB'],
    ['Bank of England governor Jo Lund', 'Jo Lund | government | named | GB'],
    ['Fed Chair Jerome Powell', 'Jerome Powell | government | named | US'],
    ['Environment Secretary Jo Lund', 'Jo Lund | government | named | GB'],
    ['Health Secretary Wes Streeting', 'Wes Streeting | government | named | GB'],
    [
      'Australian Prime Minister Anthony Albanese',
      'Anthony Albanese | head-of-state-or-government | named | AU',
    ],
    ['NSW Premier Chris Minns', 'Chris Minns | government | named | AU'],
    ['the prime minister’s office', 'prime minister’s office | government | institution |'],
    ['Texas Governor Greg Abbott', 'Greg Abbott | government | named | Texas'],
    ['California Gov. Gavin Newsom', 'Gavin Newsom | government | named | California'],
    ['Elon Musk', 'Elon Musk | public | named |'],
    ['Pope Leo', 'Pope Leo | head-of-state-or-government | named | VA'],
    ['Archbishop Jo Lund', 'Jo Lund | ngo | named |'],
    ['King Charles', 'King Charles | head-of-state-or-government | named |'],
    ['Prince Harry', 'Prince Harry | public | named |'],
    ['Jo Lund, head of policy at Age UK', 'Jo Lund | ngo | named | Age UK'],
    ['Jo Lund, chief executive of the charity Harbour Hope', 'Jo Lund | ngo | named | Harbour Hope'],
    ['Jo Lund, a spokeswoman for the Department of Health', 'Jo Lund | government | named |'],
    ['Jo Lund, from Harbour Bakery', 'Jo Lund | company | named | Harbour Bakery'],
    ['Jo Lund, owner of Harbour Books', 'Jo Lund | company | named | Harbour Books'],
    ['Jo Lund, who owns a bakery in Leeds', 'Jo Lund | company | named |'],
    ['Jo Lund, a farmer in Iowa', 'Jo Lund | public | named |'],
    ['Jo Lund, a Trump supporter from Ohio', 'Jo Lund | public | named |'],
    ['Trump supporters', 'Trump supporters | public | group |'],
    ['protesters', 'protesters | public | group |'],
  ])('%s', (source, expected) => {
    expect(alone(source)).toBe(expected)
  })
})

describe('candidates for office', () => {
  const race =
    'The primary is on Tuesday. Voters and delegates have polls to go by, and each candidate holds rallies. '

  it('are told by their campaign and speak for their party', () => {
    expect(
      lines(
        `${race}Jo Marsh, a Republican, drew a crowd. The Marsh campaign hired a bus. Marsh said it was late.`,
        [['Marsh', 'said', 'it was late']],
      ),
    ).toEqual(['Jo Marsh | party | named | Republican Party'])
  })

  it('speak for themselves where no party is told', () => {
    expect(
      lines(`${race}Jo Marsh drew a crowd. Supporters voted for Jo Marsh. Marsh said it was late.`, [
        ['Marsh', 'said', 'it was late'],
      ]),
    ).toEqual(['Jo Marsh | party | named | Jo Marsh'])
  })

  it('have people who speak for them and their party', () => {
    expect(
      lines(
        `${race}Jo Marsh, a Republican, drew a crowd. Marsh’s campaign hired a bus. Marsh spokesman Bo Lund said it was late. The Marsh campaign said it was early.`,
        [
          ['Marsh spokesman Bo Lund', 'said', 'it was late'],
          ['The Marsh campaign', 'said', 'it was early'],
        ],
      ),
    ).toEqual([
      'Bo Lund | party | named | Jo Marsh, Republican Party',
      'Jo Marsh’s campaign | party | institution | Jo Marsh, Republican Party',
    ])
  })

  it('are no candidates in an article about a campaign for seat belts', () => {
    expect(
      lines('Governor Jo Marsh launched a campaign for seat belts. Marsh said the campaign was late.', [
        ['Marsh', 'said', 'the campaign was late'],
      ]),
    ).toEqual(['Jo Marsh | government | named |'])
  })

  it('are meant by "the Republican candidate"', () => {
    expect(
      lines(
        `${race}Jo Marsh, a Republican, met Ana Ruiz, a Democrat. Marsh’s supporters cheered, and so did Ruiz’s supporters. The Democratic candidate said it was late.`,
        [['The Democratic candidate', 'said', 'it was late']],
      ),
    ).toEqual(['Ana Ruiz | party | named | Democratic Party'])
  })
})

describe('people who held an office', () => {
  it('are of the public once they have left', () => {
    expect(
      lines('The 2019 talks are over. Former president Barack Obama said it was late.', [
        ['Former president Barack Obama', 'said', 'it was late'],
      ]),
    ).toEqual(['Barack Obama | public | named |'])
  })

  it('never outweigh what the article says of them', () => {
    expect(
      lines('Jo Biden and Keir Starmer, a plumber in Harbour, met. Starmer said it was late.', [
        ['Starmer', 'said', 'it was late'],
      ])[0],
    ).not.toContain('plumber')
  })
})

describe('whom a name or a noun means', () => {
  it('takes the one who goes by a last name, not a relative', () => {
    expect(
      lines(
        'Ana Ruiz, an economist, studies prices. Ana Ruiz wrote a book. Her husband, Bo Ruiz, cooks. Ruiz said it was late.',
        [['Ruiz', 'said', 'it was late']],
      ),
    ).toEqual(['Ana Ruiz | expert | named |'])
  })

  it('knows a body by the short name in brackets', () => {
    expect(
      lines('The Harbour Clean Water Network (HarWat) met. HarWat said it was late.', [
        ['HarWat', 'said', 'it was late'],
      ]),
    ).toEqual(['Harbour Clean Water Network | ngo | institution | Harbour Clean Water Network'])
  })

  it('reads "now" for what someone is', () => {
    expect(
      lines('Jo Lund, a former mayor and now director of the Harbour Institute, said it was late.', [
        ['Jo Lund', 'said', 'it was late'],
      ]),
    ).toEqual(['Jo Lund | expert | named |'])
  })

  it('keeps what only modifies apart', () => {
    expect(
      lines(
        'The Tesla-owned company said it was late. Jo Lund, a consultant for Amazon sellers, said it was early.',
        [
          ['The Tesla-owned company', 'said', 'it was late'],
          ['Jo Lund', 'said', 'it was early'],
        ],
      ).map((one) => one.split(' | ').at(-1)),
    ).not.toContain('Amazon')
  })

  it('does not take the patient for the doctor', () => {
    expect(
      lines('Dr Jo Lund, a surgeon, came. “It hurt,” the patient said.', [
        ['the patient', 'said', '“It hurt,”'],
      ])[0],
    ).toBe('patient | public | role |')
  })

  it('gives "others" the kind of those before', () => {
    expect(
      lines('Some senators said it was late. Others said it was early.', [
        ['Some senators', 'said', 'it was late'],
        ['Others', 'said', 'it was early'],
      ]).map((one) => one.split(' | ')[1]),
    ).toEqual(['legislature', 'legislature'])
  })

  it('leaves "some" and "many" unnamed', () => {
    expect(lines('Many said it was late.', [['Many', 'said', 'it was late']])).toEqual([
      'many | unknown | anonymous |',
    ])
  })

  it('gives nobody a pronoun or a bare number for a name', () => {
    expect(
      lines('Several said it was late. Your tariff says it was early. MPs said it was over.', [
        ['Several', 'said', 'it was late'],
        ['Your tariff', 'says', 'it was early'],
        ['MPs', 'said', 'it was over'],
      ]).map((one) => one.split(' | ')[0]),
    ).toEqual(['several', 'tariff', 'MPs'])
  })

  it('has no speaker of function words', () => {
    expect(lines('The road there said it was late.', [['there', 'said', 'it was late']])).toEqual([''])
  })

  it('reads the name beside a pronoun in brackets', () => {
    expect(
      lines('Ana Ruiz met Bo Lund, a judge. “He (Lund) said it was late,” the report read.', [
        ['He (Lund)', 'said', 'it was late'],
      ]).map((one) => one.split(' | ')[0]),
    ).toEqual(['Bo Lund'])
  })

  it('tells phrases before a name by where they begin', () => {
    const said: Told[] = [['Jo Lund', 'said', 'it was late']]
    expect(lines('Mayor of Harbour, Jo Lund said it was late.', said)[0]).toContain('government')
    expect(lines('After meeting the mayor, Jo Lund said it was late.', said)[0]).not.toContain('government')
  })
})

describe('a body that is named before, and has not spoken', () => {
  it('is the one meant, and no other name of that article', () => {
    const told: Told[] = [
      ['Harro', 'said', 'the mill had burned'],
      ['The ministry', 'added', 'the shells were an answer'],
    ]
    expect(
      lines(
        'Harro said the mill had burned. Norway’s Fisheries Ministry closed the sound on Sunday. The ministry added the shells were an answer.',
        told,
      )[1],
    ).toBe('Fisheries Ministry | government | institution | NO')
    expect(
      lines(
        'Harro said the mill had burned. The Norwegian ministry closed the sound. The ministry added the shells were an answer.',
        told,
      )[1],
    ).toBe('Norwegian ministry | government | institution | NO')
  })

  it('is not taken for one that is only called “a ministry”, nor for whatever was named', () => {
    const told: Told[] = [['The ministry', 'added', 'the shells were an answer']]
    expect(
      lines('They moved into a ministry. The ministry added the shells were an answer.', told)[0],
    ).toMatch(/^ministry \|/)
    // A name of which nothing is told is no ministry for standing before one.
    expect(lines('Harro burned the mill. The ministry added the shells were an answer.', told)[0]).toMatch(
      /^ministry \|/,
    )
  })
})

describe('an office told by the last word of its body', () => {
  const article = (owner: string): string =>
    `The Ostermouth Harbour Board closed the quay. The boats stayed out. “It is not safe,” said Ada Quill, ${owner} chairwoman.`

  it('is that body’s, and speaks for it by name where no country is told', () => {
    expect(
      lines(article('the board’s'), [['Ada Quill, the board’s chairwoman', 'said', '“It is not safe,”']]),
    ).toEqual(['Ada Quill | government | named | Ostermouth Harbour Board'])
  })

  it('is of no body that ends in another word', () => {
    expect(
      lines(article('the club’s'), [['Ada Quill, the club’s chairwoman', 'said', '“It is not safe,”']])[0],
    ).not.toContain('Ostermouth')
  })
})
