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
