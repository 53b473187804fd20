/**
 * Which words are searched around as heads of cues. A search costs as much as reading a hundred words, so that a text of nothing
 * but cues ("::::") would cost a hundred times what news costs; but who speaks and what is said take words, too, and no text of
 * news holds more than so many cues.
 */

/** Words of a stretch, and the most heads that are searched in it: the densest of more than a thousand articles has 29. */
export const stretch = 256
export const mostHeads = 40

/**
 * The words whose probability of being a head is at least `limit`, in their order; of a stretch that has too many the likeliest,
 * and of those that are alike the first.
 */
export function likelyHeads(probability: Float32Array, limit: number): number[] {
  const heads: number[] = []
  for (let from = 0; from < probability.length; from += stretch) {
    const here: number[] = []
    const end = Math.min(probability.length, from + stretch)
    for (let i = from; i < end; i++) if (probability[i]! >= limit) here.push(i)
    if (here.length > mostHeads) {
      here.sort((a, b) => probability[b]! - probability[a]! || a - b)
      here.length = mostHeads
      here.sort((a, b) => a - b)
    }
    heads.push(...here)
  }
  return heads
}
