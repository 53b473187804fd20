import { describe, expect, it } from 'vitest'
import { label } from './labelling.ts'

/** Invented: a border clash told the way such clashes are told. */
const CLASH = `# {1s Norland} {1u says} {1c it has taken key valley town of Orsa}, but {2s Sudland} {2u denies} {2c Varn's claim} & {3u insists} {3c fighting continues}
{4c Norland's forces have taken the strategic town of Orsa in the disputed valley}, {4s the country's president, Ines Holt}, {4u announced} on Sunday. {5s+6s Sudland} {5u immediately denied} {5c {r1 the claim}}, {6u saying} {6c fighting was ongoing}.
{7c “Orsa is ours,”} {7s Holt} {7u said}, as quoted by local media.
{8c {r2 Varn's claims} about the taking of the town} {8u were quickly disputed by} {8s Telm}. {9c “The battles in Orsa continue,”} {9s Sudland's defence ministry spokesman Per Lund} {9u wrote} on social media.
{10c The Norland statements on Orsa} {10u were met with praise by} {10s its ally Westmark}.
{11s Norland and Sudland} {11u have accused} {11c each other of starting the clashes}.`

const SPEAKERS = {
  n: 'Norland | government | metonym | Norland',
  holt: 'Ines Holt | head-of-state-or-government | named | Norland',
  s: 'Sudland | government | metonym | Sudland',
  telm: 'Telm | government | metonym | Sudland',
  varn: 'Varn | government | metonym | Norland',
  lund: 'Per Lund | government | named | Sudland',
  w: 'Westmark | government | metonym | Westmark',
}
const WHO = {
  1: 'n',
  2: 's',
  3: 's',
  4: 'holt',
  5: 's',
  6: 's',
  7: 'holt',
  8: 'telm',
  9: 'lund',
  10: 'w',
  11: 'n,s',
}

describe('relations of a clash', () => {
  const clash = label(CLASH, SPEAKERS, WHO)

  it('points each denial at the claim, in the headline and in the text', () => {
    expect(clash.relations(2)).toContain('denies 1')
    expect(clash.relations(5)).toContain('denies 4')
    expect(clash.relations(8)).toContain('disputes 4')
    expect(clash.labels(1)).toContain('denied')
    expect(clash.labels(4)).toContain('denied')
  })

  it('points a denial at the headline where the body does not attribute the claim', () => {
    const bare = label(
      `# {1s Norland} {1u says} {1c it has taken key valley town of Orsa}
Norland's forces entered the town of Orsa at dawn on Sunday. {2s Sudland} {2u immediately denied} {2c {r1 the claim}}.
{3c “The harvest was good,”} {3s Holt} {3u said}.`,
      SPEAKERS,
      { 1: 'n', 2: 's', 3: 'holt' },
    )
    expect(bare.relations(2)).toContain('denies 1')
    expect(bare.labels(1)).toContain('denied')
    expect(bare.labels(3)).not.toContain('denied')
    const under = label(
      `# {1s Norland} {1u says} {1c it has taken key valley town of Orsa}
## Norland's forces entered Orsa on Sunday. {2s Sudland} {2u immediately denied} {2c {r1 the claim}}.
{3c “The harvest was good,”} {3s Holt} {3u said}.`,
      SPEAKERS,
      { 1: 'n', 2: 's', 3: 'holt' },
    )
    expect(under.relations(2)).toContain('denies 1')
  })

  it('takes what goes on from a denial as disputing the same claim, and shows the contradiction', () => {
    expect(clash.relations(3)).toContain('disputes 1')
    expect(clash.relations(6)).toContain('disputes 4')
    expect(clash.labels(6)).toContain('contradicted')
    const cause = clash.of(6).labels.find((one) => one.id === 'contradicted')!
    expect(clash.words(cause.words)).toContain('fighting was ongoing')
    expect(clash.words(cause.words)).toContain('taken')
  })

  it('tells through whom a quotation came, and nothing where the words do not say', () => {
    expect(clash.of(7).via).toBe('local media')
    const bare = label('{1c “Orsa is ours,”} {1s Holt} {1u was quoted as saying}.', SPEAKERS, { 1: 'holt' })
    expect(bare.of(1).via).toBeNull()
  })

  it('ties a headline to the body it repeats', () => {
    expect(clash.relations(1)).toContain('repeats 4')
  })

  it('reads mutual accusations and praise', () => {
    expect(clash.relations(11)).toEqual(['accuses Norland', 'accuses Sudland'])
    expect(clash.relations(10)).toEqual([expect.stringMatching(/^supports [47]$/)])
    expect(clash.labels(10)).not.toContain('party to the dispute')
  })

  it('keeps nouns that point as references, and lets a doubting one colour its statement', () => {
    const words = clash.references.map((reference) => clash.words([reference.words]))
    expect(words).toContain('the claim')
    expect(words).toContain("Varn's claims")
    const doubt = clash.of(4).labels.find((one) => one.id === 'doubt-casting word')!
    expect(clash.words(doubt.words)).toContain("Varn's claims")
  })

  it('calls both sides, and no third, parties to the dispute', () => {
    for (const id of [1, 2, 4, 5, 6, 8, 9])
      expect(clash.labels(id), `${id}`).toContain('party to the dispute')
    expect(clash.labels(10)).not.toContain('party to the dispute')
  })
})

