/**
 * From the sources of found statements to speakers: who is meant, in which capacity they speak, how the article names
 * them, and for whose cause. What the words do not tell is left open.
 */

import type { LanguageRules } from '../../rules/language/language-rules.ts'
import type { Token } from '../../rules/tokens.ts'
import { type Article, DISPLAY_KINDS, type FoundStatement } from '../../statements/statement.ts'
import type { Speaker } from '../labelled.ts'
import { castOf } from './cast.ts'
import { noteEpithets } from './epithets.ts'
import { lexiconOf } from './lexicon.ts'
import { finished } from './roll.ts'
import { sceneOf } from './scene.ts'
import { SourceReader } from './source-reader.ts'
import { rangeOf, wordsOf } from './words.ts'

/** Speakers of an article and who of them speaks in each statement, in the order of the statements. */
export interface ResolvedSpeakers {
  readonly speakers: readonly Speaker[]
  /** Speaker ids of each statement; empty where the speaker is left open. */
  readonly of: readonly (readonly string[])[]
  /** The outlet, person or document through which a statement came, where its source or cue tells it. */
  readonly via: readonly (string | null)[]
  /** 0–1: how sure the resolution of each statement's source is; 0 where it is left open. */
  readonly confidence: readonly number[]
}

/** What is known of the page: the names that its outlet goes by. */
export interface SpeakerContext {
  readonly outlet: readonly string[]
}

/**
 * Takes an article, its found statements (in order) and the language rules; gives the speakers. Pure; time grows linearly
 * with text and statements, since every look back is bounded. `tokens`: the article's, where they have been cut already.
 */
export function resolveSpeakers(
  article: Article,
  found: readonly FoundStatement[],
  language: LanguageRules,
  context: SpeakerContext,
  tokens?: readonly Token[],
): ResolvedSpeakers {
  const words = wordsOf(article, lexiconOf(language), tokens)
  const isDisplay = (at: number): boolean =>
    DISPLAY_KINDS.has(article.blocks[words.blockOf[at]!]?.kind ?? 'body')
  const cast = castOf(words, isDisplay)
  noteEpithets(words, cast)
  const scene = sceneOf(words, cast)
  const reader = new SourceReader(scene, isDisplay, context.outlet)
  const keys: string[][] = []
  const confidence: number[] = []
  const via: (string | null)[] = []
  for (const statement of found) {
    const outer = statement.inside === null ? null : (keys[statement.inside] ?? null)
    const resolved = reader.read(
      {
        source: statement.source.map((span) => rangeOf(words, span)),
        cue: statement.cue.map((span) => rangeOf(words, span)),
        content: statement.content.map((span) => rangeOf(words, span)),
        quotation: statement.quotation,
        nested: statement.inside !== null,
        display: DISPLAY_KINDS.has(statement.display),
      },
      outer,
    )
    keys.push(resolved.keys)
    confidence.push(resolved.keys.length === 0 ? 0 : resolved.confidence)
    via.push(null)
  }
  const { speakers, idOf } = finished(reader.enrolment.roll, keys.flat())
  return {
    speakers,
    of: keys.map((own) => own.map((key) => idOf.get(key)!)),
    via,
    confidence,
  }
}
