import { describe, expect, it } from 'vitest'
import { statementsOf } from './engine.ts'

/** A text and the statements that must be found in it, as "source | cue | content"; others may be found besides where `only` is not set. */
type Case = readonly [text: string, ...statements: string[]]

function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      expect(statementsOf(text)).toEqual(expected)
    })
  })
}

function none(name: string, texts: readonly string[]): void {
  describe(`${name}: no statement`, () => {
    it.each(texts)('%s', (text) => {
      expect(statementsOf(text)).toEqual([])
    })
  })
}

table('order of the parts', [
  ['“The plan will fail,” said Smith.', 'Smith | said | “The plan will fail,”'],
  [
    '“The plan will fail,” said Maria Smith, the finance minister.',
    'Maria Smith, the finance minister | said | “The plan will fail,”',
  ],
  ['The minister said that the plan would fail.', 'The minister | said | that the plan would fail'],
  ['The plan would fail, the minister said on Monday.', 'the minister | said | The plan would fail'],
  [
    'Smith, who replaced Jones in May, said the plan would fail.',
    'Smith, who replaced Jones in May | said | the plan would fail',
  ],
  ['Asked about the plan, Smith said it would fail.', 'Smith | said | it would fail'],
])

table('sources that a relative pronoun stands for', [
  [
    'Next came a statement by the country’s defense ministry, which said that the town “had been shelled for hours.”',
    'the country’s defense ministry | said | that the town “had been shelled for hours.”',
  ],
  [
    'The hearing was led by the head of the water board, who said the dam had held.',
    'the head of the water board | said | the dam had held',
  ],
])

table('adverbs before the cue', [
  [
    '“It is a serious step for Norland,” the country’s vice president Ivo Pell said. Pell later wrote that “the town has survived occupation.”',
    'the country’s vice president Ivo Pell | said | “It is a serious step for Norland,”',
    'Pell | later wrote | that “the town has survived occupation.”',
  ],
  [
    'Marsh later wrote on social media that “the bridge will stand for years.”',
    'Marsh | later wrote | that “the bridge will stand for years.”',
  ],
])

table('according to', [
  ['According to the ministry, five people died.', 'the ministry | According to | five people died'],
  ['Five people died, according to the ministry.', 'the ministry | according to | Five people died'],
  [
    'At least five people died in the fire, according to police.',
    'police | according to | At least five people died in the fire',
  ],
])

none('according to', ['They were seated according to age and height.'])

table('quotation in pieces', [
  ['“The plan,” she said, “will fail.”', 'she | said | “The plan,” … “will fail.”'],
  [
    '"We will win," he told reporters, "whatever it takes."',
    'he | told | "We will win," … "whatever it takes."',
  ],
  ['“It will fail,” she said. “It has no money.”', 'she | said | “It will fail,” … “It has no money.”'],
])

table('marks of every kind', [
  ['"The plan will fail," Smith said.', 'Smith | said | "The plan will fail,"'],
  ["'The plan will fail,' Smith said.", "Smith | said | 'The plan will fail,'"],
  ['‘The plan will fail,’ Smith said.', 'Smith | said | ‘The plan will fail,’'],
  ['«The plan will fail», Smith said.', 'Smith | said | «The plan will fail»'],
  ['„The plan will fail“, Smith said.', 'Smith | said | „The plan will fail“'],
])

table('pronouns and titles', [
  ['“I will resign,” he said.', 'he | said | “I will resign,”'],
  [
    'Prime Minister Boris Johnson said the talks had failed.',
    'Prime Minister Boris Johnson | said | the talks had failed',
  ],
  ['Mr. Trump said Sen. Cruz had lied.', 'Mr. Trump | said | Sen. Cruz had lied'],
  ['U.S. officials say Iran fired the missile.', 'U.S. officials | say | Iran fired the missile'],
])

table('negated and refused', [
  [
    'The ministry denied that its troops had crossed the border.',
    'The ministry | denied | that its troops had crossed the border',
  ],
  ['Police did not deny that shots were fired.', 'Police | did not deny | that shots were fired'],
])