describe('denials', () => {
  const people = {
    m: 'Ada Moss | government | named | Brook',
    f: 'Kestrel Power | company | institution | Kestrel Power',
  }

  it('finds the accusation that a wholesale denial is about, though no word is shared', () => {
    const { relations, labels } = label(
      `{1s Ms Moss} {1u accused} {1c Kestrel Power of dumping ash in the river}. The river runs past the mill.

{2s The firm} {2u denied} {2c doing anything wrong}.`,
      people,
      { 1: 'm', 2: 'f' },
    )
    expect(relations(1)).toEqual(['accuses Kestrel Power'])
    expect(relations(2)).toEqual(['denies 1'])
    expect(labels(1)).toContain('denied')
  })

  it('reads a flat content of denial, and a verb denied that was the verb of the accusation', () => {
    const flat = label(
      `{1s Ms Moss} {1u alleged} {1c that Kestrel Power hid the report}. {2c “These allegations are completely untrue,”} {2s the firm} {2u said}.`,
      people,
      { 1: 'm', 2: 'f' },
    )
    expect(flat.relations(2)).toContain('denies 1')
    expect(flat.labels(2)).toContain('denial')
    const own = label(
      `{1s Ms Moss} {1u said} {1c Kestrel Power hid the report}. {2c “We did not hide anything,”} {2s the firm} {2u said}.`,
      people,
      { 1: 'm', 2: 'f' },
    )
    expect(own.relations(2)).toContain('denies 1')
  })

  it('points at the words where what is denied is no statement of the article', () => {
    const { relations, of, words } = label('{1s The firm} {1u denied} {1c a report of a leak}.', people, {
      1: 'f',
    })
    expect(relations(1)).toEqual(['denies -'])
    expect(words(of(1).relations[0]!.words)).toBe('a report of a leak')
  })

  it('never lets a speaker deny itself', () => {
    const { relations } = label(
      `{1s The firm} {1u said} {1c the leak was small}. {2s It} {2u denied} {2c that the leak was large}.`,
      people,
      { 1: 'f', 2: 'f' },
    )
    expect(relations(2)).toEqual(['denies -'])
  })
})

describe('answers and repeats', () => {
  it('answers a question just before, and what is said to be answered', () => {
    const { relations } = label(
      `{1u Asked} {1c whether the bridge was safe}, {2s Ms Moss} {2u said} {2c it would be tested}. {3s The union} {3u said} {3c the tests came too late}. {4s Ms Moss} {4u replied} {4c that they were on time}.`,
      {
        m: 'Ada Moss',
        u: 'Bridge Union | union | institution | Bridge Union',
        q: 'a reporter | media | role',
      },
      { 1: 'q', 2: 'm', 3: 'u', 4: 'm' },
    )
    expect(relations(2)).toEqual(['answers 1'])
    expect(relations(4)).toEqual(['answers 3'])
  })

  it('sees one speaker make one claim twice, and not two claims about one thing', () => {
    const twice = label(
      `{1s Ms Moss} {1u accused} {1c the council of hiding the flood report}. {2c “The council has been hiding the flood report for months,”} {2s she} {2u said}. {3s She} {3u said} {3c the council meets on Friday}.`,
      { m: 'Ada Moss' },
      { 1: 'm', 2: 'm', 3: 'm' },
    )
    expect(twice.relations(2)).toContain('repeats 1')
    expect(twice.relations(3)).toEqual([])
  })
})

