/** Marks that quote nobody (scare quotes, titles of works), and quotations in pieces. */
import type { HardKind } from './kind.ts'

export const scareQuotes: HardKind = {
  name: 'scare quotes',
  examples: [
    [
      'The “smart” lamps failed again. Tenant Lou Park said the stairs were dark for a week.',
      'Tenant Lou Park | said | the stairs were dark for a week | indirect',
    ],
    ['The auditor said the books were “tidy”.', 'The auditor | said | the books were “tidy” | mixed'],
    [
      'The mayor crossed the “temporary” bridge and said it would stay.',
      'The mayor | said | it would stay | indirect',
    ],
  ],
  counterExamples: [
    ['The “temporary” bridge has stood for thirty years.'],
    ['The path, known as “the goat’s ladder”, was closed after the rain.'],
    ['The dish, nicknamed “the brick”, weighs two kilos.'],
    ['The so-called “quick” line moves once an hour.'],
  ],
}

export const titlesOfWorks: HardKind = {
  name: 'titles of works',
  examples: [
    [
      'The critic said “War and Peace” was too long.',
      'The critic | said | “War and Peace” was too long | indirect',
    ],
    [
      'The director of “Night Ferry” said he would never film at sea again.',
      'The director of “Night Ferry” | said | he would never film at sea again | indirect',
    ],
    [
      '“‘Night Ferry’ nearly drowned me,” the director said.',
      'the director | said | “‘Night Ferry’ nearly drowned me,” | direct',
    ],
  ],
  counterExamples: [
    ['She has read “War and Peace” twice.'],
    ['The band played “Yesterday” and left the stage.'],
    ['“The Long Walk” won the prize for best short film.'],
    ['His paintings “Dawn” and “Two Chairs” hang in the town hall.'],
    ['The choir closed the evening with “Tell Me Why”.'],
  ],
}

export const inPieces: HardKind = {
  name: 'quotation in pieces',
  examples: [
    ['“The plan,” she said, “will fail.”', 'she | said | “The plan,” … “will fail.” | direct'],
    [
      '"We will win," he told reporters, "whatever it takes."',
      'he | told | "We will win," … "whatever it takes." | direct',
    ],
    [
      '“It will fail,” she said. “It has no money.”',
      'she | said | “It will fail,” … “It has no money.” | direct',
    ],
    [
      '“The bees,” said Orla Finn, the keeper, “were asleep.”',
      'Orla Finn, the keeper | said | “The bees,” … “were asleep.” | direct',
    ],
    ['The bees, Ms Finn said, were asleep.', 'Ms Finn | said | The bees … were asleep | indirect'],
  ],
  counterExamples: [
    [
      '“It will fail,” she said. The hall was silent. “It has no money,” she added.',
      'she | said | “It will fail,”',
      'she | added | “It has no money,”',
    ],
    [
      '“It will fail,” said Finn. “It will not,” said Orr.',
      'Finn | said | “It will fail,”',
      'Orr | said | “It will not,”',
    ],
    ['The “bees”, as the children are called, wore “wings” of wire.'],
  ],
}

export const quotedWordKinds: readonly HardKind[] = [scareQuotes, titlesOfWorks, inPieces]
