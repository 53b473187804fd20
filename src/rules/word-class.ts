/** A class of words from data, as patterns name it. A word or phrase of it is cut when a text first holds its first word. */
import { formsOf, type Irregulars } from './inflect.ts'
import { formTest, keysOf, pieces, type WordTest, wordTest } from './pattern-word.ts'

/** A first word that is plainly one, and not alone with the mark of a lemma. */
const PLAIN_START = /^[A-Za-z0-9]+(?=$|[ -])/

/** What may be a token of its own, and more. */
const TOKEN_AT_MOST = /[A-Za-z0-9]+|[^A-Za-z0-9 ]/g

/** Words and short phrases, each a run of tests, by the first word in lower case. */
export class WordClass {
  private readonly irregulars: Irregulars
  private mostTokens = 0
  private readonly listed = new Map<string, string[]>()
  private readonly runs = new Map<string, readonly (readonly WordTest[])[]>()

  constructor(words: readonly string[], irregulars: Irregulars) {
    this.irregulars = irregulars
    for (const word of words) {
      const plain = PLAIN_START.exec(word)
      if (plain !== null) this.enter(plain[0].toLowerCase(), word)
      else for (const key of this.firstOf(word)) this.enter(key, word)
    }
  }

  /** How many different words its runs can begin with. */
  get size(): number {
    return this.listed.size
  }

  /** The words (lower case) that its runs can begin with. */
  keys(): IterableIterator<string> {
    return this.listed.keys()
  }

  has(first: string): boolean {
    return this.listed.has(first)
  }

  /** The runs that can begin with a word. */
  get(first: string): readonly (readonly WordTest[])[] {
    const known = this.runs.get(first)
    if (known !== undefined) return known
    const listed = this.listed.get(first)
    if (listed === undefined) return []
    const runs = listed.map((word) => this.runOf(word))
    this.runs.set(first, runs)
    return runs
  }

  /** No run is longer than this many tokens; told from the words' spelling, for to cut them all would take long. */
  get longest(): number {
    if (this.mostTokens === 0)
      for (const listed of this.listed.values())
        for (const word of listed)
          this.mostTokens = Math.max(this.mostTokens, word.match(TOKEN_AT_MOST)?.length ?? 1)
    return this.mostTokens
  }

  private enter(first: string, word: string): void {
    const list = this.listed.get(first)
    if (list === undefined) this.listed.set(first, [word])
    else list.push(word)
  }

  private firstOf(word: string): Iterable<string> {
    const [first] = this.runOf(word)
    return first === undefined ? [] : keysOf(first)
  }

  private runOf(word: string): readonly WordTest[] {
    if (!word.endsWith('~')) return pieces(word).map(wordTest)
    const cut = pieces(word.slice(0, -1))
    const tests = cut.map(wordTest)
    if (tests.length > 0)
      tests[tests.length - 1] = formTest(formsOf(cut.at(-1)!.toLowerCase(), 'any', this.irregulars))
    return tests
  }
}
