/** Predictions as JSON lines with code point offsets. */

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
