/** Reports for tests and the gallery, of articles that we made up. Spans are found by the words themselves. */
import type { Finding, Label, Mark, Relation, Speaker, Statement, Voice } from '../../src/labels/labelled.ts'
import type { Outlet, OutletLabel, Source } from '../../src/outlets/outlet.ts'
import type { Report } from '../../src/report/report.ts'
import type { Block, BlockKind, Span } from '../../src/statements/statement.ts'

const PARAGRAPHS: readonly (readonly [BlockKind, string])[] = [
  ['headline', 'Iceland closes herring bay, Faroes deny “secret” catch'],
  [
    'body',
    'Iceland has closed Skálabay to foreign boats after trawlers from the Faroe Islands took 4,000 tonnes of herring at night, the country’s fisheries minister, Elín Dalmar, announced on Monday. “They came with their lights out,” Dalmar told reporters. “That is theft.”',
  ],
  [
    'body',
    'The Faroese government immediately denied the claim. “No Faroese boat was in the bay that week,” said Jógvan Berg, a spokesperson for the fisheries ministry, calling it Skálavík by its Faroese name. The trawlers were registered elsewhere, he insisted.',
  ],
  [
    'body',
    'Dalmar’s claim could not be verified. A person close to the Icelandic coast guard said that radar had shown six boats, the daily Kvöldblað reported. Berg dismissed the report as “a story told in a harbour bar”.',
  ],
  [
    'body',
    'The European Union, which has been asked to arbitrate, called for calm. “Both sides should show their logbooks,” a spokesperson wrote on social media. Iceland revealed that it had already sent its own, and urged the Faroes to do the same.',
  ],
  [
    'body',
    'Fishermen in the bay say the herring had been gone for two years. “There was nothing to steal 🐟,” said Rúna Holm, who has set nets there since 1988. The regime in Reykjavík, one of them wrote on a banner, should look at its own quotas.',
  ],
]

export const TEXT = PARAGRAPHS.map(([, text]) => text).join('\n')

function blocks(): readonly Block[] {
  let start = 0
  return PARAGRAPHS.map(([kind, text]) => {
    const block = { kind, start, end: start + text.length }
    start = block.end + 1
    return block
  })
}

/** The span of some words, from the n-th time they stand in the text. */
export function at(words: string, nth = 0): Span {
  let start = -1
  for (let i = 0; i <= nth; i++) start = TEXT.indexOf(words, start + 1)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return [start, start + words.length]
}

const SPEAKERS: readonly Speaker[] = [
  {
    id: 'p1',
    name: 'Elín Dalmar',
    description: 'fisheries minister',
    kind: 'government',
    naming: 'named',
    side: ['IS'],
    mentions: [at('the country’s fisheries minister, Elín Dalmar'), at('Dalmar told')],
    confidence: 0.97,
  },
  {
    id: 'p2',
    name: 'The Faroese government',
    description: '',
    kind: 'government',
    naming: 'institution',
    side: ['FO'],
    mentions: [at('The Faroese government')],
    confidence: 0.95,
  },
  {
    id: 'p3',
    name: 'Jógvan Berg',
    description: 'spokesperson for the fisheries ministry',
    kind: 'government',
    naming: 'named',
    side: ['FO'],
    mentions: [at('Jógvan Berg')],
    confidence: 0.96,
  },
  {
    id: 'p4',
    name: 'A person close to the Icelandic coast guard',
    description: '',
    kind: 'law-enforcement',
    naming: 'anonymous',
    side: ['IS'],
    mentions: [at('A person close to the Icelandic coast guard')],
    confidence: 0.9,
  },
  {
    id: 'p5',
    name: 'European Union spokesperson',
    description: '',
    kind: 'international-organisation',
    naming: 'role',
    side: ['EU'],
    mentions: [at('a spokesperson wrote')],
    confidence: 0.9,
  },
  {
    id: 'p6',
    name: 'Rúna Holm',
    description: 'who has set nets there since 1988',
    kind: 'public',
    naming: 'named',
    side: [],
    mentions: [at('Rúna Holm')],
    confidence: 0.95,
  },
  {
    id: 'p7',
    name: 'Fishermen in the bay',
    description: '',
    kind: 'public',
    naming: 'group',
    side: [],
    mentions: [at('Fishermen in the bay')],
    confidence: 0.9,
  },
]

