/**
 * Prints what the labels tell wrongly of annotated statements: `npx tsx tests/labels/measure.ts [--write]`. `--write` puts
 * the names into known-wrong.json, whose change a reviewer then sees: a name that comes in needs a reason in the commit, and
 * one that has become right should go, so that it stays right.
 */
import { loadEngine } from '../articles/engine.ts'
import { ASPECTS, agrees, annotatedArticles, compared, writeKnownWrong } from './exact.ts'

const engine = loadEngine()
const all = annotatedArticles().flatMap((loaded) => compared(loaded, engine))
for (const one of all)
  if (!agrees(one)) console.log(`${one.name}: ${one.given.join(', ')} for ${one.expected.join(', ')}`)
for (const aspect of ASPECTS) {
  const of = all.filter(({ name }) => name.endsWith(` ${aspect}`))
  console.log(`${aspect}: ${of.filter(agrees).length} of ${of.length} right`)
}
if (process.argv.includes('--write')) writeKnownWrong(all)