describe('what bears out, sums up and replies', () => {
  const two = {
    m: 'Ada Moss | government | named | Brook',
    l: 'Per Lund | public | named',
    q: 'a reporter | media | role',
  }

  it('lets nobody support themselves, and another who agrees', () => {
    const { relations } = label(
      `{1s Ms Moss} {1u said} {1c the dam could not hold the river}.

{2c “The dam was built for a river half this size, and nobody has looked at the wall since the flood of last spring,”} {2s she} {2u said}. {3s Mr Lund} {3u agreed} {3c that the dam could not hold the river}.`,
      two,
      { 1: 'm', 2: 'm', 3: 'l' },
    )
    expect(relations(2)).toEqual([])
    expect(relations(3)).toEqual(['supports 1'])
  })

  it('takes praise of a person, or a vote for one, for no support of what that person said', () => {
    const sided = (cue: string, what: string): string[] =>
      label(
        `{1s Ms Moss} {1u said} {1c the dam could not hold the river}. {2s Mr Lund} {2u ${cue}} {2c ${what}}.`,
        two,
        { 1: 'm', 2: 'l' },
      ).relations(2)
    expect(sided('praised', 'Ms Moss’s remarks')).toEqual(['supports 1'])
    expect(sided('praised', 'Ms Moss for her patience')).toEqual([])
    expect(sided('endorsed', 'Ms Moss')).toEqual([])
  })

  it('ties the lead to the fuller text that follows, and not the other way', () => {
    const { relations } = label(
      `{1s Ms Moss} {1u wants} {1c the flood report published at once}.

Brook lies on the river.

{2c “The flood report must be published at once, with every page of it,”} {2s Ms Moss} {2u said}.`,
      two,
      { 1: 'm', 2: 'm' },
    )
    expect(relations(1)).toEqual(['repeats 2'])
    expect(relations(2)).toEqual([])
  })

  it('does not call a list of names and things repetition', () => {
    const { relations } = label(
      `Brook cooks.

The market is open.

The kitchen is warm.

{1s Sauce}{1u :} {1c one red cup, one green cup}.

{2s Sauce}{2u :} {2c one red cup, one green cup}.`,
      { s: 'Sauce | unknown | role' },
      { 1: 's', 2: 's' },
    )
    expect(relations(2)).toEqual([])
  })

  it('answers a question told after it in the sentence, and no second time by another', () => {
    const { relations } = label(
      `{1c “It was dry,”} {1s Ms Moss} {1u said} when {2u asked} {2c whether the dam had leaked}. {3s Mr Lund} {3u said} {3c the bridge was closed}.`,
      two,
      { 1: 'm', 2: 'q', 3: 'l' },
    )
    expect(relations(1)).toEqual(['answers 2'])
    expect(relations(3)).toEqual([])
  })

  it('takes “asked to explain” for a question, and “asked to leave” for none', () => {
    const asked = (verb: string): string[] =>
      label(
        `{1s A reporter} {1u asked} Ms Moss {1c to ${verb} the plan}. {2s She} {2u said} {2c it was late}.`,
        two,
        { 1: 'q', 2: 'm' },
      ).relations(2)
    expect(asked('explain')).toEqual(['answers 1'])
    expect(asked('drop')).toEqual([])
  })

  it('reads praise told in the sentence before a quotation', () => {
    const { relations } = label(
      `{1s Norland} {1u said} {1c it had taken the town of Orsa}.

The Norland statements on Orsa were met with praise by its ally Westmark. {2c “Orsa is a very serious matter for Norland,”} {2s Westmark's minister} {2u said}.`,
      {
        n: 'Norland | government | metonym | Norland',
        w: 'Westmark | government | metonym | Westmark',
      },
      { 1: 'n', 2: 'w' },
    )
    expect(relations(2)).toEqual(['supports 1'])
  })
})

