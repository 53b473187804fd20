/** Cues that turn a sentence round, negate it, or stand where no reporting verb is. */
import { counter, example, type HardTable } from './hard-case.ts'

export const passives: HardTable = {
  name: 'passives',
  cases: [
    example(
      'was accused by',
      `{1c The builder} {1u was accused by} {1s the town council} {1c of using sand from the beach}.`,
    ),
    example(
      'was quoted as saying',
      `{1s Mr Ferrant} {1u was quoted as saying} {1c that the vote would be repeated}.`,
    ),
    example(
      'was told by',
      `The crew {1u were told by} {1s the port authority} {1c to wait outside the bay}.`,
    ),
    example(
      'were disputed by',
      `{1c The figures} {1u were quickly disputed by} {1s the growers’ association}.`,
    ),
    example('without an agent', `{1c The builder} {1u was accused} {1c of using sand from the beach}.`),
    counter('was built by', `The pier was built by the town council and paid for by its visitors.`),
    counter('was followed by', `The speech was followed by a concert and by fireworks over the bay.`),
  ],
}

export const questions: HardTable = {
  name: 'questions',
  cases: [
    example(
      'asked with a quotation',
      `{1c “Who pays for the lamp posts?”} {1u asked} {1s Councillor Ruth Dancy}.`,
      { 1: 'direct' },
    ),
    example('asked whether', `{1s Ms Dancy} {1u asked} {1c whether the lamps could be dimmed}.`, {
      1: 'indirect',
    }),
    example('wondered', `{1s Neighbours} {1u wondered} {1c why the lamps burn at noon}.`),
    example(
      'asked, then the answer',
      `{1u Asked by} {1s a reader} {1c if the lamps were new}, {2s Ms Dancy} {2u replied} {2c that they were not}.`,
    ),
    counter(
      'a rhetorical question of the outlet',
      `Who pays for the lamp posts? The answer lies in a drawer in the town hall.`,
    ),
    counter('asked nobody', `The village asked nobody and painted the posts itself.`),
    counter('a headline question', `# Should lamps burn at noon?`),
  ],
}

export const negated: HardTable = {
  name: 'negated cues',
  cases: [
    example(
      'never said is speech denied, denied is a statement',
      `{1s The ministry} {1u denied} {1c that it had sold the island}.`,
    ),
    example(
      'does not believe',
      `{1s Ms Thorne} {1u does not believe} {1c that the island was ever for sale}.`,
    ),
    example(
      'not ruled out by someone who says so',
      `{1s The buyer} {1u said} {1c he did not want the goats}.`,
    ),
    example('has not denied, then says', `{1s The buyer} {1u said} {1c he had not denied anything}.`),
    counter('did not say', `The ministry did not say how many goats live on the island.`),
    counter('did not deny is a finding', `The ministry did not deny that it had sold the island.`),
    counter('stopped short of', `The ministry stopped short of calling the sale a mistake.`),
    counter('declined to comment', `The buyer declined to comment.`),
  ],
}

export const accordingTo: HardTable = {
  name: '“according to”',
  cases: [
    example(
      'at the end',
      `{1c The river rose by two metres overnight}, {1u according to} {1s the water board}.`,
    ),
    example(
      'at the start',
      `{1u According to} {1s the water board}, {1c the river rose by two metres overnight}.`,
    ),
    example(
      'in the middle',
      `{1c The river}, {1u according to} {1s Ada Lemm of the water board}, {1c rose by two metres}.`,
    ),
    example(
      'a document',
      `{1u According to} {1s the minutes of the meeting}, {1c nobody had read the report}.`,
    ),
    example(
      'with a quotation',
      `{1c The river had “never been so loud”}, {1u according to} {1s a fisherman at the bridge}.`,
      { 1: 'mixed' },
    ),
    counter(
      'in keeping with',
      `The rooms were numbered according to their size, and the keys according to the floor.`,
    ),
    counter('according to plan', `Everything went according to plan until the cake arrived.`),
  ],
}

export const headlineColon: HardTable = {
  name: 'headline colon',
  cases: [
    example(
      'speaker first',
      `# {1s Minister}{1u :} {1c Island was never for sale}
The island of Vaar has four houses, one shop and no road.`,
    ),
    example(
      'speaker last',
      `# {1c Island was never for sale}{1u :} {1s minister}
The island of Vaar has four houses, one shop and no road.`,
    ),
    example(
      'speaker with a quotation',
      `# {1s Fishermen}{1u :} {1c ‘Nobody asked us’}
The island of Vaar has four houses, one shop and no road.`,
      { 1: 'direct' },
    ),
    example(
      'speaker last after a dash',
      `# {1c Island was never for sale} {1u –} {1s minister}
The island of Vaar has four houses, one shop and no road.`,
    ),
    counter(
      'a topic',
      `# Island sale: what we know so far
The island of Vaar has four houses, one shop and no road.`,
    ),
    counter(
      'a place',
      `# Vaar: four houses, one shop, no road
The island lies an hour from the coast.`,
    ),
    counter(
      'a kind of text',
      `# Review: a small hotel with a large view
The rooms are named after winds.`,
    ),
  ],
}

export const saysWithoutSpeech: HardTable = {
  name: 'what a law, a clock or a sign says',
  cases: [
    example('a law', `{1s The Harbour Act} {1u says} {1c that every boat must carry a lamp}.`),
    example('a letter', `{1s The letter} {1u says} {1c the rent will rise in May}.`),
    example('a contract', `{1c The tenant}, {1s the lease} {1u states}, {1c may keep two goats}.`),
    example('under a law, somebody speaks', `{1s Officer Dahl} {1u said} {1c the law was clear}.`),
    counter('a clock', `The clock on the tower says ten to three, as it has since 1954.`),
    counter('a thermometer', `The thermometer said minus nine when the bus left.`),
    counter('that says a lot', `That says a lot about the state of the stairs.`),
    counter('it goes without saying', `It goes without saying; the stairs were closed.`),
  ],
}

export const numbersAndAbbreviations: HardTable = {
  name: 'numbers and abbreviations with full stops',
  cases: [
    example(
      'titles',
      `{1s Dr. A. B. Coyle of St. Mary’s Hospital} {1u said} {1c the ward had 3.5 nurses per shift}.`,
    ),
    example(
      'initials and a senator',
      `{1s Sen. J.R. Maddox, D-Ohio,} {1u said} {1c the U.S. would pay $1.2 billion by Jan. 15}.`,
    ),
    example(
      'company names',
      `{1s Acme Tools Inc.} {1u said} {1c sales rose 4.1 per cent to £3.2bn}. {2c “It was a quiet year,”} {2s Mr. Lowe} {2u added}.`,
    ),
    example(
      'times of day',
      `{1s Police} {1u said} {1c the alarm rang at 6.30 a.m. at No. 9 Mill St. on Tuesday}.`,
    ),
    example('degrees after a name', `{1s Ines Pott, Ph.D.,} {1u warned} {1c that pH 8.1 was too high}.`),
    counter('a list of numbers', `The race starts at 10.15 a.m. at No. 4 Quay Rd. and covers 42.195 km.`),
    counter('an address', `Acme Tools Inc., 4 Quay Rd., St. Ives, is open from 9 a.m. to 5 p.m.`),
  ],
}

export const cueTables: readonly HardTable[] = [
  passives,
  questions,
  negated,
  accordingTo,
  headlineColon,
  saysWithoutSpeech,
  numbersAndAbbreviations,
]
