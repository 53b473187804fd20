/** Marks of every make, and signs that look like marks. */
import type { HardKind } from './kind.ts'

export const nestedMarks: HardKind = {
  name: 'nested marks',
  examples: [
    [
      '“He shouted ‘run’ and we ran,” Dina Petrov said.',
      'Dina Petrov | said | “He shouted ‘run’ and we ran,” | direct',
    ],
    [
      '‘They call it “the wall”, and it is one,’ said the farmer.',
      'the farmer | said | ‘They call it “the wall”, and it is one,’ | direct',
    ],
    [
      'The judge wrote: “The witness said ‘I do not know.’”',
      'The judge | wrote | “The witness said ‘I do not know.’” | direct',
    ],
    [
      '"My mother told me \'be home by ten\' and I was," she said.',
      'she | said | "My mother told me \'be home by ten\' and I was," | direct',
    ],
  ],
  counterExamples: [
    [
      '“The dogs’ owners won’t pay, and they shouldn’t,” said Dina Petrov.',
      'Dina Petrov | said | “The dogs’ owners won’t pay, and they shouldn’t,” | direct',
    ],
    ['The “‘best’ soup in town” is served cold.'],
    ['He wore the “King of ‘Swing’” hat all night.'],
  ],
}

export const singleMarks: HardKind = {
  name: 'single marks',
  examples: [
    ["'The plan will fail,' Smith said.", "Smith | said | 'The plan will fail,' | direct"],
    ['‘The plan will fail,’ Smith said.', 'Smith | said | ‘The plan will fail,’ | direct'],
    [
      "'The well is dry,' said farmer Anne Brandt. 'It has been dry since May.'",
      "farmer Anne Brandt | said | 'The well is dry,' … 'It has been dry since May.' | direct",
    ],
    [
      'Ms Lowe said the delay was ‘a small price for a safe bridge’.',
      'Ms Lowe | said | the delay was ‘a small price for a safe bridge’ | mixed',
    ],
  ],
  counterExamples: [
    ["The officials' cars were parked behind the workers' houses."],
    ["In the '90s the players' bus stopped at O'Hara's."],
    ['The dancers’ shoes and the singers’ coats were lost.'],
  ],
}

export const straightAndCurly: HardKind = {
  name: 'straight and curly marks',
  examples: [
    ['"The plan will fail," Smith said.', 'Smith | said | "The plan will fail," | direct'],
    ['“The plan will fail,” Smith said.', 'Smith | said | “The plan will fail,” | direct'],
    ['“The plan will fail," Smith said.', 'Smith | said | “The plan will fail," | direct'],
    ["``The plan will fail,'' Smith said.", "Smith | said | ``The plan will fail,'' | direct"],
  ],
  counterExamples: [
    ['Smith’s plan wasn’t the neighbours’ plan.'],
    ["Smith's plan wasn't the neighbours' plan."],
    ['The "new" plan is the “old” one.'],
  ],
}

export const germanAndFrench: HardKind = {
  name: 'German and French marks',
  examples: [
    ['«The plan will fail», Smith said.', 'Smith | said | «The plan will fail» | direct'],
    ['„The plan will fail“, Smith said.', 'Smith | said | „The plan will fail“ | direct'],
    [
      '« The bakery stays », said the owner, Remy Blanc.',
      'the owner, Remy Blanc | said | « The bakery stays » | direct',
    ],
    ['»The lake is frozen,« said the guide.', 'the guide | said | »The lake is frozen,« | direct'],
    ['‹The lake is frozen›, the guide said.', 'the guide | said | ‹The lake is frozen› | direct'],
  ],
  counterExamples: [
    ['They sang «Le Temps» and „Der Mond“ and went to bed.'],
    ['The bakery « Chez Remy » opens at six.'],
    ['The „alte Post“ is a café now.'],
  ],
}

export const apostrophes: HardKind = {
  name: 'apostrophes',
  examples: [
    [
      'The pilots’ union said its members’ hours were “beyond a joke”.',
      'The pilots’ union | said | its members’ hours were “beyond a joke” | mixed',
    ],
    [
      '‘It’s the miners’ hall and it’ll stay theirs,’ said Bryn Rees.',
      'Bryn Rees | said | ‘It’s the miners’ hall and it’ll stay theirs,’ | direct',
    ],
    [
      '“’Tis only rain, and we’re used to it,” Mrs O’Dowd said.',
      'Mrs O’Dowd | said | “’Tis only rain, and we’re used to it,” | direct',
    ],
  ],
  counterExamples: [
    ['The officials’ cars were parked behind the workers’ houses.'],
    ['Rock ’n’ roll came to O’Dowd’s barn in ’57.'],
    ["The boys' tent was pitched beside the girls' tent, and the teachers' tent beside both."],
  ],
}

export const feetAndInches: HardKind = {
  name: 'feet and inches',
  examples: [
    [
      'The 6\'4" goalkeeper came on late. "I was cold," Mensah said.',
      'Mensah | said | "I was cold," | direct',
    ],
    [
      '“She is 5\'11" and can jump,” her coach said.',
      'her coach | said | “She is 5\'11" and can jump,” | direct',
    ],
    ['The joiner said the door was 2" too wide.', 'The joiner | said | the door was 2" too wide | indirect'],
  ],
  counterExamples: [
    ['The guard is 6\'2" and weighs 190 pounds.'],
    ["Planks of 8' and 10', nails of 3\" and 4\", and one rope of 60'."],
    ['The lighthouse stands at 58°38\'20" north, 3°01\'30" west.'],
  ],
}

export const markKinds: readonly HardKind[] = [
  nestedMarks,
  singleMarks,
  straightAndCurly,
  germanAndFrench,
  apostrophes,
  feetAndInches,
]
