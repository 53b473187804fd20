/** Where in a text the words stand that programs need further on: a program is not run for nothing. */
import type { Token } from './tokens.ts'

/** What asks for words further on: how far on for each program, and which programs need a word (lower case). */
export interface Needing {
  readonly needWithin: readonly number[]
  readonly neededBy: (word: string) => readonly number[]
}

/** Behind every token. */
const NEVER = 0x3fffffff
const NONE: readonly never[] = []

/** The words of one text that programs need, read from left to right. */
export class NeededAhead {
  private readonly within: readonly number[]
  /** For each program the spellings in the text that it needs; those that it lacks all are not there. */
  private readonly spellings: (number[] | undefined)[]
  /** For each spelling where it stands next, and for each token where its spelling stands again. */
  private readonly next: Int32Array
  private readonly again: Int32Array

  constructor({ needWithin, neededBy }: Needing, tokens: readonly Token[]) {
    this.within = needWithin
    this.spellings = new Array(needWithin.length).fill(undefined)
    const count = tokens.length
    this.again = new Int32Array(count)
    this.next = new Int32Array(count).fill(NEVER)
    for (let at = count - 1; at >= 0; at -= 1) {
      const { spelling } = tokens[at]!
      this.again[at] = this.next[spelling]!
      this.next[spelling] = at
    }
    for (let at = 0; at < count; at += 1) {
      const { spelling, norm } = tokens[at]!
      if (this.next[spelling] !== at) continue
      for (const program of neededBy(norm)) {
        const list = this.spellings[program]
        if (list === undefined) this.spellings[program] = [spelling]
        else list.push(spelling)
      }
    }
  }

  /** Whether a program's needed words stand anywhere in the text. */
  holds(program: number): boolean {
    return program < 0 || this.spellings[program] !== undefined
  }

  /** Whether a word that a program needs follows a token closely enough. Tokens have to be asked for in order. */
  follows(program: number, at: number): boolean {
    if (program < 0) return true
    const within = this.within[program]!
    for (const spelling of this.spellings[program] ?? NONE) {
      let next = this.next[spelling]!
      if (next <= at) {
        while (next <= at) next = this.again[next]!
        this.next[spelling] = next
      }
      if (next - at <= within) return true
    }
    return false
  }
}
