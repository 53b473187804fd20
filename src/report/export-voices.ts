import type { Voice } from '../labels/labelled.ts'

const OUTLET = 'this outlet'

/**
 * The voices of a report with the outlet's own always among them, widest first. Words that are in nobody's mouth are
 * the outlet's own: what the shares of the others leave of the article.
 */
export function voicesWithOutlet(voices: readonly Voice[]): readonly Voice[] {
  const others = voices.filter((voice) => voice.side !== OUTLET)
  const spoken = voices.find((voice) => voice.side === OUTLET)
  const rest = 1 - others.reduce((sum, voice) => sum + voice.share, 0)
  const own: Voice = {
    side: OUTLET,
    speakers: spoken?.speakers ?? [],
    statements: spoken?.statements ?? [],
    quotedWords: spoken?.quotedWords ?? 0,
    reportedWords: spoken?.reportedWords ?? 0,
    share: Math.max(0, rest),
    inHeadline: spoken?.inHeadline ?? false,
  }
  return [own, ...others].sort((a, b) => b.share - a.share)
}
