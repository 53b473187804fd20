/** Lines of a byte stream, one at a time, so that memory does not grow with the stream. */

/** Longest line that is read, in bytes: an article's HTML is seldom a hundredth of it. */
export const LONGEST_LINE = 64 * 1024 * 1024

export type InputLine =
  | { readonly kind: 'line'; readonly text: string }
  /** A line that cannot be a record: too long, or no UTF-8. */
  | { readonly kind: 'unreadable'; readonly why: string }

/** Splits at line feeds; the last line needs none. Empty lines are left out. */
export async function* inputLines(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<InputLine> {
  let parts: Uint8Array[] = []
  let length = 0
  const finish = (): InputLine | null => {
    const tooLong = length > longest
    const line = tooLong ? null : decode(parts, length)
    parts = []
    length = 0
    if (tooLong) return { kind: 'unreadable', why: `longer than ${longest} bytes` }
    if (line === null) return { kind: 'unreadable', why: 'not UTF-8' }
    return line.trim() === '' ? null : { kind: 'line', text: line }
  }
  for await (const chunk of chunks) {
    let from = 0
    while (from <= chunk.length) {
      const feed = chunk.indexOf(0x0a, from)
      const to = feed < 0 ? chunk.length : feed
      length += to - from
      // What lies behind the limit is counted and not kept.
      if (length <= longest) parts.push(chunk.subarray(from, to))
      else parts = []
      if (feed < 0) break
      const line = finish()
      if (line) yield line
      from = feed + 1
    }
  }
  const last = finish()
  if (last) yield last
}

function decode(parts: readonly Uint8Array[], length: number): string | null {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
