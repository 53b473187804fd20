import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLists } from '../../tools/compile-rules.ts'
import { languageSources } from '../../tools/notice.ts'

const notice = readFileSync(new URL('../../NOTICE', import.meta.url), 'utf8')
const packages = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>
}

describe('NOTICE (written by npm run rules)', () => {
  it('credits every source of outlets with its licence', () => {
    for (const [file, { source }] of readLists()) {
      expect(notice, file).toContain(`- ${source.name}\n  src/rules/outlets/${file}`)
      expect(notice, file).toContain(`  Licence: ${source.licence}\n`)
    }
  })

  it('credits every source that a language file names, with its licence', () => {
    const sources = languageSources()
    expect(sources.length).toBeGreaterThan(5)
    for (const { source, files } of sources) {
      expect(notice, files.join()).toContain(`- ${source.name} (`)
      expect(notice, source.name).toContain(`  Licence: ${source.licence}\n`)
    }
  })

  it('names the corpora behind the weights, and every library in the package', () => {
    for (const name of [
      'PolNeAR',
      'English-GUM',
      'MegaVeridicality',
      ...Object.keys(packages.dependencies),
    ]) {
      expect(notice).toContain(name)
    }
  })
})
