/**
 * One or two sentences and every label and relation that they call for, and texts that look like them and call for none. By
 * the label book, sections 4 and 5; all names and events are invented.
 */
import { describe, expect, it } from 'vitest'
import { label } from './labelling.ts'

const SPEAKERS = {
  m: 'Ada Moss | government | named | Brook',
  f: 'Kestrel Power | company | institution | Kestrel Power',
  n: 'Norland | government | metonym | Norland',
  s: 'Sudland | government | metonym | Sudland',
  l: 'Per Lund | public | named',
  o: 'officials | government | group',
  e: 'experts | expert | group',
  x: 'unknown | unknown | anonymous',
  u: 'one user | public | role',
  a: 'Reuters | media | institution',
}

/** Text, who speaks ("1m 2f": statement 1 is Ms Moss's, 2 the firm's), and what is told of each statement. */
type Line = readonly [text: string, who: string, told: readonly string[]]

/** Labels and relations of each statement, in alphabetical order; "not said" where the labels take it for no statement. */
function toldOf(text: string, who: string): string[] {
  const speakers = who.split(' ').map((one) => [Number.parseInt(one, 10), one.replace(/^\d+/, '')] as const)
  const labelled = label(text, SPEAKERS, Object.fromEntries(speakers))
  return speakers.map(([id]) => {
    try {
      return `${id}: ${[...labelled.labels(id), ...labelled.relations(id)].join(', ')}`.trim()
    } catch {
      return `${id}: not said`
    }
  })
}

