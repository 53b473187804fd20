/** The words of patterns: how they are cut, and which tokens they admit. */
import { type Token, tokensOf } from './tokens.ts'

/** What a token has to be: one of the three is asked for, the others are null. */
export interface WordTest {
  /** One lower-case form. */
  readonly only: string | null
  /** Any of some lower-case forms. */
  readonly forms: ReadonlySet<string> | null
  /** A spelling. */
  readonly exact: string | null
}

/** Most words of patterns: one token as they stand. */
const PLAIN = /^[A-Za-z0-9]+$/
const CLITICS = new Set(["'s", "'re", "'ll", "'ve", "'d", "'m"])

/** A clitic by itself ("is|'s") is one token in a text, where it follows a word. */
export const pieces = (word: string): readonly string[] =>
  PLAIN.test(word) || CLITICS.has(word) ? [word] : tokensOf(word).map((token) => token.text)

export const foldWord = (word: string): string => word.toLowerCase().replaceAll('\u2019', "'")

export const wordTest = (word: string): WordTest =>
  word === word.toLowerCase()
    ? { only: foldWord(word), forms: null, exact: null }
    : { only: null, forms: null, exact: word }

export const formTest = (forms: Iterable<string>): WordTest => ({
  only: null,
  forms: new Set(forms),
  exact: null,
})

export const passes = (test: WordTest, token: Token): boolean =>
  test.only !== null
    ? test.only === token.norm
    : test.forms !== null
      ? test.forms.has(token.norm)
      : token.text === test.exact ||
        // A headline in capitals: "KYIV".
        (test.exact!.length > 2 &&
          token.text.length === test.exact!.length &&
          token.text === test.exact!.toUpperCase())

/** The words (lower case) that can pass a test. */
export const keysOf = (test: WordTest): Iterable<string> =>
  test.only !== null ? [test.only] : (test.forms ?? [test.exact!.toLowerCase()])

/** Can a word (lower case) pass a test, in one spelling or another? */
export const mayPass = (test: WordTest, word: string): boolean =>
  test.forms !== null ? test.forms.has(word) : (test.only ?? test.exact!.toLowerCase()) === word
