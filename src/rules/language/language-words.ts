/** The word classes and irregular forms that patterns refer to, as the language rules hold them. */
import type { PatternWords } from '../pattern.ts'
import type { LanguageRules } from './language-rules.ts'

const known = new WeakMap<LanguageRules, PatternWords>()

/** Takes the language rules; gives what `compilePatterns` needs beside the rules. Worked out once for each rules object. */
export function languageWords(rules: LanguageRules): PatternWords {
  const found = known.get(rules)
  if (found !== undefined) return found
  const classes = new Map<string, readonly string[]>()
  const irregulars = new Map<string, readonly string[]>()
  // The outlets and agencies of the gazetteer are media too.
  const media = rules.entries.flatMap((entry) =>
    entry.kind === 'organisation' && entry.speaker === 'media' ? entry.names : [],
  )
  for (const entry of rules.entries) {
    if (entry.kind === 'class')
      classes.set(entry.id, entry.id === 'medium' ? [...entry.words, ...media] : entry.words)
    else if (entry.kind === 'inflection') irregulars.set(entry.lemma, entry.forms)
  }
  const words: PatternWords = { classes, irregulars }
  known.set(rules, words)
  return words
}
