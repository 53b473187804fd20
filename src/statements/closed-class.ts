/** Words of the closed classes (prepositions, determiners, pronouns …): no other word can be one, whatever the tagger guesses of a word that it never saw. */
import data from '../rules/language/statement-words.json'
import { hashText } from './hashing.ts'
import { tagNumber } from './tagger.ts'
import { Shape, type Words } from './words.ts'

const listed = data.entries.find(({ id }) => id === 'words-closed-class')?.words ?? []
const closed: ReadonlySet<number> = new Set(listed.map((word) => hashText(word)))
const closedTags = new Set(
  ['IN', 'DT', 'CC', 'PRP', 'PRP$', 'MD', 'TO', 'WDT', 'WP', 'WP$', 'WRB', 'EX', 'PDT', 'RP'].map(tagNumber),
)
const noun = tagNumber('NN')
const name = tagNumber('NNP')

/** Makes nouns and names of words that were tagged as of a closed class and are not, in place. */
export function openClasses(words: Words, tags: Uint8Array): void {
  for (let i = 0; i < tags.length; i++) {
    const shape = words.shape[i]!
    if (shape === Shape.mark || !closedTags.has(tags[i]!) || closed.has(words.hash[i]!)) continue
    tags[i] = shape === Shape.lower ? noun : name
  }
}
