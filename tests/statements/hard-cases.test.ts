/** The hard cases that the finder of statements has to get right, and texts that look like them. */
import { describe, expect, it } from 'vitest'
import { heldOut } from './hard-cases/held-out.ts'
import { heldOutLater } from './hard-cases/held-out-later.ts'
import type { Case } from './hard-cases/kind.ts'
import { hardKinds } from './hard-cases/kinds.ts'
import { linesOf } from './hard-cases/run.ts'

const kinds = hardKinds.map((kind) => [kind.name, kind] as const)
const more = heldOut.map((kind) => [kind.of, kind] as const)
const later = heldOutLater.map((kind) => [kind.of, kind] as const)

describe.each(kinds)('%s', (_, { examples, counterExamples, knownWrong = [] }) => {
  it('has several examples and several counter-examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3)
    expect(counterExamples.length).toBeGreaterThanOrEqual(3)
  })
  check([...examples, ...counterExamples], knownWrong)
})

describe('held out', () => {
  it('has more cases of every kind', () => {
    expect(heldOut.map(({ of }) => of).toSorted()).toEqual(hardKinds.map(({ name }) => name).toSorted())
  })
  describe.each(more)('%s', (_, { examples, counterExamples, knownWrong = [] }) => {
    check([...examples, ...counterExamples], knownWrong)
  })
})

describe('held out later', () => {
  it('has cases of known kinds, each once', () => {
    const names = heldOutLater.map(({ of }) => of)
    expect(new Set(names).size).toBe(names.length)
    expect(hardKinds.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
  })
  describe.each(later)('%s', (_, { examples, counterExamples, knownWrong = [] }) => {
    check([...examples, ...counterExamples], knownWrong)
  })
})

/** All cases hold but those that are known to go wrong; one of these that holds has to be taken off the list. */
function check(cases: readonly Case[], knownWrong: readonly string[]): void {
  it('names no text that is not there', () => {
    expect(cases.map(([text]) => text)).toEqual(expect.arrayContaining([...knownWrong]))
  })
  it.each(cases.filter(([text]) => !knownWrong.includes(text)))('%s', (text, ...expected) => {
    expect(linesOf([text, ...expected])).toEqual(expected)
  })
  it.fails.each(cases.filter(([text]) => knownWrong.includes(text)))(
    'known to go wrong: %s',
    (text, ...expected) => {
      expect(linesOf([text, ...expected])).toEqual(expected)
    },
  )
}
