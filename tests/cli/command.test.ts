import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAll } from '../../tools/build.ts'

const directory = fileURLToPath(new URL('../../dist/cli', import.meta.url))
const command = `${directory}/sourcelight.js`
const TEXT =
  'Mayor Ruth Vale said on Monday that the bridge was safe. The engineers denied the claim. “It is not safe,” said Tom Hale, their spokesman. 😀 The mayor claimed that she had the papers.'

let place = ''
let elsewhere = ''

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

function start(given: readonly string[], script = command): ChildProcess {
  return spawn(process.execPath, [script, ...given], { cwd: place, stdio: ['pipe', 'pipe', 'pipe'] })
}

function run(given: readonly string[], input = '', script = command): Promise<Ended> {
  const child = start(given, script)
  let out = ''
  let err = ''
  child.stdout!.setEncoding('utf8').on('data', (chunk) => (out += chunk))
  child.stderr!.setEncoding('utf8').on('data', (chunk) => (err += chunk))
  child.stdin!.on('error', () => undefined)
  child.stdin!.end(input)
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, out, err })))
}

const records = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

beforeAll(async () => {
  await buildAll(['cli'])
  place = mkdtempSync(join(tmpdir(), 'sourcelight-cli-'))
  // Away from the repository's node_modules: node alone has to do.
  elsewhere = join(place, 'alone')
  const { cpSync } = await import('node:fs')
  cpSync(directory, elsewhere, { recursive: true })
}, 60_000)

afterAll(() => {
  if (place !== '' && existsSync(place)) rmSync(place, { recursive: true, force: true })
})

