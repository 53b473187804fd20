/** Quotation marks: over paragraphs, odd in number, nested, of every make, and marks that quote nobody. */
import { counter, example, type HardTable } from './hard-case.ts'

export const severalParagraphs: HardTable = {
  name: 'quotation over several paragraphs with no closing mark',
  cases: [
    example(
      'two paragraphs, cue first',
      `{1s The harbour master, Ines Duarte,} {1u said:} {1c “The storm took two cranes and half the quay.}
{1c “We shall be open again on Monday.”}`,
      { 1: 'direct' },
    ),
    example(
      'three paragraphs, cue after the first sentence',
      `{1c “We looked for three days,”} {1s Captain Orr} {1u said}. {1c “The fog did not lift.}
{1c “On the fourth morning we heard a bell.}
{1c “That was the lighthouse.”}`,
      { 1: 'direct' },
    ),
    example(
      'straight marks',
      `{1c "Nobody told us the bridge was closed,"} {1u said} {1s driver Paul Meyer}. {1c "There was no sign.}
{1c "We found out when we saw the water."}`,
      { 1: 'direct' },
    ),
    example(
      'the outlet goes on after it',
      `{1c “I began with one goat,”} {1s she} {1u said}. {1c “My neighbours laughed.}
{1c “Now they buy the cheese.”}
The farm has 140 animals and a shop that opens at weekends.`,
    ),
    counter(
      'closed, and another speaker in the next paragraph',
      `{1c “The roof will hold,”} {1s the engineer, Bo Falk,} {1u said}.
{2c “I would not sit under it,”} {2u said} {2s Mara Quill, the caretaker}.`,
    ),
    counter(
      'closed, and a new quotation of the same speaker is a new statement',
      `{1c “The roof will hold,”} {1s Bo Falk} {1u said}.
{2c “It has held for ninety years,”} {2s he} {2u added}.`,
    ),
  ],
}

export const oddMarks: HardTable = {
  name: 'odd numbers of marks',
  cases: [
    example(
      'a closing mark forgotten at the end of the text',
      `{1s Mayor Lena Voss} {1u said:} {1c “The fountain stays where it is.}`,
    ),
    example(
      'a lost opening mark does not swallow the next paragraph',
      `{2c It was a good year,”} {2u said} {2s the brewery’s founder}.
{1s The brewer, Ida Holt,} {1u said} {1c that sales had doubled}.`,
    ),
    example(
      'a stray mark in one paragraph leaves the next one alone',
      `The sign over the door read “Open all day.
{1c “We close at six,”} {1u said} {1s the owner, Sven Aas}. {1c “The sign is old.”}`,
    ),
    example(
      'three straight marks',
      `{1c "We won,"} {1s Ferreira} {1u said}. The crowd sang for an hour" and then went home.`,
    ),
    counter(
      'an even number, nothing missing',
      `{1c “We won,”} {1s Ferreira} {1u said}. {1c “It was close.”}`,
    ),
  ],
}

export const nestedMarks: HardTable = {
  name: 'nested and single marks',
  cases: [
    example(
      'single inside double',
      `{1c “She looked at me and said ‘not today’, and the door closed,”} {1s Mr Pell} {1u recalled}.`,
      { 1: 'direct' },
    ),
    example(
      'double inside single, as in British papers',
      `{1c ‘They called it “a minor delay”, and we slept in the station,’} {1s Mrs Okafor} {1u said}.`,
      { 1: 'direct' },
    ),
    example(
      'single marks all through',
      `{1c ‘The ferry is late because the tide is late,’} {1u said} {1s the mate, Joss Hale}.`,
      {
        1: 'direct',
      },
    ),
    example(
      'both marks close together',
      `{1s The clerk} {1u wrote:} {1c “The judge told us to ‘go home and sleep.’”}`,
      { 1: 'direct' },
    ),
    example(
      'single marks in a headline',
      `# {1s Minister} {1u calls} {1c tunnel plan ‘a hole with a budget’}`,
      {
        1: 'mixed',
      },
    ),
    counter(
      'apostrophes beside double marks',
      `{1c “The drivers’ union didn’t sign, and it won’t,”} {1s O’Hara} {1u said}.`,
      { 1: 'direct' },
    ),
  ],
}

