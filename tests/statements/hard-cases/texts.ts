/** Kinds of text that are not plain news paragraphs: transcripts, lists, capitals, stories, scores, recipes, laws. */
import type { HardKind } from './kind.ts'

export const transcriptLines: HardKind = {
  name: 'transcript lines',
  examples: [
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
    [
      'Interviewer: Do you still paint?\nRosa Lind: Only on Sundays.',
      'Interviewer | : | Do you still paint?',
      'Rosa Lind | : | Only on Sundays',
    ],
    [
      'DEP. MAYOR TOM HALE: The road will be closed.\nTHE CHAIR: For how long?',
      'DEP. MAYOR TOM HALE | : | The road will be closed',
      'THE CHAIR | : | For how long?',
    ],
  ],
  counterExamples: [
    ['BREAKING: Two trains collide near Paris.'],
    ['UPDATE: The road is open again.'],
    ['Monday: closed\nTuesday: 9 to 5\nWednesday: 9 to 8'],
    ['Height: 43 metres\nArchitect: Ada Blom\nOpened: 1931'],
    ['Where: the town hall\nWhen: Sunday at ten\nWho: everybody'],
  ],
}

export const bulletLists: HardKind = {
  name: 'bullet lists',
  examples: [
    ['• The minister said that taxes would rise.', 'The minister | said | that taxes would rise'],
    [
      '- The council says the pool is open\n- The school warns of late buses',
      'The council | says | the pool is open',
      'The school | warns of | late buses',
    ],
    [
      '* “We are out of bread,” says baker Nils Boe\n* The next van comes on Monday',
      'baker Nils Boe | says | “We are out of bread,”',
    ],
    [
      '- Four roads are closed, according to police\n- Chains are needed above 800 metres',
      'police | according to | Four roads are closed',
    ],
  ],
  counterExamples: [
    ['- two lamps\n- rope, ten metres\n- a flask of tea'],
    ['• Distance: 42 km\n• Start: 10 a.m.\n• Entry: free'],
    ['- open the valve\n- wait a minute\n- close the valve'],
  ],
}

export const inCapitals: HardKind = {
  name: 'a sentence in capitals',
  examples: [
    ['THE MINISTER SAID THAT TAXES WOULD RISE.', 'THE MINISTER | SAID | THAT TAXES WOULD RISE'],
    ['“THE POOL STAYS OPEN,” SAID MAYOR TILDA BROOK.', 'MAYOR TILDA BROOK | SAID | “THE POOL STAYS OPEN,”'],
    [
      'THE MAYOR OF OST said on Friday that the pool would stay open.',
      'THE MAYOR OF OST | said | that the pool would stay open',
    ],
  ],
  counterExamples: [
    ['NO ENTRY. KEEP THE GATE SHUT. DOGS MUST BE KEPT ON A LEAD.'],
    ['POOL STAYS OPEN AFTER LONG NIGHT\nThe pool in Ost was built in 1911.'],
    ['THE POOL CLOSES AT SIX.'],
  ],
}

export const names: HardKind = {
  name: 'hyphenated and non-ASCII names',
  examples: [
    ['“It is over,” Jean-Luc Mélenchon said.', 'Jean-Luc Mélenchon | said | “It is over,”'],
    [
      'Recep Tayyip Erdoğan said the operation would go on.',
      'Recep Tayyip Erdoğan | said | the operation would go on',
    ],
    ['Sinéad O’Connor said the law was unjust.', 'Sinéad O’Connor | said | the law was unjust'],
    ['“We need rain,” said Stanisław Wójcik.', 'Stanisław Wójcik | said | “We need rain,”'],
    ['“We need rain,” said Þórdís Ægisdóttir-Blöndal.', 'Þórdís Ægisdóttir-Blöndal | said | “We need rain,”'],
    ['Nguyễn Thị Hương denied that the boat was hers.', 'Nguyễn Thị Hương | denied | that the boat was hers'],
  ],
  counterExamples: [
    ['Stratford-upon-Avon and Aix-en-Provence are twinned.'],
    ['The Łódź–Kraków line runs through Częstochowa.'],
    ['Jean-Luc Mélenchon walked from Orléans to Besançon.'],
  ],
}

export const numbersAndAbbreviations: HardKind = {
  name: 'numbers and abbreviations with full stops',
  examples: [
    [
      'Profit rose 3.5 percent to $1.2 billion, the company said.',
      'the company | said | Profit rose 3.5 percent to $1.2 billion',
    ],
    [
      'Gov. Jerry Brown said at 5 p.m. that the fire was out.',
      'Gov. Jerry Brown | said | that the fire was out',
    ],
    ['Mr. Trump said Sen. Cruz had lied.', 'Mr. Trump | said | Sen. Cruz had lied'],
    ['U.S. officials say Iran fired the missile.', 'U.S. officials | say | Iran fired the missile'],
    [
      'Dr. J. K. Obi of St. Luke’s Hospital said the ward had 2.5 nurses per shift.',
      'Dr. J. K. Obi of St. Luke’s Hospital | said | the ward had 2.5 nurses per shift',
    ],
  ],
  counterExamples: [
    ['The race starts at 10.15 a.m. at No. 4 Quay Rd. and covers 42.195 km.'],
    ['Acme Tools Inc., 4 Quay Rd., is open from 9 a.m. to 5 p.m.'],
    ['The U.S. team won 3.5 to 2.5 on Jan. 15.'],
  ],
}

