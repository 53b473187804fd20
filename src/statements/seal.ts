/** A checksum at the end of a model file, so that a damaged one is told from a whole one. Against damage, not forgery. */

/** "SLok", then two 32-bit hashes, little-endian. */
const MARK = [0x53, 0x4c, 0x6f, 0x6b] as const
const LENGTH = 12

export type Seal = 'none' | 'fits' | 'differs'

/** The bytes with their checksum behind them; bytes that carry one already stay as they are. */
export function sealed(bytes: Uint8Array): Uint8Array {
  if (unsealed(bytes).seal === 'fits') return bytes
  const whole = new Uint8Array(bytes.length + LENGTH)
  whole.set(bytes)
  whole.set(MARK, bytes.length)
  const view = new DataView(whole.buffer)
  const [first, second] = hashes(bytes)
  view.setUint32(bytes.length + 4, first, true)
  view.setUint32(bytes.length + 8, second, true)
  return whole
}

/** The bytes before the checksum, and whether it fits them; all of them where there is none. */
export function unsealed(bytes: Uint8Array): { readonly body: Uint8Array; readonly seal: Seal } {
  const at = bytes.length - LENGTH
  if (at < 0 || MARK.some((byte, i) => bytes[at + i] !== byte)) return { body: bytes, seal: 'none' }
  const body = bytes.subarray(0, at)
  const view = new DataView(bytes.buffer, bytes.byteOffset + at + 4)
  const fits = hashes(body).every((hash, i) => view.getUint32(i * 4, true) === hash)
  return { body, seal: fits ? 'fits' : 'differs' }
}

/** Two multiplicative hashes (FNV-1a, and one with another prime). */
function hashes(bytes: Uint8Array): readonly [number, number] {
  let first = 0x811c9dc5
  let second = 0x9e3779b9
  for (let i = 0; i < bytes.length; i++) {
    first = Math.imul(first ^ bytes[i]!, 0x01000193)
    second = Math.imul(second ^ bytes[i]!, 0x85ebca6b)
  }
  return [first >>> 0, second >>> 0]
}
