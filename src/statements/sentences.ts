/** Sentences: runs of words that end with a stop, or with their block. */
import type { Words } from './words.ts'
import { Char, charClass, Shape } from './words.ts'

/** Sentence boundaries. `first[s]` is the first word of sentence s, `first[count]` the number of words; `of[i]` is the sentence of word i. */
export interface Sentences {
  readonly count: number
  readonly first: Int32Array
  readonly of: Int32Array
}

const isStop = (code: number) => code === 46 || code === 33 || code === 63 || code === 0x2026

/**
 * Finds sentences in one pass. A stop ends a sentence unless the next word starts in lower case; an abbreviation's point
 * does so only before a word that commonly starts sentences.
 * @param starters hashes of words that start a sentence even after an abbreviation ("the", "he")
 */
export function findSentences(words: Words, starters: ReadonlySet<number>): Sentences {
  const { count, code, shape, block, start, end, text, hash } = words
  const of = new Int32Array(count)
  const first = [0]
  let i = 0
  while (i < count) {
    let j = i
    let ends = false
    const c = code[j]!
    const mark = shape[j] === Shape.mark
    if (mark && isStop(c)) ends = true
    const abbreviation = !mark && end[j]! - start[j]! > 1 && text.charCodeAt(end[j]! - 1) === 46
    if (ends || abbreviation) {
      while (j + 1 < count && block[j + 1] === block[j] && closes(j + 1, j)) j++
      const next = j + 1
      if (next < count && block[next] === block[j]) {
        let n = next
        // Look past opening marks to the first real word.
        while (n + 1 < count && n < next + 3 && shape[n] === Shape.mark && block[n + 1] === block[j]) n++
        const lower = shape[n] === Shape.lower
        if (abbreviation) ends = starters.has(hash[n]!) && !lower && end[i]! - start[i]! > 2
        else if (lower) ends = false
        if (ends && start[next] === end[j]) ends = false
      } else ends = true
    }
    const blockEnds = j + 1 >= count || block[j + 1] !== block[j]
    const s = first.length - 1
    for (let k = i; k <= j; k++) of[k] = s
    if ((ends || blockEnds) && j + 1 < count) first.push(j + 1)
    i = j + 1
  }
  const n = count === 0 ? 0 : first.length
  return { count: n, first: Int32Array.from(count === 0 ? [0] : [...first, count]), of }

  /** Whether a mark after a stop still belongs to the sentence: another stop, or a closing mark set close to it. */
  function closes(k: number, before: number): boolean {
    if (shape[k] !== Shape.mark) return false
    const c = code[k]!
    if (isStop(c)) return true
    if (start[k] !== end[before]) return false
    if (c === 41 || c === 93) return true
    const kind = charClass(c)
    if (kind !== Char.quote && kind !== Char.apostrophe) return false
    // A mark that touches the next word opens something new.
    return !(
      k + 1 < count &&
      block[k + 1] === block[k] &&
      start[k + 1] === end[k] &&
      shape[k + 1] !== Shape.mark
    )
  }
}
