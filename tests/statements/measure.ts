/**
 * Prints which annotated statements are not found to the word: `npx tsx tests/statements/measure.ts [--write]`. `--write`
 * puts them into known-missed.json, whose change a reviewer then sees: more missed needs a reason in the commit.
 */
import { foundLines, writeKnownLines } from './annotated.ts'

const articles = foundLines()
for (const { id, missed, extra } of articles) {
  for (const line of missed) console.log(`${id} misses ${line}`)
  for (const line of extra) console.log(`${id} finds  ${line}`)
}
const sum = (of: (typeof articles)[number], key: 'found' | 'missed' | 'extra'): number => of[key].length
const total = (key: 'found' | 'missed' | 'extra'): number => articles.reduce((n, one) => n + sum(one, key), 0)
console.log(`found ${total('found')}, missed ${total('missed')}, amiss ${total('extra')}`)
if (process.argv.includes('--write')) writeKnownLines(articles)
