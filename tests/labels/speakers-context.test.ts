/**
 * Whom a pronoun, a noun, a last name or a document means, by what stands before or after it: one rule a text, and texts that
 * look like it and mean another (cases/contexts.txt). By the label book, section 2.
 */
import { describe, expect, it } from 'vitest'
import { readCases } from './cases.ts'
import { line, speakersIn, type Told } from './speakers-reading.ts'

/** Who speaks in the last of a text's statements. */
const lastSpeakers = (text: string, told: readonly Told[]): string =>
  speakersIn(text, told).of.at(-1)!.map(line).join(' + ')

const cases = readCases(new URL('./cases/contexts.txt', import.meta.url))
/** The last sentence of each text says that it would rain. */
const RAIN = ['said', 'it would rain'] as const

/** Texts with several statements; who speaks in the last. */
const turns: readonly (readonly [text: string, told: readonly Told[], expected: string])[] = [
  [
    'Norway said it was late. Sweden said it was early. Both sides said it would rain.',
    [
      ['Norway', 'said', 'it was late'],
      ['Sweden', 'said', 'it was early'],
      ['Both sides', 'said', 'it would rain'],
    ],
    'Norway | government | metonym | NO + Sweden | government | metonym | SE',
  ],
  [
    'Norway and Sweden said it was late. Both said it would rain.',
    [
      ['Norway and Sweden', 'said', 'it was late'],
      ['Both', 'said', 'it would rain'],
    ],
    'Norway | government | metonym | NO + Sweden | government | metonym | SE',
  ],
  [
    'Some senators said it was late. Others said it would rain.',
    [
      ['Some senators', 'said', 'it was late'],
      ['Others', 'said', 'it would rain'],
    ],
    'some senators | legislature | group |',
  ],
  [
    'Ana Ruiz, a farmer, said it was late. Others said it would rain.',
    [
      ['Ana Ruiz, a farmer,', 'said', 'it was late'],
      ['Others', 'said', 'it would rain'],
    ],
    'others | public | group |',
  ],
  [
    'The organisers said it was late. One of them said it would rain.',
    [
      ['The organisers', 'said', 'it was late'],
      ['One of them', 'said', 'it would rain'],
    ],
    'organisers | public | group |',
  ],
  [
    'The organisers said it was late. Most of them said it would rain.',
    [
      ['The organisers', 'said', 'it was late'],
      ['Most of them', 'said', 'it would rain'],
    ],
    'organisers | public | group |',
  ],
  [
    'Ana Ruiz said it was late. “It would rain.”',
    [
      ['Ana Ruiz', 'said', 'it was late'],
      ['', '', '“It would rain.”'],
    ],
    'Ana Ruiz | public | named |',
  ],
  ['Allegedly it would rain.', [['', 'Allegedly', 'it would rain']], '| unknown | anonymous |'],
]

describe('who is meant', () => {
  it.each(cases.filter(({ knownWrong }) => !knownWrong))(
    '$given ($source)',
    ({ given, source, expected }) => {
      expect(lastSpeakers(given, [[source, ...RAIN]])).toBe(expected)
    },
  )
  it.each(turns)('%s', (text, told, expected) => {
    expect(lastSpeakers(text, told)).toBe(expected)
  })
  it.fails.each(cases.filter(({ knownWrong }) => knownWrong))(
    'known to go wrong: $given ($source)',
    ({ given, source, expected }) => {
      expect(lastSpeakers(given, [[source, ...RAIN]])).toBe(expected)
    },
  )
})
