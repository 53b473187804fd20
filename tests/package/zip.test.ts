import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unzip, zip } from '../../tools/package/zip.ts'

const name = fc.stringMatching(/^[a-z0-9é字][a-z0-9é字._-]{0,20}(\/[a-z0-9._-]{1,10}){0,2}$/)
const files = fc.uniqueArray(fc.record({ path: name, bytes: fc.uint8Array({ maxLength: 2_000 }) }), {
  selector: ({ path }) => path,
  maxLength: 12,
})

describe('zip', () => {
  it('gives back what went in, and the same bytes for the same files in any order', () => {
    fc.assert(
      fc.property(files, (entries) => {
        const archive = zip(entries)
        expect(zip([...entries].reverse()).equals(archive)).toBe(true)
        const back = new Map(unzip(archive).map(({ path, bytes }) => [path, Buffer.from(bytes)]))
        expect(back.size).toBe(entries.length)
        for (const { path, bytes } of entries) expect(back.get(path)?.equals(bytes)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('notices a damaged file', () => {
    const archive = zip([{ path: 'a.txt', bytes: Buffer.from('words '.repeat(200)) }])
    archive[40] = archive[40]! ^ 0xff
    expect(() => unzip(archive)).toThrow()
  })

  it('is read by others', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sourcelight-zip-'))
    try {
      const at = join(folder, 'a.zip')
      writeFileSync(at, zip([{ path: 'one/two.txt', bytes: Buffer.from('three') }]))
      // Python comes with every machine that lints or packs here; where it does not, there is nothing to compare with.
      const read = `import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(z.read("one/two.txt").decode(), z.infolist()[0].date_time)`
      const { status, stdout, error } = spawnSync('python3', ['-c', read, at], { encoding: 'utf8' })
      if (error) return
      expect([status, stdout.trim()]).toEqual([0, 'three (1980, 1, 1, 0, 0, 0)'])
      expect(readFileSync(at).length).toBeLessThan(200)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
