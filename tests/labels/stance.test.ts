import { describe, expect, it } from 'vitest'
import { label } from './labelling.ts'

const stanceOf = (text: string): string => {
  const { of } = label(text, { a: 'Ada Moss | person | named' }, { 1: 'a' })
  return of(1)
    .stance.map((one) => one.id)
    .join(', ')
}

describe('stance', () => {
  it.each([
    ['{1s Ms Moss} {1u said} {1c the bridge was closed}.', 'neutral'],
    ['{1s Ms Moss} {1u insisted} {1c that the bridge was closed}.', 'assertive'],
    ['{1s Ms Moss} {1u pointed out} {1c that the bridge was closed}.', 'truth-presuming'],
    ['{1s Ms Moss} {1u claimed} {1c that the bridge was closed}.', 'doubt-casting'],
    ['{1s Ms Moss} {1u has repeatedly denied} {1c the report}.', 'denial'],
    ['{1s Ms Moss} {1u accused} {1c the mayor of hiding the report}.', 'accusation'],
    ['{1s Ms Moss} {1u welcomed} {1c the report}.', 'praise'],
    ['{1s Ms Moss} {1u lashed out at} {1c the council}.', 'criticism'],
    ['{1s Ms Moss} {1u vowed} {1c to return}.', 'commitment'],
    ['{1s Ms Moss} {1u turned down} {1c the offer}.', 'refusal'],
    ['{1s Ms Moss} {1u called for} {1c an inquiry}.', 'demand'],
    ['{1s Ms Moss} {1u wondered} {1c who had paid}.', 'question'],
    ['{1s Ms Moss} {1u fears} {1c a second flood}.', 'belief'],
    ['{1s Ms Moss} {1u knew} {1c that the bridge was closed}.', 'belief, truth-presuming'],
    ['{1s Ms Moss} {1u refuted} {1c the report}.', 'denial, truth-presuming'],
  ])('%s is %s', (text, stance) => {
    expect(stanceOf(text)).toBe(stance)
  })

  it.each([
    ['{1s The group} {1u claimed} {1c responsibility for the blast}.', 'assertive'],
    ['{1s The candidate} {1u claimed} {1c an early victory}.', 'assertive'],
    ['{1s Ms Moss} {1u pointed to} {1c the figures}.', 'neutral'],
    ['{1s Police} said she {1u was charged with} {1c fraud}.', 'neutral'],
    ['{1s Critics} {1u charged} {1c that the plan was late}.', 'accusation'],
    ['{1s The firm} {1u boasts} {1c 300 offices}.', 'neutral'],
    ['{1s Ms Moss} {1u asked} the mayor {1c to leave}.', 'demand'],
    ['{1s Ms Moss} {1u asked} {1c whether the bridge was closed}.', 'question'],
    ['{1s Ms Moss} {1u told} the crew {1c to wait}.', 'demand'],
    ['{1s Ms Moss} {1u rejected} {1c the offer}.', 'refusal'],
    ['{1s Ms Moss} {1u challenged} {1c the assertion that the bridge was closed}.', 'denial'],
    ['{1s Ms Moss} {1u challenged} {1c the mayor about the bridge}.', 'criticism'],
    ['{1s Ms Moss} {1u challenged} the mayor {1c to leave}.', 'demand'],
    ['{1s The judge} {1u denied} {1c him bail}.', 'refusal'],
    ['{1s The party} {1u denied} {1c Lund a seat}.', 'refusal'],
    ['{1s Ms Moss} {1u denied} {1c the mayor’s account}.', 'denial'],
    ['{1s Ms Moss} {1u dismissed} {1c Lund as “a clown”}.', 'criticism'],
    ['{1s Ms Moss} {1u dismissed} {1c Lund’s claims as “nonsense”}.', 'denial'],
    ['{1s Ms Moss} {1u rejected} {1c the mayor’s allegation}.', 'denial'],
    ['{1s The ministry} {1u ruled out} {1c talks}.', 'refusal'],
    ['{1s The ministry} {1u ruled out} {1c that the flood was man-made}.', 'denial'],
    ['{1s They} {1u have pleaded} {1c not guilty to both counts}.', 'denial'],
    ['{1s He} {1u pleaded} {1c guilty to theft}.', 'truth-presuming'],
  ])('exception: %s is %s', (text, stance) => {
    expect(stanceOf(text)).toBe(stance)
  })

  it.each([
    ['{1s The firm} {1u would not condemn} {1c the report}.', 'neutral'],
    ['{1s The firm} {1u refused to confirm} {1c the report}.', 'refusal'],
    ['{1s Ms Moss} {1u does not think} {1c that it is safe}.', 'belief'],
    ['{1s Ms Moss} {1u never promised} {1c to return}.', 'neutral'],
    ['{1s Ms Moss} {1u did not know} {1c that the bridge was closed}.', 'belief, truth-presuming'],
  ])('negation: %s is %s', (text, stance) => {
    expect(stanceOf(text)).toBe(stance)
  })

  it('adds what an adverb says to what the verb says', () => {
    expect(stanceOf('{1s Ms Moss} {1u falsely accused} {1c the mayor of theft}.')).toBe(
      'accusation, doubt-casting',
    )
    expect(stanceOf('{1s Ms Moss} {1u reportedly said} {1c it was closed}.')).toBe('doubt-casting')
  })

  it('calls a quotation with no cue neutral, and names its rule', () => {
    const { of } = label('{1c “It is closed.”}', { a: 'Ada Moss' }, { 1: 'a' })
    expect(of(1).stance).toEqual([{ id: 'neutral', rule: 'no-cue' }])
  })
})
