/**
 * What the words around a name, or a phrase alone, tell of who speaks: every rule of reading with a phrase of its own, and ones
 * that look like it beside it (cases/phrases.txt). By the label book, section 2.
 */
import { describe, expect, it } from 'vitest'
import { readCases } from './cases.ts'
import { line, speakersIn } from './speakers-reading.ts'

const speakersOf = (source: string) =>
  speakersIn(`Rain is near. ${source} said it would rain.`, [[source, 'said', 'it would rain']]).of[0]!

const cases = readCases(new URL('./cases/phrases.txt', import.meta.url))

describe('a phrase alone', () => {
  it.each(cases.filter(({ knownWrong }) => !knownWrong))('$given', ({ given, expected }) => {
    expect(speakersOf(given).map(line).join(' + ')).toBe(expected)
  })
  it.fails.each(cases.filter(({ knownWrong }) => knownWrong))(
    'known to go wrong: $given',
    ({ given, expected }) => {
      expect(speakersOf(given).map(line).join(' + ')).toBe(expected)
    },
  )
  it.each(['Norfolk and Suffolk Police', 'Devon and Cornwall Police'])('is one force: %s', (source) => {
    expect(speakersOf(source).map(({ kind, naming }) => `${kind} ${naming}`)).toEqual([
      'law-enforcement institution',
    ])
  })
})
