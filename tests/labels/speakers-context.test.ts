/**
 * Whom a pronoun, a noun, a last name or a document means, by what stands before or after it: one rule a text, and texts that
 * look like it and mean another. By the label book, section 2; all names and events are invented.
 */
import { describe, expect, it } from 'vitest'
import { line, speakersIn, type Told } from './speakers-reading.ts'

/** Who speaks in the last of a text's statements. */
const lastSpeakers = (text: string, told: readonly Told[]): string =>
  speakersIn(text, told).of.at(-1)!.map(line).join(' + ')

/** The last sentence of each text says that it would rain. */
type Context = readonly [text: string, source: string, expected: string]

const contexts: readonly Context[] = [
  ['Ana Ruiz, a farmer, came. She said it would rain.', 'She', 'Ana Ruiz | public | named |'],
  ['Ana Ruiz, a farmer, met Bo Lund, a baker. He said it would rain.', 'He', 'Bo Lund | public | named |'],
  [
    'Ana Ruiz, a farmer, met Eva Lund, a baker. She said it would rain.',
    'She',
    'Ana Ruiz | public | named |',
  ],
  ['Protesters filled the gallery. They said it would rain.', 'They', 'protesters | public | group |'],
  [
    'Ana Ruiz and Bo Lund came. They said it would rain.',
    'They',
    'Ana Ruiz | public | named | + Bo Lund | public | named |',
  ],
  ['“It was cold,” she said it would rain. Ana Ruiz, a farmer, left.', 'she', 'Ana Ruiz | public | named |'],
  [
    'The senator, Ana Ruiz, left. The senator said it would rain.',
    'The senator',
    'Ana Ruiz | legislature | named |',
  ],
  ['Sen. Ana Ruiz left. The senator said it would rain.', 'The senator', 'Ana Ruiz | legislature | named |'],
  ['Gov. Ana Ruiz left. The governor said it would rain.', 'The governor', 'Ana Ruiz | government | named |'],
  [
    'Ana Ruiz, 37, met Bo Lund, 44. The 37-year-old said it would rain.',
    'The 37-year-old',
    'Ana Ruiz | public | named |',
  ],
  [
    'Dr Ana Ruiz, a surgeon, met Bo Lund, a plumber. The expert said it would rain.',
    'The expert',
    'Ana Ruiz | expert | named |',
  ],
  [
    'Bo Lund was hurt in the crash. The victim said it would rain.',
    'The victim',
    'Bo Lund | public | named |',
  ],
  ['Bo Lund sat at the wheel. The driver said it would rain.', 'The driver', 'Bo Lund | public | named |'],
  [
    'The Home Office met. The ministry said it would rain.',
    'The ministry',
    'Home Office | government | institution | GB',
  ],
  [
    'The Norwegian foreign ministry met. The ministry said it would rain.',
    'The ministry',
    'Norwegian foreign ministry | government | institution | NO',
  ],
  [
    'The Norwegian foreign ministry met the Swedish foreign ministry. The Norwegian ministry said it would rain.',
    'The Norwegian ministry',
    'Norwegian ministry | government | institution | NO',
  ],
  [
    'Austria’s interior minister said it would rain. Later the interior minister, Ana Ruiz, left Vienna.',
    'Austria’s interior minister',
    'Ana Ruiz | government | named | AT',
  ],
  [
    'German Chancellor Ana Ruiz left. The prime minister said it would rain.',
    'The prime minister',
    'Ana Ruiz | head-of-state-or-government | named | DE',
  ],
  [
    'Bo Lund, a judge, met Ana Ruiz. He (Lund) said it would rain.',
    'He (Lund)',
    'Bo Lund | judiciary | named |',
  ],
  ['Bo Lund, a judge, met Ana Ruiz. “I said it would rain.”', 'I', ''],
  ['We said it would rain.', 'We', 'this outlet | this outlet | institution |'],
  ['Ken Doctor, an analyst, left. Doctor said it would rain.', 'Doctor', 'Ken Doctor | expert | named |'],
  [
    'Rain is near. A user, @lowtide, said it would rain.',
    'A user, @lowtide,',
    '@lowtide | public | pseudonym |',
  ],
  ['Ann Moss met Bo Lund, who said it would rain.', 'who', 'Bo Lund | public | named |'],
  ['Ann Moss met the mayor, who said it would rain.', 'who', 'mayor | government | role |'],
  ['Ann Moss met voters, who said it would rain.', 'who', 'voters | public | group |'],
  ['Ann Moss went to Norway, which said it would rain.', 'which', 'Norway | government | metonym | NO'],
  [
    'Ann Moss works for the ministry, which said it would rain.',
    'which',
    'ministry | government | institution |',
  ],
  [
    'Ann Moss works for Northwind, a mining company, which said it would rain.',
    'which',
    'Northwind | company | institution | Northwind',
  ],
  [
    'Ann Moss spoke for people in the towns, who said it would rain.',
    'who',
    'people in the towns | public | group |',
  ],
  ['Northwind sold the mine to Bo Lund for a song, which said it would rain.', 'which', ''],
  [
    'The Harbour Board published a report on Monday. The report said it would rain.',
    'The report',
    'Harbour Board | government | institution | Harbour Board',
  ],
  [
    'Ana Ruiz, a farmer, wrote a letter on Monday. The letter said it would rain.',
    'The letter',
    'Ana Ruiz | public | named |',
  ],
  [
    'The Harbour Board’s report came on Monday. The report said it would rain.',
    'The report',
    'Harbour Board | government | institution | Harbour Board',
  ],
  [
    'Rain is near. Monday night’s results said it would rain.',
    'Monday night’s results',
    'Monday night’s results | document | group |',
  ],
  ['Rain is near. Ana Ruiz’s report said it would rain.', 'Ana Ruiz’s report', 'Ana Ruiz | public | named |'],
  [
    'Rain is near. A report by Ana Ruiz said it would rain.',
    'A report by Ana Ruiz',
    'Ana Ruiz | public | named |',
  ],
  [
    'Rain is near. A report obtained by Reuters said it would rain.',
    'A report obtained by Reuters',
    'report obtained by Reuters | document | named |',
  ],
  [
    'Rain is near. A report seen by the BBC said it would rain.',
    'A report seen by the BBC',
    'report seen by the BBC | document | named |',
  ],
  [
    'Rain is near. A report by the BBC said it would rain.',
    'A report by the BBC',
    'report by the BBC | media | institution |',
  ],
  [
    'Rain is near. Figures from the World Bank said it would rain.',
    'Figures from the World Bank',
    'figures from the World Bank | international-organisation | institution | World Bank',
  ],
  [
    'Rain is near. An editorial in the New York Times said it would rain.',
    'An editorial in the New York Times',
    'editorial in the New York Times | media | institution |',
  ],
  ['Rain is near. A court ruling said it would rain.', 'A court ruling', 'court ruling | document | role |'],
  [
    'Rain is near. Witness statements said it would rain.',
    'Witness statements',
    'witness statements | document | group |',
  ],
  [
    'Rain is near. A Harvard study said it would rain.',
    'A Harvard study',
    'Harvard study | expert | institution |',
  ],
  ['Rain is near. Their report said it would rain.', 'Their report', 'report | document | role |'],
  [
    'Rain is near. A study in the Lancet said it would rain.',
    'A study in the Lancet',
    'study in the Lancet | document | named |',
  ],
  [
    'Rain is near. The UN’s report said it would rain.',
    'The UN’s report',
    'UN’s report | international-organisation | institution | UN',
  ],
  [
    'Rain is near. Israel did not appear but in a letter said it would rain.',
    'Israel did not appear but in a letter',
    'Israel | government | metonym | IL',
  ],
  [
    'Rain is near. Speaking to reporters on Monday Ana Ruiz said it would rain.',
    'Speaking to reporters on Monday Ana Ruiz',
    'Ana Ruiz | public | named |',
  ],
  ['Rain is near. Baku’s said it would rain.', 'Baku’s', 'Azerbaijan | government | metonym | AZ'],
  [
    'Ana Ruiz came. Her lawyer, Bo Lund, said it would rain.',
    'Her lawyer, Bo Lund,',
    'Bo Lund | litigant | named | Ana Ruiz',
  ],
  [
    'Ana Ruiz came. Her lawyer said it would rain.',
    'Her lawyer',
    'Ana Ruiz’s lawyer | litigant | role | Ana Ruiz',
  ],
  [
    'Greenpeace met. Its director, Bo Lund, said it would rain.',
    'Its director, Bo Lund,',
    'Bo Lund | ngo | named | Greenpeace',
  ],
  [
    'Norway met. Its prime minister, Bo Lund, said it would rain.',
    'Its prime minister, Bo Lund,',
    'Bo Lund | head-of-state-or-government | named | NO',
  ],
  [
    'Senator Ana Ruiz came. A spokesman for Ruiz said it would rain.',
    'A spokesman for Ruiz',
    'spokesman for Ruiz | legislature | role | Ana Ruiz',
  ],
  [
    'Ana Ruiz, a Democrat, runs for governor. The Ruiz campaign said it would rain.',
    'The Ruiz campaign',
    'Ana Ruiz’s campaign | party | institution | Ana Ruiz, Democratic Party',
  ],
  [
    'Ana Ruiz, a Democrat, runs for governor. Ruiz campaign manager Bo Lund said it would rain.',
    'Ruiz campaign manager Bo Lund',
    'Bo Lund | party | named | Ana Ruiz, Democratic Party',
  ],
  [
    'Ana Ruiz, a Democrat, runs for governor. Her campaign said it would rain.',
    'Her campaign',
    'Ana Ruiz’s campaign | party | institution | Ana Ruiz, Democratic Party',
  ],
  [
    'Bo Lund was shot on Monday. His mother, Eva Lund, said it would rain.',
    'His mother, Eva Lund,',
    'Eva Lund | public | named |',
  ],
  [
    'Bo Lund was shot on Monday. His mother said it would rain.',
    'His mother',
    'Bo Lund’s mother | public | role |',
  ],
  [
    'Mr Lund, a baker, left. Mrs Lund, a nurse, stayed. Mrs Lund said it would rain.',
    'Mrs Lund',
    'Lund | expert | named |',
  ],
  [
    'Ian Hamilton, a baker, came. Hamilton said it would rain.',
    'Hamilton',
    'Ian Hamilton | public | named |',
  ],
  [
    'Donald J. Smith, a baker, came. Donald Smith said it would rain.',
    'Donald Smith',
    'Donald J. Smith | public | named |',
  ],
  ['Donna Kelce, a baker, came. Donna said it would rain.', 'Donna', 'Donna Kelce | public | named |'],
  [
    'Ana Ruiz, an engineer, and her son Bo Ruiz, a baker, came. Ruiz said it would rain.',
    'Ruiz',
    'Ana Ruiz | expert | named |',
  ],
  [
    'Ana Ruiz, an engineer, and her son Bo Ruiz, a baker, came. Bo Ruiz said it would rain.',
    'Bo Ruiz',
    'Bo Ruiz | public | named |',
  ],
  [
    'The Harbour Falls National Bank (HarBank) met. HarBank said it would rain.',
    'HarBank',
    'Harbour Falls National Bank | company | institution | Harbour Falls National Bank',
  ],
  [
    'The World Health Organization met. The WHO said it would rain.',
    'The WHO',
    'World Health Organization | international-organisation | institution | WHO',
  ],
  [
    'The U.S. Centers for Disease Control and Prevention met. The CDC said it would rain.',
    'The CDC',
    'U.S. Centers for Disease Control and Prevention | government | institution | US',
  ],
  [
    'Jo Marsh met Ann Dove. Marsh and Dove said it would rain.',
    'Marsh and Dove',
    'Jo Marsh | public | named | + Ann Dove | public | named |',
  ],
  [
    'Ana Ruiz, the mayor of Boston, and Bo Lund met. The mayor said it would rain.',
    'The mayor',
    'Ana Ruiz | government | named | Boston',
  ],
  [
    'Kremlin spokesman Bo Lund met Ukrainian officials. The spokesman said it would rain.',
    'The spokesman',
    'Bo Lund | government | named | RU',
  ],
  [
    'Rain is near. The company that runs the fair, Northwind, said it would rain.',
    'The company that runs the fair, Northwind,',
    'Northwind | company | institution | Northwind',
  ],
  [
    'Rain fell on Norway. The prime minister said it would rain.',
    'The prime minister',
    'prime minister | head-of-state-or-government | role | NO',
  ],
  [
    'Rain fell on Norway. The government said it would rain.',
    'The government',
    'Norway’s government | government | institution | NO',
  ],
  [
    'Rain fell on Norway. The army said it would rain.',
    'The army',
    'Norway’s army | military | institution | NO',
  ],
  [
    'Rain fell on Ohio. The governor said it would rain.',
    'The governor',
    'governor | government | role | Ohio',
  ],
  ['Rain fell on Paris. The mayor said it would rain.', 'The mayor', 'mayor | government | role | FR'],
  ['Rain fell on Kyiv. Kyiv said it would rain.', 'Kyiv', 'Ukraine | government | metonym | UA'],
  [
    'On Monday the firm Northwind met the mayor, Bo Lund. It said it would rain.',
    'It',
    'Northwind | company | institution | Northwind',
  ],
  [
    'On Monday the firm Northwind met. The company said it would rain.',
    'The company',
    'Northwind | company | institution | Northwind',
  ],
  [
    'The mayor met Northwind, a mining company. The company said it would rain.',
    'The company',
    'Northwind | company | institution | Northwind',
  ],
  [
    'The mayor met Northwind, a mining company, and Harbour Hope, a charity. The company said it would rain.',
    'The company',
    'Northwind | company | institution | Northwind',
  ],
  [
    'The mayor met Northwind, a mining company. Its director, Bo Lund, said it would rain.',
    'Its director, Bo Lund,',
    'Bo Lund | company | named | Northwind',
  ],
  [
    'The mayor met Northwind, a mining company. Its director said it would rain.',
    'Its director',
    'Northwind’s director | company | role | Northwind',
  ],
  [
    'Senator Ana Ruiz met the mayor, Bo Lund. The senator said it would rain.',
    'The senator',
    'Ana Ruiz | legislature | named |',
  ],
  [
    'Ana Ruiz, 37, met Bo Lund, who is 44. The 37-year-old said it would rain.',
    'The 37-year-old',
    'Ana Ruiz | public | named |',
  ],
  [
    'Ana Ruiz, 37, left. Bo Lund, 44, stayed. The 44-year-old said it would rain.',
    'The 44-year-old',
    'Bo Lund | public | named |',
  ],
  [
    'Ana Ruiz, 37, left. Bo Lund, 44, stayed. The 37-year-old said it would rain.',
    'The 37-year-old',
    'Ana Ruiz | public | named |',
  ],
  [
    'Dr Ana Ruiz, a surgeon, left. “It hurt,” he said. The patient said it would rain.',
    'The patient',
    'patient | public | role |',
  ],
  [
    'The Senate committee sent a letter to the mayor. The letter said it would rain.',
    'The letter',
    'Senate committee | legislature | institution |',
  ],
  [
    'In May the Health Ministry published a report. The report said it would rain.',
    'The report',
    'Health Ministry | government | institution | Health Ministry',
  ],
  [
    'The mayor met Northwind, the retailer. The retailer said it would rain.',
    'The retailer',
    'Northwind | company | institution | Northwind',
  ],
  [
    'The mayor praised Amnesty International. The group said it would rain.',
    'The group',
    'Amnesty International | ngo | institution | Amnesty International',
  ],
  [
    'The mayor praised the BBC. The broadcaster said it would rain.',
    'The broadcaster',
    'BBC | media | institution |',
  ],
  ['Judge Ann Moss came late. The judge said it would rain.', 'The judge', 'Ann Moss | judiciary | named |'],
  [
    'Police Chief Bo Lund came late. The chief said it would rain.',
    'The chief',
    'Bo Lund | law-enforcement | named |',
  ],
  [
    'Northgate manager Leo Farina came late. The manager said it would rain.',
    'The manager',
    'Leo Farina | public | named |',
  ],
  [
    'The author Jo Lund came late. The author said it would rain.',
    'The author',
    'Jo Lund | public | named |',
  ],
  [
    'Jo Lund, a teacher, came late. His colleague, Ana Ruiz, said it would rain.',
    'His colleague, Ana Ruiz,',
    'Ana Ruiz | public | named |',
  ],
  [
    'Jo Lund, a Greenpeace campaigner, came late. Greenpeace said it would rain.',
    'Greenpeace',
    'Greenpeace | ngo | institution | Greenpeace',
  ],
  [
    'Jo Lund of Greenpeace came late. The campaigner said it would rain.',
    'The campaigner',
    'Jo Lund | ngo | named | Greenpeace',
  ],
  [
    'The mayor of Lyon, Jo Lund, came late. Lund said it would rain.',
    'Lund',
    'Jo Lund | government | named | FR',
  ],
  ['Former mayor Jo Lund came late. Lund said it would rain.', 'Lund', 'Jo Lund | public | named |'],
  [
    'Jo Lund, who was the mayor of Lyon, came late. Lund said it would rain.',
    'Lund',
    'Jo Lund | public | named |',
  ],
  [
    'Jo Lund, who chairs the Harbour Board, came late. Lund said it would rain.',
    'Lund',
    'Jo Lund | government | named |',
  ],
  ['Jo Lund, who leads the union, came late. Lund said it would rain.', 'Lund', 'Jo Lund | union | named |'],
  [
    'Jo Lund, who represents Ana Ruiz, came late. Lund said it would rain.',
    'Lund',
    'Jo Lund | public | named |',
  ],
  ['Jo Lund, who lives in Lyon, came late. Lund said it would rain.', 'Lund', 'Jo Lund | public | named |'],
  ['Jo Lund, 45, from Leeds, came late. Lund said it would rain.', 'Lund', 'Jo Lund | public | named |'],
  [
    'Jo Lund, the Republican nominee, came late. Lund said it would rain.',
    'Lund',
    'Jo Lund | party | named | Republican Party',
  ],
  [
    'Jo Lund, the party’s candidate in Ohio, came late. Lund said it would rain.',
    'Lund',
    'Jo Lund | party | named |',
  ],
  [
    'Jo Lund, the lawyer for Ana Ruiz, came late. Lund said it would rain.',
    'Lund',
    'Jo Lund | litigant | named | Ana Ruiz',
  ],
  [
    'Ana Ruiz sued Northwind in May. Ruiz said it would rain.',
    'Ruiz',
    'Ana Ruiz | litigant | named | Ana Ruiz',
  ],
  [
    'Ana Ruiz denied both charges. Ruiz said it would rain.',
    'Ruiz',
    'Ana Ruiz | litigant | named | Ana Ruiz',
  ],
  [
    'Ana Ruiz was convicted of theft. Ruiz said it would rain.',
    'Ruiz',
    'Ana Ruiz | litigant | named | Ana Ruiz',
  ],
  [
    'Ana Ruiz praised the judge, who was charged with theft. Ruiz said it would rain.',
    'Ruiz',
    'Ana Ruiz | public | named |',
  ],
  [
    'Ana Ruiz has charged Northwind with theft. Ruiz said it would rain.',
    'Ruiz',
    'Ana Ruiz | public | named |',
  ],
  [
    'Ana Ruiz is now the head of Northwind. Ruiz said it would rain.',
    'Ruiz',
    'Ana Ruiz | company | named | Northwind',
  ],
  ['Ana Ruiz is also a teacher. Ruiz said it would rain.', 'Ruiz', 'Ana Ruiz | public | named |'],
  [
    'Ana Ruiz was a senator and would be a president. Ruiz said it would rain.',
    'Ruiz',
    'Ana Ruiz | legislature | named |',
  ],
  ['Ana Ruiz met a Democrat in May. Ruiz said it would rain.', 'Ruiz', 'Ana Ruiz | public | named |'],
  ['Bo Lund sent two teachers who said it would rain.', 'who', 'teachers | public | group |'],
  [
    'Bo Lund met people in the hills and towns who said it would rain.',
    'who',
    'people in the hills and towns | public | group |',
  ],
  [
    'Ann Moss wrote to the Home Office in May, which said it would rain.',
    'which',
    'Home Office | government | institution | GB',
  ],
  [
    'Ann Moss wrote to the White House, which said it would rain.',
    'which',
    'White House | government | metonym | US',
  ],
  [
    'Ann Moss praised the Harbour Board and its director, Bo Lund, who said it would rain.',
    'who',
    'Bo Lund | government | named |',
  ],
  [
    'Jo Lund of Corvane left. He lives in Corvane. Lund said it would rain.',
    'Lund',
    'Jo Lund | public | named |',
  ],
  [
    'Jo Lund of Corvane Mills left. Lund said it would rain.',
    'Lund',
    'Jo Lund | company | named | Corvane Mills',
  ],
  ['Jo Lund of NWD left. Lund said it would rain.', 'Lund', 'Jo Lund | company | named | NWD'],
  ['Jo Lund of Orsa, Ohio, left. Lund said it would rain.', 'Lund', 'Jo Lund | public | named |'],
  [
    'The mayor met Color Change, a band. The color faded. Color Change said it would rain.',
    'Color Change',
    'Color Change | public | named |',
  ],
  [
    'The minister of Norway, Ann Moss, met the minister of Sweden, Eva Dahl. The Norwegian minister said it would rain.',
    'The Norwegian minister',
    'Ann Moss | government | named | NO',
  ],
  [
    'Sweden’s finance minister, Eva Dahl, left. The Norwegian finance minister said it would rain.',
    'The Norwegian finance minister',
    'Norwegian finance minister | government | role | NO',
  ],
  [
    'Police officers met Bo Lund. The officers said it would rain.',
    'The officers',
    'officers | law-enforcement | group |',
  ],
  [
    'Two teachers met Bo Lund. The teachers said it would rain.',
    'The teachers',
    'teachers | public | group |',
  ],
  [
    'The band, Pale Moon, met Bo Lund. The band said it would rain.',
    'The band',
    'Pale Moon | public | named |',
  ],
  [
    'Ana Ruiz, a doctor, met Bo Lund, a doctor. The doctor said it would rain.',
    'The doctor',
    'Ana Ruiz | expert | named |',
  ],
  [
    'Ana Ruiz, an actress, met Bo Lund, an actor. The actress said it would rain.',
    'The actress',
    'Ana Ruiz | public | named |',
  ],
  [
    'Ana Ruiz, an actress, met Bo Lund, an actor. The actor said it would rain.',
    'The actor',
    'Bo Lund | public | named |',
  ],
  [
    'Ana Ruiz, the chief executive of Northwind Energy, left. The chief executive said it would rain.',
    'The chief executive',
    'Ana Ruiz | company | named | Northwind Energy',
  ],
  [
    'Ana Ruiz, the chief executive of Northwind Energy, left. The company said it would rain.',
    'The company',
    'Northwind Energy | company | institution | Northwind Energy',
  ],
  [
    'Ana Ruiz, the chief executive of Northwind Energy, left. Northwind said it would rain.',
    'Northwind',
    'Northwind Energy | company | institution | Northwind Energy',
  ],
  [
    'The World Bank met. The bank said it would rain.',
    'The bank',
    'World Bank | international-organisation | institution | World Bank',
  ],
  [
    'The Supreme Court met. The court said it would rain.',
    'The court',
    'Supreme Court | judiciary | institution |',
  ],
  [
    'Ukraine’s air force flew. The air force said it would rain.',
    'The air force',
    'Ukraine’s air force | military | institution | UA',
  ],
  [
    'The Green Party met. The party said it would rain.',
    'The party',
    'Green Party | party | institution | Green Party',
  ],
  [
    'The Green Party and the Harbour Party met. The Green Party said it would rain.',
    'The Green Party',
    'Green Party | party | institution | Green Party',
  ],
  ['It was cold, who said it would rain.', 'who', ''],
]

