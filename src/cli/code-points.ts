/** From UTF-16 code units, in which the engine counts, to Unicode code points, in which the Web Annotation model does. */
import type { Span } from '../statements/statement.ts'

/** Gives a function from code unit spans of `text` to code point spans. */
export function codePointSpans(text: string): (span: Span) => [start: number, end: number] {
  const seconds: number[] = []
  for (let i = 1; i < text.length; i++) {
    if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) seconds.push(i)
  }
  if (seconds.length === 0) return ([start, end]) => [start, end]
  const convert = (offset: number) => offset - countBelow(seconds, offset)
  return ([start, end]) => [convert(start), convert(end)]
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** How many of the sorted numbers are smaller than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
