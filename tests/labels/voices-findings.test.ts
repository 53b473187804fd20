import { describe, expect, it } from 'vitest'
import { label } from './labelling.ts'

const P = {
  m: 'Ada Moss | government | named | Brook',
  c: 'Brook council | government | institution | Brook',
  f: 'Kestrel Power | company | institution | Kestrel Power',
  r: 'Rosa Lind | public | named',
  o: 'The Daily Kettle | this outlet | institution',
}

describe('voices', () => {
  const article = label(
    `# {1s Brook} {1u says} {1c the dam leaks}
{2s Ms Moss} {2u said} {2c the dam “leaks every night” now}. {3c “We measured it twice,”} {3s the council} {3u said}.
{4s Kestrel Power} {4u denied} {4c the report}. {5s Rosa Lind} {5u said} {5c that {6s the council} {6u had promised} {6c to pay}}. {7s The Daily Kettle} {7u found} {7c four cracks}.`,
    P,
    { 1: 'c', 2: 'm', 3: 'c', 4: 'f', 5: 'r', 6: 'c', 7: 'o' },
  )
  const voice = (side: string | null, speaker: string) =>
    article.voices.find((one) => one.side === side && one.speakers.includes(speaker))!

  it('counts statements and words exactly, leaving out display texts and nested statements', () => {
    expect(voice('Brook', 'm')).toMatchObject({
      speakers: ['m', 'c'],
      statements: [article.of(2).id, article.of(3).id],
      // “leaks every night” and “We measured it twice”; "the dam", "now".
      quotedWords: 3 + 4,
      reportedWords: 3,
      inHeadline: true,
    })
    expect(voice('Kestrel Power', 'f')).toMatchObject({ quotedWords: 0, reportedWords: 2, inHeadline: false })
  })
  it('gives a speaker without a side, and the outlet, a voice of their own', () => {
    expect(voice(null, 'r').statements).toEqual([article.of(5).id])
    expect(voice('this outlet', 'o').statements).toEqual([article.of(7).id])
  })
  it('shares the words of the article, and comes in the order of speaking', () => {
    const total = article.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    expect(voice('Brook', 'm').share).toBeCloseTo(10 / total, 10)
    expect(article.voices.map((one) => one.side)).toEqual(['Brook', 'Kestrel Power', null, 'this outlet'])
  })
  it('counts every outer statement of the body once for each of its sides', () => {
    const counted = article.voices.flatMap((one) => one.statements)
    expect(counted.toSorted()).toEqual([2, 3, 4, 5, 7].map((id) => article.of(id).id).toSorted())
  })
})

describe('findings', () => {
  const ids = (text: string, who: Readonly<Record<number, string>>) =>
    label(text, P, who).findings.map((finding) => `${finding.id}: ${finding.about}`)

  it('names the accused side that has no statement', () => {
    expect(ids('{1s Ms Moss} {1u accused} {1c Kestrel Power of lying}.', { 1: 'm' })).toContain(
      'not heard: Kestrel Power',
    )
    expect(
      ids(
        '{1s Ms Moss} {1u accused} {1c Kestrel Power of lying}. {2s The firm} {2u said} {2c it was late}.',
        { 1: 'm', 2: 'f' },
      ),
    ).not.toContain('not heard: Kestrel Power')
  })
  it('sees words that come from the opponent alone', () => {
    expect(
      ids(
        '{1s Ms Moss} {1u accused} {1c Kestrel Power of lying}. {2s She} {2u said} {2c {3s the firm} {3u had promised} {3c to pay}}.',
        { 1: 'm', 2: 'm', 3: 'f' },
      ),
    ).toContain('only through the other side: Kestrel Power')
  })
  it('reads who was asked and gave no answer, and what was not denied', () => {
    const found = ids(
      '{1s Ms Moss} {1u said} {1c it was late}. Kestrel Power did not respond to a request for comment. Brook council did not deny the report.',
      { 1: 'm' },
    )
    expect(found).toContain('asked, no answer: Kestrel Power')
    expect(found).toContain('did not deny: Brook')
  })
  it('says nothing of an answer inside a quotation', () => {
    expect(
      ids('{1c “They did not respond to my letter,”} {1s Ms Moss} {1u said}.', { 1: 'm' }),
    ).not.toContain('asked, no answer: null')
  })
  it('lists those criticised and not heard apart', () => {
    expect(ids('{1s Ms Moss} {1u slammed} {1c Kestrel Power}.', { 1: 'm' })).toContain(
      'criticised, not heard: Kestrel Power',
    )
  })
  it('sets verbs side by side only where both sides have three statements', () => {
    const three = `{1s Ms Moss} {1u said} {1c one}. {2s She} {2u claimed} {2c two}. {3s She} {3u said} {3c three}. {4s The firm} {4u admitted} {4c four}. {5s It} {5u said} {5c five}.`
    const who = { 1: 'm', 2: 'm', 3: 'm', 4: 'f', 5: 'f' }
    expect(ids(three, who).filter((one) => one.startsWith('verbs'))).toEqual([])
    const more = label(`${three} {6s It} {6u insisted} {6c six}.`, P, { ...who, 6: 'f' }).findings.filter(
      (one) => one.id === 'verbs by side',
    )
    expect(more.map((one) => [one.about, one.counts])).toEqual([
      ['Brook', { statements: 3, said: 2, claimed: 1, admitted: 0 }],
      ['Kestrel Power', { statements: 3, said: 1, claimed: 0, admitted: 1 }],
    ])
  })
  it('looks at the headline: attributed, or a denied claim without its denial', () => {
    const text = (headline: string) =>
      `# ${headline}\n{2s Ms Moss} {2u said} {2c Kestrel Power dumped ash in the river}. {3s The firm} {3u denied} {3c dumping ash in the river}.`
    const who = { 1: 'm', 2: 'm', 3: 'f' }
    const alone = label(text('{1s Moss}{1u :} {1c Kestrel Power dumped ash in river}'), P, who)
    expect(alone.findings.map((one) => one.id)).toContain('denied claim in headline')
    expect(alone.findings.find((one) => one.id === 'headline attributed')!.counts).toEqual({
      statements: 1,
      attributed: 1,
    })
    const both = label(
      text('{1s Moss} {1u says} {1c Kestrel Power dumped ash in river}, {4s firm} {4u denies} {4c it}'),
      P,
      { ...who, 4: 'f' },
    )
    expect(both.findings.map((one) => one.id)).not.toContain('denied claim in headline')
  })
  it('counts the sentences in the outlet’s own voice, and what stands in them', () => {
    const own = label(
      'The “reform” failed. It rained. {1s Ms Moss} {1u said} {1c it was late}. “It was dark.”',
      P,
      { 1: 'm' },
    ).findings.find((one) => one.id === 'own voice')!
    expect(own.counts).toEqual({ sentences: 4, unattributed: 3, loadedWording: 0, scareQuotes: 1 })
  })
  it('counts unnamed sources', () => {
    const found = label(
      '{1s Officials} {1u said} {1c one}. {2s Ms Moss} {2u said} {2c two}.',
      { ...P, u: 'officials | government | group' },
      { 1: 'u', 2: 'm' },
    ).findings
    expect(found.find((one) => one.id === 'unnamed sources')!.counts).toEqual({ statements: 2, unnamed: 1 })
  })
})
