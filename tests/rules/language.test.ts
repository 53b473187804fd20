import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { LABEL_WORD_IDS } from '../../src/labels/label-words.ts'
import {
  type LanguageFile,
  languageFileSchema,
  mergeLanguageFiles,
} from '../../src/rules/language/language-rules.ts'
import { languageWords } from '../../src/rules/language/language-words.ts'
import { checkPattern, compilePatterns, findMatches, type PatternRule } from '../../src/rules/pattern.ts'
import { tokensOf } from '../../src/rules/tokens.ts'

const folder = join(import.meta.dirname, '../../src/rules/language')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({ name, data: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown }))

const checked: LanguageFile[] = files.map((file) => v.parse(languageFileSchema, file.data))
const rules = mergeLanguageFiles(checked)
const words = languageWords(rules)

/** Every entry that reads text, as one rule per set of patterns. */
interface Tried extends PatternRule {
  readonly examples: readonly string[]
  readonly counterExamples: readonly string[]
}
const tried: Tried[] = rules.entries.flatMap((entry): Tried[] => {
  const trial = {
    examples: 'examples' in entry ? (entry.examples ?? []) : [],
    counterExamples: 'counterExamples' in entry ? (entry.counterExamples ?? []) : [],
  }
  if (entry.kind === 'contested-name')
    return [{ id: entry.id, patterns: entry.forms.flatMap((form) => form.patterns), ...trial }]
  if (entry.kind === 'opposite')
    return [{ id: entry.id, patterns: [...entry.patterns, ...entry.against], ...trial }]
  return 'patterns' in entry ? [{ id: entry.id, patterns: entry.patterns, ...trial }] : []
})
const compiled = compilePatterns(tried, words)