export const straightAndCurly: HardTable = {
  name: 'straight and curly marks',
  cases: [
    example('straight double', `{1c "The well is dry,"} {1u said} {1s farmer Anne Brandt}.`, { 1: 'direct' }),
    example('straight single', `{1c 'The well is dry,'} {1u said} {1s farmer Anne Brandt}.`, { 1: 'direct' }),
    example('opened curly, closed straight', `{1c “The well is dry,"} {1u said} {1s farmer Anne Brandt}.`, {
      1: 'direct',
    }),
    example(
      'two backticks and two apostrophes',
      "{1c ``The well is dry,''} {1u said} {1s farmer Anne Brandt}.",
      {
        1: 'direct',
      },
    ),
    example('the same text in curly marks', `{1c “The well is dry,”} {1u said} {1s farmer Anne Brandt}.`, {
      1: 'direct',
    }),
    counter(
      'straight single marks as apostrophes',
      `{1s Brandt's sister} {1u said} {1c the neighbours' well wasn't dry}.`,
      {
        1: 'indirect',
      },
    ),
  ],
}

export const germanAndFrench: HardTable = {
  name: 'German and French marks',
  cases: [
    example(
      'German marks',
      `{1c „The tower leans no more than I do,“} {1s the curator, Jana Roth,} {1u said}.`,
      {
        1: 'direct',
      },
    ),
    example(
      'French marks with spaces',
      `{1c « We start again on Monday »}, {1u said} {1s the foreman, Luc Mahé}.`,
      {
        1: 'direct',
      },
    ),
    example(
      'guillemets without spaces',
      `{1s The foreman, Luc Mahé,} {1u said:} {1c «We start again on Monday.»}`,
      {
        1: 'direct',
      },
    ),
    example(
      'guillemets turned inwards',
      `{1c »We start again on Monday,«} {1u said} {1s the foreman, Uwe Lang}.`,
      {
        1: 'direct',
      },
    ),
    example('German marks around a part', `{1s Ms Roth} {1u called} {1c the repair „a patient work“}.`, {
      1: 'mixed',
    }),
    counter('guillemets around a title', `The choir sang «La Mer» and went home at ten.`),
  ],
}

export const apostrophes: HardTable = {
  name: 'apostrophes',
  cases: [
    example(
      'plural possessive at a quotation',
      `{1s The nurses’ association} {1u said} {1c its members’ pay “isn’t enough for a week”}.`,
      {
        1: 'mixed',
      },
    ),
    example(
      'left-out letters',
      `{1c “’Twas the best o’ nights, and we don’t regret it,”} {1s piper Rab Tulloch} {1u said}.`,
      {
        1: 'direct',
      },
    ),
    example('a decade', `{1s The archivist, Nell Boyd,} {1u said} {1c the photographs date from the ’60s}.`, {
      1: 'indirect',
    }),
    example(
      'inside single marks',
      `{1c ‘It’s the children’s garden, and it’ll stay,’} {1u said} {1s Ms Boyd}.`,
      { 1: 'direct' },
    ),
    counter(
      'possessives that quote nobody',
      `The sailors’ boots stood in the captain’s hall, and the dogs’ bowls were empty.`,
    ),
    counter(
      'an Irish name and a straight apostrophe',
      `O'Brien's pub reopened in the summer of '98 with the players' shirts on the wall.`,
    ),
  ],
}

