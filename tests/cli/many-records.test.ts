import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shortText } from '../../tools/bench/short-records.ts'
import { buildAll } from '../../tools/build.ts'

let place = ''

beforeAll(async () => {
  await buildAll(['cli'])
  // A copy, because another test may be building.
  place = mkdtempSync(join(tmpdir(), 'sourcelight-many-'))
  cpSync(fileURLToPath(new URL('../../dist/cli', import.meta.url)), place, { recursive: true })
}, 60_000)

afterAll(() => rmSync(place, { recursive: true, force: true }))

const lines = (from: number, to: number): string =>
  Array.from(
    { length: to - from },
    (_, i) => `${JSON.stringify({ id: from + i, text: shortText(from + i) })}\n`,
  ).join('')

/** Runs the filter; gives what it wrote, and kilobytes of memory in use after each of some stretches (Linux only). */
async function filter(parts: readonly string[]): Promise<{ out: string; memory: number[] }> {
  const child = spawn(process.execPath, [join(place, 'sourcelight.js'), 'annotate'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const written: Buffer[] = []
  let count = 0
  child.stdout.on('data', (chunk: Buffer) => {
    written.push(chunk)
    for (const byte of chunk) if (byte === 10) count++
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const memory: number[] = []
  let wanted = 0
  for (const part of parts) {
    child.stdin.write(part)
    wanted += part.split('\n').length - 1
    while (count < wanted) await new Promise((resolve) => setTimeout(resolve, 20))
    if (process.platform === 'linux')
      memory.push(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]))
  }
  child.stdin.end()
  expect(await ended).toBe(0)
  return { out: Buffer.concat(written).toString(), memory }
}

it('gives the same for a stream in one process and cut over four, and its memory does not grow', async () => {
  const each = 400
  const parts = [0, 1, 2, 3].map((i) => lines(i * each, (i + 1) * each))
  const whole = await filter(parts)
  const cut = await Promise.all(parts.map((part) => filter([part])))
  expect(cut.map(({ out }) => out).join('')).toBe(whole.out)
  const ids = whole.out
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: number }).id)
  expect(ids).toEqual(Array.from({ length: 4 * each }, (_, i) => i))
  expect(whole.out).toContain('"attributions":[{')
  const [, second, , last] = whole.memory
  // What is needed is there after the first stretches; a stream twice as long may not need much more.
  if (second !== undefined && last !== undefined) expect(last).toBeLessThan(second * 1.3 + 20_000)
}, 120_000)
