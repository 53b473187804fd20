import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { BROWSERS, built } from './browsers.ts'

it.each(BROWSERS)('puts at most 30 KB gzip into every page, in %s', (browser) => {
  const manifest = JSON.parse(readFileSync(built(browser, 'manifest.json'), 'utf8'))
  const files = manifest.content_scripts.flatMap(({ js }: { js: string[] }) => js) as string[]
  expect(files.length).toBeGreaterThan(0)
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(built(browser, file))).length, 0)
  expect(bytes).toBeGreaterThan(1_000)
  expect(bytes).toBeLessThanOrEqual(30 * 1024)
})
