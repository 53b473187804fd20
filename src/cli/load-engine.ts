/** Rules and model from the files beside the command. */
import { readFile } from 'node:fs/promises'
import { indexOutlets } from '../outlets/find-outlet.ts'
import type { Engine } from '../report/make-report.ts'
import { loadRules } from '../rules/load.ts'
import { err, ok, type Result } from '../rules/result.ts'
import { loadModel } from '../statements/model.ts'

/** Loads `rules.json` (or another rules file) and `model.bin` from a directory; the error is for the user. */
export async function loadEngine(directory: URL, rulesFile: string | null): Promise<Result<Engine, string>> {
  const rulesAt = rulesFile ?? new URL('rules.json', directory)
  const modelAt = new URL('model.bin', directory)
  let text: string
  let bytes: Uint8Array
  try {
    text = await readFile(rulesAt, 'utf8')
    bytes = await readFile(modelAt)
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause))
  }
  const rules = loadRules(text)
  if (!rules.ok)
    return err(`${rulesFile ?? 'rules.json'} is no rules file:\n  ${rules.error.slice(0, 20).join('\n  ')}`)
  const model = loadModel(bytes)
  if (!model.ok) return err(`model.bin cannot be used: ${model.error}`)
  return ok({ model: model.value, rules: rules.value, outlets: indexOutlets(rules.value.outlets) })
}
