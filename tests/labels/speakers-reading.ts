/** Helpers of the speaker tests: the language rules, and statements given by their words. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Speaker } from '../../src/labels/labelled.ts'
import { type ResolvedSpeakers, resolveSpeakers } from '../../src/labels/speakers/resolve-speakers.ts'
import { type LanguageRules, mergeLanguageFiles } from '../../src/rules/language/language-rules.ts'
import { articleFromText } from '../../src/statements/article.ts'
import type { Article, FoundStatement, Span } from '../../src/statements/statement.ts'

const folder = join(import.meta.dirname, '../../src/rules/language')

/** All language files as they stand. */
export const language: LanguageRules = mergeLanguageFiles(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
)

/** A statement by its words: `[source, cue, content]`, '' for none. */
export type Told = readonly [source: string, cue: string, content: string, inside?: number]

const isLetter = (text: string, at: number): boolean => {
  const letter = text[at] ?? ' '
  return letter.toLowerCase() !== letter.toUpperCase()
}

/** Places of whole words at or after an offset. */
function placesOf(text: string, words: string, from: number): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const inside = (isLetter(text, at - 1) && isLetter(text, at)) || isLetter(text, at + words.length)
    if (!inside) places.push(at)
  }
  return places
}

/** Of the places of words the one nearest to an offset; none for no words. */
function spanNear(text: string, words: string, near: number): Span[] {
  if (words === '') return []
  const places = placesOf(text, words, 0).sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
  if (places[0] === undefined) throw new Error(`not in the text: ${words}`)
  return [[places[0], places[0] + words.length]]
}

/** Takes a text and its statements in the order of their contents; source and cue are the nearest to the content. */
export function foundIn(article: Article, told: readonly Told[]): FoundStatement[] {
  const { text } = article
  let from = 0
  return told.map(([source, cue, content, inside]) => {
    const at = placesOf(text, content, from)[0]
    if (at === undefined) throw new Error(`not in the text, or not in its order: ${content}`)
    if (inside === undefined) from = at
    const direct = content.startsWith('“') && content.endsWith('”')
    return {
      source: spanNear(text, source, at),
      cue: spanNear(text, cue, at),
      content: [[at, at + content.length]],
      quotation: direct ? 'direct' : content.includes('“') ? 'mixed' : 'indirect',
      display: 'body',
      inside: inside ?? null,
      confidence: 1,
    }
  })
}

/** Resolves a text's statements; gives the speakers of each. */
export function speakersIn(
  text: string,
  told: readonly Told[],
  outlet: readonly string[] = [],
): { of: (readonly Speaker[])[]; resolved: ResolvedSpeakers } {
  const article = articleFromText(text)
  const resolved = resolveSpeakers(article, foundIn(article, told), language, { outlet })
  const byId = new Map(resolved.speakers.map((speaker) => [speaker.id, speaker]))
  return { of: resolved.of.map((ids) => ids.map((id) => byId.get(id)!)), resolved }
}

/** A speaker in one line: "Ana Ruiz | company | named | Northwind". */
export const line = ({ name, kind, naming, side }: Speaker): string =>
  [name, kind, naming, side.join(', ')].join(' | ').trim()