const lines: readonly Line[] = [
  ['{1s Ms Moss} {1u accused} {1c the firm of fraud}.', '1m', ['1: accusation, accuses the firm']],
  ['{1s Ms Moss} {1u condemned} {1c the strikes by Sudland}.', '1m', ['1: accusation, accuses Sudland']],
  ['{1s Ms Moss} {1u denounced} {1c Sudland’s strikes}.', '1m', ['1: accusation, accuses Sudland']],
  ['{1s Ms Moss} {1u condemned} {1c the decision}.', '1m', ['1: accusation']],
  ['{1s Ms Moss} {1u condemned} {1c the fighting in eastern Sudland}.', '1m', ['1: accusation']],
  ['{1s Norland} {1u blamed} {1c Sudland for the fire}.', '1n', ['1: accusation, accuses Sudland']],
  ['{1s Norland} {1u blamed} {1c the weather for the fire}.', '1n', ['1: accusation']],
  [
    '{1s Norland and Sudland} {1u blamed} {1c one another for the fire}.',
    '1n,s',
    ['1: accusation, accuses Norland, accuses Sudland'],
  ],
  [
    'Sudland sent a note. {1s Norland} {1u accused} {1c it of lying}.',
    '1n',
    ['1: accusation, accuses Sudland'],
  ],
  ['{1s Ms Moss} {1u said} {1c the police had beaten a boy}.', '1m', ['1: accusation, accuses police']],
  ['{1s Ms Moss} {1u said} {1c that a driver had stolen the van}.', '1m', ['1: accusation, accuses driver']],
  ['{1s Ms Moss} {1u said} {1c that drivers had stolen vans}.', '1m', ['1:']],
  [
    '{1s Ms Moss} {1u said} {1c that the van had been stolen by Kestrel Power}.',
    '1m',
    ['1: accusation, accuses Kestrel Power'],
  ],
  ['{1s Ms Moss} {1u said} {1c that Kestrel Power would cheat its customers}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u said} {1c that Kestrel Power did not cheat its customers}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u said} {1c that if Kestrel Power cheated its customers, it should pay}.', '1m', ['1:']],
  [
    '{1s Ms Moss} {1u said} {1c that Kestrel Power cheated its customers}.',
    '1m',
    ['1: accusation, accuses Kestrel Power'],
  ],
  ['{1s Kestrel Power} {1u said} {1c that Kestrel Power cheated its customers}.', '1f', ['1:']],
  ['{1s Ms Moss} {1u said} {1c that abuse towards Kestrel Power was common}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u said} {1c “Kestrel Power is a criminal enterprise.”}', '1m', ['1:']],
  [
    '{1s Ms Moss} {1u said} {1c it was an unlawful occupation by Sudland}.',
    '1m',
    ['1: accusation, loaded wording, accuses Sudland'],
  ],
  [
    '{1s Ms Moss} {1u said} {1c Sudland had violated the ceasefire}.',
    '1m',
    ['1: accusation, accuses Sudland'],
  ],
  ['{1s Ms Moss} {1u said} {1c that nobody had violated the ceasefire}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u said} {1c “we lied to the town.”}', '1m', ['1:']],
  [
    '{1s Ms Moss} {1u alleged} {1c that Kestrel Power lied}. {2s The firm} {2u did not deny} {2c the claim}.',
    '1m 2f',
    ['1: accusation, doubt-casting word, accuses Kestrel Power', '2: not said'],
  ],
  [
    '{1s Ms Moss} {1u alleged} {1c that Kestrel Power lied}. {2s The firm} {2u called} {2c the claim “baseless”}.',
    '1m 2f',
    [
      '1: accusation, denied, doubt-casting word, party to the dispute, accuses Kestrel Power',
      '2: denial, party to the dispute, denies 1',
    ],
  ],
  [
    '{1s Ms Moss} {1u alleged} {1c that Kestrel Power hid a report}. {2s The firm} {2u said} {2c “We never hid a report.”}',
    '1m 2f',
    [
      '1: accusation, denied, doubt-casting word, party to the dispute, accuses Kestrel Power',
      '2: denial, party to the dispute, denies 1',
    ],
  ],
  [
    '{1s Ms Moss} {1u alleged} {1c that Kestrel Power hid a report}. {2s The firm} {2u said} {2c “We did not want this.”}',
    '1m 2f',
    ['1: accusation, doubt-casting word, accuses Kestrel Power', '2:'],
  ],
  [
    '{1s Ms Moss} {1u alleged} {1c that Kestrel Power hid a report}. {2s The firm} {2u said} {2c “We didn’t hide it.”}',
    '1m 2f',
    [
      '1: accusation, denied, doubt-casting word, party to the dispute, accuses Kestrel Power',
      '2: denial, party to the dispute, denies 1',
    ],
  ],
  [
    '{1s Ms Moss} {1u asked} {1c whether the firm had a plan}. {2s The firm} {2u said} {2c “No.”}',
    '1m 2f',
    ['1:', '2: answers 1'],
  ],
  [
    '{1s Ms Moss} {1u alleged} {1c that Kestrel Power lied}. {2s The firm} {2u denied} {2c it}, {3u calling} {3c it a lie}.',
    '1m 2f 3f',
    [
      '1: accusation, denied, doubt-casting word, party to the dispute, accuses Kestrel Power',
      '2: denial, party to the dispute, denies 1',
      '3: party to the dispute, disputes 1',
    ],
  ],
  [
    '{1s Ms Moss} {1u alleged} {1c that Kestrel Power dumped ash}. {2s The firm} {2u rejected} {2c Ms Moss’s claim}.',
    '1m 2f',
    [
      '1: accusation, denied, doubt-casting word, party to the dispute, accuses Kestrel Power',
      '2: denial, party to the dispute, denies 1',
    ],
  ],
  [
    '{1s Ms Moss} {1u alleged} {1c that the river was full of ash}. {2s Mr Lund} {2u said} {2c the river was full of oil}. {3s The firm} {3u rejected} {3c Ms Moss’s claim}.',
    '1m 2l 3f',
    [
      '1: denied, doubt-casting word, party to the dispute',
      '2:',
      '3: denial, party to the dispute, denies 1',
    ],
  ],
  [
    '{1s Ms Moss} {1u alleged} {1c that the river was full of ash}. {2s Mr Lund} {2u said} {2c the river was full of oil}. {3s The firm} {3u rejected} {3c the claims of Mr Lund}.',
    '1m 2l 3f',
    ['1: doubt-casting word', '2: denied, party to the dispute', '3: denial, party to the dispute, denies 2'],
  ],
  [
    '{1s Ms Moss} {1u urged} {1c the firm to pay}. {2s The firm} {2u rejected} {2c the demand}.',
    '1m 2f',
    ['1:', '2:'],
  ],
  [
    '{1s Ms Moss} {1u offered} {1c the firm ten days}. {2s The firm} {2u rejected} {2c the offer}.',
    '1m 2f',
    ['1:', '2:'],
  ],
  [
    '{1s Ms Moss} {1u said} {1c the dam would hold}. {2s Mr Lund} {2u confirmed} {2c that the dam would hold}.',
    '1m 2l',
    ['1:', '2: truth-presuming word, supports 1'],
  ],
  [
    '{1s Ms Moss} {1u said} {1c the dam would hold}. {2s Mr Lund} {2u cast doubt on} {2c the claim}.',
    '1m 2l',
    ['1: denied, party to the dispute', '2: denial, party to the dispute, disputes 1'],
  ],
  [
    '{1s Ms Moss} {1u said} {1c the dam would hold}. {2s Mr Lund}, however, {2u said} {2c the dam was old}.',
    '1m 2l',
    ['1:', '2:'],
  ],
  [
    '{1s Norland} {1u said} {1c its troops had captured Orsa}. {2s Sudland} {2u said} {2c fighting in Orsa was ongoing}.',
    '1n 2s',
    ['1: contradicted, party to the dispute', '2: contradicted, party to the dispute'],
  ],
  [
    '{1s Norland} {1u said} {1c its troops had captured Orsa}. {2s Norland} {2u said} {2c fighting in Orsa was ongoing}.',
    '1n 2n',
    ['1:', '2:'],
  ],
  [
    '{1s Norland} {1u said} {1c its troops had captured Orsa}. {2s Sudland} {2u said} {2c fighting in Telm was ongoing}.',
    '1n 2s',
    ['1:', '2:'],
  ],
  [
    '{1s Norland} {1u said} {1c the ship was hit by accident in Orsa}. {2s Sudland} {2u said} {2c the ship was hit deliberately in Orsa}.',
    '1n 2s',
    ['1: contradicted, party to the dispute', '2: contradicted, party to the dispute'],
  ],
  [
    '{1s Norland} {1u said} {1c the vote in Orsa was rigged}. {2s Sudland} {2u said} {2c the vote in Orsa was free and fair}.',
    '1n 2s',
    ['1: contradicted, party to the dispute', '2: contradicted, party to the dispute'],
  ],
  [
    'While {1s Norland} {1u says} {1c 20 soldiers died in Orsa}, {2s Sudland} {2u says} {2c 300 soldiers died in Orsa}.',
    '1n 2s',
    ['1: contradicted, party to the dispute', '2: contradicted, party to the dispute'],
  ],
  [
    '{1s Norland} {1u said} {1c 20 soldiers had died in Orsa}. {2s Sudland} {2u said} {2c 300 soldiers had died in Orsa}.',
    '1n 2s',
    ['1: contradicted, party to the dispute', '2: contradicted, party to the dispute'],
  ],
  [
    '{1s Ms Moss} {1u said} {1c the dam had burst}. The claim could not be verified.',
    '1m',
    ['1: unverified'],
  ],
  [
    '{1s Ms Moss} {1u claimed}, without evidence, {1c that the dam had burst}.',
    '1m',
    ['1: doubt-casting word, no evidence given'],
  ],
  [
    '{1s Ms Moss} {1u claimed} {1c that the dam had burst}. She gave no evidence.',
    '1m',
    ['1: doubt-casting word, no evidence given'],
  ],
  [
    '{1s Ms Moss} {1u claimed} {1c that the dam had burst}. She offered no proof for the claim.',
    '1m',
    ['1: doubt-casting word, no evidence given'],
  ],
  ['{1s Ms Moss} {1u said} {1c the dam had burst}, according to Reuters.', '1m', ['1: second-hand']],
  ['{1s Ms Moss} {1u said} {1c the dam had burst}, local media reported.', '1m', ['1: second-hand']],
  [
    '{1c The dam had burst}, {1s Ms Moss} {1u was quoted by} Reuters {1u as saying}.',
    '1m',
    ['1: second-hand'],
  ],
  ['In an interview with Reuters, {1s Ms Moss} {1u said} {1c the dam had burst}.', '1m', ['1: second-hand']],
  ['{1s Ms Moss} {1u told} reporters {1c the dam had burst}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u told} Parliament {1c the dam had burst}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u told} a court {1c the dam had burst}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u told} the BBC {1c the dam had burst}.', '1m', ['1: second-hand']],
  ['{1s Ms Moss} {1u told} CNN’s Ann Berg {1c the dam had burst}.', '1m', ['1: second-hand']],
  ['{1s Ms Moss} {1u said} on X {1c that the dam had burst}.', '1m', ['1: social media']],
  ['{1s Ms Moss} {1u wrote} late on Sunday on X {1c that the dam had burst}.', '1m', ['1: social media']],
  ['{1s Ms Moss} {1u posted} {1c that the dam had burst}.', '1m', ['1: social media']],
  ['{1s Ms Moss} {1u said} {1c that X was late}.', '1m', ['1:']],
  [
    '{1s Ms Moss} {1u tweeted}: {1c “Late.”} {2s One user} {2u replied}: {2c “Again.”}',
    '1m 2u',
    ['1: social media', '2: social media, unnamed source, answers 1'],
  ],
  ['{1s Ms Moss} {1u revealed} {1c that the dam was old}.', '1m', ['1: truth-presuming word']],
  ['{1s Ms Moss} {1u admitted} {1c that the dam was old}.', '1m', ['1: truth-presuming word']],
  ['{1s Ms Moss} {1u did not admit} {1c that the dam was old}.', '1m', ['1: truth-presuming word']],
  ['{1s Ms Moss} {1u claimed} {1c that the dam was old}.', '1m', ['1: doubt-casting word']],
  [
    '{1s Ms Moss} {1u said} {1c the dam was old}. Ms Moss’s claim was widely shared.',
    '1m',
    ['1: doubt-casting word'],
  ],
  ['{1s Ms Moss} {1u said} {1c the dam was old}. Her comments were widely shared.', '1m', ['1:']],
  [
    '{1s Ms Moss} {1u said} {1c the dam was old}. {2s She} {2u said again} {2c that the dam was old}.',
    '1m 2m',
    ['1:', '2: repeats 1'],
  ],
  [
    '# {1s Moss} {1u says} {1c dam is old}\n{2s Ms Moss} {2u said} {2c that the dam is old and leaks}.',
    '1m 2m',
    ['1: repeats 2', '2:'],
  ],
  [
    '# {1s Moss} {1u says} {1c dam is old}\n{2s Ms Moss} {2u said} {2c that the road is dry}.',
    '1m 2m',
    ['1:', '2:'],
  ],
  [
    '{1s Ms Moss} {1u asked} {1c why the dam was old}. {2s The firm} {2u said} {2c the dam was tested in May}.',
    '1m 2f',
    ['1:', '2: answers 1'],
  ],
  [
    '{1s Ms Moss} {1u said} {1c the dam was old}. In response, {2s the firm} {2u said} {2c the dam was tested in May}.',
    '1m 2f',
    ['1:', '2: answers 1'],
  ],
  [
    '{1s Ms Moss} {1u said} {1c the dam was old}. {2s The firm} {2u responded} {2c that the dam was tested in May}.',
    '1m 2f',
    ['1:', '2: answers 1'],
  ],
  [
    '{1s Ms Moss} {1u said} {1c the dam was old}. Asked about the claim, {2s the firm} {2u said} {2c the dam was tested in May}.',
    '1m 2f',
    ['1:', '2: answers 1'],
  ],
  [
    '{1s Officials} {1u said} {1c that Kestrel Power lied}.',
    '1o',
    ['1: accusation, unnamed source, accuses Kestrel Power'],
  ],
  ['{1s US officials} {1u said} {1c it was late}.', '1o', ['1: unnamed source']],
  ['{1s Some experts} {1u said} {1c it was late}.', '1e', ['1: unnamed source']],
  [
    '{1c The firm} {1u is alleged to} {1c have lied}.',
    '1x',
    ['1: accusation, doubt-casting word, unnamed source, accuses firm'],
  ],
  ['{1s Kestrel Power} {1u praised} {1c Ms Moss for her work}.', '1f', ['1:']],
  ['{1s Ms Moss} {1u mocked} {1c Kestrel Power}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u said} {1c the “freedom fighters” had left}.', '1m', ['1: loaded wording']],
  ['{1s Ms Moss} {1u said} {1c the so-called reform had failed}.', '1m', ['1: loaded wording']],
  ['{1s Ms Moss} {1u said} {1c that after Kestrel Power left, we cheated the town}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u said} {1c that after Kestrel Power left, we had cheated the town}.', '1m', ['1:']],
  [
    '{1s Ms Moss} {1u said} {1c that after Kestrel Power left, it cheated the town}.',
    '1m',
    ['1: accusation, accuses Kestrel Power'],
  ],
  ['{1s Ms Moss} {1u said} {1c that people had cheated the town}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u said} {1c that anybody could cheat the town}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u said} {1c that the firm had cheated the town}.', '1m', ['1: accusation, accuses firm']],
  ['{1s Ms Moss} {1u said} {1c that an officer had beaten a boy}.', '1m', ['1: accusation, accuses officer']],
  ['{1s Ms Moss} {1u said} {1c that Sudland was attacked by Norland}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u said} {1c that violence against women in Sudland had risen}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u said} {1c Facebook was late}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u said} {1c tweets were late}.', '1m', ['1:']],
  ['{1s Ms Moss} {1u said} in a video on YouTube {1c that it was late}.', '1m', ['1: social media']],
  ['{1s Ms Moss} {1u said} in a video {1c that it was late}.', '1m', ['1:']],
  [
    '{1s Mr Lund} {1u said} {1c the dam was unsafe}. {2s Kestrel Power} {2u denied} {2c that the dam was unsafe}. {3s Mr Lund} {3u insisted} {3c that the dam was unsafe}.',
    '1l 2f 3l',
    [
      '1: denied, party to the dispute',
      '2: denial, party to the dispute, denies 1',
      '3: denied, party to the dispute, repeats 1',
    ],
  ],
  [
    '{1s Mr Lund} {1u said} {1c the dam was unsafe}. {2s Kestrel Power} {2u denied} {2c that the dam was unsafe}. {3s Ms Moss} {3u said} {3c the bridge was closed}.',
    '1l 2f 3m',
    ['1: denied, party to the dispute', '2: denial, party to the dispute, denies 1', '3:'],
  ],
  [
    '{1s Kestrel Power} {1u denied} {1c Mr Lund’s claim}. {2s Mr Lund} {2u said} {2c the dam was unsafe}.',
    '1f 2l',
    ['1: denial, party to the dispute, denies 2', '2: denied, doubt-casting word, party to the dispute'],
  ],
  [
    '{1s Mr Lund} {1u accused} {1c Kestrel Power of fraud}. {2s Ms Moss} {2u accused} {2c Sudland of fraud}. {3s Kestrel Power} {3u denied} {3c the accusation}.',
    '1l 2m 3f',
    [
      '1: accusation, denied, party to the dispute, accuses Kestrel Power',
      '2: accusation, accuses Sudland',
      '3: denial, party to the dispute, denies 1',
    ],
  ],
  [
    '{1s Mr Lund} {1u accused} {1c Kestrel Power of fraud}. {2s Ms Moss} {2u accused} {2c Sudland of fraud}. {3s Sudland} {3u denied} {3c the accusation}.',
    '1l 2m 3s',
    [
      '1: accusation, accuses Kestrel Power',
      '2: accusation, denied, party to the dispute, accuses Sudland',
      '3: denial, party to the dispute, denies 2',
    ],
  ],
  [
    '{1s Mr Lund} {1u accused} {1c Kestrel Power of fraud}. {2s Kestrel Power} {2u rejected} {2c the accusation as “absurd”}. {3c “We have done nothing wrong,”} {3s it} {3u said}.',
    '1l 2f 3f',
    [
      '1: accusation, denied, party to the dispute, accuses Kestrel Power',
      '2: denial, party to the dispute, denies 1',
      '3: denial, party to the dispute, denies 1',
    ],
  ],
  [
    '{1s Mr Lund} {1u accused} {1c Kestrel Power of fraud}. {2c “That is simply not true,”} {2s the firm} {2u said}.',
    '1l 2f',
    [
      '1: accusation, denied, party to the dispute, accuses Kestrel Power',
      '2: denial, party to the dispute, denies 1',
    ],
  ],
  [
    '{1s Mr Lund} {1u accused} {1c Kestrel Power of fraud}. {2c “People spread lies,”} {2s Ms Moss} {2u said}.',
    '1l 2m',
    ['1: accusation, accuses Kestrel Power', '2:'],
  ],
  [
    '{1s Mr Lund} {1u accused} {1c Kestrel Power of fraud}. {2s The firm} {2u called} {2c the accusation a lie}.',
    '1l 2f',
    [
      '1: accusation, denied, party to the dispute, accuses Kestrel Power',
      '2: denial, party to the dispute, denies 1',
    ],
  ],
  [
    '{1s Mr Lund} {1u accused} {1c Kestrel Power of fraud}. {2s Ms Moss} {2u backed} {2c Mr Lund’s accusation}.',
    '1l 2m',
    ['1: accusation, accuses Kestrel Power', '2: supports 1'],
  ],
  [
    '{1s Norland} {1u said} {1c 30 people were killed in Orsa}. {2s Sudland} {2u said} {2c nobody was killed in Orsa}.',
    '1n 2s',
    ['1: contradicted, party to the dispute', '2: contradicted, party to the dispute'],
  ],
  [
    '{1s Norland} {1u said} {1c the march in Orsa was peaceful}. {2s Sudland} {2u said} {2c the march in Orsa was violent}.',
    '1n 2s',
    ['1: contradicted, party to the dispute', '2: contradicted, party to the dispute'],
  ],
  [
    '{1s Reuters} {1u said} {1c 20 soldiers had died in Orsa}. {2s Sudland} {2u said} {2c 300 soldiers had died in Orsa}.',
    '1a 2s',
    ['1:', '2:'],
  ],
  [
    'Though {1s Norland} {1u says} {1c the bridge in Orsa is open}, {2s Sudland} {2u says} {2c the bridge in Orsa is closed}.',
    '1n 2s',
    ['1: contradicted, party to the dispute', '2: contradicted, party to the dispute'],
  ],
  ['{1s Ms Moss} {1u said} {1c it was late}, Reuters reported.', '1m', ['1: second-hand']],
  ['{1s Reuters} {1u reported}, citing officials, {1c that it was late}.', '1a', ['1: second-hand']],
  [
    '{1s Experts} {1u say} {1c it was late}. {2s The experts} {2u said} {2c it was dark}.',
    '1e 2e',
    ['1: unnamed source', '2:'],
  ],
  ['{1s Experts at Kestrel Power} {1u say} {1c it was late}.', '1e', ['1:']],
  ['{1s Officials in Sudland} {1u say} {1c it was late}.', '1o', ['1: unnamed source']],
  ['{1s An official} {1u said} {1c it was late}.', '1o', ['1: unnamed source']],
  [
    '{1s Ms Moss} {1u made unsubstantiated claims} {1c that the dam had burst}. {2s Mr Lund} {2u said} {2c it was dry}.',
    '1m 2l',
    ['1: doubt-casting word, unverified', '2:'],
  ],
]