/** Texts with several statements; who speaks in the last. */
const turns: readonly (readonly [text: string, told: readonly Told[], expected: string])[] = [
  [
    'Norway said it was late. Sweden said it was early. Both sides said it would rain.',
    [
      ['Norway', 'said', 'it was late'],
      ['Sweden', 'said', 'it was early'],
      ['Both sides', 'said', 'it would rain'],
    ],
    'Norway | government | metonym | NO + Sweden | government | metonym | SE',
  ],
  [
    'Norway and Sweden said it was late. Both said it would rain.',
    [
      ['Norway and Sweden', 'said', 'it was late'],
      ['Both', 'said', 'it would rain'],
    ],
    'Norway | government | metonym | NO + Sweden | government | metonym | SE',
  ],
  [
    'Some senators said it was late. Others said it would rain.',
    [
      ['Some senators', 'said', 'it was late'],
      ['Others', 'said', 'it would rain'],
    ],
    'some senators | legislature | group |',
  ],
  [
    'Ana Ruiz, a farmer, said it was late. Others said it would rain.',
    [
      ['Ana Ruiz, a farmer,', 'said', 'it was late'],
      ['Others', 'said', 'it would rain'],
    ],
    'others | public | group |',
  ],
  [
    'The organisers said it was late. One of them said it would rain.',
    [
      ['The organisers', 'said', 'it was late'],
      ['One of them', 'said', 'it would rain'],
    ],
    'organisers | public | group |',
  ],
  [
    'The organisers said it was late. Most of them said it would rain.',
    [
      ['The organisers', 'said', 'it was late'],
      ['Most of them', 'said', 'it would rain'],
    ],
    'organisers | public | group |',
  ],
  [
    'Ana Ruiz said it was late. “It would rain.”',
    [
      ['Ana Ruiz', 'said', 'it was late'],
      ['', '', '“It would rain.”'],
    ],
    'Ana Ruiz | public | named |',
  ],
  ['Allegedly it would rain.', [['', 'Allegedly', 'it would rain']], '| unknown | anonymous |'],
]