table('names of every form', [
  ['“It is over,” Jean-Luc Mélenchon said.', 'Jean-Luc Mélenchon | said | “It is over,”'],
  [
    'Recep Tayyip Erdoğan said the operation would go on.',
    'Recep Tayyip Erdoğan | said | the operation would go on',
  ],
  ['Sinéad O’Connor said the law was unjust.', 'Sinéad O’Connor | said | the law was unjust'],
])

table('reports with no author', [
  [
    'The bank allegedly hid the losses from investors.',
    ' | allegedly | The bank … hid the losses from investors',
  ],
  [
    'The two men are believed to have left the country.',
    ' | are believed | The two men … to have left the country',
  ],
  ['The singer is reportedly planning a tour.', ' | is reportedly | The singer … planning a tour'],
])

table('transcript lines', [
  [
    'SMITH: We will win this election, and we will win it big.\nWALLACE: Do you really see those two as equal?',
    'SMITH | : | We will win this election, and we will win it big',
    'WALLACE | : | Do you really see those two as equal?',
  ],
  [
    'JANE DOE: It cost too much.\nMR. ROE: It did not.\nJANE DOE: It did.',
    'JANE DOE | : | It cost too much',
    'MR. ROE | : | It did not',
    'JANE DOE | : | It did',
  ],
])

none('labels before a colon', ['BREAKING: Two trains collide near Paris.', 'UPDATE: The road is open again.'])

none('refusals to answer, which are findings', [
  'WeWork declined to comment.',
  'The ministry did not respond to a request for comment.',
  'She refused to answer questions about the deal.',
])

table('passives', [
  ['The claims were quickly disputed by Armenia.', 'Armenia | were quickly disputed by | The claims'],
  ['The plan was criticized by the mayor.', 'the mayor | was criticized by | The plan'],
])

table('questions', [
  ['“Why did it fail?” Smith asked.', 'Smith | asked | “Why did it fail?”'],
  ['Smith asked whether the plan had failed.', 'Smith | asked | whether the plan had failed'],
  [
    '“Who will pay for it?” asked Maria Lopez, a teacher.',
    'Maria Lopez, a teacher | asked | “Who will pay for it?”',
  ],
])

table('numbers and abbreviations', [
  [
    'Profit rose 3.5 percent to $1.2 billion, the company said.',
    'the company | said | Profit rose 3.5 percent to $1.2 billion',
  ],
  [
    'Gov. Jerry Brown said at 5 p.m. that the fire was out.',
    'Gov. Jerry Brown | said | that the fire was out',
  ],
])

table('capitals, lists, documents', [
  ['THE MINISTER SAID THAT TAXES WOULD RISE.', 'THE MINISTER | SAID | THAT TAXES WOULD RISE'],
  ['• The minister said that taxes would rise.', 'The minister | said | that taxes would rise'],
  ['The report shows that prices fell in May.', 'The report | shows | that prices fell in May'],
  [
    'The law says that no one may be held for more than two days.',
    'The law | says | that no one may be held for more than two days',
  ],
])

table('belief, demand, promise', [
  ['She believes that the bank is safe.', 'She | believes | that the bank is safe'],
  ['The union called for higher wages.', 'The union | called for | higher wages'],
  ['He vowed to leave the party.', 'He | vowed | to leave the party'],
  ['Critics fear that the law will be abused.', 'Critics | fear | that the law will be abused'],
])

table('quotation with no cue of its own', [
  [
    'Smith said the plan had failed.\n“We have no money left. We must start again.”',
    'Smith | said | the plan had failed',
    ' |  | “We have no money left. We must start again.”',
  ],
])

table('quotation over paragraphs', [
  [
    '“We have no money left,” Smith said. “We tried everything.\n“We must start again.”',
    'Smith | said | “We have no money left,” … “We tried everything … “We must start again.”',
  ],
])

none('texts of other kinds', [
  'Preheat the oven to 200 degrees. Mix the flour with the butter, add two eggs and bake for 40 minutes.',
  'Arsenal beat Chelsea 2-1 on Saturday. Saka scored twice in the first half.',
  'The guard is 6\'2" and weighs 190 pounds.',
  'The band played “Yesterday” and left the stage.',
  'The officials’ cars were parked behind the workers’ houses.',
])
