/** Quotations that run over several paragraphs, and odd numbers of marks. */
import type { HardKind } from './kind.ts'

export const severalParagraphs: HardKind = {
  name: 'quotation over several paragraphs with no closing mark',
  examples: [
    [
      '“We have no money left,” Smith said. “We tried everything.\n“We must start again.”',
      'Smith | said | “We have no money left,” … “We tried everything … “We must start again.” | direct',
    ],
    [
      'The warden, Tessa Groom, said: “The snow came on a Sunday.\n“By Tuesday the road was gone.\n“We ate turnips until Easter.”',
      'The warden, Tessa Groom | said | “The snow came on a Sunday … “By Tuesday the road was gone … “We ate turnips until Easter.” | direct',
    ],
    [
      '"The lift was full," Okoro said. "Nobody moved.\n"Then the lights went out."',
      'Okoro | said | "The lift was full," … "Nobody moved … "Then the lights went out." | direct',
    ],
    [
      '‘The mill belongs to the village,’ Ms Hay said. ‘It was built by the village.\n‘We will not sell it.’',
      'Ms Hay | said | ‘The mill belongs to the village,’ … ‘It was built by the village … ‘We will not sell it.’ | direct',
    ],
  ],
  counterExamples: [
    [
      '“We have no money left,” Smith said.\n“We must start again,” Jones said.',
      'Smith | said | “We have no money left,”',
      'Jones | said | “We must start again,”',
    ],
    [
      '“The mill is sold,” Ms Hay said.\nThe village paid for the roof in 1960.',
      'Ms Hay | said | “The mill is sold,”',
    ],
    [
      '“The snow came early,” said Groom.\n“It came late,” the baker said. “I was there.”',
      'Groom | said | “The snow came early,”',
      'the baker | said | “It came late,” … “I was there.”',
    ],
  ],
}

export const oddMarks: HardKind = {
  name: 'odd numbers of marks',
  examples: [
    [
      '“The gate stays shut, Weller said.\nThe farm is open from May to October.',
      'Weller | said | “The gate stays shut',
    ],
    [
      'Mayor Tilda Brook said: “The clock will be mended.\nThe tower is closed on Mondays.',
      'Mayor Tilda Brook | said | “The clock will be mended',
    ],
    [
      'The poster read “Free soup.\n“We cook at noon,” said the cook, Abel Moss.',
      'the cook, Abel Moss | said | “We cook at noon,”',
    ],
    ['"We lost," Amara said. The band played on" until ten.', 'Amara | said | "We lost,"'],
    [
      'It was a long day,” said one of the drivers.\nThe union, which called the strike, said it would end on Friday.',
      'one of the drivers | said | It was a long day,”',
      'The union, which called the strike | said | it would end on Friday',
    ],
  ],
  counterExamples: [
    ['The 14" screen costs less than the 16" one.'],
    ['“We lost,” Amara said. “We played well.”', 'Amara | said | “We lost,” … “We played well.”'],
    ['The “old” bridge and the “new” one are both closed.'],
  ],
}

export const paragraphKinds: readonly HardKind[] = [severalParagraphs, oddMarks]
