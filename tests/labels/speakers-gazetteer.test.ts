import { describe, expect, it } from 'vitest'
import type { LanguageEntry } from '../../src/rules/language/language-rules.ts'
import { language, speakersIn } from './speakers-reading.ts'

type Tried = Extract<LanguageEntry, { kind: 'role' | 'body' | 'document' | 'metonym' }>

const tried = language.entries.filter(
  (entry): entry is Tried =>
    entry.kind === 'role' || entry.kind === 'body' || entry.kind === 'document' || entry.kind === 'metonym',
)

/** The speaker of "<example> said it was late." inside a sentence, where capitals tell something. */
function read(example: string): { kind: string; naming: string } {
  const source = example[0]!.toUpperCase() + example.slice(1)
  const { of } = speakersIn(`${source} said it was late.`, [[source, 'said', 'it was late']])
  const [speaker] = of[0]!
  return { kind: speaker?.kind ?? 'unknown', naming: speaker?.naming ?? 'role' }
}

/** What an entry says of the example: its kind, or that there is one where another word decides. */
function agrees(entry: Tried, { kind, naming }: { kind: string; naming: string }): boolean {
  if (entry.kind === 'document') return kind === 'document' || naming === 'named'
  if (entry.kind === 'role' && entry.marks === 'anonymous') return naming === 'anonymous'
  if (entry.speaker === 'unknown') return kind !== 'unknown'
  return kind === entry.speaker
}

describe('the gazetteer', () => {
  it('reads every example as its entry says', () => {
    const wrong = tried.flatMap((entry) =>
      (entry.examples ?? [])
        .map((example) => ({ example, got: read(example) }))
        .filter(({ got }) => !agrees(entry, got))
        .map(({ example, got }) => `${entry.id}: ${example} → ${got.kind}, ${got.naming}`),
    )
    expect(wrong).toEqual([])
  })

  it('reads no counter-example so', () => {
    const wrong = tried.flatMap((entry) =>
      (entry.counterExamples ?? [])
        .filter((example) => agrees(entry, read(example)))
        .map((example) => `${entry.id}: ${example}`),
    )
    expect(wrong).toEqual([])
  })

  it('has an example for every role that is more than a title, and for every word for a body or document', () => {
    const without = tried
      .filter((entry) => entry.kind !== 'metonym' && !(entry.kind === 'role' && entry.marks !== undefined))
      .filter((entry) => (entry.examples ?? []).length === 0)
    expect(without.map(({ id }) => id)).toEqual([])
  })

  it('lists no name or word twice in one entry', () => {
    const own = [
      'country',
      'region',
      'metonym',
      'organisation',
      'armed-group',
      'role',
      'body',
      'document',
      'first-names',
      'words',
    ]
    const twice = language.entries.flatMap((entry) => {
      if (!own.includes(entry.kind)) return []
      const words = 'names' in entry ? entry.names : 'words' in entry ? entry.words : []
      return words
        .filter((word, index) => words.indexOf(word) !== index)
        .map((word) => `${entry.id}: ${word}`)
    })
    expect(twice).toEqual([])
  })

  it('gives each role word one meaning', () => {
    const seen = new Map<string, string>()
    const twice: string[] = []
    for (const entry of language.entries) {
      if (entry.kind !== 'role') continue
      for (const word of entry.words) {
        const key = word.toLowerCase() === word ? word : `=${word}`
        if (seen.has(key)) twice.push(`${word}: ${seen.get(key)}, ${entry.id}`)
        seen.set(key, entry.id)
      }
    }
    expect(twice).toEqual([])
  })

  it('has every country of the United Nations with a code, an adjective and a seat', () => {
    const countries = language.entries.filter((entry) => entry.kind === 'country')
    expect(countries.length).toBeGreaterThanOrEqual(193)
    expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length)
  })
})
