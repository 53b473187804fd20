/** Where the speaker stands: after the cue, in another sentence, in brackets, nowhere; and names that break words. */
import { counter, example, type HardTable } from './hard-case.ts'

export const inverted: HardTable = {
  name: 'inverted order',
  cases: [
    example('said + name', `{1c “The eels are back,”} {1u said} {1s Smith}.`),
    example(
      'said + long source',
      `{1c The eels are back}, {1u said} {1s Dr Farah Nadim, who has counted them since 1998}.`,
    ),
    example('capital Said', `{1u Said} {1s Ellis}: {1c “The eels never left.”}`),
    example(
      'added after a first quotation',
      `{1c “The eels are back,”} {1u said} {1s Ms Nadim}. {2c “And so are the herons,”} {2u added} {2s her assistant, Jo Park}.`,
    ),
    example(
      'wrote + name in a letter',
      `{1c “You will find the keys under the stone,”} {1u wrote} {1s the last keeper} in his log.`,
    ),
    counter('said as an adjective', `The said vehicle was towed away on Tuesday and sold at auction.`),
    counter(
      'inverted verb that says nothing',
      `Above the quay stood Smith, and behind him waited the whole crew.`,
    ),
  ],
}

export const sentenceBefore: HardTable = {
  name: 'the speaker in the sentence before',
  cases: [
    example(
      'introduced, then quoted with no cue',
      `Judge Alma Reyes shook her head. {1c “We adjourn until Friday.”}`,
      { 1: 'direct' },
    ),
    example(
      'pronoun with the name before',
      `Ottar Lie has run the mill for forty years. {1c “The wheel is older than the church,”} {1s he} {1u says}.`,
    ),
    example(
      'indirect first, then a quotation with no cue of its own',
      `{1s Ms Reyes} {1u said} {1c the hearing would go on}. {2c “We have time.”}`,
      { 1: 'indirect', 2: 'direct' },
    ),
    example('announced with a colon', `Ottar Lie was clear about it: {1c “The wheel stays.”}`, {
      1: 'direct',
    }),
    counter(
      'a slogan in the sentence after a name',
      `Ottar Lie pulled the lever. The board over his head read “No smoking”.`,
    ),
    counter(
      'a name in the sentence before, the source in the same',
      `Ottar Lie nodded. {1c “The wheel stays,”} {1u said} {1s his daughter, Gro}.`,
    ),
  ],
}

export const noSpeaker: HardTable = {
  name: 'a quotation with no speaker',
  cases: [
    example('passive cue', `{1c “The last ferry has left,”} it {1u was announced} over the loudspeakers.`),
    example(
      'a quotation alone in its paragraph',
      `The doors opened at six.
{1c “It smelled of paint and oranges.”}
By seven the hall was full.`,
      { 1: 'direct' },
    ),
    example('allegedly', `{1c The guard} {1u allegedly} {1c left the gate open}.`, { 1: 'indirect' }),
    example('is said to', `{1c The cellar} {1u is said} {1c to hold nine thousand bottles}.`, {
      1: 'indirect',
    }),
    example('reportedly', `{1c The club has} {1u reportedly} {1c offered her four years}.`),
    counter('is expected to', `The cellar is expected to open in May.`),
    counter('is set to', `The club is set to sell its oldest stand.`),
  ],
}

export const whoReplaced: HardTable = {
  name: '“X, who replaced Y, said”',
  cases: [
    example(
      'who replaced',
      `{1s Hanna Breit, who replaced Tomas Vik as harbour master,} {1u said} {1c the quay would be rebuilt}.`,
    ),
    example(
      'whose',
      `{1s Lars Oma, whose brother owns the boat,} {1u told} the court {1c that it had been sold in June}.`,
    ),
    example(
      'apposition with another name',
      `{1s Hanna Breit, Mr Vik’s successor,} {1u promised} {1c to rebuild the quay}.`,
    ),
    example(
      'source after, relative clause at the end',
      `{1c “The quay will be rebuilt,”} {1u said} {1s Hanna Breit, who replaced Tomas Vik in May}.`,
    ),
    example(
      'relative clause that is itself the statement',
      `The letter was signed by {1s Hanna Breit}, who {1u said} {1c the quay would be rebuilt}.`,
    ),
    counter(
      'replaced, and nobody speaks',
      `Hanna Breit, who replaced Tomas Vik in May, walked along the quay on Sunday.`,
    ),
  ],
}

