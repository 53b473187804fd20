/** The records of a file or of standard input. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { err, ok, type Result } from '../rules/result.ts'
import { inputLines } from './input-lines.ts'
import { type BadRecord, type InputRecord, readRecord } from './input-record.ts'

/**
 * Gives each record of one input in turn. `.html` and `.htm` files are one page, `.jsonl` files and '-' one record a
 * line, every other file plain text. A file that cannot be read is one bad record under its path.
 */
export async function* recordsOf(
  path: string,
  standardInput: AsyncIterable<Uint8Array>,
): AsyncGenerator<Result<InputRecord, BadRecord>> {
  try {
    if (path === '-' || path.endsWith('.jsonl')) {
      yield* recordLines(path === '-' ? standardInput : createReadStream(path))
      return
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
    yield ok(/\.html?$/i.test(path) ? { id: path, html: text, url: '' } : { id: path, text })
  } catch (cause) {
    yield err({ id: path, error: readError(cause) })
  }
}

async function* recordLines(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Result<InputRecord, BadRecord>> {
  for await (const line of inputLines(stream)) {
    yield line.kind === 'line' ? readRecord(line.text) : err({ id: null, error: line.why })
  }
}

function readError(cause: unknown): string {
  const code = (cause as { code?: unknown } | null)?.code
  if (code === 'ENOENT') return 'no such file'
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'not UTF-8'
  return `cannot be read${typeof code === 'string' ? ` (${code})` : ''}`
}
