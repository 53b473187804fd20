/** Who has how much of the article (label book, section 6): exact counts by side, or by speaker where there is no side. */
import { isWord } from './content-words.ts'
import type { Draft } from './draft.ts'
import type { Speaker, Voice } from './labelled.ts'
import type { Reading } from './reading.ts'

/** "This outlet" is a voice of its own. */
const OUTLET_VOICE = 'this outlet'

/** Number of words in the article: tokens that begin with a letter or a figure, clitics such as 's not counted. */
function wordCount(reading: Reading): number {
  let words = 0
  for (const token of reading.tokens) if (isWord(token.text)) words += 1
  return words
}

/** Words of a content by whether they stand in quotation marks. A verbatim block is quoted whatever its marks. */
function contentCount(draft: Draft, reading: Reading): { quoted: number; reported: number } {
  let quoted = 0
  let reported = 0
  for (const run of draft.content) {
    for (let at = run.first; at < run.end; at += 1) {
      if (!isWord(reading.tokens[at]!.text)) continue
      if (
        draft.found.quotation === 'direct' ||
        (draft.found.quotation === 'mixed' && reading.quoted[at] === 1)
      )
        quoted += 1
      else reported += 1
    }
  }
  return { quoted, reported }
}

/** The voice a speaker belongs to: the outlet, its first side, or the speaker alone. */
export function voiceKey(speaker: Speaker): string {
  if (speaker.kind === 'this outlet') return OUTLET_VOICE
  return speaker.side[0] ?? `speaker ${speaker.id}`
}

/** Whether a statement counts: not nested, not display text. */
export const counts = (draft: Draft): boolean => draft.found.inside === null && !draft.isDisplay

interface Growing {
  side: string | null
  speakers: Set<string>
  statements: number[]
  quoted: number
  reported: number
  inHeadline: boolean
}

/** Takes the drafts; gives the voices in the order in which they first speak. A statement of two sides counts for both. */
export function readVoices(
  drafts: readonly Draft[],
  reading: Reading,
  idOf: (index: number) => string,
): Voice[] {
  const voices = new Map<string, Growing>()
  const voice = (key: string, side: string | null): Growing => {
    const found = voices.get(key)
    if (found !== undefined) return found
    const made: Growing = {
      side,
      speakers: new Set(),
      statements: [],
      quoted: 0,
      reported: 0,
      inHeadline: false,
    }
    voices.set(key, made)
    return made
  }
  for (const draft of drafts) {
    if (!counts(draft)) continue
    const words = contentCount(draft, reading)
    const keys = new Map<string, Speaker | null>()
    for (const speaker of draft.speakers) keys.set(voiceKey(speaker), speaker)
    if (keys.size === 0) keys.set('', null)
    for (const [key, speaker] of keys) {
      const grown = voice(key, speaker === null || key.startsWith('speaker ') ? null : key)
      for (const one of draft.speakers) if (voiceKey(one) === key) grown.speakers.add(one.id)
      grown.statements.push(draft.index)
      grown.quoted += words.quoted
      grown.reported += words.reported
    }
  }
  for (const draft of drafts) {
    if (draft.found.display !== 'headline') continue
    for (const speaker of draft.speakers) {
      const grown = voices.get(voiceKey(speaker))
      if (grown !== undefined) grown.inHeadline = true
    }
  }
  const total = Math.max(1, wordCount(reading))
  return [...voices.values()].map((grown) => ({
    side: grown.side,
    speakers: [...grown.speakers],
    statements: grown.statements.map(idOf),
    quotedWords: grown.quoted,
    reportedWords: grown.reported,
    share: (grown.quoted + grown.reported) / total,
    inHeadline: grown.inHeadline,
  }))
}
