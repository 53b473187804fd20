/** The different words of one text, each kept once. */

/** In a text so short, in UTF-16 code units, every word is taken for a new one: to look it up costs more. */
const SHORT = 32
/** How many places of the table are looked at: a text made to collide gets spellings twice, and stays linear. */
const MOST_LOOKS = 12

/** Lower case with straight apostrophes; a word that is so already is given back as it is. */
function normOf(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 127 || (code >= 65 && code <= 90)) {
      return text.toLowerCase().replaceAll('\u2019', "'").replaceAll('\u02bc', "'")
    }
  }
  return text
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash ^ (hash >>> 15)
}

/** Does the word stand at start..end of the text? */
function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = start; at < end; at += 1)
    if (text.charCodeAt(at) !== word.charCodeAt(at - start)) return false
  return true
}

/** The spellings of a text while it is read: a word that comes again costs no new string, in lower case neither. */
export class Spellings {
  readonly texts: string[] = []
  readonly norms: string[] = []
  /** Numbers of spellings, from 1, by hash with open addresses, as many as a power of two. Null for a short text. */
  private slots: Int32Array | null = null

  /** @param length of the text, from which the number of its words is guessed */
  constructor(length: number) {
    if (length < SHORT) return
    let size = 8
    while (size < 1024 && size * 4 < length) size *= 2
    this.slots = new Int32Array(size)
  }

  /** The number of the spelling at start..end of the text, from 0. Equal numbers mean equal spellings. */
  numberOf(text: string, start: number, end: number): number {
    const { slots } = this
    if (slots === null) return this.add(text.slice(start, end))
    const mask = slots.length - 1
    let slot = hashOf(text, start, end) & mask
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const number = slots[slot]! - 1
      if (number < 0) {
        slots[slot] = this.texts.length + 1
        return this.add(text.slice(start, end))
      }
      if (standsAt(this.texts[number]!, text, start, end)) return number
      slot = (slot + 1) & mask
    }
    return this.add(text.slice(start, end))
  }

  private add(word: string): number {
    const number = this.texts.push(word) - 1
    this.norms.push(normOf(word))
    if (this.slots !== null && this.texts.length * 2 > this.slots.length)
      this.slots = this.grown(this.slots.length * 4)
    return number
  }

  private grown(length: number): Int32Array {
    const slots = new Int32Array(length)
    const mask = slots.length - 1
    for (let number = 0; number < this.texts.length; number += 1) {
      const word = this.texts[number]!
      let slot = hashOf(word, 0, word.length) & mask
      for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
        if (slots[slot] === 0) {
          slots[slot] = number + 1
          break
        }
        slot = (slot + 1) & mask
      }
    }
    return slots
  }
}