/** What the book asks for, and what is not reached. */
const knownWrong: readonly Line[] = [
  [
    '{1s Ms Moss} {1u said} {1c that the boy was beaten by an officer}.',
    '1m',
    ['1: accusation, accuses officer'],
  ],
  ['{1s Ms Moss} {1u said} {1c that Norland attacked Sudland}.', '1m', ['1: accusation, accuses Norland']],
  [
    '{1s Norland} {1u said} {1c in 2019 soldiers had died in Orsa}. {2s Sudland} {2u said} {2c in 2021 soldiers had died in Orsa}.',
    '1n 2s',
    ['1:', '2:'],
  ],
  ['{1s Ms Moss} {1u said} {1c that Kestrel Power had been robbed}.', '1m', ['1:']],
  [
    '{1s Ms Moss} {1u alleged} {1c that Kestrel Power lied}. {2s The firm} {2u said} {2c it had never lied}.',
    '1m 2f',
    [
      '1: accusation, denied, doubt-casting word, party to the dispute, accuses Kestrel Power',
      '2: denial, party to the dispute, denies 1',
    ],
  ],
  [
    '{1s Ms Moss} {1u said} {1c the dam had burst}. {2s Mr Lund} {2u said} {2c it was dry}. Neither claim could be independently verified.',
    '1m 2l',
    ['1: unverified', '2: unverified'],
  ],
  [
    '{1s Ms Moss} {1u said} {1c the dam was old}. Her revelation was widely shared.',
    '1m',
    ['1: truth-presuming word'],
  ],
]

describe('labels and relations', () => {
  it.each(lines)('%s', (text, who, told) => {
    expect(toldOf(text, who)).toEqual(told)
  })
  it.fails.each(knownWrong)('known to go wrong: %s', (text, who, told) => {
    expect(toldOf(text, who)).toEqual(told)
  })
})