/** What the book asks for, and what is not reached. */
const knownWrong: readonly Context[] = [
  [
    'Ann Moss met Bo Lund, the mayor of Leeds, who said it would rain.',
    'who',
    'Bo Lund | government | named | GB',
  ],
  [
    'Ann Moss wrote to the Home Office, which said it would rain.',
    'which',
    'Home Office | government | institution | GB',
  ],
  [
    'Sweden’s finance minister, Eva Dahl, left. The finance minister said it would rain.',
    'The finance minister',
    'Eva Dahl | government | named | SE',
  ],
  [
    'Gov. Ana Ruiz met Sen. Bo Lund. The governor said it would rain.',
    'The governor',
    'Ana Ruiz | government | named |',
  ],
  [
    'The mayor met the Dock Workers’ Union. The union said it would rain.',
    'The union',
    'Dock Workers’ Union | union | institution | Dock Workers’ Union',
  ],
  [
    'Chancellor Ana Ruiz of Germany met President Bo Lund of France. The French president said it would rain.',
    'The French president',
    'Bo Lund | head-of-state-or-government | named | FR',
  ],
  [
    'The mayor met Senator Ana Ruiz. Her spokesman, Bo Lund, said it would rain.',
    'Her spokesman, Bo Lund,',
    'Bo Lund | legislature | named | Ana Ruiz',
  ],
  [
    'Jo Lund, formerly the mayor of Lyon, came late. Lund said it would rain.',
    'Lund',
    'Jo Lund | public | named |',
  ],
  [
    'Ana Ruiz, 37, was arrested on Monday. Ruiz said it would rain.',
    'Ruiz',
    'Ana Ruiz | litigant | named | Ana Ruiz',
  ],
  ['Bo Lund, 44, of Leeds, who said it would rain, left.', 'who', 'Bo Lund | public | named |'],
]

describe('who is meant', () => {
  it.each(contexts)('%s (%s)', (text, source, expected) => {
    expect(lastSpeakers(text, [[source, 'said', 'it would rain']])).toBe(expected)
  })
  it.each(turns)('%s', (text, told, expected) => {
    expect(lastSpeakers(text, told)).toBe(expected)
  })
  it.fails.each(knownWrong)('known to go wrong: %s (%s)', (text, source, expected) => {
    expect(lastSpeakers(text, [[source, 'said', 'it would rain']])).toBe(expected)
  })
})