describe('what a denial is about', () => {
  const two = {
    m: 'Ada Moss | government | named | Brook',
    f: 'Kestrel Power | company | institution | Kestrel Power',
  }

  it('is the statement that its content holds', () => {
    const { relations, labels } = label(
      `{1s Kestrel Power} {1u denied} {1c {2s Ms Moss's} {2u accusation} {2c that it dumped ash}}.`,
      two,
      { 1: 'f', 2: 'm' },
    )
    expect(relations(1)).toEqual(['denies 2'])
    expect(labels(2)).toContain('denied')
  })

  it('is not what only stands somewhere near', () => {
    const { relations } = label(
      `{1s Ms Moss} {1u said} {1c the harvest was good}. The mill is old. {2s Another} {2u said} {2c the road was wet}. The river is low. {3s Kestrel Power} {3u denied} {3c having sold the turbine}.`,
      { ...two, o: 'Per Lund | public | named' },
      { 1: 'm', 2: 'o', 3: 'f' },
    )
    expect(relations(3)).toEqual(['denies -'])
  })

  it('is not the nearest statement where the words tell another claim, or whose it is', () => {
    const denied = (what: string): string[] =>
      label(
        `{1s Ms Moss} {1u said} {1c the harvest of the valley was good this year}. {2s Kestrel Power} {2u rejected} {2c ${what}}.`,
        two,
        { 1: 'm', 2: 'f' },
      ).relations(2)
    expect(denied('the claim')).toEqual(['denies 1'])
    expect(denied('the notion that the turbines at Orsa had been sold abroad')).toEqual(['denies -'])
    expect(denied('Mr Lund’s claim')).toEqual(['denies -'])
  })

  it('is nothing where a content says no to nobody', () => {
    const said = (words: string): string[] =>
      label(
        `{1s Ms Moss} {1u said} {1c the harvest was good}. {2c “${words},”} {2s Kestrel Power} {2u said}.`,
        two,
        { 1: 'm', 2: 'f' },
      ).labels(1)
    expect(said('That is simply not true')).toContain('denied')
    expect(said('It is absurd that we had to wait for so long')).toEqual([])
    expect(said('If they say something that’s nonsense, we ask')).toEqual([])
    expect(said('We do things that we never did before')).toEqual([])
  })

  it('goes on to both sides of it in its sentence', () => {
    const { relations } = label(
      `{1s Ms Moss} {1u said} {1c Kestrel Power dumped ash}. Saying {2c the ash was sold}, {2s the firm} {2u insisted}, {3s it} {3u denied} {3c the claim}.`,
      two,
      { 1: 'm', 2: 'f', 3: 'f' },
    )
    expect(relations(3)).toEqual(['denies 1'])
    expect(relations(2)).toEqual(['disputes 1'])
  })

  it('goes on in the quotation after it, though the claim stands between', () => {
    const { relations, labels } = label(
      `{1s Norland} {1u said} {1c its forces had captured the town of Orsa}. {2s Sudland} {2u disputed} {2c {3s Norland's} {3u claims} {3c about the town}}. {4c “The battles in Orsa continue, and we believe in our troops,”} {4s its spokesman} {4u wrote}.`,
      {
        n: 'Norland | government | metonym | Norland',
        s: 'Sudland | government | metonym | Sudland',
        p: 'Per Lund | government | named | Sudland',
      },
      { 1: 'n', 2: 's', 3: 'n', 4: 'p' },
    )
    expect(relations(4)).toEqual(['supports 2'])
    expect(labels(4)).toEqual(['contradicted', 'party to the dispute'])
  })

  it('spreads from the body over the standfirst to the headline', () => {
    const { labels } = label(
      `# {1s Norland} {1u says} {1c it has taken the valley town of Orsa}
## {2s Norland} {2u has taken} {2c the valley town of Orsa}, but {3s Sudland} {3u denies} {3c the claim}.
{4s Norland} {4u said} {4c its forces had taken the valley town of Orsa}.`,
      {
        n: 'Norland | government | metonym | Norland',
        s: 'Sudland | government | metonym | Sudland',
      },
      { 1: 'n', 2: 'n', 3: 's', 4: 'n' },
    )
    for (const id of [1, 2, 4]) expect(labels(id), `${id}`).toContain('denied')
  })

  it('is a claim where something is dismissed, and nothing where a thing is', () => {
    const dismissed = (what: string): string[] =>
      label(
        `{1s Ms Moss} {1u said} {1c Kestrel Power dumped ash}. {2s The firm} {2u dismissed} {2c ${what}}.`,
        two,
        { 1: 'm', 2: 'f' },
      ).relations(2)
    expect(dismissed('the claim')).toEqual(['denies 1'])
    expect(dismissed('two of its drivers')).toEqual([])
  })

  it('accuses both where “each” accuses the other and nobody is named', () => {
    const { relations } = label(
      `{1s Norland and Sudland} {1u said} {1c the talks had failed}. Both sides refuse to yield, {2s each} {2u accusing} {2c the other of delay}.`,
      {
        n: 'Norland | government | metonym | Norland',
        s: 'Sudland | government | metonym | Sudland',
      },
      { 1: 'n,s' },
    )
    expect(relations(2)).toEqual(['accuses Norland', 'accuses Sudland'])
  })
})