const label = (
  id: Label['id'],
  words: readonly Span[],
  rule = `label/${id.replaceAll(' ', '-')}`,
): Label => ({
  id,
  rule,
  words,
})

const relation = (
  type: Relation['type'],
  to: string | null,
  words: readonly Span[],
  side?: string,
): Relation => ({
  type,
  to,
  words,
  rule: `relation/${type}`,
  ...(side === undefined ? {} : { side }),
})

function statement(part: Partial<Statement> & Pick<Statement, 'id' | 'content'>): Statement {
  return {
    source: [],
    cue: [],
    quotation: 'indirect',
    display: 'body',
    inside: null,
    confidence: 0.95,
    speakers: [],
    stance: [{ id: 'neutral', rule: 'stance/said' }],
    labels: [],
    relations: [],
    via: null,
    ...part,
  }
}

export const STATEMENTS: readonly Statement[] = [
  statement({
    id: 's1',
    display: 'headline',
    source: [at('Faroes')],
    cue: [at('deny')],
    content: [at('“secret” catch')],
    speakers: ['p2'],
    stance: [{ id: 'denial', rule: 'stance/deny' }],
    labels: [label('denial', [at('deny')], 'stance/deny')],
    relations: [relation('denies', 's2', [at('deny')])],
  }),
  statement({
    id: 's2',
    source: [at('the country’s fisheries minister, Elín Dalmar')],
    cue: [at('announced')],
    content: [
      at(
        'Iceland has closed Skálabay to foreign boats after trawlers from the Faroe Islands took 4,000 tonnes of herring at night',
      ),
    ],
    speakers: ['p1'],
    stance: [{ id: 'assertive', rule: 'stance/announce' }],
    labels: [
      label('denied', [at('denied the claim')]),
      label('party to the dispute', [at('the country’s fisheries minister, Elín Dalmar')]),
      label('unverified', [at('could not be verified')]),
      label('contested name', [at('Skálabay')], 'contested-name/skalabay'),
    ],
  }),
  statement({
    id: 's3',
    source: [at('Dalmar', 1)],
    cue: [at('told')],
    content: [at('“They came with their lights out,”'), at('“That is theft.”')],
    quotation: 'direct',
    speakers: ['p1'],
    labels: [
      label('denied', [at('denied the claim')]),
      label('accusation', [at('theft')]),
      label('party to the dispute', [at('Dalmar', 1)]),
    ],
    relations: [relation('accuses', null, [at('theft')], 'FO'), relation('repeats', 's2', [at('at night')])],
  }),
  statement({
    id: 's4',
    source: [at('The Faroese government')],
    cue: [at('immediately denied')],
    content: [at('the claim')],
    speakers: ['p2'],
    stance: [{ id: 'denial', rule: 'stance/deny' }],
    labels: [
      label('denial', [at('denied')], 'stance/deny'),
      label('party to the dispute', [at('The Faroese government')]),
    ],
    relations: [relation('denies', 's2', [at('denied the claim')])],
  }),
  statement({
    id: 's5',
    source: [at('Jógvan Berg, a spokesperson for the fisheries ministry')],
    cue: [at('said')],
    content: [at('“No Faroese boat was in the bay that week,”')],
    quotation: 'direct',
    speakers: ['p3'],
    labels: [
      label('contradicted', [at('took 4,000 tonnes of herring')]),
      label('party to the dispute', [at('Jógvan Berg')]),
    ],
    relations: [relation('supports', 's4', [at('No Faroese boat')])],
  }),
  statement({
    id: 's6',
    source: [at('he insisted').map((n, i) => (i === 1 ? n - 9 : n)) as unknown as Span],
    cue: [at('insisted')],
    content: [at('The trawlers were registered elsewhere')],
    speakers: ['p3'],
    stance: [{ id: 'assertive', rule: 'stance/insist' }],
    labels: [label('party to the dispute', [at('he insisted')])],
  }),
  statement({
    id: 's7',
    source: [at('A person close to the Icelandic coast guard')],
    cue: [at('said', 1)],
    content: [at('that radar had shown six boats')],
    speakers: ['p4'],
    via: 'Kvöldblað',
    labels: [
      label('party to the dispute', [at('A person close to the Icelandic coast guard')]),
      label('unnamed source', [at('A person close to the Icelandic coast guard')]),
      label('second-hand', [at('the daily Kvöldblað reported')]),
    ],
  }),
  statement({
    id: 's8',
    source: [at('Berg', 1)],
    cue: [at('dismissed')],
    content: [at('the report as “a story told in a harbour bar”')],
    quotation: 'mixed',
    speakers: ['p3'],
    stance: [{ id: 'criticism', rule: 'stance/dismiss' }],
    labels: [label('party to the dispute', [at('Berg', 1)])],
    relations: [relation('disputes', 's7', [at('dismissed the report')])],
  }),
  statement({
    id: 's9',
    source: [at('a spokesperson', 1)],
    cue: [at('wrote')],
    content: [at('“Both sides should show their logbooks,”')],
    quotation: 'direct',
    speakers: ['p5'],
    stance: [{ id: 'demand', rule: 'stance/call-for' }],
    labels: [label('social media', [at('on social media')])],
  }),
  statement({
    id: 's10',
    source: [at('Iceland', 2)],
    cue: [at('revealed')],
    content: [at('that it had already sent its own')],
    speakers: ['p1'],
    stance: [{ id: 'truth-presuming', rule: 'stance/reveal' }],
    labels: [label('truth-presuming word', [at('revealed')], 'stance/reveal')],
  }),
  statement({
    id: 's11',
    source: [at('Fishermen in the bay')],
    cue: [at('say')],
    content: [at('the herring had been gone for two years')],
    speakers: ['p7'],
  }),
  statement({
    id: 's12',
    source: [at('Rúna Holm, who has set nets there since 1988')],
    cue: [at('said', 2)],
    content: [at('“There was nothing to steal 🐟,”')],
    quotation: 'direct',
    speakers: ['p6'],
    labels: [label('evidence linked', [at('nothing to steal')])],
  }),
  statement({
    id: 's13',
    source: [at('one of them')],
    cue: [at('wrote', 1)],
    content: [at('The regime in Reykjavík'), at('should look at its own quotas')],
    confidence: 0.52,
    labels: [
      label('unnamed source', [at('one of them')]),
      label('loaded wording', [at('regime')], 'loaded-wording/regime'),
    ],
    stance: [{ id: 'criticism', rule: 'stance/should' }],
  }),
]

