/** The command line's arguments. */
import { err, ok, type Result } from '../rules/result.ts'

export const FORMATS = ['jsonl', 'json', 'markdown', 'web-annotation'] as const
export type Format = (typeof FORMATS)[number]

export interface Annotate {
  readonly kind: 'annotate'
  /** Paths; '-' stands for standard input. Never empty. */
  readonly files: readonly string[]
  readonly format: Format
  /** A compiled rules file to use in the place of the one beside the command. */
  readonly rules: string | null
  readonly minConfidence: number | null
  readonly bestF1: boolean
}

export type Command = Annotate | { readonly kind: 'help' } | { readonly kind: 'version' }

export const USAGE = `Usage: sourcelight annotate [FILE…] [options]

Finds every attributed statement in news text: who says what, on which side, and who disputes it.

FILE is a .txt, .html or .jsonl file; "-" or none reads JSON lines from standard input, each
{"id", "text"} or {"id", "html", "url"?}. One record comes out for each that goes in, in the same order.

  --format FORMAT       jsonl (default), json, markdown or web-annotation
  --rules FILE          a rules file compiled by "npm run rules", in the place of the bundled one
  --min-confidence X    only statements at least this sure, 0 to 1; 0 gives all
  --best-f1             outer statements alone, at the cut with the best F1
  --help, --version

A record that cannot be read gives {"id", "error"} in its place, and exit status 1 at the end.
`

/** Reads the arguments behind the command's name; the error is a sentence for the user. */
export function readArguments(given: readonly string[]): Result<Command, string> {
  if (given.includes('--help') || given.includes('-h')) return ok({ kind: 'help' })
  if (given.includes('--version')) return ok({ kind: 'version' })
  const [command, ...rest] = given
  if (command === undefined) return err('no command given')
  if (command !== 'annotate') return err(`unknown command "${command}"`)
  const files: string[] = []
  let format: Format = 'jsonl'
  let rules: string | null = null
  let minConfidence: number | null = null
  let bestF1 = false
  for (let i = 0; i < rest.length; i++) {
    const [name, inline] = splitOption(rest[i]!)
    const value = () => inline ?? rest[++i]
    if (name === '--format') {
      const wanted = value()
      const known = FORMATS.find((one) => one === wanted)
      if (!known) return err(`--format must be one of ${FORMATS.join(', ')}`)
      format = known
    } else if (name === '--rules') {
      rules = value() ?? null
      if (rules === null) return err('--rules needs a file')
    } else if (name === '--min-confidence') {
      const text = value()
      minConfidence = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
      if (!(minConfidence >= 0 && minConfidence <= 1))
        return err('--min-confidence needs a number from 0 to 1')
    } else if (name === '--best-f1' && inline === null) {
      bestF1 = true
    } else if (name.startsWith('-') && name !== '-') {
      return err(`unknown option "${name}"`)
    } else {
      files.push(rest[i]!)
    }
  }
  if (files.length === 0) files.push('-')
  return ok({ kind: 'annotate', files, format, rules, minConfidence, bestF1 })
}

/** "--format=json" in its two halves; the second is null where there is none. */
function splitOption(argument: string): [name: string, value: string | null] {
  const equals = argument.indexOf('=')
  if (!argument.startsWith('--') || equals < 0) return [argument, null]
  return [argument.slice(0, equals), argument.slice(equals + 1)]
}
