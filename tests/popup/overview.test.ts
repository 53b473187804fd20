import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chipsOf } from '../../src/popup/claim-chips.ts'
import { chosen, FIRST_CHOICE, folded, grouped, labelCounts } from '../../src/popup/claims-view.ts'
import { overviewOf, placeOf, styleOf, wordsOf } from '../../src/popup/overview.ts'
import { voiceShares } from '../../src/popup/voices-bar.tsx'
import { longReport, REPORT, STATEMENTS } from './fake-report.ts'

const overview = overviewOf(REPORT, 0.75)
const of = (id: string) => STATEMENTS.find((one) => one.id === id)!
const ids = (list: readonly { id: string }[]): readonly string[] => list.map(({ id }) => id)

describe('the overview', () => {
  it('counts the article in one line', () => {
    expect(overview.figures).toEqual({ statements: 12, speakers: 7, contested: 3, unnamed: 1 })
  })

  it('leaves out what is less certain than the reader wants', () => {
    expect(ids(overview.statements)).not.toContain('s13')
    expect(ids(overviewOf(REPORT, 0.5).statements)).toContain('s13')
  })

  it('turns relations round: who denies, disputes, supports a statement', () => {
    const incoming = overview.incoming.get('s2')!.map(({ from, relation }) => `${relation.type} ${from.id}`)
    expect(incoming).toEqual(['denies s1', 'repeats s3', 'denies s4'])
    expect(overview.incoming.get('s7')!.map(({ relation }) => relation.type)).toEqual(['disputes'])
  })

  it('tells no relation of a statement that is not shown', () => {
    const strict = overviewOf(
      {
        ...REPORT,
        statements: REPORT.statements.map((one) => (one.id === 's4' ? { ...one, confidence: 0.2 } : one)),
      },
      0.75,
    )
    expect(strict.incoming.get('s2')!.map(({ from }) => from.id)).toEqual(['s1', 's3'])
  })

  it('draws each side the same everywhere, the outlet and the sideless apart', () => {
    expect(styleOf(of('s2'), overview)).toBe('side-1')
    expect(styleOf(of('s5'), overview)).toBe('side-2')
    expect(styleOf(of('s11'), overview)).toBe('side-4')
    expect(styleOf({ ...of('s11'), speakers: [] }, overview)).toBe('side-none')
    expect(overview.styles.get('side this outlet')).toBe('side-outlet')
  })

  it('sums the shares of a side, then names the sideless who say most; the others stand together and last', () => {
    const shares = voiceShares(overview)
    expect(shares.map(({ side, speaker }) => speaker ?? side)).toEqual([
      'this outlet',
      'IS',
      'FO',
      'Fishermen in the bay',
      'EU',
      'Rúna Holm',
    ])
    const quiet = REPORT.voices.map((voice) => (voice.side === null ? { ...voice, share: 0.02 } : voice))
    const last = voiceShares(overviewOf({ ...REPORT, voices: quiet }, 0.75)).at(-1)!
    expect([last.side, last.speaker, last.style]).toEqual([null, null, 'side-none'])
    expect(last.share).toBeCloseTo(0.04)
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })

  it('places statements within the article', () => {
    for (const statement of STATEMENTS) {
      const [start, end] = placeOf(statement, REPORT.text.length)!
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(1)
    }
    expect(placeOf({ ...of('s1'), source: [], cue: [], content: [] }, 10)).toBeNull()
  })

  it('joins pieces of words by an ellipsis, on one line', () => {
    expect(wordsOf(of('s3').content, REPORT.text)).toBe(
      '“They came with their lights out,” … “That is theft.”',
    )
    expect(wordsOf([[0, 4]], 'a\n b')).toBe('a b')
  })
})

describe('the list of claims', () => {
  it('finds by words and by speaker, whatever case and accents', () => {
    expect(ids(chosen(overview, { ...FIRST_CHOICE, search: 'ELIN dalmar' }))).toEqual(['s2', 's3', 's10'])
    expect(ids(chosen(overview, { ...FIRST_CHOICE, search: 'logbooks' }))).toEqual(['s9'])
    expect(ids(chosen(overview, { ...FIRST_CHOICE, search: 'no such words' }))).toEqual([])
    expect(folded('Erdoğan ISPARTA ı')).toBe('erdogan isparta i')
  })

  it('keeps those with a label', () => {
    expect(ids(chosen(overview, { ...FIRST_CHOICE, label: 'denied' }))).toEqual(['s2', 's3'])
    expect(labelCounts(overview.statements).find(([name]) => name === 'denied')).toEqual(['denied', 2])
  })

  it('groups by speaker: the busiest first, those with no speaker last', () => {
    const groups = grouped(overviewOf(REPORT, 0).statements, 'speaker')
    expect(groups.map(({ speaker }) => speaker)).toEqual(['p1', 'p3', 'p2', 'p4', 'p5', 'p7', 'p6', null])
  })

  it('groups by label: every claim stands under each of its labels, or under none', () => {
    const groups = grouped(overview.statements, 'label')
    expect(groups[0]!.label).toBe('denied')
    expect(ids(groups.find(({ label }) => label === 'unnamed source')!.statements)).toEqual(['s7'])
    expect(ids(groups.at(-1)!.statements)).toEqual(
      ['s6', 's8', 's11'].filter((id) => of(id).labels.length === 0),
    )
  })

  it('loses no claim and shows none twice in a group, in any order', () => {
    fc.assert(
      fc.property(fc.constantFrom('page', 'speaker', 'label'), fc.nat(60), (order, count) => {
        const { statements } = overviewOf(longReport(count), 0)
        const groups = grouped(statements, order as 'page')
        const shown = groups.flatMap((group) => ids(group.statements))
        expect(new Set(shown)).toEqual(new Set(ids(statements)))
        for (const group of groups) {
          expect(new Set(ids(group.statements)).size).toBe(group.statements.length)
        }
      }),
    )
  })
})

describe('the chips of a claim', () => {
  it('stand in the book’s order, what is in dispute first and marked', () => {
    const chips = chipsOf(of('s2'), overview)
    expect(chips.map(({ words }) => words.name)).toEqual([
      'labelDenied',
      'labelParty',
      'labelUnverified',
      'labelContestedName',
      'stanceAssertive',
    ])
    expect(chips.map(({ look }) => look)).toEqual(['contested', 'label', 'label', 'label', 'quiet'])
  })

  it('do not tell a stance that a label tells already, and never the neutral one', () => {
    expect(chipsOf(of('s4'), overview).map(({ words }) => words.name)).toEqual(['labelDenial', 'labelParty'])
    expect(chipsOf(of('s11'), overview)).toEqual([])
  })

  it('know the other forms of a contested name', () => {
    const chip = chipsOf(of('s2'), overview).find(({ words }) => words.name === 'labelContestedName')!
    expect(chip.forms.map(({ name }) => name)).toEqual(['Skálabay', 'Skálavík'])
  })
})
