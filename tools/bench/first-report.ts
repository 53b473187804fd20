/** The first report of an engine that has just been started: each is made in a process of its own, where nothing is warm. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ENGINE } from './bundle.ts'

/** What each process runs: it prints its processor time, in milliseconds, from the rules file's text to the report. */
const PROGRAM = `
import { readFileSync } from 'node:fs'
const [engine, rulesFile, modelFile, textFile] = process.argv.slice(1)
const { articleFromText, indexOutlets, loadModel, loadRules, makeReport } = await import(engine)
const rulesText = readFileSync(rulesFile, 'utf8')
const modelBytes = readFileSync(modelFile)
const text = readFileSync(textFile, 'utf8')
const start = process.cpuUsage()
const rules = loadRules(rulesText).value
const model = loadModel(modelBytes).value
const outlets = indexOutlets(rules.outlets)
const input = { url: '', title: '', language: 'en', article: articleFromText(text), analysedAt: '' }
const report = makeReport(input, { rules, model, outlets })
const { user, system } = process.cpuUsage(start)
if (report.text.length === 0) throw new Error('nothing was read')
console.log((user + system) / 1000)
`

/**
 * Takes the text of the rules file, the model and the text of an article; gives the milliseconds of processor time of so
 * many first reports, rules, model and outlets read anew for each. The engine must have been built.
 */
export function firstReports(rules: string, model: Uint8Array, text: string, repeats: number): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'first-report-'))
  try {
    const written = [rules, model, text].map((content, at) => {
      const path = join(folder, String(at))
      writeFileSync(path, content)
      return path
    })
    const args = ['--input-type=module', '-e', PROGRAM, pathToFileURL(ENGINE).href, ...written]
    return Array.from({ length: repeats }, () =>
      Number(execFileSync(process.execPath, args, { encoding: 'utf8' })),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