const VOICES: readonly Voice[] = [
  {
    side: 'IS',
    speakers: ['p1', 'p4'],
    statements: ['s2', 's3', 's7', 's10'],
    quotedWords: 9,
    reportedWords: 38,
    share: 0.24,
    inHeadline: true,
  },
  {
    side: 'FO',
    speakers: ['p2', 'p3'],
    statements: ['s4', 's5', 's6', 's8'],
    quotedWords: 18,
    reportedWords: 9,
    share: 0.14,
    inHeadline: true,
  },
  {
    side: 'EU',
    speakers: ['p5'],
    statements: ['s9'],
    quotedWords: 6,
    reportedWords: 0,
    share: 0.03,
    inHeadline: false,
  },
  {
    side: null,
    speakers: ['p6'],
    statements: ['s12'],
    quotedWords: 5,
    reportedWords: 0,
    share: 0.03,
    inHeadline: false,
  },
  {
    side: null,
    speakers: ['p7'],
    statements: ['s11'],
    quotedWords: 0,
    reportedWords: 8,
    share: 0.04,
    inHeadline: false,
  },
  {
    side: 'this outlet',
    speakers: [],
    statements: [],
    quotedWords: 0,
    reportedWords: 0,
    share: 0,
    inHeadline: false,
  },
]

