/**
 * One or two sentences and every label and relation that they call for, and texts that look like them and call for none. By
 * the label book, sections 4 and 5 (cases/labels.txt).
 */
import { describe, expect, it } from 'vitest'
import { readCases } from './cases.ts'
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
  r: 'Rosa Hill | party | named | Rosa Hill, Unity Party',
  p: 'Unity Party | party | institution | Unity Party',
  a: 'Reuters | media | institution',
}

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

const cases = readCases(new URL('./cases/labels.txt', import.meta.url))

describe('labels and relations', () => {
  it.each(cases.filter(({ knownWrong }) => !knownWrong))('$given', ({ given, source, expected }) => {
    expect(toldOf(given, source)).toEqual(expected.split(' ;; '))
  })
  it.fails.each(cases.filter(({ knownWrong }) => knownWrong))(
    'known to go wrong: $given',
    ({ given, source, expected }) => {
      expect(toldOf(given, source)).toEqual(expected.split(' ;; '))
    },
  )
})
