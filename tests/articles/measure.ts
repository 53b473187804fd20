/**
 * Prints how the engine does on the annotated articles: `npx tsx tests/articles/measure.ts [--write]`. `--write` puts the
 * state, that of the hard cases too, into ratchet.json, whose change a reviewer then sees: figures that fall need a reason
 * in the commit.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type From, figures, findingsAgreement, loadEngine, voiceFaults } from './engine.ts'
import { runTable } from './hard-cases/run.ts'
import { hardTables } from './hard-cases/tables.ts'
import { heldArticles, tuneArticles } from './load.ts'
import { percents, RATCHET_FILE, type Ratchet } from './ratchet.ts'
import { describe, f1 } from './score.ts'

const engine = loadEngine()
for (const [name, articles] of [
  ['tune', tuneArticles()],
  ['held', heldArticles()],
] as const)
  for (const from of ['annotated', 'found'] as const)
    console.log(
      `${name}, from ${from} statements\n${describe(figures(articles, engine, from))}\nfindings F1 ${(100 * f1(findingsAgreement(articles, engine, from))).toFixed(1)}\n`,
    )

const wrongVoices = [...tuneArticles(), ...heldArticles()].flatMap((a) => voiceFaults(a, engine))
for (const { name, fault } of wrongVoices) console.log(`voice ${name}: ${fault}`)

if (process.argv.includes('--write')) {
  const state = (from: From) =>
    percents(figures(tuneArticles(), engine, from), findingsAgreement(tuneArticles(), engine, from), from)
  const results = hardTables.map((table) => runTable(table, engine.model))
  const ratchet: Ratchet = {
    hardCases: Object.fromEntries(
      results.map((r) => [r.table, { passed: r.passed, failing: [...r.failing.keys()] }]),
    ),
    annotated: state('annotated'),
    found: state('found'),
    voices: wrongVoices.map((v) => v.name),
  }
  writeFileSync(RATCHET_FILE, `${JSON.stringify(ratchet, null, 2)}\n`)
  execFileSync('npx', ['biome', 'format', '--write', fileURLToPath(RATCHET_FILE)])
}
