/** Where in a text the words stand that programs need further on: a program is not run for nothing. */

/** Tokens in order, by the number of the program that needs them; read from left to right. */
export class NeededAhead {
  /** The tokens of all programs, one program after another. */
  private readonly places: Int32Array
  /** Where among them each program's next ones begin, and where its last one ends. */
  private readonly next: Int32Array
  private readonly ends: Int32Array
  private readonly within: readonly number[]

  /**
   * @param within how far on the needed word has to stand, for each program
   * @param neededBy for each token the programs that need it
   */
  constructor(within: readonly number[], neededBy: readonly (readonly number[])[]) {
    this.within = within
    const ends = new Int32Array(within.length)
    let all = 0
    for (const programs of neededBy) {
      for (const program of programs) ends[program]! += 1
      all += programs.length
    }
    this.next = new Int32Array(within.length)
    let end = 0
    for (let program = 0; program < within.length; program += 1) {
      this.next[program] = end
      end += ends[program]!
      ends[program] = this.next[program]!
    }
    this.places = new Int32Array(all)
    for (let at = 0; at < neededBy.length; at += 1) {
      for (const program of neededBy[at]!) {
        this.places[ends[program]!] = at
        ends[program]! += 1
      }
    }
    this.ends = ends
  }

  /** Whether a word that a program needs follows a token closely enough. Tokens have to be asked for in order. */
  follows(program: number, at: number): boolean {
    if (program < 0) return true
    const { places } = this
    const end = this.ends[program]!
    let next = this.next[program]!
    while (next < end && places[next]! <= at) next += 1
    this.next[program] = next
    return next < end && places[next]! - at <= this.within[program]!
  }
}