export const lawsClocksSigns: HardKind = {
  name: 'what a law, a clock or a sign says',
  examples: [
    [
      'The law says that no one may be held for more than two days.',
      'The law | says | that no one may be held for more than two days',
    ],
    ['The report shows that prices fell in May.', 'The report | shows | that prices fell in May'],
    [
      'The tenant, the lease states, may keep two goats.',
      'the lease | states | The tenant … may keep two goats',
    ],
    [
      'A notice on the gate says that the beach is closed.',
      'A notice on the gate | says | that the beach is closed',
    ],
  ],
  counterExamples: [
    ['The clock on the tower says ten to three.'],
    ['The thermometer said minus nine when the bus left.'],
    ['The scoreboard read 4-1.'],
    ['The sign over the door says “Bakery”.'],
    ['That says a lot about the stairs.'],
    ['It goes without saying.'],
  ],
}

export const fictionLike: HardKind = {
  name: 'fiction-like dialogue',
  examples: [
    [
      '“You are late,” said the old woman.\n“I know.”\n“Sit down, then,” she said.',
      'the old woman | said | “You are late,”',
      ' |  | “I know.” | direct',
      'she | said | “Sit down, then,”',
    ],
    [
      '“Don’t move,” Tomas whispered. “I wasn’t going to,” muttered Eva.',
      'Tomas | whispered | “Don’t move,”',
      'Eva | muttered | “I wasn’t going to,”',
    ],
    ['“So that is the key,” he said, turning it over in his hand.', 'he | said | “So that is the key,”'],
    [
      '“The river was high,” the boy answered, and he sat down.',
      'the boy | answered | “The river was high,”',
    ],
  ],
  counterExamples: [
    ['He looked at the river. She looked at him. Neither of them moved until the bell rang.'],
    ['The gate closed with a sigh, and the dog answered from the yard.'],
    ['The old woman sat down and the boy laughed.'],
  ],
}

export const sportsScores: HardKind = {
  name: 'sports scores',
  examples: [
    [
      'Rovers won 3-1. “We were lucky,” coach Femi Adair said. Albion drew 0-0.',
      'coach Femi Adair | said | “We were lucky,”',
    ],
    [
      'Adair claimed that the ball had crossed the line.',
      'Adair | claimed | that the ball had crossed the line',
    ],
    ['Adair called the decision a joke.', 'Adair | called | the decision a joke'],
    ['Corran claimed to lead by two points.', 'Corran | claimed | to lead by two points'],
  ],
  counterExamples: [
    ['Arsenal beat Chelsea 2-1 on Saturday. Saka scored twice in the first half.'],
    ['Albion claimed a point with a late header.'],
    ['Corran claimed their third win of the season.'],
    ['The referee called a corner.'],
    ['Results: Rovers 3, Albion 1; Corran 2, Harbour 2.'],
    ['Maren Holt beat the top seed 6-4, 3-6, 7-6 (7-5) and claimed her fourth title.'],
  ],
}

export const recipes: HardKind = {
  name: 'recipe text',
  examples: [
    [
      'Slice the leeks. “The green part has the flavour,” says Ms Lind. Add the stock.',
      'Ms Lind | says | “The green part has the flavour,”',
    ],
    ['Ms Lind says the stock must be cold. Whisk it in.', 'Ms Lind | says | the stock must be cold'],
    [
      'Bake for an hour. According to Ms Lind, the crust must sing. Let it cool.',
      'Ms Lind | According to | the crust must sing',
    ],
  ],
  counterExamples: [
    ['Preheat the oven to 200 degrees. Mix the flour with the butter, add two eggs and bake for 40 minutes.'],
    ['The recipe calls for two eggs; one will do.'],
    ['Tip: if the soup is too thick, add a cup of water and stir.'],
    ['Serve hot with rye bread. Serves four. Keeps for three days.'],
    ['- 3 leeks\n- 150 g pearl barley\n- 1/2 tsp salt'],
  ],
}

export const beliefs: HardKind = {
  name: 'belief, demand, promise',
  examples: [
    ['She believes that the bank is safe.', 'She | believes | that the bank is safe'],
    ['The union called for higher wages.', 'The union | called for | higher wages'],
    ['He vowed to leave the party.', 'He | vowed | to leave the party'],
    ['Critics fear that the law will be abused.', 'Critics | fear | that the law will be abused'],
    [
      'The minister sees the vote as a betrayal of the coast.',
      'The minister | sees | the vote as a betrayal of the coast',
    ],
    [
      'The council sees a surplus of two million next year.',
      'The council | sees | a surplus of two million next year',
    ],
  ],
  counterExamples: [
    ['The bank approved the loan on Monday.'],
    ['The union met in the old hall.'],
    ['She was frustrated with the bank.'],
    ['Residents of Marrow will see the campaign on buses and in the papers.'],
    ['We have seen the slow decline of the high street on our walks.'],
    ['The keeper noticed smoke above the barn on Sunday.'],
  ],
}

export const textKinds: readonly HardKind[] = [
  transcriptLines,
  bulletLists,
  inCapitals,
  names,
  numbersAndAbbreviations,
  lawsClocksSigns,
  fictionLike,
  sportsScores,
  recipes,
  beliefs,
]