describe('sourcelight annotate', () => {
  it('gives a record for each record, in order, with the text unchanged and offsets in code points', async () => {
    const input = ['a', 'b', 'c'].map((id) => JSON.stringify({ id, text: TEXT })).join('\n')
    const { status, out } = await run(['annotate'], input)
    expect(status).toBe(0)
    const all = records(out)
    expect(all.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    for (const record of all) {
      expect(record.text).toBe(TEXT)
      expect(record.outlet).toBeNull()
      const points = [...record.text]
      const claimed = record.attributions.find(({ cue }: { cue: [number, number][] }) =>
        cue.some(([start, end]) => points.slice(start, end).join('') === 'claimed'),
      )
      expect(claimed).toBeDefined()
      const [start, end] = claimed.content[0]
      expect(points.slice(start, end).join('')).toBe('that she had the papers')
    }
  })

  it('has the fields that the label book names', async () => {
    const { out } = await run(['annotate'], JSON.stringify({ id: 'a', text: TEXT }))
    const [record] = records(out)
    for (const field of ['attributions', 'marks', 'voices', 'findings'])
      expect(record[field]).toBeInstanceOf(Array)
    expect(record.attributions.length).toBeGreaterThan(2)
    for (const one of record.attributions) {
      expect(['direct', 'mixed', 'indirect']).toContain(one.quotation)
      expect(one.confidence).toBeGreaterThanOrEqual(0)
      for (const speaker of one.speakers) {
        expect(Object.keys(speaker)).toEqual(expect.arrayContaining(['name', 'kind', 'naming', 'side']))
      }
      for (const relation of one.relations) {
        expect(relation.to === null || record.attributions[relation.to] !== undefined).toBe(true)
      }
      expect(one.inside === null || record.attributions[one.inside] !== undefined).toBe(true)
    }
    const denial = record.attributions.find(({ labels }: { labels: string[] }) => labels.includes('denial'))
    expect(denial?.relations).toContainEqual(expect.objectContaining({ type: 'denies' }))
  })

  it('puts an error in the place of a bad record, does the rest, and ends with status 1', async () => {
    const input = ['{"id":"a","text":"Short."}', '{"id":"b"}', 'nonsense', '{"id":"d","text":"Short."}'].join(
      '\n',
    )
    const { status, out } = await run(['annotate'], input)
    expect(status).toBe(1)
    const all = records(out)
    expect(all.map(({ id, error }) => [id, error === undefined])).toEqual([
      ['a', true],
      ['b', false],
      [null, false],
      ['d', true],
    ])
  })

  it('reads text and HTML files, and tells of one that is not there', async () => {
    writeFileSync(join(place, 'a.txt'), TEXT)
    const paragraphs = Array.from({ length: 6 }, (_, i) => `<p>On day ${i} it went on. ${TEXT}</p>`).join('')
    writeFileSync(
      join(place, 'a.html'),
      `<!doctype html><title>Bridge</title><article><h1>Bridge</h1>${paragraphs}`,
    )
    const { status, out } = await run(['annotate', 'a.txt', 'gone.txt', 'a.html'])
    expect(status).toBe(1)
    const [text, gone, html] = records(out)
    expect(text).toMatchObject({ id: 'a.txt', text: TEXT })
    expect(gone).toEqual({ id: 'gone.txt', error: 'no such file' })
    expect(html.id).toBe('a.html')
    expect(html.text).toContain('the bridge was safe')
    expect(html.attributions.length).toBeGreaterThan(10)
  })

  it('tells the outlet of a page by its address', async () => {
    const html = `<title>x</title><article><p>${TEXT}</p><p>The town has two other bridges, both older than the first.</p></article>`
    const input = JSON.stringify({ id: 'a', html, url: 'https://www.rt.com/news/1-bridge/' })
    const [record] = records((await run(['annotate'], input)).out)
    expect(record.outlet.name).toMatch(/RT/)
    expect(record.outlet.labels.length).toBeGreaterThan(0)
  })

  it('says of a page with no article that it has none', async () => {
    const input = JSON.stringify({ id: 'a', html: '<title>x</title><p>Too short.' })
    const { status, out } = await run(['annotate'], input)
    expect(status).toBe(0)
    expect(records(out)[0]).toMatchObject({ id: 'a', text: '', attributions: [], limits: ['no-article'] })
  })

  it('keeps more statements at a lower cut, and only outer ones for comparison', async () => {
    const input = JSON.stringify({ id: 'a', text: TEXT })
    const count = async (...given: string[]) =>
      records((await run(['annotate', ...given], input)).out)[0].attributions
    const [all, some, none] = [
      await count('--min-confidence', '0'),
      await count(),
      await count('--min-confidence', '1'),
    ]
    expect(all.length).toBeGreaterThanOrEqual(some.length)
    expect(some.length).toBeGreaterThan(none.length)
    const best = await count('--best-f1')
    expect(best.length).toBeGreaterThan(0)
    expect(best.every(({ inside }: { inside: number | null }) => inside === null)).toBe(true)
  })

  it.each([
    ['markdown', /^# /],
    ['json', /^\{/],
    ['web-annotation', /"@context"/],
  ])('writes %s', async (format, looks) => {
    const { status, out } = await run(
      ['annotate', '--format', format],
      JSON.stringify({ id: 'a', text: TEXT }),
    )
    expect(status).toBe(0)
    expect(out).toMatch(looks)
  })

  it('runs with node alone, and tells what is wrong with a rules file', async () => {
    const alone = `${elsewhere}/sourcelight.js`
    expect((await run(['annotate'], JSON.stringify({ id: 'a', text: TEXT }), alone)).status).toBe(0)
    writeFileSync(join(place, 'bad.json'), '{"schema":1}')
    const { status, err } = await run(['annotate', '--rules', 'bad.json'], '', alone)
    expect(status).toBe(2)
    expect(err).toContain('bad.json is no rules file')
    expect((await run(['annotate', '--fast'])).status).toBe(2)
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('answers each record before the next is sent, and stands a reader that stops listening', async () => {
    const child = start(['annotate'])
    child.stdout!.setEncoding('utf8')
    const line = () => new Promise<string>((resolve) => child.stdout!.once('data', resolve))
    for (const id of ['a', 'b']) {
      const answer = line()
      child.stdin!.write(`${JSON.stringify({ id, text: TEXT })}\n`)
      expect(JSON.parse(await answer).id).toBe(id)
    }
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.stdin!.on('error', () => undefined)
    child.stdout!.destroy()
    for (let i = 0; i < 5; i++) child.stdin!.write(`${JSON.stringify({ id: i, text: TEXT })}\n`)
    child.stdin!.end()
    expect(await ended).toBe(0)
  })
})