const finding = (id: Finding['id'], part: Partial<Finding> = {}): Finding => ({
  id,
  rule: `finding/${id.replaceAll(' ', '-')}`,
  about: null,
  words: [],
  statements: [],
  counts: {},
  ...part,
})

const FINDINGS: readonly Finding[] = [
  finding('not heard', { about: 'Norway', words: [at('registered elsewhere')], statements: ['s6'] }),
  finding('denied claim in headline', { words: [at('closes herring bay')], statements: ['s1', 's2'] }),
  finding('headline attributed', {
    words: [at('Faroes deny')],
    statements: ['s1'],
    counts: { statements: 1, attributed: 1 },
  }),
  finding('own voice', { counts: { sentences: 14, unattributed: 5, loadedWording: 0, scareQuotes: 1 } }),
  finding('unnamed sources', { statements: ['s7'], counts: { statements: 11, unnamed: 1 } }),
  finding('verbs by side', { about: 'IS', counts: { statements: 4, said: 2, claimed: 0, admitted: 1 } }),
  finding('verbs by side', { about: 'FO', counts: { statements: 4, said: 1, claimed: 0, admitted: 0 } }),
]

const MARKS: readonly Mark[] = [
  { id: 'scare quotes', rule: 'mark/scare-quotes', words: [at('“secret”')], voice: 'outlet' },
  { id: 'loaded wording', rule: 'loaded-wording/regime', words: [at('regime')], voice: 'reported' },
  {
    id: 'contested name',
    rule: 'contested-name/skalabay',
    words: [at('Skálabay'), at('Skálavík')],
    voice: 'outlet',
    forms: [
      { name: 'Skálabay', usedBy: 'Iceland' },
      { name: 'Skálavík', usedBy: 'the Faroe Islands' },
    ],
  },
]

const source = (id: string, name: string, vantage?: string): Source => ({
  id,
  name,
  url: `https://${id}.example/`,
  licence: 'CC BY 4.0',
  ...(vantage === undefined ? {} : { vantage }),
})

const MONITOR = source(
  'state-media-monitor',
  'State Media Monitor',
  'academic; asks who funds, owns and edits',
)
const ALLIANCE = source('alliance', 'Alliance for Press Records', 'think tank')
const EDITORS = source('wikipedia', 'Wikipedia editors', 'volunteers; judge fitness for citing')
const COUNCIL = source(
  'council',
  'Council of the European Union',
  'a government act, not a judgement of accuracy',
)

const outletLabel = (
  part: Partial<OutletLabel> & Pick<OutletLabel, 'kind' | 'value' | 'by'>,
): OutletLabel => ({
  text: part.value.replaceAll('-', ' '),
  asOf: '2026-04-18',
  ref: 'https://records.example/entry',
  scope: 'outlet',
  ...part,
})

export const OUTLET: Outlet = {
  id: 'north-current',
  name: 'North Current',
  match: 'northcurrent.example',
  labels: [
    outletLabel({ kind: 'control', value: 'state-controlled', by: MONITOR, asOf: '2023-12-21' }),
    outletLabel({ kind: 'control', value: 'independent-state-funded', by: ALLIANCE, asOf: '2026-02' }),
    outletLabel({
      kind: 'legal-status',
      value: 'eu-broadcast-ban',
      by: COUNCIL,
      decided: '2022-03-01',
      note: 'The act names the company; the address is our mapping.',
    }),
    outletLabel({
      kind: 'reliability',
      value: 'generally-unreliable',
      by: EDITORS,
      scope: 'topic',
      topic: 'fisheries and trade',
      decided: '2025',
    }),
    outletLabel({
      kind: 'reliability',
      value: 'no-consensus',
      by: EDITORS,
      scope: 'topic',
      topic: 'other news',
      decided: '2025',
    }),
    outletLabel({ kind: 'owner', value: 'North Current AS', by: MONITOR, asOf: '2023-12-21' }),
    outletLabel({ kind: 'owner', value: 'Skerry Holding (70 %)', by: ALLIANCE, reported: true }),
    outletLabel({ kind: 'country', value: 'NO', by: MONITOR, asOf: '2023-12-21' }),
    outletLabel({ kind: 'medium', value: 'newspaper', by: ALLIANCE }),
    outletLabel({
      kind: 'funding',
      value: 'Mostly state advertising',
      by: source('me', 'your own list'),
      own: true,
      ref: null,
    }),
  ],
}