export const parenthetical: HardTable = {
  name: 'parenthetical speaker',
  cases: [
    example('between commas', `{1c The bridge}, {1s the mayor} {1u said}, {1c will open in spring}.`),
    example('between dashes', `{1c The bridge} – {1s the mayor} {1u insists} – {1c will open in spring}.`),
    example(
      'says with an agency in brackets',
      `{1s The mayor} {1u said} {1c the bridge (built in 1904) would open in spring}.`,
    ),
    example('critics say', `{1c The bridge}, {1s critics} {1u say}, {1c is too narrow for two buses}.`),
    counter('brackets with a year', `The bridge (opened by the mayor in 1904) has four arches and one lamp.`),
    counter('an insertion that is no statement', `The bridge, as everyone could see, was closed.`),
  ],
}

export const names: HardTable = {
  name: 'hyphenated and non-ASCII names',
  cases: [
    example('hyphens', `{1s Jean-Baptiste Roche-Martin} {1u said} {1c the vines had survived the frost}.`),
    example('particles', `{1s Ludo van den Bergh} {1u told} the panel {1c that the dike was sound}.`),
    example(
      'Polish and Icelandic letters',
      `{1c “Łódź needs trams, not speeches,”} {1u said} {1s Grażyna Świątek}. {2c “So does Reykjavík,”} {2u said} {2s Þóra Ægisdóttir}.`,
    ),
    example('apostrophe in the name', `{1s N’Golo D’Arcy-O’Neill} {1u denied} {1c that the boat was his}.`),
    example('another script', `{1s Олена Коваль} {1u said} {1c the school had heating again}.`),
    example(
      'combining marks and an emoji',
      `{1s Nguye\u0302\u0303n Thi\u0323 Lan} {1u wrote:} {1c “We did it! 😀 Thank you.”}`,
      { 1: 'direct' },
    ),
    counter(
      'a place with a hyphen',
      `Stratford-upon-Avon and Aix-en-Provence are twinned, and exchange a choir each June.`,
    ),
  ],
}

export const transcript: HardTable = {
  name: 'transcript lines',
  cases: [
    example(
      'two speakers in capitals',
      `{1s SMITH}{1u :} {1c When did you last see the key?}
{2s JONES}{2u :} {2c On the hook, the night before.}`,
    ),
    example(
      'titles and full names',
      `{1s THE CHAIR}{1u :} {1c We come to item four, the bicycle shed.}
{2s CLLR. ANA BRITO}{2u :} {2c I propose that we paint it.}
{3s THE CHAIR}{3u :} {3c All in favour?}`,
    ),
    example(
      'Q and A',
      `{1s Q}{1u :} {1c How many nets did you lose?}
{2s A}{2u :} {2c Eleven, and the buoy.}`,
    ),
    example(
      'names in lower case',
      `{1s Interviewer}{1u :} {1c Do you still dance?}
{2s Marta Silva}{2u :} {2c Only when nobody looks.}`,
    ),
    counter(
      'opening hours',
      `Monday: closed
Tuesday: 9 to 5
Wednesday: 9 to 8`,
    ),
    counter(
      'a fact box',
      `Height: 43 metres
Architect: Ada Blom
Opened: 1931`,
    ),
  ],
}

export const speakerTables: readonly HardTable[] = [
  inverted,
  sentenceBefore,
  noSpeaker,
  whoReplaced,
  parenthetical,
  names,
  transcript,
]
