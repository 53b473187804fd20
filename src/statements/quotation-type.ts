/** How much of a content stands in quotation marks. */
import type { Frame } from './frame.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import type { Quotation } from './statement.ts'

/** Direct where every word of the content but function words such as *that* stands in a quotation, mixed where some do, else indirect. */
export function quotationOf(reading: Reading, frame: Frame): Quotation {
  const { quotations, kind } = reading
  const c = frame.choices
  let inside = 0
  let outside = 0
  for (const [a, b] of [
    [c[5]!, c[4]!],
    [c[6]!, c[7]!],
  ] as const) {
    if (a < 0) continue
    for (let i = a; i <= b; i++) {
      if (isMark(kind[i]!)) continue
      const q = quotations.of[i]!
      // Marks around the whole attribution belong to another, outer one.
      const around = q >= 0 && quotations.of[frame.head] === q
      if (q >= 0 && !around) inside++
      else if (
        kind[i] !== Kind.wh &&
        kind[i] !== Kind.conjunction &&
        !(i === a && kind[i] === Kind.preposition)
      )
        outside++
    }
  }
  if (inside === 0) return 'indirect'
  return outside === 0 ? 'direct' : 'mixed'
}

function isMark(k: number): boolean {
  return (
    k === Kind.comma ||
    k === Kind.stop ||
    k === Kind.colon ||
    k === Kind.dash ||
    k === Kind.quote ||
    k === Kind.bracket
  )
}
