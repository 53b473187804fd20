/** Where the speaker stands: after the cue, in the sentence before, in an insertion, nowhere. */
import type { HardKind } from './kind.ts'

export const invertedOrder: HardKind = {
  name: 'inverted order',
  examples: [
    ['“The plan will fail,” said Smith.', 'Smith | said | “The plan will fail,”'],
    [
      '“The plan will fail,” said Maria Smith, the finance minister.',
      'Maria Smith, the finance minister | said | “The plan will fail,”',
    ],
    ['Said Ellis: “The plan was never read.”', 'Ellis | Said | “The plan was never read.”'],
    ['The plan will fail, said Smith.', 'Smith | said | The plan will fail'],
    ['“The lake is rising,” warned the ferryman.', 'the ferryman | warned | “The lake is rising,”'],
  ],
  counterExamples: [
    ['The said vehicle was sold at auction.'],
    ['In the doorway stood Smith, and behind her came the band.'],
    ['Next came Ellis, who carried the lamp.'],
  ],
}

export const speakerBefore: HardKind = {
  name: 'the speaker in the sentence before',
  examples: [
    [
      'Smith said the plan had failed.\n“We have no money left. We must start again.”',
      'Smith | said | the plan had failed',
      ' |  | “We have no money left. We must start again.” | direct',
    ],
    [
      'Coach Ada Lund said the pitch was wet. “We could not run.”',
      'Coach Ada Lund | said | the pitch was wet',
      ' |  | “We could not run.” | direct',
    ],
    [
      'Judge Nadia Roth looked at the clock. “We shall hear the rest of this tomorrow.”',
      ' |  | “We shall hear the rest of this tomorrow.” | direct',
    ],
    [
      'Per Dahl was blunt: “The roof will fall in.”',
      'Per Dahl | was blunt | “The roof will fall in.” | direct',
    ],
  ],
  counterExamples: [
    ['Per Dahl pulled the door. The plate beside it read “Push”.'],
    [
      'Per Dahl nodded. “The roof stays,” said his sister, Liv.',
      'his sister, Liv | said | “The roof stays,”',
    ],
    ['Judge Roth looked at the clock. The clerks had hung it there in “Room 9”.'],
  ],
}

export const noSpeaker: HardKind = {
  name: 'a quotation with no speaker',
  examples: [
    [
      'The doors closed at nine.\n“It sounded like the sea in a shell.”\nBy ten the square was empty.',
      ' |  | “It sounded like the sea in a shell.” | direct',
    ],
    ['“The last bus has left,” it was announced.', ' | was announced | “The last bus has left,” | direct'],
    [
      'The bank allegedly hid the losses from investors.',
      ' | allegedly | The bank … hid the losses from investors',
    ],
    [
      'The two men are believed to have left the country.',
      ' | are believed | The two men … to have left the country',
    ],
    ['The singer is reportedly planning a tour.', ' | reportedly | The singer is … planning a tour'],
  ],
  counterExamples: [
    ['The museum is expected to open in May.'],
    ['The station is set to close for a year.'],
    ['The name “Long Meadow” is on every gate.'],
  ],
}

export const whoReplaced: HardKind = {
  name: '“X, who replaced Y, said”',
  examples: [
    [
      'Smith, who replaced Jones in May, said the plan would fail.',
      'Smith, who replaced Jones in May | said | the plan would fail',
    ],
    [
      'Vera Blom, who took over from Ian Rask, denied that the port was for sale.',
      'Vera Blom, who took over from Ian Rask | denied | that the port was for sale',
    ],
    [
      'Jonas Pike, whose firm built the dam, told the inquiry that the gates had held.',
      'Jonas Pike, whose firm built the dam | told | that the gates had held',
    ],
    [
      'The hearing was led by the head of the water board, who said the dam had held.',
      'the head of the water board | said | the dam had held',
    ],
    [
      'Next came a statement by the country’s defense ministry, which said that the town “had been shelled for hours.”',
      'the country’s defense ministry | said | that the town “had been shelled for hours.”',
    ],
  ],
  counterExamples: [
    ['Vera Blom, who replaced Ian Rask in May, walked along the quay.'],
    ['Jonas Pike, who succeeded his father, runs the firm with two cousins.'],
    ['Smith replaced Jones, who had replaced Brown.'],
  ],
}

export const parentheticalSpeaker: HardKind = {
  name: 'parenthetical speaker',
  examples: [
    [
      'The bridge, the mayor said, will open in spring.',
      'the mayor | said | The bridge … will open in spring',
    ],
    [
      'The harbour – the pilots insist – is too shallow for the new ferry.',
      'the pilots | insist | The harbour … is too shallow for the new ferry',
    ],
    [
      'The town has been taken, President Ilya Moran announced, on Sunday.',
      'President Ilya Moran | announced | The town has been taken',
    ],
    ['The new rules, critics say, protect nobody.', 'critics | say | The new rules … protect nobody'],
    [
      'The trains would run again by noon, the company said, after a night of repairs.',
      'the company | said | The trains would run again by noon',
    ],
    ['The lease (the landlord says) ends in June.', 'the landlord | says | The lease … ends in June'],
  ],
  counterExamples: [
    ['The bridge (opened by the mayor in 1904) has four arches.'],
    ['The bridge, as everyone could see, was closed.'],
    ['The harbour – built by the pilots – is too shallow.'],
    ['The mayor, a former baker, opened the bridge.'],
  ],
  knownWrong: ['The trains would run again by noon, the company said, after a night of repairs.'],
}

export const speakerKinds: readonly HardKind[] = [
  invertedOrder,
  speakerBefore,
  noSpeaker,
  whoReplaced,
  parentheticalSpeaker,
]
