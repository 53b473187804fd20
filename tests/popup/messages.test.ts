import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { LABELS } from '../../src/ui/words.ts'
import { type Messages, translator } from './messages.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const localesFolder = join(root, 'src/_locales')
const read = (language: string): Messages =>
  JSON.parse(readFileSync(join(localesFolder, language, 'messages.json'), 'utf8')) as Messages

const LANGUAGES = readdirSync(localesFolder)
const english = read('en')
const PLURAL = /_(zero|one|two|few|many|other)$/

/** The text of every source file in which messages can be named, comments taken out. */
const sources = ['src/popup', 'src/options', 'src/ui', 'src/extension', 'manifest.json']
  .flatMap((path) =>
    path.endsWith('.json')
      ? [path]
      : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name))
          .map((name) => join(path, name)),
  )
  .map((path) => readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))

/** Every literal that could be a key, so that tables of keys count as well as calls. */
const literals = new Set(
  sources.flatMap((text) => [
    ...[...text.matchAll(/['"]([A-Za-z][A-Za-z0-9]*)['"]/g)].map((found) => found[1]!),
    ...[...text.matchAll(/__MSG_([A-Za-z0-9_]+)__/g)].map((found) => found[1]!),
  ]),
)

describe('the English messages', () => {
  it('has no message that nothing uses', () => {
    const unused = Object.keys(english).filter((key) => {
      const base = key.replace(PLURAL, '')
      // figures-line.tsx builds `${key}About` of four figures.
      return !literals.has(base) && !(base.startsWith('figure') && literals.has(base.replace(/About$/, '')))
    })
    expect(unused).toEqual([])
  })

  it('has every message that is asked for', () => {
    const asked = sources.flatMap((text) => [
      ...[...text.matchAll(/\b(?:t|message)\(\s*'([^']+)'/g)].map((found) => found[1]!),
      ...[...text.matchAll(/\bplural\(\s*t,\s*'([^']+)'/g)].map((found) => `${found[1]}_other`),
      ...[...text.matchAll(/__MSG_([A-Za-z0-9_]+)__/g)].map((found) => found[1]!),
    ])
    expect(asked.length).toBeGreaterThan(150)
    expect(asked.filter((key) => !Object.hasOwn(english, key))).toEqual([])
  })

  it('has a name and an explanation for every label of the book', () => {
    for (const { name, about } of Object.values(LABELS)) {
      expect(english[name]?.message).toBeTruthy()
      expect(english[about]?.message.length).toBeGreaterThan(20)
    }
  })

  it('keeps to what stores allow', () => {
    expect(english.extensionName!.message.length).toBeLessThanOrEqual(45)
    for (const language of LANGUAGES) {
      expect(
        (read(language).extensionDescription ?? english.extensionDescription)!.message.length,
      ).toBeLessThanOrEqual(132)
    }
  })

  it('judges no one: no score, no "fake", no "true"', () => {
    for (const [key, { message }] of Object.entries(english)) {
      expect(message, key).not.toMatch(/\b(fake|liar|lying|propaganda|bias(ed)?|trustworth\w*|credib\w*)\b/i)
    }
  })
})

describe.each(LANGUAGES)('the messages in %s', (language) => {
  const messages = read(language)
  const bases = (of: Messages): Set<string> => new Set(Object.keys(of).map((key) => key.replace(PLURAL, '')))

  it('are the same as the English ones, none missing, none more', () => {
    expect([...bases(english)].filter((key) => !bases(messages).has(key))).toEqual([])
    expect([...bases(messages)].filter((key) => !bases(english).has(key))).toEqual([])
  })

  it('take the same things in', () => {
    const taken = (message: string): string => [...new Set(message.match(/\$\d/g) ?? [])].sort().join()
    for (const [key, { message }] of Object.entries(messages)) {
      const model = english[key] ?? english[key.replace(PLURAL, '_other')]
      if (PLURAL.test(key) && !/_other$/.test(key)) continue
      expect(taken(message), key).toBe(taken(model!.message))
    }
  })

  it('have one for each plural category of the language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const key of Object.keys(english).filter((one) => one.endsWith('_other'))) {
      for (const category of categories) {
        expect(messages, key).toHaveProperty(key.replace('_other', `_${category}`))
      }
    }
  })

  it('name their language and are written in its script', () => {
    expect(messages.languageTag!.message).toBe(language)
    const scripts: Record<string, RegExp> = { ru: /\p{Script=Cyrillic}/u, hy: /\p{Script=Armenian}/u }
    const script = scripts[language] ?? /\p{Script=Latin}/u
    const t = translator(messages)
    for (const key of ['introLead', 'stateAnalysing', 'labelDenied', 'optionsMarks'] as const) {
      expect(t(key)).toMatch(script)
    }
  })
})
