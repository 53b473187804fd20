/**
 * Hashes of words and of features. A feature is a template (what is looked at) with up to two values (what is seen
 * there); it is known by its hash alone, as in Weinberger et al. 2009, so that no table of names has to be shipped.
 */

const { imul } = Math

/** One 32-bit hash of two, spread by the finaliser of MurmurHash3. The order counts. */
export function join(a: number, b: number): number {
  let h = (imul(a, 0x9e3779b1) + b) | 0
  h = imul(h ^ (h >>> 16), 0x85ebca6b)
  h = imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** FNV-1a over the UTF-16 code units of a string. */
export function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h | 0
}