/** The report of the article above. */
export const REPORT: Report = {
  version: 1,
  page: {
    url: 'https://www.northcurrent.example/world/herring-bay.html',
    title: 'Iceland closes herring bay, Faroes deny “secret” catch',
    language: 'en',
    analysedAt: '2026-11-24T06:00:00.000Z',
    words: TEXT.split(/\s+/).length,
  },
  text: TEXT,
  blocks: blocks(),
  outlet: OUTLET,
  statements: STATEMENTS,
  speakers: SPEAKERS,
  references: [
    { words: at('Dalmar’s claim'), to: 's2', stance: ['doubt-casting'], rule: 'stance/claim-noun' },
    { words: at('the report', 0), to: 's7', stance: ['neutral'], rule: 'stance/report-noun' },
  ],
  marks: MARKS,
  voices: VOICES,
  findings: FINDINGS,
  rules: { version: '2026.11.24', asOf: '2026-11-22' },
  limits: [],
}

/** The same article again and again, with `count` statements: what a very long page gives. */
export function longReport(count: number): Report {
  const times = Math.ceil(count / STATEMENTS.length)
  const shift = (spans: readonly Span[], by: number): readonly Span[] =>
    spans.map(([s, e]) => [s + by, e + by])
  const step = TEXT.length + 1
  const statements = Array.from({ length: times }, (_, i) =>
    STATEMENTS.map((one) => ({
      ...one,
      id: `${one.id}-${i}`,
      source: shift(one.source, i * step),
      cue: shift(one.cue, i * step),
      content: shift(one.content, i * step),
      labels: one.labels.map((own) => ({ ...own, words: shift(own.words, i * step) })),
      relations: one.relations.map((own) => ({
        ...own,
        to: own.to === null ? null : `${own.to}-${i}`,
        words: shift(own.words, i * step),
      })),
    })),
  ).flat()
  return {
    ...REPORT,
    text: Array.from({ length: times }, () => TEXT).join('\n'),
    blocks: Array.from({ length: times }, (_, i) =>
      blocks().map((block) => ({ ...block, start: block.start + i * step, end: block.end + i * step })),
    ).flat(),
    statements: statements.slice(0, count),
    voices: VOICES.map((voice) => ({ ...voice, statements: voice.statements.map((id) => `${id}-0`) })),
    findings: [],
    marks: [],
    references: [],
  }
}

/** Many sides, long names: what strains the layout. */
export function crowdedReport(): Report {
  const sides = [
    'IS',
    'FO',
    'NO',
    'EU',
    'GB',
    'DK',
    'IE',
    'RU',
    'The Union of Coastal Municipalities and Harbour Towns',
  ]
  const speakers = sides.map(
    (side, i): Speaker => ({
      ...SPEAKERS[0]!,
      id: `c${i}`,
      name:
        i % 3 === 2
          ? `The Right Honourable Spokesperson No. ${i} of the Committee for Herring and Other Fish`
          : `Speaker ${i}`,
      side: [side],
    }),
  )
  return {
    ...REPORT,
    outlet: {
      ...OUTLET,
      name: 'The North Current and Coastal Advertiser, incorporating the Harbour Gazette',
      copy: 'archive',
    },
    speakers,
    statements: STATEMENTS.map((one, i) => ({
      ...one,
      speakers: [`c${i % sides.length}`],
      inside: i === 4 ? 's2' : null,
    })),
    voices: [
      ...speakers.map(
        (speaker, i): Voice => ({
          ...VOICES[0]!,
          side: speaker.side[0]!,
          speakers: [speaker.id],
          share: 0.2 / (i + 1),
          inHeadline: false,
        }),
      ),
      VOICES.at(-1)!,
    ],
    limits: ['too-long'],
  }
}
