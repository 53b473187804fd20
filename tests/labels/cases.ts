/** Tables of cases as lines of a text file: `cases/*.txt` here and in tests/statements. */
import { readFileSync } from 'node:fs'

export interface CaseLine {
  /** What stands before "=>": a phrase, or a text and a source in it. */
  readonly given: string
  readonly source: string
  readonly expected: string
  /** What the label book asks for, and what is not reached. */
  readonly knownWrong: boolean
}

/** The cases of a file; lines that begin with the mark are remarks, "¶" parts paragraphs, "-" stands for nobody. */
export function readCases(file: URL, remark = '#'): readonly CaseLine[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(remark))
    .map((line) => {
      const knownWrong = line.startsWith('wrong ')
      const [left = '', expected] = (knownWrong ? line.slice(6) : line).split(' => ')
      if (expected === undefined) throw new Error(`no “=>” in: ${line}`)
      const [given = '', source] = left.split(' || ')
      return {
        given: given.replaceAll('¶', '\n'),
        source: source ?? given,
        expected: expected === '-' ? '' : expected,
        knownWrong,
      }
    })
}