export const feetAndInches: HardTable = {
  name: 'feet and inches',
  cases: [
    example(
      'a height inside a quotation',
      `{1c “He was 6'2" and still growing,”} {1s his coach, Ana Prado,} {1u said}.`,
      {
        1: 'direct',
      },
    ),
    example(
      'a height before a quotation',
      `The 5'11" keeper left the pitch at once. {1c "I saw nothing,"} {1s Keller} {1u said}.`,
      {
        1: 'direct',
      },
    ),
    example(
      'inches in indirect speech',
      `{1s The carpenter, Ola Lund,} {1u said} {1c the board was 3" too short}.`,
      {
        1: 'indirect',
      },
    ),
    counter(
      'measures alone',
      `The door is 6'8" high and 32" wide; the window beside it measures 3'4" by 2'6".`,
    ),
    counter('coordinates', `The wreck lies at 54°12'30" north, 3°05'10" west, in forty metres of water.`),
    counter('a screen', `The new model has a 27" screen and a 14" sibling, and both come in grey.`),
  ],
}

export const scareQuotes: HardTable = {
  name: 'scare quotes',
  cases: [
    example(
      'scare quotes beside a statement',
      `The “smart” bins overflowed again. {1s Resident Kim Aldous} {1u said} {1c nobody had emptied them for a week}.`,
      { 1: 'indirect' },
    ),
    example('one quoted word inside a content', `{1s The auditor} {1u said} {1c the accounts were “tidy”}.`, {
      1: 'mixed',
    }),
    counter('in the outlet’s own voice', `The “temporary” bridge has stood for thirty-one years.`),
    counter('so-called', `The so-called “miracle” bread rises in nine minutes and falls in two.`),
    counter('two in one sentence', `The “luxury” flats look out on a “lake” that dries up in June.`),
    counter('known as', `The path, known as “the goat’s ladder”, was closed after the rain.`),
  ],
}

export const titles: HardTable = {
  name: 'titles of works',
  cases: [
    example(
      'a title in the source',
      `{1s The author of “Salt Roads”, Edith Amsel,} {1u said} {1c she would not write a sequel}.`,
      {
        1: 'indirect',
      },
    ),
    example(
      'a title in the content',
      `{1s Critic Noor Haddad} {1u said} {1c “Salt Roads” was the book of the year}.`,
      {
        1: 'indirect',
      },
    ),
    counter(
      'a novel',
      `Edith Amsel’s novel “Salt Roads” was published in May and has been translated into nine languages.`,
    ),
    counter('a song', `The band closed with “Nobody Told the River”, their first hit.`),
    counter(
      'a list of films',
      `Showing this week: “The Ferryman’s Clock”, “He Said Yes” and “Tell Me Again”.`,
    ),
    counter('a ship’s name', `The “Queen of Tides” sails at noon and the “Lady Anne” an hour later.`),
  ],
}

export const pieces: HardTable = {
  name: 'quotation in pieces',
  cases: [
    example(
      'cue in the middle of a sentence',
      `{1c “The pumps,”} {1u said} {1s engineer Rosa Lindt}, {1c “were never switched on.”}`,
      {
        1: 'direct',
      },
    ),
    example(
      'cue between two sentences',
      `{1c “The pumps were never switched on,”} {1s Ms Lindt} {1u said}. {1c “We found the key in a drawer.”}`,
      {
        1: 'direct',
      },
    ),
    example(
      'three sentences after the cue',
      `{1c “I can’t complain,”} {1s Tove Berg} {1u said}. {1c “The light is good. The rent is low. The cat likes it.”}`,
      {
        1: 'direct',
      },
    ),
    example(
      'indirect, cue in the middle',
      `{1c The pumps}, {1s Ms Lindt} {1u said}, {1c were never switched on}.`,
      {
        1: 'indirect',
      },
    ),
    example(
      'time beside the cue',
      `{1c “No,”} {1s he} {1u said} on Monday, {1c “we will not move the statue.”}`,
      { 1: 'direct' },
    ),
    counter(
      'a sentence of the outlet between makes two',
      `{1c “The pumps were off,”} {1s Ms Lindt} {1u said}. The cellar was flooded for a week. {2c “We found the key in a drawer,”} {2s she} {2u added}.`,
    ),
  ],
}

export const quotationMarkTables: readonly HardTable[] = [
  severalParagraphs,
  oddMarks,
  nestedMarks,
  straightAndCurly,
  germanAndFrench,
  apostrophes,
  feetAndInches,
  scareQuotes,
  titles,
  pieces,
]
