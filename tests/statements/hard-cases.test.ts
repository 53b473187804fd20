/** The hard cases that the finder of statements has to get right, and texts that look like them. */
import { describe, expect, it } from 'vitest'
import { hardKinds } from './hard-cases/kinds.ts'
import { linesOf } from './hard-cases/run.ts'

const kinds = hardKinds.map((kind) => [kind.name, kind] as const)

describe.each(kinds)('%s', (_, { examples, counterExamples, knownWrong = [] }) => {
  const cases = [...examples, ...counterExamples]

  it('has several examples and several counter-examples, and names no text that is not there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3)
    expect(counterExamples.length).toBeGreaterThanOrEqual(3)
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
})
