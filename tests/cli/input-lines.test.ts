import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputLines } from '../../src/cli/input-lines.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function linesOf(bytes: Uint8Array, size: number, longest?: number) {
  const lines = []
  for await (const line of inputLines(inPieces(bytes, size), longest)) lines.push(line)
  return lines
}

const encode = (text: string) => new TextEncoder().encode(text)

describe('the lines of a stream', () => {
  it('are the same however the bytes are cut', async () => {
    const text = fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (parts, size) => {
        const whole = parts.join('\n')
        const expected = whole.split('\n').filter((line) => line.trim() !== '')
        const lines = await linesOf(encode(whole), size)
        expect(lines.map((line) => (line.kind === 'line' ? line.text : line.why))).toEqual(expected)
      }),
    )
  })

  it('that are too long are told and the next are read', async () => {
    const lines = await linesOf(encode(`${'x'.repeat(50)}\nshort\n`), 7, 20)
    expect(lines).toEqual([
      { kind: 'unreadable', why: 'longer than 20 bytes' },
      { kind: 'line', text: 'short' },
    ])
  })

  it('that are no UTF-8 are told and the next are read', async () => {
    const lines = await linesOf(Uint8Array.from([0xff, 0xfe, 0x0a, 0x61]), 2)
    expect(lines).toEqual([
      { kind: 'unreadable', why: 'not UTF-8' },
      { kind: 'line', text: 'a' },
    ])
  })
})
