/** "According to X, …" at the start of a sentence: the plainest form there is, and where the name of X stands. */
import type { Draft } from './draft.ts'
import { hashText } from './hashing.ts'
import { nounPhraseAt, sentenceStart } from './phrases.ts'
import type { Reading } from './reading.ts'
import { Kind } from './reading.ts'
import { Shape } from './words.ts'

const confidence = 0.9
const [ACCORDING, TO] = ['according', 'to'].map(hashText)

/** Makes sure drafts whose cue opens its sentence, with the source beside it and a clause behind the source. */
export function makeSureOfOpenings(reading: Reading, drafts: readonly Draft[]): void {
  const { words, kind } = reading
  for (const d of drafts) {
    const cue = d.cue[0]
    const source = d.source[0]
    const content = d.content[0]
    if (cue === undefined || source === undefined || content === undefined) continue
    if (words.hash[cue[0]] !== ACCORDING || words.hash[cue[0] + 1] !== TO) continue
    if (sentenceStart(reading, cue[0]) !== cue[0] || source[0] !== cue[0] + 2) continue
    if (kind[source[1] + 1] !== Kind.comma || content[0] !== source[1] + 2) continue
    d.confidence = Math.max(d.confidence, confidence)
  }
}

/** "According to her lawyer, Jana Wolf, she …": a name between commas behind a role, before a clause with its own subject, belongs to the source. */
export function takeNames(reading: Reading, drafts: readonly Draft[]): void {
  const { kind, words, verb } = reading
  for (const d of drafts) {
    const cue = d.cue[0]
    const source = d.source[0]
    const content = d.content[0]
    if (d.source.length !== 1 || cue === undefined || source === undefined || content === undefined) continue
    const name = source[1] + 2
    if (source[0] !== cue[1] + 1 || content[0] !== name || kind[source[1] + 1] !== Kind.comma) continue
    if (kind[source[0]] !== Kind.determiner || kind[source[1]] !== Kind.noun) continue
    let last = name
    while (last < content[1] && words.shape[last] === Shape.capital && kind[last] !== Kind.comma) last++
    if (last - name < 2 || kind[last] !== Kind.comma) continue
    const subject = nounPhraseAt(reading, last + 1, content[1] + 1)
    if (
      subject === null ||
      (verb[subject + 1] !== 1 && kind[subject + 1] !== Kind.modal && kind[subject + 1] !== Kind.adverb)
    )
      continue
    d.source = [[source[0], last - 1]]
    d.content = [[last + 1, content[1]], ...d.content.slice(1)]
  }
}
