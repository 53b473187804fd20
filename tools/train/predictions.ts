/** Predictions as JSON lines with code point offsets. */

import type { Rescored } from '../../src/statements/passes.ts'
import type { Document } from './corpus.ts'

/** UTF-16 offsets to code point offsets. */
export function pointOffsets(text: string): Int32Array {
  const offsets = new Int32Array(text.length + 1)
  let n = 0
  for (let i = 0; i < text.length; i++) {
    offsets[i] = n
    const c = text.charCodeAt(i)
    if (!(c >= 0xd800 && c < 0xdc00)) n++
  }
  offsets[text.length] = n
  return offsets
}

export function predictionLine(d: Document, decided: readonly Rescored[]): string {
  const points = pointOffsets(d.raw.text)
  const { start, end } = d.reading.words
  const span = (a: number, b: number) => (a < 0 ? [] : [[points[start[a]!], points[end[b]!]]])
  return JSON.stringify({
    id: d.raw.id,
    attributions: decided.map(({ frame, p }) => {
      const c = frame.choices
      return {
        source: c[2]! < 0 ? [] : span(Math.min(c[2]!, c[3]!), Math.max(c[2]!, c[3]!)),
        cue: span(c[0]!, c[1]!),
        content: [...span(c[5]!, c[4]!), ...span(c[6]!, c[7]!)],
        confidence: Math.round(p * 1000) / 1000,
      }
    }),
  })
}