describe('the language rules', () => {
  it.each(files.map((file) => [file.name, file.data] as const))(
    '%s has the shape of a language file',
    (_, data) => {
      const result = v.safeParse(languageFileSchema, data)
      expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([])
    },
  )

  it('have unique ids, sources that exist, and sources that mean the same in every file', () => {
    const ids = rules.entries.map((entry) => entry.id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    for (const file of checked) {
      for (const entry of file.entries) expect(Object.keys(file.sources), entry.id).toContain(entry.source)
      for (const [key, source] of Object.entries(file.sources))
        expect(rules.sources[key], key).toEqual(source)
    }
  })

  it('call a term loaded only where somebody read who calls it so', () => {
    const loaded = rules.entries.filter((entry) => entry.kind === 'loaded')
    expect(loaded.length).toBeGreaterThanOrEqual(30)
    for (const entry of loaded) expect(rules.sources[entry.source]?.readOn, entry.id).toBeDefined()
  })

  it('show at least 60 contested names, each with a reference that was read', () => {
    const names = rules.entries.filter((entry) => entry.kind === 'contested-name')
    expect(names.filter((entry) => entry.verified).length).toBeGreaterThanOrEqual(60)
    for (const entry of names) {
      expect(URL.canParse(entry.reference) && !/\s/.test(entry.reference), entry.id).toBe(true)
      expect(new Set(entry.forms.map((form) => form.name)).size, entry.id).toBe(entry.forms.length)
      expect(
        entry.forms.some((form) => form.marked !== false),
        entry.id,
      ).toBe(true)
    }
    // Two names for one thing would mark it twice.
    const patterns = names.flatMap((entry) => entry.forms.flatMap((form) => form.patterns))
    expect(patterns.filter((pattern, at) => patterns.indexOf(pattern) !== at)).toEqual([])
  })

  it('hold every rule that the code names by itself, and none that it does not', () => {
    const folder = join(import.meta.dirname, '../../src/labels')
    const code = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
    const named = [
      ...code.matchAll(/(?:rule: |rule = |addLabel\([A-Za-z]+, '[a-z -]+', )'([a-z]+(?:-[a-z]+)+)'/g),
    ].map((match) => match[1]!)
    const ids = new Set(rules.entries.map((entry) => entry.id))
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((id) => !ids.has(id))).toEqual([])
    for (const entry of rules.entries)
      if (entry.kind === 'reading') expect(code, entry.id).toContain(`'${entry.id}'`)
  })

  it('hold the lists of words that the labels read, and no list that they do not', () => {
    const lists = rules.entries.filter((entry) => entry.kind === 'class' && entry.id.startsWith('label-'))
    expect(lists.map((entry) => entry.id).sort()).toEqual([...LABEL_WORD_IDS].sort())
    for (const list of lists) {
      if (list.kind !== 'class') continue
      expect(list.message, list.id).toBeDefined()
      expect(
        list.words.every((word) => word === word.toLowerCase()),
        list.id,
      ).toBe(true)
    }
  })

  it('hold no closed class of words that no code asks for', () => {
    const code = ['labels', 'labels/speakers', 'statements'].flatMap((room) => {
      const folder = join(import.meta.dirname, '../../src', room)
      return readdirSync(folder)
        .filter((name) => name.endsWith('.ts') && name !== 'word-classes.ts')
        .map((name) => readFileSync(join(folder, name), 'utf8'))
    })
    const classes = rules.entries.flatMap(({ kind, id }) => (kind === 'words' ? [id.slice(6)] : []))
    expect(classes.length).toBeGreaterThan(10)
    const isAsked = (name: string): boolean =>
      code.some((text) => text.includes(`'${name}'`) || text.includes(`'words-${name}'`))
    expect(classes.filter((name) => !isAsked(name))).toEqual([])
  })

  it('have patterns that can be read', () => {
    expect(compiled.ok ? [] : compiled.error).toEqual([])
    for (const entry of rules.entries) {
      if (entry.kind !== 'cue') continue
      for (const start of entry.contentStarts ?? [])
        expect(
          checkPattern(start, (name) => words.classes.has(name)),
          entry.id,
        ).toBeNull()
    }
  })

  it('have examples and counter-examples wherever they read text', () => {
    expect(tried.filter((rule) => rule.examples.length === 0).map((rule) => rule.id)).toEqual([])
    expect(tried.filter((rule) => rule.counterExamples.length === 0).map((rule) => rule.id)).toEqual([])
  })

  it('hold no cue that another always reads before it', () => {
    if (!compiled.ok) throw new Error(compiled.error.join('\n'))
    const cues = new Map(rules.entries.filter((entry) => entry.kind === 'cue').map((cue) => [cue.id, cue]))
    const shadowed = tried.filter((rule) => {
      const looksAhead = cues.get(rule.id)?.contentStarts !== undefined
      if (!cues.has(rule.id)) return false
      // Of cues that begin at one word, one that looks at the content holds, then the longest (src/labels/cue-stance.ts).
      return !rule.examples.some((text) => {
        const matches = findMatches(compiled.value, tokensOf(text))
        const own = matches.filter((match) => match.rule === rule)
        return own.some((match) =>
          matches.every((other) => {
            const cue = cues.get(other.rule.id)
            if (other.rule === rule || cue === undefined || other.from !== match.from) return true
            // Two that look at the content are told apart by it.
            if (cue.contentStarts !== undefined || looksAhead) return true
            return (
              other.to < match.to ||
              (other.to === match.to && tried.indexOf(rule) < tried.indexOf(other.rule as Tried))
            )
          }),
        )
      })
    })
    expect(shadowed.map((rule) => rule.id)).toEqual([])
  })

  it('match their examples and not their counter-examples', () => {
    if (!compiled.ok) throw new Error(compiled.error.join('\n'))
    const problems: string[] = []
    for (const rule of tried) {
      const matched = (text: string): boolean =>
        findMatches(compiled.value, tokensOf(text)).some((match) => match.rule === rule)
      for (const text of rule.examples) if (!matched(text)) problems.push(`${rule.id} misses: ${text}`)
      for (const text of rule.counterExamples)
        if (matched(text)) problems.push(`${rule.id} wrongly reads: ${text}`)
    }
    expect(problems).toEqual([])
  })
})
