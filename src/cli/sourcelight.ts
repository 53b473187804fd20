/** The command `sourcelight`: the same report as the extension's, for files and streams. */
import { once } from 'node:events'
import { annotate, written } from './annotate.ts'
import { type Annotate, readArguments, USAGE } from './arguments.ts'
import { recordsOf } from './inputs.ts'
import { loadEngine } from './load-engine.ts'

declare const SOURCELIGHT_VERSION: string

/** Exit statuses: all well, some record was bad, the command itself could not be done. */
const FINE = 0
const SOME_BAD = 1
const NOT_DONE = 2

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads has seen enough ("| head"): nothing is left to do.
  if (error.code === 'EPIPE') process.exit(FINE)
  throw error
})

process.exitCode = await run(process.argv.slice(2))

async function run(given: readonly string[]): Promise<number> {
  const command = readArguments(given)
  if (!command.ok) {
    process.stderr.write(`sourcelight: ${command.error}\n\n${USAGE}`)
    return NOT_DONE
  }
  switch (command.value.kind) {
    case 'help':
      await write(USAGE)
      return FINE
    case 'version':
      await write(`${SOURCELIGHT_VERSION}\n`)
      return FINE
    case 'annotate':
      return annotateAll(command.value)
  }
}

async function annotateAll({ files, format, rules, minConfidence, bestF1 }: Annotate): Promise<number> {
  const engine = await loadEngine(new URL('.', import.meta.url), rules)
  if (!engine.ok) {
    process.stderr.write(`sourcelight: ${engine.error}\n`)
    return NOT_DONE
  }
  const options = { bestF1, ...(minConfidence === null ? {} : { minConfidence }) }
  let status = FINE
  for (const file of files) {
    for await (const record of recordsOf(file, process.stdin)) {
      const report = record.ok ? annotate(record.value, engine.value, options, new Date()) : record
      if (record.ok && report.ok) {
        await write(written(record.value, report.value, format))
      } else if (!report.ok) {
        status = SOME_BAD
        const { id, error } = report.error
        if (format === 'jsonl') await write(`${JSON.stringify({ id, error })}\n`)
        else process.stderr.write(`sourcelight: ${id ?? 'record'}: ${error}\n`)
      }
    }
  }
  return status
}

/** Writes, and waits while the reader at the other end is slower. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
